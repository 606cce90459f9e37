"""Find streams of a PDF file that unpack to more than any page of text has, before pdfium unpacks them into memory."""

from __future__ import annotations

import re
import zlib

#: The most bytes of a content when it is unpacked; pdfium takes many times as much memory.
MAX_CONTENT = 50_000_000
_STREAM = re.compile(rb"(?<!end)stream\r?\n")
#: How a stream begins that is packed by zlib.
_PACKED = re.compile(rb"[\x08\x18\x28\x38\x48\x58\x68\x78][\x00-\xff]")
#: How much is unpacked at once, and how far the description of a stream reaches before it, in bytes.
_INPUT, _OUTPUT, _HEAD = 1 << 16, 1 << 20, 1000


def has_bomb(data: bytes, limit: int = MAX_CONTENT) -> bool:
    """Whether a stream other than an image unpacks to more than the limit; also one that is packed several times.

    >>> has_bomb(b"<< >>\\nstream\\n" + zlib.compress(b"q " * 1000), 1000), has_bomb(b"stream\\nIn May", 1000)
    (True, False)
    """
    for match in _STREAM.finditer(data):
        head = data[max(match.start() - _HEAD, 0) : match.start()].rpartition(b" obj")[2]
        if b"/Width" not in head and _is_larger(memoryview(data)[match.end() :], limit):
            return True
    return False


def _is_larger(source: memoryview, limit: int) -> bool:
    """Whether what a source begins with unpacks to more than the limit."""
    while _is_packed(source):
        parts, size = [], 0
        unpacker = zlib.decompressobj()
        try:
            for at in range(0, len(source), _INPUT):
                packed: bytes | memoryview = source[at : at + _INPUT]
                while len(packed) and not unpacker.eof:
                    parts.append(unpacker.decompress(packed, _OUTPUT))
                    size += len(parts[-1])
                    if size > limit:
                        return True
                    if not _is_packed(memoryview(parts[0])):
                        parts = parts[:1]  # only what is packed again is looked at again
                    packed = unpacker.unconsumed_tail
                if unpacker.eof:
                    break
        except zlib.error:
            pass  # damaged: what could be unpacked counts
        source = memoryview(b"".join(parts))
    return False


def _is_packed(source: memoryview) -> bool:
    """Whether bytes begin as those of zlib do."""
    head = bytes(source[:2])
    return _PACKED.fullmatch(head) is not None and not int.from_bytes(head, "big") % 31

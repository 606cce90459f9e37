"""PNG by its chunks: it has the size of the SVG drawing twice, and whole pixels."""

from __future__ import annotations

import struct
import zlib
from xml.etree import ElementTree as ET

from tests.exports.run import outcome
from timeline import Timeline
from timeline.render import render


def check(timeline: Timeline) -> list[str]:
    """The dates of a timeline."""
    data, losses = render(timeline, "png", report=True)
    chunks = _chunks(data)
    width, height, depth, colour = struct.unpack(">IIBB", chunks[0][1][:10])
    drawing = ET.fromstring(render(timeline, "svg").encode())
    assert (width, height) == (2 * int(drawing.get("width", "")), 2 * int(drawing.get("height", "")))
    pixels = zlib.decompress(b"".join(body for name, body in chunks if name == b"IDAT"))
    assert len(pixels) == height * (1 + width * depth * {2: 3, 6: 4}[colour] // 8)
    return [outcome(event, event.when, losses) for event in timeline]


def _chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    """The names and contents of a file's chunks, whose checksums are right."""
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    chunks, at = [], 8
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        name, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        (sum_,) = struct.unpack(">I", data[at + 8 + length : at + 12 + length])
        assert zlib.crc32(name + body) == sum_
        chunks.append((name, body))
        at += length + 12
    assert chunks[-1][0] == b"IEND"
    return chunks

"""Read the bytes of one file within a size limit, and say why a file cannot be read."""

from __future__ import annotations

from typing import BinaryIO

from timeline.choices import MAX_SIZE

#: How much of a file is read at once, in bytes.
_CHUNK = 1 << 20


class TooLarge(ValueError):
    """A file is larger than the limit, or endless."""


class Unusable(ValueError):
    """A file is of a kind that can be read, but this one is damaged or encrypted, or a library is missing."""


def contents(
    file: BinaryIO, name: str, max_size: int = MAX_SIZE, *, hint: str = "; --max-size or max_size raises it"
) -> bytes:
    """All bytes of a file; TooLarge if there are more than `max_size`, with a `hint` on what to do.

    >>> from io import BytesIO
    >>> contents(BytesIO(b"In May 1940."), "a.txt", max_size=10)
    Traceback (most recent call last):
    timeline.read.files.TooLarge: a.txt: larger than the limit of 10 bytes; --max-size or max_size raises it
    """
    chunks: list[bytes] = []
    left = max_size
    while chunk := file.read(min(_CHUNK, left + 1)):
        left -= len(chunk)
        if left < 0:
            raise TooLarge(f"{name}: larger than the limit of {_size(max_size)}{hint}")
        chunks.append(chunk)
    return b"".join(chunks)


def reason(error: OSError | ValueError, name: str = "") -> str:
    """Why something could not be read, without the number of the error and the name of the file.

    >>> reason(FileNotFoundError(2, "No such file or directory")), reason(ValueError("a.txt: no text"), "a.txt")
    ('no such file or directory', 'no text')
    """
    if isinstance(error, OSError):
        return (error.strerror or str(error)).lower()
    return str(error).removeprefix(f"{name}: ")


def _size(number: int) -> str:
    """A number of bytes in words: 20000000 -> 20 MB."""
    for unit, name in ((10**9, "GB"), (10**6, "MB"), (10**3, "kB")):
        if number >= unit and number % (unit // 1000) == 0:
            return f"{number / unit:g} {name}"
    return f"{number} bytes"

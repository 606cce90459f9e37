"""Pictures of events: PNG, JPEG, WebP or GIF by their content, embedded as data: URLs, with their size in pixels."""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from functools import lru_cache
from io import BytesIO

#: The largest picture that is embedded, in bytes.
LARGEST = 4_000_000

#: The kinds of pictures, by what their content begins with. SVG is none: it can hold scripts and addresses.
_KINDS = {
    "png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    "jpeg": re.compile(rb"\xff\xd8\xff"),
    "gif": re.compile(rb"GIF8[79]a"),
    "webp": re.compile(rb"RIFF.{4}WEBP", re.DOTALL),
}
_SCHEME = "data:"
_DATA_URL = re.compile(r"data:image/([a-z]+);base64,([A-Za-z0-9+/]+={0,2})")


def embedded(content: bytes) -> str:
    """The data: URL of a picture; ValueError for any other content, and for a picture that is too large.

    >>> embedded(b"<svg/>")
    Traceback (most recent call last):
    ValueError: not a picture in PNG, JPEG, WebP or GIF
    """
    if len(content) > LARGEST:
        raise ValueError(f"a picture of {len(content):,} bytes; embed at most {LARGEST:,}: make it smaller")
    url = f"data:image/{_kind(content)};base64,{b64encode(content).decode()}"
    if size(url) is None:
        raise ValueError("a damaged picture: its width and height cannot be read")
    return url


def is_embedded(url: str) -> bool:
    """Whether a URL holds its content itself."""
    return url.startswith(_SCHEME)


def content(url: str) -> bytes:
    """The content of an embedded picture; ValueError for a URL that `embedded` does not make."""
    match = _DATA_URL.fullmatch(url)
    try:
        data = b64decode(match[2], validate=True) if match else b""
    except ValueError:
        data = b""
    if not match or _kind(data) != match[1]:
        raise ValueError("not a data: URL of a picture in PNG, JPEG, WebP or GIF, in base64")
    return data


@lru_cache(maxsize=256)
def size(url: str) -> tuple[int, int] | None:
    """The width and height of an embedded picture in pixels; None for an address.

    >>> size("https://example.org/quay.png") is None
    True
    """
    if not is_embedded(url):
        return None
    import imagesize

    try:
        width, height = imagesize.get(BytesIO(content(url)))
    except Exception:  # of whatever kind: a damaged picture has no size
        return None
    return (width, height) if width > 0 and height > 0 else None


def _kind(content: bytes) -> str:
    """The kind of a picture."""
    for kind, beginning in _KINDS.items():
        if beginning.match(content):
            return kind
    raise ValueError("not a picture in PNG, JPEG, WebP or GIF")

"""Write the deferred part of the page's script with its style, compressed, as a text that a page can carry.

It is in Ascii85, which is shorter than base 64. templates/script/deferred.js unpacks it when a reader presents or
corrects events for the first time.
"""

from __future__ import annotations

import zlib
from base64 import a85decode, a85encode

_BETWEEN = "\f"  # of the code and the style


def packable(code: str, style: str) -> bytes:
    """A script and a style as what is to be compressed."""
    return f"{code}{_BETWEEN}{style}".encode()


def pack(compressed: bytes) -> str:
    """Compressed bytes as a text without tags: "<" is written as "v", which Ascii85 does not have.

    >>> pack(b"\\0\\0\\0\\0Stop")
    '!!!!!;flqs'
    """
    return a85encode(compressed).decode().replace("z", "!!!!!").replace("<", "v")


def unpack(packed: str) -> tuple[str, str]:
    """The script and the style.

    >>> unpack(pack(zlib.compress(packable("a()", "b{}"))))
    ('a()', 'b{}')
    """
    code, _, style = zlib.decompress(a85decode(packed.encode().replace(b"v", b"<"))).decode().partition(_BETWEEN)
    return code, style

"""Pack the deferred part of the page's script with its style, as the page carries it: compressed, in base 64.

templates/script/deferred.js unpacks it when a reader presents or corrects events for the first time.
"""

from __future__ import annotations

import zlib
from binascii import a2b_base64, b2a_base64

_BETWEEN = "\f"  # of the code and the style


def pack(code: str, style: str) -> str:
    """A script and a style as one text without markup.

    >>> pack("a()", "b{}")[:2]
    'eN'
    """
    return b2a_base64(zlib.compress(f"{code}{_BETWEEN}{style}".encode(), 9), newline=False).decode()


def unpack(packed: str) -> tuple[str, str]:
    """The script and the style.

    >>> unpack(pack("a()", "b{}"))
    ('a()', 'b{}')
    """
    code, _, style = zlib.decompress(a2b_base64(packed)).decode().partition(_BETWEEN)
    return code, style

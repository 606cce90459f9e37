"""Unpack the deferred part of the page's script with its style, which the page carries compressed, in base 64.

tools/bundle.py packs it; templates/script/deferred.js unpacks it when a reader presents or corrects events for the
first time.
"""

from __future__ import annotations

import zlib
from binascii import a2b_base64

#: Stands between the code and the style.
BETWEEN = "\f"


def unpack(packed: str) -> tuple[str, str]:
    """The script and the style.

    >>> unpack("eNpL1NDkSaquBQAITAJe")
    ('a()', 'b{}')
    """
    code, _, style = zlib.decompress(a2b_base64(packed)).decode().partition(BETWEEN)
    return code, style

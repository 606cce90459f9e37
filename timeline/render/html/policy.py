"""The content security policy of a page: it allows the styles and scripts in the page, and no requests."""

from __future__ import annotations

import re
from binascii import b2a_base64
from collections.abc import Iterable
from hashlib import sha256

_POLICY = (
    "default-src 'none'; script-src {scripts}; style-src {styles}; img-src data:; base-uri 'none'; form-action 'none'"
)


def allowing(styles: Iterable[str], scripts: Iterable[str]) -> str:
    """The policy that allows these styles and scripts and no others."""
    return _POLICY.format(styles=_hashes(styles), scripts=_hashes(scripts))


def of_page(page: str) -> str:
    """The policy that allows all styles and scripts in a page, such as those that a user's template added."""
    styles, scripts = (re.findall(rf"<{element}>(.*?)</{element}>", page, re.DOTALL) for element in ("style", "script"))
    return allowing(styles, scripts)


def digest(text: str) -> str:
    """The SHA-256 hash by which a policy names a style or a script, in base 64.

    >>> digest("")
    '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='
    """
    return b2a_base64(sha256(text.encode()).digest(), newline=False).decode()


def _hashes(texts: Iterable[str]) -> str:
    hashes = " ".join(f"'sha256-{digest(text)}'" for text in texts)
    return hashes or "'sha256-'"  # allows nothing

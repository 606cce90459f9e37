"""The content security policy of a page: it allows its styles, its scripts and the addresses of pictures, no more."""

from __future__ import annotations

import re
from binascii import b2a_base64
from collections.abc import Iterable
from hashlib import sha256
from urllib.parse import urlsplit

from timeline.render.html.packed import unpack

_POLICY = (
    "default-src 'none'; script-src {scripts}; style-src {styles}; img-src {pictures}; base-uri 'none'; "
    "form-action 'none'"
)


def allowing(styles: Iterable[str], scripts: Iterable[str], pictures: Iterable[str] = (), *, packed: str = "") -> str:
    """The policy that allows these styles, scripts and addresses of pictures, embedded pictures, and no others.

    `packed` is a script that the page carries packed, and runs when it is needed.
    """
    sources = " ".join(["data:", *dict.fromkeys(map(_source, pictures))])
    unpacked = [unpack(packed)[0]] if packed else []
    return _POLICY.format(styles=_hashes(styles), scripts=_hashes([*scripts, *unpacked]), pictures=sources)


def of_page(page: str, pictures: Iterable[str] = (), *, packed: str = "") -> str:
    """The policy that allows all styles and scripts in a page, such as those that a user's template added."""
    styles, scripts = (re.findall(rf"<{element}>(.*?)</{element}>", page, re.DOTALL) for element in ("style", "script"))
    return allowing(styles, scripts, pictures, packed=packed)


def digest(text: str) -> str:
    """The SHA-256 hash by which a policy names a style or a script, in base 64.

    >>> digest("")
    '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='
    """
    return b2a_base64(sha256(text.encode()).digest(), newline=False).decode()


def _hashes(texts: Iterable[str]) -> str:
    hashes = " ".join(f"'sha256-{digest(text)}'" for text in texts)
    return hashes or "'sha256-'"  # allows nothing


def _source(address: str) -> str:
    """An address as a policy names it: without its query, which a policy does not compare.

    >>> _source("https://example.org/a;b,c.png?size=3#top")
    'https://example.org/a%3Bb%2Cc.png'
    """
    parts = urlsplit(address)
    path = parts.path.replace(";", "%3B").replace(",", "%2C").replace("'", "%27").replace("&", "%26")
    return f"https://{parts.netloc.rpartition('@')[2]}{path}"

"""Check what an editor adds to an event, wherever it comes from: only what is checked here becomes part of a page."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from timeline import pictures
from timeline.model import REVIEWS, WEIGHTS, Editorial, Picture

#: The longest address, and the longest initials, in characters.
LONGEST_ADDRESS, LONGEST_BY = 2000, 40

_ADDRESS = re.compile(r"(https?)://[^\s<>\"`\\^{|}]+", re.IGNORECASE)


def check(editorial: Editorial) -> Editorial:
    """What an editor added, unchanged; ValueError if something in it is not as it must be.

    >>> check(Editorial(weight="huge"))
    Traceback (most recent call last):
    ValueError: 'weight' must be major or minor, not 'huge'
    """
    for key, value, known in (("weight", editorial.weight, WEIGHTS), ("review", editorial.review, REVIEWS)):
        if value and value not in known:
            raise ValueError(f"'{key}' must be {' or '.join(known)}, not {value[:LONGEST_BY]!r}")
    if editorial.by and not editorial.review:
        raise ValueError("'by' says who reviewed an event: give 'review', too")
    if len(editorial.by) > LONGEST_BY:
        raise ValueError(f"'by' must be initials or a name of at most {LONGEST_BY} characters")
    for link in editorial.links:
        _check_address(link.url)
    if editorial.picture is not None:
        _check_picture(editorial.picture)
    return editorial


def _check_address(url: str) -> None:
    if not is_address(url):
        raise ValueError(f"not a web address: {url[:60]!r}; it begins with https:// or http:// and has no spaces")


def _check_picture(picture: Picture) -> None:
    if not picture.alt.strip():
        raise ValueError("a picture needs 'alt': say in words what it shows")
    if pictures.is_embedded(picture.url):
        if pictures.embedded(pictures.content(picture.url)) != picture.url:
            raise ValueError("a data: URL of a picture must be in base64 as RFC 4648 has it")
    elif not _names_one_picture(picture.url):
        raise ValueError(
            f"not the address of a picture: {picture.url[:60]!r}; it begins with https://, has a path that does not "
            "end in /, and only ASCII characters"
        )


def _names_one_picture(url: str) -> bool:
    """Whether an address is one that the policy of a page can allow alone: to it, a path that ends in / is a folder."""
    return (
        is_address(url)
        and url.isascii()
        and url[:6].lower() == "https:"
        and "@" not in urlsplit(url).netloc
        and not (urlsplit(url).path or "/").endswith("/")
    )


def is_address(url: str) -> bool:
    """Whether a text is a web address that a page can link to.

    >>> is_address("https://example.org/a?b=c#d"), is_address("javascript:alert(1)"), is_address("https://a b")
    (True, False, False)
    """
    if len(url) > LONGEST_ADDRESS or not url.isprintable() or not _ADDRESS.fullmatch(url):
        return False
    try:
        return bool(urlsplit(url).hostname)
    except ValueError:
        return False


def none_if_empty(editorial: Editorial) -> Editorial | None:
    """What an editor added; None if that is nothing, so that an event is as it was built."""
    return None if editorial == Editorial() else editorial

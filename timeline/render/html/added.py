"""What an editor added to an event, as the page shows it: review, place, links and a picture with its size reserved."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import urlsplit

from timeline import editorial, pictures
from timeline.model import Editorial, Event, Picture
from timeline.render.text import plain
from timeline.render.words import Words

#: The box into which a picture fits, and the size that is reserved for one that is not embedded, in pixels.
BOX, UNKNOWN_SIZE = (560, 360), (480, 270)
#: The largest side of a picture that is believed: the size stands in its own file.
_LARGEST_SIDE = 100_000


class ShownLink(NamedTuple):
    """A link and its words."""

    url: str
    text: str


class ShownPicture(NamedTuple):
    """A picture, its words, and the size at which it is shown; `is_sized` if that is its own."""

    url: str
    alt: str
    credit: str
    width: int
    height: int
    is_sized: bool


class Added(NamedTuple):
    """What the page shows of an editor's additions to an event."""

    review: str
    place: str
    links: list[ShownLink]
    picture: ShownPicture | None


def added(event: Event, words: Words) -> Added | None:
    """What an editor added to an event, as text and addresses; None if that is nothing.

    An address that is not allowed is left out, since events can also be made in Python.
    """
    given = event.editorial
    if given is None:
        return None
    return Added(words.review(given), plain(given.place).strip(), _links(given), _picture(given.picture))


def addresses(events: Iterable[Event]) -> list[str]:
    """The addresses of the pictures that a page asks for: those that are not embedded, each once."""
    found = (event.editorial.picture for event in events if event.editorial)
    shown = (picture.url for picture in found if picture and _is_allowed(picture))
    return sorted({url for url in shown if not pictures.is_embedded(url)})


def _links(given: Editorial) -> list[ShownLink]:
    return [
        ShownLink(link.url, plain(link.text).strip() or urlsplit(link.url).hostname or link.url)
        for link in given.links
        if editorial.is_address(link.url)
    ]


def _picture(given: Picture | None) -> ShownPicture | None:
    if given is None or not _is_allowed(given):
        return None
    size = pictures.size(given.url)
    width, height = _fitting(*(size or UNKNOWN_SIZE))
    return ShownPicture(
        given.url, plain(given.alt).strip(), plain(given.credit).strip(), width, height, size is not None
    )


def _is_allowed(picture: Picture) -> bool:
    try:
        editorial.check(Editorial(picture=picture))
    except ValueError:
        return False
    return True


def _fitting(width: int, height: int) -> tuple[int, int]:
    """A size with the same proportions that fits into the box.

    >>> _fitting(1120, 360), _fitting(100, 7200), _fitting(20, 10)
    ((560, 180), (5, 360), (20, 10))
    """
    width, height = min(width, _LARGEST_SIDE), min(height, _LARGEST_SIDE)
    share = min(1, BOX[0] / width, BOX[1] / height)
    return max(1, round(width * share)), max(1, round(height * share))

"""The main text of a web page by trafilatura and its date by htmldate, which the extra `html` installs.

The libraries choose; the blocks are ours, so that headings, rows, quotes and code stay what they are.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib import import_module
from itertools import groupby
from typing import Any

from timeline.guard import log
from timeline.model import Document
from timeline.read.html_text import Piece
from timeline.read.main_text import LINKED_PERCENT, SHORTEST
from timeline.read.metadata import day_in_address

#: Pieces of so many words are looked up by their words in a row; shorter ones must be where they are in our text, too.
_LONG, _ROW = 8, 4
#: So many of the rows of words of a long piece, in percent, are in the main text if the piece is.
_FOUND_PERCENT = 60
#: The most places of a word at which a short piece is compared.
_MOST_PLACES = 100
#: The main text of the library is used if at least so much of its words, in percent, is found on the page.
_LEAST_PERCENT = 60
#: What htmldate would take for the day of publication: works that are cited, and the classes of the day of an event or
#: a birth (hCalendar, hCard) and of the day on which a source was read.
_CITED = re.compile(r"<cite\b[^<]*+(?:<(?!/?cite\b)[^<]*+)*+</cite>", re.IGNORECASE)
_OTHER_DAY = re.compile(
    r"""\bclass\s*=\s*(["'])[^"'<>]*?\b(?:bday|dtstart|[\w-]*accessdate|reference)\b[^"'<>]*\1""", re.IGNORECASE
)
#: A list of events has so many entries, of which most name a year among so many characters at their beginning.
_FEWEST_ENTRIES, _HEAD = 3, 60
_YEAR = re.compile(r"(?<![\d.,/-])(?:1\d|20)\d\d(?!\d)")
_WORD = re.compile(r"\w+")
#: A mark of a note, or a link that edits a section.
_MARK = re.compile(r"\[[^\[\]\s]{1,20}(?: \w{1,10})?\]")
#: A page with a tag of more attributes is not given to the libraries: their parser compares each with all others.
MOST_ATTRIBUTES = 1000
#: The days among which htmldate looks, so that the clock of the machine does not count.
_FIRST_DAY, _LAST_DAY = "1991-01-01", "2100-01-01"


def library_or_none(name: str) -> Any:
    """A library by the name of its module; None if it is not installed, or is broken."""
    try:
        return import_module(name)
    except ImportError:
        return None


def pieces_of_library(source: str, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a page that trafilatura takes for the main text; none if it is not installed or finds no text."""
    library = library_or_none("trafilatura")
    if library is None:
        return []
    text = _quietly(lambda: _main_text(library, source), "trafilatura")
    return chosen_pieces(text, pieces) if text and len(text) >= SHORTEST else []


def with_date_of_library(document: Document, source: str, stated: Sequence[str]) -> Document:
    """A document with the date that htmldate finds, if it differs from that of our own reader."""
    library = library_or_none("htmldate")
    if library is None:
        return document
    day = _quietly(lambda: _day(library, source, document.url), "htmldate")
    if not day or (document.reference_date or "").startswith(day):
        return document
    origin = "text"
    if day == day_in_address(document.url):
        origin = "address"
    elif any(date.startswith(day) for date in stated) or day in _head(source):
        origin = "metadata"
    elif day in document.text:  # the day of something in the text
        return document
    return replace(document, reference_date=day, date_source=origin)


def _main_text(library: Any, source: str) -> str:
    """The main text with a line for each block."""
    found = library.bare_extraction(source, fast=True, include_comments=False, include_formatting=False)
    return "" if found is None or found.body is None else "\n".join(found.body.itertext())


def _day(library: Any, source: str, address: str | None) -> str | None:
    day: str | None = library.find_date(
        _OTHER_DAY.sub("", _CITED.sub("", source)),
        extensive_search=False,
        original_date=True,
        url=address,
        min_date=_FIRST_DAY,
        max_date=_LAST_DAY,
    )
    return day


def _quietly(call: Callable[[], str | None], library: str) -> str | None:
    """What a library returns for a page; None if it raises, which damaged pages can make it do.

    It logs errors that are none, such as a page that is too short.
    """
    from logging import CRITICAL, getLogger

    logger = getLogger(library)
    level = logger.level
    logger.setLevel(CRITICAL)
    try:
        return call()
    except Exception as error:
        log().debug("%s failed, timeline's own reader is used", library, exc_info=error)
        return None
    finally:
        logger.setLevel(level)


def _head(source: str) -> str:
    end = source.lower().find("</head")
    return source[: max(end, 0)]


# Choosing pieces -----------------------------------------------------------------------------------------------------


def chosen_pieces(main: str, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a page whose words are in its main text; none if most of that text is not found in the page.

    A short piece must also stand in the main text between the same long pieces as on the page: its words can be those
    of a menu as well.

    >>> pieces = [Piece("paragraph", 0, [text], False, False) for text in ("Home", "It began in May.", "Share")]
    >>> [piece.cells for piece in chosen_pieces("It began in May.", pieces)]
    [['It began in May.']]
    """
    text = _MainText(_words(main))
    own = [_words(" ".join(piece.cells)) for piece in pieces]
    places = [text.place(words) if len(words) >= _LONG else None for words in own]
    ends = [len(text.words)] * (len(own) + 1)  # where the next long piece begins
    for number in range(len(own) - 1, -1, -1):
        place = places[number]
        ends[number] = ends[number + 1] if place is None else place[0]
    chosen, begin = list[int](), 0
    for number, piece in enumerate(pieces):
        place = places[number]
        if place is not None:
            chosen.append(number)
            begin = place[1]
        elif len(own[number]) < _LONG or piece.kind == "row":
            end = max(ends[number], begin)
            parts = [own[number], *(map(_words, piece.cells) if piece.kind == "row" else ())]
            if any(text.has(part, begin, end) for part in parts if part):
                chosen.append(number)
    found = sum(len(own[number]) for number in chosen)
    chosen = _with_equal_containers(chosen, pieces, {number for number in chosen if len(own[number]) >= _LONG})
    chosen = _with_chronologies(chosen, pieces)
    chosen = _with_headings(chosen, pieces)
    return [pieces[number] for number in chosen] if found * 100 >= len(text.words) * _LEAST_PERCENT else []


def _with_equal_containers(chosen: Sequence[int], pieces: Sequence[Piece], long: set[int]) -> list[int]:
    """The chosen pieces, with those of all containers like one in which a long piece was chosen: the posts of a thread.

    If there is one such container only, as in an article, nothing is added.
    """
    kinds = {container.kind for number in long if (container := pieces[number].container)}
    counts = Counter(kind for kind, _ in {piece.container for piece in pieces if piece.container})
    added = {
        number
        for number, piece in enumerate(pieces)
        if piece.container
        and piece.container.kind in kinds
        and counts[piece.container.kind] > 1
        and not (piece.around or piece.in_navigation or piece.linked * 2 > piece.size)
    }
    return sorted(added.union(chosen))


def _with_chronologies(chosen: Sequence[int], pieces: Sequence[Piece]) -> list[int]:
    """The chosen pieces, with the lists and tables below the first one of which most entries begin with a year.

    trafilatura takes a list for navigation if each of its entries has a link. Entries that are no more than a link are
    teasers of other pages, and references are not told.
    """
    added = set(chosen)
    first = min(chosen, default=len(pieces))
    for kind, group in groupby(range(first, len(pieces)), key=lambda number: pieces[number].kind):
        run = [number for number in group if not (pieces[number].around or pieces[number].in_navigation)]
        if kind not in ("item", "row") or len(run) < _FEWEST_ENTRIES:
            continue
        told = [number for number in run if pieces[number].linked * 100 < pieces[number].size * LINKED_PERCENT]
        dated = [number for number in told if _YEAR.search(" ".join(pieces[number].cells)[:_HEAD])]
        if len(dated) * 2 > len(run):
            added.update(run)
    return sorted(added)


def _with_headings(chosen: Sequence[int], pieces: Sequence[Piece]) -> list[int]:
    """The chosen pieces, with the headings directly above them, some of which trafilatura leaves out."""
    added = {
        number - 1
        for number in chosen
        if number
        and (above := pieces[number - 1]).kind == "heading"
        and not (above.around or above.in_navigation or above.linked)
    }
    return sorted(added.union(chosen))


def _words(text: str) -> list[str]:
    return _WORD.findall(_MARK.sub(" ", text).lower())


class _MainText:
    """The words of a main text, and where they are."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words
        self._rows: dict[tuple[str, ...], int] = {}
        self._places: dict[str, list[int]] = {}
        self._used: dict[tuple[str, ...], int] = {}
        for at, word in enumerate(words):
            self._rows.setdefault(tuple(words[at : at + _ROW]), at)
            self._places.setdefault(word, []).append(at)

    def place(self, words: Sequence[str]) -> tuple[int, int] | None:
        """Where a long piece begins and ends; None if too little of it is in the text."""
        asked = [tuple(words[at : at + _ROW]) for at in range(len(words) - _ROW + 1)]
        found = [self._rows[row] for row in asked if row in self._rows]
        return (found[0], found[-1] + _ROW) if len(found) * 100 >= len(asked) * _FOUND_PERCENT else None

    def has(self, words: Sequence[str], begin: int, end: int) -> bool:
        """Whether some words are in a part of the text, behind those of an equal piece before."""
        key = tuple(words)
        places = self._places.get(key[0], [])
        first = bisect_left(places, max(begin, self._used.get(key, 0)))
        for at in places[first : first + _MOST_PLACES]:
            if at + len(key) > end:
                return False
            if tuple(self.words[at : at + len(key)]) == key:
                self._used[key] = at + len(key)
                return True
        return False

"""Find the main text of a web page among its pieces, by its elements and by how much of them is links.

Navigation, notices, teasers of other pages, lists of links and comments are left out, unless hardly anything else is
left: a page of links is a page, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from timeline.read.html_text import Piece

#: A shorter text, in characters, is a teaser, and more of the page is read instead.
SHORTEST = 200
#: The main text is at least so much of a page without navigation, in percent, unless it is marked as an article.
_LEAST_PERCENT = 15
#: Text is a list of links if so much of it, in percent, is in links, and that in so many pieces.
LINKED_PERCENT, _LINKS = 80, 3
#: A heading that is a link, and a text below it up to this length in characters, are a teaser of another page.
_LONGEST_TEASER = 400


def main_pieces(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of the main text; all, if no others are left.

    >>> story = Piece("paragraph", 0, ["The mill was built in 1900. " * 10], False, False)
    >>> titles = "The flood", "The fire", "The fair"
    >>> links = [Piece("item", 1, [title], False, False, linked=len(title)) for title in titles]
    >>> main_pieces([story, *links]) == [story], main_pieces(links) == links
    (True, True)
    """
    page = [piece for piece in pieces if not piece.in_navigation]
    outside = [piece for piece in page if not piece.around]
    article = [piece for piece in outside if piece.in_article]
    for marked, least in ((article, 0), (outside, _size(page) * _LEAST_PERCENT // 100)):
        found = _without_links(marked)
        if _size(found) >= max(SHORTEST, least):
            return found
    return page or list(pieces)


def _size(pieces: Iterable[Piece]) -> int:
    return sum(piece.size for piece in pieces)


def _without_links(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without teasers and lists of links, and without the headings that only these had."""
    sections: list[list[Piece]] = [[]]
    for piece in pieces:
        if piece.kind == "heading":
            sections.append([])
        sections[-1].append(piece)
    kept: list[list[Piece]] = []
    below: dict[int, set[bool]] = {}  # by level, whether the sections below the one looked at are kept
    for number, section in reversed(list(enumerate(sections))):
        head = section[:1] if section and section[0].kind == "heading" else []
        level = head[0].level if head else 0
        inner = {is_kept for other in list(below) if other > level for is_kept in below.pop(other)}
        body = _without_lists(section[len(head) :])
        is_teaser = number > 1 and _is_teaser(section)  # the first heading may be that of the page
        is_kept = not head or not (
            is_teaser or (not body and len(section) > 1) or (len(section) == 1 and inner == {False})
        )
        below.setdefault(level, set()).add(is_kept or True in inner)
        if is_kept:
            kept.append([*head, *body])
    return [piece for section in reversed(kept) for piece in section]


def _is_teaser(section: Sequence[Piece]) -> bool:
    head, *body = section
    return head.level > 1 and _is_linked(head) and _size(body) <= _LONGEST_TEASER


def _is_linked(piece: Piece) -> bool:
    return piece.kind not in ("row", "reference") and piece.linked * 100 >= piece.size * LINKED_PERCENT


def _without_lists(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a section without the runs of links in it."""
    kept: list[Piece] = []
    for linked, group in groupby(pieces, key=_is_linked):
        run = list(group)
        if not linked or len(run) < _LINKS:
            kept += run
    return kept

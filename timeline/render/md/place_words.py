"""`PlaceWords`: the places that words such as "page 12, exhibit B" name, so that they are written in the same words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.model import PLACES
from timeline.render.words import Words

#: The labels of a place, by their kinds, the largest first.
Labels = tuple[tuple[str, str], ...]

#: The kind and label of a place that ends the one before, in a document with no others.
NO_PLACE = ("page", "")
#: Words with more parts than this name no place.
_MOST_PARTS = 12
#: What the label of a kind is that some language writes without a word of its own: the time of a cue, a Bates number,
#: a file with a suffix or in a folder.
_BARE = {
    "cue": re.compile(r"\d{1,3}(?::\d\d){1,2}(?:[.,]\d{1,6})?"),
    "bates": re.compile(r"[^\W\d_][\w.&-]{0,30}[ _-]?\d{3,10}"),
    "file": re.compile(r"\S{0,200}[./]\S{1,200}"),
}


class PlaceWords:
    """Reads the words for places in one language.

    >>> words = PlaceWords(Words("en"))
    >>> words.labels("page 12, exhibit B")
    (('page', '12'), ('exhibit', 'B'))
    >>> words.labels("the harbour office") is None
    True
    """

    def __init__(self, words: Words) -> None:
        self._texts = {kind: str(words.texts["places"][kind]) for kind in PLACES}
        self._forms = {kind: _form(text, kind) for kind, text in self._texts.items()}
        self._listing = str(words.texts["listing"])
        self._between = words("place", source="\0", place="\0").strip("\0")

    def divided(self, words: str) -> Iterator[tuple[str, str]]:
        """The ways to divide words into the name of a document and a place in it, the longest name first."""
        parts = words.split(self._between)
        for number in range(len(parts) - 1, max(len(parts) - _MOST_PARTS, 0), -1):
            yield self._between.join(parts[:number]), self._between.join(parts[number:])

    def labels(self, words: str) -> Labels | None:
        """The labels that words name; None if they name no place that would be written in the same words."""
        parts = words.split(self._listing)
        if len(parts) > _MOST_PARTS:
            return None
        found = self._labels(parts, 0)
        return tuple(found) if found else None

    def _labels(self, parts: list[str], lowest: int) -> list[tuple[str, str]] | None:
        """The labels of some parts, of the kinds from a lowest one on; None if the parts name no places."""
        if not parts:
            return []
        for number in range(1, len(parts) + 1):  # a label can contain what stands between two places
            text = self._listing.join(parts[:number])
            for place, kind in enumerate(PLACES[lowest:], lowest):
                match = self._forms[kind].fullmatch(text)
                if not match or self._texts[kind].format(label=match["label"]) != text:
                    continue
                rest = self._labels(parts[number:], place + 1)
                if rest is not None:
                    return [(kind, match["label"]), *rest]
        return None


def is_bare(labels: Labels) -> bool:
    """Whether no label has a word of its own for its kind, so that it could also be the name of a document."""
    return all(kind in _BARE for kind, _ in labels)


def _form(text: str, kind: str) -> re.Pattern[str]:
    """The pattern of the words for a kind of places."""
    before, _, after = text.partition("{label}")
    label = _BARE[kind].pattern if not (before or after) and kind in _BARE else ".+"
    return re.compile(f"{re.escape(before)}(?P<label>{label}){re.escape(after)}", re.DOTALL)

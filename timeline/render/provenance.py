"""Say in an export how it was made and what it was made from, so that it can be checked and made again."""

from __future__ import annotations

from typing import NamedTuple

from timeline.choices import VERSION
from timeline.model import TimelineData
from timeline.render.places import names
from timeline.render.text import plain


class SourceOf(NamedTuple):
    """A document of a timeline, in plain text; what is not known is empty."""

    name: str
    document: str
    address: str
    sha256: str
    author: str
    language: str
    reference_date: str
    reference_date_source: str


def made_by(timeline: TimelineData) -> list[tuple[str, str]]:
    """The version of the program and the options that a timeline was built with.

    >>> made_by(TimelineData(made_by=(("version", "0.1.0"), ("prefer", "past"))))
    [('version', '0.1.0'), ('prefer', 'past')]
    """
    return [(plain(name), plain(value)) for name, value in timeline.made_by or (("version", VERSION),)]


def made_by_line(timeline: TimelineData) -> str:
    """The same in a line: "timeline 0.1.0, prefer past"."""
    return ", ".join(("timeline" if name == "version" else name) + f" {value}" for name, value in made_by(timeline))


def sources_of(timeline: TimelineData) -> list[SourceOf]:
    """The documents of a timeline, in order."""
    return [
        SourceOf(
            name,
            *(
                plain(text or "")
                for text in (
                    document.id,
                    document.url or document.source,
                    document.sha256,
                    document.author,
                    document.language,
                    document.reference_date,
                    document.date_source,
                )
            ),
        )
        for document, name in zip(timeline.documents, names(timeline.documents), strict=True)
    ]

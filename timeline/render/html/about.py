"""What a page says of itself: its sources with their hashes and reference dates, the program, and its options."""

from __future__ import annotations

from typing import NamedTuple

from timeline.model import TimelineData
from timeline.render.provenance import made_by, sources_of
from timeline.render.words import Words
from timeline.value import TimeValue

#: The names under which the version of the program stands.
_PROGRAM = ("timeline", "version")


class SourceAbout(NamedTuple):
    """A source: its name, its SHA-256, its reference date in words and where that is from; "" for what is unknown."""

    name: str
    sha256: str
    date: str
    origin: str


class About(NamedTuple):
    """The sources of a page, the program with its version, and the options that it was built with."""

    sources: list[SourceAbout]
    program: str
    options: list[tuple[str, str]]


def about(timeline: TimelineData, locale: str, words: Words) -> About:
    """What the page of a timeline says of itself.

    >>> about(TimelineData(made_by=(("timeline", "0.1.0"), ("prefer", "past"))), "en", Words("en"))
    About(sources=[], program='timeline 0.1.0', options=[('prefer', 'past')])
    """
    named = words.texts["origins"]
    pairs = made_by(timeline)
    version = next((value for name, value in pairs if name in _PROGRAM), "")
    sources = [
        SourceAbout(
            source.document or source.name,
            source.sha256,
            TimeValue(source.reference_date).display(locale) if source.reference_date else "",
            str(named.get(source.reference_date_source, source.reference_date_source)),
        )
        for source in sources_of(timeline)
    ]
    return About(sources, f"timeline {version}".strip(), [pair for pair in pairs if pair[0] not in _PROGRAM])

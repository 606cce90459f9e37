"""Render a timeline as CommonMark: a list by year, where each event has its date, title, sentence and place.

Each report of an event ends in a comment with its id and value (`timeline.render.md.comments`), so that the file can be
edited and loaded again (`timeline.render.md.edited`).
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from timeline.language_files import DEFAULT
from timeline.model import Event, Problem, TimelineData
from timeline.naming import distinct
from timeline.render import groups, places, summary
from timeline.render.jinja import fill
from timeline.render.md import editorial, front_matter
from timeline.render.md.comments import ABOUT, LEAD, comment
from timeline.render.md.escaping import escape, escape_enclosed, escape_more, link, tag
from timeline.render.md.mermaid import diagram
from timeline.render.places import Places
from timeline.render.text import plain
from timeline.render.words import Words
from timeline.value import TimeValue

_SURROGATE = re.compile("[\ud800-\udfff]")
_WORD = re.compile(r"\w+")
#: What could be taken for the end of a date, or for a place, in a sentence at the beginning of an item.
_DATE_OR_PLACE_END = r":(?= |$)|\)$"


def render(
    timeline: TimelineData,
    *,
    title: str | None = None,
    lead: str | None = None,
    locale: str = DEFAULT,
    mermaid: bool = False,
    template: Path | None = None,
) -> str:
    """A timeline as Markdown.

    `title` is the heading (default: the title of the timeline or of its first document, or its first sentence).
    `lead` is a paragraph under it (default: that of the timeline). `locale` is the language of the dates and labels.
    `mermaid` adds a diagram above the list, for viewers that can draw
    it. `template` is a Jinja file to use instead of the built-in template (`timeline.render.template`).
    """
    words = Words(locale)
    timeline = _readable(timeline, words)
    pieces = _Pieces(timeline, locale)
    heading = plain(title) if title is not None else summary.title(timeline, words)
    others, note = front_matter.split_note(timeline.note)
    text = fill(
        "timeline.md.j2",
        template,
        timeline=timeline,
        front=[*others, *front_matter.lines(timeline, locale)],
        title=escape(heading) or "…",
        about=ABOUT,
        lead=escape(timeline.lead or "" if lead is None else lead),
        lead_mark=LEAD,
        note=note,
        diagram=diagram(timeline.events, locale) if mermaid else "",
        years=list(groups.years(timeline.events, locale)),
        undated=timeline.undated,
        problems=timeline.problems,
        sources=[(escape(source.name), link(source.url)) for source in places.sources(timeline)],
        seen_from=summary.seen_from(timeline, words, locale),
        count=summary.count(timeline, words),
        words=words,
        **pieces.functions(),
    )
    return _SURROGATE.sub("\ufffd", text.rstrip("\n")) + "\n"  # a note can have one, and UTF-8 cannot


def _readable(timeline: TimelineData, words: Words) -> TimelineData:
    """A timeline that can be loaded again: events by date, unique ids, no blank lines at the ends of notes, and no
    additions of which nothing is written."""
    events = sorted(timeline.events, key=lambda event: event.when)  # type: ignore[arg-type, return-value]
    both = (*events, *timeline.undated)
    ids = distinct([plain(event.id) or " " for event in both])
    made = tuple(
        replace(
            event,
            id=id,
            status=plain(event.status).strip(),
            note=_trimmed(event.note),
            editorial=event.editorial if event.editorial and any(editorial.lines(event.editorial, words)) else None,
        )
        for event, id in zip(both, ids, strict=True)
    )
    return replace(timeline, events=made[: len(events)], undated=made[len(events) :], note=_trimmed(timeline.note))


def _trimmed(note: str) -> str:
    """A note without the blank lines at its ends."""
    lines = note.split("\n")
    full = [number for number, line in enumerate(lines) if line.strip()]
    return "\n".join(lines[full[0] : full[-1] + 1]) if full else ""


class _Pieces:
    """Writes the pieces of an item of the list as Markdown."""

    def __init__(self, timeline: TimelineData, locale: str) -> None:
        self.locale, self.words = locale, Words(locale)
        self.places = Places(timeline.documents, self.words)

    def functions(self) -> dict[str, object]:
        """The functions that the template calls, by their names there."""
        return {
            "date": self.date,
            "marks": self.marks,
            "source": self.source,
            "is_short": is_short,
            "aside": self.aside,
            "sentence": self.sentence,
            "comment": comment,
            "added": self.added,
            "escape": escape,
        }

    def date(self, when: TimeValue) -> str:
        """A date in words."""
        return escape(when.display(self.locale))

    def marks(self, event: Event) -> str:
        """What follows a title: the status unless the event happened, the basis of a date not stated, and the tags."""
        marks = [self.words.status(event.status), self.words.basis(event.basis)]
        return "".join(f" ({escape_enclosed(mark)})" for mark in marks if mark) + _tags(event)

    def source(self, event: Event) -> str:
        """The place of a sentence, and the comment."""
        return f"{escape(self.places(event.document, event.start))} {comment(event)}".lstrip()

    def added(self, event: Event) -> list[str]:
        """The lines of what an editor added."""
        return list(editorial.lines(event.editorial, self.words)) if event.editorial else []

    def aside(self, item: Event | Problem) -> str:
        """What follows an undated sentence or a problem: its status, its place and its tags."""
        named = self.words.texts["statuses"]
        status = self.words.status(item.status) if isinstance(item, Event) and item.status in named else ""
        place = self.places(item.document, item.start) if item.document is not None else ""
        asides = "; ".join(escape_enclosed(part) for part in (status, place) if part)
        return (f" ({asides})" if asides else "") + (_tags(item) if isinstance(item, Event) else "")

    def sentence(self, item: Event | Problem) -> str:
        """A sentence at the beginning of an item, escaped so that no part of it is read as a date or a place."""
        text = escape(item.text if isinstance(item, Event) else item.message) or "…"
        return escape_more(text, _DATE_OR_PLACE_END)


def is_short(event: Event) -> bool:
    """Whether an undated event fits on one line: it has one report, whose sentence has all words of the title."""
    if event.note or event.retold or event.editorial:
        return False
    words = iter(_WORD.findall(event.text.casefold()))
    return all(word in words for word in _WORD.findall(event.title.casefold()))


def _tags(event: Event) -> str:
    names = (plain(name).strip() for name in event.tags)
    return "".join(f" {tag(name)}" for name in names if name)

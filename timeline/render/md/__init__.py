"""A timeline as CommonMark: a list by year, dates first, each item with its sentence, its source, and its value.

An item ends in a comment `<!-- id value -->`, where the value is `str(when)`, so that the file loses nothing that
the words of a date cannot say. The file can be edited and loaded again (`timeline.render.md.edited`).
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

from timeline.model import Event, Problem, TimelineData
from timeline.render import groups, places, summary
from timeline.render.jinja import fill
from timeline.render.md.front_matter import written
from timeline.render.md.mermaid import drawing
from timeline.render.places import Places, distinct
from timeline.render.summary import reference_dates
from timeline.render.text import plain
from timeline.render.words import Words
from timeline.value import TimeValue

#: What any of CommonMark, GitHub, Obsidian and pandoc may read as markup, wherever it stands in a line.
_MARKUP = re.compile(
    r"[\\`*_\[\]<>~|$^{}@]"  # code, emphasis, links, HTML, tables, mathematics, citations
    r"|&(?=#?\w+;)"  # entities
    r"|(?<!\w)#(?=\w)|(?<=\s)#(?=#*$)"  # tags and issue numbers, what closes a heading
    r"|(?<=\w):(?=/)|(?<=www)\.|(?<=xmpp):|(?<=mailto):"  # bare links
    r"|==|%%|::",  # highlights, comments, attributes
    re.IGNORECASE,
)
#: What begins a block when a line begins with it.
_BLOCK = re.compile(r"(?:#{1,6}(?= |$)|[-+=:!])|\d{1,9}[.)](?= |$)")
#: Controls that change the order in which letters are shown. They are written as their numbers, so that no editor shows
#: a line in another order than it has.
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
_SURROGATE = re.compile("[\ud800-\udfff]")
#: A tag that every reader of Markdown takes for one; any other stands in brackets.
_TAG = re.compile(r"(?=.*[^\W\d_])[^\W_]+(?:[/-][^\W_]+)*")
#: What ends a paragraph that is written anew each time.
ABOUT = "<!-- about -->"


def render(
    timeline: TimelineData,
    *,
    title: str | None = None,
    locale: str = "en",
    mermaid: bool = False,
    template: Path | None = None,
) -> str:
    """A timeline as Markdown; `title` is its heading (None: its own, the document's, or its first sentence).

    With `mermaid`, a drawing of the years stands above the list, where the viewer knows how to draw it. `template` is
    a Jinja file to use instead of ours (`timeline.render.template`).
    """
    timeline = _readable(timeline)
    page = _Page(timeline, locale)
    above, note = _divided(timeline.note)
    text = fill(
        "timeline.md.j2",
        template,
        timeline=timeline,
        front=[*above, *written(timeline, locale)],
        title=escape(plain(title) if title is not None else summary.title(timeline, page.words)) or "…",
        ours=ABOUT,
        note=note,
        drawing=drawing(timeline.events, locale) if mermaid else "",
        years=list(groups.years(timeline.events, locale)),
        undated=timeline.undated,
        problems=timeline.problems,
        sources=[(escape(source.name), _link(source.url)) for source in places.sources(timeline)],
        reference_dates=reference_dates(timeline, locale),
        count=len(timeline),
        words=page.words,
        date=page.date,
        marks=page.marks,
        source=page.source,
        brief=_is_brief,
        aside=page.aside,
        sentence=page.sentence,
        comment=comment,
        escape=escape,
    )
    return _SURROGATE.sub("\ufffd", text.rstrip("\n")) + "\n"  # a note can have one, which no file can hold


def _readable(timeline: TimelineData) -> TimelineData:
    """A timeline as it can be read again: in the order of dates, no two ids the same, no note of blank lines alone."""
    events = sorted(timeline.events, key=lambda event: event.when)  # type: ignore[arg-type, return-value]
    both = (*events, *timeline.undated)
    made = tuple(
        replace(event, id=id, status=plain(event.status).strip(), note=_trimmed(event.note))
        for event, id in zip(both, distinct([plain(event.id) or " " for event in both]), strict=True)
    )
    return replace(timeline, events=made[: len(events)], undated=made[len(events) :], note=_trimmed(timeline.note))


def _trimmed(note: str) -> str:
    """A note without the blank lines at its ends."""
    lines = note.split("\n")
    full = [number for number, line in enumerate(lines) if line.strip()]
    return "\n".join(lines[full[0] : full[-1] + 1]) if full else ""


class _Page:
    """The pieces of an item, as Markdown."""

    def __init__(self, timeline: TimelineData, locale: str) -> None:
        self.locale, self.words = locale, Words(locale)
        self.places = Places(timeline.documents, self.words)

    def date(self, when: TimeValue) -> str:
        return escape(when.display(self.locale))

    def marks(self, event: Event) -> str:
        """What stands behind a title: its status where that is not the usual one, where its date
        comes from where that is not its own words, its tags."""
        marks = [self.words.status(event.status), self.words.basis(event.basis)]
        return "".join(f" ({_enclosed(mark)})" for mark in marks if mark) + _tags(event)

    def source(self, event: Event) -> str:
        """Where a sentence stands, and the comment."""
        return f"{escape(self.places(event.document, event.start))} {comment(event)}".lstrip()

    def aside(self, item: Event | Problem) -> str:
        """What stands behind a sentence without a date: its status, its place, its tags."""
        own = item.status if isinstance(item, Event) and item.status in self.words.texts["statuses"] else ""
        place = self.places(item.document, item.start) if item.document is not None else ""
        asides = "; ".join(_enclosed(part) for part in (own and self.words.status(own), place) if part)
        return (f" ({asides})" if asides else "") + (_tags(item) if isinstance(item, Event) else "")

    def sentence(self, item: Event | Problem) -> str:
        """A sentence that stands where a date could: nothing in it can be taken for one, nor for a place."""
        text = escape(item.text if isinstance(item, Event) else item.message) or "…"
        return _guarded(text, r":(?= |$)|\)$")


def _is_brief(event: Event) -> bool:
    """Whether one line tells an event without a date: its sentence, if that has all the words of the title."""
    if event.note or event.retold:
        return False
    words = iter(re.findall(r"\w+", event.text.casefold()))
    return all(word in words for word in re.findall(r"\w+", event.title.casefold()))


def escape(text: str) -> str:
    """A text as Markdown that shows it as it is, in one line.

    >>> print(escape("1. *Not* a <b>list</b>, nor https://example.org/a_b"))
    1\\. \\*Not\\* a \\<b\\>list\\</b\\>, nor https\\://example.org/a\\_b
    """
    line = _MARKUP.sub(lambda match: "\\" + "\\".join(match[0]), plain(text).strip())
    line = _DIRECTION.sub(lambda match: f"&#x{ord(match[0]):X};", line)
    return _BLOCK.sub(lambda match: f"{match[0][:-1]}\\{match[0][-1]}", line, count=1) if _BLOCK.match(line) else line


def _guarded(line: str, signs: str) -> str:
    """Escaped Markdown in which some more signs, as a pattern, are escaped, unless they are already."""
    return re.sub(rf"\\.|&#x\w+;|({signs})", lambda match: f"\\{match[0]}" if match[1] else match[0], line)


def comment(event: Event) -> str:
    """The comment at the end of an item: the event's id and, where it has one, its value.

    >>> comment(Event(id="e1", when=None, title="", text="", document="d", start=0, end=0))
    '<!-- e1 -->'
    """
    name = quote(plain(event.id), safe="/:@+").replace("--", "-%2D") or "%20"
    return f"<!-- {name} {event.when} -->" if event.when else f"<!-- {name} -->"


def _enclosed(text: str) -> str:
    """A text as Markdown within parentheses."""
    return _guarded(escape(text), "[();]")


def _tags(event: Event) -> str:
    tags = (plain(tag).strip() for tag in event.tags)
    return "".join(f" #{tag}" if _TAG.fullmatch(tag) else f" #({_enclosed(tag)})" for tag in tags if tag)


def _link(url: str | None) -> str | None:
    """An address with nothing in it that would end the link."""
    return quote(plain(url), safe="/:?#@!$&'*+,;=%~-._") if url else None


# Front matter -------------------------------------------------------------------------------------------------------


def _divided(note: str) -> tuple[list[str], str]:
    """The lines of front matter that a timeline's note begins with, and the rest of it."""
    lines = note.split("\n")
    if lines[0] != "---" or "---" not in lines[1:]:
        return [], note
    end = lines.index("---", 1)
    return lines[1:end], "\n".join(lines[end + 1 :]).strip("\n")

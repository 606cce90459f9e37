"""Load a timeline from Markdown that `timeline.render.md` wrote and that people may have edited.

An event is a list item that begins with a date or ends in a comment of ours:

    - 3 May 1911: **Mill burnt down** (reported) #mill

      > It burnt down on 3 May 1911.

      paragraph 1 <!-- 893217a38b 1911-05-03 -->

      Port Ellen <!--place-->

The date may have any form that `parse_date` understands. If the date in words was changed, it counts; if not, the value
in the comment counts, which can be more precise. An item without a comment is a new event. Headings of years are
written again. Everything else is kept as it is: below an event as its `note`, before the first one as the timeline's.

There is no parser for all of Markdown here, because these blocks must be kept exactly as they are.
"""

from __future__ import annotations

import re
from dataclasses import replace
from os import PathLike
from pathlib import Path
from typing import NamedTuple

from timeline.dates import parse_date
from timeline.ids import Ids, event_by_hand
from timeline.language_files import DEFAULT
from timeline.model import BASES, Event, Problem, TimelineData
from timeline.render.md import front_matter, mermaid, notes
from timeline.render.md.blocks import MarkdownBlock, blocks, is_comment, joined
from timeline.render.md.comments import ABOUT, LEAD
from timeline.render.md.escaping import escape, unescape
from timeline.render.md.excerpts import Excerpts, ParsedPlace
from timeline.render.md.front_matter import FrontMatter
from timeline.render.md.item import Item, ParsedReport, further_reports, parse_item, split_ending
from timeline.render.text import plain, shortened
from timeline.render.words import Words
from timeline.value import TimeValue

_LINE_END = re.compile(r"\r\n?|\n")
#: The sections that are not years, by the keys of their headings in the words of the page.
_SECTIONS = ("undated", "problems")
#: The level of the title's heading and of the sections' headings.
_TITLE_LEVEL, _SECTION_LEVEL = 1, 2
#: What is written for an empty title or text.
_EMPTY = "…"
_NOTHING_FOUND = 'not a timeline: no event in it, such as "- May 1940: **Title**"'


def load(path: str | PathLike[str]) -> TimelineData:
    """The timeline in a Markdown file; ValueError if there is none."""
    try:
        return loads(Path(path).read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise ValueError(f"{path}: not a timeline: the file is not UTF-8 text") from None
    except ValueError as error:
        raise ValueError(f"{path}: {error}") from None


def loads(text: str) -> TimelineData:
    """The timeline in a Markdown text; ValueError if there is none.

    >>> tl = loads("- c. March 1850: **Railway reaches the town**\\n\\nMore to come.\\n")
    >>> [(str(event.when), event.title, event.note) for event in tl]
    [('1850-03~', 'Railway reaches the town', 'More to come.')]
    >>> loads("# Shopping\\n\\n- milk\\n")
    Traceback (most recent call last):
    ValueError: not a timeline: no event in it, such as "- May 1940: **Title**"
    """
    lines = _LINE_END.split(text.removeprefix("\ufeff").lstrip("\r\n"))
    length = front_matter.length(lines)
    head = FrontMatter(lines[1 : length - 1] if length else [])
    reader = _Reader(head)
    for block in blocks(lines[length:]):
        reader.read(block)
    if not reader.found and not head.known:
        raise ValueError(_NOTHING_FOUND)
    return reader.timeline()


class _FoundEvent(NamedTuple):
    """An event in the file, its reports, and the blocks of its note: those in its item, and those below the item."""

    event: Event
    reports: tuple[ParsedReport, ...]
    inner: tuple[MarkdownBlock, ...]
    outer: list[MarkdownBlock]


class _Reader:
    """Reads the blocks of a file in order, and makes a timeline of them."""

    def __init__(self, head: FrontMatter) -> None:
        self.head = head
        self.words = Words(head.locale)
        self.excerpts = Excerpts(head.documents(), self.words)
        self.languages = [head.locale, *(source.get("language") for source in head.sources)]
        self.bases = {self.words.basis(basis): basis for basis in BASES if basis != "stated"}
        self.statuses = {name: status for status, name in self.words.texts["statuses"].items() if name}
        self.title: str | None = None
        self.lead = ""
        self.before: list[MarkdownBlock] = []  # the blocks before the first event
        self.found: list[_FoundEvent] = []
        self.listed: list[tuple[str, str]] = []  # the problems in the file: message, place
        self.problems = list(head.problems)
        self.section = ""
        self.ids = Ids()

    # Blocks ---------------------------------------------------------------------------------------------------------

    def read(self, block: MarkdownBlock) -> None:
        """Read the next block: an event, a part of the file that is written again, or a note."""
        readers = {"heading": self._heading, "item": self._item, "fence": self._diagram, "rest": self._about}
        note = self._note
        if block.kind in readers and readers[block.kind](block):
            note.append(replace(block, kind=notes.OURS))
        else:
            note.append(block)
            self.section = self.section if block.kind == "item" else ""

    @property
    def _note(self) -> list[MarkdownBlock]:
        """The blocks at this place: those below the last event, or those before the first one."""
        return self.found[-1].outer if self.found else self.before

    def _about(self, block: MarkdownBlock) -> bool:
        """Whether a paragraph is the lead or the one about the file, which are written again; others are a note."""
        if is_comment(block):
            return False
        if block.lines[-1].rstrip().endswith(LEAD) and not self.lead:
            words = " ".join(line.strip() for line in block.lines).removesuffix(LEAD)
            self.lead = unescape(words).strip()
            return True
        others = tuple(line for line in block.lines if not line.rstrip().endswith(ABOUT))
        if others and len(others) < len(block.lines):
            if others[0] is not block.lines[0]:  # what stood before them is gone when they are written
                self._note.append(replace(block, kind=notes.OURS))
            self.read(replace(block, lines=others))
        return len(others) < len(block.lines)

    def _diagram(self, block: MarkdownBlock) -> bool:
        return block.words == "mermaid" and any(line.strip() == mermaid.MARK for line in block.lines)

    def _heading(self, block: MarkdownBlock) -> bool:
        """Whether a heading is the title or that of a section; whether it is that of a year is not known yet."""
        text = unescape(block.words).strip()
        if block.level == _TITLE_LEVEL and self.title is None and not self.found:
            self.title = text
            return True
        if block.level > _SECTION_LEVEL:
            return False
        languages = (Words(DEFAULT), self.words)  # somebody may have changed the language in the front matter
        names = {words(key).casefold(): key for words in languages for key in _SECTIONS}
        self.section = names.get(text.casefold(), "") if block.level == _SECTION_LEVEL else ""
        return bool(self.section)

    def _item(self, block: MarkdownBlock) -> bool:
        """Whether a list item is an event or a problem."""
        item = parse_item(block)
        event, main = self._event(item)
        if event is not None:
            if item.has_id and main.id not in self.ids.taken:
                self.ids.taken.add(main.id)
                event = replace(event, id=main.id)
            else:
                event = replace(event, id=self.ids.new(f"{event.when}\0{event.title}\0{event.text}"))
            self.found.append(_FoundEvent(event, (main, *item.reports[1:]), item.rest, []))
            return True
        if self.section == "problems" and item.title is None:
            self._listed_problem(item, block)
            return True
        return False

    def _listed_problem(self, item: Item, block: MarkdownBlock) -> None:
        """Read an item of the section of problems, and what is below it."""
        line, place, _ = split_ending(item.line)
        self.listed.append((unescape(line), unescape(place)))
        below = list(blocks(block.body))
        if below and below[0].kind == "rest" and block.body[0].strip():
            del below[0]  # the rest of the line
        for part in below:
            self.read(part)

    # Events ---------------------------------------------------------------------------------------------------------

    def _event(self, item: Item) -> tuple[Event | None, ParsedReport]:
        """The event of an item, without its id, and its main report."""
        if item.title is None:
            return self._untitled(item)
        return self._titled(item, item.title), item.reports[0]

    def _titled(self, item: Item, title: str) -> Event | None:
        """The event of an item with a title in bold; None if it has neither a date nor a comment."""
        words, report = item.date, item.reports[0]
        if not (words or item.has_id or self.section == "undated"):
            return None
        when, note = (self._when(words, report.value) if words else None), ""
        if words and when is None:
            self.problems.append(Problem(f'no date understood in "{words}"'))
            when = report.value
            title, note = (title, f"  {escape(words)}") if when else (f"{words}: {title}", "")
        status, basis = "happened", "stated"
        for mark in item.marks:
            if mark in self.bases:
                basis = self.bases[mark] if when == report.value else "stated"
            elif status == "happened":
                status = self.statuses.get(mark, mark)
            else:
                title += f" ({mark})"
        made = event_by_hand(when, _unless_empty(title), report.text, tags=item.tags, note=note)
        return replace(made, status=status, basis=basis, editorial=item.added)

    def _untitled(self, item: Item) -> tuple[Event | None, ParsedReport]:
        """The event of an item without a title (a date and what happened, or only a sentence), and its main report."""
        report = item.reports[0]
        split = ((self._when(words, report.value), what) for words, what in item.dates())
        when, line = next((found for found in split if found[0]), (None, item.line))
        if not item.has_id and (self.section == "problems" or (when is None and self.section != "undated")):
            return None, report
        line, aside, tags = split_ending(line)
        status = "happened"
        if item.has_id:
            first, _, rest = aside.partition("; ")
            status = self.statuses.get(unescape(first), status)
            report = report._replace(place=unescape(aside if status == "happened" else rest))
        elif aside:
            line += f" ({aside})"
        text = _unless_empty(unescape(line).strip())
        title = shortened(text)
        has_sentence = when is None or title != text or item.has_id
        report = report._replace(text=report.text or (text if has_sentence else ""))
        made = event_by_hand(when, title, report.text, tags=tags)
        return replace(made, status=status, editorial=item.added), report

    def _when(self, words: str, value: TimeValue | None) -> TimeValue | None:
        """The date in words; if it still says the same as the value in the comment, that value."""
        if value is not None and words == self._display(value):
            return value
        found = parse_date(words, self.languages, self.head.reference)
        return value if found and value and self._display(found) == self._display(value) else found

    def _display(self, value: TimeValue) -> str:
        return plain(value.display(self.head.locale)).strip()

    # The timeline ---------------------------------------------------------------------------------------------------

    def timeline(self) -> TimelineData:
        """The timeline: events by date, those of one date in the order of the file."""
        headings = notes.YearHeadings(self._values(), self.head)
        found = [self._with_inner(one, headings) for one in self.found]
        # All sentences are added before any offset in the excerpts is known.
        places = [[self.excerpts.add(report.place, report.text) for report in one.reports] for one in found]
        listed_places = [self.excerpts.add_problem(place) for _, place in self.listed]
        documents = tuple(self.excerpts.documents())
        events = [self._placed(one, its_places) for one, its_places in zip(found, places, strict=True)]
        above = joined(notes.kept(self.before, headings, below_event=False))
        listed = [self._problem(message, place) for (message, _), place in zip(self.listed, listed_places, strict=True)]
        known = set(listed)
        return TimelineData(
            events=tuple(sorted((e for e in events if e.when), key=lambda e: e.when)),  # type: ignore[arg-type, return-value]
            undated=tuple(e for e in events if e.when is None),
            problems=(*listed, *(problem for problem in dict.fromkeys(self.problems) if problem not in known)),
            documents=documents,
            title=self.title,
            lead=self.lead,
            note=front_matter.joined_note(self.head.others, above),
            made_by=tuple(self.head.made_by),
        )

    def _values(self) -> set[TimeValue]:
        """The dates in the file, as they are and as they were before it was edited."""
        values = {report.value for found in self.found for report in found.reports}
        return {value for value in values | {found.event.when for found in self.found} if value}

    def _with_inner(self, found: _FoundEvent, headings: notes.YearHeadings) -> _FoundEvent:
        """An event with the blocks below it that are kept, and with those moved into it that become part of it."""
        outer = list(notes.kept(found.outer, headings, below_event=True))
        inner = [*found.inner, *notes.take_inner(outer, is_undated=found.event.when is None)]
        further = () if found.event.note else tuple(further_reports(inner))
        return found._replace(reports=(*found.reports, *further), inner=tuple(inner), outer=outer)

    def _placed(self, found: _FoundEvent, places: list[ParsedPlace]) -> Event:
        """An event with its offsets in the excerpts, its other reports and its note."""
        event, reports = found.event, found.reports
        spans = [self.excerpts.span(place, report.text) for report, place in zip(reports, places, strict=True)]
        retold = (
            _at(replace(event_by_hand(report.value, event.title, report.text), id=report.id), span)
            for report, span in zip(reports[1:], spans[1:], strict=True)
        )
        note = "\n\n".join(filter(None, (event.note, joined(found.inner, "  "), joined(found.outer))))
        return replace(_at(event, spans[0]), retold=tuple(retold), note=note)

    def _problem(self, message: str, place: ParsedPlace) -> Problem:
        if place.labels:
            return Problem(message, *self.excerpts.span(place, ""))
        known = self.excerpts.known
        return Problem(message, known[place.document].id if place.document >= 0 else place.words or None)


def _at(event: Event, span: tuple[str, int, int]) -> Event:
    document, start, end = span
    return replace(event, document=document, start=start, end=end)


def _unless_empty(text: str) -> str:
    """A text, or "" for the sign that is written if there is none."""
    return "" if text == _EMPTY else text

"""Markdown -> a timeline: what `timeline.render.md` writes, and what people make of it with an editor.

An event is a list item that begins with a date or ends in a comment of ours:

    - 3 May 1911: **Mill burnt down** (reported) #mill

      > It burnt down on 3 May 1911.

      paragraph 1 <!-- 893217a38b 1911-05-03 -->

The date may be any that people write. Changed words win over the comment; unchanged ones have its value, which can be
finer than they are. An item without a comment is new. Headings that name a year are written anew; whatever else is not
understood stays below the event that it follows, as the event's `note`, or as the timeline's, before the first.

The lines are read by hand: no more of Markdown matters here than `timeline.render.md.blocks` tells apart, and what is
not ours must come back as it stood, which a parser for all of Markdown does not give.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from os import PathLike
from pathlib import Path
from typing import NamedTuple

from timeline.dates import parse_date
from timeline.ids import Ids, event_by_hand
from timeline.model import BASES, Event, Problem, TimelineData
from timeline.render import groups
from timeline.render.md import ABOUT, escape
from timeline.render.md.blocks import Block, blocks, dedented, front, is_comment, joined, unescape
from timeline.render.md.excerpts import Excerpts, Place
from timeline.render.md.front_matter import Front
from timeline.render.md.item import Item, Told, again, ending, read
from timeline.render.md.mermaid import OURS
from timeline.render.text import plain, shortened
from timeline.render.words import Words
from timeline.value import TimeValue


def load(path: str | PathLike[str]) -> TimelineData:
    """The timeline of a Markdown file; ValueError where there is none in it."""
    try:
        return loads(Path(path).read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise ValueError(f"{path}: not a timeline: the file is not UTF-8 text") from None
    except ValueError as error:
        raise ValueError(f"{path}: {error}") from None


def loads(text: str) -> TimelineData:
    """The timeline of a Markdown text.

    >>> tl = loads("- c. March 1850: **Railway reaches the town**\\n\\nMore to come.\\n")
    >>> [(str(event.when), event.title, event.note) for event in tl]
    [('1850-03~', 'Railway reaches the town', 'More to come.')]
    >>> loads("# Shopping\\n\\n- milk\\n")
    Traceback (most recent call last):
    ValueError: not a timeline: no event in it, such as "- May 1940: **Title**"
    """
    lines = re.split(r"\r\n?|\n", text.removeprefix("\ufeff").lstrip("\r\n"))
    end = front(lines)
    head = Front(lines[1 : end - 1] if end else [])
    reader = _Reader(head)
    for block in blocks(lines[end:]):
        reader.take(block)
    if not reader.found and not head.known:
        raise ValueError('not a timeline: no event in it, such as "- May 1940: **Title**"')
    return reader.timeline()


class _Found(NamedTuple):
    """An event, what its item tells, and its note: the item's own lines, then the blocks below it."""

    event: Event
    told: tuple[Told, ...]
    inner: tuple[Block, ...]
    outer: list[Block]


class _Reader:
    """Takes the blocks of a file one after the other and makes a timeline of them."""

    def __init__(self, head: Front) -> None:
        self.head = head
        self.words = Words(head.locale)
        self.excerpts = Excerpts(head.documents(), self.words)
        self.languages = [head.locale, *(source.get("language") for source in head.sources)]
        self.bases = {self.words.basis(basis): basis for basis in BASES if basis != "stated"}
        self.statuses = {name: status for status, name in self.words.texts["statuses"].items() if name}
        self.title: str | None = None
        self.above: list[Block] = []
        self.found: list[_Found] = []
        self.problems: list[tuple[str, str]] = []
        self.doubts = list(head.problems)
        self.section = ""
        self.ids = Ids()

    # Blocks ---------------------------------------------------------------------------------------------------------

    def take(self, block: Block) -> None:
        """Take the next block: an event, something that is written anew, or a note."""
        takers = {"heading": self._heading, "item": self._item, "fence": self._drawing, "rest": self._about}
        place = self.found[-1].outer if self.found else self.above
        if block.kind not in takers or not takers[block.kind](block):
            place.append(block)
            self.section = self.section if block.kind == "item" else ""
        else:
            place.append(replace(block, kind="ours"))

    def _about(self, block: Block) -> bool:
        """Whether a paragraph is the one about the file, which is written anew; other lines in it are not."""
        if is_comment(block):
            return False
        others = tuple(line for line in block.lines if not line.rstrip().endswith(ABOUT))
        if others and len(others) < len(block.lines):
            self.take(replace(block, lines=others))
        return len(others) < len(block.lines)

    def _drawing(self, block: Block) -> bool:
        return block.words == "mermaid" and any(line.strip() == OURS for line in block.lines)

    def _heading(self, block: Block) -> bool:
        text = unescape(block.words).strip()
        if block.level == 1 and self.title is None and not self.found:
            self.title = text
            return True
        if block.level > 2:
            return False
        both = (Words("en"), self.words)  # a file is in the language it is written in, whatever its front matter says
        names = {words(name).casefold(): name for words in both for name in ("undated", "problems")}
        self.section = names.get(text.casefold(), "") if block.level == 2 else ""
        return bool(self.section)  # whether it is that of a year is known when all events are

    def _item(self, block: Block) -> bool:
        item = read(block)
        told = item.told[0]
        event, told = (self._titled(item, told), told) if item.title is not None else self._plain(item)
        if event is not None:
            if item.ours and told.id not in self.ids.taken:
                self.ids.taken.add(told.id)
                event = replace(event, id=told.id)
            else:
                event = replace(event, id=self.ids.new(f"{event.when}\0{event.title}\0{event.text}"))
            self.found.append(_Found(event, (told, *item.told[1:]), item.rest, []))
        elif self.section == "problems" and item.title is None:
            line, place, _ = ending(item.line)
            self.problems.append((unescape(line), unescape(place)))
            below = list(blocks(block.body))
            if below and below[0].kind == "rest" and block.body[0].strip():
                del below[0]  # it is a part of the line
            for part in below:
                self.take(part)
        else:
            return False
        return True

    # Events ---------------------------------------------------------------------------------------------------------

    def _titled(self, item: Item, told: Told) -> Event | None:
        """The event of an item with a title in bold; None where neither a date nor a comment makes it one."""
        words, title = item.date, item.title or ""
        if not (words or item.ours or self.section == "undated"):
            return None
        when, note = (self._when(words, told.value) if words else None), ""
        if words and when is None:
            self.doubts.append(Problem(f'no date understood in "{words}"'))
            when = told.value
            title, note = (title, f"  {escape(words)}") if when else (f"{words}: {title}", "")
        status, basis = "happened", "stated"
        for mark in item.marks:
            if mark in self.bases:
                basis = self.bases[mark] if when == told.value else "stated"
            elif status == "happened":
                status = self.statuses.get(mark, mark)
            else:
                title += f" ({mark})"
        made = event_by_hand(when, _said(title), told.text, tags=item.tags, note=note)
        return replace(made, status=status, basis=basis)

    def _plain(self, item: Item) -> tuple[Event | None, Told]:
        """The event of an item without a title (a date and what happened, or a sentence alone), and what it tells."""
        told = item.told[0]
        split = ((self._when(words, told.value), what) for words, what in item.dates())
        when, line = next((found for found in split if found[0]), (None, item.line))
        if not item.ours and (self.section == "problems" or (when is None and self.section != "undated")):
            return None, told
        line, aside, tags = ending(line)
        status = "happened"
        if item.ours:
            first, _, rest = aside.partition("; ")
            status = self.statuses.get(unescape(first), status)
            told = told._replace(place=unescape(aside if status == "happened" else rest))
        elif aside:
            line += f" ({aside})"
        text = _said(unescape(line).strip())
        title = shortened(text)
        told = told._replace(text=told.text or (text if when is None or title != text or item.ours else ""))
        made = event_by_hand(when, title, told.text, tags=tags)
        return replace(made, status=status), told

    def _when(self, words: str, value: TimeValue | None) -> TimeValue | None:
        """The value of a date in words: that of the comment where the words are still the same."""
        if value is not None and words == self._shown(value):
            return value
        found = parse_date(words, self.languages, self.head.reference)
        return value if found and value and self._shown(found) == self._shown(value) else found

    def _shown(self, value: TimeValue) -> str:
        return plain(value.display(self.head.locale)).strip()

    # The whole ------------------------------------------------------------------------------------------------------

    def timeline(self) -> TimelineData:
        """The timeline of all that was taken, in order of dates; what is equal, in the order of the file."""
        headings = self._headings()
        self.found = [self._whole(found, headings) for found in self.found]
        places = [[self.excerpts.add(told.place, told.text) for told in found.told] for found in self.found]
        problems = [(message, self.excerpts.add(place, "")) for message, place in self.problems]
        documents = self.excerpts.documents()
        events = []
        for found, places_told in zip(self.found, places, strict=True):
            spans = [self.excerpts.span(place, told.text) for told, place in zip(found.told, places_told, strict=True)]
            event = _placed(found.event, spans[0])
            retold = (
                _placed(replace(event_by_hand(told.value, event.title, told.text), id=told.id), span)
                for told, span in zip(found.told[1:], spans[1:], strict=True)
            )
            note = "\n\n".join(filter(None, (event.note, joined(found.inner, "  "), joined(found.outer))))
            events.append(replace(event, retold=tuple(retold), note=note))
        above = joined(self._foreign(self.above, headings, below=False))
        if self.head.others or above.startswith("---"):
            above = "\n".join(["---", *self.head.others, "---", "", above]).rstrip("\n")
        listed = [self._problem(message, place) for message, place in problems]
        known = set(listed)
        return TimelineData(
            events=tuple(sorted((e for e in events if e.when), key=lambda e: e.when)),  # type: ignore[arg-type, return-value]
            undated=tuple(e for e in events if e.when is None),
            problems=(*listed, *(doubt for doubt in dict.fromkeys(self.doubts) if doubt not in known)),
            documents=tuple(documents),
            title=self.title,
            note=above,
        )

    def _whole(self, found: _Found, headings: set[str]) -> _Found:
        """What was found, with all that is a part of its item as soon as it stands below it."""
        outer = list(self._foreign(found.outer, headings, below=True))
        inner = [*found.inner, *_enclosed(outer, found.event.when is None)]
        told = () if found.event.note else tuple(again(inner))
        return found._replace(told=(*found.told, *told), inner=tuple(inner), outer=outer)

    def _problem(self, message: str, place: Place) -> Problem:
        if place.paragraph:
            document, start, end = self.excerpts.span(place, "")
            return Problem(message, document, start, end)
        known = self.excerpts.known
        return Problem(message, known[place.document].id if place.document >= 0 else place.words or None)

    def _headings(self) -> set[str]:
        """The headings that years have, of the dates in the file as they are and as they were."""
        values = {told.value for found in self.found for told in found.told} | {
            found.event.when for found in self.found
        }
        return {self._heading_of(value) for value in values if value}

    def _heading_of(self, value: TimeValue, locale: str | None = None) -> str:
        event = event_by_hand(value, "")
        return plain(next(groups.years([event], locale or self.head.locale)).heading)

    def _foreign(self, between: Iterable[Block], headings: set[str], *, below: bool) -> Iterator[Block]:
        """The blocks that are not ours, `below` an event or not.

        One that stood behind one of ours does not become a part of the item before that.
        """
        item, behind = below, False
        for block in between:
            if block.kind == "ours" or self._of_a_year(block, headings):
                behind = True
                continue
            if behind and item and re.match(r" {1,3}\S", block.lines[0]):
                # What goes on a paragraph stays so far in that it begins nothing.
                last = 1 if block.kind in ("quote", "rest") else len(block.lines)
                lines = (*(dedented(line, 3) for line in block.lines[:last]), *block.lines[last:])
                block = replace(block, lines=lines)
            elif behind and item and block.lines[0].startswith(("    ", "\t")):
                yield Block("rest", ("<!-- -->",))
            block = replace(block, apart=block.apart or behind)
            yield block
            item, behind = block.kind == "item", False

    def _of_a_year(self, block: Block, headings: set[str]) -> bool:
        """Whether a block is the heading of a year, even if there is no event of that year any more."""
        if block.kind != "heading" or block.level != 2:
            return False
        text = plain(unescape(block.words)).strip()
        if text in headings:
            return True
        value = parse_date(text, [*self.languages, "en"], self.head.reference)
        return value is not None and text in (self._heading_of(value), self._heading_of(value, "en"))


def _placed(event: Event, span: tuple[str, int, int]) -> Event:
    document, start, end = span
    return replace(event, document=document, start=start, end=end)


def _said(text: str) -> str:
    """A text; that which stands for none is none."""
    return "" if text == "…" else text


def _enclosed(outer: list[Block], undated: bool) -> list[Block]:
    """The first blocks as far as they are a part of the item above as soon as they stand below it, taken from the list.

    These are the indented ones; and below an event without a date list items, which would be such events as well.
    """
    found: list[Block] = []
    count = 0
    for first in outer:
        if not (first.lines[0].startswith(("  ", "\t")) or (undated and first.kind == "item")):
            break
        count += 1
        found += blocks(([""] if first.apart else []) + [dedented(line, 2) for line in first.lines])
    del outer[:count]
    return found

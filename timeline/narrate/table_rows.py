"""Table rows as events: one date dates the row, two under "from" and "to" are a range, more are an event each.

>>> rules = RowRules.from_data({"structure": {"begins": "start", "ends": "end", "dates": "year"}})
>>> rules.is_range("Start", "End"), rules.says_only_when("Year"), rules.says_only_when("Released")
(True, True, False)
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from timeline.language import split
from timeline.model import Block, Timex
from timeline.narrate.passages import Passage, is_date
from timeline.resolve.scopes import fills
from timeline.value import TimeValue

#: A cell of so many words or more says what happened; a shorter one is a name or a label.
TEXT = 3
#: No name is longer, in characters.
NAME = 40
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_WORD = re.compile(r"[^\W_]+(?:[.'’/-][^\W_]+)*")


class Cell(NamedTuple):
    """The words of a cell, the head of its column, where it stands, its date if it is little else than one, and
    whether it has any."""

    text: str
    head: str
    start: int
    end: int
    time: Timex | None = None
    dated: bool = False


class RowEvent(NamedTuple):
    """A date of a row, the expressions that give it, and its title; without one, `cell` says what happened."""

    when: TimeValue
    times: tuple[Timex, ...]
    title: str | None
    cell: Cell | None


@dataclass(frozen=True, slots=True)
class RowRules:
    """The words that column heads have in a language: where something begins and ends, that a column has dates; and
    what stands there for an end that is still to come."""

    begins: frozenset[str] = frozenset()
    ends: frozenset[str] = frozenset()
    dates: frozenset[str] = frozenset()
    lasting: frozenset[str] = frozenset()

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> RowRules:
        """The rules of a language file."""
        section = data.get("structure", {})
        return cls(**{name: frozenset(split(section.get(name, ""))) for name in ("begins", "ends", "dates", "lasting")})

    def is_range(self, first: str, last: str) -> bool:
        """Whether two column heads are the beginning and the end of one thing."""
        heads = [frozenset(_WORD.findall(head.lower())) for head in (first, last)]
        return bool(heads[0] & self.begins and heads[1] & self.ends)

    def says_only_when(self, head: str) -> bool:
        """Whether a column head says no more than that the column has dates."""
        return not frozenset(_WORD.findall(head.lower())) - self.dates - self.begins

    def events(self, passage: Passage, row: Block, text: str) -> list[RowEvent]:
        """The dated events of a row, in the order of its cells."""
        cells = self._cells(passage, row, text)
        dated = [cell for cell in cells if cell.time is not None]
        others = [cell for cell in cells if cell.time is None and _WORD.search(cell.text)]
        whens = [(cell, cell.time.when, cell.time) for cell in dated if cell.time is not None and cell.time.when]
        if len(whens) == 2 and self.is_range(whens[0][0].head, whens[1][0].head):
            (_, first, begin), (_, last, end) = whens
            if first.start is not None and last.end is not None and first.start < last.end:
                return [RowEvent(first.to(last), (begin, end), *self._named(others, begin.start))]
        if len(whens) == 1 and self._goes_on(cells, whens[0][0]):
            return [RowEvent(whens[0][1].since(), (whens[0][2],), *self._named(others, whens[0][2].start))]
        if len(whens) > 1:
            label = others[0].text if others else ""
            return [
                RowEvent(
                    when,
                    (time,),
                    ": ".join(filter(None, (label, _lowered(cell.head)))) or passage_text(passage, text),
                    None,
                )
                for cell, when, time in whens
            ]
        if len(whens) == 1 and self._since(whens[0][0].head):  # "From | Rector | Patron"
            named = [cell for cell in others if _LETTERS.search(cell.text)]
            others = named[:1] if named and len(named[0].text) <= NAME else others
        # "1571–1642 | Skipwith family | Built the gatehouse (1578)"
        undated = [cell for cell in others if not cell.dated]
        others = undated or others if len(whens) == 1 and spans_several(whens[0][1]) else others
        return [RowEvent(when, (time,), *self._title(others, cell.head)) for cell, when, time in whens]

    def _since(self, head: str) -> bool:
        """Whether a column head says that something begins, and no more."""
        words = frozenset(_WORD.findall(head.lower()))
        return bool(words & self.begins) and words <= self.begins | self.dates

    def _named(self, others: list[Cell], begin: int) -> tuple[str | None, Cell | None]:
        """The title of what a row gives the beginning and the end of: the first cell with a name, before these."""
        named = next((cell for cell in others if cell.start < begin and _LETTERS.search(cell.text)), None)
        return (named.text, None) if named is not None else self._title(others, "")

    def _goes_on(self, cells: list[Cell], begin: Cell) -> bool:
        """Whether a date is under a head for the beginning, and under the one for the end nothing, or that it lasts."""
        ends = [cell for cell in cells if self.is_range(begin.head, cell.head)]
        return len(ends) == 1 and (not _WORD.search(ends[0].text) or ends[0].text.lower() in self.lasting)

    def _title(self, others: list[Cell], head: str) -> tuple[str | None, Cell | None]:
        """The title of a row with one date: its text, or its label and what the date is of."""
        texts = [cell for cell in others if len(_LETTERS.findall(cell.text)) >= TEXT]
        if texts:
            return None, max(texts, key=lambda cell: len(cell.text))
        labels = [cell.text for cell in others if _LETTERS.search(cell.text)]
        if not labels and others and others[0].head:
            return f"{others[0].head}: {others[0].text}", None  # Employees: 61
        if head and not self.says_only_when(head):
            return f"{labels[0]}: {_lowered(head)}" if labels else head, None
        return ": ".join(labels[:2]) or None, None

    @staticmethod
    def _cells(passage: Passage, row: Block, text: str) -> list[Cell]:
        cells, dates, place = [], [time for time in passage.dated if is_date(time)], 0
        for number, (start, end) in enumerate(row.cells):
            head = row.heads[number] if number < len(row.heads) else ""
            first = place
            while place < len(dates) and dates[place].start < end:
                place += 1
            own = dates[first:place]
            filled = len(own) == 1 and fills(text, (start, end), own[0])
            words = " ".join(text[start:end].split())
            cells.append(Cell(words, " ".join(head.split()), start, end, own[0] if filled else None, bool(own)))
        return cells


def spans_several(when: TimeValue) -> bool:
    """Whether a date is more than one year, month or day: 1851 to 1863."""
    return when.start is not None and when.unit is not None and when.start.plus(1, when.unit) != when.end


def passage_text(passage: Passage, text: str) -> str:
    """The words of a passage."""
    return " ".join(text[passage.sentence.start : passage.sentence.end].split())


def _lowered(head: str) -> str:
    """A column head within a title: in small letters where it begins like a sentence, not like an abbreviation."""
    return head[:1].lower() + head[1:] if head[1:2].islower() else head

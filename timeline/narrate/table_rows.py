"""Read a table row: one date dates the row, two under "from" and "to" are a range, others are an event each.

>>> rules = RowRules.from_data({"structure": {"begins": "start", "ends": "end", "dates": "year"}})
>>> rules.is_range("Start", "End"), rules.says_only_when("Year"), rules.says_only_when("Released")
(True, True, False)
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from timeline.language import split, structure
from timeline.model import Block, Timex
from timeline.narrate.passages import Passage, is_date
from timeline.narrate.rules import Rules
from timeline.narrate.wording import MAX_CHARS
from timeline.resolve.heads import fills
from timeline.value import TimeValue
from timeline.value.moment import Unit

#: A cell of so many words or more says what happened; a shorter one is a name or a label.
_TEXT_WORDS = 3
#: No name is longer, in characters.
_LONGEST_NAME = 40
_LETTER_RUN = re.compile(r"[^\W\d_]{2,}")
_WORD = re.compile(r"[^\W_]+(?:[.'’/-][^\W_]+)*")


class Cell(NamedTuple):
    """A cell of a row: its words, the head of its column, its offsets, and its date if it is hardly more than a date.

    `dated` says whether it holds any date; `role` is that of its column, if the reader knows it.
    """

    text: str
    head: str
    start: int
    end: int
    time: Timex | None = None
    dated: bool = False
    role: str = ""


class _DateCell(NamedTuple):
    cell: Cell
    time: Timex
    when: TimeValue


class RowEvent(NamedTuple):
    """A date of a row, the time expressions that give it, and its title, or the cell that says what happened.

    `settled` says that no date in the cell is that of the row: its column is known.
    """

    when: TimeValue
    times: tuple[Timex, ...]
    title: str | None
    cell: Cell | None
    settled: bool = False


class RowRules(Rules):
    """The words of a language in column heads: for a beginning, for an end, and for a column of dates.

    `lasting` are the words in a cell for an end that has not come yet: "present". With `capital_nouns`, a column head
    keeps its capital in a title.
    """

    begins: frozenset[str] = frozenset()
    ends: frozenset[str] = frozenset()
    dates: frozenset[str] = frozenset()
    lasting: frozenset[str] = frozenset()
    capital_nouns: bool = False

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> RowRules:
        """The rules of a language file."""
        section = data.get("structure", {})
        words = {name: frozenset(split(section.get(name, ""))) for name in ("begins", "ends", "dates", "lasting")}
        return cls(**words, capital_nouns=bool(data.get("title", {}).get("capital_nouns", False)))

    def is_range(self, first: str, last: str) -> bool:
        """Whether two column heads are the beginning and the end of one thing."""
        heads = [frozenset(_WORD.findall(head.lower())) for head in (first, last)]
        return bool(heads[0] & self.begins and heads[1] & self.ends)

    def says_only_when(self, head: str) -> bool:
        """Whether a column head only says that the column has dates."""
        return not frozenset(_WORD.findall(head.lower())) - self.dates - self.begins

    def events(self, passage: Passage, row: Block, text: str) -> list[RowEvent]:
        """The dated events of a row, in the order of its cells."""
        cells = self._cells(passage, row, text)
        if "date" in row.roles:
            return self._by_roles(cells, passage_text(passage, text))
        dates = _without_locators(
            [_DateCell(cell, cell.time, cell.time.when) for cell in cells if cell.time and cell.time.when]
        )
        others = [cell for cell in cells if cell.time is None and _WORD.search(cell.text)]
        if len(dates) == 1:
            return [self._one_date(cells, others, *dates[0])]
        if len(dates) == 2 and (found := self._range(others, *dates)) is not None:
            return [found]
        label = others[0].text if others else ""
        return [
            RowEvent(when, (time,), _joined(label, self._within(cell.head)) or passage_text(passage, text), None)
            for cell, time, when in dates
        ]

    def _by_roles(self, cells: list[Cell], words: str) -> list[RowEvent]:
        """The events of a row whose columns have roles: one for each date, with the end, the title and the text."""
        dates = _without_coarser(
            [
                _DateCell(cell, cell.time, cell.time.when)
                for cell in cells
                if cell.role == "date" and cell.time and cell.time.when
            ]
        )
        named = next((cell for cell in cells if cell.role == "title" and _WORD.search(cell.text)), None)
        prose = next((cell for cell in cells if cell.role == "text" and _WORD.search(cell.text)), None)
        free = [cell for cell in cells if not cell.role and _WORD.search(cell.text)]
        others = [cell for cell in free if cell.time is None] or free
        named_before = next((cell.text for cell in (named, *others) if cell and _LETTER_RUN.search(cell.text)), "")
        several = sum(cell.role == "date" and not self._is_only_when(cell.head) for cell in cells) > 1
        found = []
        for date in dates:
            when, times = self._with_end(cells, date) if len(dates) == 1 else (date.when, (date.time,))
            title, cell = self._title_by_roles(named, prose, others, date.cell.head if len(times) == 1 else "")
            if several and not self._is_only_when(date.cell.head):
                title, cell = _joined(named_before, self._within(date.cell.head)), named or cell
            elif named is None and self._is_only_when(date.cell.head) and prose is None:
                title, cell = self._title(others, "")
            found.append(RowEvent(when, times, title or (None if cell else words), cell, True))
        return found

    def _is_only_when(self, head: str) -> bool:
        """Whether a head only says in some language that its column has dates."""
        words = frozenset(_WORD.findall(head.lower()))
        return self.says_only_when(head) or words <= structure("dates") | structure("stamps")

    def _title_by_roles(
        self, named: Cell | None, prose: Cell | None, others: list[Cell], head: str
    ) -> tuple[str | None, Cell | None]:
        """The title of a row, or the cell to make it of: that of the title unless it is long, then the text."""
        if named is not None:
            return (named.text.rstrip(".") if len(named.text) <= MAX_CHARS else None), named
        return (None, prose) if prose is not None else self._title(others, head)

    def _with_end(self, cells: list[Cell], begin: _DateCell) -> tuple[TimeValue, tuple[Timex, ...]]:
        """The date of a row from its beginning to the end in another column; the beginning alone without one."""
        ends = [cell for cell in cells if cell.role == "end" and _WORD.search(cell.text)]
        if not ends:
            return begin.when, (begin.time,)
        end = min(ends, key=lambda cell: cell.time.when.unit if cell.time and cell.time.when else Unit.MILLENNIUM)
        if end.text.lower() in self.lasting:
            return begin.when.since(), (begin.time,)
        last = end.time.when if end.time is not None else None
        if end.time is None or last is None or begin.when.start is None or last.end is None:
            return begin.when, (begin.time,)
        if last == begin.when or last.end <= begin.when.start:
            return begin.when, (begin.time, end.time)
        try:
            return begin.when.to(last), (begin.time, end.time)
        except ValueError:  # ends that no interval can have
            return begin.when, (begin.time, end.time)

    @staticmethod
    def undated_title(row: Block, text: str) -> str | None:
        """The title of a row without a date, if it has one."""
        for (start, end), role in zip(row.cells, row.roles, strict=False):
            if role == "title" and _WORD.search(text, start, end):
                return " ".join(text[start:end].split())
        return None

    def _range(self, others: list[Cell], first: _DateCell, last: _DateCell) -> RowEvent | None:
        """The event of a row with its beginning and its end; None if its two dates are something else."""
        begin, end = first.when.start, last.when.end
        if not self.is_range(first.cell.head, last.cell.head) or begin is None or end is None or begin >= end:
            return None
        title = self._name_before(others, first.time.start)
        return RowEvent(first.when.to(last.when), (first.time, last.time), *title)

    def _one_date(self, cells: list[Cell], others: list[Cell], cell: Cell, time: Timex, when: TimeValue) -> RowEvent:
        """The event of a row with one date; with an empty cell for its end, it goes on from that date."""
        if self._goes_on(cells, cell):
            return RowEvent(when.since(), (time,), *self._name_before(others, time.start))
        if self._says_only_beginning(cell.head):  # "From | Rector | Patron"
            named = [other for other in others if _LETTER_RUN.search(other.text)]
            others = named[:1] if named and len(named[0].text) <= _LONGEST_NAME else others
        if spans_several(when):  # "1571–1642 | Skipwith family | Built the gatehouse (1578)"
            others = [other for other in others if not other.dated] or others
        return RowEvent(when, (time,), *self._title(others, cell.head))

    def _says_only_beginning(self, head: str) -> bool:
        """Whether a column head only says that something begins."""
        words = frozenset(_WORD.findall(head.lower()))
        return bool(words & self.begins) and words <= self.begins | self.dates

    def _within(self, head: str) -> str:
        """A column head within a title: with a small first letter, unless it is an abbreviation or can be a noun."""
        return head[:1].lower() + head[1:] if head[1:2].islower() and not self.capital_nouns else head

    def _name_before(self, others: list[Cell], begin: int) -> tuple[str | None, Cell | None]:
        """The title of a row with a beginning: the first cell with a name before it, if there is one."""
        named = next((cell for cell in others if cell.start < begin and _LETTER_RUN.search(cell.text)), None)
        return (named.text, None) if named is not None else self._title(others, "")

    def _goes_on(self, cells: list[Cell], begin: Cell) -> bool:
        """Whether a date is a beginning, and the cell for the end is empty or says that there is none yet."""
        ends = [cell for cell in cells if self.is_range(begin.head, cell.head)]
        return len(ends) == 1 and (not _WORD.search(ends[0].text) or ends[0].text.lower() in self.lasting)

    def _title(self, others: list[Cell], head: str) -> tuple[str | None, Cell | None]:
        """The title of a row with one date, or the cell to make it of: its text, or its label and the date's head."""
        texts = [cell for cell in others if len(_LETTER_RUN.findall(cell.text)) >= _TEXT_WORDS]
        if texts:
            return None, max(texts, key=lambda cell: len(cell.text))
        labels = [cell.text for cell in others if _LETTER_RUN.search(cell.text)]
        if not labels and others and others[0].head:
            return f"{others[0].head}: {others[0].text}", None  # "Employees: 61"
        if head and not self.says_only_when(head):
            return _joined(labels[0] if labels else "", self._within(head) if labels else head), None
        return ": ".join(labels[:2]) or None, None

    @staticmethod
    def _cells(passage: Passage, row: Block, text: str) -> list[Cell]:
        """The cells of a row with their dates."""
        cells, dates, place = [], [time for time in passage.dated if is_date(time)], 0
        for number, (start, end) in enumerate(row.cells):
            head = row.heads[number] if number < len(row.heads) else ""
            first = place
            while place < len(dates) and dates[place].start < end:
                place += 1
            own = dates[first:place]
            role = row.roles[number] if number < len(row.roles) else ""
            filled = len(own) == 1 and fills(text, (start, end), own[0])
            known = role in ("date", "end") and bool(own)
            words = " ".join(text[start:end].split())
            time = own[0] if filled or known else None
            cells.append(Cell(words, " ".join(head.split()), start, end, time, bool(own), role))
        return cells


def _without_locators(dates: list[_DateCell]) -> list[_DateCell]:
    """The dates of a row without those in columns that name a source ("Exhibit | B 2019"), if others are left."""
    named = [date for date in dates if not frozenset(_WORD.findall(date.cell.head.lower())) & structure("locators")]
    return named or dates


def _without_coarser(dates: list[_DateCell]) -> list[_DateCell]:
    """The dates of a row without the days beside which a clock time on that day stands."""
    clocks = [date.when for date in dates if date.when.unit < Unit.DAY]
    return [date for date in dates if date.when.unit != Unit.DAY or not any(clock in date.when for clock in clocks)]


def spans_several(when: TimeValue) -> bool:
    """Whether a date is more than one year, month or day: 1851 to 1863."""
    return when.start is not None and when.unit is not None and when.start.plus(1, when.unit) != when.end


def passage_text(passage: Passage, text: str) -> str:
    """The words of a passage."""
    return " ".join(text[passage.sentence.start : passage.sentence.end].split())


def _joined(label: str, head: str) -> str:
    return ": ".join(filter(None, (label.rstrip("."), head)))

"""Read TimeML: its text, with its TIMEX3 annotations as dates that the source gives."""

from __future__ import annotations

from collections import Counter
from typing import Any
from xml.parsers import expat

from timeline.model import Document, MarkedDate, Problem
from timeline.read.builder import clean
from timeline.read.columns import Columns
from timeline.read.files import Unusable
from timeline.value import Every, Period, TimeValue, Unit, from_timex3

#: The elements whose text is that of the document; without one of them, that of the whole file is.
_TEXT = frozenset(("TEXT", "text"))
#: The elements with the title, and with what is about the file alone.
_TITLES = frozenset(("TITLE", "title", "HEADLINE"))
#: The elements that are about the file, if none is only the text.
_ABOUT = frozenset(("DOCID", "DOCNO", "DCT", "DATE_TIME", "DOCTYPE", "EXTRAINFO", "SLUG", "MAKEINSTANCE"))
_CREATED = frozenset(("CREATION_TIME", "PUBLICATION_TIME"))


def read(data: bytes, name: str, columns: Columns) -> tuple[list[Document], list[Problem]]:
    """The document in a TimeML file; its reference date is its creation time. Unusable if it is not XML.

    >>> source = b'<TimeML><DCT><TIMEX3 functionInDocument="CREATION_TIME" value="1998-02-13">x</TIMEX3></DCT>'
    >>> source += b'<TEXT>It rained <TIMEX3 type="DATE" value="1998-02-12">yesterday</TIMEX3>.</TEXT></TimeML>'
    >>> [document], _ = read(source, "a.tml", Columns())
    >>> document.text, document.reference_date, document.marked
    ('It rained yesterday.', '1998-02-13', (MarkedDate(start=10, end=19, value='1998-02-12', type='DATE'),))
    """
    parser = _Parser(name)
    found = parser.parse(data)
    marked = tuple(date for date in found.marked if date.start < date.end <= len(found.text))
    document = Document(
        id=name,
        text=found.text,
        title=" ".join(found.title.split()) or None,
        reference_date=found.created,
        date_source="metadata" if found.created else None,
        marked=marked,
    )
    return [document], found.problems


class _Parser:
    """Collects the text, the annotations and the date of a TimeML file from its elements."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.problems: list[Problem] = []
        self.title = ""
        self.created: str | None = None
        self._open: Counter[str] = Counter()
        self._parts: list[str] = []
        self._at = 0
        self._has_text = False
        self._timex: tuple[int, dict[str, str]] | None = None
        self._marked: list[MarkedDate] = []
        self._shift = 0

    @property
    def text(self) -> str:
        """The text, without the blank lines around it."""
        return "".join(self._parts).rstrip()[self._shift :]

    @property
    def marked(self) -> list[MarkedDate]:
        """The annotations of the text, in order."""
        shift = self._shift
        return [date._replace(start=date.start - shift, end=date.end - shift) for date in self._marked]

    def parse(self, data: bytes) -> _Parser:
        """Read a file; Unusable if it is not well-formed or declares entities."""
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._add
        parser.EntityDeclHandler = self._refuse
        parser.buffer_text = True
        try:
            parser.Parse(data, True)
        except (expat.ExpatError, ValueError, LookupError) as error:
            raise Unusable(f"{self.name}: not valid TimeML ({error})") from None
        text = "".join(self._parts)
        self._shift = len(text) - len(text.lstrip())
        return self

    def _refuse(self, *_: Any) -> None:
        raise ValueError("it declares entities")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._open[tag] += 1
        if tag in _TEXT and not self._has_text:
            self._has_text = True
            self._parts, self._marked, self._at, self._timex = [], [], 0, None
        if tag == "TIMEX3":
            if attributes.get("functionInDocument") in _CREATED and self.created is None:
                self.created = _day(attributes.get("value", ""))
            if self._timex is None:
                self._timex = self._at, attributes

    def _end(self, tag: str) -> None:
        inside = self._is_in_text()
        self._open[tag] -= 1
        if tag == "TIMEX3" and self._timex is not None and not self._open[tag]:
            start, attributes = self._timex
            self._timex = None
            if start < self._at and inside:
                self._mark(start, attributes)

    def _add(self, content: str) -> None:
        if any(map(self._open.__getitem__, _TITLES)):
            self.title += content
        if self._is_in_text():
            content = clean(content)
            self._parts.append(content)
            self._at += len(content)

    def _is_in_text(self) -> bool:
        """Whether this is the text of the document, or nothing has said yet where that is."""
        if self._has_text:
            return any(map(self._open.__getitem__, _TEXT))
        return not any(map(self._open.__getitem__, _ABOUT | _TITLES))

    def _mark(self, start: int, attributes: dict[str, str]) -> None:
        """Keep an annotation; one without a value that can be read is a problem."""
        kind, text = attributes.get("type", "DATE").upper(), attributes.get("value", "")
        try:
            value = from_timex3(
                text,
                kind,
                attributes.get("mod") or None,
                attributes.get("freq") or None,
                attributes.get("quant") or None,
            )
        except (ValueError, OverflowError):
            words = " ".join("".join(self._parts)[start : self._at].split())[:60] if len(self._parts) < 10_000 else ""
            self.problems.append(Problem(f"the TIMEX3 value {text[:60]!r} of “{words}” is none", self.name))
            return
        kind = {Period: "DURATION", Every: "SET"}.get(type(value), "DATE")
        self._marked.append(MarkedDate(start, self._at, str(value), kind))


def _day(text: str) -> str | None:
    """A day or a time as the reference date."""
    try:
        value = TimeValue.from_timex3(text)
    except (ValueError, OverflowError):
        return None
    return str(value) if value.start is not None and value.unit <= Unit.DAY else None

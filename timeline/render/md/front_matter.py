"""The front matter of a Markdown file: the language of its dates, the date it is seen from, its sources.

It is YAML that needs no library: one field a line, and a list of sources with one field a line each.

>>> head = Front(["author: me", "reference_date: 18 Sept 2023", "sources:", "- id: a.txt", "  title: A mill"])
>>> head.reference, head.sources, head.others
('2023-09-18', [{'id': 'a.txt', 'title': 'A mill'}], ['author: me'])
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.model import Document, Problem, TimelineData
from timeline.read.reference_date import reference
from timeline.render.md.blocks import field, scalar, unscalar
from timeline.render.places import ids
from timeline.render.text import plain
from timeline.value import TimeValue
from timeline.value.display import style

_ISO = re.compile(r"[\d:TZ.+-]+", re.ASCII)
FIELDS = ("lang", "reference_date", "sources")
OF_A_SOURCE = ("id", "title", "url", "language", "reference_date")


class Front:
    """What the lines say that we know of, the lines that are another's, and what could not be settled."""

    def __init__(self, lines: list[str]) -> None:
        self.known: dict[str, str] = {}
        self.sources: list[dict[str, str]] = []
        self.others: list[str] = []
        self.problems: list[Problem] = []
        listing = False
        for line in lines:
            found = field(line)
            if found and found[0] in FIELDS and found[0] not in self.known:
                listing = found[0] == "sources"
                self.known[found[0]] = found[1]
            elif not (listing and self._source(line)):
                listing = listing and found is None
                self.others.append(f"# {line}" if found and found[0] in FIELDS else line)
        self.locale = self._locale(self.known.get("lang") or "en")
        self.reference = self._date(self.known.get("reference_date"))

    def documents(self) -> Iterator[Document]:
        """The sources, without a text."""
        for source in self.sources:
            date = self._date(source.get("reference_date")) or self.reference
            language, title, url = (source.get(key) or None for key in ("language", "title", "url"))
            yield Document(
                id=source.get("id", ""), text="", language=language, reference_date=date, title=title, url=url
            )

    def _source(self, line: str) -> bool:
        """Whether a line tells of a source, a new one ("- id: a.txt", "- a.txt") or the last."""
        item = re.fullmatch(r"[ \t]*-[ \t]+(.+)", line)
        found = field(item[1] if item else line.strip())
        if not item and not (found and self.sources and line[:1] in (" ", "\t")):
            return False
        if found and found[0] not in OF_A_SOURCE:
            return False
        if item:
            self.sources.append({} if found else {"id": unscalar(item[1])})
        if found:
            self.sources[-1][found[0]] = found[1]
        return True

    def _locale(self, code: str) -> str:
        try:
            style(code)
        except ValueError as error:
            self.problems.append(Problem(f"{error}; read as en"))
            return "en"
        return code

    def _date(self, text: str | None) -> str | None:
        try:
            return text if text and _is_day(text) else reference(text or None)
        except ValueError as error:
            self.problems.append(Problem(str(error)))
            return None


def _is_day(text: str) -> bool:
    """Whether a text is a value that dates can be counted from as it stands."""
    try:
        return TimeValue(text).start is not None
    except ValueError:
        return False


def written(timeline: TimelineData, locale: str) -> Iterator[str]:
    """The lines for a timeline."""
    yield f"lang: {scalar(locale)}"
    dates = {document.reference_date for document in timeline.documents}
    shared = dates.pop() if len(dates) == 1 else None
    if shared:
        yield f"reference_date: {_day(shared)}"
    if timeline.documents:
        yield "sources:"
    for name, document in zip(ids(timeline.documents), timeline.documents, strict=True):
        yield f"- id: {scalar(name)}"
        date = None if shared else document.reference_date
        known = {"title": document.title, "url": document.url, "language": document.language, "reference_date": date}
        for key, value in known.items():
            if value:
                yield f"  {key}: {_day(value) if key == 'reference_date' else scalar(plain(value))}"


def _day(date: str) -> str:
    return date if _ISO.fullmatch(date) else scalar(date)

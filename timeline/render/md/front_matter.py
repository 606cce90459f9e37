"""The front matter of a Markdown file: the language and reference date of its dates, its sources, and what made it.

It is a part of YAML that needs no parser: each field is on one line, and so is each field of a source in the list.

>>> head = FrontMatter(["author: me", "reference_date: 18 Sept 2023", "sources:", "- id: a.txt", "  title: A mill"])
>>> head.reference, head.sources, head.others
('2023-09-18', [{'id': 'a.txt', 'title': 'A mill'}], ['author: me'])
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.language_files import DEFAULT
from timeline.model import DATE_SOURCES, Document, Problem, TimelineData
from timeline.read.reference_date import reference
from timeline.render.md.scalars import field, scalar, unscalar
from timeline.render.places import ids
from timeline.render.text import plain
from timeline.value import TimeValue
from timeline.value.display import style

FIELDS = ("lang", "reference_date", "sources", "made_by")
SOURCE_FIELDS = ("id", "title", "url", "language", "reference_date", "date_source", "sha256")

_ISO = re.compile(r"[\d:TZ.+-]+", re.ASCII)
_LIST_ITEM = re.compile(r"[ \t]*-[ \t]+(.+)")
#: The line before and after front matter; YAML allows another end.
_FENCE, _ENDS = "---", ("---", "...")


class FrontMatter:
    """The known fields, the sources, the lines that are not ours, and the problems of some front matter."""

    def __init__(self, lines: list[str]) -> None:
        self.known: dict[str, str] = {}
        self.sources: list[dict[str, str]] = []
        self.made_by: list[tuple[str, str]] = []
        self.others: list[str] = []
        self.problems: list[Problem] = []
        inside = ""
        below = {"sources": self._source, "made_by": self._maker}
        for line in lines:
            found = field(line)
            if found and found[0] in FIELDS and found[0] not in self.known:
                inside = found[0]
                self.known[found[0]] = found[1]
            elif not (inside in below and below[inside](line)):
                inside = inside if found is None else ""
                self.others.append(f"# {line}" if found and found[0] in FIELDS else line)
        self.locale = self._locale(self.known.get("lang") or DEFAULT)
        self.reference = self._date(self.known.get("reference_date"))

    def documents(self) -> Iterator[Document]:
        """The sources as documents without text."""
        for source in self.sources:
            date = self._date(source.get("reference_date")) or self.reference
            origin = source.get("date_source")
            yield Document(
                id=source.get("id", ""),
                text="",
                language=source.get("language") or None,
                reference_date=date,
                title=source.get("title") or None,
                url=source.get("url") or None,
                date_source=origin if date and origin in DATE_SOURCES else None,
                sha256=source.get("sha256") or None,
            )

    def _maker(self, line: str) -> bool:
        """Read an indented line below `made_by`: the version of the program, or an option."""
        found = field(line.strip()) if line[:1] in (" ", "\t") else None
        if found:
            self.made_by.append(found)
        return found is not None

    def _source(self, line: str) -> bool:
        """Read a line of the list of sources: a new source ("- id: a.txt" or "- a.txt") or a field of the last one.

        False if it is neither.
        """
        item = _LIST_ITEM.fullmatch(line)
        found = field(item[1] if item else line.strip())
        if not item and not (found and self.sources and line[:1] in (" ", "\t")):
            return False
        if found and found[0] not in SOURCE_FIELDS:
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
            self.problems.append(Problem(f"{error}; read as {DEFAULT}"))
            return DEFAULT
        return code

    def _date(self, text: str | None) -> str | None:
        try:
            return text if text and _is_reference(text) else reference(text or None)
        except ValueError as error:
            self.problems.append(Problem(str(error)))
            return None


def length(lines: list[str]) -> int:
    """The number of lines of the front matter at the beginning, with those around it; 0 if there is none."""
    if not lines or lines[0].rstrip() != _FENCE:
        return 0
    return next((n + 1 for n, line in enumerate(lines[1:], 1) if line.rstrip() in _ENDS), 0)


def lines(timeline: TimelineData, locale: str) -> Iterator[str]:
    """The lines of the front matter of a timeline."""
    yield f"lang: {scalar(locale)}"
    dates = {document.reference_date for document in timeline.documents}
    shared = dates.pop() if len(dates) == 1 else None
    if shared:
        yield f"reference_date: {_date_scalar(shared)}"
    if timeline.documents:
        yield "sources:"
    for id, document in zip(ids(timeline.documents), timeline.documents, strict=True):
        yield f"- id: {scalar(id)}"
        known = {
            "title": document.title,
            "url": document.url,
            "language": document.language,
            "reference_date": None if shared else document.reference_date,
            "date_source": document.date_source if document.reference_date else None,
            "sha256": document.sha256,
        }
        for key, value in known.items():
            if value:
                yield f"  {key}: {_date_scalar(value) if key == 'reference_date' else scalar(plain(value))}"
    options = [(name, value) for name, value in timeline.made_by if field(f"{name}:")]
    if options:
        yield "made_by:"
    for name, value in options:
        yield f"  {name}: {_date_scalar(plain(value))}"


def split_note(note: str) -> tuple[list[str], str]:
    """The lines of front matter that are not ours, with which the note of a timeline begins, and the rest of it."""
    lines = note.split("\n")
    if lines[0] != _FENCE or _FENCE not in lines[1:]:
        return [], note
    end = lines.index(_FENCE, 1)
    return lines[1:end], "\n".join(lines[end + 1 :]).strip("\n")


def joined_note(others: list[str], note: str) -> str:
    """The note of a timeline: the lines of front matter that are not ours, and the blocks before the first event."""
    if not others and not note.startswith(_FENCE):
        return note
    return "\n".join([_FENCE, *others, _FENCE, "", note]).rstrip("\n")


def _is_reference(text: str) -> bool:
    """Whether a text is a value with a known start, which can be a reference date as it is."""
    try:
        return TimeValue(text).start is not None
    except ValueError:
        return False


def _date_scalar(date: str) -> str:
    return date if _ISO.fullmatch(date) else scalar(date)

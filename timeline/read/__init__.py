"""Files of every kind, and texts -> Documents.

A reader takes the bytes of a file and its name and gives a Document and what could not be settled; `READERS` says
which suffix has which. What has no reader of its own is read as plain text, if it is text.

>>> documents, problems = read("In May 1940 the siege began.", reference_date="18 Sept 2023")
>>> documents[0].id, documents[0].reference_date, problems
('text', '2023-09-18', [])
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import BinaryIO

from timeline.guard import guarded, logger
from timeline.model import Document, Problem
from timeline.read.decode import NotText
from timeline.read.folder import OWN, listed
from timeline.read.folder import name as name_of
from timeline.read.html import html
from timeline.read.markdown import markdown
from timeline.read.plain_text import plain
from timeline.read.reference_date import checked, named, reference

Reader = Callable[[bytes, str], tuple[Document, list[Problem]]]
Source = str | os.PathLike[str] | Document

READERS: dict[str, Reader] = {
    ".txt": plain,
    ".text": plain,
    ".md": markdown,
    ".markdown": markdown,
    ".html": html,
    ".htm": html,
    ".xhtml": html,
}

#: Files larger than this, in bytes, are not read unless `max_size` says so.
MAX_SIZE = 20_000_000

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_MARKUP = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_CHUNK = 1 << 20
#: What a page of ours says in its first bytes.
_GENERATOR, _HEAD = b'<meta name="generator" content="timeline">', 4000


class TooLarge(ValueError):
    """A file is larger than the limit, or has no end."""


def read(
    source: Source | Iterable[Source],
    *,
    language: str | None = None,
    reference_date: str | date | None = None,
    strict: bool = True,
    max_size: int = MAX_SIZE,
) -> tuple[list[Document], list[Problem]]:
    """The documents of a source, or of many, and what could not be settled about them.

    A Path is a file; so is a one-line str that names one that exists, or ends in a suffix that a reader knows; any
    other str is text. A folder gives the files in it that a reader knows, hidden ones aside, in order of their paths.
    `reference_date` wins over the date that a file gives itself, in its text or else in its name or that of its folder
    (2011-02-14.txt, 2011/02/14/a.txt); "mtime" is the day on which the file was last changed. A file of more than
    `max_size` bytes is not read.

    What is named and cannot be read raises, or, where not `strict`, becomes a Problem; what cannot be read in a folder
    is a Problem. The logger "timeline" says what is passed over there: files of other kinds, hidden ones, links to
    folders, and what timeline itself wrote there.

    >>> [document.id for document in read(["In 1940.", Document(id="b", text="")])[0]]
    ['text', 'b']

    Not a file, although it ends like one: "See notes.txt\\nIn May 1940 ..." has two lines.
    """
    found = _Reading(language, reference_date, strict, max_size)
    for one in [source] if isinstance(source, str | os.PathLike | Document) else _many(source):
        found.add(one)
    return found.told_apart()


def parse(data: bytes, name: str) -> tuple[Document, list[Problem]]:
    """The document in some bytes: read as its name's suffix says, or as HTML where it begins like that.

    >>> parse(b"<!doctype html><p>In May 1940.", "stdin")[0].text
    'In May 1940.'
    """
    reader = READERS.get(Path(name).suffix.lower(), html if _MARKUP.match(data[:1000]) else plain)
    document, problems = reader(data, name)
    if document.reference_date is not None:
        try:
            checked(document.reference_date)
        except ValueError as error:
            document = replace(document, reference_date=None)
            problems = [*problems, Problem(f"the document's own date is left out: {error}", name)]
    return document, problems


def contents(
    file: BinaryIO, name: str, max_size: int = MAX_SIZE, *, hint: str = "; --max-size or max_size raises it"
) -> bytes:
    """All that is in a file; TooLarge where that is more than `max_size` bytes, with a `hint` what to do.

    >>> from io import BytesIO
    >>> contents(BytesIO(b"In May 1940."), "a.txt", max_size=10)
    Traceback (most recent call last):
    timeline.read.TooLarge: a.txt: larger than the limit of 10 bytes; --max-size or max_size raises it
    """
    chunks: list[bytes] = []
    left = max_size
    while chunk := file.read(min(_CHUNK, left + 1)):
        left -= len(chunk)
        if left < 0:
            raise TooLarge(f"{name}: larger than the limit of {_size(max_size)}{hint}")
        chunks.append(chunk)
    return b"".join(chunks)


def is_own(data: bytes) -> bool:
    """Whether timeline wrote a file: Markdown or a page, not changed by a template.

    >>> is_own(b"---\\nlang: en\\n---\\n\\n5 events. <!-- about -->\\n"), is_own(b"# A mill")
    (True, False)
    """
    if data.startswith(b"---"):
        return b" <!-- about -->" in data
    head = data[:_HEAD].lstrip()
    return _GENERATOR in head or head.startswith(b'<section class="timeline ')


def _size(number: int) -> str:
    """A number of bytes in words: 20000000 -> 20 MB."""
    for unit, name in ((10**9, "GB"), (10**6, "MB"), (10**3, "kB")):
        if number >= unit and number % (unit // 1000) == 0:
            return f"{number / unit:g} {name}"
    return f"{number} bytes"


@dataclass(frozen=True)
class _Read:
    """A document, where it was read from, and what could not be settled about it."""

    document: Document
    path: Path | None
    problems: list[Problem]


class _Reading:
    """Reads one source after the other and keeps what it got."""

    def __init__(self, language: str | None, reference_date: str | date | None, strict: bool, max_size: int) -> None:
        self.by_file = reference_date == "mtime"
        self.reference = None if self.by_file else reference(reference_date)
        self.language = language
        self.strict = strict
        self.max_size = max_size
        self.read: list[_Read] = []
        self.unread: list[Problem] = []

    def add(self, source: Source) -> None:
        """Read one source."""
        if isinstance(source, Document):
            date = reference(source.reference_date) or self.reference
            text, problems = _without_halves(source.text, source.id)
            known = source if text == source.text else replace(source, text=text)
            self._keep(replace(known, language=known.language or self.language, reference_date=date), problems)
        elif isinstance(source, str) and not is_file(source):
            self._keep(*_text(source, self.language, reference("mtime") if self.by_file else self.reference))
        elif not _is_folder(Path(source)):
            self._file(Path(source), Path(source).name)
        else:
            self._folder(Path(source))

    def _folder(self, path: Path) -> None:
        before = len(self.read)
        found = listed(path, READERS)
        for file in found.files:
            if not self._file(file, file.relative_to(path).as_posix(), within=True):
                found.passed.append((file, OWN))
        if found.passed:
            logger.info("%s: %s", name_of(path), found.summary())
        self.unread += found.problems
        if len(self.read) == before and not found.problems:
            known = ", ".join(READERS)
            self.unread.append(Problem(f"a folder without a file that can be read: known are {known}", name_of(path)))

    def _file(self, path: Path, name: str, *, within: bool = False) -> bool:
        """Read a file; False for one `within` a folder that timeline wrote itself."""
        place, name = name_of(path), name_of(name)
        try:
            with path.open("rb") as file:
                data = contents(file, name, self.max_size)
                changed = date.fromtimestamp(os.fstat(file.fileno()).st_mtime).isoformat() if self.by_file else None
            if within and is_own(data):
                return False
            with guarded(place, self.unread, "reading it", NotText):
                document, problems = parse(data, name)
                given = changed or self.reference or document.reference_date or named(path)
                language = self.language or document.language
                self._keep(replace(document, language=language, reference_date=given), problems, path)
        except (OSError, NotText, TooLarge) as error:
            if self.strict and not within:
                raise
            self.unread.append(Problem(reason(error, name), place))
        return True

    def _keep(self, document: Document, problems: Iterable[Problem] = (), path: Path | None = None) -> None:
        self.read.append(_Read(document, path, list(problems)))

    def told_apart(self) -> tuple[list[Document], list[Problem]]:
        """The documents and problems, those with the same id told apart: by their path, else by a number."""
        often = Counter(one.document.id for one in self.read)
        used: Counter[str] = Counter()
        documents, problems = [], self.unread
        for document, path, unsettled in ((one.document, one.path, one.problems) for one in self.read):
            name = name_of(path) if path is not None and often[document.id] > 1 else document.id
            used[name] += 1
            name = name if used[name] == 1 else f"{name} ({used[name]})"
            documents.append(replace(document, id=name))
            problems = problems + [replace(problem, document=name) for problem in unsettled]
        return documents, problems


def _text(source: str, language: str | None, reference_date: str | None) -> tuple[Document, list[Problem]]:
    text, problems = _without_halves(source, "text")
    return Document(id="text", text=text, language=language, reference_date=reference_date), problems


def _without_halves(text: str, name: str) -> tuple[str, list[Problem]]:
    """A text without halves of characters: a file cannot hold them, and would join two that stand side by side."""
    whole, lost = _LONE_SURROGATE.subn("\ufffd", text)
    return whole, [Problem(f"{lost} halves of characters, read as U+FFFD", name)] if lost else []


def is_file(source: str) -> bool:
    """Whether a str is meant as a file and not as a text.

    >>> is_file("notes.TXT"), is_file("In May 1940."), is_file("")
    (True, False, False)
    """
    if not source.strip() or len(source) > 4096 or "\n" in source or "\r" in source or "\0" in source:
        return False
    return Path(source).suffix.lower() in READERS or _exists(Path(source))


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name longer than the system allows
        return False


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # reading it says what is wrong
        return False


def reason(error: OSError | ValueError, name: str = "") -> str:
    """Why something could not be read, without the number of the error and the name of the file."""
    text = error.strerror if isinstance(error, OSError) else str(error).removeprefix(f"{name}: ")
    return (text or str(error)).lower() if isinstance(error, OSError) else text or str(error)


def _many(source: Iterable[Source]) -> Iterator[Source]:
    if isinstance(source, bytes | bytearray | dict) or not isinstance(source, Iterable):
        raise TypeError(f"cannot read a {type(source).__name__}: give a path, a text, a Document, or a list of them")
    for one in source:
        if not isinstance(one, str | os.PathLike | Document):
            raise TypeError(f"cannot read a {type(one).__name__}: give a path, a text or a Document")
        yield one

"""Read files, folders and texts, and turn them into Documents with ids that differ."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from errno import ENOENT
from pathlib import Path
from typing import NamedTuple

from timeline.choices import MAX_SIZE
from timeline.guard import LEFT_OUT, guarded, log
from timeline.lazy_regex import lazy_regex
from timeline.model import DATE_SOURCES, Document, Problem
from timeline.read.columns import Columns
from timeline.read.decode import NotText
from timeline.read.extras import MissingExtra
from timeline.read.files import TooLarge, Unusable, contents, reason
from timeline.read.folder import OWN, Folder, is_pattern, list_files, list_matches, names_text, path_text
from timeline.read.kinds import suffix_of
from timeline.read.metadata import day_in_address
from timeline.read.own import SAVED, is_own, is_own_markdown
from timeline.read.reference_date import checked, date_in_path, reference
from timeline.read.registry import ReaderFailed, is_known, reader, suffixes
from timeline.read.web import fetch, is_address

Source = str | os.PathLike[str] | Document

#: The id of a document that was given as a text.
TEXT_ID = "text"

NO_COLUMNS = Columns()

_LONE_SURROGATE = lazy_regex("[\ud800-\udfff]")
#: A longer str is a text, not the name of a file, in characters.
_LONGEST_NAME = 4096


def read(
    source: Source | Iterable[Source],
    *,
    language: str | None = None,
    reference_date: str | date | None = None,
    strict: bool = True,
    max_size: int = MAX_SIZE,
    input_format: str | None = None,
    columns: Columns = NO_COLUMNS,
    watch: Callable[[str, int], None] | None = None,
) -> tuple[list[Document], list[Problem]]:
    """The documents of one source or of many, and the problems of reading them.

    A Path is a file, a folder or a pattern ("news/*.txt", "**/*.md"). A str is one, too, if it is one line that names
    an existing file or ends in a known suffix; any other str is a text. From a folder, the files with a known suffix
    are read, in the order of their paths, without hidden ones; with `input_format`, those with any suffix. A str that
    consists of a web address stands for what is there.

    `reference_date` takes precedence over the date that a file gives in its text or metadata, and this over the date
    in the name of the file or its folder (2011-02-14.txt, 2011/02/14/a.txt). "mtime" stands for the day on which the
    file was last changed. A file of more than `max_size` bytes is not read. `input_format` is the kind of all files
    (`timeline.read.registry.kind_names`), not the kind that content and suffix show; `columns` are the columns of
    tables that are dates, titles and texts. `watch` is called with the path and size of each file before it is parsed.

    A named source that cannot be read raises an exception; unless `strict`, it is reported as a Problem, as is a file
    in a folder that cannot be read. The logger "timeline" lists what is passed over in a folder: files of other kinds,
    hidden files, links to folders, and files that timeline itself wrote.

    >>> [document.id for document in read(["In 1940.", Document(id="b", text="")])[0]]
    ['text', 'b']

    Not a file, although it ends like one: "See notes.txt\\nIn May 1940 ..." has two lines.
    """
    reading = SourceReader(language, reference_date, strict, max_size, input_format, columns, watch)
    for one in [source] if isinstance(source, str | os.PathLike | Document) else _checked_sources(source):
        reading.add(one)
    return reading.result()


def parse(
    data: bytes, name: str, input_format: str | None = None, columns: Columns = NO_COLUMNS
) -> tuple[list[Document], list[Problem]]:
    """The documents in some bytes, read by the reader of the kind that they and their name show, or of a given kind.

    Bytes of an unknown kind are read as plain text. NotText if they are not text, Unusable if they are a timeline,
    ValueError if the kind is unknown or the library is missing that reads it.

    >>> parse(b"<!doctype html><p>In May 1940.", "stdin")[0][0].text
    'In May 1940.'
    >>> parse(b"\\x7fELF\\0\\0", "a.out")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    timeline.read.decode.NotText: a.out: looks like binary data, not text; give a text, or a file of a known kind ...
    """
    if input_format is None and is_own_markdown(data):
        raise Unusable(f"{name}: {SAVED}")
    read_bytes = reader(data, name, input_format)
    try:
        documents, problems = read_bytes(data, name, columns)
    except NotText as error:
        raise NotText(f"{error}; give a text, or a file of a known kind ({', '.join(suffixes())})") from None
    digest = sha256_of(data)
    return [replace(_checked_date(document, problems), sha256=digest) for document in documents], problems


def sha256_of(data: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal."""
    from hashlib import sha256

    return sha256(data).hexdigest()


def _checked_date(document: Document, problems: list[Problem]) -> Document:
    """A document without its own reference date, and a problem, if that is not a day of our calendar."""
    if document.reference_date is None:
        return document
    try:
        checked(document.reference_date)
    except ValueError as error:
        problems.append(Problem(f"the document's own date is not used: {error}", document.id))
        return replace(document, reference_date=None, date_source=None)
    return document if document.date_source in DATE_SOURCES else replace(document, date_source="metadata")


def is_file(source: str) -> bool:
    """Whether a str names a file and is not itself a text.

    >>> is_file("notes.TXT"), is_file("In May 1940."), is_file("")
    (True, False, False)
    """
    if not source.strip() or len(source) > _LONGEST_NAME or any(sign in source for sign in "\n\r\0"):
        return False
    return _exists(Path(source)) or is_known(suffix_of(source))


class ReadDocument(NamedTuple):
    """A document, the path that it was read from, and the problems of reading it."""

    document: Document
    path: Path | None
    problems: list[Problem]


class SourceReader:
    """Reads sources one by one, and collects their documents and problems."""

    def __init__(
        self,
        language: str | None,
        reference_date: str | date | None,
        strict: bool,
        max_size: int,
        input_format: str | None = None,
        columns: Columns = NO_COLUMNS,
        watch: Callable[[str, int], None] | None = None,
    ) -> None:
        self._by_mtime = reference_date == "mtime"
        self._reference = None if self._by_mtime else reference(reference_date)
        self._language = language
        self._strict = strict
        self._max_size = max_size
        self._input_format = input_format
        self._columns = columns
        self._watch = watch or (lambda path, size: None)
        self._read: list[ReadDocument] = []
        self._problems: list[Problem] = []

    def add(self, source: Source) -> None:
        """Read one source."""
        if isinstance(source, Document):
            self._add_document(source)
        elif isinstance(source, str) and is_address(source):
            self._add_address(source)
        elif isinstance(source, str) and not is_file(source):
            self._add_text(source)
        elif _is_folder(Path(source)):
            self._add_folder(list_files(Path(source), self._input_format is not None), "in the folder")
        elif is_pattern(Path(source)):
            self._add_pattern(Path(source))
        else:
            self._add_file(Path(source), Path(source).name)

    def result(self) -> tuple[list[Document], list[Problem]]:
        """The documents and problems. Equal ids are replaced by the paths of the files, or else get a number."""
        count = Counter(one.document.id for one in self._read)
        used: Counter[str] = Counter()
        documents, problems = [], list(self._problems)
        for one in self._read:
            name = path_text(one.path) if one.path is not None and count[one.document.id] > 1 else one.document.id
            used[name] += 1
            name = name if used[name] == 1 else f"{name} ({used[name]})"
            documents.append(replace(one.document, id=name))
            problems += [replace(problem, document=name) for problem in one.problems]
        return documents, problems

    def _add_document(self, source: Document) -> None:
        own = reference(source.reference_date)
        document, problems = _without_surrogates(source)
        if own is None and self._reference is not None:
            document = replace(document, date_source="given")
        language = document.language or self._language
        self._keep(replace(document, language=language, reference_date=own or self._reference), problems)

    def _add_text(self, source: str) -> None:
        date = reference("mtime") if self._by_mtime else self._reference
        origin = "given" if date else None
        document = Document(id=TEXT_ID, text=source, language=self._language, reference_date=date, date_source=origin)
        self._keep(*_without_surrogates(document))

    def _add_pattern(self, pattern: Path) -> None:
        try:
            found = list_matches(pattern, self._input_format is not None)
            if not (found.files or found.passed_over or found.problems):
                raise FileNotFoundError(ENOENT, "no file matches the pattern", str(pattern))
        except (OSError, ValueError) as error:
            if self._strict:
                raise
            self._problems.append(Problem(reason(error), path_text(pattern)))
        else:
            self._add_folder(found, "that matches the pattern", pattern)

    def _add_folder(self, folder: Folder, where: str, pattern: Path | None = None) -> None:
        """Read the files of a folder, or those that a pattern matches."""
        before = len(self._read)
        place = path_text(pattern or folder.path)
        missing: dict[str, list[str]] = {}
        for file in folder.files:
            name = file.relative_to(folder.path).as_posix()
            try:
                if not self._add_file(file, name, in_folder=True):
                    folder.passed_over.append((file, OWN))
            except MissingExtra as error:  # the same for each file of a kind: it is reported once
                missing.setdefault(str(error), []).append(name)
        if folder.passed_over:
            log().info("%s: %s", place, folder.summary())
        self._problems += folder.problems
        self._problems += [Problem(f"{LEFT_OUT}: {names_text(names)}: {why}", place) for why, names in missing.items()]
        if len(self._read) == before and not folder.problems and not missing:
            message = f"no file {where} can be read: known suffixes are {', '.join(suffixes())}"
            self._problems.append(Problem(message, place))

    def _add_file(self, path: Path, name: str, *, in_folder: bool = False) -> bool:
        """Read a file; False if timeline itself wrote it, or MissingExtra, only where it is in a folder."""
        place, name = path_text(path), path_text(name)
        try:
            with path.open("rb") as file:
                data = contents(file, name, self._max_size)
                modified = date.fromtimestamp(os.fstat(file.fileno()).st_mtime).isoformat() if self._by_mtime else None
            if in_folder and is_own(data):
                return False
            self._watch(place, len(data))
            with guarded(place, self._problems, "reading it", NotText, ReaderFailed, Unusable):
                documents, problems = parse(data, name, self._input_format, self._columns)
                days = {"mtime": modified, "name": date_in_path(path)}
                self._keep_file(documents, problems, place, days, path)
        except (ReaderFailed, Unusable) as error:
            if in_folder and isinstance(error, MissingExtra):
                raise
            self._problems.append(Problem(f"{LEFT_OUT}: {reason(error, name)}", place))
        except (OSError, NotText, TooLarge) as error:
            if self._strict and not in_folder:
                raise
            self._problems.append(Problem(reason(error, name), place))
        return True

    def _add_address(self, address: str) -> None:
        """Read what is at a web address."""
        place = address
        try:
            fetched = fetch(address, self._max_size)
            place, kind = fetched.address, self._input_format or fetched.kind
            self._watch(place, len(fetched.data))
            with guarded(place, self._problems, "reading it", NotText, ReaderFailed, Unusable):
                data, undecoded = fetched.in_utf8()
                documents, problems = parse(data, place, kind, self._columns)
                digest = sha256_of(fetched.data)
                documents = [replace(document, url=place, sha256=digest) for document in documents]
                days = {"mtime": fetched.modified if self._by_mtime else None, "address": day_in_address(place)}
                self._keep_file(documents, [*undecoded, *problems], place, days)
        except (ReaderFailed, Unusable) as error:
            self._problems.append(Problem(f"{LEFT_OUT}: {reason(error, place)}", place))
        except (OSError, NotText, TooLarge) as error:
            if self._strict:
                raise
            self._problems.append(Problem(reason(error, place), place))

    def _keep_file(
        self,
        documents: list[Document],
        problems: list[Problem],
        place: str,
        around: Mapping[str, str | None],
        path: Path | None = None,
    ) -> None:
        """Keep the documents of a file, with the day that relative dates count from and where it comes from.

        `around` are the days that are not in the documents: that of the last change, and that of the name or address.
        """
        ids = {document.id for document in documents}
        shared = [problem for problem in problems if problem.document not in ids]
        for number, document in enumerate(documents):
            days: dict[str | None, str | None] = {
                "mtime": around.get("mtime"),
                "given": self._reference,
                document.date_source: document.reference_date,
                **{origin: day for origin, day in around.items() if origin != document.date_source},
            }
            origin, day = next(((origin, day) for origin, day in days.items() if day), (None, None))
            own = [problem for problem in problems if problem.document == document.id]
            self._keep(
                replace(
                    document,
                    language=self._language or document.language,
                    reference_date=day,
                    date_source=origin,
                    source=place,
                ),
                own if number else [*shared, *own],
                path,
            )
        if not documents:
            self._problems += problems

    def _keep(self, document: Document, problems: Iterable[Problem] = (), path: Path | None = None) -> None:
        self._read.append(ReadDocument(document, path, list(problems)))


def _without_surrogates(document: Document) -> tuple[Document, list[Problem]]:
    """A document without lone surrogates, which no file can hold, and a problem that counts them."""
    text, count = _LONE_SURROGATE.subn("\ufffd", document.text)
    if not count:
        return document, []
    return replace(document, text=text), [Problem(f"lone surrogates in the text, read as U+FFFD: {count}", document.id)]


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name longer than the system allows
        return False


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # opening it raises the same error, which is reported
        return False


def _checked_sources(sources: Iterable[Source]) -> Iterator[Source]:
    """The sources of a list; TypeError for whatever is not a source."""
    if isinstance(sources, bytes | bytearray | dict) or not isinstance(sources, Iterable):
        raise TypeError(f"cannot read a {type(sources).__name__}: give a path, a text, a Document, or a list of them")
    for source in sources:
        if not isinstance(source, str | os.PathLike | Document):
            raise TypeError(f"cannot read a {type(source).__name__}: give a path, a text or a Document")
        yield source

"""Read what a command is given: files, folders, standard input, saved timelines."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

import click

import timeline as tl
from timeline.choices import MAX_SIZE
from timeline.cli.progress import Progress
from timeline.cli.terminal import Unreadable, complain, counted, note, report, this_run
from timeline.guard import described, guarded, log

if TYPE_CHECKING:
    from pathlib import Path

    from timeline.model import Document, Problem
    from timeline.read import Columns
    from timeline.timeline import Timeline

#: The size limit of a saved timeline in bytes: it holds its texts and everything that was found in them.
MAX_SAVED = 50 * MAX_SIZE
#: How much of a file shows its kind, in bytes.
HEAD = 4096
#: Where a reference date is from, in words.
ORIGINS = {"name": "name of the file or folder", "mtime": "last change of the file"}
_SIZE = r"(?P<number>\d+(?:\.\d+)?)\s*(?P<unit>[kmg]?)(?P<binary>i?)b?"


def size(text: str) -> int:
    """The number of bytes that a size such as "20MB" means; ValueError for anything else.

    >>> size("500k"), size("20MB"), size("1.5 GiB"), size("100")
    (500000, 20000000, 1610612736, 100)
    """
    match = re.fullmatch(_SIZE, text.strip(), re.IGNORECASE | re.ASCII)
    if match is None or not match["number"].strip("0."):
        raise ValueError(f"no size: {text!r}; give it as 500k, 20MB or 1G")
    base = 1024 if match["binary"] else 1000
    return int(float(match["number"]) * base ** " kmg".index(match["unit"].lower() or " "))


def named(names: Iterable[str]) -> None:
    """Raise UsageError for an empty name: a shell passes one for a variable that is not set."""
    if not all(names):
        raise click.UsageError("an empty name: give a file, a folder, or - for standard input")


def read_sources(
    sources: Iterable[str],
    language: str | None,
    reference_date: str | None,
    max_size: int,
    input_format: str | None,
    columns: Columns,
) -> tuple[list[Document], list[Problem]]:
    """The documents of files, folders, patterns, web addresses and standard input, with the problems of reading them.

    Raises Unreadable if none of them has any text.
    """
    from dataclasses import replace
    from pathlib import Path

    from timeline.model import Problem
    from timeline.read import read, reason
    from timeline.read.web import is_address

    given: list[Path | str | Document] = []
    problems: list[Problem] = []
    for source in sources:
        if source != "-":
            given.append(source if is_address(source) else Path(source))
            continue
        with guarded("stdin", problems, "reading it", OSError, ValueError):
            try:
                piped_documents, unsettled = piped(max_size, input_format, columns)
            except (OSError, ValueError) as error:
                problems.append(Problem(reason(error, "stdin"), "stdin"))
                continue
            for document in piped_documents:
                own = reference_date in (None, "mtime")
                date, origin = (document.reference_date, document.date_source) if own else (reference_date, "given")
                spoken = language or document.language
                given.append(replace(document, language=spoken, reference_date=date, date_source=origin))
            problems += unsettled
    with _log_shown(given), Progress() as progress:
        documents, unread = read(
            given,
            language=language,
            reference_date=reference_date,
            strict=False,
            max_size=max_size,
            input_format=input_format,
            columns=columns,
            watch=progress.reading,
        )
    problems += unread
    if any(document.text.strip() for document in documents):
        return documents, problems
    report(problems, documents)
    if documents:
        raise Unreadable(f"nothing to read: {', '.join(document.id for document in documents)} has no text")
    if len(problems) > 1:
        raise Unreadable("nothing to read")
    raise click.exceptions.Exit(1)


def _log_shown(given: Iterable[Path | str | Document]) -> AbstractContextManager[None]:
    """Shows what is logged of folders and patterns: the files that are passed over. Of others, nothing is logged."""
    if not any(map(_is_many, given)):
        return nullcontext()
    from timeline.cli.log import shown

    return shown("INFO")


def _is_many(source: Path | str | Document) -> bool:
    """Whether a source is a folder or a pattern."""
    from timeline.read.folder import is_pattern

    try:
        return isinstance(source, os.PathLike) and (source.is_dir() or is_pattern(source))
    except OSError:  # in a folder without read permission
        return False


def piped(
    max_size: int, input_format: str | None = None, columns: Columns | None = None
) -> tuple[list[Document], list[Problem]]:
    """The documents on standard input, and the problems of reading them."""
    from timeline.read import Columns, parse

    data = _input(max_size)
    documents, problems = parse(data, "stdin", input_format, columns or Columns())
    if this_run().verbose:
        this_run().kinds |= dict.fromkeys((document.id for document in documents), _kind(data, "stdin", input_format))
    return documents, problems


def details(document: Document, language: str, found: int, what: str, input_format: str | None) -> None:
    """Note what was read: "article.html: web page, en, 18 September 2023 (metadata), 17 events"."""
    from pathlib import Path

    from timeline.value import TimeValue

    kind = this_run().kinds.get(document.id)
    if document.source is not None:
        try:
            with Path(document.source).open("rb") as file:
                kind = _kind(file.read(HEAD), document.source, input_format)
        except OSError:  # it is a pipe, or was removed after it was read
            pass
    date = TimeValue(document.reference_date).display() if document.reference_date else "no reference date"
    origin = f" ({ORIGINS.get(document.date_source, document.date_source)})" if document.date_source else ""
    parts = (kind, language, date + origin, counted(found, what))
    note(f"{document.id}: {', '.join(filter(None, parts))}")


def _kind(data: bytes, name: str, input_format: str | None) -> str:
    """What a file is, by its content and name or by the kind that was given: "web page"."""
    from pathlib import Path

    from timeline.read.kinds import KINDS, kind_of
    from timeline.read.registry import is_known

    kind = KINDS.get(input_format) if input_format else kind_of(data, name)
    if kind is not None:
        return kind.description
    suffix = Path(name).suffix
    return input_format or (suffix.removeprefix(".").lower() if is_known(suffix) else KINDS["text"].description)


def saved(source: str) -> Timeline:
    """The saved timeline in a file or on standard input; Unreadable if it is damaged or missing."""
    from pathlib import Path

    from timeline.read import contents, reason
    from timeline.read.decode import decode
    from timeline.render import loads
    from timeline.timeline import Timeline

    name = "stdin" if source == "-" else source
    try:
        if source == "-":
            return Timeline.of(loads(decode(_input(MAX_SAVED, hint=""), "stdin")[0]))
        if not stat.S_ISREG(Path(source).stat().st_mode) and not Path(source).is_dir():  # a pipe may have no end
            with Path(source).open("rb") as file:
                return Timeline.of(loads(decode(contents(file, source, MAX_SAVED, hint=""), source)[0]))
        return tl.load(source)
    except OSError as error:
        raise Unreadable(f"{name}: {reason(error)}") from None
    except ValueError as error:
        raise Unreadable(f"{name}: {reason(error, name)}") from None
    except Exception as error:
        log().debug("loading %s failed", name, exc_info=error)
        raise Unreadable(f"{name}: a damaged timeline ({described(error)})") from None


def _input(max_size: int, **more: str) -> bytes:
    from timeline.read import contents

    if sys.stdin is None:
        raise ValueError("standard input is closed")
    if sys.stdin.isatty():
        complain("reading from the keyboard; end with Ctrl-D")
    return contents(sys.stdin.buffer, "stdin", max_size, **more)

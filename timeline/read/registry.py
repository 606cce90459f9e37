"""The registry of readers by file suffix: the built-in ones, and those of other packages.

Another package adds a reader in its pyproject.toml; the name of the entry point is the suffix, without its dot:

    [project.entry-points."timeline.readers"]
    sbv = "sbv_reader:read"

Its function takes the bytes of a file and its name, and returns its Document, or a list of Documents, and a list of
Problems. Built-in readers cannot be replaced. An error in another package's reader becomes a ValueError that names it.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline.guard import described
from timeline.model import Document, Problem
from timeline.plugins import entry_points_of, load_function, not_unicode, origin
from timeline.read.columns import Columns
from timeline.read.decode import NotText
from timeline.read.kinds import KINDS, SUFFIX, Kind, by_suffix, kind_of

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

#: What reading gives: the documents of a file, and the problems of reading it.
Read = tuple[list[Document], list[Problem]]
#: A function that takes the bytes of a file, its name, and the columns of its tables that the user named.
Reader = Callable[[bytes, str, Columns], Read]

#: The group of entry points by which other packages add readers.
GROUP = "timeline.readers"
_WANTED = "a Document (or several) and a list of Problems"


class ReaderFailed(ValueError):
    """The reader of another package could not be loaded, raised an exception, or returned something else."""


def suffixes() -> list[str]:
    """The suffixes of all files that can be read: those of the built-in readers, then those of other packages.

    >>> suffixes()[:3]
    ['.txt', '.text', '.rst']
    """
    own = [suffix for kind in KINDS.values() for suffix in kind.suffixes]
    return [*own, *sorted(_plugged_in().keys() - set(own))]


def kind_names() -> list[str]:
    """The names of all kinds of files that can be read: the built-in ones, then those of other packages.

    >>> kind_names()[:3]
    ['text', 'markdown', 'html']
    """
    return [*KINDS, *sorted(suffix.removeprefix(".") for suffix in _plugged_in() if by_suffix(suffix) is None)]


def is_known(suffix: str) -> bool:
    """Whether a reader has registered a suffix.

    >>> is_known(".TXT"), is_known(".flac"), is_known("")
    (True, False, False)
    """
    return by_suffix(suffix) is not None or _entry_point(suffix) is not None


def reader(data: bytes, name: str, kind: str | None = None) -> Reader:
    """The reader of some bytes: that of a kind, or else of the kind that content and name show, or of plain text.

    >>> reader(b"# A quiet year", "a.md")(b"# A quiet year", "a.md", Columns())[0][0].title
    'A quiet year'
    >>> reader(b"", "a.txt", "papyrus")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ValueError: unknown kind of file 'papyrus': known are text, markdown, html...
    """
    if kind is not None:
        return _of_kind(kind)
    found = kind_of(data, name)
    if found is not None:
        return _built_in(found)
    point = _entry_point(Path(name).suffix)
    return _built_in(KINDS["text"]) if point is None else _of_package(point)


def _of_kind(name: str) -> Reader:
    if name in KINDS:
        return _built_in(KINDS[name])
    point = _entry_point(f".{name}")
    if point is None:
        raise ValueError(f"unknown kind of file {name!r}: known are {', '.join(kind_names())}")
    return _of_package(point)


def _built_in(kind: Kind) -> Reader:
    """The built-in reader of a kind of file; its module is imported only now."""
    if kind.name == "html":
        from timeline.read.web_page import read_web_page

        return _of_one(read_web_page)
    if kind.name == "markdown":
        from timeline.read.markdown import read_markdown

        return _of_one(read_markdown)
    if kind.name == "text":
        from timeline.read.plain_text import read_plain_text

        return _of_one(read_plain_text)
    read: Reader = import_module(f"timeline.read.formats.{kind.name}").read
    return read


def _of_one(read: Callable[[bytes, str], tuple[Document, list[Problem]]]) -> Reader:
    """A reader of files that are one document each, as a reader of any number."""

    def read_one(data: bytes, name: str, columns: Columns) -> Read:
        document, problems = read(data, name)
        if any(columns):
            from timeline.read.tables import with_named_columns

            document = with_named_columns(document, columns)
        return [document], problems

    return read_one


def _entry_point(suffix: str) -> EntryPoint | None:
    return _plugged_in().get(suffix.lower()) if SUFFIX.fullmatch(suffix) else None


def _plugged_in() -> dict[str, EntryPoint]:
    """The entry points of other packages by suffix."""
    return {_suffix(point): point for point in entry_points_of(GROUP).values()}


def _suffix(point: EntryPoint) -> str:
    return f".{point.name.lower().removeprefix('.')}"


def _of_package(point: EntryPoint) -> Reader:
    """The reader of another package; whatever it raises becomes a ReaderFailed that names it."""
    named = f"the reader of {_suffix(point)} files ({origin(point)})"
    function = load_function(point, named, ReaderFailed)

    def read(data: bytes, name: str, _columns: Columns) -> Read:
        try:
            returned = function(data, name)
        except NotText:  # by `timeline.read.decode`, as in the built-in readers
            raise
        except Exception as error:
            raise ReaderFailed(f"{named} failed: {described(error)}") from error
        match returned:
            case (Document() as document, list() as problems):
                documents: list[Any] = [document]
            case (list() as documents, list() as problems):
                pass
            case _:
                raise ReaderFailed(f"{named} returned {type(returned).__name__}, not {_WANTED}")
        for document in documents:
            if wrong := _wrong(document, problems):
                raise ReaderFailed(f"{named} {wrong}")
        return documents, list(problems)

    return read


def _wrong(document: Any, problems: list[Any]) -> str | None:
    """What is wrong with a document of a reader, and its problems; None if nothing is."""
    if not isinstance(document, Document) or not all(isinstance(one, Problem) for one in problems):
        return f"returned something else, not {_WANTED}"
    if not isinstance(document.text, str):
        return f"returned a Document whose text is {type(document.text).__name__}, not str"
    if wrong := not_unicode(document.text):
        return wrong
    at = 0
    for block in document.blocks:
        if not at <= block.start <= block.end <= len(document.text):
            return f"returned a block that is outside of the text or overlaps another: {block!r}"
        at = block.end
    return None

"""The registry of readers by file suffix: the built-in ones, and those of other packages.

Another package adds a reader in its pyproject.toml; the name of the entry point is the suffix, without its dot:

    [project.entry-points."timeline.readers"]
    srt = "srt_reader:read"

Built-in readers cannot be replaced. An error in another package's reader becomes a ValueError that names it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING

from timeline.guard import described
from timeline.model import Document, Problem
from timeline.plugins import entry_points_of, load_function, not_unicode, origin
from timeline.read.decode import NotText

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

#: A function that takes the bytes of a file and its name, and returns its document and the problems of reading it.
Reader = Callable[[bytes, str], tuple[Document, list[Problem]]]

#: The group of entry points by which other packages add readers.
GROUP = "timeline.readers"
#: The suffixes of the built-in readers, with the kind of file that each stands for.
BUILT_IN = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}

#: What can be the suffix of a file. The end of a text after its last full stop (". Then he left") is not looked up.
_SUFFIX = re.compile(r"\.[\w+-]{1,20}")


class ReaderFailed(ValueError):
    """The reader of another package could not be loaded, raised an exception, or returned something else."""


def suffixes() -> list[str]:
    """The suffixes of all files that can be read: those of the built-in readers, then those of other packages.

    >>> suffixes()[:3]
    ['.txt', '.text', '.md']
    """
    return [*BUILT_IN, *sorted(_plugged_in().keys() - BUILT_IN.keys())]


def is_known(suffix: str) -> bool:
    """Whether a reader has registered a suffix.

    >>> is_known(".TXT"), is_known(".docx"), is_known("")
    (True, False, False)
    """
    return suffix.lower() in BUILT_IN or _entry_point(suffix) is not None


def reader(suffix: str) -> Reader | None:
    """The reader of the files with a suffix; None if it is unknown.

    >>> reader(".md")(b"# A quiet year", "a.md")[0].title
    'A quiet year'
    """
    if kind := BUILT_IN.get(suffix.lower()):
        return built_in(kind)
    point = _entry_point(suffix)
    return None if point is None else _of_package(point)


def built_in(kind: str) -> Reader:
    """The built-in reader of a kind of file ("text", "markdown" or "html"); its module is imported only now."""
    if kind == "html":
        from timeline.read.html import read_html

        return read_html
    if kind == "markdown":
        from timeline.read.markdown import read_markdown

        return read_markdown
    from timeline.read.plain_text import read_plain_text

    return read_plain_text


def _entry_point(suffix: str) -> EntryPoint | None:
    return _plugged_in().get(suffix.lower()) if _SUFFIX.fullmatch(suffix) else None


def _plugged_in() -> dict[str, EntryPoint]:
    """The entry points of other packages by suffix."""
    return {_suffix(point): point for point in entry_points_of(GROUP).values()}


def _suffix(point: EntryPoint) -> str:
    return f".{point.name.lower().removeprefix('.')}"


def _of_package(point: EntryPoint) -> Reader:
    """The reader of another package; whatever it raises becomes a ReaderFailed that names it."""
    named = f"the reader of {_suffix(point)} files ({origin(point)})"
    function: Reader = load_function(point, named, ReaderFailed)

    @wraps(function)
    def read(data: bytes, name: str) -> tuple[Document, list[Problem]]:
        try:
            returned = function(data, name)
        except NotText:  # by `timeline.read.decode`, as in the built-in readers
            raise
        except Exception as error:
            raise ReaderFailed(f"{named} failed: {described(error)}") from error
        if wrong := _wrong(returned):
            raise ReaderFailed(f"{named} {wrong}")
        document, problems = returned
        return document, list(problems)

    return read


def _wrong(returned: object) -> str | None:
    """What is wrong with the result of a reader; None if it is a document and a list of problems."""
    match returned:
        case (Document() as document, list() as problems) if all(isinstance(one, Problem) for one in problems):
            pass
        case _:
            return f"returned {type(returned).__name__}, not a Document and a list of Problems"
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

"""Read mails (EML): the message, the messages that are forwarded in it, and those attached to it."""

from __future__ import annotations

from timeline.model import Document, Problem
from timeline.read.columns import Columns
from timeline.read.files import Unusable
from timeline.read.mails import documents_of, letters_of
from timeline.read.mime import split

_USUAL = frozenset("from to date subject message-id mime-version received content-type return-path".split())


def read(data: bytes, name: str, columns: Columns) -> tuple[list[Document], list[Problem]]:
    """The documents of a mail, each with the date, sender and subject of its message."""
    data = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    if _USUAL.isdisjoint(split(data)[0]):
        raise Unusable(f"{name}: no headers of a mail are in it")
    letters, problems = letters_of(data, name)
    return documents_of(letters), problems

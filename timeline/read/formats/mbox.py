"""Read mailboxes (MBOX): each message is a document, and what messages quote of one another stands once."""

from __future__ import annotations

import re

from timeline.model import Document, Problem
from timeline.read.columns import Columns
from timeline.read.files import Unusable
from timeline.read.mails import Letter, documents_of, letters_of

#: The most messages of a mailbox that are read.
MAX_MESSAGES = 50_000
#: The line before a message, and such a line in a message, which has a mark before it.
_START = re.compile(rb"(?:\A|(?<=\n)|(?<=\n\r))From [^\n]{0,300}?\d\d:\d\d[^\n]{0,100}\n(?=[!-9;-~]+:)")
_MARKED = re.compile(rb"^>(>*From )", re.MULTILINE)


def read(data: bytes, name: str, columns: Columns) -> tuple[list[Document], list[Problem]]:
    """The documents of a mailbox, with the numbers of the messages as places."""
    data = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    starts = [match.span() for match in _START.finditer(data)]
    if not starts:
        raise Unusable(f"{name}: no messages of a mailbox are in it")
    letters: list[Letter] = []
    problems: list[Problem] = []
    if len(starts) > MAX_MESSAGES:
        problems.append(Problem(f"only the first {MAX_MESSAGES} of {len(starts)} messages are read", name))
    ends = [start for start, _ in starts[1:]] + [len(data)]
    for number, ((_, start), end) in enumerate(zip(starts[:MAX_MESSAGES], ends, strict=False), 1):
        message = _MARKED.sub(rb"\1", data[start:end])
        found, wrong = letters_of(message, f"{name}#{number}", str(number))
        letters += found
        problems += wrong
    return documents_of(letters), problems

"""Write to the terminal: tables and JSON of time expressions, explanations, problems and notes."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Sequence
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING, TextIO

import click

from timeline.guard import LEFT_OUT

if TYPE_CHECKING:
    from timeline.model import Document, Problem, Timex

    Found = Sequence[tuple[Document, Timex]]

#: Bidirectional control characters: they can turn around text that follows them and is not theirs.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
#: A quoted value in a message, which is cut if it is too long to read.
_QUOTED = re.compile(r"(?<!\w)(?P<mark>['\"])(?P<text>(?:(?!(?P=mark)).)*+)(?P=mark)(?!\w)", re.DOTALL)
_LONG_WORD = re.compile(r"(?P<head>[^\s/:]{56})[^\s/:]{200,}")


class Unreadable(click.ClickException):
    """Nothing could be read, or the result could not be written."""

    exit_code = 1


class Incomparable(Unreadable):
    """One of two timelines could not be read, so that they cannot be compared: this has a status of its own."""

    exit_code = 2


class Run(ExitStack):
    """The state of one run: how much it tells, and the files that it has written.

    It also closes what a command has opened, such as the log.
    """

    def __init__(self) -> None:
        super().__init__()
        self.quiet = self.verbose = self.strict = self.writes = False
        self.config: str | None = None  # the file with the defaults
        self.written: list[str] = []
        self.kinds: dict[str, str] = {}  # of documents without a file, by id, if they are to be told


def this_run() -> Run:
    """The state of the current run; that of a new run outside of a command."""
    context = click.get_current_context(silent=True)
    return context.obj if context is not None and isinstance(context.obj, Run) else Run()


def say(content: str | bytes) -> None:
    """Write to standard output, whose reader may have closed it; bytes not to a terminal."""
    if sys.stdout is None:
        raise Unreadable("cannot write to standard output: it is closed")
    if isinstance(content, bytes) and sys.stdout.isatty():
        raise Unreadable("this format is not text for a terminal: give a file with --output, or a pipe")
    try:
        click.echo(content, nl=isinstance(content, str) and not content.endswith("\n"))
    except BrokenPipeError:
        discard(sys.stdout)
    except OSError as error:
        from timeline.read import reason

        discard(sys.stdout)
        raise Unreadable(f"cannot write to standard output: {reason(error)}") from None


def discard(stream: TextIO) -> None:
    """Discard what a stream still holds, so that Python does not fail to write it at exit."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def complain(message: str, where: str = "timeline", *, error: bool = False) -> None:
    """Write a line to standard error, with long values cut; with --quiet only an error."""
    if error or not this_run().quiet:
        _to_error(f"{click.style(where + ':', fg='red')} {visible(brief(message))}")


def note(message: str) -> None:
    """Write a line to standard error about what was done, except with --quiet."""
    if not this_run().quiet:
        _to_error(visible(brief(message)))


def _to_error(line: str) -> None:
    try:
        click.echo(line, err=True)
    except OSError:
        discard(sys.stderr)


def brief(message: str) -> str:
    """A message with its quoted values cut to sixty characters.

    >>> brief(f"no such date: '{'9' * 5000}'") == f"no such date: '{'9' * 56}…'"
    True
    """
    return _LONG_WORD.sub(r"\g<head>…", _QUOTED.sub(_cut, message))


def _cut(quoted: re.Match[str]) -> str:
    text, mark = quoted["text"], quoted["mark"]
    return quoted[0] if len(text) <= 60 else f"{mark}{text[:56]}…{mark}"


def visible(text: str) -> str:
    """A text for a terminal: one line, without control characters, with bidirectional ones as escapes.

    >>> visible("a\\u202eb\\n c")
    'a\\\\u202eb c'
    """
    from timeline.render.text import plain

    return _escaped(plain(text))


def _escaped(text: str) -> str:
    return _TURNING.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def report(problems: Iterable[Problem], documents: Iterable[Document]) -> None:
    """Write one line to standard error for each problem, with its document and line number.

    Only a source that is left out is an error, which --quiet does not hide.
    """
    texts = {document.id: document.text for document in documents}
    for problem in problems:
        place = problem.document or ""
        left_out = bool(place and place not in texts) or problem.message.startswith(LEFT_OUT)
        if problem.start is not None and place in texts:
            place += f":{texts[place].count(chr(10), 0, problem.start) + 1}"
        complain(f"{place}: {problem.message}" if place else problem.message, error=left_out)


def counted(number: int, what: str) -> str:
    """A number of things: 1 event, 2 events.

    >>> counted(1, "event"), counted(1200, "problem")
    ('1 event', '1,200 problems')
    """
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def table(found: Found) -> None:
    """Write a table for people, with a row for each expression."""
    rows = []
    for document, timex in found:
        line = document.text.count("\n", 0, timex.start) + 1
        value = f"{timex.value.timex3} {timex.mod or ''}".rstrip()
        rows.append((f"{document.id}:{line}", timex.text, timex.type, value, _when(timex)))
    _table(("where", "words", "type", "value", "when"), rows)


def listed(heads: Sequence[str], rows: Sequence[Sequence[str]], format: str | None) -> None:
    """Write rows: a table for people, on a terminal, or else for programs, as values with tabs between them or JSON."""
    import json

    if format == "json":
        say(json.dumps([dict(zip(heads, row, strict=True)) for row in rows], ensure_ascii=False, indent=1))
    elif format == "table" or (format is None and sys.stdout is not None and sys.stdout.isatty()):
        _table(heads, rows)
    else:
        say("".join("\t".join(map(visible, row)) + "\n" for row in (heads, *rows)))


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    shown = Table(box=None, header_style="bold", pad_edge=False)
    for head in heads:
        shown.add_column(head, overflow="fold")
    for row in rows:
        shown.add_row(*(Text(visible(cell)) for cell in row))
    console = Console()
    with console.capture() as captured:
        console.print(shown)
    say(captured.get())


def tsv(found: Found) -> None:
    """A line for each expression, for other programs; white space in a field is a single space."""
    rows = [("document", "start", "end", "type", "value", "mod", "when", "text")]
    for document, timex in found:
        start, end = str(timex.start), str(timex.end)
        value = timex.value.timex3
        rows.append((document.id, start, end, timex.type, value, timex.mod or "", _when(timex), timex.text))
    say("".join("\t".join(map(visible, row)) + "\n" for row in rows))


def as_json(found: Found) -> None:
    """Write a JSON object for each expression; `value` is TIMEX3, `edtf` and `when` are null if there is none."""
    import json

    rows = [
        {
            "document": document.id,
            "start": timex.start,
            "end": timex.end,
            "text": timex.text,
            "type": timex.type,
            "value": timex.value.timex3,
            "mod": timex.mod,
            "edtf": timex.value.edtf,
            "when": _when(timex) or None,
            "why": timex.why,
        }
        for document, timex in found
    ]
    say(_escaped(json.dumps(rows, ensure_ascii=False, indent=1)))  # in JSON the same text


def explained(timex: Timex, rules: Sequence[str] = ()) -> str:
    """An expression on a line, and below it its type, value, explanation and rules in two columns."""
    rows = [
        ("type", [timex.type]),
        ("value", [timex.value.timex3]),
        ("mod", [timex.mod] if timex.mod else []),
        ("when", [_when(timex) or "no place on the line"]),
        ("why", timex.why),
        ("or", [value.timex3 for value in timex.alternatives]),
        ("confidence", [f"{timex.confidence:.0%}"]),
        ("rule", rules),
    ]
    lines = [click.style(visible(timex.text), bold=True)]
    for name, values in rows:
        for number, value in enumerate(values):
            lines.append(f"  {'' if number else name:<12}{visible(value)}")
    return "\n".join(lines) + "\n"


def _when(timex: Timex) -> str:
    return str(timex.when) if timex.when is not None else ""

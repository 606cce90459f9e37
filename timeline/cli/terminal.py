"""What the command line shows: time expressions as a table or as data, their explanation, problems, patience."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext

import click

from timeline.model import Document, Problem, Timex
from timeline.render.view import plain

#: Texts longer than this, in characters, take long enough to say that they are being read.
LONG = 2_000_000

Found = Sequence[tuple[Document, Timex]]


def say(text: str) -> None:
    """Write to standard output; whoever reads it may stop reading."""
    try:
        click.echo(text, nl=not text.endswith("\n"))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def complain(message: str, where: str = "timeline") -> None:
    click.echo(f"{click.style(where + ':', fg='red')} {plain(message)}", err=True)


def report(problems: Iterable[Problem], documents: Iterable[Document]) -> None:
    """One line on standard error for each problem, with the line of the text it stands in."""
    texts = {document.id: document.text for document in documents}
    for problem in problems:
        place = problem.document or ""
        if problem.start is not None and place in texts:
            place += f":{texts[place].count(chr(10), 0, problem.start) + 1}"
        complain(f"{place}: {problem.message}" if place else problem.message)


def busy(documents: Sequence[Document]) -> AbstractContextManager[object]:
    """On a terminal, for much text, something that moves."""
    size = sum(len(document.text) for document in documents)
    if size < LONG or not sys.stderr.isatty():
        return nullcontext()
    from rich.console import Console

    return Console(stderr=True).status(f"reading {len(documents):,} documents, {size / 1e6:.1f} million characters")


def table(found: Found) -> None:
    """A row for each expression, for eyes."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    shown = Table(box=None, header_style="bold", pad_edge=False)
    for column in ("where", "words", "type", "value", "when"):
        shown.add_column(column, overflow="fold")
    for document, timex in found:
        line = document.text.count("\n", 0, timex.start) + 1
        value = f"{timex.value.timex3} {timex.mod or ''}".rstrip()
        cells = (f"{document.id}:{line}", timex.text, timex.type, value, _when(timex))
        shown.add_row(*(Text(plain(cell)) for cell in cells))
    Console().print(shown)


def tsv(found: Found) -> None:
    """A line for each expression, for other programs; white space in a field is a single space."""
    rows = [("document", "start", "end", "type", "value", "mod", "when", "text")]
    for document, timex in found:
        start, end = str(timex.start), str(timex.end)
        value = timex.value.timex3
        rows.append((document.id, start, end, timex.type, value, timex.mod or "", _when(timex), timex.text))
    say("".join("\t".join(map(plain, row)) + "\n" for row in rows))


def as_json(found: Found) -> None:
    """An object for each expression; `value` is TIMEX3, `edtf` and `when` are null where there is none."""
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
    say(json.dumps(rows, ensure_ascii=False, indent=1))


def explained(timex: Timex) -> str:
    """An expression on a line, and below it what is known about it, in two columns."""
    rows = [
        ("type", [timex.type]),
        ("value", [timex.value.timex3]),
        ("mod", [timex.mod] if timex.mod else []),
        ("when", [_when(timex) or "no place on the line"]),
        ("why", timex.why),
        ("or", [value.timex3 for value in timex.alternatives]),
        ("confidence", [f"{timex.confidence:.0%}"]),
    ]
    lines = [click.style(plain(timex.text), bold=True)]
    for name, values in rows:
        for number, value in enumerate(values):
            lines.append(f"  {'' if number else name:<12}{plain(value)}")
    return "\n".join(lines) + "\n"


def _when(timex: Timex) -> str:
    return str(timex.when) if timex.when is not None else ""

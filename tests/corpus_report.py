"""Explains a failing corpus line: what was expected, what was found, by which pattern of the language file, and why."""

from __future__ import annotations

from collections.abc import Iterator

from tests.corpus_lines import NO_SUCH_DATE, Line
from timeline.language import load
from timeline.model import Timex
from timeline.tag.origin import rules_of


def report(line: Line, found: list[Timex]) -> str:
    """The whole report, to be read in a terminal.

    >>> from timeline import find
    >>> line = Line("en/years.txt:4", "en", "Years", {"reference_date": "1998-03-02"}, "1851", "the year 1850")
    >>> print(report(line, find(line.text, language="en", **line.settings)))  # doctest: +ELLIPSIS
    en/years.txt:4  Years (reference_date=1998-03-02)
      text      the year 1850
      expected  "the year 1850" is 1851
      found     "the year 1850" is 1850
        rule    year: "the year [of] {year}" at en/patterns.toml:...
        why     ...
    """
    settings = ", ".join(f"{name}={value}" for name, value in line.settings.items())
    rows = [f"{line.place}  {line.heading}{settings and f' ({settings})'}", f"  text      {line.plain}"]
    rows += [f"  expected  {words}" for words in _expected(line)]
    rows += [row for timex in found for row in _found(line, timex)] or ["  found     nothing"]
    return "\n".join(rows)


def value_of(timex: Timex) -> str:
    """The value and its modifier as the corpus writes them: "1998-03 START"."""
    return f"{timex.value.timex3} {timex.mod}" if timex.mod else timex.value.timex3


def _expected(line: Line) -> list[str]:
    if line.expected == NO_SUCH_DATE:
        return ["no expression, and a problem that names the date"]
    return [f'"{words}" is {value}' for words, value in line.expressions] or ["no expression"]


def _found(line: Line, timex: Timex) -> Iterator[str]:
    yield f'  found     "{timex.text}" is {value_of(timex)}'
    for depth, rule in rules_of(line.plain, timex.start, timex.end, load(line.language)):
        yield f"    rule    {'  ' * depth}{rule}"
    for step in timex.why:
        yield f"    why     {step}"

"""The command line: build, find, explain, render, diff."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from functools import wraps
from inspect import signature
from pathlib import Path
from typing import Any, TypeVar

import click

import timeline as tl
from timeline.cli.options import choosing, chosen
from timeline.cli.terminal import as_json, busy, complain, explained, report, say, table, tsv
from timeline.corrections import Entry
from timeline.corrections import read as read_corrections
from timeline.language import load as load_language
from timeline.model import Document, Problem, Timeline, Timex
from timeline.read import parse, read, reason
from timeline.read.dates import reference
from timeline.render import formats, loads, renderer
from timeline.render.html import THEMES
from timeline.render.resources import Words
from timeline.render.template import SUFFIX
from timeline.render.view import plain, shortened
from timeline.resolve import DOMAINS, PREFERENCES
from timeline.resolve.anchor import UNPLACED
from timeline.resolve.order import ORDERS
from timeline.value import TimeValue
from timeline.value.display import style
from timeline.value.zone import zone

Command = TypeVar("Command", bound=Callable[..., Any])


#: What decides how a timeline looks: options of the formats that have them.
LOOKS = ("title", "locale", "theme", "fragment", "include_text", "mermaid")


class Unreadable(click.ClickException):
    """Nothing could be read, or what was made could not be written."""

    exit_code = 1


class Incomparable(Unreadable):
    """One of two timelines could not be read, so that nothing is known of their difference: a status of its own."""

    exit_code = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and give its exit status: 0 done, 1 nothing read or written, 2 wrong usage, 130 interrupted."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding=None if sys.stdout.isatty() else "utf-8", errors="replace")
    try:
        status = cli.main(arguments, prog_name="timeline", standalone_mode=False)
        return status if isinstance(status, int) else 0
    except click.ClickException as error:
        where = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "timeline"
        complain(error.format_message(), where)
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return 130


def _date(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    try:
        return value if value == "mtime" else reference(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


def _zone(_context: click.Context, _option: click.Parameter, name: str | None) -> str | None:
    try:
        if name is not None:
            zone(name)
    except ValueError as error:
        raise click.BadParameter(str(error)) from None
    return name


def _code(_context: click.Context, _option: click.Parameter, code: str | None) -> str | None:
    try:
        return code and load_language(code).code and code
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


def _shared(command: Command) -> Command:
    """The options that decide how words become dates."""
    for option in (
        click.option("--domain", type=click.Choice(DOMAINS), help="What kind of text it is; found out if not given."),
        click.option("--prefer", type=click.Choice(list(PREFERENCES)), help="Where a bare “March” or “Friday” lies."),
        click.option("--timezone", metavar="ZONE", callback=_zone, help="Of times without one: Europe/Berlin, UTC ..."),
        click.option("--date-order", type=click.Choice(ORDERS), help="Of dates like 3/4/2020; found out if not given."),
        click.option("--language", metavar="CODE", callback=_code, help="Such as en or de; found out if not given."),
        click.option(
            "--reference-date",
            metavar="DATE",
            callback=_date,
            help="The day the text is written from: 2023-09-18, “18 Sept 2023”, today, or mtime (the file's own).",
        ),
    ):
        command = option(command)
    return command


def _locale(_context: click.Context, _option: click.Parameter, code: str | None) -> str | None:
    if code is not None:
        try:
            Words(code)
            style(code)
        except ValueError as error:
            raise click.BadParameter(str(error)) from None
    return code


def _template(_context: click.Context, _option: click.Parameter, path: str | None) -> str | None:
    if path is not None and not (path.endswith(SUFFIX) and Path(path).is_file()):
        raise click.BadParameter(f"no such template: {path!r}; it is a file that ends in {SUFFIX}, such as my.html.j2")
    return path


def _corrections(_context: click.Context, _option: click.Parameter, path: str | None) -> list[Entry]:
    try:
        return read_corrections(path) if path else []
    except OSError as error:
        raise click.BadParameter(f"{path}: {reason(error)}") from None
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


def _writing(command: Command) -> Command:
    """The options that decide what is written, and where; how it looks comes to the command as `looks`."""

    @wraps(command)
    def gathered(*arguments: Any, **options: Any) -> Any:
        looks = {name: options.pop(name) for name in LOOKS}
        given = {name: value for name, value in looks.items() if value not in (None, False)}
        template = options.pop("template")
        if template and options["format"]:
            raise click.UsageError("a template is a format of its own: give --template or --format")
        options["format"] = template or options["format"]
        return command(*arguments, looks=given, **options)

    made: Any = gathered
    for option in (
        click.option(
            "--corrections", metavar="FILE", callback=_corrections,
            help="What to hide, retitle, redate, merge or add: JSON or YAML, as the page downloads it.",
        ),
        click.option("--mermaid", is_flag=True, help="A drawing, too, in Markdown for viewers that know Mermaid."),
        click.option(
            "--template", metavar="FILE", callback=_template,
            help="A Jinja file to use instead of ours: my.html.j2, my.md.j2, my.tex.j2 ...",
        ),
        click.option("--include-text", is_flag=True, help="Show the texts themselves beside the timeline, in a page."),
        click.option("--fragment", is_flag=True, help="A part for a page that exists: no head, no script."),
        click.option("--theme", type=click.Choice(THEMES), help="A list by year (reading) or a table, in a page."),
        click.option("--locale", metavar="CODE", callback=_locale, help="The language of dates and words: de, fr ..."),
        click.option("--title", help="The heading, instead of the text's own title."),
        click.option("--format", metavar="FORMAT", help="html, md, json ...; else the suffix of OUT decides, or md."),
        click.option(
            "-o", "--output", "outputs", metavar="OUT", multiple=True,
            help="A file to write, such as timeline.html; may be given more than once. Without it: standard output.",
        ),
    ):  # fmt: skip
        made = option(made)
    return made  # type: ignore[no-any-return]


@click.group(context_settings={"help_option_names": ["-h", "--help"]}, invoke_without_command=True)
@click.version_option(tl.__version__, message="%(prog)s %(version)s")
@click.pass_context
def cli(context: click.Context) -> int:
    """Turn text into a timeline of dated events.

    \b
    timeline build article.txt --reference-date 2023-09-18 -o timeline.html
    timeline find article.txt
    timeline explain "three years ago"
    timeline render timeline.json -o timeline.md
    timeline diff before.json after.json
    """
    if context.invoked_subcommand is None:
        click.echo(context.get_help(), err=True)
        return 2
    return 0


@cli.command()
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@_writing
@choosing
@click.option("--infer/--no-infer", default=False, help="Date events without a date of their own by the context.")
@_shared
def build(
    sources: tuple[str, ...],
    outputs: tuple[str, ...],
    format: str | None,
    looks: dict[str, Any],
    corrections: list[Entry],
    infer: bool,
    reference_date: str | None,
    language: str | None,
    top: int | None,
    since: TimeValue | None,
    until: TimeValue | None,
    about: str | None,
    **sides: str | None,
) -> None:
    """Build a timeline from texts: files, folders of files, or - for standard input.

    \b
    timeline build article.txt --reference-date 2023-09-18 -o timeline.html -o timeline.json
    timeline build notes/ --language de --format md
    timeline build news/ --top 20 --since 2011 --until 2012-06 --about "Cairo protests" -o cairo.html
    curl -s https://example.org/page.html | timeline build - -o page.md
    """
    targets = _targets(outputs, format, looks, sources)
    documents, unread = _read(sources, language, reference_date)
    with busy(documents):
        try:
            made = tl.build(documents, infer=infer, **sides).correct(corrections)
        except ValueError as error:
            raise click.UsageError(str(error)) from None
    made = replace(made, problems=(*unread, *made.problems))
    report(made.problems, made.documents)
    _write(chosen(made, top, since, until, about), targets, looks)


@cli.command()
@click.argument("source")
@click.option("--ranges", is_flag=True, help="Whole ranges (“from 3 to 5 May”) instead of their parts.")
@click.option("--format", type=click.Choice(["table", "tsv", "json"]), help="Default: a table on a terminal, else tsv.")
@_shared
def find(
    source: str,
    ranges: bool,
    format: str | None,
    reference_date: str | None,
    language: str | None,
    **sides: str | None,
) -> None:
    """Find the time expressions of a text, with their values as TIMEX3.

    \b
    timeline find article.txt --reference-date "18 Sept 2023"
    echo "Er kam am 3. Mai 1940." | timeline find - --format json
    """
    documents, unread = _read([source], language, reference_date)
    report(unread, documents)
    found: list[tuple[Document, Timex]] = []
    with busy(documents):
        for one in documents:
            known = {"reference_date": one.reference_date, "language": one.language}
            found += [(one, timex) for timex in tl.find(one.text, ranges=ranges, **known, **sides)]
    if undecided := sum(UNPLACED in timex.steps for _, timex in found):
        complain(f"{undecided} of {len(found)} need the document's date: give it with --reference-date 2023-09-18")
    format = format or ("table" if sys.stdout.isatty() else "tsv")
    {"table": table, "tsv": tsv, "json": as_json}[format](found)


@cli.command()
@click.argument("words", metavar="TEXT")
@_shared
def explain(words: str, **known: Any) -> None:
    """Explain how the time expressions of a text get their dates.

    \b
    timeline explain "three years ago" --reference-date 2023-09-18
    timeline explain "The warrant was issued in March." --reference-date today
    """
    if words == "-":
        words = _piped()[0].text
    try:
        found = tl.find(words, **known)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    if not found:
        raise Unreadable(f"no time expression in {shortened(words, 60)!r}")
    say("\n".join(explained(timex) for timex in found))


@cli.command()
@click.argument("source", metavar="TIMELINE")
@_writing
@choosing
def render(
    source: str,
    outputs: tuple[str, ...],
    format: str | None,
    looks: dict[str, Any],
    corrections: list[Entry],
    **parts: Any,
) -> None:
    """Write a saved timeline, or a part of it, in another format; - is standard input.

    It is JSON, or Markdown, which may have been edited.

    \b
    timeline render timeline.json -o timeline.html
    timeline render edited.md --corrections corrections.json -o timeline.html
    timeline render timeline.json --top 20 --since 1940 -o short.md
    timeline build article.txt --format json | timeline render - --title "The visit" -o visit.html
    """
    targets = _targets(outputs, format, looks, [source])
    made = _loaded(source)
    corrected = made.correct(corrections)
    told = 0 if Path(source).suffix.lower() in (".md", ".markdown") else len(made.problems)  # once, when it was built
    report(corrected.problems[told:], corrected.documents)
    _write(chosen(corrected, **parts), targets, looks)


@cli.command()
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
@click.option("--format", type=click.Choice(["text", "json"]), default="text", help="For eyes, or for programs.")
def diff(before: str, after: str, format: str) -> int:
    """Compare two saved timelines: what B has more (+), no more (-), and tells otherwise (~); - is standard input.

    The exit status is 0 where they tell the same, 1 where they differ, 2 where that cannot be said.

    \b
    timeline diff monday.json tuesday.json
    timeline build article.txt --format json | timeline diff article.json - --format json
    """
    if before == after == "-":
        raise click.UsageError("standard input can be one of the two, not both")
    try:
        found = _loaded(before).diff(_loaded(after))
    except Unreadable as error:
        raise Incomparable(error.message) from None
    if format == "json":
        from timeline.render.json import difference

        say(difference(found))
    elif found:
        say("\n".join(map(plain, str(found).splitlines())))
    return int(bool(found))


# Reading -------------------------------------------------------------------------------------------------------------


def _read(
    sources: Iterable[str], language: str | None, reference_date: str | None
) -> tuple[list[Document], list[Problem]]:
    """The documents of files, folders and standard input, and what could not be read; at least one with a text."""
    given: list[Path | Document] = []
    problems: list[Problem] = []
    for source in sources:
        if source != "-":
            given.append(Path(source))
            continue
        try:
            document, unsettled = _piped()
        except ValueError as error:
            problems.append(Problem(reason(error, "stdin"), "stdin"))
            continue
        date = document.reference_date if reference_date in (None, "mtime") else reference_date
        given.append(replace(document, language=language or document.language, reference_date=date))
        problems += unsettled
    documents, unread = read(given, language=language, reference_date=reference_date, strict=False)
    problems += unread
    if any(document.text.strip() for document in documents):
        return documents, problems
    report(problems, documents)
    if documents:
        raise Unreadable(f"nothing to read: {', '.join(document.id for document in documents)} has no text")
    if len(problems) > 1:
        raise Unreadable("nothing to read")
    raise click.exceptions.Exit(1)


def _piped() -> tuple[Document, list[Problem]]:
    if sys.stdin.isatty():
        click.echo("timeline: reading from the keyboard; end with Ctrl-D", err=True)
    return parse(sys.stdin.buffer.read(), "stdin")


def _loaded(source: str) -> Timeline:
    """A saved timeline, from a file or from standard input."""
    try:
        return loads(_piped()[0].text) if source == "-" else tl.load(source)
    except OSError as error:
        raise Unreadable(f"{source}: {reason(error)}") from None
    except ValueError as error:
        raise Unreadable(str(error)) from None


# Writing -------------------------------------------------------------------------------------------------------------

Target = tuple[Path | None, str]


def _targets(outputs: Sequence[str], format: str | None, looks: Iterable[str], sources: Iterable[str]) -> list[Target]:
    """What to write where, before any work is done: a file or None for standard output, and the format."""
    read_from = {os.path.realpath(source) for source in sources}
    targets: list[Target] = []
    for output in outputs or ["-"]:
        path = None if output == "-" else Path(output)
        kind = format or (path.suffix.removeprefix(".").lower() if path else "md")
        if not kind:
            raise click.UsageError(
                f"{output!r} has no suffix to tell the format by: give {_or(formats())}, or --format"
            )
        try:
            renderer(kind)
        except ValueError as error:
            raise click.UsageError(str(error)) from None
        if path is not None:
            if path.is_dir():
                raise click.UsageError(f"the output is a folder, not a file: {output!r}")
            if not path.parent.is_dir():
                raise click.UsageError(f"the output folder does not exist: {str(path.parent)!r}")
            if os.path.realpath(path) in read_from:
                raise click.UsageError(f"the output would replace the source: {output!r}")
        targets.append((path, kind))
    for name in looks:
        if not any(name in _known(kind) for _, kind in targets):
            raise click.UsageError(f"no {name.replace('_', ' ')} in the format {_or([kind for _, kind in targets])}")
    return targets


def _write(made: Timeline, targets: Iterable[Target], looks: dict[str, Any]) -> None:
    for path, kind in targets:
        options = {name: value for name, value in looks.items() if name in _known(kind)}
        try:
            if path is None:
                say(made.render(kind, **options))
            else:
                made.save(path, kind, **options)
        except OSError as error:
            raise Unreadable(f"cannot write {path}: {reason(error)}") from None
        except ValueError as error:
            if not kind.endswith(SUFFIX):
                raise
            raise click.UsageError(str(error)) from None  # a template is wrong


def _known(format: str) -> Collection[str]:
    """The options that a format has."""
    return signature(renderer(format)).parameters


def _or(names: Sequence[str]) -> str:
    return " or ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)

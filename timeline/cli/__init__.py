"""The command line: build, find, explain, render, diff."""

from __future__ import annotations

import io
import logging
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

import timeline as tl
from timeline import pipeline
from timeline.cli.options import choosing, chosen
from timeline.cli.sources import documents_of, named, piped, saved, size
from timeline.cli.targets import planned, write_all
from timeline.cli.terminal import (
    Incomparable,
    Notes,
    Unreadable,
    as_json,
    busy,
    complain,
    discard,
    explained,
    report,
    say,
    table,
    tsv,
    visible,
)
from timeline.corrections import Entry
from timeline.corrections import read as read_corrections
from timeline.guard import LEFT_OUT, described, logger
from timeline.language import load as load_language
from timeline.model import Document, Timex
from timeline.options import DATE_ORDERS, DOMAINS, PREFERENCES, Options
from timeline.read import MAX_SIZE, reason
from timeline.read.reference_date import reference
from timeline.render.html import THEMES
from timeline.render.jinja import SUFFIX
from timeline.render.resources import Words
from timeline.render.view import shortened
from timeline.resolve.anchor import UNPLACED
from timeline.timeline import Timeline
from timeline.value import TimeValue
from timeline.value.display import style
from timeline.value.zone import zone

Command = TypeVar("Command", bound=Callable[..., Any])


#: What decides how a timeline looks: options of the formats that have them.
LOOKS = ("title", "locale", "theme", "fragment", "include_text", "mermaid")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and give its exit status: 0 done, 1 nothing read or written, 2 wrong usage, 130 interrupted."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding=None if sys.stdout.isatty() else "utf-8", errors="replace")
    notes, level = Notes(), logger.level
    logger.addHandler(notes)
    logger.setLevel(logging.INFO)
    try:
        status = cli.main(arguments, prog_name="timeline", standalone_mode=False)
        return status if isinstance(status, int) else 0
    except click.ClickException as error:
        where = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "timeline"
        complain(error.format_message(), where)
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return 130
    except BrokenPipeError:  # by the reader of a help text
        discard(sys.stdout)
        return 0
    except OSError as error:
        logger.debug("the command failed", exc_info=error)
        complain(f"{error.filename or 'cannot write to standard output'}: {reason(error)}")
        discard(sys.stdout)
        return 1
    except Exception as error:
        logger.debug("the command failed", exc_info=error)
        complain(f"an error of timeline itself ({described(error)}); with --debug it shows where")
        return 1
    finally:
        logger.removeHandler(notes)
        logger.setLevel(level)


def _debug(_context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted:
        logger.setLevel(logging.DEBUG)


def _size(_context: click.Context, _option: click.Parameter, text: str) -> int:
    try:
        return size(text)
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


_debugging = click.option(
    "--debug", is_flag=True, is_eager=True, expose_value=False, callback=_debug, help="Show the traceback of an error."
)


#: Where a command's context has the files that it reads besides its sources.
READ_TOO = "timeline.read_too"


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


#: The command-line options that are settings of a run; commands get them as one `options`.
SETTINGS = ("language", "prefer", "domain", "timezone", "date_order")


def _shared(command: Command) -> Command:
    """The options that decide how words become dates."""

    @wraps(command)
    def gathered(*arguments: Any, **given: Any) -> Any:
        settings = {name: given.pop(name) for name in SETTINGS}
        return command(*arguments, options=Options(**settings), **given)

    made: Any = gathered
    for option in (
        click.option(
            "--max-size",
            metavar="SIZE",
            default=str(MAX_SIZE),
            callback=_size,
            help="Larger documents are not read: 500k, 20MB, 1G ...; default: 20MB.",
        ),
        click.option("--domain", type=click.Choice(DOMAINS), help="What kind of text it is; found out if not given."),
        click.option("--prefer", type=click.Choice(PREFERENCES), help="Where a bare “March” or “Friday” lies."),
        click.option("--timezone", metavar="ZONE", callback=_zone, help="Of times without one: Europe/Berlin, UTC ..."),
        click.option(
            "--date-order", type=click.Choice(DATE_ORDERS), help="Of dates like 3/4/2020; found out if not given."
        ),
        click.option("--language", metavar="CODE", callback=_code, help="Such as en or de; found out if not given."),
        click.option(
            "--reference-date",
            metavar="DATE",
            callback=_date,
            help="The day the text is written from: 2023-09-18, “18 Sept 2023”, today, or mtime (the file's own).",
        ),
    ):
        made = option(made)
    return made  # type: ignore[no-any-return]


def _locale(_context: click.Context, _option: click.Parameter, code: str | None) -> str | None:
    if code is not None:
        try:
            Words(code)
            style(code)
        except ValueError as error:
            raise click.BadParameter(str(error)) from None
        except (OSError, ImportError):
            raise click.BadParameter(f"no locale {code!r}; expected a language such as en, de or pt-BR") from None
    return code


def _template(context: click.Context, _option: click.Parameter, path: str | None) -> str | None:
    if path is None:
        return None
    try:
        found = path.endswith(SUFFIX) and Path(path).is_file()
        if found:
            Path(path).read_bytes()
    except OSError as error:
        raise click.BadParameter(f"cannot read the template {path!r}: {reason(error)}") from None
    if not found:
        raise click.BadParameter(f"no such template: {path!r}; it is a file that ends in {SUFFIX}, such as my.html.j2")
    context.meta.setdefault(READ_TOO, []).append(path)
    return path


def _corrections(context: click.Context, _option: click.Parameter, path: str | None) -> list[Entry]:
    if path is not None:
        context.meta.setdefault(READ_TOO, []).append(path)
    try:
        return read_corrections(path) if path is not None else []
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
@_debugging
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
@_debugging
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
    options: Options,
    top: int | None,
    since: TimeValue | None,
    until: TimeValue | None,
    about: str | None,
    max_size: int,
) -> None:
    """Build a timeline from texts: files, folders of files, or - for standard input.

    \b
    timeline build article.txt --reference-date 2023-09-18 -o timeline.html -o timeline.json
    timeline build notes/ --language de --format md
    timeline build news/ --top 20 --since 2011 --until 2012-06 --about "Cairo protests" -o cairo.html
    curl -s https://example.org/page.html | timeline build - -o page.md
    """
    named(sources)
    read_too = click.get_current_context().meta.get(READ_TOO, [])
    outcome = planned(outputs, format, looks, sources, read_too)
    documents, unread = documents_of(sources, options.language, reference_date, max_size)
    with busy(documents):
        built = Timeline.of(pipeline.build(documents, unread, replace(options, infer=infer)))
    made = built.correct(corrections)
    report(made.problems, made.documents)
    if not (built.events or built.undated) and any(problem.message.startswith(LEFT_OUT) for problem in built.problems):
        raise click.exceptions.Exit(1)
    write_all(chosen(made, top, since, until, about), outcome, looks)


@cli.command()
@_debugging
@click.argument("source")
@click.option("--ranges", is_flag=True, help="Whole ranges (“from 3 to 5 May”) instead of their parts.")
@click.option("--format", type=click.Choice(["table", "tsv", "json"]), help="Default: a table on a terminal, else tsv.")
@_shared
def find(
    source: str,
    ranges: bool,
    format: str | None,
    reference_date: str | None,
    options: Options,
    max_size: int,
) -> None:
    """Find the time expressions of a text, with their values as TIMEX3.

    \b
    timeline find article.txt --reference-date "18 Sept 2023"
    echo "Er kam am 3. Mai 1940." | timeline find - --format json
    """
    named([source])
    documents, problems = documents_of([source], options.language, reference_date, max_size)
    found: list[tuple[Document, Timex]] = []
    failed = 0
    with busy(documents):
        for one in documents:
            expressions = pipeline.find(one, options)
            timexes = expressions.timexes
            found += [(one, timex) for timex in (tl.whole(timexes) if ranges else timexes)]
            if expressions.language is None:
                problems += expressions.problems
                failed += 1
    report(problems, documents)
    if failed == len(documents):
        raise click.exceptions.Exit(1)
    if undecided := sum(UNPLACED in timex.steps for _, timex in found):
        complain(f"{undecided} of {len(found)} need the document's date: give it with --reference-date 2023-09-18")
    format = format or ("table" if sys.stdout is not None and sys.stdout.isatty() else "tsv")
    {"table": table, "tsv": tsv, "json": as_json}[format](found)


@cli.command()
@_debugging
@click.argument("words", metavar="TEXT")
@_shared
def explain(words: str, reference_date: str | None, options: Options, max_size: int) -> None:
    """Explain how the time expressions of a text get their dates.

    \b
    timeline explain "three years ago" --reference-date 2023-09-18
    timeline explain "The warrant was issued in March." --reference-date today
    """
    if words == "-":
        try:
            words = piped(max_size)[0].text
        except (OSError, ValueError) as error:
            raise Unreadable(f"stdin: {reason(error, 'stdin')}") from None
    try:
        date = reference(reference_date)
    except ValueError as error:  # "mtime"
        raise click.UsageError(str(error)) from None
    document = Document(id="text", text=words, language=options.language, reference_date=date)
    expressions = pipeline.find(document, options)
    if expressions.language is None:
        raise Unreadable(expressions.problems[-1].message)
    if not expressions.timexes:
        raise Unreadable(f"no time expression in {shortened(words, 60)!r}")
    say("\n".join(explained(timex) for timex in expressions.timexes))


@cli.command()
@_debugging
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
    named([source])
    read_too = click.get_current_context().meta.get(READ_TOO, [])
    outcome = planned(outputs, format, looks, [source], read_too)
    made = saved(source)
    corrected = made.correct(corrections)
    told = 0 if Path(source).suffix.lower() in (".md", ".markdown") else len(made.problems)  # once, when it was built
    report(corrected.problems[told:], corrected.documents)
    write_all(chosen(corrected, **parts), outcome, looks)


@cli.command()
@_debugging
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
    named([before, after])
    try:
        found = saved(before).diff(saved(after))
    except Unreadable as error:
        raise Incomparable(error.message) from None
    if format == "json":
        from timeline.render.json import difference

        say(difference(found))
    elif found:
        say("\n".join(map(visible, str(found).splitlines())))
    return int(bool(found))

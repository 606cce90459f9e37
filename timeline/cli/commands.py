"""The commands: build, find, explain, render, diff, schema, formats and languages."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

import timeline as tl
from timeline.cli.options import READ_TOO, configured, debugging, inputs, output, selected, selection, settings, telling
from timeline.cli.progress import Progress, Watched
from timeline.cli.sources import details, named, piped, read_sources, saved
from timeline.cli.targets import Destination, planned, write_all
from timeline.cli.terminal import (
    Incomparable,
    Unreadable,
    as_json,
    complain,
    counted,
    explained,
    listed,
    note,
    report,
    say,
    table,
    this_run,
    tsv,
    visible,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline.corrections import Entry
    from timeline.language import Language
    from timeline.model import Document, Timex
    from timeline.options import Options
    from timeline.read import Columns

#: The longest text that an error message quotes, in characters.
LONGEST_QUOTE = 60
#: The longest text of which the rules of each expression are shown, in characters.
LONGEST_TRACED = 500
WRONG_USAGE = 2
#: The option of the commands that print a table.
listing = click.option(
    "--format", type=click.Choice(["table", "tsv", "json"]), help="Default: a table on a terminal, otherwise tsv."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]}, invoke_without_command=True)
@click.version_option(tl.__version__, "-V", "--version", message="%(prog)s %(version)s")
@debugging
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
        return WRONG_USAGE
    return 0


@cli.command()
@debugging
@configured
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@output
@selection
@click.option(
    "--infer/--no-infer", default=False, help="Give events without a date of their own the date of their context."
)
@click.option(
    "--output-dir", metavar="DIR", help="Write a timeline for each source into this folder, named after the source."
)
@settings
@inputs
@telling
def build(
    sources: tuple[str, ...],
    outputs: tuple[str, ...],
    format: str | None,
    looks: dict[str, Any],
    corrections: list[Entry],
    infer: bool,
    output_dir: str | None,
    reference_date: str | None,
    options: Options,
    max_size: int,
    input_format: str | None,
    columns: Columns,
    **part: Any,
) -> None:
    """Build a timeline from texts: files, folders, web addresses, or - for standard input.

    \b
    timeline build article.txt --reference-date 2023-09-18 -o timeline.html -o timeline.json
    timeline build notes/ "letters/*.txt" --language de --format md
    timeline build ledger.csv --date-column Day --text-column Entry -o ledger.html
    timeline build news/ --top 20 --since 2011 --until 2012-06 --about "Cairo protests" -o cairo.html
    curl -s https://example.org/page.html | timeline build - -o page.md
    """
    from dataclasses import replace

    from timeline.cli.building import Job, build_each, build_one

    named(sources)
    every = input_format is not None
    targets = planned(outputs, format, looks, sources, _read_too(), any_suffix=every)
    destination = None
    if output_dir is not None:
        if outputs or corrections:
            raise click.UsageError("--output-dir makes many timelines: give it without --output and --corrections")
        destination = Destination(output_dir, targets[0][1], sources, _read_too(), every)
    chosen = replace(options, infer=infer, reference_date=reference_date)
    job = Job(chosen, corrections, part, looks, input_format, columns)
    documents, unread = read_sources(sources, options.language, reference_date, max_size, input_format, columns)
    if destination is None:
        build_one(documents, unread, job, targets)
    else:
        build_each(documents, unread, job, destination)


@cli.command()
@debugging
@configured
@click.argument("source")
@click.option("--ranges", is_flag=True, help="Show whole ranges (“from 3 to 5 May”) instead of their parts.")
@listing
@settings
@inputs
@telling
def find(
    source: str,
    ranges: bool,
    format: str | None,
    reference_date: str | None,
    options: Options,
    max_size: int,
    input_format: str | None,
    columns: Columns,
) -> None:
    """Find the time expressions of a text, with their values as TIMEX3.

    \b
    timeline find article.txt --reference-date "18 Sept 2023"
    echo "Er kam am 3. Mai 1940." | timeline find - --format json
    """
    from timeline import pipeline
    from timeline.explain import UNPLACED

    named([source])
    documents, problems = read_sources([source], options.language, reference_date, max_size, input_format, columns)
    found: list[tuple[Document, Timex]] = []
    failed = 0
    with Progress() as progress:
        for document in Watched(documents, progress):
            expressions = pipeline.find(document, options)
            timexes = tl.whole(expressions.timexes) if ranges else expressions.timexes
            found += [(document, timex) for timex in timexes]
            if expressions.language is None:
                problems += expressions.problems
                failed += 1
            elif this_run().verbose:
                details(document, expressions.language.code, len(timexes), "time expression", input_format)
    report(problems, documents)
    if failed == len(documents):
        raise click.exceptions.Exit(1)
    if unplaced := sum(UNPLACED in timex.steps for _, timex in found):
        complain(f"{unplaced} of {len(found)} need the document's date: give it with --reference-date 2023-09-18")
    show = {"table": table, "tsv": tsv, "json": as_json}
    show[format or ("table" if sys.stdout is not None and sys.stdout.isatty() else "tsv")](found)
    if this_run().strict and (problems or unplaced):
        raise click.exceptions.Exit(1)


@cli.command()
@debugging
@configured
@click.argument("words", metavar="TEXT")
@settings
def explain(words: str, reference_date: str | None, options: Options, max_size: int) -> None:
    """Explain how the time expressions of a text get their dates; - is standard input.

    For a short text, it also shows the rules that found each expression, with the file and line of their patterns.

    \b
    timeline explain "three years ago" --reference-date 2023-09-18
    timeline explain "The warrant was issued in March." --reference-date today
    """
    from timeline import pipeline
    from timeline.model import Document
    from timeline.read import reason
    from timeline.read.reference_date import reference
    from timeline.render.text import shortened

    if words == "-":
        try:
            words = "\n\n".join(document.text for document in piped(max_size)[0])
        except (OSError, ValueError) as error:
            raise Unreadable(f"stdin: {reason(error, 'stdin')}") from None
    try:
        date = reference(reference_date)
    except ValueError as error:  # "mtime", which a text has not
        raise click.UsageError(str(error)) from None
    document = Document(id="text", text=words, language=options.language, reference_date=date)
    expressions = pipeline.find(document, options)
    if expressions.language is None:
        raise Unreadable(expressions.problems[-1].message)
    if not expressions.timexes:
        raise Unreadable(f"no time expression in {shortened(words, LONGEST_QUOTE)!r}")
    rules = _rules(words, expressions.timexes, expressions.language)
    say("\n".join(map(explained, expressions.timexes, rules)))


def _rules(text: str, timexes: Sequence[Timex], language: Language) -> Iterator[list[str]]:
    """The rules that found each expression of a short text; the patterns of a meaning are tried one by one."""
    from timeline.tag.origin import rules_of

    for timex in timexes:
        short = len(text) <= LONGEST_TRACED
        found = rules_of(text, timex.start, timex.end, language) if short else ()
        yield [f"{'  ' * depth}{rule}" for depth, rule in found]


@cli.command()
@debugging
@configured
@click.argument("source", metavar="TIMELINE")
@output
@selection
@telling
def render(
    source: str,
    outputs: tuple[str, ...],
    format: str | None,
    looks: dict[str, Any],
    corrections: list[Entry],
    **part: Any,
) -> None:
    """Write a saved timeline, or a part of it, in another format; - is standard input.

    A saved timeline is JSON, or Markdown, which may have been edited.

    \b
    timeline render timeline.json -o timeline.html
    timeline render edited.md --corrections corrections.json -o timeline.html
    timeline render timeline.json --top 20 --since 1940 -o short.md
    timeline build article.txt --format json | timeline render - --title "The visit" -o visit.html
    """
    from pathlib import Path

    named([source])
    targets = planned(outputs, format, looks, [source], _read_too())
    made = saved(source)
    if this_run().verbose:
        note(f"{source}: saved timeline, {counted(len(made), 'event')}")
    corrected = made.correct(corrections) if corrections else made
    # The problems of a JSON file were reported when it was built; those of edited Markdown are new.
    reported = 0 if Path(source).suffix.lower() in (".md", ".markdown") else len(made.problems)
    report(corrected.problems[reported:], corrected.documents)
    write_all(selected(corrected, **part), targets, looks)
    if this_run().strict and corrected.problems:
        raise click.exceptions.Exit(1)


@cli.command()
@debugging
@configured
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
@click.option(
    "--format", type=click.Choice(["text", "json"]), default="text", help="For people or for programs. Default: text."
)
def diff(before: str, after: str, format: str) -> int:
    """Compare two saved timelines: events that B adds (+), drops (-) or changes (~); - is standard input.

    The exit status is 0 if there is no difference, 1 if there is one, and 2 if one of the two cannot be read.

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


@cli.command()
@debugging
def schema() -> None:
    """Write the JSON Schema of saved timelines, by which other programs can check them.

    \b
    timeline schema > timeline.schema.json
    """
    from timeline.render.schema import text

    say(text())


@cli.command()
@debugging
@listing
def formats(format: str | None) -> None:
    """List the kinds of files that can be read and the formats that can be written, with those of other packages.

    \b
    timeline formats
    timeline formats --format json
    """
    from timeline.cli.listings import FormatRow, format_rows

    listed(FormatRow._fields, format_rows(), format)


@cli.command()
@debugging
@listing
def languages(format: str | None) -> None:
    """List the languages: what is found in their texts, and in which of them a page can be written.

    \b
    timeline languages
    """
    from timeline.cli.listings import LanguageRow, language_rows

    listed(LanguageRow._fields, language_rows(), format)


def _read_too() -> list[str]:
    """The files that the current command reads besides its sources: a template, corrections."""
    files: list[str] = click.get_current_context().meta.get(READ_TOO, [])
    return files

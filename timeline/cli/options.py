"""The options that several commands share: each decorator adds a group of them and passes on what they mean."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

import click

from timeline.choices import DATE_ORDERS, DENSITIES, DOMAINS, MAX_SIZE, PREFERENCES, TEMPLATE_SUFFIX, THEMES
from timeline.cli.sources import size
from timeline.cli.terminal import complain, note, this_run

if TYPE_CHECKING:
    from timeline.corrections import Entry
    from timeline.timeline import Timeline
    from timeline.value import TimeValue

Command = TypeVar("Command", bound=Callable[..., Any])
Option = Callable[[Any], Any]

#: The options that are settings of a run; a command gets them as one `options`.
SETTINGS = ("language", "prefer", "domain", "timezone", "date_order")
#: The options that name columns of tables, without their ending; a command gets them as one `columns`.
COLUMNS = ("date", "end", "title", "text")
#: The options of the formats; a command gets those that were given as one `looks`.
LOOKS = ("title", "lead", "locale", "theme", "fragment", "include_text", "density", "read_only", "mermaid")
#: The key in a command's context for the files that it reads besides its sources.
READ_TOO = "timeline.read_too"


# What the value of an option means ----------------------------------------------------------------------------------


def _checked(meaning: Callable[[str], Any]) -> Callable[[click.Context, click.Parameter, str | None], Any]:
    """A click callback that returns the meaning of a value, or reports the ValueError that it raises."""

    def callback(_context: click.Context, _option: click.Parameter, value: str | None) -> Any:
        try:
            return None if value is None else meaning(value)
        except ValueError as error:
            raise click.BadParameter(str(error)) from None

    return callback


def _reference_date(value: str) -> str | None:
    from timeline.read.reference_date import reference

    return value if value == "mtime" else reference(value)


def _bound(date: str) -> TimeValue:
    from timeline.arrange.select import value_of

    return value_of(date)


def _zone(name: str) -> str:
    from timeline.value.zone import zone

    zone(name)
    return name


def _language(code: str) -> str | None:
    from timeline.language import load

    return (code and load(code).code and code) or None


def _input_format(name: str) -> str:
    from timeline.read.registry import kind_names

    if name not in (known := kind_names()):
        raise ValueError(f"unknown kind of file {name!r}: known are {', '.join(known)}")
    return name


def _locale(code: str) -> str:
    from timeline.render.words import Words
    from timeline.value.display import style

    try:
        Words(code)
        style(code)
    except (OSError, ImportError):
        raise ValueError(f"no locale {code!r}; expected a language such as en, de or pt-BR") from None
    return code


def _debug(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted:
        from timeline.cli.log import shown

        context.obj.enter_context(shown("DEBUG"))


def _template(context: click.Context, _option: click.Parameter, path: str | None) -> str | None:
    if path is None:
        return None
    from pathlib import Path

    from timeline.read import reason

    try:
        found = path.endswith(TEMPLATE_SUFFIX) and Path(path).is_file()
        if found:
            Path(path).read_bytes()
    except OSError as error:
        raise click.BadParameter(f"cannot read the template {path!r}: {reason(error)}") from None
    if not found:
        raise click.BadParameter(
            f"no such template: {path!r}; it is a file that ends in {TEMPLATE_SUFFIX}, such as my.html.j2"
        )
    context.meta.setdefault(READ_TOO, []).append(path)
    return path


def _corrections(context: click.Context, _option: click.Parameter, path: str | None) -> list[Entry]:
    if path is None:
        return []
    from timeline.corrections import read
    from timeline.read import reason

    context.meta.setdefault(READ_TOO, []).append(path)
    try:
        return read(path)
    except OSError as error:
        raise click.BadParameter(f"{path}: {reason(error)}") from None
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


# The groups of options ----------------------------------------------------------------------------------------------


def _told(context: click.Context, option: click.Parameter, wanted: bool) -> None:
    """Note in the state of the run how much it tells."""
    run = this_run()
    setattr(run, str(option.name), wanted)
    if run.verbose and run.config and option.name == "verbose":
        note(f"defaults: {run.config}")


def _defaults(context: click.Context, _option: click.Parameter, unwanted: bool) -> None:
    """Take the defaults of the command's options from a file, unless that is unwanted; this option is read first."""
    if unwanted or context.resilient_parsing:
        return
    from timeline.cli.config import defaults

    if found := defaults(context):
        context.default_map = found.values
        this_run().config = found.path


configured: Option = click.option(
    "--no-config",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_defaults,
    help="Take no defaults from timeline.toml or pyproject.toml.",
)
verbosity: tuple[Option, ...] = (
    click.option("-v", "--verbose", is_flag=True, expose_value=False, callback=_told, help="Tell what was read."),
    click.option("--quiet", is_flag=True, expose_value=False, callback=_told, help="Tell only errors, not problems."),
    click.option(
        "--strict", is_flag=True, expose_value=False, callback=_told, help="End with status 1 if there is a problem."
    ),
)
debugging: Option = click.option(
    "--debug", is_flag=True, is_eager=True, expose_value=False, callback=_debug, help="Show the traceback of an error."
)


def telling(command: Command) -> Command:
    """Add the options about what a run tells; they become part of its state."""
    added: Command = _added(command, verbosity)
    return added


def _added(command: Any, options: Iterable[Option]) -> Any:
    """A command with options, which its help lists in this order."""
    for option in reversed([*options]):
        command = option(command)
    return command


def settings(command: Command) -> Command:
    """Add the options that decide how words become dates; the command gets `options`, an `Options`.

    It also gets `reference_date` and `max_size`, which are about the reading of its sources.
    """

    @wraps(command)
    def gathered(*arguments: Any, **given: Any) -> Any:
        from timeline.options import Options

        chosen_settings = {name: given.pop(name) for name in SETTINGS}
        return command(*arguments, options=Options(**chosen_settings), **given)

    added: Command = _added(
        gathered,
        (
            click.option(
                "--reference-date",
                metavar="DATE",
                callback=_checked(_reference_date),
                help="The date from which relative dates are counted: 2023-09-18, “18 Sept 2023”, today, or mtime "
                "(when a file was last changed). Default: the document's own date.",
            ),
            click.option(
                "--language",
                metavar="CODE",
                callback=_checked(_language),
                help="The language of the text, such as en or de. Default: detected.",
            ),
            click.option(
                "--date-order",
                type=click.Choice(DATE_ORDERS),
                help="The order of day, month and year in dates such as 3/4/2020. Default: detected.",
            ),
            click.option(
                "--timezone",
                metavar="ZONE",
                callback=_checked(_zone),
                help="The time zone of times that name none: Europe/Berlin, UTC ...",
            ),
            click.option(
                "--prefer",
                type=click.Choice(PREFERENCES),
                help="Whether a bare “March” or “Friday” means the past, the future or the nearest. Default: by tense.",
            ),
            click.option("--domain", type=click.Choice(DOMAINS), help="The kind of text. Default: detected."),
            click.option(
                "--max-size",
                metavar="SIZE",
                default=str(MAX_SIZE),
                callback=_checked(size),
                help="Do not read larger documents: 500k, 20MB, 1G ... Default: 20MB.",
            ),
        ),
    )
    return added


def inputs(command: Command) -> Command:
    """Add the options that say how sources are read; the command gets `input_format` and `columns`, a `Columns`."""

    @wraps(command)
    def gathered(*arguments: Any, **given: Any) -> Any:
        from timeline.read import Columns

        columns = Columns(**{name: given.pop(f"{name}_column") for name in COLUMNS})
        return command(*arguments, columns=columns, **given)

    added: Command = _added(
        gathered,
        (
            click.option(
                "--input-format",
                metavar="KIND",
                callback=_checked(_input_format),
                help="The kind of all files: text, markdown, html ... Default: by the content and suffix of each.",
            ),
            *(
                click.option(f"--{name}-column", metavar="COLUMN", help=f"The column of tables with {what}.")
                for name, what in (
                    ("date", "the dates or beginnings: its head, or its number from 1. Default: found"),
                    ("end", "the ends"),
                    ("title", "the titles"),
                    ("text", "the texts"),
                )
            ),
        ),
    )
    return added


def selection(command: Command) -> Command:
    """Add the options that keep only a part of a timeline: `top`, `since`, `until`, `about`, `checked`."""
    added: Command = _added(
        command,
        (
            click.option("--top", metavar="N", type=click.IntRange(min=1), help="Only the N most important events."),
            click.option(
                "--since",
                metavar="DATE",
                callback=_checked(_bound),
                help="Only events from this date on: 1940, 2023-09-18 ...",
            ),
            click.option(
                "--until",
                metavar="DATE",
                callback=_checked(_bound),
                help="Only events up to this date; 1945 includes the whole year.",
            ),
            click.option("--about", metavar="WORDS", help="Only events with all these words in their title or text."),
            click.option("--checked", is_flag=True, help="Only events that corrections mark as checked."),
        ),
    )
    return added


def output(command: Command) -> Command:
    """Add the options for what is written; the command gets `outputs`, `format`, `looks` and `corrections`."""

    @wraps(command)
    def gathered(*arguments: Any, **given: Any) -> Any:
        looks = {name: given.pop(name) for name in LOOKS}
        looks = {name: value for name, value in looks.items() if value not in (None, False)}
        template = given.pop("template")
        if template and given["format"]:
            raise click.UsageError("a template is a format of its own: give --template or --format")
        given["format"] = template or given["format"]
        return command(*arguments, looks=looks, **given)

    added: Command = _added(
        gathered,
        (
            click.option(
                "-o",
                "--output",
                "outputs",
                metavar="OUT",
                multiple=True,
                help="A file to write, such as timeline.html; may be given more than once. Default: standard output.",
            ),
            click.option(
                "--format", metavar="FORMAT", help="html, md, json ... Default: by the suffix of OUT, otherwise md."
            ),
            click.option("--title", help="The heading. Default: the title of the text."),
            click.option(
                "--lead",
                metavar="TEXT",
                help="A paragraph under the heading. Default, in a page: the first one of the text; “” for none.",
            ),
            click.option(
                "--locale",
                metavar="CODE",
                callback=_checked(_locale),
                help="The language of dates and labels: de, fr ... Default: en.",
            ),
            click.option(
                "--density",
                type=click.Choice(DENSITIES),
                help="HTML: fold minor events (summary) or none (full). Default: summary beyond 200 events.",
            ),
            click.option(
                "--theme",
                type=click.Choice(THEMES),
                help="The layout of a page: a list by year (reading), a table (compact) or a column of dates (ledger).",
            ),
            click.option(
                "--fragment", is_flag=True, help="Write a part for an existing page: without head and script."
            ),
            click.option("--read-only", is_flag=True, help="Write a page without the means to correct its events."),
            click.option("--include-text", is_flag=True, help="Show the texts beside the timeline, in a page."),
            click.option(
                "--template",
                metavar="FILE",
                callback=_template,
                help="A Jinja file to use instead of the built-in ones: my.html.j2, my.md.j2, my.tex.j2 ...",
            ),
            click.option(
                "--mermaid", is_flag=True, help="Add a drawing to Markdown, for viewers that support Mermaid."
            ),
            click.option(
                "--corrections",
                metavar="FILE",
                callback=_corrections,
                help="Events to hide, retitle, redate, merge or add: the JSON file that the page downloads, or YAML.",
            ),
        ),
    )
    return added


def selected(
    timeline: Timeline,
    top: int | None,
    since: TimeValue | None,
    until: TimeValue | None,
    about: str | None,
    checked: bool,
) -> Timeline:
    """The part of a timeline that the options of `selection` keep, with a note if that is nothing."""
    part = timeline
    if since is not None or until is not None or about is not None or checked:
        part = part.filter(since=since, until=until, about=about, review="checked" if checked else None)
    if top is not None:
        best = {(event.document, event.id) for event in part.top(top)}
        part = part.filter(lambda event: (event.document, event.id) in best)
    if not part.events and not part.undated and timeline.events:
        complain(f"none of {len(timeline)} events is left: look at --since, --until, --about and --checked")
    return _as_part(part, timeline, checked)


def _as_part(part: Timeline, whole: Timeline, checked: bool) -> Timeline:
    """A part, which says of how many events it is, and whether these are the checked ones; the whole as it is."""
    from dataclasses import replace

    from timeline.render.provenance import made_by
    from timeline.render.summary import CHECKED, OF

    if len(part) == len(whole):
        return part
    known = dict(made_by(whole))
    options = known | {OF: known.get(OF, str(len(whole)))} | ({CHECKED: "true"} if checked else {})
    return replace(part, made_by=tuple(options.items()))

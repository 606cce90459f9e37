"""Find the renderer of a format: a built-in one, one of another package (by entry point), or a Jinja file.

Another package adds a format in its setup.cfg:

    [options.entry_points]
    timeline.renderers =
        org = my_package.org:render

Built-in formats cannot be replaced. An error in another package's renderer becomes a ValueError that names it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from importlib import import_module
from inspect import Parameter, signature
from typing import TYPE_CHECKING, Any, NamedTuple

from timeline.choices import TEMPLATE_SUFFIX
from timeline.guard import described
from timeline.plugins import entry_points_of, load_function, not_unicode, origin

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

    from timeline.model import TimelineData

#: A function `(timeline, **options)` that returns text or bytes. One with a parameter `losses` gets a `Losses`.
Renderer = Callable[..., str | bytes]

#: The parameter of renderers that note what they cannot hold.
LOSSES = "losses"
#: The group of entry points by which other packages add formats.
GROUP = "timeline.renderers"


class Format(NamedTuple):
    """A built-in format: its name, what it is, the suffixes of its files, and what it holds of a timeline.

    `extra` is the extra of the package that brings the library which writes it, if it needs one.
    """

    name: str
    description: str
    suffixes: tuple[str, ...]
    holds: str
    extra: str | None = None


_DATED = "events with a date by its bounds, their sentences and places"
_ROWS = "a row of values for each event; not the whole texts, other readings or problems"
_DRAWN = "events with a date as bars and columns"
BUILT_IN = {
    format.name: format
    for format in (
        Format("html", "web page", (".html", ".htm"), "everything that a reader needs; not the offsets of expressions"),
        Format("json", "JSON, which loads without loss", (".json",), "everything"),
        Format("md", "Markdown, which can be edited and loaded", (".md", ".markdown"), "events, not the whole texts"),
        Format("csv", "CSV for spreadsheets", (".csv",), _ROWS),
        Format("tsv", "values with tabs between them", (".tsv",), _ROWS),
        Format("jsonl", "JSON Lines, an event in each", (".jsonl", ".ndjson"), _ROWS),
        Format("xlsx", "workbook of Excel", (".xlsx",), f"{_ROWS}; and the program's version and options", "xlsx"),
        Format("docx", "chronology for Word", (".docx",), "dates in words, titles, sentences and places", "docx"),
        Format("parquet", "table for data tools", (".parquet",), f"{_ROWS}; and version and options", "parquet"),
        Format("ics", "iCalendar for calendars", (".ics",), f"{_DATED} in the years 1 to 9999", "ics"),
        Format("timelinejs", "JSON of TimelineJS", (".timelinejs.json",), f"{_DATED}; not offsets from UTC"),
        Format("vis", "JSON of vis-timeline", (".vis.json",), _DATED),
        Format("markwhen", "Markwhen", (".mw", ".markwhen"), f"{_DATED}; BC and after 9999 whole years"),
        Format("mermaid", "Mermaid diagram", (".mmd", ".mermaid"), "titles, dates in words; not the sentences"),
        Format("timesketch-csv", "CSV of Timesketch", (".timesketch.csv",), f"{_DATED} in the years 1678 to 2261"),
        Format("timesketch-jsonl", "JSON Lines of Timesketch", (".timesketch.jsonl",), "as timesketch-csv"),
        Format("timeml", "TimeML with inline TIMEX3", (".tml",), "the texts and their time expressions; no titles"),
        Format(
            "annotations", "Web Annotations", (".annotations.jsonld",), "events and time expressions by their places"
        ),
        Format("schema-org", "JSON-LD of schema.org", (".schema-org.jsonld",), _DATED),
        Format("svg", "drawing of the overview", (".svg",), _DRAWN),
        Format("png", "picture of the overview", (".png",), _DRAWN, "png"),
        Format("pdf", "the page on paper", (".pdf",), "what the page shows; not its script or reasons", "pdf-out"),
    )
}
#: By suffixes, some of which have two parts: the format of "a.vis.json" is not that of "a.json".
_BY_SUFFIX = {suffix.removeprefix("."): format.name for format in BUILT_IN.values() for suffix in format.suffixes}


def formats() -> list[str]:
    """The names of all formats: the built-in ones, then those of other packages.

    >>> formats()[:3]
    ['html', 'json', 'md']
    """
    return [*BUILT_IN, *sorted(_plugged_in().keys() - set(BUILT_IN))]


def format_of(suffixes: Sequence[str]) -> str:
    """The format of a file with these suffixes; the last one if no built-in format has it, "" without any.

    >>> format_of([".vis", ".json"]), format_of([".2024", ".JSON"]), format_of([".org"]), format_of([])
    ('vis', 'json', 'org', '')
    """
    for last in (suffixes[-2:], suffixes[-1:]):
        if found := _BY_SUFFIX.get("".join(last).lower().removeprefix(".")):
            return found
    return suffixes[-1].lower().removeprefix(".") if suffixes else ""


def format_name(format: str) -> str:
    """The name of a format that is given by its name or by a suffix of its files.

    >>> format_name("markdown"), format_name("vis.json"), format_name("my.html.j2")
    ('md', 'vis', 'my.html.j2')
    """
    return format if format in BUILT_IN else _BY_SUFFIX.get(format, format)


def is_built_in(format: str) -> bool:
    """Whether a format, by its name or a suffix of its files, is one of this package."""
    return format in BUILT_IN or format in _BY_SUFFIX


def renderer(format: str) -> Renderer:
    """The function that renders a format, given by its name or a suffix; `format` may also be the path of a Jinja file.

    >>> renderer("papyrus")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ValueError: unknown format 'papyrus': known are html, json, md...
    """
    if format.endswith(TEMPLATE_SUFFIX):
        from timeline.render.template import renderer as renderer_of

        return renderer_of(format)
    name = format_name(format)
    if name in BUILT_IN:
        return _built_in(name)
    if name in _plugged_in():
        return _of_package(_plugged_in()[name])
    raise ValueError(f"unknown format {format!r}: known are {', '.join(formats())}")


def _built_in(name: str) -> Renderer:
    """The renderer of a built-in format; its module is imported only now."""
    if name == "html":
        from timeline.render.html import render as html

        return html
    if name == "json":
        from timeline.render.json import render as json

        return json
    if name == "md":
        from timeline.render.md import render as md

        return md
    found: Renderer = import_module(f"timeline.render.exports.{name.replace('-', '_')}").render
    return found


def _plugged_in() -> dict[str, EntryPoint]:
    return entry_points_of(GROUP)


def _of_package(point: EntryPoint) -> Renderer:
    """The renderer of another package; whatever it raises becomes a ValueError that names it."""
    named = f"the format {point.name!r} ({origin(point)})"
    function: Renderer = load_function(point, named)
    try:
        signature(function)
    except Exception as error:
        raise ValueError(f"{named} cannot be loaded: {described(error)}") from error

    @wraps(function)
    def rendered(timeline: TimelineData, **options: Any) -> str | bytes:
        try:
            made = function(timeline, **options)
        except Exception as error:
            raise ValueError(f"{named} failed: {described(error)}") from error
        if not isinstance(made, str | bytes):
            raise ValueError(f"{named} returned {type(made).__name__}, not str or bytes")
        if isinstance(made, str) and (wrong := not_unicode(made)):
            raise ValueError(f"{named} {wrong}")
        return made

    return rendered


def takes_losses(function: Renderer) -> bool:
    """Whether a renderer notes what its format cannot hold."""
    return LOSSES in signature(function).parameters


def check_options(function: Renderer, format: str, options: dict[str, Any]) -> None:
    """Raise TypeError for an option that a format does not have."""
    parameters = list(signature(function).parameters.values())[1:]
    if any(parameter.kind is Parameter.VAR_KEYWORD for parameter in parameters):
        return
    known = [parameter.name for parameter in parameters if parameter.name != LOSSES]
    for name in options:
        if name not in known:
            raise TypeError(f"the {format} format has no option {name!r}: it has {', '.join(known) or 'none'}")

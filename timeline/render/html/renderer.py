"""Render a timeline as an HTML page that needs no other file and works without script, on paper and by keyboard."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from timeline.choices import DENSITIES, THEMES
from timeline.language_files import DEFAULT
from timeline.model import TimelineData
from timeline.render import summary
from timeline.render.html import embedded, policy
from timeline.render.html.page import Page
from timeline.render.jinja import fill
from timeline.render.lead import lead as lead_of
from timeline.render.resources import resource
from timeline.render.text import plain

#: The page's script and style, which tools/bundle.py makes of the modules in templates/script/ and the style sheets.
SCRIPT, STYLE = "page.bundle.js", "page.bundle.css"
#: The deferred part of the script, by which events are presented and corrected.
DEFERRED = "deferred.bundle.txt"


def render(
    timeline: TimelineData,
    *,
    title: str | None = None,
    lead: str | None = None,
    locale: str = DEFAULT,
    theme: str = "reading",
    fragment: bool = False,
    include_text: bool = False,
    density: str | None = None,
    read_only: bool = False,
    template: Path | None = None,
) -> str:
    """A timeline as an HTML page.

    `title` is the heading (default: the title of the timeline or of its first document, or its name). `lead` is a
    paragraph under it (default: that of the timeline, or the first paragraph of its only document if the text begins
    with prose; "": none). `locale` is the language of the dates and labels. `theme` is "reading" (a list by year),
    "compact" (a table) or "ledger" (a newspaper's column of dates).
    A `fragment` is a section for an existing page: it has no head and no script, its headings are one level lower, and
    its styles affect nothing else. `include_text` shows the texts beside the timeline. `density` is "full" or
    "summary", which folds runs of minor events (default: summary beyond 200 events). A `read_only` page is smaller, and
    has no means to correct its events. `template` is a Jinja file to use
    instead of the built-in template (`timeline.render.template`).

    >>> print(render(TimelineData(), fragment=True)[:24])
    <section class="timeline
    >>> render(TimelineData(), theme="neon")
    Traceback (most recent call last):
    ValueError: unknown theme 'neon': known are reading, compact, ledger
    """
    if theme not in THEMES:
        raise ValueError(f"unknown theme {theme!r}: known are {', '.join(THEMES)}")
    if density not in (None, *DENSITIES):
        raise ValueError(f"unknown density {density!r}: known are {', '.join(DENSITIES)}")
    page = Page(timeline, locale, include_text=include_text, density=density, read_only=read_only or fragment)
    heading = plain(title).strip() if title is not None else summary.title(timeline, page.words)
    assets = _assets(page, theme, fragment=fragment)
    html = fill(
        "timeline.html.j2",
        template,
        page=page,
        words=page.words,
        title=heading,
        lead=lead_of(timeline, lead, heading),
        theme=theme,
        fragment=fragment,
        plain=plain,
        **assets,
    )
    if template is None:
        return html
    return html.replace(assets["policy"], policy.of_page(html, page.pictures, packed=assets["deferred"]), 1)


def stylesheet(theme: str, *, fragment: bool = False) -> str:
    """The style of a theme; that of a fragment has no rules for the page around it.

    >>> stylesheet("reading", fragment=True)[:9], len(stylesheet("compact")) > len(stylesheet("reading"))
    ('.timeline', True)
    """
    _, around, *themes = (resource(STYLE) or "").split("\n", 1 + len(THEMES))
    rules = dict(zip(THEMES[1:], themes, strict=False)).get(theme, "")
    return "\n".join([*([] if fragment else [around]), themes[-1] + rules, ""])


def _assets(page: Page, theme: str, *, fragment: bool) -> dict[str, Any]:
    """The parts of the page that are not escaped: style, script, its security policy and its data.

    A fragment has no script and no data for it.
    """
    from markupsafe import Markup

    script, packed = ("", "") if fragment else (_bundle(SCRIPT), _bundle(DEFERRED))
    sizes = page.sizes()
    style = stylesheet(theme, fragment=fragment) + (f".timeline{{\n{sizes}}}\n" if sizes else "")
    return {
        "style": Markup(style),
        "script": Markup(script),
        "deferred": Markup(packed),
        "policy": Markup(policy.allowing([style], [script], page.pictures, packed=packed)),
        "data": Markup("" if fragment else _data(page)),
        "json_ld": Markup(embedded.json_ld(page.timeline, page.entries)),
    }


def _bundle(name: str) -> str:
    """A bundle without its first line, which says of what it is made."""
    return (resource(name) or "").partition("\n")[2]


def _data(page: Page) -> str:
    """What the scripts know of the events, as JSON."""
    data = embedded.script_data(page.timeline, page.entries, page.stretches, page.top, page.chapters)
    return embedded.script_json(data if page.read_only else data | embedded.editor_data(page.timeline, page.entries))

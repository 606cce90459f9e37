"""A timeline as CommonMark: a list by year, dates first, each item with its sentence, its source, and its value.

An item ends in a comment `<!-- id value -->`, where the value is `str(when)`, so that the file loses nothing that
the words of a date cannot say.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from timeline.model import Event, Timeline
from timeline.render import view
from timeline.render.resources import Words, environment

#: What any of CommonMark, GitHub, Obsidian and pandoc may read as markup, wherever it stands in a line.
_MARKUP = re.compile(
    r"[\\`*_\[\]<>~|$^{}@]"  # code, emphasis, links, HTML, tables, mathematics, citations
    r"|&(?=#?\w+;)"  # entities
    r"|(?<!\w)#(?=\w)"  # tags and issue numbers
    r"|(?<=\w):(?=/)|(?<=www)\.|(?<=xmpp):|(?<=mailto):"  # bare links
    r"|==|%%|::",  # highlights, comments, attributes
    re.IGNORECASE,
)
#: What begins a block when a line begins with it.
_BLOCK = re.compile(r"(?:#{1,6}(?= |$)|[-+=:!])|\d{1,9}[.)](?= |$)")


def render(timeline: Timeline, *, title: str | None = None, locale: str = "en") -> str:
    """A timeline as Markdown; `title` is its heading (None: the document's own, or its first sentence)."""
    words = Words(locale)
    places = view.Places(timeline.documents, words)
    placed, total = view.coverage(timeline)
    template = environment(markup=False).get_template("timeline.md.j2")
    text = template.render(
        title=escape(view.plain(title) if title is not None else view.title(timeline, words)),
        years=list(view.years(timeline.events, locale)),
        undated=timeline.undated,
        problems=timeline.problems,
        sources=[(escape(source.name), _link(source.url)) for source in view.sources(timeline)],
        reference_dates=view.reference_dates(timeline, locale),
        count=len(timeline),
        placed=placed,
        total=total,
        words=words,
        display=lambda value: value.display(locale),
        lengths=lambda event: [timex.value.display(locale) for timex in event.timexes if timex.type == "DURATION"],
        place=lambda item: escape(places(item.document, item.start)),
        comment=comment,
        escape=escape,
    )
    return text.rstrip("\n") + "\n"


def escape(text: str) -> str:
    """A text as Markdown that shows it as it is, in one line.

    >>> print(escape("1. *Not* a <b>list</b>, nor https://example.org/a_b"))
    1\\. \\*Not\\* a \\<b\\>list\\</b\\>, nor https\\://example.org/a\\_b
    """
    line = _MARKUP.sub(lambda match: "\\" + "\\".join(match[0]), view.plain(text).strip())
    return _BLOCK.sub(lambda match: f"{match[0][:-1]}\\{match[0][-1]}", line, count=1) if _BLOCK.match(line) else line


def comment(event: Event) -> str:
    """The comment at the end of an item: the event's id and, where it has one, its value.

    >>> comment(Event(id="e1", when=None, title="", text="", document="d", start=0, end=0))
    '<!-- e1 -->'
    """
    parts = [quote(view.plain(event.id), safe="/:@+").replace("--", "-%2D"), *([str(event.when)] if event.when else [])]
    return f"<!-- {' '.join(parts)} -->"


def _link(url: str | None) -> str | None:
    """An address with nothing in it that would end the link."""
    return quote(view.plain(url), safe="/:?#@!$&'*+,;=%~-._") if url else None

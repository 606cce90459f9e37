"""Text in, an ordered timeline of dated events out.

>>> import timeline
>>> [str(t.value) for t in timeline.find("He resigned three weeks ago.", reference_date="2023-09-18")]
['timex3:2023-W35']
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date
    from os import PathLike

    from timeline.arrange.compare import Diff
    from timeline.model import Block, Document, Event, PassedOver, Problem, Timex
    from timeline.timeline import Timeline
    from timeline.value import Every, Period, Reference, TimeValue

    Source = str | PathLike[str] | Document

__all__ = [
    "Block",
    "Diff",
    "Document",
    "Event",
    "Every",
    "PassedOver",
    "Period",
    "Problem",
    "Reference",
    "TimeValue",
    "Timeline",
    "Timex",
    "build",
    "find",
    "languages",
    "load",
]
__version__ = "0.1.0"

#: The modules of the types that are not in timeline.model.
_HOMES = {
    "Diff": "timeline.arrange.compare",
    "Timeline": "timeline.timeline",
    **dict.fromkeys(("Every", "Period", "Reference", "TimeValue"), "timeline.value"),
}


def __getattr__(name: str) -> Any:
    """The types, imported when they are first asked for, so that `import timeline` takes no time."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found = globals()[name] = getattr(import_module(_HOMES.get(name, "timeline.model")), name)
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


def build(
    source: Source | Iterable[Source],
    *,
    reference_date: str | date | None = None,
    language: str | None = None,
    prefer: str | None = None,
    domain: str | None = None,
    timezone: str | None = None,
    date_order: str | None = None,
    infer: bool = False,
    max_size: int | None = None,
) -> Timeline:
    """The timeline of a text, a file, a Document, or many of them.

    `reference_date` is what relative expressions count from, `language` a BCP 47 code (None: found out), `prefer`
    "past", "future" or "nearest", `domain` "news", "narrative" or "conversation" (None: as its dates show; one short
    line that speaks to somebody, or is little but a time, is a conversation), `timezone` the IANA name of the zone
    that times without one are in, `date_order` "DMY", "MDY" or "YMD" for dates of numbers (None: as the document's
    other dates show, else by the language and its region). With `infer`, events without a date of their own take it
    from the context. A file of more than `max_size` bytes (None: 20 MB) is not read.

    Wrong arguments raise, a file that is named and cannot be read among them. What goes wrong with one document is in
    `problems`, and the others are built.

    >>> for event in build("In May 1940 the siege began. Nobody came.", reference_date="1941-01-01"):
    ...     print(event.when, event.title)
    1940-05 Siege began
    """
    from timeline import pipeline
    from timeline.options import Options
    from timeline.read import MAX_SIZE, read
    from timeline.timeline import Timeline

    options = Options(
        language=language, prefer=prefer, domain=domain, timezone=timezone, date_order=date_order, infer=infer
    )
    limit = MAX_SIZE if max_size is None else max_size
    documents, problems = read(source, language=language, reference_date=reference_date, max_size=limit)
    return Timeline.of(pipeline.build(documents, problems, options))


def find(
    text: str,
    *,
    reference_date: str | date | None = None,
    language: str | None = None,
    prefer: str | None = None,
    domain: str | None = None,
    timezone: str | None = None,
    date_order: str | None = None,
    ranges: bool = False,
) -> list[Timex]:
    """The time expressions of a text, in order, as TimeML draws them; with `ranges`, whole ranges, not their parts.

    >>> [(t.text, t.value.timex3) for t in find("from 14 to 24 August 1940")]
    [('14', '1940-08-14'), ('24 August 1940', '1940-08-24')]
    >>> [(t.text, str(t.value)) for t in find("from 14 to 24 August 1940", ranges=True)]
    [('from 14 to 24 August 1940', '1940-08-14/1940-08-24')]
    """
    from warnings import warn

    from timeline.model import Document
    from timeline.options import Options
    from timeline.pipeline import find as found_in
    from timeline.read.reference_date import reference

    if not isinstance(text, str):
        raise TypeError(f"cannot search a {type(text).__name__}: give a text as a str")
    options = Options(language=language, prefer=prefer, domain=domain, timezone=timezone, date_order=date_order)
    document = Document(id="text", text=text, language=language, reference_date=reference(reference_date))
    found = found_in(document, options)
    if found.language is None:
        warn(found.problems[-1].message, RuntimeWarning, stacklevel=2)
    return whole(found.timexes) if ranges else found.timexes


def whole(timexes: Iterable[Timex]) -> list[Timex]:
    """Whole ranges instead of their parts."""
    return list(dict.fromkeys(timex.part_of or timex for timex in timexes))


def load(path: str | PathLike[str]) -> Timeline:
    """A saved timeline, JSON or Markdown, edited or not; ValueError where the file is none."""
    from timeline.render import load as load_saved
    from timeline.timeline import Timeline

    return Timeline.of(load_saved(path))


def languages() -> list[str]:
    """The codes of the languages that have rules of their own; dateparser's others get plain dates."""
    from timeline.language import available

    return available()

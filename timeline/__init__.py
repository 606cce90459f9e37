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

    from timeline.model import Block, Diff, Document, Event, PassedOver, Problem, Sketch, Timeline, Timex
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


def __getattr__(name: str) -> Any:
    """The types, imported when they are first asked for, so that `import timeline` takes no time."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    module = "timeline.value" if name in ("Every", "Period", "Reference", "TimeValue") else "timeline.model"
    found = globals()[name] = getattr(import_module(module), name)
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
    from timeline.guard import guarded
    from timeline.narrate import narrate
    from timeline.narrate.passed import passed_over
    from timeline.read import MAX_SIZE, read
    from timeline.stages import check, expressions

    check(language, prefer, domain, timezone, date_order)
    limit = MAX_SIZE if max_size is None else max_size
    documents, problems = read(source, language=language, reference_date=reference_date, max_size=limit)
    events: list[Event] = []
    undated: list[Event | Sketch] = []
    passed: list[PassedOver] = []
    languages: dict[str, str] = {}
    # Each stage goes through all documents before the next one does: what it uses is then at hand.
    found = [expressions(document, prefer, domain, timezone, date_order) for document in documents]
    for document, (tongue, timexes, unsettled, scopes) in zip(documents, found, strict=True):
        problems += unsettled
        if tongue is None or scopes is None:
            continue
        languages[document.id] = tongue.code
        with guarded(document.id, problems, "finding its events"):
            told, untold = narrate(document, timexes, tongue, infer=infer, scopes=scopes)
            reasons = passed_over(document.id, timexes, scopes, (*told, *untold))
            events += told
            undated += untold
            passed += reasons
    return _arranged(events, undated, problems, documents, languages, passed)


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
    from timeline.read.dates import reference
    from timeline.stages import check, expressions

    if not isinstance(text, str):
        raise TypeError(f"cannot search a {type(text).__name__}: give a text as a str")
    check(language, prefer, domain, timezone, date_order)
    document = Document(id="text", text=text, language=language, reference_date=reference(reference_date))
    tongue, timexes, problems, _ = expressions(document, prefer, domain, timezone, date_order)
    if tongue is None:
        warn(problems[-1].message, RuntimeWarning, stacklevel=2)
    return whole(timexes) if ranges else timexes


def whole(timexes: Iterable[Timex]) -> list[Timex]:
    """Whole ranges instead of their parts."""
    return list(dict.fromkeys(timex.part_of or timex for timex in timexes))


def load(path: str | PathLike[str]) -> Timeline:
    """A saved timeline, JSON or Markdown, edited or not; ValueError where the file is none."""
    from timeline.render import load as load_saved

    return load_saved(path)


def languages() -> list[str]:
    """The codes of the languages that have rules of their own; dateparser's others get plain dates."""
    from timeline.language import available

    return available()


def _arranged(
    events: list[Event],
    undated: list[Event | Sketch],
    problems: list[Problem],
    documents: list[Document],
    languages: dict[str, str],
    passed: list[PassedOver],
) -> Timeline:
    """The events in order, those told twice merged; only in order where merging them fails."""
    from timeline.arrange import arrange
    from timeline.guard import described, logger
    from timeline.model import Problem, Timeline, made

    try:
        return arrange(events, undated, problems, documents, languages, passed)
    except Exception as error:
        logger.debug("merging events failed", exc_info=error)
        failed = Problem(f"events that are told twice are not merged: merging them failed ({described(error)})")
        dated = sorted((event for event in events if event.when is not None), key=lambda event: event.when or 0)
        return Timeline(
            events=tuple(dated),
            undated=(*map(made, undated), *(event for event in events if event.when is None)),
            problems=(*problems, failed),
            documents=tuple(documents),
            passed_over=tuple(passed),
        )

"""Text in, an ordered timeline of dated events out.

>>> import timeline
>>> [str(t.value) for t in timeline.find("He resigned three weeks ago.", reference_date="2023-09-18")]
['timex3:2023-W35']
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from os import PathLike
from typing import TYPE_CHECKING

from timeline.model import Block, Diff, Document, Event, PassedOver, Problem, Timeline, Timex
from timeline.value import Every, Period, Reference, TimeValue

if TYPE_CHECKING:
    from timeline.language import Language
    from timeline.resolve.outline import Outline

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

Source = str | PathLike[str] | Document


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
) -> Timeline:
    """The timeline of a text, a file, a Document, or many of them.

    `reference_date` is what relative expressions count from, `language` a BCP 47 code (None: found out), `prefer`
    "past", "future" or "nearest", `domain` "news", "narrative" or "conversation" (None: as its dates show; one short
    line that speaks to somebody, or is little but a time, is a conversation), `timezone` the IANA name of the zone
    that times without one are in, `date_order` "DMY", "MDY" or "YMD" for dates of numbers (None: as the document's
    other dates show, else by the language and its region). With `infer`, events without a date of their own take it
    from the context.

    >>> for event in build("In May 1940 the siege began. Nobody came.", reference_date="1941-01-01"):
    ...     print(event.when, event.title)
    1940-05 Siege began
    """
    from timeline.arrange import arrange
    from timeline.language import load as load_language
    from timeline.narrate import narrate
    from timeline.narrate.passed import passed_over
    from timeline.read import read

    if language is not None:
        load_language(language)  # an unknown one is an error of the call
    documents, problems = read(source, language=language, reference_date=reference_date)
    events: list[Event] = []
    undated: list[Event] = []
    passed: list[PassedOver] = []
    languages: dict[str, str] = {}
    # Each stage goes through all documents before the next one does: what it uses is then at hand.
    found = [_timexes(document, prefer, domain, timezone, date_order) for document in documents]
    for document, (tongue, timexes, unsettled, outline) in zip(documents, found, strict=True):
        told, untold = narrate(document, timexes, tongue, infer=infer, outline=outline)
        events += told
        undated += untold
        passed += passed_over(document.id, timexes, outline, (*told, *untold))
        problems += unsettled
        languages[document.id] = tongue.code
    return arrange(events, undated, problems, documents, languages, passed)


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
    from timeline.language import load as load_language
    from timeline.read.dates import reference

    if language is not None:
        load_language(language)
    document = Document(id="text", text=text, language=language, reference_date=reference(reference_date))
    _, timexes, _, _ = _timexes(document, prefer, domain, timezone, date_order)
    return list(dict.fromkeys(t.part_of or t for t in timexes)) if ranges else timexes


def load(path: str | PathLike[str]) -> Timeline:
    """A saved timeline, JSON or Markdown, edited or not; ValueError where the file is none."""
    from timeline.render import load as load_saved

    return load_saved(path)


def languages() -> list[str]:
    """The codes of the languages that have rules of their own; dateparser's others get plain dates."""
    from timeline.language import available

    return available()


def _timexes(
    document: Document, prefer: str | None, domain: str | None, timezone: str | None, date_order: str | None
) -> tuple[Language, list[Timex], list[Problem], Outline]:
    """A document's language, its time expressions with their values, what could not be settled, and its outline."""
    from timeline.language import detect, load, region
    from timeline.read.layout import blocks_of
    from timeline.read.prose import prose
    from timeline.resolve import resolve
    from timeline.resolve.domain import read
    from timeline.resolve.outline import Outline

    problems: list[Problem] = []
    try:
        language = load(document.language or detect(document.text))
    except ValueError as error:  # a file may claim any language
        language = load(detect(document.text))
        problems.append(Problem(f"{error}; read as {language.code}"))
    reference = TimeValue(document.reference_date) if document.reference_date else None
    blocks = document.blocks or blocks_of(document.text)
    running = prose(document.text, blocks)
    outline = Outline(running.text, blocks, document.text, running.ends)
    mentions, domain = read(running.text, language, domain)
    timexes, unsettled = resolve(
        running.text,
        mentions,
        language,
        reference=reference,
        domain=domain,
        prefer=prefer,
        timezone=timezone,
        date_order=date_order,
        region=region(document.language),
        outline=outline,
    )
    return language, timexes, [replace(problem, document=document.id) for problem in [*problems, *unsettled]], outline

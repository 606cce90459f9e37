"""The stages from a document to its time expressions, one after the other."""

from __future__ import annotations

from dataclasses import replace

from timeline.guard import left_out
from timeline.language import Language, detect, load, region
from timeline.model import Document, Problem, Timex
from timeline.read.layout import blocks_of
from timeline.read.prose import prose
from timeline.resolve import DOMAINS, PREFERENCES, resolve
from timeline.resolve.domain import read
from timeline.resolve.order import ORDERS
from timeline.resolve.scope import Scopes
from timeline.value import TimeValue
from timeline.value.zone import zone


def expressions(
    document: Document,
    prefer: str | None = None,
    domain: str | None = None,
    timezone: str | None = None,
    date_order: str | None = None,
) -> tuple[Language | None, list[Timex], list[Problem], Scopes | None]:
    """A document's language, its time expressions with their values, what could not be settled, and its scopes.

    The language is None where that failed; the last Problem then says why.
    """
    try:
        return _expressions(document, prefer, domain, timezone, date_order)
    except Exception as error:
        return None, [], [left_out(document.id, "finding its time expressions", error)], None


def _expressions(
    document: Document, prefer: str | None, domain: str | None, timezone: str | None, date_order: str | None
) -> tuple[Language, list[Timex], list[Problem], Scopes]:
    problems: list[Problem] = []
    try:
        language = load(document.language or detect(document.text))
    except ValueError as error:  # a file may claim any language
        language = load(detect(document.text))
        problems.append(Problem(f"{error}; read as {language.code}"))
    reference = TimeValue(document.reference_date) if document.reference_date else None
    blocks = document.blocks or blocks_of(document.text)
    running = prose(document.text, blocks)
    scopes = Scopes(running.text, blocks, document.text, running.ends)
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
        scopes=scopes,
    )
    return language, timexes, [replace(problem, document=document.id) for problem in [*problems, *unsettled]], scopes


def check(
    language: str | None, prefer: str | None, domain: str | None, timezone: str | None, date_order: str | None
) -> None:
    """Raise for an argument that no document could be read with."""
    if language is not None:
        load(language)
    if timezone is not None:
        zone(timezone)
    for name, value, known in (
        ("prefer", prefer, PREFERENCES),
        ("domain", domain, DOMAINS),
        ("date order", date_order, ORDERS),
    ):
        if value is not None and value not in known:
            raise ValueError(f"unknown {name} {value!r}: give one of {', '.join(known)}")

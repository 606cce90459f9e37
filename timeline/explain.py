"""The steps of a resolution as sentences that a reader understands."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from timeline.confidence import unsettled
from timeline.value import TimeValue

if TYPE_CHECKING:
    from timeline.model import Event, Step, Timex

MISSING = {"year": "no year", "month": "no month", "week": "no week", "day": "no day"}
GROUNDS = {
    "document": "the document's date",
    "lead": "the day that the beginning of the news names",
    "sentence": "the sentence before",
    "heading": "the heading above",
}
PLACES = {"heading": "the heading above", "entry": "the entry", "row": "the row", "message": "the message"}
SIDES = {"past": "the latest one up to", "future": "the next one from", "nearest": "the nearest one to"}

ORDERED = {
    "asked": "as asked",
    "document": "another date of the document shows it",
    "region": "as the region has it",
    "language": "as the language has it",
    "open": "the usual one, since nothing settles it",
}

OFFSETS = {"120": "a sentence", "400": "a paragraph", "1500": "a section"}

#: The steps that are put in words: what each of their arguments can be (None: any text).
STEPS: dict[str, tuple[Collection[str] | None, ...]] = {
    "anchor": (("document", "mention", "none", *PLACES),),
    "missing": (MISSING,),
    "tense": (SIDES, None),
    "zone": (None,),
    "order": (ORDERED, None),
    "prefer": (SIDES,),
    "off": (OFFSETS,),
    "rival": (None,),
    "unread": (None,),
    "ranked": (None,),
    "domain": (None,),
    "context": (GROUNDS, None),
    "structure": (PLACES, None),
    "present": (None,),
}


def check(step: Step) -> None:
    """Raise a ValueError where a step, as a file has it, is none that can be put in words.

    >>> check(("tense", "past", "issued"))
    >>> check(("missing", "foot"))
    Traceback (most recent call last):
    ValueError: no such step: ['missing', 'foot']

    A step that this version does not know is left aside.
    """
    rule, *arguments = step or ("",)
    known = STEPS.get(rule, ()) if rule else (None,)
    fits = len(arguments) == len(known) + (rule == "anchor" and arguments[:1] != ["none"]) or rule not in STEPS
    allowed = all(given in values for given, values in zip(arguments, known, strict=False) if values is not None)
    if not rule or not fits or not allowed:
        raise ValueError(f"no such step: {list(step)}")
    if step[:2] == ("anchor", "document"):
        TimeValue(step[2])


def why(timex: Timex) -> list[str]:
    """The steps from words to date, one sentence each.

    >>> from timeline.model import Timex
    >>> march = TimeValue("2023-03")
    >>> steps = (("anchor", "document", "2023-09-18"), ("missing", "year"), ("tense", "past", "issued"))
    >>> for line in why(Timex(0, 5, "March", "DATE", march, march, steps=steps)): print(line)
    "March" has no year
    "issued" is past tense: the latest one up to the document's date, 2023-09-18
    "March" is 2023-03: March 2023
    """
    lines: list[str] = []
    anchor = ""
    for rule, *arguments in timex.steps:
        match rule, arguments:
            case "anchor", ["document", date]:
                anchor = f"the document's date, {date}"
            case "anchor", [("heading" | "entry" | "row" | "message") as place, words]:
                anchor = f'"{words}", the date of {PLACES[place]}'
            case "anchor", ["mention", words]:
                anchor = f'"{words}", mentioned before'
            case "anchor", ["none"]:
                lines.append("the document has no date: give a reference date to place it")
            case "missing", [field]:
                lines.append(f'"{timex.text}" has {MISSING[field]}')
            case "tense", [side, verb]:
                lines.append(f'"{verb}" is {side} tense: {SIDES[side]} {anchor}')
            case "zone", [name]:
                lines.append(f"no zone is said: the one asked for, {name}")
            case "order", [ground, order]:
                lines.append(f"day and month in the order {order}: {ORDERED[ground]}")
            case "prefer", [side]:
                lines.append(f"asked to prefer the {side}: {SIDES[side]} {anchor}")
            case "counted", [words]:
                lines.append(f'counted from "{words}", named behind it')
            case "named", [words]:
                lines.append(f'the date behind it says when: "{words}"')
            case "ranked", [words]:
                lines.append(f'"{words}" is counted or compared over it: a length')
            case "off", [scale]:
                lines.append(f"that stands {OFFSETS[scale]} or more before it")
            case "rival", [words]:
                lines.append(f'another year stands near: "{words}"')
            case "unread", [words]:
                lines.append(f'the number behind it is not read: "{words}"')
            case "domain", ["narrative"]:
                lines.append(f"a story goes on from {anchor}")
            case "domain", [domain]:
                lines.append(f"no verb tells the side, as {domain} has it: beside {anchor}")
    if anchor and not any(anchor in line for line in lines):
        lines.append(f"counted from {anchor}")
    if timex.part_of is not None:
        lines.append(f'part of "{timex.part_of.text}", {timex.part_of.value}')
    lines.append(f'"{timex.text}" is {_said(timex)}')
    if unsettled(timex):
        lines.append(f"doubtful: the confidence is {timex.confidence:.0%}")
    return lines


def why_dated(event: Event) -> list[str]:
    """The steps to the date of an event: from its own words, or from the context; where it has none, why not, if that
    is known.

    >>> from timeline.model import Event
    >>> steps = (("context", "sentence", "1850"),)
    >>> why_dated(Event(id="", when=TimeValue("1850"), title="", text="", document="", start=0, end=0, steps=steps))
    ['it has no date of its own', 'taken from the sentence before: 1850']
    """
    if event.timex is not None:
        return why(event.timex)
    for rule, *arguments in event.steps:
        if rule == "structure":
            return ["it has no date of its own", f'dated by {PLACES[arguments[0]]}: "{arguments[1]}"']
        if rule == "present":
            return [f'present state: "{arguments[0]}" says that it holds now, and not when it happened']
    context = [arguments for rule, *arguments in event.steps if rule == "context"]
    taken = [f"taken from {GROUNDS[ground]}: {date}" for ground, date in context]
    return ["it has no date of its own", *taken] if taken else []


def _said(timex: Timex) -> str:
    said = timex.value.timex3 + (f" ({timex.mod})" if timex.mod else "")
    if timex.when is None:
        return f"{said}, which has no place on the line"
    if isinstance(timex.value, TimeValue):
        return f"{said}: {timex.when.display()}" if timex.when.display() != said else said
    return f"{said}, here {timex.when.display()}"

"""The steps of a resolution in words a reader understands, and how sure they leave us."""

from __future__ import annotations

import pkgutil
import re
import tomllib
from collections.abc import Collection
from functools import cache
from math import exp

from timeline.meaning import MEANINGS
from timeline.model import Event, Step, Timex, Value
from timeline.value import TimeValue
from timeline.value.moment import Unit

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

    >>> from timeline.value import TimeValue
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

    >>> from timeline.value import TimeValue
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


#: How far is near, in days.
SCALES = (("here", 0), ("week", 7), ("month", 45), ("year", 400), ("decade", 5000))
#: Kinds that say how a meaning is written and what the text does next, not what it is.
MANNERS = frozenset(("aside", "capital", "end", "line", "small", "told"))
#: Of two orders of day and month that nothing settles, or two years that stand near, either is as likely.
EVEN = 0.5
#: Whatever else speaks for it, this much is left where it counts from another paragraph, or from the document's date in
#: a text of another year, or where only a part was read.
AFAR = 0.7
#: A lower confidence is a doubt: three of four wrong dates have one, and one of twelve right ones.
DOUBT = 0.8


def features(timex: Timex) -> list[str]:
    """What the confidence rests on: the meaning and its kinds, what it was counted from and how far that is off, what
    is left open. What a text is about and how it is told is no part of it, so that it carries over."""
    names = ["all"]
    for rule, *arguments in timex.steps:
        match rule, arguments:
            case "rule", [name, *_]:
                kinds = MEANINGS[name].kinds - MANNERS if name in MEANINGS else ()
                names += [f"rule {name}", *(f"kind {kind}" for kind in sorted(kinds))]
            case "anchor", ["document", date]:
                names += ["anchor document", f"distance {_distance(timex.value, date)}"]
            case "anchor" | "missing" | "tense", [what, *_]:
                names.append(f"{rule} {what}")
            case "domain", _:
                names.append("no verb")
            case "off", [off]:
                names.append(f"off {off}")
            case "unread", _:
                names.append("unread")
            case "rival", _:
                names.append("rival")
    if "rival" in names and "missing year" in names:
        names.append("rival year")
    if isinstance(timex.value, TimeValue) and timex.value.unit is Unit.WEEK:
        names.append("week")
    if "X" in timex.value.timex3:
        names.append("open")
    if re.search(r"\d{4}", timex.text):
        names.append("year said")
    if timex.mod:
        names.append("mod")
    if timex.alternatives:
        names.append("alternatives")
    return names


def unsettled(timex: Timex) -> bool:
    """Whether a value is doubtful."""
    return timex.confidence < DOUBT


def doubtful(event: Event) -> bool:
    """Whether the date of an event is doubtful: inferred from the context, or of an expression that is."""
    return event.inferred or (event.timex is not None and unsettled(event.timex))


def _distance(value: Value, date: str) -> str:
    """How far a value is from the document's date, and on which side."""
    there, here = value.start if isinstance(value, TimeValue) else None, TimeValue(date).start
    if there is None or here is None:
        return "none"
    days = there.ordinal - here.ordinal
    scale = next((name for name, most in SCALES if abs(days) <= most), "far")
    return scale if days == 0 else f"{scale} {'back' if days < 0 else 'ahead'}"


def confidence(timex: Timex) -> float:
    """How likely the value is right, from 0 to 1: a logistic model of the steps, fitted on annotated text."""
    weights, names = _weights(), features(timex)
    share = 1 / (1 + exp(-sum(weights.get(name, 0.0) for name in names)))
    even = timex.alternatives and any(step[:2] == ("order", "open") for step in timex.steps)
    if even or "rival year" in names:
        share = min(share, EVEN)
    elif not {"off 1500", "off 400", "unread"}.isdisjoint(names) or {"rival", "anchor document"} <= set(names):
        share = min(share, AFAR)
    return round(share, 3)


@cache
def _weights() -> dict[str, float]:
    data = pkgutil.get_data("timeline", "confidence.toml")
    weights: dict[str, float] = tomllib.loads((data or b"").decode())
    return weights

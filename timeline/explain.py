"""The steps of a resolution in words a reader understands, and how sure they leave us."""

from __future__ import annotations

from timeline.model import Timex
from timeline.value import TimeValue

MISSING = {"year": "no year", "month": "no month", "week": "no week", "day": "no day"}
SIDES = {"past": "the latest one up to", "future": "the next one from", "nearest": "the nearest one to"}
#: How often a reading is right, given the step that decided it.
SURE = {"tense": 0.9, "prefer": 0.95, "domain": 0.75, "mention": 0.8, "none": 0.5}


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
            case "anchor", ["mention", words]:
                anchor = f'"{words}", mentioned before'
            case "anchor", ["none"]:
                lines.append("the document has no date: give a reference date to place it")
            case "missing", [field]:
                lines.append(f'"{timex.text}" has {MISSING[field]}')
            case "tense", [side, verb]:
                lines.append(f'"{verb}" is {side} tense: {SIDES[side]} {anchor}')
            case "prefer", [side]:
                lines.append(f"asked to prefer the {side}: {SIDES[side]} {anchor}")
            case "domain", ["narrative"]:
                lines.append(f"a story goes on from {anchor}")
            case "domain", [domain]:
                lines.append(f"no verb tells the side, as {domain} has it: beside {anchor}")
    if anchor and not any(anchor in line for line in lines):
        lines.append(f"counted from {anchor}")
    if timex.part_of is not None:
        lines.append(f'part of "{timex.part_of.text}", {timex.part_of.value}')
    lines.append(f'"{timex.text}" is {_said(timex)}')
    return lines


def _said(timex: Timex) -> str:
    said = timex.value.timex3 + (f" ({timex.mod})" if timex.mod else "")
    if timex.when is None:
        return f"{said}, which has no place on the line"
    if isinstance(timex.value, TimeValue):
        return f"{said}: {timex.when.display()}" if timex.when.display() != said else said
    return f"{said}, here {timex.when.display()}"


def confidence(timex: Timex) -> float:
    """From 0 to 1: less with every step that could have gone the other way."""
    share = 0.98
    for rule, *arguments in timex.steps:
        if rule == "anchor" and arguments[0] in SURE:
            share *= SURE[arguments[0]]
        elif rule in SURE:
            share *= SURE[rule]
    return round(share, 3)

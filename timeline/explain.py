"""Explain a date: the steps of its resolution as sentences for a reader who does not know the program."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from timeline.confidence import Dated, Resolved, unsettled
from timeline.value import TimeValue

#: The step of an expression that no reference date places.
UNPLACED = ("anchor", "none")
#: The fields that an expression can leave open.
FIELDS = ("year", "month", "week", "day")
#: Where the date of an event without one of its own can come from.
GROUNDS = {
    "document": "the document's date",
    "lead": "the day that the beginning of the article gives",
    "sentence": "the sentence before",
    "heading": "the heading above",
}
#: The parts of a document whose date holds for what stands in them.
PLACES = {"heading": "the heading above", "entry": "the entry", "row": "the table row", "message": "the message"}
#: Which of several readings a direction takes, seen from the anchor.
SIDES = {"past": "the latest one up to", "future": "the next one from", "nearest": "the one nearest to"}
#: What settled the order of day and month.
ORDERED = {
    "asked": "as was asked for",
    "column": "as another date in the column shows",
    "document": "as another date in the document shows",
    "region": "as is usual in the region of the text",
    "language": "as is usual in the language of the text",
    "open": "which is usual, but nothing in the text shows it",
}
#: How far away the anchor is, by the least number of characters between.
OFFSETS = {"120": "a sentence", "400": "a paragraph", "1500": "a section"}

#: The steps that have a sentence, with the values that each argument can have (None: any text).
STEPS: dict[str, tuple[Collection[str] | None, ...]] = {
    "anchor": (("document", "mention", "none", *PLACES),),
    "missing": (FIELDS,),
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
#: What a domain takes where no verb settles the direction: by the field that is missing, and for any other.
UNSETTLED = {
    "week": "No verb nearby shows past or future; in {domain} a bare weekday is the latest one up to {anchor}",
    "": "No verb nearby shows past or future; in {domain} such a date is the one nearest to {anchor}",
}
NO_OWN_DATE = "The sentence has no date of its own"


def check(step: tuple[str, ...]) -> None:
    """Raise ValueError for a step, read from a file, that has no sentence.

    >>> check(("tense", "past", "issued"))
    >>> check(("missing", "foot"))
    Traceback (most recent call last):
    ValueError: no such step: ['missing', 'foot']

    A step of a later version, whose name is unknown, passes.
    """
    rule, *arguments = step or ("",)
    known = STEPS.get(rule, ()) if rule else (None,)
    fits = len(arguments) == len(known) + (rule == "anchor" and arguments[:1] != ["none"]) or rule not in STEPS
    allowed = all(given in values for given, values in zip(arguments, known, strict=False) if values is not None)
    if not rule or not fits or not allowed:
        raise ValueError(f"no such step: {list(step)}")
    if rule == "context" or step[:2] == ("anchor", "document"):
        TimeValue(step[2])


def why(timex: Resolved) -> list[str]:
    """The steps from the words of an expression to its date, one sentence each.

    >>> from timeline.model import Timex
    >>> march = TimeValue("2023-03")
    >>> steps = (("anchor", "document", "2023-09-18"), ("missing", "year"), ("tense", "past", "issued"))
    >>> for line in why(Timex(0, 5, "March", "DATE", march, march, steps=steps)): print(line)
    “March” does not say which year
    “issued” is in the past tense: it is the latest one up to the document's date, 18 September 2023
    “March” is March 2023 (2023-03)
    """
    lines = [*_reasons(timex)]
    if timex.part_of is not None:
        lines.append(f"It is part of “{timex.part_of.text}”, {timex.part_of.value.display()}")
    lines.append(f"“{timex.text}” is {_result(timex)}")
    if unsettled(timex):
        lines.append(f"This is doubtful: the confidence is {timex.confidence:.0%}")
    return lines


def why_dated(event: Dated) -> list[str]:
    """The steps to the date of an event, from its own words or from its context; for an event without a date, the
    reason, if it is known.

    >>> from timeline.model import Event
    >>> steps = (("context", "sentence", "1850"),)
    >>> why_dated(Event(id="", when=TimeValue("1850"), title="", text="", document="", start=0, end=0, steps=steps))
    ['The sentence has no date of its own', 'Its date is that of the sentence before: 1850']
    """
    if event.timex is not None:
        return why(event.timex)
    for rule, *arguments in event.steps:
        if rule == "structure":
            return [NO_OWN_DATE, f"Its date is that of {PLACES[arguments[0]]}: “{arguments[1]}”"]
        if rule == "present":
            return [f"It has no date: “{arguments[0]}” says that it is so now, and not since when"]
    sources = [arguments for rule, *arguments in event.steps if rule == "context"]
    lines = [f"Its date is that of {GROUNDS[ground]}: {_readable(date)}" for ground, date in sources]
    return [NO_OWN_DATE, *lines] if lines else []


def _reasons(timex: Resolved) -> Iterator[str]:
    """A sentence for each step, and one for the anchor if no other sentence names it."""
    anchor, missing, named = "", "", False
    for rule, *arguments in timex.steps:
        if rule == "anchor":
            anchor = _anchor(*arguments)
        elif rule == "missing":
            missing = arguments[0]
        sentence = _sentence(timex, rule, arguments, missing, anchor)
        if sentence:
            named = named or (bool(anchor) and anchor in sentence)
            yield sentence
    if anchor and not named:
        yield f"It is counted from {anchor}"


def _anchor(place: str, words: str = "") -> str:
    """The anchor as the other sentences name it."""
    if place == "document":
        return f"the document's date, {_readable(words)}"
    if place == "mention":
        return f"“{words}”, mentioned before"
    return f"“{words}”, the date of {PLACES[place]}" if place in PLACES else ""


def _sentence(timex: Resolved, rule: str, arguments: list[str], missing: str, anchor: str) -> str | None:
    """The sentence for one step, or None for a step that needs none."""
    match rule, arguments:
        case "anchor", ["none"]:
            return "The document has no date; give a reference date to place it"
        case "missing", [field]:
            return f"“{timex.text}” does not say which {field}"
        case "tense", [side, verb]:
            return f"“{verb}” is in the {side} tense: it is {SIDES[side]} {anchor}"
        case "prefer", ["nearest"]:
            return f"The nearest date was asked for: it is {SIDES['nearest']} {anchor}"
        case "prefer", [side]:
            return f"Dates in the {side} were asked for: it is {SIDES[side]} {anchor}"
        case "domain", ["narrative"]:
            return f"A narrative goes on from {anchor}"
        case "domain", [domain]:
            return UNSETTLED.get(missing, UNSETTLED[""]).format(domain=domain, anchor=anchor)
        case _:
            return _circumstance(rule, arguments)


def _circumstance(rule: str, arguments: list[str]) -> str | None:
    """The sentence for a step that does not depend on the anchor."""
    match rule, arguments:
        case "rule", ["marked" | "marked_reference", *_]:
            return "The source gives this date"
        case "zone", [name]:
            return f"The text names no time zone; the one that was asked for is {name}"
        case "order", [ground, order]:
            return f"Day and month are read in the order {order}, {ORDERED[ground]}"
        case "counted", [words]:
            return f"It is counted from “{words}”, which follows it"
        case "named", [words]:
            return f"The date that follows it says when: “{words}”"
        case "ranked", [words]:
            return f"“{words}” counts or compares over it, so it is a length of time"
        case "off", [scale]:
            return f"The date that it is counted from stands {OFFSETS[scale]} or more before it"
        case "rival", [words]:
            return f"Another year stands nearby: “{words}”"
        case "unread", [words]:
            return f"The number that follows it was not understood: “{words}”"
    return None


def _result(timex: Resolved) -> str:
    """The value in words, and as TIMEX3 where that says more; as EDTF where TIMEX3 has a modifier, unless it is BC.

    >>> from timeline import build
    >>> [_result(one.timex) for one in build("By 9500 BC the ice had gone. Until May 1940 he lived here.") if one.timex]
    ['until 9500 BC', 'until May 1940 (../1940-05)']
    """
    code = timex.value.timex3 + (f", {timex.mod}" if timex.mod else "")
    if timex.when is None:
        return f"{code}, which has no place on the time line"
    shown = timex.when.display()
    if isinstance(timex.value, TimeValue) and ("BC" in code or timex.mod):
        return shown if "BC" in code or timex.value.edtf is None else f"{shown} ({timex.value.edtf})"
    if shown in (code, timex.text) and isinstance(timex.value, TimeValue):
        return code
    return f"{shown} ({code})" if isinstance(timex.value, TimeValue) else f"{code}, here {shown}"


def _readable(date: str) -> str:
    """A date in EDTF as people write it."""
    return TimeValue(date).display()

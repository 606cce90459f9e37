"""Read a value from its string form and its TIMEX3 type, as JSON and marked dates have them."""

from __future__ import annotations

from timeline.value import Every, Period, Reference, TimeValue, Value


def typed_value(kind: str, text: str) -> Value:
    """The value of a TIMEX3 type (DATE, TIME, DURATION or SET) with a string form; ValueError if there is none.

    >>> typed_value("DATE", "1911~"), typed_value("DURATION", "P3M"), typed_value("DATE", "PAST_REF")
    (TimeValue('1911~'), Period('P3M'), Reference('PAST_REF'))
    """
    if kind == "DURATION":
        return Period(text)
    if kind == "SET":
        return Every(text)
    if kind not in ("DATE", "TIME"):
        raise ValueError(f"unknown type {kind[:60]!r}; expected DATE, TIME, DURATION or SET")
    return Reference(text) if text.endswith("_REF") else TimeValue(text)

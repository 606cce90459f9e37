"""Functions for what the source itself gives as a time: the value of a cell, of an element, of a field of a file."""

from __future__ import annotations

from timeline.meaning.registry import MEANINGS, Result, meaning
from timeline.value import Every, Period, TimeValue


@meaning()
def marked(value: TimeValue | Period | Every) -> Result:
    """Whatever the words -> the value that the source gives."""
    return value


@meaning()
def marked_reference(anchor: TimeValue | None, reference: str) -> Result:
    """Whatever the words -> the vague time that the source gives, before, at or after the anchor."""
    return MEANINGS["reference"].function(anchor, reference)

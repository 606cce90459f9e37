"""Read a date that a person typed: EDTF, ISO 8601, or a date in words.

>>> str(parse_date("c. March 1850")), str(parse_date("1850-03~")), parse_date("when the mill stood")
('1850-03~', '1850-03~', None)
"""

from __future__ import annotations

from collections.abc import Iterable

from timeline.language import load
from timeline.language_files import DEFAULT
from timeline.resolve import resolve
from timeline.tag import tag
from timeline.value import TimeValue

#: No date is longer, and no longer text is looked at for one.
LONGEST = 120


def parse_date(
    text: str, languages: Iterable[str | None] = (DEFAULT,), reference: str | None = None
) -> TimeValue | None:
    """The value of a date that stands alone: EDTF, ISO 8601, or in the words of one of the languages; None for others.

    `reference` is the day, in EDTF, that "last May" counts from.

    >>> str(parse_date("3. Mai 1911", ["de"])), str(parse_date("last May", reference="2024-03-01"))
    ('1911-05-03', '2023-05')
    >>> str(parse_date("c. 1850?"))
    '1850%'

    All of the text must be the date: "1850 or so" and "May" without a reference are none.
    """
    text = " ".join(text.split())
    if not text or len(text) > LONGEST:
        return None
    try:
        return TimeValue(text)
    except ValueError:
        pass
    if text.endswith("?"):
        return _doubted(parse_date(text[:-1], languages, reference))
    return next((found for code in dict.fromkeys(languages) if code and (found := _said(text, code, reference))), None)


def _said(text: str, code: str, reference: str | None) -> TimeValue | None:
    try:
        language = load(code)
    except ValueError:  # a file may name any language
        return None
    anchor = TimeValue(reference) if reference else None
    timexes, _ = resolve(text, tag(text, language), language, reference=anchor)
    wholes = (timex.part_of or timex for timex in timexes)
    return next((whole.when for whole in wholes if whole.text == text), None)


def _doubted(value: TimeValue | None) -> TimeValue | None:
    """A value with a question mark; as it is where EDTF has no form for that."""
    written = str(value)
    try:
        return value and TimeValue(f"{written[:-1]}%" if written.endswith("~") else f"{written}?")
    except ValueError:
        return value

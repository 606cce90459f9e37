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

#: A longer text is not read as a date, in characters.
LONGEST = 120


def parse_date(
    text: str, languages: Iterable[str | None] = (DEFAULT,), reference: str | None = None
) -> TimeValue | None:
    """Return the value of a date in EDTF, in ISO 8601 or in the words of one of the languages; else None.

    `reference` is the day, in EDTF, from which "last May" is counted.

    >>> str(parse_date("3. Mai 1911", ["de"])), str(parse_date("last May", reference="2024-03-01"))
    ('1911-05-03', '2023-05')
    >>> str(parse_date("c. 1850?"))
    '1850%'

    All of the text must be the date: "1850 or so" gives None, and so does "May" without a reference.
    """
    text = " ".join(text.split())
    if not text or len(text) > LONGEST:
        return None
    try:
        return TimeValue(text)
    except ValueError:
        pass
    if text.endswith("?"):
        return _uncertain(parse_date(text[:-1], languages, reference))
    codes = [code for code in dict.fromkeys(languages) if code]
    return next((value for code in codes if (value := _in_words(text, code, reference))), None)


def _in_words(text: str, code: str, reference: str | None) -> TimeValue | None:
    """The value of a date in the words of a language; None for an unknown language, which a file may name."""
    try:
        language = load(code)
    except ValueError:
        return None
    anchor = TimeValue(reference) if reference else None
    timexes, _ = resolve(text, tag(text, language), language, reference=anchor)
    wholes = (timex.part_of or timex for timex in timexes)
    return next((whole.when for whole in wholes if whole.text == text), None)


def _uncertain(value: TimeValue | None) -> TimeValue | None:
    """A value with a question mark, or as it is where EDTF has no form for that."""
    written = str(value)
    try:
        return value and TimeValue(f"{written[:-1]}%" if written.endswith("~") else f"{written}?")
    except ValueError:
        return value

"""Decide from the words of a line whether it may be a heading or a title, and the level of a heading."""

from __future__ import annotations

import re

from timeline.language import fold, structure
from timeline.read.reference_date import date_or_none

#: The level of a heading without marks or a number, and of the title.
LOWEST_HEADING, TITLE_LEVEL = 6, 1
#: The level of a heading whose number has one part ("2. Causes").
_NUMBERED_LEVEL = 2
#: The longest heading and the longest title, in characters; a heading in capitals may be as long as a title.
_LONGEST, _LONGEST_TITLE = 60, 120
#: The longest heading that is a date, in characters and words.
_LONGEST_DATE, _MOST_WORDS_OF_DATE = 30, 5
#: A line in capitals has more letters than this.
_FEW_LETTERS = 2
#: The signs that no heading ends in, those of them that end a heading with a date ("4. Mai 1945."), and those that no
#: heading in capitals ends in.
_UNENDED = tuple(".!?;:,…。！？；：，؟۔।-–—=")
_ENDS_OF_DATES = (".", ":")
_UNENDED_CAPITALS = (",", ";", "-")
#: What may follow or precede the text of a heading.
_CLOSING, _OPENING = "\"'”’»)]*_ ", "\"'“‘„«([¿¡"

DIGIT = re.compile(r"\d")
#: The label of a line such as "Date: 3 May" or "**Author:** A. Smith".
FIELD_LABEL = re.compile(r"[*_]*(?P<label>[^\W\d_][^\d:.!?*_\n]{0,30})[*_]*\s?:[*_]*(?=\s)")
#: A number behind at most two words.
_EARLY_NUMBER = re.compile(r"(?=\D*\d)(?:[^\W\d]{0,20}[^\w\s]*\s+){0,2}\S*\d")
_DAY = re.compile(r"(?<!\d)\d\d?(?!\d)")
_WORDS = re.compile(r"(?<![\w'’])[^\W\d_]+")
#: The number of a heading: "2.1", "IV."
NUMBER = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,4}\.?|[IVXLC]{1,6}\.)\s+(?=[^\W\d])")
_ANY_NUMBER = re.compile(r"[\d.\s]*")


def may_be_heading(line: str) -> bool:
    """Whether a line that stands alone may be a heading.

    >>> [may_be_heading(line) for line in ("Incumbents", "3rd Sept. '39", "4. Mai 1945.", "THE SIEGE OF VELLMAR.")]
    [True, True, True, True]
    >>> [may_be_heading(line) for line in ("He died in 1940.", "and then", "Author: Ann Smith", "On the first day,")]
    [False, False, False, False]
    """
    if not line or len(line) > _LONGEST_TITLE:
        return False
    if (line.isupper() or not line.isascii()) and _is_in_capitals(line):
        return not line.endswith(_UNENDED_CAPITALS)
    if len(line) > _LONGEST or not any(map(str.isalnum, line)) or line.lstrip(_OPENING)[:1].islower():
        return False
    if line.rstrip(_CLOSING).endswith(_UNENDED):
        return is_date_heading(line) and line.endswith(_ENDS_OF_DATES)
    return not FIELD_LABEL.match(line)


def _is_in_capitals(line: str) -> bool:
    """Whether all letters of a line are capitals; scripts without capitals have none."""
    letters = [letter for letter in line if letter.isalpha()]
    return len(letters) > _FEW_LETTERS and all(letter.isupper() for letter in letters)


def is_date_heading(line: str) -> bool:
    """Whether a short line consists of little more than a date or number, like the heading of a day in a diary.

    >>> [is_date_heading(line) for line in ("3rd Sept. '39", "Monday, 4 May 1940", "1940 The siege began")]
    [True, True, False]
    """
    if len(line) > _LONGEST_DATE or not _EARLY_NUMBER.match(line):
        return False
    in_lower_case = sum(word[0].islower() for word in _WORDS.findall(line))
    return in_lower_case <= line[0].isdigit() and len(line.split()) <= _MOST_WORDS_OF_DATE


def may_be_title(line: str) -> bool:
    """Whether the first line of a document, alone, may be its title: it is not a date, and not a sentence.

    >>> [may_be_title(line) for line in ("A quiet year", "Who was she?", "18 September 2023", "Nothing happened.")]
    [True, True, False, False]
    """
    if is_date_heading(line) and _DAY.search(line) and not any(word[0].islower() for word in _WORDS.findall(line)):
        return False
    is_ended = line.rstrip(_CLOSING).endswith(_UNENDED) and not line.endswith("?")
    return 0 < len(line) <= _LONGEST_TITLE and not is_ended and any(map(str.isalpha, line)) and not date_or_none(line)


def begins_list(line: str, following: str) -> bool:
    """Whether a line is the first of a list or of numbered headings, and not a title."""
    numbered = NUMBER.match(line)
    return bool(numbered and "." in numbered[0]) or (line[0].isdigit() and following[:1].isdigit())


def level_of(line: str) -> int:
    """The level of a heading without marks: by its number ("2.1 Causes"), otherwise the lowest."""
    number = NUMBER.match(line)
    if number is None or DIGIT.search(line, number.end()):
        return LOWEST_HEADING
    return min(LOWEST_HEADING, _NUMBERED_LEVEL + len(re.findall(r"\.(?=\d)", number[0])))


def heads_references(line: str) -> bool:
    """Whether a heading stands above references.

    >>> heads_references("5. Further reading"), heads_references("Sources:"), heads_references("Sources of the river")
    (True, True, False)
    """
    words = " ".join(fold(line).strip(" :.#*[]").split())
    return words[_ANY_NUMBER.match(words).end() :] in structure("references")  # type: ignore[union-attr]

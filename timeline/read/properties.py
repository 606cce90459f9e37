"""Properties that office documents, books and PDF files have in common: the title, and the day of creation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from timeline.model import Document
from timeline.read.dateline import dateline

#: The name of a program before a title that is the name of a file: "Microsoft Word - report.doc".
_PROGRAM = re.compile(r"(?:[^\W\d_]+ ){1,3}- (?=.*\.\w{2,5}$)")
_FILE_NAME = re.compile(
    r"\S*[\\/]\S*|.*\.(?:docx?|odt|rtf|pdf|html?|txt|tex|dvi|indd|qxd|xml|pages|wpd|pub|pptx?|xlsx?)"
)
_DAY = re.compile(r"(?:D:)?(?P<year>\d{4})-?(?P<month>\d\d)-?(?P<day>\d\d)")
#: The longest title, in characters.
_LONGEST_TITLE = 300
#: What programs write where there is no title and no author.
_NONE = frozenset("untitled anonymous (anonymous) unknown unspecified (unspecified) python-docx".split())
#: Files of these kinds are not older: a date before that is the zero of some clock.
_FIRST_YEAR = 1985
#: The first year in which a book can have been published that has a day of publication.
FIRST_PRINTED = 1800
#: The days that programs write where they know none.
_ZEROS = frozenset(("1899-12-30", "1900-01-01", "1970-01-01", "2000-01-01", "2001-01-01", "2013-12-23"))


def plausible_title(title: str | None) -> str | None:
    """The title in the properties of a file; None if it is empty, a mark, or the name of a file.

    >>> plausible_title(" A quiet  year"), plausible_title("Microsoft Word - year.doc")
    ('A quiet year', None)
    """
    text = " ".join((title or "").split())
    if len(text) > _LONGEST_TITLE:
        return None
    text = _PROGRAM.sub("", text)
    if not any(map(str.isalpha, text)) or _FILE_NAME.fullmatch(text.lower()) or text.lower() in _NONE:
        return None
    return text


def day_of(text: str | None, since: int = _FIRST_YEAR) -> str | None:
    """The day that a property of a file begins with, in ISO 8601; None if there is none, or it cannot be true.

    A day before the year `since` is the zero of some clock.

    >>> day_of("D:20190503101500+02'00'"), day_of("2019-05-03T10:15:00Z"), day_of("1601-01-01T00:00:00Z")
    ('2019-05-03', '2019-05-03', None)
    >>> day_of("1974-10-01", FIRST_PRINTED), day_of("1970-01-01", FIRST_PRINTED)
    ('1974-10-01', None)
    """
    match = _DAY.match((text or "").strip())
    if match is None or int(match["year"]) < since:
        return None
    try:
        day = date(*map(int, match.groups())).isoformat()
    except ValueError:
        return None
    return None if day in _ZEROS else day


def dated(document: Document, day: str | None, head: str = "") -> Document:
    """A document with its reference date: that of a dateline in its text, or else the day of its properties.

    The text says when it was written; the file can have been made long after. `head` is a running head that is no part
    of the text, and can have the date of a newspaper.
    """
    if found := dateline(document.text, document.blocks) or dateline(head, ()):
        return replace(document, reference_date=found, date_source="text")
    return replace(document, reference_date=day, date_source="metadata" if day else None)


def authors(names: Sequence[str | None]) -> str | None:
    """The names of the authors in one line; None if there are none.

    >>> authors(["Ann  Miller", "", "B. Cole", "Ann Miller"])
    'Ann Miller, B. Cole'
    """
    found = dict.fromkeys(" ".join((name or "").split()) for name in names if (name or "").strip().lower() not in _NONE)
    return ", ".join(filter(None, found)) or None

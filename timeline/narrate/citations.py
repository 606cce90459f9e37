"""Find citations of law reports and codes, copyright notices and access dates, whose dates are no events.

>>> text = "Rowe v. Hale, 12 N.E.2d 345, 350 (7th Cir. 1938), and [1910] 1 Ch 77 were cited on 3 May 1940."
>>> [text[start:end] for start, end in citations(text, 0, len(text))]
['12 N.E.2d 345, 350 (7th Cir. 1938)', '[1910] 1 Ch 77']
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from timeline.language import structure
from timeline.lazy_regex import lazy_regex
from timeline.model import Timex

#: The pages and the notes of a citation: "345, 350", "345-52", "345 n.14", "345 & n.7".
_PAGES = r"\d[\w.]*(?:-\w+)*(?:\s?(?:[,;–-]|&|, &)\s?(?:n\.\s?)?\d+[\w.-]*|\s(?:& )?n\.\s?\d+)*"
#: The court and the year behind them.
_COURT = r"(?:\s*\([^()]{0,30}\d{4}\))*"
#: "12 N.E.2d 345", "40 U.S.C. § 270b": a volume, an abbreviated or capital name, and pages.
_REPORT = (
    rf"\b\d+\s+(?:[A-Z]\w*\.[\w.']*|[A-Z]{{2,6}}\b)(?:\s(?:[A-Z]\w{{0,7}}\.|[A-Z]\w*['’]\w+|\d[a-z]{{1,2}}\b))*"
    rf"\s+(?:§+\s?|ss?\.?\s)?{_PAGES}{_COURT}"
)
#: "[1910] 1 Ch 777", "[2014] EWHC 1895 (Admin)".
_NEUTRAL = rf"\[\d{{4}}\]\s+(?:\d+\s+)?[A-Z][\w.]*(?:\s[A-Z][\w.]*)*\s+{_PAGES}{_COURT}"
#: "Stat. § 37-1-3 (1978)", "No. 17-cv-2204".
_SECTION = rf"§+\s?{_PAGES}{_COURT}|\b\d{{1,2}}[-‑][a-z]{{1,4}}[-‑]\d+"
#: "© 2019–2023".
_RIGHTS = r"(?:©|\([cC]\))\s*\d{4}(?:\s?[-–,]\s?\d{4})*"
#: "(BGH, Urteil vom 16. Januar 2008 – VIII ZR 222/06)", "(Soc., 27 septembre 2007, n° 06-43.867)": a case in brackets.
_DOCKET = r"(?:[IVX]{1,5}|\d{1,2})\s[A-Z][A-Za-z]{0,4}\s\d{1,5}/\d\d|n°\s?\d[\d.-]*\d"
_BRACKETED = rf"\([^()]{{1,120}}?(?:{_DOCKET})[^()]{{0,60}}\)"
_CITATION = lazy_regex(f"{_NEUTRAL}|{_REPORT}|{_SECTION}|{_RIGHTS}|{_BRACKETED}")
#: What every citation has somewhere: a number before an abbreviation, a bracketed year, or a sign. Faster to search.
_LIKELY = re.compile(
    r"[\d\[©§(°](?:(?<=°)|(?<=\d)(?:/\d\d\b|\s+[A-Z](?:\w*\.|[A-Z])|[-‑][a-z])|(?<=\[)\d{4}\]|(?<=[©§])|(?<=\()[cC]\)\s*\d)"
)
#: The ending of the name of a file, and what stands before a date in such a name.
_FILE_ENDING, _NAME_JOINTS = (
    re.compile(r"(?:\.[a-z]{2,4})?\.[a-z][a-z\d]{1,4}(?!\.?\w)"),
    ("-", "_", "."),
)

#: How far before an access date to look for its words ("Retrieved", "Archived from the original on"), in characters.
_ACCESS_WORDS = 50


def citations(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The start and end of each citation in text[start:end]."""
    if _LIKELY.search(text, start, end):
        for match in _CITATION.finditer(text, start, end):
            yield match.span()


def access_date(text: str, start: int) -> bool:
    """Whether the date at `start` says when somebody looked at a source.

    >>> access_date("Retrieved 3 May 2020.", 10), access_date("It was retrieved 3 May 2020.", 17)
    (True, False)
    """
    before = text[max(0, start - _ACCESS_WORDS) : start].lower()
    phrases, pattern = _access_phrases()
    if not before[:-1].removesuffix(":").endswith(phrases):
        return False
    return pattern.search(text, max(0, start - _ACCESS_WORDS), start) is not None


def names_file(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is the end of the name of a file.

    >>> names_file("See plates-1888-04-30.csv.", 11, 21), names_file("It closed on 1888-04-30.", 13, 23)
    (True, False)
    """
    return text[start - 1 : start] in _NAME_JOINTS and _FILE_ENDING.match(text, end) is not None


@cache
def _access_phrases() -> tuple[tuple[str, ...], re.Pattern[str]]:
    """The words before an access date, and a pattern that also finds where they begin."""
    phrases = tuple(sorted(structure("access"), key=len, reverse=True))
    any_phrase = "|".join(map(re.escape, phrases)) or "(?!)"
    return phrases, lazy_regex(rf"(?:\A|[.;(\[\n\0]\s?)(?:{any_phrase}):?\s\Z", re.IGNORECASE)


def without_citations(text: str, start: int, end: int, times: Sequence[Timex]) -> Sequence[Timex]:
    """The time expressions of text[start:end] that are not in a citation or in the name of a file, nor access dates.

    What begins with a time expression is no citation: "2011 NATO 28".
    """
    times = [time for time in times if not (access_date(text, time.start) or names_file(text, time.start, time.end))]
    begins = {time.start for time in times}
    edges = [edge for span in citations(text, start, end) if span[0] not in begins for edge in span]
    if not edges:
        return times
    return [time for time in times if bisect_right(edges, time.start) % 2 == 0]

"""Citations of law reports and codes, and notes of copyright: the years in them date no event.

>>> text = "Rowe v. Hale, 12 N.E.2d 345, 350 (7th Cir. 1938), and [1910] 1 Ch 77 were cited on 3 May 1940."
>>> [text[start:end] for start, end in citations(text, 0, len(text))]
['12 N.E.2d 345, 350 (7th Cir. 1938)', '[1910] 1 Ch 77']
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from timeline.model import Timex

#: The pages, and the note, that a citation goes on with: ", 350", "-52", " n.14", " & n.7".
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
_CITATION = re.compile(f"{_NEUTRAL}|{_REPORT}|{_SECTION}|{_RIGHTS}|{_BRACKETED}")
#: What a report or code is printed with, at least: a point behind a letter, two capitals, a bracketed year.
_LIKELY = re.compile(
    r"[\d\[©§(°](?:(?<=°)|(?<=\d)(?:/\d\d\b|\s+[A-Z](?:\w*\.|[A-Z])|[-‑][a-z])|(?<=\[)\d{4}\]|(?<=[©§])|(?<=\()[cC]\)\s*\d)"
)


def citations(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the citations in text[start:end] stand."""
    if _LIKELY.search(text, start, end):
        for match in _CITATION.finditer(text, start, end):
            yield match.span()


def uncited(text: str, start: int, end: int, times: Sequence[Timex]) -> Sequence[Timex]:
    """The time expressions of text[start:end] that stand in no citation; what begins with one of them is none."""
    begins = {time.start for time in times}
    edges = [edge for span in citations(text, start, end) if span[0] not in begins for edge in span]
    if not edges:
        return times
    return [time for time in times if bisect_right(edges, time.start) % 2 == 0]

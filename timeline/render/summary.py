"""Summarize a timeline for its heading: title, number of sentences with a date, reference dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from timeline.language_files import DEFAULT
from timeline.model import TimelineData
from timeline.render.actor import actor
from timeline.render.groups import bound, year_name, year_of
from timeline.render.text import plain, shortened
from timeline.render.words import Words
from timeline.value import TimeValue
from timeline.value.moment import DAY_MS, Moment, Unit

#: The ids of documents that no file has given a name.
NAMELESS = ("", "-", "text", "stdin", "<stdin>")
#: A longer time is named by its years alone, in days.
LONGEST_IN_DAYS = 366
#: The options in `made_by` of a timeline that is a part: of how many events it is, and that these are the checked ones.
OF, CHECKED = "of", "checked"
_LETTERS = re.compile(r"[^\W\d_]+")
_SUFFIX = re.compile(r"\.[A-Za-z]\w{0,4}$")


def title(timeline: TimelineData, words: Words) -> str:
    """The title of a timeline: its own, that of its first document, or the name of that document if it says something.

    Otherwise it is the main actor of the events and their time, or the word "timeline" and their time.
    """
    if timeline.title:
        return plain(timeline.title).strip()
    if not timeline.documents:
        return words("kicker")
    first = timeline.documents[0]
    text = shortened(plain(first.title or "").strip()) or name(first.id, first.language, words.locale)
    if not text:
        return _of_events(timeline, words)
    others = len(timeline.documents) - 1
    return words("many", first=text, others=words.in_words(others)) if others else text


def _of_events(timeline: TimelineData, words: Words) -> str:
    """The main actor of the events and their time: "Margaret Thorne, 1944–1999"."""
    text = actor(timeline) or words("kicker")
    span = extent((event.when for event in timeline.events if event.when is not None), words.locale)
    return words("spanned", name=text, span=span) if span else text


def name(id: str, *languages: str | None) -> str:
    """The name that a person would give to a document with this id; empty for one whose id says nothing of it.

    An id says nothing if it has only dates, numbers and words such as "untitled", in these languages or in English.

    >>> name("letters/to_the-office.txt"), name("https://example.org/a-b.html"), name("text")
    ('To the office', 'https://example.org/a-b.html', '')
    >>> name("untitled (3).txt"), name("2023-05-04.txt"), name("Unbenannt 2.docx", "de")
    ('', '', '')
    """
    text = plain(id).strip()
    if "://" in text or text in NAMELESS:
        return "" if text in NAMELESS else text
    stem = _SUFFIX.sub("", re.split(r"[/\\]", text.rstrip("/\\"))[-1])
    words = " ".join(re.split(r"[-_\s]+", stem)).strip() or text
    nameless = {word for one in (DEFAULT, *languages) if one for word in _nameless(one)}
    if all(word in nameless for word in _LETTERS.findall(words.casefold())):
        return ""
    return words[:1].upper() + words[1:]


def _nameless(language: str) -> list[str]:
    """The words that say nothing in the name of a file."""
    try:
        return str(Words(language).texts["nameless"]).casefold().split()
    except ValueError:  # a damaged file names a language that cannot exist
        return []


def count(timeline: TimelineData, words: Words) -> str:
    """The number of events, and of how many they were chosen: "1 of 47 events, the checked ones".

    >>> count(TimelineData(made_by=(("version", "1.0"), ("of", "47"), ("checked", "true"))), Words("en"))
    '0 of 47 events, the checked ones'
    """
    options = dict(timeline.made_by)
    if not options.get(OF, "").isdecimal():
        return words("events", len(timeline.events))
    text = words("selected", len(timeline.events), total=words.number(int(options[OF])))
    return words("of_checked", count=text) if CHECKED in options else text


def coverage(timeline: TimelineData) -> tuple[int, int]:
    """The number of sentences with a date, and the number of all sentences."""
    placed, unplaced = (
        {(source.document, *source.whole) for event in events for source in event.sources}
        for events in (timeline.events, timeline.undated)
    )
    return len(placed), len(placed | unplaced)


def seen_from(timeline: TimelineData, words: Words, locale: str) -> str:
    """From which dates relative dates are counted, in a sentence; "" if no document has a reference date."""
    dates = reference_dates(timeline, locale)
    if len(dates) > 1:
        return words("seen_from_each", dates=", ".join(dates))
    return words("seen_from", date=dates[0]) if dates else ""


def reference_dates(timeline: TimelineData, locale: str = DEFAULT) -> list[str]:
    """The different reference dates of the documents, in order."""
    dates = {TimeValue(document.reference_date) for document in timeline.documents if document.reference_date}
    return [date.display(locale) for date in sorted(dates)]


def extent(whens: Iterable[TimeValue], locale: str = DEFAULT) -> str:
    """The time from the first of some dates to the last: in days or months if it is no longer than a year, or in years.

    It is as precise as the least precise of the dates; times of day are only named within one day.

    >>> extent([TimeValue("2024-03-03T22:10:00"), TimeValue("2024-03-04T04:20:00")])
    '3–4 March 2024'
    >>> extent([TimeValue("1914-07"), TimeValue("1918-11-11")])
    '1914–1918'
    """
    known = [when for when in whens if bound(when) is not None]
    if not known:
        return ""
    first, last = min(filter(None, map(bound, known))), max(map(_last, known))
    unit = max(when.unit for when in known)
    if unit <= Unit.MONTH and last.milliseconds - first.milliseconds < LONGEST_IN_DAYS * DAY_MS:
        return _within_a_year(known, unit, first, last).display(locale)
    years = {year_of(when) for when in known} | {_last(when).year for when in known if _ends_in_a_year(when)}
    ends = sorted(year for year in years if year is not None)
    return "–".join(year_name(year, locale) for year in dict.fromkeys((ends[0], ends[-1])))


def _within_a_year(whens: Sequence[TimeValue], unit: Unit, first: Moment, last: Moment) -> TimeValue:
    """The time of some dates, the least precise of which has this unit, in minutes, hours, days or months."""
    offset, *others = {when.offset for when in whens}
    if unit < Unit.DAYPART and first[:3] == last[:3] and not others:
        unit = max(unit, Unit.MINUTE)
    else:
        unit, offset = Unit.DAY if unit <= Unit.WEEK else Unit.MONTH, None
    return TimeValue.stretch(first.floor(unit), last.floor(unit).end(unit), unit, offset)


def _last(when: TimeValue) -> Moment:
    """The last known moment of a value."""
    last = when.end.plus(-1, Unit.MILLISECOND) if when.end is not None else when.start
    assert last is not None
    return last


def _ends_in_a_year(when: TimeValue) -> bool:
    """Whether the year in which a value ends is one that it says, as that of "the sixties" is not."""
    return when.form is None and when.unit <= Unit.YEAR

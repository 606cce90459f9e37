"""Timelines for the tests of exports: any words, years from -13,000 to 13,000, every granularity and qualifier."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from timeline import Timeline
from timeline.editorial import none_if_empty
from timeline.model import (
    BASES,
    REVIEWS,
    STATUSES,
    WEIGHTS,
    Document,
    Editorial,
    Event,
    Link,
    Picture,
    Place,
    Problem,
    Timex,
)
from timeline.render.text import plain
from timeline.value import Moment, TimeValue, Unit
from timeline.value.moment import DAYPARTS

#: Titles that some format could take for something else: markup, formulas, its own signs, ends of lines.
TITLES = (
    "The ferry runs: twice a day", "# 1850", "a #tag; a, list", 'He said "no" and \'yes\'', "two\nlines\r\nor three",
    "tab\tand\x0bmore", "\U0001f6a2 ferry \U0001f469\u200d\U0001f680", "הגשר נפתח", "افتتح الجسر 1850 (ب)",
    "\u202eturned\u202c", "=1+1", '=HYPERLINK("http://evil.example")', "+1 mill", "-2 boats", "@SUM(A1)", "\t=1+1",
    "\r=1+1", " =1+1", "|cmd|' /C calc'!A0", "<script>alert(1)</script>", "</title><b>bold</b>", "&lt;i&gt; &amp; &",
    "**bold** _it_ `code` [a](javascript:b)", "{{ 7 * 7 }}", "%% note", "section A : b", "title x", "a\\,b;c\\n",
    "BEGIN:VEVENT", "END:VCALENDAR\r\nX:1", "\x00\x1b[31m\x85", "half \ud800 pair", "\ufffe\uffff",
    "\u2028 \u2029 \xa0", "-->", "]]>", "null", "TRUE", "1850", "01234", "1e5", "1/2", "3 May", "", " ", "x",
    "e\u0301 é ß İ",
)  # fmt: skip
#: Dates that are not one unit, or not whole: what each of EDTF's features and of TIMEX3's is for.
ODD_VALUES = (
    "XXXX-03", "XXXX-12-XX", "2004-XX", "156X-12-25", "1950S2", "[1667,1668,1670..1672]", "{1960,1961-12}",
    "[1667,1760-12]", "1984~/2004", "1984-06/..", "../1985-04-12", "1984/2004-06", "2004-06~-11", "2004?-06-11",
    "Y-170000002", "Y17E7", "timex3:2022-09-18/2023-09-18;unit=year", "timex3:1998-03-02TXX", "2001-37",
    "timex3:XXXX-WXX-5", "timex3:1998-03-02T09:30/1998-03-02T11:00", "timex3:196X;mod=END",
)  # fmt: skip

#: Any words, and those of `TITLES`.
words = st.one_of(st.sampled_from(TITLES), st.text(max_size=40))
_years = st.one_of(
    st.integers(-13_000, 13_000), st.integers(1000, 2100), st.sampled_from([-43, -1, 0, 1, 99, 9999, 10_000])
)


@st.composite
def moments(draw: st.DrawFn) -> Moment:
    """A moment in the years from -13,000 to 13,000."""
    day = date(2000, 1, 1).replace(month=draw(st.integers(1, 12)), day=draw(st.integers(1, 28)))
    clock = draw(st.sampled_from([(0, 0, 0, 0), (9, 30, 0, 0), (23, 59, 59, 999)]))
    return Moment(draw(_years), day.month, day.day, *clock)


@st.composite
def units(draw: st.DrawFn) -> TimeValue:
    """One unit of any granularity: a year, a week, an evening, a minute with its offset from UTC."""
    moment, unit = draw(moments()), draw(st.sampled_from(Unit))
    if unit == Unit.DAYPART:
        return TimeValue.daypart(moment, draw(st.sampled_from(sorted(DAYPARTS))))
    value = TimeValue.around(moment, unit)
    return value.at_offset(draw(st.sampled_from([None, 0, 120, -330]))) if unit < Unit.DAYPART else value


def _changes(value: TimeValue, other: TimeValue, way: str) -> TimeValue:
    """A value as an interval, with an open end, with a modifier or with a qualifier."""
    if way in ("to", "between"):
        first, last = sorted((value, other))
        return first.to(last) if way == "to" else first.between(last)
    if way in ("before", "after", "since", "until"):
        changed: TimeValue = getattr(value, way)()
        return changed
    if way in ("START", "MID", "END"):
        return value.modified(way)
    written = str(value)
    return TimeValue(f"{written};qualifier={way}" if written.startswith("timex3:") else f"{written}{way}")


_WAYS = ("to", "between", "before", "after", "since", "until", "START", "MID", "END", "?", "~", "%")


@st.composite
def values(draw: st.DrawFn) -> TimeValue:
    """A date of any kind: one unit, an interval, open, early, late, uncertain, approximate, or one of `ODD_VALUES`."""
    if draw(st.integers(0, 5)) == 0:
        return TimeValue(draw(st.sampled_from(ODD_VALUES)))
    value = draw(units())
    for way in draw(st.lists(st.sampled_from(_WAYS), max_size=2)):
        try:
            value = _changes(value, draw(units()), way)
        except ValueError:  # some do not go together
            continue
    return value


@st.composite
def _documents(draw: st.DrawFn, name: str, texts: list[str]) -> Document:
    """A document with these texts as its paragraphs, and its metadata."""
    text = "\n\n".join(texts)
    kinds = st.sampled_from([("page", 0), ("page", 7), ("row", 0), ("cue", 0)])
    places = [Place(text.index(one), kind, draw(words), number) for one in texts[:1] for kind, number in [draw(kinds)]]
    return Document(
        id=name,
        text=text,
        title=draw(st.one_of(st.none(), words)),
        url=draw(st.sampled_from([None, "https://example.org/a_b?c=(d)&e=%20", "javascript:alert(1)"])),
        author=draw(st.one_of(st.none(), words)),
        language=draw(st.sampled_from([None, "en", "de", "ar"])),
        reference_date=draw(st.sampled_from([None, "2023-09-18", "2024-05-21T10:00:00Z"])),
        date_source=draw(st.sampled_from([None, "given", "metadata"])),
        source=draw(st.one_of(st.none(), words)),
        sha256=draw(st.sampled_from([None, "9f" * 32])),
        places=tuple(draw(st.sampled_from([(), places]))),
    )


#: The smallest whole pictures in PNG and in GIF, as data: URLs.
PNG = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5"
    "ErkJggg=="
)
GIF = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
#: Pictures of three by two dots.
WEBP = "data:image/webp;base64,UklGRiQAAABXRUJQVlA4IBgAAABQAQCdASoDAAIAAUAmJaQABHQAAORAAAA="
JPEG = (
    "data:image/jpeg;base64,/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAP///////////////////////////////////////////"
    "///////////////////////////////////////////wAALCAACAAMBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABQQAQAAA"
    "AAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AP//Z"
)
ADDRESSES = (
    "https://example.org/a_b(1)?c=[d]&copy;=e&f=*g*#h", "http://example.org", "https://xn--bcher-kva.example/quay.png",
    "https://bücher.example/ä?q='1';2,3", "https://[::1]/~a+b%20c",
)  # fmt: skip


@st.composite
def editorials(draw: st.DrawFn) -> Editorial | None:
    """What an editor could have added to an event; often nothing."""
    review = draw(st.sampled_from(["", *REVIEWS]))
    link = st.builds(Link, st.sampled_from(ADDRESSES), words)
    alt = words.filter(lambda text: bool(plain(text).strip()))
    picture = st.builds(
        Picture, st.sampled_from([PNG, GIF, WEBP, JPEG, "https://example.org/quay_(1).png?a=b&amp;c"]), alt, words
    )
    return none_if_empty(
        Editorial(
            weight=draw(st.sampled_from(["", *WEIGHTS])),
            review=review,
            by=draw(words) if review else "",
            place=draw(words),
            links=tuple(draw(st.lists(link, max_size=2))),
            picture=draw(st.one_of(st.none(), picture)),
        )
    )


@st.composite
def _events(draw: st.DrawFn, document: str, start: int, text: str, said: str, when: TimeValue | None) -> Event:
    """An event at an offset of its document, with its expression of time."""
    timex = (
        Timex(start, start + len(said), said, "TIME" if when and when.unit < Unit.DAY else "DATE", when, when)
        if when
        else None
    )
    return Event(
        id=draw(st.one_of(st.uuids().map(lambda made: made.hex[:10]), st.sampled_from(["1", "=1", "a b", ""]))),
        when=when,
        title=draw(words),
        text=text,
        document=document,
        start=start,
        end=start + len(text),
        timexes=(timex,) if timex and draw(st.booleans()) else (),
        basis=draw(st.sampled_from(BASES)) if when else "stated",
        status=draw(st.sampled_from(STATUSES)),
        tags=tuple(draw(st.lists(words, max_size=2))),
        note=draw(st.sampled_from(["", "checked: 3 of 4", "=1+1\n\n- list"])),
        editorial=draw(st.one_of(st.none(), editorials())),
    )


@st.composite
def timelines(draw: st.DrawFn, most: int = 5) -> Timeline:
    """A timeline of one or two documents, with at most so many dated events, of which some have more reports.

    The text of each event and its expression of time stand in the document at the offsets that they name.
    """
    names = draw(st.lists(words, min_size=1, max_size=2, unique=True))
    dated, undated, documents = list[Event](), list[Event](), list[Document]()
    for name in names:
        texts, start = list[str](), 0
        for number, when in enumerate(draw(st.lists(st.one_of(values(), values(), st.none()), max_size=most))):
            said = f"time {number}" if when else ""
            texts.append(text := f"{said} {draw(words)}".strip() + ".")
            event = draw(_events(name, start, text, said, when))
            (dated if when else undated).append(event)
            start += len(text) + 2
        documents.append(draw(_documents(name, texts)))
    dated.sort(key=lambda event: event.when)  # type: ignore[arg-type, return-value]
    if len(dated) > 1 and draw(st.booleans()):
        dated[0] = replace(dated[0], retold=(dated.pop(),))
    problems = (Problem(draw(words), names[0], 0, 1),) * draw(st.integers(0, 1))
    return Timeline(
        events=tuple(dated[:most]),
        undated=tuple(undated),
        problems=problems,
        documents=tuple(documents),
        title=draw(st.one_of(st.none(), words)),
        note=draw(st.sampled_from(["", "A note."])),
        made_by=draw(st.sampled_from([(), (("version", "0.1.0"), ("prefer", "past"))])),
    )

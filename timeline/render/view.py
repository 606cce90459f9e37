"""What the page and the Markdown show of a timeline: groups by year and month, places, coverage, a title."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from timeline.model import Document, Event, TimelineData, Timex
from timeline.render.resources import Words
from timeline.value import TimeValue
from timeline.value.display import style
from timeline.value.moment import Moment, Unit

LONGEST_TITLE = 90

#: What HTML, XML and terminals cannot hold or would obey; line ends and tabs are space anyway.
_UNSEEN = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_SPACE = re.compile(r"\s+")
_WEB = re.compile(r"https?://[^\s<>]+$", re.IGNORECASE)
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n\s*")


def plain(text: str) -> str:
    """A text fit for any format: control characters become U+FFFD, every run of space one space.

    >>> plain("two\\n lines\\x00")
    'two lines�'
    """
    return _UNSEEN.sub("\ufffd", _SPACE.sub(" ", text))


class Span(NamedTuple):
    """A piece of a sentence: its text; "when" where it gives the event its date, "time" for other expressions."""

    text: str
    role: str


def spans(event: Event) -> list[Span]:
    """The words of an event, its time expressions apart.

    >>> timex = Timex(3, 7, "1850", "DATE", TimeValue("1850"), TimeValue("1850"))
    >>> spans(Event(id="a", when=timex.when, title="", text="In 1850.", document="d", start=0, end=8, timexes=(timex,)))
    [Span(text='In ', role=''), Span(text='1850', role='when'), Span(text='.', role='')]
    """
    dating = governing(event)
    found: list[Span] = []
    at, begin = 0, event.whole[0]
    for timex in sorted(event.timexes, key=lambda timex: (timex.start, -timex.end)):
        start, end = timex.start - begin, timex.end - begin
        if at <= start < end <= len(event.text):
            found.append(Span(plain(event.text[at:start]), ""))
            found.append(Span(plain(event.text[start:end]), "when" if timex is dating else "time"))
            at = end
    found.append(Span(plain(event.text[at:]), ""))
    return [span for span in found if span.text]


def governing(event: Event) -> Timex | None:
    """The time expression that dates an event, if it stands in the event's own words."""
    if event.when is None:
        return None
    return next((timex for timex in event.timexes if timex.when == event.when), None)


def shape(when: TimeValue | None) -> str:
    """How a time is drawn: a point, a coarse unit, a span, some time within one, an open end; nothing without a place.

    >>> [shape(TimeValue(text)) for text in ("1850-03-01", "1850", "1850/1860", "[1850..1860]", "[..1899]", "1900/..")]
    ['point', 'coarse', 'span', 'within', 'open-start', 'open-end']
    """
    if when is None or (when.start is None and when.end is None):
        return "undated"
    if when.start is None or when.end is None:
        return "open-start" if when.start is None else "open-end"
    if when.end > when.start.floor(when.unit).end(when.unit):
        return "within" if when.kind == "within" else "span"
    return "point" if when.unit <= Unit.DAY else "coarse"


def certainty(event: Event) -> str:
    """How firmly an event is dated: "inferred" from its context, "approximate", or "stated"."""
    if event.inferred:
        return "inferred"
    when = event.when
    vague = when is not None and (when.qualifier or when.mod == "APPROX" or set(str(when)) & set("?~%"))
    return "approximate" if vague else "stated"


def precision(when: TimeValue | None) -> str:
    """How closely a time is said: "time", "day", "month" (or a week), "year" (or a part of it), "coarser".

    >>> [precision(TimeValue(text)) for text in ("1850-03-01", "1850-03", "1850-21", "185X")]
    ['day', 'month', 'year', 'coarser']
    """
    if when is None:
        return "coarser"
    limits = ((Unit.DAY - 1, "time"), (Unit.DAY, "day"), (Unit.MONTH, "month"), (Unit.YEAR, "year"))
    return next((name for limit, name in limits if when.unit <= limit), "coarser")


def kind(event: Event) -> tuple[str, str, str]:
    """What an event can be chosen by: how closely and how firmly it is dated, and its status."""
    return f"precision-{precision(event.when)}", f"certainty-{certainty(event)}", f"status-{plain(event.status)}"


def direction(text: str) -> str:
    """The direction of a text, by its first letter that has one: "ltr", "rtl" or "".

    >>> direction("1948 שלום"), direction("(a)"), direction("1948")
    ('rtl', 'ltr', '')
    """
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in ("L", "R", "AL"):
            return "ltr" if kind == "L" else "rtl"
    return ""


class Group(NamedTuple):
    """Events of one year, or of one month of it, under the heading they have."""

    key: tuple[int, int] | str
    heading: str
    events: list[Event]


def years(events: Iterable[Event], locale: str = "en") -> Iterator[Group]:
    """Consecutive events by the year of their known bound; decades, "before 1900" and such under their own name."""
    for key, members in groupby(events, key=lambda event: _year_key(event.when, locale)):
        heading = key if isinstance(key, str) else year_name(key[0], locale)
        yield Group(key, heading[:1].upper() + heading[1:], list(members))


def months(year: Group, locale: str = "en") -> Iterator[Group]:
    """The events of a year by the month of their known bound; what is said no closer than a season has none."""
    for number, members in groupby(year.events, key=lambda event: _month(event.when)):
        named = number and not isinstance(year.key, str)
        yield Group((0, number), month_name(number, locale) if named else "", list(members))


def bound(when: TimeValue) -> Moment | None:
    """The known bound of a value: its start; where that is open, its last moment."""
    return when.start or (when.end and when.end.plus(-1, Unit.MILLISECOND))


def _year_key(when: TimeValue | None, locale: str) -> tuple[int, int] | str:
    known = bound(when) if when is not None else None
    if when is None or known is None:
        return ""
    if when.unit > Unit.YEAR or (when.unit == Unit.YEAR and when.mod in ("BEFORE", "AFTER")):
        return when.display(locale)
    return known.year, 0


def _month(when: TimeValue | None) -> int:
    known = bound(when) if when is not None else None
    return known.month if when is not None and known is not None and when.unit <= Unit.MONTH else 0


def year_name(year: int, locale: str = "en") -> str:
    """A year as a reader writes it, with its era where it needs one."""
    return TimeValue.of(year).display(locale)


def month_name(month: int, locale: str = "en") -> str:
    """The name of a month that stands alone, in any locale that pendulum has.

    >>> month_name(3), month_name(3, "de")
    ('March', 'März')
    """
    name = style(locale).month(month)
    return name[:1].upper() + name[1:]


class Source(NamedTuple):
    """What a document is called, and its address if that is one of the web."""

    name: str
    url: str | None


def sources(timeline: TimelineData) -> list[Source]:
    """The documents of a timeline: many by their titles, one alone by its id, as its title stands above everything."""
    alone = len(timeline.documents) == 1
    return [
        Source(plain(document.id) if alone else name, document.url if _WEB.match(document.url or "") else None)
        for document, name in zip(timeline.documents, names(timeline.documents), strict=True)
    ]


def ids(documents: Iterable[Document]) -> list[str]:
    """The documents' ids as any format can have them, no two of them the same."""
    return distinct([plain(document.id) for document in documents])


def names(documents: Iterable[Document]) -> list[str]:
    """What documents are called: each by its title, with its id where another has the same, or by its id alone.

    >>> names([Document(id="a", text="", title="News"), Document(id="b", text="", title="News")])
    ['News (a)', 'News (b)']
    """
    documents = list(documents)
    titles = [plain(document.title or "").strip() for document in documents]
    times = Counter(titles)
    called = []
    for title, own in zip(titles, ids(documents), strict=True):
        own = own.strip()
        called.append(own if not title else title if times[title] == 1 else f"{title} ({own})")
    return distinct(called)


def distinct(texts: list[str]) -> list[str]:
    """The texts, with a number behind each that has come before."""
    taken, numbers, found = set(texts), dict.fromkeys(texts, 0), []
    for text in texts:
        numbers[text] += 1
        one = text
        while numbers[text] > 1 and one in taken:
            one = f"{text} ({numbers[text]})"
            numbers[text] += one in taken
        taken.add(one)
        found.append(one)
    return found


class Places:
    """Tells where something stands: the paragraph, and the document where there is more than one.

    >>> places = Places([Document(id="a.txt", text="One.\\n\\nTwo.\\nStill two.")], Words("en"))
    >>> places("a.txt", 12)
    'paragraph 2'
    """

    def __init__(self, documents: Iterable[Document], words: Words) -> None:
        self.documents = {document.id: document for document in documents}
        self.names = dict(zip(self.documents, names(self.documents.values()), strict=True))
        self.words = words
        # What is no id can be the name under which a document is shown, or else an id without its white space.
        self._plain = {plain(id).strip(): document for id, document in self.documents.items() if plain(id).strip()}
        self._plain |= {name.strip(): self.documents[id] for id, name in self.names.items() if name.strip()}
        self._breaks: dict[str, list[int]] = {}

    def __call__(self, document: str | None, offset: int | None) -> str:
        known = self.documents.get(document or "") or self._plain.get(plain(document or "").strip())
        if known is None or offset is None:
            return self.names[known.id] if known else plain(document or "")
        number = bisect_right(self.breaks(known), offset) + 1
        if len(self.documents) == 1:
            return self.words("paragraph", number=number)
        return self.words("place", source=self.names[known.id], number=number)

    def breaks(self, document: Document) -> list[int]:
        """Where the paragraphs of a document begin, but for the first: after blank lines, or else after every line."""
        if document.id not in self._breaks:
            blank = [match.end() for match in _BLANK_LINE.finditer(document.text)]
            self._breaks[document.id] = blank or [match.end() for match in re.finditer(r"\n", document.text)]
        return self._breaks[document.id]


def title(timeline: TimelineData, words: Words) -> str:
    """The title of a timeline: its own, else its first document's, else the first sentence of that document."""
    if timeline.title:
        return plain(timeline.title).strip()
    if not timeline.documents:
        return words("kicker")
    first = timeline.documents[0]
    told = [event for event in (*timeline.events, *timeline.undated) if event.document == first.id]
    opening = min(told, key=lambda event: event.start).text if told else first.text.strip().partition("\n")[0]
    text = shortened(plain(first.title or opening).strip()) or plain(first.id).strip() or words("kicker")
    others = len(timeline.documents) - 1
    return words("many", first=text, others=words.in_words(others)) if others else text


def shortened(text: str, longest: int = LONGEST_TITLE) -> str:
    """A text cut between words where it is too long.

    >>> shortened("a rather long sentence", 12)
    'a rather…'
    """
    if len(text) <= longest:
        return text
    cut = text[:longest]
    return (cut[: cut.rfind(" ")] if " " in cut[1:] else cut).rstrip(" ,;:–—-") + "…"


def coverage(timeline: TimelineData) -> tuple[int, int]:
    """How many of the sentences that were read have a place on the line, and how many there are."""
    placed, unplaced = (
        {(source.document, *source.whole) for event in events for source in event.sources}
        for events in (timeline.events, timeline.undated)
    )
    return len(placed), len(placed | unplaced)


def reference_dates(timeline: TimelineData, locale: str = "en") -> list[str]:
    """The different dates that the documents are seen from, in order."""
    dates = {TimeValue(document.reference_date) for document in timeline.documents if document.reference_date}
    return [date.display(locale) for date in sorted(dates)]

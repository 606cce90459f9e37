"""TimeML: the texts with their time expressions as inline TIMEX3, for tools of computational linguistics.

A range that TIMEX3 has no value for is a DURATION between two TIMEX3 without words. The reference date is the DCT with
the function CREATION_TIME. Several documents stand in one file, which TimeML does not provide for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import count
from xml.sax.saxutils import escape, quoteattr

from timeline.model import Document, Event, TimelineData, Timex
from timeline.render.exports.extents import UNDATED
from timeline.render.losses import Losses
from timeline.render.provenance import made_by_line
from timeline.value import Every, TimeValue, Value
from timeline.value.moment import Unit

_NO_WORDS = "dates that no time expression of the text has are left out"
_OVERLAPS = "dates of a time expression that overlaps with another are left out"
_NOT_TIMEX3 = "what TIMEX3 does not say of a date, such as that it is uncertain, is left out"
_CHARACTERS = "characters that XML does not have are U+FFFD"
_MANY = "the documents stand one after another in an element `documents`, which TimeML has not"
#: What XML 1.0 cannot hold, even escaped.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def render(timeline: TimelineData, losses: Losses) -> str:
    """A TimeML element for each document.

    >>> print(render(TimelineData(documents=(Document(id="a", text="1 < 2", reference_date="1940-05"),)), Losses()))
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- timeline ... -->
    <TimeML>
    <DOCID>a</DOCID>
    <DCT><TIMEX3 tid="t0" type="DATE" value="1940-05" functionInDocument="CREATION_TIME">1940-05</TIMEX3></DCT>
    <TEXT>1 &lt; 2</TEXT>
    </TimeML>
    <BLANKLINE>
    """
    written = set[tuple[str, int, int]]()
    parts = [part for document in timeline.documents for part in _document(document, timeline, written, losses)]
    for event in timeline.events:
        _check(event, written, losses)
    for event in timeline.undated:
        if not event.timexes:
            losses.note(UNDATED, event)
    made_by = re.sub("--+", "-", xml_text(made_by_line(timeline)))
    if len(timeline.documents) > 1:
        losses.note(_MANY)
        parts = ["<documents>\n", *parts, "</documents>\n"]
    return f"{_HEAD}<!-- {made_by} -->\n" + "".join(parts)


def _check(event: Event, written: set[tuple[str, int, int]], losses: Losses) -> None:
    """Note what became of the date of an event."""
    timex = event.timex
    if timex is None:
        losses.note(_NO_WORDS, event)
    elif (event.document, timex.start, timex.end) not in written:
        losses.note(_OVERLAPS, event)
    elif _read_back(timex.value) != event.when:
        losses.note(_NOT_TIMEX3, event)


def _read_back(value: Value) -> Value:
    """The value that its TIMEX3 says."""
    if not isinstance(value, TimeValue):
        return value
    first, last = _ends(value)
    if last:
        return TimeValue.from_timex3(first).to(TimeValue.from_timex3(last))
    return TimeValue.from_timex3(first, value.mod)


def _ends(value: Value) -> tuple[str, str]:
    """The TIMEX3 value of a date and "", or those of the ends of a range; an open end is left to the modifier.

    >>> _ends(TimeValue("1902/1911")), _ends(TimeValue("timex3:BC0002-12-27/..;unit=weekend;mod=ON_OR_AFTER"))
    (('1902', '1911'), ('BC0002-12-27', ''))
    """
    first, _, last = value.timex3.partition("/") if isinstance(value, TimeValue) else (value.timex3, "", "")
    if ".." in (first, last):
        return (last if first == ".." else first), ""
    return first, last


def _document(
    document: Document, timeline: TimelineData, written: set[tuple[str, int, int]], losses: Losses
) -> Iterator[str]:
    if _NOT_XML.search(document.text):
        losses.note(_CHARACTERS)
    yield "<TimeML>\n"
    yield f"<DOCID>{xml_text(document.id)}</DOCID>\n"
    if document.reference_date:
        value = TimeValue(document.reference_date)
        kind = "TIME" if value.unit < Unit.DAY else "DATE"
        attributes = {"tid": "t0", "type": kind, "value": value.timex3, "functionInDocument": "CREATION_TIME"}
        yield f"<DCT>{_element(attributes, document.reference_date)}</DCT>\n"
    if document.title:
        yield f"<TITLE>{xml_text(document.title)}</TITLE>\n"
    yield "<TEXT>"
    at, numbers = 0, count(1)
    ends: list[str] = []
    for timex in _timexes(document, timeline):
        if timex.start < at or document.text[timex.start : timex.end] != timex.text:
            continue
        written.add((document.id, timex.start, timex.end))
        yield xml_text(document.text[at : timex.start])
        yield _timex(timex, numbers, ends)
        at = timex.end
    yield f"{xml_text(document.text[at:])}</TEXT>\n"
    yield from ends
    yield "</TimeML>\n"


def _timexes(document: Document, timeline: TimelineData) -> list[Timex]:
    """The time expressions of a document that its events have, in order; of overlapping ones the longer first."""
    events = (report for event in (*timeline.events, *timeline.undated) for report in event.sources)
    found = {
        (timex.start, -timex.end): timex for event in events if event.document == document.id for timex in event.timexes
    }
    return [found[place] for place in sorted(found)]


def _timex(timex: Timex, numbers: Iterable[int], ends: list[str]) -> str:
    """A TIMEX3 with its words; the two ends of a range are added to `ends`."""
    number = next(iter(numbers))
    first, last = _ends(timex.value)
    attributes = {"tid": f"t{number}", "type": timex.type, "value": first}
    if last and isinstance(timex.value, TimeValue):
        attributes |= {"type": "DURATION", "value": _length(timex.value)}
        for name, value in (("beginPoint", first), ("endPoint", last)):
            number = next(iter(numbers))
            attributes[name] = f"t{number}"
            kind = "TIME" if "T" in value else "DATE"
            ends.append(_element({"tid": f"t{number}", "type": kind, "value": value}, "") + "\n")
    if timex.value.mod:
        attributes["mod"] = timex.value.mod
    if isinstance(timex.value, Every):
        attributes |= {name: text for name in ("freq", "quant") if (text := getattr(timex.value, name, None))}
    return _element(attributes, timex.text)


def _length(value: TimeValue) -> str:
    """The length of a range as ISO 8601 has it, in its own unit if that is one of TIMEX3's.

    >>> _length(TimeValue("1902/1911")), _length(TimeValue("2001-08-14/2001-08-24"))
    ('P10Y', 'P11D')
    """
    start, end = value.start, value.end
    if start is None or end is None:
        return "PXY"
    if start[1:] == end[1:]:
        return f"P{end.year - start.year}Y"
    if start[2:] == end[2:]:
        return f"P{(end.year - start.year) * 12 + end.month - start.month}M"
    days, rest = divmod(end.milliseconds - start.milliseconds, 86_400_000)
    return f"PT{(days * 86_400_000 + rest) // 60_000}M" if rest else f"P{days}D"


def _element(attributes: dict[str, str], words: str) -> str:
    named = "".join(f" {name}={quoteattr(value)}" for name, value in attributes.items())
    return f"<TIMEX3{named}>{xml_text(words)}</TIMEX3>" if words else f"<TIMEX3{named}/>"


def xml_text(text: str) -> str:
    """A text in XML."""
    return escape(cleaned(text), {"\r": "&#13;"})


def cleaned(text: str) -> str:
    """A text with as many characters, of which XML can hold each.

    >>> cleaned("a\\x00b")
    'a�b'
    """
    return _NOT_XML.sub("\ufffd", text)

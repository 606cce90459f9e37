"""The JSON in a page: data for its own script, and schema.org data (JSON-LD) for search engines."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from timeline.editorial import is_address
from timeline.lazy_regex import lazy_regex
from timeline.model import Editorial, Event, TimelineData
from timeline.render import classify, places
from timeline.render.groups import month_name
from timeline.render.html.added import added
from timeline.render.html.axis import Stretch, months
from timeline.render.html.chapters import Chapters
from timeline.render.html.dates import rules
from timeline.render.html.entry import Entries, datetime_value
from timeline.render.html.filters import tags_of
from timeline.render.text import plain
from timeline.render.words import Words
from timeline.value import TimeValue
from timeline.value.moment import DAY_MS, Moment

#: A page with more events has no JSON-LD: it would make the page a fifth larger, and no search engine reads so much.
MOST_LINKED = 1000
#: The number of an unknown document or tag.
UNKNOWN = -1
#: The statuses of events that schema.org can express.
_LINKED_STATUSES = ("happened", "planned")
#: Years whose display shows how a locale writes years BC, and years of fewer than four digits.
_BC_YEAR, _EARLY_YEAR = -1233, 14
#: Decimals of a share of the width, and of a day.
_SHARE_DECIMALS, _DAY_DECIMALS = 5, 6
_SURROGATE = lazy_regex("[\ud800-\udfff]")


def script_data(
    timeline: TimelineData, entries: Entries, stretches: Iterable[Stretch], top: Iterable[Event], chapters: Chapters
) -> dict[str, Any]:
    """The data of the page's script: a list for each property, in the order of the events on the page.

    Times are days, with 0001-01-01 as day 1; null where a time is open. Documents and tags are numbers: their indices
    in "names" and "tags". "top" has the numbers of the most important events. "chapter" is the number of the chapter of
    each event, and "in_time" is set if the chapters are listed in the order of time.
    "before" and "early" are patterns for years BC and for early years, "dates" has the rules for dates in words.
    """
    documents = {document.id: index for index, document in enumerate(timeline.documents)}
    tags = {tag: index for index, tag in enumerate(tags_of(timeline))}
    events, locale, labels = timeline.events, entries.locale, entries.words.texts
    kinds: dict[tuple[str, ...], int] = {}
    numbers = {id(event): number for number, event in enumerate(events)}
    return {
        "kind": [kinds.setdefault(classify.filters(event), len(kinds)) for event in events],
        "kinds": list(kinds),
        "start": [_day(event.when.start if event.when else None) for event in events],
        "end": [_day(event.when.end if event.when else None) for event in events],
        "documents": [_numbers((source.document for source in event.sources), documents) for event in events],
        "names": places.names(timeline.documents),
        "tagged": [_numbers(event.tags, tags) for event in events] if tags else [],
        "tags": [plain(tag).strip() for tag in tags],
        "top": [numbers[id(event)] for event in top],
        "chapter": chapters.numbers,
        "chapters": chapters.names,
        "in_time": bool(chapters.begins),
        "offset": [event.start for event in events],
        "stretches": [_stretch(stretch) for stretch in stretches],
        "months": months(locale),
        "before": TimeValue.of(_BC_YEAR).display(locale).replace(str(1 - _BC_YEAR), "{}"),
        "early": TimeValue.of(_EARLY_YEAR).display(locale).replace(str(_EARLY_YEAR), "{}"),
        "dates": rules(locale),
        "words": labels["script"] | {name: labels[name] for name in ("folded", "differ", "dates_differ")},
        "separator": labels["thousands"],
    }


def json_ld(timeline: TimelineData, entries: Entries) -> str:
    """The events as schema.org events in JSON-LD; empty if there are none or more than `MOST_LINKED`.

    Only events that happened or are planned, with a date from the text that ISO 8601 can express: schema.org has no
    terms for the others. Source: https://schema.org/Event
    """
    graph = [found for event in timeline.events if (found := _linked(event, entries))]
    return script_json({"@context": "https://schema.org", "@graph": graph}) if 0 < len(graph) <= MOST_LINKED else ""


def script_json(value: Any) -> str:
    """A value as JSON that is safe in a <script> element: without characters of markup and lone surrogates.

    >>> print(script_json(["</script>", "a & b", "\\ud800"]))
    ["\\u003c/script\\u003e","a \\u0026 b","\\ud800"]
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for letter in "<>&\u2028\u2029":
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def editor_data(timeline: TimelineData, entries: Entries) -> dict[str, Any]:
    """What the editor needs, beyond what the page shows, to correct events and to write the timeline as Markdown.

    For the numbers of some events, "places" has the place if the page shows a shorter one, "values" the date that no
    `datetime` can hold, "retold" the id, date and place of the other reports, "notes" the note, "editorial" the weight,
    the review and the initials, "added" lines with what else an editor added. "month_names" has the headings of months,
    "below" names the sections below the events, "file" has what is about the whole file.
    """
    events = list(enumerate(timeline.events))
    return {
        "places": {number: place for number, event in events if (place := entries.longer_place(event))},
        "values": {number: str(event.when) for number, event in events if not datetime_value(event.when)},
        "retold": {number: [_report(one, entries) for one in event.retold] for number, event in events if event.retold},
        "month_names": [month_name(number, entries.locale) for number in range(1, 13)],
        "notes": {number: event.note for number, event in events if event.note},
        "editorial": {n: (e.editorial.weight, e.editorial.review, e.editorial.by) for n, e in events if e.editorial},
        "added": {n: _added_lines(e, e.editorial, entries.words) for n, e in events if e.editorial},
        "below": {name: entries.words(name) for name in ("undated", "problems")},
        "file": _file(timeline, entries.locale),
    }


def _added_lines(event: Event, given: Editorial, words: Words) -> list[str]:
    """The place, the links and the picture that the page shows, in Markdown.

    Without the address of the picture, which may be very long.
    """
    from timeline.render.md.editorial import lines  # only for what was edited: importing it takes time

    shown = added(event, words)
    picture = replace(given.picture, url="") if given.picture and shown and shown.picture else None
    links = tuple(link for link in given.links if is_address(link.url))
    return list(lines(Editorial(place=given.place, links=links, picture=picture), words))


def _report(event: Event, entries: Entries) -> tuple[str, str, str]:
    value = str(event.when) if event.when else ""
    return plain(event.id), value, entries.places(event.document, event.start)


def _file(timeline: TimelineData, locale: str) -> dict[str, str]:
    """The front matter of the Markdown, and the note of the timeline (see `timeline.render.md.front_matter`)."""
    others: list[str] = []
    note = ""
    if timeline.note:
        from timeline.render.md.front_matter import split_note  # only for what was Markdown: importing it takes time

        others, note = split_note(timeline.note)
    lines = [*others, f"lang: {locale}", *["sources:"][: len(timeline.documents)]]
    for id, document in zip(places.ids(timeline.documents), timeline.documents, strict=True):
        known = {
            "id": id,
            "title": document.title,
            "url": document.url,
            "language": document.language,
            "reference_date": document.reference_date,
            "date_source": document.date_source if document.reference_date else None,
            "sha256": document.sha256,
        }
        fields = [f"{key}: {json.dumps(plain(value), ensure_ascii=False)}" for key, value in known.items() if value]
        lines += [f"{' ' if number else '-'} {field}" for number, field in enumerate(fields)]
    lines += ["made_by:"][: len(timeline.made_by)]
    lines += [f"  {name}: {json.dumps(plain(value), ensure_ascii=False)}" for name, value in timeline.made_by]
    return {"front": "\n".join(["---", *lines, "---"]), "note": note}


def _linked(event: Event, entries: Entries) -> dict[str, str] | None:
    """An event in JSON-LD; None if schema.org cannot express it."""
    if event.when is None or event.inferred or event.status not in _LINKED_STATUSES:
        return None
    text = str(event.when).removeprefix("timex3:")
    if ".." in text or ";" in text:
        return None
    start, _, end = text.partition("/")
    dates = [datetime_value(side) for side in (start, end or start)]
    if not all(dates) or any("W" in date for date in dates):
        return None
    linked = {"@type": "Event", "@id": f"#{entries.anchor(event)}", "name": plain(event.title).strip() or "…"}
    linked["startDate"] = dates[0]
    if end:
        linked["endDate"] = dates[1]
    if event.status == "planned":
        linked["eventStatus"] = "https://schema.org/EventScheduled"
    return linked


def _numbers(names: Iterable[str], number: dict[str, int]) -> int | list[int]:
    """The number of a name, or the sorted numbers of several; `UNKNOWN` for a name without a number, or for none."""
    found = sorted({number.get(name, UNKNOWN) for name in names}) or [UNKNOWN]
    return found if len(found) > 1 else found[0]


def _stretch(stretch: Stretch) -> tuple[float, float, float, float]:
    left, right = round(stretch.left, _SHARE_DECIMALS), round(stretch.right, _SHARE_DECIMALS)
    return _days(stretch.low), _days(stretch.high), left, right


def _day(moment: Moment | None) -> float | None:
    return None if moment is None else _days(moment.milliseconds)


def _days(milliseconds: int) -> float:
    days, rest = divmod(milliseconds, DAY_MS)
    return days + round(rest / DAY_MS, _DAY_DECIMALS) if rest else days

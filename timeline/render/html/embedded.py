"""What the page holds for programs: numbers for its own script, schema.org for search engines; safe in a script tag."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from timeline.model import Event, TimelineData
from timeline.render import classify, places
from timeline.render.html.axis import Stretch, months
from timeline.render.html.entry import Entries, machine
from timeline.render.text import plain
from timeline.value import TimeValue
from timeline.value.moment import DAY_MS, Moment

#: A page of more events than this would grow by a fifth; and no search engine reads so many.
MOST_LINKED = 1000


def data(timeline: TimelineData, entries: Entries, locale: str, stretches: Iterable[Stretch]) -> str:
    """The numbers that the script works with, a column each, in the order of the events on the page, as JSON.

    Times are days, counted so that 0001-01-01 is 1; null where a time is open.
    """
    number = {document.id: index for index, document in enumerate(timeline.documents)}
    tags = {tag: index for index, tag in enumerate(tags_of(timeline))}
    events = timeline.events
    kinds: dict[tuple[str, ...], int] = {}
    return safe(
        {
            "kind": [kinds.setdefault(classify.filters(event), len(kinds)) for event in events],
            "kinds": list(kinds),
            "start": [_day(event.when.start if event.when else None) for event in events],
            "end": [_day(event.when.end if event.when else None) for event in events],
            "documents": [_numbers((source.document for source in event.sources), number) for event in events],
            "names": places.names(timeline.documents),
            "tagged": [_numbers(event.tags, tags) for event in events] if tags else [],
            "tags": [plain(tag).strip() for tag in tags],
            "offset": [event.start for event in events],
            "stretches": [(_days(s.low), _days(s.high), round(s.left, 5), round(s.right, 5)) for s in stretches],
            "months": months(locale),
            "before": TimeValue.of(-1233).display(locale).replace("1234", "{}"),
            "early": TimeValue.of(14).display(locale).replace("14", "{}"),
            "words": entries.words.texts["script"],
            "separator": entries.words.texts["thousands"],
        }
    )


def linked(timeline: TimelineData, entries: Entries) -> str:
    """The events as schema.org has them, as JSON-LD; empty where there is nothing to tell, or too much.

    What did not happen or may not, what was guessed, and dates that ISO 8601 cannot hold as they were said are left
    out, for schema.org has no words for them. Source: https://schema.org/Event
    """
    graph = [found for event in timeline.events if (found := _linked(event, entries))]
    return safe({"@context": "https://schema.org", "@graph": graph}) if 0 < len(graph) <= MOST_LINKED else ""


def safe(value: Any) -> str:
    """JSON that no browser takes for the end of a script, nor for markup.

    >>> print(safe(["</script>", "a & b"]))
    ["\\u003c/script\\u003e","a \\u0026 b"]
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for letter in "<>&\u2028\u2029":
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    return text


def _linked(event: Event, entries: Entries) -> dict[str, str] | None:
    if event.when is None or event.inferred or event.status not in ("happened", "planned"):
        return None
    text = str(event.when).removeprefix("timex3:")
    start, _, end = text.partition("/")
    ends = [machine(side) for side in (start, end or start)] if ".." not in text and ";" not in text else []
    if not ends or not all(ends) or any("W" in side for side in ends):
        return None
    dates = {"startDate": ends[0]} | ({"endDate": ends[1]} if end else {})
    planned = {"eventStatus": "https://schema.org/EventScheduled"} if event.status == "planned" else {}
    name = plain(event.title).strip() or "…"
    return {"@type": "Event", "@id": f"#{entries.anchor(event)}", "name": name, **dates, **planned}


def tags_of(timeline: TimelineData) -> list[str]:
    """All tags of a timeline's events, in order."""
    return sorted({tag for event in timeline.events for tag in event.tags})


def _numbers(names: Iterable[str], number: dict[str, int]) -> int | list[int]:
    """The number of the one name, or those of all; -1 where it is not known or there is none."""
    found = sorted({number.get(name, -1) for name in names}) or [-1]
    return found if len(found) > 1 else found[0]


def _day(moment: Moment | None) -> float | None:
    return None if moment is None else _days(moment.milliseconds)


def _days(milliseconds: int) -> float:
    days, rest = divmod(milliseconds, DAY_MS)
    return days + round(rest / DAY_MS, 6) if rest else days

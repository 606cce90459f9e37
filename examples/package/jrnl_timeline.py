"""Read and write journals: entries that begin with "[2024-05-21 09:30] Title", as the program jrnl keeps them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline import Document, Problem

if TYPE_CHECKING:
    from timeline import Timeline
    from timeline.render.losses import Losses

ENTRY = re.compile(r"^\[(?P<day>\d{4}-\d\d-\d\d)(?: \d\d:\d\d)?\] (?P<title>.*)\n?", re.MULTILINE)
DAY = re.compile(r"(\d{4}-\d\d-\d\d)(T[^/]*)?")


def read(data: bytes, name: str) -> tuple[list[Document], list[Problem]]:
    """The entries of a journal, each a document: "yesterday" is counted from the day of its entry."""
    text = data.decode("utf-8-sig", "replace").replace("\r\n", "\n")
    entries = list(ENTRY.finditer(text))
    first = entries[0].start() if entries else len(text)
    problems = [Problem("what stands before the first entry is not read", name)] if text[:first].strip() else []
    ends = [*(entry.start() for entry in entries[1:]), len(text)]
    documents = [
        Document(
            id=f"{name}, entry {number}",
            text=f"{entry['title']}\n\n{text[entry.end() : end].strip()}\n",
            title=entry["title"],
            reference_date=entry["day"],
            date_source="metadata",
        )
        for number, (entry, end) in enumerate(zip(entries, ends, strict=True), start=1)
    ]
    return documents, problems


def render(timeline: Timeline, losses: Losses, *, title: str | None = None) -> str:
    """An entry for each event that has a day; the others are left out, which is reported."""
    entries = [f"# {title}\n\n"] if title else []
    for event in timeline:
        day = DAY.fullmatch(event.when.timex3)
        if day is None:
            losses.note("events without a day are left out", event)
            continue
        entries.append(f"[{day[1]} 00:00] {event.title}\n{event.text}\n\n")
    return "".join(entries)

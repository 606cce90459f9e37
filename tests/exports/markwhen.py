"""Markwhen before its own parser: each date is read as it is meant, and no text is a tag, a link or an event."""

from __future__ import annotations

from tests.node import script
from tests.placed import Read, judged, moment
from timeline import Timeline
from timeline.render import render
from timeline.render.exports.markwhen import defused
from timeline.render.summary import title
from timeline.render.words import Words

MARKWHEN = """
process.env.TZ = 'UTC'
const answer = async ({ text }) => {
  const { parse, toArray } = require('@markwhen/parser')
  const read = parse(text)
  const events = toArray(read.events).map((one) => one.eventy).filter((one) => one.dateRangeIso)
  return { title: read.header.title, messages: read.parseMessages,
    groups: toArray(read.events).length - events.length,
    events: events.map((one) => ({ start: one.dateRangeIso.fromDateTimeIso, end: one.dateRangeIso.toDateTimeIso,
      text: one.firstLine.restTrimmed.replace(/^: ?/, ''), date: one.firstLine.datePart,
      marks: [one.tags, one.id, one.percent, one.completed, one.recurrence, one.matchedListItems, one.isRelative],
      properties: one.properties, blocks: one.supplemental.map((block) => [block.type, block.raw]) })) }
}
"""


def check(timeline: Timeline) -> list[str]:
    """The dates of a timeline."""
    text, losses = render(timeline, "markwhen", report=True)
    said = script(MARKWHEN, "@markwhen/parser")({"text": text})
    assert said["messages"] == []
    assert said["title"] == title(timeline, Words("en"))
    assert said["groups"] <= 1
    found = []
    for event in said["events"]:
        assert event["marks"] == [[], None, None, None, None, [], False]
        assert event["properties"] == {}
        assert all(kind == "text" or kind is None for kind, _ in event["blocks"]), event["blocks"]
        utc = "Z - " in event["date"]
        found.append(Read(moment(event["start"]), moment(event["end"]), utc, event["text"].replace("\u2060", "")))
    shown = [event["text"] for event in said["events"]]
    assert all(defused(one.title).strip("\ufeff") in "\n".join(shown) for one in _kept(timeline, losses))
    return judged(timeline, found, losses)


def _kept(timeline: Timeline, losses: object) -> list[object]:
    left = [loss.event for loss in losses if "left out" in loss.what]  # type: ignore[attr-defined]
    return [event for event in timeline if not any(event is one for one in left)]

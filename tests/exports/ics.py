"""iCalendar before icalendar and ical.js: the same events, whose texts are texts, and whose bounds hold their dates."""

from __future__ import annotations

import os
import shutil
from datetime import date, datetime

from icalendar import Calendar

from tests.conftest import node_modules
from tests.node import script
from tests.placed import Read, judged
from timeline import Timeline
from timeline.render import render
from timeline.value.moment import Moment

ICAL = """
const answer = async ({ text }) => {
  const ICAL = (await import(require.resolve('ical.js'))).default
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map((one) => {
    const event = new ICAL.Event(one)
    const [start, end] = [event.startDate, event.endDate].map((time) => {
      const { year, month, day, hour, minute, second } = time.toJSON()
      return time.isDate ? [year, month, day] : [year, month, day, hour, minute, second]
    })
    return [event.uid, event.summary, event.description, start, end, event.startDate.zone.tzid]
  })
}
"""


def check(timeline: Timeline) -> list[str]:
    """The dates of a timeline."""
    data, losses = render(timeline, "ics", report=True)
    lines = data.decode().split("\r\n")
    assert all(len(line.encode()) <= 75 and "\n" not in line for line in lines)
    calendar = Calendar.from_ical(data)
    assert not calendar.errors
    events = calendar.walk("VEVENT")
    assert not any(event.errors for event in events)
    assert len({str(event["uid"]) for event in events}) == len(events)
    if os.environ.get("CI") == "true" or (shutil.which("node") and node_modules("ical.js")):
        said = script(ICAL, "ical.js")({"text": data.decode()})
        assert said == [_as_ical_js(event) for event in events]
    return judged(timeline, [_read(event) for event in events], losses)


def _read(event: object) -> Read:
    start, end = event.start, event.end  # type: ignore[attr-defined]
    assert isinstance(start, datetime) == isinstance(end, datetime)
    utc = isinstance(start, datetime) and start.tzinfo is not None
    return Read(_moment(start), _moment(end), utc, str(event["summary"]))  # type: ignore[index]


def _moment(day: date) -> Moment:
    clock = (day.hour, day.minute, day.second) if isinstance(day, datetime) else ()
    return Moment(day.year, day.month, day.day, *clock)


def _as_ical_js(event: object) -> list[object]:
    texts = [str(event[name]) for name in ("uid", "summary", "description")]  # type: ignore[index]
    start, end = event.start, event.end  # type: ignore[attr-defined]
    fields = 6 if isinstance(start, datetime) else 3
    zone = "UTC" if getattr(start, "tzinfo", None) else "floating"
    return [*texts, *(list(day.timetuple()[:fields]) for day in (start, end)), zone]

"""TimelineJS's JSON before its own configuration, in Node with jsdom: each slide has its date and no markup."""

from __future__ import annotations

import json
from html import unescape

from tests.node import script
from tests.placed import Read, judged
from timeline import Timeline
from timeline.render import render
from timeline.render.records import records
from timeline.value import TimeValue
from timeline.value.moment import Moment, Unit

TIMELINEJS = """
process.env.TZ = 'UTC'
const { JSDOM } = require('jsdom')
const { window } = new JSDOM('', { runScripts: 'outside-only', pretendToBeVisual: true })
window.matchMedia = () => ({ matches: false })
window.console.log = () => {}
const entry = require.resolve('@knight-lab/timelinejs/src/js/core/TimelineConfig.js')
const options = { entryPoints: [entry], bundle: true, write: false, format: 'iife', globalName: 'TL' }
window.eval(require('esbuild').buildSync(options).outputFiles[0].text + ';window.TL = TL')
const date = (one) => one && [one.data.date_obj.getFullYear(), one.data.date_obj.getMonth() + 1,
  one.data.date_obj.getDate(), one.data.date_obj.getHours(), one.data.date_obj.getMinutes(),
  one.data.date_obj.getSeconds(), one.data.date_obj.getMilliseconds()]
const answer = ({ text }) => {
  const config = new window.TL.TimelineConfig(JSON.parse(text))
  const markup = window.document.createElement('div')
  const read = (html) => {
    markup.innerHTML = html
    return [markup.querySelectorAll(':not(p)').length, markup.textContent]
  }
  return {
    errors: config.getErrors(),
    slides: config.events.map((one) => ({ id: one.unique_id, start: date(one.start_date), end: date(one.end_date),
      display: read(one.display_date), headline: read(one.text.headline), text: read(one.text.text),
      group: read(one.group || '') })),
    title: read(config.title.text.headline),
  }
}
"""
FIELDS = ("year", "month", "day", "hour", "minute", "second", "millisecond")


def check(timeline: Timeline) -> list[str]:
    """The dates of a timeline."""
    text, losses = render(timeline, "timelinejs", report=True)
    made = json.loads(text)
    said = script(TIMELINEJS, "@knight-lab/timelinejs", "jsdom", "esbuild")({"text": text})
    assert not said["errors"]
    slides = {slide["id"]: slide for slide in said["slides"]}
    assert len(slides) == len(made["events"])
    titles = {record.when: record.title for record in records(timeline)}
    assert len(titles) >= len({slide["when"] for slide in made["events"]})
    found = []
    for event in made["events"]:
        slide = slides[event["unique_id"]]
        assert slide["headline"] == [0, unescape(event["text"]["headline"])]
        assert slide["text"][0] == 0
        assert slide["display"] == [0, TimeValue(event["when"]).display()]
        assert slide["group"] == [0, unescape(unescape(event.get("group", "")))]
        assert slide["start"] == _numbers(event["start_date"])
        assert slide.get("end") == (_numbers(event["end_date"]) if "end_date" in event else None)
        found.append(_read(event["start_date"], event.get("end_date"), slide["display"][1]))
    return judged(timeline, found, losses)


def _numbers(date: dict[str, int]) -> list[int]:
    return [date.get(name, 1 if name in ("month", "day") else 0) for name in FIELDS]


def _read(start: dict[str, int], end: dict[str, int] | None, display: str) -> Read:
    """The bounds that the numbers of a slide mean: a last day is part of them, and an end with a clock time is not."""
    fields = len(end or start)
    unit = {1: Unit.YEAR, 2: Unit.MONTH, 3: Unit.DAY, 7: Unit.MILLISECOND}[fields]
    first, last = _moment(start), _moment(end or start)
    return Read(first, last if fields == len(FIELDS) else last.end(unit), text=display)


def _moment(date: dict[str, int]) -> Moment:
    year, *rest = _numbers(date)
    return Moment(year if year > 0 else year + 1, *rest)

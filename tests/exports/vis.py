"""vis-timeline's JSON before vis-data and JavaScript's dates: each item has its bounds, and no text is markup."""

from __future__ import annotations

import json
from html import unescape
from html.parser import HTMLParser

from tests.node import script
from tests.placed import Read, judged, moment
from timeline import Timeline
from timeline.render import render

VIS = """
const MODULE = 'esnext/esm/vis-data.mjs'
process.env.TZ = 'America/New_York'
const two = (number, length = 2) => String(number).padStart(length, '0')
const local = (date) => {
  const year = date.getFullYear()
  const [sign, width] = year < 0 ? ['-', 6] : year > 9999 ? ['+', 6] : ['', 4]
  return `${sign}${two(Math.abs(year), width)}-${two(date.getMonth() + 1)}-${two(date.getDate())}T` +
    `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}.${two(date.getMilliseconds(), 3)}`
}
const answer = async ({ text }) => {
  const { DataSet } = await import(require.resolve('vis-data/package.json').replace('package.json', MODULE))
  const { items, groups } = JSON.parse(text)
  const set = new DataSet(items)
  const known = new Set(new DataSet(groups).getIds())
  const read = (time) => time.endsWith('Z') ? new Date(time).toISOString() : local(new Date(time))
  return set.get().map((item) => [item.id, read(item.start), read(item.end), !item.group || known.has(item.group)])
}
"""


class _Markup(HTMLParser):
    """The elements of a text, and the text without them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements, self.text = list[str](), ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, _: object) -> None:
        self.elements.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def check(timeline: Timeline) -> list[str]:
    """The dates of a timeline."""
    text, losses = render(timeline, "vis", report=True)
    made = json.loads(text)
    said = script(VIS, "vis-data", "vis-util")({"text": text})
    assert [one[0] for one in said] == [item["id"] for item in made["items"]]
    assert all(one[3] for one in said)
    found = []
    for item, (_, start, end, _) in zip(made["items"], said, strict=True):
        assert _Markup(item["content"]).elements == []
        assert set(_Markup(item["title"]).elements) <= {"br"}
        assert _Markup(item["content"]).text == unescape(item["content"])
        found.append(Read(moment(start), moment(end), item["start"].endswith("Z"), unescape(item["content"])))
    return judged(timeline, found, losses)

"""Mermaid's file before its own parser, in Node with jsdom: each event has its date in words and its title."""

from __future__ import annotations

import re

from tests.exports.run import outcome
from tests.node import script
from timeline import Timeline
from timeline.render import render
from timeline.render.text import plain

MERMAID = """
const { JSDOM } = require('jsdom')
const { window } = new JSDOM('')
global.window = window
global.document = window.document
let mermaid
const answer = async ({ text }) => {
  mermaid ??= (await import(require.resolve('mermaid'))).default
  const { diagramType } = await mermaid.parse(text)
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text)
  const tasks = db.getTasks().map(({ task, events }) => [task, events])
  return { diagramType, title: db.getCommonDb ? db.getCommonDb().getDiagramTitle() : '', tasks }
}
"""
#: How Mermaid writes an entity while it parses.
_ENTITY = re.compile("ﬂ°°(\\d+)¶ß")


def check(timeline: Timeline) -> list[str]:
    """The dates of a timeline, which are in words."""
    text, losses = render(timeline, "mermaid", report=True)
    said = script(MERMAID, "mermaid", "jsdom")({"text": text})
    assert said["diagramType"] == "timeline"
    wanted = [
        [plain(event.when.display()) if event.when else "", plain(event.title).strip() or "…"] for event in timeline
    ]
    read = [[_decoded(task), *map(_decoded, events)] for task, events in said["tasks"]]
    assert sorted(read) == sorted(wanted)
    assert all(any(loss.event is event for loss in losses) for event in timeline.undated)
    return [outcome(event, event.when, losses) for event in timeline]


def _decoded(text: str) -> str:
    return _ENTITY.sub(lambda match: chr(int(match[1])), text).strip()

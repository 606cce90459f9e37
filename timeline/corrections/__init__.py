"""Apply corrections that readers made to a timeline: hidden, retitled, redated, tagged, merged and added events.

Corrections are kept in a file of JSON or YAML: `{"corrections": [...]}`, or the list alone. An entry is one of

    {"event": ID, "hide": true, "title": "...", "when": "c. March 1850", "tags": [...]}    one or more of these
    {"event": ID, "weight": "major", "review": "checked", "by": "AB", "place": "...",       and of these
     "links": [{"url": "https://...", "text": "..."}], "picture": {"file": "a.png", "alt": "..."}}
    {"event": ID, "split": [{"title": "...", "when": "..."}, {"id": ID, ...}]}
    {"merge": [ID, ID]}
    {"add": {"id": ID, "when": "1850", "title": "...", "text": "...", "tags": [...], "source": "..."}}

with `title_was` and `text_was` beside it (lists for a merge), by which the event is found when an edit of the text has
changed its id. The ids of added events, and of all but the first of a split, are optional: by them later entries can
correct these events, and a file that is applied twice makes them once.

>>> from timeline.ids import event_by_hand as event
>>> from timeline.model import TimelineData
>>> from timeline.value import TimeValue
>>> tl = TimelineData(events=(event(TimeValue("1850"), "The railway comes"),))
>>> [corrected] = correct(tl, [{"event": tl.events[0].id, "when": "c. March 1851"}])
>>> str(corrected.when), corrected.title
('1851-03~', 'The railway comes')
>>> correct(tl, [{"event": "none", "hide": True}]).problems[0].message
"correction 1: no event matches 'none'"
"""

from timeline.corrections.applying import correct
from timeline.corrections.entries import Entry, check, read

__all__ = ["Entry", "check", "correct", "read"]

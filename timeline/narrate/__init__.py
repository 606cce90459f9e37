"""Turn the sentences, headings and table rows of a document into events with a date, a title and a status.

>>> from timeline.model import Document, Timex
>>> from timeline.value import TimeValue
>>> when = TimeValue("2023-03")
>>> march = Timex(start=21, end=26, text="March", type="DATE", value=when, when=when)
>>> document = Document(id="d", text="The bridge fell in (?) March. It was old.")
>>> events, undated = narrate(document, [march], Narration())
>>> [(str(event.when), event.title) for event in events], [event.text for event in undated]
([('2023-03', 'The bridge fell in')], ['It was old.'])
"""

from timeline.narrate.narration import Narration, narration
from timeline.narrate.narrator import narrate

__all__ = ["Narration", "narrate", "narration"]

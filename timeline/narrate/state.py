"""What the functions that narrate one document share: its rules and dates, and the events made so far."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import chain

from timeline.model import Document, Event, Timex, UndatedSentence
from timeline.narrate.attachment import Attachment
from timeline.narrate.coreference import Coreference
from timeline.narrate.event_maker import EventMaker
from timeline.narrate.inference import DateContext, is_recent
from timeline.narrate.lexicon import norm
from timeline.narrate.narration import Narration
from timeline.narrate.parser import Parse
from timeline.narrate.passages import Passage
from timeline.narrate.sentences import Sentence
from timeline.narrate.status import strongest
from timeline.narrate.tagset import letters
from timeline.resolve.scopes import Scopes
from timeline.value import Reference, TimeValue

#: Blocks that stand before the text proper.
_HEADS = ("title", "heading", "header", "field")
#: Finite verbs that can be past.
_PAST = letters("VERB|AUX|COP|PAST|REPORT")


class NarrationState:
    """One document while its passages become events, in the order of the text.

    `context` infers dates from the context; it is None where none are to be inferred. `times` are the time expressions
    of the document.
    """

    def __init__(
        self,
        document: Document,
        rules: Narration,
        scopes: Scopes,
        context: DateContext | None,
        times: Sequence[Timex],
    ) -> None:
        self.document, self.rules, self.scopes, self.context, self.times = document, rules, scopes, context, times
        self.text = scopes.text
        self.attachment: Attachment = rules.titles.attachment
        self.coreference = Coreference(rules.coreference, self.text, rules.lexicon)
        self.maker = EventMaker(document.id, scopes, rules.status, rules.titles.wording)
        self.events: list[Event] = []
        self.undated: list[Event | UndatedSentence] = []
        #: The heading above, if it has no date.
        self.heading_above = ""
        #: Where the first block begins that is no heading.
        self.body_start = next((block.start for block in scopes.blocks if block.kind not in _HEADS), 0)
        #: The end of the document's own date, and of that of the passage: what begins then or later is in its future.
        self._document_end = TimeValue(document.reference_date).end if document.reference_date else None
        self.today = self._document_end

    def enter(self, passage: Passage) -> None:
        """Take the date of a passage: that of its section or message, unless the document is older."""
        written = self.scopes.written.get(passage.sentence.paragraph)
        ends = (self._document_end, None if written is None else written.end)
        self.today = min((end for end in ends if end is not None), default=None)

    @cached_property
    def words_of_headings(self) -> Counter[str]:
        """How many headings have each word, in small letters."""
        parts = (self.text[block.start : block.end] for block in self.scopes.blocks if block.kind == "heading")
        return Counter(chain.from_iterable({*re.findall(r"\w[\w'’-]*", part.casefold())} for part in parts))

    @cached_property
    def recent(self) -> bool:
        """Whether the document is mostly about the year around its date."""
        return is_recent(self.document, self.times)

    def status(
        self, parse: Parse, clause: int, noun_phrase: tuple[int, int] | None = None, time: Timex | None = None
    ) -> str:
        """The status of an event, from the words of its clause or noun phrase and from the time that dates it."""
        future = time is not None and isinstance(time.value, Reference) and time.value.timex3 == "FUTURE_REF"
        return self.status_at(parse, clause, None if time is None else time.when, noun_phrase, future)

    def status_at(
        self,
        parse: Parse,
        clause: int,
        when: TimeValue | None,
        noun_phrase: tuple[int, int] | None = None,
        future: bool = False,
    ) -> str:
        """The same, where the date is no expression of the sentence; `future` says that its words mean the future."""
        found = self.rules.status.of_clause(parse, clause, noun_phrase)
        if when is not None:
            latest = when.start or when.end  # "no later than 30 June" is a term that is still to come
            ahead = latest is not None and self.today is not None and latest >= self.today
            if future or (ahead and not self.rules.status.is_past(parse, clause)):
                found.add("planned")
        return strongest(found)

    def is_past(self, parse: Parse, clause: int) -> bool:
        """Whether a clause says what happened, and not what holds now or may happen."""
        if clause < 0:
            return False
        verb = parse.finite_verb(clause)
        return parse.tags[verb] in _PAST and norm(parse.tokens[verb]) not in self.rules.present

    def inferred_date(
        self, sentence: Sentence, parse: Parse, clause: int, placed: bool = False
    ) -> tuple[str, TimeValue | None]:
        """Where the date of a clause without one comes from, and the date; see `DateContext.infer`."""
        return self.context.infer(sentence, parse, clause, self.rules.present, placed) if self.context else ("", None)

"""Make the `Event` records of one document, with ids that do not change when other sentences are edited."""

from __future__ import annotations

from timeline.ids import event_id, event_key
from timeline.model import Event, Step, Timex, UndatedSentence
from timeline.narrate.passages import Passage
from timeline.narrate.sentences import Sentence
from timeline.narrate.status import StatusRules, strongest
from timeline.narrate.wording import Wording
from timeline.resolve.scopes import Scopes
from timeline.value import TimeValue


class EventMaker:
    """Makes the events of one document, whose id and running text it knows, and counts those with the same words."""

    def __init__(self, document: str, scopes: Scopes, status: StatusRules, wording: Wording) -> None:
        self.document, self.text, self.ends = document, scopes.text, scopes.ends
        self._undated = _UndatedEvents(status, wording)
        self._occurrences: dict[str, int] = {}
        self._steps: dict[tuple[str, TimeValue | None], tuple[Step, ...]] = {}

    def event(
        self,
        sentence: Sentence,
        when: TimeValue | None,
        title: str,
        timexes: tuple[Timex, ...],
        status: str,
        basis: str,
        steps: tuple[Step, ...] = (),
        place: tuple[int, int] | None = None,
    ) -> Event:
        """An event of a sentence; `place` is where it stands, if it does not have the whole sentence."""
        text, whole = self._words(sentence.start, sentence.end), (sentence.start, self._end(sentence))
        own = (time.text for time in timexes if time.when is when or time.when == when)
        key = event_key(self.document, text, "" if when is None or basis != "stated" else next(own, ""))
        start, end = place or whole
        return Event(
            id=event_id(key, self._count(key)),
            when=when,
            title=title,
            text=text,
            document=self.document,
            start=start,
            end=end,
            sentence=whole if place else None,
            timexes=timexes,
            basis=basis if when is not None else "stated",
            status=status,
            steps=steps,
        )

    def stated(self, sentence: Sentence, title: str, time: Timex) -> Event:
        """An event that happened at one time expression of a sentence, and has the whole sentence."""
        return self.event(sentence, time.when, title, (time,), "happened", "stated")

    def structural(self, passage: Passage, title: str, status: str) -> Event:
        """An event with the date that the document's structure gives its passage: a heading, list head or row."""
        scope = passage.scope
        assert scope is not None
        stated = any(time.when == scope.value and time.text == scope.text for time in passage.times)
        basis = "stated" if stated else "structure"
        steps = () if stated else (("structure", scope.kind, scope.text),)
        return self.event(passage.sentence, scope.value, title, tuple(passage.times), status, basis, steps)

    def context_steps(self, source: str, when: TimeValue | None) -> tuple[Step, ...]:
        """The steps to a date that comes from the context; many sentences share one tuple of them."""
        steps = self._steps.get((source, when))
        if steps is None:
            steps = self._steps[source, when] = (("context", source, str(when)),)
        return steps

    def undated(self, passage: Passage) -> UndatedSentence:
        """A sentence without a date, whose event is made on demand."""
        sentence = passage.sentence
        text = self._words(sentence.start, sentence.end)
        words = text
        if passage.start != sentence.start:
            words = " ".join(self.text[passage.start : sentence.end].split())
        return UndatedSentence(
            text=text,
            document=self.document,
            start=sentence.start,
            end=self._end(sentence),
            timexes=tuple(passage.times),
            title_words=words,
            occurrence=self._count(event_key(self.document, text)),
            maker=self._undated,
        )

    def _words(self, start: int, end: int) -> str:
        """Some words of the text, without the line ends and spaces that the layout puts between them."""
        text = self.text[start:end]
        return " ".join(text.split()) if "\n" in text or "  " in text else text

    def _end(self, sentence: Sentence) -> int:
        """Where a sentence ends in the document."""
        return self.ends.get(sentence.end, sentence.end)

    def _count(self, key: str) -> int:
        """How many events have had this key, this one included."""
        count = self._occurrences[key] = self._occurrences.get(key, 0) + 1
        return count


class _UndatedEvents:
    """Makes the titles and events of sentences without a date from their words, since they are not parsed."""

    def __init__(self, status: StatusRules, wording: Wording) -> None:
        self.status, self.wording = status, wording

    def title(self, sentence: UndatedSentence) -> str:
        """The title of a sentence."""
        return self.wording.of_unparsed(sentence.title_words)

    def event(self, sentence: UndatedSentence) -> Event:
        """The event of a sentence."""
        words = sentence.title_words.split()
        words[:1] = [word.lower() for word in words[:1]]
        return Event(
            id=event_id(event_key(sentence.document, sentence.text), sentence.occurrence),
            when=None,
            title=sentence.title,
            text=sentence.text,
            document=sentence.document,
            start=sentence.start,
            end=sentence.end,
            timexes=sentence.timexes,
            status=strongest(self.status.of_words(words)),
        )

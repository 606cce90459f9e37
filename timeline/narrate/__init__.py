"""Sentences and clauses around time expressions become events: when, in a title, in the words of the text.

>>> when = TimeValue("2023-03")
>>> march = Timex(start=21, end=26, text="March", type="DATE", value=when, when=when)
>>> document = Document(id="d", text="The bridge fell in (?) March. It was old.")
>>> events, undated = narrate(document, [march], Narration())
>>> [(str(event.when), event.title) for event in events], [event.text for event in undated]
([('2023-03', 'The bridge fell in')], ['It was old.'])
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import cache
from hashlib import blake2s
from itertools import chain, compress, islice
from typing import Any

from timeline.language import Language, split
from timeline.language.sentence_ends import SentenceRules
from timeline.model import Block, Document, Event, Sketch, Step, Timex
from timeline.narrate.attachment import Dating
from timeline.narrate.attribution import reports, says_so
from timeline.narrate.clauses import Reading, opening, read, read_all
from timeline.narrate.coreference import Cast, CastRules
from timeline.narrate.event_spans import said_more, shares
from timeline.narrate.inference import LEAD, Context, of_late
from timeline.narrate.lexicon import SOURCE, Lexicon, plain
from timeline.narrate.passages import ITEM, Passage, is_date, passages
from timeline.narrate.reporting import saying
from timeline.narrate.sentences import Sentence, sentences
from timeline.narrate.status import StatusRules, foremost
from timeline.narrate.table_rows import Cell, RowRules, passage_text, spans_several
from timeline.narrate.titles import Titles
from timeline.narrate.wording import LONGEST, beginning
from timeline.resolve.scopes import Scopes, fills
from timeline.value import Reference, TimeValue
from timeline.value.moment import Unit

#: So many words at least has a headline that is a sentence.
HEADLINE = 4
#: So many sentences are read at once.
_BLOCK = 200

#: "Ann Roe (b. | 1850 |": an open bracket behind a name, and how far from it a date may stand.
_LIFE = re.compile(r"[A-Z\u00c0-\u00de]\w+\s\([^()]*\Z")
_NEAR = 40
#: So many words beside a month or year are a label, and "Day | 1" counts the days.
_LABEL_WORDS = 2
_NUMBERED = re.compile(r"\s\d{1,3}$")
#: "Release 1.1 (June 1996): | The first with a name": what is told, and when, before a colon.
_LABEL = re.compile(r"[^():\n]{1,60}\([^()]{1,60}\)[*_]*\s?:\s")
#: "Mary Jones (| 1850-1920 |": a name as it stands before its dates; a life is longer than most that has a name.
_NAME = r"[A-Z\u00c0-\u00de][\w.'’-]*(?:\s[A-Z\u00c0-\u00de][\w.'’-]*){0,4}"
_PERSON = re.compile(rf"(?<!\w)(?P<name>{_NAME}\s[A-Z\u00c0-\u00de][\w.'’-]*)\s\(\Z")
LIFE = 15
#: "has | now resigned |".
_PERFECT = re.compile("[byxT]*[euBn]")
#: "the figures | released |", "a treaty | signed in |".
#: What a date lacks that the year or month of its entry gives.
_OF_A_YEAR = frozenset(("year", "month"))
#: "das ihr am | 3. Mai |", "mit ihrer am | 3. Mai |" before "zugestellten Klage".
_OPEN_NOUN = re.compile("(?:[dh]O?|pO)p?$")
_ADJECTIVES = re.compile("[nueb]+N")
_REDUCED = re.compile("[nNu0]ep?$")


@dataclass(frozen=True, slots=True, eq=False)
class Narration:
    """What a language file says of sentences, clauses, titles and status, compiled once; all of it may be missing."""

    sentence: SentenceRules = field(default_factory=SentenceRules)
    lexicon: Lexicon = field(default_factory=lambda: Lexicon({}, {}, {}))
    titles: Titles = field(default_factory=Titles)
    cast: CastRules = field(default_factory=CastRules)
    status: StatusRules = field(default_factory=StatusRules)
    rows: RowRules = field(default_factory=RowRules)
    present: frozenset[str] = frozenset()  # finite verbs that speak of now
    placing: frozenset[str] = frozenset()  # words by which a sentence has a time of its own, or none
    nowadays: frozenset[str] = frozenset()  # what else says so
    vital: re.Pattern[str] = re.compile("(?!)")  # before a date of a life: b., d., *
    lived: re.Pattern[str] = re.compile("(?!)")  # the same, and born, died, in brackets behind a name
    listing: re.Pattern[str] = re.compile(r"\s?,\s")  # between the dates of a list

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Narration:
        """The narration of a language file; the sections are sentence, clause, title and status."""
        clause = data.get("clause", {})
        return cls(
            sentence=SentenceRules.from_data(data),
            lexicon=Lexicon.from_data(data),
            titles=Titles.from_data(data),
            cast=CastRules.from_data(data),
            status=StatusRules.from_data(data),
            rows=RowRules.from_data(data),
            present=frozenset(split(clause.get("present", "") + "," + clause.get("either", "")))
            - frozenset(split(clause.get("unchanged", ""))),
            placing=frozenset(split(data.get("context", {}).get("placing", ""))),
            nowadays=frozenset(split(data.get("context", {}).get("nowadays", ""))),
            vital=_vital(split(data.get("words", {}).get("vital", {}).get("None", ""))),
            lived=_lived(split(data.get("words", {}).get("vital", {}).get("None", ""))),
            listing=_listing(split(data.get("listing", "") + "," + data.get("listed", ""))),
        )


def _vital(words: Iterable[str]) -> re.Pattern[str]:
    """The short forms and signs that stand before the dates of a life, with what a date may be modified by."""
    signs = (word.rstrip("_ ") for word in words if word.endswith(".") or not word[0].isalnum())
    sign = "|".join(sorted(map(re.escape, {sign for sign in signs if sign}), key=len, reverse=True)) or "(?!)"
    return re.compile(rf"(?<!\w)(?P<sign>{sign})\s?\Z", re.IGNORECASE)


def _lived(words: Iterable[str]) -> re.Pattern[str]:
    """A name, an open bracket, and the word or sign that stands before the dates of a life."""
    sign = "|".join(sorted((re.escape(word.rstrip("_ ")) for word in words), key=len, reverse=True)) or "(?!)"
    return re.compile(rf"(?P<name>{_NAME})\s?\((?P<sign>(?i:{sign}))\s?\Z")


def _listing(last: Sequence[str]) -> re.Pattern[str]:
    """What stands between the dates of a list: in 1953, 1962, and 1978."""
    word = "|".join(map(re.escape, (*last, "&")))
    return re.compile(rf"\.?(?:\s?,\s(?:(?:{word})\s)?|\s(?:{word})\s)", re.IGNORECASE)


@cache
def narration(language: Language) -> Narration:
    """The narration of a language, compiled at its first use."""
    return Narration.from_data(language.data)


def narrate(
    document: Document,
    timexes: Sequence[Timex],
    language: Language | Narration,
    infer: bool = False,
    scopes: Scopes | None = None,
) -> tuple[list[Event], list[Event | Sketch]]:
    """The events of a document with a date, and those without, both in the order of the text.

    Each clause with a dated expression is one event; an item, a row or a sentence that has none takes the date that
    the `scopes` of the document gives it. A sentence without any date is an event without one. With `infer`, that
    takes its date from the context: the present is the document's, what happened goes on from the sentence before in
    the paragraph, or from the day that the beginning of the news names.
    """
    rules = language if isinstance(language, Narration) else narration(language)
    times = _wholes(timexes)
    scopes = scopes or Scopes(document.text, (Block("paragraph", 0, len(document.text)),))
    waiting = passages(scopes.text, scopes, times, rules.sentence, rules.titles.dating)
    begin = list(islice(waiting, LEAD))
    lead = Context(document, [passage.sentence for passage in begin], times) if infer else None
    narrator = _Narrator(document, rules, scopes, lead)
    narrator.recent = of_late(document, times)
    waiting = chain(begin, waiting)
    while block := list(islice(waiting, _BLOCK)):
        # Most sentences without a date become events unread.
        told = [infer or bool(p.dated or p.scope) or p.sentence.heading for p in block]
        readings = iter(read_all(scopes.text, map(Passage.spans, compress(block, told)), rules.lexicon))
        for passage, is_read in zip(block, told, strict=True):
            if is_read:
                narrator.tell(passage, next(readings))
            else:
                narrator.tell_plainly(passage)
    return narrator.events, narrator.undated


def _wholes(timexes: Sequence[Timex]) -> list[Timex]:
    """The expressions in order, with the joined one, once, in place of its parts: "from 14 to 24 August"."""
    wholes = {}
    for timex in timexes:
        whole = timex.part_of if timex.part_of is not None and timex.part_of.when is not None else timex
        wholes[whole.start, whole.end] = whole
    return sorted(wholes.values(), key=lambda timex: (timex.start, timex.end))


class _Telling:
    """One event in the making: its clause (-1: the whole sentence), the tokens of its title if these are a noun phrase,
    its time expressions, each with its tokens; or the date that the context gives it, and where that comes from."""

    __slots__ = ("clause", "ground", "place", "span", "times", "title", "when")

    def __init__(self, clause: int, span: tuple[int, int] | None = None) -> None:
        self.clause = clause
        self.span = span
        self.times: list[tuple[Timex, tuple[int, int]]] = []
        self.title = ""
        self.place: tuple[int, int] | None = None  # the tokens that it has, if these are less than its clause
        self.ground = ""
        self.when: TimeValue | None = None


class _Narrator:
    """One walk through a document, with what it needs to remember: who was named, the dates around, ids given."""

    def __init__(self, document: Document, rules: Narration, scopes: Scopes, context: Context | None) -> None:
        self.document, self.rules, self.scopes, self.context = document, rules, scopes, context
        self.text = scopes.text
        self.events: list[Event] = []
        self.undated: list[Event | Sketch] = []
        self.sketched = _Sketched(document.id, rules.status)
        self.cast = Cast(rules.cast, self.text, rules.lexicon)
        self.above = ""  # the heading above, if it has no date
        # Where the first sentence that is no heading begins.
        heads = ("title", "heading", "header", "field")
        self.lead = next((block.start for block in scopes.blocks if block.kind not in heads), 0)
        self.recent = False  # whether it tells what happens in the year of its date
        self.given: dict[str, int] = {}
        self.grounds: dict[tuple[str, TimeValue | None], tuple[Step, ...]] = {}
        # What begins at the end of the document's own date, or later, is to come.
        self.today = TimeValue(document.reference_date).end if document.reference_date else None

    def tell(self, passage: Passage, reading: Reading) -> None:
        """The events of one sentence, entry or row."""
        self.cast.hear(reading, passage.sentence.paragraph)
        if passage.sentence.heading:
            start, end = passage.sentence[:2]
            self.above = "" if passage.dated or passage.times else beginning(self.text[start:end].rstrip(" :"))
        if passage.row is not None:
            self._row(passage, passage.row, reading)
        elif passage.entry:
            self._entry(passage, reading)
        else:
            dated = [time for time in passage.dated if not self._of_now(passage, reading, time)]
            tellings = self._tellings(reading, dated) if dated else []
            if tellings:
                self._dated(passage, reading, tellings)
            elif reading.clauses or not passage.sentence.heading or self._headline(passage):
                self._undated(passage, reading)

    def _of_now(self, passage: Passage, reading: Reading, time: Timex) -> bool:
        """Whether a time only says that its clause holds at present: "today the firm has 30 employees"; what the news
        begins with happens now."""
        said = isinstance(time.value, Reference) and time.value.timex3 == "PRESENT_REF"
        if not (said or plain(time.text) in self.rules.nowadays) or passage.sentence.heading:
            return False
        clause = reading.clause_at(reading.token_at(time.start))
        if clause < 0 or self.recent or (self.document.reference_date and passage.start <= self.lead):
            return False
        if any(reports(reading, one) for one in reading.clauses):  # what somebody says is so now
            return False
        verb = reading.finite(clause)
        perfect = reading.classes[verb] == "a" and _PERFECT.match(reading.classes, verb + 1)
        return plain(reading.pieces[verb]) in self.rules.present and not perfect

    def _headline(self, passage: Passage) -> bool:
        """Is this the headline of news that says what happened, though its verb is none that is known?"""
        first = passage.start <= self.scopes.blocks[0].start and self.context is not None and self.context.news
        return first and self.text.count(" ", passage.start, passage.end) >= HEADLINE - 1

    def tell_plainly(self, passage: Passage) -> None:
        """The event of a sentence without a date in its own words, unread: most of them are never asked about."""
        sentence = passage.sentence
        self.cast.hear((passage.start, sentence.end), sentence.paragraph)
        text = self._words(sentence)
        said = text if passage.start == sentence.start else " ".join(self.text[passage.start : sentence.end].split())
        sketch = Sketch(
            title=self.rules.titles.phrases.plain(said),
            text=text,
            document=self.document.id,
            start=sentence.start,
            end=self._end(sentence),
            timexes=tuple(passage.times),
            said=said,
            again=self._again(_key(self.document.id, text)),
            make=self.sketched,
        )
        self.undated.append(sketch)

    def _words(self, sentence: Sentence) -> str:
        """The words of a sentence, without the line ends and the room that layout puts between them."""
        text = self.text[sentence.start : sentence.end]
        return " ".join(text.split()) if "\n" in text or "  " in text else text

    def _end(self, sentence: Sentence) -> int:
        return self.scopes.ends.get(sentence.end, sentence.end)

    def _entry(self, passage: Passage, reading: Reading) -> None:
        """The event of an item: dated by the date it begins with, or by that of the item or heading above; what has a
        finer date within that ("1848: In April the king fled") is dated by it."""
        assert passage.scope is not None
        clause = self._main_clause(reading)
        finer = [time for time in passage.dated if _refines(time, passage.scope.value)]
        if tellings := self._tellings(reading, finer) if finer else []:
            self._dated(passage, reading, tellings)
            if clause < 0 or any(telling.clause == clause for telling in tellings):
                return
        words = " ".join(self.text[passage.start : passage.end].split())
        # A short item is titled by its own words, of a long one a clause is chosen.
        title = self.rules.titles.phrases.plain(words) if len(words) <= LONGEST else self._title(reading, clause, None)
        title = title or self._title(reading, -1, None) or beginning(words)
        status = self._status(reading, _Telling(clause), None, passage.scope.value)
        self.events.append(self._structured(passage, title, status))

    def _row(self, passage: Passage, row: Block, reading: Reading) -> None:
        """The events of a table row; one without a date in a cell is dated by what stands above, if anything does."""
        found = self.rules.rows.events(passage, row, self.text)
        taken = {id(time) for one in found for time in one.times}
        rest = tuple(time for time in passage.times if id(time) not in taken)
        for number, one in enumerate(found):
            title = one.title or self._cell_title(passage, one.cell)
            times = one.times + rest if number == 0 else one.times
            finer = (time.when for time in _within(one.cell, passage.dated) if _refines(time, one.when))
            when = next(finer, None) or one.when
            status = "planned" if self.today and when.start and when.start >= self.today else "happened"
            sentence = passage.sentence
            if row.end - row.start > ITEM:  # of a row that nobody could read, the date alone
                sentence = sentence._replace(start=one.times[0].start, end=one.times[-1].end)
            self.events.append(self._event(sentence, when, title, times, status, "stated"))
        if found:
            self._cells(passage, row, [one.when for one in found])
        if not found and passage.scope is not None:
            self._entry(passage, reading)
        elif not found and passage.dated:
            tellings = self._tellings(reading, passage.dated)
            self._dated(passage, reading, tellings)
        elif not found:
            self._undated(passage, reading)

    def _cells(self, passage: Passage, row: Block, told: Sequence[TimeValue]) -> None:
        """The events in the cells of a dated row that have dates of their own: "Hearing held. Answer due 3 May"."""
        for start, end in row.cells:
            times = [time for time in _between(passage.dated, start, end) if is_date(time)]
            if not times or fills(self.text, (start, end), times[0]):
                continue
            times = [time for time in times if not self._known(time, told)]
            for sentence in sentences(self.text, self.rules.sentence, _spans(times), start, end) if times else ():
                own = [time for time in times if sentence.start <= time.start < sentence.end]
                if own:
                    inner = Passage(sentence, *sentence[:2], own, own)
                    reading = read(self.text, *sentence[:2], self.rules.lexicon, _spans(own))
                    self.cast.hear(reading)
                    before = len(self.events)
                    self._dated(inner, reading, self._tellings(reading, own))
                    if not any(clause.subject[0] < clause.subject[1] for clause in reading.clauses):
                        self.events[before:] = [self._labelled_by(row, event) for event in self.events[before:]]

    def _labelled_by(self, row: Block, event: Event) -> Event:
        """An event of a cell that does not say whose it is, with the name in the row's first cell."""
        first, last = row.cells[0]
        label = " ".join(self.text[first:last].split())
        title = f"{label}: {event.title[:1].lower()}{event.title[1:]}"
        named = any(map(str.isalpha, label)) and not event.start < last and label.lower() not in event.title.lower()
        return replace(event, title=title) if named and len(title) <= LONGEST else event

    def _known(self, time: Timex, told: Sequence[TimeValue]) -> bool:
        """Whether a date in a row's cell is the row's own again, counted from one of a year, or says who lived when."""
        counted = any(step[0] == "anchor" and step[1] not in _OF_A_YEAR for step in time.steps)
        if any(
            time.when == when
            or (_refines(time, when) and not spans_several(when))
            or (counted and when.unit > Unit.DAY)
            for when in told
        ):
            return True
        life = _LIFE.search(self.text, max(0, time.start - _NEAR), time.start)
        return life is not None and self.text.find(")", time.end, time.end + 2) >= 0

    def _cell_title(self, passage: Passage, cell: Cell | None) -> str:
        """A title from the cell that says what happened, or from the whole row."""
        if cell is None:
            return beginning(passage_text(passage, self.text))
        spans = _spans(_within(cell, passage.dated))
        first = next(sentences(self.text, self.rules.sentence, spans, cell.start, cell.end), None)
        if first is None:
            return beginning(cell.text)
        reading = read(self.text, first.start, first.end, self.rules.lexicon, spans)
        self.cast.hear(reading)
        title = self._title(reading, self._main_clause(reading), None)
        return title or beginning(self.text[first.start : first.end])

    def _structured(self, passage: Passage, title: str, status: str) -> Event:
        """An event that is dated by the structure of the document."""
        scope = passage.scope
        assert scope is not None
        stated = any(time.when == scope.value and time.text == scope.text for time in passage.times)
        return self._event(
            passage.sentence,
            scope.value,
            title,
            tuple(passage.times),
            status,
            "stated" if stated else "structure",
            () if stated else (("structure", scope.kind, scope.text),),
        )

    def _tellings(self, reading: Reading, dated: Sequence[Timex]) -> list[_Telling]:
        """The time expressions by the clause they date, in the order of the text."""
        dating = self.rules.titles.dating
        tellings: dict[object, _Telling] = {}
        own = {reading.clause_at(reading.token_at(time.start)) for time in dated}
        for time in dated:
            tokens = (reading.token_at(time.start), reading.token_at(time.end - 1) + 1)
            clause = reading.clause_at(tokens[0])
            span = dating.nominal(reading, clause, tokens)
            if span is None and self._dates_nothing(reading, clause, time, tokens):
                continue
            if span is None and self.context is not None:
                span = self._of_a_noun(reading, clause, tokens) if time.type == "DATE" else None
            if span is None and clause >= 0:
                told = dating.event_clause(reading, clause)
                clause = clause if told in own and told != clause else told
            telling = tellings.setdefault(span or clause, _Telling(clause, span))
            telling.times.append((time, tokens))
            since = dating.when_clause(reading, tokens[1]) if _begins(time) else -1
            if since >= 0 and since not in tellings:
                more = tellings[since] = _Telling(since)
                more.times.append((time, tokens))
                more.when = _beginning(time)
        for telling in tellings.values():
            if len(telling.times) > 1:
                telling.times.sort(key=lambda pair: _vagueness(pair[0], pair[1], reading, self.document.text, dating))
        return list(tellings.values())

    def _dates_nothing(self, reading: Reading, clause: int, time: Timex, tokens: tuple[int, int]) -> bool:
        """Whether a time expression in a clause only tells how something else is called, compared or counted."""
        dating = self.rules.titles.dating
        if isinstance(time.value, Reference) and dating.attributive(reading, tokens):
            return True
        counted = _begins(time) or ("rule", "ahead_or_length") in time.steps  # "since 1992", "in six years"
        if counted and dating.ranked(reading, clause, tokens):
            return True
        return (
            dating.aside(reading, clause, tokens)
            or dating.enacted(reading, clause, tokens[0])
            or dating.names(reading, clause, tokens)
            or self._lifetime(reading, clause, time)
        )

    def _of_a_noun(self, reading: Reading, clause: int, time: tuple[int, int]) -> tuple[int, int] | None:
        """The noun phrase that has a date alone, not its clause: what is so now, or has happened, did not then."""
        start, noun, end = self.rules.titles.dating.named(reading, time)
        if clause < 0 or noun < 0:
            return None
        verb = reading.finite(clause)
        behind = self.context is not None and self.context.news and verb < time[0]
        return (start, end) if behind or plain(reading.pieces[verb]) in self.rules.present else None

    def _dated(self, passage: Passage, reading: Reading, tellings: list[_Telling]) -> None:
        sentence, times = passage.sentence, passage.times
        others = self._beside(sentence, reading, tellings) if self.context is not None else []
        self._note(sentence, reading, tellings, others)
        if sentence.heading and (self._only_dates(passage, reading) or self._only_counts(passage)):
            return
        if (life := self._life(sentence, times) or self._bracketed(sentence, passage.dated)) is not None:
            self.events += life
            return
        for number, telling in enumerate(tellings):
            telling.title = self._dated_title(passage, reading, telling, number == 0)
        told = [telling for telling in tellings if telling.title]
        places = self._places(passage, reading, told + others)
        taken = {id(time) for telling in tellings for time, _ in telling.times}
        bare = [time for time in times if id(time) not in taken] if len(taken) < len(times) else []
        for number, telling in enumerate(tellings):
            if not telling.title:
                continue
            own = [time for time, _ in telling.times]
            own += [time for time in bare if self._belongs(reading, time, telling, tellings, number)]
            status, kept, place = self._status(reading, telling, own[0]), tuple(own), places[id(telling)]
            for time in self._listed(own[0], own):
                when = telling.when or time.when
                self.events.append(self._event(sentence, when, telling.title, kept, status, "stated", place=place))
        for telling in others:
            steps, place, when = self._grounds(telling.ground, telling.when), places[id(telling)], telling.when
            status = "happened" if telling.place else self._status(reading, telling, None)
            self.events.append(self._event(sentence, when, telling.title, (), status, "context", steps, place))

    def _note(
        self, sentence: Sentence, reading: Reading, tellings: Sequence[_Telling], others: Sequence[_Telling]
    ) -> None:
        """What the sentences to come may take their date from: of a main clause, else of any."""
        if self.context is None:
            return
        dates, main = [], []
        for telling in tellings:
            time = telling.times[0][0]
            if time.type in ("DATE", "TIME") and not isinstance(time.value, Reference) and time.when is not None:
                dates.append(time.when)
                aside = telling.clause >= 0 and opening(reading.clauses[telling.clause].opener) in tuple("rWPsS")
                main += [] if aside or time.when.end is None else [time.when]
        beside = [(other.when, self._past(reading, other.clause)) for other in others if other.when is not None]
        past = [when for when, over in beside if over]
        closed = [when for when in dates if when.start is not None and when.end is not None]
        self.context.note(sentence, main or past or closed or [when for when, _ in beside] or dates)

    def _dated_title(self, passage: Passage, reading: Reading, telling: _Telling, first: bool) -> str:
        """The title of what has a date; none for a heading such as "1944", which is context, and no event."""
        labelled = first and self._labelled(passage, telling.times[0][0])
        title = self._title(reading, -1 if labelled else telling.clause, None if labelled else telling.span)
        if not any(map(str.isalnum, title)):
            when = telling.times[0][0].when
            day = when is not None and when.unit <= Unit.DAY  # "Next meeting", and below it "Tuesday 11 July"
            beside = self._rest(passage.sentence, passage.dated) if passage.sentence.heading else ""
            title = beside or (self.above if day and not passage.sentence.heading and passage.scope is None else "")
        return "" if telling.clause < 0 and self.rules.titles.dating.dateline(reading) else title

    def _labelled(self, passage: Passage, governing: Timex) -> bool:
        """Whether a time stands in brackets in the label of an entry: "Release 1.1 (June 1996): The first"."""
        label = _LABEL.match(self.text, passage.start, passage.end)
        return label is not None and governing.end < label.end()

    def _beside(self, sentence: Sentence, reading: Reading, tellings: Sequence[_Telling]) -> list[_Telling]:
        """The clauses of a sentence that have no date beside those that have, with the date that the context gives."""
        assert self.context is not None
        stated = {telling.clause for telling in tellings if telling.span is None}
        stated |= {
            reading.clause_at(tokens[0]) for telling in tellings if telling.span is None for _, tokens in telling.times
        }
        found = []
        for number in range(len(reading.clauses)):
            if number in stated or not self.rules.titles.dating.apart(reading, number, stated, self.rules.present):
                continue
            ground, when = self._inferred(sentence, reading, number)
            if self.context.news and self.context.reference and self._says(reading, number):
                ground, when = "document", self.context.reference  # not the day of what is said
            telling, title = _Telling(number), self._undated_title(reading, number, stated)
            if when is not None and title:
                telling.ground, telling.when, telling.title = ground, when, title
                found.append(telling)
        return found + [made for telling in tellings if (made := self._expected(reading, telling))]

    def _undated_title(self, reading: Reading, number: int, stated: Set[int]) -> str:
        """The title of a clause beside those that have a date: who says so never loses the verb of saying."""
        if not self._says(reading, number):
            return self._title(reading, number, None)
        first = min((one for one in stated if 0 <= one < number), default=-1)
        told = self._title(reading, first, None) if first >= 0 else ""
        return saying(reading, number, self.rules.titles.phrases, told)

    def _expected(self, reading: Reading, telling: _Telling) -> _Telling | None:
        """What is now of what is to come: somebody expects, plans or hopes on the day of the document."""
        (time, (first, _)), number = telling.times[0], telling.clause
        when, reference = time.when, self.context.reference if self.context else None
        known = (when.start or when.end) if when else None
        if number < 0 or telling.span or not known or not self.today or known < self.today or reference is None:
            return None
        planned = "planned" in self.rules.status.spoken(reading, number, None)
        stop = self.rules.titles.dating.ahead(reading, number, first, planned)
        made = _Telling(number)
        made.title = self._title(reading, number, None) if stop else ""
        made.ground, made.when, made.place = "document", reference, (reading.clauses[number].start, stop)
        return made if made.title else None

    @staticmethod
    def _says(reading: Reading, number: int) -> bool:
        """Does a clause only say who says what the others tell?"""
        return any(clause.of == number for clause in reading.clauses) or says_so(reading, reading.clauses[number])

    def _places(
        self, passage: Passage, reading: Reading, tellings: Sequence[_Telling]
    ) -> dict[int, tuple[int, int] | None]:
        """Where each event of a sentence stands, by what tells it; nothing where it has the whole sentence."""
        places: dict[int, tuple[int, int] | None] = {id(telling): None for telling in tellings}
        clauses = {telling.clause for telling in tellings if telling.span is None and telling.place is None}
        if len(tellings) < 2 or min(clauses, default=0) < 0:
            return places
        found = shares(reading, clauses, self.rules.titles.dating.events) if clauses else {}
        for telling in tellings:
            first, last = telling.place or telling.span or found.get(telling.clause, (0, 0))
            if telling.place:
                first = min(first, found.get(telling.clause, (first, 0))[0])
            if telling.span:
                first = min(first, *(tokens[0] for _, tokens in telling.times))
                last = max(last, *(tokens[1] for _, tokens in telling.times))
                last = said_more(reading, telling.clause, last)
            places[id(telling)] = self._place(passage, reading, first, last)
        return places

    def _place(self, passage: Passage, reading: Reading, first: int, last: int) -> tuple[int, int] | None:
        """Where some tokens of a sentence stand in the text, without the marks around them."""
        start, end = passage.sentence.start, passage.sentence.end
        begin = reading.starts[first] if first else start
        stop = min(reading.starts[last], end) if last < len(reading.pieces) else end
        begin += len(self.text[begin:stop]) - len(self.text[begin:stop].lstrip())
        return (begin, stop) if start <= begin < stop and (begin, stop) != (start, end) else None

    def _rest(self, sentence: Sentence, dated: Sequence[Timex]) -> str:
        """The words of a heading beside its dates: "[1.4.0] - 2023-06-01"."""
        begin, rest = sentence.start, []
        for time in dated:
            rest.append(self.text[begin : time.start])
            begin = time.end
        return (
            " ".join(" ".join([*rest, self.text[begin : sentence.end]]).split())
            .strip(" ,;:()[]-–—")
            .replace("[", "")
            .replace("]", "")
        )

    def _life(self, sentence: Sentence, times: Sequence[Timex]) -> list[Event] | None:
        """The events of a line that has no more than somebody's name and dates: Mary Dale, b. 1822, d. 1890."""
        times = [time for time in times if time.when is not None]
        if len(times) < 2:
            return None
        text, begin = self.document.text, sentence.start
        first = self.rules.vital.search(text, begin, times[0].start)
        if first is None or not (name := text[begin : first.start()].strip(" ,;:([\n")):
            return None
        signs = [first, *(self.rules.vital.search(text, begin, time.start) for time in times[1:])]
        titles = [" ".join(f"{name} {sign['sign']}".split()) for sign in signs if sign is not None]
        if len(titles) < len(times):
            return None
        return [
            self._event(sentence, time.when, title, (time,), "happened", "stated")
            for time, title in zip(times, titles, strict=True)
        ]

    def _bracketed(self, sentence: Sentence, times: Sequence[Timex]) -> list[Event] | None:
        """The births and deaths of a sentence that has no other dates: Tom (born 1836), Anne (born 1837)."""
        found = []
        for time in times:
            match = self.rules.lived.search(self.text, max(sentence.start, time.start - 3 * _NEAR), time.start)
            if match is None or self.text.find(")", time.end, time.end + _NEAR) < 0:
                return None
            title = f"{match['name']} {match['sign']}"
            found.append(self._event(sentence, time.when, title, (time,), "happened", "stated"))
        return found

    def _lifetime(self, reading: Reading, clause: int, time: Timex) -> bool:
        """Is a time in brackets that of somebody's life, though the clause tells what he did: "Mary Jones (1850-1920)
        married"?"""
        when, after = time.when, self.text[time.end : time.end + 1]
        if after != ")" or when is None or when.start is None or when.end is None or clause < 0:
            return False
        match = _PERSON.search(self.text, max(0, time.start - 2 * _NEAR), time.start)
        if match is None or when.end.year - when.start.year < LIFE or reading.classes[reading.finite(clause)] == "C":
            return False
        words = {word.lower() for word in match["name"].split()}
        kinds, dating = self.rules.cast.mentions, self.rules.titles.dating
        return words.isdisjoint(kinds.impersonal | kinds.lifeless | dating.events | dating.articles)

    def _listed(self, governing: Timex, times: Sequence[Timex]) -> list[Timex]:
        """The dates of the list that the governing one stands in: what they date happened on each."""
        if len(times) < 2 or governing.type not in ("DATE", "TIME") or governing.when is None:
            return [governing]
        listed: list[Timex] = []
        for time in sorted(times, key=lambda time: time.start):
            same = time.when is not None and time.when.unit == governing.when.unit and time.type == governing.type
            if listed and not self.rules.listing.fullmatch(self.document.text, listed[-1].end, time.start):
                if governing in listed:
                    break
                listed = []
            if same:
                listed.append(time)
        return listed if governing in listed else [governing]

    @staticmethod
    def _only_dates(passage: Passage, reading: Reading) -> bool:
        """Whether a heading names a time for what follows, and nothing that happened: "March 2020", "2017 in Rome"."""
        return not reading.clauses and all(time.when is None or time.when.unit > Unit.DAY for time in passage.dated)

    def _only_counts(self, passage: Passage) -> bool:
        """Whether a heading has no more beside its date than the number of a day or part ("Day 1 – 3 May"), or names no
        date but a vague one ("Recently added")."""
        if all(isinstance(time.value, Reference) for time in passage.dated):
            return True
        rest = self._rest(passage.sentence, passage.dated)
        if (
            all(time.when is None or time.when.unit > Unit.DAY for time in passage.dated)
            and rest.count(" ") < _LABEL_WORDS
        ):
            return True  # "Tour dates 2019"
        words = _NUMBERED.sub("", rest)
        return words != "" and self.rules.rows.says_only_when(words)

    def _undated(self, passage: Passage, reading: Reading) -> None:
        sentence, scope = passage.sentence, passage.scope
        telling = _Telling(self._main_clause(reading))
        title = self._title(reading, telling.clause, None)
        title = title or beginning(self.text[sentence.start : sentence.end])
        status = self._status(reading, telling, None)
        if scope is not None and not sentence.heading and status == "happened" and self._past(reading, telling.clause):
            self.events.append(self._structured(passage._replace(times=passage.times), title, status))
            return
        ground, when = self._inferred(sentence, reading, telling.clause, self._placed(passage, reading))
        now = next((time.text for time in passage.times if self._of_now(passage, reading, time)), None)
        steps: tuple[Step, ...] = (("present", now),) if now else ()
        steps = self._grounds(ground, when) if when is not None else steps
        event = self._event(sentence, when, title, tuple(passage.times), status, "context", steps)
        (self.undated if when is None else self.events).append(event)

    def _past(self, reading: Reading, clause: int) -> bool:
        """Whether a clause says what happened, and not what holds now or may come."""
        if clause < 0:
            return False
        verb = reading.finite(clause)
        return reading.classes[verb] in "vaCeR" and plain(reading.pieces[verb]) not in self.rules.present

    def _placed(self, passage: Passage, reading: Reading) -> bool:
        """Whether a sentence without a date has a time of its own all the same, or tells of no single time."""
        return bool(passage.times) or not self.rules.placing.isdisjoint(map(plain, reading.pieces))

    def _inferred(
        self, sentence: Sentence, reading: Reading, clause: int, placed: bool = False
    ) -> tuple[str, TimeValue | None]:
        return self.context.date(sentence, reading, clause, self.rules.present, placed) if self.context else ("", None)

    def _main_clause(self, reading: Reading) -> int:
        if not reading.clauses:
            return -1
        main = (n for n, clause in enumerate(reading.clauses) if opening(clause.opener) in ("", "z"))
        first = reading.clauses[0]
        only_related = opening(first.opener) == "r" and first.about[0] == 0 < first.about[1]
        number = next(main, -1 if only_related else 0)  # "a storm, which sank the ferry": no main clause
        return self.rules.titles.dating.event_clause(reading, number) if number >= 0 else -1

    def _title(self, reading: Reading, clause: int, span: tuple[int, int] | None) -> str:
        title = self.rules.titles.title(reading, clause, span, self.cast)
        if " " in title or clause < 0 or span:
            return title
        one, following = reading.clauses[clause], reading.clauses[clause + 1 : clause + 2]
        if one.opener[-1:] == "c" and "T" in reading.classes[one.verb : one.end]:
            return title  # "was born in 1923 and | died in 1999"
        if (
            following
            and one.verb > one.start
            and following[0].opener == "c"
            and following[0].verb == following[0].start
        ):
            if "T" in reading.classes[following[0].verb : following[0].end]:
                return title  # "fly on Friday | and return on Monday"
            more = self.rules.titles.title(reading, clause + 1, None, self.cast)  # "married | and had three children"
            both = f"{title}{reading.pieces[following[0].start - 1]} {more[:1].lower()}{more[1:]}"
            return both if len(both) <= LONGEST else title
        # A word alone tells nothing: "the terms, | announced Friday".
        others = [n for n, one in enumerate(reading.clauses) if n != clause and opening(one.opener) in ("", "z")]
        others.append(-1)  # at last the sentence itself
        titles = (self.rules.titles.title(reading, other, None, self.cast) for other in others)
        return next((other for other in titles if " " in other), title)

    @staticmethod
    def _belongs(reading: Reading, time: Timex, telling: _Telling, tellings: Sequence[_Telling], number: int) -> bool:
        """Does a length without a date stand in the clause of this event, or in that of none and this is the first?"""
        clause = reading.clause_at(reading.token_at(time.start))
        return clause == telling.clause or (number == 0 and all(clause != other.clause for other in tellings))

    def _status(
        self, reading: Reading, telling: _Telling, governing: Timex | None, when: TimeValue | None = None
    ) -> str:
        """What became of it: from the words of the clause, from the date, and from who says so."""
        found = self.rules.status.spoken(reading, telling.clause, telling.span)
        when = when if governing is None else governing.when
        if when is not None:
            value = governing.value if governing is not None else None
            future = isinstance(value, Reference) and value.timex3 == "FUTURE_REF"
            latest = when.start or when.end  # "no later than 30 June": what is still due
            ahead = latest is not None and self.today is not None and latest >= self.today
            if future or (ahead and not self.rules.status.over(reading, telling.clause)):
                found.add("planned")
        return foremost(found)

    def _event(
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
        text = self._words(sentence)
        own = (time.text for time in timexes if time.when is when or time.when == when)
        said = "" if when is None or basis != "stated" else next(own, "")
        return Event(
            id=self._id(text, said),
            when=when,
            title=title,
            text=text,
            document=self.document.id,
            start=place[0] if place else sentence.start,
            end=place[1] if place else self._end(sentence),
            sentence=(sentence.start, self._end(sentence)) if place else None,
            timexes=timexes,
            basis=basis if when is not None else "stated",
            status=status,
            steps=steps,
        )

    def _grounds(self, ground: str, when: TimeValue | None) -> tuple[Step, ...]:
        """Where an inferred date comes from, which many sentences have in common."""
        steps = self.grounds.get((ground, when))
        if steps is None:
            steps = self.grounds[ground, when] = (("context", ground, str(when)),)
        return steps

    def _again(self, key: str) -> int:
        """How often an event of this key was told, with this time."""
        again = self.given[key] = self.given.get(key, 0) + 1
        return again

    def _id(self, text: str, said: str) -> str:
        key = _key(self.document.id, text, said)
        return _name(key, self._again(key))


@dataclass(frozen=True, slots=True)
class _Sketched:
    """Makes the events of a document's sketches."""

    document: str
    status: StatusRules

    def __call__(self, sketch: Sketch) -> Event:
        said = sketch.said.split()
        said[:1] = [word.lower() for word in said[:1]]
        return Event(
            id=_name(_key(self.document, sketch.text), sketch.again),
            when=None,
            title=sketch.title,
            text=sketch.text,
            document=self.document,
            start=sketch.start,
            end=sketch.end,
            timexes=sketch.timexes,
            status=foremost(self.status.told(said)),
        )


def _key(document: str, text: str, said: str = "") -> str:
    """What an event is known by: the document's name, the sentence, and the words in it that give the date. Edits
    elsewhere leave it as it is, even those by which the words come to mean another date."""
    if "  " in text or not text.isprintable():
        text = " ".join(text.split())
    return f"{document}\0{text}\0{said}"


def _name(key: str, again: int) -> str:
    """Ten characters for a key that was met so many times."""
    key = f"{key}\0{again}" if again > 1 else key
    return blake2s(key.encode("utf-8", "surrogatepass"), digest_size=5).hexdigest()


def _spans(times: Iterable[Timex]) -> list[tuple[int, int]]:
    return [(time.start, time.end) for time in times]


def _within(cell: Cell | None, times: Sequence[Timex]) -> list[Timex]:
    """The times in a cell."""
    return _between(times, cell.start, cell.end) if cell is not None else []


def _between(times: Sequence[Timex], start: int, end: int) -> list[Timex]:
    """Those that begin between two places of the text; they come in its order."""
    first = bisect_left(times, start, key=lambda time: time.start)
    return list(times[first : bisect_left(times, end, first, key=lambda time: time.start)])


def _refines(time: Timex, scope: TimeValue) -> bool:
    """Whether a time is a date within the year or month that an entry is dated by, and finer than that."""
    if time.when is None or time.when.unit is None or not is_date(time) or scope.unit <= Unit.DAY:
        return False
    counted = any(step[0] == "anchor" for step in time.steps)
    named = not counted or any(step[1] in _OF_A_YEAR for step in time.steps)  # "on Friday" is some day of the year
    return named and time.when.unit < scope.unit and time.when in scope


def _beginning(time: Timex) -> TimeValue | None:
    """When a time begins: "since | 1992 |"."""
    when = time.when
    return TimeValue.around(when.start, when.unit) if when and when.start and when.unit is not None else None


def _begins(time: Timex) -> bool:
    """Whether a time only has a beginning: "since 1992"."""
    return time.when is not None and time.when.end is None


def _attributive(classes: str, first: int, last: int) -> bool:
    """Does a time stand between an article and its noun: "das (ihr am) | 3. Mai | zugestellte Urteil"?"""
    return bool(_OPEN_NOUN.search(classes, 0, first) and _ADJECTIVES.match(classes, last))


def _vagueness(
    time: Timex, tokens: tuple[int, int], reading: Reading, text: str, dating: Dating
) -> tuple[int, bool, int, int]:
    """What sorts first governs its clause: explicit, beside the verb and not inside a noun phrase, fine; a date counted
    from the one behind it before that one. Who lived when, in brackets behind a name, comes last."""
    first, last = tokens
    if any(step[0] == "counted" for step in time.steps):
        return -1, False, 0, first
    if _LIFE.search(text, max(0, time.start - _NEAR), time.start) and text.find(")", time.end, time.end + _NEAR) >= 0:
        return 4, True, 0, first
    attribute = reading.classes[first - 1 : first] in ("d", "h") and reading.classes[last : last + 1] in ("n", "N")
    attribute = attribute or dating.belongs(reading, first) or _attributive(reading.classes, first, last)
    attribute = attribute or (time.when is not None and time.when.start is None)  # "until 5 May" is a term
    told = reading.marks.rfind(SOURCE, 0, first)
    source = told >= 0 and not reading.classes[told:first].strip("pdhnNqegbT0")  # "according to figures of May"
    reduced = _REDUCED.search(reading.classes, 0, first)
    aside = source or (reduced is not None and all(clause.verb != reduced.start() + 1 for clause in reading.clauses))
    rank = 3 if aside else 2 if isinstance(time.value, Reference) else int(time.type not in ("DATE", "TIME"))
    unit = time.when.unit if time.when is not None and time.when.unit is not None else 99
    return rank, attribute, int(unit), first

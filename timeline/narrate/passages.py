"""Split a document into the passages that become events: headings, sentences, list items and table rows."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from timeline.language.sentence_ends import SentenceRules
from timeline.model import Block, Timex
from timeline.narrate.attachment import Attachment
from timeline.narrate.chat import message_starts
from timeline.narrate.citations import without_citations
from timeline.narrate.habitual import without_habits
from timeline.narrate.sentences import Sentence, sentences
from timeline.resolve.scopes import SILENT, Head, Scopes
from timeline.resolve.state import Scope
from timeline.value import Reference
from timeline.value.moment import Unit

#: "Needs 18 | (14 ended on 3 May) |": brackets at the end of a sentence.
_BRACKETS_AT_END = re.compile(r"\((?P<inside>[^()]+)\)[\s.!]*\Z")
#: Brackets at the end of a sentence are no longer than this, in characters.
_LONGEST_BRACKETS = 300
#: With fewer letters than this, a line is no event.
_FEWEST_LETTERS = 3
#: A semicolon between two statements.
_SEMICOLON = re.compile(r";(?=\s)")
#: In messages, statements also end at these marks, whatever letter follows.
_END_IN_MESSAGE = re.compile(r"[!?]+(?=\s)")
#: An item up to this length is shown whole as one event, in characters; of a longer one, its first sentence.
ITEM = 900

#: A sentence and the time expressions in it.
Timed = tuple[Sentence, list[Timex]]


class Passage(NamedTuple):
    """A part of a document that becomes one event or more.

    `sentence` is what the events show. `start` and `end` are what is parsed for their titles: without a dateline or the
    date of an entry, and with the sentence behind a colon. `times` are the time expressions, `dated` those with a date
    that may date a clause. `scope` is the date that the structure of the document gives to what has no date of its
    own; an `entry` is one event with that date. A `row` is the block of a table row.
    """

    sentence: Sentence
    start: int
    end: int
    times: Sequence[Timex]
    dated: Sequence[Timex]
    scope: Scope | None = None
    entry: bool = False
    row: Block | None = None

    def spans(self) -> tuple[int, int, list[tuple[int, int]]]:
        """What is to be parsed: the bounds of the words, and of the times with a date in them."""
        return self.start, self.end, [(time.start, time.end) for time in self.dated]


#: The most words before a date with which an item opens: "On the", "Early in".
_MOST_BEFORE = 2


def passages(
    text: str, scopes: Scopes, times: Sequence[Timex], rules: SentenceRules, attachment: Attachment
) -> Iterator[Passage]:
    """The passages of a document in order, each with its times; navigation, references and code have none."""
    place, starts = 0, message_starts(text, scopes)
    for number, block in enumerate(scopes.blocks):
        first = place
        while place < len(times) and times[place].start < block.end:
            place += 1
        if block.kind in SILENT or block.kind in ("header", "field"):
            continue
        own = times[first:place]
        if own:
            own = without_habits(text, without_citations(text, block.start, block.end, own))
        if block.kind == "row":
            sentence = Sentence(block.start, block.end, number, False)
            yield Passage(sentence, *sentence[:2], own, _dated(own), scopes.dating[number], row=block)
        elif block.kind in ("title", "heading"):
            yield _heading(text, scopes, number, own, attachment)
        elif number in starts:
            yield from _message(text, scopes, number, own, rules, attachment, starts[number])
        else:
            yield from _prose(text, scopes, number, own, rules, attachment)


def _heading(text: str, scopes: Scopes, number: int, times: Sequence[Timex], attachment: Attachment) -> Passage:
    """The passage of a heading; it is an entry if a field below it gives its date."""
    block = scopes.blocks[number]
    sentence = Sentence(block.start, block.end, number, True)
    field = scopes.headed.get(number) if not any(map(is_date, times)) else None
    if field is not None:
        return Passage(sentence, *sentence[:2], times, [], field, True)
    passage = _passage(text, sentence, block.end, times, attachment, scopes.dating[number])
    return passage._replace(entry=_is_dated_by_heading(scopes, number, passage))


def _message(
    text: str,
    scopes: Scopes,
    number: int,
    times: Sequence[Timex],
    rules: SentenceRules,
    attachment: Attachment,
    start: int,
) -> list[Passage]:
    """The sentences of a message of a chat, whose words begin at `start`; they are like those of a paragraph."""
    block, times = scopes.blocks[number], [time for time in times if time.start >= start]
    found = _cut_at(text, _sentences(text, rules, times, start, block.end, number), times, _END_IN_MESSAGE)
    return _paragraph(text, scopes, number, _with_times(found, times), attachment)


def _prose(
    text: str, scopes: Scopes, number: int, times: Sequence[Timex], rules: SentenceRules, attachment: Attachment
) -> list[Passage]:
    """The sentences of a paragraph; or the one event of an entry, and the sentences in it with dates of their own."""
    block, scope, head = scopes.blocks[number], scopes.dating[number], scopes.heads.get(number)
    found = _sentences(text, rules, times, block.start if head is None else head.body, block.end, number)
    timed = _with_times(found, times)
    if timed and (head is not None or (block.kind == "item" and _is_entry(text, scope, *timed[0]))):
        timed = _with_times(_cut_brackets(text, _cut_at(text, found, times, _SEMICOLON), times), times)
        entry, timed = _entry(block, number, head, scope, timed, times)
        return [entry, *_paragraph(text, scopes, number, timed, attachment, opens=False)]
    return _paragraph(text, scopes, number, timed, attachment)


def _paragraph(
    text: str, scopes: Scopes, number: int, timed: Sequence[Timed], attachment: Attachment, opens: bool = True
) -> list[Passage]:
    """The passages of some sentences of a block, where the first `opens` the block or not."""
    found, scope = [], scopes.dating[number]
    for place, (sentence, times) in enumerate(timed):
        colon = text[sentence.end - 1] == ":" and place + 1 < len(timed)
        end = timed[place + 1][0].end if colon else sentence.end
        passage = _passage(text, sentence, end, times, attachment, scope)
        entry = opens and place == 0 and _is_dated_by_heading(scopes, number, passage)
        found.append(passage._replace(entry=True) if entry else passage)
    return found


def _is_entry(text: str, scope: Scope | None, first: Sentence, times: Sequence[Timex]) -> bool:
    """Whether an item without a date at its head is one event with the date of its scope, by its first sentence.

    Below an entry of a day it is so unless it opens with a date of its own: "In 1913 a second boat was bought".
    """
    if scope is None or scope.kind == "message":
        return False
    dates = [time for time in times if is_date(time)]
    if not dates:
        return True
    is_entry, is_day = scope.kind == "entry", scope.value.unit <= Unit.DAY
    if is_entry and is_day:
        return len(text[first.start : dates[0].start].split()) > _MOST_BEFORE
    if is_entry and scope.text == dates[0].text:
        return True  # "1918 the club was founded": it is the date of the entry itself
    return (is_entry or is_day) and _dates_are_remarks(text, first, times)


def _entry(
    block: Block, number: int, head: Head | None, scope: Scope | None, timed: Sequence[Timed], times: Sequence[Timex]
) -> tuple[Passage, list[Timed]]:
    """The passage of an entry, with its sentences that have no dates, and the other sentences.

    Of an entry that is too long to be shown whole, only the first sentence is part of the passage.
    """
    first, own = timed[0]
    end = block.end if block.end - block.start <= ITEM else first.end
    rest = [one for one in timed[1:] if end != block.end or any(map(is_date, one[1]))]
    apart = {sentence.start for sentence, _ in rest}
    taken = [time for sentence, inside in timed if sentence.start not in apart for time in inside]
    if head is not None:
        taken = [time for time in times if time.start < first.start] + taken
    return Passage(Sentence(block.start, end, number, False), *first[:2], taken, _dated(own), scope, True), rest


def _sentences(
    text: str, rules: SentenceRules, times: Sequence[Timex], start: int, end: int, number: int
) -> list[Sentence]:
    return sentences(text, rules, [(time.start, time.end) for time in times], start, end, number)


def _cut_at(text: str, found: Sequence[Sentence], times: Sequence[Timex], mark: re.Pattern[str]) -> list[Sentence]:
    """The sentences, cut at each mark that stands before a part with a date of its own."""
    dates = [time.start for time in times if is_date(time)]
    parts: list[Sentence] = []
    for sentence in found:
        start, ends = sentence.start, [match.end() for match in mark.finditer(text, sentence.start, sentence.end)]
        for end, following in pairwise([*ends, sentence.end]):
            if bisect_left(dates, end) < bisect_left(dates, following):
                parts.append(sentence._replace(start=start, end=end - 1))
                start = end + len(text[end:following]) - len(text[end:following].lstrip())
        parts.append(sentence._replace(start=start))
    return parts


def _cut_brackets(text: str, found: Sequence[Sentence], times: Sequence[Timex]) -> list[Sentence]:
    """The sentences, with brackets at their end that hold a date apart: "Needs 18 | 14 ended on 3 May |"."""
    dates = [time.start for time in times if is_date(time)]
    parts: list[Sentence] = []
    for sentence in found:
        match = _BRACKETS_AT_END.search(text, max(sentence.start, sentence.end - _LONGEST_BRACKETS), sentence.end)
        has_date = match is not None and bisect_left(dates, match.start()) < bisect_left(dates, match.end())
        if match is None or not has_date or match[0].count(" ") < 2 or match.start() == sentence.start:
            parts.append(sentence)
        else:
            before = len(text[sentence.start : match.start()].rstrip())
            parts.append(sentence._replace(end=sentence.start + before))
            parts.append(sentence._replace(start=match.start() + 1, end=match.end("inside")))
    return parts


def _dates_are_remarks(text: str, sentence: Sentence, times: Sequence[Timex]) -> bool:
    """Whether all dates of a sentence stand in brackets or behind a semicolon, so that none dates its beginning."""
    dates = [time for time in times if is_date(time)]
    before = [text[sentence.start : time.start] for time in dates]
    return all(part.strip(" (") and (part.count("(") > part.count(")") or _SEMICOLON.search(part)) for part in before)


def _is_dated_by_heading(scopes: Scopes, number: int, passage: Passage) -> bool:
    """Whether a passage is the first below a heading that is no more than a day or a clock time, and has its date."""
    if number not in scopes.opened or passage.scope is None:
        return False
    start, end = passage.sentence[:2]
    if sum(map(str.isalpha, scopes.text[start:end])) < _FEWEST_LETTERS:
        return False
    below_clock = passage.scope.value.unit < Unit.DAY and not passage.sentence.heading
    return below_clock or not any(map(is_date, passage.times))


def _passage(
    text: str, sentence: Sentence, end: int, times: Sequence[Timex], attachment: Attachment, scope: Scope | None
) -> Passage:
    """The passage of a sentence, parsed from behind its dateline to `end`."""
    start = attachment.skip_lead(text, sentence.start, sentence.end)
    dated = _dated(times)
    if start >= sentence.end or (dated and dated[0].start < start):
        start = sentence.start
    return Passage(sentence, start, end, times, dated, scope)


def _with_times(found: Sequence[Sentence], times: Sequence[Timex]) -> list[Timed]:
    """Each sentence with its times; those before the first sentence and between two belong to none."""
    if not times:
        return [(sentence, []) for sentence in found]
    timed, place = [], 0
    for sentence in found:
        first = place
        while place < len(times) and times[place].start < sentence.end:
            place += 1
        timed.append((sentence, [time for time in times[first:place] if time.start >= sentence.start]))
    return timed


def _dated(times: Sequence[Timex]) -> list[Timex]:
    return [time for time in times if time.when is not None] if times else []


def is_date(time: Timex) -> bool:
    """Whether a time expression is a date of its own, and not a length or a vague reference."""
    return time.when is not None and time.type in ("DATE", "TIME") and not isinstance(time.value, Reference)

"""The parts of a document that each become events: a heading, the sentences of a paragraph, an item, a table row."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from timeline.language.sentence_ends import SentenceRules
from timeline.model import Block, Timex
from timeline.narrate.attachment import Dating
from timeline.narrate.chat import messages
from timeline.narrate.citations import uncited
from timeline.narrate.habitual import once
from timeline.narrate.sentences import Sentence, sentences
from timeline.resolve.scopes import SILENT, Scope, Scopes
from timeline.value import Reference
from timeline.value.moment import Unit

_BRACKET = re.compile(r"\((?P<told>[^()]+)\)[\s.!]*\Z")
#: A line with fewer letters tells nothing.
WORDY = 3
#: What parts two statements, and no figures or names.
_SEMICOLON = re.compile(r";(?=\s)")
#: What parts them in messages, whatever letter follows.
_CRY = re.compile(r"[!?]+(?=\s)")
#: No longer are brackets at the end of a sentence, in characters.
LONGEST = 300
#: An item up to this length is shown whole as one event, in characters; of a longer one, its first sentence.
ITEM = 900


class Passage(NamedTuple):
    """What is read for one event or more.

    `sentence` is what the events show, `start` and `end` what is read for their titles: without a dateline or the date
    of an entry, and with what is announced by a colon. `times` are its time expressions, `dated` those with a date
    that may date a clause of it. `scope` is the date by the structure, for what has no date of its own; an `entry` has
    one event, with that date. A `row` is a table row, with its cells.
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
        """What is to be read: the sentence, and in it the times that have a date."""
        return self.start, self.end, [(time.start, time.end) for time in self.dated]


def passages(
    text: str, scopes: Scopes, times: Sequence[Timex], rules: SentenceRules, dating: Dating
) -> Iterator[Passage]:
    """The passages of a document, in order, with their times; navigation, references and code have none."""
    place, said = 0, messages(text, scopes)
    for number, block in enumerate(scopes.blocks):
        first = place
        while place < len(times) and times[place].start < block.end:
            place += 1
        if block.kind in SILENT or block.kind in ("header", "field"):
            continue
        own = times[first:place]
        if own:
            own = once(text, uncited(text, block.start, block.end, own))
        if block.kind == "row":
            sentence = Sentence(block.start, block.end, number, False)
            yield Passage(sentence, *sentence[:2], own, _dated(own), scopes.dating[number], row=block)
        elif block.kind in ("title", "heading"):
            sentence = Sentence(block.start, block.end, number, True)
            passage = _passage(text, sentence, block.end, own, dating, scopes.dating[number])
            headed = scopes.headed.get(number) if not any(map(is_date, own)) else None
            if headed is not None:
                yield Passage(sentence, *sentence[:2], own, [], headed, True)
            else:
                yield passage._replace(entry=True) if _opened(scopes, number, passage) else passage
        else:
            yield from _prose(text, scopes, number, own, rules, dating, said.get(number, -1))


def _prose(
    text: str, scopes: Scopes, number: int, times: Sequence[Timex], rules: SentenceRules, dating: Dating, said: int
) -> Iterator[Passage]:
    """The sentences of a paragraph; or the one event of an entry, and what in it has a date of its own.

    Those of a message of a chat, whose words begin where it is `said`, are like a paragraph's.
    """
    block, scope, head = scopes.blocks[number], scopes.dating[number], scopes.heads.get(number)
    begin = block.start if head is None else head.body
    if said >= 0:
        begin, times, head = said, [time for time in times if time.start >= said], None
    spans = [(time.start, time.end) for time in times]
    walk = list(sentences(text, rules, spans, begin, block.end, number))
    if said >= 0:
        walk = _parted(text, walk, times, _CRY)
    split = _split(walk, times)
    if not walk:
        return
    entry = head is not None
    if block.kind == "item" and scope is not None and said < 0 and scope.kind != "message":
        entry = entry or scope.kind == "entry" or not any(map(is_date, split[0]))
        entry = entry or (scope.value.unit <= Unit.DAY and _bracketed(text, walk[0], split[0]))
    if entry:
        walk = _aside(text, _parted(text, walk, times), times)
        split = _split(walk, times)
        whole = block.end if block.end - block.start <= ITEM else walk[0].end
        others = {n for n in range(1, len(walk)) if not any(map(is_date, split[n]))} if whole == block.end else set()
        taken = [time for n in (0, *sorted(others)) for time in split[n]]
        if head is not None:
            taken = [time for time in times if time.start < walk[0].start] + taken
        dated = [time for time in _dated(split[0]) if time.start >= walk[0].start]
        sentence = Sentence(block.start, whole, number, False)
        yield Passage(sentence, *walk[0][:2], taken, dated, scope, True)
        walk, split = (
            [one for n, one in enumerate(walk) if n and n not in others],
            [one for n, one in enumerate(split) if n and n not in others],
        )
    for place, sentence in enumerate(walk):
        colon = text[sentence.end - 1] == ":" and place + 1 < len(walk)
        passage = _passage(text, sentence, walk[place + 1].end if colon else sentence.end, split[place], dating, scope)
        first = place == 0 and not entry and _opened(scopes, number, passage)
        yield passage._replace(entry=True) if first else passage


def _parted(
    text: str, walk: Sequence[Sentence], times: Sequence[Timex], mark: re.Pattern[str] = _SEMICOLON
) -> list[Sentence]:
    """The sentences of an entry, cut where a semicolon, or another mark, stands before what has a date of its own."""
    dates = [time.start for time in times if is_date(time)]
    found: list[Sentence] = []
    for sentence in walk:
        start, ends = sentence.start, [found.end() for found in mark.finditer(text, sentence.start, sentence.end)]
        for end, following in pairwise([*ends, sentence.end]):
            if bisect_left(dates, end) < bisect_left(dates, following):
                found.append(sentence._replace(start=start, end=end - 1))
                start = end + len(text[end:following]) - len(text[end:following].lstrip())
        found.append(sentence._replace(start=start))
    return found


def _aside(text: str, walk: Sequence[Sentence], times: Sequence[Timex]) -> list[Sentence]:
    """The sentences, and apart what brackets at their end tell with a date: "Needs 18 (14 ended on 3 May)"."""
    dates = [time.start for time in times if is_date(time)]
    found: list[Sentence] = []
    for sentence in walk:
        match = _BRACKET.search(text, max(sentence.start, sentence.end - LONGEST), sentence.end)
        told = match is not None and bisect_left(dates, match.start()) < bisect_left(dates, match.end())
        if match is None or not told or match[0].count(" ") < 2 or match.start() == sentence.start:
            found.append(sentence)
        else:
            before = len(text[sentence.start : match.start()].rstrip())
            found.append(sentence._replace(end=sentence.start + before))
            found.append(sentence._replace(start=match.start() + 1, end=match.end("told")))
    return found


def _bracketed(text: str, sentence: Sentence, times: Sequence[Timex]) -> bool:
    """Whether all dates of a sentence stand in round brackets or behind a semicolon: what they date is told beside."""
    dates = [time for time in times if is_date(time)]
    before = [text[sentence.start : time.start] for time in dates]
    return all(part.strip(" (") and (part.count("(") > part.count(")") or _SEMICOLON.search(part)) for part in before)


def _opened(scopes: Scopes, number: int, passage: Passage) -> bool:
    """Whether a passage is what a clock time alone in a heading stands above, or one without a date below a day."""
    if number not in scopes.opened or passage.scope is None:
        return False
    start, end = passage.sentence[:2]
    if sum(map(str.isalpha, scopes.text[start:end])) < WORDY:
        return False
    below_clock = passage.scope.value.unit < Unit.DAY and not passage.sentence.heading
    return below_clock or not any(map(is_date, passage.times))


def _passage(
    text: str, sentence: Sentence, end: int, times: Sequence[Timex], dating: Dating, scope: Scope | None
) -> Passage:
    start = dating.body(text, sentence.start, sentence.end)
    dated = _dated(times)
    if start >= sentence.end or (dated and dated[0].start < start):
        start = sentence.start
    return Passage(sentence, start, end, times, dated, scope)


def _split(walk: Sequence[Sentence], times: Sequence[Timex]) -> list[list[Timex]]:
    """The times of each sentence; those before the first are its own."""
    if not times:
        return [[] for _ in walk]
    found, place = [], 0
    for sentence in walk:
        first = place
        while place < len(times) and times[place].start < sentence.end:
            place += 1
        found.append([time for time in times[first:place] if time.start >= sentence.start])
    return found


def _dated(times: Sequence[Timex]) -> list[Timex]:
    return [time for time in times if time.when is not None] if times else []


def is_date(time: Timex) -> bool:
    """Whether a time expression is a date of its own, and not a length or a vague reference."""
    return time.when is not None and time.type in ("DATE", "TIME") and not isinstance(time.value, Reference)

"""Find the longest match of any rule at each place of a text.

At each word and number with which a rule can begin, the matcher reads on as long as a state follows. What a piece of
text between two spaces leads to is kept: as the same pieces come again and again, most of a text is looked up, and most
walks end with the second word.

>>> from timeline.tag.automaton import compile_patterns
>>> words = {"unit": {"days": "DAY"}, "number": {"two": 2}}
>>> matcher = Matcher(compile_patterns({"ago": ["{number} {unit} ago"]}, words), words)
>>> [(m.start, m.end, m.meaning, m.slots) for m in matcher.scan("he left two days ago")]
[(8, 20, 'ago', {'number': 2, 'unit': 'DAY'})]
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from timeline.model import End, Mention
from timeline.tag.contexts import After, Before, allows_end, allows_number, allows_word, word_before_space
from timeline.tag.gate import start_regex
from timeline.tag.readings import Readings
from timeline.tag.rules import Ending, ReachedRule, Rules
from timeline.tag.states import State, States

#: So many characters of a text are split into pieces at once.
SPLIT_AT_ONCE = 20_000
#: The caches are emptied when they have so many entries.
ENTRIES_KEPT = 50_000
#: What longer pieces of text between spaces lead to is not kept.
LONGEST_KEPT = 24
#: The slots of all mentions that have none.
NO_SLOTS: dict[str, Any] = {}
_new = tuple.__new__

#: The places in a piece of text at which rules can end, each with these rules.
Ways = tuple[tuple[int, Ending], ...]
#: What a piece of text leads to: the state behind it, or None, and the ways in it.
Leap = tuple[State | None, Ways]
DEAD_END: Leap = (None, ())


class Stop:
    """A place in a piece of text at which a rule can begin, with what the rest of the piece leads to.

    `fences` tell whether a word and a number can begin there.
    """

    __slots__ = ("fences", "place", "state", "ways")

    def __init__(self, place: int, state: State | None, ways: Ways, fences: tuple[bool, bool]) -> None:
        self.place, self.state, self.ways, self.fences = place, state, ways, fences


def _split(text: str) -> Iterator[list[str]]:
    """The pieces of a text between single spaces, in lists: all of them at once take ten times the memory of the text.

    >>> [*_split("in May 1940")]
    [['in', 'May', '1940']]
    """
    start = 0
    while start <= len(text):
        end = text.find(" ", start + SPLIT_AT_ONCE)
        if end < 0:
            end = len(text)
        yield text[start:end].split(" ")
        start = end + 1


class Matcher:
    """The rules of a language; `scan` finds their matches in a text."""

    def __init__(self, tables: Mapping[str, Any], words: Mapping[str, Mapping[str, Any]], *, joiner: str = "") -> None:
        self._states = States(tables, words, joiner=joiner)
        self._rules = Rules(tables["rules"])
        self._readings = Readings(self._states, words)
        self._start_regex = start_regex(spaceless=self._states.spaceless)
        self._forget()

    def _forget(self) -> None:
        """Empty the caches, which grow with the texts that are read."""
        self._states.forget()
        self._rules.forget()
        self._readings.kept = 0
        #: The stops of pieces of text between spaces; most have none.
        self._stops: dict[str, tuple[Stop, ...]] = {}
        self._leaps_kept = 0

    def scan(self, low: str) -> Iterator[Mention]:
        """The longest match at each place of a folded text, from left to right, without overlaps."""
        end = place = 0
        for pieces in _split(low):
            if self._readings.kept + self._states.steps + self._leaps_kept + len(self._stops) > ENTRIES_KEPT:
                self._forget()
            known = self._stops.get
            for number, piece in enumerate(pieces, 1):
                start, place = place, place + len(piece) + 1
                stops = known(piece)
                if not stops and (stops is not None or place <= end):
                    continue
                for stop in self._stops_in(low, start, piece) if stops is None else stops:
                    if start + stop.place >= end and (found := self._match(low, start, stop, pieces, number)):
                        end = found.end
                        yield found

    def _stops_in(self, low: str, start: int, piece: str) -> Sequence[Stop] | Iterator[Stop]:
        """The stops of a piece of text; kept unless it is long or ends with other white space."""
        if piece.isalpha() and piece.isascii() and piece not in self._states.first_words:  # most have one word
            self._stops[piece] = ()
            return ()
        if len(piece) > LONGEST_KEPT or piece[-1:].isspace():
            return self._find_stops(low, start, piece)
        stops = self._stops[piece] = tuple(self._find_stops(low, start, piece))
        return stops

    def _find_stops(self, low: str, start: int, piece: str) -> Iterator[Stop]:
        """The stops of a piece of text. If it ends with white space, all that follows is read at once."""
        ragged = piece[-1:].isspace()
        for found in self._start_regex.finditer(piece):
            token, place = found[1] or found[0], found.start()
            if found[1] is None and token not in self._states.first_words:
                continue
            state = self._states.first(token)
            if state is None:
                continue
            end = place + len(token)
            ways: list[tuple[int, Ending]] = []
            if state.accepts and allows_end(piece, end):
                ways.append((end, self._ending(state)))
            if ragged:
                behind: list[tuple[int, Ending]] = []
                self._walk(low, start + end, state, behind)
                ways += [(end - start, ending) for end, ending in behind]
                following = None
            else:
                following = self._walk(piece, end, state, ways)
            yield Stop(place, following, tuple(ways), (allows_word(piece, place), allows_number(piece, place)))

    def _ending(self, state: State) -> Ending:
        if state.ending is None:
            state.ending = self._rules.ending(state.accepts)
        return state.ending

    def _walk(self, text: str, place: int, begun: State, ways: list[tuple[int, Ending]], gap: str = "") -> State | None:
        """The state behind the tokens of a text from a place on; None if no rule goes on to its end.

        The places where rules can end are added to the ways. `gap` is a space before the first token.
        """
        states, match = self._states, self._states.token_regex.match
        state: State | None = begun
        while state is not None and (found := match(text, place)) is not None:
            key = gap + states.key(found)
            gap = ""
            state = state.next[key] if key in state.next else states.next(state, key)
            place = found.end()
            if state is not None and state.accepts and allows_end(text, place):
                ways.append((place, self._ending(state)))
        return state if place == len(text) else None  # no token stands behind very much white space

    def _leap(self, state: State, piece: str) -> Leap | None:
        """What a space and a piece of text lead to; None if there is other white space at its ends."""
        if not piece or piece[0].isspace() or piece[-1].isspace():
            return None
        if piece.isalpha() and piece.isascii() and piece not in self._states.tokens:
            leap = DEAD_END
        else:
            ways: list[tuple[int, Ending]] = []
            following = self._walk(piece, 0, state, ways, " ")
            leap = (following, tuple(ways)) if following or ways else DEAD_END
        if len(piece) <= LONGEST_KEPT:
            self._leaps_kept += 1
            state.leaps[piece] = leap
        return leap

    def _match(self, low: str, start: int, stop: Stop, pieces: list[str], number: int) -> Mention | None:
        """The longest match that begins at a stop of a piece of text; `number` is that of the next piece."""
        state = stop.state
        legs = [(start, stop.ways)] if stop.ways else []
        place = start + len(pieces[number - 1]) + 1
        while state is not None:
            leap: Leap | None = None
            if number < len(pieces):
                piece = pieces[number]
                leap = state.leaps.get(piece) or self._leap(state, piece)
            if leap is None:  # not between single spaces, or beyond these pieces
                ways: list[tuple[int, Ending]] = []
                self._walk(low, place - 1, state, ways)
                legs.append((0, tuple(ways)))
                break
            state, found = leap
            if found:
                legs.append((place, found))
            place += len(piece) + 1
            number += 1
        return self._longest(low, start + stop.place, stop, legs) if legs else None

    def _longest(self, low: str, start: int, stop: Stop, legs: list[tuple[int, Ways]]) -> Mention | None:
        """The longest match whose contexts hold; of equally long ones that of the most specific rule."""
        word = word_before_space(low, start)
        before: Before | None = None
        for place, ways in reversed(legs):
            for offset, ending in reversed(ways):
                end = place + offset
                after: After | None = None
                for rule in ending.behind(word):
                    if rule.after:
                        after = after or After(low, end)
                        if not rule.holds_after(after):
                            continue
                    if rule.before:
                        before = before or Before(low, start)
                        if not rule.holds_before(before):
                            continue
                    elif not stop.fences[rule.data.numeric]:
                        continue
                    begin = rule.begin_of(low, start, word) if rule.lead else start
                    if begin is not None:
                        return self._mention(low, begin, start, end, rule)
        return None

    def _mention(self, low: str, begin: int, start: int, end: int, rule: ReachedRule) -> Mention:
        """The mention of a match, whose leading words begin at a place and the others at another."""
        if not rule.data.slots:
            return _new(Mention, (begin, end, rule.meaning, NO_SLOTS, (), 0))
        slots, ends = self._readings.of(rule, low[start:end])
        parts = tuple(End(start + first, start + last) for first, last in ends)
        return _new(Mention, (begin, end, rule.meaning, slots, parts, 0))

"""Join mentions that stand side by side into longer expressions ("May of 1998") and ranges ("from May to July").

One walk over the mentions, from left to right, with a stack: a mention takes in the words beside it ("early ...",
"... before") and is joined with the one before it if the words between them are those of a join.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, cached_property
from itertools import chain, pairwise
from typing import Any

from timeline.language.narrow_gaps import regex_for
from timeline.language.pattern import either
from timeline.meaning import MEANINGS
from timeline.model import Mention
from timeline.tag.atoms import word_after, word_before
from timeline.tag.joins import Join, SlotData

#: Gives the value of the text of a slot, by the kind of the slot.
Read = Callable[[str, str], Any]
#: The words of a join lie at most so many characters from a mention.
REACH = 40
#: So many spaces at most stand between a day and a part of it.
WIDEST_GAP = 8
#: Several spaces in a line.
_WIDE = re.compile(r"[^\S\n]{2,}")
#: What joins two mentions is forgotten when so many texts between mentions are known.
GAPS_KEPT = 5000
#: So many joins can be nested in one mention.
DEPTH = 4
#: Kinds of mention that are no expression by themselves: "the second Monday" only counts in "the second Monday of May".
ONLY_JOINED = frozenset({"nth", "figures", "bare_hours", "twilight", "end"})
# Kinds of mention by what they can be joined to.
HOURS = frozenset({"hours"})
PART_OF_DAY = frozenset({"part_of_day"})
STEP = frozenset({"step"})
DAY = frozenset({"day"})
CLOCK = frozenset({"clock", "figures"})
NTH = frozenset({"nth"})


class Joiner:
    """All joins of a language; `join_all` applies them to the mentions of a text.

    `read` gives the value of the text of a slot, by the kind of the slot.
    """

    def __init__(self, joins: Iterable[Join], read: Read) -> None:
        self._read = read
        self.joins = sorted(joins, key=lambda join: join.keeps_parts)
        self._beside = [join for join in self.joins if len(join.atoms) == 1 and not join.keeps_parts]
        self._open = [join for join in self.joins if len(join.atoms) == 1 and join.keeps_parts]
        self._binary = [join for join in self.joins if len(join.atoms) == 2]
        self._words_before = frozenset(word for join in self._beside for word in join.last_words)
        self._words_after = frozenset(word for join in self._beside for word in join.next_words)
        self._open_before = frozenset(word for join in self._open for word in join.last_words)
        self._open_after = frozenset(word for join in self._open for word in join.next_words)
        self._gap_words = frozenset(word for join in self._binary for word in join.gap_words)
        self._known_beside: dict[tuple[frozenset[str], str | None, str | None], list[Join]] = {}
        self._known_gaps: dict[str, bool] = {}
        self._known_pairs: dict[tuple[frozenset[str], frozenset[str]], list[Join]] = {}
        self._known_between: dict[tuple[frozenset[str], frozenset[str], str], list[tuple[Join, dict[str, Any]]]] = {}

    @cached_property
    def _any_gap(self) -> str:
        """The regex of all that any join of two mentions can have between them."""
        return either({join.gap: None for join in self._binary if join.gap})

    def join_all(self, low: str, mentions: Iterator[Mention]) -> list[Mention]:
        """The mentions of a folded text, joined where joins match."""
        stack: list[Mention] = []
        beside: list[tuple[str, str]] = []  # the words before and after each mention of the stack
        for atom, following in pairwise(chain(mentions, (None,))):
            mention, words = self._with_words_beside(low, atom, stack)  # type: ignore[arg-type]  # only the last is None
            waits = (
                following is not None
                and following.start - mention.end <= WIDEST_GAP
                and low[mention.end : following.start].isspace()
                and _is_of_day(mention, following)
            )
            while (
                stack
                and not waits
                and mention.start - stack[-1].end <= REACH
                and self._may_join(low, stack[-1].end, beside[-1][1], mention.start)
                and (joined := self._join_two(low, stack[-1], mention, stack[-2].end if len(stack) > 1 else 0))
                is not None
                and not (joined.parts and following is not None and self._joins_first(low, mention, following))
            ):
                stack.pop()
                beside.pop()
                mention, words = self._with_words_beside(low, joined, stack)
            stack.append(mention)
            beside.append(words)
        return [
            self._with_open_range(low, mention, before, after)
            if not mention.parts and (before in self._open_before or after in self._open_after)
            else mention
            for mention, (before, after) in zip(stack, beside, strict=True)
            if not _is_incomplete(mention)
        ]

    def _may_join(self, low: str, end: int, word: str, start: int) -> bool:
        """Whether any join can have the text between two mentions, which begins with this word, as its gap."""
        return start - end < 2 or word in self._gap_words or low[end:start].isspace()

    def _joins_first(self, low: str, mention: Mention, following: Mention) -> bool:
        """Whether the end of a range joins with what follows before it ends the range: May to | July of that year."""
        if kinds_of(following).isdisjoint(STEP) or following.start - mention.end > REACH:
            return False
        joined = self._join_two(low, mention, following, mention.start)
        return joined is not None and not joined.parts

    def _with_open_range(self, low: str, mention: Mention, before: str, after: str) -> Mention:
        """The open range that a mention makes with a word beside it ("before 1900", "since March"), or the mention."""
        kinds, begin = kinds_of(mention), max(0, mention.start - REACH)
        joins = (join for join in self._open if join.can_stand_between(before, after) and join.fits(kinds))
        wholes = (_join_one(low, join, mention, begin, self._read) for join in joins)
        return next((whole for whole in wholes if whole is not None), mention)

    def _with_words_beside(self, low: str, mention: Mention, stack: list[Mention]) -> tuple[Mention, tuple[str, str]]:
        """The mention with all words beside it that belong to it, and the words that then stand before and after it."""
        while True:
            before, after = word_before(low, mention.start), word_after(low, mention.end)
            beside = before in self._words_before or after in self._words_after
            if (
                not beside
                or mention.depth >= DEPTH
                or (joined := self._with_one_more(low, mention, before, after, stack)) is None
            ):
                return mention, (before, after)
            mention = joined

    def _with_one_more(
        self, low: str, mention: Mention, before: str, after: str, stack: list[Mention]
    ) -> Mention | None:
        """The mention joined with words beside it that are no part of the mention before; None if no join matches."""
        begin = max(stack[-1].end if stack else 0, mention.start - REACH)
        for join in self._joins_beside(kinds_of(mention), before, after):
            if join.meaning != mention.meaning:
                joined = _join_one(low, join, mention, begin, self._read)
                if joined is not None:
                    return joined
        return None

    def _joins_beside(self, kinds: frozenset[str], before: str, after: str) -> list[Join]:
        """The joins that take a mention of these kinds with these words before and after it."""
        key = kinds, before if before in self._words_before else None, after if after in self._words_after else None
        found = self._known_beside.get(key)
        if found is None:
            found = [join for join in self._beside if join.fits(kinds) and join.can_stand_between(before, after)]
            self._known_beside[key] = found
        return found

    def _join_two(self, low: str, left: Mention, right: Mention, floor: int) -> Mention | None:
        """Two mentions as one if a join matches between them; its words before them begin at the floor or later."""
        if right.start < left.end or left.depth + right.depth >= DEPTH:
            return None
        gap = low[left.end - 1 : right.start]
        if not self._is_gap(gap):
            return None
        last = left.slots.get("last")
        if left.parts and isinstance(last, Mention) and _belongs_to_last(left, last, right):
            joined = self._join_two(low, last, right, last.start)
            if joined is not None:
                slots = {**left.slots, "last": joined}
                return Mention(left.start, joined.end, left.meaning, slots, (*left.parts[:-1], joined), left.depth + 1)
        for join, said in self._joins_between(kinds_of(left), kinds_of(right), gap):
            if join.keeps_parts and (left.parts or right.parts) and not MEANINGS[join.meaning].inside:
                continue
            if (joined := _join_pair(low, join, left, right, floor, said, self._read)) is not None:
                return joined
        return None

    def _is_gap(self, gap: str) -> bool:
        """Whether any join can have a text between its mentions.

        The character before it is given as well, as a gap behind a point may lack its space; it looks at nothing else.
        """
        found = self._known_gaps.get(gap)
        if found is None:
            if len(self._known_gaps) >= GAPS_KEPT:
                self._known_gaps.clear()
                self._known_between.clear()
            found = self._known_gaps[gap] = regex_for(self._any_gap, gap, 1, len(gap)).fullmatch(gap, 1) is not None
        return found

    def _fitting(self, left: frozenset[str], right: frozenset[str]) -> list[Join]:
        """The joins of two mentions that take these kinds."""
        found = self._known_pairs.get((left, right))
        if found is None:
            found = self._known_pairs[left, right] = [join for join in self._binary if join.fits(left, right)]
        return found

    def _joins_between(
        self, left: frozenset[str], right: frozenset[str], gap: str
    ) -> list[tuple[Join, dict[str, Any]]]:
        """The joins of mentions of these kinds that can have a text between them, with the slots that it fills."""
        key = left, right, gap
        found = self._known_between.get(key)
        if found is None:
            found = self._known_between[key] = []
            for join in self._fitting(left, right):
                if (match := regex_for(join.gap, gap, 1, len(gap)).fullmatch(gap, 1)) is not None:
                    said: dict[str, Any] = {}
                    _read_slots(match, join.slots[1], said, self._read)
                    found.append((join, said))
        return found


def _join_one(low: str, join: Join, mention: Mention, begin: int, read: Read) -> Mention | None:
    """A mention with the words of a join around it, which begin at a place or later; None if they are not there."""
    slots: dict[str, Any] = {join.atoms[0][0]: mention}
    start, end = mention.start, mention.end
    if join.before:
        if (match := regex_for(join.before, low, begin, start).search(low, begin, start)) is not None:
            start = match.start()
            _read_slots(match, join.slots[0], slots, read)
        elif not (low[start - 2 : start].isspace() and _follows_wide_gap(low, join, begin, start)):
            return None
    if join.after:
        if (match := regex_for(join.after, low, end, end + REACH).match(low, end, end + REACH)) is None:
            return None
        end = match.end()
        _read_slots(match, join.slots[2], slots, read)
    parts = (mention,) if join.keeps_parts else ()
    return Mention(start, end, join.meaning, slots, parts, mention.depth + 1)


def _follows_wide_gap(low: str, join: Join, begin: int, start: int) -> bool:
    """Whether only a context stands before a place, with several spaces, of which look-behinds take one: "about  "."""
    narrow = _WIDE.sub(" ", low[begin:start])
    if len(narrow) == start - begin:
        return False
    match = regex_for(join.before, narrow, 0, len(narrow)).search(narrow)
    return match is not None and match.start() == len(narrow)


def _join_pair(
    low: str, join: Join, left: Mention, right: Mention, floor: int, said: Mapping[str, Any], read: Read
) -> Mention | None:
    """Two mentions with the words of a join around them and what those between them say; None if some are missing."""
    start, end = left.start, right.end
    slots: dict[str, Any] = {join.atoms[0][0]: left, join.atoms[1][0]: right}
    if join.after:
        if (after := regex_for(join.after, low, end, end + REACH).match(low, end, end + REACH)) is None:
            return None
        end = after.end()
        _read_slots(after, join.slots[2], slots, read)
    if join.before:
        begin = max(floor, start - REACH)
        if (before := regex_for(join.before, low, begin, start).search(low, begin, start)) is None:
            return None
        start = before.start()
        _read_slots(before, join.slots[0], slots, read)
    slots.update(said)
    parts = (left, right) if join.keeps_parts else ()
    return Mention(start, end, join.meaning, slots, parts, left.depth + right.depth + 1)


def _read_slots(match: re.Match[str], wanted: tuple[SlotData, ...], slots: dict[str, Any], read: Read) -> None:
    """Add the values of the slots that a match has filled."""
    for group, name, kind in wanted:
        if match[group] is not None:
            slots[name] = read(kind, match[group])


def kinds_of(mention: Mention) -> frozenset[str]:
    """The kinds that a mention counts as for joins: those of its meaning, and for a joined one those of its parts."""
    kinds = MEANINGS[mention.meaning].kinds
    if not mention.depth:
        return kinds
    slots = mention.slots
    first, last = slots.get("first"), slots.get("last")
    if isinstance(first, Mention) and isinstance(last, Mention):
        return kinds | HOURS if "clock" in kinds_of(first) & kinds_of(last) else kinds
    inner, outer = slots.get("inner"), slots.get("outer")
    if not isinstance(inner, Mention):
        return kinds
    if not isinstance(outer, Mention):
        return kinds | kinds_of(inner)
    return _kinds_of_both(kinds | NTH if _is_incomplete(outer) else kinds, kinds_of(inner), kinds_of(outer))


@cache
def _kinds_of_both(kinds: frozenset[str], inner: frozenset[str], outer: frozenset[str]) -> frozenset[str]:
    """The kinds of a mention in another one, joined by a meaning of these kinds."""
    if "day" in outer:  # a clock time with its day takes no other day
        return (kinds - DAY if "clock" in inner else kinds) | (inner - CLOCK)
    return kinds | inner


def _belongs_to_last(whole: Mention, last: Mention, right: Mention) -> bool:
    """Whether what follows a range belongs to its end alone, as the start has its own clock time and day.

    "from 4 p.m. Monday to 9 a.m. | Wednesday", "from ... to Wednesday | at 9 a.m."
    """
    first = whole.slots.get("first")
    own = isinstance(first, Mention) and first.depth and "clock" not in kinds_of(first) and "time" in kinds_of(first)
    ends = kinds_of(last), kinds_of(right)
    return bool(own) and (("clock" in ends[0] and "day" in ends[1]) or ("day" in ends[0] and "clock" in ends[1]))


def _is_incomplete(mention: Mention) -> bool:
    """Whether a mention still needs the time that it lies in: "the first Monday", "the first Monday evening"."""
    if not MEANINGS[mention.meaning].kinds.isdisjoint(ONLY_JOINED):
        return True
    outer = mention.slots.get("outer") if mention.depth else None
    return isinstance(outer, Mention) and _is_incomplete(outer)


def _is_of_day(day: Mention, part: Mention) -> bool:
    """Whether a day and a part of it join before a clock time joins them: 9:30 on | Friday evening."""
    return not kinds_of(day).isdisjoint(DAY) and not kinds_of(part).isdisjoint(PART_OF_DAY)

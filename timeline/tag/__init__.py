"""Text and a language -> mentions: the first pass finds atoms, the second joins neighbours.

The first pass is the grammar's scan. The second walks the atoms once, left to right, with a stack: an atom takes in
the words beside it ("early ...", "before ...") and joins the one before it where the gap between them is a connector
of the language ("from ... to ...", "... of ..."), to a depth of four.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain, pairwise
from typing import Any

from timeline.language import Language, fold
from timeline.language.pattern import Node, Notation, PatternError, Slot, either, naming, parse, slot_names
from timeline.meaning import MEANINGS
from timeline.model import Mention
from timeline.tag.atoms import NEVER, Atoms, word_after, word_before
from timeline.tag.first_sets import spelled, tokens
from timeline.tag.grammar import Grammar
from timeline.tag.rule import END_FENCE

#: What joins a date to the rest of a file's name.
FILED = re.compile(
    r"_(?:(?=(?:\d\d[-.]\d\d[-.]\d{4}|\d{4}[-.]\d\d[-.]\d\d)(?!\d))"
    r"|(?<=(?<!\d)\d\d[-.]\d\d[-.]\d{4}_)|(?<=(?<!\d)\d{4}[-.]\d\d[-.]\d\d_))"
)
#: How far from an atom a connector may reach, in characters.
REACH = 40
DEPTH = 4
#: Kinds of atom that are no expression by themselves: "the second Monday" counts in "the second Monday of May".
ONLY_JOINED = frozenset({"nth", "figures", "bare_hours", "twilight", "end"})
#: What a range of clock times is besides.
HOURS = frozenset({"hours"})
#: What may follow a day as its part.
PART_OF_DAY = frozenset({"part_of_day"})
#: What the end of a range may be counted in.
STEP = frozenset({"step"})
#: What a clock time on a day is no more.
DAY, CLOCK = frozenset({"day"}), frozenset({"clock", "figures"})
#: What still needs the time that it lies in.
NTH = frozenset({"nth"})


@dataclass(frozen=True, slots=True)
class Join:
    """A second-pass pattern: words before, one or two atoms with words between, words after.

    A fusing join makes one expression of its atoms; a range keeps them as the parts of a whole. `last_words`, `between`
    and `next_words` are what can stand right before the atoms, right behind the first of two, and right behind the
    last; it `asks` for one of the last, unless nothing need stand there.
    """

    meaning: str
    keeps_parts: bool
    atoms: tuple[tuple[str, frozenset[str]], ...]
    before: str
    gap: str
    after: str
    slots: tuple[tuple[Slot, ...], tuple[Slot, ...], tuple[Slot, ...]]
    last_words: frozenset[str]
    between: frozenset[str]
    next_words: frozenset[str]
    asks: bool

    def goes(self, before: str, ahead: str) -> bool:
        """Whether it can have these words beside it, or asks for none."""
        return (not self.last_words or before in self.last_words) and (not self.asks or ahead in self.next_words)

    def fits(self, *kinds: frozenset[str]) -> bool:
        """Whether it joins atoms that can be of these kinds."""
        return not any(wanted.isdisjoint(given) for (_, wanted), given in zip(self.atoms, kinds, strict=True))


@cache
def _regex(pattern: str) -> re.Pattern[str]:
    """Compiled when a text first needs it."""
    return re.compile(pattern)


def kinds_of(mention: Mention) -> frozenset[str]:
    """The kinds of atom a mention can be; what is joined from a clock time stays one."""
    kinds = MEANINGS[mention.meaning].kinds
    if not mention.depth:
        return kinds
    inner, first, last = (mention.slots.get(name) for name in ("inner", "first", "last"))
    if isinstance(first, Mention) and isinstance(last, Mention):
        return kinds | HOURS if "clock" in kinds_of(first) & kinds_of(last) else kinds
    if not isinstance(inner, Mention):
        return kinds
    more, outer = kinds_of(inner), mention.slots.get("outer")
    if isinstance(outer, Mention) and _floats(outer):
        kinds |= NTH
    if isinstance(outer, Mention) and "day" in kinds_of(outer):  # a clock time that has its day takes no other
        return (kinds - DAY if "clock" in more else kinds) | (more - CLOCK)
    return kinds | more


def _still_open(whole: Mention, last: Mention, right: Mention) -> bool:
    """from 4 p.m. Monday to 9 a.m. | Wednesday, to Wednesday | at 9 a.m.: what is that of the last time alone, as the
    first has its own."""
    first = whole.slots.get("first")
    own = isinstance(first, Mention) and first.depth and "clock" not in kinds_of(first) and "time" in kinds_of(first)
    ends = kinds_of(last), kinds_of(right)
    return bool(own) and (("clock" in ends[0] and "day" in ends[1]) or ("day" in ends[0] and "clock" in ends[1]))


def _floats(mention: Mention) -> bool:
    """Whether it is no time by itself: "the first Monday", "the first Monday evening" still need their month."""
    if not MEANINGS[mention.meaning].kinds.isdisjoint(ONLY_JOINED):
        return True
    outer = mention.slots.get("outer") if mention.depth else None
    return isinstance(outer, Mention) and _floats(outer)


class Tagger:
    """The compiled grammar of one language; `mentions` is all that others need.

    With `talk` it has what the language's messages say besides ("see you at 3").
    """

    def __init__(self, language: Language, *, talk: bool = False) -> None:
        self.language = language
        base = tagger(language, False) if talk else None  # what it has, and more
        data = language.data["conversation"] if base else language.data
        self.notation: Notation = base.notation if base else Notation(language.words, "|".join(language.list("joiner")))
        try:
            self.grammar: Grammar = Grammar(
                data.get("patterns", {}),
                language.words,
                leads=language.list("leads"),
                common=language.data.get("common", ""),
                notation=self.notation,
                rules=base.grammar.rules if base else (),
                ranges=[name for name, meaning in MEANINGS.items() if "range" in meaning.kinds],
            )
            self.joins: list[Join] = base.joins[:] if base else []
            self.joins += [self._join(m, p, keeps=False) for m, lines in data.get("joins", {}).items() for p in lines]
            self.joins += [self._join(m, p, keeps=True) for m, lines in data.get("ranges", {}).items() for p in lines]
            for rule in self.grammar.rules:
                self._check(rule.meaning, rule.pattern, rule.names, rule.bound)
        except PatternError as error:
            raise error.at(language.line_of(error.pattern)) from None
        self.joins.sort(key=lambda join: join.keeps_parts)
        self.beside = [join for join in self.joins if len(join.atoms) == 1 and not join.keeps_parts]
        self.open = [join for join in self.joins if len(join.atoms) == 1 and join.keeps_parts]
        self.binary = [join for join in self.joins if len(join.atoms) == 2]
        self._before, self._before_open = (
            frozenset(word for join in joins for word in join.last_words) for joins in (self.beside, self.open)
        )
        self._ahead, self._ahead_open = (
            frozenset(word for join in joins for word in join.next_words) for joins in (self.beside, self.open)
        )
        self._between = frozenset(word for join in self.binary for word in join.between)
        self._fits: dict[tuple[frozenset[str], ...], list[Join]] = {}
        self.atoms = Atoms(language, proper=data.get("proper", ""))

    @cached_property
    def _any_gap(self) -> re.Pattern[str]:
        """Whatever two atoms can have between them."""
        return re.compile(either({join.gap: None for join in self.binary if join.gap}))

    def _check(self, meaning: str, pattern: str, names: frozenset[str], bound: frozenset[str]) -> None:
        """Slots bind to parameters by name: what does not fit is an error of the language file, and so is a parameter
        that some match of the pattern leaves without a slot."""
        if meaning == NEVER:
            return
        known = MEANINGS.get(meaning)
        if known is None:
            raise PatternError(f"unknown meaning {meaning!r}", pattern)
        if extra := names - known.parameters:
            raise PatternError(f"{meaning!r} has no parameter {', '.join(sorted(extra))}", pattern)
        if lacking := known.required - bound:
            raise PatternError(f"{meaning!r} needs {', '.join(sorted(lacking))}", pattern)

    def _join(self, meaning: str, pattern: str, *, keeps: bool) -> Join:
        nodes = parse(pattern)
        places = [i for i, node in enumerate(nodes) if node.kind == "atom"]
        if not 1 <= len(places) <= 2:
            raise PatternError("a join has one or two <atoms>", pattern)
        first, last = places[0], places[-1]
        slots: tuple[list[Slot], list[Slot], list[Slot]] = ([], [], [])
        here, there = Node("word"), Node("word", spaced=nodes[last].spaced)  # stand for the atoms at the edges
        with naming(pattern):
            before = self.notation.render([*nodes[:first], Node("word", spaced=nodes[first].spaced)], slots[0])
            gap = self.notation.render([here, *nodes[first + 1 : last], there], slots[1])
            after = self.notation.render([here, *nodes[last + 1 :]], slots[2])
        atoms = tuple(self._atom(nodes[place]) for place in places)
        names = frozenset(name for name, _ in atoms)
        bound = names.union(slot_names(node for node in nodes if node.kind != "optional"))
        self._check(meaning, pattern, names.union(slot_names(nodes)), bound)
        next_words, can_end = tokens(nodes[last + 1 :], self.notation)
        return Join(
            meaning,
            keeps,
            atoms,
            rf"(?<!\w)(?:{before})\Z" if first else "",
            gap if first != last else "",
            f"(?:{after}){END_FENCE}" if nodes[last + 1 :] else "",
            (tuple(slots[0]), tuple(slots[1]), tuple(slots[2])),
            self.notation.last_words(nodes[:first]),
            spelled(tokens(nodes[first + 1 : last], self.notation)[0]),
            spelled(next_words),
            not can_end,
        )

    @staticmethod
    def _atom(node: Node) -> tuple[str, frozenset[str]]:
        name, _, kinds = node.text[1:-1].rpartition(":")
        return name or kinds.split("|")[0], frozenset(kinds.split("|"))

    def mentions(self, text: str) -> list[Mention]:
        """The time expressions of a text, in order: atoms, joined atoms, and ranges with their parts."""
        low = fold(text, self.language.code)
        if "_" in low:  # a date in the name of a file: 25-07-2012_2a.jpg
            low = FILED.sub(" ", low)
        return self._joined(low, self.atoms.of(text, low, self.grammar))

    def _joined(self, low: str, atoms: Iterator[Mention]) -> list[Mention]:
        stack: list[Mention] = []
        beside: list[tuple[str, str]] = []  # the words before and after
        for atom, following in pairwise(chain(atoms, (None,))):
            mention, words = self._with_words_beside(low, atom, stack)  # type: ignore[arg-type]  # only the last is None
            waits = following is not None and following.start == mention.end + 1 and _is_of_day(mention, following)
            while (
                stack
                and not waits
                and mention.start - stack[-1].end <= REACH
                and self._joinable(low, stack[-1].end, beside[-1][1], mention.start)
                and (joined := self._join_two(low, stack[-1], mention, stack[-2].end if len(stack) > 1 else 0))
                is not None
                and not (joined.parts and following is not None and self._is_of_step(low, mention, following))
            ):
                stack.pop()
                beside.pop()
                mention, words = self._with_words_beside(low, joined, stack)
            stack.append(mention)
            beside.append(words)
        return [
            self._opened(low, mention, before, ahead)
            if not mention.parts and (before in self._before_open or ahead in self._ahead_open)
            else mention
            for mention, (before, ahead) in zip(stack, beside, strict=True)
            if not _floats(mention)
        ]

    def _joinable(self, low: str, end: int, ahead: str, start: int) -> bool:
        """Whether the little that lies between two mentions, with this word first, can be what joins them."""
        return start - end < 2 or ahead in self._between or low[end:start].isspace()

    def _is_of_step(self, low: str, mention: Mention, step: Mention) -> bool:
        """Whether the end of a range is one with the time it is counted in before it ends it: May to | July of that
        year."""
        if kinds_of(step).isdisjoint(STEP) or step.start - mention.end > REACH:
            return False
        joined = self._join_two(low, mention, step, mention.start)
        return joined is not None and not joined.parts

    def _opened(self, low: str, mention: Mention, before: str, ahead: str) -> Mention:
        """The mention within the open range that a word before it makes: "before 1900", "since March"."""
        kinds, begin = kinds_of(mention), max(0, mention.start - REACH)
        joins = (join for join in self.open if join.goes(before, ahead) and join.fits(kinds))
        wholes = (self._take(low, join, mention, begin) for join in joins)
        return next((whole for whole in wholes if whole is not None), mention)

    def _with_words_beside(self, low: str, mention: Mention, stack: list[Mention]) -> tuple[Mention, tuple[str, str]]:
        """The mention with the words before or after it that belong to it, and those that are there then."""
        while True:
            before, ahead = word_before(low, mention.start), word_after(low, mention.end)
            beside = before in self._before or ahead in self._ahead
            if (
                not beside
                or mention.depth >= DEPTH
                or (taken := self._taken(low, mention, before, ahead, stack)) is None
            ):
                return mention, (before, ahead)
            mention = taken

    def _taken(self, low: str, mention: Mention, before: str, ahead: str, stack: list[Mention]) -> Mention | None:
        """The mention with more of the words beside it, but none of the last mention's."""
        begin = max(stack[-1].end if stack else 0, mention.start - REACH)
        for join in self._fitting(kinds_of(mention)):
            if join.goes(before, ahead) and join.meaning != mention.meaning:
                taken = self._take(low, join, mention, begin)
                if taken is not None:
                    return taken
        return None

    def _fitting(self, *kinds: frozenset[str]) -> list[Join]:
        """The joins of one atom, or of two, that can be of these kinds."""
        found = self._fits.get(kinds)
        if found is None:
            joins = self.beside if len(kinds) == 1 else self.binary
            found = self._fits[kinds] = [join for join in joins if join.fits(*kinds)]
        return found

    def _take(self, low: str, join: Join, mention: Mention, begin: int) -> Mention | None:
        slots: dict[str, Any] = {join.atoms[0][0]: mention}
        start, end = mention.start, mention.end
        if join.before:
            if (match := _regex(join.before).search(low, begin, start)) is None:
                return None
            start = match.start()
            _read(match, join.slots[0], slots)
        if join.after:
            if (match := _regex(join.after).match(low, end, end + REACH)) is None:
                return None
            end = match.end()
            _read(match, join.slots[2], slots)
        parts = (mention,) if join.keeps_parts else ()
        return Mention(start, end, join.meaning, slots, parts, mention.depth + 1)

    def _join_two(self, low: str, left: Mention, right: Mention, floor: int) -> Mention | None:
        """Two mentions as one, where the words between them join them, and those before, down to the floor."""
        if right.start < left.end or left.depth + right.depth >= DEPTH:
            return None
        if not self._any_gap.fullmatch(low, left.end, right.start):
            return None
        last = left.slots.get("last")
        if left.parts and isinstance(last, Mention) and _still_open(left, last, right):
            joined = self._join_two(low, last, right, last.start)
            if joined is not None:
                slots = {**left.slots, "last": joined}
                return Mention(left.start, joined.end, left.meaning, slots, (*left.parts[:-1], joined), left.depth + 1)
        for join in self._fitting(kinds_of(left), kinds_of(right)):
            if join.keeps_parts and (left.parts or right.parts) and not MEANINGS[join.meaning].inside:
                continue
            if (gap := _regex(join.gap).fullmatch(low, left.end, right.start)) is None:
                continue
            start, end = left.start, right.end
            slots = {join.atoms[0][0]: left, join.atoms[1][0]: right}
            if join.after:
                if (after := _regex(join.after).match(low, end, end + REACH)) is None:
                    continue
                end = after.end()
            if join.before:
                if (before := _regex(join.before).search(low, max(floor, start - REACH), start)) is None:
                    continue
                start = before.start()
                _read(before, join.slots[0], slots)
            _read(gap, join.slots[1], slots)
            parts = (left, right) if join.keeps_parts else ()
            return Mention(start, end, join.meaning, slots, parts, left.depth + right.depth + 1)
        return None


def _is_of_day(day: Mention, part: Mention) -> bool:
    """Whether a day and its part are one before a time of clock is joined to them: 9:30 on | Friday evening."""
    return not kinds_of(day).isdisjoint(DAY) and not kinds_of(part).isdisjoint(PART_OF_DAY)


def _read(match: re.Match[str], wanted: tuple[Slot, ...], slots: dict[str, Any]) -> None:
    for group, name, read in wanted:
        if match[group] is not None:
            slots[name] = read(match[group])


@cache
def tagger(language: Language, talk: bool) -> Tagger:
    """The tagger of a language, compiled once; with `talk`, the one for messages."""
    return Tagger(language, talk=talk)


def tag(text: str, language: Language, *, talk: bool = False) -> list[Mention]:
    """The time expressions of a text, found and joined, not yet resolved."""
    return tagger(language, talk and "conversation" in language.data).mentions(text)

"""Compile the patterns that join mentions: `<inner:month> of <outer:year>`, `from <first:date> to <last:date>`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from timeline.language.pattern import (
    SIGNS,
    Node,
    Notation,
    PatternError,
    Slot,
    first_key,
    naming,
    parse,
    slot_names,
    token,
)
from timeline.meaning import MEANINGS, UnknownMeaningError
from timeline.tag.atoms import NEVER

#: The kind of meanings of ranges.
RANGE = "range"
#: No match ends inside a word, a number or a percentage, or in an ellipsis ("in Dec...").
END_FENCE = r"(?![\w%]|(?<=\d)[.,:/]\d|(?<=\.)\.\.)"

#: A slot as plain data: its group in the regex, the parameter it is bound to, its kind.
SlotData = tuple[str, str, str]


class Join(NamedTuple):
    """A compiled pattern of the second pass: one or two atoms, with words before, between and after them.

    `keeps_parts` joins make ranges, whose ends stay mentions of their own; the others make one expression of all. Each
    of `atoms` is the name of its slot and the kinds of mention that it takes. `before`, `gap` and `after` are regexes,
    empty for no words, and `slots` are those in each of them. `last_words`, `gap_words` and `next_words` are the words
    that can stand right before the atoms, right behind the first of two, and right behind the last one;
    `needs_next_word` says that one of the last must be there.
    """

    meaning: str
    keeps_parts: bool
    atoms: tuple[tuple[str, frozenset[str]], ...]
    before: str
    gap: str
    after: str
    slots: tuple[tuple[SlotData, ...], tuple[SlotData, ...], tuple[SlotData, ...]]
    last_words: frozenset[str]
    gap_words: frozenset[str]
    next_words: frozenset[str]
    needs_next_word: bool

    def can_stand_between(self, before: str, after: str) -> bool:
        """Whether it can match with these words right before and after its atoms."""
        if self.last_words and before not in self.last_words:
            return False
        return not self.needs_next_word or after in self.next_words

    def fits(self, *kinds: frozenset[str]) -> bool:
        """Whether it joins atoms of these kinds."""
        return not any(wanted.isdisjoint(given) for (_, wanted), given in zip(self.atoms, kinds, strict=True))


def compile_join(meaning: str, pattern: str, notation: Notation, *, keeps_parts: bool) -> Join:
    """The join of a pattern; raises PatternError if the pattern or its slots are wrong."""
    with naming(pattern):
        nodes = parse(pattern, notation.words)
    places = [i for i, node in enumerate(nodes) if node.kind == "atom"]
    if not 1 <= len(places) <= 2:
        raise PatternError("a join has one or two <atoms>", pattern)
    first, last = places[0], places[-1]
    slots: tuple[list[Slot], list[Slot], list[Slot]] = ([], [], [])
    # Empty words stand for the atoms at the edges, so that the spaces beside these are kept.
    here, there = Node("word"), Node("word", spaced=nodes[last].spaced)
    with naming(pattern):
        before = notation.render([*nodes[:first], Node("word", spaced=nodes[first].spaced)], slots[0])
        gap = notation.render([here, *nodes[first + 1 : last], there], slots[1])
        after = notation.render([here, *nodes[last + 1 :]], slots[2])
    atoms = tuple(_atom(nodes[place]) for place in places)
    names = frozenset(name for name, _ in atoms)
    bound = names.union(slot_names(node for node in nodes if node.kind != "optional"))
    check_slots(meaning, pattern, names.union(slot_names(nodes)), bound)
    next_words, can_end = tokens(nodes[last + 1 :], notation)
    return Join(
        meaning=meaning,
        keeps_parts=keeps_parts,
        atoms=atoms,
        before=rf"(?<!\w)(?:{before})\Z" if first else "",
        gap=gap if first != last else "",
        after=f"(?:{after}){END_FENCE}" if nodes[last + 1 :] else "",
        slots=(_slot_data(slots[0]), _slot_data(slots[1]), _slot_data(slots[2])),
        last_words=notation.last_words(nodes[:first]),
        gap_words=spelled(tokens(nodes[first + 1 : last], notation)[0]),
        next_words=spelled(next_words),
        needs_next_word=not can_end,
    )


def _slot_data(slots: list[Slot]) -> tuple[SlotData, ...]:
    return tuple((slot.group, slot.name, slot.kind) for slot in slots)


def _atom(node: Node) -> tuple[str, frozenset[str]]:
    """The slot and the kinds of an atom: `<outer:month|year>`; without a name the first kind is the slot."""
    name, _, kinds = node.text[1:-1].rpartition(":")
    return name or kinds.split("|")[0], frozenset(kinds.split("|"))


def is_range(rule: str) -> bool:
    """Whether a rule has the two ends of a range as parts."""
    try:
        return rule != NEVER and RANGE in MEANINGS[rule].kinds
    except UnknownMeaningError:  # which `check_slots` reports
        return False


def check_slots(meaning: str, pattern: str, names: frozenset[str], bound: frozenset[str]) -> None:
    """Raise PatternError unless the slots of a pattern fit the parameters of its meaning.

    `names` are all slots of the pattern, `bound` those that every match fills.
    """
    if meaning == NEVER:
        return
    try:
        known = MEANINGS[meaning]
    except UnknownMeaningError as error:
        raise PatternError(error.message, pattern) from None
    if extra := names - known.parameters:
        raise PatternError(f"{meaning!r} has no parameter {', '.join(sorted(extra))}", pattern)
    if lacking := known.required - bound:
        raise PatternError(f"{meaning!r} needs {', '.join(sorted(lacking))}", pattern)


def tokens(nodes: list[Node], notation: Notation) -> tuple[set[str], bool]:
    """The tokens that a sequence can begin with (a word, a sign, "0" for a number), and whether it can be empty."""
    found: set[str] = set()
    for node in nodes:
        if node.kind == "optional":
            found |= tokens(node.children, notation)[0]
        elif node.kind == "tilde":
            found.add("-")
        elif node.kind == "context":
            return found, True
        elif node.kind == "slot":
            return found | {token(key) for key in notation.keys(node)}, False
        else:
            return found | {token(first_key(word.replace("_", " "))) for word in node.text.split("|")}, False
    return found, True


def spelled(tokens: Iterable[str]) -> frozenset[str]:
    """The tokens with all spellings of their signs, such as the kinds of apostrophes.

    >>> sorted(spelled(["'", "or"]))
    ["'", 'or', '‘', '’']
    """
    known = frozenset(tokens)
    return known | {chr(sign) for sign, like in SIGNS.items() if like in known}

"""Find the longest match of any rule at each place of a text.

The gate stops where a rule can begin. There, the rules that can go on with the next words are tried.

>>> words = {"unit": {"days": "DAY"}, "number": {"two": 2}}
>>> grammar = Grammar({"ago": ["{number} {unit} ago"]}, Notation(words))
>>> [(m.start, m.end, m.meaning, m.slots) for m in grammar.scan("he left two days ago")]
[(8, 20, 'ago', {'number': 2, 'unit': 'DAY'})]
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cached_property

from timeline.language.numerals import LONGEST_RUN
from timeline.language.pattern import Notation, PatternError, bare, first_key, plain
from timeline.model import Mention
from timeline.tag import first_sets
from timeline.tag.gate import ahead, gate
from timeline.tag.rule import Rule

#: From so many rules on, the token after the next word is looked up to leave some out.
MANY_RULES = 6
#: The next word, and in the group the token after it, unless that is a digit.
TOKEN_AFTER_NEXT = re.compile(r"\W{0,8}(?:\d++|[^\W\d]++)\s{0,20}(?:\d|([^\W\d]+|[^\w\s]|))")
#: The most entries of the two caches of choices, by spot and by what decides; a full cache is emptied.
SPOTS_CACHED = 4_000
CHOICES_CACHED = 20_000
#: The word before a place is looked for in so many characters.
WORD_LENGTH = 40
#: What stands between a key and the next word: a comma (in the group) or a space.
_GAP = re.compile(r"\s*(,)|\s+(?=\w)")
#: Rules worth trying, each with the match method of its regex.
Tries = tuple[tuple[Callable[[str, int], re.Match[str] | None], Rule], ...]


class Choice:
    """The rules worth trying at a spot: a key with the next word.

    If there are many, the token after the next word selects some of them. Rules that need a certain word before them
    are left out unless one of the words in `needs` precedes. A rule is compiled when it is first tried.
    """

    __slots__ = ("_key", "_rules", "_word", "free", "led", "many", "needs", "tokens")

    def __init__(self, rules: list[Rule], key: str, word: str, *, next_word_known: bool) -> None:
        self._key, self._word = key, word
        self.many = next_word_known and len(rules) >= MANY_RULES
        behind = [rule.behind(key, word) if self.many else None for rule in rules]
        self._rules = [
            (rule, tokens and first_sets.spelled(tokens)) for rule, tokens in zip(rules, behind, strict=True)
        ]
        self.tokens = frozenset[str]().union(*(tokens for _, tokens in self._rules if tokens))
        self.needs = frozenset[str]().union(*(rule.needs for rule in rules if rule.needs is not None))
        #: By the token after the next word: all rules, and those that need no preceding word.
        self.led: dict[str, Tries] = {}
        self.free: dict[str, Tries] = {}

    def tries(self, token: str, *, free: bool) -> Tries:
        """The rules that can go on with a token; only those that need no preceding word if `free`."""
        rules = (rule for rule, tokens in self._rules if tokens is None or token in tokens)
        tries = tuple(
            (rule.regex(self._key, self._word).match, rule) for rule in rules if not free or rule.needs is None
        )
        (self.free if free else self.led)[token] = tries
        return tries


#: The choice at a spot where no rule can begin.
NOTHING = Choice([], "", "", next_word_known=False)


class Grammar:
    """All first-pass rules of a language; `scan` finds their matches in a text."""

    def __init__(
        self,
        patterns: Mapping[str, Iterable[str]],
        notation: Notation,
        *,
        leads: Iterable[str] = (),
        common: str = "",
        rules: Iterable[Rule] = (),
        ranges: Collection[str] = (),
    ) -> None:
        self.notation, words = notation, notation.words
        known = frozenset(leads)
        made = (
            Rule(meaning, pattern, notation, known, ranges=meaning in ranges)
            for meaning, lines in patterns.items()
            for pattern in lines
        )
        self.rules = sorted([*made, *rules], key=lambda rule: -rule.weight)  # of equal weight the added first
        _check_unique(self.rules)
        self._rules_of: dict[str, list[Rule]] = {}
        for rule in self.rules:
            for key in rule.keys:
                self._rules_of.setdefault(key, []).append(rule)
        texts = (*(rule.pattern for rule in self.rules), *(word for kind in words.values() for word in kind))
        self._following = frozenset(re.findall(r"[^\W\d]+", " ".join(texts)))
        self._choices: dict[tuple[str, str, str, str | None, str], Choice] = {}
        self._places: dict[str, Choice] = {}
        self._numbers = frozenset(bare(first_key(word)) for word in words.get("number", ()))
        self._joiners = frozenset(notation.joiner.split("|"))
        self._glued = frozenset(key for rule in self.rules for key in rule.glued)
        self.gate = gate(self._rules_of, self._glued, common)

    @cached_property
    def _number(self) -> re.Pattern[str]:
        """Matches a whole number."""
        number, _ = self.notation.kind("number")
        return re.compile(f"(?:{number})")

    def _beyond(self, low: str, start: int) -> str | None:
        """The word after a number, however many words the number has; None if there is no number."""
        if (match := self._number.match(low, start)) is None:
            return None
        _, word = ahead(low, "0", match.end())
        return word if word in self._following else ""

    def _continues_number(self, key: str, word: str) -> bool:
        """Whether the next word can belong to the same number: "two hundred", "two (2)", "one hundred and"."""
        return word in self._numbers or (key in self._numbers and (word == "0" or word in self._joiners))

    def _starting(self, key: str, sign: str, word: str, beyond: str | None, token: str) -> list[Rule]:
        """The rules that can begin with a key and go on with a sign and a word, heaviest first.

        `beyond` is the word after a number of several words, `token` what stands right behind the key, if known.
        """
        rules = [rule for rule in self._rules_of.get(key, []) if rule.can_begin_with(key, sign, word, beyond)]
        if token:
            rules = [rule for rule in rules if rule.can_continue_with(key, word, token)]
        if not word and key in self._glued:
            rules += [rule for rule in self._rules_of[key] if key in rule.glued]
        if key[0].isdigit() and not key.isdecimal():  # "14th" is a word, and digits with a word behind
            run = "0" * len(re.match(r"\d+", key)[0])  # type: ignore[index]
            inner = bare(key[len(run) :])
            more = (rule for rule in self._rules_of.get(run, []) if rule.can_begin_with(run, "", inner))
            behind = ((rule, rule.behind(run, inner) if token and inner.isalpha() else None) for rule in more)
            rules += [rule for rule, tokens in behind if tokens is None or token in first_sets.spelled(tokens)]
        return sorted(dict.fromkeys(rules), key=lambda rule: -rule.weight)

    def scan(self, low: str) -> Iterator[Mention]:
        """The longest match at each place of a folded text, from left to right, without overlaps."""
        end = 0
        places = self._places
        for stop in self.gate.finditer(low):
            choice = places.get(stop[1]) or self._choice(low, stop)
            if choice is NOTHING or (start := stop.start(1)) < end:
                continue
            token = ""
            if choice.many and (behind := TOKEN_AFTER_NEXT.match(low, stop.end())):
                token = "0" if behind[1] is None else behind[1]
                token = token if token in choice.tokens else ""
            word = _word_before(low, start)
            free = word is not None and word not in choice.needs
            tries = (choice.free if free else choice.led).get(token)
            if tries is None:
                tries = choice.tries(token, free=free)
            if tries and (found := _longest(low, start, tries, word)) is not None:
                end = found.end
                yield found

    def _choice(self, low: str, stop: re.Match[str]) -> Choice:
        """The rules worth trying where the gate stopped; cached by the spot, unless more than the spot decides."""
        place, key = stop.groups()
        if key is None:
            return NOTHING
        sign, word = ahead(low, key, stop.end())
        if key.isdecimal():
            key = "0" * min(len(key), LONGEST_RUN)
        elif key not in self._rules_of:
            key = plain(key)  # "mother’s" with the other apostrophe
        if word not in self._following and word != "0":
            word = ""
        continued = self._continues_number(key, word)
        beyond = self._beyond(low, stop.start(1)) if continued else None
        begins = key, sign, word, beyond, _right_behind(place, stop["key"], word, sign)
        choice = self._choices.get(begins)
        if choice is None:
            rules = self._starting(*begins)
            known = bool(word) and not sign and beyond is None
            if len(self._choices) >= CHOICES_CACHED:
                self._choices.clear()
            choice = self._choices[begins] = Choice(rules, key, word, next_word_known=known) if rules else NOTHING
        # A spot ends with the first digit of a next number, which does not decide: "3 1" is in "3 12" and in "3 1/2".
        fraction = key[0] == word == "0" and place[-2] == " "
        if not continued and not sign and not fraction:
            if len(self._places) >= SPOTS_CACHED:
                self._places.clear()
            self._places[place] = choice
        return choice


def _check_unique(rules: Iterable[Rule]) -> None:
    """Raise PatternError if the same pattern stands under two meanings, or twice under one."""
    seen: dict[str, str] = {}
    for rule in rules:
        if rule.pattern in seen:
            raise PatternError(f"it stands under {seen[rule.pattern]!r} and {rule.meaning!r}", rule.pattern)
        seen[rule.pattern] = rule.meaning


def _right_behind(place: str, key: str, word: str, sign: str) -> str:
    """The comma or the word right behind the key of a spot; "|" for a word that no rule has, "" for another sign."""
    gap = _GAP.match(place, len(key))
    return "" if sign or gap is None else gap[1] or word or "|"


def _word_before(low: str, start: int) -> str | None:
    """The word before a place, "0" if it ends in a digit; None without a space between, or for a word with signs."""
    if low[start - 1 : start] != " ":
        return None
    words = low[max(0, start - WORD_LENGTH) : start].rsplit(None, 1)
    if not words or not words[-1].isalnum():
        return None
    return "0" if words[-1][-1].isdecimal() else words[-1]


def _longest(low: str, start: int, tries: Tries, word: str | None) -> Mention | None:
    """The longest match of these rules; of equally long ones that of the heaviest rule."""
    matches: list[tuple[int, int, re.Match[str], Rule]] = []
    for attempt, rule in tries:
        if (match := attempt(low, start)) is not None:
            matches.append((-match.end(), len(matches), match, rule))
    if len(matches) > 1:
        matches.sort()
    for _, _, match, rule in matches:
        if (found := rule.found(low, match, word)) is not None:
            return found
    return None

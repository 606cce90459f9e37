"""Who and what a sentence speaks of: its noun phrases, with what a pronoun for each would have to agree in.

>>> from timeline.narrate.clauses import read
>>> from timeline.narrate.lexicon import Lexicon
>>> rules = MentionRules.from_data({"title": {"honorifics": "gen", "male_names": "otto", "plural_mark": "s"}})
>>> lexicon = Lexicon.from_data({"clause": {"determiner": "the", "endings": {"ed": "participle"}}})
>>> met = mentions(read("Gen. Otto Roe scuttled the ships.", 0, 33, lexicon), rules)
>>> [(one.kind, one.gender, one.plural) for one in met]
[('person', 'm', False), ('noun', '', True)]
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, NamedTuple

from timeline.language import split
from timeline.narrate.clauses import Reading
from timeline.narrate.lexicon import OWNER, QUOTES, Lexicon, fold, plain

MALE, FEMALE = "m", "f"
_PRONOUNS = {MALE: "male_pronouns", FEMALE: "female_pronouns"}
#: A noun phrase as far as its head; what hangs on it is one of its own: "the fall | of the city".
_PHRASE = re.compile("(?:[dh][by0eug]*)?[nN0]*[nN]")
_GROUPED = re.compile(",?c")
_FINITE = re.compile("[vamCR]")
_SAYS_WHAT = re.compile("[CB][byx]*$")
_NAME = re.compile("N+$")


class Mention(NamedTuple):
    """A noun phrase, in token numbers: a "person", a "thing", a "name" of either, a "noun" that is mostly a thing, or,
    where only a capital at the beginning of the sentence could make it a name, "unsure"."""

    start: int
    end: int
    kind: str
    gender: str
    plural: bool
    subject: bool
    aside: bool  # behind a preposition of place or time


class _Bare(dict[str, str]):
    """Tokens as the language file has them, without the mark of a possessor; filled as they are met."""

    def __init__(self, possessive: str) -> None:
        super().__init__()
        self.possessive = possessive

    def __missing__(self, piece: str) -> str:
        if len(self) > Lexicon.LARGEST:
            self.clear()
        word = self[piece] = plain(_bare(piece, self.possessive))
        return word


@dataclass(frozen=True, slots=True)
class MentionRules:
    """The nouns and names of a language by what they stand for; all empty in a language without the section.

    With `capital_nouns` a capital makes no name. `settings` are prepositions of place and time, behind which a bare
    name is a place's, and so it is behind `directions` where somebody was `moving`; a `linking` verb says what its
    subject is.
    """

    honorifics: frozenset[str] = frozenset()
    impersonal: frozenset[str] = frozenset()
    men: frozenset[str] = frozenset()
    women: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    parties: frozenset[str] = frozenset()
    male_names: frozenset[str] = frozenset()
    female_names: frozenset[str] = frozenset()
    lifeless: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()
    settings: frozenset[str] = frozenset()
    linking: frozenset[str] = frozenset()
    directions: frozenset[str] = frozenset()
    moving: frozenset[str] = frozenset()
    tight: frozenset[str] = frozenset()
    plurals: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    singulars: tuple[str, ...] = ()
    people_endings: tuple[str, ...] = ()
    thing_endings: tuple[str, ...] = ()
    capital_nouns: bool = False
    plural: str = ""
    possessive: str = ""
    existential: frozenset[str] = frozenset()
    genders: Mapping[str, str] = field(default_factory=dict)
    said: _Bare = field(default_factory=lambda: _Bare(""), compare=False)

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> MentionRules:
        """The rules of a language file."""
        section, words = data.get("title", {}), data.get("words", {})
        lists = (
            "honorifics", "impersonal", "men", "women", "people", "parties", "male_names", "female_names", "lifeless",
            "settings", "linking", "directions", "moving", "tight", "plurals", "existential",
        )  # fmt: skip
        units = (split(line) for line in words.get("unit", {}).values() if isinstance(line, str))
        return cls(
            **{name: frozenset(split(section.get(name, ""))) for name in lists},
            events=frozenset(split(section.get("events", ""))),
            times=frozenset(word for line in units for word in line),
            singulars=tuple(split(section.get("singulars", ""))),
            people_endings=tuple(split(section.get("people_endings", ""))),
            thing_endings=tuple(split(section.get("thing_endings", ""))),
            capital_nouns=bool(section.get("capital_nouns", False)),
            plural=section.get("plural_mark", ""),
            possessive=section.get("possessive_mark", ""),
            said=_Bare(section.get("possessive_mark", "")),
            genders={word: gender for gender, name in _PRONOUNS.items() for word in split(section.get(name, ""))},
        )

    def several(self, word: str) -> bool:
        """Is a noun a plural?"""
        if word in self.plurals:
            return True
        return bool(self.plural) and word.endswith(self.plural) and not word.endswith(self.singulars)

    def one_of(self, word: str) -> str:
        """A noun as one of its kind."""
        return word.removesuffix(self.plural) if self.several(word) else word

    def bare(self, word: str) -> str:
        """A possessor without the mark: "ann's" is ann, and "james'" is james."""
        return _bare(word, self.possessive)

    def kind(self, said: list[str], letters: str, capital: bool) -> tuple[str, str]:
        """What a noun phrase of these words and letters stands for, and its gender; `capital` says whether its only
        word is written with one because the sentence begins with it."""
        name = _NAME.search(letters)
        if name is None:
            return self._noun(self.one_of(said[-1]))
        gender = self._gender(said, said[name.start() :])
        ranked = any(self._noun(word)[0] == "person" for word in said[: name.start()])
        if gender or ranked or not self.honorifics.isdisjoint(said):
            return "person", gender
        if letters[0] == "d" or not self.impersonal.isdisjoint(said[name.start() :]):
            return "thing", ""
        return ("unsure" if capital or self.capital_nouns else "name"), ""

    def _noun(self, word: str) -> tuple[str, str]:
        if word in self.men or word in self.women:
            return "person", MALE if word in self.men else FEMALE
        if word in self.people or word in self.honorifics:
            return "person", ""
        if word in self.parties:
            return "name", ""
        if word in self.lifeless or word in self.impersonal or word in self.events or word.endswith(self.thing_endings):
            return "thing", ""
        return ("person" if word.endswith(self.people_endings) else "noun"), ""

    def _gender(self, said: list[str], named: list[str]) -> str:
        """The gender that a rank or a first name tells."""
        for word in said:
            if word in self.men or word in self.women:
                return MALE if word in self.men else FEMALE
        first = next((word for word in named if word not in self.honorifics), "")
        return MALE if first in self.male_names else FEMALE if first in self.female_names else ""


def _bare(word: str, possessive: str) -> str:
    whole = fold(word)
    mark = possessive if whole.endswith(possessive) else possessive[:1]
    return word[: len(word) - len(mark)] if mark and whole.endswith(mark) else word


def mentions(reading: Reading, rules: MentionRules, within: Container[str] = ()) -> list[Mention]:
    """The noun phrases of a sentence, in order, with several that "and" joins as one more; `within` are words that the
    text has elsewhere, of which a capital says that they are names."""
    subjects, owned = [clause.subject for clause in reading.clauses], OWNER in reading.marks
    found: list[Mention] = []
    for match in _PHRASE.finditer(reading.classes):
        first, end = match.span()
        owners = [place + 1 for place in range(first, end - 1) if reading.marks[place] == OWNER] if owned else []
        for stop in (*owners, end):  # "the founder's | son" speaks of the founder, too
            if one := _mention(reading, rules, first, stop, within):
                subject = any(begin <= first < last for begin, last in subjects)
                if subject or first or match[0].strip("n"):  # no "Good morning"
                    found.append(one._replace(subject=True) if subject else one)
    return _grouped(reading, rules, _apposed(reading, found))


def _mention(reading: Reading, rules: MentionRules, start: int, end: int, within: Container[str]) -> Mention | None:
    """What a noun phrase speaks of; nothing for a time, the name of a place, or what only says what its subject is."""
    letters, last = reading.classes[start:end], rules.said[reading.pieces[end - 1]]
    plural = rules.several(last) and (letters[-1] == "n" or letters[0] == "d")
    if start and not plural and not letters.strip("n"):
        return None  # a bare noun
    said = list(map(rules.said.__getitem__, reading.pieces[start:end]))
    before = plain(reading.pieces[start - 1]) if start and reading.classes[start - 1] in "pSsqk" else ""
    if last in rules.times or (not letters.strip("N") and _place(reading, rules, start, before)):
        return None
    if start and (plain(reading.pieces[start - 1]) in rules.linking or _complement(reading, rules, start)):
        return None
    capital = False
    if start == 0 and letters == "N":
        word = reading.pieces[0].strip(QUOTES)
        capital = word not in within and not word.isupper()
        if said[0] in within:
            letters, capital = "n", False
        plural = rules.several(last) and (capital or letters == "n")
    kind, gender = rules.kind(said, letters, capital)
    if before in rules.tight and reading.classes[start - 2] == "n" and kind in ("thing", "noun"):
        return None  # "the hull of | a ship |"
    return Mention(start, end, kind, gender, plural, subject=False, aside=before in rules.settings)


def _place(reading: Reading, rules: MentionRules, start: int, before: str) -> bool:
    """Is a bare name that of a place: "in Graz", "the island of Gyaros", "sailed to Corinth"?"""
    if before in rules.settings:
        return True
    words = [plain(piece) for piece in reading.pieces[max(0, start - 4) : start - 1]]
    if before in rules.tight:
        return bool(words) and rules.kind(words[-1:], "n", capital=False)[0] == "thing"
    return before in rules.directions and not rules.moving.isdisjoint(words)


def _complement(reading: Reading, rules: MentionRules, start: int) -> bool:
    """Does a noun phrase say what the subject is: "Ann was | a chemist |"? That of "there was" is new."""
    match = _SAYS_WHAT.search(reading.classes, max(0, start - 4), start)
    return match is not None and plain(reading.pieces[match.start() - 1]) not in rules.existential


def _apposed(reading: Reading, found: Sequence[Mention]) -> list[Mention]:
    """The mentions, where one says who another is, as one: "his deputy, | Hans Brandt,", "Ann Roe, | the mayor"."""
    left: list[Mention] = []
    for one in found:
        last = left[-1] if left else None
        if last is not None and last.end + 1 == one.start and reading.classes[last.end] == ",":
            named = [reading.classes[each.end - 1] == "N" for each in (last, one)]
            described = reading.classes[(one if named[0] else last).start] in "dhn"
            joined = reading.classes[one.end : one.end + 2] in ("c", ",c") or one.plural != last.plural
            kinds = {last.kind, one.kind}
            if named[0] != named[1] and described and not joined and kinds not in ({"person", "thing"},):
                best, other = (last, one) if named[0] else (one, last)
                kind = "person" if "person" in kinds else best.kind
                left[-1] = best._replace(kind=kind, gender=best.gender or other.gender, subject=last.subject)
                continue
        left.append(one)
    return left


def _grouped(reading: Reading, rules: MentionRules, found: Sequence[Mention]) -> list[Mention]:
    """The mentions, and for those that a coordinator joins one more: "Ann and Bob"."""
    groups: list[Mention] = []
    for last, one in pairwise(found):
        if not _GROUPED.fullmatch(reading.classes, last.end, one.start):
            continue
        if not last.subject and one.end < len(reading.classes) and _FINITE.match(reading.classes, one.end):
            continue  # "sold the mine and | the crew left"
        if groups and groups[-1].end == last.end:
            groups[-1] = groups[-1]._replace(end=one.end)
        else:
            groups.append(last._replace(end=one.end, kind="group", gender="", plural=True))
    return [*found, *groups]

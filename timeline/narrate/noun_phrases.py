"""Find the noun phrases of a sentence and what a pronoun must have in common with each: gender, number and kind.

>>> from timeline.narrate.parser import parse_sentence
>>> from timeline.narrate.lexicon import Lexicon
>>> rules = NounPhraseRules.from_data({"title": {"honorifics": "gen", "male_names": "otto", "plural_mark": "s"}})
>>> lexicon = Lexicon.from_data({"clause": {"determiner": "the", "endings": {"ed": "participle"}}})
>>> phrases = find_noun_phrases(parse_sentence("Gen. Otto Roe scuttled the ships.", 0, 33, lexicon), rules)
>>> [(phrase.kind, phrase.gender, phrase.plural) for phrase in phrases]
[('person', 'm', False), ('noun', '', True)]
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from timeline.language import split
from timeline.narrate.lexicon import QUOTE_MARKS, Lexicon, fold, norm
from timeline.narrate.parser import Parse
from timeline.narrate.rules import Rules
from timeline.narrate.tagset import Feature, Tag, letters, pattern

MALE, FEMALE = "m", "f"
_PRONOUNS = {MALE: "male_pronouns", FEMALE: "female_pronouns"}
#: A noun phrase as far as its head; what hangs on it is a phrase of its own: "the fall | of the city".
_NOUN_PHRASE = pattern("(?:{DET|POSS} {ADVERBS|NUM|PAST|PTCP|GER}*)? {NOMINAL|NUM}* {NOMINAL}")
_COORDINATOR = pattern("{COMMA}? {COORD}")
_FINITE = pattern("{FINITE}")
_COPULA = pattern("{COP|COPINF} {ADVERBIAL}*$")
_LAST_NAME = pattern("{NAME}+$")
#: Words that say how a noun phrase goes with the one before.
_BEFORE_PHRASE = letters("PREP|SUBPREP|SUB|TO|PART")
_DESCRIPTION = letters("DET|POSS|NOUN")
_AND = (Tag.COORD, Tag.COMMA + Tag.COORD)
#: A copula or a verb of movement is looked for among so many tokens before a noun phrase.
_WINDOW = 4


class NounPhrase(NamedTuple):
    """A noun phrase, in token numbers.

    Its `kind` is "person", "thing", "name" (of either), "noun" (mostly a thing), "group" (several joined by a
    coordinator), or "unsure" where only a capital at the beginning of the sentence could make it a name. `adverbial`
    phrases stand behind a preposition of place or time.
    """

    start: int
    end: int
    kind: str
    gender: str
    plural: bool
    subject: bool
    adverbial: bool


class _WithoutPossessive(dict[str, str]):
    """Tokens as the language file has them, without the mark of a possessor; filled as they are met."""

    def __init__(self, possessive: str) -> None:
        super().__init__()
        self.possessive = possessive

    def __missing__(self, token: str) -> str:
        if len(self) > Lexicon.LARGEST:
            self.clear()
        word = self[token] = norm(_without_possessive(token, self.possessive))
        return word


class NounPhraseRules(Rules):
    """The nouns and names of a language by what they stand for; all empty in a language without the section.

    With `capital_nouns` a capital makes no name. `settings` are prepositions of place and time, behind which a bare
    name is that of a place, as it is behind `directions` where somebody was `moving`. A `linking` verb says what its
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
    genders: Mapping[str, str] = {}
    norms: _WithoutPossessive = _WithoutPossessive("")

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> NounPhraseRules:
        """The rules of a language file."""
        section, words = data.get("title", {}), data.get("words", {})
        lists = (
            "honorifics", "impersonal", "men", "women", "people", "parties", "male_names", "female_names", "lifeless",
            "events", "settings", "linking", "directions", "moving", "tight", "plurals", "existential",
        )  # fmt: skip
        units = (split(line) for line in words.get("unit", {}).values() if isinstance(line, str))
        return cls(
            **{name: frozenset(split(section.get(name, ""))) for name in lists},
            times=frozenset(word for line in units for word in line).union(split(section.get("times", ""))),
            singulars=tuple(split(section.get("singulars", ""))),
            people_endings=tuple(split(section.get("people_endings", ""))),
            thing_endings=tuple(split(section.get("thing_endings", ""))),
            capital_nouns=bool(section.get("capital_nouns", False)),
            plural=section.get("plural_mark", ""),
            possessive=section.get("possessive_mark", ""),
            norms=_WithoutPossessive(section.get("possessive_mark", "")),
            genders={word: gender for gender, name in _PRONOUNS.items() for word in split(section.get(name, ""))},
        )

    def is_plural(self, word: str) -> bool:
        """Whether a noun is a plural."""
        if word in self.plurals:
            return True
        return bool(self.plural) and word.endswith(self.plural) and not word.endswith(self.singulars)

    def singular(self, word: str) -> str:
        """The singular of a noun."""
        return word.removesuffix(self.plural) if self.is_plural(word) else word

    def without_possessive(self, word: str) -> str:
        """A possessor without its mark: "ann's" is ann, and "james'" is james."""
        return _without_possessive(word, self.possessive)

    def kind(self, words: list[str], tags: str, capital: bool) -> tuple[str, str]:
        """What a noun phrase of these words and tags stands for, and its gender.

        `capital` says that its only word has a capital because the sentence begins with it.
        """
        name = _LAST_NAME.search(tags)
        if name is None:
            return self._kind_of_noun(self.singular(words[-1]))
        gender = self._gender(words, words[name.start() :])
        ranked = any(self._kind_of_noun(word)[0] == "person" for word in words[: name.start()])
        if gender or ranked or not self.honorifics.isdisjoint(words):
            return "person", gender
        if tags[0] == Tag.DET or not self.impersonal.isdisjoint(words[name.start() :]):
            return "thing", ""
        return ("unsure" if capital or self.capital_nouns else "name"), ""

    def _kind_of_noun(self, word: str) -> tuple[str, str]:
        if word in self.men or word in self.women:
            return "person", MALE if word in self.men else FEMALE
        if word in self.people or word in self.honorifics:
            return "person", ""
        if word in self.parties:
            return "name", ""
        if word in self.lifeless or word in self.impersonal or word in self.events or word.endswith(self.thing_endings):
            return "thing", ""
        return ("person" if word.endswith(self.people_endings) else "noun"), ""

    def _gender(self, words: list[str], names: list[str]) -> str:
        """The gender that a rank or a first name shows."""
        for word in words:
            if word in self.men or word in self.women:
                return MALE if word in self.men else FEMALE
        first = next((word for word in names if word not in self.honorifics), "")
        return MALE if first in self.male_names else FEMALE if first in self.female_names else ""


def _without_possessive(word: str, possessive: str) -> str:
    folded = fold(word)
    mark = possessive if folded.endswith(possessive) else possessive[:1]
    return word[: len(word) - len(mark)] if mark and folded.endswith(mark) else word


def find_noun_phrases(parse: Parse, rules: NounPhraseRules, elsewhere: Container[str] = ()) -> list[NounPhrase]:
    """The noun phrases of a sentence, in order, and one more for each group that a coordinator joins.

    `elsewhere` are the words that the text has within sentences: there, a capital says that a word is a name.
    """
    subjects = {place for clause in parse.clauses for place in range(*clause.subject)}
    has_possessor = Feature.POSSESSOR in parse.features
    found: list[NounPhrase] = []
    for match in _NOUN_PHRASE.finditer(parse.tags):
        first, end = match.span()
        possessors: list[int] = []
        if has_possessor:
            possessors = [n + 1 for n in range(first, end - 1) if parse.features[n] == Feature.POSSESSOR]
        for stop in (*possessors, end):  # "the founder's | son" speaks of the founder, too
            if phrase := _noun_phrase(parse, rules, first, stop, elsewhere):
                subject = first in subjects
                if subject or first or match[0].strip(Tag.NOUN):  # no "Good morning"
                    found.append(phrase._replace(subject=True) if subject else phrase)
    found = _with_appositions(parse, found) if Tag.COMMA in parse.tags else found
    return _with_groups(parse, found) if Tag.COORD in parse.tags else found


def _noun_phrase(
    parse: Parse, rules: NounPhraseRules, start: int, end: int, elsewhere: Container[str]
) -> NounPhrase | None:
    """The noun phrase of some tokens; None for a time, the name of a place, or what only says what its subject is."""
    tags, last = parse.tags[start:end], rules.norms[parse.tokens[end - 1]]
    plural = rules.is_plural(last) and (tags[-1] == Tag.NOUN or tags[0] == Tag.DET)
    if start and not plural and not tags.strip(Tag.NOUN):
        return None  # a bare noun
    before = norm(parse.tokens[start - 1]) if start and parse.tags[start - 1] in _BEFORE_PHRASE else ""
    if last in rules.times or (not tags.strip(Tag.NAME) and _is_place(parse, rules, start, before)):
        return None
    if start and (norm(parse.tokens[start - 1]) in rules.linking or _is_complement(parse, rules, start)):
        return None
    words = list(map(rules.norms.__getitem__, parse.tokens[start:end]))
    capital = False
    if start == 0 and tags == Tag.NAME:
        word = parse.tokens[0].strip(QUOTE_MARKS)
        capital = word not in elsewhere and not word.isupper()
        if words[0] in elsewhere:
            tags, capital = Tag.NOUN, False
        plural = rules.is_plural(last) and (capital or tags == Tag.NOUN)
    kind, gender = rules.kind(words, tags, capital)
    if before in rules.tight and parse.tags[start - 2] == Tag.NOUN and kind in ("thing", "noun"):
        return None  # "the hull of | a ship |"
    return NounPhrase(start, end, kind, gender, plural, subject=False, adverbial=before in rules.settings)


def _is_place(parse: Parse, rules: NounPhraseRules, start: int, before: str) -> bool:
    """Whether a bare name is that of a place: "in Graz", "the island of Gyaros", "sailed to Corinth"."""
    if before in rules.settings:
        return True
    words = [norm(token) for token in parse.tokens[max(0, start - _WINDOW) : start - 1]]
    if before in rules.tight:
        return bool(words) and rules.kind(words[-1:], Tag.NOUN, capital=False)[0] == "thing"
    return before in rules.directions and not rules.moving.isdisjoint(words)


def _is_complement(parse: Parse, rules: NounPhraseRules, start: int) -> bool:
    """Whether a noun phrase says what the subject is: "Ann was | a chemist |"; that of "there was" is new."""
    match = _COPULA.search(parse.tags, max(0, start - _WINDOW), start)
    return match is not None and norm(parse.tokens[match.start() - 1]) not in rules.existential


def _with_appositions(parse: Parse, phrases: Sequence[NounPhrase]) -> list[NounPhrase]:
    """The noun phrases, where one says who another is, as one: "his deputy, | Hans Brandt,", "Ann Roe, | the mayor"."""
    found: list[NounPhrase] = []
    for phrase in phrases:
        last = found[-1] if found else None
        beside = last is not None and last.end + 1 == phrase.start and parse.tags[last.end] == Tag.COMMA
        both = _apposition(parse, last, phrase) if beside and last is not None else None
        if both is None:
            found.append(phrase)
        else:
            found[-1] = both
    return found


def _apposition(parse: Parse, last: NounPhrase, phrase: NounPhrase) -> NounPhrase | None:
    """Two noun phrases with a comma between as one, if one is a name and the other says who that is."""
    last_named, named = (parse.tags[one.end - 1] == Tag.NAME for one in (last, phrase))
    if last_named == named or {last.kind, phrase.kind} == {"person", "thing"}:
        return None
    best, other = (last, phrase) if last_named else (phrase, last)
    coordinate = parse.tags[phrase.end : phrase.end + 2] in _AND or phrase.plural != last.plural
    if coordinate or parse.tags[other.start] not in _DESCRIPTION:
        return None
    kind = "person" if "person" in (last.kind, phrase.kind) else best.kind
    return best._replace(kind=kind, gender=best.gender or other.gender, subject=last.subject)


def _with_groups(parse: Parse, phrases: Sequence[NounPhrase]) -> list[NounPhrase]:
    """The noun phrases, and for those that a coordinator joins one more: "Ann and Bob"."""
    groups: list[NounPhrase] = []
    for last, phrase in pairwise(phrases):
        if not _COORDINATOR.fullmatch(parse.tags, last.end, phrase.start):
            continue
        if not last.subject and phrase.end < len(parse.tags) and _FINITE.match(parse.tags, phrase.end):
            continue  # "sold the mine and | the crew left"
        if groups and groups[-1].end == last.end:
            groups[-1] = groups[-1]._replace(end=phrase.end)
        else:
            groups.append(last._replace(end=phrase.end, kind="group", gender="", plural=True))
    return [*phrases, *groups]

"""The words of a language with their part-of-speech tags; unknown words by shape and ending; rules about nouns.

The language file lists the words ([clause], [title]). Neighbours are not looked at here: that is the tagger's task.

>>> lexicon = Lexicon.from_data({"clause": {"determiner": "the", "verb": "ran", "endings": {"ed": "participle"}}})
>>> from timeline.narrate.tagset import tag_names
>>> tag_names("".join(lexicon[token][0] for token in (" the", " wounded", " ran", " Roe", ".")))
['DET', 'PAST', 'VERB', 'NAME', 'STOP']
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from timeline.language import split
from timeline.language.pattern import SPACES
from timeline.lazy_regex import lazy_regex
from timeline.narrate.tagset import WORD_CLASSES, Feature, Tag, letters

QUOTE_MARKS = "\"“”„‘’«»`'"
_MARKS = {
    ",": Tag.COMMA, "،": Tag.COMMA, "、": Tag.COMMA, "，": Tag.COMMA, ";": Tag.SEMICOLON, ":": Tag.COLON,
    "(": Tag.OPEN, ")": Tag.CLOSE, "[": Tag.OPEN, "]": Tag.CLOSE, "–": Tag.DASH, "—": Tag.DASH, "-": Tag.DASH,
    "_": Tag.DASH, "$": Tag.NUM, "€": Tag.NUM, "£": Tag.NUM, "%": Tag.NUM, "&": Tag.NAME,
}  # fmt: skip
#: Verb forms that a prefix leaves as they are: "resold", "overtook", "outgrown".
_PREFIXED = letters("VERB|PAST|PTCP")
#: Pronouns that look like abbreviations when they are in capitals: "US", "WHO".
_PRONOUNS = letters("PRON|OBJ|REL")
#: A part before a hyphen that is shorter than this leaves what follows a name: "al-Sadr".
_NAME_PREFIX = 4


def fold(word: str) -> str:
    """A word as the language file has it: lower case, with the plain apostrophe."""
    return word.lower().replace("’", "'")


class _Norms(dict[str, str]):
    """Tokens as the language file has them; filled as they are met."""

    def __missing__(self, token: str) -> str:
        if len(self) > Lexicon.LARGEST:
            self.clear()
        word = self[token] = fold(token.strip().strip(QUOTE_MARKS).rstrip("."))
        return word


#: A token without its space, quotes and points, as the language file has it.
norm = _Norms().__getitem__


class Lexicon(dict[str, str]):
    """Two letters for each token as it stands in a text, with the space before it: its tag and its feature.

    Entries are made when a token is met for the first time.
    """

    #: So many tokens are kept before all are forgotten.
    LARGEST = 30_000

    def __init__(self, tags: Mapping[str, str], features: Mapping[str, str], section: Mapping[str, Any]) -> None:
        super().__init__()
        self.tags, self.features = tags, features
        self.verb_second = bool(section.get("verb_second", False))
        self.prefixes: tuple[str, ...] = tuple(split(section.get("verb_prefixes", "")))
        self.possessive_mark: str = section.get("possessive_mark", "")
        self.noun_endings = tuple(split(section.get("noun_endings", "")))
        elided = "|".join(sorted(map(re.escape, split(section.get("elided", ""))), key=len, reverse=True))
        #: A word that has lost its last vowel, with its apostrophe, and the word that it is written together with.
        self.elided = re.compile(rf"(\s*[{QUOTE_MARKS}]{{0,2}}(?:{elided})['’])(?=\w)(.+)", re.I) if elided else None
        #: Whether object pronouns stand before the verb, as in languages that elide words.
        self.clitics = self.elided is not None
        #: Forms that a sentence may begin with though they are not listed: "Fermé en 1950", "Murió en 1950".
        self.initial = Tag.PTCP + Tag.VERB if section.get("omits_subject") else Tag.PTCP if self.clitics else ""
        #: What stands between two dates of a list.
        self.list_joint = list_joint(section)
        self.contractions: Mapping[str, str] = section.get("contractions", {})
        self.verb_endings = tuple(split(section.get("verb_endings", "")))
        self.endings = [(ending, WORD_CLASSES[name]) for ending, name in section.get("endings", {}).items()]
        self.shapes = [
            (re.compile("".join(shape.split())), WORD_CLASSES[name])
            for name, shapes in section.get("shapes", {}).items()
            for shape in shapes
        ]

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Lexicon:
        """The lexicon of a language file; one without the sections knows names, numbers and marks."""
        section, title = data.get("clause", {}), data.get("title", {})
        tags: dict[str, str] = {
            word: tag for name, tag in WORD_CLASSES.items() for word in split(section.get(name, ""))
        }
        tags.update(dict.fromkeys(split(section.get("verb_endings", "")), Tag.VERB))
        tags.update(dict.fromkeys(split(title.get("dropped", "")), Tag.LINK))
        tags.update(dict.fromkeys(section.get("contractions", {}), Tag.CONTRACTED))
        return cls(tags, _features(data), {**data, **title, **section})

    def __missing__(self, token: str) -> str:
        if len(self) > self.LARGEST:
            self.clear()
        word = token[1:]
        if token[:1] == " " and word.isalpha() and word.islower():  # most words
            both = self[token] = (self.tags.get(word) or self._tag_by_form(word)) + self.features.get(word, ".")
            return both
        both = self[token] = self._tag(token) + self._feature(norm(token))
        return both

    def _feature(self, word: str) -> str:
        if listed := self.features.get(word):
            return listed
        if word.endswith(self.noun_endings):
            return Feature.COMMON
        return Feature.POSSESSOR if self.possessive_mark and word.endswith(self.possessive_mark) else Feature.NONE

    def _tag(self, token: str) -> str:
        """The tag of a token that is more than a space and a word in small letters."""
        word = token.strip()
        bare = word.strip(QUOTE_MARKS)
        if not bare or not bare[0].isalnum():
            return _MARKS.get(bare[:1], Tag.STOP)
        if bare[0].isdigit():
            return Tag.NUM
        folded = fold(bare)
        capital = bare[0].isupper()
        # A capital after a space and no quote is a name, whatever the word: "Will", "May"; "I" alone is not.
        if capital and token[0].isspace() and word[0] == bare[0] and len(folded) > 1 and folded[1] != "'":
            return Tag.NAME
        tag = self.tags.get(folded)
        if tag is None and self.initial and capital and token == bare and bare[1:].islower():
            form = self._tag_by_form(folded)
            if form in self.initial:
                return form
        if tag and not (tag in _PRONOUNS and bare.isupper() and len(bare) > 1):  # "US", "WHO"
            return tag
        return Tag.NAME if _has_capital(bare) else self._tag_by_form(folded)

    def _tag_by_form(self, word: str) -> str:
        """The tag of a word that the file does not list: by its shape, the verb in it ("resold"), or its ending."""
        if self.verb_endings and word.endswith(self.verb_endings):
            return Tag.VERB
        for shape, tag in self.shapes:
            if shape.fullmatch(word):
                return tag
        for prefix in self.prefixes:
            if word.startswith(prefix) and (verb := self.tags.get(word[len(prefix) :], Tag.NOUN)) in _PREFIXED:
                return verb
        return next((tag for end, tag in self.endings if word.endswith(end) and len(word) > len(end) + 1), Tag.NOUN)


def _features(data: Mapping[str, Any]) -> dict[str, str]:
    """The features of the words of a language file; of several, the last in this order holds."""
    title = data.get("title", {})
    status = [word for line in data.get("status", {}).values() for word in split(line)]
    pairs = [pair.split() for pair in status if " " in pair]
    features: dict[str, str] = {second: Feature.SECOND for _, second in pairs}
    features |= {first: Feature.FIRST for first, _ in pairs}
    features |= dict.fromkeys(status, Feature.STATUS)
    for name, feature in (
        ("inexact", Feature.APPROX),
        ("comparing", Feature.COMPARATIVE),
        ("person", Feature.PERSON),
        ("bare_nouns", Feature.COMMON),
        ("oblique", Feature.OBLIQUE),
        ("nominative", Feature.NOMINATIVE),
        ("genitive", Feature.GENITIVE),
        ("addressing", Feature.ADDRESSING),
        ("attributions", Feature.SOURCE),
    ):
        features |= dict.fromkeys(split(title.get(name, "")), feature)
    return features


def _has_capital(word: str) -> bool:
    """Whether a word has a capital where names have one: first, second ("iPod"), or behind a hyphen ("al-Sadr")."""
    if word[0].isupper() or word[1:2].isupper():
        return True
    return word.partition("-")[2][:1].isupper() and word.find("-") < _NAME_PREFIX


def list_joint(data: Mapping[str, Any]) -> re.Pattern[str]:
    """What stands between two dates of a list; "repeated" are the words that say that the same happens once more, and
    "open" is a preposition behind a comma, where the last date is still to come.

    In the data of a language `listing` are the words that may stand before the last date, `repeating` those before
    another time of the same act, and `dating` the prepositions of dates.

    >>> joint = list_joint({"listing": "and, or", "repeating": "again", "dating": "in"})
    >>> [bool(joint.fullmatch(text)) for text in (", ", ", and ", " & ", " and in ", ", again in ", " to ")]
    [True, True, True, True, True, False]
    >>> joint.fullmatch(" and again in ")["repeated"]
    ' again'
    """
    last, repeating, dating = (
        "|".join(map(re.escape, sorted((*split(data.get(key, "")), *more), key=len, reverse=True))) or "(?!)"
        for key, more in (("listing", "&"), ("repeating", ""), ("dating", ""))
    )
    return lazy_regex(
        rf"\.?(?:\s?,{SPACES}(?P<open>(?:{dating}){SPACES})?"
        rf"|(?=(?:\s?,)?{SPACES}(?:{last}|{repeating}){SPACES})(?:\s?,)?(?:{SPACES}(?:{last})(?!\w))?"
        rf"(?P<repeated>(?:{SPACES}(?:{repeating})(?!\w)){{0,3}})(?:{SPACES}(?:{dating})(?!\w))?{SPACES})",
        re.IGNORECASE,
    )


def words_of(section: Mapping[str, Any], name: str) -> frozenset[str]:
    """A list of words in a section of a language file; empty if the section has none of that name."""
    return frozenset(split(section.get(name, "")))


class NounRules:
    """The words of a language that go with nouns; all empty in a language without the section.

    `events` are nouns that happen, words that are `tight` are never parted from the word behind them, and `possessive`
    marks who owns the noun that follows.
    """

    def __init__(self, section: Mapping[str, Any]) -> None:
        self.articles = words_of(section, "articles")
        self.indefinite = words_of(section, "indefinite")
        self.events = words_of(section, "events")
        self.tight = words_of(section, "tight")
        self.asking = words_of(section, "asking")
        self.possessive: str = section.get("possessive_mark", "")

    def is_in_name(self, tokens: Sequence[str], tags: str, first: int) -> bool:
        """Whether a time at a token only says what something is called at present: "in what is | now | Poland"."""
        return tags[first - 1 : first] == Tag.COP and norm(tokens[first - 2]) in self.asking

    def is_possessor(self, token: str) -> bool:
        """Whether a token owns the noun that follows it."""
        return bool(self.possessive) and norm(token).endswith(self.possessive)

"""Coreference: the name that a pronoun stands for, looked for among the noun phrases of the last sentences.

A pronoun is resolved only where a single noun phrase agrees with it in number, gender and kind, in the nearest sentence
that has any such phrase. An ambiguous pronoun stays as it is.

>>> from timeline.narrate.parser import parse_sentence
>>> from timeline.narrate.lexicon import Lexicon
>>> title = {"person": "he, his", "honorifics": "gen"}
>>> lexicon = Lexicon.from_data({"clause": {"subject": "he", "endings": {"ed": "participle"}}})
>>> coreference = Coreference(CoreferenceRules.from_data({"title": title}))
>>> coreference.add(parse_sentence("Gen. Ada Roe sailed.", 0, 20, lexicon))
>>> coreference.add(parse_sentence("He landed.", 0, 10, lexicon))
>>> coreference.name("his", 0), coreference.name("it", 0)
('Gen. Ada Roe', None)
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from timeline.language import split
from timeline.narrate.clause import Clause
from timeline.narrate.lexicon import Lexicon, norm
from timeline.narrate.noun_phrases import NounPhrase, NounPhraseRules, find_noun_phrases
from timeline.narrate.parser import Parse, parse_sentence
from timeline.narrate.rules import Rules
from timeline.narrate.tagset import Feature, Tag, letters, pattern

#: The kinds of noun phrases that a pronoun of each kind can stand for, and those that could be meant by it, so that
#: it is ambiguous.
_MEANT = {"person": ("person", "name"), "thing": ("thing", "noun", "name")}
_POSSIBLE = {"person": ("person", "name", "unsure"), "thing": ("thing", "noun", "name", "unsure")}
#: A pronoun of each kind can stand for a noun phrase so many sentences back.
_REACH = {"person": 5, "thing": 1, "group": 3}
#: A name has at most so many tokens; what is longer is a description.
_MAX_TOKENS = 8
_HEAD = pattern("{DET|POSS|ADV}* {PREMOD|ADV}* {NOMINAL|NUM} (?:(?<={NAME}) {PREP} {NAME}+)?")
#: A list of noun phrases.
_ONE = "{PREMOD|DET|POSS}* {NOMINAL}"
_LIST = pattern("(?:", _ONE, "{COMMA})+", _ONE, "{COMMA}? {COORD}", _ONE)
_WORD_WITHIN = re.compile(r"(?<=\w )[^\W\d_]\w+")
_WORD = re.compile(r"[^\W\d_]\w+")
#: A text is searched for so many words before all of its words are listed.
_MAX_SEARCHES = 4
_EDGES = "\"“”`',"
_BEFORE_HEAD = letters("ADVERBIAL|COORD|STOP|COMMA|TIME")
#: What may stand between a word that names a source, and the source.
_BEFORE_SOURCE = letters("PREP|ADV|PAST|GER|DET|POSS")
_OWNED_BY = letters("DET|POSS")


class CoreferenceRules(Rules):
    """The pronouns of a language by what they can stand for, and the words that distinguish persons from things.

    With `grammatical` gender, a pronoun of a person may stand for any thing whose noun has that gender.
    """

    pronouns: Mapping[str, str] = {}
    articles: frozenset[str] = frozenset()
    unnamed: frozenset[str] = frozenset()
    noun_phrases: NounPhraseRules = NounPhraseRules()
    grammatical: bool = False

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> CoreferenceRules:
        """The rules of a language file; one without the section resolves no pronoun."""
        section = data.get("title", {})
        return cls(
            pronouns={word: kind for kind in _REACH for word in split(section.get(kind, ""))},
            articles=frozenset(split(section.get("articles", ""))),
            unnamed=frozenset(split(section.get("pointing", "") + "," + section.get("asking", ""))),
            noun_phrases=NounPhraseRules.from_data(data),
            grammatical=bool(section.get("grammatical_gender", False)),
        )


class _WordsWithin:
    """The words of a text that stand behind another word, where a capital says that they are names.

    Most texts are asked for one or two words, which are searched for; only then all words are listed.

    >>> words = _WordsWithin("An old Mill. Oil mills, and oil_1")
    >>> [word in words for word in ("old", "Mill", "Oil", "mills", "oil", "An", "nd", "x")]
    [True, True, False, True, False, False, False, False]
    """

    def __init__(self, text: str) -> None:
        self.text, self.searches = text, 0

    def __contains__(self, word: object) -> bool:
        self.searches += 1
        return self._search(str(word)) if self.searches <= _MAX_SEARCHES else word in self._listed

    @cached_property
    def _listed(self) -> frozenset[str]:
        return frozenset(_WORD_WITHIN.findall(self.text))

    def _search(self, word: str) -> bool:
        place = self.text.find(f" {word}", 1) if _WORD.fullmatch(word) else 0
        while place > 0:
            before, after = self.text[place - 1], self.text[place + len(word) + 1 : place + len(word) + 2]
            if (before.isalnum() or before == "_") and not (after.isalnum() or after == "_"):
                return True
            place = self.text.find(f" {word}", place + 1)
        return False


class _Pronoun(NamedTuple):
    """A pronoun that is to be resolved: its kind, its gender, the clause it stands in, and that clause's speaker.

    `speaker` are the tokens of who says what the clause says; `end` is the token of the pronoun.
    """

    kind: str
    gender: str
    clause: int
    end: int
    speaker: Sequence[int]


class _Sentence:
    """A sentence or its span in the text, the number of its paragraph, and its noun phrases once they are found."""

    __slots__ = ("noun_phrases", "paragraph", "parse")

    def __init__(self, parse: Parse | tuple[int, int], paragraph: int) -> None:
        self.parse, self.paragraph = parse, paragraph
        self.noun_phrases: list[NounPhrase] | None = None


class Coreference:
    """The last sentences of a text, searched for the antecedent of a pronoun when one is asked for: most never are.

    A word that the whole `text` also has without a capital is no name.
    """

    def __init__(self, rules: CoreferenceRules, text: str = "", lexicon: Lexicon | None = None) -> None:
        self.rules, self.text, self.words_within = rules, text, _WordsWithin(text)
        # A lexicon that has met no word yet is empty, and so is not true.
        self.lexicon = Lexicon({}, {}, {}) if lexicon is None else lexicon
        self.sentences: deque[_Sentence] = deque(maxlen=1 + max(_REACH.values()))
        self.number = 0
        #: The sentence in which a kind and gender of pronoun was resolved last, and the name: a name that a pronoun
        #: stood for is as good as repeated.
        self.resolved: dict[tuple[str, str], tuple[int, str]] = {}

    def add(self, sentence: Parse | tuple[int, int], paragraph: int = 0) -> None:
        """Add the next sentence, or its span in the text (it is parsed when it is needed), and its paragraph."""
        self.sentences.append(_Sentence(sentence, paragraph))
        self.number += 1

    def sentence(self, back: int) -> Parse:
        """The sentence that was added so many before the last."""
        sentence = self.sentences[-1 - back]
        if not isinstance(sentence.parse, Parse):
            sentence.parse = parse_sentence(self.text, *sentence.parse, self.lexicon)
        return sentence.parse

    def noun_phrases(self, back: int) -> list[NounPhrase]:
        """The noun phrases of that sentence."""
        sentence = self.sentences[-1 - back]
        if sentence.noun_phrases is None:
            sentence.noun_phrases = find_noun_phrases(self.sentence(back), self.rules.noun_phrases, self.words_within)
        return sentence.noun_phrases

    def name(self, pronoun: str, clause: int, place: int = -1) -> str | None:
        """The name that a pronoun (in lower case) of the last sentence stands for, or None.

        The pronoun is the one at token `place`, by default the subject of the clause.
        """
        kind = self.rules.pronouns.get(pronoun)
        if kind is None:
            return None
        parse, gender = self.sentence(0), self.rules.noun_phrases.genders.get(pronoun, "")
        place = parse.clauses[clause].subject[0] if place < 0 else place
        speaker = _speaker(parse, clause)
        tokens = range(*speaker.subject) if speaker is not None else range(0)
        name = self._antecedent(_Pronoun(kind, gender, clause, place, tokens))
        if name is not None:
            self.resolved[kind, gender] = self.number, name
        return name

    def _antecedent(self, pronoun: _Pronoun) -> str | None:
        """The only noun phrase that agrees, in the nearest sentence that has any."""
        resolved_in, resolved = self.resolved.get((pronoun.kind, pronoun.gender), (0, ""))
        for back in range(min(_REACH[pronoun.kind] + 1, len(self.sentences))):
            if pronoun.kind != "person" and self.sentences[-1 - back].paragraph != self.sentences[-1].paragraph:
                break
            if candidates := self._candidates(pronoun, back):
                name = self._only(pronoun, candidates, back)
                return name if resolved_in != self.number - back or name == resolved else None
            if resolved_in == self.number - back:
                return resolved
        return self._cataphora(pronoun)

    def _candidates(self, pronoun: _Pronoun, back: int) -> list[NounPhrase]:
        """The noun phrases of a sentence that a pronoun could mean."""
        parse = self.sentence(back)
        end = len(parse.tokens) if back else pronoun.end
        found = []
        for phrase in self.noun_phrases(back):
            if phrase.end > end or self._is_source(parse, phrase):
                continue
            speaks = not back and phrase.start in pronoun.speaker and phrase.plural == (pronoun.kind == "group")
            if self._agrees(phrase, pronoun.kind, pronoun.gender) or speaks:
                found.append(phrase)
        if self.rules.grammatical and not back:  # "with his brother | he left": not the brother
            found = [phrase for phrase in found if parse.clause_at(phrase.start) != pronoun.clause]
        return found

    def _agrees(self, phrase: NounPhrase, kind: str, gender: str) -> bool:
        """Whether a pronoun of that kind and gender could mean this."""
        if self.rules.grammatical and kind == "person" and phrase.kind in ("noun", "thing") and not phrase.plural:
            return True
        if phrase.plural or kind == "group":
            return phrase.plural and kind == "group"
        if kind == "person" and phrase.gender and gender and phrase.gender != gender:
            return False
        return phrase.kind in _POSSIBLE[kind] or (kind == "person" and phrase.kind == "noun" and phrase.subject)

    @staticmethod
    def _is_source(parse: Parse, phrase: NounPhrase) -> bool:
        """Whether this is who says so: "according to | a colleague | she had left"."""
        source = parse.features.rfind(Feature.SOURCE, 0, phrase.start)
        return source >= 0 and not parse.tags[source : phrase.start].strip(_BEFORE_SOURCE)

    def _only(self, pronoun: _Pronoun, candidates: Sequence[NounPhrase], back: int) -> str | None:
        """The name of the one that all candidates are, if no other pronoun of the kind means somebody else."""
        parse, kind = self.sentence(back), pronoun.kind
        different: dict[str, NounPhrase] = {}
        for phrase in candidates:  # "Ada Roe", and "Roe" after that, are one
            last = self.rules.noun_phrases.without_possessive(parse.tokens[phrase.end - 1])
            different.setdefault(norm(last), phrase)
        left = [*different.values()]
        if len(left) > 1 and kind != "person":
            left = [phrase for phrase in left if not phrase.adverbial]
            left = left if len(left) == 1 and left[0].subject else []
        if len(left) != 1:
            return None
        phrase = left[0]
        speaks = not back and phrase.start in pronoun.speaker
        if not speaks and kind != "group" and phrase.kind not in _MEANT[kind]:
            return None
        named = parse.tags[phrase.end - 1] == Tag.NAME
        if pronoun.gender and not (speaks or phrase.gender or phrase.subject or named):
            return None  # "he met a colleague. | She": nothing says that this is a woman
        if self._means_another(pronoun, phrase, back):
            return None
        return self._text(parse, phrase)

    def _means_another(self, pronoun: _Pronoun, phrase: NounPhrase, back: int) -> bool:
        """Whether a pronoun of the kind, before a noun phrase or beside it as the object, means somebody else."""
        parse = self.sentence(back)
        end = len(parse.tokens) if back else pronoun.end
        own = parse.clause_at(phrase.start) if phrase.subject else -1
        for place, token in enumerate(parse.tokens[:end]):
            word = norm(token)
            if self.rules.pronouns.get(word) != pronoun.kind:
                continue
            if self.rules.noun_phrases.genders.get(word, "") != pronoun.gender:
                continue
            if place < phrase.start or (parse.tags[place] == Tag.OBJ and parse.clause_at(place) == own):
                return True
        return False

    def _cataphora(self, pronoun: _Pronoun) -> str | None:
        """The subject that follows a fronted subordinate clause: "before she left, | Ann burned her letters"."""
        parse, number = self.sentence(0), pronoun.clause
        clause, following = parse.clauses[number], parse.clauses[number + 1 : number + 2]
        fronted = clause.opener in (Tag.SUB, Tag.SUBPREP) and following and following[0].opener == Tag.COMMA
        if pronoun.kind == "group" or not fronted:
            return None
        begin, end = following[0].subject
        found = [
            phrase
            for phrase in self.noun_phrases(0)
            if begin <= phrase.start < end and self._agrees(phrase, pronoun.kind, pronoun.gender)
        ]
        if len(found) != 1 or found[0].kind not in _MEANT[pronoun.kind]:
            return None
        return self._text(parse, found[0])

    def _text(self, parse: Parse, phrase: NounPhrase) -> str | None:
        """The words of a noun phrase, without its article; of a person with an owner the name alone."""
        start, end, tags = phrase.start, phrase.end, parse.tags
        last_is_name = tags[end - 1] == Tag.NAME
        person = phrase.kind == "person" and last_is_name
        if person and tags[start] in _OWNED_BY and tags[end - 2] == Tag.NAME:
            start += len(tags[start:end].rstrip(Tag.NAME))
        if tags[start] == Tag.POSS or person:
            owners = (n + 1 for n in range(end - 2, start - 1, -1) if self._is_possessor(parse, n))
            start = next(owners, start)
        owned = tags[phrase.start] == Tag.POSS and not last_is_name
        if owned or end - start > _MAX_TOKENS or norm(parse.tokens[start]) in self.rules.unnamed:
            return None
        while start < end and norm(parse.tokens[start]) in self.rules.articles:
            start += 1
        name = parse.words(start, end).strip(_EDGES)
        return self.rules.noun_phrases.without_possessive(name) or None

    def _is_possessor(self, parse: Parse, place: int) -> bool:
        """Whether a token says whose the next is: "Iraq's", "his"."""
        token = parse.tokens[place]
        return parse.tags[place] == Tag.POSS or self.rules.noun_phrases.without_possessive(token) != token

    def kind(self, parse: Parse, start: int, end: int) -> str:
        """What a noun phrase stands for: "person", "thing", "group" or "name"; "" for a pronoun."""
        start, end = head_phrase(parse, start, end)
        is_last = bool(self.sentences) and parse is self.sentences[-1].parse
        rules = self.rules.noun_phrases
        phrases = self.noun_phrases(0) if is_last else find_noun_phrases(parse, rules, self.words_within)
        first = next((phrase for phrase in phrases if start <= phrase.start < end), None)
        if first is None:
            return ""
        return "group" if first.plural else "thing" if first.kind == "noun" else first.kind


def _speaker(parse: Parse, clause: int) -> Clause | None:
    """The clause of who says this: in what somebody says, "it" and "he" are the speaker before anyone else."""
    governor = parse.clauses[clause].governor if clause < len(parse.clauses) else -1
    while governor >= 0 and parse.clauses[governor].governor >= 0:
        governor = parse.clauses[governor].governor
    return parse.clauses[governor] if governor >= 0 else None


def head_phrase(parse: Parse, start: int, end: int) -> tuple[int, int]:
    """The head of a subject with what stands before it, without what hangs on it: "the fall | of the city"."""
    while start < end and parse.tags[start] in _BEFORE_HEAD:
        start += 1
    match = _LIST.match(parse.tags, start, end) or _HEAD.match(parse.tags, start, end)
    if match is None:
        return start, start
    stop = match.end()
    while stop + 1 < end and parse.tags[stop] == Tag.COORD:
        more = _HEAD.match(parse.tags, stop + 1, end)
        if more is None:
            break
        stop = more.end()
    return start, stop

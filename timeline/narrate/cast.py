"""Who and what a text spoke of last, so that a pronoun in a title can be named.

>>> from timeline.narrate.clauses import read
>>> from timeline.narrate.lexicon import Lexicon
>>> rules = CastRules.from_data({"title": {"person": "he, his", "honorifics": "gen"}})
>>> lexicon = Lexicon.from_data({"clause": {"subject": "he", "endings": {"ed": "participle"}}})
>>> cast = Cast(rules)
>>> cast.hear(read("Gen. Ada Roe sailed.", 0, 20, lexicon))
>>> cast.hear(read("He landed.", 0, 10, lexicon))
>>> cast.name("his", 0), cast.name("it", 0)
('Gen. Ada Roe', None)
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from timeline.language import split
from timeline.narrate.clauses import Clause, Reading, read
from timeline.narrate.lexicon import Lexicon, fold, plain

#: What a pronoun of each kind can mean; a "name" is one of which only the text's author knows whether it is a person's.
_MEANT = {"person": {"person", "name"}, "thing": {"thing", "name"}, "group": {"group", "thing"}}
#: For how many sentences a pronoun can still mean the last subject of its kind.
_MEMORY = {"person": 5, "thing": 1, "group": 3}
#: A name is no longer than this, in tokens: what is longer is a description.
_LONGEST = 8
_NAME = re.compile("(?<!N)N+$")
_NAMES = re.compile("N{1,4}(?!N)")
_VERBS = re.compile("[amCBbyxuvweRk]+")
_HEAD = re.compile("[bdh]*[nN0eugb]*[nN0](?:(?<=N)pN+)?")
_SERIES = re.compile("(?:[dhnN0eug]*[nN],)+[dhnN0eug]*[nN],?c[dhnN0eug]*[nN]")
_WITHIN = re.compile(r"(?<=\w )[^\W\d_]\w+")
_QUOTED = "\"“”`',"
_SIDE = frozenset("sSrW")


@dataclass(frozen=True, slots=True)
class CastRules:
    """The pronouns of a language, by what they can stand for, and the words that tell a person's name from others."""

    pronouns: Mapping[str, str] = field(default_factory=dict)
    honorifics: frozenset[str] = frozenset()
    impersonal: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    unnamed: frozenset[str] = frozenset()
    possessive: str = ""
    plural: str = ""
    plurals: frozenset[str] = frozenset()

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> CastRules:
        """The rules of a language file; one without the section names nobody."""
        section = data.get("title", {})
        return cls(
            pronouns={word: kind for kind in _MEANT for word in split(section.get(kind, ""))},
            honorifics=frozenset(split(section.get("honorifics", ""))),
            impersonal=frozenset(split(section.get("impersonal", ""))),
            articles=frozenset(split(section.get("articles", ""))),
            unnamed=frozenset(split(section.get("pointing", "") + "," + section.get("asking", ""))),
            possessive=section.get("possessive_mark", ""),
            plural=section.get("plural_mark", ""),
            plurals=frozenset(split(section.get("plurals", ""))),
        )

    def owns(self, piece: str) -> bool:
        """Does this token end in the mark of a possessor?"""
        return bool(self.possessive) and fold(piece).endswith((self.possessive, self.possessive[:1]))

    def bare(self, name: str) -> str:
        """The possessor's name alone: "Ann's" is Ann, and "James'" is James."""
        whole = fold(name)
        mark = self.possessive if whole.endswith(self.possessive) else self.possessive[:1]
        return name[: len(name) - len(mark)] if whole.endswith(mark) else name


class Cast:
    """The sentences heard last, searched for a name when a pronoun asks for one: most never do.

    `text` is the whole of what is told: a word that it also has without a capital is no name.
    """

    def __init__(self, rules: CastRules, text: str = "", lexicon: Lexicon | None = None) -> None:
        self.rules, self.text = rules, text
        # A lexicon that has met no word yet is empty, and so is not true.
        self.lexicon = Lexicon({}, {}, {}) if lexicon is None else lexicon
        self.heard: deque[Reading | tuple[int, int]] = deque(maxlen=1 + max(_MEMORY.values()))
        self.sentence = 0
        self.answered: dict[str, tuple[int, str]] = {}  # a name that a pronoun stood for is as good as said again

    def hear(self, reading: Reading | tuple[int, int]) -> None:
        """The next sentence, or where it stands in the text, to be read when it comes to that."""
        self.heard.append(reading)
        self.sentence += 1

    @cached_property
    def within(self) -> frozenset[str]:
        """The words of the text that stand after another: of these a capital says whether they are names."""
        return frozenset(_WITHIN.findall(self.text))

    def recall(self, back: int) -> Reading:
        """The sentence that was heard so many before the last."""
        reading = self.heard[-1 - back]
        if not isinstance(reading, Reading):
            reading = self.heard[-1 - back] = read(self.text, *reading, self.lexicon)
        return reading

    def name(self, pronoun: str, clause: int) -> str | None:
        """The name that a pronoun (in lower case), in that clause of the sentence heard last, stands for, or None."""
        kind = self.rules.pronouns.get(pronoun)
        if kind is None:
            return None
        name = self._subject({kind}, kind, range(2), clause) if kind == "group" else None
        name = name or self._subject(_MEANT[kind], kind, range(_MEMORY[kind] + 1), clause)
        if name is None and kind == "person":
            name = self._mention(1, clause)
        name = name or self._ahead(kind, clause)
        if name is not None:
            self.answered[kind] = self.sentence, name
        return name

    def _subject(self, meant: set[str], kind: str, memory: range, before: int) -> str | None:
        """The last subject of one of these kinds; in a sentence, that of a main clause first, then what it deals with:
        the object of a verb, the one person named."""
        answered, answer = self.answered.get(kind, (0, ""))
        for back in memory:
            if back >= len(self.heard):
                break
            reading = self.recall(back)
            # In its own sentence a pronoun looks back: at the clause before its own, then from the beginning.
            clauses = reading.clauses if back else [*reading.clauses[:before][-1:], *reading.clauses[:before]]
            clauses = sorted(clauses, key=lambda other: other.opener[-1:] in _SIDE)
            speaker = None if back else _speaker(reading, before)
            if speaker is not None:
                clauses.insert(0, speaker)
            for clause in clauses:
                met = self.kind(reading, *clause.subject)
                if met in meant or (clause is speaker and (met == "unsure" or (met == "thing" and kind == "person"))):
                    return self._text(reading, *clause.subject)
                if met == "unsure":
                    return None
            if answered == self.sentence - back:
                return answer
            if kind == "thing" and back:
                return self._object(reading, clauses, kind)
            if kind == "group" and not back and (name := self._object(reading, clauses, kind)):
                return name
            if kind == "person" and not back and not any(self._stands_in(reading, clause, kind) for clause in clauses):
                name = self._mention(0, before)
                if name is not None:
                    return name
        return None

    def _ahead(self, kind: str, number: int) -> str | None:
        """Who comes after a clause that only leads to it: "before she left, | Ann burned her letters"."""
        reading = self.recall(0)
        clause, following = reading.clauses[number], reading.clauses[number + 1 : number + 2]
        if clause.opener not in ("s", "S") or not following or following[0].opener != ",":
            return None
        met = self.kind(reading, *following[0].subject)
        return self._text(reading, *following[0].subject) if met in _MEANT[kind] else None

    def _stands_in(self, reading: Reading, clause: Clause, kind: str) -> bool:
        """Is the subject of this clause a pronoun of that kind itself?"""
        return any(
            self.rules.pronouns.get(plain(piece)) == kind for piece in reading.pieces[slice(*clause.subject)][:1]
        )

    def _object(self, reading: Reading, clauses: Sequence[Clause], kind: str) -> str | None:
        """What the first main clause deals with: "divers found | the wreck"; nothing if that is of another kind."""
        for clause in clauses[:1]:
            verbs = _VERBS.match(reading.classes, clause.verb, clause.end)
            start = verbs.end() if verbs else clause.end
            noun = reading.classes[start : clause.end][:1] in tuple("dhnN")
            if noun and self.kind(reading, start, clause.end) == kind:
                return self._text(reading, start, clause.end)
        return None

    def _text(self, reading: Reading, start: int, end: int) -> str | None:
        person = self.kind(reading, start, end) == "person"
        start, end = noun_phrase(reading, start, end)
        if end - start > _LONGEST or plain(reading.pieces[start]) in self.rules.unnamed:
            return None
        while start < end and plain(reading.pieces[start]) in self.rules.articles:
            start += 1
        if person:  # "Iraq's Saddam Hussein"
            start = next((n for n in range(end - 1, start, -1) if self.rules.owns(reading.pieces[n - 1])), start)
        return reading.words(start, end).strip(_QUOTED) or None

    def _mention(self, back: int, clause: int) -> str | None:
        """The last full name, or owner of something, in this sentence before the clause or in the one before."""
        if back >= len(self.heard):
            return None
        reading = self.recall(back)
        end = len(reading.pieces) if back else reading.clauses[clause].start
        for first, last in reversed([match.span() for match in _NAMES.finditer(reading.classes, 0, end)]):
            pieces = reading.pieces[first:last]
            owner = self.rules.owns(pieces[-1])
            full = last - first > 1 and reading.classes[first - 1 : first] != "d"
            if (owner or full) and self.rules.impersonal.isdisjoint(map(plain, pieces)):
                name = reading.words(first, last).strip(_QUOTED)
                return self.rules.bare(name) if owner else name
        return None

    def kind(self, reading: Reading, start: int, end: int) -> str:
        """What a noun phrase speaks of: "person", "thing", "group", a "name" of either; nothing for a pronoun."""
        start, end = noun_phrase(reading, start, end)
        classes = reading.classes[start:end]
        if not ("n" in classes or "N" in classes) or classes[0] == "h":
            return ""
        if "c" in classes:
            return "group"
        name = _NAME.search(classes)
        said = [plain(piece) for piece in reading.pieces[start:end]]
        plural = said[-1] in self.rules.plurals or (bool(self.rules.plural) and said[-1].endswith(self.rules.plural))
        if start == 0 and classes == "N":  # a capital for the beginning, perhaps
            word = reading.pieces[0].strip(_QUOTED)
            if said[0] in self.rules.plurals or said[0] in self.within:
                name = None
            elif plural and not word.isupper() and word not in self.within:
                return "unsure"
        if name is None:
            return "group" if plural else "thing"
        if not self.rules.honorifics.isdisjoint(said):
            return "person"
        if not self.rules.impersonal.isdisjoint(said[name.start() :]):
            return "thing"
        if classes[0] == "d":
            return "group" if plural else "thing"
        return "name"


def _speaker(reading: Reading, clause: int) -> Clause | None:
    """The clause of who says this: in what is said, "it" and "he" are the speaker before anyone else."""
    above = reading.clauses[clause].of if clause < len(reading.clauses) else -1
    while above >= 0 and reading.clauses[above].of >= 0:
        above = reading.clauses[above].of
    return reading.clauses[above] if above >= 0 else None


def noun_phrase(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """The head of a subject, without what hangs on it: "the fall | of the city"."""
    while start < end and reading.classes[start] in "byxc.,T":
        start += 1
    match = _SERIES.match(reading.classes, start, end) or _HEAD.match(reading.classes, start, end)
    if match is None:
        return start, start
    stop = match.end()
    while stop + 1 < end and reading.classes[stop] == "c":
        more = _HEAD.match(reading.classes, stop + 1, end)
        if more is None:
            break
        stop = more.end()
    return start, stop

"""Who and what a text spoke of last, so that a pronoun in a title can be named.

A name stands for a pronoun only where one alone agrees with it in number, gender and kind, in the nearest sentence that
has any: what two could be meant by keeps the sentence's own word.

>>> from timeline.narrate.clauses import read
>>> from timeline.narrate.lexicon import Lexicon
>>> title = {"person": "he, his", "honorifics": "gen"}
>>> lexicon = Lexicon.from_data({"clause": {"subject": "he", "endings": {"ed": "participle"}}})
>>> cast = Cast(CastRules.from_data({"title": title}))
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
from timeline.narrate.lexicon import SOURCE, Lexicon, plain
from timeline.narrate.noun_phrases import Mention, MentionRules, mentions

#: What a pronoun of each kind can stand for, and what could be meant by it, so that nothing else is.
_MEANT = {"person": ("person", "name"), "thing": ("thing", "noun", "name")}
_PERHAPS = {"person": ("person", "name", "unsure"), "thing": ("thing", "noun", "name", "unsure")}
#: For how many sentences a pronoun can still mean the last one of its kind.
_MEMORY = {"person": 5, "thing": 1, "group": 3}
#: A name is no longer than this, in tokens: what is longer is a description.
_LONGEST = 8
_HEAD = re.compile("[bdh]*[nN0eugb]*[nN0](?:(?<=N)pN+)?")
_SERIES = re.compile("(?:[dhnN0eug]*[nN],)+[dhnN0eug]*[nN],?c[dhnN0eug]*[nN]")
_WITHIN = re.compile(r"(?<=\w )[^\W\d_]\w+")
_WORD = re.compile(r"[^\W\d_]\w+")
#: So often a text is searched for a word before all of them are listed.
_FEW = 4
_QUOTED = "\"“”`',"


@dataclass(frozen=True, slots=True)
class CastRules:
    """The pronouns of a language, by what they can stand for, and the words that tell a person from a thing."""

    pronouns: Mapping[str, str] = field(default_factory=dict)
    articles: frozenset[str] = frozenset()
    unnamed: frozenset[str] = frozenset()
    mentions: MentionRules = field(default_factory=MentionRules)
    grammatical: bool = False  # a pronoun of a person may mean any thing, too, whose noun has that gender

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> CastRules:
        """The rules of a language file; one without the section names nobody."""
        section = data.get("title", {})
        return cls(
            pronouns={word: kind for kind in _MEMORY for word in split(section.get(kind, ""))},
            articles=frozenset(split(section.get("articles", ""))),
            unnamed=frozenset(split(section.get("pointing", "") + "," + section.get("asking", ""))),
            mentions=MentionRules.from_data(data),
            grammatical=bool(section.get("grammatical_gender", False)),
        )


class _Within:
    """The words of a text that stand after another: of these a capital says whether they are names.

    Most texts are asked for one or two of them.

    >>> within = _Within("An old Mill. Oil mills, and oil_1")
    >>> [word in within for word in ("old", "Mill", "Oil", "mills", "oil", "An", "nd", "x")]
    [True, True, False, True, False, False, False, False]
    """

    def __init__(self, text: str) -> None:
        self.text, self.asked = text, 0

    def __contains__(self, word: object) -> bool:
        self.asked += 1
        return self._search(str(word)) if self.asked <= _FEW else word in self._listed

    @cached_property
    def _listed(self) -> frozenset[str]:
        return frozenset(_WITHIN.findall(self.text))

    def _search(self, word: str) -> bool:
        place = self.text.find(f" {word}", 1) if _WORD.fullmatch(word) else 0
        while place > 0:
            before, after = self.text[place - 1], self.text[place + len(word) + 1 : place + len(word) + 2]
            if (before.isalnum() or before == "_") and not (after.isalnum() or after == "_"):
                return True
            place = self.text.find(f" {word}", place + 1)
        return False


class Cast:
    """The sentences heard last, searched for a name when a pronoun asks for one: most never do.

    `text` is the whole of what is told: a word that it also has without a capital is no name.
    """

    def __init__(self, rules: CastRules, text: str = "", lexicon: Lexicon | None = None) -> None:
        self.rules, self.text, self.within = rules, text, _Within(text)
        # A lexicon that has met no word yet is empty, and so is not true.
        self.lexicon = Lexicon({}, {}, {}) if lexicon is None else lexicon
        self.heard: deque[Reading | tuple[int, int]] = deque(maxlen=1 + max(_MEMORY.values()))
        self.met: deque[list[Mention] | None] = deque(maxlen=self.heard.maxlen)
        self.paragraphs: deque[int] = deque(maxlen=self.heard.maxlen)
        self.sentence = 0
        #: A name that a pronoun stood for is as good as said again.
        self.answered: dict[tuple[str, str], tuple[int, str]] = {}

    def hear(self, reading: Reading | tuple[int, int], paragraph: int = 0) -> None:
        """The next sentence, or where it stands in the text, to be read when it comes to that; and its paragraph."""
        self.heard.append(reading)
        self.paragraphs.append(paragraph)
        self.met.append(None)
        self.sentence += 1

    def recall(self, back: int) -> Reading:
        """The sentence that was heard so many before the last."""
        reading = self.heard[-1 - back]
        if not isinstance(reading, Reading):
            reading = self.heard[-1 - back] = read(self.text, *reading, self.lexicon)
        return reading

    def mentions(self, back: int) -> list[Mention]:
        """Who and what that sentence speaks of."""
        met = self.met[-1 - back]
        if met is None:
            met = self.met[-1 - back] = mentions(self.recall(back), self.rules.mentions, self.within)
        return met

    def name(self, pronoun: str, clause: int, place: int = -1) -> str | None:
        """The name that a pronoun (in lower case) of the sentence heard last stands for, or None: that which begins at
        token `place`, or the subject of that clause."""
        kind = self.rules.pronouns.get(pronoun)
        if kind is None:
            return None
        reading, gender = self.recall(0), self.rules.mentions.genders.get(pronoun, "")
        place = reading.clauses[clause].subject[0] if place < 0 else place
        name = self._meant(kind, gender, clause, place)
        if name is not None:
            self.answered[kind, gender] = self.sentence, name
        return name

    def _meant(self, kind: str, gender: str, clause: int, place: int) -> str | None:
        """The only one that agrees, in the nearest sentence that has any."""
        answered, answer = self.answered.get((kind, gender), (0, ""))
        speaker = _speaker(self.recall(0), clause)
        said = range(*speaker.subject) if speaker is not None else range(0)
        reading = self.recall(0)
        for back in range(min(_MEMORY[kind] + 1, len(self.heard))):
            if kind != "person" and self.paragraphs[-1 - back] != self.paragraphs[-1]:
                break
            end = len(self.recall(back).pieces) if back else place
            found = [
                one
                for one in self.mentions(back)
                if one.end <= end
                and not self._source(back, one)
                and (self._agrees(one, kind, gender) or (not back and one.start in said and self._counts(one, kind)))
            ]
            if self.rules.grammatical and not back:  # "with his brother | he left": not the brother
                found = [one for one in found if reading.clause_at(one.start) != clause]
            if found:
                name = self._only(back, kind, gender, found, end, said)
                return name if answered != self.sentence - back or name == answer else None
            if answered == self.sentence - back:
                return answer
        return self._ahead(kind, gender, clause)

    def _agrees(self, one: Mention, kind: str, gender: str) -> bool:
        """Could a pronoun of that kind and gender mean this?"""
        if self.rules.grammatical and kind == "person" and one.kind in ("noun", "thing") and not one.plural:
            return True
        if one.plural or kind == "group":
            return one.plural and kind == "group"
        if kind == "person" and one.gender and gender and one.gender != gender:
            return False
        return one.kind in _PERHAPS[kind] or (kind == "person" and one.kind == "noun" and one.subject)

    def _source(self, back: int, one: Mention) -> bool:
        """Is this who says so: "according to | a colleague | she had left"?"""
        reading = self.recall(back)
        source = reading.marks.rfind(SOURCE, 0, one.start)
        return source >= 0 and not reading.classes[source : one.start].strip("pbegdh")

    @staticmethod
    def _counts(one: Mention, kind: str) -> bool:
        """Are the two of one number?"""
        return one.plural == (kind == "group")

    def _only(
        self, back: int, kind: str, gender: str, found: Sequence[Mention], end: int, said: Sequence[int]
    ) -> str | None:
        """The text of the one that all of these are, if no other pronoun of the kind means somebody else."""
        reading = self.recall(back)
        several: dict[str, Mention] = {}
        for one in found:  # "Ada Roe", and "Roe" after that, are one
            several.setdefault(plain(self.rules.mentions.bare(reading.pieces[one.end - 1])), one)
        left = [*several.values()]
        if len(left) > 1 and kind != "person":
            left = [one for one in left if not one.aside]
            left = left if len(left) == 1 and left[0].subject else []
        if len(left) != 1:
            return None
        speaks = not back and left[0].start in said
        if not speaks and kind != "group" and left[0].kind not in _MEANT[kind]:
            return None
        if (
            gender
            and not speaks
            and not left[0].gender
            and not left[0].subject
            and reading.classes[left[0].end - 1] != "N"
        ):
            return None  # "he met a colleague. | She": nothing says that this is a woman
        if self._another(back, kind, gender, left[0], end):
            return None
        return self._text(reading, left[0])

    def _another(self, back: int, kind: str, gender: str, one: Mention, end: int) -> bool:
        """Does a pronoun of the kind, before it or beside it as the object, mean somebody else?"""
        reading = self.recall(back)
        own = reading.clause_at(one.start) if one.subject else -1
        for place, piece in enumerate(reading.pieces[:end]):
            word = plain(piece)
            if self.rules.pronouns.get(word) != kind or self.rules.mentions.genders.get(word, "") != gender:
                continue
            if place < one.start or (reading.classes[place] == "O" and reading.clause_at(place) == own):
                return True
        return False

    def _ahead(self, kind: str, gender: str, number: int) -> str | None:
        """Who comes after a clause that only leads to it: "before she left, | Ann burned her letters"."""
        reading = self.recall(0)
        clause, following = reading.clauses[number], reading.clauses[number + 1 : number + 2]
        if kind == "group" or clause.opener not in ("s", "S") or not following or following[0].opener != ",":
            return None
        begin, end = following[0].subject
        met = [one for one in self.mentions(0) if begin <= one.start < end and self._agrees(one, kind, gender)]
        return self._text(reading, met[0]) if len(met) == 1 and met[0].kind in _MEANT[kind] else None

    def _text(self, reading: Reading, one: Mention) -> str | None:
        """The words of a mention, without its article; of a person with an owner the name alone."""
        start, end = one.start, one.end
        named = one.kind == "person" and reading.classes[end - 1] == "N"
        if named and reading.classes[start] in "dh" and reading.classes[end - 2 : end] == "NN":
            start = end - len(reading.classes[start:end]) + len(reading.classes[start:end].rstrip("N"))
        if reading.classes[start] == "h" or named:
            owners = (n + 1 for n in range(end - 2, start - 1, -1) if self._owns(reading, n))
            start = next(owners, start)
        owned = reading.classes[one.start] == "h" and reading.classes[end - 1] != "N"
        if owned or end - start > _LONGEST or plain(reading.pieces[start]) in self.rules.unnamed:
            return None
        while start < end and plain(reading.pieces[start]) in self.rules.articles:
            start += 1
        name = reading.words(start, end).strip(_QUOTED)
        return self.rules.mentions.bare(name) or None

    def _owns(self, reading: Reading, place: int) -> bool:
        """Does this token say whose the next is: "Iraq's", "his"?"""
        piece = reading.pieces[place]
        return reading.classes[place] == "h" or self.rules.mentions.bare(piece) != piece

    def kind(self, reading: Reading, start: int, end: int) -> str:
        """What a noun phrase speaks of: "person", "thing", "group" or "name"; nothing for a pronoun."""
        start, end = noun_phrase(reading, start, end)
        heard = bool(self.heard) and reading is self.heard[-1]
        told = self.mentions(0) if heard else mentions(reading, self.rules.mentions, self.within)
        met = [one for one in told if start <= one.start < end]
        if not met:
            return ""
        return "group" if met[0].plural else "thing" if met[0].kind == "noun" else met[0].kind


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

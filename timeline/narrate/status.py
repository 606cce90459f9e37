"""The status of an event by the words of its clause: planned, hypothetical, negated, reported, or happened.

>>> rules = StatusRules.from_data({"status": {"planned": "will, due to", "negated": "not", "happened": "not only"}})
>>> [rules.of_words(text.split()) for text in ("it will rain", "he is due to speak", "not only he came")]
[{'planned'}, {'planned'}, set()]
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import pairwise
from typing import Any

from timeline.language import split
from timeline.narrate.attribution import first_coordinate, is_attribution
from timeline.narrate.clause import Clause, subordination
from timeline.narrate.lexicon import norm
from timeline.narrate.parser import Parse
from timeline.narrate.rules import Rules
from timeline.narrate.tagset import Feature, Tag, letters, pattern

#: The statuses that words can give an event; where they disagree, the first of these holds.
STATUSES = ("negated", "hypothetical", "planned", "reported")

_VERB_GROUP = pattern("{VERB_GROUP}+")
#: A word between a determiner, a possessive or a preposition and a noun.
_ATTRIBUTE = pattern("(?<={DET|POSS|PREP}) {NOUN} (?={NOMINAL})")
#: "had | already been opened |".
_PARTICIPLES = pattern("{ADVERBIAL}* {COPINF}? {ADVERBIAL}* {PAST|PTCP}")
#: What is no infinitive behind the last word of a plan: "due to | the | rain", "set to | 30 |".
_NO_INFINITIVE = letters("DET|POSS|NUM|NAME|PRON|OBJ|TIME")
#: "was cancelled | on Monday due |", "| Due | to rain".
_CAUSE = pattern("(?:^|{PUNCT|VERB|PAST|PTCP|GER|INF}) (?:{PREP}? {TIME}+)? {PREP}$")
_PAIR = Feature.FIRST + Feature.SECOND
_NO_TAG = " "
#: Tokens that say nothing about the status: "May" is no modal.
_IGNORED = letters("NAME|TIME") + _NO_TAG


class StatusRules(Rules):
    """The words and pairs of words of a language that give a status; all empty in a language without the section.

    `words` have their statuses; `pairs`, which begin with the `firsts`, have theirs by the last word and the first; so
    have the `idle` pairs, whose words give no status ("not only"). Without a `marking` word there is nothing to find.
    In reported speech a `shifted` word stands for a plan. A `past` verb says that the event is over, whatever its date;
    a verb of `hearsay` with a `perfect` infinitive reports; an `unsure` one, which arranges what is to come or is the
    same in the present, does not say that it is over, but a `pluperfect` auxiliary with another participle does. What
    follows a `certain` verb is no mere report.
    """

    words: Mapping[str, str] = {}
    pairs: Mapping[str, Mapping[str, str]] = {}
    idle: Mapping[str, Mapping[str, str]] = {}
    shifted: frozenset[str] = frozenset()
    firsts: frozenset[str] = frozenset()
    marking: frozenset[str] = frozenset()
    past: frozenset[str] = frozenset()
    unsure: frozenset[str] = frozenset()
    pluperfect: frozenset[str] = frozenset()
    certain: frozenset[str] = frozenset()
    past_endings: tuple[str, ...] = ()
    hearsay: frozenset[str] = frozenset()
    perfect: frozenset[str] = frozenset()
    supposing: frozenset[str] = frozenset()

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> StatusRules:
        """The rules of a language file."""
        section: Mapping[str, str] = data.get("status", {})
        tense: Mapping[str, str] = data.get("tense", {})
        unsure = frozenset(split(tense.get("arranging", "")) + split(data.get("clause", {}).get("unchanged", "")))
        listed = {word: name for name in reversed(STATUSES) for word in split(section.get(name, ""))}
        words = {word: name for word, name in listed.items() if " " not in word}
        firsts = frozenset(word.partition(" ")[0] for word in listed if " " in word)
        lists = ("shifted", "hearsay", "perfect", "supposing")
        return cls(
            words=words,
            pairs=_by_last({pair: name for pair, name in listed.items() if " " in pair}),
            idle=_by_last(dict.fromkeys(split(section.get("happened", "")), "happened")),
            firsts=firsts,
            marking=firsts.union(words),
            past=frozenset(split(tense.get("past", ""))) - unsure,
            unsure=unsure,
            pluperfect=frozenset(split(tense.get("auxiliary", ""))),
            certain=frozenset(split(data.get("title", {}).get("certain", ""))),
            past_endings=tuple(split(tense.get("past_endings", ""))),
            **{name: frozenset(split(section.get(name, ""))) for name in lists},
        )

    def of_clause(self, parse: Parse, number: int, span: tuple[int, int] | None) -> set[str]:
        """The statuses of a clause, of the noun phrase at `span` if there is one, or of the sentence for -1."""
        found: set[str] = set()
        start, end = span or (0, len(parse.tokens))
        if span is None and number >= 0:
            clause = parse.clauses[number]
            start, end = clause.start - (subordination(clause.opener) in (Tag.SUB, Tag.THAT)), clause.end  # "if"
            if self._is_reported(parse, number):
                found.add("reported")
        features = parse.features[start:end]
        if Feature.STATUS not in features and _PAIR not in features:
            return found
        return self._with_status_words(parse, start, end, found)

    def _with_status_words(self, parse: Parse, start: int, end: int, found: set[str]) -> set[str]:
        """The statuses found, and those of the words of some tokens."""
        # An attribute says nothing about the clause: "the planned move was stopped".
        tags = _ATTRIBUTE.sub(_NO_TAG, parse.tags[start:end])
        pairs = zip(parse.tokens[start:end], tags, strict=True)
        words = [norm(token) if tag not in _IGNORED else "" for token, tag in pairs]
        for place in range(start, end):
            if parse.tags[place] == Tag.TO and not _may_mark_infinitive(parse, place):
                words[place - start] = ""
        statuses = self.of_words(words)
        if "reported" in statuses and not self.supposing.isdisjoint(map(norm, parse.tokens)):
            statuses = statuses - {"reported"} | {"hypothetical"}
        if found and "hypothetical" in statuses and not self.shifted.isdisjoint(words):  # there, "would" was "will"
            statuses = statuses - {"hypothetical"} | {"planned"}
        return found | statuses

    def _is_reported(self, parse: Parse, number: int) -> bool:
        """Whether a clause is what somebody says without knowing it, or a word in it, or outside all clauses, names a
        source."""
        clause = parse.clauses[number]
        later = parse.clauses[number + 1 :] if Tag.REPORT in parse.tags[clause.end :] else ()
        governor = parse.clauses[first_coordinate(parse, number)].governor
        if governor >= 0:
            attributions = [parse.clauses[governor]]
        else:
            attributions = [other for other in later if is_attribution(parse, other)]
        if any(not self._is_certain(parse, one) for one in attributions):
            return True
        if Feature.SOURCE not in parse.features:
            return False
        sources = (token for token, feature in enumerate(parse.features) if feature == Feature.SOURCE)
        return any(parse.clause_at(token) in (-1, number) for token in sources)

    def _is_certain(self, parse: Parse, clause: Clause) -> bool:
        """Whether the verb of a clause says that its content is so."""
        verbs = _VERB_GROUP.match(parse.tags, clause.verb, clause.end)
        tokens = parse.tokens[clause.verb : verbs.end()] if verbs else []
        if self.certain.isdisjoint(map(norm, tokens)):
            return False
        return Feature.STATUS not in parse.features[clause.start : clause.end]

    def is_past(self, parse: Parse, number: int) -> bool:
        """Whether the verb of a clause says that it is over."""
        if number < 0:
            return False
        place = parse.clauses[number].verb
        verb, following = map(norm, (*parse.tokens[place : place + 2], "")[:2])
        if following in self.unsure:  # "was due"
            return False
        if verb in self.pluperfect and (participles := _PARTICIPLES.match(parse.tags, place + 1)):
            return self.unsure.isdisjoint(map(norm, parse.tokens[place + 1 : participles.end()]))
        return verb in self.past or (verb.endswith(self.past_endings) and verb not in self.unsure)

    def of_words(self, words: list[str]) -> set[str]:
        """The statuses that some words give; the words of idle pairs are emptied in the list."""
        marking = self.marking.intersection(words)
        if not marking:
            return set()
        if idle := _places(words, self.idle):
            for place in idle:
                words[place - 1] = words[place] = ""
            marking = self.marking.intersection(words)
        found = {self.words[word] for word in marking if word in self.words}
        if self._is_hearsay(words):  # "soll gelogen haben"
            found = found - {"planned", "hypothetical"} | {"reported"}
        if not self.firsts.isdisjoint(marking):
            found.update([self.pairs[words[place]][words[place - 1]] for place in _places(words, self.pairs)])
        return found

    def _is_hearsay(self, words: list[str]) -> bool:
        if self.hearsay.isdisjoint(words) or not self.supposing.isdisjoint(words):
            return False
        said = " ".join(words)
        return not self.perfect or any(said.endswith(end) or f"{end} " in said for end in self.perfect)


def _may_mark_infinitive(parse: Parse, place: int) -> bool:
    """Whether an infinitive may follow its marker: not a number, a name or what stands in quotes, nor a cause.

    "Set to | 30", "was set to | "off" |", "was cancelled | due to | rain".
    """
    following = parse.tokens[place + 1].strip() if place + 1 < len(parse.tokens) else ""
    if not following[:1].isalnum() or parse.tags[place + 1] in _NO_INFINITIVE:
        return False
    return not _CAUSE.search(parse.tags, 0, place)


def strongest(statuses: Collection[str]) -> str:
    """The status that holds where words give several.

    >>> strongest({"planned", "negated"}), strongest(())
    ('negated', 'happened')
    """
    if statuses:
        for status in STATUSES:
            if status in statuses:
                return status
    return "happened"


def _by_last(pairs: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """The statuses of pairs of words, by the last word and the first."""
    found: dict[str, dict[str, str]] = {}
    for first, _, last in (pair.partition(" ") for pair in pairs):
        found.setdefault(last, {})[first] = pairs[f"{first} {last}"]
    return found


def _places(words: list[str], pairs: Mapping[str, Mapping[str, str]]) -> list[int]:
    """Where the last words of pairs stand behind the first."""
    if pairs.keys().isdisjoint(words):
        return []
    return [place for place, (first, last) in enumerate(pairwise(words), 1) if last in pairs and first in pairs[last]]

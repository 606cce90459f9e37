"""Write the subject of a title: the name for a pronoun, without its article, and as short as the title needs.

>>> from timeline.narrate.parser import parse_sentence
>>> from timeline.narrate.coreference import CoreferenceRules
>>> from timeline.narrate.lexicon import Lexicon
>>> data = {"clause": {"verb": "fell", "determiner": "the"}, "title": {"articles": "the"}}
>>> parse = parse_sentence("The old bridge fell.", 0, 20, Lexicon.from_data(data))
>>> Subjects.from_data(data, Wording(data)).words(parse, 0, Coreference(CoreferenceRules.from_data(data)))
' old bridge'
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import copy
from typing import Any

from timeline.language import split
from timeline.narrate.attribution import is_quoted
from timeline.narrate.clause import Clause
from timeline.narrate.coreference import Coreference, head_phrase
from timeline.narrate.lexicon import norm
from timeline.narrate.parser import Parse
from timeline.narrate.rules import Rules
from timeline.narrate.tagset import Feature, Tag, letters, pattern
from timeline.narrate.wording import MAX_CHARS, TaggedWords, Wording

#: "a history of | Rome, which appeared in May": what hangs on the noun that a relative clause says more of.
_HEAD_NOUN = pattern("(?:^{NAME} | {DET|POSS}? {NOUN|NUM|PAST|PTCP}* {NOUN}) {PREP}$")
#: "two plants, one of | which": a part of what stands before.
_PART = pattern(
    r"(?P<whole>(?:{DET|POSS} {NOUN}? | {NOUN|NUM})? {NOMINAL|VERB}) {COMMA}",
    r"(?P<part>(?:{DET|POSS}? {NOMINAL|NUM|PRON|PAST|GER|ADV}{1,2} | {DET|COORD|ADV}) {PREP}) {REL}\Z",
)
_OWN_PHRASE = pattern("{DET|POSS|PRON} (?<={NOMINAL|NUM} .)")
#: "it is | his second stay".
_IDENTITY = pattern("{ADVERBIAL}* {COP} {ADVERBIAL}* {DET|POSS|NOUN}")
#: An adverb that belongs to the participle behind it: "newly built".
_ADVERB_OF_PARTICIPLE = pattern("{ADV} {PAST} {NOMINAL}")
_LEADING = frozenset(letters("ADVERBIAL|COORD|PUNCT|DASH"))
_PREPOSITIONS, _CONJUNCTIONS = tuple(letters("PREP|SUBPREP")), tuple(letters("SUB|SUBPREP"))
_PRONOUNS = letters("PRON|OBJ|POSS")
_ADVERBS = letters("ADVERBS")
_MARKS = ",;:-–—_"
#: A subject longer than this is shortened where its predicate finds no room.
_LONG = MAX_CHARS // 2


class Subjects(Rules):
    """The words of a language that subjects depend on; all empty in a language without the section.

    `personal` relative pronouns stand for persons, the subject of an `expletive` verb for nothing ("it rained"),
    `others` for the rest of a long list; `plural` is the mark of plurals.
    """

    wording: Wording = Wording()
    personal: frozenset[str] = frozenset()
    expletive: frozenset[str] = frozenset()
    others: str = ""
    plural: str = ""

    @classmethod
    def from_data(cls, data: Mapping[str, Any], wording: Wording) -> Subjects:
        """The rules of a language file."""
        section = data.get("title", {})
        return cls(
            wording=wording,
            personal=frozenset(split(section.get("personal", ""))),
            expletive=frozenset(split(section.get("expletive", ""))),
            others=section.get("others", ""),
            plural=section.get("plural_mark", ""),
        )

    def words(self, parse: Parse, number: int, coreference: Coreference) -> str:
        """The subject of a clause in words, with the name for a pronoun; "" if it needs none."""
        clause = parse.clauses[number]
        if clause.opener[-1:] == Tag.REL and (part := self._part(parse, clause)):
            return part
        words = self.wording.without_times(parse, self._begin(parse, clause), clause.subject[1])
        first = self._skip_leading(words.tags)
        if first < 0:
            return ""
        tokens, tags = words
        tag = tags[first : first + 1]
        if not tag or (tag == Tag.DET and tags[first:].strip(Tag.COMMA + Tag.STOP) == Tag.DET):
            return ""
        if norm(tokens[first]) in self.wording.sources:
            return ""
        if (name := self._name(parse, number, tokens[first], tag, coreference)) is not None:
            rest = tokens[first + 1 :]
            return self.possessor(name, rest) if tag == Tag.POSS else name + "".join(rest)
        if clause.opener[-1:] == Tag.RELPOSS:
            owner = self.wording.compose("", self.wording.without_times(parse, *clause.antecedent))
            return self.possessor(owner, tokens[first:])
        return self._as_written(parse, clause, words, first)

    def _begin(self, parse: Parse, clause: Clause) -> int:
        """Where the subject begins, with the noun that it hangs on: "a history of | Rome, which appeared in May"."""
        begin = clause.subject[0]
        if clause.opener[-1:] != Tag.REL or clause.subject != clause.antecedent:
            return begin
        if norm(parse.tokens[clause.start - 1]) in self.personal:
            return begin
        noun = _HEAD_NOUN.search(parse.tags, 0, begin)
        return noun.start() if noun else begin

    def _skip_leading(self, tags: str) -> int:
        """Where a subject begins behind what does not belong to it, or -1 if it stands behind the verb."""
        first = 0
        while tags[first : first + 1] in _LEADING and not _ADVERB_OF_PARTICIPLE.match(tags, first):
            first += 1
        if self.wording.verb_second and tags[first : first + 1] == Tag.PREP:
            return -1  # "Im Rahmen der Feier wurde | die Orgel geweiht"
        if tags[first : first + 1] in _PREPOSITIONS and (own := _OWN_PHRASE.search(tags, first)):
            return own.start()  # "In the battle of Arras | the army lost"
        return first + (tags[first : first + 1] in _CONJUNCTIONS)  # "as | hundreds of men were killed"

    def _name(self, parse: Parse, number: int, token: str, tag: str, coreference: Coreference) -> str | None:
        """The name that the first word of a subject stands for, if it is a pronoun and one is known."""
        if tag not in _PRONOUNS:
            return None
        pronoun = norm(token)
        kind = coreference.rules.pronouns.get(pronoun)
        if tag == Tag.PRON and kind and is_quoted(parse, number):
            return None  # who speaks says "I"
        if tag == Tag.PRON and kind == "thing" and self._stands_for_nothing(parse, parse.clauses[number]):
            return None
        return coreference.name(pronoun, number) or None

    def _as_written(self, parse: Parse, clause: Clause, words: TaggedWords, first: int) -> str:
        """A subject in its own words, from its first word on, without its article."""
        tokens, tags = words
        while first < len(tokens) and norm(tokens[first]) in self.wording.articles:
            if self.wording.is_one_of(tokens, words.tags, first):
                break
            tokens = [*tokens[: first + 1], *self.wording.strong_adjectives(tokens[first], tokens[first + 1 :])]
            first += 1
        last = len(tokens)
        while last > first and tags[last - 1] in _ADVERBS and clause.subject[1] < clause.verb:
            last -= 1  # "the garrison stubbornly | held out and was fed": the adverb is the other verb's
        text = "".join(tokens[first:last])
        if first < last and self.wording.is_elided_article(tokens[first]):
            text = re.split("['’]", text, maxsplit=1)[1]
        appositive = parse.tags[clause.subject[1] : clause.verb]
        if appositive.startswith(Tag.COMMA + Tag.NAME) and not appositive.strip(Tag.NAME + Tag.COMMA):
            return text + "".join(parse.tokens[clause.subject[1] : clause.verb])
        return text.rstrip(_MARKS)

    def _stands_for_nothing(self, parse: Parse, clause: Clause) -> bool:
        """Whether "it" stands for no thing that was named: "it is his second stay", "it rained"."""
        identity = _IDENTITY.match(parse.tags, clause.verb)
        return identity is not None or norm(parse.tokens[clause.verb]) in self.expletive

    def _part(self, parse: Parse, clause: Clause) -> str:
        """The subject of a relative clause that speaks of a part of its antecedent: "three mills, the oldest of which |
        burned" gives "oldest of three mills"; "" for any other."""
        part = _PART.search(parse.tags, 0, clause.start)
        if part is None:
            return ""
        first, last = part.span("part")
        while first < last - 1 and norm(parse.tokens[first]) in self.wording.articles:
            first += 1
        return "".join([*parse.tokens[first:last], *parse.tokens[slice(*part.span("whole"))]]).lstrip()

    def possessor(self, name: str, tokens: list[str]) -> str:
        """A name as the possessor of what some tokens say: "the twins' bakery"."""
        mark = self.wording.possessive
        if self.plural and name.endswith(self.plural):
            mark = mark[: -len(self.plural)]
        if self.wording.possessive and name.endswith((self.wording.possessive, self.wording.possessive[:1])):
            mark = ""
        return f"{name}{mark} {''.join(tokens).strip()}"

    def with_names(self, parse: Parse, number: int, end: int, coreference: Coreference) -> Parse:
        """The sentence with names for the personal pronouns in a predicate whose subject is no person: "(the court)
        issued a warrant for | Ann"."""
        clause = parse.clauses[number]
        if coreference.kind(parse, *clause.subject) not in ("thing", "group"):
            return parse
        named = copy(parse)
        named.tokens = list(parse.tokens)
        begin = min(clause.subject[0], clause.start)
        for place in range(clause.verb, end):
            if parse.features[place] != Feature.PERSON:
                continue
            name = coreference.name(norm(parse.tokens[place]), number, place)
            if not name:
                continue
            before = " ".join(map(norm, named.tokens[begin:place])).split()
            if norm(name.split()[-1]) in before:  # "told Roe to pay | her husband"
                continue
            owns = parse.tags[place] == Tag.POSS
            named.tokens[place] = " " + (self.possessor(name, []).rstrip() if owns else name)
        return named

    def shortened(self, parse: Parse, clause: Clause, subject: str, predicate: TaggedWords) -> str:
        """The subject, or less of it where it is long and its predicate finds no room."""
        if len(subject) <= _LONG or len(subject) + sum(map(len, predicate.tokens)) <= MAX_CHARS:
            return subject
        whole = self._title(parse, *clause.subject)
        head = self._title(parse, *head_phrase(parse, *clause.subject))
        comma = parse.tags.find(Tag.COMMA, *clause.subject)
        if comma > 0 and Tag.COORD in parse.tags[comma : clause.subject[1]] and self.others:  # of a list the first
            member = self._title(parse, clause.subject[0], comma)
            head = f"{member} {self.others}" if len(head) > _LONG or head in member else head
        return (whole if len(whole) <= _LONG else head) or subject

    def _title(self, parse: Parse, start: int, end: int) -> str:
        return self.wording.compose("", self.wording.without_times(parse, start, end))

"""Write the title of an event: the core of its clause, as an editor would put it, in at most 90 characters.

A title leaves out the time expression that dates the event, what leads in ("However,") and who says so ("officials
said"), and has the name where the text has a pronoun for it. It is cut where a phrase ends.

>>> from timeline.narrate.parser import parse_sentence
>>> from timeline.narrate.coreference import CoreferenceRules
>>> from timeline.narrate.lexicon import Lexicon
>>> data = {"clause": {"verb": "fell", "determiner": "the", "preposition": "in"}, "title": {"articles": "the"}}
>>> parse = parse_sentence("The old bridge fell in March.", 0, 29, Lexicon.from_data(data), [(23, 28)])
>>> Titles.from_data(data).title(parse, 0, None, Coreference(CoreferenceRules.from_data(data)))
'Old bridge fell'
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from timeline.language import split
from timeline.narrate.attachment import Attachment
from timeline.narrate.attribution import (
    QUOTATION_MARK,
    before_dated_attribution,
    content_clause,
    first_coordinate,
    has_reporting_verb,
    is_attribution,
    is_quoted,
)
from timeline.narrate.clause import NOTHING, Clause, subordination
from timeline.narrate.coreference import Coreference
from timeline.narrate.lexicon import fold, norm
from timeline.narrate.modality import Modality
from timeline.narrate.parser import Parse
from timeline.narrate.predicates import predicate_end
from timeline.narrate.rules import Rules
from timeline.narrate.speech import Speech
from timeline.narrate.subjects import Subjects
from timeline.narrate.tagset import Feature, Tag, letters, pattern
from timeline.narrate.word_order import VerbFinalClause, WordOrder
from timeline.narrate.wording import MAX_CHARS, VERBS, TaggedWords, Wording, capitalised, joined, tidy, with_object

#: Verbs that a clause can share with the one before it.
_SHARED_VERBS = pattern("{AUX|COP} {COPINF}?")
_VERBAL = pattern("{VERBAL}")
_COPULA_ALONE = pattern("{ADVERBIAL}* {COP} {ADVERBIAL|COMMA|STOP}*$")
_HEAD = pattern("{DET|POSS|ADV}* {NOMINAL|NUM|PAST|PTCP|GER}* {NOMINAL|NUM}")
_POINTS = Tag.STOP + Tag.COMMA
_CLITICS = letters("OBJ|NEG")
_FRONTED = letters("DET|POSS|NAME")
_DETERMINERS = letters("DET|POSS")
_AFTER_EXISTENTIAL = tuple(letters("NP|ADV"))
_COPULAS = frozenset(letters("COP|COPINF"))
_SHARES_SUBJECT = (Tag.COMMA, Tag.COORD)
_SHARES_ANTECEDENT = (Tag.REL, Tag.THAT)
_BEFORE_OBJECT = letters("PREP|TO")
#: A subject token has about so many characters.
_TOKEN_CHARS = 8
_SPEAKER_MARK = ": "


class Titles(Rules):
    """The words of a language that titles depend on; all empty in a language without the section.

    `first_person` are the pronouns of who speaks, `copular` verbs only say at what time something is, `existential`
    stands for a subject ("there were").
    """

    wording: Wording = Wording()
    attachment: Attachment = Attachment()
    word_order: WordOrder = WordOrder()
    modality: Modality = Modality()
    subjects: Subjects = Subjects()
    speech: Speech = Speech()
    first_person: frozenset[str] = frozenset()
    existential: frozenset[str] = frozenset()
    copular: frozenset[str] = frozenset()

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Titles:
        """The rules of a language file."""
        section = data.get("title", {})
        wording, attachment = Wording(data), Attachment(data)
        return cls(
            wording=wording,
            attachment=attachment,
            word_order=WordOrder.from_data(data),
            modality=Modality.from_data(data),
            subjects=Subjects.from_data(data, wording),
            speech=Speech.from_data(data, wording, attachment),
            first_person=frozenset(split(section.get("speaker", ""))),
            existential=frozenset(split(section.get("existential", ""))),
            copular=frozenset(split(section.get("stemming", ""))),
        )

    def title(
        self, parse: Parse, number: int, span: tuple[int, int] | None, coreference: Coreference, speaker: str = ""
    ) -> str:
        """The title of a clause, of the noun phrase at `span` if there is one, or of the whole sentence for -1.

        What somebody says comes after a colon and the name of the `speaker`.
        """
        if span:
            return self._of_span(parse, *span)
        if number < 0:
            return self._of_span(parse, 0, len(parse.tokens))
        clause = parse.clauses[number]
        governor = self.modality.governing_clause(parse, number) if not speaker else -1
        if governor >= 0 and not self.attachment.only_dates(parse, parse.clauses[governor], clause):
            return self._with_governor(parse, number, governor, coreference)
        if self.modality.is_claim(parse, clause):
            return self._with_claim(parse, number)
        if not speaker and (title := self._of_saying(parse, number, coreference)) is not None:
            return title
        if self.word_order.asking and subordination(clause.opener):
            title = self._of_subordinate(parse, number, coreference)
            if title:
                return title if not speaker or len(speaker) + len(title) > MAX_CHARS else f"{speaker}{title}"
        return self._of_clause(parse, number, coreference, speaker)

    def _of_span(self, parse: Parse, start: int, end: int) -> str:
        """The title of some tokens as they stand."""
        return self.wording.compose("", self.wording.without_times(parse, start, end))

    # A main clause, with its subject and predicate.

    def _of_clause(self, parse: Parse, number: int, coreference: Coreference, speaker: str) -> str:
        """The title of a clause: its subject and its predicate, behind who says so."""
        clause = parse.clauses[number]
        end = predicate_end(parse, number)
        if Feature.PERSON in parse.features[clause.verb : end]:
            parse = self.subjects.with_names(parse, number, end, coreference)
        end = self._with_infinitive(parse, clause, end) if self.word_order.verb_second else end
        predicate = self._predicate(parse, number, end)
        if self.attachment.is_awaited(parse, clause):
            predicate = self.wording.in_indicative(predicate)
        if self._only_dates_subject(parse, clause, end, predicate):
            return self._of_span(parse, *clause.subject)
        subject = self.subjects.words(parse, number, coreference)
        predicate = self._with_antecedent(parse, clause, predicate)
        if clause.opener == Tag.REDUCED and clause.subject[0] < clause.subject[1]:
            pronoun = parse.tags[slice(*clause.subject)] == Tag.PRON
            subject = "" if pronoun and subject.strip() == parse.words(*clause.subject) else subject
        subject = self.subjects.shortened(parse, clause, subject, predicate)
        speaker = self._speaker(parse, number, coreference, speaker)
        if _first_word(parse, clause) in self.existential:
            subject, predicate = "", _without_existential(predicate)
        if speaker:
            subject = _behind_speaker(speaker, parse, clause, subject, predicate)
        if self._crowds_out_content(parse, number, subject, predicate):
            return self.title(parse, number + 1, None, coreference)
        return self._qualified(parse, number, subject, predicate)

    def _with_infinitive(self, parse: Parse, clause: Clause, end: int) -> int:
        """Where the predicate ends with the infinitive that completes it, where there is room."""
        stop = self.word_order.infinitive_end(parse, end)
        room = MAX_CHARS - (clause.subject[1] - clause.subject[0]) * _TOKEN_CHARS
        return end if len(" ".join("".join(parse.tokens[clause.verb : stop]).split())) > room else stop

    def _only_dates_subject(self, parse: Parse, clause: Clause, end: int, predicate: TaggedWords) -> bool:
        """Whether a predicate only says when its subject is: "The deadline is Monday"."""
        if Tag.TIME not in parse.tags[clause.verb : end]:
            return False
        if _COPULA_ALONE.match(predicate.tags):
            return True
        return len(predicate.tags.rstrip(_POINTS)) == 1 and norm(predicate.tokens[0]) in self.copular

    def _with_antecedent(self, parse: Parse, clause: Clause, predicate: TaggedWords) -> TaggedWords:
        """The predicate of a relative clause with its antecedent as the object: "which the king signed"."""
        opener = clause.opener[-1:]
        if opener not in _SHARES_ANTECEDENT or clause.antecedent in (clause.subject, NOTHING):
            return predicate
        thing = self.wording.without_times(parse, *clause.antecedent).tokens
        if thing and clause.antecedent[0] == 0 and parse.tags[0] in _DETERMINERS:  # no longer the first word of all
            thing = [thing[0].lower(), *thing[1:]]
        return with_object(predicate, thing, _BEFORE_OBJECT if opener == Tag.REL else "")

    def _speaker(self, parse: Parse, number: int, coreference: Coreference, speaker: str) -> str:
        """Who says so, with a colon: the `speaker` if known, the speaker of a quotation, or of the clause above."""
        clause = parse.clauses[number]
        first = _first_word(parse, clause)
        own = first in self.first_person
        pronoun = own or first in coreference.rules.pronouns
        if not speaker and (own or (pronoun and is_quoted(parse, number)) or before_dated_attribution(parse, number)):
            speaker = self.speech.speaker_of_quotation(parse, number, coreference)
        governor = parse.clauses[first_coordinate(parse, number)].governor
        if speaker or governor < 0:
            return speaker
        # Who would do something says so: no speaker is needed where the pronoun is resolved.
        if parse.tags[clause.verb] == Tag.MODAL and pronoun and coreference.name(first, number):
            return ""
        return self.speech.speaker(parse, parse.clauses[governor], governor, coreference)

    def _crowds_out_content(self, parse: Parse, number: int, subject: str, predicate: TaggedWords) -> bool:
        """Whether a clause only says so and leaves no room for the verb of what is said."""
        clauses = parse.clauses
        if number + 1 >= len(clauses) or clauses[number + 1].governor != number:
            return False
        if not has_reporting_verb(parse, clauses[number]) or not self.modality.is_factual(parse, clauses[number]):
            return False
        clause, content = clauses[number : number + 2]
        least = len(self.wording.without_times(parse, clause.verb, content.verb + 2).tokens)
        return self.wording.fitting(predicate, MAX_CHARS - len(subject) - 1) < least

    def _predicate(self, parse: Parse, number: int, end: int) -> TaggedWords:
        """The verb and what follows, without a subject behind it: "wurde | (ein Vertrag) unterzeichnet"."""
        clause = parse.clauses[number]
        start, stop = clause.subject
        if number and clause.opener[-1:] in _SHARES_SUBJECT and not _VERBAL.search(parse.tags, clause.verb, end):
            return self._with_shared_verb(parse, number, end)
        if clause.opener == Tag.REDUCED and number == 0:  # "Née en 1901, | Ada Roux"
            return _lowered(self.wording.without_times(parse, clause.verb, end))
        if not clause.verb < start < stop <= end:
            clitics = clause.start <= stop < clause.verb and not parse.tags[stop : clause.verb].strip(_CLITICS)
            return self.wording.without_times(parse, stop if clitics else clause.verb, end)
        parts = [self.wording.without_times(parse, clause.verb, start)]
        if clause.start < clause.verb and parse.tags[clause.start] in _FRONTED:
            parts.append(_lowered(self.wording.without_times(parse, clause.start, clause.verb)))
        parts.append(self.wording.without_times(parse, stop, end))
        return joined(parts)

    def _with_shared_verb(self, parse: Parse, number: int, end: int) -> TaggedWords:
        """The predicate of a clause without a finite verb, with the verb that it shares with a clause before it."""
        clause = parse.clauses[number]
        words = self.wording.without_times(parse, clause.verb, end)
        for other in reversed(parse.clauses[:number]):
            if other.subject == clause.subject and (verbs := _SHARED_VERBS.match(parse.tags, other.verb)):
                return TaggedWords(parse.tokens[verbs.start() : verbs.end()] + words.tokens, verbs[0] + words.tags)
        return words

    # Clauses that are no facts by themselves.

    def _qualified(self, parse: Parse, number: int, subject: str, predicate: TaggedWords) -> str:
        """A title with the condition under which it holds and who only believes it, as far as there is room."""
        clause = parse.clauses[number]
        title = self.wording.compose(subject, predicate)
        if self.modality.is_condition(parse, number):
            title = self._of_span(parse, clause.start - 1, predicate_end(parse, number))
        adverb = self.modality.adverb_before(parse, number)
        if adverb >= 0:
            title = f"{capitalised(parse.tokens[adverb].strip())} {_not_first(parse, title)}"
        for start, end in self.modality.qualifications(parse, number):
            comma = parse.tags[start] == Tag.COMMA
            mark = "," if comma or self.word_order.verb_second else ""
            words = self.wording.without_times(parse, start + comma, end)
            size = self.wording.fitting(words, MAX_CHARS - len(title) - 2)
            title = f"{title}{mark} {_not_first(parse, tidy(''.join(words.tokens[:size])))}"
        return title

    def _with_claim(self, parse: Parse, number: int) -> str:
        """The title of what somebody only claims: "the claim that | the mill burned | was withdrawn"."""
        clause = parse.clauses[number]
        spans = [(clause.antecedent[0], clause.verb), (clause.verb, predicate_end(parse, number))]
        following = parse.clauses[number + 1 : number + 2]
        if following and following[0].subject[0] == clause.antecedent[0]:
            spans.append((following[0].verb, predicate_end(parse, number + 1)))
        return self.wording.compose("", joined([self.wording.without_times(parse, *span) for span in spans]))

    def _with_governor(self, parse: Parse, number: int, governor: int, coreference: Coreference) -> str:
        """The title of a clause that is no fact without the verb of another: "Roe denied that | the mill burned"."""
        above, clause = parse.clauses[governor], parse.clauses[number]
        between = parse.clauses[governor + 1 : number + 1]
        end = predicate_end(parse, number)
        verbs = [above.verb, *(one.verb for one in between), end]
        parts = [self.wording.without_times(parse, *span) for span in pairwise(verbs)]
        parts[0] = self._predicate(parse, governor, verbs[1])
        if clause.begins_with_verb and len(between) > 1:  # "that he lied and | stole"
            first = next(one for one in between if one.governor == governor)
            spans = (above.verb, first.start), clause.subject, (clause.verb, end)
            parts = [self.wording.without_times(parse, *span) for span in spans]
        subject = self.subjects.words(parse, governor, coreference)
        return self._qualified(parse, governor, subject, joined(parts))

    # Reported speech.

    def _of_saying(self, parse: Parse, number: int, coreference: Coreference) -> str | None:
        """The title of a clause of saying: what is said, behind the name of who says it; None for any other clause."""
        clause = parse.clauses[number]
        if number and is_attribution(parse, clause):
            speaker = self.speech.speaker(parse, clause, number, coreference)
            return self.title(parse, number - 1, None, coreference, speaker)
        saying_end = self.speech.saying_end(parse, number)
        if not saying_end:
            return None
        if self.speech.only_says(parse, number, saying_end):
            return self._of_content(parse, number, coreference)
        content = self.speech.content(parse, number, saying_end, predicate_end(parse, number))
        if not content:
            return None
        return self.wording.compose(self.speech.speaker(parse, clause, number, coreference), content)

    def _of_content(self, parse: Parse, number: int, coreference: Coreference) -> str:
        """What is said, behind the name of who says it, unless they say it of themselves: "Roe said he would leave"."""
        content = max(content_clause(parse, number), number + 1)
        clause = parse.clauses[content]
        first = parse.tokens[slice(*clause.subject)][:1]
        if first and norm(first[0]) in coreference.rules.pronouns and not QUOTATION_MARK.match(first[0].strip()):
            name = coreference.name(norm(first[0]), content)
            dated = Tag.TIME in parse.tags[clause.verb : clause.end]
            if name is not None and not dated:  # what has a date of its own is an event of its own
                return self.title(parse, content, None, coreference)
        speaker = self.speech.speaker(parse, parse.clauses[number], number, coreference)
        return self.title(parse, content, None, coreference, speaker)

    # Subordinate clauses whose verb stands last.

    def _of_subordinate(self, parse: Parse, number: int, coreference: Coreference) -> str:
        """The title of a subordinate clause in a language whose verb stands last there, or "".

        Its verb is put second; or it stays behind its antecedent ("the contract, which Ann signed") or behind the verb
        that governs it ("denied that it was so").
        """
        clause = parse.clauses[number]
        final = self.word_order.verb_final(parse, clause)
        link = subordination(clause.opener)
        if self.word_order.is_indirect_question(parse, clause):
            return self._of_span(parse, clause.start - 1 if self.word_order.verb_second else 0, clause.end)
        if not self.word_order.verb_second:
            return ""
        after_saying = number and has_reporting_verb(parse, parse.clauses[number - 1])
        only_dated = number and self.attachment.only_dates(parse, parse.clauses[number - 1], clause)
        if link == Tag.THAT and number and not after_saying and not only_dated:
            governed = self._behind_governor(parse, number, coreference)
            if governed:
                return governed
        if final is not None and (verb := self.word_order.split_prefix(parse.tokens[final.finite])):
            return self._with_verb_second(parse, number, final, verb, coreference)
        if link != Tag.REL or clause.antecedent[0] >= clause.antecedent[1]:
            return ""
        start = clause.start - len(clause.opener.lstrip(Tag.COMMA + Tag.DASH))
        antecedent = self.wording.without_times(parse, *clause.antecedent)
        rest = self.wording.without_times(parse, start, clause.end)
        return self.wording.compose("", joined([antecedent, TaggedWords([","], Tag.COMMA), rest]))

    def _with_verb_second(
        self, parse: Parse, number: int, final: VerbFinalClause, verb: tuple[str, str], coreference: Coreference
    ) -> str:
        """A clause with its verb moved behind its subject; `verb` is the finite verb and its prefix."""
        start, stop = final.subject
        name = ""
        if parse.tags[start:stop] == Tag.PRON:
            name = coreference.name(norm(parse.tokens[start]), number) or ""
        spans = [(final.start, start), (stop, final.verbs)] if start >= final.start else [(final.start, final.verbs)]
        parts = [] if name else [self.wording.without_times(parse, start, stop)]
        parts.append(TaggedWords([verb[0]], parse.tags[final.finite]))
        parts += [self.wording.without_times(parse, *span) for span in spans if span[0] < span[1]]
        parts.append(self.wording.without_times(parse, final.verbs, final.finite))
        if verb[1]:
            parts.append(TaggedWords([verb[1]], Tag.PART))
        return self.wording.compose(name, joined(parts))

    def _behind_governor(self, parse: Parse, number: int, coreference: Coreference) -> str:
        """A clause behind the verb that governs it, where both have room: "denied on Monday | that it was so"."""
        clause = parse.clauses[number]
        governor = parse.clauses[number - 1]
        if subordination(governor.opener) or governor.end + 1 < clause.start - 1:
            return ""
        above = self.title(parse, number - 1, None, coreference)
        if clause.governor == number - 1:  # it goes on with what is said, where there is room
            return above if parse.tokens[clause.end - 1].strip(" .") in above else ""
        tokens = self.wording.without_times(parse, clause.start - 1, clause.end).tokens
        title = f"{above}, {tidy(''.join(tokens))}"
        return title if len(title) <= MAX_CHARS else ""


def _first_word(parse: Parse, clause: Clause) -> str:
    """The first word of a subject, or "" for a clause without one."""
    start, end = clause.subject
    return norm(parse.tokens[start]) if start < end else ""


def _lowered(words: TaggedWords) -> TaggedWords:
    """The first words of a sentence behind another word: "| Den | Preis gewann Ann"."""
    if not words.tokens:
        return words
    first = words.tokens[0].strip()
    return TaggedWords([f" {first[:1].lower()}{first[1:]}", *words.tokens[1:]], words.tags)


def _without_existential(words: TaggedWords) -> TaggedWords:
    """A predicate with what "there" stands for before the verb: "there were | two fires", "there remained | walls"."""
    tokens, tags = words
    verbs = VERBS.match(tags)
    stop = verbs.end() if verbs else 0
    if not stop or tags[stop : stop + 1] not in _AFTER_EXISTENTIAL or any("'" in fold(one) for one in tokens[:stop]):
        return words
    only_copula = not _COPULAS.isdisjoint(tags[:stop])
    kept = [n for n in range(stop) if tags[n] == Tag.NEG] if only_copula else [*range(stop)]
    noun = _HEAD.match(tags, stop)
    last = noun.end() if noun and len(kept) == stop else stop
    order = [*range(stop, last), *kept, *range(last, len(tags))]
    return TaggedWords([tokens[n] for n in order], "".join([tags[n] for n in order]))


def _behind_speaker(speaker: str, parse: Parse, clause: Clause, subject: str, predicate: TaggedWords) -> str:
    """The subject of what is said behind the name of who says it, where there is room."""
    words = subject.lstrip()
    if words.lower().startswith(speaker.removesuffix(_SPEAKER_MARK).lower()):  # "Roe: | it would", and not Roe again
        words = parse.words(*clause.subject)
    named = speaker + capitalised(words)
    verbs = VERBS.match(predicate.tags)
    least = sum(map(len, predicate.tokens[: verbs.end() + 1 if verbs else 1]))
    return named if len(named) + least <= MAX_CHARS else subject


def _not_first(parse: Parse, title: str) -> str:
    """A title that no longer stands first: without the capital that its first word has for that alone."""
    first = title.partition(" ")[0]
    written = any(token.strip() == first and token[:1].isspace() for token in parse.tokens)
    return title if written or not first[1:].islower() else title[:1].lower() + title[1:]

"""The title of an event: the core of its clause, as a person would write it.

Without the time expression that dates it and the preposition before that, without what leads in ("However,") and who
says so ("officials said"), with the name where the text has a pronoun for it, at most 90 characters, cut where a phrase
ends. Everything works on the letters of `timeline.narrate.clauses`; the words are the language's ([title]).

>>> from timeline.narrate.coreference import CastRules
>>> from timeline.narrate.clauses import read
>>> from timeline.narrate.lexicon import Lexicon
>>> data = {"clause": {"verb": "fell", "determiner": "the", "preposition": "in"}, "title": {"articles": "the"}}
>>> reading = read("The old bridge fell in March.", 0, 29, Lexicon.from_data(data), [(23, 28)])
>>> Titles.from_data(data).title(reading, 0, None, Cast(CastRules.from_data(data)))
'Old bridge fell'
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from timeline.language import split
from timeline.narrate.attachment import Dating
from timeline.narrate.attribution import QUOTES, content, dated_speech, joined, quoted, quotes, reports, says_so
from timeline.narrate.clauses import Clause, Reading, opening
from timeline.narrate.coreference import Cast, noun_phrase
from timeline.narrate.lexicon import PERSON, fold, plain
from timeline.narrate.modality import Hedges
from timeline.narrate.word_order import Final, Order
from timeline.narrate.wording import LONGEST, VERBS, Phrase, Phrases, capitalised, tidy, with_object

_SHARED = re.compile("[aC]B?")
VERBS_WITHIN = re.compile("[vamCRe]")
_LIST = re.compile("(?P<listed>(?:,[dhn0N.]+)*,?c[dhn0N]+)(?:[pq][dhn0N]+)*(?:p?T+)?(?=[,.;:]|$)")
_COPULA_ALONE = re.compile("[byx]*C[byx.,]*$")
_IDENTITY = re.compile("[byx]*C[byx]*[dhn]")
_SAID = re.compile("[byxpT]*[amC]?[byx]*R")
_SAYING_ALONE = re.compile("[pTdnhONg0k,]*")
_HEAD = re.compile("[bdh]*[nN0eug]*[nN0]")
_BRIEF = 6
_TRAILING = re.compile(",[bdn0]{1,4}$")
_HEADED = re.compile("(?:^N|[dh]?[neu0]*n)p$")
_SERIAL = re.compile(",n[nN]+[^,;:()\\-srtScW]*")
_NEWLY = re.compile("be[nN]")
_INTERRUPTED = re.compile(r"[amCBbyx]+,[^,;:()\-vamCR]{1,8},[buevVngwBx][^,;:()\-srtSW]*")
_TIMED = re.compile(r",(?:p?d?T++)+,[dh][^,;:()\-srtSWvamCR]*(?=[,.;]|$)")
_DATED = re.compile("(?:p?T+)*")
_NOUNS = tuple("dhNno0g")
_LATER = re.compile("[vamCe]")
#: "two plants, one of | which": a part of what stands before.
_PART = re.compile(r"(?P<whole>(?:[dh]n?|[0n])?[nNv]),(?P<part>(?:[dh]?[0nNebog]{1,2}|[cdb])p)r\Z")
_THAT = re.compile(r"t[^,;:()\-vamCRe]+(?=[,;:()\-.]|$)")
_OWN_PHRASE = re.compile("[dho](?<=[nN0].)")
_LEADING = frozenset("byxc.,:;-")
_MARKS = ",;:-–—_"


@dataclass(frozen=True, slots=True)
class Titles:
    """The words of a language that titles turn on; all empty in a language without the section.

    `speaker` are the pronouns of who speaks, `says` verbs that only tell who does, `stemming` those that only tell
    of what time something is, `existential` what stands for a subject ("there were"), `others` for the rest of a long
    list, and `expletive` are verbs whose "it" is nothing.
    """

    phrases: Phrases = field(default_factory=Phrases)
    dating: Dating = field(default_factory=Dating)
    order: Order = field(default_factory=Order)
    hedges: Hedges = field(default_factory=Hedges)
    speaker: frozenset[str] = frozenset()
    says: frozenset[str] = frozenset()
    existential: frozenset[str] = frozenset()
    personal: frozenset[str] = frozenset()
    expletive: frozenset[str] = frozenset()
    stemming: frozenset[str] = frozenset()
    others: str = ""
    plural: str = ""

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Titles:
        """The rules of a language file."""
        section = data.get("title", {})
        return cls(
            phrases=Phrases.from_data(data),
            dating=Dating.from_data(data),
            order=Order.from_data(data),
            hedges=Hedges.from_data(data),
            others=section.get("others", ""),
            plural=section.get("plural_mark", ""),
            **{
                name: frozenset(split(section.get(name, "")))
                for name in ("speaker", "says", "existential", "personal", "expletive", "stemming")
            },
        )

    def title(self, reading: Reading, number: int, span: tuple[int, int] | None, cast: Cast, speaker: str = "") -> str:
        """The title of a clause, of the noun phrase at `span` if there is one, or of the whole sentence for -1.

        What somebody says comes after a colon and the name of the `speaker`.
        """
        if span:
            return self.phrases.finished("", self.phrases.phrase(reading, *span))
        if number < 0:
            return self.phrases.finished("", self.phrases.phrase(reading, 0, len(reading.pieces)))
        top = self.hedges.governing(reading, number) if not speaker else -1
        if top >= 0 and not self.dating.says_when(reading, reading.clauses[top], reading.clauses[number]):
            return self._held(reading, number, top, cast)
        clause = reading.clauses[number]
        if self.hedges.claimed(reading, clause):
            return self._claimed(reading, number)
        end = _extent(reading, number)
        if not speaker and number and says_so(reading, clause):  # what was said, with who said it
            return self.title(reading, number - 1, None, cast, self._called(reading, clause, number, cast))
        if not speaker and (group := self._says(reading, number)):
            if self._only_says(reading, number, group):
                return self._said(reading, number, cast)
            if told := self._told(reading, number, group, end):
                return self.phrases.finished(self._called(reading, clause, number, cast), told)
        if self.order.asking and opening(clause.opener) and (title := self._verb_final(reading, number, cast)):
            return self._behind_colon(speaker, title)
        if PERSON in reading.marks[clause.verb : end]:
            reading = self._named(reading, number, end, cast)
        end = self._with_complement(reading, clause, end) if self.order.verb_second else end
        predicate = self._predicate(reading, number, end)
        alone = _COPULA_ALONE.match(predicate[1]) or (
            len(predicate[1].rstrip(".,")) == 1 and plain(predicate[0][0]) in self.stemming
        )
        if alone and "T" in reading.classes[clause.verb : end]:  # "The deadline is Monday"
            return self.phrases.finished("", self.phrases.phrase(reading, *clause.subject))
        subject = self._subject(reading, number, cast)
        if clause.opener[-1:] in ("r", "t") and clause.about not in (clause.subject, (0, 0)):  # "which the king signed"
            beside = "pq" if clause.opener[-1:] == "r" else ""
            thing = self.phrases.phrase(reading, *clause.about)[0]
            if thing and clause.about[0] == 0 and reading.classes[0] in "dh":  # no longer the first word of all
                thing = [thing[0].lower(), *thing[1:]]
            predicate = with_object(predicate, thing, beside)
        if clause.opener == "P" and clause.subject[0] < clause.subject[1]:
            pronoun = reading.classes[slice(*clause.subject)] == "o"
            subject = "" if pronoun and subject.strip() == reading.words(*clause.subject) else subject
        subject = self._brief(reading, clause, subject, predicate)
        first = plain(reading.pieces[clause.subject[0]]) if clause.subject[0] < clause.subject[1] else ""
        own = first in self.speaker
        pronoun = own or first in cast.rules.pronouns
        if not speaker and (own or (pronoun and quoted(reading, number)) or dated_speech(reading, number)):
            speaker = self._spoken(reading, number, cast)
        above = reading.clauses[joined(reading, number)].of
        intends = reading.classes[clause.verb] == "m"  # what somebody would do is for him to say
        if not speaker and above >= 0 and not (intends and pronoun and cast.name(first, number)):
            speaker = self._called(reading, reading.clauses[above], above, cast)
        if first in self.existential:
            subject, predicate = self._there(predicate)
        if speaker:
            subject = _behind(speaker, reading, clause, subject, predicate)
        plainly = self.hedges.plain(reading, clause)
        if plainly and self._content(reading, number) and self._too_long(reading, number, subject, predicate):
            return self.title(reading, number + 1, None, cast)
        return self._hedged(reading, number, subject, predicate)

    def _hedged(self, reading: Reading, number: int, subject: str, predicate: Phrase) -> str:
        """A title with the condition it stands under and who only believes it, as far as there is room."""
        clause = reading.clauses[number]
        title = self.phrases.finished(subject, predicate)
        if self.hedges.conditional(reading, number):
            title = self.phrases.finished("", self.phrases.phrase(reading, clause.start - 1, _extent(reading, number)))
        for place in self.hedges.before(reading, number):
            title = f"{capitalised(reading.pieces[place].strip())} {_within(reading, title)}"
        for start, end in self.hedges.behind(reading, number):
            behind = reading.classes[start] == ","
            mark = "," if behind or self.order.verb_second else ""
            pieces, letters = self.phrases.phrase(reading, start + behind, end)
            said = tidy("".join(pieces[: self.phrases.cut(pieces, letters, LONGEST - len(title) - 2)]))
            title = f"{title}{mark} {_within(reading, said)}"
        return title

    def _claimed(self, reading: Reading, number: int) -> str:
        """The title of what somebody only claims: "the claim that | the mill burned | was withdrawn"."""
        clause, end = reading.clauses[number], _extent(reading, number)
        parts = [
            self.phrases.phrase(reading, clause.about[0], clause.verb),
            self.phrases.phrase(reading, clause.verb, end),
        ]
        following = reading.clauses[number + 1 : number + 2]
        if following and following[0].subject[0] == clause.about[0]:
            parts.append(self.phrases.phrase(reading, following[0].verb, _extent(reading, number + 1)))
        predicate = [piece for pieces, _ in parts for piece in pieces], "".join([letters for _, letters in parts])
        return self.phrases.finished("", predicate)

    def _held(self, reading: Reading, number: int, top: int, cast: Cast) -> str:
        """The title of a clause that is no fact without the verb of another: "Roe denied that | the mill burned"."""
        above, clause = reading.clauses[top], reading.clauses[number]
        within = reading.clauses[top + 1 : number + 1]
        verbs = [above.verb, *(one.verb for one in within), _extent(reading, number)]
        parts = [self.phrases.phrase(reading, *span) for span in pairwise(verbs)]
        parts[0] = self._predicate(reading, top, verbs[1])
        if clause.verb == clause.start and len(within) > 1:  # "that he lied and | stole"
            first = next(one for one in within if one.of == top)
            spans = (above.verb, first.start), clause.subject, (clause.verb, _extent(reading, number))
            parts = [self.phrases.phrase(reading, *span) for span in spans]
        predicate = [piece for pieces, _ in parts for piece in pieces], "".join([letters for _, letters in parts])
        return self._hedged(reading, top, self._subject(reading, top, cast), predicate)

    def _verb_final(self, reading: Reading, number: int, cast: Cast) -> str:
        """The title of a clause whose verb stands last: with the verb second, or as it stands behind what it says more
        of ("the contract, which Ann signed") or behind the verb that it belongs to ("denied that it was so")."""
        clause = reading.clauses[number]
        final = self.order.final(reading, clause)
        kind = opening(clause.opener)
        if self.order.asks(reading, clause):
            begin = clause.start - 1 if self.order.verb_second else 0
            return self.phrases.finished("", self.phrases.phrase(reading, begin, clause.end))
        if not self.order.verb_second:
            return ""
        saying = number and reports(reading, reading.clauses[number - 1])
        if kind == "t" and number and not saying and (governed := self._governed(reading, number, cast)):
            return governed
        if final is not None and (parts := self.order.parts(reading.pieces[final.finite])):
            return self._second(reading, number, final, parts, cast)
        if kind != "r" or clause.about[0] >= clause.about[1]:
            return ""
        start = clause.start - len(clause.opener.lstrip(",-"))
        about, rest = self.phrases.phrase(reading, *clause.about), self.phrases.phrase(reading, start, clause.end)
        return self.phrases.finished("", ([*about[0], ",", *rest[0]], f"{about[1]},{rest[1]}"))

    def _second(self, reading: Reading, number: int, final: Final, verb: tuple[str, str], cast: Cast) -> str:
        """A clause with its verb moved behind its subject."""
        start, stop = final.subject
        subject = ""
        if reading.classes[start:stop] == "o":
            subject = cast.name(plain(reading.pieces[start]), number) or ""
        ranges = [(final.start, start), (stop, final.group)] if start >= final.start else [(final.start, final.group)]
        phrases = [] if subject else [self.phrases.phrase(reading, start, stop)]
        phrases.append(([verb[0]], reading.classes[final.finite]))
        phrases += [self.phrases.phrase(reading, *span) for span in ranges if span[0] < span[1]]
        phrases.append(self.phrases.phrase(reading, final.group, final.finite))
        if verb[1]:
            phrases.append(([verb[1]], "k"))
        pieces = [piece for phrase in phrases for piece in phrase[0]]
        return self.phrases.finished(subject, (pieces, "".join(letters for _, letters in phrases)))

    def _governed(self, reading: Reading, number: int, cast: Cast) -> str:
        """A clause behind the verb that it belongs to, where both have room: "denied on Monday | that it was so"."""
        clause = reading.clauses[number]
        governor = reading.clauses[number - 1]
        if opening(governor.opener) or governor.end + 1 < clause.start - 1:
            return ""
        above = self.title(reading, number - 1, None, cast)
        if clause.of == number - 1:  # it goes on with what is said, where there is room
            return above if reading.pieces[clause.end - 1].strip(" .") in above else ""
        pieces = self.phrases.phrase(reading, clause.start - 1, clause.end)[0]
        title = f"{above}, {tidy(''.join(pieces))}"
        return title if len(title) <= LONGEST else ""

    @staticmethod
    def _behind_colon(speaker: str, title: str) -> str:
        return title if not speaker or len(speaker) + len(title) > LONGEST else f"{speaker}{title}"

    def _with_complement(self, reading: Reading, clause: Clause, end: int) -> int:
        """Where the predicate ends with the infinitive that completes it, where there is room."""
        stop = self.order.complement(reading, end)
        long = sum(map(len, reading.pieces[clause.verb : stop])) > LONGEST - (clause.subject[1] - clause.subject[0]) * 8
        return end if long else stop

    def _predicate(self, reading: Reading, number: int, end: int) -> Phrase:
        """The verb and what follows, without a subject behind it: "wurde | (ein Vertrag) unterzeichnet"; where the verb
        is that of the clause before, with it."""
        clause = reading.clauses[number]
        start, stop = clause.subject
        if number and clause.opener[-1:] in (",", "c") and not VERBS_WITHIN.search(reading.classes, clause.verb, end):
            pieces, letters = self.phrases.phrase(reading, clause.verb, end)
            others = (one.verb for one in reversed(reading.clauses[:number]) if one.subject == clause.subject)
            verbs = next(filter(None, (_SHARED.match(reading.classes, verb) for verb in others)), None)
            if verbs:
                pieces, letters = reading.pieces[verbs.start() : verbs.end()] + pieces, verbs[0] + letters
            return pieces, letters
        if clause.opener == "P" and number == 0:  # "Née en 1901, | Ada Roux"
            pieces, letters = self.phrases.phrase(reading, clause.verb, end)
            return _lowered(pieces), letters
        if not clause.verb < start < stop <= end:
            clitics = clause.start <= stop < clause.verb and not reading.classes[stop : clause.verb].strip("Ox")
            return self.phrases.phrase(reading, stop if clitics else clause.verb, end)
        pieces, letters = self.phrases.phrase(reading, clause.verb, start)
        fronted = clause.start < clause.verb and reading.classes[clause.start] in "dhN"
        object_ = self.phrases.phrase(reading, clause.start, clause.verb) if fronted else ([], "")
        rest = self.phrases.phrase(reading, stop, end)
        return pieces + _lowered(object_[0]) + rest[0], letters + object_[1] + rest[1]

    def _brief(self, reading: Reading, clause: Clause, subject: str, predicate: Phrase) -> str:
        """The subject, or less of it where it is long and its predicate finds no room."""
        if len(subject) <= LONGEST // 2 or len(subject) + sum(map(len, predicate[0])) <= LONGEST:
            return subject
        whole = self.phrases.finished("", self.phrases.phrase(reading, *clause.subject))
        head = self.phrases.finished("", self.phrases.phrase(reading, *noun_phrase(reading, *clause.subject)))
        comma = reading.classes.find(",", *clause.subject)
        if comma > 0 and "c" in reading.classes[comma : clause.subject[1]] and self.others:  # of a list the first
            member = self.phrases.finished("", self.phrases.phrase(reading, clause.subject[0], comma))
            head = f"{member} {self.others}" if len(head) > LONGEST // 2 or head in member else head
        return (whole if len(whole) <= LONGEST // 2 else head) or subject

    def _says(self, reading: Reading, number: int) -> int:
        """Where what is said begins, after a verb that only says so and the time, or 0."""
        clause = reading.clauses[number]
        group = _SAID.match(reading.classes, clause.verb, clause.end) if reports(reading, clause) else None
        if group is None:
            return 0
        quotes_next = bool(QUOTES.match("".join(reading.pieces[clause.end + 1 : clause.end + 2]).strip()))
        quotes_next = quotes_next or reading.classes[clause.end : clause.end + 1] == ":"
        if plain(reading.pieces[group.end() - 1]) not in self.says and not quotes_next:
            return 0
        times = _DATED.match(reading.classes, group.end(), clause.end)
        return times.end() if times else group.end()

    @staticmethod
    def _only_says(reading: Reading, number: int, said: int) -> bool:
        """Does the clause only tell who says what the next one tells: "Roe said on Monday that | the mill burned"?"""
        clause = reading.clauses[number]
        if content(reading, number) >= 0:
            return True
        following = reading.clauses[number + 1 : number + 2]
        if not following or not _SAYING_ALONE.fullmatch(reading.classes, said, clause.end):
            return False
        if says_so(reading, following[0]):
            return False
        return following[0].opener[:1] in (":", "t") or (following[0].opener == "," and clause.end - said <= _BRIEF)

    def _told(self, reading: Reading, number: int, said: int, end: int) -> Phrase | None:
        """What is said where the clauses do not tell: the words after the verb of saying, or those before it."""
        classes = reading.classes
        clause, following = reading.clauses[number], reading.clauses[number + 1 : number + 2]
        before = clause.start - len(clause.opener)
        if said < end and classes[said] in _NOUNS:
            if _LATER.search(classes, said, end):
                return self.phrases.phrase(reading, said, end)
            if following and following[0].opener[:1] in (",", "S") and not says_so(reading, following[0]):
                pieces, letters = self.phrases.phrase(reading, said, end)
                rest = self.phrases.phrase(reading, following[0].verb, following[0].end)
                return pieces + rest[0], letters + rest[1]
        if number == 0 and before > 1 and (quotes(reading) or (not following and not classes[said:end].strip("."))):
            return self.phrases.phrase(reading, 0, before)
        return None

    def _said(self, reading: Reading, number: int, cast: Cast) -> str:
        """What is said, behind the name of who says it, unless he says it of himself: "Roe said he would leave"."""
        said = max(content(reading, number), number + 1)
        first = reading.pieces[slice(*reading.clauses[said].subject)][:1]
        if first and plain(first[0]) in cast.rules.pronouns and not QUOTES.match(first[0].strip()):
            name = cast.name(plain(first[0]), said)
            dated = "T" in reading.classes[reading.clauses[said].verb : reading.clauses[said].end]
            if name is not None and not dated:  # what has a date of its own is told by itself
                return self.title(reading, said, None, cast)
        return self.title(reading, said, None, cast, self._called(reading, reading.clauses[number], number, cast))

    def _there(self, phrase: Phrase) -> tuple[str, Phrase]:
        """What "there" stands for: "there were | two fires", "there remained | two walls"."""
        pieces, letters = phrase
        verbs = VERBS.match(letters)
        stop = verbs.end() if verbs else 0
        if not stop or letters[stop : stop + 1] not in tuple("dhnN0b") or any("'" in fold(p) for p in pieces[:stop]):
            return "", phrase
        kept = [n for n in range(stop) if letters[n] == "x"] if set(letters[:stop]) & set("CB") else [*range(stop)]
        noun = _HEAD.match(letters, stop)
        last = noun.end() if noun and len(kept) == stop else stop
        order = [*range(stop, last), *kept, *range(last, len(letters))]
        return "", ([pieces[n] for n in order], "".join([letters[n] for n in order]))

    @staticmethod
    def _content(reading: Reading, number: int) -> bool:
        """Is the next clause what this one says?"""
        return number + 1 < len(reading.clauses) and reading.clauses[number + 1].of == number

    def _too_long(self, reading: Reading, number: int, subject: str, predicate: Phrase) -> bool:
        """Would what is said lose its verb, cut to length behind who says so?"""
        if not reports(reading, reading.clauses[number]):
            return False
        clause, content = reading.clauses[number : number + 2]
        least = len(self.phrases.phrase(reading, clause.verb, content.verb + 2)[0])
        return self.phrases.cut(*predicate, LONGEST - len(subject) - 1) < least

    def _spoken(self, reading: Reading, number: int, cast: Cast) -> str:
        """Who says "we", before what is said: ", Roe said" and "Roe added" become "Roe: "; in a quotation that goes on,
        who spoke in the sentence before."""
        later = (clause for clause in reading.clauses[number + 1 :] if says_so(reading, clause))
        earlier = (clause for clause in reversed(reading.clauses[:number]) if reports(reading, clause))
        clause = next(later, None) or next(earlier, None)
        if clause is None and len(cast.heard) > 1 and QUOTES.search("".join(reading.pieces)):
            reading = cast.recall(1)
            clause = next((clause for clause in reversed(reading.clauses) if reports(reading, clause)), None)
        if clause is None:
            return ""
        return self._called(reading, clause, number, cast)

    def _called(self, reading: Reading, clause: Clause, number: int, cast: Cast) -> str:
        """The name of who speaks in this clause, with a colon; nothing for nobody in particular."""
        turned = clause.verb == clause.start and (says_so(reading, clause) or clause.subject == (0, 0))  # "said Roe"
        own = (clause.verb + 1, clause.end) if turned else clause.subject
        name = cast.name(plain(reading.pieces[own[0]]), number, own[0]) if own[0] < own[1] else None
        name = name or self.phrases.finished("", self.phrases.phrase(reading, *noun_phrase(reading, *own)))
        known = name and len(name) <= LONGEST // 2 and plain(name) not in self.phrases.unnamed
        return f"{name}: " if known and not self.dating.anyone(reading, *own) else ""

    def _subject(self, reading: Reading, number: int, cast: Cast) -> str:
        """The subject in words, with the name for a pronoun."""
        clause = reading.clauses[number]
        begin, stop = clause.subject
        if clause.opener[-1:] == "r" and (part := self._part(reading, clause)):
            return part
        if clause.opener[-1:] == "r" and clause.subject == clause.about:
            relative = plain(reading.pieces[clause.start - 1])
            headed = _HEADED.search(reading.classes, 0, begin) if relative not in self.personal else None
            begin = headed.start() if headed else begin  # "a history of | Rome, which appeared in May"
        pieces, letters = self.phrases.phrase(reading, begin, stop)
        first = 0
        while letters[first : first + 1] in _LEADING and not _NEWLY.match(letters, first):
            first += 1
        if self.phrases.inverts and letters[first : first + 1] == "p":
            return ""  # "Im Rahmen der Feier wurde | die Orgel geweiht"
        if letters[first : first + 1] in ("p", "S") and (own := _OWN_PHRASE.search(letters, first)):
            first = own.start()  # "In the battle of Arras | the army lost"
        elif letters[first : first + 1] in ("s", "S"):  # "as | hundreds of men were killed"
            first += 1
        letter = letters[first : first + 1]
        if not letter or (letter == "d" and letters[first:].strip(",.") == "d"):
            return ""
        word = plain(pieces[first])
        if word in self.phrases.sources:
            return ""
        spoken = letter == "o" and cast.rules.pronouns.get(word) and quoted(reading, number)
        thing = cast.rules.pronouns.get(word) == "thing" and letter == "o"
        unnamed = spoken or (thing and self._of_nothing(reading, clause))
        if letter in "oOh" and not unnamed and (name := cast.name(word, number)):
            pieces = pieces[first + 1 :]
            return self._owned(name, pieces) if letter == "h" else name + "".join(pieces)
        if clause.opener[-1:] == "W":
            return self._owned(self.phrases.finished("", self.phrases.phrase(reading, *clause.about)), pieces[first:])
        while first < len(pieces) and plain(pieces[first]) in self.phrases.articles:
            pieces = [*pieces[: first + 1], *self.phrases.inflected(pieces[first], pieces[first + 1 :])]
            first += 1
        last = len(pieces)
        while last > first and letters[last - 1] in "by" and clause.subject[1] < clause.verb:
            last -= 1  # "the garrison stubbornly | held out and was fed": the adverb is the other verb's
        text = "".join(pieces[first:last])
        if first < last and self.phrases.elides(pieces[first]):
            text = re.split("['’]", text, maxsplit=1)[1]
        appositive = reading.classes[clause.subject[1] : clause.verb]
        if appositive.startswith(",N") and not appositive.strip("N,"):
            return text + "".join(reading.pieces[clause.subject[1] : clause.verb])
        return text.rstrip(_MARKS)

    def _of_nothing(self, reading: Reading, clause: Clause) -> bool:
        """Does "it" stand for no thing that was named: "it is his second stay", "it rained"?"""
        identity = _IDENTITY.match(reading.classes, clause.verb)
        return identity is not None or plain(reading.pieces[clause.verb]) in self.expletive

    def _part(self, reading: Reading, clause: Clause) -> str:
        """The subject of a relative clause that speaks of a part of what stands before it: "three mills, the oldest of
        which | burned" is "oldest of three mills"."""
        part = _PART.search(reading.classes, 0, clause.start)
        if part is None:
            return ""
        first, last = part.span("part")
        while first < last - 1 and plain(reading.pieces[first]) in self.phrases.articles:
            first += 1
        return "".join([*reading.pieces[first:last], *reading.pieces[slice(*part.span("whole"))]]).lstrip()

    def _owned(self, name: str, pieces: list[str]) -> str:
        mark = self.phrases.possessive
        if self.plural and name.endswith(self.plural):  # "the twins' bakery"
            mark = mark[: -len(self.plural)]
        if self.phrases.possessive and name.endswith((self.phrases.possessive, self.phrases.possessive[:1])):
            mark = ""
        return f"{name}{mark} {''.join(pieces).strip()}"

    def _named(self, reading: Reading, number: int, end: int, cast: Cast) -> Reading:
        """A person's pronouns in a predicate whose subject is no person: "(the court) issued a warrant for | Ann"."""
        clause = reading.clauses[number]
        if cast.kind(reading, *clause.subject) not in ("thing", "group"):
            return reading
        named = copy(reading)
        named.pieces = list(reading.pieces)
        for place in range(clause.verb, end):
            if reading.marks[place] == PERSON and (name := cast.name(plain(reading.pieces[place]), number, place)):
                said = " ".join(map(plain, named.pieces[min(clause.subject[0], clause.start) : place])).split()
                if plain(name.split()[-1]) in said:  # "told Roe to pay | her husband"
                    continue
                own = reading.classes[place] == "h"
                named.pieces[place] = " " + (self._owned(name, []).rstrip() if own else name)
        return named


def _lowered(pieces: list[str]) -> list[str]:
    """The first words of a sentence behind another: "| Den | Preis gewann Ann"."""
    return [f" {pieces[0].strip()[:1].lower()}{pieces[0].strip()[1:]}", *pieces[1:]] if pieces else []


def _behind(speaker: str, reading: Reading, clause: Clause, subject: str, predicate: Phrase) -> str:
    """The subject of what is said behind the name of who says it, where there is room."""
    said = subject.lstrip()
    if said.lower().startswith(speaker[:-2].lower()):  # "Roe: | it would close the mill", and not Roe again
        said = reading.words(*clause.subject)
    named = speaker + capitalised(said)
    verbs = VERBS.match(predicate[1])
    fits = len(named) + sum(map(len, predicate[0][: verbs.end() + 1 if verbs else 1])) <= LONGEST
    return named if fits else subject


def _within(reading: Reading, title: str) -> str:
    """A title that no longer stands first: without the capital that its first word has for that alone."""
    first = title.partition(" ")[0]
    written = any(piece.strip() == first and piece[:1].isspace() for piece in reading.pieces)
    return title if written or not first[1:].islower() else title[:1].lower() + title[1:]


def _asks(reading: Reading, number: int) -> bool:
    """Does a relative clause follow the verb and no noun, so that it is what was asked, decided or known?"""
    if reading.clauses[number + 1].opener in ("r", "W"):
        before = reading.classes[reading.clauses[number].verb : reading.clauses[number].end].rstrip("Tby")
        return before[-1:] in tuple("vuwRk")
    return False


def _extent(reading: Reading, number: int) -> int:
    """Where the predicate of a clause ends: with what was said, and with the list it breaks off in."""
    clauses, classes = reading.clauses, reading.classes
    clause = clauses[number]
    following = clauses[number + 1] if number + 1 < len(clauses) else None
    end = clause.end
    if timed := _TIMED.match(classes, end):  # "fonde, | le 15 février 1893, | la société"
        end = timed.end()
    if following and (following.of == number or _asks(reading, number)):
        end = following.end
    elif following and _SAID.fullmatch(classes, clause.verb, end):
        end = following.end if following.opener == "," else end  # "said, “…”"
    elif said := _THAT.match(classes, end):  # "required that they be paid": what follows has no verb of its own
        end = said.end()
    if "," in classes:
        if interrupted := _INTERRUPTED.match(classes, clause.verb):  # "will, in turn, | bring"
            end = max(end, interrupted.end())
        if classes[end : end + 1] == "S" and (trailing := _TRAILING.search(classes, clause.verb, end)):
            end = trailing.start()  # "won, | five days | after losing"
        if classes[end - 2 : end] in ("dn", "hn") and (serial := _SERIAL.match(classes, end)):
            end = serial.end()  # "his small, | friendly shop"
    listed = _LIST.match(classes, end) if classes[end : end + 1] in (",", "c") else None
    for stop in (listed.end(), listed.end("listed")) if listed else ():
        if sum(map(len, reading.pieces[clause.subject[0] : stop])) <= LONGEST:
            return stop
    return end

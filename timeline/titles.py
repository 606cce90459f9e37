"""The title of an event: the core of its clause, as a person would write it.

Without the time expression that dates it and the preposition before that, without what leads in ("However,") and who
says so ("officials said"), with the name where the text has a pronoun for it, at most 90 characters, cut where a phrase
ends. Everything works on the letters of `timeline.clauses`; the words are the language's ([title]).

>>> from timeline.cast import CastRules
>>> from timeline.clauses import read
>>> from timeline.lexicon import Lexicon
>>> data = {"clause": {"verb": "fell", "determiner": "the", "preposition": "in"}, "title": {"articles": "the"}}
>>> reading = read("The old bridge fell in March.", 0, 29, Lexicon.from_data(data), [(23, 28)])
>>> Titles.from_data(data).title(reading, 0, None, Cast(CastRules.from_data(data)))
'Old bridge fell'
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass
from typing import Any

from timeline.cast import Cast, noun_phrase
from timeline.clauses import Clause, Reading, opening
from timeline.lexicon import COMPARED, KINDS, PERSON, SOURCE, fold, plain, words
from timeline.phrases import EDGES, QUOTING, VERBS, Phrase, capitalised, tidy, with_object
from timeline.speech import QUOTES, content, dated_speech, quoted, quotes, reports, says_so

LONGEST = 90

#: Neighbouring time expressions go together: "on Tuesday, at noon", "from May to June".
_TIMES = re.compile("T+(?:,?[pceq-]{0,2}d?T+)*")
#: Letters that a title cannot end with; those before which it may be cut, and the best of these.
_LOOSE = frozenset("pqdhcsrStyCWamx,.:;-(&")
_JOINTS, _STRONG = frozenset("pqtsSrcgWk,;:-"), frozenset("tsSrW,;:-")
_LIST = re.compile("(?P<members>(?:,[dhn0N.]+)*,?c[dhn0N]+)(?:[pq][dhn0N]+)*(?:p?T+)?(?=[,.;:]|$)")
#: The verb, phrases between, and the subject: "wurde | im Rathaus | ein Vertrag (unterzeichnet)".
_FRONTED_NOUN = re.compile("d[ne0]*N+(?:cN+)?")
_FRONTED = re.compile("([vamCRe])((?:O|p[dh]?[ne0]*N+)*)([dh]?[ne0]*N+|o)")
_COPULA_ALONE = re.compile("[byx]*C[byx.,]*$")
_DATED_COPULA = re.compile("[byx]*C[byx]*[pS]?T+[.,]*$")
_SAID = re.compile("[byxpT]*[amC]?[byx]*R")
_SAYING_ALONE = re.compile("[pTdnhONg0k,]*")
_HEAD = re.compile("[bdh]*[nN0eug]*[nN0]")
_ATTRIBUTE = re.compile("[nNeg0]*n(?=p)")
_BRIEF = 6
_COMPARED = re.compile("[0pd][^vamCRSstrT;:(]*")
_AMOUNT = re.compile("(?:0n?|k)$")
_NEWLY = re.compile("be[nN]")
_QUALIFIED = re.compile("pd?[b]n$")
_INTERRUPTED = re.compile(r"[amCBbyx]+,[^,;:()\-vamCR]{1,8},[buevVngwBx][^,;:()\-srtSW]*")
_DATED = re.compile("(?:p?T+)*")
_NOUNS = tuple("dhNno0g")
_LATER = re.compile("[vamCe]")
_THAT = re.compile(r"t[^,;:()\-vamCRe]+(?=[,;:()\-.]|$)")
_OWN_PHRASE = re.compile("[dho](?<=[nN0].)")
_EVENT_PHRASE = re.compile("(?<=p)d[nNeg0]*n(?=p)")
_DATELINE = re.compile(r"[^\W\da-z]{3,25}[^\na-z]{0,30}(?:, [\w. ]{2,25})?(?: ?\([\w .-]{2,25}\))?,? ?(?:--+|_+|—|–) *")
_LEADING = frozenset("byxc.,:;-")
_MARKS = ",;:-–—_"


@dataclass(frozen=True, slots=True)
class Titles:
    """The words of a language that titles turn on; all empty in a language without the section.

    `leads` stand before the news and are none of it; `generic` sources need
    no naming; a `when` clause after a dated copula is the event itself; `events` are nouns that happen.
    """

    leads: re.Pattern[str] | None = None
    sources: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    indefinite: tuple[str, ...] = ()
    generic: frozenset[str] = frozenset()
    when: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()
    speaker: frozenset[str] = frozenset()
    agents: frozenset[str] = frozenset()
    tight: frozenset[str] = frozenset()
    nearly: frozenset[str] = frozenset()
    says: frozenset[str] = frozenset()
    existential: frozenset[str] = frozenset()
    attributes: frozenset[str] = frozenset()
    unnamed: frozenset[str] = frozenset()
    joining: frozenset[str] = frozenset()
    loose: frozenset[str] = frozenset()
    others: str = ""
    possessive: str = ""
    plural: str = ""
    inverts: bool = False

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Titles:
        """The rules of a language file."""
        section = data.get("title", {})
        names = (
            "articles",
            "generic",
            "when",
            "events",
            "speaker",
            "agents",
            "tight",
            "nearly",
            "says",
            "existential",
            "attributes",
        )
        joining = [*words(data.get("clause", {}).get("coordinator", "")), *words(section.get("dropped", ""))]
        loose = (name for name in KINDS if KINDS[name] in _LOOSE)
        nobody = ("person", "thing", "group", "speaker", "pointing", "existential")
        return cls(
            sources=frozenset(words(section.get("attributions", ""))),
            leads=_phrases(section.get("leads", "")),
            indefinite=tuple(words(section.get("indefinite", ""))),
            unnamed=frozenset(word for name in nobody for word in words(section.get(name, ""))),
            joining=frozenset(
                form for word in joining for one in (word, word.capitalize()) for form in (one, f"{one},")
            ),
            loose=frozenset(word for name in loose for word in words(data.get("clause", {}).get(name, ""))),
            others=section.get("others", ""),
            possessive=section.get("possessive_mark", ""),
            plural=section.get("plural_mark", ""),
            inverts=bool(section.get("verb_second", False)),
            **{name: frozenset(words(section.get(name, ""))) for name in names},
        )

    def body(self, text: str, start: int, end: int) -> int:
        """Where a sentence's news begins, after a dateline and what leads in."""
        if text[start + 1 : start + 2].isupper() and (match := _DATELINE.match(text, start, end)):
            start = match.end()
        while self.leads and (match := self.leads.match(text, start, end)):
            start = match.end()
        return start

    def event_clause(self, reading: Reading, number: int) -> int:
        """The clause that tells what happened, where the dated one only says when, or who says so."""
        clauses = reading.clauses
        clause = clauses[number]
        following = clauses[number + 1] if number + 1 < len(clauses) else None
        said = content(reading, number)
        if said >= 0 and self._says_anyone(reading, clause):
            return said
        if following and self._says_when(reading, clause, following):
            return number + 1
        if number and says_so(reading, clause):
            told = (n for n in range(number) if opening(clauses[n].opener) not in ("r", "s", "S", "W"))
            return next(told, number)
        return number

    def _says_when(self, reading: Reading, clause: Clause, following: Clause) -> bool:
        """Is it "His last trip was in May, when he saw Rome", or "It was in May that he saw Rome"?"""
        if following.opener[-1:] not in ("s", "t") or plain(reading.pieces[following.start - 1]) not in self.when:
            return False
        return bool(_DATED_COPULA.match(reading.classes, clause.verb, clause.end))

    def _says_anyone(self, reading: Reading, clause: Clause) -> bool:
        """Is it nobody in particular who says so: officials, reports, analysts?"""
        return reports(reading, clause) and self._anyone(reading, *clause.subject)

    def _anyone(self, reading: Reading, start: int, end: int) -> bool:
        start, end = noun_phrase(reading, start, end)
        named = "N" in reading.classes[start:end]
        said = (plain(piece) for piece in reading.pieces[start : start + 1 if named else end])
        return not self.generic.isdisjoint(said)

    def attributive(self, reading: Reading, time: tuple[int, int]) -> bool:
        """Does a time expression stand within a noun phrase or make one: "the | recent | floods", "the future | of"?"""
        first, last = time
        before, after = reading.classes[max(first - 1, 0) : first], reading.classes[last : last + 1]
        if before in ("d", "h"):
            return after in ("n", "N", "e", "u", "g", "0")
        return after == "p" and before != "p" and plain(reading.pieces[first]) in self.articles

    def aside(self, reading: Reading, number: int, time: tuple[int, int]) -> bool:
        """Does a time expression date something else than the clause tells: "up from two million | a year ago |"?"""
        if number < 0:
            return False
        first, clause = time[0], reading.clauses[number]
        place = reading.marks.rfind(COMPARED, clause.verb, first)
        if place < 0:
            return False
        classes, between = reading.classes, reading.classes[place + 1 : first]
        if between:
            return (
                "0" in between and bool(_COMPARED.fullmatch(between)) and plain(reading.pieces[place]) not in self.tight
            )
        return bool(_AMOUNT.search(classes, clause.verb, place))

    def nominal(self, reading: Reading, number: int, time: tuple[int, int]) -> tuple[int, int] | None:
        """The tokens of an event that is a noun: "a recent | meeting of A and B", "for a | visit by A to B | soon"."""
        classes, pieces, (first, last) = reading.classes, reading.pieces, time
        if number < 0 or not reading.clauses[number].verb < first < reading.clauses[number].end:
            return None
        verb, end = reading.clauses[number].verb, reading.clauses[number].end
        after = _ATTRIBUTE.match(classes, last, end)
        if after and plain(pieces[after.end() - 1]) in self.events:
            vague = plain(pieces[first - 1]) in self.indefinite and plain(pieces[after.end()]) in self.agents
            if vague or self._possessive(pieces[last - 1]):
                return last, end
        if not classes[last:end].strip(".,"):
            for match in _EVENT_PHRASE.finditer(classes, verb, first):
                noun, article = pieces[match.end() - 1], pieces[match.start()]
                agent = plain(pieces[match.end()]) in self.agents
                if agent and plain(noun) in self.events and plain(article) in self.indefinite:
                    rest = set(classes[match.end() : first])
                    if rest <= set("pqnNdhc0byO") and not rest.isdisjoint("nN"):
                        return match.start(), first
        return None

    def title(self, reading: Reading, number: int, span: tuple[int, int] | None, cast: Cast, speaker: str = "") -> str:
        """The title of a clause, of the noun phrase at `span` if there is one, or of the whole sentence for -1.

        What somebody says comes after a colon and the name of the `speaker`.
        """
        if span:
            return self._finished("", self._phrase(reading, *span))
        if number < 0:
            return self._finished("", self._phrase(reading, 0, len(reading.pieces)))
        clause = reading.clauses[number]
        end = _extent(reading, number)
        if not speaker and (group := self._says(reading, number)):
            if self._only_says(reading, number, group):
                return self._said(reading, number, cast)
            if told := self._told(reading, number, group, end):
                return self._finished(self._called(reading, clause, number, cast), told)
        if PERSON in reading.marks[clause.verb : end]:
            reading = self._named(reading, number, end, cast)
        predicate = self._phrase(reading, clause.verb, end)
        if _COPULA_ALONE.match(predicate[1]) and "T" in reading.classes[clause.verb : end]:  # "The deadline is Monday"
            return self._finished("", self._phrase(reading, *clause.subject))
        subject = self._subject(reading, number, cast)
        if clause.opener[-1:] in ("r", "t") and clause.about not in (
            clause.subject,
            (0, 0),
        ):  # "the order, which the king signed"
            predicate = with_object(predicate, self._phrase(reading, *clause.about)[0])
        if len(subject) > LONGEST // 2 and len(subject) + sum(map(len, predicate[0])) > LONGEST:
            whole = self._finished("", self._phrase(reading, *clause.subject))
            head = self._finished("", self._phrase(reading, *noun_phrase(reading, *clause.subject)))
            comma = reading.classes.find(",", *clause.subject)
            if comma > 0 and "c" in reading.classes[comma : clause.subject[1]] and self.others:  # of a list the first
                member = self._finished("", self._phrase(reading, clause.subject[0], comma))
                head = f"{member} {self.others}" if len(head) > LONGEST // 2 or head in member else head
            subject = (whole if len(whole) <= LONGEST // 2 else head) or subject
        first = reading.pieces[slice(*clause.subject)][:1]
        own = any(plain(piece) in self.speaker or plain(piece) in cast.rules.pronouns for piece in first)
        ours = any(plain(piece) in self.speaker for piece in first)
        if not speaker and ((own and quoted(reading, number)) or dated_speech(reading, number) or ours):
            speaker = self._spoken(reading, number, cast)
        if first and plain(first[0]) in self.existential:
            subject, predicate = self._there(predicate)
        if speaker:
            said = subject.lstrip()
            named = speaker + capitalised(said)
            verbs = VERBS.match(predicate[1])
            fits = len(named) + sum(map(len, predicate[0][: verbs.end() + 1 if verbs else 1])) <= LONGEST
            subject = named if fits else subject
        if self._content(reading, number) and self._too_long(reading, number, subject, predicate):
            return self.title(reading, number + 1, None, cast)
        return self._finished(subject, predicate)

    def _says(self, reading: Reading, number: int) -> int:
        """Where what is said begins, after a verb that only says so and the time, or 0."""
        clause = reading.clauses[number]
        group = _SAID.match(reading.classes, clause.verb, clause.end)
        if group is None:
            return 0
        quotes_next = bool(QUOTES.match("".join(reading.pieces[clause.end + 1 : clause.end + 2]).strip()))
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
                return self._phrase(reading, said, end)
            if following and following[0].opener[:1] in (",", "S") and not says_so(reading, following[0]):
                pieces, letters = self._phrase(reading, said, end)
                rest = self._phrase(reading, following[0].verb, following[0].end)
                return pieces + rest[0], letters + rest[1]
        if number == 0 and before > 1 and (quotes(reading) or (not following and not classes[said:end].strip("."))):
            return self._phrase(reading, 0, before)
        return None

    def _said(self, reading: Reading, number: int, cast: Cast) -> str:
        """What is said, behind the name of who says it, unless he says it of himself: "Roe said he would leave"."""
        said = max(content(reading, number), number + 1)
        first = reading.pieces[slice(*reading.clauses[said].subject)][:1]
        if first and plain(first[0]) in cast.rules.pronouns and not QUOTES.match(first[0].strip()):
            name = cast.name(plain(first[0]), said)
            if name is not None:
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
        least = len(self._phrase(reading, clause.verb, content.verb + 2)[0])
        return self._cut(*predicate, LONGEST - len(subject) - 1) < least

    def plain(self, text: str) -> str:
        """The title of a sentence as it stands, less what only joins it to the one before, and its article."""
        first, _, rest = text.partition(" ")
        while rest and first in self.joining:
            text = rest
            first, _, rest = text.partition(" ")
        if rest and first.lower() in self.articles:
            text = rest
        if len(text) > LONGEST:
            end = text.rfind(" ", 0, LONGEST + 1)
            while (before := text.rfind(" ", 0, end)) > 0 and text[before + 1 : end] in self.loose:
                end = before
            text = text[: end if end > 0 else LONGEST]
        text = text.strip(EDGES) if QUOTING.isdisjoint(text) else tidy(text)
        return capitalised(text)

    @staticmethod
    def dateline(reading: Reading) -> bool:
        """Is this only where the news comes from: "OSLO, May 3 (Presse) --"?"""
        return reading.pieces[0].strip().isupper() and not reading.classes.strip("NT0,.:-()")

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
        name = cast.name(plain(reading.pieces[own[0]]), number) if own[0] < own[1] else None
        name = name or self._finished("", self._phrase(reading, *noun_phrase(reading, *own)))
        known = name and len(name) <= LONGEST // 2 and plain(name) not in self.unnamed
        return f"{name}: " if known and not self._anyone(reading, *own) else ""

    def _elides(self, piece: str) -> bool:
        """Does an article stand in the word itself: "l'armée"?"""
        article, mark, _ = fold(piece.strip()).partition("'")
        return bool(mark) and article + mark in self.articles

    def _possessive(self, piece: str) -> bool:
        return bool(self.possessive) and plain(piece).endswith(self.possessive)

    def _phrase(self, reading: Reading, start: int, end: int) -> Phrase:
        """Some tokens without the times, without adverbs that only join, and up to where the source is told."""
        pieces, letters = reading.pieces[start:end], reading.classes[start:end]
        if "T" not in letters and "y" not in letters and SOURCE not in reading.marks[start:end]:
            return pieces, letters
        left_out = {number for number, letter in enumerate(letters, start) if letter == "y"}
        for match in _TIMES.finditer(reading.classes, start, end):
            left_out.update(range(*self._time_with_preposition(reading, match, start, end)))
        source = reading.marks.find(SOURCE, start + 1, end)
        stop = end if source < 0 else source
        kept = [number for number in range(start, stop) if number not in left_out]
        return [reading.pieces[number] for number in kept], "".join([reading.classes[number] for number in kept])

    def _time_with_preposition(self, reading: Reading, match: re.Match[str], start: int, end: int) -> tuple[int, int]:
        """The tokens to leave out: "in May" whole, of "the May talks" and "after Monday's talks" the time alone."""
        classes = reading.classes
        first, last = match.span()
        before = classes[first - 1] if first > start else ""
        following = classes[last] if last < end else ""
        attribute = before in ("d", "h")
        if before in ("p", "S") and following in ("n", "N") and first - 1 > start:
            attribute = any(plain(piece) in self.events for piece in reading.pieces[last : last + 3])
        if attribute or self._possessive(reading.pieces[last - 1]):
            return first, last
        if following in ("n", "N", "e", "0") and plain(reading.pieces[last - 1]) in self.attributes:
            return first, last
        if phrase := _QUALIFIED.search(classes, start, first):  # "for the seasonally slow | third quarter"
            return phrase.start(), last
        stop = max(start, first - 3)
        while first > stop and (
            classes[first - 1] in "pSy"
            or (classes[first - 1] in "bng" and plain(reading.pieces[first - 1]) in self.nearly)
        ):
            first -= 1
        if first - 1 > start and classes[first - 1] in "egu" and classes[first - 2] in "nNT0":
            first -= 1  # "the year | ending in", "costs | compared with"
        elif first < match.start() - 1 and classes[first - 1] == "d" and first - 1 > start:
            first -= plain(reading.pieces[first - 1]) in self.indefinite  # "| a mere two years later"
        return first, last

    def _subject(self, reading: Reading, number: int, cast: Cast) -> str:
        """The subject in words, with the name for a pronoun."""
        clause = reading.clauses[number]
        pieces, letters = self._phrase(reading, *clause.subject)
        first = 0
        while letters[first : first + 1] in _LEADING and not _NEWLY.match(letters, first):
            first += 1
        if self.inverts and letters[first : first + 1] == "p":
            return ""  # "Im Rahmen der Feier wurde | die Orgel geweiht"
        if letters[first : first + 1] in ("p", "S") and (own := _OWN_PHRASE.search(letters, first)):
            first = own.start()  # "In the battle of Arras | the army lost"
        elif letters[first : first + 1] in ("s", "S"):  # "as | hundreds of men were killed"
            first += 1
        letter = letters[first : first + 1]
        if not letter or letters[first:].strip(",.") == "d" or plain(pieces[first]) in self.sources:
            return ""
        spoken = letter == "o" and cast.rules.pronouns.get(plain(pieces[first])) and quoted(reading, number)
        if letter in "oOh" and not spoken and (name := cast.name(plain(pieces[first]), number)):
            pieces = pieces[first + 1 :]
            return self._owned(name, pieces) if letter == "h" else name + "".join(pieces)
        if clause.opener[-1:] == "W":
            return self._owned(self._finished("", self._phrase(reading, *clause.about)), pieces[first:])
        while first < len(pieces) and plain(pieces[first]) in self.articles:
            first += 1
        last = len(pieces)
        while last > first and letters[last - 1] in "by" and clause.subject[1] < clause.verb:
            last -= 1  # "the garrison stubbornly | held out and was fed": the adverb is the other verb's
        text = "".join(pieces[first:last])
        if first < last and self._elides(pieces[first]):
            text = re.split("['’]", text, maxsplit=1)[1]
        appositive = reading.classes[clause.subject[1] : clause.verb]
        if appositive.startswith(",N") and not appositive.strip("N,"):
            return text + "".join(reading.pieces[clause.subject[1] : clause.verb])
        return text.rstrip(_MARKS)

    def _owned(self, name: str, pieces: list[str]) -> str:
        mark = self.possessive
        if self.plural and name.endswith(self.plural):  # "the twins' bakery"
            mark = mark[: -len(self.plural)]
        if self.possessive and name.endswith((self.possessive, self.possessive[:1])):
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
            if reading.marks[place] == PERSON and (name := cast.name(plain(reading.pieces[place]), number)):
                own = reading.classes[place] == "h"
                named.pieces[place] = " " + (self._owned(name, []).rstrip() if own else name)
        return named

    def _finished(self, subject: str, phrase: Phrase) -> str:
        """Subject and predicate as a line: cut to length, without loose ends, with a capital."""
        pieces, letters = phrase
        if not subject:
            if self.inverts and (match := _FRONTED.match(letters)):
                stop = match.end()
                if stop < len(pieces) and letters[stop] == "d" and plain(pieces[stop]) in self.tight:  # a genitive
                    owner = _FRONTED_NOUN.match(letters, stop)
                    stop = owner.end() if owner else stop
                order = [*range(match.start(3), stop), *range(*match.span(1)), *range(*match.span(2))]
                order += range(stop, len(letters))
                pieces, letters = [pieces[n] for n in order], "".join(letters[n] for n in order)
            while pieces and (letters[0] in "c,.;:-)" or plain(pieces[0]) in self.articles):
                adverb = letters[0] == "d" and letters[1:2] in tuple("bsy") and letters[2:3] in tuple("nNeug")
                pieces, letters = pieces[1 + adverb :], letters[1 + adverb :]  # "a once famous | painter"
        if not subject and pieces and self._elides(pieces[0]):
            pieces = [re.split("['’]", pieces[0], maxsplit=1)[1], *pieces[1:]]
        if self.inverts:
            pieces, letters = self._bracketed(pieces, letters, LONGEST - len(subject) - 1)
        size = self._cut(pieces, letters, LONGEST - len(subject) - 1)
        cut = size < len(pieces)
        if cut and size > 2 and letters[size - 2 : size] == "pg":  # "aimed at recapturing | the fort"
            size -= 2
        while size > 1 and cut and letters[size - 1] in "eu" and letters[size - 2] in "nN":  # "new rules | designed"
            size -= 1
        if size > 2 and letters[size - 1] == "o" and plain(pieces[size - 2]) in self.tight:  # "more than they"
            size -= 2
        particle = self.inverts and not cut and letters.rstrip(".,;:")[-1:] in tuple("dpCam")  # "stürzte | ein"
        loose = _LOOSE - set("dpCam") if particle else _LOOSE
        while size and letters[size - 1] in loose and (size > 1 or subject):
            size -= 1
        text = tidy(f"{subject} {''.join(pieces[:size])}")
        if size and pieces[size - 1].endswith(".") and pieces[size - 1][:-1].strip(EDGES):  # an abbreviation
            text += "."
        first, _, rest = text.partition(" ")
        while rest and plain(first) in self.unnamed:  # whom the text does not name, no title names
            text = rest
            first, _, rest = text.partition(" ")
            if first in self.joining and rest:  # "he and | Roe met"
                text = rest
                first, _, rest = text.partition(" ")
        if len(text) > LONGEST:  # a subject without end: words are all that is left to cut at
            text = tidy(text[: LONGEST + 1].rpartition(" ")[0] or text[:LONGEST])
        return capitalised(text)

    @staticmethod
    def _bracketed(pieces: list[str], letters: str, room: int) -> Phrase:
        """Where the verb ends the clause ("wurde ... gegründet"), what is too long goes from between its two parts."""
        verbs = VERBS.search(letters)
        stop = len(letters.rstrip(".,;:"))
        start = stop
        while start > stop - 2 and letters[start - 1 : start] in tuple("nuveR") and pieces[start - 1].strip().islower():
            start -= 1
        if verbs is None or start == stop or letters[verbs.start()] not in "amC" or len("".join(pieces)) <= room:
            return pieces, letters
        last = start
        while last > verbs.end() and len("".join(pieces[:last] + pieces[start:stop])) > room:
            last -= 1
        while last > verbs.end() and (letters[last] not in _JOINTS or letters[last - 1] in _LOOSE):
            last -= 1
        return pieces[:last] + pieces[start:stop], letters[:last] + letters[start:stop]

    def _cut(self, pieces: list[str], letters: str, room: int) -> int:
        """How many tokens fit, ending where a phrase ends if one does after two fifths of the room."""
        if len("".join(pieces)) <= room:
            return len(pieces)
        length, fits, joint, strong = 0, 0, 0, 0
        for number, piece in enumerate(pieces):
            if number and letters[number] in _JOINTS:
                joint = joint if plain(piece) in self.tight else number
                strong = number if letters[number] in _STRONG else strong
            length += len(piece)
            if length > room:
                break
            fits = number + 1
        for place in (strong, joint):
            if place and sum(map(len, pieces[:place])) > room * 2 // 5:
                return place
        return fits


def _asks(reading: Reading, number: int) -> bool:
    """Does a relative clause follow the verb and no noun, so that it is what was asked, decided or known?"""
    if reading.clauses[number + 1 : number + 2] and reading.clauses[number + 1].opener in ("r", "W"):
        before = reading.classes[reading.clauses[number].verb : reading.clauses[number].end].rstrip("Tby")
        return before[-1:] in tuple("vuwRk")
    return False


def _extent(reading: Reading, number: int) -> int:
    """Where the predicate of a clause ends: with what was said, and with the list it breaks off in."""
    clauses = reading.clauses
    end = clauses[number].end
    if (number + 1 < len(clauses) and clauses[number + 1].of == number) or _asks(reading, number):
        end = clauses[number + 1].end
    elif _SAID.fullmatch(reading.classes, clauses[number].verb, end) and clauses[number + 1 : number + 2]:
        end = clauses[number + 1].end if clauses[number + 1].opener == "," else end  # "said, “…”"
    elif said := _THAT.match(reading.classes, end):  # "required that they be paid": what follows has no verb of its own
        end = said.end()
    if interrupted := _INTERRUPTED.match(reading.classes, clauses[number].verb):  # "will, in turn, | bring"
        end = max(end, interrupted.end())
    listed = _LIST.match(reading.classes, end)
    for stop in (listed.end(), listed.end("members")) if listed else ():
        if sum(map(len, reading.pieces[clauses[number].subject[0] : stop])) <= LONGEST:
            return stop
    return end


def _phrases(line: str) -> re.Pattern[str] | None:
    """A pattern for the phrases of a line of language data, longest first; the plain apostrophe stands for both."""
    listed = sorted(words(line), key=lambda phrase: (-len(phrase), phrase))
    escaped = (re.escape(phrase).replace("\\ ", r"\s+").replace("'", "['’]") for phrase in listed)
    return re.compile(rf"(?:{'|'.join(escaped)})\b[,:]?\s+", re.IGNORECASE) if listed else None

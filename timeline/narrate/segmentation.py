"""Cut a tagged sentence into clauses where clauses can meet, and put together what was interrupted.

"Ann, who came in May, has left" is "Ann … has left" and "who came in May".
"""

from __future__ import annotations

import re
from functools import cache

from timeline.narrate.clause import NOTHING, Clause, subordination
from timeline.narrate.tagset import Feature, Tag, letters, pattern

_VERBAL = pattern("{VERBAL}")
_VERB_GROUP = pattern("{VERB_GROUP}+")
_ADVERBIALS = pattern("{ADVERBIAL|STOP}* (?:{PREP}? {TIME}+ {ADVERBIAL|STOP}*)*")
_PREDICATE = pattern(
    "{ADVERBIAL}* (?:{AUX|MODAL} {ADVERBIAL}*)* (?:{COP|COPINF} {ADVERBIAL}*)* {VERB|REPORT|PAST|PTCP|INF|GER}?"
)
#: A finite verb that no coordinator joins to the one before.
_NEXT_VERB = pattern("(?<!{COORD}) (?<!{COORD} {ADVERBS}) {VERBAL}")
_NOUN_PHRASE = pattern("(?:{ADVERBS|STOP} | {PREP}? {TIME}+)* {NP|PRON|PAST|PTCP|GER}")

#: A coordinator, where a verb or a clause follows.
_COORDINATOR = (
    "{COORD} (?="
    "{NP|ADVERBIAL|TIME|PRON|OBJ|PAST|PTCP|INF|GER|PREP|STOP}* {VERBAL}"
    "| {DET} {NP|ADVERBS|OBJ|PAST|PTCP|GER|PREP}* {COORD} {NP|OBJ|PREP}* {VERBAL}"
    "| {NP|ADVERBIAL|TIME|PRON|OBJ|PAST|PTCP|INF|GER|TO|PREP|STOP}* {VERB|AUX|MODAL|COP})"
)
#: A verb of saying, perhaps with who hears it and when, where a clause without a conjunction follows.
_BEFORE_SPEECH = (
    "(?<!{COP|COPINF}) {REPORT} (?:{NOUN|ADV} (?={DET|POSS|PRON}) | {DET|POSS}? {NOMINAL}{1,3} (?={PRON})"
    "| {PREP} {TIME}+ | {TIME}+)?"
    "(?={NP|PRON|OBJ}+ {ADVERBS}* {VERBAL}"
    "| {NP|PRON|OBJ|GER} {NP|ADVERBIAL|TIME|PRON|OBJ|COPINF|PAST|PTCP|INF|GER|TO|PREP|PART|COORD}*"
    "  (?<!{COORD}) (?<!{COORD} {ADVERBS}) {AUX|MODAL|COP}"
    "| {NP|PRON|OBJ|GER} {NP|ADVERBS|TIME|PRON|OBJ|PTCP|GER|PREP|COORD}*"
    "  (?<!{COORD}) (?<!{COORD} {ADVERBS}) (?:{VERB} | {PAST} (?={NP|PRON|OBJ|PART})))"
)
#: Where clauses can meet.
_JOINTS = "|".join(
    (
        "{SEMICOLON|COLON|OPEN|CLOSE}",
        "{COMMA|DASH} {ADVERBS}? {COORD}?",
        "{COORD} {COMMA}",
        "{SUB|REL|RELPOSS|THAT}",
        "{SUBPREP} (?!{TIME}) (?={!BOUNDARY}* {VERBAL})",
        "{SUBPREP} (?={TIME}+ {NOMINAL}+ {ADVERBS}* {VERBAL})",
        _COORDINATOR,
        "(?<={NOMINAL}) (?={PRON} {ADVERBIAL}* {VERBAL})",  # a relative clause without its pronoun: the mill | it sold
        _BEFORE_SPEECH,
    )
)
#: A part that shares the verb of the part before, which has a time of its own: with the participle at its end,
#: "wurde 1920 gegründet, | 1933 aufgelöst |", or at its beginning, "détruit en 1944, | reconstruit en 1949".
_ELLIPSIS_LAST = "{!BOUNDARY|VERBAL}* {TIME} {!BOUNDARY|VERBAL}* {PTCP}"
_ELLIPSIS_FIRST = "{ADVERBS}* {PTCP} {!BOUNDARY|VERBAL}* {TIME}"
_ELLIPTIC_LAST = pattern(_ELLIPSIS_LAST, "{PUNCT}*$")
_ELLIPTIC_FIRST = pattern(_ELLIPSIS_FIRST)

#: Where it was, between a verb and its time.
_WHERE = "(?:{TO|PREP} {DET|POSS}? {NOMINAL|NUM}+){0,2}"
#: "married in 1992", and perhaps one more: ", divorced in 1999", "and died in 2001".
_CHAINED = pattern(
    "{ADVERBS}* {PAST} {PART|ADV}?",
    _WHERE,
    "{PREP}? {TIME}+ {NOUN|ADV|STOP}*",
    "(?P<more>{COMMA}? {COORD}? {ADVERBS}* {VERB|PAST|PTCP} {PRON|PART|ADV}?",
    _WHERE,
    "{PREP}? {TIME})?",
)
#: "on 3 May in Hull, | moved": the time of the verb before, and perhaps a place.
_ENDS_WITH_TIME = pattern("{TIME}", _WHERE, "$")
#: "for the quarter ended in May": a participle inside a phrase, though nothing stands before the phrase.
_INSIDE_PHRASE = pattern(
    "{ADVERBS}* {PREP|SUBPREP} {DET|POSS}? {NOMINAL|NUM|GER}* {TIME}* {PAST} | {TIME}+ {PAST} (?={TIME})"
)
#: "In a speech made at Bath, Roe ...": an irregular one.
_INSIDE_FRONTED = pattern(
    "{ADVERBS}* {PREP} {DET|POSS} {NOUN}{1,2} {VERB} {TIME|PREP|PART}",
    "{!COMMA|SEMICOLON|COLON|OPEN|CLOSE}* {COMMA} {NOMINAL|DET|POSS|PRON}",
)
#: A participle with what hangs on it, before the verb of its subject, or before a subject.
_ENCLOSED = pattern("{PAST} {PREP} {!COMMA|SEMICOLON|COLON|DASH}* {COMMA|DASH} {ADVERBIAL}* {VERBAL}")
_FRONTED = pattern("{PAST} {PREP} {!COMMA|SEMICOLON|COLON|DASH}* {COMMA} {NOMINAL|DET|POSS|PRON}")
#: The members of a list but for the last two: "Ann, | Bob and Cy left".
_MEMBERS = pattern("(?:{DET|POSS}? {PREMOD}* {NOMINAL} (?:{PREP} {DET|POSS}? {PREMOD}* {NOMINAL})* {COMMA})+")
#: How far back such a list is looked for, in pieces of the sentence.
_MAX_MEMBERS = 8
#: "wurde | im Rathaus | ein Vertrag (unterzeichnet)": the verb, phrases between, and the subject with what it owns.
_INVERTED = pattern(
    "{FINITE} (?:{OBJ} | {ADVERBIAL} | {NOUN} (?={DET|POSS|NUM|PRON}) | {PREP}? {TIME}++",
    "| {PREP} {DET|POSS}? {NOUN|NUM|PTCP}* {NAME}+)*",
    "(?P<subject>{DET|POSS} (?:{PREP} {DET|POSS}? {NOUN|PTCP}* {NAME}+ | {PREP}? {TIME}+) {NOUN|PTCP}+ {NAME}+",
    "| {DET|POSS}? {NOUN|PTCP|ADV}* {NAME}+ (?:{NUM} (?!{NOMINAL|NUM|PTCP}))?",
    "  (?:{COORD} {DET|POSS}? {NOUN|PTCP}* {NAME}+)?",
    "| {PRON} | {DET|POSS}? {NOUN|NUM}* {NUM} {NOUN|PTCP}* {NAME}+ | {DET|POSS}? {NOUN|NUM}* {NUM})",
)
#: "Not until 1912 | did the station open", "Only in 1912 | did it open".
_FOCUSED_TIME = pattern("{NEG} {PREP|SUBPREP}? {TIME}+ {AUX|COP|MODAL} | {NOUN|ADV} {PREP|SUBPREP}? {TIME}+ {AUX}")
_BEFORE_VERB = pattern(
    "(?P<subject>{DET|POSS}? {NOUN|NUM|PAST}* {NOMINAL} (?:{PREP} {DET|POSS}? {NOUN|NUM}* {NOMINAL})? | {PRON})",
    "(?={ADVERBIAL}* {VERB|PAST|PTCP|INF|COPINF|NOUN})",
)
_GENITIVE_PHRASE = pattern("{DET} {NOUN|PTCP}* {NAME}+")

#: What may stand between a noun and its relative clause.
_BEFORE_RELATIVE = letters("COMMA|DASH|OPEN|STOP")
_ANTECEDENT = pattern("(?:{DET|POSS}? {PREMOD|ADVERBS}* {NOMINAL|NUM|GER}) {COMMA|DASH|OPEN|STOP}*$")
_OWNER_WITH_FULL_NAME = pattern("{GENITIVE} {NAME} {NAME}+$")
_HAS_GENITIVE = frozenset(letters("DET|PREP"))

_NEEDS_SUBJECT = tuple(letters("SUB|SUBPREP"))
_RELATIVES, _BEFORE_CONTENT = tuple(letters("REL|RELPOSS")), tuple(letters("SPEECH|THAT"))
#: Openers that can be the subject of their clause; tags that begin no subject.
_SHARES_SUBJECT, _NO_SUBJECT = tuple(letters("REL|THAT")), letters("PREP|OBJ")
#: Joints that only part clauses behind a verb.
_BEHIND_VERB = letters("COORD|PRON")
_CHAIN_OPENER = Tag.COMMA + Tag.COORD
_MAYBE_PARTICIPLE = letters("PAST|VERB")
_NOT_FINITE = letters("PREP|TIME|NOUN|PTCP")
_HAS_ELLIPSIS = letters("AUX|COP|VERB")
_ADVERBIAL = letters("ADVERBIAL")
_AROUND_PARTICIPLE = letters("ADVERBS|STOP|COMMA")
_CLITICS = letters("OBJ|NEG")
_NOMINAL = tuple(letters("NOMINAL"))


@cache
def _joint(verb_second: bool, clitics: bool) -> re.Pattern[str]:
    """A pattern for where clauses meet, by the word order of the language."""
    if verb_second:
        return pattern(_JOINTS, "| {COORD} (?=", _ELLIPSIS_LAST, "(?:{PUNCT}|$))")
    before = "" if clitics else "(?<={TIME}) "  # "was bombed in 1944 | and given to the town in 1950"
    return pattern(_JOINTS, f"| {before}{{COORD}} (?=", _ELLIPSIS_FIRST, ")")


@cache
def _antecedent_with_head(verb_second: bool) -> re.Pattern[str]:
    """A pattern for the noun before a relative clause with what hangs on it, by the word order of the language."""
    if verb_second:
        return pattern(
            "(?P<head>{DET|POSS|GENITIVE}? {NOUN|NUM|PTCP}* {NAME}+",
            "(?:(?:{PREP} {DET|POSS|GENITIVE}? | {GENITIVE}) {NOUN|NUM|PTCP}* {NAME}+)*)",
            "{DET|NOUN|GENITIVE|PTCP|PREP|PART|ADV}{0,2} {COMMA|DASH|OPEN|STOP}*$",
        )
    return pattern(
        "(?P<head>{DET|POSS}? {NOUN|NUM|PTCP|ADV}* {NOMINAL} {NOMINAL|PTCP}*",
        "(?:{GENITIVE} {DET}? {NOUN|NUM|PTCP|ADV}* {NOMINAL} {NOMINAL|PTCP}*)*) {COMMA|DASH|OPEN|STOP}*$",
    )


class _Draft:
    """A clause that is being put together.

    `link` is the subordination of its opener; with `verb_first` no subject stands before its verb.
    """

    __slots__ = ("antecedent", "end", "governor", "link", "opener", "start", "subject", "verb", "verb_first")

    def __init__(
        self,
        opener: str,
        start: int,
        verb: int,
        end: int,
        subject: tuple[int, int],
        verb_first: bool,
        governor: int = -1,
    ) -> None:
        self.opener, self.link = opener, subordination(opener)
        self.start, self.verb, self.end = start, verb, end
        self.subject, self.verb_first = subject, verb_first
        self.antecedent, self.governor = NOTHING, governor


class Segmenter:
    """Cuts a tagged sentence where clauses can meet and puts the pieces together, in one walk from left to right.

    A piece without a verb waits (`pending`) until a verb comes. A piece that begins with a verb takes the first waiting
    noun phrase as its subject ("Ann, who came, | has left"); for any other piece it is an adverbial ("In May, | Ann
    left").
    """

    def __init__(self, tags: str, features: str, verb_second: bool, clitics: bool) -> None:
        self.tags, self.features, self.verb_second, self.clitics = tags, features, verb_second, clitics
        self.clauses: list[Clause] = []
        self.segments: list[tuple[int, int]] = []
        self.pending: list[tuple[int, int]] = []
        self.waiting: list[int] = []  # places in `segments` that take the next clause
        self.carried = ""  # the tag that opened a clause whose verb is still to come, and the clause of who says so
        self.saying = -1

    def segment(self) -> tuple[list[Clause], list[tuple[int, int]]]:
        """The clauses of the sentence, and its segments."""
        for opener, start, end in self._pieces():
            if verb := _VERBAL.search(self.tags, start, end):
                self._add_finite(opener, start, verb.start(), end)
            elif self._is_reduced(opener, start, end):
                subject = self._inherited("") if self._has_subject() else self._antecedent(start - 1)
                self._add_reduced(opener, start, end, subject)
            elif self._is_elliptic(opener, start, end):
                self._assign_waiting(len(self.clauses))
                self._add(Clause(opener, start, self.clauses[-1].subject, start, end))
            else:
                self._add_fragment(opener, start, end)
        self._assign_waiting(len(self.clauses) - 1)
        return self.clauses, self.segments

    def _pieces(self) -> list[tuple[str, int, int]]:
        """The pieces between the places where clauses meet: the tags before each, its start and its end."""
        tags, pieces, opener, start = self.tags, [], "", 0
        for joint in _joint(self.verb_second, self.clitics).finditer(tags):
            first, last = joint.span()
            tag = tags[first]
            if tag in _BEHIND_VERB and not self._has_verb(tag, start, first):
                continue
            if tag == Tag.PRON:  # "sold the castle | it bought"
                if subordination(opener) or first < start or Tag.PRON in tags[start:first]:
                    continue
                pieces.append((opener, start, first))
                opener, start = Tag.REL, first
                continue
            if tag == Tag.REPORT:
                pieces.append((opener, start, last))
                opener = Tag.SPEECH
            elif first == start:
                opener += joint[0]
            else:
                pieces.append((opener, start, first))
                opener = joint[0]
            start = last
        pieces.append((opener, start, len(tags)))
        return pieces

    def _has_verb(self, tag: str, start: int, end: int) -> bool:
        """Whether the piece before a joint has a verb, be it one that it shares with the piece before."""
        if self.verb_second and tag == Tag.COORD and _ELLIPTIC_LAST.match(self.tags, start, end):
            return True
        if not self.verb_second and _ELLIPTIC_FIRST.match(self.tags, start, end):
            return True
        return _VERBAL.search(self.tags, start, end) is not None

    def _is_reduced(self, opener: str, start: int, end: int) -> bool:
        """Whether a participle with a time behind a noun is an event: "la tribune, | construite en 1954 |,"."""
        if not (self.clitics or self.verb_second) or opener != Tag.COMMA or Tag.TIME not in self.tags[start:end]:
            return False
        tags = self.tags[start:end].strip(_AROUND_PARTICIPLE)
        if tags[:1] != Tag.PTCP and not (self.verb_second and tags[-1:] == Tag.PTCP and self._has_subject()):
            return False
        return self._has_subject() or bool(self.clauses and self._antecedent(start - 1)[0] < start - 1)

    def _is_elliptic(self, opener: str, start: int, end: int) -> bool:
        """Whether a piece without a finite verb shares that of the clause before."""
        last = next((one for one in reversed(self.clauses) if self.tags[one.verb] not in _NOT_FINITE), None)
        if opener[-1:] not in (Tag.COMMA, Tag.COORD) or last is None or self.tags[last.verb] not in _HAS_ELLIPSIS:
            return False
        return bool((_ELLIPTIC_LAST if self.verb_second else _ELLIPTIC_FIRST).match(self.tags, start, end))

    def _add(self, clause: Clause) -> None:
        self.segments.append((clause.start, len(self.clauses)))
        self.clauses.append(clause)

    def _add_reduced(self, opener: str, start: int, end: int, subject: tuple[int, int]) -> None:
        """Add a participle as a clause; its subject is the noun that it says more of."""
        self._add(Clause(opener + Tag.REDUCED, start, subject, start, end, -1, subject))

    def _add_fragment(self, opener: str, start: int, end: int) -> None:
        """Give a piece without a verb to the clause before it, or let it wait for the one to come."""
        last = len(self.clauses) - 1
        if opener[-1:] in (Tag.THAT, Tag.SPEECH) and last >= 0:
            self.carried, self.saying = opener[-1], last
        # "opened a shop and, after a fire, | sold it", "a fire: in 1987, | it burned"
        leads_on = self.tags[start : start + 1] in (Tag.PREP, Tag.SUBPREP, Tag.TIME) and (
            Tag.COORD in opener or opener[-1:] in (Tag.SEMICOLON, Tag.COLON)
        )
        if self.pending or last < 0 or self.carried or leads_on:
            self.pending.append((start, end))
            self.waiting.append(len(self.segments))
            self.segments.append((start, -1))
            return
        # ", who was ill, in March": the relative clause ended at the comma.
        if last and opener.startswith(Tag.COMMA) and self.clauses[last].opener.startswith(Tag.COMMA + Tag.REL):
            last -= 1
        self.segments.append((start, last))

    def _assign_waiting(self, clause: int) -> None:
        """Give the pieces that wait to a clause."""
        for place in self.waiting:
            self.segments[place] = (self.segments[place][0], clause)
        self.waiting.clear()
        self.pending.clear()

    def _add_finite(self, opener: str, start: int, verb: int, end: int) -> None:
        """Add a piece with a finite verb as a clause, or as a fragment if the verb is a participle inside a phrase."""
        if opener[:1] == Tag.COMMA:
            opener, start = self._without_apposition(opener, start, verb)
        subject = self._before_verb(start, verb)
        verb_first = subject[0] == subject[1]
        draft = _Draft(opener, start, verb, end, subject, verb_first)
        uncertain = self.tags[verb] in _MAYBE_PARTICIPLE
        if uncertain and verb_first and opener == Tag.COMMA and self._is_chained(start):
            draft.opener = _CHAIN_OPENER
        elif (uncertain or verb_first) and self._take_as_participle(draft, uncertain):
            return
        self._link(draft)
        self._set_subject(draft)
        main_verb = self._next_verb(verb, end) if self.pending and draft.antecedent != NOTHING else 0
        led = draft.subject[0] > verb and Tag.NEG not in self.tags[start:verb]  # "erst im Mai | trat sie auf"
        draft.verb = start if verb_first and not led else verb
        if main_verb:
            # "The man who came in May | has left": what waited for its verb goes on.
            self._add_draft(draft, main_verb)
            draft = _Draft("", main_verb, main_verb, end, self._inherited(""), True, draft.governor)
        if not self.verb_second and not draft.link:
            self._add_leading_participles(draft.subject)
        if not draft.link and self.pending and not self._is_bracketed(draft):
            self._assign_waiting(len(self.clauses))
        self._add_draft(draft, end)

    def _add_draft(self, draft: _Draft, end: int) -> None:
        self.segments.append((draft.start, len(self.clauses)))
        self.clauses.append(
            Clause(draft.opener, draft.start, draft.subject, draft.verb, end, draft.governor, draft.antecedent)
        )

    def _without_apposition(self, opener: str, start: int, verb: int) -> tuple[str, int]:
        """The opener and the start of a piece without the apposition that it begins with, which becomes a fragment:
        "the producer of Roe, | the drink, and | launched it"."""
        joined = self.tags.rfind(Tag.COORD, start, verb)
        if joined <= start or self.tags[joined + 1 : verb].strip(_ADVERBIAL):
            return opener, start
        self._add_fragment(opener, start, joined)
        return Tag.COORD, joined + 1

    def _before_verb(self, start: int, verb: int) -> tuple[int, int]:
        """The span between the adverbials that a piece begins with and its verb: its subject, if there is anything."""
        adverbials = _ADVERBIALS.match(self.tags, start)
        first = adverbials.end() if adverbials else start
        if not self.clitics:
            return first, verb
        return first, max(first, len(self.tags[:verb].rstrip(_CLITICS)))

    def _take_as_participle(self, draft: _Draft, uncertain: bool) -> bool:
        """Whether a piece was added as a reduced clause or a fragment, since its verb is a participle or incomplete."""
        participial = (
            uncertain and draft.verb_first and not draft.link and self._is_participial(draft.opener, draft.verb)
        )
        if participial and self._has_subject() and Tag.TIME in self.tags[draft.verb : draft.end]:
            # "the yard, founded in 1937, |"
            self._add_reduced(draft.opener, draft.start, draft.end, self._inherited(""))
            return True
        loose = participial or (draft.verb_first and draft.link in _NEEDS_SUBJECT)
        if loose or (uncertain and self._is_inside_phrase(draft.opener, draft.start, draft.verb)):
            self._add_fragment(draft.opener, draft.start, draft.end)
            return True
        return False

    def _link(self, draft: _Draft) -> None:
        """Set the antecedent or the governor of a clause."""
        link, start = draft.link, draft.start
        if link and (link in _RELATIVES or (link == Tag.THAT and self._is_relative(draft))):
            opened = len(draft.opener) if self.tags[start - 1] in draft.opener else 0
            draft.antecedent = self._antecedent(start - opened)
        elif link in _BEFORE_CONTENT:
            draft.governor = len(self.clauses) - 1
        elif draft.opener == Tag.COMMA and not draft.verb_first and not self.pending and self._follows_saying(start):
            draft.governor, draft.opener = len(self.clauses) - 1, Tag.COMMA + Tag.SPEECH
        elif self.carried and not link:
            draft.governor, draft.opener = self.saying, draft.opener + self.carried
        if link not in _RELATIVES:
            self.carried = ""

    def _set_subject(self, draft: _Draft) -> None:
        """Find the subject where it is not (only) what stands between the adverbials and the verb."""
        begin, verb, verb_first = draft.subject[0], draft.verb, draft.verb_first
        if verb_first:
            draft.subject = draft.antecedent if draft.link in _SHARES_SUBJECT else self._inherited(draft.opener)
        elif draft.opener.startswith(Tag.COMMA) and not draft.link and self.pending:
            draft.subject = self._list_start(*draft.subject), draft.subject[1]
        if not self.verb_second and not draft.link and _FOCUSED_TIME.fullmatch(self.tags, draft.start, verb + 1):
            behind = _BEFORE_VERB.match(self.tags, verb + 1, draft.end)
            draft.subject = behind.span("subject") if behind else draft.subject
        if not self.verb_second or draft.link:
            return
        fronted = self.tags[begin] in _NO_SUBJECT or (not verb_first and self._is_oblique(begin, verb))
        shares = draft.opener[-1:] == Tag.COORD and verb <= draft.start
        if fronted or (verb_first and not shares and not self._has_subject()):
            draft.subject = self._inverted(draft.subject, verb, draft.end)

    def _follows_saying(self, start: int) -> bool:
        """Whether a comma parts this from who says so: "Roe sagte, | die Brücke sei eingestürzt"."""
        last = self.clauses[-1] if len(self.clauses) == 1 else None
        if last is None or self.tags[start - 2] != Tag.REPORT:
            return False
        return last.subject[1] > last.subject[0] < start - 2

    def _add_leading_participles(self, subject: tuple[int, int]) -> None:
        """Make participles with a time before their subject clauses of their own: "Née en 1901, | Ada Roux étudia"."""
        if self.clauses or not self.pending or subject[0] >= subject[1]:
            return
        subject = subject[0], subject[0] + len(self.tags[slice(*subject)].rstrip(_ADVERBIAL))
        while self.pending:
            start, end = self.pending[0]
            if self.tags[start] != Tag.PTCP or Tag.TIME not in self.tags[start:end]:
                return
            self.pending.pop(0)
            self.segments[self.waiting.pop(0)] = start, len(self.clauses)
            opener = Tag.COORD + Tag.REDUCED if self.clauses else Tag.REDUCED
            self.clauses.append(Clause(opener, start, subject, start, end, -1, subject))

    def _is_relative(self, draft: _Draft) -> bool:
        """Whether a clause with "that" is a relative clause: "a man that met Ann", "a man that Ann met".

        If it has a subject, its verb has no object, or the noun before it still has no verb. Behind a comma it may end
        with a preposition and a time: "a priory, que les Anglais brûlèrent en 1356".
        """
        if draft.verb_first:
            return True
        if self.verb_second:
            return False
        before, verb, end = draft.start - len(draft.opener), draft.verb, draft.end
        if self.pending and self.pending[-1][1] == before:
            return True
        if self.clauses and Tag.REPORT in self.tags[self.clauses[-1].verb : before]:
            return False
        predicate = _PREDICATE.match(self.tags, verb, end)
        parted = draft.opener.startswith(Tag.COMMA) and Tag.TIME in self.tags[verb:end]
        around = Tag.TIME + Tag.STOP + (Tag.PREP if parted else "")
        without_object = predicate is not None and not self.tags[predicate.end() : end].strip(around)
        noun = self.tags[:before].rstrip(Tag.PTCP) if parted else self.tags[:before]  # "un prieuré | fortifié"
        return without_object and noun[-1:] in _NOMINAL

    def _list_start(self, start: int, end: int) -> int:
        """Where the subject begins whose last members stand here: "Ann, | Bob and Cy left"."""
        if Tag.COORD not in self.tags[start:end]:
            return start
        recent = self.pending[-_MAX_MEMBERS:]
        return next((first for first, _ in recent if _MEMBERS.fullmatch(self.tags, first, start)), start)

    def _is_bracketed(self, draft: _Draft) -> bool:
        """Whether this is the ", Roe said," between a subject and its verb."""
        first = draft.verb + (self.tags[draft.verb] == Tag.COP)  # "it was said"
        if draft.opener != Tag.COMMA or draft.start >= draft.verb or self.tags[first : first + 1] != Tag.REPORT:
            return False
        if self.tags[draft.end : draft.end + 1] != Tag.COMMA:
            return False
        return not self.tags[first + 1 : draft.end].strip(Tag.TIME) and self._has_subject()

    def _has_subject(self) -> bool:
        """Whether a noun phrase waits for its verb."""
        return any(_NOUN_PHRASE.match(self.tags, start) for start, _ in self.pending)

    def _is_chained(self, start: int) -> bool:
        """Whether a participle with a time is the next verb of a chain: "was hired in May, | fired in June, sued"."""
        if not self.clauses:
            return False
        last = self.clauses[-1]
        if not _ENDS_WITH_TIME.search(self.tags, last.verb, start - 1):
            return False
        match = _CHAINED.match(self.tags, start)
        goes_on = last.opener == _CHAIN_OPENER or Tag.COP in self.tags[last.verb : last.verb + 2]
        return match is not None and (goes_on or match["more"] is not None)

    def _is_participial(self, opener: str, verb: int) -> bool:
        """Whether this is ", accused of theft": after a comma and a whole clause, a participle only says more of it."""
        if self.tags[verb] != Tag.PAST or opener[:1] not in ("", Tag.COMMA, Tag.DASH) or Tag.COORD in opener:
            return False
        if not opener or (not self.clauses and _FRONTED.match(self.tags, verb)):
            return bool(_FRONTED.match(self.tags, verb))
        if self.pending:  # "the sections, encouraged by the club, took over"
            return bool(_ENCLOSED.match(self.tags, verb))
        if not self.clauses:
            return False
        return self.tags[verb + 1 : verb + 2] in (Tag.PREP, Tag.ADV, Tag.TO, Tag.TIME)

    def _is_inside_phrase(self, opener: str, start: int, verb: int) -> bool:
        """Whether the participle is part of a phrase: "for the quarter ended in May", ", in a speech given there"."""
        if self.tags[verb] == Tag.VERB:
            if opener == Tag.DASH and verb == start:  # "a film - made last year - shows": the film was made
                return self.tags[verb + 1 : verb + 2] in (Tag.TIME, Tag.PREP)
            return not opener and bool(_INSIDE_FRONTED.match(self.tags, start))
        if opener == Tag.COMMA and self.tags[start] in (Tag.PREP, Tag.GER):
            return True
        if not self.clauses and not _VERBAL.search(self.tags, verb + 1):
            return False  # "at least twelve sailors drowned": there is no other
        match = _INSIDE_PHRASE.match(self.tags, start, verb + 2)
        return match is not None and match.end() == verb + 1

    def _is_oblique(self, start: int, verb: int) -> bool:
        """Whether a noun phrase before a verb is no subject: "den Preis gewann Ann", "die Feier eröffnete er"."""
        nominative_behind = self.features[verb + 1 : verb + 2] == Feature.NOMINATIVE
        return self.features[start] == Feature.OBLIQUE or nominative_behind

    def _inverted(self, subject: tuple[int, int], verb: int, end: int) -> tuple[int, int]:
        """The subject of a clause whose verb stands second: behind it, where no noun phrase stands before it."""
        match = _INVERTED.match(self.tags, verb, end)
        if match is None:
            return subject
        start, stop = match.span("subject")
        if self.tags[stop : stop + 1] == Tag.DET and self.features[stop] == Feature.GENITIVE:
            owner = _GENITIVE_PHRASE.match(self.tags, stop, end)
            stop = owner.end() if owner else stop
        first = self.tags.find(Tag.NAME, start, stop)
        for place in range(first + 1, stop if first >= 0 else 0):  # "wurde | Ann Roe | Meisterin"
            if self.features[place] == Feature.COMMON and self.tags[place - 1] == Tag.NAME:
                return start, place
        return start, stop

    def _next_verb(self, verb: int, end: int) -> int:
        """The verb of the main clause that goes on after a relative clause without commas, or 0."""
        predicate = _PREDICATE.match(self.tags, verb)
        found = _NEXT_VERB.search(self.tags, predicate.end() if predicate else verb, end)
        return found.start() if found else 0

    def _antecedent(self, end: int) -> tuple[int, int]:
        """The noun phrase that ends before a relative clause; an empty span at its end if there is none."""
        last = self.clauses[-1] if self.clauses else None
        verbs = _VERB_GROUP.match(self.tags, last.verb, end) if last is not None and last.verb < end else None
        begin = verbs.end() if verbs else 0
        if self.verb_second or self.clitics:
            inverted = verbs is not None and last is not None and last.subject[1] < end
            return self._antecedent_with_head(max(begin, last.subject[1]) if inverted and last else begin, end)
        match = _ANTECEDENT.search(self.tags, begin, end)
        return (match.start(), len(self.tags[:end].rstrip(_BEFORE_RELATIVE))) if match else (end, end)

    def _antecedent_with_head(self, begin: int, end: int) -> tuple[int, int]:
        """The antecedent with what hangs on it, and without the rest of its verb: "lernte | den Arzt aus Bonn |
        kennen, den"."""
        tags = "".join(
            Tag.GENITIVE if tag in _HAS_GENITIVE and feature == Feature.GENITIVE else tag
            for tag, feature in zip(self.tags[:end], self.features, strict=False)
        )
        match = _antecedent_with_head(self.verb_second).search(tags, begin)
        if match is None:
            return end, end
        owner = _OWNER_WITH_FULL_NAME.search(tags, *match.span("head"))  # "la veuve de | Paul Morel, qui"
        return (owner.start() + 1, owner.end()) if owner else match.span("head")

    def _inherited(self, opener: str) -> tuple[int, int]:
        """The subject of a verb that has none beside it."""
        for place, (start, end) in enumerate(self.pending):
            if _NOUN_PHRASE.match(self.tags, start):
                following = self.pending[place + 1 : place + 2]
                fronted = self.tags[start] == Tag.PREP  # "In 1950 the then mayor, | Tom Roe |, resigned"
                named = fronted and following and not self.tags[slice(*following[0])].strip(Tag.NAME)
                return following[0] if named else (start, end)
        if not self.clauses:
            return NOTHING
        if opener.startswith((Tag.COMMA, Tag.DASH)):  # back from a relative clause to what it interrupted
            main = (clause.subject for clause in reversed(self.clauses) if not subordination(clause.opener))
            return next(main, self.clauses[-1].subject)
        return self.clauses[-1].subject

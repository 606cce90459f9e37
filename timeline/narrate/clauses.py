"""A sentence as clauses: every word becomes one letter, and small patterns over the letters find the verbs and joints.

There is no tagger and no parser here, and no word either: the language file says what each word can be ([clause]), the
string of letters is settled by its neighbours (a participle after a determiner is no verb), cut where clauses meet,
and the pieces are put together again: "Ann, who came in May, has left" is "Ann … has left" and "who came in May".

>>> from timeline.narrate.lexicon import Lexicon
>>> lexicon = Lexicon.from_data({"clause": {"relative": "who", "auxiliary": "has", "preposition": "in",
...                                         "verb": "came", "endings": {"ed": "participle"}}})
>>> reading = read("Ann, who came in spring, has retired", 0, 36, lexicon)
>>> [(reading.words(*clause.subject), reading.words(clause.verb, clause.end)) for clause in reading.clauses]
[('Ann', 'came in spring'), ('Ann', 'has retired')]
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from timeline.narrate.lexicon import (
    ABOUT,
    GENITIVE,
    NOMINATIVE,
    NOUN,
    OBLIQUE,
    OWNER,
    QUOTES,
    Lexicon,
    apart,
    fold,
    plain,
    settled,
    tokens,
)

_FINITE = re.compile("[vamCRe]")
_SECOND = re.compile("(?<!c)(?<!c[by])[vamCeR]")
#: "Die Stadt, | die | 1453 fiel": where the verb stands second, an article without its noun begins a relative clause.
_RELATED = re.compile("(?<=,)(?:d(?=[TpSobxOdh])|pd(?=[TobOdh0]))")
_ENTRY = re.compile(r"T+[.,:;()\-]*(?=N)")
_SMALL = frozenset("dhopsSrWx")
_GROUP = re.compile("[byx]*(?:[am][byx]*)*(?:[CB][byx]*)*[uvwReg]?")
_ADVERBS = re.compile("[byx.]*(?:p?T+[byx.]*)*")
_VERBS = re.compile("[amCBbyxuvwRe]+")
#: Where clauses can meet: a mark; a comma, perhaps with a coordinator; a word that opens a clause; a coordinator before
#: a verb or a clause; a pronoun with its verb behind a noun; and after a verb of saying whose clause has no "that".
_JOINT = re.compile(
    r"[;:()]|[,\-][by]?c?|c,|[srtW]|S(?!T)(?=[^,;:()\-srtScW]*[vamCRe])|S(?=T+[nN]+[by]*[vamCRe])|c(?=[byxdhNn0oOTpgeuw.]*[vamCRe]|d[dhNn0Opgeuby]*c[dhNn0Op]*[vamCRe]|[byxdhNn0oOTpgeuwq.]*[vamC])"
    r"|(?<=[nN])(?=o[byx]*[vamCRe])"
    r"|(?<![CB])R(?:[nb](?=[dho])|[dh]?[nN]{1,3}(?=o)|pT+|T+)?(?=[dhNno0O]+[by]*[vamCRe]|[dhNno0Og][dhNno0OpcTgbyueqBkwx]*(?<!c)(?<!c[by])[amC]"
    r"|[dhNno0Og][dhNno0OpcTgbyu]*(?<!c)(?<!c[by])(?:v|e(?=[dhNnO0ok])))"
)
_JOINT_OR_ELLIPSIS = re.compile(rf"{_JOINT.pattern}|c(?=[^,;:()\-srtScWvamCRe]*T[^,;:()\-srtScWvamCRe]*u(?:[.,;:]|$))")
_JOINT_OR_FIRST = re.compile(rf"{_JOINT.pattern}|c(?=[by]*u[^,;:()\-srtScWvamCRe]*T)")
#: Where it was, between a verb and its time.
_WHERE = "(?:[pq][dh]?[nN0]+){0,2}"
#: "married in 1992", and perhaps one more: ", divorced in 1999", "and died in 2001".
_CHAINED = re.compile(f"[by]*e[kb]?{_WHERE}p?T+[.bn]*(?P<more>,?c?[by]*[evu][kbo]?{_WHERE}p?T)?")
#: "on 3 May in Hull, | moved": the time of the verb before, and perhaps a place.
_DATED_SO = re.compile(f"T{_WHERE}$")
_ANTECEDENT = re.compile(r"(?:[dh]?[nN0eugby]*[nNg0])[,.(\-]*$")
#: "for the quarter ended in May": a participle inside a phrase, though nothing stands before the phrase.
_INSIDE = re.compile("[by]*[pS][dh]?[nN0g]*T*e|T+e(?=T)")
#: "In a speech made at Bath, Roe ...": an irregular one.
_MADE = re.compile("[by]*p[dh]n{1,2}v[pTk][^,;:()]*,[dhNno]")
_ENCLOSED = re.compile(r"ep[^,;:\-]*[,\-][byx]*[vamCRe]")
_FRONTED = re.compile(r"ep[^,;:\-]*,[dhNno]")
_MEMBERS = re.compile("(?:[dh]?[nN0eug]*[nN](?:p[dh]?[nN0eug]*[nN])*,)+")
#: "wurde | im Rathaus | ein Vertrag (unterzeichnet)": the verb, phrases between, and the subject with what it owns.
_INVERTED = re.compile(
    r"[vamCR](?:O|[bxy]|n(?=[dho0])|p?T++|p[dh]?[nu0]*N+)*"
    r"(?P<subject>[dh](?:p[dh]?[nu]*N+|p?T+)[nu]+N+|[dh]?[nub]*N+(?:0(?![nuN0]))?(?:c[dh]?[nu]*N+)?|o|[dh]?[n0]*0[nu]*N+|[dh]?[n0]*0)"
)
_OWNER = re.compile("d[nu]*N+")
_HEADED = re.compile(r"(?P<head>[dGh]?[nu0]*N+(?:(?:p[dGh]?|G)[nu0]*N+)*)[dGpknub]{0,2}[,.(\-]*$")
#: A verb for two is said once: "wurde 1920 gegründet, | 1933 aufgelöst | und | 1946 wieder gegründet".
_ELLIPSIS = re.compile(r"[^,;:()\-srtScWvamCRe]*T[^,;:()\-srtScWvamCRe]*u[.,;:]*$")
_FULL_NAME = re.compile("GNN+$")
#: "ne ... que" before a time: only then.
_ONLY = re.compile(r"(?P<negation>x)O*[vamCVu][^x,;:t]*(?P<that>t)(?=[pd]?T)")
_ELLIPSIS_FIRST = re.compile(r"[by]*u[^,;:()\-srtScWvamCRe]*T")
_HEADED_BY_ANY = re.compile(r"(?P<head>[dh]?[nu0b]*[nN][nuN]*(?:Gd?[nu0b]*[nN][nuN]*)*)[,.(\-]*$")
_NOUN_PHRASE = re.compile(r"[byT.]*[dhNn0oeug]")


class Clause(NamedTuple):
    """A finite clause, in token numbers: the letters that opened it, its subject, its verb and its end.

    `about` is what a relative clause says more of (its subject too, unless it has its own); `of` the clause of saying
    whose content this one is, or -1. A verb without a subject of its own has that of the clause before.
    """

    opener: str
    start: int
    subject: tuple[int, int]
    verb: int
    end: int
    of: int = -1
    about: tuple[int, int] = (0, 0)


class Reading:
    """A sentence as tokens, their letters, their marks, and the clauses; `owners` gives stretches of tokens theirs."""

    __slots__ = ("classes", "clauses", "marks", "owners", "pieces", "starts")

    def __init__(
        self,
        pieces: list[str],
        starts: list[int],
        classes: str,
        marks: str,
        verb_second: bool = False,
        clitics: bool = False,
    ) -> None:
        self.pieces, self.starts, self.classes, self.marks = pieces, starts, classes, marks
        self.clauses, self.owners = _Joiner(classes, marks, verb_second, clitics).join()

    def words(self, start: int, end: int) -> str:
        """The text of some tokens."""
        return "".join(self.pieces[start:end]).strip()

    def finite(self, number: int) -> int:
        """The token of a clause's finite verb, behind the adverbs that it may begin with; "and | freed" shares that of
        the clause before: "has heard"."""
        clause = self.clauses[number]
        verb = _FINITE.search(self.classes, clause.verb, clause.end)
        shares = number and verb and verb[0] == "e" and clause.opener[-1:] == "c" and clause.verb == clause.start
        return self.finite(number - 1) if shares else verb.start() if verb else clause.verb

    def gapped(self, number: int) -> bool:
        """Does the clause behind this one leave out the verb that it shares: "have been killed and others | hurt"?"""
        if number + 1 >= len(self.clauses) or self.clauses[number + 1].opener[-1:] != "c":
            return False
        verb, other = self.clauses[number + 1].verb, self.finite(number)
        return self.classes[verb] == "e" and self.classes[other] in "aC"

    def clause_at(self, token: int) -> int:
        """The number of the clause that a token belongs to, or -1 in a sentence without a verb."""
        place = bisect_right(self.owners, (token, len(self.clauses))) - 1
        return self.owners[place][1] if place >= 0 else -1

    def token_at(self, offset: int) -> int:
        """The token that an offset of the text falls in; for sentences read with times."""
        return max(0, min(bisect_right(self.starts, offset), len(self.pieces)) - 1)


def read(text: str, start: int, end: int, lexicon: Lexicon, times: Sequence[tuple[int, int]] = ()) -> Reading:
    """The clauses of the sentence text[start:end], in which the spans of `times` are time expressions."""
    return read_all(text, [(start, end, times)], lexicon)[0]


def read_all(
    text: str, sentences: Iterable[tuple[int, int, Sequence[tuple[int, int]]]], lexicon: Lexicon
) -> list[Reading]:
    """The same for many sentences at once, which takes a third less time for each."""
    lettered = [_lettered(text, start, end, lexicon, times) for start, end, times in sentences]
    lines = settled(
        "\n".join([classes for _, _, classes, _ in lettered]), lexicon.relates, lexicon.elided is not None
    ).split("\n")
    return [
        Reading(pieces, starts, line, marks, lexicon.relates, lexicon.elided is not None)
        for (pieces, starts, _, marks), line in zip(lettered, lines, strict=False)
    ]


def _lettered(
    text: str, start: int, end: int, lexicon: Lexicon, times: Sequence[tuple[int, int]]
) -> tuple[list[str], list[int], str, str]:
    """The tokens of a sentence, where they begin, their letters before they look at each other, and their marks."""
    pieces: list[str] = tokens(text, start, end)
    if lexicon.elided is not None:
        pieces = apart(pieces, lexicon.elided)
    both = "".join(map(lexicon.__getitem__, pieces))
    classes, marks = both[::2], both[1::2]
    if OWNER in marks:
        classes = _owned(classes, marks)
    starts: list[int] = []
    if times:
        starts = list(accumulate(map(len, pieces), initial=start))
        classes = _with_times(classes, marks, starts, times)
    if classes.startswith("T") and (entry := _ENTRY.match(classes)):
        classes = _uncapitalised(classes, pieces, entry.end(), lexicon)
    if lexicon.relates and ":N" in classes:
        classes = _uncapitalised(classes, pieces, classes.index(":N") + 1, lexicon)
    changed = "I" in classes or "(" in classes
    if lexicon.elided is not None and "x" in classes and (only := _ONLY.search(classes)):  # "n'ouvre | qu'en 1950"
        kept = [n for n in range(len(pieces)) if n not in (only.start("negation"), only.start("that"))]
        pieces, starts = [pieces[n] for n in kept], _picked(starts, kept)
        classes, changed = "".join([classes[n] for n in kept]), True
    if "I" in classes:
        pieces, starts, classes = _expanded(pieces, starts, classes, lexicon)
    if "(" in classes:
        pieces, starts, classes = _without_brackets(pieces, starts, classes)
    if changed:
        marks = "".join(map(lexicon.__getitem__, pieces))[1::2]
    if lexicon.elided is not None and GENITIVE in marks:
        owning = (n for n, mark in enumerate(marks) if mark == GENITIVE and classes[n - 1 : n] in ("n", "N", "u"))
        for place in owning:  # "la cour | des | comptes"
            classes = f"{classes[:place]}p{classes[place + 1 :]}"
    if lexicon.relates and "," in classes:
        classes = _RELATED.sub(lambda match: "r" * len(match[0]), classes)
    return pieces, starts, classes, marks


def _uncapitalised(classes: str, pieces: list[str], place: int, lexicon: Lexicon) -> str:
    """The word after a time that an entry begins with is the first of its sentence: "1848 | The king fled"."""
    kind = lexicon.kinds.get(plain(pieces[place]), "")
    return classes[:place] + kind + classes[place + 1 :] if kind in _SMALL and kind else classes


def _owned(classes: str, marks: str) -> str:
    """What somebody owns is a noun: "Roe's | visit to Rome"."""
    place = marks.find(OWNER) + 1
    while 0 < place < len(classes):
        if classes[place] in "VZ" or (classes[place] == "e" and classes[place + 1 : place + 2] in ("n", "N")):
            classes = classes[:place] + "n" + classes[place + 1 :]
        place = marks.find(OWNER, place) + 1
    return classes


def _with_times(classes: str, marks: str, starts: list[int], times: Sequence[tuple[int, int]]) -> str:
    for start, end in times:
        # A token begins with the space before it, so the token that holds the first letter begins at or before it.
        first = max(0, min(bisect_right(starts, start), len(classes)) - 1)
        last = min(max(bisect_left(starts, end), first + 1), len(classes))
        first -= marks[first - 1 : first] == ABOUT
        classes = classes[:first] + "T" * (last - first) + classes[last:]
    return classes


def _expanded(pieces: list[str], starts: list[int], classes: str, lexicon: Lexicon) -> tuple[list[str], list[int], str]:
    """Contractions of a subject and its verb taken apart: "it's" becomes "it is"."""
    numbers, parts, letters = [], [], []
    for number, (piece, letter) in enumerate(zip(pieces, classes, strict=True)):
        if letter != "I":
            parts.append(piece)
            letters.append(letter)
            numbers.append(number)
            continue
        bare = piece.strip().strip(QUOTES)
        subject, _, verb = lexicon.contractions[fold(bare)].partition(" ")
        parts += [piece.replace(bare, subject.capitalize() if bare[0].isupper() else subject), f" {verb}"]
        letters += [lexicon[f" {subject}"][0], lexicon[f" {verb}"][0]]
        numbers += [number, number]
    return parts, _picked(starts, numbers), "".join(letters)


def _without_brackets(pieces: list[str], starts: list[int], classes: str) -> tuple[list[str], list[int], str]:
    """The tokens outside brackets; a sentence that is one bracket keeps what it has."""
    kept, depth = [], 0
    for number, letter in enumerate(classes):
        depth += letter == "("
        if not depth:
            kept.append(number)
        depth -= letter == ")" and depth > 0
    if all(classes[number] in ",.:;-" for number in kept):
        kept = [number for number, letter in enumerate(classes) if letter not in "()"]
    return [pieces[number] for number in kept], _picked(starts, kept), "".join([classes[number] for number in kept])


def _picked(starts: list[int], numbers: list[int]) -> list[int]:
    return [*(starts[number] for number in numbers), starts[-1]] if starts else starts


@lru_cache(1024)
def opening(opener: str) -> str:
    """The last letter of an opener that makes a clause part of another: one of s, S, r, W, t and z, P for a participle,
    or none."""
    return next((letter for letter in reversed(opener) if letter in "srStzWP"), "")


class _Joiner:
    """Cuts the letters where clauses can meet, and puts the pieces together: one walk from left to right.

    What has no verb waits (`pending`) until one comes: the piece that begins with a verb takes the first waiting noun
    phrase as its subject ("Ann, who came, | has left"), any other piece makes it an adverbial ("In May, | Ann left").
    """

    def __init__(self, classes: str, marks: str, verb_second: bool, clitics: bool) -> None:
        self.classes, self.marks, self.verb_second, self.clitics = classes, marks, verb_second, clitics
        self.clauses: list[Clause] = []
        self.owners: list[tuple[int, int]] = []
        self.pending: list[tuple[int, int]] = []
        self.waiting: list[int] = []  # places in `owners` that take the next clause
        self.carried = ""  # the letter that opened a clause whose verb is still to come, and that of who says so
        self.saying = -1

    def join(self) -> tuple[list[Clause], list[tuple[int, int]]]:
        for opener, start, end in self._chunks():
            if verb := _FINITE.search(self.classes, start, end):
                self._clause(opener, start, verb.start(), end)
            elif self._reduced(opener, start, end):
                subject = self._inherited("") if self._begun() else self._antecedent(start - 1)
                self._add(opener + "P", start, subject, start, end, -1, subject)
            elif (self.verb_second or self.clitics) and self._elliptic(opener, start, end):
                self._settle_waiting(len(self.clauses))
                self._add(opener, start, self.clauses[-1].subject, start, end, -1, (0, 0))
            else:
                self._fragment(opener, start, end)
        self._settle_waiting(len(self.clauses) - 1)
        return self.clauses, self.owners

    def _shares(self, start: int, end: int) -> bool:
        """Is a piece one of those that share a verb: "détruit en 1944, | reconstruit en 1949 | et ..."?"""
        return self.clitics and bool(_ELLIPSIS_FIRST.match(self.classes, start, end))

    def _reduced(self, opener: str, start: int, end: int) -> bool:
        """Is a participle with a time behind a noun an event of its own: "la tribune, | construite en 1954 |,"?"""
        if not (self.clitics or self.verb_second) or opener != "," or "T" not in self.classes[start:end]:
            return False
        letters = self.classes[start:end].strip("by.,")
        if letters[:1] != "u" and not (self.verb_second and letters[-1:] == "u" and self._begun()):
            return False
        return self._begun() or bool(self.clauses and self._antecedent(start - 1)[0] < start - 1)

    def _elliptic(self, opener: str, start: int, end: int) -> bool:
        """Does a piece without a finite verb share that of the clause before?"""
        last = next((one for one in reversed(self.clauses) if self.classes[one.verb] not in "pTnu"), None)
        if opener[-1:] not in (",", "c") or last is None or self.classes[last.verb] not in "aCv":
            return False
        return bool((_ELLIPSIS if self.verb_second else _ELLIPSIS_FIRST).match(self.classes, start, end))

    def _chunks(self) -> list[tuple[str, int, int]]:
        classes, chunks, opener, start = self.classes, [], "", 0
        joints = _JOINT_OR_ELLIPSIS if self.verb_second else _JOINT_OR_FIRST if self.clitics else _JOINT
        for joint in joints.finditer(classes):
            first, last = joint.span()
            letter = classes[first]
            second = self.verb_second and letter == "c" and _ELLIPSIS.match(classes, start, first)
            shared = bool(second) or self._shares(start, first)
            if letter in "co" and not shared and not _FINITE.search(classes, start, first):
                continue
            if letter == "o":  # "sold the castle | it bought"
                if opening(opener) or first < start or "o" in classes[start:first]:
                    continue
                chunks.append((opener, start, first))
                opener, start = "r", first
                continue
            if letter == "R":
                chunks.append((opener, start, last))
                opener = "z"
            elif first == start:
                opener += joint[0]
            else:
                chunks.append((opener, start, first))
                opener = joint[0]
            start = last
        chunks.append((opener, start, len(classes)))
        return chunks

    def _chained(self, opener: str, start: int) -> bool:
        """Is a participle with a time the next verb of a chain: "was hired in May, | fired in June, sued in July"?"""
        if opener != "," or not self.clauses or not _DATED_SO.search(self.classes, self.clauses[-1].verb, start - 1):
            return False
        match = _CHAINED.match(self.classes, start)
        last = self.clauses[-1]
        before = last.opener == ",c" or "C" in self.classes[last.verb : last.verb + 2]
        return match is not None and (before or match["more"] is not None)

    def _settle_waiting(self, clause: int) -> None:
        for place in self.waiting:
            self.owners[place] = (self.owners[place][0], clause)
        self.waiting.clear()
        self.pending.clear()

    def _fragment(self, opener: str, start: int, end: int) -> None:
        """A piece without a verb belongs to the clause before it, or waits for the one to come."""
        last = len(self.clauses) - 1
        if opener[-1:] in ("t", "z") and last >= 0:
            self.carried, self.saying = opener[-1], last
        ahead = self.classes[start : start + 1] in ("p", "S", "T") and ("c" in opener or opener[-1:] in (";", ":"))
        # "opened a shop and, after a fire, | sold it", "a fire: in 1987, | it burned"
        if self.pending or last < 0 or self.carried or ahead:
            self.pending.append((start, end))
            self.waiting.append(len(self.owners))
            self.owners.append((start, -1))
            return
        # ", who was ill, in March": the relative clause ended at the comma.
        if last and opener.startswith(",") and self.clauses[last].opener.startswith(",r"):
            last -= 1
        self.owners.append((start, last))

    def _clause(self, opener: str, start: int, verb: int, end: int) -> None:
        joined = self.classes.rfind("c", start, verb) if opener[:1] == "," else -1
        if joined > start and not self.classes[joined + 1 : verb].strip("byx"):
            self._fragment(opener, start, joined)  # "the producer of Roe, | the drink, and | launched it"
            opener, start = "c", joined + 1
        kind = opening(opener)
        subject = _ADVERBS.match(self.classes, start).end(), verb  # type: ignore[union-attr]  # it matches nothing, too
        if self.clitics:
            subject = subject[0], max(subject[0], len(self.classes[:verb].rstrip("Ox")))
        first = subject[0] == subject[1]
        fronted = self.classes[subject[0]] in "pO" or (not first and self._oblique(subject[0], verb))
        either = self.classes[verb] in "ev"  # a participle is the only verb that may be none
        chained = either and first and self._chained(opener, start)
        opener = ",c" if chained else opener
        participial = either and first and not kind and not chained and self._participial(opener, verb)
        if participial and self._begun() and "T" in self.classes[verb:end]:  # "the yard, founded in 1937, |"
            subject = self._inherited("")
            self._add(opener + "P", start, subject, start, end, -1, subject)
            return
        loose = participial or (first and (kind == "s" or kind == "S"))
        if loose or (either and not chained and self._inside(opener, start, verb)):
            self._fragment(opener, start, end)
            return
        about, of = (0, 0), -1
        named = kind == "t" and not first and not self.verb_second and self._names(start - len(opener), verb, end)
        if kind == "r" or kind == "W" or (kind == "t" and first) or named:
            about = self._antecedent(start - (len(opener) if self.classes[start - 1] in opener else 0))
        elif kind == "z" or kind == "t":
            of = len(self.clauses) - 1
        elif opener == "," and not first and not self.pending and self._says_before(start):
            of, opener = len(self.clauses) - 1, ",z"
        elif self.carried and not kind:
            of, opener = self.saying, opener + self.carried
        if kind not in ("r", "W"):
            self.carried = ""
        if first:
            subject = about if kind == "r" or kind == "t" else self._inherited(opener)
        elif opener.startswith(",") and not kind and self.pending:
            subject = self._listed(*subject), subject[1]
        if (
            self.verb_second
            and not kind
            and (fronted or (first and (opener[-1:] != "c" or verb > start) and not self._begun()))
        ):
            subject = self._inverted(subject, verb, end)
        second = self._second(verb, end) if self.pending and about != (0, 0) else 0
        led = subject[0] > verb and "x" not in self.classes[start:verb]  # "erst im Mai | trat sie auf"
        verb = start if first and not led else verb
        if second:
            # "The man who came in May | has left": what waited for its verb goes on.
            self._add(opener, start, subject, verb, second, of, about)
            opener, kind, start, subject, verb, about = "", "", second, self._inherited(""), second, (0, 0)
        if self.clitics and not kind:
            self._led_in(subject)
        if not kind and self.pending and not self._bracketed(opener, start, verb, end):
            self._settle_waiting(len(self.clauses))
        self._add(opener, start, subject, verb, end, of, about)

    def _says_before(self, start: int) -> bool:
        """Does a comma part this from who says so: "Roe sagte, | die Brücke sei eingestürzt"?"""
        last = self.clauses[-1] if len(self.clauses) == 1 else None
        return last is not None and self.classes[start - 2] == "R" and last.subject[1] > last.subject[0] < start - 2

    def _led_in(self, subject: tuple[int, int]) -> None:
        """A participle with a time before its subject, as a clause of its own: "Née en 1901, | Ada Roux étudia"."""
        if self.clauses or not self.pending or subject[0] >= subject[1]:
            return
        start, end = self.pending[0]
        if self.classes[start] == "u" and "T" in self.classes[start:end]:
            self.pending.pop(0)
            self.owners[self.waiting.pop(0)] = start, 0
            self.clauses.append(Clause("P", start, subject, start, end, -1, subject))

    def _names(self, before: int, verb: int, end: int) -> bool:
        """Does a clause with "that" tell which one: "a man that Ann met"? Then its verb has no object, or the noun
        before it has no verb."""
        if self.pending and self.pending[-1][1] == before:
            return True
        if self.clauses and "R" in self.classes[self.clauses[-1].verb : before]:
            return False
        group = _GROUP.match(self.classes, verb, end)
        bare = group is not None and not self.classes[group.end() : end].strip("T.")
        return bare and self.classes[before - 1 : before] in ("n", "N")

    def _add(
        self, opener: str, start: int, subject: tuple[int, int], verb: int, end: int, of: int, about: tuple[int, int]
    ) -> None:
        self.owners.append((start, len(self.clauses)))
        self.clauses.append(Clause(opener, start, subject, verb, end, of, about))

    def _listed(self, start: int, end: int) -> int:
        """Where the subject begins whose last members stand here: "Ann, | Bob and Cy left"."""
        if "c" not in self.classes[start:end]:
            return start
        begins = (first for first, _ in self.pending[-8:] if _MEMBERS.fullmatch(self.classes, first, start))
        return next(begins, start)

    def _bracketed(self, opener: str, start: int, verb: int, end: int) -> bool:
        """Is this the ", Roe said," between a subject and its verb?"""
        first = verb + (self.classes[verb] == "C")  # "it was said"
        said = opener == "," and start < verb and self.classes[first : first + 1] == "R"
        said = said and self.classes[end : end + 1] == ","
        return said and not self.classes[first + 1 : end].strip("T") and self._begun()

    def _begun(self) -> bool:
        return any(_NOUN_PHRASE.match(self.classes, start) for start, _ in self.pending)

    def _participial(self, opener: str, verb: int) -> bool:
        """Is this ", accused of theft"? After a comma and a whole clause a participle only says more of it."""
        if self.classes[verb] != "e" or opener[:1] not in ("", ",", "-") or "c" in opener:
            return False
        if not opener or (not self.clauses and _FRONTED.match(self.classes, verb)):
            return bool(_FRONTED.match(self.classes, verb))
        if self.pending:  # "the sections, encouraged by the club, took over"
            return bool(_ENCLOSED.match(self.classes, verb))
        if not self.clauses:
            return False
        return self.classes[verb + 1 : verb + 2] in tuple("pbqT")

    def _inside(self, opener: str, start: int, verb: int) -> bool:
        """Is the participle only part of a phrase: "for the quarter ended in May", ", in a speech given there"?"""
        if self.classes[verb] == "v":
            if opener == "-" and verb == start:  # "a film - made last year - shows": the film was made
                return self.classes[verb + 1 : verb + 2] in ("T", "p")
            return not opener and bool(_MADE.match(self.classes, start))
        if opener == "," and self.classes[start] in ("p", "g"):
            return True
        if not self.clauses and not _FINITE.search(self.classes, verb + 1):
            return False  # "at least twelve sailors drowned": there is no other
        match = _INSIDE.match(self.classes, start, verb + 2)
        return match is not None and match.end() == verb + 1

    def _oblique(self, start: int, verb: int) -> bool:
        """Is a noun phrase before a verb no subject: "den Preis gewann Ann", "die Feier eröffnete er"?"""
        return self.marks[start] == OBLIQUE or self.marks[verb + 1 : verb + 2] == NOMINATIVE

    def _inverted(self, subject: tuple[int, int], verb: int, end: int) -> tuple[int, int]:
        """The subject of a clause whose verb stands second: behind it, where no noun phrase stands before it."""
        match = _INVERTED.match(self.classes, verb, end)
        if match is None:
            return subject
        start, stop = match.span("subject")
        if self.classes[stop : stop + 1] == "d" and self.marks[stop] == GENITIVE:
            owner = _OWNER.match(self.classes, stop, end)
            stop = owner.end() if owner else stop
        first = self.classes.find("N", start, stop)
        for place in range(first + 1, stop if first >= 0 else 0):  # "wurde | Ann Roe | Meisterin"
            if self.marks[place] == NOUN and self.classes[place - 1] == "N":
                return start, place
        return start, stop

    def _second(self, verb: int, end: int) -> int:
        """The verb of the main clause that goes on after a relative clause without commas, or 0."""
        group = _GROUP.match(self.classes, verb)
        found = _SECOND.search(self.classes, group.end() if group else verb, end)
        return found.start() if found else 0

    def _antecedent(self, end: int) -> tuple[int, int]:
        last = self.clauses[-1] if self.clauses else None
        verbs = _VERBS.match(self.classes, last.verb, end) if last is not None and last.verb < end else None
        if self.verb_second or self.clitics:
            begin = verbs.end() if verbs else 0
            return self._headed(max(begin, last.subject[1]) if verbs and last and last.subject[1] < end else begin, end)
        match = _ANTECEDENT.search(self.classes, verbs.end() if verbs else 0, end)
        return (match.start(), len(self.classes[:end].rstrip(",.(-"))) if match else (end, end)

    def _headed(self, begin: int, end: int) -> tuple[int, int]:
        """The noun before a relative, with what hangs on it, and without the rest of its verb: "lernte | den Arzt
        aus Bonn | kennen, den"."""
        letters = [
            "G" if letter in "dp" and mark == GENITIVE else letter
            for letter, mark in zip(self.classes[:end], self.marks, strict=False)
        ]
        match = (_HEADED if self.verb_second else _HEADED_BY_ANY).search("".join(letters), begin)
        if match is None:
            return end, end
        full = _FULL_NAME.search("".join(letters), *match.span("head"))  # "la veuve de | Paul Morel, qui"
        return (full.start() + 1, full.end()) if full else match.span("head")

    def _inherited(self, opener: str) -> tuple[int, int]:
        """The subject of a verb that has none beside it."""
        for start, end in self.pending:
            if _NOUN_PHRASE.match(self.classes, start):
                return start, end
        if not self.clauses:
            return 0, 0
        if opener.startswith((",", "-")):  # back from a relative clause to what it interrupted
            main = (clause.subject for clause in reversed(self.clauses) if not opening(clause.opener))
            return next(main, self.clauses[-1].subject)
        return self.clauses[-1].subject

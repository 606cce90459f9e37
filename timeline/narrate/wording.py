"""Some tokens on their way into a title: without the time, in order, cut where a phrase ends, with clean edges.

>>> tidy('“The  old bridge,, ')
'The old bridge'
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from timeline.language import split
from timeline.narrate.clauses import Reading
from timeline.narrate.lexicon import KINDS, SOURCE, Nouns, fold, plain

LONGEST = 90
#: And no title has more words.
MOST = 16
#: An adverb that only joins, or a time; neighbouring ones go together: "on Tuesday, at noon", "from May to June".
_LEFT_OUT = re.compile("y|T+(?:,?[pceq-]{0,2}d?T+)*")
#: Letters that a title cannot end with; those before which it may be cut, and the best of these.
_LOOSE = frozenset("pqdhcsrStyCWamx,.:;-(&")
_JOINTS, _STRONG = frozenset("pqtsSrcgWk,;:-"), frozenset("tsSrW,;:-")
#: The verb, phrases between, and the subject: "wurde | im Rathaus | ein Vertrag (unterzeichnet)".
_FRONTED_NOUN = re.compile("d[ne0]*N+(?:cN+)?")
_FRONTED = re.compile("([vamCRe])((?:O|p[dh]?[ne0]*N+)*)([dh]?[ne0]*N+|o)")
#: What can stand behind a time that a preposition stands before, if it is one: "to January | for the first time".
_AFTER_TIME = frozenset(("", ".", ",", "p", "c", "S", "s", "h", "d"))
#: What an infinitive without its object stands behind.
_PURPOSE = re.compile("[nN]q[nw]")
_TRAILING = re.compile(",[bdn0]{1,4}$")
_QUALIFIED = re.compile("pd?[b]n$")

#: A noun is no further behind its article, in tokens.
_ADJECTIVES = 5
VERBS = re.compile("[amCBbyxuvweRk]+")
_COMMAS = re.compile(r"\s*,(?:\s*,)+")
_GAPS = tuple((f" {mark}", mark) for mark in ",.;:!?")
_QUOTING = re.compile("[\"“”„«»`'()]")
_GERMAN = "„"  # it closes with the mark that opens elsewhere
_PAIRS = (("“", "”"), ("``", "''"), ("(", ")"), ("«", "»"), ("„", "“"))
EDGES = " \t\n,;:.-–—…_*•|>"

#: Tokens and their letters.
Phrase = tuple[list[str], str]


def with_object(phrase: Phrase, thing: list[str], beside: str) -> Phrase:
    """The verb's object put where a relative clause left it out: "(which) the king signed | the order"; only before
    letters of `beside`, or at the end."""
    pieces, letters = phrase
    verbs = VERBS.match(letters)
    place = verbs.end() if verbs else 0
    if letters[place : place + 1] not in ("", ".", ",", *beside):
        return phrase
    return [*pieces[:place], *(thing[:1] and [" " + thing[0].lstrip()]), *thing[1:], *pieces[place:]], (
        letters[:place] + "n" * len(thing) + letters[place:]
    )


def tidy(text: str) -> str:
    """One space between words and none before a mark, no doubled commas, no marks at the edges, no quote or bracket
    without its partner.

    >>> tidy("the mill » closed ,"), tidy('a " fire')
    ('the mill closed', 'a fire')
    """
    text = " ".join(text.split())
    if ",," in text or ", ," in text:
        text = _COMMAS.sub(",", text)
    for gap, mark in _GAPS:
        if gap in text:
            text = text.replace(gap, mark)
    text = text.strip(EDGES)
    if not _QUOTING.search(text):
        return text
    for first, last in _PAIRS:
        if text.count(first) != text.count(last) and (first not in _GERMAN or first in text):
            text = text.replace(first, "").replace(last, "")
    text = text.replace('"', "") if text.count('"') % 2 else text
    return " ".join(text.split()).strip(EDGES)  # a mark that went had a space on each side


def beginning(text: str) -> str:
    """The words of a text as they stand, as many as a title has room for.

    >>> beginning("old\\n mill"), len(beginning("a " * 60))
    ('old mill', 89)
    """
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST + 1].rpartition(" ")[0] or line[:LONGEST]


def capitalised(text: str) -> str:
    """The text with a capital first letter, unless its first word has one within: "iPod".

    >>> capitalised("old bridge fell"), capitalised("iPod was sold")
    ('Old bridge fell', 'iPod was sold')
    """
    if text[:1].isupper():
        return text
    own = text[1:2].isupper() and text[:1].islower() and text[1:].partition(" ")[0].isalpha()
    return text if own else text[:1].upper() + text[1:]


@dataclass(frozen=True, slots=True)
class Phrases(Nouns):
    """The words of a language that phrases begin, go on and end with; all empty in a language without the section.

    Before a time expression `nearly` says how near it is, and `attributes` are times that are adjectives. What is
    `unnamed` names nobody, and what is `stripped` begins no title, unless it is all of the subject. `strong` has the
    endings of adjectives with an article and without it.
    """

    sources: frozenset[str] = frozenset()
    attributes: frozenset[str] = frozenset()
    nearly: frozenset[str] = frozenset()
    stacked: frozenset[str] = frozenset()
    unnamed: frozenset[str] = frozenset()
    stripped: frozenset[str] = frozenset()
    joining: frozenset[str] = frozenset()
    loose: frozenset[str] = frozenset()
    inverts: bool = False
    strong: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Phrases:
        """The rules of a language file."""
        section, clause = data.get("title", {}), data.get("clause", {})
        nobody = ("person", "thing", "group", "speaker", "pointing", "existential")
        joining = [*split(clause.get("coordinator", "")), *split(section.get("dropped", ""))]
        forms = (form for word in joining for form in (word, word.capitalize()))
        pointing = set(split(section.get("pointing", ""))) | set(split(section.get("existential", "")))
        loose = (name for name in KINDS if KINDS[name] in _LOOSE)
        return cls(
            sources=frozenset(split(section.get("attributions", ""))),
            unnamed=frozenset(word for name in nobody for word in split(section.get(name, ""))),
            stripped=frozenset(pointing),
            joining=frozenset(written for form in forms for written in (form, f"{form},")),
            loose=frozenset(word for name in loose for word in split(clause.get(name, ""))),
            inverts=bool(section.get("verb_second", False)),
            strong={article: (old, new) for article, (old, new) in section.get("strong", {}).items()},
            **cls.listed(section, "attributes", "nearly", "stacked"),
        )

    def plain(self, text: str) -> str:
        """The title of a sentence as it stands, less what only joins it to the one before, and its article."""
        first, _, rest = text.partition(" ")
        while rest and first in self.joining:
            text = rest
            first, _, rest = text.partition(" ")
        if rest and first.lower() in self.articles:
            text = "".join(self.inflected(first, re.split(r"(?= )", rest)))
        if len(text) > LONGEST:
            end = text.rfind(" ", 0, LONGEST + 1)
            while (before := text.rfind(" ", 0, end)) > 0 and text[before + 1 : end] in self.loose:
                end = before
            text = text[: end if end > 0 else LONGEST]
        text = self._few(text)
        return capitalised(tidy(text) if _QUOTING.search(text) else text.strip(EDGES))

    def inflected(self, article: str, pieces: list[str]) -> list[str]:
        """The adjectives of a noun phrase as they are without its article: "(das) | alte | Haus" is "altes Haus"."""
        ending = self.strong.get(plain(article))
        if ending is None:
            return pieces
        old, new = ending
        words = [piece.strip() for piece in pieces[:_ADJECTIVES]]
        last = next((number for number, word in enumerate(words) if not (word.islower() and word.isalpha())), None)
        if last is None or not words[last][:1].isupper():
            return pieces
        adjectives = [f"{piece.removesuffix(old)}{new}" if piece.endswith(old) else piece for piece in pieces[:last]]
        return adjectives + pieces[last:]

    def elides(self, piece: str) -> bool:
        """Does an article stand in the word itself: "l'armée"?"""
        if "'" not in piece and "’" not in piece:
            return False
        article, mark, _ = fold(piece.strip()).partition("'")
        return bool(mark) and article + mark in self.articles

    def phrase(self, reading: Reading, start: int, end: int) -> Phrase:
        """Some tokens without the times, without adverbs that only join, and up to where the source is told."""
        end = min(end, len(reading.pieces))
        pieces, letters = reading.pieces[start:end], reading.classes[start:end]
        if "T" not in letters and "y" not in letters and SOURCE not in reading.marks[start:end]:
            return pieces, letters
        source = reading.marks.find(SOURCE, start + 1, end)
        stop = end if source < 0 else source
        kept, text, place = [], [], start
        for match in _LEFT_OUT.finditer(reading.classes, start, end):
            first, last = match.span()
            if reading.classes[first] == "y" and last < end and plain(reading.pieces[last]) in self.tight:
                continue  # "a year | later than planned"
            if reading.classes[first] == "T":
                first, last = self._time_with_preposition(reading, match, start, end)
                if first - 1 > start and reading.classes[first - 1] == reading.classes[last : last + 1] == ",":
                    first, last = first - 1, last + 1  # "may, | before May, | sell"
            if first > place:
                kept += reading.pieces[place : min(first, stop)]
                own = reading.classes[place : min(first, stop)]
                particle = own[-1:] == "p" and first < match.start() and self._particle(reading, first - 1)
                text.append(f"{own[:-1]}k" if particle else own)
            place = max(place, last)
        return kept + reading.pieces[place:stop], "".join(text) + reading.classes[place:stop]

    def _time_with_preposition(self, reading: Reading, match: re.Match[str], start: int, end: int) -> tuple[int, int]:
        """The tokens to leave out: "in May" whole, of "the May talks" and "after Monday's talks" the time alone."""
        classes = reading.classes
        first, last = match.span()
        before = classes[first - 1] if first > start else ""
        following = classes[last] if last < end else ""
        attribute = before in ("d", "h")
        if before in ("p", "S") and following in ("n", "N") and first - 1 > start:
            attribute = any(plain(piece) in self.events for piece in reading.pieces[last : last + 3])
        if attribute or self.owns(reading.pieces[last - 1]):
            return first, last
        attribute = plain(reading.pieces[last - 1]) in self.attributes or "-" in reading.pieces[last - 1]
        if following in ("n", "N", "e", "0") and attribute:  # "recent | talks", "third-quarter | income"
            return first, last
        if before == "n" and (
            phrase := _QUALIFIED.search(classes, start, first)
        ):  # "for the seasonally slow | third quarter"
            return phrase.start(), last
        stop = max(start, first - 3)
        while (
            first > stop
            and not (first < match.start() and self._particle(reading, first - 1))
            and (
                (classes[first - 1] in "pSy" and (first == match.start() or classes[first - 2 : first - 1] != "C"))
                or (classes[first - 1] == "q" and first == match.start() and following in _AFTER_TIME)  # "to January"
                or (classes[first - 1] in "bng" and plain(reading.pieces[first - 1]) in self.nearly)
            )
        ):
            first -= 1
        if first - 1 > start and classes[first - 1] in "eu" and classes[first - 2] in "nNT0":
            first -= classes[first - 3 : first - 2] != "C"  # "the year | ended in", but "was first catalogued in"
        elif first < match.start() - 1 and classes[first - 1] == "d" and first - 1 > start:
            first -= plain(reading.pieces[first - 1]) in self.indefinite  # "| a mere two years later"
        return first, last

    def _particle(self, reading: Reading, place: int) -> bool:
        """Is the preposition before another one the verb's: "switched it | on | on Monday", but "until after May"?"""
        piece = plain(reading.pieces[place])
        return reading.classes[place] == "p" and bool(self.stacked) and piece not in self.stacked

    def finished(self, subject: str, phrase: Phrase) -> str:
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
                if letters[0] == "d" and self.strong:
                    pieces = [pieces[0], *self.inflected(pieces[0], pieces[1:])]
                pieces, letters = pieces[1 + adverb :], letters[1 + adverb :]  # "a once famous | painter"
        if not subject and pieces and self.elides(pieces[0]):
            pieces = [re.split("['’]", pieces[0], maxsplit=1)[1], *pieces[1:]]
        if self.inverts:
            pieces, letters = self._bracketed(pieces, letters, LONGEST - len(subject) - 1)
        size = self.cut(pieces, letters, LONGEST - len(subject) - 1)
        cut = size < len(pieces)
        while cut and size > 1 and plain(pieces[size]) in self.tight:  # "more | than", "the number | of"
            size -= 1
        if cut and letters[size] == "t" and letters[size - 2 : size] in (",n", ",g"):
            size -= 2  # "blocked the sale, | ruling that"
        if cut and letters[size] == "S" and (trailing := _TRAILING.search(letters, 0, size)):
            size = trailing.start()  # "won the cup, | five days after"
        if cut and size > 2 and letters[size - 2 : size] == "pg":  # "aimed at recapturing | the fort"
            size -= 2
        while size > 1 and cut and letters[size - 1] in "eug" and letters[size - 2] in "nN":  # "new rules | designed"
            size -= 1
        particle = self.inverts and not cut and letters.rstrip(".,;:")[-1:] in tuple("dpCam")  # "stürzte | ein"
        loose = _LOOSE - set("dpCam") if particle else _LOOSE
        while size and letters[size - 1] in loose and (size > 1 or subject):
            size -= 1
        if cut and size > 3 and letters[size] in "dh" and _PURPOSE.match(letters, size - 3, size):
            size -= 2  # "crossed the river to take | the fort"
        if size > 2 and letters[size - 1] == "o" and plain(pieces[size - 2]) in self.tight:  # "more than they"
            size -= 2
        text = tidy(f"{subject} {''.join(pieces[:size])}")
        if size and pieces[size - 1].endswith(".") and pieces[size - 1][:-1].strip(EDGES):  # an abbreviation
            text += "."
        first, _, rest = text.partition(" ")
        alone = letters[:1] in ("o", "t") if not subject else " " not in subject.strip()
        while rest and plain(first) in self.stripped and not alone:  # "| this trip followed", but "this followed"
            text = rest
            first, _, rest = text.partition(" ")
        if len(text) > LONGEST:  # a subject without end: words are all that is left to cut at
            text = tidy(text[: LONGEST + 1].rpartition(" ")[0] or text[:LONGEST])
        return capitalised(self._few(text))

    def _few(self, text: str) -> str:
        """As many words as a title has at most, without a loose end."""
        if text.count(" ") < MOST:
            return text
        words = text.split(" ")[:MOST]
        while len(words) > 1 and words[-1] in self.loose:
            words.pop()
        return tidy(" ".join(words))

    @staticmethod
    def _bracketed(pieces: list[str], letters: str, room: int) -> Phrase:
        """Where the verb ends the clause ("wurde ... gegründet"), what is too long goes from between its two parts."""
        verbs = VERBS.search(letters)
        stop = len(letters.rstrip(".,;:"))
        start = stop
        while start > stop - 2 and letters[start - 1 : start] in tuple("nuveR") and pieces[start - 1].strip().islower():
            start -= 1
        if start < stop and letters[start - 2 : start] == "pN":  # "in Betrieb | genommen"
            start -= 2
        finite = "amC"
        if start == stop and letters[stop - 1 : stop] in tuple("pkd"):  # "teilte ... | mit"
            start, finite = stop - 1, "vR"
        if verbs is None or start == stop or letters[verbs.start()] not in finite or len("".join(pieces)) <= room:
            return pieces, letters
        last = start
        while last > verbs.end() and len("".join(pieces[:last] + pieces[start:stop])) > room:
            last -= 1
        while last > verbs.end() and (letters[last] not in _JOINTS or letters[last - 1] in _LOOSE):
            last -= 1
        return pieces[:last] + pieces[start:stop], letters[:last] + letters[start:stop]

    def cut(self, pieces: list[str], letters: str, room: int) -> int:
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

"""Turn tokens into the wording of a title: without times, at most as long as a title may be, cut where a phrase ends.

>>> tidy('“The  old bridge,, ')
'The old bridge'
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from timeline.narrate.lexicon import NounRules, fold, norm, words_of
from timeline.narrate.parser import Parse
from timeline.narrate.tagset import WORD_CLASSES, Feature, Tag, letters, pattern

#: A title has at most so many characters and words.
MAX_CHARS = 90
MAX_WORDS = 16
#: A title is cut where a phrase ends if that leaves at least so much of the room (numerator and denominator).
_LEAST = (2, 5)

VERBS = pattern("{VERB_GROUP|PART}+")
#: An adverb that only links, or a time; neighbouring ones go together: "on Tuesday, at noon", "from May to June".
_LEFT_OUT = pattern("{LINK} | {TIME}+ (?:{COMMA}? {PAST|TO|PREP|COORD|DASH}{0,2} {DET}? {TIME}+)*")
#: Tags that a title cannot end with; those before which it may be cut, and the best of these.
_LOOSE = frozenset(letters("JOINING|PREP|TO|DET|POSS|LINK|COP|AUX|MODAL|NEG|PUNCT|DASH|OPEN"))
_JOINTS = frozenset(letters("JOINING|PREP|TO|GER|PART|COMMA|SEMICOLON|COLON|DASH"))
_STRONG = frozenset(letters("SUB|SUBPREP|REL|RELPOSS|THAT|COMMA|SEMICOLON|COLON|DASH"))
_OF_SEVERAL = (Tag.DET, Tag.PREP)
#: Of those, tags that may be particles at the end of a clause: "stürzte | ein".
_PARTICLES = frozenset(letters("DET|PREP|COP|AUX|MODAL"))
#: The verb, phrases between, and the subject: "wurde | im Rathaus | ein Vertrag (unterzeichnet)".
_INVERTED = pattern(
    "(?P<verb>{VERBAL}) (?P<inner>(?:{OBJ} | {PREP} {DET|POSS}? {NOUN|NUM|PAST}* {NAME}+)*)",
    "(?P<subject>{DET|POSS}? {NOUN|NUM|PAST}* {NAME}+ | {PRON})",
)
_GENITIVE_PHRASE = pattern("{DET} {NOUN|NUM|PAST}* {NAME}+ (?:{COORD} {NAME}+)?")
#: What an infinitive without its object stands behind: "crossed the river to take | the fort".
_PURPOSE = pattern("{NOMINAL} {TO} {NOUN|INF}")
#: "won the cup, | five days after".
TRAILING_TIME = pattern("{COMMA} {DET|NOUN|NUM|ADV}{1,4}$")
_QUALIFIED_TIME = pattern("{PREP} {DET}? {ADV} {NOUN}$")

#: What can stand behind a time that TO stands before as a preposition: "to January | for the first time".
_BEHIND_TIME = frozenset(("", *letters("STOP|COMMA|PREP|COORD|SUBPREP|SUB|POSS|DET")))
_LEADING = letters("COORD|COMMA|STOP|SEMICOLON|COLON|DASH|CLOSE")
_PUNCT = letters("PUNCT")
_OWNED_BY, _NOMINAL = tuple(letters("DET|POSS")), tuple(letters("NOMINAL"))
_PREPOSITIONS = tuple(letters("PREP|SUBPREP"))
_AFTER_ADJECTIVE = tuple(letters("NOMINAL|PAST|NUM"))
_ADVERB_IN_PHRASE = tuple(letters("ADV|SUB|LINK"))
_AFTER_ADVERB = tuple(letters("NOMINAL|PAST|PTCP|GER"))
_BEFORE_TIME = letters("PREP|SUBPREP|LINK")
_APPROXIMATE = letters("ADV|NOUN|GER")
_PARTICIPLE, _PARTICIPLE_OR_GERUND = letters("PAST|PTCP"), letters("PAST|PTCP|GER")
_SUBJECT_BEFORE = letters("NOMINAL|TIME|NUM")
_ALONE = tuple(letters("PRON|THAT"))
_FIRST_OF_CLAUSE = (Tag.COMMA + Tag.NOUN, Tag.COMMA + Tag.GER)
_VERBS_AT_END = tuple(letters("NOUN|PTCP|VERB|PAST|REPORT"))
_PARTICLE_AT_END = tuple(letters("PREP|PART|DET"))

#: Finite verbs that have another verb, or a particle, at the end of the clause.
_SECOND_FINITE, _FINITE_WITH_PARTICLE = letters("AUX|MODAL|COP"), letters("VERB|REPORT")

#: So many tokens before a time are looked at for a preposition and what says how near it is.
_MAX_BEFORE_TIME = 3
#: An event noun stands at most so many tokens behind its time.
_MAX_TO_EVENT = 3
#: A noun stands at most so many tokens behind its article.
_MAX_ADJECTIVES = 5
#: So many verbs can stand at the end of a clause.
_MAX_VERBS_AT_END = 2
_COMMAS = re.compile(r"\s*,(?:\s*,)+")
_GAPS = tuple((f" {mark}", mark) for mark in ",.;:!?")
_QUOTING = re.compile("[\"“”„«»`'()]")
_LOW_QUOTE = "„"  # it closes with the mark that opens elsewhere
_PAIRS = (("“", "”"), ("``", "''"), ("(", ")"), ("«", "»"), (_LOW_QUOTE, "“"))
EDGES = " \t\n,;:.-–—…_*•|>"


class TaggedWords(NamedTuple):
    """Some tokens with their tags."""

    tokens: list[str]
    tags: str


def joined(parts: Iterable[TaggedWords]) -> TaggedWords:
    """Several runs of tagged words as one."""
    parts = list(parts)
    return TaggedWords([token for tokens, _ in parts for token in tokens], "".join([tags for _, tags in parts]))


def with_object(predicate: TaggedWords, thing: list[str], before: str) -> TaggedWords:
    """The verb's object put where a relative clause left it out: "(which) the king signed | the order".

    That is done only before tags of `before`, or at the end.
    """
    tokens, tags = predicate
    verbs = VERBS.match(tags)
    place = verbs.end() if verbs else 0
    if tags[place : place + 1] not in ("", Tag.STOP, Tag.COMMA, *before):
        return predicate
    first = [" " + thing[0].lstrip()] if thing else []
    return TaggedWords(
        [*tokens[:place], *first, *thing[1:], *tokens[place:]], tags[:place] + Tag.NOUN * len(thing) + tags[place:]
    )


def tidy(text: str) -> str:
    """The text with one space between words and none before a mark, no doubled commas, no marks at the edges, and no
    quote or bracket without its partner.

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
        if text.count(first) != text.count(last) and (first != _LOW_QUOTE or first in text):
            text = text.replace(first, "").replace(last, "")
    text = text.replace('"', "") if text.count('"') % 2 else text
    return " ".join(text.split()).strip(EDGES)  # a mark that was removed had a space on each side


def shorten(text: str) -> str:
    """The text on one line, with as many words as a title has room for.

    >>> shorten("old\\n mill"), len(shorten("a " * 60))
    ('old mill', 89)
    """
    line = " ".join(text.split())
    return line if len(line) <= MAX_CHARS else line[: MAX_CHARS + 1].rpartition(" ")[0] or line[:MAX_CHARS]


def capitalised(text: str) -> str:
    """The text with a capital first letter, unless its first word has one within: "iPod".

    >>> capitalised("old bridge fell"), capitalised("iPod was sold")
    ('Old bridge fell', 'iPod was sold')
    """
    if text[:1].isupper():
        return text
    own = text[1:2].isupper() and text[:1].islower() and text[1:].partition(" ")[0].isalpha()
    return text if own else text[:1].upper() + text[1:]


class Wording(NounRules):
    """The words of a language with which phrases begin, go on and end; all empty in a language without the section.

    Before a time expression `nearly` says how near it is, and `attributes` are times that are adjectives. What is
    `unnamed` names nobody, and what is `stripped` begins no title, unless it is all of the subject. `strong` has the
    endings of adjectives with an article and without it.
    """

    def __init__(self, data: Mapping[str, Any] = MappingProxyType({})) -> None:
        section, clause = data.get("title", {}), data.get("clause", {})
        super().__init__(section)
        self.sources = words_of(section, "attributions")
        self.attributes = words_of(section, "attributes")
        self.nearly = words_of(section, "nearly")
        self.stacked = words_of(section, "stacked")
        self.stripped = words_of(section, "pointing") | words_of(section, "existential")
        nobody = (words_of(section, name) for name in ("person", "thing", "group", "speaker"))
        self.unnamed = self.stripped.union(*nobody)
        linking = words_of(clause, "coordinator") | words_of(section, "dropped")
        forms = [form for word in linking for form in (word, word.capitalize())]
        self.linking = frozenset(forms).union(f"{form}," for form in forms)
        loose = (name for name, tag in WORD_CLASSES.items() if tag in _LOOSE)
        self.loose: frozenset[str] = frozenset().union(*(words_of(clause, name) for name in loose))
        self.verb_second = bool(section.get("verb_second", False))
        self.indicative: Mapping[str, str] = section.get("indicative", {})
        self.strong = {article: (old, new) for article, (old, new) in section.get("strong", {}).items()}

    # Whole titles.

    def of_unparsed(self, text: str) -> str:
        """The title of a sentence as it stands, without what links it to the one before, and without its article."""
        first, _, rest = text.partition(" ")
        while rest and first in self.linking:
            text = rest
            first, _, rest = text.partition(" ")
        if rest and first.lower() in self.articles:
            text = "".join(self.strong_adjectives(first, re.split(r"(?= )", rest)))
        if len(text) > MAX_CHARS:
            end = text.rfind(" ", 0, MAX_CHARS + 1)
            while (before := text.rfind(" ", 0, end)) > 0 and text[before + 1 : end] in self.loose:
                end = before
            text = text[: end if end > 0 else MAX_CHARS]
        text = self._few_words(text)
        return capitalised(tidy(text) if _QUOTING.search(text) else text.strip(EDGES))

    def compose(self, subject: str, words: TaggedWords) -> str:
        """A subject (or "") and the words behind it as a title: cut to length, without loose ends, with a capital."""
        room = MAX_CHARS - len(subject) - 1
        words = words if subject else self._beginning(words)
        words = _within_verbs(words, room) if self.verb_second else words
        size = self._size(words, room, bool(subject))
        tokens, tags = words
        text = tidy(f"{subject} {''.join(tokens[:size])}")
        if size and tokens[size - 1].endswith(".") and tokens[size - 1][:-1].strip(EDGES):  # an abbreviation
            text += "."
        alone = " " not in subject.strip() if subject else tags[:1] in _ALONE
        first, _, rest = text.partition(" ")
        while rest and norm(first) in self.stripped and not alone:  # "| this trip followed", but "this followed"
            text = rest
            first, _, rest = text.partition(" ")
        if len(text) > MAX_CHARS:  # a subject without end: it can only be cut between words
            text = tidy(text[: MAX_CHARS + 1].rpartition(" ")[0] or text[:MAX_CHARS])
        return capitalised(self._few_words(text))

    def _few_words(self, text: str) -> str:
        """As many words as a title has at most, without a loose end."""
        if text.count(" ") < MAX_WORDS:
            return text
        words = text.split(" ")[:MAX_WORDS]
        while len(words) > 1 and words[-1] in self.loose:
            words.pop()
        return tidy(" ".join(words))

    # The beginning of a title without a subject.

    def _beginning(self, words: TaggedWords) -> TaggedWords:
        """The words with the subject first, and without the conjunctions, marks and articles that they begin with."""
        tokens, tags = self._subject_first(words) if self.verb_second else words
        while tokens and (tags[0] in _LEADING or norm(tokens[0]) in self.articles):
            if self.is_one_of(tokens, tags, 0):
                break
            adverb = tags[0] == Tag.DET and tags[1:2] in _ADVERB_IN_PHRASE and tags[2:3] in _AFTER_ADVERB
            if tags[0] == Tag.DET and self.strong:
                tokens = [tokens[0], *self.strong_adjectives(tokens[0], tokens[1:])]
            tokens, tags = tokens[1 + adverb :], tags[1 + adverb :]  # "a once famous | painter"
        if tokens and self.is_elided_article(tokens[0]):
            tokens = [re.split("['’]", tokens[0], maxsplit=1)[1], *tokens[1:]]
        return TaggedWords(tokens, tags)

    def _subject_first(self, words: TaggedWords) -> TaggedWords:
        """The words with a subject that stands behind the verb before it."""
        tokens, tags = words
        match = _INVERTED.match(tags)
        if match is None:
            return words
        stop = match.end()
        if stop < len(tokens) and tags[stop] == Tag.DET and norm(tokens[stop]) in self.tight:  # a genitive
            owner = _GENITIVE_PHRASE.match(tags, stop)
            stop = owner.end() if owner else stop
        order = [*range(match.start("subject"), stop), *range(*match.span("verb")), *range(*match.span("inner"))]
        order += range(stop, len(tags))
        return TaggedWords([tokens[n] for n in order], "".join([tags[n] for n in order]))

    def in_indicative(self, words: TaggedWords) -> TaggedWords:
        """A predicate as that of a main clause: "(pour que la gare) | ait | un toit" has "a"."""
        first = self.indicative.get(norm(words.tokens[0])) if self.indicative and words.tokens else None
        return TaggedWords([f" {first}", *words.tokens[1:]], words.tags) if first else words

    def is_one_of(self, tokens: list[str], tags: str, place: int) -> bool:
        """Whether an article is no article but one of several: "une | des tours", "eine | der Glocken"."""
        return norm(tokens[place]) in self.indefinite and tags[place + 1 : place + 2] in _OF_SEVERAL

    def strong_adjectives(self, article: str, tokens: list[str]) -> list[str]:
        """The tokens behind an article, adjectives as they are without it: "(das) | alte | Haus" is "altes Haus"."""
        ending = self.strong.get(norm(article))
        if ending is None:
            return tokens
        old, new = ending
        words = [token.strip() for token in tokens[:_MAX_ADJECTIVES]]
        last = next((number for number, word in enumerate(words) if not (word.islower() and word.isalpha())), None)
        if last is None or not words[last][:1].isupper():
            return tokens
        adjectives = [f"{token.removesuffix(old)}{new}" if token.endswith(old) else token for token in tokens[:last]]
        return adjectives + tokens[last:]

    def is_elided_article(self, token: str) -> bool:
        """Whether a token begins with an article that has lost its vowel: "l'armée"."""
        if "'" not in token and "’" not in token:
            return False
        article, mark, _ = fold(token.strip()).partition("'")
        return bool(mark) and article + mark in self.articles

    # Words without their times.

    def without_times(self, parse: Parse, start: int, end: int) -> TaggedWords:
        """Some tokens of a sentence without times and adverbs that only link, up to where a source is named."""
        end = min(end, len(parse.tokens))
        tokens, tags = parse.tokens[start:end], parse.tags[start:end]
        if Tag.TIME not in tags and Tag.LINK not in tags and Feature.SOURCE not in parse.features[start:end]:
            return TaggedWords(tokens, tags)
        source = parse.features.find(Feature.SOURCE, start + 1, end)
        stop = end if source < 0 else source
        kept, kept_tags, place = list[str](), list[str](), start
        for match in _LEFT_OUT.finditer(parse.tags, start, end):
            first, last = match.span()
            if parse.tags[first] == Tag.LINK and last < end and norm(parse.tokens[last]) in self.tight:
                continue  # "a year | later than planned"
            if self.is_in_name(parse.tokens, parse.tags, first):
                continue  # "in what is | now | Poland"
            if parse.tags[first] == Tag.TIME:
                first, last = self._time_with_preposition(parse, match.span(), start, end)
                if first - 1 > start and parse.tags[first - 1] == parse.tags[last : last + 1] == Tag.COMMA:
                    first, last = first - 1, last + 1  # "may, | before May, | sell"
            if first > place:
                kept += parse.tokens[place : min(first, stop)]
                own = parse.tags[place : min(first, stop)]
                particle = own[-1:] == Tag.PREP and first < match.start() and self._is_particle(parse, first - 1)
                kept_tags.append(own[:-1] + Tag.PART if particle else own)
            place = max(place, last)
        return TaggedWords(kept + parse.tokens[place:stop], "".join(kept_tags) + parse.tags[place:stop])

    def _time_with_preposition(self, parse: Parse, time: tuple[int, int], start: int, end: int) -> tuple[int, int]:
        """The tokens to leave out: "in May" whole, of "the May talks" and "after Monday's talks" the time alone."""
        first, last = time
        before = parse.tags[first - 1] if first > start else ""
        following = parse.tags[last] if last < end else ""
        if self._is_attribute(parse, time, start, end):
            return time
        if before == Tag.NOUN and (phrase := _QUALIFIED_TIME.search(parse.tags, start, first)):
            return phrase.start(), last  # "for the seasonally slow | third quarter"
        stop = max(start, first - _MAX_BEFORE_TIME)
        while first > stop and self._goes_with_time(parse, first - 1, time[0], following):
            first -= 1
        if first - 1 <= start:
            return first, last
        if parse.tags[first - 1] in _PARTICIPLE and parse.tags[first - 2] in _SUBJECT_BEFORE:
            # "the year | ended in", but "was first catalogued in"
            first -= parse.tags[first - 3 : first - 2] != Tag.COP
        elif first < time[0] - 1 and parse.tags[first - 1] == Tag.DET:
            first -= norm(parse.tokens[first - 1]) in self.indefinite  # "| a mere two years later"
        return first, last

    def _is_attribute(self, parse: Parse, time: tuple[int, int], start: int, end: int) -> bool:
        """Whether a time belongs to the noun behind it: "the | May | talks", "recent | talks"."""
        first, last = time
        before = parse.tags[first - 1] if first > start else ""
        following = parse.tags[last] if last < end else ""
        if self.is_possessor(parse.tokens[last - 1]):
            return True
        attribute = before in _OWNED_BY
        if before in _PREPOSITIONS and following in _NOMINAL and first - 1 > start:
            attribute = any(norm(token) in self.events for token in parse.tokens[last : last + _MAX_TO_EVENT])
        if attribute:
            return True
        adjective = norm(parse.tokens[last - 1]) in self.attributes or "-" in parse.tokens[last - 1]
        return adjective and following in _AFTER_ADJECTIVE  # "recent | talks", "third-quarter | income"

    def _goes_with_time(self, parse: Parse, place: int, time: int, following: str) -> bool:
        """Whether a token before a time at token `time` goes with it: a preposition, or how near it is."""
        tag, adjacent = parse.tags[place], place + 1 == time
        if not adjacent and self._is_particle(parse, place):
            return False
        if tag in _BEFORE_TIME and (adjacent or parse.tags[place - 1 : place] != Tag.COP):
            return True
        if tag == Tag.TO and adjacent and following in _BEHIND_TIME:  # "to January"
            return True
        return tag in _APPROXIMATE and norm(parse.tokens[place]) in self.nearly

    def _is_particle(self, parse: Parse, place: int) -> bool:
        """Whether a preposition before another one is the verb's: "switched it | on | on Monday", but "until after"."""
        token = norm(parse.tokens[place])
        return parse.tags[place] == Tag.PREP and bool(self.stacked) and token not in self.stacked

    # The end of a title.

    def _size(self, words: TaggedWords, room: int, has_subject: bool) -> int:
        """How many tokens a title has: as many as fit, without what cannot stand at its end."""
        tokens, tags = words
        size = self.fitting(words, room)
        cut = size < len(tokens)
        if cut:
            size = self._before_loose_phrase(words, size)
        particle = self.verb_second and not cut and tags.rstrip(_PUNCT)[-1:] in _PARTICLES  # "stürzte | ein"
        loose = _LOOSE - _PARTICLES if particle else _LOOSE
        while size and tags[size - 1] in loose and (size > 1 or has_subject):
            size -= 1
        if cut and size > 3 and tags[size] in _OWNED_BY and _PURPOSE.match(tags, size - 3, size):
            size -= 2  # "crossed the river to take | the fort"
        if size > 2 and tags[size - 1] == Tag.PRON and norm(tokens[size - 2]) in self.tight:  # "more than they"
            size -= 2
        return size

    def _before_loose_phrase(self, words: TaggedWords, size: int) -> int:
        """How many of `size` tokens are left where a title is cut, without the beginning of a phrase."""
        tokens, tags = words
        while size > 1 and norm(tokens[size]) in self.tight:  # "more | than", "the number | of"
            size -= 1
        if tags[size] == Tag.THAT and tags[size - 2 : size] in _FIRST_OF_CLAUSE:
            size -= 2  # "blocked the sale, | ruling that"
        if tags[size] == Tag.SUBPREP and (trailing := TRAILING_TIME.search(tags, 0, size)):
            size = trailing.start()  # "won the cup, | five days after"
        if size > 2 and tags[size - 2 : size] == Tag.PREP + Tag.GER:  # "aimed at recapturing | the fort"
            size -= 2
        while size > 1 and tags[size - 1] in _PARTICIPLE_OR_GERUND and tags[size - 2] in _NOMINAL:
            size -= 1  # "new rules | designed"
        return size

    def fitting(self, words: TaggedWords, room: int) -> int:
        """How many tokens fit into so many characters, ending where a phrase ends if that leaves enough of them."""
        tokens, tags = words
        if len("".join(tokens)) <= room:
            return len(tokens)
        tokens = [f" {token.lstrip()}" if token[:2].isspace() else token for token in tokens]  # without blanked links
        length, fits, joint, strong = 0, 0, 0, 0
        for number, token in enumerate(tokens):
            if number and tags[number] in _JOINTS:
                joint = joint if norm(token) in self.tight else number
                strong = number if tags[number] in _STRONG else strong
            length += len(token)
            if length > room:
                break
            fits = number + 1
        part, whole = _LEAST
        for place in (strong, joint):
            if place and sum(map(len, tokens[:place])) > room * part // whole:
                return place
        return fits


def _within_verbs(words: TaggedWords, room: int) -> TaggedWords:
    """The words, where they are too long and the verb ends the clause ("wurde ... gegründet"), with less between its
    two parts."""
    tokens, tags = words
    verbs = VERBS.search(tags)
    stop = len(tags.rstrip(_PUNCT))
    start = stop
    least = stop - _MAX_VERBS_AT_END
    while start > least and tags[start - 1 : start] in _VERBS_AT_END and tokens[start - 1].strip().islower():
        start -= 1
    if start < stop and tags[start - 2 : start] == Tag.PREP + Tag.NAME:  # "in Betrieb | genommen"
        start -= 2
    finite = _SECOND_FINITE
    if start == stop and tags[stop - 1 : stop] in _PARTICLE_AT_END:  # "teilte ... | mit"
        start, finite = stop - 1, _FINITE_WITH_PARTICLE
    if verbs is None or start == stop or tags[verbs.start()] not in finite or len("".join(tokens)) <= room:
        return words
    last = start
    while last > verbs.end() and len("".join(tokens[:last] + tokens[start:stop])) > room:
        last -= 1
    while last > verbs.end() and (tags[last] not in _JOINTS or tags[last - 1] in _LOOSE):
        last -= 1
    return TaggedWords(tokens[:last] + tokens[start:stop], tags[:last] + tags[start:stop])

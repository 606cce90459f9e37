"""Words to letters: the language file says what each word can be ([clause]), its neighbours settle what it is.

There is no tagger here, and no word either: every word becomes one letter, and small patterns over the letters do
what grammar does (a participle after a determiner is no verb).

>>> lexicon = Lexicon.from_data({"clause": {"determiner": "the", "verb": "ran", "endings": {"ed": "participle"}}})
>>> [lexicon[piece][0] for piece in tokens("The wounded ran.", 0, 16)]
['d', 'e', 'v', '.']
>>> settled("dev.")
'dnv.'
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from timeline.language import split

#: What a word can be: the names in a language file, and the letters that stand for them. Beside these stand N (a name),
#: n (any other word), 0 (a number), T (a time expression), y (an adverb that no title keeps), u and w (the later verbs
#: of "has gone", "to go") and the marks , ; : - ( ) and . for whatever is left.
KINDS = {
    "determiner": "d", "possessive": "h", "subject": "o", "object": "O", "present": "v", "copula": "C",
    "auxiliary": "a", "modal": "m", "infinite": "B", "negation": "x", "verb": "v", "either": "V", "reporting": "R",
    "to": "q", "preposition": "p", "particle": "k", "subordinator": "s", "boundary": "S", "relative": "r",
    "whose": "W", "that": "t", "coordinator": "c", "adverb": "b", "inflected": "Z", "participle": "e", "perfect": "u",
    "gerund": "g", "plain": "n", "dropped": "y",
}  # fmt: skip
_MARKS = {
    ",": ",", "،": ",", "、": ",", "，": ",", ";": ";", ":": ":", "(": "(", ")": ")", "[": "(", "]": ")",
    "–": "-", "—": "-", "-": "-", "_": "-", "$": "0", "€": "0", "£": "0", "%": "0", "&": "N",
}  # fmt: skip
QUOTES = "\"“”„‘’«»`'"

#: A word with its quotes and its inner points, or one mark; the space before it belongs to it, so that nothing is lost.
#: The first line is the common cases alone, for speed.
_TOKEN = re.compile(
    r" [a-z]+(?=[ ,;])| [^\W\d_]+(?=[ ,;])|,(?= )"
    r"|(?:(?<!\s)\s++|(?!\s))(?:[\"“„‘«`']{0,4}+(?:(?:[^\W\d_]\.){2,}(?:-\w+)*"
    r"|[^\W_]\w*(?:[-.'’&/](?=\w)\w*|(?<=\d)[,:](?=\d)\w*)*(?:\.(?=\s*[\w,;:(])|-(?=\s\w))?)"
    r"|--+|\.\.+|``|''|_+|[^\w\s])[\"”’»']*+"
)


def _respelt(*changes: tuple[str, str]) -> list[tuple[re.Pattern[str], str]]:
    """The letters that a pattern finds, and what each is instead, in this order."""
    return [(re.compile(pattern, re.MULTILINE), letter) for pattern, letter in changes]


#: What the neighbours settle, in this order: one letter, a letter without which there is nothing to settle, what must
#: stand beside it, and what it is then.
_SETTLED = [
    (letter, other, re.compile(letter + beside, re.MULTILINE), settled)
    for letter, other, beside, settled in (
        ("h", "", r"(?=$|[.,;:pqcsStr])", "O"),  # "they saw her"
        ("S", "d", r"(?<=d.)", "p"),  # "such as"
        ("u", ",", r"(?<=,.)(?=[kb]?p?T)", "e"),  # ", begun in May,"
        ("S", "", r"(?<=[aC].)(?=[evuR])", "b"),  # "has since changed"
        ("o", "", r"(?<=[nNoO0uCBaemq][vuwek].)(?=$|[.,;:pTcsS])", "b"),  # "he lived there"
        ("t", "R", r"(?<=R.)(?=[amC])", "o"),  # "he said that is so"
        ("R", "", r"(?<=[dh].)(?=[nN0])|R(?<=[dh][byT].)(?=[nN0])", "n"),  # "an estimated crowd"
        ("e", "", r"(?:(?<=s.)|(?<=^be)(?=,)|(?<=^e)(?=,))", "u"),  # "once triggered", "wounded, Roe fled"
        ("d", "", r"(?=[amC])", "o"),  # "this was", "all have"
        (
            "n",
            "o",
            r"(?:(?<=o.)(?<![vuwReVk]o.)(?=[dhOpqb])|(?<=o[bT].)(?<![vuwReVk]o[bT].)(?=[dhO]))",
            "v",
        ),  # "we accept"
        ("e", "0", r"(?<=0.)(?=[.,;:]|$)", "n"),  # "over 1,000 killed"
        ("t", "", r"(?=n(?:[,.;:]|$))", "d"),  # "that day"
        ("t", "p", r"(?<=p.)(?=[nu0])", "d"),  # "over that tower"
        ("t", "p", r"(?<=p.)(?![dhNno])", "n"),  # "half of that fell"
        ("c", "", r"(?<=[amCB].)(?=e)", "b"),  # "to be so honoured"
        ("y", "", r"(?<=[dh].)", "n"),  # "a further visit"
        ("q", "", r"(?=[.]?$|[,;:])", "k"),
        ("a", "p", r"(?<=p.)", "n"),  # "vergiftet zu haben"
        ("[evVR]", "q", r"(?<=qa.)", "u"),  # "is said to have left"
        ("[vVRa]", "q", r"(?:(?<=q.)|(?<=q[by].))", "w"),  # "to go"
        ("e", "", r"(?:(?<=[dhp].)(?<![nNo]d.)|(?<=[dh][by].)|(?<=[dh]T.)(?=[nN]))", "n"),  # "the wounded"
        ("V", "", r"(?:(?<=[dhp].)(?<![nNo]d.)|(?<=[dh][by].)|(?<=p[dh][ng].))", "n"),  # "on an official visit to"
        ("v", "", r"(?:(?<=[dhp].)|(?<=[dh][by].))", "n"),
        ("n", "m", r"(?<=m.)|n(?<=m[byx].)", "u"),  # "will rule"
        (
            "[evV]",
            "",
            r"(?<=[amCB].)|[evV](?<=[amCB][byxT].)|[evV](?<=[amCB][byx][byx].)",
            "u",
        ),  # "has never been seen"
        # "they plan to", but "the plan to"
        (
            "V",
            "",
            r"(?:(?<=[or].)|(?<=c[byT].)(?=[dhOqtTNn0e])|(?<=,.)(?=[dhNO])|(?<=[oN][bdy].)|(?<=[nV].)(?=[dhOqtNk0])|(?<=N.)(?=[dhOqtTNn0ebk]))",
            "v",
        ),
        ("p", "", r"(?<=[veuw].)(?=[.]?$|[,;:]|pT)|p(?<=[Cveuw].)(?=[.]?$|[,;:])", "k"),  # "took over in May"
        ("e", "", r"(?<![ort].)(?=[^\n,;:()\-srtScW]*[vamCR])", "u"),  # "the man accused of theft was ..."
    )
]
#: Of these, what goes where a subject stands behind its verb and an infinitive at the end.
_SETTLED_SECOND = [
    rule
    for rule in _SETTLED
    if rule[3] not in ("b", "e") and rule[:2] != ("n", "m") and (rule[0], rule[3]) != ("V", "v")
]
_SETTLED_CLITICS = [rule for rule in _SETTLED if rule[3] not in ("k", "e")]
_VERB = re.compile("[vamCRe]")
#: Verb forms that a prefix leaves as they are: "resold", "overtook", "outgrown".
_PAST = frozenset("veu")
#: "The firm owes its fame": with no verb in sight, a word in the ending of the third person may be one.
_THIRD = re.compile("(?:(?<=[nN])|(?<=[nNT][by]))Z(?=[dhON0oqTS])")
#: "what Roe foresees", and with only a noun phrase between it and where the clause begins: "Roe foresees a rise".
_SURELY = re.compile("(?<=[or])Z|(?<=t)Z(?=[dhON0oq])|(?<=c[byT])Z(?=[dhN0])")
_BESIDE = re.compile(r"(?<![^\n,;:()\-srtScR])([dhN][dhnN0]*[byx]*)Z(?=[dhO])")
_CLOSED = re.compile(r"(?<![^\n,;:()\-srtScR])([dhN][dhnN0]*[byx]*)[ZV](?=p?T+[;:])")  # "The shop closes at six;"
_LIKELY = re.compile("V(?<=[nNT0].)")
#: A chain of verbs, each with its time, the later of which may be any word: "We fly on Friday and | return | on
#: Monday", "was sold in May, | resold | in June"; with an object before the first time it is no bare plural ("and
#: pears on").
_CHAIN = re.compile(
    r"((?:[vuweV]|[CBamo][byx]*n)[kb]?p?T+(?:,c?|c)[by]*)[nZVu](?=[kb]?p?T)"
    r"|((?:[vV]|[mo][by]*n)[dhOnNeg0pq]{1,6}p?T+c[by]*)[nV](?=[kb]?p?T)"
    r"|(T(?:,c?|c)[by]*)Z(?=[NdhO])"
)
#: "The train | departs | on Monday and arrives on": no verb stands before the first time.
_FIRST = re.compile(r"^([dh]?[nN0]{1,4})Z(?=p?T+(?:,c?|c)[by]*[nZVv]p?T)", re.MULTILINE)
#: So many verbs a chain may have.
_LINKS = 4
#: "the Newark, N.J., airport": commas within a name.
_PLACE = re.compile(r"(?<=N),(N{1,2}),(?=n)")

#: Where a subordinate clause always stands behind a comma, or before one that follows its verb, what else its
#: conjunction is: "diente | als | Lazarett", "war | damit | nicht voll". A participle before a noun is an adjective.
_OUT_OF_PLACE = _respelt(
    (r"(?<=[^\n,;:(\-c])(?<![,;:(\-c\n]b)s(?=[dhnNu0T])", "p"),
    (r"(?<=[^\n,;:(\-c])(?<![,;:(\-c\n]b)s", "b"),
    (r"^s(?=[dhnNu0T])(?![^,\n]*[vamCReZuw],)", "p"),
    (r"(?<=[^\n,])S|^S(?=[Tpd])", "p"),
    (r"h(?=[dhpTo])", "O"),
    (r"(?<=[dhp])u|u(?=[nuZ]*N)", "n"),
)
#: The word that ends a clause behind a conjunction or a relative, if that has no other verb.
_FINAL = re.compile(r"(?P<first>[rst][^,;:()\-\nvamCRe]*)[ZV](?=[,.;]|$)", re.MULTILINE)
#: Where pronouns stand right before the verb: "qui | l' | avait", "elle | en | arrêta"; a participle that is a noun;
#: and the only word of a clause that may be its verb.
_CLITICS = _respelt(
    (r"d(?=[amC])", "O"),
    (r"(?<=[orxO])[dp](?=[vamCB])", "O"),
    (r"(?<=[dhp])u", "n"),
    (r"(?<=d)d(?=p)|x(?=pd?0)", "n"),
    (r"(?P<first>(?:^|[,;:()\-crst])[^,;:()\-crst\nvamCR]*?[nNuo])V(?![^,;:()\-crst\n]*[vamCR])", r"\g<first>v"),
)
#: A part of a sentence between strong marks, and in it what stands behind the first constituent.
_PARTS = re.compile(r"[^;:\n]+")
_JOINED = re.compile(r",?c[^c]*|(?:[^c,]|,(?!c))+")
_SECOND = re.compile(
    r"^(?P<first>[,.\-cb]*(?:p?d?T+|p?[dh]?[nuVZ0]*N+(?:[pdh]{1,2}[nuVZ]*[NT]+)*|o|b)|,?c(?=.[pdhOx]))(?:[ZV]|u(?=[odh]))"
)

#: What else a word can be: one that names a source, a person's pronoun, one that tells a status, the halves of a pair,
#: one that says a time is not exact, one that owns the next, a verb whose object is who hears what is said.
SOURCE, PERSON, STATUS, PAIR, ABOUT, OWNER, COMPARED, TOLD = "A", "P", "!", "<>", "~", "'", "%", "@"
#: One that is no name, an article that owns what stands before it ("die Leitung | der | Firma"), and one that only
#: what is no subject has ("| Den | Preis gewann Ann"), and a pronoun that is one ("Den Preis gewann | er |").
NOUN, GENITIVE, OBLIQUE, NOMINATIVE = "n", "g", "o", "s"


class Lexicon(dict[str, str]):
    """A word as it stands in the text, with the space before it, its letter and its mark; filled as words are met."""

    LARGEST = 30_000

    def __init__(self, kinds: Mapping[str, str], marks: Mapping[str, str], section: Mapping[str, Any]) -> None:
        super().__init__()
        self.kinds, self.marks = kinds, marks
        self.relates = bool(section.get("verb_second", False))
        self.prefixes: tuple[str, ...] = tuple(split(section.get("verb_prefixes", "")))
        self.possessive: str = section.get("possessive_mark", "")
        self.nouns = tuple(split(section.get("noun_endings", "")))
        elided = "|".join(sorted(map(re.escape, split(section.get("elided", ""))), key=len, reverse=True))
        self.elided = re.compile(rf"(\s*[{QUOTES}]{{0,2}}(?:{elided})['’])(?=\w)(.+)", re.I) if elided else None
        self.contractions: Mapping[str, str] = section.get("contractions", {})
        self.verb_endings = tuple(split(section.get("verb_endings", "")))
        self.endings = [(ending, KINDS[name]) for ending, name in section.get("endings", {}).items()]
        self.shapes = [(re.compile(shape), KINDS[name]) for shape, name in section.get("shapes", {}).items()]

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Lexicon:
        """The lexicon of a language file; one without the sections knows names, numbers and marks."""
        section, title = data.get("clause", {}), data.get("title", {})
        kinds = {word: letter for name, letter in KINDS.items() for word in split(section.get(name, ""))}
        kinds.update(dict.fromkeys(split(section.get("verb_endings", "")), KINDS["verb"]))
        kinds.update(dict.fromkeys(split(title.get("dropped", "")), KINDS["dropped"]))
        kinds.update(dict.fromkeys(section.get("contractions", {}), "I"))
        told = [word for line in data.get("status", {}).values() for word in split(line)]
        pairs = [pair.split() for pair in told if " " in pair]
        marks = {last: PAIR[1] for _, last in pairs} | {first: PAIR[0] for first, _ in pairs}
        marks |= dict.fromkeys(told, STATUS)
        marks |= dict.fromkeys(split(title.get("inexact", "")), ABOUT)
        marks |= dict.fromkeys(split(title.get("comparing", "")), COMPARED)
        marks |= dict.fromkeys(split(title.get("person", "")), PERSON)
        marks |= dict.fromkeys(split(title.get("bare_nouns", "")), NOUN)
        marks |= dict.fromkeys(split(title.get("oblique", "")), OBLIQUE)
        marks |= dict.fromkeys(split(title.get("nominative", "")), NOMINATIVE)
        marks |= dict.fromkeys(split(title.get("genitive", "")), GENITIVE)
        marks |= dict.fromkeys(split(title.get("addressing", "")), TOLD)
        marks |= dict.fromkeys(split(title.get("attributions", "")), SOURCE)
        return cls(kinds, marks, {**title, **section})

    def __missing__(self, piece: str) -> str:
        if len(self) > self.LARGEST:
            self.clear()
        word = piece[1:]
        if piece[:1] == " " and word.isalpha() and word.islower():  # most words
            both = self[piece] = (self.kinds.get(word) or self._ending(word)) + self.marks.get(word, ".")
            return both
        word = plain(piece)
        owner = OWNER if self.possessive and word.endswith(self.possessive) else "."
        mark = self.marks.get(word) or (NOUN if word.endswith(self.nouns) else owner)
        both = self[piece] = self._letter(piece) + mark
        return both

    def _letter(self, piece: str) -> str:
        word = piece.strip()
        bare = word.strip(QUOTES)
        if not bare or not bare[0].isalnum():
            return _MARKS.get(bare[:1], ".")
        if bare[0].isdigit():
            return "0"
        plain = fold(bare)
        # A capital after a space and no quote is a name, whatever the word: "Will", "May"; "I" alone is not.
        if bare[0].isupper() and piece[0].isspace() and word[0] == bare[0] and len(plain) > 1 and plain[1] != "'":
            return "N"
        kind = self.kinds.get(plain)
        if kind is None and self.elided and bare[0].isupper() and piece == bare and (end := self._ending(plain)) == "u":
            return end  # "Fermé en 1950, le théâtre ..."
        if kind and not (kind in "oOr" and bare.isupper() and len(bare) > 1):  # "US", "WHO"
            return kind
        if bare[0].isupper() or (bare.partition("-")[2][:1].isupper() and bare.find("-") < 4):  # "al-Sadr"
            return "N"
        if bare[1:2].isupper():  # "iPod"
            return "N"
        return self._ending(plain)

    def _ending(self, word: str) -> str:
        """The letter of a word that the file does not list: by its shape, the verb in it ("resold"), its ending."""
        if self.verb_endings and word.endswith(self.verb_endings):
            return KINDS["verb"]
        for shape, kind in self.shapes:
            if shape.fullmatch(word):
                return kind
        for prefix in self.prefixes:
            if word.startswith(prefix) and (kind := self.kinds.get(word[len(prefix) :], "n")) in _PAST:
                return kind
        return next((kind for end, kind in self.endings if word.endswith(end) and len(word) > len(end) + 1), "n")


class _Plain(dict[str, str]):
    """Tokens as the language file has them; filled as they are met."""

    def __missing__(self, piece: str) -> str:
        if len(self) > Lexicon.LARGEST:
            self.clear()
        word = self[piece] = fold(piece.strip().strip(QUOTES).rstrip("."))
        return word


#: A token without its space, quotes and points, as the language file has it.
plain = _Plain().__getitem__


def fold(word: str) -> str:
    """A word as the language file has it: lower case, with the plain apostrophe."""
    return word.lower().replace("’", "'")


def apart(pieces: Iterable[str], elided: re.Pattern[str]) -> list[str]:
    """The tokens with those taken apart that begin with an elided word: "qu'elle", "l'armée"."""
    found: list[str] = []
    for piece in pieces:
        match = elided.fullmatch(piece) if "'" in piece or "’" in piece else None
        found += match.groups() if match else [piece]
    return found


def tokens(text: str, start: int, end: int) -> list[str]:
    """The words and marks of text[start:end]; joined they are the text again."""
    return _TOKEN.findall(text, start, end)


def settled(classes: str, verb_second: bool = False, clitics: bool = False) -> str:
    """The letters once each word has looked at its neighbours; of many sentences at once, each on a line of its own.

    With `clitics`, pronouns stand before the verb. In a language whose finite verb stands second in a main clause and
    last in another, that tells what is one.

    >>> settled("dNNnV")  # "the Foreign Ministry plan": a noun, unless there is no other verb
    'dNNnv'
    """
    if verb_second:
        return _verb_second(classes)
    for pattern, known in _CLITICS if clitics else ():
        classes = pattern.sub(known, classes)
    if not clitics and ("T," in classes or "Tc" in classes):
        classes = _with_chains(classes)
    if ";" in classes or ":" in classes:
        classes = _CLOSED.sub(r"\1v", classes)
    if "Z" in classes:
        classes = _BESIDE.sub(r"\1v", _SURELY.sub("v", classes))
        classes = _with_verbs(classes, "Z", _VERB, _THIRD)
    if ",N" in classes:
        classes = _PLACE.sub(r".\1.", classes)
    for letter, other, pattern, known in _SETTLED_CLITICS if clitics else _SETTLED:
        if other in classes and (letter in classes or letter[0] == "["):
            classes = pattern.sub(known, classes)
    return _with_verbs(classes, "V", _VERB, _LIKELY) if "V" in classes else classes


def _verb_second(classes: str) -> str:
    """The letters of a language where the place of a verb tells what it is.

    >>> settled("TnsN.", True), settled("TZdN.", True)  # "1920 diente | als Lazarett", "1920 | erobert | der König"
    ('TnpN.', 'TvdN.')
    """
    for pattern, known in _OUT_OF_PLACE:
        classes = pattern.sub(known, classes)
    for letter, other, pattern, known in _SETTLED_SECOND:
        if other in classes and (letter in classes or letter[0] == "["):
            classes = pattern.sub(known, classes)
    classes = classes.replace("e", "v")
    if not {"Z", "V", "u"}.isdisjoint(classes):
        classes = _PARTS.sub(_second, _FINAL.sub(r"\g<first>v", classes))
    return classes.replace("Z", "n").replace("V", "u")


def _second(part: re.Match[str]) -> str:
    """A part of a sentence with its verbs, where what stands second is the only one that may be it; what follows "and"
    may share a verb that has a participle to come."""
    shared, found = False, list[str]()
    for piece in _JOINED.findall(part[0]):
        if not shared and not _VERB.search(piece):
            piece = _SECOND.sub(r"\g<first>v", piece, count=1)
        shared = shared or not {"a", "C", "m"}.isdisjoint(piece)
        found.append(piece)
    return "".join(found)


def _with_chains(classes: str) -> str:
    """The letters where words that go on a chain of verbs, each with its time, are verbs."""
    if "Z" in classes:
        classes = _FIRST.sub(r"\1v", classes)
    for _ in range(_LINKS):
        before, classes = classes, _CHAIN.sub(_as_verb, classes)
        if before == classes:
            break
    return classes


def _as_verb(match: re.Match[str]) -> str:
    return f"{match[match.lastindex or 0]}{KINDS['participle']}"


def _with_verbs(classes: str, letter: str, verb: re.Pattern[str], likely: re.Pattern[str]) -> str:
    """The letters where what may be a verb is none, but for the likeliest in a sentence that has no other."""
    lines = [
        likely.sub("v", line, count=1) if letter in line and not verb.search(line) else line
        for line in classes.split("\n")
    ]
    return "\n".join(lines).replace(letter, "n")


@dataclass(frozen=True, slots=True)
class Nouns:
    """The words of a language that go with nouns; all empty in a language without the section.

    `events` are nouns that happen, what is `tight` holds the word behind it, `possessive` marks who owns the next.
    """

    articles: frozenset[str] = frozenset()
    indefinite: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()
    tight: frozenset[str] = frozenset()
    possessive: str = ""

    @staticmethod
    def listed(section: Mapping[str, Any], *others: str) -> dict[str, Any]:
        """These fields, and others that are lists of words, from a section of a language file."""
        names = ("articles", "indefinite", "events", "tight", *others)
        lists = {name: frozenset(split(section.get(name, ""))) for name in names}
        return {**lists, "possessive": section.get("possessive_mark", "")}

    def owns(self, piece: str) -> bool:
        """Does this token own the next?"""
        return bool(self.possessive) and plain(piece).endswith(self.possessive)

"""The part-of-speech tags of the sentence parser, and a notation for patterns over sequences of tags.

A tagged sentence is a string with one letter per token, so that regular expressions can match whole phrases at once.
Nobody can read such expressions, so they are written with the names of the tags: `{DET|POSS}` is one token with either
tag, `{!VERBAL}` is one without any tag of that set, and `.` is any token. Everything else (groups, quantifiers, looking
ahead and behind) is the syntax of `re`, and spaces are ignored.

>>> to_regex("{DET|POSS}? {NUM|NOUN}* {NOUN|NAME}")
'[dh]?[0n]*[nN]'
>>> noun_phrase = pattern("{DET|POSS}? {NUM|NOUN}* {NOMINAL}")
>>> noun_phrase.match(Tag.DET + Tag.NOUN + Tag.NAME + Tag.VERB).span()
(0, 3)
"""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import Final

from timeline.lazy_regex import lazy_regex


class Tag:
    """What a token is in its sentence: each name has the letter that stands for it in a string of tags.

    These are plain strings, since the members of an enum take ten times longer to look up in Python 3.11.
    """

    # Nouns and what stands before them.
    DET: Final = "d"  # an article or another determiner
    POSS: Final = "h"  # a possessive: his, her
    NOUN: Final = "n"  # a noun or adjective, and any word that nothing else is known of
    NAME: Final = "N"  # a proper name: a word with a capital that the sentence's beginning does not explain
    NUM: Final = "0"  # a number
    TIME: Final = "T"  # a token of a time expression
    PRON: Final = "o"  # a pronoun that is a subject: he, they
    OBJ: Final = "O"  # a pronoun that is an object: him, each other
    GENITIVE: Final = "G"  # an article in the genitive; only while the noun before a relative clause is looked for
    # Verbs.
    VERB: Final = "v"  # a finite verb that is none of the following
    AUX: Final = "a"  # an auxiliary: has, did
    MODAL: Final = "m"  # a modal: will, may
    COP: Final = "C"  # a finite form of the copula: is, was
    COPINF: Final = "B"  # another form of the copula: be, been, being
    REPORT: Final = "R"  # a verb of saying: said, denies
    PAST: Final = "e"  # a form that is both past tense and past participle: opened, built
    PTCP: Final = "u"  # a participle or an infinitive behind an auxiliary: has | gone, will | rule
    INF: Final = "w"  # an infinitive behind its marker: to | go
    GER: Final = "g"  # a gerund or present participle: going
    NOUNVERB: Final = "V"  # a word that is a noun as well as a verb, before its neighbours decide
    VERBLIKE: Final = "Z"  # an unknown word with the ending of a finite verb, before its neighbours decide
    CONTRACTED: Final = "I"  # a subject and its verb in one word, before they are taken apart
    # Words that join or modify.
    TO: Final = "q"  # the marker of an infinitive; also a preposition
    PREP: Final = "p"  # a preposition
    PART: Final = "k"  # a particle that goes with a verb: up, away
    SUB: Final = "s"  # a subordinating conjunction: while, because
    SUBPREP: Final = "S"  # a subordinating conjunction that is a preposition as well: after, since
    REL: Final = "r"  # a relative pronoun: who, which
    RELPOSS: Final = "W"  # a possessive relative pronoun: whose
    THAT: Final = "t"  # a word that begins a content clause or a relative clause, or is a determiner: that
    COORD: Final = "c"  # a coordinating conjunction: and, or
    NEG: Final = "x"  # a negation
    ADV: Final = "b"  # an adverb
    LINK: Final = "y"  # an adverb that only links a sentence to the one before; titles drop it
    # Punctuation.
    COMMA: Final = ","
    SEMICOLON: Final = ";"
    COLON: Final = ":"
    DASH: Final = "-"
    OPEN: Final = "("
    CLOSE: Final = ")"
    STOP: Final = "."  # any other mark
    # How a clause is joined to the one before, where no token says so.
    SPEECH: Final = "z"  # the clause behind a verb of saying, without a conjunction
    REDUCED: Final = "P"  # a participle that is the verb of a clause: a mill, | built in 1902, burned


class Feature:
    """What a word list says of a token beside its tag; each token has one, which contexts do not change."""

    NONE: Final = "."
    SOURCE: Final = "A"  # names a source: according to
    PERSON: Final = "P"  # a pronoun that stands for a person
    STATUS: Final = "!"  # gives the status of an event: will, not
    FIRST: Final = "<"  # the first word of a pair that gives a status: due to
    SECOND: Final = ">"  # the second word of such a pair
    APPROX: Final = "~"  # says that a time is approximate: about
    POSSESSOR: Final = "'"  # owns the noun that follows: Roe's
    COMPARATIVE: Final = "%"  # compares with another time: than
    ADDRESSING: Final = "@"  # a verb of saying whose object is who hears it: told
    COMMON: Final = "n"  # a common noun, though it has a capital
    GENITIVE: Final = "g"  # an article in the genitive: the owner of the noun before it follows
    OBLIQUE: Final = "o"  # no subject: an article in another case than the nominative
    NOMINATIVE: Final = "s"  # a pronoun that can only be a subject


#: Between the sentences of a text that are tagged together.
LINE = "\n"

#: Sets of tags that patterns and code use by name.
SETS = {
    "LINE": LINE,
    "NOMINAL": Tag.NOUN + Tag.NAME,
    "NP": Tag.DET + Tag.POSS + Tag.NUM + Tag.NOUN + Tag.NAME,  # what a noun phrase consists of
    "PREMOD": Tag.NUM + Tag.NOUN + Tag.NAME + Tag.PAST + Tag.PTCP + Tag.GER,  # what may stand before its head
    "ADVERBS": Tag.ADV + Tag.LINK,
    "ADVERBIAL": Tag.ADV + Tag.LINK + Tag.NEG,
    "FINITE": Tag.VERB + Tag.AUX + Tag.MODAL + Tag.COP + Tag.REPORT,
    "VERBAL": Tag.VERB + Tag.AUX + Tag.MODAL + Tag.COP + Tag.REPORT + Tag.PAST,
    "PUNCT": Tag.COMMA + Tag.SEMICOLON + Tag.COLON + Tag.STOP,
    "MARK": Tag.COMMA + Tag.SEMICOLON + Tag.COLON + Tag.DASH + Tag.OPEN + Tag.CLOSE,  # all but STOP
    "JOINING": Tag.SUB + Tag.SUBPREP + Tag.REL + Tag.RELPOSS + Tag.THAT + Tag.COORD,
}
SETS["VERB_GROUP"] = SETS["VERBAL"] + Tag.COPINF + Tag.PTCP + Tag.INF + SETS["ADVERBIAL"]
SETS["BOUNDARY"] = SETS["MARK"] + SETS["JOINING"]  # what may stand between two clauses

#: The tags of the word lists in a language file.
WORD_CLASSES = {
    "determiner": Tag.DET, "possessive": Tag.POSS, "subject": Tag.PRON, "object": Tag.OBJ, "present": Tag.VERB,
    "copula": Tag.COP, "auxiliary": Tag.AUX, "modal": Tag.MODAL, "infinite": Tag.COPINF, "negation": Tag.NEG,
    "verb": Tag.VERB, "either": Tag.NOUNVERB, "reporting": Tag.REPORT, "to": Tag.TO, "preposition": Tag.PREP,
    "particle": Tag.PART, "subordinator": Tag.SUB, "boundary": Tag.SUBPREP, "relative": Tag.REL, "whose": Tag.RELPOSS,
    "that": Tag.THAT, "coordinator": Tag.COORD, "adverb": Tag.ADV, "inflected": Tag.VERBLIKE, "participle": Tag.PAST,
    "perfect": Tag.PTCP, "gerund": Tag.GER, "plain": Tag.NOUN, "dropped": Tag.LINK,
}  # fmt: skip

_TAGS: dict[str, str] = {name: letter for name, letter in vars(Tag).items() if name.isupper()}
_LETTERS = _TAGS | SETS
#: What some letters are in a pattern.
_ESCAPED = str.maketrans({mark: f"\\{mark}" for mark in "().-"})
#: Names in braces (a brace before a digit is a quantifier), or white space.
_NAMES = re.compile(r"\{(!?[A-Z|_]+)\}|\s+")


class Rewrite:
    """A rule that gives a token another tag in a context, in the notation of phonology: "old -> new", and contexts with
    `_` for the token.

    A context may go on with "unless" and a context in which the rule does not hold. The rule is only tried where the
    sentence has one of the old tags, and the tag that it `needs`; its pattern is compiled when it is first tried.

    >>> rule = Rewrite("NOUN -> VERB", "{PRON} _ {DET} unless {VERB} {PRON} _")
    >>> rule.regex.pattern, rule.new
    ('n(?<=o.)(?=d)(?<!vo.)', 'v')
    >>> tag_names(rule.apply(Tag.PRON + Tag.NOUN + Tag.DET)), tag_names(rule.apply(Tag.POSS + Tag.NOUN + Tag.DET))
    (['PRON', 'VERB', 'DET'], ['POSS', 'NOUN', 'DET'])
    """

    def __init__(self, change: str, *contexts: str, needs: str = "") -> None:
        self.change, self.contexts = change, contexts
        old, new = change.split(" -> ")
        self.old, self.new = letters(old), _TAGS[new]
        self.needs = letters(needs) if needs else ""

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """A pattern for the token in one of the contexts."""
        old = self.change.partition(" -> ")[0]
        return pattern("|".join(f"{{{old}}}{_context(context)}" for context in self.contexts))

    def apply(self, tags: str) -> str:
        """The tags of one or many sentences after the rule."""
        if self.needs in tags and (len(self.old) > 1 or self.old in tags):
            return self.regex.sub(self.new, tags)
        return tags


def letters(names: str) -> str:
    """The letters of tags and sets that are joined by `|`.

    >>> letters("DET|NOMINAL")
    'dnN'
    """
    return "".join(dict.fromkeys("".join([_LETTERS[name] for name in names.split("|")])))


def tag_names(tags: str) -> list[str]:
    """The names of the tags in a string of tags.

    >>> tag_names("dnv.")
    ['DET', 'NOUN', 'VERB', 'STOP']
    """
    names = {letter: name for name, letter in _TAGS.items()}
    return [names[letter] for letter in tags]


def to_regex(text: str) -> str:
    """A pattern of tag names as a regular expression over their letters.

    >>> to_regex("(?<={TO}) {!VERBAL}{0,2} {STOP}")
    '(?<=q)[^vamCRe]{0,2}\\\\.'
    """
    return _NAMES.sub(lambda match: _one_token(match[1]) if match[1] else "", text)


@cache
def _one_token(names: str) -> str:
    tags = letters(names.removeprefix("!"))
    escaped = tags.translate(_ESCAPED)
    if names[0] == "!":
        return f"[^{escaped}]"
    return f"[{escaped}]" if len(tags) > 1 else escaped


def pattern(*parts: str) -> re.Pattern[str]:
    """A pattern of tag names, which may come in several parts, as a pattern that is compiled at its first use."""
    return lazy_regex(lambda: to_regex("".join(parts)), re.MULTILINE)


def _context(context: str) -> str:
    """What must stand around a token, and what must not, behind the token in a pattern."""
    found = []
    for looks, side in zip(("=", "!"), context.split(" unless "), strict=False):
        before, _, after = (part.strip() for part in side.partition("_"))
        found += [f"(?<{looks}{before}.)"] if before else []
        found += [f"(?{looks}{after})"] if after else []
    return "".join(found)

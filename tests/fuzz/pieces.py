"""The pieces of random texts: phrases of a language, numbers in the forms of dates, markup, unusual characters.

>>> writer("en").text(Random(1)) == writer("en").text(Random(1))
True
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from random import Random

from tests import corpus_lines
from tests.fuzz.phrases import Phrases

#: Markup of Markdown, HTML and templates, complete or not.
MARKUP = (
    "# ", "## ", "- ", "* ", "1. ", "> ", "| a | 1911 |\n|---|---|\n| May | b |\n", "```\n", "~~~", "---\n",
    "===\n", "***", "**", "__", "*", "_", "`", "\\", "[", "](", "](http://a.b/2020/05/03)", "![", "<p>", "</p>",
    "<b>", "<br/>", "<td>", "<script>", "<!--", "-->", "<!-- 1911-05-03 -->", "<time datetime='1911-05'>",
    "&amp;", "&#0;", "&lt;", "&nbsp;", "{{", "{%", "%}", "{#", "$$", ": ", ":", "#tag", "#(two words)", " #",
    "(planned)", "<meta name=date content='2023-09-18'>", "---\ndate: 2023-09-18\nlang: de\n---\n",
    "http://a.b/2019/03/", "a@b.c", "| ", "\t", "    ",
)  # fmt: skip
#: Characters that programs often handle wrongly.
ODD = (
    "\ud800", "\udfff", "\u202e", "\u202c", "\u2066", "\u200b", "\u200d", "\ufeff", "\ufffe", "\x00",
    "\x1b[31m", "\x07", "\x85", "\u2028", "\u2029", "\x0b", "\x0c", "\r", "\r\n", "\x1c", "\xa0", "\u2009",
    "\u3000", "\u0301", "İ", "ß", "ſ", "ﬁ", "Ⅻ", "①", "²", "٣", "３", "५", "½", "⅓", "🎉",
    "\U0001f469\u200d\U0001f467", "é", "é", "日", "５月３日", "‐", "‑", "–", "—", "…", "’", "“", "”", "„", "«", "»",
    "\U000e0041", "\xad",
)  # fmt: skip
#: Separators between words.
SIGNS = (*" - – / . , ! ? ( ) \" '".split(" "), " ", ", ", ". ", "; ", ": ", " - ", "\n", "\n\n", "  ")
#: Pieces that are repeated many times.
RUNS = (*"\u0301.! #-=*(10xé\\`\t\n", "a ", "1 ", "- ", "> ")


class Writer:
    """Writes texts of one language."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.phrases = Phrases(code)
        joiners = [*self.phrases.language.list("joiner"), *self.phrases.language.list("leads")]
        self.small = [*joiners, *self.phrases.common]
        folder = Path(__file__).parent.parent
        lines = [line.plain for line in corpus_lines.lines(code)]
        lines += (folder / "titles" / f"{code}.txt").read_text(encoding="utf-8").splitlines()
        self.lines = [line.lstrip("> ") for line in lines if len(line) > 20]

    def text(self, chance: Random) -> str:
        """A text, mostly of one to three lines."""
        size = chance.choice((15, 30, 30, 60, 60, 100, 150)) if chance.random() < 0.99 else 1500
        text = "".join(self._pieces(chance, size))
        return self._changed(chance, text) if chance.random() < 0.3 else text

    def _pieces(self, chance: Random, size: int) -> Iterator[str]:
        length = 0
        while length < size:
            piece = self._piece(chance)
            if chance.random() < 0.15:
                piece = piece[:1].upper() + piece[1:] if chance.random() < 0.7 else piece.title()
            piece += " " if chance.random() < 0.75 else chance.choice(SIGNS)
            length += len(piece)
            yield piece

    def _piece(self, chance: Random) -> str:
        draw = chance.random()
        if draw < 0.42:
            return self.phrases.phrase(chance)
        if draw < 0.52:
            return figures(chance)
        if draw < 0.66:
            return chance.choice(self.small)
        if draw < 0.72:
            return chance.choice(self.phrases.words)
        if draw < 0.80:
            return self._quoted(chance)
        if draw < 0.86:
            return chance.choice(SIGNS)
        if draw < 0.92:
            return chance.choice(MARKUP)
        if draw < 0.96:
            return chance.choice(ODD)
        if draw < 0.97:
            return str(chance.choice(RUNS)) * chance.randint(2, 40)
        return chance.choice(NAMES)

    def _quoted(self, chance: Random) -> str:
        """Some words of a line of the corpus or of a title."""
        words = chance.choice(self.lines).translate(str.maketrans("", "", "[]|")).split()
        start = chance.randrange(len(words))
        return " ".join(words[start : start + chance.randint(2, 9)])

    @staticmethod
    def _changed(chance: Random, text: str) -> str:
        """The text with some characters left out, doubled, swapped or in another case."""
        chars = list(text)
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(chars))
            chars[at] = chance.choice(
                ("", chars[at] * 2, chars[at].swapcase(), chance.choice("0123456789.-/: \n"), chance.choice(ODD))
            )
        return "".join(chars)


#: Subjects of sentences.
NAMES = (
    "The council",
    "Anna Roe",
    "Der Rat",
    "Frau Ott",
    "Le maire",
    "he said",
    "sagte sie",
    "a-t-il dit",
    "km",
    "%",
    "$",
)

Shape = Callable[[Random], str]


def _one(chance: Random, words: str) -> str:
    """One of some words separated by spaces; it may be empty."""
    return chance.choice(words.split(" "))


def _clock(chance: Random) -> str:
    hour, minute = chance.randint(0, 26), chance.randint(0, 62)
    text = f"{hour:02}{minute:02}" if chance.random() < 0.2 else f"{hour}{_one(chance, ': : . h')}{minute:02}"
    text = str(hour) if chance.random() < 0.15 else text
    if chance.random() < 0.2:
        text += f":{chance.randint(0, 61):02}"
    if chance.random() < 0.2:
        text += f"{_one(chance, '+ -')}{chance.randint(0, 16):02}{_one(chance, ' :')}{_one(chance, '00 30 45')}"
    return text + chance.choice(("", "", " Uhr", " h", "am", " p.m.", "Z", " GMT-13", " UTC+5", " o'clock"))


def _date(chance: Random) -> str:
    year = chance.choice((1911, 2020, 20, 1066, 33, 5, 3024, 10009, 9999, 0, 2023, 1850))
    month, day = chance.randint(0, 13), chance.randint(0, 33)
    parts = chance.choice(((year, month, day), (day, month, year), (month, day, year), (day, month), (year, month)))
    text = chance.choice("-/.- –").join(f"{part:02}" if chance.random() < 0.6 else str(part) for part in parts)
    return text + (chance.choice(("T", " ")) + _clock(chance) if chance.random() < 0.2 else "")


def _range(chance: Random) -> str:
    shape = chance.choice((_date, _clock))
    return shape(chance) + chance.choice(("-", " - ", "–", "/", " to ", " bis ", " à ")) + shape(chance)


def _count(chance: Random) -> str:
    return _one(chance, " $ € + - # ~") + f"{chance.randint(0, 10 ** chance.randint(1, 12)):{_one(chance, ' ,')}}"


def _fraction(chance: Random) -> str:
    return f"{chance.randint(0, 99)}.{chance.randint(0, 99)}{_one(chance, ' % s th . er')}"


def _ending(chance: Random) -> str:
    return f"{chance.randint(1, chance.choice((40, 2030)))}{_one(chance, 'st nd rd th . e er s h m d -W3 -Q2')}"


def _coded(chance: Random) -> str:
    return f"{_one(chance, 'c. ca. FY Q T W @ v')}{chance.choice(('', ' '))}{chance.randint(0, 2030)}"


def _era(chance: Random) -> str:
    return f"{chance.randint(1, 2030)} {chance.choice(('BC', 'AD', 'v. Chr.', 'av. J.-C.'))}"


SHAPES: tuple[Shape, ...] = (
    *(_date, _clock, _range),
    *(_date, _clock, _range, _count, _fraction, _ending, _coded, _era),
)


def figures(chance: Random) -> str:
    """A date, a clock time, a range of them, or another number; many are invalid."""
    return chance.choice(SHAPES)(chance)


@cache
def writer(code: str) -> Writer:
    """The writer of a language."""
    return Writer(code)

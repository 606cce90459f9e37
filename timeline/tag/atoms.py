"""What the grammar finds -> the atoms that count: no names, titles, codes or addresses; the days of a list, too.

>>> from timeline.language import load
>>> from timeline.tag import tag
>>> [len(tag(text, load("en"))) for text in ("June Carter", "2015 Elm Street", "Mr. March", "May 2, 9 and 16")]
[0, 0, 0, 3]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from timeline.language import Language, split
from timeline.language.notation import exact, trie
from timeline.meaning import MEANINGS
from timeline.model import Mention
from timeline.tag.grammar import Grammar

#: Patterns under this name forbid: what they match is no time expression.
NEVER = "never"
#: Meanings whose days may go on as a list.
DAYS = frozenset(("day_of_year", "days_of_month"))
#: Meanings that may go on as a list, and the slot of each that changes: every Monday, Wednesday and Friday.
RECURRING = {"every_weekday": "weekday", "every_month": "month"}
#: What a word that is mostly no time ends before, where a list has one: every Friday and sat.
LIST_END = re.compile(r"\s*(?:\Z|[.,;:()!?\n])")
#: The meaning whose month stands behind another word.
STEPPED = "step_month"
#: What makes a number one of a formula or of a code: n = 1900, 1800 + 200, 2001-A.
FORMULA = re.compile(r"\s?[=+*<>]|[=+*<>(]\s?=|-[A-Z](?![a-z])")
#: What follows a given name: another name.
SURNAME = re.compile(r"\s[^\W\d_a-z][^\W\d_A-Z]")
#: Kinds of atom that can be the title of a work, and the marks before one.
TITLED = frozenset("date step length duration span daypart time clock reference set".split())
#: What comes after a place, if that is no number.
AHEAD = re.compile(r"\s{0,20}(?:\d|([^\W\d]+|\S|))")
OPENING = frozenset("\"“‘'`«„")


class Atoms:
    """Tells times from names by the lists of one language; `proper` has the words that only a capital makes a time."""

    def __init__(self, language: Language, *, proper: str = "") -> None:
        self.proper = frozenset(split(proper))
        self.given = frozenset(language.list("given"))
        self.modal = frozenset(language.list("modal"))
        self.placing = frozenset(language.list("placing"))
        self.titles = frozenset(language.list("titles"))
        streets = trie(language.list("streets")) or "(?!)"
        self.address = re.compile(rf"(?:\s(?:[A-Z][\w'.]*|\d+\w\w)){{1,3}}\s(?i:{streets})(?!\w)")
        joined = "|".join((*map(exact, language.list("joiner")), "&", "-", "–"))
        between = rf"(?:\s?,\s(?:(?:{joined})\s)?|\s?(?:{joined})\s?)"
        self.listing = re.compile(rf"{between}(?P<day>[1-9]\d?)(?![\w%]|[.:/]\d)")
        self.words = language.words
        self.sharing = language.data.get("tense", {}).get("sharing", "")
        following = "|".join(map(exact, language.list("after_days"))) or "(?!)"
        self.after_days = re.compile(rf"\s*(?:$|[.,;:()!?\n]|(?:{following})(?!\w))")

    def of(self, text: str, low: str, grammar: Grammar) -> Iterator[Mention]:
        """The atoms of a text, in order."""
        listed = 0
        for found in grammar.scan(low):
            if found.meaning == NEVER or found.start < listed or self._is_name(text, low, found):
                continue
            yield found
            if found.meaning in DAYS and "year" not in found.slots:
                for listed_day in self._listed(low, found):
                    listed = listed_day.end
                    yield listed_day
            elif found.meaning in RECURRING:
                for listed_day in self._recurring(low, found):
                    listed = listed_day.end
                    yield listed_day

    def _listed(self, low: str, found: Mention) -> list[Mention]:
        """The days that go on a list: May 2, 9 and 16."""
        last, end = int(found.slots.get("last") or found.slots.get("day") or 31), found.end
        days: list[Mention] = []
        while (match := self.listing.match(low, end)) is not None and last < int(match["day"]) <= 31:
            last, end = int(match["day"]), match.end()
            days.append(Mention(*match.span("day"), "day_of_year", {"month": found.slots["month"], "day": last}))
        return days if self.after_days.match(low, end) else []  # a noun goes with its number: "May 2, 9 men"

    def _recurring(self, low: str, found: Mention) -> Iterator[Mention]:
        """The others of a list that "every" stands before once."""
        slot = RECURRING[found.meaning]
        words = self.words[slot]
        following, end = _following(self.sharing, tuple(words)), found.end
        while (match := following.match(low, end)) is not None:
            word, end = match["word"], match.end()
            if word in self.proper and not LIST_END.match(low, end):
                return
            yield Mention(*match.span("word"), found.meaning, {slot: words[word]})

    def _is_name(self, text: str, low: str, found: Mention) -> bool:
        """Whether these words are no time: "may" in small letters, June Carter, Mr. March, a title in quotes."""
        start, end = found.start, found.end
        if text[start].isupper() and "small" in MEANINGS[found.meaning].kinds:
            return True  # a C1500 is a truck
        if end - start > len(text) - 3:
            return False  # all that there is
        if end - start < 17 and ((word := low[start:end]) in self.proper or word in self.given):
            if text[start].islower():
                return word in self.proper
            if word in self.given and SURNAME.match(text, end):
                return word_before(low, start) not in self.placing
        if "capital" in MEANINGS[found.meaning].kinds and "year" not in found.slots:
            if found.parts:
                return found.parts[0].start == start and text[start].islower()  # they march to June Smith
            word = low[start:end].rsplit(None, 1)[-1]
            if text[end - len(word)].islower():
                return word.rstrip(".") in self.proper  # the same may be said
            return word in self.given and SURNAME.match(text, end) is not None  # that June Carter sang
        if found.meaning == STEPPED and (word := low[start:end].rsplit(None, 1)[-1]) in self.modal:
            return found.slots["step"] == 0 and text[end - len(word)].islower()  # this may help
        if "year" in (kinds := MEANINGS[found.meaning].kinds) and (
            self.address.match(text, end) or FORMULA.match(text, end) or FORMULA.match(text, start - 2)
        ):
            return True
        before = text[start - 1 : start]
        if before == "." and text[end : end + 1] == "(":
            return True  # date.today()
        if self.given and before in OPENING and text[start:end].istitle():
            return kinds <= TITLED if " " in text[start:end] else "weekday" in kinds and bool(SURNAME.match(text, end))
        return before == " " and text[start].isupper() and word_before(low, start) in self.titles


@cache
def _following(sharing: str, words: tuple[str, ...]) -> re.Pattern[str]:
    """The next word of a list, behind what may stand between; compiled when a text first needs it."""
    joint = rf"(?:{trie(split(sharing)) or '(?!)'})\s+"
    return re.compile(rf"(?:\s?,\s?(?:{joint})?|\s{joint}|\s?[&/]\s?)(?P<word>{trie(words)})(?!\w)")


def word_before(low: str, end: int) -> str:
    """The word that stands before a place, apart from what joins it."""
    last = low[max(0, end - 20) : end].replace("-", " ").replace("–", " ").rsplit(None, 1)
    return last[-1].lstrip("([{«„“‘\"'") if last else ""


def word_after(low: str, start: int) -> str:
    """The letters, the sign or, for any number, the 0 that comes after a place."""
    match = AHEAD.match(low, start)
    return "0" if match is None or match[1] is None else match[1]

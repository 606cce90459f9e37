"""A timeline says no more and no less than its texts: what titles may say, and which reports are of one act."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

import timeline
from timeline import Timeline
from timeline.model import Document, Event

TITLES, PAIRS = Path(__file__).parent / "faithful", Path(__file__).parent / "pairs"
#: How many pairs of reports of one act need knowledge of the world to be seen as one.
HARD_PAIRS = 2


@dataclass(frozen=True)
class Block:
    """The lines of a file between two empty ones, with the settings that hold for them."""

    lines: tuple[str, ...]
    language: str
    reference_date: str

    def build(self, texts: list[str]) -> Timeline:
        """The timeline of the texts, each a document of its own."""
        documents = [
            Document(id=str(number), text=text, language=self.language, reference_date=self.reference_date)
            for number, text in enumerate(texts)
        ]
        return timeline.build(documents)


def blocks(path: Path) -> list[Block]:
    """The blocks of a file; its name gives the language until a line of the file does."""
    found, settings = list[Block](), {"language": path.stem, "reference_date": ""}
    for part in re.split(r"\n\s*\n", path.read_text(encoding="utf-8")):
        for setting, value in re.findall(r"^# (language|reference_date) (\S+)$", part, re.MULTILINE):
            settings[setting] = value
        lines = tuple(line for line in part.splitlines() if not line.startswith("#"))
        found += [Block(lines, settings["language"], settings["reference_date"])] if lines else []
    return found


def words(text: str) -> str:
    """The words of a text, each between spaces, so that only whole words are found in it."""
    return " " + " ".join(re.findall(r"[^\W_]+", text.lower())) + " "


def has(title: str, alternatives: str) -> bool:
    """Whether a title has one of these words ("a|b"; "was_to" is two)."""
    return any(words(word) in words(title) for word in alternatives.split("|"))


def text_and_rules(block: Block) -> tuple[str, list[tuple[str, str]]]:
    """The text of a block, and its rules: the mark of each, and its line."""
    text = " ".join(line for line in block.lines if not _is_rule(line))
    return text, [(_mark(line), line) for line in block.lines if _is_rule(line)]


def _mark(line: str) -> str:
    return line[0] if line[0] in "-+!=" else ">"


def _is_rule(line: str) -> bool:
    return bool(re.match("[-+!=] ", line) or re.match(r"\w+ > ", line))


def faults(events: list[Event], rules: list[tuple[str, str]]) -> list[str]:
    """The titles and statuses that break a rule of their text."""
    titles, found, meant = [event.title for event in events], [], list[Event]()
    for mark, line in rules:
        rule = line[2:]
        if mark == "+":
            meant = [event for event in events if all(has(event.title, word) for word in rule.split())]
            found += [] if meant else [f"no title has {rule!r}"]
        elif mark == "=":
            found += [f"is {event.status}: {event.title!r}" for event in meant if event.status != rule]
        elif mark == "-":
            found += [f"says {rule!r}: {title!r}" for title in titles if words(rule) in words(title)]
        elif mark == "!":
            found += [f"only says {title!r}" for title in titles if words(rule) == words(title)]
        else:
            word, others = line.split(" > ")
            found += [f"lost {others!r}: {title!r}" for title in titles if has(title, word) and not has(title, others)]
    return found


def first_words(block: Block) -> str:
    """What a test of a block is called."""
    return block.lines[0][:60]


@pytest.mark.parametrize(
    "block", [block for path in sorted(TITLES.glob("*.txt")) for block in blocks(path)], ids=first_words
)
def test_titles_say_what_the_text_says(block: Block) -> None:
    """They name the right person or none, and keep negation, doubt and the stage of a lawsuit."""
    text, rules = text_and_rules(block)
    built = block.build([text])
    assert not faults([*built.events, *built.undated], rules)


@pytest.mark.parametrize("block", blocks(PAIRS / "different.txt"), ids=first_words)
def test_different_acts_are_different_events(block: Block) -> None:
    """Though they are of one day, and described in almost the same words."""
    built = block.build(list(block.lines))
    assert len(built.events) >= 2
    assert all(len(event.sources) == 1 for event in built.events), [event.title for event in built.events]


def test_two_reports_of_one_act_are_one_event() -> None:
    """In other words, in another order, or with a coarser date."""
    missed = []
    for block in blocks(PAIRS / "same.txt"):
        merged = [len(event.sources) for event in block.build(list(block.lines)) if len(event.sources) > 1]
        assert merged in ([], [2]), block.lines
        missed += [] if merged else [block.lines]
    assert len(missed) <= HARD_PAIRS, missed

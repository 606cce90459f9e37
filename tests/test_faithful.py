"""A timeline says what its text says: texts with what their titles may say, and pairs of one act or of two."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

import timeline
from timeline import Timeline
from timeline.model import Document, Event

FOLDER = Path(__file__).parent / "faithful"


@dataclass(frozen=True)
class Block:
    """Some lines of a file, between empty ones, with what the file says of their language and date."""

    lines: tuple[str, ...]
    language: str
    anchor: str

    def build(self, texts: list[str]) -> Timeline:
        """The timeline of these texts."""
        documents = [
            Document(id=str(number), text=text, language=self.language, reference_date=self.anchor)
            for number, text in enumerate(texts)
        ]
        return timeline.build(documents)


def blocks(name: str) -> list[Block]:
    """The blocks of a file."""
    found, said = list[Block](), {"language": name, "anchor": ""}
    for part in re.split(r"\n\s*\n", (FOLDER / f"{name}.txt").read_text(encoding="utf-8")):
        for setting, value in re.findall(r"^# (language|anchor) (\S+)$", part, re.MULTILINE):
            said[setting] = value
        lines = tuple(line for line in part.splitlines() if not line.startswith("#"))
        found += [Block(lines, said["language"], said["anchor"])] if lines else []
    return found


def words(text: str) -> str:
    """The words of a text, each between spaces, so that whole words are looked for in it."""
    return " " + " ".join(re.findall(r"[^\W_]+", text.lower())) + " "


def has(title: str, alternatives: str) -> bool:
    """Does a title have one of these words ("a|b"; "was_to" is two)?"""
    return any(words(word) in words(title) for word in alternatives.split("|"))


def told(block: Block) -> tuple[str, list[tuple[str, str]]]:
    """The text of a block, and its rules: the mark and what it says."""
    text = " ".join(line for line in block.lines if not _is_rule(line))
    return text, [(rule(line), line) for line in block.lines if _is_rule(line)]


def rule(line: str) -> str:
    """The mark of a rule."""
    return line[0] if line[0] in "-+!=" else ">"


def _is_rule(line: str) -> bool:
    return bool(re.match("[-+!=] ", line) or re.match(r"\w+ > ", line))


def faults(events: list[Event], rules: list[tuple[str, str]]) -> list[str]:
    """Where titles break the rules of a text."""
    titles, found, meant = [event.title for event in events], [], list[Event]()
    for mark, line in rules:
        said = line[2:]
        if mark == "+":
            meant = [event for event in events if all(has(event.title, word) for word in said.split())]
            found += [] if meant else [f"no title has {said!r}"]
        elif mark == "=":
            found += [f"is {event.status}: {event.title!r}" for event in meant if event.status != said]
        elif mark == "-":
            found += [f"says {said!r}: {title!r}" for title in titles if words(said) in words(title)]
        elif mark == "!":
            found += [f"only says {title!r}" for title in titles if words(said) == words(title)]
        else:
            word, others = line.split(" > ")
            found += [f"lost {others!r}: {title!r}" for title in titles if has(title, word) and not has(title, others)]
    return found


@pytest.mark.parametrize(
    "block", [b for name in ("en", "de", "fr") for b in blocks(name)], ids=lambda b: b.lines[0][:60]
)
def test_titles_say_what_the_text_says(block: Block) -> None:
    """The right person or none, and no denial, doubt or stage of the law is lost."""
    text, rules = told(block)
    built = block.build([text])
    assert not faults([*built.events, *built.undated], rules)


@pytest.mark.parametrize("block", blocks("apart"), ids=lambda b: b.lines[0][:60])
def test_two_acts_stay_two(block: Block) -> None:
    """On one day, with almost the same words."""
    built = block.build(list(block.lines))
    assert len(built.events) >= 2
    assert all(len(event.sources) == 1 for event in built.events), [event.title for event in built.events]


def test_one_act_told_twice_is_one() -> None:
    """In other words, in another order, or with a coarser date; of what knows only the author, little is missed."""
    missed = []
    for block in blocks("together"):
        several = [len(event.sources) for event in block.build(list(block.lines)) if len(event.sources) > 1]
        assert several in ([], [2]), block.lines
        missed += [] if several else [block.lines]
    assert len(missed) <= 2, missed

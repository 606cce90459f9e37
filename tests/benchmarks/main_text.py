"""Compare the main text of web pages with that of trafilatura, and with a gold text where one lies beside a page.

    python -m tests.benchmarks.main_text FOLDER...

Each is asked for the pairs of neighbouring words of a text: precision, recall and F1. A gold text is NAME.txt, or
NAME.json with a field "text", beside NAME.html.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import trafilatura

from timeline.model import Document
from timeline.read.html import Page, html_source
from timeline.read.html_tokens import tokens
from timeline.read.main_text import main_pieces
from timeline.read.web_page import read_web_page

SUFFIXES = (".html", ".htm", ".xhtml")


class Score(NamedTuple):
    """How many pairs of words two texts share, and how many each has."""

    shared: int
    found: int
    gold: int

    def __str__(self) -> str:
        precision, recall = (self.shared / number if number else 1.0 for number in (self.found, self.gold))
        total = self.found + self.gold
        return f"P {precision:.3f}  R {recall:.3f}  F1 {2 * self.shared / total if total else 1.0:.3f}"


def score(found: str, gold: str) -> Score:
    """Compare the pairs of neighbouring words of two texts.

    >>> print(score("the old mill", "the old mill burned"))
    P 1.000  R 0.667  F1 0.800
    """
    ours, theirs = (Counter(pairwise(re.findall(r"\w+", text.lower()))) for text in (found, gold))
    return Score((ours & theirs).total(), ours.total(), theirs.total())


def texts(path: Path) -> dict[str, str]:
    """The main text of a page: ours with trafilatura, ours without it, and that of trafilatura."""
    data = path.read_bytes()
    source, _ = html_source(data, path.name)
    page = Page(tokens(source))
    alone = page.document(path.name, main_pieces(page.pieces), None)
    options = {"fast": True, "include_comments": False, "include_formatting": False}
    return {
        "timeline": _told(read_web_page(data, path.name)[0]),
        "timeline alone": _told(alone),
        "trafilatura": trafilatura.extract(source, **options) or "",
    }


def _told(document: Document) -> str:
    """The text of the blocks of a document."""
    return "\n".join(document.text[one.start : one.end] for one in document.blocks)


def gold_text(path: Path) -> str | None:
    """The gold text beside a page; None if there is none."""
    if path.with_suffix(".txt").exists():
        return path.with_suffix(".txt").read_text("utf-8")
    if path.with_suffix(".json").exists():
        content = json.loads(path.with_suffix(".json").read_text("utf-8"))
        return str(content["text"]) if isinstance(content, dict) and "text" in content else None
    return None


def compared(folder: Path) -> Iterator[tuple[str, str, Score]]:
    """For each page of a folder: its name, what is compared, and the score."""
    for path in sorted(path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES):
        found, gold = texts(path), gold_text(path)
        for name in ("timeline", "timeline alone"):
            yield path.name, f"{name} : trafilatura", score(found[name], found["trafilatura"])
        if gold is not None:
            for name, text in found.items():
                yield path.name, f"{name} : gold", score(text, gold)


def main(folders: Sequence[str]) -> None:
    """Print the scores of each page, and of all together."""
    sums: dict[str, list[Score]] = {}
    for folder in folders:
        for name, what, one in compared(Path(folder)):
            print(f"{name:32} {what:32} {one}")
            sums.setdefault(what, []).append(one)
    for what, scores in sums.items():
        print(f"{f'all {len(scores)} pages':32} {what:32} {Score(*map(sum, zip(*scores, strict=True)))}")


if __name__ == "__main__":
    main(sys.argv[1:])

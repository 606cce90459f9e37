"""Saved timelines, JSON and Markdown, changed at random, and what must hold for each: an error that says why, or a
timeline that can be written in each format.

>>> saved = Saved()
>>> saved.check(saved.case(Random(1)))
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache
from random import Random
from typing import Any

import timeline
from tests.fuzz.minimise import shortest
from tests.fuzz.pieces import MARKUP, ODD, figures, writer
from tests.sample import timeline as sample
from timeline.render import loads, render

#: What replaces a value in JSON.
VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, 1, -1, 10**12, 1.5, "", " ", "x", [], {}, [[]], [{}], [None], {"a": 1}),
    *("1850", "1850-05~", "soon", "P1D", "P", "PAST_REF", "timex3:2020-W5/", "timex3:XXXX-05", "every P1D", "[..1899]"),
    *("../locales", "en", "de", "xx", "en-GB", "x" * 300, "\ud800", "\u202e", "\x00", "a\nb", "-->"),
    *("DATE", "SET", "DURATION", "happened", "planned", "sideways"),
    *(["context"], ["context", "sentence", "1850"], ["missing", "year"], ["prefer", "x"], ["tense", "sideways", "x"]),
    *(["order", "foo", "bar"], [["context", "nowhere", "1850"]], [["missing", "foo"]]),
)
#: Lines that are inserted into Markdown.
LINES = """\
- 1850: **Mill opens**
- c. March 1850: A wheel broke.
- Mon-Fri: **Open**
- 1850 Uhr: **X**
- 1850: **X** (planned) #tag
- : 2
- **Only a title**
  - nested
1. one
lang: de
lang: ../locales
reference_date: soon
tags: [a, b]
a: &a [*a]
title: x
- id: text
  > A quote.
>
  paragraph 1 <!-- 33079fa9c9 1850-05-03 -->
<!-- about -->
## 1850
# A title #
---
```
\tcode
<div>

""".splitlines()


@cache
def bases() -> tuple[str, ...]:
    """Saved timelines, JSON and Markdown: the sample with one event of each kind, and small random ones."""
    chance = Random("bases")
    made = [sample()]
    while len(made) < 24:
        documents = [
            timeline.Document(
                id=f"{name}.txt", text=writer(code).text(chance), language=code, reference_date="2023-09-18"
            )
            for name in "ab"[: chance.randint(1, 2)]
            for code in [chance.choice(("en", "de", "fr"))]
        ]
        try:
            made.append(timeline.build(documents, infer=chance.random() < 0.5))
        except Exception:  # the texts are not what is tested here
            continue
    return tuple(render(one, format) for one in made for format in ("json", "md"))


class Saved:
    """Files of timelines, damaged or edited."""

    def case(self, chance: Random) -> str:
        """The text of a file."""
        text = chance.choice(bases()[2:] if chance.random() < 0.95 else bases()[:2])
        if text.startswith("{") and chance.random() < 0.8:
            data = json.loads(text)
            for _ in range(chance.choice((1, 1, 1, 2, 4))):
                change(data, chance)
            return json.dumps(data, ensure_ascii=chance.random() < 0.5, indent=1)
        for _ in range(chance.choice((1, 1, 2, 3))):
            text = changed(text, chance)
        return text

    def size(self, case: str) -> int:
        """One file."""
        return 1

    def check(self, case: str) -> None:
        """Raise an error other than ValueError where something does not hold."""
        try:
            read = loads(case)
        except ValueError as error:
            if not str(error).strip() or len(str(error)) > 1000:
                raise AssertionError(f"the error says nothing, or too much: {error}") from error
            return
        render(read, "html").encode()
        text = render(read, "json")
        assert loads(text) == read, "JSON is read as another timeline"
        text.encode()
        written = render(read, "md")
        written.encode()
        assert render(loads(written), "md") == written, "Markdown is written otherwise after it was read"

    def smaller(self, case: str, fails: Callable[[str], bool]) -> str:
        """A smaller file that fails as well."""
        if case.startswith("{"):
            return case if len(case) > 20_000 else _smaller_json(case, fails)
        lines = shortest(case.splitlines(keepends=True), lambda some: fails("".join(some)))
        text = "".join(lines)
        return text if len(text) > 2000 else "".join(shortest(text, lambda some: fails("".join(some))))


def _smaller_json(case: str, fails: Callable[[str], bool]) -> str:
    """JSON with shorter lists, if it can be read."""
    try:
        data = json.loads(case)
    except ValueError:
        return case
    for holder, key in list(_places(data)):
        if isinstance(holder[key], list):
            whole = holder[key]

            def left(some: list[Any], holder: Any = holder, key: Any = key) -> bool:
                holder[key] = some
                return fails(json.dumps(data))

            holder[key] = shortest(whole, left)
    return json.dumps(data)


def _places(data: Any) -> Iterator[tuple[Any, Any]]:
    """Each value within JSON data, as its container and its key."""
    for key in list(data) if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ():
        yield data, key
        yield from _places(data[key]) if key in data or isinstance(data, list) else ()


def _copy(data: Any) -> Any:
    """A copy of JSON data that shares nothing with it."""
    return json.loads(json.dumps(data))


def change(data: Any, chance: Random) -> None:
    """Change one value somewhere in JSON data."""
    places = list(_places(data))
    if not places:
        return
    holder, key = chance.choice(places)
    draw = chance.random()
    if draw < 0.4:
        holder[key] = _copy(chance.choice(VALUES))
    elif draw < 0.55:
        del holder[key]
    elif draw < 0.7:
        other, name = chance.choice(places)
        holder[key] = _copy(other[name])
    elif draw < 0.8 and isinstance(holder, list):
        holder.insert(key, _copy(holder[key]))
    elif isinstance(holder[key], str):
        holder[key] = changed(holder[key], chance)
    elif isinstance(holder[key], int):
        holder[key] += chance.choice((-1, 1, 1000))
    elif isinstance(holder[key], list) and holder[key]:
        holder[key].append(_copy(chance.choice(VALUES)))


def changed(text: str, chance: Random) -> str:
    """The text with a line or some characters left out, doubled, moved or inserted."""
    draw = chance.random()
    lines = text.splitlines(keepends=True)
    if draw < 0.4 and len(lines) > 1:
        first = chance.randrange(len(lines))
        some = lines[first : first + chance.choice((1, 1, 2, 5))]
        if draw < 0.2:
            del lines[first : first + len(some)]
        if draw > 0.1:
            at = chance.randrange(len(lines) + 1)
            lines[at:at] = some
        return "".join(lines)
    if draw < 0.6 and len(lines) > 1:
        at = chance.randrange(len(lines) + 1)
        return "".join([*lines[:at], chance.choice(LINES) + "\n", *lines[at:]])
    if draw < 0.62:
        return "\ufeff" + text if draw < 0.61 else text.replace("\n", "\r\n")
    if draw < 0.64:
        return text[: chance.randrange(len(text) + 1)]
    at = chance.randrange(len(text) + 1)
    gone = chance.choice((0, 0, 1, 1, 3, 10))
    new = chance.choice((chance.choice(MARKUP), chance.choice(ODD), figures(chance), "", "", " ", "\n", "\\", "x"))
    return text[:at] + new + text[at + gone :]

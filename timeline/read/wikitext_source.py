"""Blank the marks of wikitext that are opened and never closed: the library that parses it tries each of them again."""

from __future__ import annotations

import re
from collections import Counter

#: So many marks of one kind may be left open.
_MOST_OPEN = 20
_ELEMENT = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)\b[^<>]*?(/?)>")
#: The beginning of an element that has no ">".
_CUT_OFF = re.compile(r"<(?=/?[a-zA-Z][^<>]*(?:<|\Z))")
#: Elements that have no end.
_EMPTY = frozenset(("br", "hr", "wbr", "img"))
_MARK = re.compile(r"\{\{|\}\}|\[\[|\]\]|\[(?=[a-z]{2,8}:|//)|\]|<!--|-->|\{\||\|\}")
_CLOSES = {"}}": "{{", "]]": "[[", "]": "[", "-->": "<!--", "|}": "{|"}


def closed(text: str) -> str:
    """The text without marks and elements that are opened far more often than they are closed.

    >>> closed("{{date|1911}} [[quay]] " + "[[" * 30).strip()
    '{{date|1911}} [[quay]]'
    """
    comment = text.find("<!--", text.rfind("-->") + 1)
    if comment >= 0:  # a comment without an end goes on to that of the page
        text = text[:comment]
    if len(_CUT_OFF.findall(text)) > _MOST_OPEN:
        text = _CUT_OFF.sub(" ", text)
    return _without_marks(_without_elements(text))


def _without_elements(text: str) -> str:
    """The text without the tags of elements of which too many are open at one place."""
    left: Counter[str] = Counter()
    deepest: Counter[str] = Counter()
    for closing, tag, empty in _ELEMENT.findall(text):
        if not empty:
            tag = tag.lower()
            left[tag] = max(left[tag] - 1, 0) if closing else left[tag] + 1
            deepest[tag] = max(deepest[tag], left[tag])
    dropped = {tag for tag, count in deepest.items() if count > _MOST_OPEN}
    if sum(left.values()) > _MOST_OPEN:
        dropped.update(+left)
    dropped -= _EMPTY
    return _ELEMENT.sub(lambda found: " " if found[2].lower() in dropped else found[0], text) if dropped else text


def _without_marks(text: str) -> str:
    """The text without the brackets that open a template, link, comment or table and have no partner."""
    open_: list[tuple[str, int]] = []
    count: Counter[str] = Counter()
    alone: list[tuple[str, int]] = []
    for found in _MARK.finditer(text):
        mark = found[0]
        opening = _CLOSES.get(mark)
        if opening is None:
            open_.append((mark, found.start()))
            count[mark] += 1
        elif count[opening]:
            while open_[-1][0] != opening:
                count[open_[-1][0]] -= 1
                alone.append(open_.pop())
            open_.pop()
            count[opening] -= 1
    alone += open_
    if len(alone) <= _MOST_OPEN:
        return text
    parts: list[str] = []
    at = 0
    for mark, start in sorted(alone, key=lambda one: one[1]):
        parts += text[at:start], " " * len(mark)
        at = start + len(mark)
    return "".join([*parts, text[at:]])

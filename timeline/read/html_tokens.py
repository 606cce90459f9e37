"""HTML -> tokens, as browsers cut it, in one pass that never goes back.

The standard library's parser takes quadratic time on broken markup (half a minute for 60 kB of "<a "); here a tag that
does not end swallows the rest, as the HTML standard has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

_NAME = re.compile(r"[a-zA-Z][^\s/>]*+")
_SPACE = re.compile(r"[\s/]*+")
_ATTRIBUTE = re.compile(r"([^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:\"([^\"]*+)(\")?|'([^']*+)(')?|([^\s>]*+)))?")
_HUGE = re.compile(r"&#(?:[0-9]{8,}|[xX][0-9a-fA-F]{7,});?")
#: Elements whose content is not markup.
RAW = frozenset("script style textarea title xmp noembed noframes iframe".split())


class Token(NamedTuple):
    """A start tag (`name`), an end tag ("/name") or text (""), with the attributes or the text."""

    name: str
    attributes: dict[str, str]
    text: str


def tokens(source: str) -> Iterator[Token]:
    """The tags and texts of some HTML, entities resolved; comments and declarations are left out.

    >>> [token.name or token.text for token in tokens("<p class=a>In &quot;May&quot;<!-- or June --> 1940</p>")]
    ['p', 'In "May"', ' 1940', '/p']
    """
    at, end = 0, len(source)
    while at < end:
        tag = source.find("<", at)
        if tag < 0:
            tag = end
        if tag > at:
            yield Token("", {}, text(source[at:tag]))
        if tag == end:
            return
        closing = source.startswith("/", tag + 1)
        name = _NAME.match(source, tag + 1 + closing)
        if name is None:
            if source.startswith("<!--", tag):
                at = _after(source, "-->", tag + 4)
            elif closing or source.startswith(("<!", "<?"), tag):
                at = _after(source, ">", tag + 2)
            else:
                yield Token("", {}, "<")
                at = tag + 1
            continue
        attributes, at = _attributes(source, name.end())
        if at < 0:
            return
        element = name[0].lower()
        yield Token(f"/{element}" if closing else element, attributes, "")
        if element in RAW and not closing:
            ending = re.compile(rf"</{element}(?![^\s/>])", re.IGNORECASE).search(source, at)
            stop = ending.start() if ending else end
            yield Token("", {}, text(source[at:stop]) if element in ("title", "textarea") else source[at:stop])
            at = stop


def text(source: str) -> str:
    """A text with its entities resolved, whatever number they give."""
    return unescape(_HUGE.sub("\ufffd", source)) if "&" in source else source


def _after(source: str, mark: str, at: int) -> int:
    found = source.find(mark, at)
    return found + len(mark) if found >= 0 else len(source)


def _attributes(source: str, at: int) -> tuple[dict[str, str], int]:
    """The attributes of a tag and where it ends; -1 where it does not."""
    attributes: dict[str, str] = {}
    while True:
        at = _SPACE.match(source, at).end()  # type: ignore[union-attr]
        if at >= len(source):
            return attributes, -1
        if source[at] == ">":
            return attributes, at + 1
        found = _ATTRIBUTE.match(source, at)
        assert found is not None
        name, double, closed, single, ended, bare = found.groups()
        if (double is not None and not closed) or (single is not None and not ended):
            return attributes, -1
        attributes.setdefault(name.lower(), text(double or single or bare or ""))
        at = found.end()

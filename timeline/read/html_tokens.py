"""Split HTML into tags and texts, as browsers do, in one pass and linear time.

The parser of the standard library takes quadratic time for broken markup (half a minute for 60 kB of "<a "). Here a
tag that does not end takes in the rest of the page, as the HTML standard says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

_NAME = re.compile(r"[a-zA-Z][^\s/>]*+")
_SPACE = re.compile(r"[\s/]*+")
_ATTRIBUTE = re.compile(r"([^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:\"([^\"]*+)(\")?|'([^']*+)(')?|([^\s>]*+)))?")
#: A character reference with a number that is too large to be a character.
_HUGE = re.compile(r"&#(?:[0-9]{8,}|[xX][0-9a-fA-F]{7,});?")
_COMMENT, _COMMENT_END = "<!--", "-->"
#: Elements whose content is not markup, and those of them whose content has entities.
RAW = frozenset("script style textarea title xmp noembed noframes iframe".split())
_RAW_WITH_ENTITIES = frozenset(("title", "textarea"))
#: Elements with a markup of their own, in which "/>" ends an element; those that end them; and one with HTML inside.
_FOREIGN, _HTML_INSIDE = frozenset(("svg", "math")), "foreignobject"
_NOT_FOREIGN = frozenset(
    "blockquote body br center dd div dl dt em h1 h2 h3 h4 h5 h6 head hr img li ol p pre span strong table ul".split()
)


class Token(NamedTuple):
    """A start tag ("p"), an end tag ("/p") or a text (""), with the attributes or the text."""

    name: str
    attributes: dict[str, str]
    text: str


def tokens(source: str) -> Iterator[Token]:
    """The tags and texts of a page, with entities resolved and without comments and declarations.

    >>> [token.name or token.text for token in tokens("<p class=a>In &quot;May&quot;<!-- or June --> 1940</p>")]
    ['p', 'In "May"', ' 1940', '/p']
    """
    at, end = 0, len(source)
    foreign = ""  # the open element with a markup of its own, or the one inside it that has HTML
    while at < end:
        tag = source.find("<", at)
        if tag < 0:
            tag = end
        if tag > at:
            yield Token("", {}, resolved(source[at:tag]))
        if tag == end:
            return
        is_end_tag = source.startswith("/", tag + 1)
        name = _NAME.match(source, tag + 1 + is_end_tag)
        if name is None:
            at = _after_declaration(source, tag)
            if at == tag + 1:
                yield Token("", {}, "<")
            continue
        attributes, at = _attributes(source, name.end())
        if at < 0:
            return
        element = name[0].lower()
        if foreign in _FOREIGN and element in _NOT_FOREIGN and not is_end_tag:
            yield Token(f"/{foreign}", {}, "")
            foreign = ""
        yield Token(f"/{element}" if is_end_tag else element, attributes, "")
        closes_itself = not is_end_tag and source[at - 2] == "/" and bool(foreign or element in _FOREIGN)
        if closes_itself:
            yield Token(f"/{element}", {}, "")
        elif element in _FOREIGN:
            foreign = "" if is_end_tag else element
        elif element == _HTML_INSIDE and foreign:
            foreign = "svg" if is_end_tag else element
        elif element in RAW and not is_end_tag and foreign not in _FOREIGN:
            content, at = _raw_content(source, at, element)
            yield Token("", {}, content)


def resolved(source: str) -> str:
    """A text with its entities resolved; one with an impossible number becomes U+FFFD.

    >>> resolved("M&uuml;hle &#99999999;")
    'Mühle �'
    """
    return unescape(_HUGE.sub("\ufffd", source)) if "&" in source else source


def _after_declaration(source: str, tag: int) -> int:
    """The end of a comment or declaration at a "<"; the next character if it is neither, but a "<" in the text."""
    if source.startswith(_COMMENT, tag):
        return _after(source, _COMMENT_END, tag + len(_COMMENT))
    if source.startswith(("</", "<!", "<?"), tag):
        return _after(source, ">", tag + 2)
    return tag + 1


def _after(source: str, mark: str, at: int) -> int:
    found = source.find(mark, at)
    return found + len(mark) if found >= 0 else len(source)


def _raw_content(source: str, at: int, element: str) -> tuple[str, int]:
    """The content of an element without markup, and the offset of its end tag."""
    ending = re.compile(rf"</{element}(?![^\s/>])", re.IGNORECASE).search(source, at)
    stop = ending.start() if ending else len(source)
    content = source[at:stop]
    return resolved(content) if element in _RAW_WITH_ENTITIES else content, stop


def _attributes(source: str, at: int) -> tuple[dict[str, str], int]:
    """The attributes of a tag and the offset of its end; -1 if it does not end."""
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
        attributes.setdefault(name.lower(), resolved(double or single or bare or ""))
        at = found.end()

"""What an editor added to an event as lines of its item, each with a comment that says what it is, and back.

>>> added = Editorial(review="checked", by="AB", place="Port Ellen", links=(Link("https://example.org/a", "Minutes"),))
>>> print("\\n".join(lines(added, Words("en"))))
checked: AB <!--checked-->
Port Ellen <!--place-->
[Minutes](<https://example.org/a>) <!--link-->
>>> found, rest = take([MarkdownBlock("rest", tuple(lines(added, Words("en"))))])
>>> found == added, rest
(True, [])
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from timeline import editorial
from timeline.model import REVIEWS, WEIGHTS, Editorial, Link, Picture
from timeline.render.md.blocks import MarkdownBlock, is_comment
from timeline.render.md.escaping import escape, unescape
from timeline.render.text import plain
from timeline.render.words import Words

#: What the comment at the end of a line can say. It has no spaces, so that it is not that of an event.
_KINDS = frozenset((*WEIGHTS, *REVIEWS, "place", "link", "picture"))
#: A link or a picture, with its address in angle brackets or without, and what stands after it.
_LINK = re.compile(r"(!?)\[((?:\\.|[^\\\]])*)\]\((?:<((?:\\.|[^\\<>])*)>|([^\s()<>]+))\)(.*)")
_ENTITY = re.compile(r"&(?=#?\w+;)")
#: What stands between "checked" and the initials.
_BETWEEN = ": "


def lines(added: Editorial, words: Words) -> Iterator[str]:
    """The lines of what an editor added."""
    if added.weight:
        yield f"{escape(words.texts['weights'][added.weight])} <!--{added.weight}-->"
    if added.review:
        by = f"{_BETWEEN}{escape(added.by)}" if escape(added.by) else ""
        yield f"{escape(words.texts['reviews'][added.review])}{by} <!--{added.review}-->"
    if escape(added.place):
        yield f"{escape(added.place)} <!--place-->"
    for link in added.links:
        text = escape(link.text)
        yield (f"[{text}](<{_target(link.url)}>)" if text else f"<{link.url}>") + " <!--link-->"
    if picture := added.picture:
        credit = escape(picture.credit)
        yield f"![{escape(picture.alt)}](<{_target(picture.url)}>){' ' if credit else ''}{credit} <!--picture-->"


def take(parts: Iterable[MarkdownBlock]) -> tuple[Editorial | None, list[MarkdownBlock]]:
    """What an editor added, in the lines of some blocks, and the blocks without these lines.

    A line that says nothing that can be is left where it is.
    """
    added = Editorial()
    left = []
    for part in parts:
        if part.kind != "rest" or is_comment(part):
            left.append(part)
            continue
        rest = []
        for line in part.lines:
            changed = _with_line(added, line)
            rest += [] if changed else [line]
            added = changed or added
        if rest:
            left.append(replace(part, lines=tuple(rest)))
    return editorial.none_if_empty(added), left


def _with_line(added: Editorial, line: str) -> Editorial | None:
    """What an editor added, with what a line says; None if it says nothing of the kind."""
    said, _, kind = line.strip().removesuffix("-->").rpartition("<!--")
    if kind not in _KINDS or not line.rstrip().endswith("-->"):
        return None
    said = said.strip()
    try:
        if kind in WEIGHTS:
            return replace(added, weight=kind)
        if kind in REVIEWS:
            return editorial.check(replace(added, review=kind, by=_text(said.partition(_BETWEEN)[2])))
        if kind == "place":
            return replace(added, place=_text(said))
        return _with_target(added, said, kind)
    except ValueError:  # not an address, or no words for a picture
        return None


def _with_target(added: Editorial, said: str, kind: str) -> Editorial | None:
    if kind == "link" and said[:1] == "<" and said[-1:] == ">":
        return editorial.check(replace(added, links=(*added.links, Link(said[1:-1]))))
    match = _LINK.fullmatch(said)
    if match is None or (match[1] == "!") != (kind == "picture"):
        return None
    url = unescape(match[3] or match[4] or "")
    if kind == "link":
        return editorial.check(replace(added, links=(*added.links, Link(url, _text(match[2])))))
    return editorial.check(replace(added, picture=Picture(url, _text(match[2]), _text(match[5]))))


def _text(markdown: str) -> str:
    return unescape(markdown).strip()


def _target(url: str) -> str:
    """An address as the target of a link in angle brackets; none of those allowed has a sign that would end it."""
    return _ENTITY.sub("&amp;", plain(url))

"""Read and write YAML values on one line, for front matter."""

from __future__ import annotations

import json
import re

from timeline.render.md.escaping import BIDI_CONTROL

_FIELD = re.compile(r"([A-Za-z_][\w-]*):(?:[ \t]+(.*))?")
_UNQUOTED = re.compile(r"[^\W\d_](?:[\w .,/()-]*[\w.)])?")
_YAML_WORDS = frozenset("y n yes no on off true false null".split())


def field(line: str) -> tuple[str, str] | None:
    """The name and the value of a line such as `title: "A quiet year"`; None if it is not such a line.

    >>> field('title: "A quiet\\\\u0020year"'), field("sources:"), field("- a.txt")
    (('title', 'A quiet year'), ('sources', ''), None)
    """
    match = _FIELD.fullmatch(line.rstrip())
    return (match[1], unscalar(match[2] or "")) if match else None


def unscalar(text: str) -> str:
    """The text that a YAML value on one line means."""
    text = text.strip()
    if text.startswith('"'):
        try:
            return str(json.loads(text))
        except ValueError:
            return text
    return text[1:-1].replace("''", "'") if re.fullmatch(r"'.*'", text) else text


def scalar(text: str) -> str:
    """A text as a YAML value on one line, with quotes (as in JSON) if it needs any.

    >>> print(scalar("A quiet year"), scalar("no"), scalar("1984: a year"))
    A quiet year "no" "1984: a year"
    """
    if _UNQUOTED.fullmatch(text) and text.lower() not in _YAML_WORDS:
        return text
    return BIDI_CONTROL.sub(lambda match: f"\\u{ord(match[0]):x}", json.dumps(text, ensure_ascii=False))

"""Load the JSON of exported chats, and take values of the wanted type from it."""

from __future__ import annotations

import json
from typing import Any

from timeline.model import Problem
from timeline.read.decode import decode
from timeline.read.files import Unusable

JsonObject = dict[str, Any]


def loaded(data: bytes, name: str) -> tuple[Any, list[Problem]]:
    """The value in a JSON file, and the problems of decoding it. Unusable if it is no JSON.

    >>> loaded(b'["Ann"]', "a.json"), loaded(b'[' * 99999, "a.json")
    Traceback (most recent call last):
    timeline.read.files.Unusable: a.json: damaged JSON, or nested too deeply
    """
    text, problems = decode(data, name)
    try:
        return json.loads(text), [Problem(problem.message, name) for problem in problems]
    except (ValueError, RecursionError):
        raise Unusable(f"{name}: damaged JSON, or nested too deeply") from None


def objects(value: Any) -> list[JsonObject]:
    """The objects of a list; none if it is no list.

    >>> objects([{"text": "Rain."}, "Sun", None]), objects("Rain.")
    ([{'text': 'Rain.'}], [])
    """
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def string(value: Any) -> str:
    """A text, or a number as text; empty for anything else.

    >>> string("Ann"), string(7), string(None), string(["Ann"])
    ('Ann', '7', '', '')
    """
    return value if isinstance(value, str) else str(value) if isinstance(value, int) and abs(value) < 10**20 else ""


def number(value: Any) -> float | None:
    """A number, also one that is written as a text; None for anything else.

    >>> number("1710274447.000200"), number(7), number(""), number("soon")
    (1710274447.0002, 7.0, None, None)
    """
    try:
        return float(value) if isinstance(value, str | int | float) else None
    except (ValueError, OverflowError):
        return None

"""Read the front matter of a Markdown file: fields at its head, as YAML between --- or TOML between +++."""

from __future__ import annotations

import re
import tomllib
from datetime import date

#: Longer front matter is not read, in characters.
LARGEST = 64_000
_FENCED = re.compile(r"(---|\+\+\+)[ \t]*+(?:\r\n?|\n)")
#: The longest reason that is repeated in a message, in characters.
_LONGEST_REASON = 200
_ENDS = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*+$", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*+$", re.MULTILINE),
}


def front_matter(text: str) -> tuple[dict[str, str], int, str | None]:
    """The fields of the front matter, the offset of its end, and what is wrong with it; the end is 0 if there is none.

    >>> front_matter("---\\ntitle: A quiet year\\ndate: 2023-09-18\\n---\\nNothing happened.")
    ({'title': 'A quiet year', 'date': '2023-09-18'}, 45, None)
    >>> front_matter("---\\nNothing\\n---\\n"), front_matter("+++\\ntitle = 3\\n+++\\n")[0]
    (({}, 0, None), {'title': '3'})
    """
    opening = _FENCED.match(text)
    if opening is None:
        return {}, 0, None
    head = text[opening.end() : opening.end() + LARGEST].replace("\r\n", "\n").replace("\r", "\n")
    ending = _ENDS[opening[1]].search(head)
    if ending is None:
        longer = len(text) > LARGEST and _ENDS[opening[1]].search(text, opening.end())
        return {}, 0, f"the front matter has more than {LARGEST:,} characters and is read as text" if longer else None
    try:
        fields = _yaml(head[: ending.start()]) if opening[1] == "---" else tomllib.loads(head[: ending.start()])
    except (ValueError, RecursionError) as error:
        reason = " ".join(str(error).split())[:_LONGEST_REASON]
        return {}, 0, f"the front matter is not valid and is read as text: {reason}"
    if not isinstance(fields, dict):
        return {}, 0, None
    return (
        {str(key).lower(): found for key, value in fields.items() if (found := _text(value))},
        _end(text, ending, opening),
        None,
    )


def _end(text: str, ending: re.Match[str], opening: re.Match[str]) -> int:
    """The offset of the end of the closing line in the text, whose line ends may have two characters."""
    lines = re.compile(r"[^\r\n]*(?:\r\n?|\n|$)")
    at = opening.end()
    for _ in range(ending.string.count("\n", 0, ending.start())):
        at = lines.match(text, at).end()  # type: ignore[union-attr]
    return lines.match(text, at).end()  # type: ignore[union-attr]


def _text(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value) if isinstance(value, str | int) else ""


def _yaml(source: str) -> object:
    import yaml

    class PlainLoader(yaml.BaseLoader):
        """Loads strings, lists and dicts only, and no aliases, which could make a small file huge."""

        def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
            if self.check_event(yaml.AliasEvent):
                raise ValueError("aliases are not supported")
            return super().compose_node(parent, index)

    try:
        return yaml.load(source, Loader=PlainLoader)
    except yaml.YAMLError as error:
        raise ValueError(error) from None
    except TypeError as error:  # a list as the key of a mapping
        raise ValueError(error) from None

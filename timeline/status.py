"""What became of an event, as its words tell: "will open", "may have opened", "never opened".

>>> rules = StatusRules.from_data({"status": {"planned": "will, due to", "negated": "not", "happened": "not only"}})
>>> [rules.told(said.split()) for said in ("it will rain", "he is due to speak", "not only he came")]
[{'planned'}, {'planned'}, set()]
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from timeline.language import split

#: What the words of a clause can make of it; where they disagree, the first of these holds.
STATUSES = ("negated", "hypothetical", "planned", "reported")


@dataclass(frozen=True, slots=True)
class StatusRules:
    """The words and pairs of words of a language that tell a status; all empty in a language without the section.

    `words` have their statuses, and are the `single` ones. `pairs`, of which there are these `firsts`, have theirs by
    the last word and the first; so have the `idle` ones, whose words tell nothing ("not only"). In speech that is
    reported, a `shifted` word stands for a plan.
    """

    words: Mapping[str, str] = field(default_factory=dict)
    pairs: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    idle: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    shifted: frozenset[str] = frozenset()
    single: frozenset[str] = frozenset()
    firsts: frozenset[str] = frozenset()

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> StatusRules:
        """The rules of a language file."""
        section: Mapping[str, str] = data.get("status", {})
        listed = {word: name for name in reversed(STATUSES) for word in split(section.get(name, ""))}
        words = {word: name for word, name in listed.items() if " " not in word}
        pairs = _by_last({pair: name for pair, name in listed.items() if " " in pair})
        return cls(
            words=words,
            pairs=pairs,
            idle=_by_last(dict.fromkeys(split(section.get("happened", "")), "happened")),
            shifted=frozenset(split(section.get("shifted", ""))),
            single=frozenset(words),
            firsts=frozenset(first for firsts in pairs.values() for first in firsts),
        )

    def told(self, said: list[str]) -> set[str]:
        """The statuses that some words speak of; those that tell nothing are emptied."""
        single, paired = self.single.intersection(said), not self.firsts.isdisjoint(said)
        if (single or paired) and (idle := _places(said, self.idle)):
            for place in idle:
                said[place - 1] = said[place] = ""
            single = self.single.intersection(said)
        found = {self.words[word] for word in single} if single else set()
        if paired:
            found.update([self.pairs[said[place]][said[place - 1]] for place in _places(said, self.pairs)])
        return found


def foremost(found: Collection[str]) -> str:
    """The status that holds where words speak of several."""
    if found:
        for status in STATUSES:
            if status in found:
                return status
    return "happened"


def _by_last(pairs: Mapping[str, str]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for first, _, last in (pair.partition(" ") for pair in pairs):
        found.setdefault(last, {})[first] = pairs[f"{first} {last}"]
    return found


def _places(said: list[str], pairs: Mapping[str, Mapping[str, str]]) -> list[int]:
    """Where the last words of pairs stand behind the first."""
    if pairs.keys().isdisjoint(said):
        return []
    return [place for place, (first, last) in enumerate(pairwise(said), 1) if last in pairs and first in pairs[last]]

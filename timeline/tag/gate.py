"""Where a match may begin in a folded text: at each word, and at each number that does not stand inside another one.

A search for the words with which rules begin would take `re` longer to compile than a short text takes to read; looking
up each word in a set costs little more.

>>> [stop[1] or stop[0] for stop in start_regex(spaceless=False).finditer("dismay in may 14, 1,990 b.c., $12")]
['dismay', 'in', 'may', '14', '1', '990', 'b', 'c', '12']
"""

from __future__ import annotations

import re
from functools import cache

from timeline.tag.word_classes import SPACELESS, letter


@cache
def start_regex(*, spaceless: bool) -> re.Pattern[str]:
    """Matches a run of letters, or a number in the group, or what is left of a word behind its first token.

    Numbers do not begin inside other ones ("1,990", "3.5") or behind a currency sign ("$12"). That fence stands behind
    the first digit, as `re` then rejects other characters faster. `spaceless` is for languages whose words have no
    spaces between them: there, each character can begin a word.
    """
    of_word, each = (rf"[^\W{SPACELESS}]", f"[{SPACELESS}]|") if spaceless else (r"\w", "")
    digits = rf"\d(?<!{of_word}.)(?<![$£€¥#%].)(?<!\d[-‐–.,:/].)\d*+(?!%)"
    letters = f"{letter(spaceless=spaceless)}++"
    return re.compile(rf"[a-z]++(?!\w)|(?=\w)(?:{letters}|({digits}){of_word}*+|{each}{of_word}++)")

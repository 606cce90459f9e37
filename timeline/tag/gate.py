"""Where a match may begin in a folded text: at each word, and at each number that does not stand inside another one.

A search for the words with which rules begin would take `re` longer to compile than a short text takes to read; looking
up each word in a set costs little more.

>>> [stop[1] or stop[0] for stop in START.finditer("dismay in may 14, 1,990 b.c., $12")]
['dismay', 'in', 'may', '14', '1', '990', 'b', 'c', '12']
"""

from __future__ import annotations

import re

from timeline.tag.word_classes import LETTER, SPACELESS

#: Digits, which do not begin inside another number ("1,990", "3.5") or behind a currency sign ("$12"). The fence stands
#: behind the first one, as `re` then rejects other characters faster.
DIGITS = rf"\d(?<![^\W{SPACELESS}].)(?<![$£€¥#%].)(?<!\d[-‐–.,:/].)\d*+(?!%)"
REST = rf"[^\W{SPACELESS}]"
#: A run of letters, or a number in the group. What is left of a word behind its first token is passed over.
START = re.compile(rf"[a-z]++(?!\w)|(?=\w)(?:{LETTER}++|({DIGITS}){REST}*+|[{SPACELESS}]|{REST}++)")

"""Find headings that stand right above their paragraph, without a blank line between: by the room that they leave.

In wrapped prose, the first word of a line did not fit on the line before. Where it would have fitted behind the first
line alone, which is short, this line is a heading.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.read.headings import is_date_heading, may_be_heading
from timeline.read.text_lines import ENDED, NARROWEST, Line, has_room

#: A heading is shorter than so much of the widest line below it, in percent.
_LONGEST_PERCENT = 60
#: The most lines of a heading: its words, and a date.
_MOST_LINES = 2


def heading_lines(lines: Sequence[Line], wrapped: int) -> int:
    """How many lines at the top of a group are a heading with its date; 0 if the group begins with other text.

    `wrapped` is the column at which the text is wrapped, 0 if that is not known.

    >>> from timeline.read.text_lines import groups_of
    >>> texts = ("Finance\\nThe accounts were presented and then agreed.", "J. Roe\\n3 High Street\\nPlease come.")
    >>> [heading_lines(groups_of(text)[0], 0) for text in texts]
    [1, 0]
    """
    count = 0
    while count < min(_MOST_LINES, len(lines) - 1) and may_be_heading(lines[count].text):
        if count and not is_date_heading(lines[count].text):
            break
        count += 1
    return count if count and _is_prose(lines[count - 1], lines[count:], wrapped) else 0


def _is_prose(above: Line, lines: Sequence[Line], wrapped: int) -> bool:
    """Whether lines are sentences that are wrapped, and not continued from the line above them."""
    first = lines[0].text.lstrip("\"'“‘„«(")
    if not first[:1].isupper() or not ENDED.search(lines[-1].text):
        return False
    width = max(line.width for line in lines)
    if width < NARROWEST or above.width * 100 > width * _LONGEST_PERCENT or above.indent > lines[0].indent:
        return False
    width = max(width, wrapped)
    return all(has_room([above, lines[0]], width)) and not any(has_room(lines, width))

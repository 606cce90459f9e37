"""Ambiguous dates have a low confidence, and the reason is among their steps."""

from __future__ import annotations

import pytest

from timeline import build

FILLER = (
    "The wheel was of oak, the walls of stone, and the roof of slate that came from the hills behind the town. " * 6
)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        # another year stands as near as the one used
        ("The dam of 1844 was renewed in 1850, the mill of 1761 in 1852. On 3 May it burned down.", "Another year"),
        # counted from a date far before
        (f"The mill burned in June 1850. {FILLER}\n\nA month later the owner sold the land.", "a paragraph"),
        # counted from the document's date, in a text about another year
        (
            "It was in 1850 and 1852 that the mill burned, and in 1861 the dam. The owner left yesterday.",
            "Another year",
        ),
        # a number beside the date that no rule reads
        ("The mayor met the owners on 6 June 1850 or 7, and nobody took notes.", "was not understood"),
        # day and month in either order
        ("The mill burned on 03/04/1850.", "nothing in the text shows it"),
    ],
)
def test_ambiguous_dates_are_doubtful(text: str, reason: str) -> None:
    """The last event of each text."""
    event = max(build(text, reference_date="1999-05-04"), key=lambda event: event.start)
    assert event.doubtful
    assert reason in "\n".join(event.why)


@pytest.mark.parametrize(
    "text",
    [
        "The mill burned on 3 May 1850.",
        "The mill burned on 3 May 1850. On 5 May the owner left.",
        "The mill burned on Monday.",
        "The mill burned from 3 to 5 May 1850 and again in 1852.",
    ],
)
def test_unambiguous_dates_are_not_doubtful(text: str) -> None:
    """Neither complete dates, nor those completed from the sentence before."""
    assert [event.when for event in build(text, reference_date="1999-05-04") if event.doubtful] == []

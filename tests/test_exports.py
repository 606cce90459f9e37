"""The exports: each is read by parsers of its format, and no date is changed without a report."""

from __future__ import annotations

import pytest

from tests.exports.run import FORMATS, checked

#: How many timelines are checked in each format; `python -m tests.exports` checks more.
COUNT = 25


@pytest.mark.parametrize("format", FORMATS)
def test_generated_timelines_are_read_back(format: str) -> None:
    assert checked(format, COUNT, shrink=False)["timelines"] >= COUNT

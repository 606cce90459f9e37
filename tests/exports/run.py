"""The exports before the parsers of their formats: a module for each format, with a function `check(timeline)`.

`check` renders a timeline, reads the file with the parsers of its format, and returns what became of each date:
"equal", "wider" or "reported". It raises an error if something cannot be read, or if a date was changed and this is not
reported. `tests/test_exports.py` checks a few timelines of each format, `python -m tests.exports --count 2000` many.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings

from tests.timelines import timelines
from timeline import Timeline
from timeline.model import Event
from timeline.render.losses import Losses
from timeline.value import TimeValue
from timeline.value.moment import Moment

#: The formats that have a module here.
FORMATS = sorted({file.stem.replace("_", "-") for file in Path(__file__).parent.glob("*.py")} - {"--main--", "run"})


def check_of(format: str) -> Callable[[Timeline], list[str]]:
    """The function that checks a format."""
    found: Callable[[Timeline], list[str]] = import_module(f"tests.exports.{format.replace('-', '_')}").check
    return found


def checked(format: str, count: int, *, shrink: bool = True) -> Counter[str]:
    """Check so many timelines in a format; the number of timelines, and of the dates by what became of them."""
    found = Counter[str]()
    check = check_of(format)

    @settings(
        max_examples=count,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate, Phase.shrink] if shrink else [Phase.generate],
    )
    @given(timelines())
    def run(timeline: Timeline) -> None:
        became = check(timeline)
        assert len(became) == len(timeline), "a date was left out, and this is not reported"
        found.update(["timelines", *became])

    run()
    return found


def outcome(event: Event, read: TimeValue | tuple[Moment | None, Moment | None] | None, losses: Losses) -> str:
    """What became of the date of an event that was read back: "equal", "wider" or "reported", else AssertionError.

    `read` is the date, or its half-open bounds in the time zone of the event, or None if the event was left out.
    """
    when = event.when
    assert when is not None
    if read == when:
        return "equal"
    if any(loss.event == event and "an editor's" not in loss.what for loss in losses):
        return "reported"
    assert read is not None, f"{when} is left out, and this is not reported"
    start, end = (read.start, read.end) if isinstance(read, TimeValue) else read
    assert start is None or (when.start is not None and start <= when.start), f"{when} became {read}"
    assert end is None or (when.end is not None and when.end <= end), f"{when} became {read}"
    return "equal" if (start, end) == (when.start, when.end) else "wider"

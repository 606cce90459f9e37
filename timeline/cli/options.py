"""Options of the command line that leave a part of a timeline."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from timeline.arrange.select import value_of
from timeline.cli.terminal import complain
from timeline.timeline import Timeline
from timeline.value import TimeValue

Command = TypeVar("Command", bound=Callable[..., Any])


def _date(_context: click.Context, _option: click.Parameter, value: str | None) -> TimeValue | None:
    try:
        return None if value is None else value_of(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


def choosing(command: Command) -> Command:
    """The options that choose events."""
    for option in (
        click.option("--about", metavar="WORDS", help="Only events with all these words in their title or text."),
        click.option("--until", metavar="DATE", callback=_date, help="Only events up to then; 1945 is all of it."),
        click.option("--since", metavar="DATE", callback=_date, help="Only events from then on: 1940, 2023-09-18 ..."),
        click.option("--top", metavar="N", type=click.IntRange(min=1), help="Only the N events that matter most."),
    ):
        command = option(command)
    return command


def chosen(
    timeline: Timeline, top: int | None, since: TimeValue | None, until: TimeValue | None, about: str | None
) -> Timeline:
    """What the options leave of a timeline; says so where that is nothing."""
    part = timeline
    if since is not None or until is not None or about is not None:
        part = part.filter(since=since, until=until, about=about)
    if top is not None:
        best = {(event.document, event.id) for event in part.top(top)}
        part = part.filter(lambda event: (event.document, event.id) in best)
    if not part.events and not part.undated and timeline.events:
        complain(f"none of {len(timeline)} events is left: look at --since, --until and --about")
    return part

"""What an evaluation is asked for, and what it returns."""

from __future__ import annotations

from typing import NamedTuple

from timeline.meaning import Direction, Result
from timeline.model import Mention, Step
from timeline.resolve.alternatives import InDirection
from timeline.resolve.date_order import Order
from timeline.value import TimeValue

#: Makes a record from its fields: the class itself takes twice the time.
_new = tuple.__new__


class Request(NamedTuple):
    """A mention to evaluate, and what is known from outside of it; None where the state of the document decides.

    `anchor` and `direction` hold for this mention. `assumed_direction` and `assumed_order` replace what the document
    would decide, for this mention and all inside it. `span` is the expression whose outer time this mention is: "the
    third week of June" for June. `alone` says that the text has little else than the expression.
    """

    mention: Mention
    anchor: TimeValue | None = None
    direction: Direction | None = None
    assumed_direction: Direction | None = None
    assumed_order: Order | None = None
    span: tuple[int, int] | None = None
    alone: bool = False

    def inside(self, mention: Mention, anchor: TimeValue | None = None, direction: Direction | None = None) -> Request:
        """The request for a mention inside this one."""
        return _new(Request, (mention, anchor, direction, *self[3:]))


class Evaluation(NamedTuple):
    """The result of a mention's meaning, and how it was reached.

    `direction` is the one that the document decided, None where there was nothing to decide. `in_direction` gives the
    result in another direction, where that needs nothing of the document.
    """

    result: Result
    steps: tuple[Step, ...] = ()
    direction: Direction | None = None
    in_direction: InDirection | None = None

"""Resolve mentions to timexes: each gets a value, with its anchor and direction as steps."""

from timeline.resolve.resolver import resolve

__all__ = ["resolve"]

"""Arrange events: put them in order of time, merge duplicates, and find gaps and conflicting dates."""

from timeline.arrange.arranger import arrange
from timeline.arrange.join import join

__all__ = ["arrange", "join"]

"""Import the libraries that only some kinds of files need, with an error that names the command to install them."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from timeline.read.files import Unusable


class MissingExtra(Unusable):
    """A library is not installed that an extra of this package brings."""


def library(name: str, extra: str, purpose: str) -> ModuleType:
    """A library by the name of its module; MissingExtra if it is not installed.

    >>> library("no_such_library", "pdf", "reading PDF files")
    Traceback (most recent call last):
    timeline.read.extras.MissingExtra: reading PDF files needs no_such_library: pip install "timeline-builder[pdf]"
    """
    try:
        return import_module(name)
    except ImportError as error:
        if error.name is not None and name.partition(".")[0] != error.name.partition(".")[0]:
            raise
        package = name.partition(".")[0]
        raise MissingExtra(f'{purpose} needs {package}: pip install "timeline-builder[{extra}]"') from None

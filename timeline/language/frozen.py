"""Frozen files: what is made from the files of a language, as plain data that loads many times faster than it is made.

A frozen file has several parts, each in the format of `marshal`. It begins with a hash of these and of all that they
are made from: the files of the language, and the modules that read and compile them. A file that is damaged, stale or
of another version of Python does not have its hash, and is ignored; what it holds is then made in memory. The files are
written when the package is built (tools/freeze.py), never when it is used.

>>> content = frozen(["a = 1"], {"numbers": {"a": 1}})
>>> part(thawed(content, ["a = 1"]), "numbers"), thawed(content, ["a = 2"]), thawed(content[:-1], ["a = 1"])
({'a': 1}, {}, {})
"""

from __future__ import annotations

import marshal
import sys
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.util import source_hash
from typing import Any

from timeline.language_files import package_file

#: The folder of the frozen files in the package.
FOLDER = "__frozen__"
#: The modules that decide what is made from the files of a language.
COMPILERS = (
    "language/frozen",
    "language/loader",
    "language/numerals",
    "language/pattern",
    "language/schema",
    "language/words",
    "language_files",
    "tag/automaton",
    "tag/contexts",
    "tag/joins",
    "tag/tagger",
    "tag/word_classes",
    "value/moment",
)
#: The length of the hash in bytes.
HASH = 8

#: The parts of a frozen file by their names, not read yet.
Parts = Mapping[str, bytes]


def file_name(name: str) -> str:
    """The name of a frozen file, which each version of Python has for itself.

    >>> file_name("en") == f"en.{sys.implementation.cache_tag}.bin"
    True
    """
    return f"{name}.{sys.implementation.cache_tag}.bin"


def frozen(made_from: Iterable[str], parts: Mapping[str, Any]) -> bytes:
    """The content of a frozen file of parts, and of the texts that they are made from.

    ValueError if a part is no plain data.
    """
    known: dict[Any, Any] = {}
    body = marshal.dumps({name: marshal.dumps(_shared(part, known)) for name, part in parts.items()})
    return _hash_of(made_from, body) + body


def thaw(name: str, made_from: Iterable[str]) -> Parts:
    """The parts of a frozen file of the package; none if there is no such file, or it was made from other texts."""
    content = package_file(FOLDER, file_name(name))
    return thawed(content, made_from) if content else {}


def thawed(content: bytes, made_from: Iterable[str]) -> Parts:
    """The parts of a frozen file; none if its hash is another one."""
    body = memoryview(content)[HASH:]
    if content[:HASH] != _hash_of(made_from, body):
        return {}
    parts: Parts = marshal.loads(body)
    return parts


def part(parts: Parts, name: str) -> Any:
    """A part of a frozen file as data; None if there is no such part."""
    return marshal.loads(parts[name]) if name in parts else None


def _hash_of(made_from: Iterable[str], body: bytes | memoryview) -> bytes:
    """The hash by which Python itself checks whether a module is stale; it depends on the version of Python."""
    return source_hash(b"\0".join([*(text.encode() for text in made_from), _compilers(), body]))


@cache
def _compilers() -> bytes:
    """The sources of the modules that decide what is made; empty where only their compiled code is installed."""
    return b"\0".join(package_file(*f"{name}.py".split("/")) or b"" for name in COMPILERS)


def _shared(value: Any, known: dict[Any, Any]) -> Any:
    """Plain data in which all equal parts are the same object, which `marshal` stores and makes only once."""
    kind = type(value)
    if kind is dict:
        made: Any = {_shared(name, known): _shared(inner, known) for name, inner in value.items()}
        return known.setdefault((kind, *((id(name), id(inner)) for name, inner in made.items())), made)
    if kind is list or kind is tuple:
        made = kind(_shared(inner, known) for inner in value)
        return known.setdefault((kind, *map(id, made)), made)
    return known.setdefault((kind, value), value)

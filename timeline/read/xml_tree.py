"""Parse the XML of office documents and books within limits: no entities, not too deep, not too many elements."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from timeline.read.files import Unusable

#: The most elements of a file, and how deep they may be nested.
MAX_ELEMENTS, MAX_DEPTH = 2_000_000, 300


class _Refused(Exception):
    """The XML is outside of the limits; the message says which."""


def parse_xml(data: bytes, name: str) -> Element:
    """The root of some XML; Unusable if it is damaged, defines entities, or is outside of the limits.

    >>> parse_xml(b"<p xmlns='urn:a'>In <b>May</b></p>", "a.odt").tag
    '{urn:a}p'
    >>> parse_xml(b"<!DOCTYPE p [<!ENTITY a 'b'>]><p>&a;</p>", "a.odt")
    Traceback (most recent call last):
    timeline.read.files.Unusable: a.odt: XML that defines entities is not read
    """
    parser = _Parser()
    try:
        return parser.parse(data)
    except _Refused as error:
        raise Unusable(f"{name}: {error}") from None
    except (expat.ExpatError, ValueError, LookupError):
        raise Unusable(f"{name}: damaged XML in it") from None


class _Parser:
    """Builds a tree of elements, and counts them."""

    def __init__(self) -> None:
        self._tree = TreeBuilder()
        self._count = self._depth = 0
        self._parser: Any = expat.ParserCreate(namespace_separator="}")
        self._parser.buffer_text = True
        self._parser.ordered_attributes = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._tree.data
        self._parser.EntityDeclHandler = self._refuse

    def parse(self, data: bytes) -> Element:
        self._parser.Parse(data, True)
        return self._tree.close()

    def _start(self, name: str, attributes: list[str]) -> None:
        self._count += 1
        self._depth += 1
        if self._count > MAX_ELEMENTS or self._depth > MAX_DEPTH:
            raise _Refused("XML with too many elements" if self._depth <= MAX_DEPTH else "XML that is nested too deep")
        pairs = zip(attributes[::2], attributes[1::2], strict=True)
        self._tree.start(_tag(name), {_tag(key): value for key, value in pairs})

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._tree.end(_tag(name))

    def _refuse(self, *_: object) -> None:
        raise _Refused("XML that defines entities is not read")


def _tag(name: str) -> str:
    """A name as in ElementTree: {namespace}name."""
    return f"{{{name}" if "}" in name else name

"""Where the templates of others run: they read no file but those beside them, and come to an end.

Jinja's sandbox keeps templates from the insides of Python. This one also bounds what they can use up. Each turn of a
loop, each call and each include is a step; all text that is made is counted. The limits are far above what a large page
needs, and docs/how-to/templates.md names them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sized
from functools import partial, wraps
from pathlib import Path
from typing import Any, NoReturn, cast

from jinja2 import FunctionLoader, nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import generate_lorem_ipsum
from jinja2.visitor import NodeTransformer

from timeline.model import TimelineData
from timeline.render.environment import environment
from timeline.render.resources import resource

#: What a template may ask a timeline for: nothing that reads or writes a file.
ASKED = frozenset("events undated problems passed_over documents title note filter group top days".split())
#: So many steps a template may take, and so many characters of text it may make, with all that it includes.
MOST_STEPS, MOST_TEXT = 20_000_000, 200_000_000
#: The largest width or count that a filter or a method is given, and the most bits of a number.
WIDEST, MOST_BITS = 100_000, 50_000
#: The filters that make as much as a number says.
_SIZED = frozenset("batch center indent round slice tojson".split())
_NUMBER = re.compile(r"\d+")
#: A field of `str.format` whose width is a field.
_NESTED = re.compile(r"\{[^{}]*:[^{}]*\{")


class Sandbox(ImmutableSandboxedEnvironment):
    """The environment of one template, to be used once: its steps and its text are counted over all of its life."""

    intercepted_binops = frozenset(("+", "*", "**", "%"))

    def __init__(self, folder: Path, *, markup: bool) -> None:
        ours = environment(markup=markup)
        super().__init__(
            loader=FunctionLoader(partial(_source, folder)),
            autoescape=markup,
            undefined=ours.undefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self.steps = self.text = 0
        self.filters.update(ours.filters)
        self.filters = {name: self._bounded(name, function) for name, function in self.filters.items()}
        # A template cannot name these two: their names have a space in them.
        self.filters |= {_Counting.TURNS: self._turns, _Counting.MADE: self._made}
        self.globals["lipsum"] = self._bounded("lipsum", generate_lorem_ipsum)
        self.concat = self._concat  # type: ignore[method-assign]

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        asked = not isinstance(obj, TimelineData) or attr in ASKED
        return asked and super().is_safe_attribute(obj, attr, value)

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:
        __self._step()
        owner = getattr(__obj, "__self__", None)
        if isinstance(owner, str | bytes | int):
            _check_sizes((*args, *kwargs.values()))
            __self._check_method(owner, getattr(__obj, "__name__", ""), args)
        return __self._made(super().call(__context, __obj, *args, **kwargs))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        if operator == "%" and isinstance(left, str):
            _check_format(left, right)
        elif operator == "**" and isinstance(left, int) and isinstance(right, int):
            _check_bits(left.bit_length() * abs(right))
        elif operator == "*":
            self._check_product(left, right)
        return self._made(super().call_binop(context, operator, left, right))

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        wrapped = super().wrap_str_format(value)
        if wrapped is None:
            return None

        @wraps(wrapped)
        def checked(*args: Any, **kwargs: Any) -> Any:
            _check_format(value.__self__, ())
            if _NESTED.search(value.__self__):
                _refuse("a width that is given as a value")
            return self._made(wrapped(*args, **kwargs))

        return checked

    def _load_template(self, name: str, globals: Any) -> Any:
        self._step(100)
        return super()._load_template(name, globals)

    def _generate(self, source: nodes.Template, *args: Any, **kwargs: Any) -> str:
        return super()._generate(_Counting().visit(source), *args, **kwargs)

    # Counting -------------------------------------------------------------------------------------------------------

    def _step(self, count: int = 1) -> None:
        self.steps += count
        if self.steps > MOST_STEPS:
            _refuse(f"more than {MOST_STEPS:,} steps")

    def _turns(self, items: Any) -> Any:
        """What a loop goes through, counted."""
        if not isinstance(items, Sized):
            return self._each(items)
        self._step(len(items))
        return items

    def _each(self, items: Iterable[Any]) -> Iterator[Any]:
        for item in items:
            self._step()
            yield item

    def _made(self, value: Any) -> Any:
        """A value as it is; its length is counted where it is a text or a list."""
        if isinstance(value, str | bytes | list | tuple):
            self._room(len(value))
            self.text += len(value)
        return value

    def _room(self, length: int) -> None:
        if self.text + length > MOST_TEXT:
            _refuse(f"more than {MOST_TEXT:,} characters of text")

    def _concat(self, pieces: Iterable[str]) -> str:
        found, length = [], 0
        for piece in pieces:
            length += len(piece)
            self._room(length)
            found.append(piece)
        return str(self._made("".join(found)))

    def _bounded(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """A filter that is given no size beyond the widest, and whose text is counted."""

        @wraps(function)
        def bounded(*args: Any, **kwargs: Any) -> Any:
            self._step()
            if name in _SIZED or name == "lipsum":
                _check_sizes((*args, *kwargs.values()))
            texts = [arg for arg in args if isinstance(arg, str | list | tuple)]
            if name == "format" and texts:
                _check_format(str(texts[0]), args[1:] or tuple(kwargs.values()))
            elif name in ("replace", "join") and texts:
                self._check_method(*_as_method(name, texts, kwargs))
            return self._made(function(*args, **kwargs))

        return bounded

    def _check_method(self, owner: Any, name: str, args: Any) -> None:
        """Refuse a replacement or a joining that makes too much, before it is made."""
        if name == "replace" and len(args) > 1 and all(isinstance(text, str) for text in (owner, *args[:2])):
            self._room(len(owner) + owner.count(args[0]) * len(args[1]))
        elif name == "join" and args and isinstance(args[0], list | tuple):
            self._room(sum(len(owner) + len(item) for item in args[0] if isinstance(item, str)))

    def _check_product(self, left: Any, right: Any) -> None:
        if isinstance(left, int) and isinstance(right, int):
            _check_bits(left.bit_length() + right.bit_length())
        for items, times in ((left, right), (right, left)):
            if isinstance(items, str | bytes | list | tuple) and isinstance(times, int):
                self._room(len(items) * max(0, times))


class _Counting(NodeTransformer):
    """Lets a template count the turns of its loops and the length of what it writes, joins or cuts."""

    TURNS, MADE = "turns of a loop", "text made"

    def visit_For(self, node: nodes.For) -> nodes.For:
        self.generic_visit(node)
        node.iter = _through(self.TURNS, node.iter)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Expr:
        self.generic_visit(node)
        return _through(self.MADE, node)

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Expr:
        self.generic_visit(node)
        return _through(self.MADE, node) if isinstance(node.arg, nodes.Slice) else node

    def visit_Output(self, node: nodes.Output) -> nodes.Output:
        self.generic_visit(node)
        node.nodes = [one if isinstance(one, nodes.TemplateData) else _through(self.MADE, one) for one in node.nodes]
        return node


def _through(filter: str, node: nodes.Node) -> nodes.Filter:
    return nodes.Filter(
        cast("nodes.Expr", node), filter, [], [], None, None, lineno=node.lineno, environment=node.environment
    )


def _source(folder: Path, name: str) -> tuple[str, str, None] | None:
    """A template by its name: one of ours, else a file in the folder or below it, wherever links lead."""
    ours = resource(name)
    if ours is not None:
        return ours, name, None
    try:
        root = folder.resolve()
        file = (root / name).resolve()
        if not file.is_relative_to(root):
            raise SecurityError(f"{name!r} lies outside of the template's folder")
        return (file.read_text(encoding="utf-8"), str(file), None) if file.is_file() else None
    except (OSError, RuntimeError, ValueError):  # a name that no file can have, a link to itself, no text
        return None


def _as_method(name: str, texts: list[Any], kwargs: dict[str, Any]) -> tuple[Any, str, list[Any]]:
    """The arguments of the filters `replace` and `join` as the methods of these names have them."""
    if name == "join":
        return kwargs.get("d", texts[1] if len(texts) > 1 else ""), name, [texts[0]]
    return texts[0], name, [*texts[1:], *kwargs.values()]


def _check_sizes(values: Iterable[Any]) -> None:
    for value in values:
        if isinstance(value, int) and abs(value) > WIDEST:
            _refuse(f"a size of more than {WIDEST:,}")


def _check_format(pattern: str, values: Any) -> None:
    """Refuse widths beyond the widest: in the pattern, or among the values where the pattern takes widths of them."""
    _check_sizes(int(number[:20]) for number in _NUMBER.findall(pattern))
    if "*" in pattern:
        _check_sizes(values if isinstance(values, tuple) else (values,))


def _check_bits(bits: int) -> None:
    if bits > MOST_BITS:
        _refuse("a number that is too large")


def _refuse(what: str) -> NoReturn:
    raise SecurityError(f"the template asks for {what}")

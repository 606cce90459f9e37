"""The sandbox for users' templates: they read only files of their own folder, and their time and memory are limited.

Jinja's sandbox keeps templates away from the internals of Python. This one also counts steps (iterations of loops,
calls, includes) and the characters of all text that a template makes. The limits are far above what a large page needs;
docs/how-to/templates.md lists them.
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

#: The attributes of a timeline that a template can use: none of them reads or writes a file.
TIMELINE_ATTRIBUTES = frozenset(
    "events undated problems passed_over documents title note filter group top days".split()
)
#: The most steps and the most characters of text of a template, with all that it includes.
MOST_STEPS, MOST_TEXT = 20_000_000, 200_000_000
#: The largest width or count that a filter or a method accepts, and the most bits of a number.
MOST_WIDTH, MOST_BITS = 100_000, 50_000
#: The steps that loading a template counts as.
_LOADING_STEPS = 100
#: The most digits of a width that are read.
_MOST_DIGITS = 20
#: The filters that make an amount of text, or of items, that a number says.
_SIZED = frozenset("batch center indent round slice tojson".split())
_NUMBER = re.compile(r"\d+")
#: A field of `str.format` whose width is another field.
_NESTED = re.compile(r"\{[^{}]*:[^{}]*\{")


class Sandbox(ImmutableSandboxedEnvironment):
    """The environment for one rendering of one template; it counts the steps and the text."""

    intercepted_binops = frozenset(("+", "*", "**", "%"))

    def __init__(self, folder: Path, *, markup: bool) -> None:
        built_in = environment(markup=markup)
        super().__init__(
            loader=FunctionLoader(partial(_source, folder)),
            autoescape=markup,
            undefined=built_in.undefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self.steps = self.text = 0
        self.filters.update(built_in.filters)
        self.filters = {name: self._bounded(name, function) for name, function in self.filters.items()}
        # A template cannot use these two itself, since their names have a space.
        self.filters |= {_Counting.ITEMS: self._counted_items, _Counting.TEXT: self._counted_text}
        self.globals["lipsum"] = self._bounded("lipsum", generate_lorem_ipsum)
        self.concat = self._concat  # type: ignore[method-assign]

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        is_allowed = not isinstance(obj, TimelineData) or attr in TIMELINE_ATTRIBUTES
        return is_allowed and super().is_safe_attribute(obj, attr, value)

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:
        __self._step()
        owner = getattr(__obj, "__self__", None)
        if isinstance(owner, str | bytes | int):
            _check_sizes((*args, *kwargs.values()))
            __self._check_method(owner, getattr(__obj, "__name__", ""), args)
        return __self._counted_text(super().call(__context, __obj, *args, **kwargs))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        if operator == "%" and isinstance(left, str):
            _check_format(left, right)
        elif operator == "**" and isinstance(left, int) and isinstance(right, int):
            _check_bits(left.bit_length() * abs(right))
        elif operator == "*":
            self._check_product(left, right)
        return self._counted_text(super().call_binop(context, operator, left, right))

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        wrapped = super().wrap_str_format(value)
        if wrapped is None:
            return None

        @wraps(wrapped)
        def checked(*args: Any, **kwargs: Any) -> Any:
            _check_format(value.__self__, ())
            if _NESTED.search(value.__self__):
                _refuse("a width that is given as a value")
            return self._counted_text(wrapped(*args, **kwargs))

        return checked

    def _load_template(self, name: str, globals: Any) -> Any:
        self._step(_LOADING_STEPS)
        return super()._load_template(name, globals)

    def _generate(self, source: nodes.Template, *args: Any, **kwargs: Any) -> str:
        return super()._generate(_Counting().visit(source), *args, **kwargs)

    # Counting -------------------------------------------------------------------------------------------------------

    def _step(self, count: int = 1) -> None:
        """Count steps; SecurityError if there are too many."""
        self.steps += count
        if self.steps > MOST_STEPS:
            _refuse(f"more than {MOST_STEPS:,} steps")

    def _counted_items(self, items: Any) -> Any:
        """The items of a loop; each is counted as a step."""
        if not isinstance(items, Sized):
            return self._counted_one_by_one(items)
        self._step(len(items))
        return items

    def _counted_one_by_one(self, items: Iterable[Any]) -> Iterator[Any]:
        for item in items:
            self._step()
            yield item

    def _counted_text(self, value: Any) -> Any:
        """A value; if it is a text or a list, its length is counted."""
        if isinstance(value, str | bytes | list | tuple):
            self._check_text(len(value))
            self.text += len(value)
        return value

    def _check_text(self, length: int) -> None:
        """Raise SecurityError if so much more text is too much."""
        if self.text + length > MOST_TEXT:
            _refuse(f"more than {MOST_TEXT:,} characters of text")

    def _concat(self, pieces: Iterable[str]) -> str:
        found, length = [], 0
        for piece in pieces:
            length += len(piece)
            self._check_text(length)
            found.append(piece)
        return str(self._counted_text("".join(found)))

    def _bounded(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """A filter that accepts no size above `MOST_WIDTH`, and whose text is counted."""

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
            return self._counted_text(function(*args, **kwargs))

        return bounded

    def _check_method(self, owner: Any, name: str, args: Any) -> None:
        """Refuse to replace or join text if the result would be too long."""
        if name == "replace" and len(args) > 1 and all(isinstance(text, str) for text in (owner, *args[:2])):
            self._check_text(len(owner) + owner.count(args[0]) * len(args[1]))
        elif name == "join" and args and isinstance(args[0], list | tuple):
            self._check_text(sum(len(owner) + len(item) for item in args[0] if isinstance(item, str)))

    def _check_product(self, left: Any, right: Any) -> None:
        if isinstance(left, int) and isinstance(right, int):
            _check_bits(left.bit_length() + right.bit_length())
        for items, times in ((left, right), (right, left)):
            if isinstance(items, str | bytes | list | tuple) and isinstance(times, int):
                self._check_text(len(items) * max(0, times))


class _Counting(NodeTransformer):
    """Changes a template so that it counts the iterations of its loops and the text that it writes, joins or slices."""

    ITEMS, TEXT = "counted items", "counted text"

    def visit_For(self, node: nodes.For) -> nodes.For:
        self.generic_visit(node)
        node.iter = _filtered(self.ITEMS, node.iter)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Expr:
        self.generic_visit(node)
        return _filtered(self.TEXT, node)

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Expr:
        self.generic_visit(node)
        return _filtered(self.TEXT, node) if isinstance(node.arg, nodes.Slice) else node

    def visit_Output(self, node: nodes.Output) -> nodes.Output:
        self.generic_visit(node)
        node.nodes = [one if isinstance(one, nodes.TemplateData) else _filtered(self.TEXT, one) for one in node.nodes]
        return node


def _filtered(filter: str, node: nodes.Node) -> nodes.Filter:
    """An expression with a filter applied to it."""
    return nodes.Filter(
        cast("nodes.Expr", node), filter, [], [], None, None, lineno=node.lineno, environment=node.environment
    )


def _source(folder: Path, name: str) -> tuple[str, str, None] | None:
    """A template by its name: a built-in one, or a file in the folder or below it, with links resolved."""
    built_in = resource(name)
    if built_in is not None:
        return built_in, name, None
    try:
        root = folder.resolve()
        file = (root / name).resolve()
        if not file.is_relative_to(root):
            raise SecurityError(f"{name!r} lies outside of the template's folder")
        return (file.read_text(encoding="utf-8"), str(file), None) if file.is_file() else None
    except (OSError, RuntimeError, ValueError):  # an impossible name, a link to itself, a binary file
        return None


def _as_method(name: str, texts: list[Any], kwargs: dict[str, Any]) -> tuple[Any, str, list[Any]]:
    """The arguments of the filters `replace` and `join` in the order of the string methods of these names."""
    if name == "join":
        return kwargs.get("d", texts[1] if len(texts) > 1 else ""), name, [texts[0]]
    return texts[0], name, [*texts[1:], *kwargs.values()]


def _check_sizes(values: Iterable[Any]) -> None:
    """Refuse sizes above `MOST_WIDTH`."""
    for value in values:
        if isinstance(value, int) and abs(value) > MOST_WIDTH:
            _refuse(f"a size of more than {MOST_WIDTH:,}")


def _check_format(pattern: str, values: Any) -> None:
    """Refuse widths above `MOST_WIDTH`, in the pattern or, if it takes widths from the values, among these."""
    _check_sizes(int(number[:_MOST_DIGITS]) for number in _NUMBER.findall(pattern))
    if "*" in pattern:
        _check_sizes(values if isinstance(values, tuple) else (values,))


def _check_bits(bits: int) -> None:
    if bits > MOST_BITS:
        _refuse("a number that is too large")


def _refuse(what: str) -> NoReturn:
    raise SecurityError(f"the template asks for {what}")

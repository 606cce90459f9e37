"""What the compiled built-in templates call while they run; Jinja itself is not imported for them.

`tools/templates.py` lets Jinja compile the templates to `timeline.render.compiled_templates`. That code calls the names
of `jinja2.runtime`; here are those that it needs, with the same results. A name that is not defined is an error.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Any, NoReturn

from markupsafe import Markup, escape

__all__ = ["LoopContext", "Macro", "Markup", "Template", "TemplateReference", "Undefined", "escape", "missing"]

#: The value of a name that is not defined.
missing: Any = type("Missing", (), {"__repr__": lambda _: "missing"})()
#: A function of compiled code: it yields the pieces of a text.
Root = Callable[["Context"], Iterator[str]]
#: The functions of a compiled template: its root and its blocks by name.
Code = tuple[Root, dict[str, Root]]


def Undefined(_hint: str) -> str:
    """The text of an inline `if` that is false and has no `else`."""
    return ""


class Macro:
    """A macro of a template: its text is markup if the template escapes."""

    def __init__(
        self,
        _environment: Environment,
        function: Callable[..., str],
        _name: str,
        arguments: tuple[str, ...],
        _catch_kwargs: bool,
        _catch_varargs: bool,
        _caller: bool,
        autoescape: bool,
    ) -> None:
        self._function, self._arguments, self._autoescape = function, arguments, autoescape

    def __call__(self, *given: Any, **named: Any) -> str:
        """The text of the macro; arguments that are not given have their defaults."""
        rest = [named.pop(name, missing) for name in self._arguments[len(given) :]]
        if named or len(given) > len(self._arguments):
            raise TypeError(f"a macro has the arguments {self._arguments}, not {len(given)} and {sorted(named)}")
        text = self._function(*given, *rest)
        return Markup(text) if self._autoescape else text


class LoopContext:
    """The items of a loop, each with the loop's state: `first`, `last`, `index`, `previtem`."""

    def __init__(self, items: Iterable[Any], _undefined: Callable[..., NoReturn]) -> None:
        self._items = [*items]
        self.length = len(self._items)
        self.index = 0

    def __iter__(self) -> Iterator[tuple[Any, LoopContext]]:
        for item in self._items:
            self.index += 1
            yield item, self

    @property
    def first(self) -> bool:
        """Whether this is the first item."""
        return self.index == 1

    @property
    def last(self) -> bool:
        """Whether this is the last item."""
        return self.index == self.length

    @property
    def previtem(self) -> Any:
        """The item before this one; `missing` for the first."""
        return self._items[self.index - 2] if self.index > 1 else missing


class EvaluationContext:
    """Whether the running template escapes what it writes."""

    def __init__(self, autoescape: bool) -> None:
        self.autoescape = autoescape


class Context:
    """The names of a running template: those that it was given, and those that it sets."""

    def __init__(self, environment: Environment, given: dict[str, Any], blocks: dict[str, Root]) -> None:
        self.environment, self.given = environment, given
        self.vars: dict[str, Any] = {}
        self.exported_vars: set[str] = set()
        self.blocks = {name: [block] for name, block in blocks.items()}
        self.eval_ctx = EvaluationContext(environment.autoescape)

    def resolve_or_missing(self, name: str) -> Any:
        """The value of a name; `missing` if it is not defined."""
        return self.vars[name] if name in self.vars else self.given.get(name, missing)

    def get_all(self) -> dict[str, Any]:
        """All names with their values."""
        return self.given | self.vars

    def call(self, function: Any, /, *given: Any, _loop_vars: Any = None, _block_vars: Any = None, **named: Any) -> Any:
        """Call a function with arguments."""
        return function(*given, **named)


class TemplateReference:
    """The blocks of a template by name, as functions: `self.style()`."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def __getitem__(self, name: str) -> Callable[[], str]:
        [block] = self._context.blocks[name]
        text = "".join(block(self._context))
        return lambda: Markup(text) if self._context.eval_ctx.autoescape else text


class Template:
    """A compiled template."""

    def __init__(self, environment: Environment, code: Code) -> None:
        self.environment = environment
        self.root_render_func, self._blocks = code

    def render(self, given: dict[str, Any]) -> str:
        """The text of the template with some names."""
        return "".join(self.root_render_func(self.new_context(given)))

    def new_context(self, given: dict[str, Any], _shared: bool = False, own: dict[str, Any] | None = None) -> Context:
        """The context in which the template, or one that it includes, runs."""
        return Context(self.environment, given | (own or {}), self._blocks)

    def _get_default_module(self, _context: Context) -> dict[str, Any]:
        return self._module

    @cached_property
    def _module(self) -> dict[str, Any]:
        """The macros of the template, for one that imports it."""
        context = self.new_context({})
        for _ in self.root_render_func(context):
            pass
        return {name: context.vars[name] for name in context.exported_vars}


class Environment:
    """The templates of one kind by name, and what they call: filters, tests, and access to the parts of values."""

    def __init__(
        self, codes: dict[str, Callable[[Any], Code]], filters: dict[str, Callable[..., Any]], *, autoescape: bool
    ) -> None:
        self._codes, self._templates = codes, dict[str, Template]()
        self.autoescape = autoescape
        self.concat = "".join
        self.filters = {"format": _format, "join": _join, "length": len, "safe": Markup, **filters}
        self.tests = {"defined": lambda value: value is not missing}

    def get_template(self, name: str, _parent: str | None = None) -> Template:
        """A template by name."""
        if name not in self._templates:
            self._templates[name] = Template(self, self._codes[name](self))
        return self._templates[name]

    @staticmethod
    def undefined(_hint: str = "", name: str = "") -> NoReturn:
        """Raise NameError: the code asks for a name that is not defined."""
        raise NameError(f"{name!r} is not defined in a built-in template")

    @staticmethod
    def getattr(value: Any, name: str) -> Any:
        """An attribute of a value, or its item of this name."""
        try:
            return getattr(value, name)
        except AttributeError:
            return value[name]

    @staticmethod
    def getitem(value: Any, key: Any) -> Any:
        """An item of a value."""
        return value[key]


def _format(pattern: str, *values: Any) -> str:
    return pattern % values


def _join(context: EvaluationContext, values: Iterable[Any], separator: str) -> str:
    """The values in one text, escaped as a whole if the template escapes and one of them is markup."""
    texts = [*values]
    if context.autoescape and any(hasattr(text, "__html__") for text in texts):
        return escape(separator).join(texts)
    return separator.join(map(str, texts))

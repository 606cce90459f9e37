"""Compile the built-in Jinja templates to Python, as timeline/render/compiled_templates.py.

    python -m tools.templates

The result is committed, so that filling in a page neither imports Jinja nor compiles. It holds a checksum of each
template: one that has changed is compiled when it is used, and a test asks for this command.
"""

from __future__ import annotations

import re
from pathlib import Path
from zlib import crc32

from timeline.render.environment import environment
from timeline.render.resources import resource

ROOT = Path(__file__).parent.parent
COMPILED = ROOT / "timeline" / "render" / "compiled_templates.py"

_HEAD = '''"""The built-in templates as Python code. Made by tools/templates.py: edit the templates instead."""

from timeline.render.template_runtime import {names}

'''
_TABLE = """
#: Each template: the checksum of its source, and its code.
TEMPLATES = {
"""
#: The names of Jinja's runtime that the code may use: those that our own runtime has.
_NAMES = ("LoopContext", "Macro", "Markup", "TemplateReference", "Undefined", "escape", "missing")
#: A filter or a test, with the error for one that there is not.
_LOOKED_UP = re.compile(
    r"^( +)try:\n +(t_\d+ = environment\.\w+\[.*\])\n +except KeyError:\n(?:\1    .*\n)+", re.MULTILINE
)
_INDENT = " " * 4


def names() -> list[str]:
    """The names of the templates."""
    return sorted(path.name for path in ROOT.joinpath("templates").glob("*.j2"))


def compiled() -> str:
    """The module of all templates."""
    functions = "\n\n".join(map(_function, names()))
    used = [name for name in _NAMES if re.search(rf"\b{name}\b", functions)]
    table = "".join(f"    {name!r}: ({_checksum(name)}, {_identifier(name)}),\n" for name in names())
    return f"{_HEAD.format(names=', '.join(used))}\n{functions}\n{_TABLE}{table}}}\n"


def _function(name: str) -> str:
    """A function that returns the root and the blocks of a template for an environment."""
    source = resource(name)
    assert source is not None
    code = environment(markup=name.endswith(".html.j2")).compile(source, name, name, raw=True)
    _, _, code = code.partition("\n\n")  # behind the imports and the name
    code, _, _ = code.partition("\ndebug_info = ")
    code = _LOOKED_UP.sub(r"\1\2\n", code)
    lines = [f"{_INDENT}{line}".rstrip() for line in code.splitlines()]
    return "\n".join([f"def {_identifier(name)}(environment):", *lines, f"{_INDENT}return root, blocks", ""])


def _identifier(name: str) -> str:
    return name.removesuffix(".j2").replace(".", "_")


def _checksum(name: str) -> int:
    return crc32((resource(name) or "").encode())


if __name__ == "__main__":
    COMPILED.write_text(compiled(), encoding="utf-8", newline="\n")

"""The Python code of the package as syntax trees, for the tests that look at the code itself."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "timeline"


@cache
def sources() -> dict[str, ast.Module]:
    """The modules of the package by their dotted names without "timeline.": "value.moment"."""
    paths = {".".join(path.relative_to(PACKAGE).with_suffix("").parts): path for path in PACKAGE.rglob("*.py")}
    return {name: ast.parse(path.read_text("utf-8"), str(path)) for name, path in sorted(paths.items())}

"""Bundle the script and the style that the page embeds: templates/page.bundle.js and templates/page.bundle.css.

    npm install && python -m tools.bundle

The script is made of the modules in templates/script/, the style of page.css, timeline.css and those of the themes. The
bundles are committed, so that installing the package needs no Node. The first line of each has a digest of its sources,
by which a test without Node sees that they have changed; `script` and `style` make them anew, as a test does where
there is esbuild.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

from timeline.choices import THEMES

ROOT = Path(__file__).parent.parent
TEMPLATES = ROOT / "templates"
SCRIPT = TEMPLATES / "script"
SCRIPT_BUNDLE, STYLE_BUNDLE = TEMPLATES / "page.bundle.js", TEMPLATES / "page.bundle.css"
MINIFY = "--minify --charset=utf8".split()
LINES = "--line-limit=160"
OPTIONS = [*"--bundle --format=iife --target=es2022".split(), LINES]


def script_header() -> str:
    """The first line of the script's bundle."""
    return _header("templates/script", sorted(SCRIPT.glob("*.js")))


def style_header() -> str:
    """The first line of the style's bundle."""
    names = ("page", "timeline", *THEMES[1:])
    return _header("templates/*.css", [TEMPLATES / f"{name}.css" for name in names])


def _header(name: str, sources: list[Path]) -> str:
    code = "".join(f"{source.name}\n{source.read_text(encoding='utf-8')}" for source in sources)
    return f"/* Made from {name} ({sha256(code.encode()).hexdigest()[:16]}) by tools/bundle.py. */"


def esbuild() -> Path | None:
    """The bundler, from NODE_PATH or node_modules; None where it is not, or not in the version of package.json."""
    wanted = json.loads(ROOT.joinpath("package.json").read_text(encoding="utf-8"))["devDependencies"]["esbuild"]
    for folder in (*os.environ.get("NODE_PATH", "").split(os.pathsep), str(ROOT / "node_modules")):
        package = Path(folder, "esbuild", "package.json")
        if folder and package.is_file() and json.loads(package.read_text(encoding="utf-8"))["version"] == wanted:
            return Path(folder, ".bin", "esbuild.cmd" if os.name == "nt" else "esbuild")
    return None


def script(program: Path) -> str:
    """The script that esbuild makes of the modules."""
    return f'{script_header()}\n"use strict";{_run(program, SCRIPT / "main.js", *OPTIONS)}'


def style(program: Path) -> str:
    """The minified style.

    Its second line is for the page around the timeline, which a fragment does not have; then each theme but the first
    has a line, which a page has after the rest.
    """
    around = _run(program, "--loader=css", text=_sheet("page"))
    themes = "".join(
        _run(program, "--loader=css", text=f".timeline.{theme} {{\n{_sheet(theme)}}}") for theme in THEMES[1:]
    )
    rules = _run(program, "--loader=css", LINES, text=f".timeline {{\n{_sheet('timeline')}}}")
    return f"{style_header()}\n{around}{themes}{rules}"


def _sheet(name: str) -> str:
    return TEMPLATES.joinpath(f"{name}.css").read_text(encoding="utf-8")


def _run(program: Path, *options: Path | str, text: str | None = None) -> str:
    command = [program, *options, *MINIFY]
    return subprocess.run(command, check=True, input=text, stdout=subprocess.PIPE, encoding="utf-8", cwd=ROOT).stdout


if __name__ == "__main__":
    program = esbuild()
    if program is None:
        sys.exit("esbuild is missing, or has another version than in package.json: npm install")
    for bundle, text in ((SCRIPT_BUNDLE, script(program)), (STYLE_BUNDLE, style(program))):
        bundle.write_text(text, encoding="utf-8", newline="\n")

"""Bundle the scripts and the style that the page embeds: page.bundle.js, editor.bundle.js and page.bundle.css.

    npm install && python -m tools.bundle

The script is made of the modules in templates/script/, the editor's of those in templates/script/editor/, the style of
page.css, timeline.css and those of the themes. The bundles are committed in templates/, so that installing the package
needs no Node. The first line of each has a digest of its sources, by which a test without Node sees that they have
changed; `bundles` makes them anew, as a test does where there is esbuild.
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
EDITOR = SCRIPT / "editor"
SCRIPT_BUNDLE, STYLE_BUNDLE = TEMPLATES / "page.bundle.js", TEMPLATES / "page.bundle.css"
EDITOR_BUNDLE = TEMPLATES / "editor.bundle.js"
MINIFY = "--minify --charset=utf8".split()
LINES = "--line-limit=160"
OPTIONS = [*"--bundle --format=iife --target=es2022".split(), LINES]


def headers() -> dict[Path, str]:
    """The first line of each bundle."""
    return {
        SCRIPT_BUNDLE: _header("templates/script", sorted(SCRIPT.glob("*.js"))),
        EDITOR_BUNDLE: _header("templates/script/editor", sorted(EDITOR.glob("*.js"))),
        STYLE_BUNDLE: _header(
            "templates/*.css", [TEMPLATES / f"{name}.css" for name in ("page", "timeline", *THEMES[1:])]
        ),
    }


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


def bundles(program: Path) -> dict[Path, str]:
    """What esbuild makes of the sources, by the file that it belongs in."""
    made = {
        SCRIPT_BUNDLE: script(program, SCRIPT),
        EDITOR_BUNDLE: script(program, EDITOR),
        STYLE_BUNDLE: style(program),
    }
    return {file: f"{header}\n{made[file]}" for file, header in headers().items()}


def script(program: Path, folder: Path) -> str:
    """The script that esbuild makes of the modules in a folder."""
    return f'"use strict";{_run(program, folder / "main.js", *OPTIONS)}'


def style(program: Path) -> str:
    """The minified style.

    Its first line is for the page around the timeline, which a fragment does not have; then each theme but the first
    has a line, which a page has after the rest.
    """
    around = _run(program, "--loader=css", text=_sheet("page"))
    themes = "".join(
        _run(program, "--loader=css", text=f".timeline.{theme} {{\n{_sheet(theme)}}}") for theme in THEMES[1:]
    )
    rules = _run(program, "--loader=css", LINES, text=f".timeline {{\n{_sheet('timeline')}}}")
    return f"{around}{themes}{rules}"


def _sheet(name: str) -> str:
    return TEMPLATES.joinpath(f"{name}.css").read_text(encoding="utf-8")


def _run(program: Path, *options: Path | str, text: str | None = None) -> str:
    command = [program, *options, *MINIFY]
    return subprocess.run(command, check=True, input=text, stdout=subprocess.PIPE, encoding="utf-8", cwd=ROOT).stdout


if __name__ == "__main__":
    program = esbuild()
    if program is None:
        sys.exit("esbuild is missing, or has another version than in package.json: npm install")
    for bundle, text in bundles(program).items():
        bundle.write_text(text, encoding="utf-8", newline="\n")

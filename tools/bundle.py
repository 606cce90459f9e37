"""Bundle the script and the style that the page embeds: page.bundle.js, deferred.bundle.txt and page.bundle.css.

    npm install && pip install zopfli && python -m tools.bundle

The script is made of the modules in templates/script/, its deferred part, which is compressed, of those in
templates/script/deferred/ and of deferred.css, the style of page.css, timeline.css and those of the themes. What the
deferred part imports of the page's own modules is not bundled twice: the script leaves it in `timelinePage`.

The bundles are committed in templates/, so that installing the package needs no Node. The first line of each has a
digest of its sources, by which a test without Node sees that they have changed; `bundles` makes them anew, as a test
does where there are esbuild and terser.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

import zopfli.zlib

from timeline.choices import THEMES
from timeline.render.html.packed import pack, packable

ROOT = Path(__file__).parent.parent
TEMPLATES = ROOT / "templates"
SCRIPT = TEMPLATES / "script"
DEFERRED = SCRIPT / "deferred"
SCRIPT_BUNDLE, STYLE_BUNDLE = TEMPLATES / "page.bundle.js", TEMPLATES / "page.bundle.css"
DEFERRED_BUNDLE = TEMPLATES / "deferred.bundle.txt"
STYLE_OPTIONS = "--loader=css --minify --charset=utf8".split()
LINES = "--line-limit=160"
BUNDLE_OPTIONS = "--bundle --format=iife --target=es2022 --minify-syntax --charset=utf8".split()
MINIFY_OPTIONS = (
    "--ecma 2022 --compress passes=5,unsafe_arrows,unsafe_methods --mangle --format max_line_len=160".split()
)


def headers() -> dict[Path, str]:
    """The first line of each bundle."""
    return {
        SCRIPT_BUNDLE: _header("templates/script", sorted(SCRIPT.glob("*.js")), json.dumps(shared())),
        DEFERRED_BUNDLE: _header(
            "templates/script/deferred", [*sorted(DEFERRED.glob("*.js")), TEMPLATES / "deferred.css"]
        ),
        STYLE_BUNDLE: _header(
            "templates/*.css", [TEMPLATES / f"{name}.css" for name in ("page", "timeline", *THEMES[1:])]
        ),
    }


def shared() -> dict[str, list[str]]:
    """What the deferred part imports of the page's own modules: names by module."""
    found: dict[str, set[str]] = {}
    for module in DEFERRED.glob("*.js"):
        for names, home in re.findall(r'import \{([^}]*)\} from "\.\./(\w+\.js)"', module.read_text(encoding="utf-8")):
            found.setdefault(home, set()).update(re.findall(r"\w+", names))
    return {home: sorted(found[home]) for home in sorted(found)}


def _header(name: str, sources: list[Path], more: str = "") -> str:
    code = more + "".join(f"{source.name}\n{source.read_text(encoding='utf-8')}" for source in sources)
    return f"/* Made from {name} ({sha256(code.encode()).hexdigest()[:16]}) by tools/bundle.py. */"


def programs() -> tuple[Path, Path] | None:
    """esbuild and terser, from NODE_PATH or node_modules; None where one is missing, or has another version."""
    found = [_program(name) for name in ("esbuild", "terser")]
    return (found[0], found[1]) if found[0] and found[1] else None


def _program(name: str) -> Path | None:
    """A program of the version that package.json names."""
    wanted = json.loads(ROOT.joinpath("package.json").read_text(encoding="utf-8"))["devDependencies"][name]
    for folder in (*os.environ.get("NODE_PATH", "").split(os.pathsep), str(ROOT / "node_modules")):
        package = Path(folder, name, "package.json")
        if folder and package.is_file() and json.loads(package.read_text(encoding="utf-8"))["version"] == wanted:
            return Path(folder, ".bin", f"{name}.cmd" if os.name == "nt" else name)
    return None


def bundles(esbuild: Path, terser: Path) -> dict[Path, str]:
    """What the programs make of the sources, by the file that it belongs in."""
    with TemporaryDirectory() as folder:
        page, deferred = (_script(esbuild, terser, file) for file in _entries(Path(folder)))
    made = {
        SCRIPT_BUNDLE: page,
        DEFERRED_BUNDLE: _packed(deferred, _nested(esbuild, "deferred")),
        STYLE_BUNDLE: _style(esbuild),
    }
    return {file: f"{header}\n{made[file]}" for file, header in headers().items()}


def _packed(code: str, style: str) -> str:
    """A script and a style as one text without markup. Zopfli makes it 2.5 % shorter than zlib does."""
    return pack(zopfli.zlib.compress(packable(code, style), numiterations=100))


def _entries(folder: Path) -> tuple[Path, Path]:
    """The modules in a folder with which the bundles begin: of the page's script, and of its deferred part.

    The first leaves what is shared in a list, from which the second takes it, by its place: names would take more room.
    """
    names = shared()
    every = ", ".join(name for home in names.values() for name in home)
    page, deferred = folder / "page", folder / "other" / "deferred"
    copytree(SCRIPT, page)
    copytree(DEFERRED, deferred)
    imports = "".join(f'import {{ {", ".join(names[home])} }} from "./{home}";\n' for home in names)
    entry = page / "entry.js"
    entry.write_text(f'{imports}import "./main.js";\nglobalThis.timelinePage = [{every}];\n', encoding="utf-8")
    taken = deferred.parent / "taken.js"
    taken.write_text(f"export const [{every}] = globalThis.timelinePage;\n", encoding="utf-8")
    for home in names:
        deferred.parent.joinpath(home).write_text('export * from "./taken.js";\n', encoding="utf-8")
    return entry, deferred / "main.js"


def _script(esbuild: Path, terser: Path, entry: Path) -> str:
    """The minified script that begins with a module. Terser makes it 3 % shorter than esbuild does."""
    bundled = _run(esbuild, entry, *BUNDLE_OPTIONS)
    return _run(terser, *MINIFY_OPTIONS, text=f'"use strict";{bundled}')


def _style(esbuild: Path) -> str:
    """The minified style.

    Its first line is for the page around the timeline, which a fragment does not have; then each theme but the first
    has a line, which a page has after the rest.
    """
    around = _run(esbuild, *STYLE_OPTIONS, text=_sheet("page"))
    themes = "".join(_nested(esbuild, theme, f".timeline.{theme}") for theme in THEMES[1:])
    return f"{around}{themes}{_nested(esbuild, 'timeline', '.timeline', LINES)}"


def _nested(esbuild: Path, name: str, selector: str = ".timeline", *options: str) -> str:
    """A minified style sheet, with all its rules in a selector."""
    return _run(esbuild, *STYLE_OPTIONS, *options, text=f"{selector} {{\n{_sheet(name)}}}")


def _sheet(name: str) -> str:
    return TEMPLATES.joinpath(f"{name}.css").read_text(encoding="utf-8")


def _run(program: Path, *options: Path | str, text: str | None = None) -> str:
    command = [program, *options]
    return subprocess.run(command, check=True, input=text, stdout=subprocess.PIPE, encoding="utf-8", cwd=ROOT).stdout


if __name__ == "__main__":
    found = programs()
    if found is None:
        sys.exit("esbuild or terser is missing, or has another version than in package.json: npm install")
    for bundle, text in bundles(*found).items():
        bundle.write_text(text, encoding="utf-8", newline="\n")

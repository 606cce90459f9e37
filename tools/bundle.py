"""Bundle the modules of templates/script/ into templates/page.bundle.js, the script that the page embeds.

    npm install && python -m tools.bundle

The bundle is committed, so that installing the package needs no Node. Its first line has a digest of the modules, by
which a test without Node sees that they have changed; `bundle` makes it anew, as a test does where there is esbuild.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).parent.parent
SCRIPT, BUNDLE = ROOT / "templates" / "script", ROOT / "templates" / "page.bundle.js"
OPTIONS = "--bundle --minify --format=iife --target=es2022 --charset=utf8 --line-limit=160".split()


def header() -> str:
    """The first line of the bundle."""
    modules = sorted(SCRIPT.glob("*.js"))
    code = "".join(f"{module.name}\n{module.read_text(encoding='utf-8')}" for module in modules)
    return f"/* Made from templates/script ({sha256(code.encode()).hexdigest()[:16]}) by tools/bundle.py. */"


def esbuild() -> Path | None:
    """The bundler, from NODE_PATH or node_modules; None where it is not, or not in the version of package.json."""
    wanted = json.loads(ROOT.joinpath("package.json").read_text(encoding="utf-8"))["devDependencies"]["esbuild"]
    for folder in (*os.environ.get("NODE_PATH", "").split(os.pathsep), str(ROOT / "node_modules")):
        package = Path(folder, "esbuild", "package.json")
        if folder and package.is_file() and json.loads(package.read_text(encoding="utf-8"))["version"] == wanted:
            return Path(folder, ".bin", "esbuild.cmd" if os.name == "nt" else "esbuild")
    return None


def bundle(program: Path) -> str:
    """The script that esbuild makes of the modules."""
    command = [program, SCRIPT / "main.js", *OPTIONS]
    ran = subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8", cwd=ROOT)
    return f'{header()}\n"use strict";{ran.stdout}'


if __name__ == "__main__":
    program = esbuild()
    if program is None:
        sys.exit("esbuild is missing, or has another version than in package.json: npm install")
    BUNDLE.write_text(bundle(program), encoding="utf-8", newline="\n")

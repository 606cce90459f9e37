"""Node's libraries as judges: a script that stays running and answers one question after another.

A script defines `answer(question)`, which may be async; questions and answers are values of JSON. `require` finds the
packages of npm that `package.json` lists.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from functools import cache
from typing import Any

import pytest

from tests.conftest import node_modules

_LOOP = """
;(async () => {
  const lines = require('readline').createInterface({ input: process.stdin })
  for await (const line of lines) {
    let said
    try { said = { answer: await answer(JSON.parse(line)) ?? null } } catch (error) { said = { error: String(error) } }
    process.stdout.write(JSON.stringify(said) + '\\n')
  }
})()
"""


class Script:
    """A script in Node that answers questions."""

    def __init__(self, source: str, folder: str) -> None:
        self._process = subprocess.Popen(
            ["node", "-e", source + _LOOP],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            env={**os.environ, "NODE_PATH": os.pathsep.join([folder, os.environ.get("NODE_PATH", "")])},
        )

    def __call__(self, question: Any) -> Any:
        """The answer of the script; AssertionError with the message of an error."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(question) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        assert line, "the script has ended"
        said = json.loads(line)
        assert "error" not in said, said["error"]
        return said["answer"]


@cache
def script(source: str, *packages: str) -> Script:
    """A running script that needs packages of npm. In CI they must be there; elsewhere the test is skipped without."""
    folders = [node_modules(package) for package in packages]
    if not shutil.which("node") or None in folders:
        message = f"needs node and npm's {', '.join(packages)}: npm install, or set NODE_PATH"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    [first, *_] = folders
    return Script(source, str(first).removesuffix(packages[0]))

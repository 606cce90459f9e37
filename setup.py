"""The step of building that setup.cfg cannot declare: freeze the languages (tools/freeze.py) into the built package."""

from __future__ import annotations

import sys
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).parent


class BuildWithFrozenLanguages(build_py):
    """Copies the modules and data, and writes the frozen files beside them; editable installs read the sources."""

    def run(self) -> None:
        super().run()
        if not self.editable_mode:
            self._frozen = self._freeze(Path(self.build_lib, "timeline"))

    def get_outputs(self, include_bytecode: bool = True) -> list[str]:
        """The files that are built, with the frozen ones."""
        return [*super().get_outputs(include_bytecode), *getattr(self, "_frozen", ())]

    def _freeze(self, package: Path) -> list[str]:
        sys.path.insert(0, str(ROOT))
        try:
            from tools.freeze import write

            return [str(path) for path in write(package)]
        finally:
            sys.path.remove(str(ROOT))


setup(cmdclass={"build_py": BuildWithFrozenLanguages})

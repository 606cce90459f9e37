"""Write the frozen files: each language, and what is compiled from it, as plain data that loads fast.

    python -m tools.freeze

They are written into timeline/__frozen__, which git ignores, and hold for the running version of Python. Building the
package runs this, too, so that wheels contain them; in a checkout they are of use for measuring speed. One that is
stale is ignored, so nothing goes wrong if they are not written again.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from timeline.language import available
from timeline.language.detect import DETECTION, detection_files, detection_tables, made_from
from timeline.language.frozen import FOLDER, file_name, frozen
from timeline.language.loader import LANGUAGE, Files, as_data, assemble
from timeline.tag.tagger import compiled_parts


def frozen_files() -> Iterator[tuple[str, bytes]]:
    """The name and the content of each frozen file: the words for detection, then the languages.

    The names of feasts count in a language only where their dates can be computed, so there is a file for either case.
    """
    texts = detection_files()
    yield file_name(DETECTION), frozen(made_from(texts), {DETECTION: detection_tables(texts)})
    for code in available():
        for feasts in (False, True):
            files = Files.of(code, feasts=feasts)
            language, errors = assemble(code, feasts=feasts)
            if errors:
                raise SystemExit("\n".join(errors))
            parts = {LANGUAGE: as_data(language), **compiled_parts(language)}
            yield file_name(files.frozen_name), frozen(files.texts(), parts)


def write(package: Path) -> list[Path]:
    """Write all frozen files into the folder of a package."""
    folder = package / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, content in frozen_files():
        path = folder / name
        path.write_bytes(content)
        written.append(path)
    return written


if __name__ == "__main__":
    for path in write(Path(__file__).parent.parent / "timeline"):
        print(f"{path}: {path.stat().st_size:,} bytes")

"""The process in which the fuzz of files reads them: it answers each line of JSON with one, and has a limit of memory.

echo '{"path": "a.pdf", "kind": null}' | python -m tests.fuzz.child
"""

from __future__ import annotations

import json
import os
import resource
import sys
import traceback
from pathlib import Path
from time import process_time
from typing import Any

#: How much address space may be added to that of the imports, in bytes.
SPACE = 3 << 30
#: The longest message of an error or a problem, in characters.
_LONGEST = 1500


def main() -> None:
    """Answer the lines of standard input, until it ends. What else is printed is part of the answer."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    printed = os.memfd_create("printed")
    os.dup2(printed, 1)
    os.dup2(printed, 2)
    import timeline.read.web_page
    import timeline.render.json  # noqa: F401

    space = _memory("VmSize") + SPACE
    resource.setrlimit(resource.RLIMIT_AS, (space, space))
    for line in sys.stdin:
        answer = _answer(**json.loads(line))
        sys.stdout.flush()
        sys.stderr.flush()
        if said := os.pread(printed, 2000, 0):
            os.ftruncate(printed, 0)
            os.lseek(printed, 0, os.SEEK_SET)
            answer |= {"result": "failed", "why": f"it prints: {said.decode('utf-8', 'replace').strip()[:300]}"}
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


def _answer(path: str, kind: str | None) -> dict[str, Any]:
    """What comes of a file: it is "read" or "refused", or reading it "failed"; why; and the time and memory it took."""
    _forget_peak()
    before, begun = _memory("VmRSS"), process_time()
    try:
        result, why = _outcome(Path(path), kind)
    except BaseException as error:
        frames = traceback.extract_tb(error.__traceback__)
        last = ([one for one in frames if "/timeline/" in one.filename] or frames)[-1]
        place = f"{Path(last.filename).name}:{last.lineno} {last.name}"
        result, why = "failed", f"{type(error).__name__} at {place}: {str(error)[:300]}"
    seconds = process_time() - begun
    return {"result": result, "why": why, "seconds": seconds, "memory": max(_memory("VmHWM") - before, 0)}


def _outcome(path: Path, kind: str | None) -> tuple[str, str]:
    import timeline
    from tests.fuzz.run import unguarded
    from timeline.guard import LEFT_OUT
    from timeline.read.decode import NotText
    from timeline.read.files import TooLarge, Unusable

    try:
        with unguarded():
            made = timeline.build(path, input_format=kind)
    except (NotText, TooLarge, Unusable) as error:
        return _refusal(str(error), path.name)
    for problem in made.problems:
        _check_message(problem.message)
    for document in made.documents:
        _check_document(document)
    documents = {document.id: document for document in made.documents}
    for event in (*made.events, *made.undated):
        _check_place(event, documents)
    made.render("json").encode()
    if made.documents:
        return "read", ""
    assert made.problems, "neither a document nor a problem"
    problem = made.problems[0]
    assert path.name in (problem.document or ""), f"the problem does not name the file: {problem}"
    return ("refused" if problem.message.startswith(LEFT_OUT) else "read"), problem.message


def _refusal(message: str, name: str) -> tuple[str, str]:
    _check_message(message)
    assert name in message, f"the error does not name the file: {message}"
    return "refused", message


def _check_message(message: str) -> None:
    assert message.strip(), "an empty message"
    assert len(message) <= _LONGEST, f"a long message: {message[:200]}"
    assert "\n" not in message, f"a message of several lines: {message!r}"
    assert "Traceback" not in message, message
    message.encode()


def _check_document(document: Any) -> None:
    """Blocks, cells, places and marks must lie in the text, in order."""
    document.text.encode()
    for text in (document.id, document.title, document.author, document.url, document.language):
        (text or "").encode()
    size, at = len(document.text), 0
    for block in document.blocks:
        assert at <= block.start <= block.end <= size, f"a block outside of the text, or over another: {block!r}"
        at = block.end
        for start, end in block.cells:
            assert block.start <= start <= end <= block.end, f"a cell outside of its block: {block!r}"
    starts = [place.start for place in document.places]
    assert starts == sorted(starts), "places that are not in order"
    assert not starts or 0 <= starts[0] <= starts[-1] <= size, "a place outside of the text"
    for mark in document.marked:
        assert 0 <= mark.start < mark.end <= size, f"a date outside of the text: {mark!r}"


def _check_place(event: Any, documents: dict[str, Any]) -> None:
    """An event and its time expressions must lie in the text of its document."""
    text = documents[event.document].text
    assert 0 <= event.start <= event.end <= len(text), f"an event outside of its document: {event!r}"
    for timex in event.timexes:
        assert 0 <= timex.start <= timex.end <= len(text), f"an expression outside of its document: {timex!r}"
        found = text[timex.start : timex.end]
        assert found == timex.text or found.split() == timex.text.split(), f"not its text: {timex!r}, but {found!r}"
    for told in event.retold:
        _check_place(told, documents)
    (event.title + event.text).encode()


def _memory(field: str) -> int:
    """A field of this process's memory, in bytes."""
    status = Path("/proc/self/status").read_text("utf-8")
    return 1024 * int(next(line.split()[1] for line in status.splitlines() if line.startswith(f"{field}:")))


def _forget_peak() -> None:
    """Begin to count the most memory anew."""
    Path("/proc/self/clear_refs").write_text("5", "utf-8")


if __name__ == "__main__":
    main()

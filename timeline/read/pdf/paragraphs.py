"""Join the lines of a PDF page to paragraphs, by the distances, lengths, sizes and indents of the lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median
from typing import NamedTuple

from timeline.read.pdf.lines import SOFT_HYPHEN, PdfLine
from timeline.read.pdf.tables import LABEL
from timeline.read.text_entries import BULLET, NUMBER

#: Lines that are further apart than the usual distance by this factor are of two paragraphs.
_APART = 1.25
#: Lines whose heights differ by this factor are of two paragraphs.
_OTHER_SIZE = 1.12
#: An indent of this many heights of the line begins a paragraph.
_INDENT = 0.6
#: A line that leaves so many heights more room than the next word needs ends a paragraph.
_ROOM = 0.7
#: How a sentence ends, perhaps with marks of notes.
_ENDED = re.compile(r"[.!?:;…。！？][\"'”’»)\]⁰¹²³⁴-⁹]*$")
_HYPHEN = re.compile(r"[^\W\d_]{2}[-‐]$")
#: So much of a text is looked at when a line is attached; a longer one than this is cut first, in characters.
_END, _LONGEST_END = 200, 4000
_COMPOUND = re.compile(r"(?<![^\W\d_])[^\W\d_]++(?:-[^\W\d_]++)+")


class Paragraph(NamedTuple):
    """A paragraph: its lines, and whether the last one is full, so that the paragraph can go on in the next column."""

    lines: list[PdfLine]
    is_full: bool

    @property
    def height(self) -> float:
        """The usual height of its lines, which grows with the size of the font."""
        return median(line.height for line in self.lines)

    @property
    def is_bold(self) -> bool:
        """Whether all lines are in bold type."""
        return all(line.bold for line in self.lines)


class Measures(NamedTuple):
    """The usual height of a line of a document, and for each height the usual distance of two lines, in points."""

    height: float
    distances: dict[int, float]

    def distance(self, line: PdfLine) -> float:
        """The usual distance of lines like this one."""
        return self.distances.get(round(line.height), line.height * 1.1)


def measures(runs: Sequence[Sequence[PdfLine]]) -> Measures:
    """What is usual in the runs of lines of a document."""
    letters: Counter[float] = Counter()
    distances: dict[int, Counter[float]] = {}
    for run in runs:
        for line, following in zip(run, [*run[1:], None], strict=False):  # nothing of a run without lines
            letters[round(line.height, 1)] += len(line.text)
            if following is None:
                continue
            step = line.bottom - following.bottom
            if 0.6 * line.height < step < 3 * line.height and _alike(line, following):
                distances.setdefault(round(line.height), Counter())[round(step * 2) / 2] += 1
    usual = {height: _least_common(steps) for height, steps in distances.items()}
    return Measures(max(letters, key=lambda height: letters[height], default=0.0), usual)


def _least_common(steps: Counter[float]) -> float:
    """The least distance that a good part of the lines has."""
    most = max(steps.values())
    return min(step for step, number in steps.items() if number * 3 >= most)


def _alike(line: PdfLine, other: PdfLine) -> bool:
    return max(line.height, other.height) < _OTHER_SIZE * min(line.height, other.height)


def paragraphs(lines: Sequence[PdfLine], usual: Measures) -> Iterator[Paragraph]:
    """The paragraphs of a run of lines.

    >>> lines = [PdfLine("It burnt down on 3", 50, 80, 200, 90), PdfLine("May 1911.", 50, 68, 110, 78)]
    >>> [paragraph] = paragraphs(lines, measures([lines]))
    >>> joined(paragraph.lines, frozenset())
    'It burnt down on 3 May 1911.'
    """
    for block in _blocks(_rows_merged(lines), usual):
        right = max(line.right for line in block)
        left = min(line.left for line in block)
        found: list[PdfLine] = []
        for number, line in enumerate(block):
            following = block[number + 1] if number + 1 < len(block) else None
            if found and _begins(line, following, found, left, right):
                yield Paragraph(found, is_full=False)
                found = []
            found.append(line)
        yield Paragraph(found, is_full=len(block) == 1 or _is_full(found[-1], right))


def _is_full(line: PdfLine, right: float) -> bool:
    return right - line.right < 4 * line.height


def _rows_merged(lines: Sequence[PdfLine]) -> Iterator[PdfLine]:
    """The lines, with those that stand beside each other as one."""
    last: PdfLine | None = None
    for line in lines:
        if last is not None and line.is_beside(last) and line.left > last.right - line.height / 2:
            wide = line.left - last.right > 2 * line.height
            last = last._replace(
                text=f"{last.text}{'   ' if wide else ' '}{line.text}", right=line.right, bold=last.bold and line.bold
            )
            continue
        if last is not None:
            yield last
        last = line
    if last is not None:
        yield last


def _blocks(lines: Iterator[PdfLine], usual: Measures) -> Iterator[list[PdfLine]]:
    """The lines in groups that stand close together, in letters of one size."""
    block: list[PdfLine] = []
    for line in lines:
        if block and _is_apart(block[-1], line, usual):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _is_apart(above: PdfLine, line: PdfLine, usual: Measures) -> bool:
    step = above.bottom - line.bottom
    if not 0 < step <= _APART * max(usual.distance(above), usual.distance(line)):
        return True
    if not _alike(above, line):
        return True
    if above.bold != line.bold and (above.bold or _begins_item(line.text)):
        return above.right < line.right - above.height
    return False


def _begins(line: PdfLine, following: PdfLine | None, found: list[PdfLine], left: float, right: float) -> bool:
    """Whether a line begins a paragraph below the lines of the one before, all within two edges."""
    above, height = found[-1], line.height
    if line.left < found[0].left + height and (
        BULLET.match(line.text) or (NUMBER.match(line.text) and _ENDED.search(above.text))
    ):
        return True
    indent = line.left - above.left
    if indent > _INDENT * height:
        is_labelled = LABEL.fullmatch(above.text.split(" ", 1)[0]) is not None
        is_hanging = len(found) == 1 and (is_labelled or _same_left(line, following))
        return not is_hanging or _has_room(above, line, right)
    if indent < -_INDENT * height and len(found) > 1:
        return True
    is_centred = abs((line.left - left) - (right - line.right)) < height and line.left > left + height
    return not is_centred and _has_room(above, line, right)


def _same_left(line: PdfLine, following: PdfLine | None) -> bool:
    return following is not None and abs(line.left - following.left) < _INDENT * line.height


def _has_room(above: PdfLine, line: PdfLine, right: float) -> bool:
    """Whether the first word of a line would have fitted on the line above, and does not go on with its sentence."""
    if above.text.endswith(("-", SOFT_HYPHEN)) or (line.text[:1].islower() and not _ENDED.search(above.text)):
        return False
    word = line.text.split(" ", 1)[0]
    width = (line.right - line.left) * len(word) / max(len(line.text), 1)
    return above.right + width + _ROOM * line.height < right


def _begins_item(text: str) -> bool:
    return bool(BULLET.match(text) or NUMBER.match(text))


def goes_on(paragraph: Paragraph, following: Paragraph, usual: Measures) -> bool:
    """Whether a paragraph goes on in the next column or on the next page."""
    last, first = paragraph.lines[-1], following.lines[0]
    if not _alike(last, first) or paragraph.is_bold != following.is_bold or _begins_item(first.text):
        return False
    if not _alike(last, last._replace(top=last.bottom + usual.height)):
        return False
    if first.text[:1].islower():
        return True
    return not _ENDED.search(last.text) and paragraph.is_full


# Text ----------------------------------------------------------------------------------------------------------------


def compounds(lines: Sequence[PdfLine]) -> frozenset[str]:
    """The words with a hyphen within the lines, in lower case."""
    return frozenset(word.lower() for line in lines if "-" in line.text for word in _COMPOUND.findall(line.text))


def joined(lines: Sequence[PdfLine], with_hyphen: frozenset[str], starts: list[int] | None = None) -> str:
    """The text of lines, with the words joined that are hyphenated at their ends, but not those of `with_hyphen`.

    The offsets at which lines begin are added to `starts`.

    >>> lines = [PdfLine(text, 0, 0, 9, 9) for text in ("The well-", "known Septem-", "ber of 1914-", "18")]
    >>> joined(lines, frozenset({"well-known"}))
    'The well-known September of 1914-18'
    """
    done: list[str] = []  # the text but for its end, so that a long one is not copied with each line
    text, length = "", 0
    for line in lines:
        text = line.text if not text else attached(text, line.text, with_hyphen)
        if starts is not None:
            starts.append(length + len(text) - len(line.text))
        if len(text) > _LONGEST_END:
            done.append(text[:-_END])
            text, length = text[-_END:], length + len(text) - _END
    return "".join(done) + re.sub(f"{SOFT_HYPHEN}+$", "-", text)


def attached(text: str, line: str, with_hyphen: frozenset[str]) -> str:
    """A text with the next line behind it."""
    if text.endswith(SOFT_HYPHEN):  # pdfium has it for every hyphen that ends a line
        text = text.rstrip(SOFT_HYPHEN) + "-"
    if text[-1:] in "-‐–" and text[-2:-1].isdigit() and line[:1].isdigit():
        return text + line
    if _HYPHEN.search(text[-3:]):
        word = re.split(r"\s", text[-60:])[-1][:-1] + "-" + (re.match(r"\w*", line) or [""])[0]
        is_whole = line[:1].islower() and word.lower() not in with_hyphen
        return text[:-1] + line if is_whole else text + line
    between = "" if _is_unspaced(text[-1:]) and _is_unspaced(line[:1]) else " "
    return f"{text}{between}{line}"


def _is_unspaced(sign: str) -> bool:
    """Whether a character is of a script without spaces: Chinese or Japanese."""
    return "\u3000" <= sign <= "\u9fff" or "\uff00" <= sign <= "\uffef"

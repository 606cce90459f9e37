"""The blocks of a text that no reader has given any: paragraphs, headings, items and table rows, by its lines."""

from __future__ import annotations

import re

from timeline.model import Block

_PARA = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
_ITEM = re.compile(r"(\s*)(?:[-*+•]|\d{1,3}[.)])\s+")


def blocks_of(text: str) -> tuple[Block, ...]:
    """The blocks of a text."""
    out: list[Block] = []
    for para in _PARA.finditer(text):
        lines = list(re.finditer(r"[^\n]+", para[0]))
        base = para.start()
        cur: str | None = None
        for line in lines:
            t = line[0]
            s, e = base + line.start(), base + line.end()
            m = _ITEM.match(t)
            h = re.match(r"\s*(#{1,6})\s+", t)
            if h:
                out.append(Block("heading", s + h.end(), e, len(h[1])))
                cur = None
            elif t.startswith("|"):
                cells = [(s + c.start(1), s + c.end(1)) for c in re.finditer(r"\|\s*([^|\n]*?)\s*(?=\|)", t)]
                if not cells:
                    continue
                if re.fullmatch(r"[\s|:-]+", t):
                    continue
                if (out and out[-1].kind == "row") or (out and out[-1].kind == "aside" and out[-1].end > s - 300):
                    heads = out[-1].heads
                    out.append(Block("row", cells[0][0], cells[-1][1], 0, tuple(cells), heads))
                else:
                    out.append(Block("aside", cells[0][0], cells[-1][1], 0, (), tuple(text[a:b] for a, b in cells)))
                cur = None
            elif m:
                out.append(Block("item", s + m.end(), e, 1 + len(m[1]) // 2))
                cur = "item"
            elif cur:
                b = out[-1]
                out[-1] = Block(b.kind, b.start, e, b.level)
            elif re.match(r"[\[(]?\d", t) and len(lines) > 1:
                out.append(Block("item", s, e, 1))
                cur = None
            else:
                st = s + len(t) - len(t.lstrip())
                if len(lines) == 1 and len(t) < 60 and t.strip()[-1:] not in ".!?;:," and text.count("\n\n"):
                    out.append(Block("heading", st, e, 6))
                else:
                    out.append(Block("paragraph", st, e))
                    cur = "paragraph"
    out = [
        Block(b.kind, b.start, b.start + len(text[b.start : b.end].rstrip()), b.level, b.cells, b.heads) for b in out
    ]
    if out and out[0].kind == "heading":
        out[0] = Block("title", out[0].start, out[0].end, 1)
    return tuple(out)

"""Printed lines → paragraphs: where each begins and ends, which are cells of tables, which are captions between the
lines of another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.model import BlockKind
from kg.read.captions import captions
from kg.read.lines import Line
from kg.read.measure import Measure, is_closed, measure, opens_text, shape
from kg.read.tables import CellPlace, find_tables


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together: their characters without white space, and the source offset of each.

    `entry` is the contents entry that the paragraph prints as a heading, or None; `kind` what it is, where its lines
    showed it (its text may show more); `cell` its place in a table; `continues` whether it goes on with the sentence
    of the last paragraph that is no caption.
    """

    text: str
    offsets: tuple[int, ...]
    entry: int | None = None
    kind: BlockKind | None = None
    cell: CellPlace | None = None
    continues: bool = False


def joined(
    lines: Sequence[Line],
    entry: int | None = None,
    kind: BlockKind | None = None,
    cell: CellPlace | None = None,
    continues: bool = False,
) -> Paragraph:
    """One paragraph of some lines."""
    offsets = tuple(offset for line in lines for offset in line.offsets)
    return Paragraph("".join(line.text for line in lines), offsets, entry, kind, cell, continues)


def paragraphs(
    lines: Sequence[Line], headings: Mapping[int, int], source: str = "", *, wrapped: bool = True
) -> tuple[Paragraph, ...]:
    """Join lines into paragraphs. `headings` maps the index of a heading's line to its contents entry; `source` is the
    text that the lines are of, for the tabs in it; where lines are not `wrapped`, each is a paragraph."""
    usual = measure(lines) if wrapped else None
    made: list[Paragraph] = []
    at = 0
    for table in find_tables(lines, headings, usual, source):
        made += _running(lines, headings, usual, range(at, table.start))
        made += (joined(part.lines, None, BlockKind.TABLE, part.place) for part in table.parts)
        at = table.stop
    made += _running(lines, headings, usual, range(at, len(lines)))
    return tuple(made)


def _running(
    lines: Sequence[Line], headings: Mapping[int, int], usual: Measure | None, within: range
) -> list[Paragraph]:
    """The paragraphs of a stretch of lines that holds no table; without a measure, each line is one."""
    if usual is None:
        return [joined([lines[i]], headings.get(i)) for i in within]
    own = lines[within.start : within.stop]
    titles = {i - within.start: entry for i, entry in headings.items() if i in within}
    made: list[Paragraph] = []
    at, continues = 0, False
    for caption in captions(own, titles, usual):
        made += _joined_up(own, titles, usual, range(at, caption.start), continues)
        made.append(joined(own[caption.start : caption.stop], kind=BlockKind.CAPTION))
        at, continues = caption.stop, caption.interrupts
    return made + _joined_up(own, titles, usual, range(at, len(own)), continues)


def _joined_up(
    lines: Sequence[Line], headings: Mapping[int, int], usual: Measure, within: range, continues: bool
) -> list[Paragraph]:
    """The paragraphs of a stretch of lines that holds neither table nor caption; the first may continue another."""
    made: list[Paragraph] = []
    current: list[Line] = []
    for i in within:
        line, behind = lines[i], lines[i + 1] if i + 1 in within and i + 1 not in headings else None
        if current and (i in headings or i - 1 in headings or _breaks(current, line, behind, usual)):
            made.append(joined(current, headings.get(i - 1), continues=continues and not made))
            current = []
        current.append(line)
    if current:
        made.append(joined(current, headings.get(within[-1]), continues=continues and not made))
    return made


def _breaks(current: Sequence[Line], line: Line, behind: Line | None, usual: Measure) -> bool:
    """Whether `line` opens a new paragraph after the lines of `current`; `behind` is the line after it."""
    last = current[-1]
    closed = is_closed(last)
    if line.indented:
        return True
    if shape("goes_on").match(line.text) or shape("open_title").search(last.text):
        return False
    if shape("month").match(last.text) and shape("item").match(line.text):
        return False
    if _opens(line, closed, last.width <= usual.short):
        return True
    if last.width <= usual.short:
        return not (_runs_on(current, line, closed, usual) or _is_cut_off(current, line, behind, closed, usual))
    heads = line.width <= usual.short and not is_closed(line)
    if not closed or not (heads or usual.opens(line) or usual.overruns(line)):
        return False
    return not shape("open_note").fullmatch("".join(part.text for part in current))


def _opens(line: Line, closed: bool, short: bool) -> bool:
    """Whether a line opens what opens a paragraph of its own, after a line that is closed or short."""
    if shape("entry").match(line.text) or shape("ordinal").match(line.text):
        return closed or short
    return closed and shape("item").match(line.text) is not None


def _runs_on(current: Sequence[Line], line: Line, closed: bool, usual: Measure) -> bool:
    """Whether a short line still goes on in the next: a line of a narrow table column, or one cut a little short."""
    last = current[-1]
    if closed or shape("label").search(last.text) or shape("label").search(line.text):
        return False
    if shape("ordinal").match(current[0].text) and len(current) == 1:
        return False
    if last.width > usual.narrow:
        return True
    in_column = len(current) > 1 and abs(current[-2].width - last.width) <= 2
    opens_column = last.width >= 12 and abs(last.width - line.width) <= 1 and last.width <= usual.cell
    return in_column or opens_column


def _is_cut_off(current: Sequence[Line], line: Line, behind: Line | None, closed: bool, usual: Measure) -> bool:
    """Whether a column ended with a short line in the middle of a sentence, and `line`, a full one, goes on with it.

    Not so behind a numbered title or a caption of two lines, nor where `line` is the first of two that stand alone.
    """
    if closed or len(current) == 1 or not usual.fills(line) or current[-2].width <= usual.narrow:
        return False
    if len(current) == 2 and not (usual.opens(current[0]) or opens_text(current[0])):
        return False
    if shape("ordinal").match(current[0].text) and "。" not in "".join(part.text for part in current):
        return False
    alone = behind is not None and behind.width <= usual.narrow and not is_closed(behind)
    return not is_closed(current[-2]) and (is_closed(line) or not alone)

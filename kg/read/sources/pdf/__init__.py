"""PDF files with a text layer → `Source`: pages in reading order, lines as they are printed, tables as rows.

Running heads and feet stay outside the text; the page numbers that they state are kept.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import accumulate
from statistics import median

from pypdfium2 import PdfDocument, PdfiumError, raw

from kg.errors import SourceError
from kg.model import Page, Source
from kg.read.sources.characters import UNKNOWN
from kg.read.sources.pdf.columns import Gutters, find_gutters, fits, reading_order
from kg.read.sources.pdf.glyphs import read_glyphs, read_rules
from kg.read.sources.pdf.grid import Grid, find_grids, table_rows
from kg.read.sources.pdf.pieces import Piece, read_pieces
from kg.read.sources.pdf.running import part_running

_TAIL = 4096  # bytes at the end, among which a whole file says where its index is
_MOST_UNKNOWN = 0.1  # of the characters that a readable text may have
_BREAK = "\n\f"  # between pages
_LOCKED = (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A page of the file: its text and its tables' rules, apart from them text that runs in another direction, and the
    number that the file gives the page."""

    pieces: list[Piece]
    grids: list[Grid]
    turned: list[list[Piece]]
    label: int | None


def read_pdf(data: bytes) -> Source:
    """Read a PDF file that has a text layer and opens without a password.

    Raises SourceError where it is broken, locked, or a scan without text.
    """
    if b"startxref" not in data[-_TAIL:]:
        raise SourceError("is a PDF that is broken or cut off: fetch it again")
    with closing(_open(data)) as document:
        sheets = [_sheet(document, i) for i in range(len(document))]
    parted = list(part_running([sheet.pieces for sheet in sheets]))
    texts = _texts(sheets, [pieces for pieces, _ in parted])
    _check("".join(texts))
    numbers = _numbers([number for _, number in parted], [sheet.label for sheet in sheets])
    starts = accumulate((len(text) + len(_BREAK) for text in texts), initial=0)
    pages = [Page(n, start) for n, start, text in zip(numbers, starts, texts, strict=False) if n is not None and text]
    return Source(_BREAK.join(texts), wrapped=True, pages=tuple(pages))


def _open(data: bytes) -> PdfDocument:
    try:
        return PdfDocument(data)
    except PdfiumError as error:
        if getattr(error, "err_code", None) in _LOCKED:
            raise SourceError("is a PDF with a password: save it without one") from error
        raise SourceError("is a PDF that is broken or cut off: fetch it again") from error


def _sheet(document: PdfDocument, i: int) -> _Sheet:
    try:
        with closing(document[i]) as page, closing(page.get_textpage()) as text_page:
            glyphs = read_glyphs(text_page.raw)
            if not glyphs:
                return _Sheet([], [], [], None)
            main, *others = sorted(glyphs, key=lambda turn: (-len(glyphs[turn]), turn))
            level, upright = read_rules(page.raw, main)
    except PdfiumError as error:
        raise SourceError(f"is a PDF whose page {i + 1} is broken: fetch it again") from error
    label = document.get_page_label(i)
    return _Sheet(
        list(read_pieces(glyphs[main], upright)),
        find_grids(level, upright),
        [list(read_pieces(glyphs[turn])) for turn in others],
        int(label) if label.isdecimal() else None,
    )


def _texts(sheets: Sequence[_Sheet], bodies: Sequence[list[Piece]]) -> list[str]:
    """The text of each page, of the pieces that are no running heads."""
    free = [
        [p for p in body if not any(grid.cell(p) for grid in sheet.grids)]
        for sheet, body in zip(sheets, bodies, strict=True)
    ]
    gutters = _gutters(free)
    made = []
    for sheet, body, pieces, columns in zip(sheets, bodies, free, gutters, strict=True):
        lines = list(reading_order([*pieces, *_tables(sheet.grids, body)], columns))
        for turned in sheet.turned:
            lines += reading_order(turned, ())
        made.append("\n".join(lines))
    return made


def _gutters(pages: Sequence[list[Piece]]) -> list[Gutters]:
    """The gutters of each page; left and right pages that do not tell have those that are usual on theirs."""
    found = [find_gutters(pieces) for pieces in pages]
    for parity in (0, 1):
        usual = _usual([gutters for gutters in found[parity::2] if gutters])
        for i in range(parity, len(pages), 2):
            if usual and not found[i] and fits(pages[i], usual):
                found[i] = usual
    return found


def _usual(gutters: Sequence[Gutters]) -> Gutters:
    if not gutters:
        return ()
    (count, _), *_ = Counter(map(len, gutters)).most_common(1)
    return tuple(map(median, zip(*(those for those in gutters if len(those) == count), strict=True)))


def _tables(grids: Sequence[Grid], pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Each ruled table as a piece of its own; one inside another is read first."""
    left = list(pieces)
    for grid in grids:
        lines = table_rows(grid, left)
        left = [piece for piece in left if not grid.cell(piece)]
        if lines:
            em = median(piece.em for piece in pieces)
            middle = (grid.down[0] + grid.down[-1]) / 2
            yield Piece("\n".join(lines), grid.across[0], grid.across[-1], middle - 0.35 * em, em, is_table=True)


def _numbers(stated: Sequence[int | None], labels: Sequence[int | None]) -> list[int | None]:
    """The printed number of each page: as its head or foot states it, else its label, where labels never contradict."""
    pairs = list(zip(stated, labels, strict=True))
    if any(number is not None and label is not None and number != label for number, label in pairs):
        return list(stated)
    return [label if number is None else number for number, label in pairs]


def _check(text: str) -> None:
    shown = "".join(text.split())
    if not shown:
        raise SourceError("is a PDF that has no text layer: run OCR on it first")
    if shown.count(UNKNOWN) > _MOST_UNKNOWN * len(shown):
        raise SourceError("is a PDF whose fonts do not say which characters they draw: run OCR on it first")

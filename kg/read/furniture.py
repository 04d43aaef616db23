"""What stands around the text on its pages: the table of contents, running heads with their page numbers, dirt."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.model import Dropped, Page, Source, Span
from kg.read.contents import ContentsEntry, read_contents
from kg.read.lines import Line, is_furniture, is_noise, page_number, printed_lines
from kg.read.pages import with_page_tops

_PAGE_TOP = (" ", "\f")  # what some converters leave in front of the first line of a page
_PICTURE_LINES = 8  # so many in a row, of so few characters, are what the scanner saw in a picture
_PICTURE_WIDTH = 3


@dataclass(frozen=True, slots=True)
class Printed:
    """The lines of the text proper, the table of contents, the pages that running heads number, and all that was left
    out, in the source's order."""

    lines: tuple[Line, ...]
    entries: tuple[ContentsEntry, ...]
    pages: tuple[Page, ...]
    dropped: tuple[Dropped, ...]


def sift(source: Source) -> Printed:
    """Part the lines of a source from what stands around them."""
    printed = tuple(printed_lines(source.text))
    dirt = {i for i, line in enumerate(printed) if is_noise(line)} | set(_pictures(printed))
    clean = [i for i in range(len(printed)) if i not in dirt]
    entries, contents = read_contents(source.text, [printed[i] for i in clean])
    running = frozenset(entry.title for entry in entries)
    listed = {clean[i] for i in contents}
    heads = {i for i in clean if i not in listed and is_furniture(printed[i], running)}
    kinds = {"noise": dirt, "contents": listed, "running head": heads}
    why = {i: kind for kind, indices in kinds.items() for i in indices}
    begin = max(listed, default=-1)
    pages = [
        Page(number, printed[i].offsets[0]) for i in sorted(heads) if i > begin and (number := page_number(printed[i]))
    ]
    tops = [line.offsets[0] for line in printed if source.text[line.offsets[0] - 1 : line.offsets[0]] in _PAGE_TOP]
    return Printed(
        tuple(line for i, line in enumerate(printed) if i not in why),
        entries,
        source.pages or with_page_tops(pages, tops),
        tuple(Dropped(Span(printed[i].offsets[0], printed[i].offsets[-1] + 1), why[i]) for i in sorted(why)),
    )


def _pictures(lines: Sequence[Line]) -> Iterator[int]:
    """The lines that the scanner saw in pictures: many a row, of a character or two each, and not figures only."""
    for tiny, group in itertools.groupby(
        range(len(lines)), key=lambda i: len(lines[i].text) <= _PICTURE_WIDTH and not lines[i].text.isdigit()
    ):
        run = list(group)
        if tiny and len(run) >= _PICTURE_LINES:
            yield from run

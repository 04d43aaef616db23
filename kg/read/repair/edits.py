"""Changes to the text of paragraphs, carried out so that every character keeps its place in the source."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.model import Repair, Span
from kg.read.paragraphs import Paragraph


@dataclass(frozen=True, slots=True)
class Edit:
    """`text[start:end]` of all paragraphs, one a line, reads `printed` and means `mended`."""

    start: int
    printed: str
    mended: str
    rule: str
    confidence: float

    @property
    def end(self) -> int:
        """Where what is printed ends."""
        return self.start + len(self.printed)


def settled(found: Iterable[Edit]) -> list[Edit]:
    """The edits in the text's order, without those that want a place that an earlier one of `found` has."""
    kept: list[Edit] = []
    taken: set[int] = set()
    for edit in found:
        place = range(edit.start, edit.end)
        if edit.printed != edit.mended and taken.isdisjoint(place):
            taken.update(place)
            kept.append(edit)
    return sorted(kept, key=lambda edit: edit.start)


def carried_out(
    paragraphs: Sequence[Paragraph], edits: Sequence[Edit], dropped: Sequence[int] = ()
) -> tuple[tuple[Paragraph, ...], tuple[Repair, ...]]:
    """The paragraphs with the edits made in them, and the record of each. `edits` are settled.

    `dropped` are the source offsets where text was left out, in order: no edit reaches across one.
    """
    made: list[Paragraph] = []
    repairs: list[Repair] = []
    waiting = iter(edits)
    edit = next(waiting, None)
    start = 0
    for paragraph in paragraphs:
        own: list[Edit] = []
        while edit and edit.start < start + len(paragraph.text):
            own += _in_one_piece(paragraph, replace(edit, start=edit.start - start), dropped)
            edit = next(waiting, None)
        made.append(_edited(paragraph, own) if own else paragraph)
        repairs += (_recorded(paragraph, each) for each in own)
        start += len(paragraph.text) + 1
    return tuple(made), tuple(repairs)


def _in_one_piece(paragraph: Paragraph, edit: Edit, dropped: Sequence[int]) -> Iterator[Edit]:
    """The edit, whole or without what both forms share at their ends, where nothing was left out inside it."""
    head, tail = _ends(edit.printed, edit.mended)
    printed, mended = (form[head : len(form) - tail] for form in (edit.printed, edit.mended))
    for each in (edit, replace(edit, start=edit.start + head, printed=printed, mended=mended)):
        if each.printed:
            first, last = paragraph.offsets[each.start], paragraph.offsets[each.end - 1]
            if bisect_left(dropped, first) == bisect_left(dropped, last):
                yield each
                return


def _recorded(paragraph: Paragraph, edit: Edit) -> Repair:
    span = Span(paragraph.offsets[edit.start], paragraph.offsets[edit.end - 1] + 1)
    return Repair(span, edit.printed, edit.mended, edit.rule, edit.confidence)


def _edited(paragraph: Paragraph, edits: Sequence[Edit]) -> Paragraph:
    """One paragraph with its edits, whose places count in it."""
    text: list[str] = []
    offsets: list[int] = []
    bounds = [0, *(bound for edit in edits for bound in (edit.start, edit.end)), len(paragraph.text)]
    for i, (start, end) in enumerate(pairwise(bounds)):
        printed = paragraph.text[start:end]
        mended = edits[i // 2].mended if i % 2 else printed
        text.append(mended)
        offsets += _aligned(printed, mended, paragraph.offsets[start:end])
    return replace(paragraph, text="".join(text), offsets=tuple(offsets))


def _aligned(printed: str, mended: str, offsets: tuple[int, ...]) -> Sequence[int]:
    """The offset of each mended character. What both forms begin and end with keeps its own; what stands between takes
    those of what is printed there, the last one that of the last; what is added has that of the character before."""
    if printed == mended:
        return offsets
    head, tail = _ends(printed, mended)
    inner = offsets[head : len(offsets) - tail] or offsets[max(0, head - 1) :][:1]
    added = len(mended) - head - tail
    places = [*inner[: added - 1], *inner[-1:] * added][:added] if added > 1 else inner[:added]
    return [*offsets[:head], *places, *offsets[len(offsets) - tail :]]


def _ends(printed: str, mended: str) -> tuple[int, int]:
    """How many characters both forms have in common at their head, and of the rest at their tail."""
    head = _shared(printed, mended)
    return head, min(_shared(printed[::-1], mended[::-1]), min(len(printed), len(mended)) - head)


def _shared(one: str, other: str) -> int:
    """How many characters two forms have in common at their head."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))

"""Why a stretch of a book was extracted as it was: which rules and models fired there, which lost and why."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from spacy.language import Language

from kg.extract.components import pipeline
from kg.extract.passage import Candidate
from kg.extract.reading import Reading, first_reading, read
from kg.extract.settle import Reason, verdicts
from kg.extract.tagger.retag import sentences
from kg.extract.voices.voice import Voice
from kg.model import Block, BlockKind, Book, Dropped, Kind, Promise, Repair, Source, Span


class Fate(StrEnum):
    """What became of a candidate. All but `LOST`, `DROPPED` and `MOVED` are mentions."""

    STANDS = "stands"
    FOUND = "found by the tagger"  # it stands, and what the rules had settled on was something else or nothing
    LOST = "lost"  # to another that overlaps it
    DROPPED = "dropped by the tagger"
    MOVED = "moved by the tagger"  # which found another in its place


class Where(StrEnum):
    """What stands at an offset of the source file."""

    PARAGRAPH = "paragraph"
    CONTENTS = "contents"
    RUNNING_HEAD = "running head"
    NOISE = "noise"
    SPACE = "white space"
    LEFT_OUT = "left out"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Named:
    """A candidate as it stands in the book: `span` counts in the source file, `text` reads as the book does."""

    span: Span
    text: str
    kind: Kind
    rule: str
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """A candidate and its fate; one that was lost or moved gave way `to` another, for a `reason` where they were
    settled."""

    candidate: Named
    fate: Fate
    to: Named | None = None
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """What is at the code point `at` of the source file, and for a paragraph how it was extracted.

    `span` is the stretch that is explained; `before`, `here` and `after` are its text as it reads, parted at the
    offset. What is no paragraph has the printed line for `here`; outside of the file `span` is all of it. `path` are
    the titles of the sections it stands in; `page` is the page it is on where `page_known`, else the last one known.
    `judged` are the candidates that touch the stretch, in the order of the text. `repairs` were made in it; `promise`
    is the title that a line of the contents holds.
    """

    at: int
    where: Where
    before: str = ""
    here: str = ""
    after: str = ""
    path: tuple[str, ...] = ()
    page: int | None = None
    page_known: bool = False
    kind: BlockKind | None = None
    span: Span | None = None
    judged: tuple[Judged, ...] = ()
    repairs: tuple[Repair, ...] = ()
    promise: Promise | None = None


def explain(
    book: Book,
    source: Source,
    at: int,
    *,
    width: int | None = None,
    nlp: Language | None = None,
    voices: Sequence[Voice] = (),
) -> Explanation:
    """Explain what was extracted around the code point `at` of a source file, which was read as `book`.

    The stretch explained is the sentence, or `width` characters on each side. `nlp` and `voices` are those of
    `extract`. The book is read once for its names; tagger and voices are then heard on that paragraph alone.
    Raises ResourceError where a voice fails.
    """
    dropped = next((one for one in book.dropped if one.span.start <= at < one.span.end), None)
    if dropped:
        return _dropped(book, source, at, dropped)
    clean = _clean(book, at)
    if clean is None:
        return _nothing(source, at)
    block = book.block_at(clean)
    start, end = _stretch(book.text[block.start : block.end], clean - block.start, width)
    nlp = nlp or pipeline()
    learned = first_reading(book, lambda: None)
    (reading,) = read(book, [block], nlp, learned, lambda: None, voices)
    span = book.span(block.start + start, block.start + end)
    page, page_known = book.page_at(at, block.section)
    return Explanation(
        at,
        Where.PARAGRAPH,
        book.text[block.start + start : clean],
        book.text[clean],
        book.text[clean + 1 : block.start + end],
        _path(book, block),
        page,
        page_known,
        block.kind,
        span,
        tuple(_judged(book, reading, start, end)),
        tuple(one for one in book.repairs if one.span.start < span.end and span.start < one.span.end),
    )


def _dropped(book: Book, source: Source, at: int, dropped: Dropped) -> Explanation:
    """What stands around the text and is no part of it; a line of the contents, with the title that it holds."""
    where = Where(dropped.kind)
    printed = source.text[dropped.span.start : dropped.span.end].strip()
    line = "".join(printed.split())
    titles = [one for one in book.contents if where is Where.CONTENTS and one.title in line]
    promise = max(titles, key=lambda one: len(one.title), default=None)
    return Explanation(at, where, here=printed, span=dropped.span, promise=promise)


def _nothing(source: Source, at: int) -> Explanation:
    """What is in no paragraph, and was not dropped for a reason."""
    if not 0 <= at < len(source.text):
        return Explanation(at, Where.OUTSIDE, span=Span(0, len(source.text)) if source.text else None)
    char = source.text[at]
    return Explanation(at, Where.SPACE) if char.isspace() else Explanation(at, Where.LEFT_OUT, here=char)


def _clean(book: Book, at: int) -> int | None:
    """The clean offset of what is printed at an offset of the source, or last before it; None outside of paragraphs."""
    last = bisect_right(book.offsets, at) - 1
    if at < 0 or last < 0:
        return None
    clean = bisect_left(book.offsets, book.offsets[last])
    block = book.block_at(clean)
    return clean if clean < block.end and at < book.span(block.start, block.end).end else None


def _stretch(text: str, at: int, width: int | None) -> tuple[int, int]:
    """The stretch of a paragraph around an offset: the sentence, or so many characters on each side."""
    if width is not None:
        return max(0, at - width), min(len(text), at + width + 1)
    return next((start, end) for start, end in sentences(text) if start <= at < end)


def _path(book: Book, block: Block) -> tuple[str, ...]:
    steps = book.outline[block.section].number.split(".")
    numbers = {".".join(steps[: depth + 1]) for depth in range(len(steps))}
    return tuple(section.title for section in book.outline if section.number in numbers)


def _judged(book: Book, reading: Reading, start: int, end: int) -> Iterator[Judged]:
    """The candidates that touch the stretch `start:end` of a paragraph, each once."""
    block = reading.block

    def named(one: Candidate) -> Named:
        first, last = block.start + one.start, block.start + one.end
        return Named(book.span(first, last), book.text[first:last], one.kind, one.rule, one.value)

    rows = dict.fromkeys(_fates(reading))
    for candidate, fate, to, reason in sorted(rows, key=lambda row: (row[0].start, row[0].end, row[0].rule)):
        if candidate.start < end and start < candidate.end:
            yield Judged(named(candidate), fate, named(to) if to else None, reason)


def _fates(reading: Reading) -> Iterator[tuple[Candidate, Fate, Candidate | None, Reason | None]]:
    """What became of each candidate: of the rules' at settlement and at the tagger's word, then of what is left of ours
    beside that of others."""
    for verdict in verdicts(reading.passage.candidates):
        one = verdict.candidate
        if one in reading.ours:
            continue
        if verdict.lost_to:
            yield one, Fate.LOST, verdict.lost_to, verdict.reason
        else:
            instead = next((mine for mine in reading.ours if mine.start < one.end and one.start < mine.end), None)
            yield one, Fate.MOVED if instead else Fate.DROPPED, instead, None
    for verdict in verdicts(reading.ours, reading.others):
        one = verdict.candidate
        if verdict.lost_to:
            yield one, Fate.LOST, verdict.lost_to, verdict.reason
        else:
            found = one in reading.ours and one not in reading.settled
            yield one, Fate.FOUND if found else Fate.STANDS, None, None

"""How near the reading of a damaged book comes to the book as it was written: characters, repairs, outline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from difflib import unified_diff

from rapidfuzz.distance import Levenshtein
from rapidfuzz.fuzz import partial_ratio_alignment
from rich.table import Table

from kg.model import BlockKind, Book, Source
from kg.read import read_text
from tests.support.damage import CAPTION, SAMPLE, SEED, damage
from tests.support.pieces import Piece, clean_pieces, printed_pieces, without_spaces

MISREAD, ADDED, LOST = "misread", "added", "lost"


@dataclass(frozen=True, slots=True)
class Fidelity:
    """What was measured: `length` of the book as written; Levenshtein distances to it of the scan `before` and `after`
    repair; how many repairs were `made`, how many of them are `right` (without one the text would be further from what
    was written), and how many `needless` ones were made in the undamaged book; how many `captions` there are, and how
    many of them were told apart; what `remain`s (kind, as read, as written); how the outlines differ."""

    length: int
    before: int
    after: int
    made: int
    right: int
    needless: int
    captions: tuple[int, int]
    remain: Counter[tuple[str, str, str]]
    outline: tuple[str, ...]

    def rate(self, errors: int) -> float:
        """The character error rate of so many errors."""
        return errors / self.length


def compare(damaged: Book, written: Book, captions: AbstractSet[str]) -> Fidelity:
    """Measure the reading of a damaged book against that of the same book undamaged, which has these captions."""
    text = _captions_last(_text(printed_pieces(written)), captions)
    mended = _captions_last(_text(clean_pieces(damaged)), captions)
    after = Levenshtein.distance(mended, text)
    return Fidelity(
        length=len(text),
        before=Levenshtein.distance(_captions_last(_text(printed_pieces(damaged)), captions), text),
        after=after,
        made=len(damaged.repairs),
        right=sum(
            Levenshtein.distance(_captions_last(without, captions), text) > after for without in _undone(damaged)
        ),
        needless=len(written.repairs),
        captions=(len(captions), len(captions & _texts(damaged, BlockKind.CAPTION))),
        remain=Counter(_differences(mended, text)),
        outline=tuple(unified_diff(_titles(written), _titles(damaged), "written", "read", lineterm="", n=0)),
    )


def _texts(book: Book, kind: BlockKind) -> set[str]:
    """The text of the blocks of a kind."""
    return {book.text[block.start : block.end] for block in book.blocks if block.kind is kind}


def _text(pieces: Iterable[Piece]) -> str:
    return "".join(piece for _, piece in pieces)


def _captions_last(text: str, captions: Iterable[str]) -> str:
    """The text with its captions, a little misread or not, at its end: a scan throws them into the midst of
    sentences, which is no misreading."""
    found = []
    for caption in sorted(captions):
        place = partial_ratio_alignment(caption, text, score_cutoff=85)
        if place:
            found.append(text[place.dest_start : place.dest_end])
            text = text[: place.dest_start] + text[place.dest_end :]
    return text + "".join(found)


def _undone(book: Book) -> Iterator[str]:
    """The text with one of the repairs undone, for each of them."""
    pieces = clean_pieces(book)
    for repair in book.repairs:
        others = [piece for piece in pieces if not repair.span.start <= piece[0] < repair.span.end]
        yield _text(sorted([*others, (repair.span.start, repair.printed)]))


def _differences(read: str, meant: str) -> Iterable[tuple[str, str, str]]:
    """Kind, what is read and what is meant, of each place where two texts differ."""
    for op in Levenshtein.opcodes(read, meant):
        a, b = read[op.src_start : op.src_end], meant[op.dest_start : op.dest_end]
        if op.tag == "replace":
            yield MISREAD, a, b
        elif op.tag != "equal":
            yield (ADDED if a else LOST), a, b


def _titles(book: Book) -> list[str]:
    """The outline below the book itself, a section a line."""
    return [" ".join(filter(None, (section.level, section.title, section.date))) for section in book.outline[1:]]


def fidelity_table(measured: Fidelity) -> Table:
    """The measures, and what remains by how often it is there."""
    table = Table("measure", "value", title="the damaged sample against the book as written")
    table.add_row("characters", f"{measured.length:,}")
    table.add_row("error rate before repair", f"{measured.rate(measured.before):.2%} ({measured.before})")
    table.add_row("error rate after repair", f"{measured.rate(measured.after):.2%} ({measured.after})")
    table.add_row("repairs, of them right", f"{measured.made}, {measured.right}")
    table.add_row("repairs of what was not damaged", str(measured.needless))
    table.add_row("captions, of them told apart", "{}, {}".format(*measured.captions))
    table.add_row("lines of the outline that differ", str(len(measured.outline)))
    for (kind, read, meant), count in sorted(measured.remain.items(), key=lambda item: (-item[1], item[0])):
        table.add_row(kind, f"{count} × {' → '.join(filter(None, (read, meant)))}")
    return table


def measure_sample(seed: int = SEED) -> Fidelity:
    """Measure the bundled sample, damaged as it is or by another cast of the dice."""
    written = (SAMPLE / "clean.txt").read_text("utf8")
    captions = {without_spaces(line) for line in written.splitlines() if CAPTION.fullmatch(line)}
    damaged = damage(written, seed)
    return compare(read_text(damaged, "sample"), read_text(Source(written, wrapped=False), "written"), captions)


def dice_table(seeds: Sequence[int]) -> Table:
    """The same in sum for other casts of the dice: a rule that fits one damage only would be found out."""
    table = Table("casts", "before", "after", "repairs", "right", "outline", title="the sample damaged otherwise")
    all_of = [measure_sample(seed) for seed in seeds]
    length = sum(one.length for one in all_of)
    before, after = sum(one.before for one in all_of), sum(one.after for one in all_of)
    made, right = sum(one.made for one in all_of), sum(one.right for one in all_of)
    differ = sum(len(one.outline) for one in all_of)
    table.add_row(str(len(seeds)), f"{before / length:.2%}", f"{after / length:.2%}", *map(str, (made, right, differ)))
    return table

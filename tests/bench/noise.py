"""How well mentions are found in a text that was scanned badly: a share of its characters is misread for one that looks
like it, or has a space put in front of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import accumulate
from random import Random

from rich.table import Table

from kg.evaluate import ALL, CORE, Evaluation
from kg.extract.tagger.annotations import Annotated
from kg.resources import lexicon_rows
from tests.bench.quality import extracted, together

RATES = (0.0, 0.01, 0.02, 0.05, 0.1)
_SEED = 4
_SPACES = 0.5  # of the damages


def noisy(text: str, passages: Iterable[Annotated], rate: float) -> tuple[str, tuple[Annotated, ...]]:
    """A text with so great a share of its characters damaged, and its passages where they then stand. The same text
    and rate are always damaged in the same way."""
    dice = Random(_SEED)
    made = [_damaged(char, dice, rate) for char in text]
    ends = list(accumulate(map(len, made)))
    moved = tuple(
        Annotated(
            one.name,
            ends[one.start] - 1,
            ends[one.end - 1],
            tuple((ends[start] - 1, ends[end - 1], kind) for start, end, kind in one.marks),
        )
        for one in passages
    )
    return "".join(made), moved


def _damaged(char: str, dice: Random, rate: float) -> str:
    """What the scan has of a character; it is the last one of what is returned."""
    if char.isspace() or dice.random() >= rate:
        return char
    like = _like().get(char, ())
    if not like or dice.random() < _SPACES:
        return " " + char
    return like[int(dice.random() * len(like))]


@cache
def _like() -> Mapping[str, Sequence[str]]:
    """The characters that look like each."""
    made: dict[str, list[str]] = {}
    for char, twins, *others in lexicon_rows("confusables"):
        for other in (twins if twins != "-" else "") + "".join(others):
            made.setdefault(char, []).append(other)
            made.setdefault(other, []).append(char)
    return made


def noise_table(texts: Sequence[tuple[str, str, Sequence[Annotated]]]) -> Table:
    """F1 of the core six and of all eight at each rate, for some texts by name."""
    table = Table("damaged characters", *(f"{rate:.0%}" for rate in RATES))
    for name in dict.fromkeys(name for name, _, _ in texts):
        measured = [
            together([extracted(*noisy(text, marked, rate)) for own, text, marked in texts if own == name])
            for rate in RATES
        ]
        table.add_row(f"{name}, core six", *map(_core, measured))
        table.add_row(f"{name}, all eight", *map(_all, measured))
    return table


def _core(measured: Evaluation) -> str:
    return f"{measured.over(CORE).f1:.3f}"


def _all(measured: Evaluation) -> str:
    return f"{measured.over(ALL).f1:.3f}"

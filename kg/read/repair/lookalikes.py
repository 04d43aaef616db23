"""Characters that a scanner takes for each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from kg.resources import lexicon_rows

_NONE = "-"


@cache
def twins() -> Mapping[str, str]:
    """Character → those that people take for it as well (未 → 末)."""
    return _both_ways((row[0], row[1]) for row in lexicon_rows("confusables") if row[1] != _NONE)


@cache
def lookalikes() -> Mapping[str, str]:
    """Character → all that look like it, its twins among them."""
    return _both_ways((row[0], column) for row in lexicon_rows("confusables") for column in row[1:] if column != _NONE)


@cache
def split_characters() -> Mapping[str, str]:
    """Two characters that are read for the halves of one → that one (止匕 → 此)."""
    return dict(lexicon_rows("split_characters"))  # type: ignore[arg-type]


def _both_ways(pairs: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    found: dict[str, str] = defaultdict(str)
    for one, others in pairs:
        for other in others:
            found[one] += other
            found[other] += one
    return found

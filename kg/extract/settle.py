"""Overlaps, settled in one place. Of candidates that overlap, the one stays that comes first in this order: the higher
rank of its rule (a name in a list of names, a name in a credit), the longer one, the kind that holds the other inside
(a document in an event, an organization in a project), the leftmost."""

from __future__ import annotations

from collections.abc import Iterable

from kg.extract.passage import Candidate
from kg.model import Kind

_SURE = frozenset({"credit", "appointed", "labelled", "listed-town", "masked-name", "venue"})
_KINDS = (
    Kind.EVENT,
    Kind.DOCUMENT,
    Kind.PROJECT,
    Kind.ORGANIZATION,
    Kind.PERSON,
    Kind.DATE,
    Kind.PLACE,
    Kind.ROLE,
    Kind.QUANTITY,
)


def settle(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates that stay, in the order of the text; no two overlap."""
    kept: list[Candidate] = []
    taken: set[int] = set()
    for candidate in sorted(candidates, key=_rank):
        positions = range(candidate.start, candidate.end)
        if taken.isdisjoint(positions):
            kept.append(candidate)
            taken.update(positions)
    return sorted(kept)


def _rank(candidate: Candidate) -> tuple[bool, int, int, int, str]:
    length = candidate.end - candidate.start
    return candidate.rule not in _SURE, -length, _KINDS.index(candidate.kind), candidate.start, candidate.rule

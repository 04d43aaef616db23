"""Overlaps, settled in one place by one policy.

1. Of candidates that overlap the one stays that comes first in this order: the higher rank of its rule (a name in a
   list of names, a name in a credit), the longer one, the kind that holds the other inside (a document in an event,
   an organization in a project), the leftmost, the first rule by name.
2. Ours go before those of others: rules and tagger are measured on yearbooks, the models of others are not. A
   candidate of another's stands where ours see nothing, or where it is longer than each of ours that it touches and
   holds it whole. It never stands against a sure rule of ours, nor where it only runs together several of ours of its
   own kind. Two of others' settle by the same order.

So what others add takes nothing apart that ours have found, and changes nothing anywhere else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kg.extract.passage import Candidate
from kg.model import Kind

_SURE = frozenset({"credit", "appointed", "labelled", "listed-town", "masked-name", "roster", "venue"})
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


class Reason(StrEnum):
    """Why one candidate goes before another, in the order in which it is asked."""

    OURS = "ours go first"  # the other is of others, and ours keep it out
    HOLDS = "holds it whole"  # the other is ours
    SURER = "surer rule"
    LONGER = "longer"
    KIND = "kind holds the other"
    LEFT = "further left"
    NAME = "rule named first"
    TWICE = "found twice"


_ORDER = (Reason.SURER, Reason.LONGER, Reason.KIND, Reason.LEFT, Reason.NAME)
_HOLDERS, _OURS, _REST = range(3)  # others' that hold ours whole or touch none, ours, others' that ours keep out

_Rank = tuple[int, tuple[bool, int, int, int, str]]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a candidate: it stands, or it lost to another that stands, for a reason."""

    candidate: Candidate
    lost_to: Candidate | None = None
    reason: Reason | None = None


def settle(ours: Iterable[Candidate], others: Iterable[Candidate] = ()) -> list[Candidate]:
    """The candidates that stand, in the order of the text; no two overlap."""
    return sorted(verdict.candidate for verdict in verdicts(ours, others) if verdict.lost_to is None)


def verdicts(ours: Iterable[Candidate], others: Iterable[Candidate] = ()) -> list[Verdict]:
    """What becomes of each candidate, the first in the order of the policy first.

    `ours` are of our own voices and may overlap where there are no `others`; beside others they are settled already.
    """
    ours, others = list(ours), list(others)
    holder = {at: one for one in ours for at in range(one.start, one.end)} if others else {}
    ranked = [((_OURS, _rank(one)), one) for one in ours]
    ranked += [((_HOLDERS if _may_stand(one, holder) else _REST, _rank(one)), one) for one in others]
    made: list[Verdict] = []
    taken: dict[int, tuple[_Rank, Candidate]] = {}
    for rank, candidate in sorted(ranked, key=_first):
        positions = range(candidate.start, candidate.end)
        met = min((taken[at] for at in positions if at in taken), key=_first, default=None)
        if met is None:
            made.append(Verdict(candidate))
            taken.update(dict.fromkeys(positions, (rank, candidate)))
        else:
            made.append(Verdict(candidate, met[1], _reason(met[0], rank)))
    return made


def _first(ranked: tuple[_Rank, Candidate]) -> _Rank:
    return ranked[0]


def _rank(candidate: Candidate) -> tuple[bool, int, int, int, str]:
    length = candidate.end - candidate.start
    return candidate.rule not in _SURE, -length, _KINDS.index(candidate.kind), candidate.start, candidate.rule


def _may_stand(other: Candidate, holder: Mapping[int, Candidate]) -> bool:
    """Whether a candidate of another's may take the place of what it touches of ours."""
    touched = {holder[at] for at in range(other.start, other.end) if at in holder}
    held = all(other.start <= one.start and one.end <= other.end and one.rule not in _SURE for one in touched)
    longer = all(one.end - one.start < other.end - other.start for one in touched)
    return held and longer and sum(one.kind is other.kind for one in touched) < 2


def _reason(winner: _Rank, loser: _Rank) -> Reason:
    """Why the one goes before the other: the first thing in which their ranks differ."""
    if winner[0] != loser[0]:
        return Reason.HOLDS if loser[0] == _OURS else Reason.OURS
    return next(
        (why for why, *pair in zip(_ORDER, winner[1], loser[1], strict=True) if pair[0] != pair[1]), Reason.TWICE
    )

"""Overlaps: of candidates that share a character one stays."""

import itertools

import pytest

from kg.extract.passage import Candidate
from kg.extract.settle import Reason, Verdict, settle, verdicts
from kg.model import Kind


def of(start, end, kind=Kind.PLACE, rule="test"):
    return Candidate(start, end, kind, rule)


@pytest.mark.parametrize(
    ("candidates", "stay"),
    [
        ([], []),
        ([of(0, 2)], [of(0, 2)]),
        ([of(3, 5), of(0, 2)], [of(0, 2), of(3, 5)]),
        ([of(0, 2), of(2, 4)], [of(0, 2), of(2, 4)]),
        ([of(0, 2), of(0, 3)], [of(0, 3)]),
        ([of(0, 3), of(2, 4)], [of(0, 3)]),
        ([of(0, 2), of(1, 3)], [of(0, 2)]),
        ([of(0, 2), of(1, 4), of(3, 6)], [of(1, 4)]),
        ([of(0, 4, Kind.PERSON), of(0, 4, Kind.ORGANIZATION)], [of(0, 4, Kind.ORGANIZATION)]),
        ([of(0, 4, Kind.DOCUMENT), of(0, 4, Kind.EVENT)], [of(0, 4, Kind.EVENT)]),
        ([of(0, 4, Kind.ORGANIZATION), of(0, 4, Kind.PROJECT)], [of(0, 4, Kind.PROJECT)]),
        ([of(0, 4, Kind.PERSON), of(0, 4, Kind.PLACE)], [of(0, 4, Kind.PERSON)]),
        ([of(0, 3, Kind.PERSON, "credit"), of(0, 5)], [of(0, 3, Kind.PERSON, "credit")]),
        ([of(0, 2, Kind.PLACE, "listed-town"), of(0, 2, Kind.PERSON)], [of(0, 2, Kind.PLACE, "listed-town")]),
        ([of(0, 2, rule="b"), of(0, 2, rule="a")], [of(0, 2, rule="a")]),
    ],
)
def test_which_one_stays(candidates, stay):
    assert settle(candidates) == stay


def test_order_of_candidates_does_not_matter():
    candidates = [of(0, 3), of(2, 4, Kind.DATE), of(3, 6, Kind.PERSON, "credit"), of(5, 9, Kind.EVENT), of(8, 9)]
    settled = [settle(order) for order in itertools.permutations(candidates)]
    assert all(result == settled[0] for result in settled)
    assert len(settled[0]) > 1


@pytest.mark.parametrize(
    ("ours", "others", "stay"),
    [
        # where ours see nothing
        ([], [of(0, 2)], [of(0, 2)]),
        ([of(0, 2)], [of(2, 4)], [of(0, 2), of(2, 4)]),
        # the same place, a part of ours, across its end, of whatever kind and however long
        ([of(0, 2)], [of(0, 2, rule="a")], [of(0, 2)]),
        ([of(0, 2)], [of(0, 2, Kind.EVENT)], [of(0, 2)]),
        ([of(0, 4)], [of(1, 3)], [of(0, 4)]),
        ([of(0, 4)], [of(1, 9)], [of(0, 4)]),
        ([of(0, 4)], [of(3, 5, rule="credit")], [of(0, 4)]),
        # longer than what it holds whole
        ([of(0, 2)], [of(0, 4, rule="a")], [of(0, 4, rule="a")]),
        ([of(1, 3), of(5, 6)], [of(0, 9, Kind.ORGANIZATION)], [of(0, 9, Kind.ORGANIZATION)]),
        ([of(1, 3), of(5, 6, Kind.ROLE)], [of(0, 9, Kind.ORGANIZATION)], [of(0, 9, Kind.ORGANIZATION)]),
        ([of(1, 3), of(5, 6, Kind.ROLE)], [of(0, 6, rule="a")], [of(0, 6, rule="a")]),
        # holds one and breaks into the next
        ([of(1, 3), of(5, 8, Kind.ROLE)], [of(0, 6, rule="a")], [of(1, 3), of(5, 8, Kind.ROLE)]),
        # runs together two of its own kind; holds a sure one
        ([of(0, 2), of(2, 4)], [of(0, 4, rule="a")], [of(0, 2), of(2, 4)]),
        ([of(1, 3, rule="listed-town")], [of(0, 4)], [of(1, 3, rule="listed-town")]),
        # others among themselves
        ([], [of(0, 2), of(1, 4), of(3, 6)], [of(1, 4)]),
        ([of(0, 2)], [of(1, 6), of(2, 5)], [of(0, 2), of(2, 5)]),
        ([of(0, 2)], [of(0, 4, rule="a"), of(0, 5, rule="a")], [of(0, 5, rule="a")]),
    ],
)
def test_ours_go_before_those_of_others(ours, others, stay):
    assert settle(ours, others) == stay


@pytest.mark.parametrize(
    ("winner", "loser", "reason"),
    [
        (of(0, 3, rule="credit"), of(0, 5), Reason.SURER),
        (of(0, 3), of(2, 4), Reason.LONGER),
        (of(0, 4, Kind.EVENT), of(0, 4, Kind.DOCUMENT), Reason.KIND),
        (of(0, 2), of(1, 3), Reason.LEFT),
        (of(0, 2, rule="a"), of(0, 2, rule="b"), Reason.NAME),
        (of(0, 2), of(0, 2), Reason.TWICE),
    ],
)
def test_why_one_goes_before_another(winner, loser, reason):
    assert verdicts([loser, winner]) == [Verdict(winner), Verdict(loser, winner, reason)]
    assert verdicts([], [loser, winner]) == verdicts([loser, winner])


def test_why_ours_go_before_others_and_others_before_ours():
    ours, across, holding = of(2, 4), of(3, 9, rule="m"), of(1, 5, rule="m")
    assert verdicts([ours], [across]) == [Verdict(ours), Verdict(across, ours, Reason.OURS)]
    assert verdicts([ours], [holding]) == [Verdict(holding), Verdict(ours, holding, Reason.HOLDS)]
    assert verdicts([ours], [across, holding])[1:] == [
        Verdict(ours, holding, Reason.HOLDS),
        Verdict(across, holding, Reason.OURS),
    ]


def test_a_candidate_lost_to_the_first_of_those_it_meets():
    long, short, between = of(0, 5), of(6, 10), of(4, 7)
    assert verdicts([short, between, long])[-1] == Verdict(between, long, Reason.LONGER)


def test_two_that_differ_in_value_alone():
    dated = [Candidate(0, 2, Kind.DATE, "day", value) for value in ("2020-01-02", None)]
    assert settle(dated) == dated[:1]
    assert settle(dated[::-1]) == dated[1:]


def test_no_two_mentions_of_the_sample_overlap(sample_mentions):
    assert len(sample_mentions) > 500
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(sample_mentions))

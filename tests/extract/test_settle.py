"""Overlaps: of candidates that share a character one stays."""

import itertools

import pytest

from kg.extract.passage import Candidate
from kg.extract.settle import settle
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


def test_no_two_mentions_of_the_sample_overlap(sample_mentions):
    assert len(sample_mentions) > 500
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(sample_mentions))

"""Many names looked for at once."""

import pytest

from kg.extract.gazetteer import Gazetteer

NAMES = Gazetteer({"荆门": 1, "荆门市": 2, "门市部": 3, "市部": 4, "漳河": 5})


@pytest.mark.parametrize(
    ("text", "longest"),
    [
        ("", []),
        ("无", []),
        ("荆门", [(0, 2, 1)]),
        ("荆门市", [(0, 3, 2)]),
        ("荆门市部", [(0, 3, 2)]),
        ("在门市部", [(1, 4, 3)]),
        ("荆门漳河", [(0, 2, 1), (2, 4, 5)]),
        ("荆门荆门市", [(0, 2, 1), (2, 5, 2)]),
    ],
)
def test_leftmost_longest(text, longest):
    assert list(NAMES.longest(text)) == longest


def test_all_hits_overlapping_ones_too():
    assert list(NAMES.all("荆门市部")) == [(0, 3, 2), (0, 2, 1), (1, 4, 3), (2, 4, 4)]


def test_one_text_after_another():
    assert [len(list(NAMES.longest(text))) for text in ("荆门", "漳河与荆门", "荆门", "")] == [1, 2, 1, 0]


def test_as_a_mapping():
    assert "荆门" in NAMES
    assert "荆" not in NAMES
    assert NAMES.get("漳河") == 5
    assert NAMES.get("河") is None
    assert len(NAMES) == 5
    assert list(NAMES) == ["荆门", "荆门市", "门市部", "市部", "漳河"]


def test_without_names():
    assert list(Gazetteer({}).longest("荆门")) == []

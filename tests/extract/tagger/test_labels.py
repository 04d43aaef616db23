"""Stretches of text and the labels of their characters."""

import pytest

from kg.extract.tagger.labels import KINDS, LABELS, OUTSIDE, Stretch, allowed, decode, encode, may_begin, may_end
from kg.model import Kind

ORGANIZATION, PLACE = Kind.ORGANIZATION, Kind.PLACE


@pytest.mark.parametrize(
    ("stretches", "expected"),
    [
        ([], "O O O O O"),
        ([(1, 2, PLACE)], "O S-Place O O O"),
        ([(0, 2, PLACE), (2, 5, ORGANIZATION)], "B-Place E-Place B-Organization I-Organization E-Organization"),
        ([(0, 5, PLACE)], "B-Place I-Place I-Place I-Place E-Place"),
        ([(0, 2, Kind.QUANTITY)], "O O O O O"),
    ],
)
def test_labels_of_stretches(stretches: list[Stretch], expected: str) -> None:
    labels = encode(stretches, 5)
    assert " ".join(LABELS[label] for label in labels) == expected
    assert list(decode(labels)) == [stretch for stretch in stretches if stretch[2] in KINDS]


def test_a_label_may_follow_what_leaves_a_mention_whole() -> None:
    table = allowed()
    pairs = {(LABELS[a], LABELS[b]) for a in range(len(LABELS)) for b in range(len(LABELS)) if table[a, b]}
    assert {b for a, b in pairs if a == "B-Place"} == {"I-Place", "E-Place"}
    assert {b for a, b in pairs if a == "I-Place"} == {"I-Place", "E-Place"}
    assert {b[0] for a, b in pairs if a == "E-Place"} == {"O", "B", "S"}
    assert not any(b[0] in "IE" for a, b in pairs if a == "O")


def test_where_a_text_begins_and_ends_no_mention_is_cut() -> None:
    assert may_begin()[OUTSIDE]
    assert may_end()[OUTSIDE]
    assert not any(may_begin()[label] for label, name in enumerate(LABELS) if name[0] in "IE")
    assert not any(may_end()[label] for label, name in enumerate(LABELS) if name[0] in "BI")

"""Headings that the scan lost, shared out among the pieces between credits."""

import pytest

from kg.model import Level
from kg.read.contents import ContentsEntry
from kg.read.unprinted import gaps, leaves, share_out

WATER = "水利设施完好，水利投入增加。"
FOREST = "林业产值增长，林业资源丰富。"
CATTLE = "畜牧养殖规模扩大，畜牧产品畅销。"


@pytest.mark.parametrize(
    ("titles", "pieces", "first"),
    [
        (["水利"], [WATER], [0]),
        (["水利", "林业"], [WATER, FOREST], [0, 1]),
        (["水利", "林业"], [WATER, WATER, FOREST], [0, 2]),
        (["水利", "林业"], [WATER, FOREST, FOREST], [0, 1]),
        (["水利", "林业", "畜牧"], [WATER, "雨水充沛。", FOREST, CATTLE], [0, 2, 3]),
        (["水利", "林业"], ["甲", "乙"], [0, 1]),
        (["水利", "林业"], [WATER], None),
    ],
)
def test_each_title_gets_the_pieces_that_speak_of_it(titles, pieces, first):
    assert share_out(titles, pieces) == first


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ([], []),
        ([1, 1, 1], []),
        ([1, None, 1], [(0, 2)]),
        ([1, None, None, 1, None], [(0, 3), (3, 5)]),
        ([None, 1], []),
    ],
)
def test_gaps_between_known_headings(known, expected):
    assert list(gaps(known)) == expected


def test_chapters_with_sections_are_no_leaves():
    levels = [Level.CHAPTER, Level.SECTION, Level.SECTION, Level.CHAPTER, Level.CHAPTER]
    entries = [ContentsEntry("题", level, 1) for level in levels]
    assert leaves(entries, 0, 5) == [1, 2, 3, 4]
    assert leaves(entries, 2, 4) == [2, 3]

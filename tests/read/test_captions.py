"""Captions between lines of 24 characters."""

import pytest

from kg.read.captions import captions
from kg.read.lines import printed_lines
from kg.read.measure import Measure

FULL = "粮食播种面积保持稳定单产水平逐年提高农民收入稳步增长"[:24]
WIDE = FULL + "农技"
LAST = "增产增收。"
CREDITED = "水稻机械化插秧现场（周立新摄）"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # a credit shows a caption; one in the middle of a sentence interrupts it
        ([LAST, CREDITED, FULL], [(1, 2, False)]),
        ([FULL, CREDITED, FULL], [(1, 2, True)]),
        ([FULL, CREDITED, LAST], [(1, 2, True)]),
        # no sentence goes on in an entry or in a title
        ([FULL, CREDITED, "【防汛】" + FULL[:20]], [(0, 2, False)]),
        ([FULL[:20] + "棉花", FULL, CREDITED, "植物保护"], [(2, 3, False)]),
        # the end of a line may break the credit
        ([LAST, "水稻机械化插秧现场（周", "立新摄）", LAST], [(1, 3, False)]),
        ([LAST, FULL, "插秧（周立新摄）", FULL[:22]], [(1, 3, False)]),
        # wider than the column and then short of it, without a full stop
        ([LAST, WIDE, "推广会", "【防汛】" + FULL[:20]], [(1, 3, False)]),
        ([FULL, "农技", WIDE, "推广会", FULL], [(2, 4, True)]),
        ([LAST, WIDE, LAST], []),
        ([LAST, WIDE, FULL, FULL], []),
        ([LAST, WIDE, "农 技 推 广 现 场 会 暨 秋 收 秋 种 动 员 会 议", FULL], [(1, 3, False)]),
        ([FULL, FULL, LAST], []),
    ],
)
def test_captions(lines, expected):
    found = captions(list(printed_lines("\n".join(lines))), {}, Measure(48))
    assert [(caption.start, caption.stop, caption.interrupts) for caption in found] == expected


def test_a_heading_is_no_caption():
    lines = list(printed_lines("\n".join([FULL, CREDITED, FULL])))
    assert list(captions(lines, {1: 0}, Measure(48))) == []
    assert [caption.interrupts for caption in captions(lines, {2: 0}, Measure(48))] == [False]

"""What a paragraph is."""

import pytest

from kg.model import BlockKind
from kg.read.kinds import fields, is_caption, kind_of, pieces

BODY, CAPTION, CREDIT = BlockKind.BODY, BlockKind.CAPTION, BlockKind.CREDIT
NOTE, POINT, STATISTICS = BlockKind.NOTE, BlockKind.POINT, BlockKind.STATISTICS
HEADER = "（提案者：民盟荆门市委会、周立新。提案号：第7号。督办人：何学军。承办单位：市水利局（市河长办）。）"
PLAIN = "漳河水库全年向下游供水。"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (PLAIN, BODY),
        ("漳河水库开闸放水（周立新摄）", CAPTION),
        ("漳河水库开闸放水(周立新摄影)", CAPTION),
        ("（周立新供稿）", CREDIT),
        ("（周立新何学军供稿）0", CREDIT),
        ("（周立新供稿摄影）", CREDIT),
        (HEADER, NOTE),
        ("（时间：3月5日；地点：漳河镇）", NOTE),
        ("（提案者：周立新。）", BODY),
        ("（市水利局负责）", BODY),
        ("一、关于防汛工作的汇报", POINT),
        ("（二）关于抗旱工作的汇报", POINT),
        ("3.关于供水工作的汇报", POINT),
        ("（4）检查闸门。", POINT),
        ("②检查堤防。", POINT),
        ("1.5万人参加春灌。", BODY),
        ("供水总量3.2亿立方米，灌溉面积260万亩，增长5.1%，受益人口88.6万人。", STATISTICS),
        # years and days are no figures, and three figures are few
        ("2020年3月5日至2021年6月7日，2022年8月9日至2023年1月2日，水库蓄水。", BODY),
        ("供水3.2亿立方米，灌溉260万亩，增长5.1%。", BODY),
        (
            "水库管理处组织人员检查闸门12座、堤防8千米，更换启闭机3台，培训职工40人，全年没有发生安全事故，供水正常。",
            BODY,
        ),
        ("“镜头里的漳河”（第二届）开展（摄影展）", BODY),
    ],
)
def test_kinds(text, kind):
    assert kind_of(text) is kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (PLAIN, [(BODY, PLAIN)]),
        (PLAIN + "（周立新供稿）", [(BODY, PLAIN), (CREDIT, "（周立新供稿）")]),
        ("开闸放水（何学军摄）（周立新供稿）", [(CAPTION, "开闸放水（何学军摄）"), (CREDIT, "（周立新供稿）")]),
        (HEADER + PLAIN, [(NOTE, HEADER), (BODY, PLAIN)]),
        (HEADER + PLAIN + "（周立新供稿）", [(NOTE, HEADER), (BODY, PLAIN), (CREDIT, "（周立新供稿）")]),
        (HEADER, [(NOTE, HEADER)]),
        ("（未完" + PLAIN, [(BODY, "（未完" + PLAIN)]),
        ("", []),
    ],
)
def test_pieces(text, expected):
    assert [(kind, text[start:end]) for kind, start, end in pieces(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            HEADER,
            [
                ("提案者", "民盟荆门市委会、周立新"),
                ("提案号", "第7号"),
                ("督办人", "何学军"),
                ("承办单位", "市水利局（市河长办）"),
            ],
        ),
        ("(编号：第7号；单位：市水利局)", [("编号", "第7号"), ("单位", "市水利局")]),
        ("（编号：第7号。单位：）", [("编号", "第7号"), ("单位", "")]),
        ("（编号：第7号。见附件。）", []),
        ("编号：第7号。单位：市水利局。", []),
    ],
)
def test_fields_of_a_note(text, expected):
    assert [(label, text[start:end]) for label, start, end in fields(text)] == expected


def test_a_long_paragraph_is_no_caption():
    assert not is_caption(PLAIN * 8 + "（周立新摄）")

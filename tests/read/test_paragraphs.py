"""Printed lines → paragraphs, in lines of 24 characters."""

import pytest

from kg.model import BlockKind
from kg.read.lines import printed_lines
from kg.read.paragraphs import paragraphs

# A full line is 24 characters; a paragraph's first line has lost its indent of two and so has 22.
FULL = "粮食播种面积保持稳定单产水平逐年提高农民收入稳步增长"[:24]
FIRST = FULL[:22]
FIRST_CLOSED = FULL[:21] + "。"
FULL_CLOSED = FULL[:23] + "。"
LAST = "增产增收。"


def joined(*lines, headings=None):
    """The paragraphs of lines, after enough full lines for the measure to be known."""
    usual = [FULL] * 12 + [LAST]
    source = "\n".join([*usual, *lines])
    shifted = {i + len(usual): entry for i, entry in (headings or {}).items()}
    made = paragraphs(list(printed_lines(source)), shifted)
    return [paragraph.text for paragraph in made[1:]]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # an indent that is printed opens a paragraph, whatever stands before it
        ([FIRST, FULL, "　　" + FULL, LAST], [FIRST + FULL, FULL + LAST]),
        # full lines run on, a short one ends its paragraph
        ([FIRST, FULL, LAST], [FIRST + FULL + LAST]),
        ([FIRST, LAST, FIRST, LAST], [FIRST + LAST, FIRST + LAST]),
        # where a sentence ends with the line, the lost indent tells a new paragraph
        ([FIRST, FULL_CLOSED, FIRST, LAST], [FIRST + FULL_CLOSED, FIRST + LAST]),
        ([FIRST, FULL_CLOSED, FULL, LAST], [FIRST + FULL_CLOSED + FULL + LAST]),
        # a short line without a mark at its end is a heading or a caption, not the end of a sentence
        ([FIRST, FULL_CLOSED, "植物保护"], [FIRST + FULL_CLOSED, "植物保护"]),
        ([FIRST, FULL_CLOSED, LAST], [FIRST + FULL_CLOSED + LAST]),
        # a line that is cut a little short still runs on
        ([FIRST, FULL[:20], LAST], [FIRST + FULL[:20] + LAST]),
        # an entry opens after a closed or a short line, not in the middle of one
        ([FIRST, FULL_CLOSED, "【防汛】" + FULL[:18], LAST], [FIRST + FULL_CLOSED, "【防汛】" + FULL[:18] + LAST]),
        ([FULL, "［防汛］" + FULL[:18]], [FULL + "［防汛］" + FULL[:18]]),
    ],
)
def test_lines_of_text(lines, expected):
    assert joined(*lines) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["3日" + FIRST, FULL_CLOSED, "5日" + FIRST, LAST], ["3日" + FIRST + FULL_CLOSED, "5日" + FIRST + LAST]),
        (["3日" + FIRST_CLOSED, "同日" + FIRST, LAST], ["3日" + FIRST_CLOSED, "同日" + FIRST + LAST]),
        (["3日" + FIRST_CLOSED, "▲" + FIRST, LAST], ["3日" + FIRST_CLOSED, "▲" + FIRST + LAST]),
        (["3日" + FULL_CLOSED, "4月5日" + FIRST, LAST], ["3日" + FULL_CLOSED, "4月5日" + FIRST + LAST]),
        ([LAST, "5月", "3日" + FIRST, LAST], [LAST, "5月3日" + FIRST + LAST]),
    ],
)
def test_items_of_a_chronicle(lines, expected):
    assert joined(*lines) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([FULL_CLOSED, "（一）防汛抗旱", FIRST, LAST], [FULL_CLOSED, "（一）防汛抗旱", FIRST + LAST]),
        ([FULL_CLOSED, "一、" + FIRST, LAST], [FULL_CLOSED, "一、" + FIRST + LAST]),
        ([FULL_CLOSED, "1." + FIRST, LAST], [FULL_CLOSED, "1." + FIRST + LAST]),
        ([FULL, "1.5万公顷，" + LAST], [FULL + "1.5万公顷，" + LAST]),
    ],
)
def test_ordinals_open_paragraphs(lines, expected):
    assert joined(*lines) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["县区", "粮食", "掇刀区", "12.5"], ["县区", "粮食", "掇刀区", "12.5"]),
        (["加强河道管理", "保护工作的意", "见"], ["加强河道管理保护工作的意见"]),
        (["续表", "县区"], ["续表", "县区"]),
        (["联系人：", "粮食科"], ["联系人：", "粮食科"]),
    ],
)
def test_columns_of_tables(lines, expected):
    assert joined(*lines) == expected


def test_a_heading_stands_alone():
    lines = list(printed_lines("\n".join([FULL, "农业", FULL, LAST])))
    made = paragraphs(lines, {1: 7})
    assert [(paragraph.text, paragraph.entry) for paragraph in made] == [
        (FULL, None),
        ("农业", 7),
        (FULL + LAST, None),
    ]


def test_offsets_are_those_of_the_lines():
    source = f"{FULL}\n增 产\n"
    (made,) = paragraphs(list(printed_lines(source)), {})
    assert "".join(source[offset] for offset in made.offsets) == made.text == FULL + "增产"


CAPTION = "水稻机械化插秧现场（周立新摄）"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        # a column that ends with a short line in the middle of a sentence
        ([FIRST, FULL, FULL[:6], FULL, LAST], [FIRST + FULL + FULL[:6] + FULL + LAST]),
        (["【防汛】" + FULL[:20], FULL[:6], FULL, LAST], ["【防汛】" + FULL[:20] + FULL[:6] + FULL + LAST]),
        # but a title of two lines, and one that opens right behind, stand alone
        ([FULL, FULL[:6], FULL, LAST], [FULL + FULL[:6], FULL + LAST]),
        (["二、" + FULL[:20], FULL, FULL[:6], FULL, LAST], ["二、" + FULL[:20] + FULL + FULL[:6], FULL + LAST]),
        ([FIRST, FULL, FULL[:6], FULL, FULL[:3], FIRST], [FIRST + FULL + FULL[:6], FULL + FULL[:3], FIRST]),
        ([FIRST, FULL, FULL[:6], FIRST, LAST], [FIRST + FULL + FULL[:6], FIRST + LAST]),
        # 的 opens nothing, a note is not over before its bracket closes
        (["一、关于《防汛办法》", "的汇报", FIRST], ["一、关于《防汛办法》的汇报", FIRST]),
        (
            ["（提案者：" + FULL[:18] + "。", "提案号：" + FULL[:17] + "。）"],
            ["（提案者：" + FULL[:18] + "。提案号：" + FULL[:17] + "。）"],
        ),
    ],
)
def test_cut_off_lines(lines, expected):
    assert joined(*lines) == expected


def marked(*lines, wrapped=True):
    """The paragraphs as (kind, continues, text)."""
    usual = [FULL] * 12 + [LAST]
    made = paragraphs(list(printed_lines("\n".join([*usual, *lines]))), {}, wrapped=wrapped)
    return [(paragraph.kind, paragraph.continues, paragraph.text) for paragraph in made[1:]]


def test_a_caption_interrupts_a_sentence():
    assert marked(FIRST, FULL, CAPTION, FULL, LAST, FIRST, LAST) == [
        (None, False, FIRST + FULL),
        (BlockKind.CAPTION, False, CAPTION),
        (None, True, FULL + LAST),
        (None, False, FIRST + LAST),
    ]


def test_a_caption_between_paragraphs():
    assert marked(FIRST, LAST, CAPTION, FIRST, LAST) == [
        (None, False, FIRST + LAST),
        (BlockKind.CAPTION, False, CAPTION),
        (None, False, FIRST + LAST),
    ]


def test_cells_are_paragraphs():
    made = paragraphs(
        list(printed_lines(f"{LAST}\n发文目录\n荆委发〔2021〕1号 关于春灌的通知\n荆委发〔2021〕2号 关于秋收的通知")), {}
    )
    assert [(p.text, p.cell and (p.cell.row, p.cell.column)) for p in made if p.kind is BlockKind.TABLE] == [
        ("发文目录", None),
        ("荆委发〔2021〕1号", (0, 0)),
        ("关于春灌的通知", (0, 1)),
        ("荆委发〔2021〕2号", (1, 0)),
        ("关于秋收的通知", (1, 1)),
    ]


def test_lines_that_are_paragraphs():
    made = marked(FULL, FULL, CAPTION, wrapped=False)
    assert [text for _, _, text in made[-3:]] == [FULL, FULL, CAPTION]

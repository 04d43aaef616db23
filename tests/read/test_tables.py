"""Tables among the lines of a book, and among its blocks."""

import pytest

from kg.model import Block, BlockKind, Level, Section
from kg.read.lines import printed_lines
from kg.read.measure import Measure
from kg.read.tables import CellPlace, TableHead, find_tables, tables_of

USUAL = Measure(48)
FULL = "粮食播种面积保持稳定单产水平逐年提高农民收入稳步增长"[:24]
FIRST = FULL[:22]
LAST = "增产增收。"
WIDE = FULL * 2 + "。"


def found(*rows, headings=(), usual=USUAL):
    """The tables of some lines: title, columns, and the rows, a cell's paragraphs with `|` between; and what is in no
    cell."""
    source = "\n".join(rows)
    made = []
    for table in find_tables(list(printed_lines(source)), dict.fromkeys(headings, 0), usual, source):
        head = next(part.place.table for part in table.parts if part.place)
        rows = {}
        for part in table.parts:
            if part.place:
                cell = rows.setdefault(part.place.row, {}).setdefault(part.place.column, [])
                cell.append("".join(line.text for line in part.lines))
        loose = ["".join(line.text for line in part.lines) for part in table.parts if not part.place]
        cells = [["|".join(row.get(column, [])) for column in range(len(head.columns))] for row in rows.values()]
        made.append((table.start, table.stop, head.columns, cells, loose))
    return made


def test_numbered_rows():
    lines = [LAST, "会议纪要一览表", "序号 主要内容", "1", WIDE, "2 " + WIDE, "续表", "序号 主要内容", "3", WIDE, LAST]
    assert found(*lines, "（周立新供稿）") == [
        (
            1,
            11,
            ("序号", "主要内容"),
            [["1", WIDE], ["2", WIDE], ["3", WIDE + LAST]],
            [*lines[1:2], "序号主要内容", "续表", "序号主要内容"],
        )
    ]


def test_documents():
    lines = [
        "发文目录一览表",
        "荆委发〔2021〕1号",
        "关于做好春灌工作的通知",
        "荆委发〔2021〕2号 关于做好秋收工作的",
        "通知",
    ]
    assert found(*lines) == [
        (
            0,
            5,
            ("", ""),
            [["荆委发〔2021〕1号", "关于做好春灌工作的通知"], ["荆委发〔2021〕2号", "关于做好秋收工作的通知"]],
            lines[:1],
        )
    ]


def test_two_tables_under_each_other():
    first = ["会议目录", "序号 标 题", "第1期 第一次会议纪要", "第2期 第二次会议纪要"]
    second = ["文件目录", "序号 标 题", "荆政发〔2021〕1号 关于春灌的通知"]
    made = found(*first, *second)
    assert [(start, stop, len(rows)) for start, stop, _, rows, _ in made] == [(0, 4, 2), (4, 7, 1)]


def test_days_whose_last_cell_has_paragraphs():
    lines = [
        "人事任免一览表",
        "3月20日",
        "市九届人大常",
        "委会第三次会",
        "议",
        "任命：",
        "周立新为荆门市水利局局长、党组书记；",
        "何学军为荆门市林业局局长。",
    ]
    more = ["5月6日", "市九届人大常", "委会第四次会", "议", "免去：", "周立新的市水利局局长职务。"]
    assert found(*lines, *more, "【概况】" + FIRST) == [
        (
            0,
            14,
            ("", "", ""),
            [
                [
                    "3月20日",
                    "市九届人大常委会第三次会议",
                    "任命：|周立新为荆门市水利局局长、党组书记；|何学军为荆门市林业局局长。",
                ],
                ["5月6日", "市九届人大常委会第四次会议", "免去：|周立新的市水利局局长职务。"],
            ],
            lines[:1],
        )
    ]


def test_heads_of_columns_one_a_line():
    lines = ["序号", "名称", "领衔人", "第1号", "关于春灌的议案", "周立新"]
    assert found(*lines) == [(0, 6, ("序号", "名称", "领衔人"), [["第1号", "关于春灌的议案", "周立新"]], lines[:3])]


def test_figures():
    lines = ["2021年主要农产品产量表", "县区 面积 产量", "漳河镇 12.5 8", "子陵镇 9.1 —", FIRST, LAST]
    assert found(*lines) == [
        (0, 4, ("县区", "面积", "产量"), [["漳河镇", "12.5", "8"], ["子陵镇", "9.1", "—"]], [lines[0], "县区面积产量"])
    ]


def test_tabs():
    lines = [LAST, "镇\t面积\t产量", "漳河镇\t\t8", "子陵镇\t9.1\t7", LAST]
    expected = [(1, 4, ("镇", "面积", "产量"), [["漳河镇", "", "8"], ["子陵镇", "9.1", "7"]], ["镇面积产量"])]
    assert found(*lines, usual=None) == expected
    assert found(*lines) == expected


def test_whole_paragraphs():
    lines = ["会议目录", "1\u3000" + WIDE, "2\u3000" + WIDE, "第三次会议没有召开。"]
    assert found(*lines, usual=None) == [(0, 3, ("", ""), [["1", WIDE], ["2", WIDE]], lines[:1])]


@pytest.mark.parametrize(
    ("lines", "stop"),
    [
        ([FIRST, FULL, FULL, LAST], 6),
        (["【春灌】" + FIRST, LAST], 6),
        (["（周立新供稿）"], 6),
        (["一、" + FIRST, LAST], 6),
        ([FULL, LAST], 6),
    ],
)
def test_running_text_ends_a_table(lines, stop):
    table = ["会议纪要目录", "序号 主要内容", "1", WIDE, "2", WIDE]
    assert [made[1] for made in found(*table, *lines)] == [stop]


def test_a_heading_ends_a_table_and_may_be_its_title():
    lines = ["发文目录", "荆委发〔2021〕1号 关于春灌的通知", "荆委发〔2021〕2号 关于秋收的通知", "组织工作"]
    assert [made[:2] for made in found(*lines, headings=(0, 3))] == [(1, 3)]


@pytest.mark.parametrize(
    "lines",
    [
        ["会议听取了主要农产品产量表", FULL, LAST],
        [FULL + "代表", "1", "2", "3"],
        ["目录", "荆委发〔2021〕1号文件提出", LAST],
        ["序号", LAST],
        ["12", "13", "14"],
        [FULL, "3月20日", FULL, "4月6日", FULL],
        ["镇\t面积", LAST],
    ],
)
def test_what_is_no_table(lines):
    assert found(*lines) == []


def test_nothing_is_lost():
    lines = ["会议纪要一览表", "序号 主要内容", "1", WIDE, "续表", "2 " + WIDE, LAST]
    source = "\n".join(lines)
    (table,) = find_tables(list(printed_lines(source)), {}, USUAL, source)
    offsets = [offset for part in table.parts for line in part.lines for offset in line.offsets]
    assert offsets == [i for i, char in enumerate(source) if not char.isspace()]


def test_a_row_of_many_lines_is_no_row():
    lines = ["会议纪要一览表", "序号 名称 内容", "1", *[FULL] * 5000]
    assert [made[1] < 200 for made in found(*lines)] == [True]


def test_tables_of_blocks():
    pieces = ["供水", "1", "水库", "2", "灌溉", "续", "排水", "（编号：5。单位：市水利局）"]
    text = "".join(f"{piece}\n" for piece in pieces)
    head = TableHead(0, "", ("序号", "内容", "备注"))
    kinds = [BlockKind.HEADING, *[BlockKind.TABLE] * 6, BlockKind.NOTE]
    starts = [sum(len(piece) + 1 for piece in pieces[:i]) for i in range(len(pieces))]
    blocks = [Block(kind, at, at + len(piece), 1) for kind, at, piece in zip(kinds, starts, pieces, strict=True)]
    places = {3: (0, 0), 5: (0, 1), 8: (1, 0), 10: (1, 1), 15: (1, 1)}
    outline = [Section("0", Level.CHAPTER, "年鉴", 0, 34), Section("1", Level.SECTION, "供水", 0, 34)]
    made = tables_of(text, blocks, {at: CellPlace(head, *place) for at, place in places.items()}, outline)
    assert [(table.title, table.section, table.columns) for table in made] == [
        ("供水", 1, ("序号", "内容", "备注")),
        ("供水", 1, ("编号", "单位")),
    ]
    assert [[[text[cell.start : cell.end] for cell in row] for row in table.rows] for table in made] == [
        [["1", "水库", ""], ["2", "灌溉\n续\n排水", ""]],
        [["5", "市水利局"]],
    ]
    assert [cell.column for cell in made[0].rows[0]] == ["序号", "内容", "备注"]

"""PDF files → lines in reading order."""

import itertools

import pytest

from kg.errors import SourceError
from kg.read.sources.pdf import read_pdf
from tests.support.drawing import Line, Text, pdf

FULL = "粮食播种面积保持稳定单产水平逐年提高农民收入稳步增"  # a line of a column
LEFT, RIGHT = 57, 307  # where columns begin, 23 characters of 10 points wide
LEADING = 16


def column(x, y, name, count, **options):
    """Lines of a column from `y` down: the name and the number of each in front."""
    return [Text(x, y - LEADING * i, f"{name}{i}{FULL}"[:23], **options) for i in range(count)]


def names(text):
    """The first two characters of each line, its indent aside."""
    return [line.strip()[:2] for line in text.split("\n") if line.strip()]


def numbered(name, count):
    return [f"{name}{i}" for i in range(count)]


def rules(xs, ys):
    """The rules of a table."""
    level = [Line(xs[0], y, xs[-1], y) for y in ys]
    return level + [Line(x, ys[0], x, ys[-1]) for x in xs]


def read(*pages, **options):
    return read_pdf(pdf(pages, **options)).text


def test_a_column_is_read_from_the_top_whatever_the_order_of_the_file():
    lines = column(LEFT, 700, "甲", 6)
    assert names(read(lines[::-1])) == numbered("甲", 6)


def test_one_column_after_the_other():
    """Their lines need not stand at one height; the file goes across."""
    pairs = zip(column(LEFT, 700, "甲", 8), column(RIGHT, 697, "乙", 8), strict=True)
    page = [text for pair in pairs for text in pair]
    assert names(read(page)) == numbered("甲", 8) + numbered("乙", 8)


def test_three_columns():
    page = [
        Text(x, 700 - LEADING * i, f"{n}{i}{FULL}"[:15])
        for i in range(5)
        for n, x in zip("甲乙丙", (57, 221, 385), strict=True)
    ]
    assert names(read(page)) == numbered("甲", 5) + numbered("乙", 5) + numbered("丙", 5)


def test_what_stands_across_the_columns_cuts_the_page():
    page = [
        Text(230, 760, "中部水利建设", size=18),
        *column(LEFT, 720, "甲", 4),
        *column(RIGHT, 720, "乙", 4),
        Text(LEFT, 630, "下部", size=18),
        *column(LEFT, 590, "丙", 4),
        *column(RIGHT, 590, "丁", 4),
    ]
    bands = (["中部"], numbered("甲", 4), numbered("乙", 4), ["下部"], numbered("丙", 4), numbered("丁", 4))
    assert names(read(page)) == list(itertools.chain(*bands))


def test_a_heading_within_a_column_cuts_nothing():
    page = [
        *column(LEFT, 720, "甲", 3),
        Text(LEFT, 720 - 3 * LEADING, "小节", size=13),
        *column(LEFT, 720 - 4 * LEADING, "丙", 3),
        *column(RIGHT, 720, "乙", 7),
    ]
    assert names(read(page)) == [*numbered("甲", 3), "小节", *numbered("丙", 3), *numbered("乙", 7)]


def test_a_heading_at_the_foot_of_the_page_belongs_to_the_next():
    page = [*column(LEFT, 720, "甲", 3), *column(RIGHT, 720, "乙", 3), Text(LEFT, 640, "下章", size=18)]
    assert names(read(page)) == [*numbered("甲", 3), *numbered("乙", 3), "下章"]


def test_a_page_of_short_lines_has_the_gutter_of_the_others():
    full = [*column(LEFT, 720, "甲", 5), *column(RIGHT, 720, "乙", 5)]
    short = [Text(x, 720 - LEADING * i, f"{n}{i}某某") for i in range(4) for n, x in (("丙", LEFT), ("丁", RIGHT))]
    assert names(read(full, full, short).split("\f")[2]) == numbered("丙", 4) + numbered("丁", 4)


def test_lines_keep_their_width_and_indent():
    page = [
        Text(LEFT + 20, 700, FULL[:21]),
        Text(LEFT, 684, FULL[:23]),
        Text(LEFT + 80, 668, "综"),
        Text(LEFT + 110, 668, "述"),
    ]
    assert read(page).split("\n") == ["　　" + FULL[:21], FULL[:23], "　　　　　　　　综　　述"]


def test_a_space_that_is_only_room_is_written():
    assert read([Text(LEFT, 700, "3日"), Text(LEFT + 25, 700, "市委")]) == "3日 市委"


TABLE = [
    *(Text(x, 585, text) for x, text in ((60, "序号"), (110, "名称"), (310, "主要内容"))),
    *(Text(x, 565, text) for x, text in ((60, "1"), (110, "水库"), (305, "除险加固工程开工并"))),
    Text(305, 553, "通水"),
    *(Text(x, 535, text) for x, text in ((60, "2"), (305, "验收"))),
]


def test_a_ruled_table_is_rows_of_cells():
    page = [*TABLE, *rules((57, 100, 300, 537), (600, 580, 550, 530))]
    assert read(page).split("\n") == ["序号\t名称\t主要内容", "1\t水库\t除险加固工程开工并通水", "2\t\t验收"]


def test_a_table_may_be_open_at_its_sides():
    page = [*TABLE, *rules((57, 100, 300, 537), (600, 580, 550, 530))]
    page = [mark for mark in page if not (isinstance(mark, Line) and mark.x0 == mark.x1 and mark.x0 in (57, 537))]
    assert read(page).split("\n") == ["序号\t名称\t主要内容", "1\t水库\t除险加固工程开工并通水", "2\t\t验收"]


def test_numbers_part_the_rows_that_no_rule_parts():
    rows = [("序号", "名称"), ("1", "甲"), ("2", "乙"), ("3", "丙")]
    texts = [Text(x, 585 - 20 * i, text) for i, row in enumerate(rows) for x, text in zip((60, 110), row, strict=True)]
    page = [*texts, *rules((57, 100, 300), (600, 580, 510))]
    assert read(page).split("\n") == ["序号\t名称", "1\t甲", "2\t乙", "3\t丙"]


def test_merged_cells():
    level = [Line(57, y, 300, y) for y in (600, 580, 540)] + [Line(100, 560, 300, 560)]
    upright = [Line(x, 600, x, 540) for x in (57, 300)] + [Line(100, 580, 100, 540), Line(200, 580, 200, 540)]
    texts = [
        Text(150, 585, "表一"),
        Text(60, 555, "1"),
        *(Text(x, y, t) for x, y, t in ((110, 565, "甲"), (210, 565, "乙"), (110, 545, "丙"))),
    ]
    assert read([*texts, *level, *upright]).split("\n") == ["表一", "1\t甲\t乙", "\t丙\t"]


def test_a_table_across_the_columns():
    page = [
        *column(LEFT, 720, "甲", 4),
        *column(RIGHT, 720, "乙", 4),
        *TABLE,
        *rules((57, 100, 300, 537), (600, 580, 550, 530)),
        *column(LEFT, 500, "丙", 4),
        *column(RIGHT, 500, "丁", 4),
    ]
    table = ["序号", "1\t", "2\t"]
    assert names(read(page)) == [*numbered("甲", 4), *numbered("乙", 4), *table, *numbered("丙", 4), *numbered("丁", 4)]


def test_a_table_in_a_column():
    page = [
        *column(LEFT, 720, "甲", 2),
        *(Text(x, y, t) for x, y, t in ((60, 675, "序号"), (110, 675, "名称"), (60, 655, "1"), (110, 655, "水库"))),
        *rules((57, 100, 287), (690, 670, 650)),
        *column(LEFT, 630, "丙", 2),
        *column(RIGHT, 720, "乙", 7),
    ]
    assert names(read(page)) == [*numbered("甲", 2), "序号", "1\t", *numbered("丙", 2), *numbered("乙", 7)]


def test_a_ruled_frame_around_text_is_no_table():
    page = [*column(LEFT, 700, "甲", 4), *rules((50, 550), (720, 600))]
    assert names(read(page)) == numbered("甲", 4)


@pytest.mark.parametrize("turn", ["0 1 -1 0", "-1 0 0 -1", "0 -1 1 0"])
def test_turned_text(turn):
    cos, sin, *_ = map(int, turn.split())
    page = [
        Text(300 + cos * x - sin * y, 420 + sin * x + cos * y, text, turn=turn)
        for x, y, text in ((0, 0, "甲" + FULL), (0, -16, "乙" + FULL), (0, -32, "丙"), (60, -32, "丁"))
    ]
    assert read(page, rotate=90).split("\n") == ["甲" + FULL, "乙" + FULL, "丙　　　　　丁"]


def test_text_in_another_direction_comes_last_and_a_stamp_not_at_all():
    page = [
        Text(20, 300, "卷首", turn="0 1 -1 0"),
        Text(100, 300, "样书", turn="0.7 0.7 -0.7 0.7"),
        *column(LEFT, 700, "甲", 2),
    ]
    assert names(read(page)) == ["甲0", "甲1", "卷首"]


HEADS = ("2 清溪年鉴（2021）", "水利 3", "4 清溪年鉴（2021）", "工业 5", "6 清溪年鉴（2021）")


def book(heads=HEADS, feet=()):
    """Pages of two columns with running heads and feet."""
    pages = []
    for i, (head, foot) in enumerate(itertools.zip_longest(heads, feet)):
        around = [Text(LEFT + 100 * (i % 2), y, text, size=8) for y, text in ((800, head), (40, foot)) if text]
        pages.append([*around, *column(LEFT, 760, "甲子丙戊庚壬"[i], 5), *column(RIGHT, 760, "乙丑丁己辛癸"[i], 5)])
    return pages


def texts(count):
    """What the pages of the book hold, by the first two characters of a line."""
    return [
        line for pair in ("甲乙", "子丑", "丙丁", "戊己", "庚辛")[:count] for name in pair for line in numbered(name, 5)
    ]


@pytest.mark.parametrize(
    ("heads", "feet", "numbers"),
    [
        (HEADS, (), [2, 3, 4, 5, 6]),
        (("清溪年鉴",) * 4, ("· 12 ·", "- 13 -", "14", "第15页"), [12, 13, 14, 15]),
        (("清溪年鉴（2021）",) * 4, (), []),
        (("2 清溪年鉴", "水利", "4 清溪年鉴", "工业 5"), (), [2, 4, 5]),
    ],
)
def test_running_heads_tell_the_page_and_are_no_text(heads, feet, numbers):
    source = read_pdf(pdf(book(heads, feet)))
    assert [page.number for page in source.pages] == numbers
    left = ["水利"] if heads[1] == "水利" else []
    assert names(source.text.replace("\f", "")) == [*texts(1), *left, *texts(len(heads))[10:]]
    assert {source.text[page.start] for page in source.pages} <= set("甲子丙戊庚")


def test_first_lines_are_text_where_they_only_look_alike():
    """Figures at their ends that count no pages, a title that most pages do not repeat."""
    pages = [
        [Text(LEFT, 760, f"{title}{FULL[:15]}{year}"), *column(LEFT, 740, "甲", 3)]
        for title, year in zip("子丑寅卯辰", (2016, 12, 2021, 7, 88), strict=True)
    ]
    assert [name for name in names(read(*pages)) if name[0] != "甲"] == [f"{title}粮" for title in "子丑寅卯辰"]


def test_tabs_at_the_edge_are_no_text():
    tabs = [[Text(570, 600 - 12 * i, char, size=9) for i, char in enumerate("水利")] for _ in range(4)]
    pages = [[*page, *tab] for page, tab in zip(book(HEADS[:4]), tabs, strict=True)]
    assert names(read(*pages).replace("\f", "")) == texts(4)


@pytest.mark.parametrize(
    ("heads", "first_label", "numbers"),
    [
        ((), 12, [12, 13, 14]),
        (HEADS[:3], 2, [2, 3, 4]),
        (HEADS[:3], 1, [2, 3, 4]),
        (("清溪", "水利 3", ""), 9, [9, 10, 11]),
    ],
)
def test_page_labels_count_where_the_pages_do_not_contradict(heads, first_label, numbers):
    pages = book(heads or ("",) * 3)
    assert [page.number for page in read_pdf(pdf(pages, first_label=first_label)).pages] == numbers


def test_a_page_without_text_is_passed_over():
    source = read_pdf(pdf([column(LEFT, 700, "甲", 1), [], column(LEFT, 700, "乙", 1)], first_label=1))
    assert [(page.number, source.text[page.start]) for page in source.pages] == [(1, "甲"), (3, "乙")]


def test_a_file_that_opens_without_its_password_is_read():
    assert names(read(column(LEFT, 700, "甲", 3), password="")) == numbered("甲", 3)


def test_characters_are_mended():
    assert read([Text(LEFT, 700, "⼀⻋\xad荆")]) == "一车荆"


WHOLE = pdf([column(LEFT, 700, "甲", 3)])


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (pdf([[Line(57, 57, 500, 57)]]), "has no text layer: run OCR"),
        (pdf([[]]), "has no text layer: run OCR"),
        (pdf([[Text(LEFT, 700, "\ue001\ue002\ue003荆")]]), "do not say which characters"),
        (pdf([column(LEFT, 700, "甲", 3)], password="secret"), "with a password: save it without"),
        (WHOLE[:-40], "broken or cut off"),
        (WHOLE[: len(WHOLE) // 2], "broken or cut off"),
        (b"%PDF-1.7\n" + bytes(5000) + b"startxref", "broken or cut off"),
    ],
)
def test_what_cannot_be_read(data, said):
    with pytest.raises(SourceError, match=said):
        read_pdf(data)

"""The rows of tables."""

import pytest

from kg.read.lines import printed_lines
from kg.read.measure import Measure
from kg.read.rows import cells_of, divided, fields, key_end, key_follows

USUAL = Measure(48)


def line(text):
    """One printed line of a source that is nothing else."""
    return next(printed_lines(text))


@pytest.mark.parametrize(
    ("kind", "text", "key"),
    [
        ("number", "7", "7"),
        ("number", "1O 2021年1月5日", "1O"),
        ("number", "12. 供水", "12."),
        ("number", "2021年1月5日", ""),
        ("number", "7月供水", ""),
        ("serial", "第 3号", "第3号"),
        ("serial", "第l2期（总第 58期） 会议纪要", "第l2期（总第58期）"),
        ("serial", "第3号提案", ""),
        ("file", "荆政发〔2021〕3号", "荆政发〔2021〕3号"),
        ("file", "荆政办发[2021]n号关于供水的通知", "荆政办发[2021]n号"),
        ("file", "关于供水的通知", ""),
        ("day", "3月 20日", "3月20日"),
        ("day", "2021年3月20日", "2021年3月20日"),
        ("day", "3月20日\t会议", "3月20日"),
        ("day", "3月20日 水库供水", ""),
    ],
)
def test_keys(kind, text, key):
    found = line(text)
    assert found.text[: key_end(kind, found, text)] == key


@pytest.mark.parametrize(
    ("kind", "key", "before", "follows"),
    [
        ("number", "2", "1", True),
        ("number", "H", "1O", True),
        ("number", "4", "1", True),
        ("number", "9", "1", False),
        ("number", "1", "2", False),
        ("serial", "第16号", "第2号", True),
        ("serial", "第2号", "第16号", False),
        ("file", "荆政发〔2021〕1号", "荆政发〔2021〕9号", True),
    ],
)
def test_what_follows_a_key(kind, key, before, follows):
    assert key_follows(kind, key, before) is follows


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("漳河\t12.5\t8", ["漳河", "12.5", "8"]),
        ("漳 河\t\t8", ["漳河", "", "8"]),
        ("\t12.5", ["", "12.5"]),
        ("漳河\u300012.5 8", ["漳河", "12.58"]),
        ("\u3000\u3000漳河供水", ["漳河供水"]),
        ("漳河 供水", ["漳河供水"]),
    ],
)
def test_divided(raw, expected):
    source = f"上一行\t末\r\n{raw}\n下一行"
    cells = divided(list(printed_lines(source))[1], source)
    assert ["".join(part.text for part in cell) for cell in cells] == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("序号 标 题", ["序号", "标题"]),
        ("县 区 面积 人 口", ["县区", "面积", "人口"]),
        ("漳河镇 12.5 8", ["漳河镇", "12.5", "8"]),
        ("漳河", ["漳河"]),
    ],
)
def test_fields(raw, expected):
    assert [word.text for word in fields(line(raw))] == expected


def cells(kind, rows, count):
    """The texts of the cells of a row."""
    source = "\n".join(rows)
    made = cells_of(kind, list(printed_lines(source)), count, USUAL, source)
    return ["".join(part.text for part in cell) for cell in made]


MOTION = [
    "第 1号",
    "关于加强灌区渠道",
    "养护工作的议案",
    "周立新",
    "漳河灌区渠道建成年代较早部分渠段渗漏，",
    "建议分年度安排资金进行衬砌，并落实管护单位",
    "和人员。",
    "市水利局",
    "代表表示满",
    "意",
]


@pytest.mark.parametrize(
    ("kind", "rows", "count", "expected"),
    [
        ("number", ["3 水库供水", "正常。"], 2, ["3", "水库供水正常。"]),
        ("number", ["3"], 2, ["3", ""]),
        ("number", ["3 漳河 12.5 8"], 4, ["3", "漳河", "12.5", "8"]),
        ("number", ["3\t漳河\t\t8"], 4, ["3", "漳河", "", "8"]),
        ("number", ["3\t漳河"], 4, ["3", "漳河", "", ""]),
        ("file", ["荆政发〔2021〕3号关于供水的通知"], 2, ["荆政发〔2021〕3号", "关于供水的通知"]),
        (
            "serial",
            MOTION,
            6,
            ["第1号", "".join(MOTION[1:3]), "周立新", "".join(MOTION[4:7]), "市水利局", "代表表示满意"],
        ),
        ("serial", ["第2号", "关于供水的议案", "周立新"], 4, ["第2号", "关于供水的议案", "周立新", ""]),
        (
            "day",
            ["3月20日", "市九届人大常", "委会第三次会", "议", "任命：", "周立新为市水利局局长。"],
            3,
            ["3月20日", "市九届人大常委会第三次会议", "任命：周立新为市水利局局长。"],
        ),
        (
            "day",
            ["3月20日", "市九届人大常", "委会第三次会", "任命：", "周立新为市水利局局长。"],
            3,
            ["3月20日", "市九届人大常委会第三次会", "任命：周立新为市水利局局长。"],
        ),
        (
            "day",
            ["3月20日", "决定接受周立新辞去市水利局局长职务的请求。"],
            3,
            ["3月20日", "", "决定接受周立新辞去市水利局局长职务的请求。"],
        ),
    ],
)
def test_cells(kind, rows, count, expected):
    assert cells(kind, rows, count) == expected

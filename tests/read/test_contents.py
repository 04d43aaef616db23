"""The table of contents, and the headings it finds in the body."""

import pytest

from kg.model import Level
from kg.read.contents import ContentsEntry, find_headings, heading_key, read_contents
from kg.read.lines import printed_lines

CONTENTS = """荆门年鉴（2021）
目录
大事记 ........................... 1
市情概貌 ......................... 9
地理 .......................... 9
人口 ......................... 11
农业 ............................ 20
综述 ......................... 20
粮食 ......................... 21
正文由此开始。
"""


def read(source):
    return read_contents(source, list(printed_lines(source)))


def headings(titles, body):
    entries = [ContentsEntry(title, Level.SECTION, 1) for title in titles]
    found = find_headings(entries, list(printed_lines(body)))
    return {body.split("\n")[i]: titles[k] for i, k in found.items()}


def test_chapters_are_wider_than_their_sections():
    entries, region = read(CONTENTS)
    assert region == range(2, 9)
    assert [(entry.title, entry.level, entry.page) for entry in entries] == [
        ("大事记", Level.CHAPTER, 1),
        ("市情概貌", Level.CHAPTER, 9),
        ("地理", Level.SECTION, 9),
        ("人口", Level.SECTION, 11),
        ("农业", Level.CHAPTER, 20),
        ("综述", Level.SECTION, 20),
        ("粮食", Level.SECTION, 21),
    ]


def test_without_indents_all_are_chapters():
    entries, _ = read("".join(f"第{number}编 ........ {number}\n" for number in "123456"))
    assert {entry.level for entry in entries} == {Level.CHAPTER}


def test_a_long_title_on_two_lines():
    long = "荆门市关于推进农村人居环境整治工作的\n若干意见 ......................... 12\n"
    entries, region = read(CONTENTS.replace("农业 ....", long + "农业 ...."))
    assert "荆门市关于推进农村人居环境整治工作的若干意见" in [entry.title for entry in entries]
    assert region == range(2, 11)


def test_a_short_line_between_is_no_half_of_a_title():
    entries, _ = read(CONTENTS.replace("农业 ....", "第二部分\n农业 ...."))
    assert "农业" in [entry.title for entry in entries]


def test_a_book_without_contents():
    assert read("农业\n粮食增产。\n林业 ...... 3\n") == ((), range(0))


def test_a_leader_deep_in_the_body_is_no_contents():
    entries, region = read(CONTENTS + "粮食增产。\n" * 50 + "附表 ............... 99\n")
    assert region == range(2, 9)
    assert len(entries) == 7


@pytest.mark.parametrize(
    ("titles", "body", "found"),
    [
        (["地理", "人口"], "地理\n山多。\n人口\n人多。", {"地理": "地理", "人口": "人口"}),
        (["地理", "人口"], "人口\n人多。", {"人口": "人口"}),
        (["地理"], "地 理\n山多。", {"地 理": "地理"}),
        (["农业（含林业）"], "农业(含林业)\n山多。", {"农业(含林业)": "农业（含林业）"}),
        (["地理"], "地理位置\n山多。", {}),
        (["地理", "人口", "气候"], "气候\n地理\n山多。\n人口", {"地理": "地理", "人口": "人口"}),
        ([], "地理", {}),
    ],
)
def test_headings_in_the_body(titles, body, found):
    assert headings(titles, body) == found


def test_a_title_that_comes_twice_is_found_twice_in_order():
    entries = [ContentsEntry(title, Level.SECTION, 1) for title in ("农业", "综述", "工业", "综述")]
    lines = list(printed_lines("农业\n综述\n粮多。\n工业\n综述\n厂多。"))
    assert find_headings(entries, lines) == {0: 0, 1: 1, 3: 2, 4: 3}


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("农业、林业", "农业林业"),
        ("ＧＤＰ（上）", "GDP上"),
        ("“十三五” 规划", "十三五规划"),
        ("2020年大事记", "2020年大事记"),
    ],
)
def test_how_titles_are_compared(title, key):
    assert heading_key(title) == key

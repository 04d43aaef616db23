"""The outline for a terminal and for a machine."""

import json
from dataclasses import replace

import pytest
from rich.cells import cell_len

from kg.export.outline import outline_data, outline_lines
from kg.model import Book, Fate, Level, Section
from tests.support.reading import BOOK


def lines(deepest: Level) -> list[str]:
    """The lines with their leaders cut short."""
    return [" ".join(word for word in line.split(" ") if word.strip(".")) for line in outline_lines(BOOK, deepest)]


def test_lines_have_number_title_date_and_page() -> None:
    # a worked-out page is marked
    assert lines(Level.ITEM) == [
        "1 大事记 1",
        "1.1 3月5日 2020-03-05 ~1",
        "2 水利 ~9",
        "2.1 防汛 ~9",
        "2.1.1 概况 9",
        "2.1.2 <b>堤防</b>",
        "2.2 会议 10",
        "",
        "6 titles of the contents 目录标题: 3 printed 印出, 1 inferred 推断, 1 lost 遗失, 1 absent 文件未及",
    ]


@pytest.mark.parametrize(
    ("deepest", "numbers"),
    [
        (Level.CHAPTER, ["1", "2"]),
        (Level.SECTION, ["1", "2", "2.1", "2.2"]),
        (Level.SUBSECTION, ["1", "2", "2.1", "2.2"]),
        (Level.ENTRY, ["1", "2", "2.1", "2.1.1", "2.1.2", "2.2"]),
    ],
)
def test_lines_stop_at_a_level(deepest: Level, numbers: list[str]) -> None:
    assert [line.split()[0] for line in lines(deepest)[:-2]] == numbers


def test_pages_stand_below_each_other_and_levels_are_indented() -> None:
    found = list(outline_lines(BOOK))
    assert {cell_len(line) for line in found if ".." in line} == {78}
    assert [len(line) - len(line.lstrip()) for line in found[:7]] == [0, 2, 0, 2, 4, 4, 2]


def section(title: str) -> Section:
    return Section("1", Level.CHAPTER, title, 0, 5, 7, page_known=True)


def with_section(child: Section) -> Book:
    return replace(BOOK, outline=(replace(BOOK.outline[0], children=(child,)), child), contents=())


@pytest.mark.parametrize(
    ("title", "line"),
    [("长" * 50, f"1 {'长' * 50} .. 7"), ("清\x1b[31m洪", f"1 清�[31m洪 {'.' * 64} 7")],
    ids=["a title longer than the line", "a title that would steer the terminal"],
)
def test_odd_titles(title: str, line: str) -> None:
    assert list(outline_lines(with_section(section(title)))) == [line, "", "no table of contents found 未见目录"]


def test_data_is_the_tree() -> None:
    data = json.loads(json.dumps(outline_data(BOOK)))
    assert (data["title"], data["year"], data["city"], data["province"]) == ("松溪年鉴（2021）", 2020, "松溪市", None)
    assert [promise["fate"] for promise in data["contents"]] == [promise.fate for promise in BOOK.contents]
    assert data["contents"][3] == {"title": "水库", "level": "section", "page": 10, "fate": Fate.LOST}
    works = data["sections"][1]
    entry = works["children"][0]["children"][0]
    assert (entry["number"], entry["level"], entry["title"], entry["children"]) == ("2.1.1", "entry", "概况", [])
    assert (entry["page"], entry["page_known"], works["page_known"]) == (9, True, False)
    assert data["sections"][0]["children"][0]["date"] == "2020-03-05"
    span = BOOK.span(BOOK.outline[5].start, BOOK.outline[5].end)
    assert (entry["start"], entry["end"]) == (span.start, span.end)


def test_data_stops_at_a_level() -> None:
    works = outline_data(BOOK, Level.SECTION)["sections"][1]
    assert [child["children"] for child in works["children"]] == [[], []]


def test_a_section_without_text_has_no_place() -> None:
    (child,) = outline_data(with_section(replace(section("空"), end=0)))["sections"]
    assert (child["start"], child["end"]) == (None, None)

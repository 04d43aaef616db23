"""The rows of tables with the mentions in their cells."""

import re

import pytest

from kg.link.claims.rows import Field, Row, rows
from kg.link.scene import Passage, Scene
from kg.model import Book, Cell, Kind, Level, Section, Table
from tests.support.linking import knowledge_of, said

TABLE = """【议案】

代表议案一览表

序号 名称 领衔人 承办单位

第1号

关于湿地巡护的议案

鄢立群

市水利局

第2号

关于步道照明的议案

骆秀英

市财政局

【节水】市水利局、市财政局召开会议。
"""


@pytest.fixture
def scene() -> Scene:
    """A book with a table of two rows, the last cell of which is empty, and the passages of its paragraphs."""
    text = "表\n甲\n乙\n丙\n丁\n"
    cells = ((Cell("名", 2, 3), Cell("值", 4, 7)), (Cell("名", 8, 9), Cell("值", 9, 9)))
    section = Section("0", Level.CHAPTER, "年鉴", 0, 10)
    book = Book("年鉴", 2020, None, None, "", text, range(10), (section,), (), (Table("表", 0, ("名", "值"), cells),))
    passages = tuple(Passage(text[at], at, section, (section,), None, ()) for at in range(0, 10, 2))
    return Scene(book, None, passages, {}, {})


def test_cells_that_hold_something(scene: Scene) -> None:
    assert [[(field.column, field.text) for field in row.fields] for row in rows(scene)] == [
        [("名", "甲"), ("值", "乙\n丙")],
        [("名", "丁")],
    ]


def test_the_passages_of_a_cell(scene: Scene) -> None:
    first, second = rows(scene)
    assert [[passage.text for passage in field.passages] for field in (*first.fields, *second.fields)] == [
        ["甲"],
        ["乙", "丙"],
        ["丁"],
    ]


def test_a_cell_by_the_head_of_its_column(scene: Scene) -> None:
    row = next(rows(scene))
    assert isinstance(row, Row)
    assert not row.alone
    assert isinstance(found := row.under(re.compile("值|数")), Field)
    assert (found.text, found.span.start, found.span.end, found.mentions(Kind.PERSON)) == ("乙\n丙", 4, 7, [])
    assert row.under(re.compile("名称")) is None


def test_what_each_row_says_is_its_own() -> None:
    claims = said(knowledge_of(TABLE))
    handled = {subject: object for subject, property, object in claims if property == "nj:handledBy"}
    assert handled == {
        "document/关于湿地巡护的议案": "org/辽阳市水利局",
        "document/关于步道照明的议案": "org/辽阳市财政局",
    }

"""The table of contents in the graph: a title without text is a section all the same."""

from dataclasses import replace

import pytest

from kg.graph.contents import contents
from kg.graph.iri import namer
from kg.model import Fate, Level, Promise
from kg.read import read_text

BOOK = replace(
    read_text("雨水充沛。\n", "云泽年鉴（2021）"),
    contents=(
        Promise("农业", Level.CHAPTER, 1, Fate.ABSENT),
        Promise("种植", Level.SECTION, 1, Fate.ABSENT),
        Promise("畜牧", Level.SECTION, 3, Fate.LOST),
        Promise("工业", Level.CHAPTER, 5, Fate.ABSENT),
        Promise("化工", Level.SECTION, 5, Fate.ABSENT),
    ),
)


def said(subject: str) -> set[str]:
    """What is said of a section, its IRI's last part, as `property value`."""
    names = namer(BOOK)
    return {
        f"{triple.predicate.value.rpartition('#')[2].rpartition('/')[2]} {triple.object.value.rpartition('/')[2]}"
        for triple in contents(BOOK, names)
        if triple.subject.value == names.section(subject)
    }


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("c1", {"prefLabel 农业", "level chapter", "page 1", "order 1", "presence absent"}),
        ("c3", {"prefLabel 畜牧", "level section", "page 3", "order 2", "presence lost", "isPartOf c1"}),
        ("c4", {"prefLabel 工业", "order 2"}),
        ("c5", {"isPartOf c4", "order 1"}),
    ],
)
def test_a_title_without_text_is_a_section_below_its_chapter(subject: str, expected: set[str]) -> None:
    assert expected <= said(subject)


def test_a_title_with_text_is_its_section_and_only_gets_its_presence() -> None:
    listed = "农业 ......... 1\n种植 .... 1\n畜牧 .... 1\n林业 .... 2\n水产 .... 2\n"
    read = read_text(f"云泽年鉴（2021）\n目录\n{listed}\n农业\n种植\n丰收。\n", "x")
    found = [triple for triple in contents(read, namer(read)) if triple.subject.value.endswith("/section/1.1")]
    assert [(triple.predicate.value.rpartition("#")[2], triple.object.value) for triple in found] == [
        ("presence", "printed")
    ]

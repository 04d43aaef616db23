"""Where a span stands in its book."""

import pytest

from kg.graph.outline import Outline
from tests.support.knowledge import BOOK, span

OUTLINE = Outline(BOOK)


@pytest.mark.parametrize(
    ("words", "section", "chapter"),
    [
        ("综述", "1", "综述"),
        ("自然环境", "1.1", "综述"),
        ("【河流】", "1.1.1", "综述"),
        ("南溪县", "1.1.1", "综述"),
        ("大事记", "2", "大事记"),
        ("5日", "2.1", "大事记"),
        ("供稿", "3.1", "水利"),
    ],
)
def test_section_and_chapter(words: str, section: str, chapter: str) -> None:
    found = OUTLINE.section(span(words))
    assert (found.number, OUTLINE.chapter(found).title) == (section, chapter)


@pytest.mark.parametrize(
    ("number", "parent"), [("0", None), ("1", None), ("1.1", "1"), ("1.1.1", "1.1"), ("2.2", "2"), ("3.1", "3")]
)
def test_parent(number: str, parent: str | None) -> None:
    section = next(section for section in BOOK.outline if section.number == number)
    above = OUTLINE.parent(section)
    assert (above.number if above else None) == parent


@pytest.mark.parametrize(
    ("words", "before", "after"),
    [
        ("清溪河", "", "发源于望云山，流经南溪县，全长36.5千"),
        ("南溪县", "清溪河发源于望云山，流经", "，全长36.5千米，注入云水。"),
        ("局长", "委会第十二次会议决定任命陈明远为市水利局", "。"),
        ("水利局局长。\n市水和局", "人大常委会第十二次会议决定任命陈明远为市", "启动“清溪|云水”<一期>工程，4月8日"),
        ("综述", "", ""),
    ],
)
def test_quote(words: str, before: str, after: str) -> None:
    quotation = OUTLINE.quote(span(words))
    assert (quotation.before, quotation.text, quotation.after) == (before, words, after)

"""Lines of the text parted from contents, running heads and dirt."""

import pytest

from kg.model import Page, Source
from kg.read.furniture import sift

CONTENTS = "".join(
    f"{title} ........ {page}\n" for page, title in enumerate(("农业", "种植", "畜牧", "林业", "水产"), 1)
)
BODY = "2 云泽年鉴（2021）\n农业\n丰收。\n• 7 •云泽年鉴（2021）\nh\n增产。\n种植 9\n完。\n"
TEXT = f"云泽年鉴（2021）\n目录\n{CONTENTS}{BODY}"


def dropped(source: str) -> list[tuple[str, str]]:
    """What is dropped and why."""
    return [(source[one.span.start : one.span.end], one.kind) for one in sift(Source(source)).dropped]


def test_lines_of_the_text() -> None:
    assert [line.text for line in sift(Source(TEXT)).lines] == ["云泽年鉴（2021）", "农业", "丰收。", "增产。", "完。"]


def test_what_is_dropped() -> None:
    found = [(text, kind) for text, kind in dropped(TEXT) if kind != "contents"]
    assert found == [
        ("目录", "running head"),
        ("2 云泽年鉴（2021）", "running head"),
        ("• 7 •云泽年鉴（2021）", "running head"),
        ("h", "noise"),
        ("种植 9", "running head"),
    ]


def test_pages_are_those_of_running_heads_behind_the_contents() -> None:
    pages = sift(Source(TEXT)).pages
    assert [page.number for page in pages] == [2, 7, 9]
    assert TEXT[pages[1].start :].startswith("•")


def test_pages_that_the_file_knows_come_first() -> None:
    assert sift(Source(TEXT, pages=(Page(1, 0),))).pages == (Page(1, 0),)


@pytest.mark.parametrize(
    ("lines", "is_picture"),
    [
        (["翠", "阈", "邪", "之", "成", "城", "运", "更"], True),
        (["翠", "阈", "邪", "之", "成", "城", "运"], False),
        (["1", "2", "3", "4", "5", "6", "7", "8", "9"], False),
    ],
)
def test_what_the_scanner_saw_in_a_picture(lines: list[str], is_picture: bool) -> None:
    source = "丰收的一年。\n" + "\n".join(lines) + "\n增产的一年。\n"
    assert bool(dropped(source)) is is_picture

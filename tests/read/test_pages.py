"""The printed page of any place, from those that are stated."""

import pytest

from kg.model import Page
from kg.read.pages import Anchor, Pagination, with_page_tops

HEADS = [Anchor(0, 1), Anchor(100, 3), Anchor(200, 3), Anchor(300, 5, opens=True), Anchor(400, 6, opens=True)]


@pytest.mark.parametrize(
    ("at", "page", "certain"),
    [
        (0, 1, True),  # stated
        (10, 1, False),
        (50, 2, False),  # half-way between the middles of pages 1 and 3
        (100, 3, True),
        (150, 3, True),  # page 3 before and after
        (210, 3, False),
        (299, 4, False),  # page 5 begins behind it
        (300, 5, True),
        (399, 5, True),  # page 6 begins behind it
        (400, 6, True),
        (480, 7, False),  # 400 characters for five pages
    ],
)
def test_pages(at: int, page: int, certain: bool) -> None:
    assert Pagination(HEADS).page(at) == (page, certain)


def test_before_the_first_stated_page_nothing_is_known() -> None:
    assert Pagination([Anchor(10, 4)]).page(9) == (None, False)
    assert Pagination([]).page(0) == (None, False)


def test_one_stated_page_says_nothing_of_what_follows_but_itself() -> None:
    assert Pagination([Anchor(10, 4)]).page(5000) == (4, False)


def test_a_misread_number_falls_out() -> None:
    anchors = [Anchor(0, 1), Anchor(100, 90), Anchor(200, 3), Anchor(300, 4)]
    assert Pagination(anchors).page(100) == (2, False)


@pytest.mark.parametrize(
    ("tops", "expected"),
    [
        ([20, 40], {0: 1, 20: 2, 40: 3, 60: 4}),  # room for just these two
        ([20], {0: 1, 60: 4}),  # one page top is missing: which one?
        ([20, 40, 50], {0: 1, 60: 4}),
        ([20, 40, 70, 90], {0: 1, 20: 2, 40: 3, 60: 4, 70: 5, 90: 6}),  # right so far, so right behind the last head
        ([20, 70], {0: 1, 60: 4}),
    ],
)
def test_page_tops_are_believed_where_there_is_room_for_just_so_many(tops: list[int], expected: dict[int, int]) -> None:
    pages = with_page_tops([Page(1, 0), Page(4, 60)], tops)
    assert {page.start: page.number for page in pages} == expected


def test_without_running_heads_page_tops_say_nothing() -> None:
    assert with_page_tops([], [10, 20]) == ()
    assert with_page_tops([Page(3, 0)], [10, 20]) == (Page(3, 0),)

"""Printed lines: their characters, their width, the furniture of a page, the lines of a table of contents."""

import pytest

from kg.read.lines import ContentsLine, contents_line, is_furniture, is_noise, printed_lines


def line(text):
    (made,) = printed_lines(text)
    return made


@pytest.mark.parametrize(
    ("source", "text", "offsets", "width"),
    [
        ("荆门市", "荆门市", (0, 1, 2), 6),
        ("　　荆门 市 ", "荆门市", (2, 3, 5), 7),
        ("\ufeff荆门", "荆门", (1, 2), 6),
        ("2020 年", "2020年", (0, 1, 2, 3, 5), 7),
        ("\t荆\t门", "荆门", (1, 3), 5),
        ("概述…3", "概述…3", (0, 1, 2, 3), 6),
    ],
)
def test_a_line_without_its_white_space(source, text, offsets, width):
    made = line(source)
    assert (made.text, made.offsets, made.width) == (text, offsets, width)


def test_lines_end_at_line_feeds_and_form_feeds():
    source = "荆门\r\n\n 　\n钟祥\f京山\n"
    assert [(made.text, made.offsets) for made in printed_lines(source)] == [
        ("荆门", (0, 1)),
        ("钟祥", (8, 9)),
        ("京山", (11, 12)),
    ]


@pytest.mark.parametrize(
    ("printed", "title", "page"),
    [
        ("概述 ................. 3", "概述", 3),
        ("概述.................3", "概述", 3),
        ("概 述 . . . . . 12", "概述", 12),
        ("概述………………3", "概述", 3),
        ("概述 …… 103", "概述", 103),
        ("概述·······3", "概述", 3),
        ("概述 • • • • 3", "概述", 3),
        ("概述．．．．3", "概述", 3),
        ("农业、林业（含水利） ...... 45", "农业、林业（含水利）", 45),
        ("2020年大事记 ...... 1", "2020年大事记", 1),
    ],
)
def test_leaders_of_the_contents(printed, title, page):
    made = line(printed)
    assert contents_line(printed, made) == ContentsLine(title, page, made.width)


@pytest.mark.parametrize("printed", ["概述", "概述 3", "概述..3", "粮食总产量增长3.5%", "概述 ......", "...... 3"])
def test_what_is_no_line_of_the_contents(printed):
    assert contents_line(printed, line(printed)) is None


@pytest.mark.parametrize(
    "printed",
    [
        "12 荆门年鉴（2021）",
        "• 12 • 荆门年鉴（2021）",
        "12 荆门年鉴(2021)",
        "荆门年鉴（2021） 13",
        "荆门年鉴（2021）·13·",
        "农业 13",
        "13 农业",
        "· 13 · 农业",
        "目录",
        "目 录 2",
        "目次",
    ],
)
def test_furniture(printed):
    assert is_furniture(line(printed), frozenset({"农业", "工业"}))


@pytest.mark.parametrize(
    "printed",
    ["农业", "林业 13", "荆门年鉴（2021）", "《荆门年鉴（2021）》由市档案馆编纂。", "13", "农业13户", "目录学"],
)
def test_text_is_no_furniture(printed):
    assert not is_furniture(line(printed), frozenset({"农业", "工业"}))


@pytest.mark.parametrize(
    ("printed", "noise"),
    [
        ("h", True),
        ("------", True),
        ("····", True),
        ("mailto:nianjian@example.org", True),
        ("hh", False),
        ("丙", False),
        ("-3.5", False),
    ],
)
def test_dirt_of_the_scan(printed, noise):
    assert is_noise(line(printed)) is noise

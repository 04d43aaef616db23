"""A line alone: a heading, a caption, or text."""

import pytest

from kg.model import Level
from kg.read.subheadings import Standing, is_uncredited_caption, level_of

TEXT = "粮食播种面积保持稳定，单产水平逐年提高，农民增收，农业增效，农村面貌一新，各项指标完成。"


@pytest.mark.parametrize(
    ("text", "entries", "groups", "level"),
    [
        ("植物保护", False, False, Level.SUBSECTION),
        ("队伍建设", False, True, Level.SUBSECTION),
        ("典型案例", True, False, Level.SUBSECTION),
        ("开展党员培训工作", False, True, Level.SUBSECTION),
        ("视察协商", True, True, Level.SUBSECTION),
        ("概述", True, True, Level.ENTRY),
        ("召开春季茶话会", False, True, None),
        ("市农业局局长到村", False, True, None),
        ("科普讲座", False, True, None),
        ("监控大厅", True, False, None),  # entries stood before it without a subsection
        ("增产，增收", False, False, None),
        ("一二三四五六七八九十一二三四五六七", False, False, None),
    ],
)
def test_before_an_entry(text: str, entries: bool, groups: bool, level: Level | None) -> None:
    assert level_of(Standing(text, "丰收。", "【概况】" + TEXT, True, entries, groups)) is level


@pytest.mark.parametrize(
    ("text", "before", "title", "level"),
    [
        ("宣传活动", "丰收。", "开展普法宣传活动", None),
        ("宣传活动", "丰收。", "植树造林", Level.SUBSECTION),
        ("监控工作", "监控工作大厅", "植树造林", None),
    ],
)
def test_what_says_again_what_was_said_is_no_heading(text: str, before: str, title: str, level: Level | None) -> None:
    assert level_of(Standing(text, before, "【概况】" + TEXT, True, True, True, title)) is level


@pytest.mark.parametrize(
    ("text", "before", "after", "level"),
    [
        ("山脉", "丰收。", TEXT, Level.SUBSECTION),
        ("山脉", "", TEXT, Level.SUBSECTION),
        ("山脉", "丰收的", TEXT, None),
        ("山脉", "丰收。", "短。", None),
        ("主要成绩", "丰收。", "（一）" + TEXT, None),
        ("山脉2条", "丰收。", TEXT, None),
    ],
)
def test_before_text(text: str, before: str, after: str, level: Level | None) -> None:
    assert level_of(Standing(text, before, after, False)) is level


@pytest.mark.parametrize(
    ("text", "entry_follows", "caption"),
    [
        ("市农科院技术人员到田间指导春耕生产", True, True),
        ("市农科院技术人员到田间指导春耕生产。", True, False),
        ("全市春耕生产现场会议", False, True),
        ("加快农业现代化步伐增强发展后劲", False, False),
        ("一、关于春耕生产情况的汇报", True, False),
    ],
)
def test_captions(text: str, entry_follows: bool, caption: bool) -> None:
    assert is_uncredited_caption(Standing(text, "丰收。", "", entry_follows)) is caption

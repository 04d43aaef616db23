"""Paragraphs → blocks and the outline: chapters, sections, subsections, entries, chronicle items."""

import pytest

from kg.model import BlockKind, Level
from kg.read import read_text

HEAD = "荆门年鉴（2021）\n\n目录\n"
DOTS = " ........"


def book(contents, body):
    """A book whose contents list these titles, those of sections indented by a space; all stand on page 1."""
    printed = "".join(f"{title.strip()} ....{'' if title.startswith(' ') else '......'} 1\n" for title in contents)
    return read_text(f"{HEAD}{printed}\n{body}", "test")


def outline(made):
    """The outline as lines of `number level title`."""
    return [f"{section.number} {section.level} {section.title}" for section in made.outline[1:]]


def texts(made):
    """The blocks as (kind, text, title of the section)."""
    return [
        (block.kind, made.text[block.start : block.end], made.outline[block.section].title) for block in made.blocks
    ]


FULL = "粮食播种面积保持稳定，单产水平逐年提高，农民增收。"[:24]
CONTENTS = ("农业", " 种植", " 畜牧", "工业", " 化工", " 建材")
BODY = """农业
种植
【概况】 粮食增产，农民增收。
【防虫】 虫害减轻。
（王德明供稿）
畜牧
【概况】 生猪出栏增加。
（李晓红供稿）
工业
化工
【概况】 化肥增产。
（陈国栋供稿）
建材
【概况】 水泥增产。
（孙立军供稿）
"""


def test_levels():
    assert outline(book(CONTENTS, BODY)) == [
        "1 chapter 农业",
        "1.1 section 种植",
        "1.1.1 entry 概况",
        "1.1.2 entry 防虫",
        "1.2 section 畜牧",
        "1.2.1 entry 概况",
        "2 chapter 工业",
        "2.1 section 化工",
        "2.1.1 entry 概况",
        "2.2 section 建材",
        "2.2.1 entry 概况",
    ]


def test_sections_cover_what_is_below_them():
    made = book(CONTENTS, BODY)
    for section in made.outline:
        assert 0 <= section.start < section.end <= len(made.text)
        bounds = [child.start for child in section.children] + [section.end]
        assert bounds == sorted(bounds)
        assert all(section.start <= child.start and child.end <= section.end for child in section.children)
    assert list(made.outline[0].walk()) == list(made.outline)


def test_pages_and_blocks():
    made = book(CONTENTS, BODY)
    assert [section.page for section in made.outline if section.level is Level.SECTION] == [1, 1, 1, 1]
    assert texts(made)[:5] == [
        (BlockKind.BODY, "荆门年鉴（2021）", "荆门年鉴（2021）"),
        (BlockKind.HEADING, "农业", "农业"),
        (BlockKind.HEADING, "种植", "种植"),
        (BlockKind.HEADING, "【概况】", "概况"),
        (BlockKind.BODY, "粮食增产，农民增收。", "概况"),
    ]


@pytest.mark.parametrize(
    ("body", "entries"),
    [
        ("【防汛】 水退。\n", ["防汛"]),
        ("【防汛］ 水退。\n", ["防汛"]),
        ("［防汛】 水退。\n", ["防汛"]),
        (
            "【漳河水库灌区续建配套和现代化改造项目在荆门\n市开工】 水退。\n",
            ["漳河水库灌区续建配套和现代化改造项目在荆门市开工"],
        ),
        ("【防汛】 水退。【抗旱】 雨来。\n", ["防汛", "抗旱"]),
        ("【防汛】 见《荆门【2020】9号文》。\n", ["防汛"]),
        ("【防汛】 水退，【抗旱】雨来。\n", ["防汛"]),
        ("【防汛 水退。\n", []),
    ],
)
def test_entries(body, entries):
    made = read_text(f"{FULL}\n" * 5 + "增收。\n" + body, "test")
    assert [section.title for section in made.outline if section.level is Level.ENTRY] == entries


def test_a_title_alone_before_an_entry_heads_a_subsection():
    made = book(CONTENTS, BODY.replace("【防虫】", "植物保护\n【防虫】"))
    assert "1.1.2 subsection 植物保护" in outline(made)
    assert "1.1.2.1 entry 防虫" in outline(made)


@pytest.mark.parametrize("line", ["水退了。", "增产，增收", "2020年", "市农业局领导到田间"])
def test_what_heads_no_subsection(line):
    made = book(CONTENTS, BODY.replace("【防虫】", f"{line}\n【防虫】"))
    assert not any(section.level is Level.SUBSECTION for section in made.outline)


@pytest.mark.parametrize(
    ("before", "kinds"),
    [
        ("全市春耕生产现场推进会议", [BlockKind.CAPTION]),
        ("水退。全市春耕生产现场推进会议", [BlockKind.BODY, BlockKind.CAPTION]),
        ("水退。", [BlockKind.BODY]),
    ],
)
def test_an_entry_behind_a_caption_in_its_line(before, kinds):
    made = read_text(f"{FULL}\n" * 5 + f"增收。\n【防汛】 江水上涨。\n{before}【抗旱】 雨来。\n", "test")
    found = [(kind, title) for kind, _, title in texts(made)]
    at = found.index((BlockKind.HEADING, "抗旱"))
    assert [kind for kind, _ in found[at - len(kinds) : at]] == kinds


def test_an_overview_printed_without_brackets_is_an_entry():
    made = book(CONTENTS, BODY.replace("【概况】 粮食", "概述\n粮食"))
    assert "1.1.1 entry 概述" in outline(made)


def test_what_became_of_the_contents():
    body = BODY.partition("建材")[0].replace("畜牧\n", "", 1).replace("生猪", "畜牧业生猪", 1)
    fates = [promise.fate for promise in book((*CONTENTS, "军事"), body).contents]
    assert fates == ["printed", "printed", "inferred", "printed", "printed", "absent", "absent"]


def test_a_title_without_a_place_is_lost():
    made = book(("农业", " 种植", " 水利", *CONTENTS[2:]), BODY)
    assert [promise.fate for promise in made.contents][:4] == ["printed", "printed", "lost", "printed"]


def test_an_overview_opens_a_lost_section():
    contents = ("农业", " 种植", " 水利", "工业", " 化工", " 建材")
    lost = "【防虫】 虫害减轻。\n【概况】 水利工程完好，河水清澈。\n【修渠】 水渠畅通。\n"
    made = book(
        contents,
        BODY.replace("【防虫】 虫害减轻。\n（王德明供稿）\n畜牧\n【概况】 生猪出栏增加。\n（李晓红供稿）\n", lost),
    )
    assert outline(made)[:6] == [
        "1 chapter 农业",
        "1.1 section 种植",
        "1.1.1 entry 概况",
        "1.1.2 entry 防虫",
        "1.2 section 水利",
        "1.2.1 entry 概况",
    ]


def test_the_overview_of_a_chapter_opens_behind_its_heading():
    contents = ("农业", " 综述", " 种植", "工业", " 化工", " 建材")
    made = book(contents, BODY.replace("农业\n种植", "农业\n全年丰收。\n种植", 1))
    assert outline(made)[:3] == ["1 chapter 农业", "1.1 section 综述", "1.2 section 种植"]
    assert made.contents[1].fate == "inferred"


def test_pages_between_running_heads_are_worked_out():
    made = book(CONTENTS, BODY.replace("【防虫】", "8 荆门年鉴（2021）\n【防虫】"))
    pages = [(section.title, section.page, section.page_known) for section in made.outline[1:5]]
    assert pages == [("农业", 1, True), ("种植", 1, True), ("概况", 1, True), ("防虫", 1, True)]


def test_captions():
    made = read_text(f"{FULL}\n" * 5 + "【防汛】 水退。\n\n汉江堤防加固（王德明 摄）\n\n雨来。\n", "test")
    assert [(kind, text) for kind, text, _ in texts(made) if kind is BlockKind.CAPTION] == [
        (BlockKind.CAPTION, "汉江堤防加固（王德明摄）")
    ]


def test_items_of_a_chronicle():
    contents = ("2020年大事记", *CONTENTS)
    made = book(contents, "2020年大事记\n3日 降雨。\n同日 降雪。\n2日 放晴。\n▲ 雨水偏多。\n" + BODY)
    items = [section for section in made.outline if section.level is Level.ITEM]
    assert [(item.title, item.date) for item in items] == [
        ("1月3日", "2020-01-03"),
        ("1月3日", "2020-01-03"),
        ("2月2日", "2020-02-02"),
        ("2月", "2020-02"),
    ]
    assert all(item.number.startswith("1.") for item in items)


def test_a_lost_section_opens_behind_the_credit_of_the_one_before():
    made = book(CONTENTS, BODY.replace("畜牧\n", "", 1).replace("生猪", "畜牧业生猪", 1))
    assert outline(made) == outline(book(CONTENTS, BODY))


def test_a_lost_chapter_opens_with_its_first_section():
    made = book(CONTENTS, BODY.replace("工业\n化工", "化工", 1))
    assert outline(made) == outline(book(CONTENTS, BODY))


def test_a_text_without_structure():
    made = read_text("雨水充沛。\n粮食增产。\n", "名")
    assert (made.title, made.year, made.city, made.province) == ("名", None, None, None)
    assert outline(made) == []
    assert texts(made) == [(BlockKind.BODY, "雨水充沛。", "名"), (BlockKind.BODY, "粮食增产。", "名")]

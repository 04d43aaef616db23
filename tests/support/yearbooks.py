"""Hypothesis strategies for sources like a scanned yearbook's: every kind of line, whole and damaged, in any order.

The words are few, so that titles recur, headings find their contents, and a misread word stands beside the right one.
"""

from __future__ import annotations

from random import Random

from hypothesis import strategies as st

from kg.model import Source
from tests.support.damage import misread

SPACES = " \u3000\t\xa0\ufeff"
BREAKS = ("\n", "\n\n", "\r\n", "\r", "\f", "\n\f\r\n", "\x0b", "\x85", "\u2028", "\n \n")
LEADERS = (" ....... ", "...", "……", " ………… ", ". . . . ", "······", " ..•.. ", "… ")
TITLES = ("大事记", "2020年大事记", "水利", "概述", "综述", "市委", "人事任免", "县（市）区", "重点提案", "……", "A股")
WORDS = (
    *(
        "清溪市",
        "南溪县",
        "市水利局",
        "沄水水库",
        "陈明远",
        "召开会议，",
        "新建水库1座。",
        "投入资金。",
        "任局长",
        "人民",
    ),
    *(
        "L4亿元",
        "增长 100%o",
        "1日 o时",
        "3月 n日",
        "2020年 H月 2日",
        "11月",
        "11.4",
        "一■院",
        "一医院",
        "锌子",
        "铧子",
        "千米",
    ),
    *(
        "（二）",
        "《清溪年鉴》",
        "“十三五”",
        "2021",
        "12.5",
        "、",
        "：",
        "；",
        "？",
        "。",
        "𠮷",
        "𫔭",
        "é",
        "h",
        "％",
        "①",
        "㎡",
    ),
)
ENDS = ("", "。", "。】", "）", "0", "：")

words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map("".join)
titles = st.sampled_from(TITLES)
numbers = st.integers(0, 10000).map(str)
anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
long_lines = st.tuples(st.sampled_from(WORDS), st.integers(4, 40), st.sampled_from(ENDS)).map(
    lambda made: (made[0] * 24)[: made[1]] + made[2]
)


def row(*parts: st.SearchStrategy[str] | str) -> st.SearchStrategy[str]:
    """The parts in a row."""
    return st.tuples(*(st.just(part) if isinstance(part, str) else part for part in parts)).map("".join)


def one(*choices: str) -> st.SearchStrategy[str]:
    """One of the texts."""
    return st.sampled_from(choices)


running_heads = st.one_of(
    row(
        one("", "• "),
        numbers,
        one(" ", " • "),
        one("清溪年鉴（2021）", "清溪年鉴(2021)", "清溪年鉴[2021", "清 溪年鉴2021"),
    ),
    row(titles, one(" ", ""), numbers),
    row(numbers, one(" • ", " "), titles),
)
whole_entries = row(one("【概况】", "【概述】 ", "【防汛】", "［防汛］"), long_lines, one("。", "\n"), long_lines, "。")
entries = row(
    one("", "。", "会议闭幕", "市水利局）", "0"),
    one("【", "［", "[", "“", "‘", "〔", "1", ""),
    st.one_of(one("概况", "概述", "防\n汛", "防汛 ", ""), words),
    one("】", "］", "]", "”", "〕", ")", "\n】", ""),
    one("", " "),
    words,
)
items = row(
    one(
        "同日",
        "▲",
        "▲ ",
        "n日",
        "H日",
        "l日",
        "3日",
        "31日",
        "32日",
        "00日",
        "12月",
        "5月\n",
        "2月2日",
        "3日至5日",
        "30日至 2月3日",
    ),
    one("", " ", " o时，"),
    words,
)
ordinals = row(one("一、", "（二）", "(三)", "1.", "2．", "10、", "(n)", "十一、"), words)
captions = row(
    words,
    one("（", "("),
    one("王明", "李 红", "宣传部", "王明\n"),
    one("摄", " 摄", "摄影", "供图"),
    one("）", ")", "）0", ""),
)
credits = row(
    one("", "。", "会议闭幕。"),
    one("（", "("),
    one("王明", "李 红", "王明 李红"),
    one("供稿", " 供稿"),
    one("）", ")", "）o"),
)
notes = row(
    one("（", "("),
    one("提案者：王明。", "提案者:民盟。"),
    "提案号：",
    numbers,
    one("。", " "),
    one("督办人：李红。承办单位：市水利局。）", "）", ""),
)
cells = st.one_of(
    row(one("序号 案由 提案人", "序号", "姓名", "职务", "文号", "续表", "续 表", "第3号", "市委常委会议纪要一览表")),
    row(
        numbers,
        one(" ", "\u3000", "\n"),
        words,
        one("\u3000", "\n", " "),
        one("清政发〔2020〕3号", "清政发[2020]3 号", "2020-03-01"),
    ),
)
dirt = one("h", "h\nh", "----", "mailto:a@b", "•", "^", "|-", "目录", "目 次 3", "", " ", "\ufeff", "\x00", "\x1c")
lines = st.one_of(
    titles,
    words,
    long_lines,
    long_lines,
    running_heads,
    entries,
    whole_entries,
    whole_entries,
    items,
    items,
    ordinals,
    captions,
    credits,
    notes,
    cells,
    dirt,
    anything,
)
abouts = one("清溪年鉴（2021）\n", "", "《清溪年鉴（0000）》\n", "清溪市位于江岭省东部\n清溪年鉴（2021）\n")


@st.composite
def contents(draw: st.DrawFn, listed: list[str]) -> str:
    """A table of contents that names some titles."""
    indents = [draw(one("", "\u3000\u3000", " ")) for _ in listed]
    leaders = [draw(st.sampled_from(LEADERS)) for _ in listed]
    named = [
        f"{i}{title}{leader}{n}\n" for n, (i, title, leader) in enumerate(zip(indents, listed, leaders, strict=True))
    ]
    return draw(one("目录\n", "目 录 1\n", "")) + draw(one("", "\nh\n")).join(named)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """The text of a source: a byte order mark, the title, a table of contents, chapters; any of them or none."""
    listed = draw(st.lists(st.one_of(titles, titles, words), max_size=9))
    text = draw(one("", "", "\ufeff")) + draw(abouts) + draw(contents(listed))
    for title in draw(st.permutations(listed) if draw(one("", "", "mixed")) else st.just(listed)) or [""]:
        printed = [draw(st.sampled_from((title, title, title, ""))), *draw(st.lists(lines, max_size=6))]
        text += "".join(line + draw(st.sampled_from(BREAKS)) for line in printed)
    for place, space in draw(st.lists(st.tuples(st.integers(0, len(text)), st.sampled_from(SPACES)), max_size=6)):
        text = text[:place] + space + text[place:]
    return misread(text, Random(draw(st.integers(0, 99)))) if draw(st.booleans()) else text


sources = st.builds(
    Source, st.one_of(texts(), texts(), texts(), anything), wrapped=st.sampled_from((True, True, False))
)

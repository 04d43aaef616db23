"""Texts that are no book, as long as a chapter, of what would make a careless pattern or search take for ever."""

from time import process_time

import pytest

from kg.read import read_text

SIZE = 20_000
SENTENCE = "市水利局召开会议，部署防汛工作并作出安排"
CONTENTS = "目录\n首章 ........ 0\n"


def listed(count: int) -> str:
    """A table of contents of so many sections."""
    return CONTENTS + "".join(f"题目{i:05} ....... {i}\n" for i in range(count))


TEXTS = {
    "dot leader without a page": "概述" + "." * SIZE + "甲",
    "dot leader set wide": "概述" + ". " * (SIZE // 2) + "甲",
    "ellipses": "概述" + "…" * SIZE + "甲",
    "one wide space": "甲" + " " * SIZE + "乙",
    "brackets that never close": "“（《【" * (SIZE // 4),
    "entries in a line that never ends a sentence": "“（《" * 400 + "【概况】甲" * 200,
    "entries in one line": (SENTENCE + "。【概况】") * (SIZE // 25),
    "figures in one line": "12.5亿元" * (SIZE // 6),
    "fields in one line": "（" + "提案者：某人。" * (SIZE // 7) + "甲）",
    "titles that are all the same": "目录\n" + "概述 ........ 1\n" * 800 + "概述\n" * 800,
    "titles that are all lost": listed(60) + "首章\n" + (SENTENCE + "。\n（王明供稿）\n") * 240,
    "more lost titles than a stack is deep": listed(600) + "首章\n" + (SENTENCE + "。\n（王明供稿）\n") * 601,
    "a table whose row never ends": "提案一览表\n序号 案由 提案人\n1\n" + f"{SENTENCE[:7]}\n" * (SIZE // 8),
    "a table of many rows": "提案一览表\n序号 案由 提案人\n" + "".join(f"{i} 修建水库 王明\n" for i in range(1, 1500)),
    "a table with tabs": "序号\t案由\n" + "".join(f"{i}\t{SENTENCE[:8]}\n" for i in range(1500)),
    "subheadings without a table of contents": ("水利建设\n" + SENTENCE * 2 + "。\n") * 400,
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_reading_takes_no_longer_than_for_a_book(text):
    begin = process_time()
    read_text(text, "test")
    assert process_time() - begin < 0.5

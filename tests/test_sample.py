"""The bundled sample: invented, of the promised size, and damaged as far as real scans are and no further."""

import re
import runpy
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
SAMPLE = TESTS.parent / "kg" / "sample"
TOOL = runpy.run_path(str(TESTS / "support" / "damage.py"))
squeeze, width, page_size = TOOL["squeeze"], TOOL["width"], TOOL["PAGE"]


@pytest.fixture(scope="module")
def clean() -> str:
    return (SAMPLE / "clean.txt").read_text("utf8")


@pytest.fixture(scope="module")
def damaged() -> str:
    return (SAMPLE / "sample.txt").read_text("utf8")


def test_damaged_text_comes_from_the_clean_one(clean, damaged):
    assert damaged == TOOL["damage"](clean)


def test_size_is_as_promised(clean):
    assert 15_000 <= len(clean) <= 20_000


def test_head_says_it_is_invented(clean, damaged):
    for text in (clean, damaged):
        head = squeeze(text)[:120]
        assert "江岭省、云泽市" in head
        assert "均属虚构" in head
        assert "不可引用" in head


def test_body_is_set_in_narrow_lines(damaged):
    body = damaged[damaged.index("\n2021年大事记\n") :]
    across_the_page = r"一览表\n.*?（麦冬阳供稿）|会议纪要一览表\n.*?\n重要会议\n"
    narrow = re.sub(across_the_page, "", body, flags=re.S)
    too_wide = [line for line in narrow.splitlines() if width(line) > 52]
    assert too_wide == []
    assert Counter(width(line) // 2 for line in narrow.splitlines() if line).most_common(1)[0][0] == 23


@pytest.mark.parametrize(
    ("kind", "pattern", "at_least"),
    [
        ("stray space inside a word", r"[一-鿿] [一-鿿]", 250),
        ("running head of an even page", r"\n\n\n\n\d+ 云泽年鉴（2022）\n\n|• \d+ • 云泽年鉴（2022）", 3),
        ("running head of an odd page", r"\n\n\n\n[一-鿿（）\d]+ \d+\n\n", 3),
        ("page that ends inside a sentence", r"[^。）]\n [一-鿿]", 2),
        ("caption inside a sentence", r"[^。）]\n\n[一-鿿 ]+（[一-鿿]+ ?摄）\n\n", 2),
        ("title broken over two lines", r"【[^】］\n]+\n+[^】］\n]*[】］]", 2),
        ("entry that continues a line", r"。 【", 3),
        ("bracket read as another", r"【[^】［]{2,20}］", 1),
        ("figure one read as a letter", r"[LH](?:\.\d|月)", 3),
        ("full stop read as a letter or nought", r"[》）]0|%o", 3),
        ("run of h on a contents page", r"(?:h\n){8}", 2),
    ],
)
def test_damage_of_every_kind(damaged, kind, pattern, at_least):
    assert len(re.findall(pattern, damaged)) >= at_least, kind


def test_damage_is_moderate(clean, damaged):
    before, after = (Counter(squeeze(text)) for text in (clean, damaged))
    assert 2 * (before & after).total() / (before.total() + after.total()) >= 0.98


def test_text_keeps_its_order(clean, damaged):
    before, after = squeeze(clean), squeeze(damaged)
    step = 1000
    same = sum(
        block.size
        for start in range(0, len(before), step)
        for block in SequenceMatcher(
            None, before[start : start + step], after[max(0, start - 100) : start + step + 300], autojunk=False
        ).get_matching_blocks()
    )
    assert same / len(before) >= 0.98


def test_contents_give_the_true_pages(clean):
    _, contents, body = TOOL["parts"](clean)
    pages = {line: set() for line in body}
    count = 0
    for line in body:
        pages[line].add(1 + count // page_size)
        count += len(squeeze(line))
    listed = [re.fullmatch(r"\u3000?(\S+) \.{3,} (\d+)", line) for line in contents[1:]]
    assert len(listed) > 50
    assert [entry[1] for entry in listed if int(entry[2]) not in pages[entry[1]]] == []


def test_parts_of_the_country_add_up(clean):
    rows = re.findall(r"行政区划】\S+?面积([\d.]+)平方千米，人口([\d.]+)万人", clean)
    assert len(rows) == 4
    assert sum(float(area) for area, _ in rows) == pytest.approx(3884)
    assert sum(float(people) for _, people in rows) == pytest.approx(138.0)

"""The floor as a whole: a source becomes a `Book` that knows where each character came from."""

import itertools
from difflib import SequenceMatcher

import pytest

from kg.model import Book
from kg.read import read_book, read_text
from kg.resources import sample_book

PRINTED = "\ufeff荆门 年鉴（2021）\r\n\r\n　　漳河水库 蓄水。\f\r\n12 荆门年鉴（2021）\r\n闸门\u3000完好。\r\n"


@pytest.fixture(scope="module")
def source() -> str:
    return sample_book().read_text("utf8")


@pytest.fixture(scope="module")
def clean_sample() -> Book:
    return read_book(sample_book().with_name("clean.txt"))


def printed_again(book: Book, source: str) -> list[tuple[str, str]]:
    """The clean characters whose source offset holds another character, but for those that were mended."""
    mended = {offset for repair in book.repairs for offset in range(repair.span.start, repair.span.end)}
    pairs = ((char, offset) for char, offset in zip(book.text, book.offsets, strict=True) if offset not in mended)
    return [(char, source[offset]) for char, offset in pairs if char not in ("\n", source[offset])]


def test_text_without_white_space_and_furniture():
    book = read_text(PRINTED, "test")
    assert book.text == "荆门年鉴（2021）\n漳河水库蓄水。\n闸门完好。\n"


def test_every_character_knows_its_place():
    book = read_text(PRINTED, "test")
    assert printed_again(book, PRINTED) == []
    start = book.text.index("漳河水库蓄")
    span = book.span(start, start + 5)
    assert PRINTED[span.start : span.end] == "漳河水库 蓄"
    assert book.clean(span) == (start, start + 5)


def test_a_line_feed_has_the_offset_of_the_character_before_it():
    book = read_text(PRINTED, "test")
    feeds = [i for i, char in enumerate(book.text) if char == "\n"]
    assert [book.offsets[i] for i in feeds] == [book.offsets[i - 1] for i in feeds]


def test_what_is_given_overrides_what_the_book_says():
    said = read_text(PRINTED, "test")
    assert (said.title, said.year, said.city, said.province) == ("荆门年鉴（2021）", 2020, "荆门市", "湖北省")
    given = read_text(PRINTED, "test", title="年鉴", year=1999, city="钟祥市")
    assert (given.title, given.year, given.city) == ("年鉴", 1999, "钟祥市")
    assert given.source == "test"


def test_a_file_is_read_under_its_name(tmp_path):
    path = tmp_path / "jingmen.txt"
    path.write_bytes(PRINTED.encode("gb18030").replace("\ufeff".encode("gb18030"), b""))
    assert read_book(path).source == "jingmen"
    assert read_book(path).text == read_text(PRINTED, "test").text


def test_every_character_of_the_sample_knows_its_place(sample, source):
    assert printed_again(sample, source) == []
    assert list(sample.offsets) == sorted(sample.offsets)


def test_blocks_of_the_sample_are_the_lines_of_the_text(sample):
    assert [sample.text[block.start : block.end] for block in sample.blocks] == sample.text.splitlines()
    assert all(sample.block_at(block.start) == sample.block_at(block.end - 1) == block for block in sample.blocks)


def test_blocks_of_the_sample_stand_in_their_section(sample):
    for block in sample.blocks:
        section = sample.outline[block.section]
        assert section.start <= block.start < block.end <= section.end
        assert not any(child.start <= block.start < child.end for child in section.children)


def test_section_numbers_of_the_sample_are_paths(sample):
    numbers = [section.number for section in sample.outline]
    assert len(set(numbers)) == len(numbers)
    assert [section.number for section in sample.outline[0].children] == [
        str(n) for n in range(1, len(sample.outline[0].children) + 1)
    ]
    for section in sample.outline[1:]:
        assert [child.number for child in section.children] == [
            f"{section.number}.{n}" for n in range(1, len(section.children) + 1)
        ]


def test_the_sample_says_what_it_is(sample):
    assert (sample.title, sample.year, sample.city, sample.province) == ("云泽年鉴（2022）", 2021, "云泽市", "江岭省")


def test_the_scan_reads_nearly_as_the_clean_text(sample, clean_sample):
    pairs = zip(_sections(sample), _sections(clean_sample), strict=True)
    same = [SequenceMatcher(None, a, b, autojunk=False).ratio() * (len(a) + len(b)) for a, b in pairs]
    assert sum(same) / (len(sample.text) + len(clean_sample.text)) > 0.98


def _sections(book: Book) -> list[str]:
    """The text of the book's chapters and what stands in front of them."""
    starts = [0, *(section.start for section in book.outline[0].children), len(book.text)]
    return [book.text[start:end] for start, end in itertools.pairwise(starts)]


def test_the_scan_has_the_outline_of_the_clean_text(sample, clean_sample):
    found, wanted = ([(s.level, s.title, s.date) for s in book.outline] for book in (sample, clean_sample))
    matching = SequenceMatcher(None, found, wanted, autojunk=False).get_matching_blocks()
    assert sum(block.size for block in matching) / len(wanted) >= 0.95
    assert abs(len(found) - len(wanted)) / len(wanted) <= 0.05


@pytest.mark.parametrize(
    ("source", "mended", "printed"),
    [
        ("清水河长36千米，河道比降4.9%。，年平均径流量7万立方米。\n", "河道比降4.9‰", "河道比降4.9%。"),
        ("全市投资L4亿元，建成水库。\n", "投资1.4", "投资L4"),
        ("全市投资L4亿元，建成水库。\n", "投资1.4亿元", "投资L4亿元"),
    ],
)
def test_a_span_that_ends_in_a_repair_ends_where_print_does(source, mended, printed):
    book = read_text(source, "test")
    start = book.text.index(mended)
    span = book.span(start, start + len(mended))
    assert source[span.start : span.end] == book.printed(*book.clean(span)) == printed

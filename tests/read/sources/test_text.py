"""Bytes → text, as it is on disk."""

import pytest

from kg.errors import SourceError
from kg.read.sources.text import read_text_file

SIMPLIFIED = "荆门市位于湖北省中部，素有荆楚门户之称。二〇二〇年，全市粮食总产量创历史新高，农民收入稳步增长。\n" * 20
TRADITIONAL = "臺北市位於臺灣北部盆地，為政治、經濟與文化之中心，全市人口持續增長，交通建設亦有進展。\n" * 20


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (SIMPLIFIED, "utf8"),
        ("荆门年鉴", "utf8"),
        (SIMPLIFIED, "gb18030"),
        (SIMPLIFIED, "gbk"),
        (TRADITIONAL, "big5"),
        (SIMPLIFIED, "utf16"),
    ],
)
def test_encodings(text, encoding):
    assert read_text_file(text.encode(encoding)).text.lstrip("\ufeff") == text


def test_a_byte_order_mark_stays():
    assert read_text_file(b"\xef\xbb\xbf" + "荆门".encode()).text == "\ufeff荆门"


def test_nothing_is_normalised():
    text = "荆　门\r\n２０２０年\f①　\n"
    assert read_text_file(text.encode()).text == text


@pytest.mark.parametrize("encoding", ["utf8", "gb18030"])
def test_a_damaged_byte_costs_no_more_than_its_character(encoding):
    data = bytearray((SIMPLIFIED * 5).encode(encoding))
    data[1000] = 0xFF
    text = read_text_file(bytes(data)).text
    assert 1 <= text.count("\ufffd") <= 3
    assert text[-1000:] == (SIMPLIFIED * 5)[-1000:]


@pytest.mark.parametrize(
    "data",
    [bytes(range(32)) * 40, b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 16, "荆门".encode() + bytes(100)],
)
def test_what_is_no_text(data):
    with pytest.raises(SourceError, match=r"is not text|is not a text"):
        read_text_file(data)


PRINTED = "粮食播种面积保持稳定单产水平逐年提高农民收入稳步增长"


@pytest.mark.parametrize(
    ("text", "wrapped"),
    [
        ((PRINTED + "\n") * 9, True),
        ((PRINTED * 4 + "\n") * 9, False),
        ("荆门年鉴\n\n" + PRINTED * 4 + "\n" + PRINTED * 5, False),
        ((PRINTED + "\n") * 9 + PRINTED * 4, True),
    ],
)
def test_lines_too_long_for_a_page_are_paragraphs(text, wrapped):
    assert read_text_file(text.encode()).wrapped is wrapped

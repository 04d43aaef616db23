"""Bytes → text, as it is on disk."""

import pytest

from kg.errors import SourceError
from kg.read.decode import read_source

SIMPLIFIED = "荆门市位于湖北省中部，素有荆楚门户之称。二〇二〇年，全市粮食总产量创历史新高，农民收入稳步增长。\n" * 20
TRADITIONAL = "臺北市位於臺灣北部盆地，為政治、經濟與文化之中心，全市人口持續增長，交通建設亦有進展。\n" * 20


def written(folder, data):
    path = folder / "book.txt"
    path.write_bytes(data)
    return path


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
def test_encodings(tmp_path, text, encoding):
    assert read_source(written(tmp_path, text.encode(encoding))).lstrip("\ufeff") == text


def test_a_byte_order_mark_stays(tmp_path):
    assert read_source(written(tmp_path, b"\xef\xbb\xbf" + "荆门".encode())) == "\ufeff荆门"


def test_nothing_is_normalised(tmp_path):
    text = "荆　门\r\n２０２０年\f①　\n"
    assert read_source(written(tmp_path, text.encode())) == text


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        ("\ufeff \r\n\t\u3000\f\n".encode(), "is empty"),
        (bytes(range(32)) * 40, "not"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 16, "not"),
        ("荆门".encode() + bytes(100), "not a text file"),
    ],
)
def test_what_is_no_text(tmp_path, data, said):
    with pytest.raises(SourceError, match=said):
        read_source(written(tmp_path, data))


def test_what_is_no_file(tmp_path):
    with pytest.raises(SourceError, match="no such file"):
        read_source(tmp_path / "none.txt")
    with pytest.raises(SourceError, match="is a folder"):
        read_source(tmp_path)

"""Files of any format: which reader takes them, what they say, and what is told of those that cannot be read."""

import errno
import os
from pathlib import Path
from random import Random

import pytest

from kg.errors import SourceError
from kg.extract import extract
from kg.graph import facts
from kg.link import link
from kg.model import Book
from kg.read import read_book, sources
from kg.read.sources import open_source
from tests.support.browser import chromium  # noqa: F401
from tests.support.drawing import Line, Text, pdf
from tests.support.formats import paragraph, word, written, zipped

PDF = pdf([[Text(57, 700, "荆门年鉴")]])
DOCX = word(paragraph("荆门年鉴"))


def put(folder: Path, data: bytes, name: str = "book.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("name", ["book", "book.txt", "book.pdf", "book.docx", "book.html", "BOOK.HTM"])
@pytest.mark.parametrize(
    "data",
    [
        PDF,
        DOCX,
        b"<!DOCTYPE html>\n<title>a</title><p>" + "荆门年鉴".encode(),
        b"\xef\xbb\xbf <!-- a -->\n<HTML><p>" + "荆门年鉴".encode(),
        "\ufeff<html><p>荆门年鉴".encode("utf-16-le"),
        b"<?xml version='1.0'?>\n<html xmlns='a'><p>" + "荆门年鉴".encode(),
    ],
    ids=["pdf", "docx", "html", "html with a mark", "utf16 html", "xhtml"],
)
def test_the_first_bytes_tell_the_format_whatever_the_name(tmp_path, data, name):
    assert open_source(put(tmp_path, data, name)).text == "荆门年鉴"


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        ("荆门\n年鉴 <p>".encode(), "book.txt", "荆门\n年鉴 <p>"),
        ("荆门\n年鉴 <p>".encode(), "book", "荆门\n年鉴 <p>"),
        ("荆门\n年鉴 <p>".encode(), "book.Html", "荆门 年鉴"),
        ("荆门\n年鉴 <p>".encode(), "book.xhtml", "荆门 年鉴"),
    ],
)
def test_the_suffix_tells_where_the_bytes_do_not(tmp_path, data, name, expected):
    assert open_source(put(tmp_path, data, name)).text == expected


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"", "book.txt", "is empty"),
        ("\ufeff \r\n\t\u3000\f\n".encode(), "book.txt", "is empty"),
        (b"<html><p>&#x3000;</html>", "book.html", "is empty"),
        (word(paragraph(" ")), "book.docx", "is empty"),
        (b"", "book.docx", "broken"),
        (bytes(4096), "book.txt", "is not a text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 16, "book.txt", "is not text"),
        ("荆门".encode(), "book.pdf", "is a PDF that is broken"),
        ("荆门".encode(), "book.docx", "is a Word file that is broken"),
        (PDF[:-40], "book.pdf", "is a PDF that is broken or cut off"),
        (pdf([[Text(57, 700, "荆门")]], password="a"), "book.pdf", "with a password: save it without one"),
        (pdf([[Line(57, 57, 500, 57)]]), "book.pdf", "has no text layer: run OCR on it first"),
        (DOCX[:-40], "book.docx", "is a Word file that is broken or cut off"),
        (zipped({"mimetype": "application/epub+zip"}), "book.docx", "no Word file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(999), "book.doc", "save it as .docx"),
        (rb"{\rtf1\ansi }", "book.rtf", "save it as .docx"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_line(tmp_path, data, name, said):
    path = put(tmp_path, data, name)
    with pytest.raises(SourceError, match=said) as told:
        open_source(path)
    assert str(told.value).startswith(f"{path}: ")
    assert len(str(told.value).splitlines()) == 1


def test_what_is_no_file(tmp_path):
    with pytest.raises(SourceError, match="no such file"):
        open_source(tmp_path / "none.pdf")
    with pytest.raises(SourceError, match="is a folder"):
        open_source(tmp_path)


def test_what_may_not_be_read(tmp_path, monkeypatch):
    def refuse(path: Path) -> bytes:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(SourceError, match="cannot be read: Permission denied"):
        open_source(put(tmp_path, b"a"))


def test_a_large_file_is_not_even_opened(tmp_path, monkeypatch):
    path = put(tmp_path, PDF, "book.pdf")
    os.truncate(path, 200 * 1024 * 1024)  # of which nothing is on disk
    monkeypatch.delattr(Path, "read_bytes")
    with pytest.raises(SourceError, match="larger than 100 MB"):
        open_source(path)


def test_the_largest_file_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr(sources, "MOST_BYTES", 12)
    assert open_source(put(tmp_path, "荆门年鉴".encode())).text == "荆门年鉴"


@pytest.mark.parametrize(
    "data", [PDF, DOCX, b"<table><tr><td rowspan=2>" + "荆门<!-- -->年鉴".encode()], ids=["pdf", "docx", "html"]
)
def test_damage_is_read_or_told(tmp_path, data):
    """Cut off, or with a few bytes overwritten: nothing but a SourceError comes of it."""
    random, texts, errors = Random(0), 0, []
    for _ in range(200):
        damaged = bytearray(data[: random.choice([len(data), random.randrange(1, len(data))])])
        for _ in range(random.randrange(4)):
            damaged[random.randrange(len(damaged))] = random.randrange(256)
        try:
            texts += bool(open_source(put(tmp_path, bytes(damaged), "book.html")).text)
        except SourceError as error:
            errors.append(str(error))
    assert texts > 0
    assert errors
    assert all(len(error.splitlines()) == 1 for error in errors)


def told(book: Book) -> set[str]:
    """The facts of a book."""
    return set(map(str, facts(link(book, extract(book)))))


@pytest.fixture(scope="module")
def books(chromium, tmp_path_factory):  # noqa: F811
    """The same book in each format, by suffix."""
    folder = tmp_path_factory.mktemp("books")
    return {suffix: put(folder, data, f"book.{suffix}") for suffix, data in written(chromium, folder).items()}


@pytest.mark.parametrize("suffix", ["docx", "html", "pdf"])
def test_the_same_book_gives_the_same_graph(books, suffix):
    wanted, found = told(read_book(books["txt"])), told(read_book(books[suffix]))
    assert len(wanted) > 200
    assert (found - wanted, wanted - found) == (set(), set())


def test_printed_columns_are_read_in_order(books):
    """The browser breaks lines and columns where it likes; two headings and a table stand across them."""
    printed, typed = open_source(books["pdf"]), open_source(books["docx"])
    assert (printed.wrapped, typed.wrapped) == (True, False)
    squeezed = ["".join(source.text.replace(".", "").split()) for source in (printed, typed)]
    assert squeezed[0] == squeezed[1]
    tables = [[line for line in source.text.split("\n") if "\t" in line] for source in (printed, typed)]
    assert tables[0] == tables[1]
    assert len(tables[0]) == 4

"""What holds for every source, however damaged: no character is lost, moved or invented, and reading never raises."""

import itertools
import zipfile
from contextlib import suppress
from datetime import date
from io import BytesIO

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kg.errors import SourceError
from kg.model import BlockKind, Book, Level, Source, Span
from kg.read import read_book, read_text
from tests.support.pieces import clean_pieces, printed_pieces, untouched_pieces, without_spaces
from tests.support.yearbooks import sources, texts

# The same examples on every machine, however slow it is.
QUICK = settings(
    max_examples=60,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)

# A misread figure whose halves stand on two pages, with a running head between them.
ACROSS_PAGES = Source("清溪市水利局新建水库一座，全年共完成投资额L\n12 清溪年鉴（2021）\n4亿元，比上年增长一成。\n")


def read(source: Source) -> Book:
    return read_text(source, "test")


def standing(book: Book, span: Span) -> str:
    """The clean characters of a stretch of the source."""
    return "".join(char for offset, char in clean_pieces(book) if span.start <= offset < span.end)


@QUICK
@given(sources)
def test_every_character_is_its_source_character_or_repaired(source):
    book = read(source)
    assert [(offset, char) for offset, char in untouched_pieces(book) if source.text[offset] != char] == []


@QUICK
@given(sources)
def test_offsets_never_go_back(source):
    book = read(source)
    assert len(book.offsets) == len(book.text)
    assert list(book.offsets) == sorted(book.offsets)
    assert all(book.offsets[i] == book.offsets[i - 1] for i, char in enumerate(book.text) if char == "\n")


@QUICK
@given(sources)
@example(ACROSS_PAGES)
def test_repairs_say_what_was_printed_and_what_stands_now(source):
    book = read(source)
    for repair in book.repairs:
        assert repair.printed == without_spaces(source.text[repair.span.start : repair.span.end])
        assert repair.mended == standing(book, repair.span) != repair.printed
        assert repair.rule
        assert 0 < repair.confidence <= 1
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(book.repairs))


@QUICK
@given(sources)
@example(ACROSS_PAGES)
def test_nothing_is_lost_or_moved(source):
    """What stands in the text, what was printed where it is repaired, and what was dropped are the whole source."""
    book = read(source)
    gone = [(span.start, without_spaces(source.text[span.start : span.end])) for span in (d.span for d in book.dropped)]
    pieces = sorted([*printed_pieces(book), *gone])
    assert "".join(piece for _, piece in pieces) == without_spaces(source.text)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(book.dropped))


@QUICK
@given(sources)
def test_blocks_tile_the_text(source):
    book = read(source)
    assert [book.text[block.start : block.end] + "\n" for block in book.blocks] == book.text.splitlines(keepends=True)
    bounds = [0, *(block.end + 1 for block in book.blocks)]
    assert [*(block.start for block in book.blocks), len(book.text)] == bounds


@QUICK
@given(sources)
def test_sections_nest_and_cover(source):
    book = read(source)
    root, *others = book.outline
    assert (root.start, root.end) == (0, len(book.text))
    assert tuple(root.walk()) == book.outline
    assert {section.start for section in others} <= {block.start for block in book.blocks}
    assert all(section.start < section.end for section in others)
    for section in book.outline:
        bounds = [child.start for child in section.children] + [section.end]
        assert section.start <= bounds[0]
        assert [child.end for child in section.children] == bounds[1:]
        assert [child.number.rpartition(".")[2] for child in section.children] == [
            str(n) for n in range(1, len(bounds))
        ]
        depth = list(Level).index(section.level) if section is not root else -1
        assert all(list(Level).index(child.level) > depth for child in section.children)


@QUICK
@given(sources)
def test_a_block_stands_in_the_deepest_section_around_it(source):
    book = read(source)
    for block in book.blocks:
        around = [i for i, section in enumerate(book.outline) if section.start <= block.start < section.end]
        assert block.section == around[-1]
        assert block.end <= book.outline[block.section].end
        assert book.block_at(block.start) == book.block_at(block.end - 1) == block


@QUICK
@given(sources)
def test_a_span_leads_back_to_its_characters(source):
    """Shown for single characters: the two ends of a span are looked up one by one. A line feed has no own place."""
    book = read(source)
    for i, char in enumerate(book.text):
        start, end = book.clean(book.span(i, i + 1))
        assert char == "\n" or start <= i < end
        assert {book.offsets[k] for k in range(start, end)} == {book.offsets[i]}


@QUICK
@given(sources)
def test_blocks_are_known_as_printed(source):
    book = read(source)
    blocks = [book.printed(block.start, block.end) for block in book.blocks]
    assert "".join(blocks) == "".join(piece for _, piece in printed_pieces(book))


@QUICK
@given(sources)
def test_tables_lie_in_the_text(source):
    """A cell holds paragraphs of tables or notes, or nothing."""
    book = read(source)
    kinds = {BlockKind.TABLE, BlockKind.NOTE}
    assert all(0 <= table.section < len(book.outline) for table in book.tables)
    cells = [cell for table in book.tables for row in table.rows for cell in row]
    for cell in cells:
        assert 0 <= cell.start <= cell.end <= len(book.text)
        assert {b.kind for b in book.blocks if b.start < cell.end and cell.start < b.end} <= kinds
    assert all(a.end <= b.start for a, b in itertools.pairwise(cells))


def is_date(edtf: str) -> bool:
    """Whether this is a day or a month of the calendar."""
    try:
        return bool(date.fromisoformat(edtf if len(edtf) > 7 else f"{edtf}-01"))
    except ValueError:
        return False


@QUICK
@given(sources)
def test_dates_are_of_the_calendar_and_pages_in_order(source):
    book = read(source)
    assert [s.date for s in book.outline if s.date and not is_date(s.date)] == []
    starts = [page.start for page in book.pages]
    assert starts == sorted(starts)
    assert all(0 <= start <= len(source.text) for start in starts)


def archive(**parts: str) -> bytes:
    """A zip with these files; a `.docx` is one."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for name, text in parts.items():
            file.writestr(f"word/{name}.xml", text)
    return made.getvalue()


PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj 4 0 obj<</Length 8>>stream\n(a) Tj\n"
    b"endstream endobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF\n"
)
DOCX = archive(document="<w:document><w:body><w:p><w:r><w:t>清溪年鉴</w:t></w:r></w:p></w:body></w:document>")
HTML = "<!DOCTYPE html><html><head><meta charset=gbk></head><body><h1>清溪年鉴</h1><table><tr><td>1".encode()


@st.composite
def files(draw: st.DrawFn) -> bytes:
    """Bytes: any at all, or a text or document of which a piece is cut out, overwritten or doubled."""
    encoded = st.builds(str.encode, texts(), st.sampled_from(("utf8", "utf16", "utf-16-be", "gb18030")))
    whole = draw(st.one_of(st.binary(max_size=200), encoded, st.sampled_from((PDF, DOCX, HTML))))
    start, end = sorted(draw(st.tuples(*[st.integers(0, len(whole))] * 2)))
    piece = draw(st.one_of(st.just(whole[start:end]), st.binary(max_size=8), st.just(whole[start:end] * 2)))
    return whole[:start] + piece + whole[end:]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("files")


@QUICK
@given(data=files(), suffix=st.sampled_from(("", ".txt", ".pdf", ".docx", ".html", ".TXT", ".doc")))
def test_whatever_bytes_come_a_book_or_one_error_is_made(folder, data, suffix):
    path = folder / f"book{suffix}"
    path.write_bytes(data)
    with suppress(SourceError):
        book = read_book(path)
        assert len(book.offsets) == len(book.text)

"""Word files → lines."""

import pytest

from kg.errors import SourceError
from kg.read.sources import docx
from kg.read.sources.docx import read_docx
from tests.support.formats import paragraph, word, zipped


def lines(body: str, **parts: str) -> list[str]:
    return read_docx(word(body, **parts)).text.splitlines()


def run(inside: str) -> str:
    return f"<w:r>{inside}</w:r>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/>{''.join(f'<w:tr><w:trPr/>{row}</w:tr>' for row in rows)}</w:tbl>"


def cell(*texts: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(map(paragraph, texts))}</w:tc>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (paragraph("荆门年鉴") + paragraph("") + paragraph("水 利　"), ["荆门年鉴", "水 利　"]),
        ("<w:p>" + run("<w:t>荆</w:t>") + "<w:hyperlink>" + run("<w:t>门</w:t>") + "</w:hyperlink></w:p>", ["荆门"]),
        ("<w:p>" + run("<w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t>") + "</w:p>", ["甲", "乙", "丙"]),
        ("<w:p>" + run("<w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t><w:sym w:char='F0B7'/>") + "</w:p>", ["1-2�"]),
        (paragraph("\t第一章\t总则"), ["　第一章　总则"]),
        ("<w:sdt><w:sdtContent>" + paragraph("甲") + "</w:sdtContent></w:sdt>", ["甲"]),
        # changes that were tracked
        (
            "<w:p><w:ins>" + run("<w:t>甲</w:t>") + "</w:ins><w:del>" + run("<w:delText>乙</w:delText>") + "</w:del>"
            "<w:moveFrom>" + run("<w:t>丙</w:t>") + "</w:moveFrom></w:p>",
            ["甲"],
        ),
        # a text box, which a file holds twice
        (
            "<w:p>" + run("<w:t>甲</w:t>") + "<w:AlternateContent><w:Choice><w:txbxContent>" + paragraph("丙")
            + "</w:txbxContent></w:Choice><w:Fallback><w:txbxContent>" + paragraph("丙")
            + "</w:txbxContent></w:Fallback></w:AlternateContent>" + run("<w:t>乙</w:t>") + "</w:p>",
            ["丙", "甲乙"],
        ),
        ("<w:p>" + run("<w:instrText>PAGE</w:instrText><w:t>甲</w:t>") + "</w:p>", ["甲"]),
    ],
)  # fmt: skip
def test_paragraphs_are_lines(body, expected):
    assert lines(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (table(cell("序号") + cell("名称"), cell("1") + cell("甲", "乙")), ["序号\t名称", "1\t甲 乙"]),
        (table(cell("表一", properties="<w:gridSpan w:val='2'/>"), cell("1") + cell("甲")), ["表一", "1\t甲"]),
        (
            table(
                cell("1", properties="<w:vMerge w:val='restart'/>") + cell("甲"),
                cell("", properties="<w:vMerge/>") + cell("乙"),
            ),
            ["1\t甲", "\t乙"],
        ),
        (table(cell("甲\t乙") + cell("丙")), ["甲 乙\t丙"]),
        (paragraph("甲") + table(cell("1") + cell("2")) + paragraph("乙"), ["甲", "1\t2", "乙"]),
        (table(f"<w:tc>{table(cell('1') + cell('2'))}{paragraph('甲')}</w:tc>"), ["1\t2", "甲"]),
    ],
)
def test_rows_of_tables_are_lines(body, expected):
    assert lines(body) == expected


def test_the_table_of_contents_has_its_leaders():
    named = "".join(f"<w:style w:styleId='{10 + level}'><w:name w:val='TOC {level}'/></w:style>" for level in (1, 2))
    styles = f"<w:styles xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>{named}</w:styles>"
    body = paragraph("水利\t12", "11") + paragraph("防汛\t12", "12") + paragraph("防汛\t12")
    chapter, section, plain = lines(body, styles=styles)
    assert (chapter.split(" ")[0], section.split(" ")[0]) == ("水利", "　　防汛")
    assert chapter.count(".") == section.count(".") + 4 == plain.count(".")
    assert {line[-4:] for line in (chapter, section, plain)} == {". 12"}


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (word("<w:p>")[:-30], "broken or cut off"),
        (word(paragraph("甲"))[:100], "broken or cut off"),
        (b"PK\x03\x04" + bytes(100), "broken or cut off"),
        (word("<w:p>"), "broken or cut off"),
        (zipped({"word/document.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}), "broken or cut off"),
        (zipped({"word/document.xml": "<?xml version='1.0' encoding='none'?><a/>"}), "broken or cut off"),
        (zipped({"content.xml": "<a/>"}), "without word/document.xml"),
    ],
)
def test_what_cannot_be_read(data, said):
    with pytest.raises(SourceError, match=said):
        read_docx(data)


def test_a_bomb_is_left_alone(monkeypatch):
    monkeypatch.setattr(docx, "_MOST", 10_000)
    assert lines(paragraph("甲" * 1000)) == ["甲" * 1000]
    with pytest.raises(SourceError, match="unreasonable size"):
        lines(paragraph("甲" * 10_000))

"""One invented yearbook as a text, Word, HTML and PDF file, and Word files of any content.

for suffix, data in written(chromium).items(): ...
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Sequence
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

MEASURE = 24  # characters in a printed line
_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


class Part(NamedTuple):
    """A part of the book: `kind` is title, contents, chapter, section, text or table."""

    kind: str
    text: str = ""
    rows: Sequence[Sequence[str]] = ()


# Levels, titles and pages.
_CONTENTS = (
    ("1", "2020年大事记", "1"),
    ("1", "中共清溪市委员会", "2"),
    ("2", "综述", "2"),
    ("2", "市委常委会会议", "2"),
    ("1", "水利", "3"),
    ("2", "防汛", "3"),
    ("2", "水库建设", "3"),
)
BOOK = (
    Part("title", "清溪年鉴（2021）"),
    Part("contents", rows=_CONTENTS),
    Part("chapter", "2020年大事记"),
    Part("text", "5日 市长林致远到南溪县调研春耕备耕工作，看望在一线值守的干部职工，要求保障农资供应，不误农时。"),
    Part("text", "18日 清溪市水利局与江南大学签署战略合作协议，双方将共建流域生态研究院，培养水利人才。"),
    Part("text", "3日 市委书记陈明远主持召开市委常委会会议，研究部署防汛抗旱工作，审议年度重点项目建设计划。"),
    Part("chapter", "中共清溪市委员会"),
    Part("section", "综述"),
    Part("text", "2020年，中国共产党清溪市委员会统筹经济社会发展，全年实施亿元以上项目36个，完成投资54.7亿元。"),
    Part("text", "【概况】 全市城镇新增就业1.46万人，新改建农村公路218千米，改造老旧小区32个，惠及居民1.1万户。"),
    Part("section", "市委常委会会议"),
    Part("text", "2020年市委常委会会议纪要一览表"),
    Part(
        "table",
        rows=(
            ("序号", "时间", "主要内容"),
            ("1", "1月26日", "市委书记陈明远主持会议，听取市水利局关于防汛准备情况的汇报。"),
            ("2", "3月10日", "市委书记陈明远主持会议，审议《清溪市重点项目建设计划》。"),
            ("3", "6月8日", "市长林致远受市委书记委托主持会议，研究人事问题。"),
        ),
    ),
    Part("chapter", "水利"),
    Part("section", "防汛"),
    Part("text", "【防汛工作】 8月，市水利局在南溪县检查汛情，转移群众2860人，发放救灾物资价值96万元，没有人员伤亡。"),
    Part("text", "【表彰先进】 12月，清溪市水利局被省水利厅授予全省防汛工作先进集体称号，局长周行健在会上作经验介绍。"),
    Part("section", "水库建设"),
    Part(
        "text",
        "【石梁水库】 位于南溪县白鹿镇，总库容1.86亿立方米。10月12日，石梁水库除险加固工程开工，总投资1.35亿元。",
    ),
    Part("text", "（林远供稿）"),
)


def written(browser: Any, folder: Path) -> dict[str, bytes]:
    """The book in each format, by suffix. `browser` prints it in two columns."""
    page = folder / "page.html"
    page.write_text(html(BOOK, _PRINTED), "utf8")
    return {
        "txt": text(BOOK).encode("gb18030"),
        "docx": docx(BOOK),
        "html": html(BOOK).encode("utf8"),
        "pdf": printed(browser, page),
    }


def text(book: Iterable[Part]) -> str:
    """The book as typed off its pages: lines of `MEASURE` characters, a paragraph set in by two."""
    lines: list[str] = []
    for part in book:
        if part.kind == "contents":
            lines += ["目录", *(leader(*entry) for entry in part.rows)]
        elif part.kind == "table":
            lines += ("\t".join(row) for row in part.rows)
        else:
            whole = ("　　" if part.kind == "text" else "") + part.text
            lines += (whole[at : at + MEASURE] for at in range(0, len(whole), MEASURE))
    return "\n".join(lines) + "\n"


def leader(level: str, title: str, page: str) -> str:
    """A line of the table of contents."""
    text = "　　" * (int(level) - 1) + title
    taken = sum(1 if char.isascii() else 2 for char in text)
    return f"{text} {'.' * (40 - taken)} {page}"


_PRINTED = """
@page { size: A4; margin: 20mm }
body { columns: 2; column-gap: 2em; column-fill: auto; margin: 0 }
body { font: 10pt/1.6 'Noto Serif CJK SC'; text-align: justify }
p { margin: 0; text-indent: 2em; orphans: 1; widows: 1 }
p.contents { text-indent: 0; white-space: pre }
h1, table, p.across { column-span: all }
h2 { font-size: 12pt; margin: 0 }
table { border-collapse: collapse; width: 100% }
td, th { border: 1px solid black }
"""


def html(book: Iterable[Part], style: str = "") -> str:
    """The book as a page of the web."""
    return (
        f"<!DOCTYPE html>\n<html lang='zh'><head><meta charset='utf-8'><title>{escape('首页')}</title>"
        f"<style>{style}</style></head>\n<body>\n" + "\n".join(map(_element, book)) + "\n</body></html>\n"
    )


def _element(part: Part) -> str:
    if part.kind == "contents":
        lines = ("<p class=contents>" + escape(leader(*entry)) for entry in part.rows)
        return "\n".join(["<p class=contents>目录", *lines])
    if part.kind == "table":
        return (
            "<table>" + "\n".join("<tr>" + "".join(f"<td>{escape(c)}" for c in row) for row in part.rows) + "</table>"
        )
    tag = {"title": "h1", "chapter": "h1", "section": "h2"}.get(part.kind, "p")
    return f"<{tag}>{escape(part.text)}</{tag}>"


def printed(browser: Any, page: Path) -> bytes:
    """A page as the browser prints it."""
    with browser.new_context() as context:
        tab = context.new_page()
        tab.goto(page.resolve().as_uri())
        made: bytes = tab.pdf(prefer_css_page_size=True)
    return made


_STYLES = (
    f"<w:styles xmlns:w='{_NAMESPACE}'>"
    + "".join(f"<w:style w:styleId='{level}'><w:name w:val='toc {level}'/></w:style>" for level in (1, 2))
    + "</w:styles>"
)


def docx(book: Iterable[Part]) -> bytes:
    """The book as a Word file."""
    return word("".join(map(_word, book)), styles=_STYLES)


def word(body: str, **parts: str) -> bytes:
    """A Word file with some XML for its body; `parts` are more of its parts (`styles`)."""
    document = f"<w:document xmlns:w='{_NAMESPACE}'><w:body>{body}<w:sectPr/></w:body></w:document>"
    return zipped({"word/document.xml": document, **{f"word/{name}.xml": content for name, content in parts.items()}})


def zipped(parts: dict[str, str]) -> bytes:
    """A zip file."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def _word(part: Part) -> str:
    if part.kind == "contents":
        return paragraph("目录") + "".join(paragraph(f"{title}\t{page}", level) for level, title, page in part.rows)
    if part.kind == "table":
        cells = ("".join(f"<w:tc><w:tcPr/>{paragraph(cell)}</w:tc>" for cell in row) for row in part.rows)
        return "<w:tbl><w:tblPr/>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"
    return paragraph(part.text)


def paragraph(text: str, style: str = "") -> str:
    """A paragraph of a Word file; a tab in it is one of Word's. `style` is an id of its styles."""
    properties = f"<w:pPr><w:pStyle w:val='{style}'/><w:tabs><w:tab w:val='right'/></w:tabs></w:pPr>" if style else ""
    runs = (f"<w:r><w:t xml:space='preserve'>{escape(run)}</w:t></w:r>" for run in text.split("\t"))
    return f"<w:p>{properties}{'<w:r><w:tab/></w:r>'.join(runs)}</w:p>"

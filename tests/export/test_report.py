"""The report: what it says of a book, that it is self-contained and safe, and how it behaves in a browser."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kg.export.reading import PANELS, figures, kinds, outline, repairs, tables, unplaced
from kg.export.report import write_report
from kg.model import Book, Dropped, Fate, Knowledge, Page, Repair, Section, Span
from tests.support.browser import chromium, visit  # noqa: F401
from tests.support.reading import BOOK

MARKUP = "<img src=x onerror=alert(1)></script><script>window.pwned=1</script>"
DATA = re.compile(r'<script type="application/json" id="repairs-data">(.*?)</script>', re.DOTALL)
NOTHING = replace(
    BOOK, text="", offsets=(), outline=(Section("0", BOOK.outline[0].level, "空", 0, 0),), blocks=(), tables=()
)
NOTHING = replace(NOTHING, repairs=(), contents=(), pages=(), dropped=(), year=None, city=None)


def write(book: Book, folder: Path) -> Path:
    return write_report(Knowledge(book, (), (), ()), folder / "report.html", views="views/index.html")


def test_figures() -> None:
    said = {unit.split()[1]: (figure, remarks) for figure, unit, remarks in figures(BOOK).shown["figures"]}
    assert said["characters"] == (len(BOOK.text), ["13 段 paragraphs"])
    assert said["sections"] == (
        7,
        ["部类 chapters 2", "分目 sections 2", "条目 entries 2", "大事 chronicle items 1"],
    )
    assert said["titles"] == (6, ["印出 printed 3", "推断 inferred 1", "遗失 lost 1", "未及 absent 1"])
    assert said["pages"] == ("1–10", ["篇目页码 书载 stated 3", "推断 worked out 3"])
    assert said["tables"] == (2, ["3 行 rows"])
    assert said["repairs"] == (4, ["最低置信度 lowest confidence 0.60"])


def test_titles_of_the_contents_lead_to_their_sections() -> None:
    placed = [(promise.title, section and section.number) for promise, section in outline(BOOK).shown["contents"]]
    assert placed == [
        ("大事记", "1"),
        ("水利", "2"),
        ("防汛", "2.1"),
        ("水库", None),
        ("会议", "2.2"),
        ("统计资料", None),
    ]


def test_titles_that_repeat_are_taken_in_order() -> None:
    one, _, three = (replace(BOOK.contents[0], title="概述") for _ in range(3))
    section = replace(BOOK.outline[1], title="概述")
    book = replace(
        BOOK,
        contents=(one, replace(one, fate=Fate.LOST), three),
        outline=(BOOK.outline[0], section, replace(section, number="7")),
    )
    assert [found and found.number for _, found in outline(book).shown["contents"]] == ["1", None, "7"]


def test_what_was_not_placed() -> None:
    shown = unplaced(BOOK).shown
    assert [promise.title for promise in (*shown["lost"], *shown["absent"])] == ["水库", "统计资料"]
    assert shown["outside"] == ["编者的话，写在前面。"]
    assert (shown["paragraphs"], shown["characters"]) == (1, 10)


def test_a_text_without_sections_is_shown_in_part() -> None:
    text = ("长" * 99 + "\n") * 80
    blocks = tuple(replace(BOOK.blocks[0], start=at, end=at + 99) for at in range(0, 8000, 100))
    shown = unplaced(replace(BOOK, text=text, offsets=range(8000), blocks=blocks)).shown
    assert [len(excerpt) for excerpt in shown["outside"]] == [60] * 50
    assert (shown["paragraphs"], shown["characters"]) == (80, 7920)


def test_characters_by_kind() -> None:
    book = replace(BOOK, dropped=(Dropped(Span(0, 9), "running head"), Dropped(Span(9, 16), "colophon")))
    (_, kept), (_, left) = kinds(book).shown["groups"]
    assert [(label, size) for label, size, _ in kept] == [
        ("正文 running text", 44),
        ("标题 headings", 11),
        ("供稿署名 contributors' credits", 6),
        ("表格 table cells", 6),
        ("题下附注 labelled notes", 6),
    ]
    assert [(label, size) for label, size, _ in left] == [("书眉 running heads", 9), ("colophon", 7)]
    assert sum(share for _, _, share in kept + left) == pytest.approx(1)


def test_tables_and_notes() -> None:
    shown = tables(BOOK).shown
    ((meetings,), (note,)) = shown["tables"], shown["notes"]
    assert (meetings["title"], meetings["path"]) == ("会议一览表", "水利 › 会议")
    assert (meetings["columns"], meetings["count"]) == (["会次", "月份"], 2)
    assert meetings["first"] == [["一次", "3月"], ["二次", ""]]
    assert (note["columns"], note["first"]) == (["提案者"], [["何川"]])


def test_repairs_are_grouped_and_shown_in_their_context() -> None:
    data = json.loads(repairs(BOOK).shown["data"])
    assert [(rule["rule"], len(rule["repairs"])) for rule in data["rules"]] == [("digit", 2), ("blot", 1), ("stop", 1)]
    found = [repair for rule in data["rules"] for repair in rule["repairs"]]
    said = [
        (
            one["printed"],
            one["mended"],
            f"{one['before']}[{one['shown']}]{one['after']}",
            data["places"][one["place"]],
            one["page"],
        )
        for one in found
    ]
    assert said == [
        ("s", "5", "[5]日，松溪大桥通车。", "大事记 › 3月5日", "~1"),
        ("L4", "1.4", "投资[1.4]亿元，合格率100%。", "水利 › 防汛 › 概况", "~9"),
        ("■", "", "第一[]中学旁筑堤。", "水利 › 防汛 › <b>堤防</b>", "~9"),
        ("100%o", "100%。", "投资1.4亿元，合格率[100%。]", "水利 › 防汛 › 概况", "~9"),
    ]
    assert [one["sure"] for one in found] == [0.95, 0.9, 0.6, 0.99]
    assert [(one["start"], one["end"]) for one in found[:1]] == [(BOOK.repairs[0].span.start, BOOK.repairs[0].span.end)]


@pytest.mark.parametrize(
    ("pages", "said"),
    [
        ((), ["~1", "~9", None, "~9"]),
        ((Page(1, 0), Page(11, 45)), ["~1", "~9", "~11", "~11"]),
        ((Page(1, 0), Page(9, 20), Page(10, 45)), ["~1", "9", "~10", "~10"]),
    ],
    ids=["none known: that of the section", "some known: not before them", "the next one known: sure"],
)
def test_page_of_a_repair(pages: tuple[Page, ...], said: list[str | None]) -> None:
    data = json.loads(repairs(replace(BOOK, pages=pages)).shown["data"])
    assert [one["page"] for rule in data["rules"] for one in rule["repairs"]] == said


def marked(book: Book) -> Book:
    """The book with markup wherever it can have text of its own."""
    root = replace(book.outline[0], children=tuple(replace(one, title=MARKUP) for one in book.outline[0].children))
    return replace(
        book,
        title=MARKUP,
        source=MARKUP,
        city=MARKUP,
        outline=(root, *(replace(one, title=MARKUP) for one in book.outline[1:])),
        text=book.text.replace("编者的话", MARKUP),
        contents=tuple(replace(one, title=MARKUP) for one in book.contents),
        repairs=tuple(replace(one, printed=MARKUP, mended=MARKUP, rule=MARKUP) for one in book.repairs),
        tables=tuple(replace(one, title=MARKUP, columns=(MARKUP,)) for one in book.tables),
        dropped=(Dropped(Span(0, 1), MARKUP),),
    )


def test_nothing_of_the_book_can_be_markup(tmp_path: Path) -> None:
    text = write(marked(BOOK), tmp_path).read_text("utf8")
    assert MARKUP not in text
    assert text.count("&lt;img") > 15
    raw = DATA.search(text)
    assert raw
    assert not re.search("[<>&]", raw[1])
    assert json.loads(raw[1])["rules"][0]["rule"] == MARKUP


@pytest.mark.parametrize("book", [BOOK, NOTHING], ids=["a book", "an empty one"])
def test_report_links_nothing_outside_itself(tmp_path: Path, book: Book) -> None:
    text = write(book, tmp_path).read_text("utf8")
    assert "default-src 'none'" in text
    links = re.findall(r"""<[^>]*\b(?:src|href|action)=["']([^"']*)|url\(["']?([^)"']*)|(@import)""", text)
    assert {one for one in map("".join, links) if not one.startswith("#")} == {"views/index.html"}
    anchors = {one[1:] for one in map("".join, links) if one.startswith("#")}
    assert anchors >= {panel(book).name for panel in PANELS}
    assert anchors <= set(re.findall(r'id="([^"]+)"', text))


def search(page: Any, text: str) -> None:
    page.get_by_role("searchbox").fill(text)
    page.get_by_role("searchbox").press("Enter")


@pytest.mark.parametrize("width", [1280, 390])
def test_outline_and_contents(chromium: Any, tmp_path: Path, width: int) -> None:  # noqa: F811
    with visit(chromium, write(BOOK, tmp_path), viewport={"width": width, "height": 800}) as page:
        assert page.evaluate("document.documentElement.scrollWidth") == width
        assert "2 水利 ~9" in " ".join(page.locator("#tree").inner_text().split())
        fates = [item.get_attribute("aria-label") for item in page.locator("#outline .contents .fate").all()]
        assert fates == [promise.fate for promise in BOOK.contents]
        entry = page.locator("#tree .entry", has_text="概况")
        assert not entry.is_visible()
        page.get_by_role("button", name="Expand").click()
        assert entry.is_visible()
        page.get_by_role("button", name="Collapse").click()
        assert not page.locator("#tree .section").first.is_visible()
        page.get_by_role("link", name="防汛").click()
        page.locator("#tree li:target").wait_for()
        assert page.locator("#tree li:target > details > summary .title").inner_text() == "防汛"


def test_filter(chromium: Any, tmp_path: Path) -> None:  # noqa: F811
    with visit(chromium, write(BOOK, tmp_path)) as page:
        titles = page.locator("#tree .title:visible")
        before = titles.all_inner_texts()
        search(page, "１.４")  # width does not matter
        assert titles.all_inner_texts() == []
        assert page.locator(".repairs li").count() == 2, "in a repair, and in the context of another"
        assert page.locator("#repairs-count").inner_text() == "2 / 4"
        assert page.locator("#rules summary b:visible").all_inner_texts() == ["1 / 2", "1 / 1"]
        search(page, "概况")
        assert page.locator("#outline-count").inner_text() == "1 / 7"
        assert titles.all_inner_texts() == ["水利", "防汛", "概况"]
        search(page, "")
        assert titles.all_inner_texts() == before
        assert page.locator(".repairs li").count() == 0


def test_repairs_show_their_evidence(chromium: Any, tmp_path: Path) -> None:  # noqa: F811
    with visit(chromium, write(BOOK, tmp_path), color_scheme="dark") as page:
        page.locator("#rules summary", has_text="digit").click()
        items = page.locator(".repairs li")
        assert items.locator("del").all_inner_texts() == ["s", "L4"]
        assert items.locator("mark").all_inner_texts() == ["5", "1.4"]
        assert items.locator(".sure").all_inner_texts() == ["0.95", "0.90"]
        assert "水利 › 防汛 › 概况 · 第~9页 p. ~9 · 字符 characters 40–42" in items.nth(1).inner_text()
        page.get_by_label("Order").select_option("doubt")
        assert items.locator("del").all_inner_texts() == ["L4", "s"]


def test_thousands_of_repairs_are_drawn_some_at_a_time(chromium: Any, tmp_path: Path) -> None:  # noqa: F811
    many = tuple(replace(BOOK.repairs[0], printed=f"s{number}") for number in range(3000))
    with visit(chromium, write(replace(BOOK, repairs=many), tmp_path)) as page:
        assert page.locator(".repairs li").count() == 0
        page.locator("#rules summary").click()
        page.get_by_role("button", name="More").click()
        assert page.locator(".repairs li").count() == 100
        search(page, "s2999")
        assert page.locator("#repairs-count").inner_text() == "1 / 3000"
        assert page.locator(".repairs del").all_inner_texts() == ["s2999"]
        assert not page.get_by_role("button", name="More").is_visible()


def test_markup_is_text(chromium: Any, tmp_path: Path) -> None:  # noqa: F811
    with visit(chromium, write(marked(BOOK), tmp_path)) as page:
        page.locator("#rules summary").click()
        assert page.locator(".repairs del").first.inner_text() == MARKUP.replace(" ", "␣")
        assert page.locator("h1").inner_text() == MARKUP
        assert page.evaluate("window.pwned") is None
        assert page.locator("img").count() == 0


def test_white_space_and_nothing_can_be_seen(chromium: Any, tmp_path: Path) -> None:  # noqa: F811
    repair = Repair(BOOK.repairs[0].span, "a \n", "", "gap", 0.5)
    with visit(chromium, write(replace(BOOK, repairs=(repair,)), tmp_path)) as page:
        assert page.locator("#rules summary .change").inner_text() == "a␣↵ → ∅"


def test_a_book_with_nothing_in_it(chromium: Any, tmp_path: Path) -> None:  # noqa: F811
    with visit(chromium, write(NOTHING, tmp_path)) as page:
        said = page.locator("main").inner_text()
        for words in (
            "No yearbook structure",
            "no table of contents",
            "Everything has its place",
            "No tables",
            "Nothing was",
        ):
            assert words in said
        page.get_by_role("searchbox").fill("水")
        page.locator("body.filtered").wait_for()

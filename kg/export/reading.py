"""What the report says of how a book was read: a function a panel."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from kg.export.pages import script_json
from kg.graph.contents import kept
from kg.model import BlockKind, Book, Fate, Level, Repair, Table

_Key = TypeVar("_Key")
_Item = TypeVar("_Item")

_CONTEXT = 24  # characters on each side of a repair
_EXCERPT = 60  # characters of a paragraph
_PARAGRAPHS = 50
_ROWS = 5

_LEVELS = {
    Level.CHAPTER: "部类 chapters",
    Level.SECTION: "分目 sections",
    Level.SUBSECTION: "次分目 subsections",
    Level.ENTRY: "条目 entries",
    Level.ITEM: "大事 chronicle items",
}
_FATES = {
    Fate.PRINTED: "印出 printed",
    Fate.INFERRED: "推断 inferred",
    Fate.LOST: "遗失 lost",
    Fate.ABSENT: "未及 absent",
}
_MEANINGS = {
    Fate.PRINTED: "正文印有此标题 The body prints it as a heading",
    Fate.INFERRED: "标题已失，起点由推断得出 Its heading is lost; where its text begins was worked out",
    Fate.LOST: "应在文中而未找到 It should be here and was not found",
    Fate.ABSENT: "文件在此之前已结束 The file ends before it",
}
_KINDS = {
    BlockKind.HEADING: "标题 headings",
    BlockKind.BODY: "正文 running text",
    BlockKind.POINT: "分项 numbered points",
    BlockKind.STATISTICS: "统计 statistics",
    BlockKind.CAPTION: "图片说明 captions",
    BlockKind.CREDIT: "供稿署名 contributors' credits",
    BlockKind.NOTE: "题下附注 labelled notes",
    BlockKind.TABLE: "表格 table cells",
}
_DROPPED = {"contents": "目录 table of contents", "running head": "书眉 running heads", "noise": "杂讯 noise"}


@dataclass(frozen=True, slots=True)
class Panel:
    """A part of the report: its anchor, which is its template's name as well, its title, what the template shows."""

    name: str
    title: str
    shown: Mapping[str, Any]


def figures(book: Book) -> Panel:
    """The key figures, each with its unit and remarks."""
    sections = book.outline[1:]
    paged = [section for section in sections if section.page is not None]
    stated = sum(section.page_known for section in paged)
    numbers = [page.number for page in book.pages] + [section.page for section in paged if section.page is not None]
    rows = sum(len(table.rows) for table in book.tables)
    lowest = min((repair.confidence for repair in book.repairs), default=1.0)
    fates = Counter(promise.fate for promise in book.contents)
    shown = [
        (len(book.text), "字 characters", [f"{len(book.blocks):,} 段 paragraphs"]),
        (len(sections), "篇目 sections", _listed(Counter(section.level for section in sections), _LEVELS)),
        (len(book.contents), "目录标题 titles of the contents", _listed(fates, _FATES)),
        (
            f"{min(numbers)}–{max(numbers)}" if numbers else "–",
            "页 pages",
            [f"篇目页码 书载 stated {stated:,}", f"推断 worked out {len(paged) - stated:,}"],
        ),
        (len(book.tables), "表格 tables", [f"{rows:,} 行 rows"]),
        (len(book.repairs), "修复 repairs", [f"最低置信度 lowest confidence {lowest:.2f}"] if book.repairs else []),
    ]
    return Panel("figures", "概览 Overview", {"figures": shown})


def outline(book: Book) -> Panel:
    """The outline that was found, beside the titles that the table of contents promises."""
    counts = Counter(promise.fate for promise in book.contents)
    fates = [(fate, label, _MEANINGS[fate], counts[fate]) for fate, label in _FATES.items()]
    return Panel(
        "outline",
        "篇目与目录 Outline and contents",
        {"sections": book.outline[0].children, "contents": kept(book), "fates": fates},
    )


def unplaced(book: Book) -> Panel:
    """Titles without a text, and text without a title."""
    outside = [block for block in book.blocks if block.section == 0]
    return Panel(
        "unplaced",
        "未归位 Not placed",
        {
            "lost": [promise for promise in book.contents if promise.fate is Fate.LOST],
            "absent": [promise for promise in book.contents if promise.fate is Fate.ABSENT],
            "outside": [_excerpt(book.text[block.start : block.end]) for block in outside[:_PARAGRAPHS]],
            "paragraphs": len(outside),
            "characters": sum(block.end - block.start for block in outside),
        },
    )


def kinds(book: Book) -> Panel:
    """Characters by kind of text: of the clean text, and of the source what was left out of it."""
    kept, left = Counter[str](), Counter[str]()
    for block in book.blocks:
        kept[_KINDS[block.kind]] += block.end - block.start
    for dropped in book.dropped:
        left[_DROPPED.get(dropped.kind, dropped.kind)] += dropped.span.end - dropped.span.start
    groups = [("入正文 In the clean text", kept), ("略去，含空白 Left out, with its white space", left)]
    total = kept.total() + left.total() or 1
    shown = [(title, [(label, size, size / total) for label, size in sizes.most_common()]) for title, sizes in groups]
    return Panel("kinds", "文字种类 Kinds of text", {"groups": shown})


def tables(book: Book) -> Panel:
    """The tables, and apart from them those of one row: labelled notes under a title."""
    paths = _paths(book)
    made = [_table(book, table, paths) for table in book.tables]
    shown = {"tables": [one for one in made if one["count"] != 1], "notes": [one for one in made if one["count"] == 1]}
    return Panel("tables", "表格 Tables", shown)


def repairs(book: Book) -> Panel:
    """The repairs by rule, the rule that was used most first, each in its context; the page's script draws them."""
    groups: defaultdict[str, list[Repair]] = defaultdict(list)
    for repair in book.repairs:
        groups[repair.rule].append(repair)
    data = {
        "places": _paths(book),
        "rules": [
            {"rule": rule, "repairs": [_repair(book, repair) for repair in found]} for rule, found in _by_size(groups)
        ],
    }
    return Panel("repairs", "修复 Repairs", {"count": len(book.repairs), "data": script_json(data)})


PANELS: tuple[Callable[[Book], Panel], ...] = (figures, outline, unplaced, kinds, tables, repairs)


def _listed(counts: Mapping[_Key, int], labels: Mapping[_Key, str]) -> list[str]:
    return [f"{label} {counts[key]:,}" for key, label in labels.items() if counts[key]]


def _by_size(groups: Mapping[str, list[_Item]]) -> list[tuple[str, list[_Item]]]:
    return sorted(groups.items(), key=lambda group: (-len(group[1]), group[0]))


def _excerpt(text: str) -> str:
    return text if len(text) <= _EXCERPT else f"{text[: _EXCERPT - 1]}…"


def _paths(book: Book) -> list[str]:
    """For each section of the outline its title after those it stands under."""
    titles = {section.number: section.title for section in book.outline}
    paths = []
    for section in book.outline:
        steps = section.number.split(".")
        paths.append(" › ".join(titles[".".join(steps[: depth + 1])] for depth in range(len(steps))))
    return paths


def _table(book: Book, table: Table, paths: Sequence[str]) -> dict[str, Any]:
    columns = list(dict.fromkeys([*table.columns, *(cell.column for row in table.rows for cell in row)]))
    rows = []
    for row in table.rows[:_ROWS]:
        cells: defaultdict[str, list[str]] = defaultdict(list)
        for cell in row:
            cells[cell.column].append(book.text[cell.start : cell.end].replace("\n", " "))
        rows.append([_excerpt(" ".join(cells[column])) for column in columns])
    section = book.outline[table.section]
    place = {"section": section, "path": paths[table.section]}
    return {"title": table.title, "columns": columns, "count": len(table.rows), "first": rows, **place}


def _repair(book: Book, repair: Repair) -> dict[str, Any]:
    """A repair in the clean text of its paragraph."""
    start, end = (bisect_left(book.offsets, at) for at in (repair.span.start, repair.span.end))
    block = book.block_at(start)
    end = min(end, block.end)
    return {
        "printed": repair.printed,
        "mended": repair.mended,
        "before": book.text[max(block.start, start - _CONTEXT) : start],
        "shown": book.text[start:end],
        "after": book.text[end : min(block.end, end + _CONTEXT)],
        "sure": repair.confidence,
        "place": block.section,
        "page": _page(book, repair.span.start, block.section),
        "start": repair.span.start,
        "end": repair.span.end,
    }


def _page(book: Book, offset: int, section: int) -> str | None:
    """The page of a place in the source as it is shown: `~12` where it was worked out."""
    page, sure = book.page_at(offset, section)
    return str(page) if sure else f"~{page}" if page else None

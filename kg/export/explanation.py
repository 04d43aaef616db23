"""Why a stretch was extracted as it was, for a terminal and for a machine."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from rich.table import Column, Table

from kg.extract.explain import Explanation, Fate, Judged, Where
from kg.extract.settle import Reason

_WHERE = {
    Where.CONTENTS: "a line of the table of contents, which is read for the outline only 目录，只用于篇目",
    Where.RUNNING_HEAD: "a running head, which is no text 书眉，不入正文",
    Where.NOISE: "dirt of the scan, or what a picture was taken for, which is no text 杂讯，不入正文",
    Where.SPACE: "white space between paragraphs 段落之间的空白",
    Where.LEFT_OUT: "left out of the text 不入正文",
    Where.OUTSIDE: "not in the file 不在文件之内",
}
_FATES = {
    Fate.STANDS: "stands 采纳",
    Fate.FOUND: "found by the tagger 由标注器发现",
    Fate.LOST: "lost 落选",
    Fate.DROPPED: "dropped by the tagger 被标注器舍弃",
    Fate.MOVED: "moved by the tagger 被标注器改动",
}
_REASONS = {
    Reason.OURS: "our voices go first 本库优先",
    Reason.HOLDS: "which holds it whole 包含其全部",
    Reason.SURER: "a surer rule 规则更可靠",
    Reason.LONGER: "longer 更长",
    Reason.KIND: "its kind holds the other 类别包含",
    Reason.LEFT: "further left 更靠左",
    Reason.NAME: "its rule is named first 规则名在先",
    Reason.TWICE: "found twice 重复",
}


def explanation_lines(found: Explanation) -> Iterator[str]:
    """What stands at the offset: for a paragraph its place in the book and the text, the offset marked ▶字◀."""
    if found.where is not Where.PARAGRAPH:
        extent = f" ({found.span.start}..{found.span.end})" if found.span else ""
        yield f"{found.at}: {_WHERE[found.where]}{extent}"
        if found.here:
            yield _shown(found.here)
        if title := found.promise:
            yield f"{_shown(title.title)}: {title.level}, page {title.page}, {title.fate}"
        return
    page = "" if found.page is None else f", page {'' if found.page_known else '~'}{found.page}"
    yield f"{found.at}: {found.kind}{page}: {_shown(' › '.join(found.path))}"
    yield _shown(f"{found.before}▶{found.here}◀{found.after}")
    for repair in found.repairs:
        mended = f"{_shown(repair.printed)} → {_shown(repair.mended)}"
        yield f"mended 修复: {mended} ({repair.rule}, {repair.confidence:.2f}, {repair.span.start}..{repair.span.end})"
    if not found.judged:
        yield "no rule or model fired here 此处没有规则或模型提出候选"


def explanation_table(found: Explanation) -> Table:
    """The candidates that touch the stretch, in the order of the text, each with its fate."""
    heads = ("span 位置", "text 文字", "kind 类别", "rule 规则", "fate 结果")
    table = Table(*(Column(head, overflow="fold") for head in heads))
    for one in found.judged:
        named = one.candidate
        span = f"{named.span.start}..{named.span.end}"
        table.add_row(span, _shown(named.text), named.kind, named.rule, _fate(one))
    return table


def explanation_data(found: Explanation) -> dict[str, Any]:
    """The explanation as values of JSON; spans count code points of the source file."""
    return asdict(found)


def _fate(one: Judged) -> str:
    said = _FATES[one.fate]
    if one.to:
        said += f" → {_shown(one.to.text)} ({one.to.rule})"
    return f"{said}: {_REASONS[one.reason]}" if one.reason else said


def _shown(text: str) -> str:
    """Text of a book as a terminal may show it: no character of it may steer it."""
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in " ".join(text.split()))

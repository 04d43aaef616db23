"""A small `Book`, made by hand of an invented yearbook, with everything that reading can find in one."""

from __future__ import annotations

import re

from kg.model import (
    Block,
    BlockKind,
    Book,
    Cell,
    Dropped,
    Fate,
    Level,
    Page,
    Promise,
    Repair,
    Section,
    Span,
    Table,
)

# In the text `{printed|mended}` is a repair.
_REPAIR = re.compile(r"\{([^|}]*)\|([^}]*)\}")
_CHAPTER, _SECTION, _ENTRY, _ITEM = Level.CHAPTER, Level.SECTION, Level.ENTRY, Level.ITEM
_HEADING, _BODY, _CELL = BlockKind.HEADING, BlockKind.BODY, BlockKind.TABLE
_WORKS = [(_HEADING, "【概况】"), (_BODY, "投资{L4|1.4}亿元，合格率{100%o|100%。}")]
_DIKE = [(_BODY, "第一{■|}中学旁筑堤。"), (BlockKind.CREDIT, "（林远供稿）")]
_MEETINGS = [(_CELL, "一次"), (_CELL, "3月"), (_CELL, "二次"), (BlockKind.NOTE, "提案者：何川")]
_SECTIONS = (
    # number, level, title, page, stated, date, paragraphs
    ("0", _CHAPTER, "松溪年鉴（2021）", None, False, None, [(_BODY, "编者的话，写在前面。")]),
    ("1", _CHAPTER, "大事记", 1, True, None, [(_HEADING, "大事记")]),
    ("1.1", _ITEM, "3月5日", 1, False, "2020-03-05", [(_BODY, "{s|5}日，松溪大桥通车。")]),
    ("2", _CHAPTER, "水利", 9, False, None, [(_HEADING, "水利")]),
    ("2.1", _SECTION, "防汛", 9, False, None, []),
    ("2.1.1", _ENTRY, "概况", 9, True, None, _WORKS),
    ("2.1.2", _ENTRY, "<b>堤防</b>", None, False, None, _DIKE),
    ("2.2", _SECTION, "会议", 10, True, None, [(_HEADING, "会议"), *_MEETINGS]),
)
_CONFIDENCE = {"s": 0.95, "L4": 0.9, "100%o": 0.99, "■": 0.6}
_RULES = {"s": "digit", "L4": "digit", "100%o": "stop", "■": "blot"}


class _Draft:
    """The source, the clean text and what stands where, as they grow."""

    def __init__(self) -> None:
        self.source, self.text = "\ufeff", ""
        self.offsets: list[int] = []
        self.blocks: list[Block] = []
        self.repairs: list[Repair] = []

    def add(self, kind: BlockKind, marked: str, section: int) -> None:
        """Append a paragraph; the source breaks its lines after each repair."""
        start = len(self.text)
        for plain, printed, mended in re.findall(rf"([^{{]*)(?:{_REPAIR.pattern}|$)", marked):
            self._append(plain, plain)
            if printed:
                at = len(self.source)
                span = Span(at, at + len(printed))
                self.repairs.append(Repair(span, printed, mended, _RULES[printed], _CONFIDENCE[printed]))
                self._append(printed, mended)
                self.source += "\n  "
        self.blocks.append(Block(kind, start, len(self.text), section))
        self.text += "\n"
        self.offsets.append(self.offsets[-1])
        self.source += "\n"

    def _append(self, printed: str, clean: str) -> None:
        at = len(self.source)
        self.offsets += [at + min(i, len(printed) - 1) for i in range(len(clean))]
        self.source, self.text = self.source + printed, self.text + clean


def _book() -> Book:
    draft = _Draft()
    starts = []
    for index, (*_, paragraphs) in enumerate(_SECTIONS):
        starts.append(len(draft.text))
        for kind, text in paragraphs:
            draft.add(kind, text, index)
    top = _below("", [*starts, len(draft.text)])
    root = Section("0", _CHAPTER, _SECTIONS[0][2], 0, len(draft.text), children=top)
    first, month, second, note = (block for block in draft.blocks if block.section == 7 and block.kind is not _HEADING)
    return Book(
        title=_SECTIONS[0][2],
        year=2020,
        city="松溪市",
        province=None,
        source="songxi",
        text=draft.text,
        offsets=draft.offsets,
        outline=(root, *(section for child in top for section in child.walk())),
        blocks=tuple(draft.blocks),
        tables=(
            Table(
                "会议一览表",
                7,
                ("会次", "月份"),
                (
                    (Cell("会次", first.start, first.end), Cell("月份", month.start, month.end)),
                    (Cell("会次", second.start, second.end),),
                ),
            ),
            Table("会议", 7, ("提案者",), ((Cell("提案者", note.start + 4, note.end),),)),
        ),
        repairs=tuple(draft.repairs),
        contents=(
            Promise("大事记", _CHAPTER, 1, Fate.PRINTED),
            Promise("水利", _CHAPTER, 9, Fate.PRINTED),
            Promise("防汛", _SECTION, 9, Fate.INFERRED),
            Promise("水库", _SECTION, 10, Fate.LOST),
            Promise("会议", _SECTION, 10, Fate.PRINTED),
            Promise("统计资料", _CHAPTER, 90, Fate.ABSENT),
        ),
        pages=(Page(1, 0), Page(9, draft.repairs[1].span.start)),
        dropped=(Dropped(Span(0, 1), "noise"),),
    )


def _below(prefix: str, starts: list[int]) -> tuple[Section, ...]:
    """The sections right below the one numbered `prefix` (without its last dot)."""
    made = []
    for i, (number, level, title, page, stated, date, _) in enumerate(_SECTIONS):
        if i and number.rpartition(".")[0] == prefix:
            after = [j for j, row in enumerate(_SECTIONS) if j > i and not row[0].startswith(f"{number}.")]
            end = starts[after[0]] if after else starts[-1]
            made.append(Section(number, level, title, starts[i], end, page, date, _below(number, starts), stated))
    return tuple(made)


BOOK = _book()

"""Damages the clean sample the way scanning and re-flowing damaged real yearbooks.

    python tests/support/damage.py        rewrites kg/sample/sample.txt from kg/sample/clean.txt

The same clean text always gives the same damaged text: the dice are seeded, and only `Random.random()`, which is
stable across Python versions, is ever called. Widths are counted in half-widths: a Chinese character has two.

How the clean text is marked: a paragraph is a line; the contents stand between 目录 and the first chapter, sections
indented; the cells of a table's row are divided by ideographic spaces; a caption ends in 摄）.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import pairwise
from pathlib import Path
from random import Random

SAMPLE = Path(__file__).parents[2] / "kg" / "sample"
SEED = 2022
CELL = "\u3000"

PRINTED = 42  # the lines of the printed column, whose ends left a stray space behind
COLUMN = 47  # the lines the scan was re-flowed into
WIDE = 92  # the same, on the pages of the editors' note and in two-celled tables
NARROW = 16  # a cell of a many-celled table, unless it is longer than SHORT
SHORT = 60
PAGE = 800  # characters of the body on a page, white space not counted
STRAY_DOTS = "h\n" * 8 + "\n\n"

NO_START = "，。、；：！？）》〉”】］〕,;)]%‰"
NO_END = "（《〈“【［〔(["
CAPTION = re.compile(r"[^。]{4,40}（[^（）]{2,4}摄）")

# Pattern, what the scanner makes of it, how often. The kinds are those seen in real scans.
MISREADINGS = (
    (r"‰", "%。", 1.0),
    (r"〇", " O", 1.0),
    (r"(?<![\d.])1(?=\.\d)", "L", 0.3),
    (r"(?<![\d.])11(?=\d|月|日)", "H", 0.2),
    (r"%。", "%o", 0.12),
    (r"(?<=》)。|(?<=）)。", "0", 0.12),
    (r"〔(\d{4})〕", r"[\1]", 0.3),
    (r"】", "］", 0.04),
    (r"【", "［", 0.02),
    (r"，", ", ", 0.008),
    (r"；", "; ", 0.03),
    (r"（2）", "（n）", 1.0),
    (r"入", "人", 0.12),
    (r"沄", "法", 0.3),
    (r"鸣", "呜", 0.08),
    (r"拨", "拔", 0.3),
    (r"析", "折", 0.3),
    (r"千(?=米|瓦)", "干", 0.04),
    (r"庾", "庚", 0.3),
    (r"治(?=理)", "冶", 0.1),
    (r"未", "末", 0.2),
)


def width(text: str) -> int:
    """The width of a text in half-widths."""
    return sum(2 if unicodedata.east_asian_width(char) in "WFA" else 1 for char in text)


def squeeze(text: str) -> str:
    """The text without its white space."""
    return re.sub(r"\s", "", text)


def replaced(dice: Random, seen: str, chance: float, match: re.Match[str]) -> str:
    """What the scanner makes of a match, if the dice say so."""
    return match.expand(seen) if dice.random() < chance else match[0]


def misread(text: str, dice: Random) -> str:
    """The text as the scanner saw it."""
    for pattern, seen, chance in MISREADINGS:
        text = re.sub(pattern, partial(replaced, dice, seen, chance), text)
    return text


def space_out(text: str, dice: Random) -> str:
    """The text with the spaces that re-flowing adds before figures, and loses after a day and between names."""
    text = re.sub(r"(?<=[一-鿿])(?=\d)", lambda _: " " if dice.random() < 0.95 else "", text)
    text = re.sub(r"^((?:\d+|同)日(?:至 ?\d+日)?) ", lambda m: m[1] + (" " if dice.random() < 0.5 else ""), text)
    text = re.sub(r"(?<=[】］])(?=[^（])", lambda _: " " if dice.random() < 0.25 else "", text)
    return text.replace(" ", "") if text.endswith("供稿）") else text


def pieces(text: str) -> list[str]:
    """The text in unbreakable pieces: a number stays whole, punctuation stays with the character it leans on."""
    unit = rf"[{re.escape(NO_END)}]*(?:[\d.A-Za-z]+|.)[{re.escape(NO_START)}]*"
    return re.findall(unit, text)


def broken(text: str, room: int, indent: int = 0) -> list[str]:
    """The text in lines of at most `room`, the first one shorter by `indent`; punctuation hangs over the end."""
    lines = [""]
    used = indent
    for piece in pieces(text):
        if lines[-1] and used + width(piece.rstrip(NO_START + " ")) > room:
            lines.append("")
            used = 0
        if lines[-1] or piece != " ":
            lines[-1] += piece
            used += width(piece)
    return [line.strip() for line in lines if line.strip()]


def strayed(text: str, room: int, dice: Random) -> str:
    """The text with a stray space where most printed lines ended."""
    first, *rest = broken(text, room, indent=4)
    return first + "".join((" " if dice.random() < 0.8 else "") + line for line in rest)


def reflowed(text: str, dice: Random, printed: int = PRINTED, room: int = COLUMN) -> list[str]:
    """One paragraph as the lines of the damaged file."""
    return broken(strayed(space_out(text, dice), printed, dice), room)


def table_row(row: str, dice: Random) -> list[str]:
    """A row of two cells runs across the page; a long row of more is torn into its cells, the short ones narrow."""
    cells = row.split(CELL)
    if len(cells) == 2 or width(row) <= SHORT:
        return reflowed(" ".join(cells), dice, WIDE - 6, WIDE)
    return [
        line
        for cell in cells
        for line in reflowed(cell, dice, *((NARROW - 2, NARROW) if width(cell) <= SHORT else (PRINTED, COLUMN)))
    ]


def run_together(paragraphs: Iterable[str], dice: Random) -> Iterator[str]:
    """The paragraphs, an entry now and then continuing the line of the one before it."""
    kept = ""
    for paragraph in paragraphs:
        if kept.endswith("。") and paragraph.startswith("【") and dice.random() < 0.08:
            kept += " " + paragraph
            continue
        if kept:
            yield kept
        kept = paragraph
    yield kept


def body_lines(paragraphs: Iterable[str], dice: Random) -> list[str]:
    """The lines of the body, every second caption in the middle of a sentence of the paragraph before it."""
    done: list[list[str]] = []
    captions = 0
    for clean in paragraphs:
        paragraph = misread(clean, dice)
        lines = table_row(paragraph, dice) if CELL in paragraph else reflowed(paragraph, dice)
        if CAPTION.fullmatch(paragraph):
            captions += 1
            if captions % 2:
                place = next(i for i, line in enumerate(done[-1], 1) if line[-1] not in "。）")
                done[-1][place:place] = lines
                continue
        done.append(lines)
    return [line for lines in done for line in lines]


def running_head(page: int, chapter: str) -> str:
    """What is printed at the head of a page: the book's title on even pages, the chapter's on odd ones."""
    if page % 2:
        return f"{chapter} {page}"
    return f"{page} 云泽年鉴（2022）" if page < 10 else f"• {page} • 云泽年鉴（2022）"


def paged(lines: list[str], chapters: list[str], dice: Random) -> str:
    """The lines under each other with their blank lines; a page ends with its blank line lost or in a running head."""
    text = f"{running_head(1, chapters[0])}\n\n"
    chapter, count, page = chapters[0], 0, 1
    for line, following in pairwise([*lines, ""]):
        chapter = line if line in chapters else chapter
        count += len(squeeze(line))
        text += line
        if count < page * PAGE:
            text += "\n" if line[-1].isdigit() and following else "\n\n"
            continue
        page += 1
        text += f"\n\n\n\n{running_head(page, chapter)}\n\n" if dice.random() < 0.5 else "\n "
    return text.rstrip() + "\n"


def parts(clean: str) -> tuple[list[str], list[str], list[str]]:
    """The paragraphs of the editors' note, of the contents and of the body."""
    lines = [line for line in clean.splitlines() if line.strip()]
    contents = lines.index("目录")
    body = next(i for i in range(contents + 1, len(lines)) if not re.search(r"\.{3}", lines[i]))
    return lines[:contents], lines[contents:body], lines[body:]


def chapter_titles(contents: Iterable[str]) -> list[str]:
    """The chapters a table of contents names: its lines that are not indented."""
    return [line.split(" ", 1)[0] for line in contents if "..." in line and not line.startswith(CELL)]


def contents_pages(contents: list[str]) -> str:
    """The pages of the contents: indents lost, a short title set wide, the dots read once more as a run of `h`."""
    text = "目录 1\n\n"
    for number, line in enumerate(contents[1:], 1):
        text += line.strip(CELL).replace("人口 .", "人 口 ") + "\n\n"
        if number == len(contents) // 2:
            text += STRAY_DOTS + "2 云泽年鉴(2022)\n\n"
    return text + STRAY_DOTS


def damage(clean: str, seed: int = SEED) -> str:
    """The damaged form of a clean book; another seed throws the dice anew."""
    dice = Random(seed)
    note, contents, body = parts(clean)
    lines = [line for paragraph in note for line in reflowed(paragraph, dice, WIDE - 12, WIDE)]
    text = "\n\n".join(lines) + "\n\n\n\n" + contents_pages(contents)
    return text + "\n" + paged(body_lines(run_together(body, dice), dice), chapter_titles(contents), dice)


def main() -> None:
    """Rewrites the damaged sample."""
    clean = (SAMPLE / "clean.txt").read_text("utf8")
    (SAMPLE / "sample.txt").write_text(damage(clean), "utf8", newline="\n")


if __name__ == "__main__":
    main()

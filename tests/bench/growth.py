"""Does reading a book ten times as long take ten times as long? A long book is made from one that is there: contents
and body again and again, every copy with chapters and pages of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from time import process_time

from rich.table import Table

from kg.model import Fate, Level, Promise
from kg.read import read_text
from tests.support.damage import width
from tests.support.pieces import without_spaces

WIDTH = 46  # of a contents line, in half-widths; the lines of sections are narrower
MARKS = "甲乙丙丁戊己庚辛壬癸"


def longer(text: str, times: int) -> str:
    """A book `times` as long under one table of contents (at most as many as there are marks to tell copies by), which
    names only what is there."""
    book = read_text(text, "once")
    contents = [gone.span for gone in book.dropped if gone.kind == "contents"]
    if not contents:
        return text * times
    front, body = text[: contents[0].start], text[contents[-1].end :].splitlines()
    promises = [promise for promise in book.contents if promise.fate is not Fate.ABSENT]
    chapters = {promise.title for promise in promises if promise.level is Level.CHAPTER}
    last = promises[-1].page
    lines = [line for copy in range(times) for line in _contents(promises, MARKS[copy], copy * last)]
    lines += [_renamed(line, chapters, MARKS[copy], copy * last) for copy in range(times) for line in body]
    return front + "\n".join(lines)


def _contents(promises: Sequence[Promise], mark: str, pages: int) -> Iterator[str]:
    """The lines of one copy's contents."""
    for promise in promises:
        chapter = promise.level is Level.CHAPTER
        title = promise.title + mark * chapter
        leader = "." * max(4, WIDTH - 6 * (not chapter) - width(title))
        yield f"{title} {leader} {promise.page + pages}"


def _renamed(line: str, chapters: set[str], mark: str, pages: int) -> str:
    """A line of the body; a chapter's heading or running head gets the mark, and the page, of its copy."""
    bare = without_spaces(line)
    title = bare if bare in chapters else bare.rstrip("0123456789")
    number = bare.removeprefix(title)
    return f"{title}{mark} {int(number) + pages if number else ''}" if title in chapters else line


def seconds(work: Callable[[], object], times: int = 3) -> float:
    """The least processor time that some work takes."""
    taken = []
    for _ in range(times):
        begin = process_time()
        work()
        taken.append(process_time() - begin)
    return min(taken)


def growth_table(text: str, sizes: tuple[int, ...] = (1, 2, 5, 10)) -> Table:
    """Seconds of reading by size, and how much longer a character takes than in the book as it is."""
    table = Table(
        "as long", "characters", "sections", "seconds", "µs a character", "to once", title="reading a longer book"
    )
    once = 0.0
    for times in sizes:
        source = longer(text, times)
        sections = len(read_text(source, "book").outline)
        taken = seconds(partial(read_text, source, "book"), 3 if times < 5 else 1)
        each = taken / len(source) * 1e6
        once = once or each
        table.add_row(
            f"{times}x", f"{len(source):,}", f"{sections:,}", f"{taken:.2f}", f"{each:.2f}", f"{each / once:.2f}"
        )
    return table

"""What a line is that stands alone, without 【】, and that the table of contents does not know."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from kg.model import Level
from kg.resources import patterns

_SHORT = re.compile(r"[^，。；：、！？（）()\d]{2,16}")
_CLOSED = re.compile(r"[。！？；：.!?;:…0oO][”’』」）)]?$|[）)]$")
_NUMBERED = re.compile(
    r"[（(]?(?:[一二三四五六七八九十]+|\d+)[、.．）)]|第[一二三四五六七八九十\d]+|20\d\d年\d*月?\d*日?$"
)
_LONGEST_CAPTION = 48
_LONG = 40
_REPEATED = 0.5
_TERSE = 4  # so short, a verb is the name of a field of work
_BARE = re.compile(r"[一-鿿]{2,8}")


@dataclass(frozen=True, slots=True)
class Standing:
    """A paragraph of one line and what it stands between: the paragraphs before and after (empty at headings), whether
    an entry opens after it, whether its section has had entries, or subsections, before, and the title of the last of
    these entries."""

    text: str
    before: str
    after: str
    entry_follows: bool
    entries: bool = False
    groups: bool = False
    title: str = ""


@cache
def overviews() -> frozenset[str]:
    """The titles of the entry that opens a section."""
    return frozenset(patterns("headings")["overview"])


def level_of(line: Standing) -> Level | None:
    """The level that the line is a heading of: an overview printed without brackets, a 次分目, or none."""
    if line.text in overviews():
        return Level.ENTRY
    if line.entry_follows and _SHORT.fullmatch(line.text) and not _tells_an_event(line):
        return Level.SUBSECTION
    if _BARE.fullmatch(line.text) and not line.entry_follows and _heads_text(line):
        return Level.SUBSECTION
    return None


def is_uncredited_caption(line: Standing) -> bool:
    """Whether the line is the caption of a photograph that names no photographer: it ends without a full stop, between
    a paragraph that is closed and a heading."""
    if len(line.text) > _LONGEST_CAPTION or _CLOSED.search(line.text) or _NUMBERED.match(line.text):
        return False
    return line.entry_follows or bool(_cue("caption", "verb", "ending").search(line.text))


def _tells_an_event(line: Standing) -> bool:
    """Captions tell one event. A 次分目 that comes after entries without one would leave those without a home."""
    if _cue("caption", "actor", "ending").search(line.text) or _repeats(line):
        return True
    if len(line.text) > _TERSE and _cue("caption", "verb").search(line.text):
        return True
    opens = _cue("caption", "opening").search(line.text)
    late = line.entries and not line.groups
    return not _cue("heading", "ending").search(line.text) if late or opens else False


def _repeats(line: Standing) -> bool:
    """Captions say again what the entry at hand, or another caption, has said."""
    pairs = {line.text[i : i + 2] for i in range(len(line.text) - 1)}
    said = line.title + ("" if _CLOSED.search(line.before) else line.before[-_LONGEST_CAPTION:])
    return sum(pair in said for pair in pairs) >= _REPEATED * len(pairs)


def _heads_text(line: Standing) -> bool:
    """A bare noun between a closed paragraph and a long one that is no numbered point."""
    closed = not line.before or _CLOSED.search(line.before)
    return bool(closed) and len(line.after) >= _LONG and not _NUMBERED.match(line.after)


@cache
def _cue(table: str, *names: str) -> re.Pattern[str]:
    frames: dict[str, Any] = patterns("headings")[table]
    return re.compile("|".join(f"(?:{frames[name]})" for name in names))

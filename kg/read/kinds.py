"""What a paragraph is: caption, credit, note of labelled fields, numbered point, statistics, or plain body."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import cache

from kg.model import BlockKind
from kg.resources import lexicon, patterns

_LONGEST_CAPTION = 80
_FEWEST_FIELDS = 2
_OPENING, _CLOSING = "（(", "）)"


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(patterns("reading")["kinds"][name])


@cache
def _figure() -> re.Pattern[str]:
    units = "|".join(sorted(map(re.escape, lexicon("units")), key=lambda unit: (-len(unit), unit)))
    return re.compile(patterns("reading")["statistics"]["figure"].replace("{unit}", units))


def kind_of(text: str) -> BlockKind:
    """The kind of a paragraph that is neither a heading nor a cell of a table."""
    if credit := _pattern("credit").search(text):
        return BlockKind.BODY if credit.start() else BlockKind.CREDIT
    if is_caption(text):
        return BlockKind.CAPTION
    if fields(text):
        return BlockKind.NOTE
    if _pattern("point").match(text):
        return BlockKind.POINT
    return BlockKind.STATISTICS if _mostly_figures(text) else BlockKind.BODY


def is_caption(text: str) -> bool:
    """Whether a paragraph is the caption of a photograph, by the name of who took it at its end."""
    if len(text) > _LONGEST_CAPTION or _pattern("credit").search(text):
        return False
    return _pattern("caption").search(text) is not None


def pieces(text: str) -> Iterator[tuple[BlockKind, int, int]]:
    """The stretches `start:end` of a paragraph that are of one kind each: a note at its beginning and a credit at its
    end stand for themselves."""
    credit = _pattern("credit").search(text)
    stop = credit.start() if credit else len(text)
    note = _note_end(text)
    cuts = [0, *([note] if 0 < note < stop else []), *([stop] if 0 < stop < len(text) else []), len(text)]
    for start, end in itertools.pairwise(cuts):
        if start < end:
            yield kind_of(text[start:end]), start, end


def fields(text: str) -> tuple[tuple[str, int, int], ...]:
    """The fields of a note, each a label and where its value stands; none where `text` is no note.

    A note is nothing but labels with their values, two or more, in brackets: （提案者：某人。提案号：第5号。）
    """
    if not (text[:1] and text[0] in _OPENING and text[-1] in _CLOSING):
        return ()
    found = []
    at, stop = 1, len(text) - 1
    while at < stop:
        match = _pattern("field").match(text, at, stop)
        if not match:
            return ()
        found.append((match["label"], *match.span("value")))
        at = match.end()
    return tuple(found) if len(found) >= _FEWEST_FIELDS else ()


def _note_end(text: str) -> int:
    """Where a note at the beginning of a paragraph ends; 0 where there is none."""
    depth = 0
    for at, char in enumerate(text):
        depth += (char in _OPENING) - (char in _CLOSING)
        if depth <= 0:
            return at + 1 if at and fields(text[: at + 1]) else 0
    return 0


def _mostly_figures(text: str) -> bool:
    """Whether figures with their units make up a quarter of the characters: in a yearbook's prose it is one in 25."""
    rules = patterns("reading")["statistics"]
    found = [len(match.group()) for match in _figure().finditer(text)]
    return len(found) >= int(rules["fewest"]) and sum(found) >= float(rules["share"]) * len(text)

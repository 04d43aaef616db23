"""Paragraphs cut into sentences and clauses where figures stand in them: a comma inside a number ends nothing, nor does
the 。 that a scanner made of the last ring of ‰."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.link.scene import Passage

_SENTENCE = re.compile(r"[！？]|(?<![%％])。|。(?![，,。；;])")
_CLAUSE = re.compile(r"[；;：:]|(?<!\d)[，,]|[，,](?!\d{3}(?!\d))")


def part(passage: Passage, start: int, end: int) -> Passage:
    """The stretch `start:end` of a passage, by clean offsets, with the mentions inside it."""
    text = passage.text[start - passage.start : end - passage.start]
    mentions = tuple(passage.between(start, end))
    return Passage(text, start, passage.section, passage.path, passage.where, mentions)


def sentences(passage: Passage) -> Iterator[Passage]:
    """Its sentences without the marks that end them; ； ends none."""
    return _cut(passage, _SENTENCE)


def clauses(sentence: Passage) -> Iterator[Passage]:
    """The clauses of a sentence without the marks that end them."""
    return _cut(sentence, _CLAUSE)


def _cut(passage: Passage, mark: re.Pattern[str]) -> Iterator[Passage]:
    start = 0
    for match in mark.finditer(passage.text):
        if match.start() > start:
            yield part(passage, passage.start + start, passage.start + match.start())
        start = match.end()
    if start < len(passage.text):
        yield part(passage, passage.start + start, passage.end)

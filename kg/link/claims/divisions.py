"""How many units of each kind an area is divided into."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.link.claims.clauses import clauses, sentences
from kg.link.claims.holders import holder_of
from kg.link.claims.ledger import Finding
from kg.link.claims.measures import Measure, state
from kg.link.claims.numbers import number
from kg.link.claims.whereabouts import Spot, pattern
from kg.link.scene import Passage, Scene


def divisions(scene: Scene) -> Iterator[Finding]:
    """How many towns, villages and other units an area has, behind 辖, 现有 or 共有."""
    for passage in scene.passages:
        if scene.book.block_at(passage.start).kind.is_prose and _GOVERNS.search(passage.text):
            yield from _divisions(scene, passage)


def _divisions(scene: Scene, passage: Passage) -> Iterator[Finding]:
    area: Spot | None = None
    for sentence in sentences(passage):
        governs = False
        for clause in clauses(sentence):
            named = None if governs else holder_of(scene, clause, True)
            area = named.area if named else area
            governs = governs or bool(_GOVERNS.match(clause.text, named.end if named else 0))
            for match in _counts(clause) if area and governs else ():
                value = number(match["number"])
                start, end = clause.start + match.start(), clause.start + match.end()
                if area and value:
                    found = Measure(match["unit"] + "数", value, "个", start, end)
                    yield area.entity
                    yield from state(area.id, found, scene.span(clause.start, end), "divisions-of-area")


def _counts(clause: Passage) -> list[re.Match[str]]:
    """镇30个, or 12个镇."""
    return list(_FORWARD.finditer(clause.text)) or list(_BACKWARD.finditer(clause.text))


_GOVERNS = pattern("counts", "governs")
_FORWARD = pattern("counts", "forward")
_BACKWARD = pattern("counts", "backward")

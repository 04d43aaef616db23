"""Other names and measures of mountains, rivers, reservoirs and sites."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.link.claims.described import Sentence, Told, other_name, titled
from kg.link.claims.ledger import Finding
from kg.link.claims.measures import Measure, measure, state
from kg.link.claims.whereabouts import Spot, pattern
from kg.link.scene import Scene
from kg.model import Claim, Literal

_INSIDE_ONLY = "境内"
_AREA = "面积"


def names(scene: Scene, described: Sequence[Sentence]) -> Iterator[Finding]:
    """Other names: in brackets in the title of the entry, or behind 又名, 古称 …."""
    titles = titled(scene)
    for passage in scene.passages:
        place, other = titles.get(passage.section.number), other_name(passage)
        if place and other:
            yield from _alias(scene, place, other[0], other[1], other[1] + len(other[0]))
    for told in (told for sentence in described for told in sentence):
        match = _ALSO.match(told.clause.text, told.at)
        if match and match["name"] != told.subject.name and told.whole:
            yield from _alias(scene, told.subject, match["name"], told.clause.start, told.clause.end)


def measures(scene: Scene, described: Sequence[Sentence]) -> Iterator[Finding]:
    """Elevation, length, basin area and other figures. Of a part of the feature that lies in an area the kind says so;
    figures of its branches are not its own."""
    for sentence in described:
        for told, found in _measures(sentence):
            yield told.subject.entity
            evidence = scene.span(told.clause.start, told.clause.start + found.end)
            yield from state(told.subject.id, found, evidence, "measure-of-feature")


def _measures(sentence: Sentence) -> Iterator[tuple[Told, Measure]]:
    """The figures of a sentence, each with the clause that gives it. What follows 在某县境内长… holds for there only,
    and so does an area behind 境内…."""
    scope = ""
    before: Told | None = None
    for told in sentence:
        inside = _INSIDE.match(told.clause.text, told.at)
        found = measure(told.clause.text, inside.end() if inside else told.at, "nature")
        if found and told.whole:
            scope = inside["area"] + _INSIDE_ONLY if inside else scope
            if found.kind.startswith(_INSIDE_ONLY):
                scope = _INSIDE_ONLY
            elif scope != _INSIDE_ONLY or found.kind.endswith(_AREA):
                found = replace(found, kind=scope + found.kind)
            yield told, _of_flood(found, before)
        before = told


def _of_flood(found: Measure, before: Told | None) -> Measure:
    """The flow behind 1985年发生最大洪峰 as that of the flood."""
    peak = _PEAK.match(before.clause.text, before.at) if before else None
    return replace(found, kind=peak["what"] + found.kind, year=found.year or peak["year"]) if peak else found


def _alias(scene: Scene, subject: Spot, name: str, start: int, end: int) -> Iterator[Finding]:
    yield subject.entity
    yield Claim(subject.id, "skos:altLabel", Literal(name, language="zh"), (scene.span(start, end),), "name-of-feature")


_PEAK = pattern("features", "peak")
_INSIDE = pattern("features", "inside")
_ALSO = pattern("names", "also")

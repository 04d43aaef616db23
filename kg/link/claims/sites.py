"""Where places lie: inside which area, and next to which others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.link.claims.clauses import clauses, sentences
from kg.link.claims.described import Sentence, Told
from kg.link.claims.ledger import Finding
from kg.link.claims.whereabouts import Spot, areas_listed, chain, natural_kind, pattern, spot
from kg.link.scene import Passage, Scene
from kg.model import Claim, Kind, Span


def locations(scene: Scene, described: Sequence[Sentence]) -> Iterator[Finding]:
    """The area that a mountain, a water or a site lies in, by 位于. Of areas in a row the lowest counts, but not one
    that is only a point of reference (村东南2千米). The first one told is kept: a place lies in one next higher
    place."""
    told: set[str] = set()
    for subject, area, evidence in (*_of_features(scene, described), *_of_sites(scene)):
        if subject.id in told or subject.id == area.id or _has_higher(scene, subject):
            continue
        told.add(subject.id)
        yield subject.entity
        yield Claim(subject.id, "schema:containedInPlace", area.id, (evidence,), "located-in")


def borders(scene: Scene, described: Sequence[Sentence]) -> Iterator[Finding]:
    """The areas on both sides of a mountain or river (界山, 界河), and the neighbours of an area (北邻甲市)."""
    for told in (told for sentence in described for told in sentence):
        for match in (_SHARED.search(told.clause.text), _ALONG.search(told.clause.text)):
            if match:
                yield from _on_border(scene, told, match)
    yield from _neighbours(scene)


def _on_border(scene: Scene, told: Told, match: re.Match[str]) -> Iterator[Finding]:
    start, end = told.clause.start + match.start("areas"), told.clause.start + match.end("areas")
    level = (match.groupdict().get("level") or "")[1:]
    evidence = scene.span(told.clause.start, told.clause.start + match.end())
    for area in areas_listed(scene, told.clause, start, end, level):
        yield from _borders(told.subject, area, evidence, "border-feature")


def _neighbours(scene: Scene) -> Iterator[Finding]:
    for passage in filter(_locates, scene.passages):
        for sentence in sentences(passage):
            subject = _subject(scene, sentence)
            for clause in clauses(sentence) if subject else ():
                match = _NEIGHBOUR.match(clause.text)
                places = chain(scene, clause, clause.start + match.start("place")) if match else []
                if subject and places and places[-1].id != subject.id:
                    evidence = scene.span(clause.start, clause.end)
                    yield from _borders(subject, places[-1], evidence, "neighbour")


def _locates(passage: Passage) -> bool:
    return _LOCATED.search(passage.text) is not None


def _subject(scene: Scene, sentence: Passage) -> Spot | None:
    """The area whose situation a sentence describes: the place that opens it, in front of 位于 or 地处."""
    for first in sentence.of(Kind.PLACE)[:1]:
        if first.start == sentence.start and _LOCATED.match(sentence.text, first.end - sentence.start):
            return spot(scene, first)
    return None


def _of_features(scene: Scene, described: Sequence[Sentence]) -> Iterator[tuple[Spot, Spot, Span]]:
    for told in (told for sentence in described for told in sentence if told.whole):
        if match := _LOCATED.match(told.clause.text, told.at):
            for area in _area(scene, told.clause, match):
                yield told.subject, area, scene.span(told.clause.start, told.clause.end)


def _of_sites(scene: Scene) -> Iterator[tuple[Spot, Spot, Span]]:
    for passage in filter(_locates, scene.passages):
        for clause in (clause for sentence in sentences(passage) for clause in clauses(sentence)):
            for match in _LOCATED.finditer(clause.text):
                at = clause.start + match.start()
                behind = [linked for linked in clause.of(Kind.PLACE) if linked.end == at]
                subject = spot(scene, behind[0]) if behind else None
                if subject and not natural_kind(subject.name):
                    for area in _area(scene, clause, match):
                        yield subject, area, scene.span(behind[0].start, clause.end)


def _area(scene: Scene, clause: Passage, located: re.Match[str]) -> list[Spot]:
    """The lowest area of the chain behind 位于, in a list; without the place that a distance is measured from."""
    row = chain(scene, clause, clause.start + located.start("place"))
    if row and _OFFSET.match(clause.text, row[-1].end - clause.start):
        row = row[:-1]
    return [place for place in row if place.kind == "AdministrativeArea"][-1:]


def _has_higher(scene: Scene, place: Spot) -> bool:
    """Whether the area that a place lies in is known anyway."""
    area = scene.areas.by_name.get(place.name)
    return area is not None and area.parent is not None


def _borders(subject: Spot, area: Spot, evidence: Span, rule: str) -> Iterator[Finding]:
    yield subject.entity
    yield area.entity
    yield Claim(subject.id, "nj:borders", area.id, (evidence,), rule)


_LOCATED = pattern("places", "located")
_OFFSET = pattern("places", "offset")
_SHARED = pattern("borders", "shared")
_ALONG = pattern("borders", "along")
_NEIGHBOUR = pattern("borders", "neighbour")

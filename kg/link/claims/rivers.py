"""Where rivers rise and what they flow into."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.link.claims.described import Sentence, Told, titled
from kg.link.claims.ledger import Finding
from kg.link.claims.whereabouts import Spot, chain, feature, pattern, water
from kg.link.scene import Passage, Scene
from kg.model import Claim, Span

_ITEM = re.compile(r"(?:(?![和与及、]).)+")


def sources(scene: Scene, described: Sequence[Sentence]) -> Iterator[Finding]:
    """Where a river rises: the last place of each chain behind 源于, and the area that a mountain there lies in; or the
    mountain whose entry says that the river rises here."""
    titles = titled(scene)
    for told in (told for sentence in described for told in sentence):
        match = _RISES.search(told.clause.text, told.at)
        if match and _RISER.fullmatch(told.clause.text, told.at, match.start()):
            yield from _sources(scene, told, match)
        here, title = _HERE.fullmatch(told.clause.text), titles.get(told.clause.section.number)
        if here and title and (river := _water(scene, told.clause, here)):
            evidence = scene.span(told.clause.start, told.clause.end)
            yield from _claim(river, "nj:risesIn", title, evidence, "source-of-river")


def mouths(scene: Scene, described: Sequence[Sentence]) -> Iterator[Finding]:
    """The water that a river flows into, or is said to be a tributary of; not what it once flowed into."""
    for sentence in described:
        for at, told in enumerate(sentence):
            for match, rule in _mouths(told):
                into = _water(scene, told.clause, match)
                if into and into.id != told.subject.id:
                    evidence = scene.span(told.clause.start, told.clause.end)
                    yield from _claim(told.subject, "nj:flowsInto", into, evidence, rule)
            yield from _tributaries(scene, told, sentence[at + 1 : at + 2])


def _mouths(told: Told) -> Iterator[tuple[re.Match[str], str]]:
    text = told.clause.text
    if _ONCE.search(text):
        return
    if match := _TRIBUTARY.fullmatch(text, told.at):
        yield match, "tributary-of"
    if match := _FLOWS.search(text) or _MISREAD.search(text):
        yield match, "flows-into"


def _tributaries(scene: Scene, told: Told, behind: Sequence[Told]) -> Iterator[Finding]:
    """The rivers of a list of tributaries, in the same clause or the next one (支流有3条，系甲河、乙河和丙河)."""
    match, clause = _TRIBUTARIES.search(told.clause.text, told.at), told.clause
    if match and not match["waters"]:
        match, clause = (_LISTED.match(behind[0].clause.text), behind[0].clause) if behind else (None, clause)
    for item in _ITEM.finditer(clause.text, match.start("waters")) if match else ():
        if river := water(scene, clause, clause.start + item.start(), clause.start + item.end()):
            evidence = scene.span(told.clause.start, clause.start + item.end())
            yield from _claim(river, "nj:flowsInto", told.subject, evidence, "list-of-tributaries")


def _water(scene: Scene, clause: Passage, match: re.Match[str]) -> Spot | None:
    return water(scene, clause, clause.start + match.start("water"), clause.start + match.end("water"))


def _sources(scene: Scene, told: Told, match: re.Match[str]) -> Iterator[Finding]:
    for item in _ITEM.finditer(told.clause.text, match.start("place")):
        evidence = scene.span(told.clause.start + match.start(), told.clause.start + item.end())
        for place in _source(scene, told.clause, item):
            yield from _claim(told.subject, "nj:risesIn", _without_slope(place), evidence, "source-of-river")


def _without_slope(place: Spot) -> Spot:
    """The mountain of a slope or foot (青云山北坡)."""
    match = _SLOPE.fullmatch(place.name)
    return (feature(match["name"], place.end) or place) if match else place


def _source(scene: Scene, clause: Passage, item: re.Match[str]) -> list[Spot]:
    """The last place of a chain; where that is a mountain (known, or named right behind the chain) also the one before
    it."""
    end = item.end()
    row = [place for place in chain(scene, clause, clause.start + item.start()) if place.end <= clause.start + end]
    while row:
        behind = _UPLAND.match(clause.text, _after(clause, row[-1]), end)
        upland = feature(behind["name"], clause.start + behind.end("name")) if behind else None
        if upland:
            return [row[-1], upland]
        if row[-1].kind == "AdministrativeArea":
            return row[-1:]
        if _whole(row[-1], clause, end):
            return row[-2:]
        row.pop()
    return []


def _whole(place: Spot, clause: Passage, end: int) -> bool:
    """Whether the name of a feature is told up to its end, and says more than on which side of the village it lies."""
    return (
        not _POSITIONAL.fullmatch(place.name)
        and _FOOT.fullmatch(clause.text, place.end - clause.start, end) is not None
    )


def _after(clause: Passage, place: Spot) -> int:
    """The offset in a clause behind a place and the words of direction that follow it."""
    inner = _INNER.match(clause.text, place.end - clause.start)
    return inner.end() if inner else place.end - clause.start


def _claim(subject: Spot, property: str, object: Spot, evidence: Span, rule: str) -> Iterator[Finding]:
    yield subject.entity
    yield object.entity
    yield Claim(subject.id, property, object.id, (evidence,), rule)


_RISES = pattern("rivers", "rises")
_RISER = pattern("rivers", "riser")
_HERE = pattern("rivers", "here")
_SLOPE = pattern("rivers", "slope")
_FLOWS = pattern("rivers", "flows")
_MISREAD = pattern("rivers", "misread")
_TRIBUTARY = pattern("rivers", "tributary")
_TRIBUTARIES = pattern("rivers", "tributaries")
_LISTED = pattern("rivers", "listed")
_ONCE = pattern("rivers", "once")
_UPLAND = pattern("rivers", "upland")
_FOOT = pattern("rivers", "foot")
_POSITIONAL = pattern("rivers", "positional")
_INNER = pattern("places", "inner")

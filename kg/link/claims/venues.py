"""Where an event takes place: the place or the organization's building that stands behind 在."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.link.claims.coded import Coded, frame
from kg.link.claims.ledger import Finding
from kg.link.scene import Scene
from kg.model import Claim, Entity, Kind, Span
from kg.resources import patterns

FILE = "claims-events"


def venue(scene: Scene, event: str, sentence: Coded, span: tuple[int, int]) -> Iterator[Finding]:
    """Location and venue of an event, from the coded stretch between the event or its holder and the verb."""
    match = frame(FILE, "site").search(sentence.text, *span)
    if not match:
        return
    start, end = match.span("site")
    evidence = scene.span(*sentence.clean(match.start(), end))
    inside = [at for at in sentence.mentions if start <= at < end and not _is_room(sentence.mentions[at].text)]
    last = max(inside, default=None)
    if last is not None and frame(FILE, "beside").fullmatch(sentence.plain(last + 1, end)):
        linked = sentence.mentions[last]
        if linked.entity and linked.kind in (Kind.PLACE, Kind.ORGANIZATION):
            yield from _at(event, linked.entity, scene.kinds[linked.entity], linked.kind is Kind.PLACE, evidence)
    elif made := _unknown(sentence, last if last is not None else start, end):
        yield made
        yield from _at(event, made.id, made.kind, True, evidence)


def _is_room(name: str) -> bool:
    return re.fullmatch(patterns(FILE)["fragments"]["room"], name) is not None


def _unknown(sentence: Coded, start: int, end: int) -> Entity | None:
    """A site that no finder of names has seen: what ends in the word of a building or ground."""
    name = re.sub(frame(FILE, "side_end"), "", sentence.plain(start, end))
    first = sentence.mentions.get(start)
    known = first is None or first.kind in (Kind.PLACE, Kind.ORGANIZATION)
    return Entity(f"place/{name}", "Site", name) if known and frame(FILE, "ground").fullmatch(name) else None


def _at(event: str, site: str, kind: str, is_place: bool, evidence: Span) -> Iterator[Finding]:
    """An organization is a venue, an area a location, a building or ground both."""
    if is_place:
        yield Claim(event, "schema:location", site, (evidence,), "held-in")
    if not is_place or kind in ("Site", "Place"):
        yield Claim(event, "nj:venue", site, (evidence,), "held-in")

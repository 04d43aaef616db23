"""Administrative areas: their level, and the next higher area of each."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from kg.link.claims.ledger import Finding
from kg.link.scene import Linked, Scene
from kg.link.things import level_by_name
from kg.model import Claim, Kind, Literal, Span


def containment(scene: Scene) -> Iterator[Finding]:
    """Level and next higher area of every area that the book mentions. The evidence is the text that names both in a
    row, or in one paragraph, or else the first mention: then the division code is what says so."""
    named = {name: "/".join(("place", *scene.areas.path(name))) for name in scene.areas.by_name}
    said = _said_together(scene)
    first = _first_mentions(scene)
    known = set(named.values())
    for id, span in first.items():
        if id not in known and scene.kinds[id] == "AdministrativeArea":
            level = level_by_name(scene.names[id]) or "country"
            yield Claim(id, "nj:level", Literal(level), (span,), "area-head")
    for name, area in sorted(scene.areas.by_name.items()):
        id = named[name]
        if id not in first:
            continue
        yield Claim(id, "nj:level", Literal(area.level), (first[id],), "area-level")
        if area.parent and (above := named.get(area.parent, f"place/{area.parent}")) in first:
            together = said.get((above, id))
            rule = "named-together" if together else "division-code"
            yield Claim(id, "schema:containedInPlace", above, (together or first[id],), rule)


def _first_mentions(scene: Scene) -> dict[str, Span]:
    found: dict[str, Span] = {}
    for passage in scene.passages:
        for place in passage.of(Kind.PLACE):
            if place.entity:
                found.setdefault(place.entity, place.mention.span)
    return found


def _said_together(scene: Scene) -> dict[tuple[str, str], Span]:
    """(higher area, lower area) → the stretch that names the one right before the other, or lists what it governs."""
    found: dict[tuple[str, str], Span] = {}
    for passage in scene.passages:
        places = passage.of(Kind.PLACE)
        for before, after in itertools.pairwise(places):
            if before.end == after.start:
                _keep(found, scene, before, after)
        if "下辖" in passage.text or "辖" in passage.text[:40]:
            for after in places[1:]:
                _keep(found, scene, places[0], after)
    return found


def _keep(found: dict[tuple[str, str], Span], scene: Scene, before: Linked, after: Linked) -> None:
    if before.entity and after.entity:
        found.setdefault((before.entity, after.entity), scene.span(before.start, after.end))

"""Geography: what entries say of mountains, rivers and sites, and of where areas lie."""

from __future__ import annotations

from collections.abc import Iterator

from kg.link.claims.described import descriptions
from kg.link.claims.features import measures, names
from kg.link.claims.ledger import Finding
from kg.link.claims.rivers import mouths, sources
from kg.link.claims.sites import borders, locations
from kg.link.scene import Scene


def geography(scene: Scene) -> Iterator[Finding]:
    """Measures, other names, courses, locations and borders of natural features, sites and areas."""
    described = tuple(descriptions(scene))
    for rule in (names, measures, sources, mouths, locations, borders):
        yield from rule(scene, described)

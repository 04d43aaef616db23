"""Floor 4: `Mention`s → `Entity`s and `Claim`s. Who and what is meant, then what the sentences say of them."""

from __future__ import annotations

from collections.abc import Sequence

from kg.link.areas import know_areas
from kg.link.claims import find_claims
from kg.link.claims.ledger import Ledger
from kg.link.entities import entities, set_scene
from kg.model import Book, Knowledge, Mention

__all__ = ["link"]


def link(book: Book, mentions: Sequence[Mention]) -> Knowledge:
    """All that is understood of a book: its mentions linked to entities, and the claims its sentences make."""
    areas = know_areas(book, mentions)
    scene, met = set_scene(book, mentions, areas)
    ledger = Ledger()
    ledger.enter(find_claims(scene))
    return Knowledge(book, tuple(mentions), entities(scene, met, ledger.entities), ledger.claims)

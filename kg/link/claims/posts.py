"""Posts: a title in an organization, whether or not the text says who holds it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.link.claims.ledger import Finding
from kg.link.scene import Scene
from kg.model import Claim, Kind, Literal


def posts(scene: Scene) -> Iterator[Finding]:
    """The organization and the title of every post that the book names behind its organization."""
    for passage in scene.passages:
        for before, role in zip(passage.mentions, passage.mentions[1:], strict=False):
            if role.kind is Kind.ROLE and role.entity and before.entity and before.kind is Kind.ORGANIZATION:
                evidence = (scene.span(before.start, role.end),)
                yield Claim(role.entity, "org:postIn", before.entity, evidence, "role-behind-organization")
                yield Claim(role.entity, "nj:title", Literal(role.text), evidence, "role-behind-organization")

"""Those who act in a sentence: the entities that organizations, people, posts and places stand for. A post that only
one holds (市长) is one of the area's government where the text does not say of what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.link.claims.ledger import Finding
from kg.link.scene import Linked, Passage, Scene
from kg.model import Claim, Entity, Kind, Level, Literal

_LEVEL_POST = re.compile(r"(?:常务)?副?(?P<level>[市省县区州])长")
_ACTORS = (Kind.ORGANIZATION, Kind.PLACE, Kind.PERSON, Kind.ROLE)


def actors(scene: Scene, passage: Passage, linked: Sequence[Linked]) -> tuple[list[str], list[Finding]]:
    """The ids of those of some mentions who can act, and the findings that make posts of bare titles."""
    ids: list[str] = []
    findings: list[Finding] = []
    for one in linked:
        if one.kind in _ACTORS and one.entity:
            ids.append(one.entity)
        elif one.kind is Kind.ROLE and (made := list(level_post(scene, passage, one))):
            ids.append(made[0].id)  # type: ignore[union-attr]
            findings.extend(made)
    return list(dict.fromkeys(ids)), findings


def level_post(scene: Scene, passage: Passage, role: Linked) -> Iterator[Finding]:
    """The post that a bare 市长, 副区长 … means, its entity first: one in the government of the nearest area of that
    level. Nothing where the title is another or no such area is known."""
    match = _LEVEL_POST.fullmatch(role.text)
    area = _area(scene, passage.where.area, match["level"]) if match else None
    if area is None:
        return
    government = scene.areas.official(area) + "人民政府"
    post, evidence = f"post/{government}/{role.text}", (scene.span(role.start, role.end),)
    yield Entity(post, "Post", government + role.text)
    if f"org/{government}" not in scene.names:
        yield Entity(f"org/{government}", "GovernmentBody", government)
    yield Claim(post, "org:postIn", f"org/{government}", evidence, "level-post", 0.9)
    yield Claim(post, "nj:title", Literal(role.text), evidence, "level-post")


def _area(scene: Scene, near: str | None, level: str) -> str | None:
    """The nearest area at or above `near` whose name ends in a level word."""
    for start in (near, scene.areas.own):
        name = start
        while name:
            if name.endswith(level):
                return name
            area = scene.areas.by_name.get(name)
            name = area.parent if area else None
    return None


def body_of_section(scene: Scene, passage: Passage) -> str | None:
    """The body that the innermost heading above an entry names: who acts where a sentence has no subject. None where a
    heading below it speaks of something else (a department's work), and in the chronicle."""
    body = f"org/{passage.where.body}"
    above = [section for section in passage.path if section.level in (Level.CHAPTER, Level.SECTION, Level.SUBSECTION)]
    if passage.section.level is Level.ITEM or body not in scene.names or not above:
        return None
    headings = (p for p in scene.passages if p.section.number == above[-1].number)
    first = next(headings, None)
    return body if first and any(one.entity == body for one in first.of(Kind.ORGANIZATION)) else None

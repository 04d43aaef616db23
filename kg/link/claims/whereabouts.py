"""Places as claims on geography need them: chains of places one inside the other, waters and mountains by their names,
areas by a short name and a level word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.places import place_heads
from kg.link.claims.numbers import NUMBER
from kg.link.scene import Linked, Passage, Scene
from kg.model import Entity, Kind
from kg.resources import patterns

_CLASSES = {
    "River": "River", "Mountain": "Mountain", "Reservoir": "Reservoir", "Lake": "NaturalFeature",
    "NaturalFeature": "NaturalFeature",
}  # fmt: skip
_WATERS = ("River", "Reservoir", "NaturalFeature")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that a claim speaks of: id, class and name of its entity, and where its name ends in the clean text."""

    id: str
    kind: str
    name: str
    end: int = 0

    @property
    def entity(self) -> Entity:
        """The entity, for the case that no mention means it."""
        return Entity(self.id, self.kind, self.name)


def pattern(table: str, name: str) -> re.Pattern[str]:
    """A pattern of `claims-geography`, compiled; `{number}` in it stands for a number in figures, another name in
    braces for a pattern of its own table."""
    parts = {"number": NUMBER, **patterns("claims-geography")[table]}
    parts["units"] = "|".join(parts.get("units", ()))
    return re.compile(re.sub(r"\{([a-z]+)\}", lambda match: parts[match[1]], parts[name]))


def natural_kind(name: str) -> str | None:
    """The class of natural feature that a name's end tells, or None where it tells of another kind of place."""
    for length in range(min(8, len(name) - 1), 0, -1):
        head = place_heads().get(name[-length:])
        if head:
            return _CLASSES.get(head.kind)
    return None


def feature(name: str, end: int = 0) -> Spot | None:
    """The natural feature of a name, or None where the name tells of none."""
    kind = natural_kind(name)
    return Spot(f"place/{name}", kind, name, end) if kind else None


def spot(scene: Scene, linked: Linked) -> Spot | None:
    """The place that a mention means. A short name that is one of a mountain or a river as well (太子河) means a
    county or less only where it is told in full."""
    if linked.entity is None or linked.kind is not Kind.PLACE:
        return None
    name = scene.names[linked.entity]
    area = scene.areas.by_name.get(name)
    if area and name != linked.text and area.level not in ("province", "prefecture") and natural_kind(linked.text):
        return feature(linked.text, linked.end)
    return Spot(linked.entity, scene.kinds[linked.entity], name, linked.end)


def water(scene: Scene, passage: Passage, start: int, end: int) -> Spot | None:
    """The water whose name ends at `end` and starts at `start` or behind it (behind the place it is named after): that
    of a mention, whatever area goes by the same short name (太子河 is no district here), else that of the very
    stretch."""
    for linked in passage.of(Kind.PLACE):
        if linked.end == end and start <= linked.start:
            found = feature(linked.text, end)
            return found if found and found.kind in _WATERS else None
    found = feature(passage.text[start - passage.start : end - passage.start], end)
    known = found is not None and found.id in scene.names
    return found if found and (known or len(found.name) <= 4) and found.kind in _WATERS else None


def chain(scene: Scene, passage: Passage, start: int) -> list[Spot]:
    """The places named in a row from `start` on, each inside the one before it (鞍山市 东郊的 灵山). The row ends where
    something else stands between, or where a name would mean an area that lies elsewhere."""
    found: list[Spot] = []
    at = start
    for linked in passage.between(start, passage.end, Kind.PLACE):
        gap = passage.text[at - passage.start : linked.start - passage.start]
        if _IS_DIRECTION.fullmatch(linked.text):
            continue
        if not _BETWEEN.fullmatch(gap):
            break
        place = _inside(scene, linked, found)
        if place is None:
            break
        found.append(place)
        at = linked.end
    return found


def _inside(scene: Scene, linked: Linked, above: Sequence[Spot]) -> Spot | None:
    """The place of a mention if it can lie in the last area of a chain; else the natural feature of that name."""
    place = spot(scene, linked)
    if place is None or not above or place.name not in scene.areas.by_name or above[-1].name not in scene.areas.by_name:
        return place
    if above[-1].name in higher(scene, place.name):
        return place
    return feature(linked.text, linked.end)


def higher(scene: Scene, name: str) -> Iterator[str]:
    """The areas that an area lies in, the next one first."""
    area = scene.areas.by_name.get(name)
    while area and area.parent:
        yield area.parent
        area = scene.areas.by_name.get(area.parent)


def areas_listed(scene: Scene, passage: Passage, start: int, end: int, level: str = "") -> list[Spot]:
    """The areas of a list (甲县、乙县; 甲、乙 with the level 县): all of them, or none where one cannot be told. Of
    names in a row (甲市乙县) the last one counts."""
    found = []
    for item in re.finditer(r"(?:(?![与和及、]).)+", passage.text[start - passage.start : end - passage.start]):
        first, last = start + item.start(), start + item.end()
        row = [linked for linked in passage.of(Kind.PLACE) if first <= linked.start and linked.end == last]
        place = spot(scene, row[0]) if row and row[0].text.endswith(level) else _area(scene, item.group(), level)
        if place is None:
            return []
        found.append(place)
    return found


def _area(scene: Scene, name: str, level: str) -> Spot | None:
    """The one area whose name begins with a short name and ends in a level word; one that is in no list of areas is
    known by the two together."""
    known = scene.areas.by_name
    full = scene.areas.full(name if name.endswith(level) else name + level)
    fitting = [full] if full else [area for area in known if level and area.startswith(name) and area.endswith(level)]
    if len(fitting) == 1:
        return area_spot(scene, fitting[0])
    return Spot(f"place/{name}{level}", "AdministrativeArea", name + level) if level and not fitting else None


def area_spot(scene: Scene, name: str) -> Spot:
    """The place of a known area."""
    return Spot("/".join(("place", *scene.areas.path(name))), "AdministrativeArea", name)


def area_of_level(scene: Scene, passage: Passage, level: str) -> Spot | None:
    """The area that 全市, 全县, 全省 … mean in a passage: the nearest above its section that ends in the level word."""
    name = passage.where.area or scene.areas.own
    for candidate in (name, *higher(scene, name)) if name else ():
        if candidate and candidate.endswith(level):
            return area_spot(scene, candidate)
    return None


_BETWEEN = pattern("places", "between")
_IS_DIRECTION = pattern("places", "direction")

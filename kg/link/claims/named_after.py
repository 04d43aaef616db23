"""What the name of an organization says: the body it is a part of, and the area it governs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from kg.bodies import Body, standard_forms
from kg.extract.organizations import organization_heads
from kg.link.claims.ledger import Finding
from kg.link.scene import Scene
from kg.model import Claim, Kind, Span
from kg.resources import lexicon_rows

_GOVERNING = ("GovernmentBody", "PeoplesCongress", "ConsultativeConference", "JudicialBody")
_PARTY = ("中国共产党", "中共")
_NO_GOVERNMENT = ("中心", "中心组", "所", "办公室", "办公厅", "领导小组", "指挥部")
_NO_NAME = ("所属", "下属", "直属", "基层", "各")
_SHORTEST = 3
_AREA = "{area}"


@dataclass(frozen=True, slots=True)
class Standard:
    """A standard body that a full name is of: its area, and the area's name as the bodies bear it (甲市乙区)."""

    full: str
    body: Body
    area: str
    official: str


def named_after(scene: Scene) -> Iterator[Finding]:
    """Parts by the names of their wholes, and the areas in the names of those who govern them. The evidence is where
    the name is first mentioned."""
    first = _first_mentions(scene)
    wholes = _wholes(scene)
    areas = _areas(scene)
    for id in sorted(first):
        name = scene.names[id]
        if whole := _whole(scene, name, wholes):
            yield Claim(id, "org:subOrganizationOf", whole, (first[id],), "name-of-part", 0.9)
        if areas.get(name) in scene.names and not name.endswith(_NO_GOVERNMENT):
            yield Claim(id, "nj:jurisdiction", areas[name], (first[id],), "name-of-area")


def _first_mentions(scene: Scene) -> dict[str, Span]:
    found: dict[str, Span] = {}
    for passage in scene.passages:
        for one in passage.of(Kind.ORGANIZATION):
            if one.entity:
                found.setdefault(one.entity, one.mention.span)
    return found


def _wholes(scene: Scene) -> dict[str, str]:
    """The names that the name of a part may begin with, full ones and those of standard bodies with their party's word
    in front (中共甲市委) → organization ids."""
    names = {name: id for id, name in scene.names.items() if id.startswith("org/")}
    short = {
        before + found.official + behind: names[found.full]
        for found in _standard(scene)
        for before, behind in _fronted().get(found.body, ())
    }
    return {**short, **names}


def _areas(scene: Scene) -> dict[str, str]:
    """Full names of standard bodies that govern → the ids of the areas that they govern."""
    return {
        found.full: "/".join(("place", *scene.areas.path(found.area)))
        for found in _standard(scene)
        if found.body.kind in _GOVERNING or found.body.pattern.startswith(_PARTY)
    }


def _standard(scene: Scene) -> Iterator[Standard]:
    """The standard bodies that the book names."""
    officials = {scene.areas.official(area): area for area in scene.areas.by_name}
    for id, name in scene.names.items():
        for start, end in combinations(range(len(name) + 1), 2) if id.startswith("org/") else ():
            area = officials.get(name[start:end])
            body = _bodies().get(name.replace(name[start:end], _AREA)) if area else None
            if area and body and scene.areas.by_name[area].level in body.levels:
                yield Standard(name, body, area, name[start:end])


@cache
def _bodies() -> Mapping[str, Body]:
    """The standard bodies by the patterns of their full names."""
    return {form.body.pattern: form.body for forms in standard_forms().values() for form in forms}


@cache
def _fronted() -> Mapping[Body, tuple[tuple[str, str], ...]]:
    """What stands in front of the area and behind it in the other names of bodies: 中共 + 委."""
    found: dict[Body, list[tuple[str, str]]] = {}
    for behind, forms in standard_forms().items():
        for form in forms:
            if form.before:
                found.setdefault(form.body, []).append((form.before, behind))
    return {body: tuple(names) for body, names in found.items()}


def _whole(scene: Scene, name: str, wholes: Mapping[str, str]) -> str | None:
    """The longest name that another begins with, if the rest is the name of a part."""
    for length in range(len(name) - 1, _SHORTEST - 1, -1):
        whole = wholes.get(name[:length])
        if whole and scene.names[whole] != name:
            return whole if _is_part(scene, name[length:], scene.kinds[whole]) else None
    return None


def _is_part(scene: Scene, rest: str, kind: str) -> bool:
    """Whether the rest of a name, behind that of a body of some class, names a part of it."""
    if rest.startswith(_NO_NAME) or any(
        f"org/{rest[:length]}" in scene.names for length in range(_SHORTEST, len(rest))
    ):
        return False
    for length in range(len(rest), 0, -1):
        head = _heads().get(rest[-length:])
        if head is not None:
            kinds, may_have_area = head
            direct = not any(word in rest[:-length] for word in _between())
            return direct and (not kinds or kind in kinds) and (may_have_area or not _opens_with_area(scene, rest))
    return False


@cache
def _between() -> tuple[str, ...]:
    """Words that end the names of bodies: a part behind one is that body's, and only by it the whole's."""
    return tuple(head for head, row in organization_heads().items() if row.strong and len(head) > 1)


def _opens_with_area(scene: Scene, rest: str) -> bool:
    return any(scene.areas.full(rest[:length]) for length in range(2, min(8, len(rest)) + 1))


@cache
def _heads() -> Mapping[str, tuple[tuple[str, ...], bool]]:
    """Words that end names of parts → the classes of bodies that have such, and whether an area may stand in front."""
    rows = ((*row, "", "")[:3] for row in lexicon_rows("part_heads"))
    return {head: (tuple(filter(None, kinds.split("|"))), bool(area)) for head, kinds, area in rows}

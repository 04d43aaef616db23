"""Which organization a name means: its full official name, by how Chinese bodies are named, by the area and the body
that the section speaks of, and by what the book defines."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache

from kg.bodies import Body, bare_names, standard_forms
from kg.extract.organizations import national_bodies, national_classes, organization_heads
from kg.link.areas import Areas

_TERM = re.compile(r"第?[一二三四五六七八九十百\d]{1,4}届")
_ALL_LEVELS = ("province", "prefecture", "county")
_LEVELS = {
    "市": ("prefecture", "county"),
    "省": ("province",),
    "区": ("county",),
    "县": ("county",),
    "州": ("prefecture",),
    "旗": ("county",),
}
PARTS = (
    "办公室",
    "办公厅",
    "研究室",
    "党组",
    "党委",
    "机关党委",
    "检察委员会",
    "审判委员会",
    "常委会",
    "理事会",
    "工会",
    "团委",
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where a name stands: the area that 市, 县 or 区 means there, and the body the section is about, or None."""

    area: str | None
    body: str | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """What a name means: the full official name and the class of the body, and whether that is certain."""

    full: str
    kind: str
    resolved: bool = True


class Namer:
    """Full names for the organizations of one book. `defined` maps a defined short name to its full one."""

    def __init__(self, areas: Areas, defined: Mapping[str, str]) -> None:
        self._areas = areas
        self._defined = defined

    def name(self, surface: str, where: Surroundings) -> Name:
        """What a name means in its surroundings; a name nothing is known of means itself."""
        surface = surface.strip('“”"')
        if surface in national_bodies():
            full = national_bodies()[surface]
            return Name(full, national_classes()[full])
        return (
            self.standard(surface, where)
            or self._bare(surface, where)
            or self._by_definition(surface)
            or self._by_level(surface, where)
            or self._by_area(surface)
        )

    def standard(self, surface: str, where: Surroundings) -> Name | None:
        """A standard body behind an area or a level word, with or without a term (市十六届人大常委会)."""
        plain = _TERM.sub("", surface, count=1)
        return self._standard(plain, where, above=False) or self._standard(plain, where, above=True)

    def _standard(self, plain: str, where: Surroundings, *, above: bool) -> Name | None:
        """A standard body; a level word means the nearest area, or one `above` it that has such a body (in a county
        市中级人民法院 is the prefecture's)."""
        for at in range(len(plain) - 1, 0, -1):
            behind = plain[at:]
            for form in sorted(standard_forms().get(behind, ()), key=lambda form: (-len(form.before), form)):
                if not plain.startswith(form.before):
                    continue
                area = self._area(plain[len(form.before) : at], where, form.body.levels if above else _ALL_LEVELS)
                if area and (level := self._level(area)) in form.body.levels:
                    return Name(self._fill(form.body, area, level), form.body.kind)
        return None

    def _bare(self, surface: str, where: Surroundings) -> Name | None:
        """A body that goes without its area (政法委, 工商联), in the area of the section."""
        for body in bare_names().get(surface, ()):
            if where.area and self._level(where.area) in body.levels:
                return Name(self._fill(body, where.area, self._level(where.area)), body.kind)
        if where.body and surface[1:] == "委会" and surface[0] in _LEVELS:
            return Name(where.body, kind_of(where.body))
        if surface in PARTS and where.body:
            return Name(where.body + surface, kind_of(surface), True)
        return None

    def _by_definition(self, surface: str) -> Name | None:
        full = self._defined.get(surface)
        return Name(full, kind_of(full)) if full else None

    def _by_level(self, surface: str, where: Surroundings) -> Name | None:
        """A name that opens with a level word: 市教育发展服务中心."""
        area = self._area(surface[0], where) if surface[0] in _LEVELS else None
        return Name(self._areas.official(area) + surface[1:], kind_of(surface)) if area else None

    def _by_area(self, surface: str) -> Name:
        """Any other name; a district in front gets its city."""
        for length in range(min(8, len(surface) - 2), 2, -1):
            area = self._areas.by_name.get(surface[:length])
            if area and area.level == "county":
                return Name(self._areas.official(area.name) + surface[length:], kind_of(surface))
        return Name(surface, kind_of(surface), resolved=False)

    def _area(self, text: str, where: Surroundings, levels: Collection[str] = _ALL_LEVELS) -> str | None:
        """The area that a name, or a level word where one of some `levels` is meant, means."""
        if text not in _LEVELS:
            return self._areas.full(text)
        near = [where.area, *self._above(where.area)] if where.area else []
        for area in (*near, self._areas.own, self._areas.above):
            if area and area.endswith(text) and self._level(area) in _LEVELS[text] and self._level(area) in levels:
                return area
        return None

    def _above(self, name: str) -> list[str]:
        area = self._areas.by_name.get(name)
        return [area.parent, *self._above(area.parent)] if area and area.parent else []

    def _level(self, name: str) -> str:
        area = self._areas.by_name.get(name)
        return area.level if area else ""

    def _fill(self, body: Body, area: str, level: str) -> str:
        """The full name of a body of an area."""
        above = self._areas.by_name[area].parent or ""
        province = next((name for name in [area, *self._above(area)] if self._level(name) == "province"), "")
        values = {
            "{area}": self._areas.official(area),
            "{short}": _short(area),
            "{level}": area[-1],
            "{parent}": above,
            "{province}": province,
            "{province_short}": _short(province),
        }
        return re.sub(r"\{\w+\}", lambda match: values.get(match.group(), ""), body.pattern)


def _short(area: str) -> str:
    return re.sub(r"(?:自治区|省|市|县|区|州|旗)$", "", area)


@cache
def kind_of(name: str) -> str:
    """The class of an organization by the head its name ends in; a plain Organization where it has none."""
    for length in range(min(10, len(name)), 0, -1):
        head = organization_heads().get(name[-length:])
        if head:
            return head.kind
    return "Organization"

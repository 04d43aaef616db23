"""The words that organizations are known by: heads of their names, national bodies, standing bodies of an area."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.bodies import bare_names, standard_forms
from kg.extract.gazetteer import Gazetteer
from kg.resources import lexicon_rows

_PART_OF_ROLE = {"党组": ("书记", "副书记", "成员"), "政协": ("委员", "提案"), "人大": ("代表", "建议")}
_LONGER_WORD = re.compile(r"会议|部门|部长(?!期)|党员")


@dataclass(frozen=True, slots=True)
class OrganizationHead:
    """A word that ends names of organizations, the class it names, and whether it does so without doubt."""

    kind: str
    strong: bool


@cache
def organization_heads() -> Mapping[str, OrganizationHead]:
    """The heads of organization names."""
    return {row[0]: OrganizationHead(row[1], row[2] == "strong") for row in lexicon_rows("organization_heads")}


@cache
def national_bodies() -> Mapping[str, str]:
    """Any name of a national body → its full official name."""
    return {name: row[0] for row in lexicon_rows("national_bodies") for name in (row[0], *row[2:]) if name}


@cache
def national_classes() -> Mapping[str, str]:
    """Full official name of a national body → its class."""
    return {row[0]: row[1] for row in lexicon_rows("national_bodies")}


@cache
def forms() -> Gazetteer[str]:
    """What stands behind the area in the name of a standing body."""
    return Gazetteer({behind: behind for behind in standard_forms()})


@cache
def heads() -> Gazetteer[str]:
    """The heads of organization names, to look for."""
    return Gazetteer({head: head for head in organization_heads()})


@cache
def nationals() -> Gazetteer[str]:
    """The names of national bodies, to look for."""
    return Gazetteer(national_bodies())


@cache
def bare() -> Gazetteer[str]:
    """The names that standing bodies go by even without their area."""
    return Gazetteer({name: name for name in bare_names()})


def goes_on(text: str, name: str, end: int) -> bool:
    """Whether what ends a name only begins another word (党组 + 书记, 政协 + 委员, 全委会 + 议, 宣传部 + 长)."""
    if _LONGER_WORD.match(text, end - 1):
        return True
    return any(name.endswith(part) and text.startswith(words, end) for part, words in _PART_OF_ROLE.items())

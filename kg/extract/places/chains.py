"""Villages that stand right behind their town, wherever the segmenter cuts: 云山镇 + 云河村, 云山镇 + 云坪."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.names import PROPER, boundary_words
from kg.extract.passage import Passage
from kg.extract.places.lexicons import generic_words, heads_of, known_names, place_heads

_TOWN = re.compile(r"(?:镇|乡|街道|苏木|街道办事处|街办)$")
_NO_TOWN = re.compile(r"(?:[村城乡小集重市坐全各本古]镇|[城下家故老回返异离还思水侨全各本]乡)$")
_VILLAGE = re.compile(
    r"(?P<stem>[一-鿿ト]{1,6}?)(?:村民小组|社区|嘎查|村|(?:屯|寨|庄|堡|畈|营子|窝铺)(?!子|[一-鿿]{0,2}村))"
    r"(?![庄寨级镇]|村(?![部委民干主支小]))"
)
_BARE = re.compile(r"(?P<name>[一-鿿]{2,3})(?=、|一带|等(?:地|村)|[）。])")
_BODY_ENDS = (
    "校",
    "站",
    "所",
    "院",
    "办",
    "局",
    "队",
    "厂",
    "矿",
    "会",
    "社",
    "部",
    "中",
    "员",
    "长",
    "委",
    "府",
    "人",
)
_NO_STEM = re.compile(r"[各全两多几该每本某等的和与及在为是有]|[政党办人卫中企农](?![一-鿿]{0,2}村)|\d")


def is_town(text: str, start: int, end: int) -> bool:
    """Whether the place `start:end` is of the level above a village."""
    if _TOWN.search(text, start, end) is None:
        return False
    return not _NO_TOWN.search(text, max(start, end - 2), end) or text[start:end] in known_names()


def village_behind(passage: Passage, town_end: int) -> int | None:
    """The end of the village whose name starts where its town's ends, or None."""
    match = _VILLAGE.match(passage.text, town_end)
    if match is None or _NO_STEM.match(passage.text, town_end) or _is_generic(match["stem"]):
        return None
    inside = passage.within(town_end + 1, match.end("stem"))
    return None if any(word.text in boundary_words() for word in inside if len(word.text) > 1) else match.end()


def bare_village_behind(passage: Passage, town_end: int) -> int | None:
    """The end of a village without a head behind its town, in a list or in front of 一带 and 等地, or None."""
    match = _BARE.match(passage.text, town_end)
    if match is None or passage.text.endswith("办事处", 0, town_end):
        return None
    if not passage.is_boundary(match.end()) or _NO_STEM.match(passage.text, town_end):
        return None
    words = passage.within(town_end, match.end())
    plain = all(len(word.text) > 1 and word.tag not in (*PROPER, "x") for word in words)
    return None if plain or match["name"].endswith(_BODY_ENDS) else match.end()


@cache
def _generics() -> tuple[str, ...]:
    return tuple(sorted(word for word in generic_words() if len(word) > 1))


def _is_generic(stem: str) -> bool:
    """Whether a stem opens with a word that makes the head a common noun (示范村, 贫困村)."""
    return stem.startswith(_generics()) or stem in place_heads() or stem in boundary_words()


@cache
def village_heads() -> str:
    """The sure heads of villages, as alternatives of a regular expression."""
    return "|".join(head for head in heads_of("village", "community") if place_heads()[head].strong)

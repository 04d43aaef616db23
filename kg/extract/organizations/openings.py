"""Where the name of an organization opens: with its area, the areas around that, or the level word of its area."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.extract.gazetteer import Gazetteer
from kg.extract.names import PROPER, acts, boundary_words, stops_a_name
from kg.extract.passage import Passage, Token
from kg.extract.places import division_names
from kg.model import Kind
from kg.resources import lexicon_rows

LEVELS = r"自治[区州县旗]|地区|[市省区县州旗盟]"
_LEVEL = re.compile(LEVELS)
_ORDINARY = re.compile(
    r"市(?:场(?!监|局)|政(?!府|协|法|务|研|公司)|民(?![政族宗革盟建进营])|容|区(?!委|政)|域|长|县)|区(?:域|间|别|块|位|划)"
    r"|县(?:域|城|处|长)|省(?:略|会|际|长)|州(?:际|长)|旗(?:帜|袍|下|舰|长)|盟(?:友|约|员)|[省市县区州](?:、?[省市县区州乡镇村]){0,3}[两三四]级"
)
_COUNTED = "全各本该每两三四五六七八九十一二\\d"
_TOWNS = re.compile(r"[镇乡]|街道|苏木")
_UNLISTED_NAME = re.compile(r"[^\W\d日月年是次向对由为和与的省市县区州旗委府厅局、]{1,2}")
_SWALLOWED = re.compile(
    r"(?<![主责信])任(?![务职教丘县])|(?<!专)兼(?!职)|当选为?|分别为|(?<=[）)])为|会同|下属|所属|另有|居民|职工|教师|学生|干部|代表"
)
_COUNTY_WORD = re.compile(r"(?:[一-鿿]{1,4}族)*自治[县旗]$|[市县区旗]$")
_SHORTEST = 2
_DATES = "日月年"
_HAN = re.compile(r"[一-鿿]")
_PARTICLES = "日月年次由向对为经从被把将在与和于到至赴及或并任兼随同以据请经是有市省县区州旗"


@dataclass(frozen=True, slots=True)
class Areas:
    """The places of a passage as names of organizations open with them: by their starts and by their ends, and the
    offsets inside of them; and the national bodies of the passage by their ends, which open with no area."""

    starts: Mapping[int, int]
    ends: Mapping[int, int]
    inside: frozenset[int]
    nationals: Mapping[int, int]


def areas_of(passage: Passage) -> Areas:
    """The areas of a passage: its places, of places that start or end together the longest."""
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    inside: set[int] = set()
    for place in passage.of(Kind.PLACE):
        if _SWALLOWED.search(passage.text, place.start + 1, place.end):
            continue
        starts[place.start] = max(place.end, starts.get(place.start, 0))
        ends[place.end] = min(place.start, ends.get(place.end, place.start))
        inside.update(range(place.start + 1, place.end))
    nationals = {one.end: one.start for one in passage.of(Kind.ORGANIZATION) if one.rule == "national-body"}
    return Areas(starts, ends, frozenset(inside), nationals)


@cache
def county_names() -> Gazetteer[str]:
    """The names of counties and their like without their level word (荔波, 宜都), as firms and schools bear them."""
    rows = (
        (name, re.sub(r"(?:[一-鿿]{1,4}族)*自治[县旗]$|[市县区旗]$", "", name))
        for name, *_ in lexicon_rows("divisions")
    )
    return Gazetteer({short: name for name, short in rows if len(short) >= _SHORTEST})


def is_level(passage: Passage, at: int, areas: Areas) -> bool:
    """Whether a level word of its own stands at an offset, be it one that the segmenter has joined to what is around
    it (由县 + 环保局), and not inside a place's name or in an ordinary word (市场, 区域)."""
    text = passage.text
    if not _LEVEL.match(text, at) or _ORDINARY.match(text, at) or at in areas.inside:
        return False
    if at and text[at - 1] in "）)":
        return False
    return passage.is_boundary(at) or _opens_behind_particle(passage, at)


def _opens_behind_particle(passage: Passage, at: int) -> bool:
    """Whether an offset stands in a word behind a particle, or behind a person's name of three characters."""
    token = passage.token_before(at + 1)
    if token is None:
        return False
    if passage.text[at - 1] in _DATES:
        return True
    return passage.text[token.start : at] in boundary_words() or (token.tag == "nr" and at - token.start == 3)


def level_start(passage: Passage, at: int, areas: Areas) -> int | None:
    """Where the area opens whose level word stands at an offset: there, or at the name of an area that no list has
    (甲 + 县). None where no area opens."""
    text = passage.text
    paired = text[at - 1 : at] in tuple("省市县州旗") and at not in areas.ends
    if re.match(f"[{_COUNTED}]", text[at - 1 : at]) or at in areas.inside or paired:
        return None
    if not passage.is_boundary(at):
        token = passage.token_before(at)
        if text[at - 1] in _DATES:
            return at
        if _opens_behind_particle(passage, at):
            return at
        unlisted = token is not None and token.tag in PROPER and _UNLISTED_NAME.fullmatch(text, token.start, at)
        return token.start if token and unlisted and not text[token.start - 1 : token.start].isdigit() else None
    if at in areas.ends:
        return areas.ends[at]
    before = passage.token_before(at)
    alone = before is not None and len(before.text) == 1 and not _HAN.match(text[before.start - 1 : before.start])
    if before is None or not (_is_unlisted(before) or (alone and _is_county(text, before.start))):
        return at
    return before.start


def _is_unlisted(token: Token) -> bool:
    """Whether a word in front of a level word is the name of an area that no list has."""
    proper = token.tag in ("ns", "nr", "nz", "nrt", "s") and bool(_UNLISTED_NAME.fullmatch(token.text))
    return proper and not stops_a_name(token) and not acts(token)


def _is_county(text: str, start: int) -> bool:
    """Whether one character and the level word behind it are the name of a county that no list has (盘县, 沙县)."""
    return bool(_HAN.match(text, start)) and text[start] not in _COUNTED + _PARTICLES and text[start + 1] in "县州区"


def chain_start(passage: Passage, start: int, areas: Areas) -> int:
    """The start moved over the divisions in front, each of which holds the next (咸阳市 + 秦都区 + 法院)."""
    while start in areas.ends and passage.text[areas.ends[start] : start] in division_names():
        start = areas.ends[start]
    return start


def behind_swallowed(passage: Passage, start: int, stem: int) -> int:
    """The start moved behind what no name has inside it and what the segmenter may have joined to its neighbours
    (王某任 + 甲乡, 某人（女）为 + 县)."""
    ends = [match.end() for match in _SWALLOWED.finditer(passage.text, start, stem)]
    return ends[-1] if ends and ends[-1] < stem else start


def is_town(passage: Passage, start: int) -> bool:
    """Whether the level word of a town stands at an offset, and nothing in front that could be its name."""
    if not _TOWNS.match(passage.text, start) or not passage.is_boundary(start):
        return False
    before = passage.token_before(start)
    return before is None or before.tag == "x" or stops_a_name(before) or acts(before)

"""What is known of places beforehand: the heads of their names, divisions, countries, townships, large waters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from kg.extract.gazetteer import Gazetteer
from kg.resources import lexicon, lexicon_rows

_SHORT_LEVELS = ("province", "prefecture")
_LEVEL_WORDS = re.compile(r"(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|省|市|地区)$")
_COUNTY_WORDS = re.compile(r"[县市旗]$")
_NO_NAMES = frozenset({"城区", "郊区", "矿区"})
"""Divisions that are called by a common noun."""


@dataclass(frozen=True, slots=True)
class PlaceHead:
    """A word that ends names of places, the kind of place it names, and whether it does so without doubt."""

    kind: str
    strong: bool


@cache
def place_heads() -> Mapping[str, PlaceHead]:
    """The heads of place names, with those of autonomous counties and of nationalities' townships (苗族乡)."""
    heads = {row[0]: PlaceHead(row[1], row[2] == "strong") for row in lexicon_rows("place_heads")}
    for group in lexicon("place_ethnic_groups"):
        for level, kind in (("乡", "township"), ("镇", "township"), ("自治县", "county"), ("自治州", "prefecture")):
            if len(group) > 1:
                heads.setdefault(group + level, PlaceHead(kind, strong=True))
    return heads


@cache
def heads_of(*kinds: str) -> tuple[str, ...]:
    """The heads of some kinds of place, the longest first."""
    return tuple(sorted((head for head, row in place_heads().items() if row.kind in kinds), key=lambda h: (-len(h), h)))


@cache
def head_gazetteer() -> Gazetteer[str]:
    """The heads, to be looked for in a text."""
    return Gazetteer({head: head for head in place_heads()})


@cache
def generic_words() -> frozenset[str]:
    """Words that make a head a common noun (示范村)."""
    return frozenset(lexicon("place_generics"))


@cache
def division_names() -> Mapping[str, str]:
    """Name of a division, or short name of a province or prefecture → its full name."""
    names: dict[str, str] = {}
    for name, level, _, _ in lexicon_rows("divisions"):
        names.setdefault(name, name)
        short = _LEVEL_WORDS.sub("", name)
        if level in _SHORT_LEVELS and len(short) >= 2:
            names.setdefault(short, name)
    return names


@cache
def _autonomous() -> re.Pattern[str]:
    groups = sorted(lexicon("place_ethnic_groups"), key=lambda group: (-len(group), group))
    return re.compile(rf"(?:{'|'.join(groups)})+自治(?P<level>[州县旗])$")


def _autonomous_names() -> Iterator[str]:
    """Autonomous prefectures and counties as they are called for short: 恩施州, 石柱县."""
    for name in lexicon("divisions"):
        match = _autonomous().search(name)
        if match and match.start() > 1:
            yield name[: match.start()] + match["level"]


@cache
def short_counties() -> frozenset[str]:
    """Names of counties, and of autonomous prefectures, without their level (利川, 仪陇, 察布查尔, 恩施)."""
    shorts = {_COUNTY_WORDS.sub("", _autonomous().sub("", name)) for name in lexicon("divisions")}
    return frozenset(short for short in shorts if len(short) > 1) - division_names().keys() - place_heads().keys()


@cache
def known_names() -> Gazetteer[str]:
    """Names that are a place wherever they stand: divisions, countries, regions, townships, well-known waters."""
    names = {name: full for name, full in division_names().items() if name not in _NO_NAMES}
    for abroad in ("countries", "regions"):
        names |= {row[0]: row[-1] for row in lexicon_rows(abroad)}
    features = (*lexicon("reservoirs"), *lexicon("place_features"))
    for name in (*_autonomous_names(), *features, *lexicon("townships")):
        if len(name) > 2 and name[:-1] not in generic_words():
            names.setdefault(name, name)
    return Gazetteer(names)


@cache
def abbreviations() -> Mapping[str, bool]:
    """One-character names of provinces → whether one may be read alone after a verb (赴粤)."""
    return {row[0]: len(row) < 3 for row in lexicon_rows("place_abbreviations")}


@cache
def _openers() -> Mapping[str, bool]:
    return {row[0]: len(row) < 2 for row in lexicon_rows("place_openers")}


_NEIGHBOUR = re.compile(
    r"[秦汉魏晋隋唐宋元明清](?:代|初|末)?[属隶置设改为立]|[东西南北]{1,2}(?:[接连邻靠界临毗抵依望至与]|毗邻|相邻|接壤)"
)


def without_opener(text: str, start: int, end: int) -> int:
    """The start of the name in `start:end`, behind verbs and prepositions that were joined to it: 汇入云江, 至云山村;
    those that open names too (于) are taken off only where a known name stands behind them."""
    while text[start:end] not in known_names():
        neighbour = _NEIGHBOUR.match(text, start, end)
        lengths = [len(neighbour.group())] if neighbour else [3, 2, 1]
        for length in lengths:
            word, rest = text[start : start + length], text[start + length : end]
            sure = True if neighbour else _openers().get(word)
            if sure is not None and len(rest) > 1 and (rest in known_names() or (sure and rest not in place_heads())):
                start += length
                break
        else:
            break
    return start


def opens(text: str, start: int, end: int) -> bool:
    """Whether nothing but such words stands in `start:end`."""
    while start < end:
        neighbour = _NEIGHBOUR.match(text, start, end)
        length = next(
            (size for size in (3, 2, 1) if start + size <= end and text[start : start + size] in _openers()), 0
        )
        length = len(neighbour.group()) if neighbour else length
        if not length:
            return False
        start += length
    return True

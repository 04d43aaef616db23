"""Places: the administrative divisions of the country, names with a place's head (镇, 村, 河, 高速公路 …), and what
the book itself has been seen to use as a place's name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from kg.extract.gazetteer import Gazetteer
from kg.extract.names import PROPER, boundary_words, reach_left, stops_a_name, without_opening_verb
from kg.extract.passage import Candidate, Passage, Token
from kg.model import Kind
from kg.resources import lexicon, lexicon_rows

_LONGEST = 7
_SHORT_LEVELS = ("province", "prefecture")
_LEVEL_WORDS = re.compile(r"(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|省|市|地区)$")
_AROUND = ("地区", "流域", "水系", "支流", "地方", "沿岸")
_VILLAGE_AFTER = re.compile(r"长[一-鿿]{1,3}[村屯堡沟]")
_TOWN_LIST = re.compile(r"(?:下辖|现辖|管辖|辖)(?P<list>[^。；]{4,200})")
_TOWN_GROUP = re.compile(r"(?P<names>[一-鿿、]+?)(?P<count>\d+)个(?P<head>镇|满族乡|乡|街道办事处|街道)")
_VILLAGES = ("村", "屯", "社区", "堡", "沟", "河", "山", "岭")
_COUNTED = re.compile(r"^(?:[一二三四五六七八九十百两几多\d]+余?[个条座处家名]?|[个条座处家余])")
_HIGHER = ("省", "市", "县", "区", "旗", "州", "地区")


@dataclass(frozen=True, slots=True)
class PlaceHead:
    """A word that ends names of places, the kind of place it names, and whether it does so without doubt."""

    kind: str
    strong: bool


@cache
def place_heads() -> Mapping[str, PlaceHead]:
    """The heads of place names."""
    return {row[0]: PlaceHead(row[1], row[2] == "strong") for row in lexicon_rows("place_heads")}


@cache
def _generics() -> frozenset[str]:
    return frozenset(lexicon("place_generics"))


@cache
def _head_gazetteer() -> Gazetteer[str]:
    return Gazetteer({head: head for head in place_heads()})


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
def _known() -> Gazetteer[str]:
    names = dict(division_names())
    for lexicon in ("countries", "regions"):
        names |= {row[0]: row[-1] for row in lexicon_rows(lexicon)}
    return Gazetteer(names)


def find_known_places(passage: Passage, learned: Gazetteer[str]) -> Iterator[Candidate]:
    """Divisions, countries and regions by name, and the places that were learned from the book."""
    for gazetteer, rule in ((_known(), "known-place"), (learned, "learned-place")):
        for start, end, _ in gazetteer.longest(passage.text):
            if _stands_alone(passage, start, end) and not _in_slogan(passage.text, start, end):
                yield Candidate(start, end, Kind.PLACE, rule)


def listed_towns(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, full name) of the towns in a list that gives their head only once:
    下辖张台子、西大窑2个镇，鸡冠山1个乡."""
    for listing in _TOWN_LIST.finditer(text):
        for group in _TOWN_GROUP.finditer(text, listing.start("list"), listing.end("list")):
            at = group.start("names")
            for name in group["names"].split("、"):
                if 2 <= len(name) <= 6:
                    whole = name if name.endswith(group["head"]) else name + group["head"]
                    yield at, at + len(name), whole
                at += len(name) + 1


def town_names(text: str) -> set[str]:
    """The full names of such towns, and their names without a head where nothing else is called so."""
    return {whole for _, _, whole in listed_towns(text)}


def find_listed_towns(passage: Passage) -> Iterator[Candidate]:
    """The towns of such a list as mentions."""
    for start, end, _ in listed_towns(passage.text):
        yield Candidate(start, end, Kind.PLACE, "listed-town")


def find_headed_places(passage: Passage) -> Iterator[Candidate]:
    """Names with a place's head, as far to the left as a name can reach: to a mark, a function word, another place."""
    known = {place.end: place.start for place in sorted(passage.of(Kind.PLACE), reverse=True)}
    edges = passage.date_ends(years=True)
    for _, end, head in sorted(_head_gazetteer().longest(passage.text)):
        if not passage.is_boundary(end) and not _VILLAGE_AFTER.match(passage.text, end):
            continue
        if end - len(head) in known and head in _AROUND:
            continue
        start = _start(passage, end, head, known, edges)
        if _is_name(passage, start, end, head, start in known):
            known[end] = start
            yield Candidate(start, end, Kind.PLACE, "place-head")


def _start(passage: Passage, end: int, head: str, known: Mapping[int, int], edges: set[int]) -> int:
    """Where the name with `head` at `end` starts: after a place that another may follow, or, where nothing stands
    between that place and the head, with it (万宝桥 + 街道)."""
    stem = end - len(head)
    if stem in known:
        return known[stem]

    def stop(token: Token) -> bool:
        return token.end in known or stops_a_name(token) or _counts(token)

    start = reach_left(passage, stem, stop, _LONGEST + len(head), edges)
    after = [offset for offset in range(start + 1, stem) if offset in known]
    return without_opening_verb(passage, max(after, default=start), stem)


def _counts(token: Token) -> bool:
    """Whether a word counts or locates (12个, 境内) and so is no part of a name."""
    return token.tag == "q" or token.tag == "m" and any(char.isdigit() for char in token.text) or token.tag == "f" and len(token.text) > 1


def _is_name(passage: Passage, start: int, end: int, head: str, chained: bool) -> bool:
    """Whether a stem makes a head a name: no common word, and for a weak head a proper one or a place in front."""
    stem = passage.text[start : end - len(head)]
    if not stem or len(stem) > _LONGEST or "（" in stem or _COUNTED.match(stem) and head not in _VILLAGES:
        return False
    if _all_generic(passage, start, end - len(head)) or stem in boundary_words():
        return False
    if head in _HIGHER:
        return len(stem) <= 3 and _all_proper(passage, start, end - len(head))
    return place_heads()[head].strong or chained or _has_proper_word(passage, start, end - len(head))


def _all_generic(passage: Passage, start: int, end: int) -> bool:
    """Whether a stem is made of common words only (示范, 小城, 贫困)."""
    words = passage.within(start, end)
    generic = _generics()
    return passage.text[start:end] in generic or all(word.text[: end - word.start] in generic for word in words)


def _all_proper(passage: Passage, start: int, end: int) -> bool:
    """Whether a stem holds no word that the segmenter knows for a common one."""
    return all(word.tag in PROPER or len(word.text) == 1 for word in passage.within(start, end))


def _has_proper_word(passage: Passage, start: int, end: int) -> bool:
    """Whether a stem holds a word that is no common noun: a name, or one the segmenter does not know."""
    return passage.tagged(start, end, PROPER) > 0


def _in_slogan(text: str, start: int, end: int) -> bool:
    """Whether a name stands inside quotation marks that hold more than it: an honour, a slogan, a product."""
    opener = text.rfind("“", max(0, start - 30), start)
    if opener < 0 or "”" in text[opener:start]:
        return False
    closer = text.find("”", end, end + 30)
    return closer >= 0 and closer - opener - 1 > end - start


def _stands_alone(passage: Passage, start: int, end: int) -> bool:
    """Whether a known name is a word of its own here, and not a piece of other words."""
    return passage.is_boundary(start) and (passage.is_boundary(end) or end - start > 2)

"""Places: the administrative divisions of the country, names with a place's head (镇, 村, 河, 高速公路 …), and what
the book itself has been seen to use as a place's name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from kg.extract.gazetteer import Gazetteer
from kg.extract.names import PROPER, acts, boundary_words, common_words, reach_left, stops_a_name, without_opening_verb
from kg.extract.passage import Candidate, Passage, Token
from kg.model import Kind
from kg.resources import lexicon_rows

_LONGEST = 7
_SHORT_LEVELS = ("province", "prefecture")
_LEVEL_WORDS = re.compile(r"(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|省|市|地区)$")
_AROUND = ("地区", "流域", "水系", "支流", "地方", "沿岸")
_NAME_AFTER = re.compile(r"长[一-鿿]{1,3}[村屯堡沟]|水[质位面域]|流[经域入]|森林")
_TOWN_LIST = re.compile(r"(?:下辖|现辖|辖有)(?P<list>[^。；]{4,200})")
_TOWN_GROUP = re.compile(r"(?P<names>[一-鿿、]+?)(?P<count>\d+)个(?P<head>镇|满族乡|乡|街道办事处|街道)")
_TITLE = re.compile(r"[【［\[]?(?P<name>[一-鿿]{2,6})(?:[（(](?P<other>[一-鿿]{2,6})[）)])?[】］\]]?")
_NO_PLACE = re.compile(
    r"(?:(?<=[省市县区镇乡村原江河湖山])[东西][南北]|[东西][南北](?:\d|[部向侧]))|中国(?=特色|梦|式|化)"
)
_DIRECTION = re.compile(r"[东西][南北]")
_CLASSIFIERS = "个条座处名"
_VILLAGES = ("村", "屯", "社区", "堡", "沟", "河", "山", "岭")
_ROAD = re.compile(
    r"(?<![\dA-Za-z])(?:[GS]\d{1,4}[一-鿿]{0,3}?(?:国道|省道|高速公路|高速|线)|\d{3}(?:国道|省道|县道))(?![\dA-Za-z])"
)
_TAKES_PLACE = re.compile(r"(?:隆重|正式|成功)?(?:召开|举行|举办|开幕|闭幕|开赛|启动|演出)")
_HOUSES = ("馆", "中心", "酒店", "饭店", "剧院", "礼堂", "会堂", "厅", "站")
_COUNTED = re.compile(r"^(?:[一二三四五六七八九十百两几多\d]+(?:余?[个条座处家名大]|$)|[个条座处家余])")
_NATIONAL = "国家"
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
    for abroad in ("countries", "regions"):
        names |= {row[0]: row[-1] for row in lexicon_rows(abroad)}
    return Gazetteer(names)


def find_known_places(passage: Passage, learned: Gazetteer[str]) -> Iterator[Candidate]:
    """Divisions, countries and regions by name, and the places that were learned from the book."""
    for gazetteer, rule in ((_known(), "known-place"), (learned, "learned-place")):
        for start, end, _ in gazetteer.longest(passage.text):
            if (
                not _NO_PLACE.match(passage.text, start)
                and _stands_alone(passage, start, end)
                and not _in_slogan(passage.text, start, end)
            ):
                yield Candidate(start, _before_city_word(passage.text, start, end), Kind.PLACE, rule)


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


def _before_city_word(text: str, start: int, end: int) -> int:
    """The end of a city's name, without a 市 that opens another word (辽阳 + 市场, 辽阳 + 市直)."""
    opens_word = text[end - 1] == "市" and text.startswith(("场", "直", "民", "容"), end)
    return end - 1 if opens_word and text[start : end - 1] in division_names() else end


def find_titled_places(passage: Passage) -> Iterator[Candidate]:
    """A heading 【…】 that is nothing but a name with a place's head: 【大黑山】, with another name in brackets."""
    match = _TITLE.fullmatch(passage.text) if passage.heading else None
    if match is None:
        return
    for group in ("name", "other"):
        start, end = match.span(group)
        headed = start >= 0 and any(passage.text.endswith(head, start + 1, end) for head in place_heads())
        if headed and not _all_generic(passage, start, end):
            yield Candidate(start, end, Kind.PLACE, "title-of-entry")


def find_numbered_roads(passage: Passage) -> Iterator[Candidate]:
    """Roads by their number: 207国道, G42沪蓉高速公路, S311线."""
    for match in _ROAD.finditer(passage.text):
        yield Candidate(match.start(), match.end(), Kind.PLACE, "numbered-road")


def find_venues(passage: Passage) -> Iterator[Candidate]:
    """Houses at which something takes place (在市图书馆举行, 科技馆门前), whatever else they are."""
    text = passage.text
    for found in passage.of(Kind.ORGANIZATION):
        inside = text.endswith("在", 0, found.start) and _TAKES_PLACE.match(text, found.end)
        if text.endswith(_HOUSES, found.start, found.end) and (inside or text.startswith("门前", found.end)):
            yield Candidate(found.start, found.end, Kind.PLACE, "venue")


def find_headed_places(passage: Passage) -> Iterator[Candidate]:
    """Names with a place's head, as far to the left as a name can reach: to a mark, a function word, another place."""
    known = {place.end: place.start for place in sorted(passage.of(Kind.PLACE), reverse=True)}
    edges = passage.date_ends(years=True)
    for _, end, head in sorted(_head_gazetteer().longest(passage.text)):
        if not passage.is_boundary(end) and not _NAME_AFTER.match(passage.text, end):
            continue
        if _is_common(passage, end, head) or (
            end - len(head) in known and not _may_follow(passage.text, end, head, known)
        ):
            continue
        start = _start(passage, end, head, known, edges)
        if not _in_slogan(passage.text, start, end) and _is_name(passage, start, end, head, start in known):
            known[end] = start
            yield Candidate(start, end, Kind.PLACE, "place-head")


def _start(passage: Passage, end: int, head: str, known: Mapping[int, int], edges: set[int]) -> int:
    """Where the name with `head` at `end` starts: after a place that another may follow, or, where nothing stands
    between that place and the head but 国家, with it (万宝桥 + 街道, 莲花湖 + 国家 + 湿地公园)."""
    stem = end - len(head)
    behind = stem - len(_NATIONAL) if passage.text.endswith(_NATIONAL, 0, stem) else stem
    if behind in known:
        return known[behind]

    def stop(token: Token) -> bool:
        return token.end in known or stops_a_name(token) or acts(token) or _counts(token)

    start = reach_left(passage, stem, stop, _LONGEST + len(head), edges)
    after = [
        offset for offset in range(start + 1, stem) if offset in known or _ends_route(passage.text, start, offset, stem)
    ]
    begin = max(after, default=start)
    if stem - begin == 1 and begin in known and _half(passage.text, known[begin], begin, stem):
        return known[begin]
    if _DIRECTION.match(passage.text, begin, stem - 1):
        begin += 2
    return without_opening_verb(passage, begin, stem)


def _half(text: str, start: int, begin: int, stem: int) -> bool:
    """Whether a place is but the first half of a village's name: 前河 + 洪 + 村, not 兰家镇 + 界山."""
    return text[begin - 1] in "河沟岭山屯堡" and not common_words("place_generics").fullmatch(text, begin, stem)


def _ends_route(text: str, start: int, offset: int, stem: int) -> bool:
    """Whether a route of its own ends inside a name and another place follows (小小线 + 五星镇)."""
    return text[offset - 1] in "线路" and offset - start >= 3 and stem - offset >= 2


def _is_common(passage: Passage, end: int, head: str) -> bool:
    """Whether a head of one character is the end of an ordinary word (思路, 民营, 首府)."""
    settlement = place_heads()[head].kind in ("township", "village", "River")
    if len(head) > 1 or (settlement and (place_heads()[head].strong or head in _VILLAGES)):
        return False
    word = passage.token_before(end)
    return word is not None and len(word.text) > 1 and word.tag not in (*PROPER, "x", "m")


def _may_follow(text: str, end: int, head: str, known: Mapping[int, int]) -> bool:
    """Whether a head right behind a place makes a longer name with it (万宝桥 + 街道, 辽阳 + 火车站), and does not only
    say what lies around it (辽阳 + 地区) or name a new place (灯塔市 + 古城)."""
    stem = end - len(head)
    return head not in _AROUND and not (text[stem - 1] in "省市县区镇乡" and place_heads()[head].kind != "Site")


def _counts(token: Token) -> bool:
    """Whether a word counts or locates (12个, 境内) and so is no part of a name."""
    return (
        token.tag == "q"
        or (token.tag == "m" and any(char.isdigit() for char in token.text))
        or (token.tag == "f" and len(token.text) > 1)
        or token.text.endswith(("届", "次"))
    )


def _is_name(passage: Passage, start: int, end: int, head: str, chained: bool) -> bool:
    """Whether a stem makes a head a name: no common word, and for a weak head a proper one or a place in front."""
    stem_end = end - len(head)
    if not _is_stem(passage, start, stem_end, head):
        return False
    if head in _HIGHER:
        return stem_end - start <= 3 and _all_proper(passage, start, stem_end)
    if chained:
        return True
    if not _wants_proper_word(passage, start, end, head):
        return True
    proper = _has_proper_word(passage, start, stem_end) and not _all_common(passage, start, end, head)
    return proper and (place_heads()[head].strong or len(head) > 1 or _all_proper(passage, start, stem_end))


def _is_stem(passage: Passage, start: int, end: int, head: str) -> bool:
    """Whether a stretch can be the stem of a place's name at all."""
    stem = passage.text[start:end]
    if not stem or stem[0] in _CLASSIFIERS or len(stem) > _LONGEST or "（" in stem or stem in boundary_words():
        return False
    # 几个村 is counted, 三家村 is a name
    counted = _COUNTED.match(stem) and (head not in _VILLAGES or stem[-1] in _CLASSIFIERS)
    return not counted and not _all_generic(passage, start, end)


def _wants_proper_word(passage: Passage, start: int, end: int, head: str) -> bool:
    """Whether a name has to hold a proper word: a site, a long one, a weak head, one made of ordinary words."""
    kind = place_heads()[head].kind
    long = end - len(head) - start > 3 and kind in ("township", "village", "community", "Route")
    plain = kind not in ("township", "village") and _all_common(passage, start, end, head)
    return long or plain or kind in ("Site", "Area") or not place_heads()[head].strong


def _all_generic(passage: Passage, start: int, end: int) -> bool:
    """Whether a stem is made of common words only (示范, 小城, 文明 + 城)."""
    return common_words("place_generics").fullmatch(passage.text, start, end) is not None


def _all_common(passage: Passage, start: int, end: int, head: str) -> bool:
    """Whether a name is made of ordinary words only (最大洪峰), its head apart."""
    words = [word for word in passage.within(start, end) if word.start < end - len(head)]
    return all(len(word.text) > 1 and word.tag not in (*PROPER, "x", "m") for word in words)


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

"""Names with a place's head: 云山镇, 云山村, 云江, 云江大道."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from kg.extract.names import PROPER, acts, boundary_words, common_words, reach_left, stops_a_name, without_opening_verb
from kg.extract.passage import Candidate, Passage, Token
from kg.extract.places.chains import bare_village_behind, is_town, village_behind, village_heads
from kg.extract.places.historical import find_historical
from kg.extract.places.lexicons import generic_words, head_gazetteer, known_names, opens, place_heads, without_opener
from kg.extract.places.lists import find_shared_heads
from kg.extract.places.slogans import in_honour, in_slogan
from kg.model import Kind

_LONGEST = 7
_AROUND = ("地区", "库区", "矿区", "流域", "水系", "支流", "地方", "沿岸")
_NAME_AFTER = re.compile(r"长[一-鿿]{1,3}[村屯堡沟]|水[质位面域]|流[经域入]|森林|海拔|主峰|断面|段|两岸|畔|人[，。]")
_DIRECTION = re.compile(r"[东西][南北]")
_CLASSIFIERS = "个条座处名"
_VILLAGES = ("村", "屯", "社区", "堡", "沟", "河", "山", "岭")
_COUNTED = re.compile(r"^(?:[一二三四五六七八九十百两几多\d]+(?:余?[个条座处家名大]|$)|[个条座处家余])")
_NATIONAL = "国家"
_HIGHER = ("省", "市", "县", "区", "旗", "州", "地区")
_STREETS = ("路", "街", "大道", "大街", "巷")
_TRAFFIC = ("铁路", "高铁", "高速", "高速公路", "大道", "大街", "自然保护区", "收费站", "服务区", "水电站")
_UNKNOWN = PROPER | {"x", "zg", "ng", "g", "vg", "ag"}
_MOTION = "到驻任赴至在于和与及往"
_BINDS = "的和与及在为是有等至到以并"


@cache
def _village_after() -> re.Pattern[str]:
    """What follows a town whose village stands right behind it: 云山镇 + 云河村."""
    return re.compile(rf"(?![村镇乡政党办人卫中供企农])[一-鿿]{{1,6}}?(?:{village_heads()})(?!级)")


def find_headed_places(passage: Passage) -> Iterator[Candidate]:
    """Names with a place's head, as far to the left as a name can reach: to a mark, a function word, another place; the
    villages behind them, the places of history, and the lists that share a head."""
    known = {place.end: place.start for place in sorted(passage.of(Kind.PLACE), reverse=True)}
    yield from _kept(find_historical(passage), known)
    yield from _kept([place for end, start in sorted(known.items()) for place in _villages(passage, start, end)], known)
    for found in _headed(passage, known):
        yield found
        yield from _kept(_villages(passage, found.start, found.end), known)
    yield from find_shared_heads(passage, set(known))


def _kept(found: Iterable[Candidate], known: dict[int, int]) -> list[Candidate]:
    """What was found, kept as `known` too (end → start)."""
    places = list(found)
    known.update((place.end, place.start) for place in places)
    return places


def _headed(passage: Passage, known: dict[int, int]) -> Iterator[Candidate]:
    """The names with a head, from left to right; each is kept as `known` for those behind it."""
    edges = passage.date_ends(years=True)
    for _, end, head in sorted(head_gazetteer().longest(passage.text)):
        if not (passage.is_boundary(end) or _NAME_AFTER.match(passage.text, end) or _is_town_of(passage, end, head)):
            continue
        behind_known = end - len(head) in known
        if _is_common(passage, end, head) or (behind_known and not _may_follow(passage.text, end, head, known)):
            continue
        start = _start(passage, end, head, known, edges)
        if end in known and (start == known[end] or opens(passage.text, start, known[end])):
            continue
        shown = not in_slogan(passage.text, start, end) and not in_honour(passage.text, end)
        if shown and _is_name(passage, start, end, head, start in known):
            known[end] = start
            yield Candidate(start, end, Kind.PLACE, "place-head" if place_heads()[head].strong else "weak-place-head")


def _villages(passage: Passage, start: int, end: int) -> Iterator[Candidate]:
    """The village right behind the place `start:end`, where that is a town."""
    if not is_town(passage.text, start, end):
        return
    if village := village_behind(passage, end):
        yield Candidate(end, village, Kind.PLACE, "village-of-town")
    elif bare := bare_village_behind(passage, end):
        yield Candidate(end, bare, Kind.PLACE, "bare-village")


def _is_town_of(passage: Passage, end: int, head: str) -> bool:
    """Whether a town ends inside a word of the segmenter, for its village follows: 云山镇 + 云河村."""
    return is_town(passage.text, max(0, end - 2 - len(head)), end) and bool(_village_after().match(passage.text, end))


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
    gap = begin - 1
    if gap in known and _opens_name(passage.text[gap]) and is_town(passage.text, known[gap], gap):
        return gap  # a name that opens like a word of its own: 云山镇 + 上 + 九山
    if head in _STREETS and (street := _street_start(passage, begin, stem)) is not None:
        return street
    if _DIRECTION.match(passage.text, begin, stem - 1):
        begin += 2
    return _known_tail(passage.text, without_opener(passage.text, without_opening_verb(passage, begin, stem), end), end)


def _street_start(passage: Passage, begin: int, stem: int) -> int | None:
    """Where a street's name starts that opens with a word like a verb (解放 + 西 + 路), if it does."""
    for offset in range(max(0, stem - 4), begin):
        if passage.is_boundary(offset) and _is_street(passage.text, offset, stem):
            return offset
    return None


def _known_tail(text: str, start: int, end: int) -> int:
    """The start of a known name at the end of what is too long for one, behind a verb of motion: 某人 + 到 + 云山镇."""
    for offset in range(start + 2, end - 2):
        if text[offset - 1] in _MOTION and text[offset:end] in known_names():
            return offset
    return start


def _opens_name(char: str) -> bool:
    return "一" <= char <= "鿿" and char not in _BINDS


def _half(text: str, start: int, begin: int, stem: int) -> bool:
    """Whether a place is but the first half of a village's name: 前河 + 洪 + 村, not 兰家镇 + 界山."""
    return text[begin - 1] in "河沟岭山屯堡" and not common_words("place_generics").fullmatch(text, begin, stem)


def _ends_route(text: str, start: int, offset: int, stem: int) -> bool:
    """Whether a route of its own ends inside a name and another place follows (小小线 + 五星镇)."""
    return text[offset - 1] in "线路" and offset - start >= 3 and stem - offset >= 2


def _is_common(passage: Passage, end: int, head: str) -> bool:
    """Whether a head of one character is the end of an ordinary word (思路, 民营, 首府)."""
    word = passage.token_before(end)
    if len(head) > 1 or word is None or len(word.text) == 1:
        return False
    if word.text in generic_words():
        return True
    settlement = place_heads()[head].kind in ("township", "village", "River")
    if settlement and (place_heads()[head].strong or head in _VILLAGES):
        return False
    return word.tag not in (*PROPER, "x", "m") and not (len(word.text) > 2 and head in _STREETS)


def _may_follow(text: str, end: int, head: str, known: Mapping[int, int]) -> bool:
    """Whether a head right behind a place makes a longer name with it (万宝桥 + 街道, 辽阳 + 火车站), and does not only
    say what lies around it (辽阳 + 地区) or name a new place (灯塔市 + 古城)."""
    stem = end - len(head)
    if head in _AROUND or is_town(text, known[stem], stem):
        return False
    return text[stem - 1] not in "省市县区" or place_heads()[head].kind == "Site"


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
    if head in _STREETS and _is_street(passage.text, start, stem_end):
        return True
    if not _is_stem(passage, start, stem_end, head):
        return False
    if head in _HIGHER:
        return stem_end - start <= 3 and _all_proper(passage, start, stem_end)
    if chained:
        return True
    if not _wants_proper_word(passage, start, end, head):
        return True
    if head in _TRAFFIC and 2 <= stem_end - start <= 3 and not acts(passage.within(start, end)[0]):
        return True
    proper = _has_proper_word(passage, start, stem_end) and not _all_common(passage, start, end, head)
    return proper and (place_heads()[head].strong or len(head) > 1 or _all_proper(passage, start, stem_end))


def _is_street(text: str, start: int, end: int) -> bool:
    """Whether a stem is made of the usual words of street names (解放 + 西 + 路)."""
    return end - start > 1 and common_words("place_street_words").fullmatch(text, start, end) is not None


def _is_stem(passage: Passage, start: int, end: int, head: str) -> bool:
    """Whether a stretch can be the stem of a place's name at all."""
    stem = passage.text[start:end]
    if not 0 < len(stem) <= _LONGEST or stem[0] in _CLASSIFIERS or stem[-1] == head or "（" in stem:
        return False
    if stem in boundary_words():
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
    return passage.tagged(start, end, _UNKNOWN) > 0

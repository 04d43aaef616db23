"""Places that are known by their form or by what is said of them: numbered roads, titles of entries, venues."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names import PROPER, common_words
from kg.extract.passage import Candidate, Passage
from kg.extract.places.lexicons import heads_of, place_heads, without_opener
from kg.model import Kind

_TITLE = re.compile(r"[【［\[]?(?P<name>[一-鿿]{2,6})(?:[（(](?P<other>[一-鿿]{2,6})[）)])?[】］\]]?")
_ROAD = re.compile(
    r"(?<![\dA-Za-z])(?:[GSXY]\d{1,4}[一-鿿]{0,3}?(?:国道|省道|县道|高速公路|高速|线)|\d{3}(?:国道|省道|县道)|"
    r"\d{2,4}(?:千伏|kV)[一-鿿]{2,4}[ⅠⅡⅢ]?线)(?![\dA-Za-z])|(?:国道|省道|县道|乡道)[GSXY]?\d{1,4}(?:线|(?![\dA-Za-z]))"
)
_SECTION = re.compile(
    r"(?:线|公路|铁路|高速|高铁|国道|省道)(?P<from>(?!的)[一-鿿]{2,4}?)(?:至(?P<to>[一-鿿]{2,5}?))?段(?![落时子])"
)
_TAKES_PLACE = re.compile(
    r"(?:隆重|正式|成功|同时|如期|顺利)?(?:召开|举行|举办|开幕|启幕|闭幕|落幕|开赛|启动|演出|上演|开展|揭牌|开机|鸣枪|起跑|设立|圆满)"
)
_HOUSES = ("馆", "中心", "酒店", "饭店", "剧院", "礼堂", "会堂", "厅", "站")
_SITES = ("寺", "庙", "祠", "景区", "宾馆", "铁路", "公园", "广场", "书院", "影城", "山庄")
_GOES_ON = re.compile(r"[镇乡村》]|街道|社区|景区|遗址|管理|管委|文物|派出所|小学|大|[^，。]{0,6}工程")
_SQUARE = re.compile(r"(?<=在)[一-鿿]{2,4}(?:广场|公园|大厦|宾馆|影城|剧院)")
_VENUE = re.compile(r"(?<=在)[一-鿿]{2,14}?(?=(?:隆重|正式|成功)?(?:召开|举行|举办|开幕|启幕|闭幕|开赛|启动|上演))")


def find_titled_places(passage: Passage) -> Iterator[Candidate]:
    """A heading 【…】 that is nothing but a name with a place's head: 【大黑山】, with another name in brackets."""
    match = _TITLE.fullmatch(passage.text) if passage.heading else None
    if match is None:
        return
    for group in ("name", "other"):
        start, end = match.span(group)
        headed = start >= 0 and passage.text.endswith(tuple(place_heads()), start + 1, end)
        if headed and not _is_common(passage, start, end):
            yield Candidate(start, end, Kind.PLACE, "title-of-entry")


def _is_common(passage: Passage, start: int, end: int) -> bool:
    """Whether a title is made of ordinary words (【综合保税区】, 【支援灾区】, 【公路】) and so names nothing."""
    if passage.text[start:end] in place_heads() or common_words("place_generics").fullmatch(passage.text, start, end):
        return True
    words = passage.within(start, end)
    return all(len(word.text) > 1 and word.tag not in (*PROPER - {"nz"}, "x", "m") for word in words)


def find_numbered_roads(passage: Passage) -> Iterator[Candidate]:
    """Roads and lines by their number: 207国道, 国道227线, G42沪蓉高速公路, S311线, 220千伏云江线."""
    for match in _ROAD.finditer(passage.text):
        yield Candidate(match.start(), match.end(), Kind.PLACE, "numbered-road")
    for match in _SECTION.finditer(passage.text):
        for group in ("from", "to"):
            if match[group]:
                yield Candidate(*match.span(group), Kind.PLACE, "section-of-road")


def find_venues(passage: Passage) -> Iterator[Candidate]:
    """Houses at which something takes place (在市图书馆举行, 科技馆门前), whatever else they are; temples, parks and
    railways that only look like bodies; and what stands between 在 and 举行 with a site's head."""
    text = passage.text
    for found in passage.of(Kind.ORGANIZATION):
        inside = text.endswith("在", 0, found.start) and _TAKES_PLACE.match(text, found.end)
        if text.endswith(_HOUSES, found.start, found.end) and (inside or text.startswith("门前", found.end)):
            yield Candidate(found.start, found.end, Kind.PLACE, "venue")
        elif text.endswith(_SITES, found.start, found.end) and not _GOES_ON.match(text, found.end):
            start = _behind_places(passage, found.start, found.end)
            if found.end - start <= 6:
                yield Candidate(start, found.end, Kind.PLACE, "venue")
    for match in (*_VENUE.finditer(text), *_SQUARE.finditer(text)):
        if match.group().endswith(heads_of("Site")):
            start = _behind_places(passage, match.start(), match.end())
            yield Candidate(start, match.end(), Kind.PLACE, "place-of-event")


def _behind_places(passage: Passage, start: int, end: int) -> int:
    """The start of a site's name in `start:end`, behind the places that it lies in and what opens it."""
    inner = [place.end for place in passage.of(Kind.PLACE) if start < place.end < end - 2]
    return without_opener(passage.text, max([start, *inner]), end)

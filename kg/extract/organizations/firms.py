"""Firms by their trade names alone: in an enumeration that says what its members are, beside other firms, and with an
ending that firms have (水泥, 股份, 药业 …)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.extract.gazetteer import Gazetteer
from kg.extract.names import PROPER, acts, boundary_words, reach_left, stops_a_name
from kg.extract.passage import Candidate, Passage, Token
from kg.model import Kind
from kg.resources import lexicon, lexicon_rows

_KINDS = (
    r"(?:企业|公司|厂家|商家|厂商|银行|超市|酒店|宾馆|饭店|商场|门店|店铺|网点|报关行|保险公司|药店|"
    r"茶企|酒企|药企|车企|煤矿|工厂|合作社|农场|业主|单位|户主|保险|机构|平台|品牌|学校|医院)"
)
_FIRMS = re.compile(
    rf"(?:等[\d一二三四五六七八九十两]*[家户个]?|(?<=[一-鿿])(?:[\d]{{1,4}}|[二三四五六七八九十两])[家户])"
    rf"(?:(?:[一-鿿]{{0,8}}?){_KINDS}|(?:(?<=家)|(?<=等.户)|(?<=等..户))(?=[，。；]))"
)
_MEMBER = re.compile(r"[一-鿿A-Za-z（）()“”·]{2,16}")
_LONGEST = 14
_LONGEST_NAME = 10
_FEWEST = 2
_NO_TRADE_NAME = re.compile(r"[”\d]|企业|人大|[县区旗]|产业|工程|项目|总")
_NO_FIRST = ("v", "vn", "ad", "d", "f", "q")
_SHORT = 6
_SHORT_MEMBER = re.compile(r"(?<=、)[一-鿿]{2,6}(?=[、，。；])|(?<=[，。；：】])[一-鿿]{2,6}(?=、)")
_JOINED = re.compile(r"(?:和|与|及)(?=[一-鿿]{2,}$)")
_GOES_ON = re.compile(
    r"[教领示传治产行市业务用网服技生经销加质资项工基园区设材原加材制种养品户厂局站部所院校协学会委办场集有公]|管理|安全|人才|发展|建设"
)


@cache
def _endings() -> Gazetteer[bool]:
    """What ends a firm's trade name → whether its area alone may stand in front."""
    return Gazetteer({row[0]: len(row) > 1 for row in lexicon_rows("organization_firm_endings")})


def find_firms(passage: Passage, headed: Sequence[Candidate]) -> Iterator[Candidate]:
    """Firms in enumerations, firms with an ending, and members of lists that stand between firms."""
    listed = list(_listed_firms(passage))
    ending = list(_ending_firms(passage))
    yield from listed
    yield from ending
    companies = {c.start: c.end for c in (*headed, *listed, *ending) if _is_company(passage, c)}
    yield from _among_firms(passage, companies)


def _is_company(passage: Passage, found: Candidate) -> bool:
    return found.rule in ("listed-firm", "trade-name") or passage.text.endswith(("公司", "集团", "厂"), 0, found.end)


def _listed_firms(passage: Passage) -> Iterator[Candidate]:
    """The members of an enumeration that ends in what they are (甲乙、丙丁等6家企业)."""
    for match in _FIRMS.finditer(passage.text):
        members = list(_members(passage, match.start()))
        if len(members) >= _FEWEST or match.group().startswith("等"):
            for start, end in members:
                yield Candidate(start, end, Kind.ORGANIZATION, "listed-firm")


def _members(passage: Passage, end: int) -> Iterator[tuple[int, int]]:
    """The members of a list that ends at an offset, the last first; the first one of the list is what its name
    reaches."""
    while end > 0:
        start = reach_left(passage, end, _stops, _LONGEST_NAME + _SHORT)
        opens = passage.text[start - 1 : start] == "、"
        joined = _JOINED.search(passage.text, start, end)
        begin = joined.end() if joined else start
        if not opens:
            begin = _first(passage, begin, end)
        if not _could_be_firm(passage, begin, end):
            return
        yield begin, end
        if joined and joined.start() > start:
            end = joined.start()
        elif opens:
            end = start - 1
        else:
            return


def _first(passage: Passage, start: int, end: int) -> int:
    """Where the first name of a list starts: behind words that are verbs or common nouns of what it is."""
    for token in passage.within(start, end):
        if token.start != start or token.tag not in _NO_FIRST or end - token.end < _FEWEST:
            break
        start = token.end
    return start


def _could_be_firm(passage: Passage, start: int, end: int) -> bool:
    text = passage.text[start:end]
    if not _MEMBER.fullmatch(text) or end - start > _LONGEST or text in lexicon("organization_generics"):
        return False
    return not any(found.start == start and found.end == end for found in passage.of(Kind.PLACE, Kind.DATE))


def _stops(token: Token) -> bool:
    return (stops_a_name(token) and token.text not in ("和", "与", "及")) or (acts(token) and len(token.text) > 1)


def _ending_firms(passage: Passage) -> Iterator[Candidate]:
    """Names with an ending that firms have, behind what is a name (凯乐水泥, 甲州航空)."""
    areas = {place.start: place.end for place in passage.of(Kind.PLACE)}
    for begin, end, area_alone in sorted(_endings().longest(passage.text)):
        if end < len(passage.text) and _GOES_ON.match(passage.text, end):
            continue
        if not passage.is_boundary(end):
            continue
        start = reach_left(passage, begin, lambda token: stops_a_name(token) or acts(token), _LONGEST_NAME)
        inner = [at for at in areas if start < at < begin]
        start = min(inner, default=start) if inner else start
        if start in areas and areas[start] == begin:
            if area_alone:
                yield Candidate(start, end, Kind.ORGANIZATION, "trade-name")
        elif 2 <= begin - start <= _SHORT + 2 and _is_trade_name(passage, start, begin):
            yield Candidate(start, end, Kind.ORGANIZATION, "trade-name")


def _is_trade_name(passage: Passage, start: int, end: int) -> bool:
    """Whether what stands before an ending is a name: no ordinary words and no level word of an area."""
    words = passage.within(start, end)
    if (
        not words
        or _NO_TRADE_NAME.search(passage.text, start, end)
        or passage.text[start] in "市省县区州旗全各本该新老“”"
        or words[0].start != start
    ):
        return False
    return any(word.tag in PROPER or len(word.text) == 1 for word in words) and not any(
        (word.tag in ("m", "q", "t", "f", "s", "d", "r", "v", "vn") and len(word.text) > 1)
        or word.text in boundary_words()
        for word in words
    )


def _among_firms(passage: Passage, companies: dict[int, int]) -> Iterator[Candidate]:
    """Short names in a list that hold a word no dictionary has and stand beside a firm."""
    ends = set(companies.values())
    taken = {at for found in passage.of(Kind.ORGANIZATION, Kind.PLACE, Kind.PERSON) for at in (found.start, found.end)}
    for match in _SHORT_MEMBER.finditer(passage.text):
        start, end = match.span()
        beside = start - 1 in ends or end + 1 in companies
        if not beside or start in companies or start in taken or end in taken:
            continue
        words = passage.within(start, end)
        unknown = any(word.tag in PROPER or len(word.text) == 1 for word in words)
        if unknown and not any(stops_a_name(word) or acts(word) for word in words):
            yield Candidate(start, end, Kind.ORGANIZATION, "firm-among-firms")

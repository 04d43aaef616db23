"""Names with an organization's head (委员会, 有限公司, 支队 …), as far to the left as they reach; behind another
organization, its part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kg.bodies import bare_names
from kg.extract.names import PROPER, acts, common_words, reach_left, stops_a_name, without_opening_verb
from kg.extract.organizations.departments import find_departments
from kg.extract.organizations.firms import find_firms
from kg.extract.organizations.openings import (
    LEVELS,
    Areas,
    areas_of,
    behind_swallowed,
    chain_start,
    is_level,
    is_town,
    level_start,
)
from kg.extract.organizations.words import goes_on, heads, organization_heads
from kg.extract.passage import Candidate, Passage, Token
from kg.extract.places import division_names
from kg.extract.roles import role_words
from kg.model import Kind
from kg.resources import lexicon

_LONGEST = 28
_LONGEST_PART = 14
_CONJUNCTIONS = ("和", "与", "及", "以及", "同")
_MASKS = ("某", "某某")
_COUNTED = (r"[一二三四五六七八九十百千万\d]+[家个所支名批]?",)
_TERM = r"(?:第?[一二三四五六七八九十百\d]{1,4}届)?"
_LEVEL_BEFORE = re.compile(rf"(?:{LEVELS}){_TERM}$")
_OPENING = re.compile(LEVELS)
_SEAT = "驻"
_BY = "由"
_LOOSE = ("科", "股")
_OFFICES = "局厅委办科股处所队"
_ORDINARY_END = re.compile(r"[东西南北中全内外干]部|[低高深多各界汇接口险源近]处|科科|处处|股股|[省市县区]中心")
_BREAKS_PART = re.compile(
    r"新[建设开]|[内下增]设|设[村点站直]|组建|开办|编组|调整|充实|[援捐承]建|建立|派(?!出所|驻|出机构)|抽调|培育|发展(?!.{0,4}[局中心部科处室股办委院])"
    r"|[与和](?=[市省县区州旗])|驻会|会同|联合(?=[市省县区州旗])|\d+[所家个名座]|会议室|展示?厅|座谈会|联席会|协商会|[届次题]常委会|总部$|(?:考核|处置|调解|维护)(?!.{0,2}[科股室处局])"
)


def find_headed_organizations(passage: Passage) -> Iterator[Candidate]:
    """Names with an organization's head and parts of organizations; then firms by their trade names, and departments
    that are listed or have a post behind them."""
    areas = areas_of(passage)
    whole = {found.end: found.start for found in sorted(passage.of(Kind.ORGANIZATION), key=lambda c: -c.start)}
    edges = passage.date_ends(years=True)
    titles = {start for start, _, _ in role_words().all(passage.text)}
    found: list[Candidate] = []
    for _, end, head in sorted(heads().longest(passage.text)):
        if goes_on(passage.text, head, end):
            continue
        part = _part_start(passage, end, head, whole, areas)
        loose = part is not None and head in _LOOSE
        if not loose and end not in titles and not passage.is_boundary(end) and not _closes(passage.text, end):
            continue
        start = _name_start(passage, end, head, whole, edges, areas) if part is None else part
        if part is not None or _is_name(passage, start, end, head, areas):
            whole.setdefault(end, start)
            rule = "organization-head" if part is None else "part-of-body"
            found.append(Candidate(start, end, Kind.ORGANIZATION, rule))
    yield from found
    yield from find_firms(passage, found)
    yield from find_departments(passage, [end for end in titles if end not in whole])


def _part_start(passage: Passage, end: int, head: str, whole: Mapping[int, int], areas: Areas) -> int | None:
    """Where the organization starts whose part has its head at `stem`: it ends there, or a few words before that are
    no level word and no break (县纪委 + 第一巡察 + 组, 某报社 + 驻甲州记者 + 站)."""
    at = stem = end - len(head)
    last = passage.token_before(end)
    if last is None or _is_ordinary(last, head) or _ORDINARY_END.match(passage.text, end - 2):
        return None
    while stem - at <= _LONGEST_PART:
        if is_level(passage, at, areas) and head not in lexicon("branch_heads"):
            return None
        if at in whole:
            return None if _BREAKS_PART.search(passage.text, at, end) else whole[at]
        token = passage.token_before(at)
        if token is None or token.tag in ("x", "uj", "c", "d", "r") or token.text in _CONJUNCTIONS:
            return None
        stops = (stops_a_name(token) and token.text not in lexicon("name_verbs")) or acts(token)
        if stops and token.text[0] != _SEAT and token.start not in areas.starts:
            return None
        at = token.start
    return None


def _name_start(passage: Passage, end: int, head: str, whole: Mapping[int, int], edges: set[int], areas: Areas) -> int:
    """Where a name with `head` at `end` starts: with the organization it is a part of, with its area or level word,
    or as far to the left as a name reaches."""
    stem = end - len(head)
    start = reach_left(passage, stem, _stops, _LONGEST, edges)
    for offset in range(stem, max(start, stem - _LONGEST_PART), -1):
        apart = offset in whole and _BREAKS_PART.search(passage.text, offset, end)
        if apart or (offset in whole and _opens(passage, offset, head, areas)):
            start = offset
            break
        if offset in whole and not _joins(passage, offset, stem):
            return whole[offset]
    start = max(
        [
            start,
            *(token.end for token in passage.within(start, stem) if _joins_names(passage, token, start, whole, areas)),
        ]
    )
    start = behind_swallowed(passage, start, stem)
    start += passage.text[start] == _BY and stem - start > 2
    levels = [at for at in range(start + 1, stem) if _OPENING.match(passage.text, at) and is_level(passage, at, areas)]
    own = [begin for begin in (level_start(passage, at, areas) for at in levels) if begin is not None]
    start = max([start, *own])
    national = areas.nationals.get(end, start)
    if national > start:
        return national
    if start > 0 and _LEVEL_BEFORE.search(passage.text, start - 1, start) and passage.is_boundary(start - 1):
        return start - 1
    return _at_area(passage, without_opening_verb(passage, start, stem), stem, areas)


def _opens(passage: Passage, offset: int, head: str, areas: Areas) -> bool:
    """Whether what stands at an offset opens a name of its own: an area or a level word, unless a branch follows."""
    if head in lexicon("branch_heads"):
        return False
    return offset in areas.starts or is_level(passage, offset, areas)


def _stops(token: Token) -> bool:
    if token.text in _CONJUNCTIONS or token.text in _MASKS:
        return False
    return stops_a_name(token) or acts(token) or (token.tag == "m" and token.text[0].isdigit())


def _joins(passage: Passage, start: int, end: int) -> bool:
    """Whether a conjunction stands in a stretch."""
    return any(token.text in _CONJUNCTIONS for token in passage.within(start, end))


def _joins_names(passage: Passage, token: Token, start: int, whole: Mapping[int, int], areas: Areas) -> bool:
    """Whether a word joins two names (市总工会和市文联), and not two halves of one that opens with its area at `start`
    (市公共文化和体育服务中心)."""
    if token.text not in _CONJUNCTIONS:
        return False
    after = passage.text[token.end : token.end + 1]
    if token.start in whole or token.end in areas.starts or (after and after in "市省县区州旗全"):
        return True
    return not any(begin <= start < end for begin, end in areas.starts.items()) and not _OPENING.match(
        passage.text, start
    )


def _at_area(passage: Passage, start: int, stem: int, areas: Areas) -> int:
    """The start moved to the area in the name, unless what stands before it is a proper name of its own; areas that
    hold each other stay together, but a village's name stands apart from its town's."""
    inner = sorted((begin, end) for begin, end in areas.starts.items() if start <= begin < stem)
    if not inner or passage.tagged(start, inner[0][0], PROPER):
        return start
    opening, end = inner[0]
    if end in areas.starts and passage.text[end - 1] in "镇乡道木" and passage.text[areas.starts[end] - 1] in "村区寨":
        return end
    if passage.text[opening:end] in division_names():
        return chain_start(passage, opening, areas)
    return opening


def _is_name(passage: Passage, start: int, end: int, head: str, areas: Areas) -> bool:
    stem = passage.text[start : end - len(head)]
    if not stem:
        return len(head) > 2 and (is_town(passage, start) or is_level(passage, start, areas))
    if (
        common_words("organization_generics", *_COUNTED).fullmatch(stem)
        or stem[0] in "（("
        or stem.count("“") != stem.count("”")
        or stem.count("（") != stem.count("）")
        or "】" in stem
    ):
        return False
    if _ORDINARY_END.match(passage.text, end - 2):
        return False
    level = bool(_OPENING.match(stem)) and is_level(passage, start, areas)
    if len(head) == 1 and not (_single_head(passage, start, end, areas, level)):
        return False
    if organization_heads()[head].strong and head not in bare_names():
        return len(stem) >= 2 or (len(head) > 2 and (level or is_town(passage, start)))
    if start in areas.starts or level or is_town(passage, start):
        return len(stem) <= _LONGEST_PART
    opening = passage.within(start, end)[:1]
    return bool(opening) and opening[0].tag in PROPER and len(stem) <= _LONGEST_PART


def _single_head(passage: Passage, start: int, end: int, areas: Areas, level: bool) -> bool:
    """Whether a head of one character ends a name: a short one that opens with its area, and no common word."""
    last = passage.token_before(end)
    if last is not None and (_is_ordinary(last, passage.text[end - 1]) or last.tag == "v"):
        return False
    long = last is not None and len(last.text) > 2 and passage.text[end - 1] in _OFFICES
    common = last is not None and len(last.text) > 1 and not long and last.tag in ("n", "s", "v", "vn", "f")
    return not common and end - start <= _LONGEST_PART and (start in areas.starts or level)


def _is_ordinary(last: Token, head: str) -> bool:
    """Whether a head is but the end of an ordinary word (格局, 关系)."""
    return len(last.text) > len(head) and last.text in lexicon("organization_commons")


def _closes(text: str, end: int) -> bool:
    return end == len(text) or not ("一" <= text[end] <= "鿿")

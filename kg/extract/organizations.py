"""Organizations: the standard bodies of an area under full and short names, national bodies, names with an
organization's head (委员会, 有限公司, 支队 …), names the book defines, and departments behind an organization."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from kg.bodies import bare_names, standard_forms
from kg.extract.gazetteer import Gazetteer
from kg.extract.names import PROPER, acts, boundary_words, common_words, reach_left, stops_a_name, without_opening_verb
from kg.extract.passage import Candidate, Passage, Token
from kg.extract.places import division_names
from kg.extract.roles import role_words
from kg.model import Kind
from kg.resources import lexicon, lexicon_rows

_TERM = r"(?:第?[一二三四五六七八九十百\d]{1,4}届)?"
_LEVEL = re.compile(rf"(?<![全各\d一二三四五六七八九十])[市省区县州旗]{_TERM}$")
_TERM_BEFORE = re.compile(rf"{_TERM}$")
_LONGEST = 28
_LONGEST_PART = 12
_CONJUNCTIONS = ("和", "与", "及", "以及", "同")
_MASK = "某"
_PART_OF_ROLE = {"党组": ("书记", "副书记", "成员"), "政协": ("委员", "提案"), "人大": ("代表", "建议")}
_BRANCH_COMMITTEE = re.compile(r"[市省区县]委会(?!议)")
_PART = re.compile(
    r"(?<=[、，])(?:办公室|办公厅|机关党委|检察委员会|审判委员会|常委会|党委|研究室)(?=主任|副主任|书记|副书记|委员|秘书长|常委)"
)
_LONGER_WORD = re.compile(r"会议|部门|部长(?!期)")
_CENTRE = re.compile(r"的|[，。；]|、(?!省|市)|和(?!省|市)|决策|部署|要求|精神|指示|关于|领导")
_AFTER_COMMITTEE = re.compile(r"书记|副书记|常委|委员|秘书长|副秘书长|主要|领导|机关|、|办")
_COUNTED = (r"[一二三四五六七八九十百千万\d]+[家个所支名批]?",)


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
def _forms() -> Gazetteer[str]:
    return Gazetteer({behind: behind for behind in standard_forms()})


@cache
def _heads() -> Gazetteer[str]:
    return Gazetteer({head: head for head in organization_heads()})


@cache
def _nationals() -> Gazetteer[str]:
    return Gazetteer(national_bodies())


@cache
def _bare() -> Gazetteer[str]:
    return Gazetteer({name: name for name in bare_names()})


def find_bodies(passage: Passage) -> Iterator[Candidate]:
    """Standard bodies behind their area or level word (市发改委, 市十六届人大常委会), and bare ones that are known to
    stand alone."""
    places = {place.end: place for place in passage.of(Kind.PLACE)}
    for start, end, behind in _forms().all(passage.text):
        if _goes_on(passage.text, behind, end):
            continue
        begin = _body_start(passage, start, behind, places)
        closed = len(behind) > 1 or passage.is_boundary(end) or _AFTER_COMMITTEE.match(passage.text, end)
        if begin is not None and closed:
            yield Candidate(begin, end, Kind.ORGANIZATION, "standard-body")
    for start, end, name in _bare().longest(passage.text):
        if passage.is_boundary(start) and not _goes_on(passage.text, name, end):
            yield Candidate(start, end, Kind.ORGANIZATION, "bare-body")
    for match in _BRANCH_COMMITTEE.finditer(passage.text):
        yield Candidate(match.start(), match.end(), Kind.ORGANIZATION, "party-branch")
    for match in _PART.finditer(passage.text):
        yield Candidate(match.start(), match.end(), Kind.ORGANIZATION, "part-of-the-body-before")


def _goes_on(text: str, name: str, end: int) -> bool:
    """Whether what ends a name only begins another word (党组 + 书记, 政协 + 委员, 全委会 + 议, 宣传部 + 长)."""
    if _LONGER_WORD.match(text, end - 1):
        return True
    return any(name.endswith(part) and text.startswith(words, end) for part, words in _PART_OF_ROLE.items())


def _body_start(passage: Passage, behind: int, tail: str, places: Mapping[int, Candidate]) -> int | None:
    """Where the name of a body starts whose `tail` starts at `behind`: with what may stand before its area, at its
    area, or at its level word."""
    text = passage.text
    term = _TERM_BEFORE.search(text, max(0, behind - 7), behind)
    area = places.get(term.start() if term else behind) or places.get(behind)
    level = _LEVEL.search(text, max(0, behind - 9), behind)
    start = area.start if area else level.start() if level else None
    if start is None or text[start - 1 : start] in ("）", ")"):
        return None
    befores = sorted({form.before for form in standard_forms()[tail]}, key=len, reverse=True)
    begin = next((start - len(before) for before in befores if text.endswith(before, 0, start)), None)
    opens = begin is not None and (area or _opens_word(passage, start) or passage.is_boundary(begin))
    return begin if opens else None


def _opens_word(passage: Passage, offset: int) -> bool:
    """Whether a word starts at an offset, be it one that the segmenter has joined to a particle (为 + 市)."""
    token = passage.token_before(offset + 1)
    return passage.is_boundary(offset) or (
        token is not None and token.start == offset - 1 and token.text[0] in boundary_words()
    )


def find_national_bodies(passage: Passage) -> Iterator[Candidate]:
    """National bodies by any of their names."""
    for start, end, _ in _nationals().longest(passage.text):
        if passage.text[start:end] == "中央" and not _CENTRE.match(passage.text, end):
            continue
        if passage.is_boundary(start) and (end - start > 2 or passage.is_boundary(end)):
            yield Candidate(start, end, Kind.ORGANIZATION, "national-body")


def find_learned_organizations(passage: Passage, learned: Gazetteer[str]) -> Iterator[Candidate]:
    """Names that the book defines or uses throughout."""
    for start, end, _ in learned.longest(passage.text):
        if passage.is_boundary(start) or end - start > 3:
            yield Candidate(start, end, Kind.ORGANIZATION, "learned-organization")


def find_headed_organizations(passage: Passage) -> Iterator[Candidate]:
    """Names with an organization's head, as far to the left as they reach; behind another organization, its part."""
    places = {place.start: place for place in passage.of(Kind.PLACE)}
    whole = {found.end: found.start for found in sorted(passage.of(Kind.ORGANIZATION), key=lambda c: -c.start)}
    edges = passage.date_ends(years=True)
    titles = {start for start, _, _ in role_words().all(passage.text)}
    for _, end, head in sorted(_heads().longest(passage.text)):
        if end not in titles and not passage.is_boundary(end) and not _closes(passage.text, end):
            continue
        if _goes_on(passage.text, head, end):
            continue
        start = _name_start(passage, end, head, whole, edges)
        if _is_name(passage, start, end, head, places):
            whole.setdefault(end, start)
            yield Candidate(start, end, Kind.ORGANIZATION, "organization-head")


def _name_start(passage: Passage, end: int, head: str, whole: Mapping[int, int], edges: set[int]) -> int:
    """Where a name with `head` at `end` starts: with the organization it is a part of, with its area or level word,
    or as far to the left as a name reaches."""
    stem = end - len(head)
    start = reach_left(passage, stem, _stops, _LONGEST, edges)
    for offset in range(stem, max(start, stem - _LONGEST_PART), -1):
        if offset in whole and _opens(passage, offset, head):
            start = offset
            break
        if offset in whole and not _joins(passage, offset, stem):
            return whole[offset]
    start = max(
        [start, *(token.end for token in passage.within(start, stem) if _joins_names(passage, token, start, whole))]
    )
    start = max([start, *(token.start for token in passage.within(start, stem) if _is_level(passage, token))])
    opener = _national_before(passage, start, end)
    if opener is not None:
        return opener
    if start > 0 and _LEVEL.search(passage.text, start - 1, start) and passage.is_boundary(start - 1):
        return start - 1
    return _at_area(passage, without_opening_verb(passage, start, stem), stem)


def _national_before(passage: Passage, start: int, end: int) -> int | None:
    """Where a national body starts that ends where the name does (处理 + 国家市场监管总局)."""
    for found in passage.of(Kind.ORGANIZATION):
        if found.rule == "national-body" and found.end == end and found.start > start:
            return found.start
    return None


def _opens(passage: Passage, offset: int, head: str) -> bool:
    """Whether what stands at an offset opens a name of its own: an area or a level word, unless a branch follows."""
    if head in lexicon("branch_heads"):
        return False
    level = passage.text[offset : offset + 1] in "市省" and passage.is_boundary(offset)
    return level or any(place.start == offset for place in passage.of(Kind.PLACE))


def _is_level(passage: Passage, token: Token) -> bool:
    """Whether a word opens a name as the level word of its area does (市 + 民政局), not inside a place's name."""
    if token.text[0] not in "市省" or passage.text[token.start - 1 : token.start] in ("（", "、"):
        return False
    return not any(place.start < token.start < place.end for place in passage.of(Kind.PLACE))


def _stops(token: Token) -> bool:
    if token.text in _CONJUNCTIONS or token.text == _MASK:
        return False
    return stops_a_name(token) or acts(token) or (token.tag == "m" and token.text[0].isdigit())


def _joins(passage: Passage, start: int, end: int) -> bool:
    """Whether a conjunction stands in a stretch."""
    return any(token.text in _CONJUNCTIONS for token in passage.within(start, end))


def _joins_names(passage: Passage, token: Token, start: int, whole: Mapping[int, int]) -> bool:
    """Whether a word joins two names (市总工会和市文联), and not two halves of one that opens with its area at `start`
    (市公共文化和体育服务中心)."""
    if token.text not in _CONJUNCTIONS:
        return False
    if token.start in whole or passage.text[token.end : token.end + 1] in "市省县区全":
        return True
    places = passage.of(Kind.PLACE)
    if any(place.start == token.end for place in places):
        return True
    return (
        not any(place.start <= start for place in places if place.end > start) and passage.text[start] not in "市省区县"
    )


def _at_area(passage: Passage, start: int, stem: int) -> int:
    """The start moved to the area in the name, unless what stands before it is a proper name of its own. Of areas in
    a row the last one opens the name, where it is a province or prefecture: the ones before say where."""
    areas = [place for place in passage.of(Kind.PLACE) if start <= place.start < stem]
    if not areas or passage.tagged(start, areas[0].start, PROPER):
        return start
    opening = areas[0]
    for place in areas[1:]:
        if place.start != opening.end:
            break
        if passage.text[place.start : place.end] in division_names():
            opening = place
    return opening.start


def _is_name(passage: Passage, start: int, end: int, head: str, places: Mapping[int, Candidate]) -> bool:
    stem = passage.text[start : end - len(head)]
    if (
        not stem
        or common_words("organization_generics", *_COUNTED).fullmatch(stem)
        or stem[0] in "（("
        or stem.count("“") != stem.count("”")
        or "】" in stem
    ):
        return False
    if len(head) == 1 and not _single_head(passage, start, end, places):
        return False
    if organization_heads()[head].strong and head not in bare_names():
        return len(stem) >= 2
    if start in places or passage.text[start] in "市省":
        return len(stem) <= _LONGEST_PART
    opening = passage.within(start, end)[:1]
    return bool(opening) and opening[0].tag in PROPER and len(stem) <= _LONGEST_PART


def _single_head(passage: Passage, start: int, end: int, places: Mapping[int, Candidate]) -> bool:
    """Whether a head of one character ends a name: a short one that opens with its area, and no common word."""
    last = passage.token_before(end)
    common = last is not None and len(last.text) > 1 and last.tag in ("n", "s", "v", "vn", "f")
    return not common and end - start <= 12 and (start in places or passage.text[start] in "市省区县")


def _closes(text: str, end: int) -> bool:
    return end == len(text) or not ("一" <= text[end] <= "鿿")

"""Bodies that are known by name: those that every area has, the nation's, the parties', and those the book names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.bodies import standard_forms
from kg.extract.gazetteer import Gazetteer
from kg.extract.names import acts, stops_a_name
from kg.extract.organizations.openings import (
    LEVELS,
    Areas,
    areas_of,
    chain_start,
    county_names,
    is_level,
    level_start,
)
from kg.extract.organizations.words import bare, forms, goes_on, nationals
from kg.extract.passage import Candidate, Passage
from kg.model import Kind

_TERM = r"(?:第?[一二三四五六七八九十百\d]{1,4}届)?"
_LEVEL = re.compile(rf"(?:{LEVELS})(?={_TERM}$)")
_TERM_BEFORE = re.compile(rf"{_TERM}$")
_BRANCH_COMMITTEE = re.compile(r"[市省区县]委会(?!议)")
_PART = re.compile(
    r"(?<=[、，])(?:办公室|办公厅|机关党委|检察委员会|审判委员会|常委会|党委|研究室)(?=主任|副主任|书记|副书记|委员|秘书长|常委)"
)
_CENTRE = re.compile(r"的|[，。；]|、(?!省|市)|和(?!省|市)|决策|部署|要求|精神|指示|关于|领导")
_AFTER_COMMITTEE = re.compile(r"书记|副书记|常委|委员|秘书长|副秘书长|主要|领导|机关|、|办")
_PARTY = re.compile(
    r"(?:中共|中国共产党|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|共青团)(?P<where>[一-鿿（）]{1,14}?)"
    r"(?:(?:[省市县区州旗盟地特]|工作|基层|支部|[一-鿿]区一地)委(?:员会|会)?|委员会|[党工]委|党组|纪律检查委员会|支部|总支|支社)"
)


def find_bodies(passage: Passage) -> Iterator[Candidate]:
    """Standard bodies behind their area or level word (市发改委, 市十六届人大常委会), and bare ones that are known to
    stand alone."""
    areas = areas_of(passage)
    counties = {end: start for start, end, _ in county_names().all(passage.text) if passage.is_boundary(start)}
    for start, end, behind in forms().all(passage.text):
        if goes_on(passage.text, behind, end):
            continue
        begin = _body_start(passage, start, behind, areas)
        closed = len(behind) > 1 or passage.is_boundary(end) or _AFTER_COMMITTEE.match(passage.text, end)
        if begin is not None and closed:
            yield Candidate(begin, end, Kind.ORGANIZATION, "standard-body")
        elif start in counties and len(behind) > 1 and passage.is_boundary(end):
            yield Candidate(counties[start], end, Kind.ORGANIZATION, "body-of-short-area")
    yield from _bare_bodies(passage)
    yield from _party_bodies(passage)


def _bare_bodies(passage: Passage) -> Iterator[Candidate]:
    """Bodies that are named without their area."""
    for start, end, name in bare().longest(passage.text):
        if passage.is_boundary(start) and not goes_on(passage.text, name, end):
            yield Candidate(start, end, Kind.ORGANIZATION, "bare-body")
    for match in _BRANCH_COMMITTEE.finditer(passage.text):
        yield Candidate(match.start(), match.end(), Kind.ORGANIZATION, "party-branch")
    for match in _PART.finditer(passage.text):
        yield Candidate(match.start(), match.end(), Kind.ORGANIZATION, "part-of-the-body-before")


def _party_bodies(passage: Passage) -> Iterator[Candidate]:
    """Committees and branches of the parties, whatever their area is (中共 + 甲乙 + 州委, 民进 + 甲县 + 支部)."""
    for match in _PARTY.finditer(passage.text):
        words = passage.within(match.start("where"), match.end("where"))
        inside = any(stops_a_name(word) or acts(word) or word.tag == "x" for word in words)
        if not inside and "员" not in match["where"] and passage.is_boundary(match.start()):
            yield Candidate(match.start(), match.end(), Kind.ORGANIZATION, "party-body")


def _body_start(passage: Passage, behind: int, tail: str, areas: Areas) -> int | None:
    """Where the name of a body starts whose `tail` starts at `behind`: with what may stand before its area, at its
    area and those around it, or at its level word."""
    text = passage.text
    term = _TERM_BEFORE.search(text, max(0, behind - 7), behind)
    end = term.start() if term else behind
    area = areas.ends.get(end, areas.ends.get(behind))
    start = area
    if start is None:
        level = _LEVEL.search(text, max(0, behind - 9), behind)
        start = level_start(passage, level.start(), areas) if level else None
    if start is None or text[start - 1 : start] in ("）", ")"):
        return None
    start = chain_start(passage, start, areas)
    befores = sorted({form.before for form in standard_forms()[tail]}, key=len, reverse=True)
    begin = next((start - len(before) for before in befores if text.endswith(before, 0, start)), None)
    opens = begin is not None and (area is not None or is_level(passage, start, areas) or passage.is_boundary(begin))
    return begin if opens else None


def find_national_bodies(passage: Passage) -> Iterator[Candidate]:
    """National bodies by any of their names."""
    for start, end, name in nationals().longest(passage.text):
        if passage.text[start:end] == "中央" and not _CENTRE.match(passage.text, end):
            continue
        if goes_on(passage.text, name, end):
            continue
        if passage.is_boundary(start) and (end - start > 2 or passage.is_boundary(end)):
            yield Candidate(start, end, Kind.ORGANIZATION, "national-body")


def find_learned_organizations(passage: Passage, learned: Gazetteer[str]) -> Iterator[Candidate]:
    """Names that the book defines or uses throughout."""
    for start, end, _ in learned.longest(passage.text):
        if passage.is_boundary(start) or end - start > 3:
            yield Candidate(start, end, Kind.ORGANIZATION, "learned-organization")

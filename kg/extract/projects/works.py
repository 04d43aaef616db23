"""Undertakings by the verb that governs them: 新建X, 签约X、Y, X和Y竣工. What is governed is a run of names joined by
、 or 和, inside one clause; each must end in a thing that is built or in what is done to one, or stand beside such.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.extract.names import PROPER, boundary_words
from kg.extract.passage import Candidate, Passage
from kg.extract.projects.heads import is_common
from kg.model import Kind
from kg.resources import lexicon, lexicon_rows

_CLAUSE = re.compile(r"[^，。；：！？【】\n▲…]+")
_SHORTEST, _LONGEST = 4, 36
_LINKS = frozenset("至到自和与及暨兼")
_SPLIT = re.compile(r"、|(?<=.{4})(?:以及|[和与及])(?=.{4})")
_AMOUNT = re.compile(
    r"(?:\d[\d.,]*|[一二两三四五六七八九十]+)(?:[万亿]|余)*"
    r"(?:平方米|立方米|千米|公里|米|公顷|亩|座|个|项|处|条|户|套|栋|幢|所|间|孔|口|台|块|张|家|片|人|元|吨)+$"
)
_FIGURE = re.compile(r"\d(?:万|亿)?(?:吨|千伏|千瓦|兆瓦|MW|锭|套|台|吨/年|立方米|方|米)|年产")
_LIST_TAIL = re.compile(
    r"等(?:\d+|[一二两三四五六七八九十]+)[个项处].*$|等[一-鿿]{0,8}(?:项目|工程|楼盘|专项)?$"
    r"|(?:\d+|[一二两三四五六七八九十]+)[个项](?:重点|重大|省级|产业|招商|引资|建设)*(?:项目|工程|楼盘)?$|(?<=.)的.*$"
)
_TAIL = re.compile(
    r"(?:主体|全面|正式|基本|顺利|全部|全线|陆续|相继|先后|分别|同时|如期|按期|提前|一次|已|均|将|"
    r"(?:建设|铺设|进展|工程)?(?:情况|进度|工作)|建设|铺设|前期|新址|站房|首批|首台|[一二三四]标段|[\dA-Z]+标段?|"
    r"于|在|至|共|计划|总|累计)$"
)
_COUNTED = re.compile(r"\d[\d.]*[万余]*(?:个|座|处|条|家|户|套|项|所|千米|公里|平方米|亩)")
_NAMED = re.compile(
    r"^“[^“”]*”.|^(?:市(?![政场内外域区里级])|县(?![域内乡城])|[区州旗盟](?![域内间级])|镇(?![村域])|乡(?![镇村土])|省(?![级内际道]))"
)
_NO_DEED = re.compile(
    r"(?:总?投资|占地|建筑面积|概算|估算)(?!(?:面积|约|达|为|近|超|总额)*\d)|\S{2}(?:里程|[一二三四五六七八九十\d]*周年|以来|典礼|仪式)"
)
_BUILDS = re.compile(r"(?:[^建]{0,16}元)?建(?![设成立筑材行制议档交国档言功党工])(?=.{4})")
_SURE_DEED = re.compile(r"(?:主体)?(?:开工|动工|奠基|竣工|完工|封顶|合龙|贯通|通车|落成|投产|投运|建成|完成选址)")
_FIRM = re.compile(
    r"(?:公司|集团|局|委|书记|长|落户|复工|意识)$|等|^(?:项目|工程|各|已有|有序|普惠|现代化|先进|一手|智慧工厂)"
)
_STAGE_END = re.compile(r"(?:[一二三四]期|[）)])$")
_NO_END = re.compile(r"(?:公里|全|各|多|处)$")


@dataclass(frozen=True, slots=True)
class _Region:
    """A stretch of text that a verb governs, and whether the verb lists undertakings only."""

    start: int
    end: int
    rule: str
    listing: bool = False


@cache
def _verbs(place: str) -> re.Pattern[str]:
    verbs = [row[0] for row in lexicon_rows("project_deeds") if place in row[1].split("|")]
    return re.compile("|".join(sorted(verbs, key=lambda verb: (-len(verb), verb))))


@cache
def _works() -> frozenset[str]:
    return frozenset(lexicon("project_works"))


@cache
def _longest_work() -> int:
    return max(map(len, _works()))


def find_works(passage: Passage) -> Iterator[Candidate]:
    """The undertakings that verbs of building and investing govern."""
    proper = [(found.start, found.end) for found in passage.of(Kind.PLACE, Kind.ORGANIZATION)]
    if not proper and not _FIGURE.search(passage.text):
        return
    dates = [(found.start, found.end) for found in passage.of(Kind.DATE)]
    for clause in _CLAUSE.finditer(passage.text):
        for region in _regions(passage, clause.start(), clause.end()):
            yield from _names(passage, _within_dates(region, dates), proper)


def _regions(passage: Passage, start: int, end: int) -> Iterator[_Region]:
    """What the verbs of a clause govern."""
    text = passage.text
    for verb in _verbs("behind").finditer(text, start + _SHORTEST, end):
        if _NO_DEED.match(text, verb.start()):
            continue
        yield _Region(_behind_stop(passage, start, verb.start()), verb.start(), "work-under-way")
    if built := _BUILDS.match(text, start, end):
        yield _Region(built.end(), end, "work-built")
    for place, rule in (("front", "work-built"), ("list", "work-signed")):
        for verb in _verbs(place).finditer(text, start, end):
            yield _Region(verb.end() + text.startswith("了", verb.end()), end, rule, place == "list")


def _behind_stop(passage: Passage, start: int, end: int) -> int:
    """The start of a region moved behind the last word in it that cannot stand in a name."""
    for token in reversed(passage.within(start, end)):
        if token.text in _LINKS:
            continue
        if (token.text in boundary_words() and len(token.text) > 1) or token.tag in ("uj", "ul"):
            if end - token.end < _SHORTEST:
                continue
            return token.end
        if token.tag == "p" and token.text not in _works():
            return token.end
    return start


def _within_dates(region: _Region, dates: list[tuple[int, int]]) -> _Region:
    """A region without the dates at its edges (于9月底前竣工)."""
    start, end = region.start, region.end
    for first, last in dates:
        if start <= first and last <= end and last - first > 1:
            if first - start <= 2:
                start = last
            elif end - last <= 3:
                end = first
    return _Region(start, max(start, end), region.rule, region.listing)


def _names(passage: Passage, region: _Region, proper: list[tuple[int, int]]) -> Iterator[Candidate]:
    """The names in a region. Where one of them is proper, all that end in a work are names; where one is proper and a
    work, the others are names beside it; before a sure verb a work is a name without either."""
    text = passage.text
    items = [_trimmed(text, _behind_stop(passage, start, end), end) for start, end in _items(text, region)]
    made = [
        (start, end) for start, end in items if _SHORTEST <= end - start <= _LONGEST and _may_be_name(text[start:end])
    ]
    sure = [_is_proper(passage, region, start, end, proper) for start, end in made]
    works = [_ends_in_work(text, start, end) for start, end in made]
    both = any(one and other for one, other in zip(sure, works, strict=True))
    for (start, end), is_work in zip(made, works, strict=True):
        if is_work and any(sure):
            yield Candidate(start, end, Kind.PROJECT, region.rule)
        elif region.rule != "work-built" and len(made) > 1 and (both or (region.listing and any(sure))):
            yield Candidate(start, end, Kind.PROJECT, "work-beside-works")
        elif is_work and region.rule == "work-under-way" and _SURE_DEED.match(text, region.end):
            yield Candidate(start, end, Kind.PROJECT, "unnamed-work")


def _may_be_name(name: str) -> bool:
    """Whether nothing in a name says that it is none: a count in front, half a pair of quotes, a firm's last word."""
    if name.count("“") != name.count("”") or "《" in name or name[0] in "和及与":
        return False
    return not (is_common(name) or _COUNTED.match(name) or _NO_END.search(name) or _FIRM.search(name))


def _items(text: str, region: _Region) -> Iterator[tuple[int, int]]:
    at = region.start
    for split in _SPLIT.finditer(text, region.start, region.end):
        if split.group() == "、" or _ends_in_work(text, at, split.start()):
            yield at, split.start()
            at = split.end()
    yield at, region.end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A name without what counts it behind it (3个项目, 860平方米) and without quotes round the whole."""
    verb = _verbs("front").match(text, start, end)
    if verb and end - verb.end() >= _SHORTEST:
        start = verb.end()
    while start < end:
        name = text[start:end]
        tail = _LIST_TAIL.search(name) or _AMOUNT.search(name)
        tail = tail or (None if _ends_in_work(text, start, end) else _TAIL.search(name))
        if not tail:
            break
        end = start + tail.start()
    if text[start : start + 1] == "“" and text[end - 1 : end] == "”" and "”" not in text[start : end - 1]:
        return start + 1, end - 1
    return start, end


def _ends_in_work(text: str, start: int, end: int) -> bool:
    """Whether a name ends in a work that starts at least two characters behind `start`, in a stage or in brackets."""
    longest = min(_longest_work(), end - start - 2)
    works = any(text[end - size : end] in _works() for size in range(longest, 0, -1))
    return works or _STAGE_END.search(text, max(start, end - 6), end) is not None


def _is_proper(passage: Passage, region: _Region, start: int, end: int, proper: list[tuple[int, int]]) -> bool:
    """Whether a name holds a place, an organization or a figure; before a verb (X竣工), whether it holds any word of
    names."""
    text = passage.text[start:end]
    if any(first < end and start + 1 < last for first, last in proper) or _NAMED.search(text):
        return True
    named = region.rule != "work-built"
    return bool(_FIGURE.search(text)) or (named and passage.tagged(start, end, PROPER) > 0)

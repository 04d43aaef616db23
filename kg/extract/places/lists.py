"""Lists of places that give their head only once: 下辖张台子、西大窑2个镇; 云东、云西等乡; 云镇、石街2街道."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from kg.extract.names import PROPER, acts, stops_a_name
from kg.extract.passage import Candidate, Passage
from kg.extract.places.lexicons import without_opener
from kg.model import Kind

_TOWN_LIST = re.compile(r"(?:下辖|现辖|辖有)(?P<list>[^。；]{4,200})")
_TOWN_GROUP = re.compile(r"(?P<names>[一-鿿、]+?)(?P<count>\d+)个(?P<head>镇|满族乡|乡|街道办事处|街道)")
_SHARED_HEAD = re.compile(
    r"(?:等地?[\d一二两三四五六七八九十]{0,3}个?|(?<=[一-鿿])(?:\d{1,2}|[两三四五六七八九十]{1,3})个?)"
    r"(?:乡镇|镇乡|镇|乡|街道|苏木|嘎查|行政村|自然村|村寨|村民组|村|社区|县市区|县区|县市|县|区|市|地(?=[\d，。、（]))"
    r"(?![级委长域方块理内直])"
)
_COUNTED_LIST = re.compile(r"(?:下辖|现辖|辖有|辖)(?P<list>[^，。；：\d]{4,200}?)等?(?=\d+个)")
_SEPARATORS = re.compile(r"、|以及|[和及与]")
_LEFT_MARKS = re.compile(r"[，。；：！？（）()【】“”《》\d\s]")
_REACH = 120
_NAME_TAGS = PROPER | {"x", "m"}


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
    """The towns of a list that counts them by their head (下辖张台子、西大窑2个镇) as mentions."""
    for start, end, _ in listed_towns(passage.text):
        yield Candidate(start, end, Kind.PLACE, "listed-town")


def find_shared_heads(passage: Passage, ends: Set[int]) -> Iterator[Candidate]:
    """The places of other lists that share a head (云东、云西等乡). `ends` are where places end that are known."""
    for found in _SHARED_HEAD.finditer(passage.text):
        yield from _shared(passage, _left_mark(passage.text, found.start()), found.start(), ends)
    for found in _COUNTED_LIST.finditer(passage.text):
        yield from _shared(passage, *found.span("list"), ends)


def _left_mark(text: str, end: int) -> int:
    """Where the part of a sentence that ends at `end` begins."""
    return max((mark.end() for mark in _LEFT_MARKS.finditer(text, max(0, end - _REACH), end)), default=0)


def _shared(passage: Passage, start: int, end: int, ends: Set[int]) -> Iterator[Candidate]:
    """The items of a list in `start:end`, at least two, from the right as long as they can be names."""
    items: list[tuple[int, int]] = []
    right = end
    for left in (*reversed(list(_marks(passage, start, end))), (start, start)):
        begin, closed = _item(passage, left[1], right, ends)
        if not _may_be_listed(passage.text[begin:right]):
            break
        items.append((begin, right))
        right = left[0]
        if closed:
            break
    if len(items) > 1 and 2 * sum(_is_proper(passage, *item) for item in items) >= len(items):
        yield from (Candidate(*item, Kind.PLACE, "shared-head") for item in reversed(items))


def _marks(passage: Passage, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The marks and conjunctions of a list, those that are words of their own."""
    for mark in _SEPARATORS.finditer(passage.text, start, end):
        if mark.group() == "、" or (passage.is_boundary(mark.start()) and passage.is_boundary(mark.end())):
            yield mark.span()


def _item(passage: Passage, start: int, end: int, ends: Set[int]) -> tuple[int, bool]:
    """Where an item begins, and whether a verb stands in front of it, so that it is the first of its list. A place in
    front of it (云山乡 + 云坪、云河乡 + 云谷) is none of it."""
    begin = start
    for token in passage.within(start, end):
        if token.end < end and (stops_a_name(token) or acts(token) or token.text == "辖"):
            begin = token.end
    begin = without_opener(passage.text, begin, end)
    return max([begin, *(offset for offset in range(begin + 1, end - 1) if offset in ends)]), begin > start


def _may_be_listed(item: str) -> bool:
    return 2 <= len(item) <= 8 and all("一" <= char <= "鿿" for char in item)


def _is_proper(passage: Passage, start: int, end: int) -> bool:
    """Whether an item holds a word that is no common noun."""
    return any(len(token.text) == 1 or token.tag in _NAME_TAGS for token in passage.within(start, end))

"""Departments named without the body they are part of: in the list of what a body has, or before a post in them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

from kg.extract.names import acts, reach_left, stops_a_name
from kg.extract.organizations.openings import behind_swallowed
from kg.extract.passage import Candidate, Passage
from kg.model import Kind
from kg.resources import lexicon

_LONGEST = 14
_LIST = re.compile(
    r"(?:下设|内设|分设|增设|新设|设有|设立|组建|现设|设置|(?<![建开摆陈])设)(?:有|了|立)?(?:机构)?[：:]?"
    r"(?P<list>[一-鿿“”（）]{2,16}(?:、[一-鿿“”（）]{2,16})*)"
)
_LAST = re.compile(r"(?:和|与|及)(?=[一-鿿]{2,})")
_COUNT = re.compile(r"(?:等?\d+个|等|[一二三四五六七八九十]个).*$")
_FEWEST = 2


@cache
def _ends() -> re.Pattern[str]:
    """What ends the name of a department."""
    words = sorted(lexicon("organization_department_heads"), key=lambda word: (-len(word), word))
    return re.compile(f"(?:{'|'.join(words)})$")


def find_departments(passage: Passage, titles: Collection[int]) -> Iterator[Candidate]:
    """The departments of a list (下设办公室、营销科、财务科) and those with a post behind them (营销科科长)."""
    for match in _LIST.finditer(passage.text):
        yield from _listed(passage, match.start("list"), match["list"])
    for end in sorted(titles):
        head = _ends().search(passage.text, max(0, end - 6), end)
        if head:
            yield from _before_post(passage, head.start(), end)


def _listed(passage: Passage, start: int, listing: str) -> Iterator[Candidate]:
    """The members of a list that are departments, where at least two are."""
    members: list[tuple[int, int]] = []
    at = start
    for member in listing.split("、"):
        name = _COUNT.sub("", member)
        for part in _LAST.split(name) if len(name) > _LONGEST // 2 else [name]:
            begin = passage.text.find(part, at)
            if part and _ends().search(part):
                members.append((begin, begin + len(part)))
        at += len(member) + 1
    if len(members) >= _FEWEST:
        for begin, end in members:
            yield Candidate(begin, end, Kind.ORGANIZATION, "listed-department")


def _before_post(passage: Passage, stem: int, end: int) -> Iterator[Candidate]:
    """A department right before a post, from the mark or the word in front of it."""
    start = reach_left(passage, stem, lambda token: stops_a_name(token) or acts(token) or token.tag == "m", _LONGEST)
    common = passage.token_before(end)
    if (start and "一" <= passage.text[start - 1] <= "鿿") or behind_swallowed(passage, start, stem) > start:
        return
    if stem - start >= 2 and common is not None and common.text not in lexicon("organization_commons"):
        yield Candidate(start, end, Kind.ORGANIZATION, "department-of-post")

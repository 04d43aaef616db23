"""Projects as items of a list: what stands before 等3个重点项目, or behind 重点项目有：."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names import stops_a_name
from kg.extract.passage import Candidate, Passage
from kg.extract.projects.heads import is_common
from kg.model import Kind

_CONJUNCTIONS = ("和", "与", "及", "至", "到")
_SHORTEST, _LONGEST = 3, 30
_KINDS = (
    r"(?:一批)?(?:[省市]级)?(?:重点|重大|大型|优质)?(?:产业|工业|建设|民生|招商|引资|合作|援疆|科技|扶贫)*"
    r"(?:项目|工程|楼盘)"
)
_NUMBER = r"(?:\d+|[一二两三四五六七八九十]+)[个项]"
_SUMMED_UP = re.compile(rf"(?:等(?:{_NUMBER})?|{_NUMBER}){_KINDS}")
_LONGEST_LIST = 150
_ANNOUNCED = re.compile(r"(?:项目|工程)(?:有|包括|为|分别为|分别是|主要有)?[：:](?P<items>[^，。；：]{4,150})")
_TAIL = re.compile(
    r"(?:等(?:[\d一二三四五六七八九十]+[个项])?[一-鿿]{0,12}|[\d一二两三四五六七八九十]+[个项][一-鿿]{0,6})$"
)


def find_listed(passage: Passage) -> Iterator[Candidate]:
    """The items of lists of projects."""
    text = passage.text
    for match in _SUMMED_UP.finditer(text):
        start = max(text.rfind(mark, 0, match.start()) for mark in "，。；：】") + 1
        yield from _items(passage, max(start, match.start() - _LONGEST_LIST), match.start(), "listed-project")
    for match in _ANNOUNCED.finditer(text):
        tail = _TAIL.search(match["items"])
        end = match.start("items") + tail.start() if tail else match.end("items")
        yield from _items(passage, match.start("items"), end, "announced-project")


def _items(passage: Passage, start: int, end: int, rule: str) -> Iterator[Candidate]:
    """The items of a list of projects: the run of 、, from the last word that cannot stand in a name."""
    at = start
    for token in passage.within(start, end):
        if stops_a_name(token) and token.text not in _CONJUNCTIONS:
            at = token.end
    items = passage.text[at:end].split("、")
    if len(items) < 2 or not all(_SHORTEST <= len(item) <= _LONGEST for item in items):
        return
    for item in items:
        if not is_common(item):
            yield Candidate(at, at + len(item), Kind.PROJECT, rule)
        at += len(item) + 1

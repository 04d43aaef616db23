"""Projects: one particular construction, investment or public work, by a project's head, or as an item of a list that
ends in 等重点项目."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.gazetteer import Gazetteer
from kg.extract.names import common_words, reach_left, stops_a_name, without_opening_verb
from kg.extract.passage import Candidate, Passage, Token
from kg.model import Kind
from kg.resources import lexicon_rows

_LONGEST = 36
_SHORTEST_STEM = 4
_COMMON = re.compile(r"重点|重大|重要|优秀|优质|优势|各类|相关|有关")
_CONJUNCTIONS = ("和", "与", "及")
_LIST = re.compile(
    r"(?P<items>[^，。；：]{4,120}?)等(?:[\d一二三四五六七八九十]+个)?(?:一批)?(?:重点|重大|大型|优质)?(?:产业|工业|建设|民生|招商|合作)?(?:项目|工程)"
)
_COUNTED = (r"[一二三四五六七八九十百千\d]+余?[个项家]",)
_NO_NAME = re.compile(
    r"(?:重点|优质|储备|类|相关|上述|同类|新建|在建|开工|签约|续建|落地|申报|招商引资|[个项])$|^(?:这|那|多|几)"
)


@cache
def _heads() -> Gazetteer[bool]:
    return Gazetteer({row[0]: row[1] == "strong" for row in lexicon_rows("project_heads")})


def find_projects(passage: Passage) -> Iterator[Candidate]:
    """The projects of a passage."""
    for start, end, strong in sorted(_heads().longest(passage.text)):
        begin = reach_left(passage, start, _stops, _LONGEST, passage.date_ends(years=False))
        begin = _after_list_mark(passage.text, without_opening_verb(passage, begin, start), start)
        begin = _behind_conjunction(passage, begin, start)
        if _is_name(passage, begin, start, end, strong):
            yield Candidate(begin, end, Kind.PROJECT, "project-head")
    for match in _LIST.finditer(passage.text):
        yield from _items(passage, match.start("items"), match.end("items"))


def _stops(token: Token) -> bool:
    return stops_a_name(token) and token.text not in _CONJUNCTIONS


def _behind_conjunction(passage: Passage, begin: int, head: int) -> int:
    """The start moved behind a 和, 与 or 及 that joins the name to a common noun (重大政策和…)."""
    if not _COMMON.match(passage.text, begin):
        return begin
    joins = [token.end for token in passage.within(begin, head) if token.text in _CONJUNCTIONS]
    return joins[-1] if joins and head - joins[-1] >= _SHORTEST_STEM else begin


def _after_list_mark(text: str, begin: int, end: int) -> int:
    """A name in quotes as a whole starts inside them."""
    return begin + 1 if text[begin : begin + 1] == "“" and "”" not in text[begin:end] else begin


def _is_name(passage: Passage, begin: int, head: int, end: int, strong: bool) -> bool:
    """Whether a stem makes the head at `head:end` a name; a place alone does so for a head that says what is built."""
    stem = passage.text[begin:head]
    proper = [
        found for found in passage.of(Kind.PLACE, Kind.ORGANIZATION) if begin <= found.start and found.end <= head
    ]
    if any((found.start, found.end) == (begin, head) for found in proper) and end - head >= _SHORTEST_STEM:
        return strong
    if (
        len(stem) < _SHORTEST_STEM
        or common_words("project_generics", *_COUNTED).fullmatch(stem)
        or _NO_NAME.search(stem)
    ):
        return False
    return strong or bool(proper)


def _items(passage: Passage, start: int, end: int) -> Iterator[Candidate]:
    """The items of a list of projects: the run of 、 before 等…项目, from the last word that cannot stand in a name."""
    at = start
    for token in passage.tokens:
        if start <= token.start < end and stops_a_name(token) and token.text not in _CONJUNCTIONS:
            at = token.end
    items = passage.text[at:end].split("、")
    if len(items) < 2 or not all(3 <= len(item) <= 24 for item in items):
        return
    for item in items:
        if not common_words("project_generics", *_COUNTED).fullmatch(item):
            yield Candidate(at, at + len(item), Kind.PROJECT, "listed-project")
        at += len(item) + 1

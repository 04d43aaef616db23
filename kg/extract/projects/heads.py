"""Projects by the last words of their name: a project's head (改造工程, 建设项目), the stage that is built (二期), or
what stands behind a quoted name (课题)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.gazetteer import Gazetteer
from kg.extract.names import PROPER, boundary_words, common_words, reach_left, stops_a_name, without_opening_verb
from kg.extract.passage import Candidate, Passage, Token
from kg.model import Kind
from kg.resources import lexicon_rows

_LONGEST = 36
_SHORTEST_STEM = 4
_COMMON = re.compile(r"重点|重大|重要|优秀|优质|优势|各类|相关|有关")
_CONJUNCTIONS = ("和", "与", "及")
COUNTED = r"[一二三四五六七八九十百千\d]+余?[个项家]"
_NO_NAME = re.compile(
    r"(?:重点|优质|储备|类|相关|上述|同类|新建|在建|开工|签约|续建|落地|申报|招商引资|资金|审批|包装|补短板|以上|[个项])$"
    r"|^(?:这|那|多|几|\d+[个大级]|(?:19|20)\d\d年?$)"
)
_FIGURE = re.compile(r"\d(?:万|亿)?(?:吨|千伏|千瓦|兆瓦|MW|锭|套|台|立方米|方|米)|年产|“[^”]+”|”")
_LONG_TOKEN = 4
_LONG_STEM = 7
_VAGUE = re.compile(
    r"重点|重大|重要|相关|有关|各类|审批|审计|资金|收费|检查|服务|行政|投资|采购|风险|政府|市场|所有|以上|\d+个"
)
_GOES_ON = re.compile(
    r"(?<=工程)(?:[师局处队院学量]|技术|公司|机械|大学|车辆)|(?<=项目)(?:[部点录]|意识|化)|(?<=课题)组"
    r"|[一-鿿]{0,6}(?:工作组|小组|指挥部|办公室)"
)
_JOINT = re.compile(r"(?:项目|工程)(?:和|与|及|以及)")
_QUOTED = re.compile(
    r"[“\"][^“”\"，。]{3,24}[”\"](?:等)?(?:课题|研究|项目|示范点|示范工程)(?![的]?(?:组|成果|室|院|所))"
)
_STAGE = re.compile(r"(?<![第本上下这该首分学])[一二三四五][期](?:工程|项目)?(?![间的望货末刊限次中、])")


@cache
def _heads() -> Gazetteer[bool]:
    return Gazetteer({row[0]: row[1] == "strong" for row in lexicon_rows("project_heads")})


def find_headed(passage: Passage) -> Iterator[Candidate]:
    """The names that end in a project's head."""
    for start, end, strong in sorted(_heads().longest(passage.text)):
        begin = _begin(passage, start)
        begin = max([begin, *(match.end() for match in _JOINT.finditer(passage.text, begin, start - 2))])
        if not _GOES_ON.match(passage.text, end) and _is_name(passage, begin, start, end, strong):
            yield Candidate(begin, end, Kind.PROJECT, "project-head")


def find_staged(passage: Passage) -> Iterator[Candidate]:
    """The names that end in a stage: 滨河产业园二期."""
    for match in _STAGE.finditer(passage.text):
        begin = _begin(passage, match.start())
        stem = passage.text[begin : match.start()]
        if len(stem) >= 2 and not is_common(stem) and not _NO_NAME.search(stem):
            yield Candidate(begin, match.end(), Kind.PROJECT, "staged-project")


def find_quoted(passage: Passage) -> Iterator[Candidate]:
    """The names in quotes that go on to what they are: “低温储粮”课题."""
    for match in _QUOTED.finditer(passage.text):
        yield Candidate(match.start(), match.end(), Kind.PROJECT, "quoted-project")


def is_common(stem: str) -> bool:
    """Whether what stands before a head makes it no name: 重点, 续建, 39个."""
    return common_words("project_generics", COUNTED).fullmatch(stem) is not None


def _begin(passage: Passage, head: int) -> int:
    """Where the name starts whose head starts at an offset."""
    begin = reach_left(passage, head, _stops, _LONGEST, passage.date_ends(years=False))
    begin = _after_list_mark(passage.text, without_opening_verb(passage, begin, head), head)
    return _over_to(passage, _behind_conjunction(passage, begin, head))


def _over_to(passage: Passage, begin: int) -> int:
    """The start moved over 至 to the place where a line begins (甲镇至乙村公路改建工程)."""
    before = passage.token_before(begin - 1) if passage.text[begin - 1 : begin] == "至" else None
    return before.start if before and before.tag in PROPER and len(before.text) > 1 else begin


def _stops(token: Token) -> bool:
    """Whether a word ends the leftward reach: one that stops a name, a phrase that ends in such a word (积极开展), an
    auxiliary (要)."""
    if token.text in _CONJUNCTIONS:
        return False
    phrase = len(token.text) >= _LONG_TOKEN and token.text[-2:] in boundary_words()
    return phrase or stops_a_name(token) or token.text in ("要", "应", "需")


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
    if stem.endswith("公司") and not passage.text.endswith(("项目", "工程", "生产线"), head, end):
        return False
    if len(stem) < _SHORTEST_STEM or is_common(stem) or _NO_NAME.search(stem):
        return False
    if passage.text.endswith("项目", head, end) and len(stem) >= _LONG_STEM and not _VAGUE.search(stem):
        return True
    named = bool(_FIGURE.search(stem)) or passage.tagged(begin, head, PROPER) > 0
    return strong or bool(proper) or (passage.text.endswith(("项目", "课题"), head, end) and named and len(stem) > 5)

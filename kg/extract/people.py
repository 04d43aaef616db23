"""People: personal names where the text shows that a name stands: credits, appointments, beside a role, masked names,
in a list of names. A name is a surname of the lexicon and one or two characters more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.gazetteer import Gazetteer
from kg.extract.names import boundary_words
from kg.extract.passage import Candidate, Passage
from kg.extract.roles import role_words
from kg.model import Kind
from kg.resources import lexicon, lexicon_rows

_PLACE_ENDS = tuple("镇乡村屯堡寨湾坪坝沟县市省区河街路局部委会厅院校社")
_NAME_TAGS = frozenset({"nr", "nrt"})
_HAN = "[一-鿿]"
_ALL_HAN = re.compile(f"{_HAN}+")
_LENGTHS = (4, 3, 2)
_CREDIT = re.compile(r"[（(](?P<names>[^（）()]{2,40}?)(?:供稿|摄影?|撰稿|整理|编辑|提供|翻拍)[)）]")
_DOCTRINE = re.compile(r"新时代|思想|理论|主义|[一-鿿]{2,4}思想|谈治国")
_MASKED = re.compile(rf"(?P<surname>{_HAN})某{{1,3}}(?:某|{_HAN}(?=[，。、）犯系等的]))?")
_LISTED = re.compile(rf"{_HAN}{{2,4}}(?:、{_HAN}{{2,4}})+")
_APPOINTED = re.compile(
    rf"(?:(?<=[：；。，、])|(?<=接受)|(?<=免去)|(?<=任命)|^)(?P<names>{_HAN}{{2,4}}(?:、{_HAN}{{2,4}})*)(?:为(?P<posts>[^，；。]{{2,45}})(?=[；。，]|$)|的[^，；。]{{2,45}}职务|辞去[^，；。]{{2,45}}(?:职务|请求)|同志)"
)
_LABELLED = re.compile(
    rf"(?:提案者|督办人|领衔人|作者|主编|编辑|记者|撰稿人?|被告人|嫌疑人|患者|当事人|法定代表人|联系人|负责人)(?:：|:)?(?P<names>{_HAN}{{2,4}}(?:、{_HAN}{{2,4}})*)(?=[，。、；）)等])"
)


@cache
def _compound() -> frozenset[str]:
    return frozenset(name for name in lexicon("surnames") if len(name) == 2)


@cache
def _surnames() -> dict[str, bool]:
    """Surname → whether it is an ordinary word as well (于, 和, 高 …)."""
    return {row[0]: len(row) > 2 for row in lexicon_rows("surnames")}


@cache
def _famous() -> Gazetteer[str]:
    return Gazetteer({name: name for name in lexicon("famous_people")})


@cache
def _not_names() -> frozenset[str]:
    """Words that look like names."""
    return frozenset(lexicon("roles")) | boundary_words()


def is_name(text: str) -> bool:
    """Whether a string has the shape of a Chinese personal name."""
    if text in _not_names() or text.endswith(_PLACE_ENDS) or not _ALL_HAN.fullmatch(text):
        return False
    if text[:2] in _compound():
        return 3 <= len(text) <= 4
    return text[:1] in _surnames() and 2 <= len(text) <= 3


def _ends_in_role(posts: str | None) -> bool:
    """Whether what someone is appointed to ends in a post (no posts: nothing is to be shown)."""
    return posts is None or any(posts.endswith(role) for role in role_words())


def is_common(passage: Passage, start: int, end: int) -> bool:
    """Whether the segmenter takes a stretch for one ordinary word."""
    words = passage.within(start, end)
    return len(words) == 1 and words[0].end == end and words[0].tag not in (*_NAME_TAGS, "x", "ns", "nz")


def split_names(text: str) -> list[tuple[int, int]]:
    """Names written one after another without a mark (李华刘辉孙凯), as offsets: the cut that makes all of them names,
    with as many names of three characters or of two as the surnames allow. Empty where there is no such cut."""

    @cache
    def best(start: int) -> tuple[int, tuple[tuple[int, int], ...]] | None:
        if start == len(text):
            return 0, ()
        options = []
        for length in (3, 2, 4):
            rest = best(start + length) if start + length <= len(text) else None
            if rest is not None and is_name(text[start : start + length]):
                doubt = _surnames().get(text[start], False) + (length == 4)
                options.append((rest[0] + doubt + 1, ((start, start + length), *rest[1])))
        return min(options, default=None)

    found = best(0)
    return list(found[1]) if found else []


def find_people(passage: Passage, learned: Gazetteer[str]) -> Iterator[Candidate]:
    """The names of a passage."""
    text = passage.text
    for match in _CREDIT.finditer(text):
        yield from _names(match["names"], match.start("names"), "credit")
    for rule, pattern in (("appointed", _APPOINTED), ("labelled", _LABELLED)):
        for match in pattern.finditer(text):
            if _ends_in_role(match.groupdict().get("posts")):
                names = _names(match["names"], match.start("names"), rule)
                yield from (name for name in names if not is_common(passage, name.start, name.end))
    for match in _MASKED.finditer(text):
        if match["surname"] in _surnames() and passage.is_boundary(match.start()):
            yield Candidate(match.start(), match.end(), Kind.PERSON, "masked-name")
    for match in _LISTED.finditer(text):
        yield from _list(passage, match)
    yield from _beside_roles(passage)
    for start, end, _ in (*_famous().longest(text), *learned.longest(text)):
        if passage.is_boundary(start) and passage.is_boundary(end) and not _DOCTRINE.match(text, end):
            yield Candidate(start, end, Kind.PERSON, "learned-person")


def _names(text: str, start: int, rule: str) -> Iterator[Candidate]:
    """The names in a stretch that holds nothing but names."""
    at = 0
    for piece in re.split(r"([、，,\s]+)", text):
        for a, b in split_names(piece):
            yield Candidate(start + at + a, start + at + b, Kind.PERSON, rule)
        at += len(piece)


def _list(passage: Passage, match: re.Match[str]) -> Iterator[Candidate]:
    """The names of an enumeration in which all members but for the outer ends are names; other words may cling to
    those (选手王立民、李强、赵刚获奖)."""
    pieces = match.group().split("、")
    if len(pieces) < 3 or not all(is_name(piece) for piece in pieces[1:-1]):
        return
    if passage.tagged(match.start(), match.end(), _NAME_TAGS) * 2 < len(pieces):
        return
    at = match.start()
    for piece in pieces:
        start, end = at, at + len(piece)
        at = end + 1
        if start == match.start() and not is_name(piece):
            start = _name_until(passage, end) or end
        elif end == match.end() and not is_name(piece):
            end = _name_from(passage, start) or start
        if start < end and is_name(passage.text[start:end]) and not is_common(passage, start, end):
            yield Candidate(start, end, Kind.PERSON, "listed-name")


def _beside_roles(passage: Passage) -> Iterator[Candidate]:
    """A name right before a role (习近平总书记, 王恩德教授) or right behind one (会长王某某), with those that an
    enumeration adds to it (副市长王立民、李强)."""
    for start, end, _ in role_words().longest(passage.text):
        before = _name_until(passage, start)
        if before is not None:
            yield Candidate(before, start, Kind.PERSON, "name-before-role")
        at, behind = end, _name_from(passage, end)
        while behind is not None:
            yield Candidate(at, behind, Kind.PERSON, "name-after-role")
            at, behind = behind + 1, _name_from(passage, behind + 1) if passage.text.startswith("、", behind) else None


def _name_from(passage: Passage, start: int) -> int | None:
    """Where the name ends that starts at an offset; None where none does."""
    return next((start + length for length in _LENGTHS if _is_word_name(passage, start, start + length)), None)


def _name_until(passage: Passage, end: int) -> int | None:
    """Where the name starts that ends at an offset; None where none does."""
    return next((end - length for length in _LENGTHS if _is_word_name(passage, end - length, end)), None)


def _is_word_name(passage: Passage, start: int, end: int) -> bool:
    """Whether a stretch has the shape of a name and the segmenter takes it for one: as a word, or as a surname and a
    word (a compound surname speaks for itself)."""
    text = passage.text[max(start, 0) : end]
    if start < 0 or end > len(passage.text) or not is_name(text):
        return False
    if not passage.is_boundary(start) or not passage.is_boundary(end):
        return False
    first = passage.within(start, end)[0].text
    return first in _compound() or (first in (text, text[0]) and passage.tagged(start, end, _NAME_TAGS) > 0)

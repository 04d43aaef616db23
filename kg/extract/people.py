"""People: personal names where the text shows that a name stands: credits, appointments, rosters, beside a role or a
word for people of a kind, masked names, in a list of names (what a name looks like: `shapes.py`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.gazetteer import Gazetteer
from kg.extract.passage import Candidate, Passage
from kg.extract.roles import role_words
from kg.extract.shapes import (
    dotted_name,
    is_common,
    is_name,
    known_from,
    known_until,
    open_from,
    split_names,
    surnames,
)
from kg.model import Kind
from kg.resources import lexicon

_NAME_TAGS = frozenset({"nr", "nrt"})
_HAN = "[一-鿿]"
_CREDIT = re.compile(r"[（(](?P<names>[^（）()]{2,40}?)(?:供稿|摄影?|撰稿|整理|编辑|提供|翻拍)[)）]")
_SIGNED = re.compile(rf"(?<=[。”；])[（(](?P<names>{_HAN}{{2,4}}(?:[、　 ]?{_HAN}{{2,4}}){{0,3}})[)）](?=【|$)")
_DOCTRINE = re.compile(r"新时代|思想|理论|主义|[一-鿿]{2,4}思想|谈治国")
_MASKED = re.compile(
    rf"(?P<surname>{_HAN})某{{1,3}}(?:某|{_HAN}(?=[，。、）（犯系等的获被在驾驶虚报截冒私因向与和涉采用将以]))?"
)
_LISTED = re.compile(rf"{_HAN}{{2,4}}(?:、{_HAN}{{2,4}})+")
_APPOINTED = re.compile(
    rf"(?:(?<=[：；。，、])|(?<=接受)|(?<=免去)|(?<=任命)|^)(?P<names>{_HAN}{{2,4}}(?:、{_HAN}{{2,4}})*)(?:为(?P<posts>[^，；。]{{2,45}})(?=[；。，]|$)|的[^，；。]{{2,45}}职务|辞去[^，；。]{{2,45}}(?:职务|请求)|同志)"
)
_LABELLED = re.compile(
    rf"(?:提案[者人]|督办人|领衔人|作者|主编|编辑|记者|撰稿人?|被告人|嫌疑人|患者|当事人|法定代表人|联系人|负责人)(?:：|:)?(?P<names>{_HAN}{{2,4}}(?:、{_HAN}{{2,4}})*)(?=[，。、；）)等])"
)
_ACTOR = re.compile(
    r"(?:^|(?<=[，。；：、】）”免去补选任命接受聘请]))(?=[一-鿿]{2,4}"
    r"(?:任(?!务)|当选|挂[任职]|调任|晋升|兼任|出任|辞去|不再担任|[（(](?:[男女]|兼|挂职|主持|副?[处科厅局]级|\d{1,2}月|[一-鿿]{1,3}族)|捐[资款赠]|家庭|"
    r"等\d+[名人位]|等[一二三四五六七八九十]+人|同志|被评为|被授予|荣获|获“|获全|获省|获市|获国|[领执]衔|率团|率队))"
)
_ROSTER = re.compile(rf"{_HAN}[：:](?=\s*{_HAN}{{2,4}})")
_ROSTER_NAMES = re.compile(rf"(?P<names>{_HAN}{{2,16}})(?:[（(][^（）()]{{1,16}}[)）])?[、　 ]?")
_SIGNED_BODY = re.compile(rf"[（(]{_HAN}{{4,16}}[)）](?=【|$)")
_TITLE = re.compile(r"[【［\[](?P<name>[一-鿿]{2,4})[】］\]]")
_PLACE_LIKE = tuple("山江河湖海岭峰泉寺塔桥港溪水林洞岛园")
_NEXT_BODY = re.compile(r"(?:[县市区州旗省镇乡团国]|中共|政协|人大|人民)[一-鿿]{2}")
_NOTE = re.compile(r"[（(][^（）()]{1,16}[)）]")


@cache
def _famous() -> Gazetteer[str]:
    return Gazetteer({name: name for name in lexicon("famous_people")})


@cache
def _classes() -> Gazetteer[str]:
    return Gazetteer({word: word for word in lexicon("person_classes")})


def _ends_in_role(posts: str | None) -> bool:
    """Whether what someone is appointed to ends in a post (no posts: nothing is to be shown)."""
    return posts is None or any(posts.endswith(role) for role in role_words())


def find_people(passage: Passage, learned: Gazetteer[str]) -> Iterator[Candidate]:
    """The names of a passage."""
    text = passage.text
    for match in _CREDIT.finditer(text):
        yield from _names(match["names"], match.start("names"), "credit")
    for match in _SIGNED.finditer(text):
        yield from _signed(passage, match)
    yield from _signed_for_a_body(passage)
    yield from _title(passage)
    for rule, pattern in (("appointed", _APPOINTED), ("labelled", _LABELLED)):
        for match in pattern.finditer(text):
            if _ends_in_role(match.groupdict().get("posts")):
                names = _names(match["names"], match.start("names"), rule)
                yield from (name for name in names if not is_common(passage, name.start, name.end))
    for match in _MASKED.finditer(text):
        if match["surname"] in surnames() and (passage.is_boundary(match.start()) or not surnames()[match["surname"]]):
            yield Candidate(match.start(), match.end(), Kind.PERSON, "masked-name")
    for match in dotted_name().finditer(text) if "·" in text or "•" in text else ():
        yield Candidate(match.start(), match.end(), Kind.PERSON, "dotted-name")
    for match in _LISTED.finditer(text):
        yield from _list(passage, match)
    yield from _beside_roles(passage)
    yield from _after_classes(passage)
    yield from _actors(passage)
    yield from _rosters(passage)
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


def _signed(passage: Passage, match: re.Match[str]) -> Iterator[Candidate]:
    """Names alone in brackets at the end of an entry: its writers."""
    names = list(_names(match["names"], match.start("names"), "signed"))
    whole = sum(name.end - name.start for name in names) == len(re.sub(r"[、　 ]", "", match["names"]))
    if whole and not any(is_common(passage, name.start, name.end) for name in names):
        yield from names


def _signed_for_a_body(passage: Passage) -> Iterator[Candidate]:
    """The writer named behind a body in brackets at the end of an entry: （县档案局李晓红）."""
    for match in _SIGNED_BODY.finditer(passage.text):
        for body in passage.of(Kind.ORGANIZATION):
            if match.start() + 1 == body.start and is_name(passage.text[body.end : match.end() - 1]):
                yield Candidate(body.end, match.end() - 1, Kind.PERSON, "signed")


def _title(passage: Passage) -> Iterator[Candidate]:
    """A heading that is nothing but a name: 【李晓红】."""
    match = _TITLE.fullmatch(passage.text) if passage.heading else None
    if match is None or match["name"].endswith(_PLACE_LIKE) or is_common(passage, *match.span("name")):
        return
    known = passage.tagged(*match.span("name"), _NAME_TAGS) > 0
    if is_name(match["name"]) and (known or (len(match["name"]) > 2 and not surnames().get(match["name"][0], False))):
        yield Candidate(*match.span("name"), Kind.PERSON, "title-person")


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
            start = known_until(passage, end) or end
        elif end == match.end() and not is_name(piece):
            end = known_from(passage, start) or start
        if start < end and is_name(passage.text[start:end]) and not is_common(passage, start, end):
            yield Candidate(start, end, Kind.PERSON, "listed-name")


def _beside_roles(passage: Passage) -> Iterator[Candidate]:
    """A name right before a role (习近平总书记, 王恩德教授) or right behind one (会长王某某), with those that an
    enumeration adds to it (副市长王立民、李强)."""
    for start, end, _ in role_words().longest(passage.text):
        before = known_until(passage, start)
        if before is not None:
            yield Candidate(before, start, Kind.PERSON, "name-before-role")
        yield from _chain(passage, end, "name-after-role")


def _after_classes(passage: Passage) -> Iterator[Candidate]:
    """Names behind a word for people of a kind: 运动员王立民、李强."""
    for _, end, _ in _classes().longest(passage.text):
        yield from _chain(passage, end, "name-after-class")


def _chain(passage: Passage, at: int, rule: str) -> Iterator[Candidate]:
    """The name at an offset, and those that an enumeration adds to it, with their notes: 王立民（女）、李强."""
    behind = _name_at(passage, at)
    while behind is not None:
        yield Candidate(at, behind, Kind.PERSON, rule)
        note = _NOTE.match(passage.text, behind)
        at = note.end() if note else behind
        if not passage.text.startswith("、", at):
            return
        at += 1
        behind = _name_at(passage, at)


def _name_at(passage: Passage, start: int) -> int | None:
    """Where the name at an offset ends: as the segmenter sees it, or as far as its shape and what follows say; the
    longer of the two (王静 + 姝)."""
    return max((end for end in (known_from(passage, start), open_from(passage, start)) if end), default=None)


def _actors(passage: Passage) -> Iterator[Candidate]:
    """A name that opens a clause whose verb wants a person: 王立民任…, 李强捐资…, 赵刚（女）."""
    for match in _ACTOR.finditer(passage.text):
        end = _name_at(passage, match.start())
        if end is not None and not is_common(passage, match.start(), end):
            yield Candidate(match.start(), end, Kind.PERSON, "actor")


def _rosters(passage: Passage) -> Iterator[Candidate]:
    """The names behind a post and a colon: 主任：王立民（女） 李强赵刚."""
    titles = {end for _, end, _ in role_words().longest(passage.text)}
    for label in _ROSTER.finditer(passage.text):
        at = label.end()
        if label.end() - 1 not in titles:
            continue
        while match := _ROSTER_NAMES.match(passage.text, at):
            whole = split_names(match["names"])
            if whole:
                yield from (Candidate(at + a, at + b, Kind.PERSON, "roster") for a, b in whole)
                at = match.end()
                continue
            end = _name_before_a_body(passage, at) or known_from(passage, at)
            if end is not None:
                yield Candidate(at, end, Kind.PERSON, "roster")
            break


def _name_before_a_body(passage: Passage, start: int) -> int | None:
    """Where the name at an offset ends that the body of the next post follows without a mark: 谢长顺县统计局局长：."""
    ends = (start + length for length in (3, 2, 4))
    return next((end for end in ends if _NEXT_BODY.match(passage.text, end) and is_name(passage.text[start:end])), None)

"""Places that are known beforehand or were learned from the book: by full name, by short name, by one character."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import zip_longest

from kg.extract.gazetteer import Gazetteer
from kg.extract.passage import Candidate, Passage
from kg.extract.places.lexicons import abbreviations, division_names, known_names, opens, place_heads, short_counties
from kg.extract.places.slogans import in_honour, in_slogan
from kg.model import Kind

_NO_PLACE = re.compile(
    r"(?:(?<=[省市县区镇乡村原江河湖山向往])[东西][南北]|[东西][南北](?:\d|[部向侧高低]))|(?<=新)中国|中国(?=特色|梦|式|化|少数民族|传统)"
    r"|港澳台?(?=同胞|侨|及|和|代表|工作|事务|人士|亲属|居民)|日照(?=\d|时|充)"
)
_AFTER_SHORT = re.compile(r"[籍段境人]|[两三四五六七八九\d]+[县市地]|等[县市地]|[、，。；：）？！]|警方|客商|各地|籍")
_BEFORE_SHORT = re.compile(r"[邻接连靠界抵临至到赴在往回返、和与向（于]$")
_ENDS_BEFORE = frozenset({"v", "vd", "p", "c", "d", "f", "m", "t", "r", "u", "uj", "ul", "x"})
_TOGETHER = r"(?:[两二三四五六七八九\d]+(?:省|地|市|区|州)|省际|交界|边界|边(?!区)|毗邻|接壤|结合部|合作|协作)"


def find_known_places(passage: Passage, learned: Gazetteer[str]) -> Iterator[Candidate]:
    """Divisions, countries and regions by name, and the places that were learned from the book."""
    for gazetteer, rule in ((known_names(), "known-place"), (learned, "learned-place")):
        hits = sorted(gazetteer.all(passage.text), key=lambda hit: (hit[0], -hit[1]))
        starts, last = {start for start, end, _ in hits if passage.is_boundary(end)}, -1
        for start, end, _ in hits:
            chained = start == last or (passage.is_boundary(start) and end in starts)
            if start < last or not (_stands_alone(passage, start, end) or chained):
                continue
            if not _names(passage.text, start, end):
                continue
            last = _before_city_word(passage.text, start, end)
            yield Candidate(start, last, Kind.PLACE, rule)
    yield from _short_counties(passage)
    yield from _abbreviated(passage)


def _names(text: str, start: int, end: int) -> bool:
    """Whether a known name is meant as one here, and not as part of a slogan or of an honour."""
    return not (_NO_PLACE.match(text, start) or in_slogan(text, start, end) or in_honour(text, end))


def _short_counties(passage: Passage) -> Iterator[Candidate]:
    """Counties without their level, where the segmenter takes the word for a place and no longer name goes on behind
    it, or where the words on either side say that it is one."""
    text = passage.text
    for token, follower in zip_longest(passage.tokens, passage.tokens[1:]):
        if token.text not in short_counties() or not _names(text, token.start, token.end):
            continue
        before = passage.token_before(token.start)
        named = _BEFORE_SHORT.search(text, max(0, token.start - 1), token.start) or (before and before.tag == "ns")
        ends = _AFTER_SHORT.match(text, token.end) or follower is None or follower.tag in _ENDS_BEFORE
        if before and before.tag == "nr" and len(before.text) == 1:
            continue
        plain = len(token.text) == 2 and token.text[-1] in place_heads()
        if ends and (named if plain else named or token.tag == "ns") and token.tag in ("ns", "nr", "nz", "x"):
            yield Candidate(token.start, token.end, Kind.PLACE, "short-name")


@cache
def _abbreviations() -> tuple[re.Pattern[str], re.Pattern[str]]:
    every = "".join(abbreviations())
    sure = "".join(char for char, alone in abbreviations().items() if alone)
    together = re.compile(
        rf"(?:[{every}](?:[、和与][{every}])+|[{every}]{{2,5}})(?=(?:等)?(?:（[^）]{{1,3}}）)?{_TOGETHER})"
    )
    alone = re.compile(rf"(?:(?<=[赴滞返离入驻在回])[{sure}]|[{sure}]籍)(?![一-鿿]?[江河剧菜])")
    return together, alone


def _abbreviated(passage: Passage) -> Iterator[Candidate]:
    """Provinces by one character: 湘、桂、黔三省, 川陕两省, 赴粤, 皖籍."""
    together, alone = _abbreviations()
    for found in together.finditer(passage.text):
        for at in range(found.start(), found.end()):
            if passage.text[at] in abbreviations():
                yield Candidate(at, at + 1, Kind.PLACE, "abbreviation")
    for found in alone.finditer(passage.text):
        if passage.is_boundary(found.start() + 1) or passage.text.startswith("籍", found.start() + 1):
            yield Candidate(found.start(), found.start() + 1, Kind.PLACE, "abbreviation")


def _before_city_word(text: str, start: int, end: int) -> int:
    """The end of a city's name, without a 市 that opens another word (辽阳 + 市场, 辽阳 + 市直)."""
    opens_word = text[end - 1] == "市" and text.startswith(("场", "直", "民", "容"), end)
    return end - 1 if opens_word and text[start : end - 1] in division_names() else end


def _stands_alone(passage: Passage, start: int, end: int) -> bool:
    """Whether a known name is a word of its own here, and not a piece of other words, though the segmenter may have
    joined a verb or a preposition to it (置云泽县)."""
    if not passage.is_boundary(end) and end - start <= 2 and not passage.text.startswith(("籍", "省"), end):
        return False
    if passage.is_boundary(start):
        return True
    token = passage.token_before(start)
    return token is not None and end - start > 2 and opens(passage.text, token.start, start)

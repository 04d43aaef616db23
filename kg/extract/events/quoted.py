"""Events named by what stands in quotes: campaigns (“五包五促”活动), and cases by their code (“3·19”专案). Printed
quotes may be damaged: either of a pair may be a plain one or turned round."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from functools import cache

from kg.extract.events.heads import begin
from kg.extract.passage import Candidate, Passage
from kg.model import Kind
from kg.resources import lexicon_rows

_OPEN, _CLOSE = '[“"]', '[”"“]'
_CAMPAIGN_QUOTE = re.compile(r"“(?P<name>[^“”，。]{2,14}(?:年|行动|攻坚|创建|节|(?<!党)日|周|月|季|会战))”")
_QUOTED = re.compile(r"“(?P<name>[^“”，。]{2,14})”")
_CAMPAIGN = re.compile(rf"{_QUOTED.pattern}(?:主题|系列|专项)?(?:活动|行动|整治|攻坚战|竞赛|工程)")
_CODE = r"[\d一二三四五六七八九十]{1,2}[·•.．・]?[\d一二三四五六七八九十]{1,2}"
_CASE = re.compile(
    rf"{_OPEN}{_CODE}{_CLOSE}(?:[^，。；：、“”\"（）的]{{0,18}}?(?:专案|案件|案(?!件|发|情(?!况)|值|例)|事故|地震(?!抢)|(?:地震)?抢险))"
)


_SHORTEST_TOPIC, _LONGEST_TOPIC = 4, 16


def campaigns(text: str) -> list[str]:
    """The quoted names that a text calls a campaign: “五包五促”活动."""
    return [match["name"] for match in _CAMPAIGN.finditer(text)]


def find_quoted(passage: Passage, learned: Container[str]) -> Iterator[Candidate]:
    """The events in quotes; `learned` are names that the book calls campaigns elsewhere."""
    text = passage.text
    if "”" not in text and '"' not in text:
        return
    for match in _QUOTED.finditer(text):
        if match["name"] in learned and not _CAMPAIGN.match(text, match.start()):
            yield Candidate(match.start("name"), match.end("name"), Kind.EVENT, "learned-campaign")
    for match in _CAMPAIGN_QUOTE.finditer(text):
        if not text.startswith(("活动", "主题", "专项", "行动"), match.end()):
            yield Candidate(match.start("name"), match.end("name"), Kind.EVENT, "quoted-campaign")
    for match in _CASE.finditer(text):
        yield Candidate(match.start(), match.end(), Kind.EVENT, "coded-case")
    for match in (*_activity().finditer(text), *_CAMPAIGN_QUOTE.finditer(text)):
        start = _topic_start(passage, match.start())
        if start < match.start():
            yield Candidate(start, match.end(), Kind.EVENT, "topic-and-quote")
        elif match.re is not _CAMPAIGN_QUOTE:
            yield Candidate(start, match.end(), Kind.EVENT, "quoted-activity")


def _topic_start(passage: Passage, quote: int) -> int:
    """Where a name starts that has its topic in front of the quotes: 打击整治“百日行动”. One who acts is no topic."""
    names = passage.of(Kind.ORGANIZATION, Kind.PLACE, Kind.PERSON, Kind.ROLE)
    if not passage.text[quote - 1 : quote].strip("，。；：、！？【】（）“”的以为"):
        return quote
    start = begin(passage, quote, "", set())
    acted = any(found.end == quote or start <= found.start < quote for found in names)
    return quote if acted or not _SHORTEST_TOPIC <= quote - start <= _LONGEST_TOPIC else start


@cache
def _activity() -> re.Pattern[str]:
    """A quoted name that goes on to what is done under it: “碧水一号”行动, “书香庭院”全民阅读季."""
    heads = sorted((row[0] for row in lexicon_rows("event_tails")), key=lambda head: (-len(head), head))
    return re.compile(
        rf"{_OPEN}[^“”\"，。；：]{{2,16}}{_CLOSE}[^，。；：、“”\"（）《》【】的等]{{0,10}}?(?:{'|'.join(heads)})"
        r"(?!\d+余?[次场期轮]|[团队员组室厅馆播]|[一-鿿]{0,4}(?:会议|大会|竞赛|活动|仪式|行动|大赛|启动式))"
    )

"""Events: meetings, ceremonies, exhibitions, competitions, campaigns, under their whole name. A name ends in an
event's head and reaches left to what governs it (召开, 参加, 贯彻落实 …) or to a mark."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest

from kg.extract.gazetteer import Gazetteer
from kg.extract.names import common_words, reach_left
from kg.extract.passage import Candidate, Passage, Token
from kg.extract.roles import role_words
from kg.model import Kind
from kg.resources import lexicon, lexicon_rows

_LONGEST = 45
_CONJUNCTIONS = "和及与"
_OF_HOLDERS = "会办联直带接专述"
_SHORTEST_TOPIC = 4
_ORDINAL = re.compile(r"第[一二三四五六七八九十百\d]+[次届个]|[一二三四五六七八九十]+[届次]|首届")
_SPECIFIC = re.compile(r"[“《]|全国|全省|全市|全县|全区|省|党的|中央")
_NUMBERED_MEETING = re.compile(
    r"(?:第?[一二三四五六七八九十\d]+届)?(?:中央纪委|中央|委员会|人民代表大会|人大|常务委员会|人大常委会)?"
    r"第?[一二三四五六七八九十百\d]+(?:、[一二三四五六七八九十]+)*次"
    r"(?:全委|全体|常务|常委会?|主席|主任|党组|常务委员会|代表|会员代表|理事|会长|委员|扩大)?(?:（扩大）)?(?:会议|大会|全会|理事会|代表大会)"
)
_COUNTED = re.compile(r"[一二三四五六七八九十百\d]+次")
_PLENUM = re.compile(r"(?:党的|中共)?十[一二三四五六七八九]?届(?:[一二三四五六七八九]中、?)+全会")
_CONGRESS = re.compile(r"党的十[一二三四五六七八九]?大(?![一-鿿]*[会队])|党的二十大|全国两会")
_CAMPAIGN_QUOTE = re.compile(r"“(?P<name>[^“”，。]{3,14}(?:年|行动|工程|攻坚|创建|节|日|周|月|季))”")
_QUOTED = re.compile(r"“(?P<name>[^“”，。]{2,14})”")
_CAMPAIGN = re.compile(rf"{_QUOTED.pattern}(?:主题|系列|专项)?(?:活动|行动|整治|攻坚战|竞赛|工程)")
_COUNTS = (r"第[一二三四五六七八九十]+[批轮]", r"[一二三四五六七八九十\d]+余?[次场期个项届]")


@dataclass(frozen=True, slots=True)
class EventHead:
    """A word that ends names of events, the class it names, and whether it does so without doubt."""

    kind: str
    strong: bool


@cache
def event_heads() -> Mapping[str, EventHead]:
    """The heads of event names."""
    return {row[0]: EventHead(row[1], row[2] == "strong") for row in lexicon_rows("event_heads")}


@cache
def _heads() -> Gazetteer[str]:
    return Gazetteer({head: head for head in event_heads()})


@cache
def _openers() -> frozenset[str]:
    return frozenset(lexicon("event_openers"))


@cache
def _governors() -> frozenset[str]:
    return frozenset(row[0] for row in lexicon_rows("event_openers") if len(row) > 1)


def campaigns(text: str) -> list[str]:
    """The quoted names that a text calls a campaign: “五包五促”活动."""
    return [match["name"] for match in _CAMPAIGN.finditer(text)]


def find_events(passage: Passage, learned: Container[str] = ()) -> Iterator[Candidate]:
    """The events of a passage; `learned` are quoted names that the book calls campaigns elsewhere."""
    text = passage.text
    ends: set[int] = set()
    opens = {found.start for found in passage.of(Kind.ORGANIZATION)}
    for end, head in _head_ends(text):
        if _goes_on(text, end) or (head == "展" and text[end - 2 : end - 1] in "发开进扩拓伸"):
            continue
        start = _start(passage, end, head, ends)
        if (start in opens and event_heads()[head].strong) or _is_name(text, start, end, head):
            ends.add(end)
            yield Candidate(start, end, Kind.EVENT, "event-head")
    for rule, pattern in (("plenum", _PLENUM), ("congress", _CONGRESS)):
        for match in pattern.finditer(text):
            yield Candidate(match.start(), match.end(), Kind.EVENT, rule)
    for match in _NUMBERED_MEETING.finditer(text):
        start = _with_body(passage, match.start())
        if start == match.start() and _COUNTED.match(match.group()):
            continue
        yield Candidate(start, match.end(), Kind.EVENT, "numbered-meeting")
    for match in _QUOTED.finditer(text):
        if match["name"] in learned and not _CAMPAIGN.match(text, match.start()):
            yield Candidate(match.start("name"), match.end("name"), Kind.EVENT, "learned-campaign")
    for match in _CAMPAIGN_QUOTE.finditer(text):
        if not text.startswith(("活动", "主题", "专项", "行动"), match.end()):
            yield Candidate(match.start("name"), match.end("name"), Kind.EVENT, "quoted-campaign")


def _head_ends(text: str) -> Iterator[tuple[int, str]]:
    """Where events' heads end: 会 goes on to 会议, and of heads in a row (推进会议电视电话会议) the last one counts."""
    hits = sorted(_heads().longest(text))
    for (_, end, head), following in zip_longest(hits, hits[1:]):
        whole = end + 1 if head.endswith("会") and text.startswith("议", end) else end
        if following is None or following[0] != whole:
            yield whole, head


def _start(passage: Passage, end: int, head: str, ends: set[int]) -> int:
    """Where the name with `head` at `end` starts; `ends` are the ends of events before it."""

    def stop(token: Token) -> bool:
        joins = token.text in ("和", "与", "及") and token.start in ends
        holder = token.text in role_words() and passage.text[token.end : token.end + 1] not in _OF_HOLDERS
        return joins or holder or token.text in _openers() or token.tag in ("uj", "ul", "p", "d", "r")

    edges = passage.date_ends(years=False)
    start = reach_left(passage, end - len(head), stop, _LONGEST, edges)
    governed = reach_left(passage, end - len(head), _governs, _LONGEST, edges)
    if governed < start and _is_governed(passage, governed, end):
        start = governed
    if passage.text[start] in _CONJUNCTIONS:
        start += 1
    return _without_opening_quote(passage.text, start, end)


def _governs(token: Token) -> bool:
    return token.text in _governors() or token.tag in ("uj", "ul")


def _is_governed(passage: Passage, start: int, end: int) -> bool:
    """Whether the verb in front of `start` (召开, 参加 …) governs all up to `end` as one name."""
    before = passage.token_before(start)
    name = passage.text[start:end]
    one = not any(name.find(word, 0, -2) >= 0 for word in ("会议", "大会", "精神", "情况"))
    return before is not None and before.end == start and before.text in _governors() and one


def _with_body(passage: Passage, start: int) -> int:
    """The start of a numbered meeting moved to the body in front of it (市政协 + 十四届…, 中共辽宁省 + 十二届…)."""
    bodies = passage.of(Kind.ORGANIZATION, Kind.PLACE)
    return min(
        (body.start for body in bodies if body.end == start or body.start < start < body.end <= start + 5),
        default=start,
    )


def _without_opening_quote(text: str, start: int, end: int) -> int:
    """A name that is quoted as a whole starts inside its quotes."""
    return start + 1 if text[start : start + 1] == "“" and text[end : end + 1] == "”" else start


def _is_name(text: str, start: int, end: int, head: str) -> bool:
    topic = text[start : end - len(head)]
    if common_words("event_generics", *_COUNTS).fullmatch(topic):
        return bool(_ORDINAL.match(topic))
    if _ORDINAL.search(topic) or "”" in topic:
        return True
    if len(head) > _SHORTEST_TOPIC + 1 and _SPECIFIC.match(topic):
        return True  # the head says what it is about: 全市 + 农村工作会议
    enough = _SHORTEST_TOPIC if event_heads()[head].strong else _SHORTEST_TOPIC + 2
    return len(topic) >= enough and (event_heads()[head].strong or bool(_SPECIFIC.search(topic)))


def _goes_on(text: str, end: int) -> bool:
    """Whether the head is only the beginning of a longer word (会议室, 活动室, 大会堂)."""
    return text.startswith(
        (
            "室",
            "厅",
            "堂",
            "中心",
            "场所",
            "桌",
            "员",
            "者",
            "家",
            "地点",
            "纪要",
            "制度",
            "组",
            "成员",
            "议程",
            "报告",
        ),
        end,
    )

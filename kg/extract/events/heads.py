"""Events by the last words of their name. A name reaches left to what governs it (召开, 参加, 贯彻落实 …) or to a mark.
A weak head (座谈会, 节) makes a name with something specific in front of it; one that is said to be held (举办X,
X在…开幕) asks for less."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest

from kg.extract.gazetteer import Gazetteer
from kg.extract.names import PROPER, Stop, common_words, reach_left
from kg.extract.passage import Candidate, Passage, Token
from kg.extract.roles import role_words
from kg.model import Kind
from kg.resources import lexicon, lexicon_rows

_LONGEST = 45
_CONJUNCTIONS = "和及与"
_OF_HOLDERS = "会办联直带接专述"
_SHORTEST_TOPIC = 4
_LONGEST_VERB = 4
_DASHES = "—-－–~～"
_ORDINAL = re.compile(r"第[一二三四五六七八九十百\d]+[次届个]|[一二三四五六七八九十]+[届次]|首届")
_SPECIFIC = re.compile(r"[“《]|全[国省市县区州旗盟镇]|省|自治区|党的|中央|国际|中国|(?:19|20)\d\d年?|庆祝|纪念")
_COUNTS = (r"第[一二三四五六七八九十]+[批轮]", r"[一二三四五六七八九十\d]+余?[次场期个项届]")
_HELD = re.compile(
    r"(?:分别|同时|同期|如期|隆重|成功|圆满|正式|先后)?(?:在[^，。；、]{2,16}?)?(?:分别|同时|同期|如期|隆重|成功|圆满|正式)?"
    r"(?:召开|举行|举办|开幕|启幕|开赛|开镜|落幕|闭幕|启动|鸣枪|开锣|开演|开讲|展出|开展|落下帷幕|拉开|期间)"
)
_COUNTED_BEFORE = re.compile(r"\d+余?[次场期轮个名项]|(?:[一二两三四五六七八九十]+|多)[次场期轮](?!全)")
_COUNTED_BEHIND = re.compile(r"\d+余?[次场期轮批]|[一二两三四五六七八九十]+[次场期轮批]")
_CENSUS = re.compile(r"第[一二三四五六七八九十\d]+次全国")
_JOINS_QUOTE = re.compile(r"(?<!”)[和与及、](?=“)")
_NUMBER_WORDS = frozenset("届次个")


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


@cache
def _governing() -> re.Pattern[str]:
    """A verb that governs an event, inside what the segmenter has joined to it (参加国|网, 率团参加)."""
    verbs = sorted(_governors(), key=lambda verb: (-len(verb), verb))
    return re.compile(f"(?:{'|'.join(verbs)})[了过]?")


def find_headed(passage: Passage) -> Iterator[Candidate]:
    """The names that end in an event's head."""
    text = passage.text
    ends: set[int] = set()
    opens = {found.start for found in passage.of(Kind.ORGANIZATION)}
    for end, head in _head_ends(text):
        if _goes_on(text, end) or (head == "展" and text[end - 2 : end - 1] in "发开进扩拓伸"):
            continue
        start = begin(passage, end, head, ends)
        counted = _COUNTED_BEHIND.match(text, end) and not event_heads()[head].strong
        if counted or _COUNTED_BEFORE.match(text, start) or "会议上" in text[start:end]:
            continue
        if (start in opens and event_heads()[head].strong) or _is_name(text, start, end, head):
            ends.add(end)
            yield Candidate(start, end, Kind.EVENT, "event-head")
        elif head != "计划" and is_held(passage, start, end) and _is_topic(passage, start, end, head):
            ends.add(end)
            yield Candidate(start, end, Kind.EVENT, "held-event")


def _head_ends(text: str) -> Iterator[tuple[int, str]]:
    """Where events' heads end: 会 goes on to 会议, and of heads in a row (推进会议电视电话会议) the last one counts."""
    hits = sorted(_heads().longest(text))
    for (_, end, head), following in zip_longest(hits, hits[1:]):
        whole = end + 1 if head.endswith("会") and text.startswith("议", end) else end
        if following is None or following[0] != whole:
            yield whole, head


def begin(passage: Passage, end: int, head: str, ends: set[int]) -> int:
    """Where the name with `head` at `end` starts; `ends` are the ends of events before it."""

    def stop(token: Token) -> bool:
        if token.text in _NUMBER_WORDS or (token.text == "中" and passage.text[token.start - 1] == "届"):
            return False
        joins = token.text in ("和", "与", "及") and token.start in ends
        holder = token.text in role_words() and passage.text[token.end : token.end + 1] not in _OF_HOLDERS
        return joins or holder or token.text in _openers() or token.tag in ("uj", "ul", "p", "d", "r")

    edges = _edges(passage)
    start = _over_dashes(passage, reach_left(passage, end - len(head), stop, _LONGEST, edges), stop)
    governed = reach_left(passage, end - len(head), _governs, _LONGEST, edges)
    if governed < start and _is_governed(passage, governed, end):
        start = governed
    start = _behind_governor(passage.text, start, end - len(head))
    if passage.text[start] in _CONJUNCTIONS:
        start += 1
    for pattern in (_CENSUS, _JOINS_QUOTE):
        start = _at_last(pattern, passage.text, start, end - len(head))
    return _without_opening_quote(passage.text, start, end)


def _edges(passage: Passage) -> set[int]:
    """Where dates end that stand in no name: days, and what is told from another date (当年)."""
    relative = {found.end for found in passage.of(Kind.DATE) if found.rule.startswith("relative")}
    return passage.date_ends(years=False) | relative


def _at_last(pattern: re.Pattern[str], text: str, start: int, head: int) -> int:
    """The start moved to the last thing in the name that only begins one: 辽河市|第四次全国…, 优化环境和|“六个一”…."""
    last = max((match for match in pattern.finditer(text, start, head)), key=re.Match.start, default=None)
    return start if last is None else last.start() + (last[0][0] in "和与及、")


def _over_dashes(passage: Passage, start: int, stop: Stop) -> int:
    """The start moved over a dash between two names (中国—东盟博览会)."""
    if start < 3 or passage.text[start - 1] not in _DASHES:
        return start
    token = passage.token_before(start - 1)
    if token is None or token.tag not in PROPER or len(token.text) < 2:
        return start
    return reach_left(passage, start - 1, stop, _LONGEST, passage.date_ends(years=False))


def _behind_governor(text: str, start: int, head: int) -> int:
    """The start moved behind the last verb in the name that governs one (率团参加第二届…), outside quotes."""
    for verb in reversed(list(_governing().finditer(text, start, head))):
        if text.count("“", start, verb.start()) == text.count("”", start, verb.start()) and head - verb.end() >= 2:
            return verb.end()
    return start


def _governs(token: Token) -> bool:
    return token.text in _governors() or token.tag in ("uj", "ul")


def _is_governed(passage: Passage, start: int, end: int) -> bool:
    """Whether the verb in front of `start` (召开, 参加 …) governs all up to `end` as one name."""
    before = passage.token_before(start)
    name = passage.text[start:end]
    one = not any(name.find(word, 0, -2) >= 0 for word in ("会议", "大会", "精神", "情况"))
    return before is not None and before.end == start and before.text in _governors() and one


def is_held(passage: Passage, start: int, end: int) -> bool:
    """Whether what is said in front of a name or behind it is that it is held."""
    text = passage.text
    governed = any(verb.end() == start for verb in _governing().finditer(text, max(0, start - _LONGEST_VERB), start))
    return governed or text[start - 1 : start] == "【" or _HELD.match(text, end) is not None


def _is_topic(passage: Passage, start: int, end: int, head: str) -> bool:
    """Whether what stands before a head is more than common words."""
    topic = passage.text[start : end - len(head)]
    if common_words("event_generics", *_COUNTS).fullmatch(topic) or topic.startswith("一"):
        return False
    named = passage.tagged(start, end - len(head), PROPER) > 0
    short = named or (event_heads()[head].strong and len(head) >= _SHORTEST_TOPIC - 1)
    return len(topic) >= (2 if short else _SHORTEST_TOPIC)


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


_LONGER_WORDS = (
    "室", "厅", "堂", "中心", "场所", "桌", "员", "者", "家", "地点", "纪要", "制度", "组", "成员", "议程", "报告",
)  # fmt: skip


def _goes_on(text: str, end: int) -> bool:
    """Whether the head is only the beginning of a longer word (会议室, 活动室, 大会堂)."""
    return text.startswith(_LONGER_WORDS, end)

"""Sessions of standing bodies by their number: plenums, congresses, numbered meetings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.passage import Candidate, Passage
from kg.model import Kind

_NUMBERED_MEETING = re.compile(
    r"(?:第?[一二三四五六七八九十\d]+届)?(?:中央纪委|中央|委员会|人民代表大会|人大|常务委员会|人大常委会)?"
    r"第?[一二三四五六七八九十百\d]+(?:、[一二三四五六七八九十]+)*次"
    r"(?:全委|全体|常务|常委会?|主席|主任|党组|常务委员会|代表|会员代表|理事|会长|委员|扩大)?(?:（扩大）)?"
    r"(?:会议|大会|全会|理事会|代表大会|常委会|主席会议|主任会议)"
)
_COUNTED = re.compile(r"[一二三四五六七八九十百\d]+次")
_PLENUM = re.compile(r"(?:党的|中共)?十[一二三四五六七八九]?届(?:[一二三四五六七八九]中、?)+全会")
_CONGRESS = re.compile(r"党的十[一二三四五六七八九]?大(?![一-鿿]*[会队])|党的二十大|全国两会")


def find_sessions(passage: Passage) -> Iterator[Candidate]:
    """The plenums, congresses and numbered meetings of a passage."""
    text = passage.text
    for rule, pattern in (("plenum", _PLENUM), ("congress", _CONGRESS)):
        for match in pattern.finditer(text):
            yield Candidate(match.start(), match.end(), Kind.EVENT, rule)
    for match in _NUMBERED_MEETING.finditer(text):
        start = _with_body(passage, match.start())
        if start == match.start() and _COUNTED.match(match.group()):
            continue
        yield Candidate(start, match.end(), Kind.EVENT, "numbered-meeting")


def _with_body(passage: Passage, start: int) -> int:
    """The start of a numbered meeting moved to the body in front of it (市政协 + 十四届…, 中共辽宁省 + 十二届…)."""
    bodies = passage.of(Kind.ORGANIZATION, Kind.PLACE)
    return min(
        (body.start for body in bodies if body.end == start or body.start < start < body.end <= start + 5),
        default=start,
    )

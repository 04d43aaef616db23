"""Honours: who received which one, from whom and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.link.claims.coded import frame
from kg.link.claims.ledger import Finding
from kg.link.claims.told import FILE, Doers, Told, dated, told, with_one_date
from kg.link.scene import Scene
from kg.model import Claim, Entity, Literal, Span
from kg.resources import patterns

_LONGEST = 60
_SURE = ("荣获", "喜获", "荣膺")
_TITLES = ("称号", "荣誉")
_TITLING = ("won", "named", "chosen", "becomes", "grants")


@dataclass(frozen=True, slots=True)
class Honour:
    """An honour that a sentence tells of at the coded stretch `start:end`: its names, who received and who gave it."""

    told: Told
    start: int
    end: int
    names: tuple[str, ...]
    winners: Doers
    givers: tuple[str, ...] = ()

    @property
    def evidence(self) -> tuple[Span, ...]:
        """The words that tell it, and those that name the winners where these stand elsewhere."""
        start = self.start if self.winners.start is None else min(self.start, self.winners.start)
        return (self.told.evidence(start, self.end), *self.winners.named)


def awards(scene: Scene) -> Iterator[Finding]:
    """Conferrals of honours and prizes, one for each who received one."""
    yield from with_one_date(_conferrals(scene))


def _conferrals(scene: Scene) -> Iterator[Finding]:
    for sentence in told(scene):
        for honour in (*_honours(sentence), *_one_of_those(sentence)):
            yield from honour.winners.findings
            for winner, name in _pairs(honour):
                yield from _state(scene, honour, winner, name)


def _honours(sentence: Told) -> Iterator[Honour]:
    """The honours that a sentence tells of, verb by verb."""
    for name in _TITLING:
        for match in frame(FILE, name).finditer(sentence.text):
            names = tuple(_names(sentence, match, name))
            at = match.start("verb" if name == "becomes" else 0)
            wished = frame(FILE, "wished").search(sentence.text, sentence.clause(at), at)
            if names and not wished:
                winners = _granted(sentence, match) if name == "grants" else sentence.doers(at, "winners")
                yield Honour(sentence, at, match.end("honour"), names, winners, tuple(_givers(sentence, match)))


def _granted(sentence: Told, match: re.Match[str]) -> Doers:
    ids, findings = sentence.actors(*match.span("who"))
    return Doers(tuple(ids), match.start(), 1.0, tuple(findings))


def _givers(sentence: Told, match: re.Match[str]) -> Iterator[str]:
    if match.groupdict().get("by"):
        yield from (id for id in sentence.actors(*match.span("by"))[0] if id.startswith("org/"))


def _one_of_those(sentence: Told) -> Iterator[Honour]:
    """甲院是3个先进集体中唯一的…, behind a sentence that says that 3个先进集体 received an honour."""
    match = frame(FILE, "one_of").match(sentence.text) if sentence.before else None
    for honour in _honours(sentence.before) if match and sentence.before else ():
        those = frame(FILE, "those").search(honour.told.text, 0, honour.start)
        if match and those and those["those"].endswith(match["those"]):
            ids, findings = sentence.actors(*match.span("who"))
            winners = Doers(tuple(ids), None, 0.9, tuple(findings), (sentence.evidence(*match.span()),))
            yield Honour(honour.told, honour.start, honour.end, honour.names, winners, honour.givers)


def _names(sentence: Told, match: re.Match[str], form: str) -> list[str]:
    """The names of the honours behind a verb; none where the words are no honour's."""
    start, end = match.span("honour")
    words = sentence.words(start, end)
    names = [_bare(name) for name in _parts(words)]
    doubtful = form == "won" and match["verb"] not in _SURE and not words.endswith(_TITLES)
    sure = not doubtful or all(_HEAD.search(name) for name in names)
    fit = all(2 <= len(name) <= _LONGEST and not _NONE.search(name) for name in names)
    return names if sure and fit else []


def _parts(words: str) -> list[str]:
    """The honours of a list: 甲奖、乙奖, “甲”和“乙”称号. A mark inside quotes or titles parts none."""
    marks = [m for m in _JOINT.finditer(words) if _is_open(words[: m.start()])]
    edges = [0, *(edge for mark in marks for edge in mark.span()), len(words)]
    parts = [words[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]
    return parts if all(part.startswith("“") or _HEAD.search(part) for part in parts) else [words]


def _is_open(before: str) -> bool:
    return before.count("“") == before.count("”") and before.count("《") == before.count("》")


def _bare(words: str) -> str:
    """The honour's own name, without 称号 and without quotes around the whole."""
    while (shorter := _IDLE.sub("", words)) != words:
        words = shorter
    whole = words.startswith("“") and words.find("”") in (len(words) - 1, -1)
    return words.strip("“”") if whole else words


def _pairs(honour: Honour) -> list[tuple[str, str]]:
    """Each winner with each honour; of several honours that several receive 分别, each with its own."""
    winners, names = honour.winners.ids, honour.names
    clause = honour.told.text[honour.told.clause(honour.start) : honour.end]
    if "分别" in clause and len(winners) > 1 and (len(names) > 1 or _JOINT.search(names[0])):
        return list(zip(winners, names, strict=True)) if len(winners) == len(names) else []
    return [(winner, name) for winner in winners for name in names]


def _state(scene: Scene, honour: Honour, winner: str, name: str) -> Iterator[Finding]:
    """The node of one conferral with all that is told of it."""
    title = scene.names.get(winner) or winner.rpartition("/")[2]
    id, evidence = f"event/表彰/{title}/{name}", honour.evidence
    yield Entity(id, "AwardConferral", f"{title}获{name}")
    yield Claim(id, "nj:recipient", winner, evidence, "honour", honour.winners.confidence)
    yield Claim(id, "nj:honour", Literal(name), evidence[:1], "honour")
    for giver in honour.givers:
        yield Claim(id, "nj:grantedBy", giver, evidence[:1], "honour")
    yield from dated(id, "schema:startDate", honour.told.date(honour.start), "honour")


_WORDS = patterns(FILE)["honours"]
_HEAD = re.compile(_WORDS["head"])
_NONE = re.compile(_WORDS["none"])
_IDLE = re.compile(_WORDS["idle"])
_JOINT = re.compile(_WORDS["joint"])

"""Agreements: who signed what with whom, when, and for which project."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.link.claims.coded import frame
from kg.link.claims.ledger import Finding, quantity
from kg.link.claims.numbers import yuan
from kg.link.claims.told import FILE, NOBODY, Doers, Told, dated, told
from kg.link.scene import Scene
from kg.model import Claim, Entity, Kind
from kg.resources import patterns

_KIND = re.compile(patterns(FILE)["agreements"]["kind"])
_NONE = re.compile(patterns(FILE)["agreements"]["none"])
_PARTIES = ("org/", "place/", "person/")
_FEWEST = 2


def agreements(scene: Scene) -> Iterator[Finding]:
    """Agreements, contracts and memoranda between at least two parties known by name."""
    for sentence in told(scene):
        for match in frame(FILE, "sign").finditer(sentence.text):
            if _is_signed(sentence, match):
                parties = _parties(sentence, match.start())
                if len(parties.ids) >= _FEWEST and all(id.startswith(_PARTIES) for id in parties.ids):
                    yield from _state(scene, sentence, match, parties)


def _is_signed(sentence: Told, match: re.Match[str]) -> bool:
    """Whether an agreement is signed, not a pledge, and not only meant to be."""
    start, end = match.span("what") if match["what"] else (match.end(), match.end())
    what = sentence.words(start, end)
    bare = match["verb"] == "签约" and not what
    wished = frame(FILE, "wished").search(sentence.text, sentence.clause(match.start()), match.start())
    return not wished and (bare or bool(_KIND.search(what))) and not _NONE.search(what)


def _parties(sentence: Told, at: int) -> Doers:
    """Those behind 与 at the head of the clause, and who acts there; or those named in a row in front of the verb."""
    clause = sentence.clause(at)
    if match := frame(FILE, "with").search(sentence.text, max(clause - 1, 0), at):
        doers = sentence.doers(match.end("before"))
        ids, findings = sentence.actors(*match.span("who"))
        whole = tuple(dict.fromkeys((*doers.ids, *ids)))
        return Doers(whole, match.end("before"), doers.confidence, (*doers.findings, *findings), doers.named)
    if match := frame(FILE, "parties").search(sentence.text, clause, at):
        ids, findings = sentence.actors(*match.span("who"))
        return Doers(tuple(ids), match.start(), 1.0, tuple(findings))
    return NOBODY


def _state(scene: Scene, sentence: Told, match: re.Match[str], parties: Doers) -> Iterator[Finding]:
    """The node of an agreement with all that is told of it."""
    start, names = parties.start or 0, [scene.names.get(id) or id.rpartition("/")[2] for id in parties.ids]
    what = sentence.words(*match.span("what")).strip("“”") if match["what"] else ""
    date, evidence = sentence.date(match.start()), sentence.evidence(start, match.end())
    id = "/".join(filter(None, ("event/签约", date and date[0].replace("/", "—"), "、".join(names), what)))
    yield from parties.findings
    yield Entity(id, "Agreement", f"{'、'.join(names[:-1])}与{names[-1]}{match['verb']}{what}")
    for one in parties.ids:
        yield Claim(id, "nj:party", one, (evidence, *parties.named), "agreement", parties.confidence)
    if project := _project(sentence):
        yield Claim(id, "nj:concerns", project, (evidence,), "agreement")
    yield from _sum(sentence, match, id)
    yield from dated(id, "schema:startDate", date, "agreement")


def _project(sentence: Told) -> str | None:
    """The project that the sentence speaks of, if it is only one."""
    projects = {one.entity for one in sentence.sentence.mentions.values() if one.kind is Kind.PROJECT}
    return projects.pop() if len(projects) == 1 else None


def _sum(sentence: Told, match: re.Match[str], id: str) -> Iterator[Finding]:
    """The sum of an agreement, in what is signed or in the clause behind it."""
    start = match.start("what") if match["what"] else match.end()
    found = frame(FILE, "sum").search(sentence.text, start)
    amount = yuan(found["number"], found["unit"]) if found else None
    if found and amount:
        evidence = sentence.evidence(match.start(), found.end())
        yield from quantity(id, "合同金额", amount, "元", evidence, "agreement-sum", property="nj:amount")

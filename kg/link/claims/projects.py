"""Projects: where they are, who pays and builds, how much is spent, how large they are and how far."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.link.claims.coded import frame
from kg.link.claims.ledger import Finding, quantity
from kg.link.claims.measures import unit_pattern
from kg.link.claims.numbers import number, yuan
from kg.link.claims.told import FILE, Told, dated, told, with_one_date
from kg.link.scene import Linked, Scene
from kg.model import BlockKind, Claim, Kind, Literal

_MANY = re.compile(r"[\d一二三四五六七八九十两]+(?:大类|[个项家类])")
_COUNTED = re.compile(r"[\d一二三四五六七八九十两余多]+[个项家](?:重点|重大|大型|新建|续建|省级|市级)*$")
_INVESTS = ("投资", "出资")
_WHOLE = "总投资"


def projects(scene: Scene) -> Iterator[Finding]:
    """What the book says of single projects: behind their names, and in the sentences that go on about them."""
    yield from with_one_date(_told_of(scene))


def _told_of(scene: Scene) -> Iterator[Finding]:
    of_title = _titles(scene)
    current, start = None, -1
    for sentence in told(scene):
        if sentence.passage.start != start:
            current, start = of_title.get(sentence.passage.section.number), sentence.passage.start
        yield from _of_all(sentence)
        subject, at = _subject(sentence, current)
        if subject:
            current = subject
            yield from _of_subject(sentence, subject, at)


def _titles(scene: Scene) -> dict[str, str]:
    """The one project that an entry's title names, by the section's number."""
    found: dict[str, str] = {}
    for passage in scene.passages:
        named = [one for one in passage.of(Kind.PROJECT) if _is_one(scene, one)]
        if scene.book.block_at(passage.start).kind is BlockKind.HEADING and len(named) == 1 and named[0].entity:
            found[passage.section.number] = named[0].entity
    return found


def _is_one(scene: Scene, project: Linked) -> bool:
    """Whether a mention is of one project, not of a number of them (31个重点…项目)."""
    before = scene.book.text[max(0, project.start - 10) : project.start]
    return not _MANY.match(project.text) and not _COUNTED.search(before)


def _subject(sentence: Told, current: str | None) -> tuple[str | None, int]:
    """The project that a sentence speaks of, and from where: one that stands at the head of a clause, or the one of the
    sentence before (该项目, 总投资)."""
    for match in frame(FILE, "speaks_of").finditer(sentence.text):
        project = sentence.sentence.mentions[match.start("project")]
        if _is_one(sentence.scene, project):
            return project.entity, match.start("project")
    return (current, 0) if frame(FILE, "speaks_on").match(sentence.text) else (None, 0)


def _of_subject(sentence: Told, project: str, at: int) -> Iterator[Finding]:
    """What a sentence says of its subject, up to the clause where it comes to speak of another."""
    others = (m.start("project") for m in frame(FILE, "speaks_of").finditer(sentence.text, at + 1))
    end = min(others, default=len(sentence.text))
    for name in ("place_of", "place_in"):
        for match in frame(FILE, name).finditer(sentence.text, at, end):
            yield from _located(sentence, project, match, at)
    for match in frame(FILE, "spent").finditer(sentence.text, at, end):
        yield from _spent(sentence, project, match)
    for match in frame(FILE, "measured").finditer(sentence.text, at, end):
        money, unit = match["unit"].endswith("元"), match["unit"]
        value = yuan(match["number"], unit) if money else number(match["number"])
        if value and re.fullmatch(unit_pattern(), unit):
            kind, span = _phase(sentence, match.start()) + match["kind"], sentence.evidence(*match.span())
            yield from quantity(project, kind, value, "元" if money else unit, span, "project-measure")
    for match in frame(FILE, "reached_then").finditer(sentence.text, at, end):
        yield from _stage(sentence, project, match)
    for name in ("built_by", "party_of"):
        for match in frame(FILE, name).finditer(sentence.text, at, end):
            yield from _built(sentence, project, match)


def _of_all(sentence: Told) -> Iterator[Finding]:
    """What a sentence says right beside the names of projects, whatever its subject is."""
    for name in ("reached", "reaches"):
        for match in frame(FILE, name).finditer(sentence.text):
            yield from _reached(sentence, match)
    for name in ("settles", "spent_on", "builds", "is_built_by"):
        for match in frame(FILE, name).finditer(sentence.text):
            at = match.start("project") if "project" in match.groupdict() else match.start()
            one = sentence.sentence.mentions[at]
            if one.entity and _is_one(sentence.scene, one):
                yield from _beside(sentence, one.entity, match)
    only = {
        one.entity
        for one in sentence.sentence.mentions.values()
        if one.kind is Kind.PROJECT and _is_one(sentence.scene, one)
    }
    for project in only if len(only) == 1 else ():
        yield from _of_only(sentence, project) if project else ()


def _beside(sentence: Told, project: str, match: re.Match[str]) -> Iterator[Finding]:
    groups = match.groupdict()
    if "number" in groups:
        yield from _spent(sentence, project, match)
    if groups.get("place"):
        yield from _located(sentence, project, match, match.start())
    if "verb" in groups:
        yield from _built(sentence, project, match)


def _of_only(sentence: Told, project: str) -> Iterator[Finding]:
    """What a sentence says of the only project in it: shares, and where 项目 settles."""
    for match in frame(FILE, "share").finditer(sentence.text):
        if (value := number(match["number"])) and not _wished(sentence, match):
            kind = match["kind"].removeprefix("将").removeprefix("把")
            yield from quantity(project, kind, value, "%", sentence.evidence(*match.span()), "project-share")
    for match in frame(FILE, "it_settles").finditer(sentence.text):
        yield from _located(sentence, project, match, match.start())


def _wished(sentence: Told, match: re.Match[str]) -> bool:
    return frame(FILE, "wished").search(sentence.text, sentence.clause(match.start()), match.start()) is not None


def _located(sentence: Told, project: str, match: re.Match[str], start: int) -> Iterator[Finding]:
    ids, _ = sentence.actors(*match.span("place"))
    if ids and not _wished(sentence, match):
        evidence = sentence.evidence(max(start, sentence.clause(match.start())), match.end("place"))
        yield Claim(project, "schema:location", ids[-1], (evidence,), "project-place")


def _spent(sentence: Told, project: str, match: re.Match[str]) -> Iterator[Finding]:
    """The investment; that of a phase, or what is spent so far, is a quantity of another kind."""
    phase, amount = _phase(sentence, match.start("kind")), yuan(match["number"], match["unit"])
    if amount:
        property = "nj:investment" if not phase and match["kind"].endswith(_WHOLE) else "nj:quantity"
        evidence = sentence.evidence(match.start("kind"), match.end())
        yield from quantity(
            project, phase + match["kind"], amount, "元", evidence, "project-investment", property=property
        )


def _phase(sentence: Told, at: int) -> str:
    """The phase that the sentence has come to speak of: 其中，一期…"""
    phases = list(frame(FILE, "phase").finditer(sentence.text, 0, at))
    return phases[-1]["phase"] if phases else ""


def _built(sentence: Told, project: str, match: re.Match[str]) -> Iterator[Finding]:
    """Investors and builders; who 投资建设 is both."""
    if _wished(sentence, match):
        return
    verb, evidence = match["verb"], sentence.evidence(match.start(), match.end())
    roles = ["nj:investor"] if verb.startswith(_INVESTS) else []
    roles += ["nj:builder"] if not roles or verb.endswith(("建", "建设")) else []
    for id in sentence.actors(*match.span("who"))[0]:
        for role in roles:
            yield Claim(project, role, id, (evidence,), "project-builder")


def _reached(sentence: Told, match: re.Match[str]) -> Iterator[Finding]:
    """The stage that the projects of a list have reached."""
    for one in sentence.sentence.linked(match, "projects"):
        if one.entity and _is_one(sentence.scene, one):
            yield from _stage(sentence, one.entity, match)


def _stage(sentence: Told, project: str, match: re.Match[str]) -> Iterator[Finding]:
    """The stage that a project has reached, and the day when it did."""
    if _wished(sentence, match):
        return
    stage, date, evidence = match["stage"], sentence.date(match.end()), sentence.evidence(*match.span())
    yield Claim(project, "nj:stage", Literal(stage), (evidence,), "project-stage")
    for name, property, part in (("done", "schema:endDate", -1), ("begun", "schema:startDate", 0)):
        if date and frame(FILE, name).search(stage):
            yield from dated(project, property, (date[0].split("/")[part], date[1]), "project-stage")
            break

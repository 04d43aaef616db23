"""Appointments and removals: tables of a congress's decisions, whose date, session and label (任命：, 决定免去：) stand
in lines of their own above the names, and sentences that say the same (选举…为…, …当选为…)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.link.claims.ledger import Finding
from kg.link.organizations import PARTS
from kg.link.scene import Linked, Passage, Scene
from kg.model import Claim, Entity, Kind, Literal, Span

_LABEL = re.compile(
    r"(?P<appoints>(?:决定|批准|提请)?任命|选举|补选|当选|推选|决定聘任)|(?P<removes>(?:决定|批准)?免去|辞去|罢免)"
)
_CLAUSE = re.compile(r"[^；。：]+[；。：]?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Decision:
    """What stands above the names: the day (EDTF), the meeting that decides, whether it appoints or removes."""

    day: str | None = None
    decider: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One person comes to a post or leaves it: names of person, organization and title, and where it is said."""

    kind: str
    person: str
    organization: str
    title: str
    decision: Decision
    evidence: Span

    @property
    def post(self) -> str:
        """The id of the post."""
        return f"post/{self.organization}/{self.title}"


def changes(scene: Scene) -> Iterator[Change]:
    """All appointments and removals of the book, in its order."""
    section, above = "", Decision()
    for passage in scene.passages:
        if passage.section.number != section:
            section, above = passage.section.number, Decision(day=passage.section.date)
        for match in _CLAUSE.finditer(passage.text):
            start, end = passage.start + match.start(), passage.start + match.end()
            inside = passage.between(start, end)
            above = _read_above(match.group(), inside, above)
            if above.kind:
                yield from _changes(scene, passage, start, end, above)


def appointments(scene: Scene) -> Iterator[Finding]:
    """A node for each appointment and removal, with person, post, day and who decided it."""
    for change in changes(scene):
        verb = "任命" if change.kind == "Appointment" else "免去"
        when = change.decision.day or "日期未详"
        id = f"event/{verb}/{when}/{change.person}/{change.organization}{change.title}"
        evidence = (change.evidence,)
        yield Entity(id, change.kind, f"{verb}{change.person}{change.organization}{change.title}")
        yield Entity(f"person/{change.person}", "Person", change.person)
        yield Entity(change.post, "Post", change.organization + change.title)
        yield Claim(id, "nj:person", f"person/{change.person}", evidence, "appointment")
        yield Claim(id, "nj:post", change.post, evidence, "appointment")
        yield Claim(change.post, "org:postIn", f"org/{change.organization}", evidence, "appointment")
        yield Claim(change.post, "nj:title", Literal(change.title), evidence, "appointment")
        if change.decision.decider:
            yield Claim(id, "nj:decidedBy", change.decision.decider, evidence, "appointment")
        if change.decision.day:
            yield Claim(id, "schema:startDate", Literal(change.decision.day, "edtf"), evidence, "appointment")


def _read_above(clause: str, inside: list[Linked], above: Decision) -> Decision:
    """The decision after a clause: a day opens a new one, a meeting is who decides, a label says which way."""
    for mention in inside:
        if mention.kind is Kind.DATE and mention.mention.value and _DAY.fullmatch(mention.mention.value):
            above = Decision(mention.mention.value)
        elif mention.kind is Kind.EVENT and mention.entity:
            above = replace(above, decider=mention.entity)
    for label in _LABEL.finditer(clause):
        above = replace(above, kind="Appointment" if label["appoints"] else "Removal")
    return above


def _changes(scene: Scene, passage: Passage, start: int, end: int, above: Decision) -> Iterator[Change]:
    """The changes of one clause: people, then what they become (为 …) or leave (的 … 职务)."""
    people = passage.between(start, end, Kind.PERSON)
    if not people or above.kind is None:
        return
    last = people[-1].end
    mark = passage.text[last - passage.start : last - passage.start + 2]
    fits = mark.startswith(("为", "任")) if above.kind == "Appointment" else mark.startswith(("的", "辞"))
    if not fits:
        return
    for organization, title, stop in _posts(scene, passage.between(last, end)):
        for person in people:
            yield Change(above.kind, person.text, organization, title, above, scene.span(people[0].start, stop))


def _posts(scene: Scene, mentions: list[Linked]) -> Iterator[tuple[str, str, int]]:
    """(organization, title, end) of the posts among mentions; a part (办公室) belongs to the body before it."""
    body = current = None
    for mention in mentions:
        if mention.kind is Kind.ORGANIZATION and mention.entity:
            if mention.text in PARTS and body:
                current = body + mention.text
            else:
                body = current = scene.names[mention.entity]
        elif mention.kind is Kind.ROLE and current:
            yield current, mention.text, mention.end
            current = body

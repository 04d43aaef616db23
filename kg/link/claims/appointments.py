"""Appointments and removals: tables of a congress's decisions, whose day, session and label (任命：, 决定免去：) stand
in lines of their own above the names, and sentences that say the same (决定任命…为…, …当选…)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extract.shapes import is_name
from kg.link.claims.ledger import Finding
from kg.link.claims.offices import Office, offices, pattern
from kg.link.scene import Linked, Passage, Scene
from kg.model import Claim, Entity, Kind, Literal, Span

_SENTENCE = re.compile(r"[^。\n]+[。]?")
_CLAUSE = re.compile(r"[^，；。：:]+[，；。：:]?")
_DAY = re.compile(r"\d{4}-\d\d(?:-\d\d)?")


@dataclass(frozen=True, slots=True)
class Decision:
    """What stands above the names: the day (EDTF), who decides (the id of a meeting or an organization), the way of
    the decision (任命, 选举, 免去 …), and whether a label has said so for all lines that follow."""

    day: str | None = None
    decider: str | None = None
    verb: str | None = None
    labelled: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """One person comes to a post (kind Appointment) or leaves it (Removal). `verb` is the word for it."""

    kind: str
    verb: str
    person: Linked | str
    office: Office
    decision: Decision
    evidence: Span

    @property
    def name(self) -> str:
        """The person's name."""
        return self.person if isinstance(self.person, str) else self.person.text

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes it the same change wherever it is told: kind, person and post."""
        return self.kind, self.person_id, self.office.id

    @property
    def person_id(self) -> str:
        """The id of the person."""
        return f"person/{self.person}" if isinstance(self.person, str) else self.person.entity or ""


def appointments(scene: Scene) -> Iterator[Finding]:
    """A node for each appointment and removal, with person, post, day and who decided it."""
    for change in changes(scene):
        when = change.decision.day or "日期未详"
        verb = "任命" if change.kind == "Appointment" else "免去"
        id = f"event/{verb}/{when}/{change.name}/{change.office.name}"
        evidence = (change.evidence,)
        yield Entity(id, change.kind, f"{change.verb}{change.name}{change.office.name}")
        yield Entity(change.person_id, "Person", change.name)
        yield from change.office.findings(scene, change.evidence, "appointment")
        yield Claim(id, "nj:person", change.person_id, evidence, "appointment")
        yield Claim(id, "nj:post", change.office.id, evidence, "appointment")
        if change.decision.decider:
            yield Claim(id, "nj:decidedBy", change.decision.decider, evidence, "appointment")
        if change.decision.day:
            yield Claim(id, "schema:startDate", Literal(change.decision.day, "edtf"), evidence, "appointment")


def changes(scene: Scene) -> list[Change]:
    """All appointments and removals of the book, in its order. One told without a day is the one that is told with
    it elsewhere, if there is only one such."""
    found = list(_told(scene))
    days: dict[tuple[str, str, str], set[str]] = {}
    for change in found:
        if change.decision.day:
            days.setdefault(change.key, set()).add(change.decision.day)
    return [
        replace(change, decision=replace(change.decision, day=min(known)))
        if not change.decision.day and len(known := days.get(change.key, set())) == 1
        else change
        for change in found
    ]


def _told(scene: Scene) -> Iterator[Change]:
    section, above = "", Decision()
    for passage in scene.passages:
        if passage.section.number != section:
            section, above = passage.section.number, Decision(day=passage.section.date)
        heading = _is_heading(passage)
        if not (above.labelled or heading or pattern("changes", "told").search(passage.text)):
            above = Decision(day=passage.section.date)
            continue
        for sentence in _SENTENCE.finditer(passage.text):
            if not above.labelled:
                above = replace(above, verb=None)
            body: str | None = None
            for clause in _CLAUSE.finditer(passage.text, *sentence.span()):
                above = _read_above(scene, passage, clause, above)
                for change in _changes(scene, passage, clause, above, body):
                    body = change.office.above or change.office.organization
                    yield change
        if not (above.labelled or heading):
            above = Decision(day=passage.section.date)


def _is_heading(passage: Passage) -> bool:
    """Whether a paragraph says no more than a day or a meeting: what stands above the names in a table."""
    return sum(m.end - m.start for m in passage.of(Kind.DATE, Kind.EVENT)) >= len(passage.text) - 2


def _read_above(scene: Scene, passage: Passage, clause: re.Match[str], above: Decision) -> Decision:
    """The decision as a clause leaves it: a day opens a new one, a meeting or a body decides, a label says what."""
    start, end = passage.start + clause.start(), passage.start + clause.end()
    for mention in passage.between(start, end, Kind.DATE, Kind.EVENT):
        if mention.kind is Kind.DATE and _DAY.fullmatch(mention.mention.value or ""):
            above = Decision(mention.mention.value)
        elif mention.kind is Kind.EVENT and scene.kinds.get(mention.entity or "") == "Meeting":
            above = replace(above, decider=mention.entity)
    for label in pattern("changes", "label").finditer(clause.group()):
        colon = label["colon"] is not None
        above = replace(above, verb=label["given"] or label["taken"], labelled=colon or above.labelled)
        body = _body_before(passage, start + label.start())
        above = replace(above, decider=body.entity) if body else above
    return above


def _body_before(passage: Passage, end: int) -> Linked | None:
    """The organization that decides, by name in front of the verb."""
    bodies = passage.between(passage.start, end, Kind.ORGANIZATION)
    between = passage.text[bodies[-1].end - passage.start : end - passage.start] if bodies else ""
    return bodies[-1] if bodies and pattern("changes", "decides").fullmatch(between) else None


def _changes(
    scene: Scene, passage: Passage, clause: re.Match[str], above: Decision, body: str | None
) -> Iterator[Change]:
    """The changes that a clause tells. `body` is the organization of the clause before, for titles without one."""
    if _is_title(passage, clause):
        return
    for kind, verb, match in _frames(clause.group(), above):
        at = passage.start + clause.start()
        people = _people(passage, at + match.start("names"), match["names"], above.labelled)
        start, end = (at + offset for offset in match.span("posts"))
        for office in offices(scene, passage, start, end, body) if people else ():
            evidence = scene.span(at + match.start(), office.end)
            for person in people:
                yield Change(kind, verb, person, office, above, evidence)
        if people:
            return


def _is_title(passage: Passage, clause: re.Match[str]) -> bool:
    """Whether a clause stands inside 《》: the title of a paper says what was proposed, not what was done."""
    before = passage.text[: clause.start()]
    return before.count("《") > before.count("》") or "《" in clause.group()


def _frames(clause: str, above: Decision) -> Iterator[tuple[str, str, re.Match[str]]]:
    """The ways in which a clause can tell a change, with kind and verb, the plainest first."""
    given, taken = pattern("changes", "given_verb"), pattern("changes", "taken_verb")
    tries = [("Removal", "接受辞职", "resigned", True), ("Appointment", "", "became", True)]
    tries.append(("Appointment", above.verb or "", "given", bool(above.verb and given.fullmatch(above.verb))))
    tries.append(("Removal", above.verb or "", "taken", bool(above.verb and taken.fullmatch(above.verb))))
    label = pattern("changes", "label").search(clause)
    for kind, verb, frame, fits in tries:
        start = label.end() if label and frame in ("given", "taken") else 0
        for match in pattern("changes", frame).finditer(clause, start) if fits else ():
            if frame in ("resigned", "became") or match.start() == start:
                yield kind, verb or match.group("elected"), match


def _people(passage: Passage, start: int, names: str, labelled: bool) -> list[Linked | str]:
    """The people of a stretch of names; under a label any name will do, else what is known for one or looks like one.
    None where one of them is no name."""
    found: list[Linked | str] = []
    for match in re.finditer(r"[^、和]+", names):
        a, b = start + match.start(), start + match.end()
        known = [m for m in passage.between(a, b, Kind.PERSON) if m.entity]
        if known:
            found.append(known[-1])
        elif passage.between(a, b) or not (is_name(match.group()) or (labelled and len(match.group()) <= 4)):
            return []
        else:
            found.append(match.group())
    return found

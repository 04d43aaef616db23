"""Tenures: who holds a post, from when and until when. An appointment begins one and a removal ends one; both of one
person and one post are one tenure. A name beside a post (市红十字会会长某某) is a tenure without dates, and a name
beside a unit without any post makes its holder a member of the unit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.shapes import is_name
from kg.link.claims.appointments import changes
from kg.link.claims.ledger import Finding
from kg.link.claims.offices import Office, offices, pattern
from kg.link.scene import Linked, Passage, Scene
from kg.model import Claim, Entity, Kind, Literal, Span

_MARKS = re.compile(r"[，。；：:！？（）()《》“”\n]")


def tenures(scene: Scene) -> Iterator[Finding]:
    """All tenures of the book, and who belongs to which unit."""
    for change in changes(scene):
        yield from tenure(scene, change.person_id, change.name, change.office, change.evidence, "appointment")
        if change.decision.day:
            bound = "nj:from" if change.kind == "Appointment" else "nj:until"
            day = Literal(change.decision.day, "edtf")
            yield Claim(_id(change.name, change.office), bound, day, (change.evidence,), "appointment")
    for passage in scene.passages:
        for people, office in _beside(scene, passage):
            for person in people:
                evidence = scene.span(min(office.start, person.start), max(office.end, person.end))
                id = person.entity or ""
                yield from tenure(scene, id, person.text, office, evidence, "name-beside-post")
        yield from _members(scene, passage)


def _id(person: str, office: Office) -> str:
    return f"tenure/{person}/{office.organization}/{office.title}"


def tenure(
    scene: Scene, person: str, name: str, office: Office, evidence: Span, rule: str, confidence: float = 1.0
) -> Iterator[Finding]:
    """A tenure without its dates: `person` is the id of who holds the office, `name` the name."""
    id = _id(name, office)
    yield Entity(id, "Tenure", f"{name}任{office.name}")
    yield Entity(person, "Person", name)
    yield from office.findings(scene, evidence, rule)
    yield Claim(id, "org:member", person, (evidence,), rule, confidence)
    yield Claim(id, "nj:post", office.id, (evidence,), rule, confidence)
    yield Claim(id, "org:organization", f"org/{office.organization}", (evidence,), rule, confidence)


def _beside(scene: Scene, passage: Passage) -> Iterator[tuple[list[Linked], Office]]:
    """The people that stand beside posts, with each of their posts."""
    for person in passage.of(Kind.PERSON):
        if not person.entity or not is_name(person.text) or not person.text.isalpha():
            continue
        behind = [m for m in passage.of(Kind.ROLE) if m.start == person.end]
        found = _posts_before(scene, passage, person.start)
        if not found and behind:
            found = _post_behind(scene, passage, person, behind[0])
            yield from (([person], office) for office in found)
        for office in found if not behind else ():
            plural = pattern("posts", "plural").match(office.title)
            yield ([person, *_listed(passage, person)] if plural else [person]), office


def _posts_before(scene: Scene, passage: Passage, end: int) -> list[Office]:
    """The posts that stand in a row right in front of `end`, as many of them as can be read."""
    clause = max((m.end() for m in _MARKS.finditer(passage.text, 0, end - passage.start)), default=0) + passage.start
    heads = passage.between(clause, end, Kind.ORGANIZATION, Kind.PLACE, Kind.ROLE)
    for head in heads:
        before = passage.text[: head.start - passage.start]
        if head.kind is Kind.ROLE and pattern("posts", "foreign").search(before):
            continue
        if found := offices(scene, passage, head.start, end):
            return [] if pattern("posts", "former").search(before) else found
    return []


def _post_behind(scene: Scene, passage: Passage, person: Linked, role: Linked) -> list[Office]:
    """The post behind a name: in the organization right in front of the name, or a national one."""
    bodies = [m for m in passage.of(Kind.ORGANIZATION) if m.end == person.start and m.entity]
    if bodies and not pattern("posts", "honour").fullmatch(role.text):
        return [Office(scene.names[bodies[0].entity or ""], role.text, bodies[0].start, role.end)]
    abroad = [m for m in passage.of(Kind.PLACE) if m.end == person.start]
    return [o for o in offices(scene, passage, role.start, role.end) if not abroad and o.title == role.text]


def _listed(passage: Passage, first: Linked) -> Iterator[Linked]:
    """The people that follow in a list of names (副市长甲、乙), up to one who has a post of his own."""
    at = first.end
    for person in passage.of(Kind.PERSON):
        if person.start == at + 1 and passage.text[at - passage.start] == "、" and person.entity:
            at = person.end
            if any(role.start == at for role in passage.of(Kind.ROLE)):
                return
            yield person


def _members(scene: Scene, passage: Passage) -> Iterator[Finding]:
    """The people named right behind their unit, without a post."""
    for body in passage.of(Kind.ORGANIZATION):
        at = body.end - passage.start
        named = pattern("members", "won").match(passage.text, at)
        names = named["names"].split("、") if named else []
        if names and all(is_name(n) and not pattern("members", "unlike").search(n) for n in names):
            yield from _belong(scene, body, names, scene.span(body.start, body.end + len("、".join(names))))
        for person in passage.of(Kind.PERSON):
            between = passage.text[at : person.start - passage.start] if person.start >= body.end else "-"
            behind = pattern("members", "follows").match(passage.text, person.end - passage.start)
            if between in ("", "的") and behind and is_name(person.text):
                yield from _belong(scene, body, [person.text], scene.span(body.start, person.end))


def _belong(scene: Scene, body: Linked, names: list[str], evidence: Span) -> Iterator[Finding]:
    for name in names if body.entity else ():
        yield Entity(f"person/{name}", "Person", name)
        yield Claim(f"person/{name}", "org:memberOf", body.entity or "", (evidence,), "named-with-unit")

"""Tenures: who holds a post, from when and until when. An appointment begins one and a removal ends one; both of one
person and one post are one tenure. A name beside a post (市红十字会会长某某) is a tenure without dates."""

from __future__ import annotations

from collections.abc import Iterator

from kg.link.claims.appointments import changes
from kg.link.claims.ledger import Finding
from kg.link.scene import Linked, Passage, Scene
from kg.model import Claim, Entity, Kind, Literal, Span


def tenures(scene: Scene) -> Iterator[Finding]:
    """All tenures of the book."""
    for change in changes(scene):
        yield from _tenure(change.person, change.organization, change.title, change.evidence, "appointment")
        if change.decision.day:
            bound = "nj:from" if change.kind == "Appointment" else "nj:until"
            id = _id(change.person, change.organization, change.title)
            yield Claim(id, bound, Literal(change.decision.day, "edtf"), (change.evidence,), "appointment")
    for passage in scene.passages:
        for person, organization, role in _named(passage):
            evidence = scene.span(min(person.start, organization.start), max(person.end, role.end))
            body = scene.names[organization.entity or ""]
            yield from _tenure(person.text, body, role.text, evidence, "name-beside-post")


def _named(passage: Passage) -> Iterator[tuple[Linked, Linked, Linked]]:
    """(person, organization, role) where the three stand side by side, several roles of one body too."""
    mentions = passage.mentions
    for i, person in enumerate(mentions):
        if person.kind is not Kind.PERSON:
            continue
        end, roles = person.start, []
        for before in reversed(mentions[:i]):
            between = passage.text[before.end - passage.start : end - passage.start]
            if between not in ("", "、", "兼"):
                break
            end = before.start
            if before.kind is Kind.ROLE:
                roles.append(before)
            elif before.kind is Kind.ORGANIZATION and before.entity and roles:
                yield from ((person, before, role) for role in reversed(roles) if role.entity or len(roles) > 1)
                break
            else:
                break


def _tenure(person: str, organization: str, title: str, evidence: Span, rule: str) -> Iterator[Finding]:
    id, post = _id(person, organization, title), f"post/{organization}/{title}"
    yield Entity(id, "Tenure", f"{person}任{organization}{title}")
    yield Entity(f"person/{person}", "Person", person)
    yield Entity(f"org/{organization}", "Organization", organization)
    yield Entity(post, "Post", organization + title)
    yield Claim(post, "org:postIn", f"org/{organization}", (evidence,), rule)
    yield Claim(post, "nj:title", Literal(title), (evidence,), rule)
    yield Claim(id, "org:member", f"person/{person}", (evidence,), rule)
    yield Claim(id, "nj:post", post, (evidence,), rule)
    yield Claim(id, "org:organization", f"org/{organization}", (evidence,), rule)


def _id(person: str, organization: str, title: str) -> str:
    return f"tenure/{person}/{organization}/{title}"

"""Posts: a title in an organization, whether or not the text says who holds it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.link.claims.ledger import Finding
from kg.link.claims.offices import Office, offices, pattern
from kg.link.scene import Linked, Passage, Scene
from kg.model import Claim, Kind, Literal

_RULE = "role-behind-organization"


def posts(scene: Scene) -> Iterator[Finding]:
    """The organization and the title of every post that the book names: behind its organization, joined to one that
    is (市委副书记、市长), or as the head of a government (市长)."""
    for passage in scene.passages:
        yield from _linked(scene, passage)
        for run in _runs(passage):
            for office in _read(scene, passage, run):
                yield from office.findings(scene, scene.span(office.start, office.end), "joint-posts")


def _read(scene: Scene, passage: Passage, run: list[tuple[int, int]]) -> Iterator[Office]:
    """The posts of a run, as many of them together as can be read."""
    while run:
        for last in range(len(run), 0, -1):
            if found := offices(scene, passage, run[0][0], run[last - 1][1]):
                yield from found
                run = run[last:]
                break
        else:
            run = run[1:]


def _linked(scene: Scene, passage: Passage) -> Iterator[Finding]:
    """The posts that mentions of roles mean."""
    for before, role in zip(passage.mentions, passage.mentions[1:], strict=False):
        if role.kind is Kind.ROLE and role.entity and before.entity and before.kind is Kind.ORGANIZATION:
            evidence = (scene.span(before.start, role.end),)
            yield Claim(role.entity, "org:postIn", before.entity, evidence, _RULE)
            yield Claim(role.entity, "nj:title", Literal(role.text), evidence, _RULE)


def _runs(passage: Passage) -> Iterator[list[tuple[int, int]]]:
    """The clean stretches of roles that are joined to one another, each with the body right in front of it."""
    run: list[tuple[int, int]] = []
    for start, end in _elements(passage):
        between = passage.text[run[-1][1] - passage.start : start - passage.start] if run else ""
        if run and not pattern("posts", "joint").fullmatch(between):
            yield run
            run = []
        run.append((start, end))
    if run:
        yield run


def _elements(passage: Passage) -> Iterator[tuple[int, int]]:
    """The roles of a passage, each from the start of the body right in front of it."""
    before: Linked | None = None
    for linked in passage.mentions:
        if linked.kind is Kind.ROLE:
            touches = before and before.end == linked.start and before.kind in (Kind.ORGANIZATION, Kind.PLACE)
            yield before.start if before and touches else linked.start, linked.end
        before = linked

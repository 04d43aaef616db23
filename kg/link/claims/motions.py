"""Tables of motions (议案办理情况一览表): number, title, first signatory, who deals with the motion. Print has cut
their cells into lines."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping

from kg.extract.people import is_name
from kg.link.claims.cells import FILE, number_in
from kg.link.claims.coded import frame
from kg.link.claims.ledger import Finding
from kg.link.claims.runs import Run, runs
from kg.link.scene import Scene
from kg.model import Claim, Entity, Kind, Literal

_MOST_LINES = 4


def motions(scene: Scene) -> Iterator[Finding]:
    """The motions of all tables."""
    known: dict[str, str] = {}
    for passage in scene.passages:
        for body in passage.of(Kind.ORGANIZATION):
            known.setdefault(body.text, body.entity or "")
    for run in runs(scene):
        if frame(FILE, "table").search(run.text):
            rows = list(frame(FILE, "row").finditer(run.text))
            for row, behind in itertools.zip_longest(rows, rows[1:]):
                yield from _motion(run, row, behind.start() if behind else len(run.text), known)


def _motion(run: Run, row: re.Match[str], end: int, known: Mapping[str, str]) -> Iterator[Finding]:
    name, number = row["name"].replace("\n", ""), number_in(row["number"])
    motion = Entity(f"document/{name}", "Proposal", name)
    yield motion
    evidence = (run.span(*row.span("number")), run.span(*row.span("name")))
    if number:
        yield Claim(motion.id, "nj:number", Literal(number), evidence, "table-of-motions")
    if person := _leader(run, row.end()):
        found, start, stop = person
        yield Entity(f"person/{found}", "Person", found)
        yield Claim(motion.id, "nj:proposer", f"person/{found}", (*evidence, run.span(start, stop)), "table-of-motions")
    if body := _handler(run, row.end(), end, known):
        id, start, stop = body
        yield Claim(motion.id, "nj:handledBy", id, (*evidence, run.span(start, stop)), "table-of-motions")


def _leader(run: Run, start: int) -> tuple[str, int, int] | None:
    """The name behind the title: a line of its own, the rest of its line, or a mention."""
    match = frame(FILE, "person").match(run.text, start)
    if match and is_name(match["name"]):
        return match["name"], *match.span("name")
    for one in run.mentions(start, start + 6, Kind.PERSON):
        at = one.start - run.start
        if not run.text[start:at].strip("\n"):
            return one.text, at, one.end - run.start
    return None


def _handler(run: Run, start: int, end: int, known: Mapping[str, str]) -> tuple[str, int, int] | None:
    """The body in the cell before the outcome: a mention, or lines that together are a name known elsewhere."""
    outcomes = list(frame(FILE, "outcome").finditer(run.text, start, end))
    until = outcomes[0].start() if outcomes else end
    for body in reversed(run.mentions(start, until, Kind.ORGANIZATION)):
        if body.entity and not run.text[body.end - run.start : until].strip("\n"):
            return body.entity, body.start - run.start, until
    lines = [start, *(match.end() for match in re.finditer("[\n。]", run.text[start:until]))]
    lines = [start, *(start + at for at in lines[1:])]
    for first in lines[-_MOST_LINES:]:
        name = run.text[first:until].replace("\n", "")
        if known.get(name):
            return known[name], first, until
    return None

"""Tables of documents (发文目录): number, issuer and title, in rows that print has run together."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.link.claims.coded import frame
from kg.link.claims.ledger import Finding
from kg.link.claims.runs import Run, runs
from kg.link.claims.titles import FILE, number_as_printed
from kg.link.scene import Scene
from kg.model import Claim, Entity, Kind, Literal
from kg.resources import patterns

_FEWEST_ROWS = 2


@dataclass(frozen=True, slots=True)
class Row:
    """A row: the number as printed and the title, as stretches of the run's text."""

    number: str
    start: int
    title: int
    end: int


def documents_listed(scene: Scene) -> Iterator[Finding]:
    """The documents of all tables."""
    for run in runs(scene):
        rows = list(_rows(run.text))
        for row in rows if len(rows) >= _FEWEST_ROWS else ():
            yield from _listed(scene, run, row)


def _rows(text: str) -> Iterator[Row]:
    """Every number that a title follows; a number in running text or in brackets has none."""
    numbers = list(_numbers(text))
    for (start, end), (until, _) in itertools.pairwise((*numbers, (len(text), 0))):
        title = frame(FILE, "title").match(text, end, until)
        if title:
            yield Row(text[start:end], start, title.start("title"), title.end("title"))


def _numbers(text: str) -> Iterator[tuple[int, int]]:
    """The numbers that open a line or stand right behind the title of the row before."""
    for match in frame(FILE, "cell").finditer(text):
        before = frame(FILE, "row_end").match(match["agency"])
        start = match.start() + (before.end() if before else 0)
        if before or start == 0 or text[start - 1] in "\n》）)":
            yield start, match.end()


def _listed(scene: Scene, run: Run, row: Row) -> Iterator[Finding]:
    bodies, start = _issuers(run, row)
    full, bare = _plain(run.text[row.title : row.end]), _plain(run.text[start : row.end])
    id = next((f"document/{title}" for title in (full, bare) if f"document/{title}" in scene.names), None)
    document = Entity(id or f"document/{bare if bare.startswith('关于') else full}", "Document", full)
    yield document
    ids = [document.id, *_inner(scene, run, start, row.end)]
    bodies = bodies or _by_agency(scene, run, row.number)
    evidence = (run.span(row.start, row.end),)
    for one in dict.fromkeys(ids):
        yield Claim(one, "nj:number", Literal(number_as_printed(row.number)), evidence, "table-of-documents")
        for body in bodies:
            yield Claim(one, "nj:issuedBy", body, evidence, "table-of-documents")


def _plain(title: str) -> str:
    return title.replace("\n", "")


def _issuers(run: Run, row: Row) -> tuple[list[str], int]:
    """The bodies that a title opens with, and where what they say begins."""
    found, at = [], row.title
    for body in run.mentions(row.title, row.end, Kind.ORGANIZATION):
        gap = run.text[at : body.start - run.start].strip("\n、，")
        if gap or not body.entity:
            break
        found.append(body.entity)
        at = body.end - run.start
    return (found, at) if re.match(r"\n?(?:关于|印发|转发|贯彻|办公)", run.text[at:]) else ([], row.title)


def _inner(scene: Scene, run: Run, start: int, end: int) -> Iterator[str]:
    """The document that a notice issues (关于印发《甲办法》的通知): it goes by the same number."""
    title = _plain(run.text[start:end])
    match = frame(FILE, "notice").match(title)
    if match:
        name = match["what"].strip("《》")
        if f"document/{name}" in scene.names:
            yield f"document/{name}"


def _by_agency(scene: Scene, run: Run, number: str) -> list[str]:
    """The body whose code (市政办发) a number opens with, where the section is about that body."""
    body = run.passages[0].where.body or ""
    for row in patterns(FILE)["agency"]:
        if re.search(row["code"], number) and re.search(row["body"], body):
            id = f"org/{body}{row['part']}"
            return [id] if id in scene.names else []
    return []

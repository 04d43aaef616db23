"""Tables of documents (发文目录): number, issuer and title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.link.claims.coded import frame
from kg.link.claims.ledger import Finding
from kg.link.claims.rows import Field, Row, rows
from kg.link.claims.titles import FILE, number_as_printed
from kg.link.scene import Scene
from kg.model import Claim, Entity, Kind, Literal
from kg.resources import patterns


def documents_listed(scene: Scene) -> Iterator[Finding]:
    """The documents of all tables."""
    for row in rows(scene):
        number = next((field for field in row.fields if frame(FILE, "cell").fullmatch(field.text)), None)
        title = next((field for field in row.fields if field is not number and _title(field)), None)
        if number and title:
            yield from _listed(scene, row, number, title)


def _title(field: Field) -> str:
    """The title of a document that a cell is, without a credit behind it."""
    match = frame(FILE, "title").match(field.text)
    return match["title"].replace("\n", "") if match else ""


def _listed(scene: Scene, row: Row, number: Field, title: Field) -> Iterator[Finding]:
    full = _title(title)
    bodies, start = _issuers(title)
    bare = full[start:]
    id = next((f"document/{name}" for name in (full, bare) if f"document/{name}" in scene.names), None)
    document = Entity(id or f"document/{bare if bare.startswith('关于') else full}", "Document", full)
    yield document
    bodies = bodies or _by_agency(scene, title, number.text)
    evidence = (scene.span(number.start, title.start + len(full)),)
    for one in dict.fromkeys([document.id, *_inner(scene, bare)]):
        yield Claim(one, "nj:number", Literal(number_as_printed(number.text)), evidence, "table-of-documents")
        for body in bodies:
            yield Claim(one, "nj:issuedBy", body, evidence, "table-of-documents")


def _issuers(title: Field) -> tuple[list[str], int]:
    """The bodies that a title opens with, and where what they say begins."""
    found, at = [], 0
    for body in title.mentions(Kind.ORGANIZATION):
        if title.text[at : body.start - title.start].strip("、，") or not body.entity:
            break
        found.append(body.entity)
        at = body.end - title.start
    return (found, at) if re.match("关于|印发|转发|贯彻|办公", title.text[at:]) else ([], 0)


def _inner(scene: Scene, title: str) -> Iterator[str]:
    """The document that a notice issues (关于印发《甲办法》的通知): it goes by the same number."""
    match = frame(FILE, "notice").match(title)
    if match:
        name = match["what"].strip("《》")
        if f"document/{name}" in scene.names:
            yield f"document/{name}"


def _by_agency(scene: Scene, title: Field, number: str) -> list[str]:
    """The body whose code (市政办发) a number opens with, where the section is about that body."""
    body = title.passages[0].where.body or ""
    for row in patterns(FILE)["agency"]:
        if re.search(row["code"], number) and re.search(row["body"], body):
            id = f"org/{body}{row['part']}"
            return [id] if id in scene.names else []
    return []

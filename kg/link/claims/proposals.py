"""Proposals and motions: number, proposers, who supervises and who deals with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.link.claims.cells import FILE, named_in, number_in
from kg.link.claims.coded import coded, frame
from kg.link.claims.ledger import Finding
from kg.link.claims.rows import Field, Row, rows
from kg.link.claims.titles import Titles
from kg.link.scene import Scene
from kg.model import Claim, Entity, Kind, Level, Literal, Span
from kg.resources import patterns

_HOLDERS = {
    "proposer": (Kind.PERSON, Kind.ORGANIZATION),
    "supervisor": (Kind.PERSON, Kind.ORGANIZATION, Kind.ROLE),
    "handledBy": (Kind.ORGANIZATION,),
}


def proposals(scene: Scene) -> Iterator[Finding]:
    """The proposals that have a note under their title (提案者：…。提案号：…), the motions of tables, and those that
    the running text names with their number."""
    for row in rows(scene):
        fields = {key: field for key in patterns(FILE)["labels"] if (field := row.under(_label(key)))}
        if {"number", "proposer"} & fields.keys():
            yield from _listed(row, fields) if "name" in fields else _noted(row, fields)
    yield from _spoken_of(scene)


@cache
def _label(key: str) -> re.Pattern[str]:
    return re.compile(patterns(FILE)["labels"][key])


def _noted(row: Row, fields: dict[str, Field]) -> Iterator[Finding]:
    """The proposal that an entry prints, from the note under its title."""
    if row.alone and row.section.level is Level.ENTRY:
        yield from _said(row.section.title, fields, (), "note-of-proposal")


def _listed(row: Row, fields: dict[str, Field]) -> Iterator[Finding]:
    """The motion of a row of a table. Its number is that of the row where no column has it."""
    name = fields["name"].text.replace("\n", "")
    first = row.fields[0]
    if frame(FILE, "motion").fullmatch(name):
        fields = {"number": first, **fields} if number_in(first.text) else fields
        yield from _said(name, fields, (first.span, fields["name"].span), "table-of-motions")


def _said(name: str, fields: dict[str, Field], told: tuple[Span, ...], rule: str) -> Iterator[Finding]:
    """What the fields say of a proposal; `told` is where it is named."""
    proposal = Entity(f"document/{name}", "Proposal", name)
    yield proposal
    for key, field in fields.items():
        evidence = tuple(dict.fromkeys((*told, field.span)))
        if key == "number" and (number := number_in(field.text)):
            yield Claim(proposal.id, "nj:number", Literal(number), evidence, rule)
        for found in named_in(field, *_HOLDERS[key]) if key in _HOLDERS else ():
            if isinstance(found, Entity):
                yield found
            holder = found.id if isinstance(found, Entity) else found
            yield Claim(proposal.id, f"nj:{key}", holder, evidence, rule)


def _spoken_of(scene: Scene) -> Iterator[Finding]:
    """A number in front of a title: 第5号提案《…》."""
    titles = Titles(scene)
    for passage in scene.passages:
        text = coded(passage)
        for match in frame(FILE, "spoken").finditer(text.text):
            evidence = (scene.span(*text.clean(*match.span())),)
            number = number_in(match["number"])
            for document in titles.meant(passage, text.linked(match, "what")) if number else ():
                yield Claim(document, "nj:number", Literal(number or ""), evidence, "number-of-proposal")

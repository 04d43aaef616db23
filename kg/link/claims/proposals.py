"""Proposals and motions: number, proposers, who supervises and who deals with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.link.claims.cells import FILE, named_in, number_in
from kg.link.claims.coded import coded, frame
from kg.link.claims.ledger import Finding
from kg.link.claims.motions import motions
from kg.link.claims.runs import Run, runs
from kg.link.claims.titles import Titles
from kg.link.scene import Scene
from kg.model import Claim, Entity, Kind, Level, Literal
from kg.resources import patterns

_HOLDERS = {
    "proposer": (Kind.PERSON, Kind.ORGANIZATION),
    "supervisor": (Kind.PERSON, Kind.ORGANIZATION, Kind.ROLE),
    "handledBy": (Kind.ORGANIZATION,),
}


def proposals(scene: Scene) -> Iterator[Finding]:
    """The proposals that have a note under their title (提案者：…。提案号：…), those that the running text names with
    their number, and the motions of tables."""
    for run in runs(scene):
        if run.section.level is Level.ENTRY:
            yield from _noted(run)
    yield from _spoken_of(scene)
    yield from motions(scene)


@cache
def _label() -> re.Pattern[str]:
    groups = "|".join(f"(?P<{key}>{regex})" for key, regex in patterns(FILE)["labels"].items())
    return re.compile(rf"(?:^|(?<=[（(。；;，,\s]))(?:{groups})\n?[：:]")


def _noted(run: Run) -> Iterator[Finding]:
    """An entry whose text opens with a note of labelled fields."""
    closing = re.match(r"\s*[（(][^（()）]*[)）]|[^\n]*", run.text)
    note = closing.group() if closing else ""
    labels = list(_label().finditer(note))
    if not {"number", "proposer"} & {label.lastgroup for label in labels}:
        return
    title = run.section.title
    proposal = Entity(f"document/{title}", "Proposal", title)
    yield proposal
    for at, label in enumerate(labels):
        end = labels[at + 1].start() if at + 1 < len(labels) else len(note.rstrip("）)"))
        yield from _field(run, proposal.id, label.lastgroup or "", label.end(), end)


def _field(run: Run, proposal: str, key: str, start: int, end: int) -> Iterator[Finding]:
    value = run.text[start:end]
    evidence = (run.span(start, start + len(value.rstrip("。；;，,\n"))),) if value.strip("。；;，,\n") else ()
    if evidence and key == "number" and (number := number_in(value)):
        yield Claim(proposal, "nj:number", Literal(number), evidence, "note-of-proposal")
    for found in named_in(run, start, end, *_HOLDERS[key]) if evidence and key in _HOLDERS else ():
        if isinstance(found, Entity):
            yield found
        holder = found.id if isinstance(found, Entity) else found
        yield Claim(proposal, f"nj:{key}", holder, evidence, "note-of-proposal")


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

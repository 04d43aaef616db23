"""`Knowledge` → the networkx graph that the views draw and that graph algorithms run on."""

from __future__ import annotations

from collections import Counter
from typing import Any

import networkx as nx

from kg.graph.facts import spans_by_entity
from kg.graph.iri import namer
from kg.graph.outline import Outline
from kg.model import Claim, Entity, Knowledge, Span
from kg.vocabulary import ontology


def network(knowledge: Knowledge, base: str | None = None) -> nx.MultiDiGraph:
    """Entities as nodes and the claims between them as edges; the book, its sections and all literals stay out.

    A node is an IRI, with `iri`, `label` (full name), `kind` (class of the ontology), `core` (the class that colours
    it), `mentions` (how many), `aliases`, and `chapter` (title of the chapter that speaks of it most, or None).
    An edge is keyed by its `property` (prefixed name), with `label` (in Chinese) and `evidence`: a list of
    {quote, before, after, start, end, section}, offsets in code points of the source.
    Raises ResourceError where the ontology lacks a term.
    """
    names = namer(knowledge.book, base)
    outline = Outline(knowledge.book)
    spans = spans_by_entity(knowledge)
    made = nx.MultiDiGraph()
    for entity in knowledge.entities:
        made.add_node(names.thing(entity.id), iri=names.thing(entity.id), **_node(entity, spans[entity.id], outline))
    known = {entity.id for entity in knowledge.entities}
    for claim in knowledge.claims:
        if claim.subject in known and claim.object in known:
            _add_edge(made, names.thing(claim.subject), names.thing(str(claim.object)), claim, outline)
    return made


def _node(entity: Entity, spans: list[Span], outline: Outline) -> dict[str, Any]:
    chapters = Counter(outline.chapter(outline.section(span)).title for span in spans)
    return {
        "label": entity.name,
        "kind": entity.kind,
        "core": ontology().core(entity.kind),
        "mentions": len(entity.mentions),
        "aliases": list(entity.aliases),
        "chapter": chapters.most_common(1)[0][0] if chapters else None,
    }


def _add_edge(made: nx.MultiDiGraph, subject: str, target: str, claim: Claim, outline: Outline) -> None:
    """Add a claim: as an edge of its own, or as more evidence of the edge that says the same."""
    if not made.has_edge(subject, target, claim.property):
        label = ontology().label(claim.property, "zh")
        made.add_edge(subject, target, claim.property, property=claim.property, label=label, evidence=[])
    known = made.edges[subject, target, claim.property]["evidence"]
    known.extend(quote for span in claim.evidence if (quote := _quote(span, outline)) not in known)


def _quote(span: Span, outline: Outline) -> dict[str, Any]:
    quotation = outline.quote(span)
    return {
        "quote": quotation.text,
        "before": quotation.before,
        "after": quotation.after,
        "start": span.start,
        "end": span.end,
        "section": quotation.section.title,
    }

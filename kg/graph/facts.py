"""`Knowledge` → the triples of `graph.ttl`: the book and its outline, entities, and what is claimed of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from kg.graph.contents import contents
from kg.graph.dates import whole
from kg.graph.iri import Namer, namer
from kg.graph.outline import Outline
from kg.graph.terms import date_of, literal, stated, target, term, types, zh
from kg.model import Book, Claim, Entity, Knowledge, Literal, Span
from kg.vocabulary import ontology


def facts(knowledge: Knowledge, base: str | None = None) -> list[ox.Triple]:
    """The facts of a book under a base IRI: sorted, none twice, without blank nodes.

    Raises ValueError where `base` is no IRI, ResourceError where the ontology lacks a term.
    """
    names = namer(knowledge.book, base)
    outline = Outline(knowledge.book)
    spans = spans_by_entity(knowledge)
    made = {*_book(knowledge, names), *_outline(knowledge.book, outline, names), *contents(knowledge.book, names)}
    for entity in knowledge.entities:
        made.update(_entity(entity, spans[entity.id], outline, names))
    for claim in knowledge.claims:
        node = ox.NamedNode(names.thing(claim.subject))
        made.update(ox.Triple(node, term(name), target(value, names)) for name, value in stated(claim))
    made.update(_dates(knowledge.claims, names))
    return sorted(made, key=_order)


def _order(triple: ox.Triple) -> tuple[str, str, str]:
    assert isinstance(triple.subject, ox.NamedNode)
    return triple.subject.value, triple.predicate.value, str(triple.object)


def _book(knowledge: Knowledge, names: Namer) -> Iterator[ox.Triple]:
    book, node = knowledge.book, ox.NamedNode(names.book)
    yield from types(node, "Book")
    yield ox.Triple(node, term("skos:prefLabel"), zh(book.title))
    if book.year:
        yield ox.Triple(node, term("nj:covers"), literal(Literal(f"{book.year:04}", "xsd:gYear")))
    for entity in knowledge.entities:
        if entity.name == book.city and ontology().iri("nj:Place") in ontology().types(entity.kind):
            yield ox.Triple(node, term("schema:spatialCoverage"), ox.NamedNode(names.thing(entity.id)))


def _outline(book: Book, outline: Outline, names: Namer) -> Iterator[ox.Triple]:
    for section in book.outline:
        node = ox.NamedNode(names.section(section.number))
        parent = outline.parent(section)
        above = names.section(parent.number) if parent else names.book
        yield from types(node, "Section")
        yield ox.Triple(node, term("skos:prefLabel"), zh(section.title))
        yield ox.Triple(node, term("schema:isPartOf"), ox.NamedNode(above))
        yield ox.Triple(node, term("nj:level"), ox.Literal(section.level))
        yield ox.Triple(node, term("nj:order"), ox.Literal(int(section.number.rpartition(".")[2])))
        if section.page is not None:
            page = "nj:page" if section.page_known else "nj:estimatedPage"
            yield ox.Triple(node, term(page), ox.Literal(section.page))
        if section.date:
            yield ox.Triple(node, term("nj:edtf"), ox.Literal(section.date))


def spans_by_entity(knowledge: Knowledge) -> dict[str, list[Span]]:
    """Where the book speaks of each entity: its mentions, or for one without any the evidence of claims on it."""
    claimed: dict[str, list[Span]] = defaultdict(list)
    for claim in knowledge.claims:
        for id in (claim.subject, claim.object):
            if isinstance(id, str):
                claimed[id].extend(claim.evidence)
    found = {entity.id: [mention.span for mention in entity.mentions] for entity in knowledge.entities}
    return {id: spans or claimed[id] for id, spans in found.items()}


def _entity(entity: Entity, spans: list[Span], outline: Outline, names: Namer) -> Iterator[ox.Triple]:
    node = ox.NamedNode(names.thing(entity.id))
    yield from types(node, entity.kind)
    yield ox.Triple(node, term("skos:prefLabel"), zh(entity.name))
    for label, forms in (("skos:altLabel", entity.aliases), ("skos:hiddenLabel", entity.damaged)):
        for form in forms:
            if form != entity.name:
                yield ox.Triple(node, term(label), zh(form))
    for span in spans:
        yield ox.Triple(node, term("nj:statedIn"), ox.NamedNode(names.section(outline.section(span).number)))


def _dates(claims: Iterable[Claim], names: Namer) -> Iterator[ox.Triple]:
    """The one EDTF string of everything that has a date."""
    dated: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: -claim.confidence):
        if edtf := date_of(claim):
            dated[claim.subject].append((claim.property, edtf))
    for subject, dates in dated.items():
        yield ox.Triple(ox.NamedNode(names.thing(subject)), term("nj:edtf"), ox.Literal(whole(dates)))

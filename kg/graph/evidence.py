"""`Knowledge` → the triples of `evidence.ttl`: every claim, mention and repair as a node that points at its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

import pyoxigraph as ox

from kg.graph.iri import Namer, namer
from kg.graph.terms import literal, stated, target, term, types, zh
from kg.model import Claim, Entity, Kind, Knowledge, Literal, Mention, Repair, Span

Place = tuple[int, int, str]
_Statement = tuple[Claim, str, str | Literal]


def evidence(knowledge: Knowledge, base: str | None = None) -> Iterator[ox.Triple]:
    """The evidence of a book under a base IRI, grouped by subject: claims by IRI, then mentions, then repairs, then
    the passages of all as they stand in the book. No triple twice, no blank node.

    Raises ValueError where `base` is no IRI, ResourceError where the ontology lacks a term.
    """
    names = namer(knowledge.book, base)
    claims = _statements(knowledge.claims, names)
    mentions = distinct_mentions(knowledge)
    meant = meant_by(knowledge.entities)
    repairs = knowledge.book.repairs
    spans = {mention.span for mention in mentions}.union(*(claim.evidence for claim, *_ in claims.values()))
    # A blot that is mended to nothing has no clean text: what is printed is the repair's to say.
    misread = {repair.span: repair.printed for repair in repairs}
    return chain(
        chain.from_iterable(_claim(node, claims[node], names) for node in sorted(claims)),
        chain.from_iterable(_mention(mention, meant.get(place(mention)), names) for mention in mentions),
        chain.from_iterable(_repair(repair, names) for repair in repairs),
        chain.from_iterable(
            _passage(span, misread.get(span) or knowledge.book.printed(*knowledge.book.clean(span)), names)
            for span in sorted(spans.union(misread), key=_start_and_end)
        ),
    )


def place(mention: Mention) -> Place:
    """What makes a mention this one: start and end in the source, and its kind."""
    return mention.span.start, mention.span.end, mention.kind.value


def distinct_mentions(knowledge: Knowledge) -> list[Mention]:
    """All mentions in the book's order, one for each place."""
    linked = (mention for entity in knowledge.entities for mention in entity.mentions)
    found = {place(mention): mention for mention in (*linked, *knowledge.mentions)}
    return [found[key] for key in sorted(found)]


def meant_by(entities: Iterable[Entity]) -> dict[Place, str]:
    """The id of the entity that the mention at each place stands for: of several, the first."""
    meant: dict[Place, str] = {}
    for entity in entities:
        for mention in entity.mentions:
            meant.setdefault(place(mention), entity.id)
    return meant


def _statements(claims: Iterable[Claim], names: Namer) -> dict[str, _Statement]:
    """Each statement by the IRI of its claim; of claims that say the same in the same place, the surest."""
    made: dict[str, _Statement] = {}
    for claim in sorted(claims, key=lambda claim: (-claim.confidence, claim.rule, claim.evidence, claim.date or "")):
        for name, value in stated(claim):
            made.setdefault(names.claim(claim.subject, name, value, min(claim.evidence)), (claim, name, value))
    return made


def _claim(node: str, statement: _Statement, names: Namer) -> list[ox.Triple]:
    this, (claim, name, value) = ox.NamedNode(node), statement
    made = [
        *types(this, "Claim"),
        ox.Triple(this, term("rdf:subject"), ox.NamedNode(names.thing(claim.subject))),
        ox.Triple(this, term("rdf:predicate"), term(name)),
        ox.Triple(this, term("rdf:object"), target(value, names)),
        ox.Triple(this, term("nj:rule"), ox.Literal(claim.rule)),
        ox.Triple(this, term("nj:confidence"), literal(Literal(f"{claim.confidence:.2f}", "xsd:decimal"))),
    ]
    if claim.date:
        made.append(ox.Triple(this, term("nj:edtf"), ox.Literal(claim.date)))
    passages = [ox.NamedNode(names.passage(span)) for span in sorted(set(claim.evidence), key=_start_and_end)]
    return made + [ox.Triple(this, term("prov:wasQuotedFrom"), passage) for passage in passages]


def _mention(mention: Mention, meant: str | None, names: Namer) -> list[ox.Triple]:
    this = ox.NamedNode(names.mention(mention))
    made = [
        *types(this, "Mention"),
        ox.Triple(this, term("oa:hasTarget"), ox.NamedNode(names.passage(mention.span))),
        ox.Triple(this, term("nj:rule"), ox.Literal(mention.rule)),
    ]
    if meant:
        made.append(ox.Triple(this, term("oa:hasBody"), ox.NamedNode(names.thing(meant))))
    if mention.kind is Kind.DATE and mention.value:
        made.append(ox.Triple(this, term("nj:edtf"), ox.Literal(mention.value)))
    return made


def _passage(span: Span, printed: str, names: Namer) -> list[ox.Triple]:
    """A stretch of the source, selected by where it stands and by what is printed there, white space left out."""
    iri = names.passage(span)
    this, position, quote = ox.NamedNode(iri), ox.NamedNode(f"{iri}-position"), ox.NamedNode(f"{iri}-quote")
    return [
        *types(this, "Passage"),
        ox.Triple(this, term("oa:hasSource"), ox.NamedNode(names.book)),
        ox.Triple(this, term("oa:hasSelector"), position),
        ox.Triple(this, term("oa:hasSelector"), quote),
        ox.Triple(position, term("rdf:type"), term("oa:TextPositionSelector")),
        ox.Triple(position, term("oa:start"), ox.Literal(span.start)),
        ox.Triple(position, term("oa:end"), ox.Literal(span.end)),
        ox.Triple(quote, term("rdf:type"), term("oa:TextQuoteSelector")),
        ox.Triple(quote, term("oa:exact"), ox.Literal(printed)),
    ]


def _repair(repair: Repair, names: Namer) -> list[ox.Triple]:
    """A misreading set right, as an annotation of the words that are misread."""
    passage = names.passage(repair.span)
    this = ox.NamedNode(f"{passage}-repair")
    return [
        *types(this, "Repair"),
        ox.Triple(this, term("oa:motivatedBy"), term("oa:editing")),
        ox.Triple(this, term("oa:hasTarget"), ox.NamedNode(passage)),
        ox.Triple(this, term("oa:bodyValue"), zh(repair.mended)),
        ox.Triple(this, term("nj:rule"), ox.Literal(repair.rule)),
        ox.Triple(this, term("nj:confidence"), literal(Literal(f"{repair.confidence:.2f}", "xsd:decimal"))),
    ]


def _start_and_end(span: Span) -> tuple[int, int]:
    return span.start, span.end

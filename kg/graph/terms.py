"""Values of the model → RDF terms, by the names of the ontology."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import pyoxigraph as ox

from kg.graph.dates import EDTF, statements
from kg.graph.iri import Namer
from kg.model import Claim, Literal
from kg.vocabulary import ontology

Term = ox.NamedNode | ox.Literal
"""What stands as the object of a triple here: there are no blank nodes."""


@cache
def term(name: str) -> ox.NamedNode:
    """The node of a prefixed name. Raises ResourceError where the ontology does not know it."""
    return ox.NamedNode(ontology().iri(name))


def types(node: ox.NamedNode, kind: str) -> list[ox.Triple]:
    """What a thing of a class of the ontology is typed with: the class and those above it, the standard ones too."""
    return [ox.Triple(node, term("rdf:type"), class_) for class_ in _classes(kind)]


@cache
def _classes(kind: str) -> tuple[ox.NamedNode, ...]:
    return tuple(map(ox.NamedNode, ontology().types(kind)))


def zh(text: str) -> ox.Literal:
    """A Chinese text."""
    return ox.Literal(text, language="zh")


def literal(value: Literal) -> ox.Literal:
    """A value of the model as an RDF literal."""
    if value.language:
        return ox.Literal(value.text, language=value.language)
    return ox.Literal(value.text, datatype=term(value.datatype))


def target(value: str | Literal, names: Namer) -> Term:
    """What a claim points at: the node of an entity id, or a literal."""
    return ox.NamedNode(names.thing(value)) if isinstance(value, str) else literal(value)


def date_of(claim: Claim) -> str | None:
    """The EDTF date that a claim gives as its value; None where the value is none."""
    value = claim.object
    return value.text if isinstance(value, Literal) and value.datatype == EDTF else None


def stated(claim: Claim) -> list[tuple[str, str | Literal]]:
    """What a claim states of its subject: a property and its value, two where a date is an interval."""
    edtf = date_of(claim)
    return [(claim.property, claim.object)] if edtf is None else [*statements(claim.property, edtf)]


def name_of(iri: str) -> str:
    """The prefixed name of a term of the ontology; any other IRI as it is."""
    return _names().get(iri, iri)


def kind_of(classes: Iterable[str]) -> str | None:
    """The most specific kind among the IRIs of a thing's classes; None where none is of the ontology."""
    names = (name_of(iri) for iri in classes)
    kinds = sorted(name.removeprefix("nj:") for name in names if name.startswith("nj:"))
    return max(kinds, key=lambda kind: len(_classes(kind)), default=None)


@cache
def _names() -> dict[str, str]:
    return {ontology().iri(name): name for name in (*ontology().classes, *ontology().properties)}

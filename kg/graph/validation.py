"""SHACL: whether the facts are as the ontology's shapes say that they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pyoxigraph as ox
import pyshacl
import rdflib

from kg.errors import ResourceError
from kg.graph.terms import Term
from kg.resources import ontology_folder

_Triple = tuple[ox.NamedNode, ox.NamedNode, Term]


@dataclass(frozen=True, slots=True)
class Report:
    """What validation found: whether all is well, and the findings as text."""

    conforms: bool
    text: str


def validate(triples: Iterable[_Triple]) -> Report:
    """Check triples against `ontology/shapes.ttl`. Raises ResourceError where that file cannot be read."""
    path = ontology_folder() / "shapes.ttl"
    try:
        shapes = rdflib.Graph().parse(path, format="turtle")
    except (OSError, SyntaxError) as error:
        raise ResourceError(f"cannot read {path.name}: {error}") from error
    conforms, _, text = pyshacl.validate(_copy(triples), shacl_graph=shapes)
    return Report(bool(conforms), str(text).strip())


def _copy(triples: Iterable[_Triple]) -> rdflib.Graph:
    """The triples in rdflib's own memory, which pyshacl walks faster than another store."""
    made = rdflib.Graph()
    for subject, predicate, value in triples:
        made.add((rdflib.URIRef(subject.value), rdflib.URIRef(predicate.value), _to_rdflib(value)))
    return made


def _to_rdflib(value: Term) -> rdflib.URIRef | rdflib.Literal:
    if isinstance(value, ox.NamedNode):
        return rdflib.URIRef(value.value)
    if value.language:
        return rdflib.Literal(value.value, lang=value.language)
    return rdflib.Literal(value.value, datatype=rdflib.URIRef(value.datatype.value))

"""One entity of a built graph, for a notebook: what is known of it, where it is mentioned, and why it is believed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pandas as pd

from kg.graph.terms import name_of

if TYPE_CHECKING:
    from kg.graph.store import Graph

_FACTS = """SELECT DISTINCT ?subject ?property ?object ?iri {
    { BIND(<%s> AS ?s) ?s ?property ?o . BIND(IF(ISIRI(?o), ?o, ?none) AS ?iri) }
    UNION { BIND(<%s> AS ?o) ?s ?property ?o . BIND(?s AS ?iri) }
    FILTER(?property NOT IN (rdf:type, skos:prefLabel, skos:altLabel, skos:hiddenLabel, nj:statedIn))
    OPTIONAL { ?s skos:prefLabel ?subjectName } BIND(COALESCE(?subjectName, ?s) AS ?subject)
    OPTIONAL { ?o skos:prefLabel ?objectName } BIND(COALESCE(?objectName, ?o) AS ?object)
} ORDER BY ?property ?subject ?object"""

_WORDS = "oa:hasSelector [ oa:exact ?quote ], [ oa:start ?start ; oa:end ?end ]"

_MENTIONS = f"""SELECT ?start ?end ?quote ?rule {{
    ?mention oa:hasBody <%s> ; nj:rule ?rule ; oa:hasTarget [ {_WORDS} ]
}} ORDER BY ?start ?end ?rule"""

_EVIDENCE = f"""SELECT DISTINCT ?subject ?property ?object ?quote ?start ?end ?rule ?confidence {{
    {{ ?claim rdf:subject <%s> }} UNION {{ ?claim rdf:object <%s> }}
    ?claim rdf:subject ?s ; rdf:predicate ?property ; rdf:object ?o ; nj:rule ?rule ; nj:confidence ?confidence ;
        prov:wasQuotedFrom [ {_WORDS} ] .
    OPTIONAL {{ ?s skos:prefLabel ?subjectName }} BIND(COALESCE(?subjectName, ?s) AS ?subject)
    OPTIONAL {{ ?o skos:prefLabel ?objectName }} BIND(COALESCE(?objectName, ?o) AS ?object)
}} ORDER BY ?start ?end ?property ?subject ?object"""


@dataclass(frozen=True, slots=True)
class EntityView:
    """An entity as the graph has it: `name` is its full name, `kind` its class in the ontology."""

    _graph: Graph = field(repr=False)
    iri: str
    name: str
    kind: str
    aliases: tuple[str, ...]

    def facts(self) -> pd.DataFrame:
        """What is known of it, a row a fact: `subject`, `property`, `object`, things by their names; `iri` is the
        thing at the other end, if it is one."""
        return _named(self._graph.query(_FACTS % (self.iri, self.iri)))

    def mentions(self) -> pd.DataFrame:
        """Where the book names it: `start` and `end` in code points of the source, the words as `quote`, the `rule`."""
        return self._graph.query(_MENTIONS % self.iri)

    def evidence(self) -> pd.DataFrame:
        """Why its facts are believed: each with the words it was read from, where they stand, `rule`, `confidence`."""
        return _named(self._graph.query(_EVIDENCE % (self.iri, self.iri)))


def _named(found: pd.DataFrame) -> pd.DataFrame:
    return found.assign(property=found["property"].map(name_of))

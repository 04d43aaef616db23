"""A built graph, loaded back: SPARQL, networkx, rdflib, entities by name, SHACL."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from os import PathLike
from pathlib import Path
from typing import Any, cast

import networkx as nx
import pandas as pd
import pyoxigraph as ox
import rdflib
from oxrdflib import OxigraphStore
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID

from kg.errors import GraphError
from kg.graph.answers import frame
from kg.graph.entity import EntityView
from kg.graph.terms import Term, kind_of, name_of, term, zh
from kg.graph.validation import Report, validate
from kg.vocabulary import ontology

FACTS, EVIDENCE = "graph.ttl", "evidence.ttl"
"""The files of a build that hold its graph."""

_OF_EVIDENCE = re.compile(
    r"\b(?:oa|prov):|/ns/(?:oa|prov)#"
    r"|[:#](?:Claim|Mention|Passage|Statement|subject|predicate|object|rule|confidence)\b"
)
_EXPECTED = re.compile(r":? expected (?:one of )?(Prefix not found)?.*", re.DOTALL)
_EVIDENCE_GRAPH = ox.NamedNode("urn:nianjian:evidence")
_NAMES = ("skos:prefLabel", "skos:altLabel", "skos:hiddenLabel")
_OF_THE_BOOK = ("Book", "Section")  # what has a name in the graph and is no entity


class Graph:
    """The knowledge graph of one book, as a build left it in a folder; get it from `Graph.load`.

    Facts and evidence share one Oxigraph store, the facts in its default graph. The evidence, several times as large,
    is read when it is first asked for. `folder` is where the build is.
    """

    def __init__(self, folder: Path, facts: ox.Store) -> None:
        """Take a store that holds the facts of the build in `folder`."""
        self.folder = folder
        self._facts = facts
        self._size = len(facts)

    @classmethod
    def load(cls, folder: str | PathLike[str]) -> Graph:
        """Load the build in `folder`. Raises GraphError where there is none."""
        path = Path(folder)
        for name in (FACTS, EVIDENCE):
            if not (path / name).is_file():
                raise GraphError(f"{path} holds no built graph: {name} is missing")
        return cls(path, _read(ox.Store(), path / FACTS, ox.DefaultGraph()))

    def __len__(self) -> int:
        """How many triples of facts there are."""
        return self._size

    def query(self, sparql: str) -> pd.DataFrame:
        """Ask a question in SPARQL; the prefixes of the ontology need no declaring.

        A question that names a term of evidence (any of `oa:` or `prov:`, `nj:Claim`, `rdf:subject`, `nj:rule` …) is
        put to facts and evidence together, any other to the facts. The columns of the table are the variables of the
        SELECT: IRIs, texts and dates are str, numbers are numbers.
        Raises GraphError, in one line, where the question cannot be answered.
        """
        of_evidence = _OF_EVIDENCE.search(sparql) is not None
        store = self._whole if of_evidence else self._facts
        prefixes = dict(ontology().prefixes)
        try:
            return frame(store.query(sparql, prefixes=prefixes, use_default_graph_as_union=of_evidence))
        except (SyntaxError, ValueError, OSError) as error:
            raise GraphError(f"cannot answer the query: {_told(error)}") from error

    def entity(self, name: str) -> EntityView:
        """The entity of a name: its full name, else another name, else a misread form; an IRI will do as well.

        Of several with that name it is the one with the most mentions. Raises GraphError where there is none.
        """
        for iri in self._named(name):
            kind, labels = self._kinds[iri], [self._texts(iri, label) for label in _NAMES]
            return EntityView(self, iri, labels[0][0], kind, tuple(labels[1]))
        raise GraphError(f"no entity is called {name!r}")

    def networkx(self, multi: bool = True) -> Any:
        """The entities and their relations as a networkx MultiDiGraph; a DiGraph where not `multi`.

        Nodes are IRIs with `label`, `kind`, `core` (the class above all its classes) and `mentions` (how many);
        edges have `property` (a prefixed name, also the edge's key) and `label` (in Chinese).
        """
        made = nx.MultiDiGraph()
        for iri, kind in self._kinds.items():
            core, label = ontology().core(kind), self._texts(iri, _NAMES[0])[0]
            made.add_node(iri, label=label, kind=kind, core=core, mentions=self._mentions.get(iri, 0))
        for subject, name, target in self._relations():
            made.add_edge(subject, target, name, property=name, label=ontology().label(name, "zh"))
        return made if multi else nx.DiGraph(made)

    @cached_property
    def rdf(self) -> rdflib.Graph:
        """The facts as an rdflib Graph, backed by the same store: nothing is copied."""
        made = rdflib.Graph(OxigraphStore(store=self._facts), identifier=DATASET_DEFAULT_GRAPH_ID)
        for prefix, namespace in ontology().prefixes.items():
            made.bind(prefix, namespace)
        return made

    def stats(self) -> dict[str, Any]:
        """How much there is: `triples`, and under `classes` and `properties` counts by prefixed name, most first.

        A thing counts for its class and for all classes of the ontology above it.
        """
        return {
            "triples": len(self),
            "classes": self._counts("SELECT ?name (COUNT(*) AS ?n) { ?s a ?name } GROUP BY ?name"),
            "properties": self._counts("SELECT ?name (COUNT(*) AS ?n) { ?s ?name ?o } GROUP BY ?name"),
        }

    def validate(self) -> Report:
        """Check the facts against the SHACL shapes of the ontology."""
        return validate(self._triples())

    @cached_property
    def _whole(self) -> ox.Store:
        """The store with the evidence in it."""
        return _read(self._facts, self.folder / EVIDENCE, _EVIDENCE_GRAPH)

    @cached_property
    def _kinds(self) -> dict[str, str]:
        """The kind of each entity, by IRI, sorted."""
        classes: dict[str, list[str]] = {}
        for subject, _, class_ in self._triples(None, term("rdf:type")):
            classes.setdefault(subject.value, []).append(class_.value)
        kinds = ((iri, kind_of(classes[iri])) for iri in sorted(classes))
        return {iri: kind for iri, kind in kinds if kind and kind not in _OF_THE_BOOK}

    @cached_property
    def _mentions(self) -> dict[str, int]:
        """How many mentions each entity has, by IRI."""
        counted = self.query("SELECT ?entity (COUNT(*) AS ?n) { ?mention oa:hasBody ?entity } GROUP BY ?entity")
        return dict(zip(counted["entity"], counted["n"].tolist(), strict=True))

    def _triples(
        self, subject: ox.NamedNode | None = None, predicate: ox.NamedNode | None = None, value: Term | None = None
    ) -> Iterator[tuple[ox.NamedNode, ox.NamedNode, Term]]:
        """The facts that match a pattern."""
        found = self._facts.quads_for_pattern(subject, predicate, value, ox.DefaultGraph())
        return cast("Iterator[tuple[ox.NamedNode, ox.NamedNode, Term]]", (quad.triple for quad in found))

    def _texts(self, iri: str, label: str) -> list[str]:
        return sorted(text.value for _, _, text in self._triples(ox.NamedNode(iri), term(label)))

    def _named(self, name: str) -> list[str]:
        """The entities of a name, the best first."""
        if name in self._kinds:
            return [name]
        for label in _NAMES:
            found = [subject.value for subject, *_ in self._triples(None, term(label), zh(name))]
            if found := [iri for iri in found if iri in self._kinds]:
                return sorted(found, key=lambda iri: (-self._mentions.get(iri, 0), iri))
        return []

    def _relations(self) -> list[tuple[str, str, str]]:
        """Subject, property and object of all facts between entities."""
        kinds = self._kinds
        return sorted(
            (subject.value, name_of(predicate.value), target.value)
            for subject, predicate, target in self._triples()
            if subject.value in kinds and isinstance(target, ox.NamedNode) and target.value in kinds
        )

    def _counts(self, sparql: str) -> dict[str, int]:
        counted = self.query(f"{sparql} ORDER BY DESC(?n) ?name")
        return dict(zip(counted["name"].map(name_of), counted["n"].tolist(), strict=True))


def _read(store: ox.Store, path: Path, into: ox.NamedNode | ox.DefaultGraph) -> ox.Store:
    try:
        store.bulk_load(path=str(path), format=ox.RdfFormat.TURTLE, to_graph=into)
    except (SyntaxError, OSError) as error:
        raise GraphError(f"cannot read {path}: {_told(error)}") from error
    return store


def _told(error: Exception) -> str:
    """What a parser says in one line, without the hundred signs it would have taken instead."""
    short = _EXPECTED.sub(lambda match: ": unknown prefix" if match[1] else ": not understood", str(error))
    return " ".join(short.split())

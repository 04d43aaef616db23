"""Floor 5: what was understood → RDF, and a built graph loaded back for questions."""

from __future__ import annotations

from kg.graph.entity import EntityView
from kg.graph.evidence import evidence
from kg.graph.facts import facts
from kg.graph.iri import Namer, namer, safe
from kg.graph.network import network
from kg.graph.store import EVIDENCE, FACTS, Graph
from kg.graph.validation import Report

__all__ = [
    "EVIDENCE",
    "FACTS",
    "EntityView",
    "Graph",
    "Namer",
    "Report",
    "evidence",
    "facts",
    "namer",
    "network",
    "safe",
]

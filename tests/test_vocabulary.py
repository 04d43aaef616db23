"""What the code gets from the ontology, and what it is told when the file does not hold it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import ResourceError
from kg.vocabulary import load_ontology, ontology

PREFIXES = """
@prefix nj: <https://w3id.org/nianjian/ontology#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix void: <http://rdfs.org/ns/void#> .
"""
BASE = '<https://example.org/> a void:Dataset ; void:uriSpace "https://example.org/" .'
ROOT = 'nj:Thing a owl:Class ; nj:iriSegment "thing" ; nj:colour "#000000" ; nj:alsoTyped owl:Thing .'


@pytest.mark.parametrize(
    ("name", "iri"),
    [
        ("nj:Post", "https://w3id.org/nianjian/ontology#Post"),
        ("skos:prefLabel", "http://www.w3.org/2004/02/skos/core#prefLabel"),
        ("schema:containedInPlace", "https://schema.org/containedInPlace"),
        ("rdf:type", "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
        ("xsd:gYearMonth", "http://www.w3.org/2001/XMLSchema#gYearMonth"),
    ],
)
def test_iri(name: str, iri: str) -> None:
    assert ontology().iri(name) == iri


@pytest.mark.parametrize(
    ("kind", "core", "segment", "colour"),
    [
        ("Organization", "Organization", "org", "#4784DC"),
        ("GovernmentBody", "Organization", "org", "#4784DC"),
        ("River", "Place", "place", "#1B6E2E"),
        ("Person", "Person", "person", "#DD771F"),
        ("Tenure", "Tenure", "tenure", "#C0BA7B"),
        ("Donation", "Event", "event", "#7E37A3"),
        ("Proposal", "Document", "document", "#6AC3FB"),
        ("MonetaryAmount", "Quantity", "quantity", "#7FA7AB"),
        ("Passage", "Passage", "passage", "#2A23A5"),
    ],
)
def test_a_kind_inherits_from_its_core_class(kind: str, core: str, segment: str, colour: str) -> None:
    assert (ontology().core(kind), ontology().segment(kind), ontology().colour(kind)) == (core, segment, colour)


@pytest.mark.parametrize(
    ("term", "language", "label"),
    [
        ("nj:GovernmentBody", "zh", "政府机关"),
        ("nj:GovernmentBody", "en", "Government body"),
        ("https://schema.org/containedInPlace", "zh", "隶属于"),
    ],
)
def test_label(term: str, language: str, label: str) -> None:
    assert ontology().label(term, language) == label


def test_the_base_of_the_data_and_the_prefixes() -> None:
    assert ontology().data == "https://w3id.org/nianjian/data/"
    assert ontology().prefixes["schema"] == "https://schema.org/"
    assert list(ontology().prefixes) == sorted(ontology().prefixes)


@pytest.mark.parametrize(
    "question",
    [
        lambda: ontology().iri("nj:Potato"),
        lambda: ontology().iri("schema:name"),
        lambda: ontology().iri("crm:E74_Group"),
        lambda: ontology().label("nj:Potato"),
        lambda: ontology().label("nj:Post", "fr"),
        lambda: ontology().types("nj:Post"),
        lambda: ontology().types("Potato"),
        lambda: ontology().core("Role"),
        lambda: ontology().segment("Date"),
        lambda: ontology().colour("place"),
    ],
)
def test_what_the_ontology_does_not_have_raises(question: Callable[[], object]) -> None:
    with pytest.raises(ResourceError, match="the ontology"):
        question()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("nj:Post a", "cannot read bad.ttl"),
        ("", "does not declare the prefix"),
        (PREFIXES + ROOT, "must name one base of the data"),
        (PREFIXES + BASE + "nj:Thing a owl:Class .", "gives nj:Thing no nj:iriSegment"),
    ],
)
def test_a_bad_ontology_raises(text: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "bad.ttl").write_text(text, "utf8")
    with pytest.raises(ResourceError, match=message):
        load_ontology(tmp_path / "bad.ttl")


def test_a_missing_ontology_raises(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match=r"cannot read none\.ttl"):
        load_ontology(tmp_path / "none.ttl")


def test_a_subclass_inherits_from_above_and_may_differ(tmp_path: Path) -> None:
    below = 'nj:Part a owl:Class ; rdfs:subClassOf nj:Thing ; nj:colour "#FFFFFF" .'
    (tmp_path / "small.ttl").write_text(PREFIXES + BASE + ROOT + below, "utf8")
    small = load_ontology(tmp_path / "small.ttl")
    assert small.kinds == ("Part", "Thing")
    assert (small.core("Part"), small.segment("Part"), small.colour("Part")) == ("Thing", "thing", "#FFFFFF")
    assert [iri.rpartition("#")[2] for iri in small.types("Part")] == ["Part", "Thing", "Thing"]

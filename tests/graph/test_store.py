"""A build loaded back."""

from pathlib import Path
from typing import Any

import pytest
import rdflib

from kg.errors import GraphError
from kg.graph import EVIDENCE, FACTS, Graph, evidence, facts
from tests.support.knowledge import KNOWLEDGE

BASE = "https://w3id.org/nianjian/data/"
NJ = "https://w3id.org/nianjian/ontology#"


def test_length_is_that_of_the_facts(graph: Graph) -> None:
    graph.query("ASK { ?claim a nj:Claim }")
    assert len(graph) == len(facts(KNOWLEDGE))


@pytest.mark.parametrize("missing", [FACTS, EVIDENCE])
def test_no_build(folder: Path, tmp_path: Path, missing: str) -> None:
    for name in {FACTS, EVIDENCE} - {missing}:
        (tmp_path / name).write_bytes((folder / name).read_bytes())
    with pytest.raises(GraphError, match=f"no built graph: {missing} is missing"):
        Graph.load(tmp_path)


def test_a_damaged_build_is_told_in_one_line(folder: Path, tmp_path: Path) -> None:
    (tmp_path / FACTS).write_text("<a> <b> .", "utf8")
    (tmp_path / EVIDENCE).write_text("", "utf8")
    with pytest.raises(GraphError, match=rf"^cannot read .*{FACTS}: [^\n]+$"):
        Graph.load(tmp_path)


@pytest.mark.parametrize(
    ("sparql", "expected"),
    [
        ("SELECT ?name { ?s a nj:Mountain ; skos:prefLabel ?name }", [["望云山"]]),
        ("SELECT ?s { ?s a nj:Company }", []),
        (
            "SELECT ?name ?n { ?r nj:quantity [ schema:value ?n ] ; skos:prefLabel ?name }",
            [["清溪河", 36.5]],
        ),
        ("SELECT (COUNT(*) AS ?n) { ?s a nj:River }", [[2]]),
        ("SELECT ?year (YEAR(?year) + 1 AS ?next) { ?b nj:covers ?year }", [["2020", 2021]]),
        (
            "SELECT ?a ?z { ?p a nj:Project ; schema:startDate ?a ; schema:endDate ?z }",
            [["2020-04-08", "2020-10-22"]],
        ),
        (
            "SELECT ?area { ?county skos:prefLabel '南溪县'@zh ; schema:containedInPlace+ ?area }",
            [[f"{BASE}place/云泽市"]],
        ),
        (
            "SELECT ?words { ?c rdf:predicate nj:risesIn ; prov:wasQuotedFrom/oa:hasSelector/oa:exact ?words }",
            [["清溪河发源于望云山"]],
        ),
        (
            "SELECT ?name ?n { ?m a nj:Mention ; oa:hasBody ?e ; oa:hasTarget/oa:hasSelector/oa:start ?n . "
            "?e a nj:River ; skos:prefLabel ?name } ORDER BY ?n LIMIT 1",
            [["清溪河", 14]],
        ),
        ("ASK { ?s a nj:River }", [[True]]),
        ("CONSTRUCT { ?s nj:level 'x' } WHERE { ?s a nj:Mountain }", [[f"{BASE}place/望云山", f"{NJ}level", "x"]]),
        ("PREFIX nj: <urn:other:> SELECT ?s { ?s a nj:River }", []),
    ],
)
def test_query(graph: Graph, sparql: str, expected: list[list[Any]]) -> None:
    assert graph.query(sparql).to_numpy().tolist() == expected


def test_whole_numbers_stay_whole_beside_missing_ones(graph: Graph) -> None:
    found = graph.query("SELECT ?s ?page { ?s a nj:Section OPTIONAL { ?s nj:page ?page } } ORDER BY ?page")
    assert found["page"].dropna().tolist() == [1, 2, 9, 20]
    assert found["page"].isna().sum() == 5
    assert str(found["page"].dtype) == "Int64"


@pytest.mark.parametrize(
    ("sparql", "told"),
    [
        ("SELECT ?s {", "error at 1:12: not understood"),
        ("SELECT ?s { ?s no:such 1 }", "unknown prefix"),
        ("DELETE WHERE { ?s ?p ?o }", "not understood"),
        ("", "not understood"),
    ],
)
def test_a_question_that_cannot_be_answered(graph: Graph, sparql: str, told: str) -> None:
    with pytest.raises(GraphError, match=rf"^cannot answer the query: [^\n]*{told}$"):
        graph.query(sparql)


def test_facts_are_asked_alone_unless_evidence_is_named(graph: Graph) -> None:
    count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o %s }"
    everything = len(facts(KNOWLEDGE)) + len(list(evidence(KNOWLEDGE)))
    asked = ["", "FILTER(?p != oa:none)", ""]
    assert [graph.query(count % more)["n"][0] for more in asked] == [len(graph), everything, len(graph)]


@pytest.mark.parametrize(
    ("name", "id", "kind", "aliases"),
    [
        ("云泽市水利局", "org/云泽市水利局", "GovernmentBody", ("市水利局",)),
        ("市水利局", "org/云泽市水利局", "GovernmentBody", ("市水利局",)),
        ("市水和局", "org/云泽市水利局", "GovernmentBody", ("市水利局",)),
        ("陈明远", "person/陈明远-局长", "Person", ()),
        (f"{BASE}person/陈明远", "person/陈明远", "Person", ()),
    ],
)
def test_entity(graph: Graph, name: str, id: str, kind: str, aliases: tuple[str, ...]) -> None:
    entity = graph.entity(name)
    assert (entity.iri, entity.kind, entity.aliases) == (BASE + id, kind, aliases)


@pytest.mark.parametrize("name", ["无此人", "", "防汛", "云泽年鉴（2021）", f"{BASE}book/云泽年鉴-2021"])
def test_no_such_entity(graph: Graph, name: str) -> None:
    with pytest.raises(GraphError, match="no entity is called"):
        graph.entity(name)


def test_facts_of_an_entity(graph: Graph) -> None:
    found = graph.entity("清溪河").facts().astype(object)
    assert found.where(found.notna(), None).to_numpy().tolist() == [
        ["清溪河", "nj:flowsInto", "云水", f"{BASE}place/云水"],
        ["清溪河", "nj:quantity", "36.5千米", f"{BASE}quantity/清溪河/长度"],
        ["清溪河", "nj:risesIn", "望云山", f"{BASE}place/望云山"],
    ]
    assert graph.entity("陈明远").facts()[["subject", "property", "object"]].to_numpy().tolist() == [
        ["任命陈明远为云泽市水利局局长", "nj:person", "陈明远"]
    ]
    literals = graph.entity("36.5千米").facts()
    assert literals[literals["iri"].isna()]["object"].tolist() == ["千米", 36.5, "length"]


def test_mentions_of_an_entity(graph: Graph) -> None:
    found = graph.entity("市水利局").mentions()
    assert found.to_numpy().tolist() == [
        [77, 81, "市水利局", "organization.test"],
        [85, 92, "市水和局", "organization.test"],
        [135, 139, "市水利局", "organization.test"],
    ]


def test_evidence_of_an_entity(graph: Graph) -> None:
    found = graph.entity("任命陈明远为云泽市水利局局长").evidence()
    assert found[["property", "object", "quote", "confidence"]].to_numpy().tolist() == [
        ["schema:startDate", "2020-03-05", "5日", 1.0],
        ["nj:person", "陈明远", "任命陈明远为市水利局局长", 0.9],
        ["nj:post", "云泽市水利局局长", "任命陈明远为市水利局局长", 0.9],
    ]


def test_networkx(graph: Graph) -> None:
    made = graph.networkx()
    assert made.nodes[f"{BASE}org/云泽市水利局"] == {
        "label": "云泽市水利局",
        "kind": "GovernmentBody",
        "core": "Organization",
        "mentions": 3,
    }
    edge = made.edges[f"{BASE}place/清溪河", f"{BASE}place/云水", "nj:flowsInto"]
    assert edge == {"property": "nj:flowsInto", "label": "汇入"}
    assert (made.number_of_nodes(), made.number_of_edges()) == (14, 8)


def test_networkx_without_parallel_edges(graph: Graph) -> None:
    made = graph.networkx(multi=False)
    assert not made.is_multigraph()
    assert made.number_of_nodes() == 14


def test_rdf_is_the_facts_even_when_evidence_is_loaded(graph: Graph) -> None:
    graph.query("ASK { ?claim a nj:Claim }")
    rivers = graph.rdf.query("SELECT ?name { ?s a nj:River ; skos:prefLabel ?name } ORDER BY ?name")
    assert [str(row.name) for row in rivers] == ["云水", "清溪河"]
    assert len(graph.rdf) == len(graph)
    assert (rdflib.URIRef(f"{BASE}place/云水"), None, None) in graph.rdf


def test_stats(graph: Graph) -> None:
    stats = graph.stats()
    assert stats["triples"] == len(graph)
    assert {name: stats["classes"][name] for name in ("nj:Place", "nj:River", "nj:Section")} == {
        "nj:Place": 5,
        "nj:River": 2,
        "nj:Section": 9,
    }
    assert stats["properties"]["skos:prefLabel"] == 24
    assert list(stats["properties"].values()) == sorted(stats["properties"].values(), reverse=True)


def test_a_build_conforms(graph: Graph) -> None:
    report = graph.validate()
    assert report.conforms, report.text

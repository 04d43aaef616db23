"""Questions about the sample that its graph answers, in two engines: rdflib and Oxigraph read the same Turtle."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from kg.pipeline import Build
from kg.vocabulary import ontology

QUESTIONS = [
    (
        "竹坪乡属哪个市？",
        '?place skos:prefLabel "竹坪乡"@zh ; schema:containedInPlace/skos:prefLabel ?answer',
        {"丹浦市"},
    ),
    (
        "澜溪流入哪条河？",
        '?river skos:prefLabel "澜溪"@zh ; nj:flowsInto/skos:prefLabel ?answer',
        {"云江"},
    ),
    (
        "2021年5月28日谁被任命为市生态环境局局长？",
        '?event a nj:Appointment ; schema:startDate "2021-05-28"^^xsd:date ; nj:person/skos:prefLabel ?answer ;'
        ' nj:post [ org:postIn/skos:prefLabel "云泽市生态环境局"@zh ; nj:title "局长" ]',
        {"闻嘉树"},
    ),
    (
        "云泽银行向市红十字会捐了多少元？",
        '?gift a nj:Donation ; nj:donor/(skos:prefLabel|skos:altLabel) "云泽银行"@zh ;'
        ' nj:amount/schema:value ?answer ; nj:recipient/skos:prefLabel "云泽市红十字会"@zh',
        {"1200000"},
    ),
    (
        "第17号提案由哪个单位承办？",
        '?proposal a nj:Proposal ; nj:number "第17号" ; nj:handledBy/skos:prefLabel ?answer',
        {"云泽市交通运输局"},
    ),
    (
        "大事记由谁供稿？",
        '?section a nj:Section ; skos:prefLabel "2021年大事记"@zh ; nj:contributor/skos:prefLabel ?answer',
        {"任思敏"},
    ),
]


def prefixed(pattern: str) -> str:
    heads = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in ontology().prefixes.items())
    return f"{heads}SELECT DISTINCT ?answer {{ {pattern} }}"


def by_rdflib(path: Path) -> Callable[[str], set[str]]:
    graph = rdflib.Graph().parse(path)
    return lambda query: {str(row[0]) for row in graph.query(query)}


def by_oxigraph(path: Path) -> Callable[[str], set[str]]:
    store = ox.Store()
    store.bulk_load(path=str(path), format=ox.RdfFormat.TURTLE)

    def ask(query: str) -> set[str]:
        solutions = store.query(query)
        assert isinstance(solutions, ox.QuerySolutions)
        return {solution["answer"].value for solution in solutions}

    return ask


@pytest.fixture(scope="module", params=[by_rdflib, by_oxigraph])
def ask(request: pytest.FixtureRequest, built: Build) -> Callable[[str], set[str]]:
    return request.param(built.folder / "graph.ttl")


@pytest.mark.parametrize(("question", "pattern", "answer"), QUESTIONS)
def test_the_sample_answers(ask: Callable[[str], set[str]], question: str, pattern: str, answer: set[str]) -> None:
    assert ask(prefixed(pattern)) == answer, question

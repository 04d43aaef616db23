"""The network that the views draw."""

from dataclasses import replace

import pytest

from kg.graph import network
from tests.support.knowledge import CLAIMS, ENTITIES, KNOWLEDGE, span

BASE = "https://w3id.org/nianjian/data/"
NETWORK = network(KNOWLEDGE)


def test_nodes_are_the_entities() -> None:
    assert list(NETWORK) == [BASE + id.replace("|", "｜").replace("<", "＜").replace(">", "＞") for id in IDS]


IDS = [entity.id for entity in ENTITIES]


@pytest.mark.parametrize(
    ("id", "expected"),
    [
        (
            "org/云泽市水利局",
            {
                "label": "云泽市水利局",
                "kind": "GovernmentBody",
                "core": "Organization",
                "mentions": 3,
                "aliases": ["市水利局"],
                "chapter": "大事记",
            },
        ),
        (
            "quantity/清溪河/长度",
            {
                "label": "36.5千米",
                "kind": "Quantity",
                "core": "Quantity",
                "mentions": 1,
                "aliases": [],
                "chapter": "综述",
            },
        ),
        (
            "event/检查",
            {
                "label": "市水利局检查",
                "kind": "Inspection",
                "core": "Event",
                "mentions": 0,
                "aliases": [],
                "chapter": "水利",
            },
        ),
    ],
)
def test_node(id: str, expected: dict[str, object]) -> None:
    assert NETWORK.nodes[BASE + id] == {"iri": BASE + id, **expected}


def test_edge() -> None:
    edge = NETWORK.edges[f"{BASE}place/清溪河", f"{BASE}place/云水", "nj:flowsInto"]
    at = span("注入云水")
    assert edge == {
        "property": "nj:flowsInto",
        "label": "汇入",
        "evidence": [
            {
                "quote": "注入云水",
                "before": "于望云山，流经南溪县，全长36.5千米，",
                "after": "。",
                "start": at.start,
                "end": at.end,
                "section": "河流",
            }
        ],
    }


def test_claims_that_say_the_same_are_one_edge_with_all_evidence() -> None:
    edge = NETWORK.edges[f"{BASE}event/检查", f"{BASE}org/云泽市水利局", "schema:organizer"]
    assert [quote["quote"] for quote in edge["evidence"]] == ["市水利局在南溪县检查", "一季度，市水利局在南溪县检查"]


def test_evidence_is_not_repeated() -> None:
    doubled = network(replace(KNOWLEDGE, claims=CLAIMS + CLAIMS))
    assert list(doubled.edges(data=True)) == list(NETWORK.edges(data=True))


def test_the_book_and_literals_stay_out() -> None:
    assert {name for *_, name in NETWORK.edges(keys=True)} == {
        "schema:containedInPlace",
        "nj:risesIn",
        "nj:flowsInto",
        "nj:quantity",
        "org:postIn",
        "nj:person",
        "nj:post",
        "schema:organizer",
    }

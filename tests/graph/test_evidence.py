"""What `evidence.ttl` says: every claim and mention points at its words."""

from dataclasses import replace
from itertools import pairwise

import pyoxigraph as ox
import pytest

from kg.graph import evidence
from kg.graph.evidence import distinct_mentions, meant_by, place
from kg.graph.terms import term
from kg.model import Kind, Knowledge, Mention
from kg.read import read_text
from tests.support.knowledge import CLAIMS, ENTITIES, KNOWLEDGE, MENTIONS, SOURCE, mention, span

BASE = "https://w3id.org/nianjian/data/"
TRIPLES = list(evidence(KNOWLEDGE))
FLOWS = next(claim for claim in CLAIMS if claim.property == "nj:flowsInto")


def values(subject: str, name: str, triples: list[ox.Triple] = TRIPLES) -> list[str]:
    wanted = term(name)
    return [t.object.value for t in triples if t.subject.value == BASE + subject and t.predicate == wanted]


def claims(triples: list[ox.Triple]) -> list[tuple[str, ...]]:
    """Subject, property, object, rule and confidence of each claim."""
    nodes = [t.subject.value.removeprefix(BASE) for t in triples if t.predicate == term("rdf:subject")]
    names = ("rdf:subject", "rdf:predicate", "rdf:object", "nj:rule", "nj:confidence")
    return [tuple(value.rpartition("/")[2] for name in names for value in values(n, name, triples)) for n in nodes]


def test_a_mention_and_its_passage() -> None:
    node = "mention/云泽年鉴-2021/26-32-Place"
    target, position, quote = (f"passage/云泽年鉴-2021/26-32{part}" for part in ("", "-position", "-quote"))
    assert values(node, "rdf:type") == [term("nj:Mention").value, term("oa:Annotation").value]
    assert values(node, "oa:hasBody") == [f"{BASE}place/云泽市/南溪县"]
    assert values(node, "oa:hasTarget") == [BASE + target]
    assert values(node, "nj:rule") == ["place.test"]
    assert values(target, "oa:hasSource") == [f"{BASE}book/云泽年鉴-2021"]
    assert values(target, "oa:hasSelector") == [BASE + position, BASE + quote]
    assert values(position, "oa:start") == ["26"]
    assert values(position, "oa:end") == ["32"]
    assert values(quote, "oa:exact") == ["南溪县"]
    assert "".join(SOURCE[26:32].split()) == "南溪县"


def test_a_date_has_its_value_and_no_body() -> None:
    first = mention(Kind.DATE, "5日").span
    node = f"mention/云泽年鉴-2021/{first.start}-{first.end}-Date"
    assert values(node, "nj:edtf") == ["2020-03-05"]
    assert values(node, "oa:hasBody") == []


@pytest.mark.parametrize(
    "expected",
    [
        ("清溪河", "ontology#flowsInto", "云水", "flowsInto.test", "1.00"),
        ("长度", "value", "36.5", "value.test", "1.00"),
        ("陈明远", "ontology#person", "陈明远-局长", "person.test", "0.90"),
        ("“清溪｜云水”＜一期＞工程", "startDate", "2020-04-08", "startDate.test", "1.00"),
        ("“清溪｜云水”＜一期＞工程", "endDate", "2020-10-22", "startDate.test", "1.00"),
        ("检查", "ontology#edtf", "2020-33", "startDate.test", "1.00"),
        ("3.1", "ontology#contributor", "陈明远", "contributor.test", "1.00"),
    ],
)
def test_claims(expected: tuple[str, ...]) -> None:
    assert expected in claims(TRIPLES)


def test_every_claim_and_mention_is_there_once() -> None:
    intervals = 1
    assert len(claims(TRIPLES)) == len(CLAIMS) + intervals
    assert sum(t.object == term("nj:Mention") for t in TRIPLES) == len(MENTIONS)


def test_of_claims_that_say_the_same_in_one_place_the_surest_stays() -> None:
    triples = list(evidence(replace(KNOWLEDGE, claims=(replace(FLOWS, confidence=0.4, rule="weak"), FLOWS))))
    assert claims(triples) == [("清溪河", "ontology#flowsInto", "云水", "flowsInto.test", "1.00")]


def test_a_claim_points_at_all_its_passages() -> None:
    claim = replace(FLOWS, evidence=(span("注入云水"), span("清溪河")), date="2020")
    triples = list(evidence(replace(KNOWLEDGE, claims=(claim,))))
    (node,) = {t.subject.value.removeprefix(BASE) for t in triples if t.predicate == term("rdf:subject")}
    quoted = [iri.removeprefix(BASE) for iri in values(node, "prov:wasQuotedFrom", triples)]
    assert [values(f"{iri}-quote", "oa:exact", triples) for iri in quoted] == [["清溪河"], ["注入云水"]]
    assert values(node, "nj:edtf", triples) == ["2020"]


def test_no_triple_twice_no_blank_node_and_subjects_together() -> None:
    assert len(set(TRIPLES)) == len(TRIPLES)
    assert {type(term) for triple in TRIPLES for term in triple} == {ox.NamedNode, ox.Literal}
    changes = sum(a.subject != b.subject for a, b in pairwise(TRIPLES))
    assert changes + 1 == len({t.subject for t in TRIPLES})


def test_order_of_claims_and_mentions_does_not_matter() -> None:
    turned = replace(KNOWLEDGE, mentions=MENTIONS[::-1], claims=CLAIMS[::-1])
    assert list(evidence(turned)) == TRIPLES


def test_mentions_at_one_place_are_one() -> None:
    again = replace(MENTIONS[0], rule="other")
    found = distinct_mentions(replace(KNOWLEDGE, mentions=(again, *MENTIONS)))
    assert len(found) == len(MENTIONS)
    assert [m.span.start for m in found] == sorted(m.span.start for m in MENTIONS)


def test_a_mention_means_the_first_of_its_entities() -> None:
    twin = replace(ENTITIES[2], id="place/other")
    assert meant_by((ENTITIES[2], twin))[place(MENTIONS[0])] == "place/清溪河"


def test_spans_that_cross_a_line_are_quoted_whole() -> None:
    both = span("局长。\n市水和局")
    at = Mention(Kind.EVENT, "", both, "test")
    triples = list(evidence(replace(KNOWLEDGE, mentions=(at,), entities=(), claims=())))
    assert values(f"passage/云泽年鉴-2021/{both.start}-{both.end}-quote", "oa:exact", triples) == ["局长。\n市水和局"]


@pytest.mark.parametrize(("source", "mended"), [("全市实行一■票否决。\n", ""), ("全市投资L4亿元，建成水库。\n", "1.4")])
def test_a_repair_quotes_what_is_printed(source: str, mended: str) -> None:
    book = read_text(source, "test")
    triples = list(evidence(Knowledge(book, (), (), ())))
    (repair,) = book.repairs
    passage = f"passage/test/{repair.span.start}-{repair.span.end}"
    assert values(f"{passage}-quote", "oa:exact", triples) == [source[repair.span.start : repair.span.end]]
    assert values(f"{passage}-repair", "oa:bodyValue", triples) == [repair.mended] == [mended]

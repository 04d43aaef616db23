"""What `graph.ttl` says."""

from dataclasses import replace

import pyoxigraph as ox
import pytest

from kg.graph import facts
from kg.graph.terms import name_of
from kg.model import Claim, Literal
from tests.support.knowledge import BOOK, ENTITIES, KNOWLEDGE, span

BASE = "https://w3id.org/nianjian/data/"


def told(value: object) -> str:
    """A term as short as tests want it: an IRI without base, a literal as in Turtle with its type's local name."""
    if isinstance(value, ox.NamedNode):
        return name_of(value.value).removeprefix(BASE).replace("book/云泽年鉴-2021", "book")
    assert isinstance(value, ox.Literal)
    kind = f"@{value.language}" if value.language else f"^{value.datatype.value.rpartition('#')[2]}"
    return f"{value.value}{kind}"


def lines(triples: list[ox.Triple]) -> list[str]:
    return [" ".join(map(told, triple)) for triple in triples]


FACTS = lines(facts(KNOWLEDGE))


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        (
            "book",
            [
                "rdf:type nj:Book",
                "rdf:type schema:Book",
                "skos:prefLabel 云泽年鉴（2021）@zh",
                "schema:spatialCoverage place/云泽市",
                "nj:covers 2020^gYear",
            ],
        ),
        (
            "book/section/1.1",
            [
                "rdf:type nj:Section",
                "rdf:type schema:Chapter",
                "skos:prefLabel 自然环境@zh",
                "schema:isPartOf book/section/1",
                "nj:level section^string",
                "nj:order 1^integer",
                "nj:page 2^integer",
            ],
        ),
        (
            "book/section/2.2",
            [
                "rdf:type nj:Section",
                "rdf:type schema:Chapter",
                "skos:prefLabel 4月@zh",
                "schema:isPartOf book/section/2",
                "nj:edtf 2020-04^string",
                "nj:level item^string",
                "nj:order 2^integer",
            ],
        ),
        (
            "book/section/3.1",
            [
                "rdf:type nj:Section",
                "rdf:type schema:Chapter",
                "skos:prefLabel 防汛@zh",
                "schema:isPartOf book/section/3",
                "nj:contributor person/陈明远",
                "nj:level entry^string",
                "nj:order 1^integer",
            ],
        ),
        (
            "org/云泽市水利局",
            [
                "rdf:type nj:GovernmentBody",
                "rdf:type nj:Organization",
                "rdf:type org:Organization",
                "skos:altLabel 市水利局@zh",
                "skos:hiddenLabel 市水和局@zh",
                "skos:prefLabel 云泽市水利局@zh",
                "nj:statedIn book/section/2.1",
                "nj:statedIn book/section/2.2",
                "nj:statedIn book/section/3.1",
            ],
        ),
        (
            "project/“清溪｜云水”＜一期＞工程",
            [
                "rdf:type nj:Project",
                "rdf:type schema:Project",
                "skos:prefLabel “清溪|云水”<一期>工程@zh",
                "schema:endDate 2020-10-22^date",
                "schema:startDate 2020-04-08^date",
                "nj:edtf 2020-04-08/2020-10-22^string",
                "nj:statedIn book/section/2.2",
            ],
        ),
        (
            "event/检查",
            [
                "rdf:type nj:Event",
                "rdf:type nj:Inspection",
                "rdf:type schema:Event",
                "skos:prefLabel 市水利局检查@zh",
                "schema:organizer org/云泽市水利局",
                "nj:edtf 2020-33^string",
                "nj:statedIn book/section/3.1",
            ],
        ),
        (
            "quantity/清溪河/长度",
            [
                "rdf:type nj:Quantity",
                "rdf:type schema:QuantitativeValue",
                "skos:prefLabel 36.5千米@zh",
                "schema:unitText 千米^string",
                "schema:value 36.5^decimal",
                "nj:quantityKind length^string",
                "nj:statedIn book/section/1.1.1",
            ],
        ),
    ],
)
def test_facts_of(subject: str, expected: list[str]) -> None:
    found = [line.removeprefix(f"{subject} ") for line in FACTS if line.startswith(f"{subject} ")]
    assert sorted(found) == sorted(expected)


def test_an_entity_that_is_only_claimed_is_stated_where_the_claim_is() -> None:
    assert "place/云泽市 nj:statedIn book/section/1.1.1" in FACTS


def test_facts_are_grouped_by_subject_sorted_and_none_twice() -> None:
    triples = facts(KNOWLEDGE)
    assert len(set(triples)) == len(triples)
    subjects = [triple.subject.value for triple in triples]
    assert subjects == sorted(subjects)


def test_no_blank_nodes() -> None:
    assert {type(term) for triple in facts(KNOWLEDGE) for term in triple} == {ox.NamedNode, ox.Literal}


def test_order_of_entities_and_claims_does_not_matter() -> None:
    turned = replace(KNOWLEDGE, entities=KNOWLEDGE.entities[::-1], claims=KNOWLEDGE.claims[::-1])
    assert facts(turned) == facts(KNOWLEDGE)


def test_the_base_is_the_users() -> None:
    triples = facts(KNOWLEDGE, "https://example.org/kg#")
    assert all(triple.subject.value.startswith("https://example.org/kg#") for triple in triples)


def test_a_name_is_not_its_own_alias() -> None:
    river = replace(ENTITIES[2], aliases=("清溪河", "清溪"), damaged=("清溪河",))
    found = lines(facts(replace(KNOWLEDGE, entities=(river,), claims=())))
    assert [line for line in found if "Label" in line and line.startswith("place")] == [
        "place/清溪河 skos:altLabel 清溪@zh",
        "place/清溪河 skos:prefLabel 清溪河@zh",
    ]


def test_start_and_end_make_one_edtf_interval() -> None:
    claims = tuple(
        Claim("event/检查", property, Literal(edtf, "edtf"), (span("一季度"),), "test")
        for property, edtf in (("schema:endDate", "2020-05"), ("schema:startDate", "2020-03"))
    )
    found = lines(facts(replace(KNOWLEDGE, claims=claims)))
    assert [line for line in found if line.startswith("event/检查 ") and "edtf" in line] == [
        "event/检查 nj:edtf 2020-03/2020-05^string"
    ]


def test_a_book_that_says_little_of_itself() -> None:
    book = replace(BOOK, year=None, city=None)
    found = lines(facts(replace(KNOWLEDGE, book=book)))
    assert not [line for line in found if "nj:covers" in line or "spatialCoverage" in line]

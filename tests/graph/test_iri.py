"""Names of things: readable, legal in every parser, the same from build to build."""

from dataclasses import replace

import pyoxigraph as ox
import pytest

from kg.graph import namer, safe
from kg.graph.iri import book_name
from kg.model import Kind, Literal, Mention, Span
from tests.support.knowledge import BOOK


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("org/云泽市人民政府", "org/云泽市人民政府"),
        ("甲 乙", "甲_乙"),
        ("甲\n乙\t丙", "甲_乙_丙"),
        ("甲\u3000乙\u00a0丙", "甲_乙_丙"),
        ("<甲>", "＜甲＞"),
        ('"甲"', "＂甲＂"),
        ("甲|乙", "甲｜乙"),
        ("{甲}", "｛甲｝"),
        ("甲\\乙", "甲＼乙"),
        ("甲^乙`丙", "甲＾乙｀丙"),
        ("1#楼?", "1＃楼？"),
        ("50%股权", "50％股权"),
        ("[甲]", "［甲］"),
        ("“甲”（乙）《丙》·丁", "“甲”（乙）《丙》·丁"),
        ("甲\ue000乙\ufffd丙\x00", "甲_乙_丙_"),
        ("甲\u200b乙\u200e丙\ufeff", "甲_乙_丙_"),
        ("𠮷村", "𠮷村"),
        ("A-1.2~3+(b)", "A-1.2~3+(b)"),
    ],
)
def test_safe(name: str, expected: str) -> None:
    assert safe(name) == expected


def test_every_safe_character_is_legal_in_turtle() -> None:
    plane = "".join(map(chr, range(0xD800))) + "".join(map(chr, range(0xE000, 0x20000)))
    triple = ox.Triple(ox.NamedNode(f"http://example.org/{safe(plane)}"), ox.NamedNode("urn:p"), ox.Literal(""))
    turtle = ox.serialize([triple], format=ox.RdfFormat.TURTLE)
    assert [quad.triple for quad in ox.parse(turtle, ox.RdfFormat.TURTLE)] == [triple]


@pytest.mark.parametrize(
    ("title", "year", "expected"),
    [
        ("云泽年鉴（2021）", 2020, "云泽年鉴-2021"),
        ("云泽年鉴(2021)", None, "云泽年鉴-2021"),
        ("云泽年鉴2019", 2020, "云泽年鉴-2019"),
        ("云泽年鉴", 2020, "云泽年鉴-2021"),
        ("云泽 <年鉴>", None, "云泽_＜年鉴＞"),
    ],
)
def test_book_name(title: str, year: int | None, expected: str) -> None:
    assert book_name(replace(BOOK, title=title, year=year)) == expected


def test_names_of_one_book() -> None:
    names = namer(BOOK, "https://example.org/d/")
    mention = Mention(Kind.PLACE, "南溪县", Span(26, 32), "test")
    assert names.thing("place/云泽市/南溪县") == "https://example.org/d/place/云泽市/南溪县"
    assert names.thing("section/3.1") == names.section("3.1") == "https://example.org/d/book/云泽年鉴-2021/section/3.1"
    assert names.mention(mention) == "https://example.org/d/mention/云泽年鉴-2021/26-32-Place"
    assert names.passage(mention.span) == "https://example.org/d/passage/云泽年鉴-2021/26-32"


def test_names_are_under_the_base_of_the_ontology_by_default() -> None:
    assert namer(BOOK).book == "https://w3id.org/nianjian/data/book/云泽年鉴-2021"


def test_claims_differ_by_all_that_they_say() -> None:
    names = namer(BOOK)
    said = [
        ("a", "nj:post", "b", Span(1, 2)),
        ("b", "nj:post", "b", Span(1, 2)),
        ("a", "nj:person", "b", Span(1, 2)),
        ("a", "nj:post", "c", Span(1, 2)),
        ("a", "nj:post", Literal("b"), Span(1, 2)),
        ("a", "nj:post", Literal("b", "xsd:decimal"), Span(1, 2)),
        ("a", "nj:post", Literal("b", language="zh"), Span(1, 2)),
        ("a", "nj:post", "b", Span(1, 3)),
    ]
    assert len({names.claim(*one) for one in said}) == len(said)
    assert names.claim(*said[0]) == "https://w3id.org/nianjian/data/claim/643fdbfddd33f440"

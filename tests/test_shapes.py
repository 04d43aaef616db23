"""The shapes: they agree with the ontology, pass good data, and refuse every wrong made to it here."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyshacl
import pytest
from rdflib import RDF, SH, Graph, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from kg.resources import ontology_folder
from kg.vocabulary import ontology

NJ = Namespace("https://w3id.org/nianjian/ontology#")
SCHEMA = Namespace("https://schema.org/")
NJS = Namespace("https://w3id.org/nianjian/shapes#")

TERMS = Graph().parse(ontology_folder() / "nianjian.ttl")
# What these point to may be described in the other file of a build; the evidence shapes follow them to the words.
FOLLOWED = ["oa:hasSelector", "oa:hasSource", "prov:wasQuotedFrom"]
RANGED = sorted({TERMS.qname(str(term)) for term in TERMS.subjects(SCHEMA.rangeIncludes)} - set(FOLLOWED))


@pytest.fixture(scope="module")
def shapes() -> Graph:
    return Graph().parse(ontology_folder() / "shapes.ttl")


@pytest.fixture(scope="module")
def data() -> Graph:
    return Graph().parse(Path(__file__).parent / "data" / "conforming.ttl")


def test_the_shapes_use_declared_terms_only(shapes: Graph) -> None:
    places = SH.targetClass | SH.targetSubjectsOf | SH["class"] | SH.datatype | SH.disjoint | SH.lessThan
    paths = SH.path | SH.inversePath | RDF.first
    used = {term for term in shapes.objects(None, places | paths) if isinstance(term, URIRef)}
    assert NJ.Post in used
    assert used <= set(TERMS.subjects(RDF.type))


def test_every_message_is_in_both_languages_and_belongs_to_one_shape(shapes: Graph) -> None:
    messages = list(shapes.objects(None, SH.message))
    assert len(messages) == len(set(messages)) > 0
    for shape in set(shapes.subjects(SH.message)):
        assert sorted(message.language for message in shapes.objects(shape, SH.message)) == ["en", "zh"]


def test_the_shapes_ask_for_the_standard_class_of_each_class(shapes: Graph) -> None:
    asked = {(shapes.value(shape, SH.targetClass), wanted) for shape, wanted in shapes.subject_objects(SH["class"])}
    assert {pair for pair in asked if pair[0]} == set(TERMS.subject_objects(NJ.alsoTyped))


def allowed(shape: Node, shapes: Graph) -> Iterator[Node]:
    """The classes and datatypes that a shape allows."""
    yield from shapes.objects(shape, SH["class"] | SH.datatype)
    for alternatives in shapes.objects(shape, (SH.node / SH["or"]) | SH["or"]):
        for alternative in Collection(shapes, alternatives):
            yield from allowed(alternative, shapes)


@pytest.mark.parametrize("term", RANGED)
def test_a_shape_allows_what_the_ontology_says_a_property_points_to(term: str, shapes: Graph) -> None:
    shape, property = NJS[term.replace(":", "-")], URIRef(ontology().iri(term))
    assert shapes.value(shape, SH.path) == shapes.value(shape, SH.targetSubjectsOf) == property
    assert set(allowed(shape, shapes)) == set(TERMS.objects(property, SCHEMA.rangeIncludes))


def complaints(data: Graph, shapes: Graph) -> set[str]:
    """The English messages of the shapes that the data breaks."""
    _, report, _ = pyshacl.validate(data, shacl_graph=shapes)
    return {str(message) for message in report.objects(None, SH.resultMessage) if message.language == "en"}


def test_good_data_conforms_and_leaves_nothing_out(data: Graph, shapes: Graph) -> None:
    assert complaints(data, shapes) == set()
    cores = {ontology().core(kind) for kind in ontology().kinds}
    assert {ontology().core(kind) for kind in ontology().kinds if (None, RDF.type, NJ[kind]) in data} == cores
    for_programs = {NJ.alsoTyped, NJ.colour, NJ.iriSegment, NJ.cnSchemaLabel}
    assert set(data.predicates()) == {URIRef(ontology().iri(name)) for name in ontology().properties} - for_programs


# One change to the good data (what to drop, "subject predicate" or a whole triple; what to add), and what it breaks.
WRONG = [
    ("ex:city skos:prefLabel", "", "needs exactly one name, in Chinese"),
    ("", 'ex:city skos:prefLabel "云城市"@zh', "needs exactly one name, in Chinese"),
    ("ex:city skos:prefLabel", 'ex:city skos:prefLabel "Yunzhou"@en', "needs exactly one name, in Chinese"),
    ("ex:chapter skos:prefLabel", "", "needs exactly one name, in Chinese"),
    ("", 'ex:city skos:altLabel "云州市"@zh', "another name must differ from the name"),
    ("ex:person nj:statedIn", "", "must be stated in at least one section"),
    ("ex:length nj:statedIn", "", "must be stated in at least one section"),
    ("", "[] a nj:Inspected", "needs an IRI; a blank node will not do"),
    ("", "ex:lake nj:possiblySame ex:lake", "cannot be possibly the same as itself"),
    ("ex:bureau a org:Organization", "", "Organization must be typed org:Organization too"),
    ("ex:office a org:OrganizationalUnit", "", "Department must be typed org:OrganizationalUnit too"),
    ("ex:lake a schema:Place", "", "Place must be typed schema:Place too"),
    ("ex:person a foaf:Person", "", "Person must be typed foaf:Person too"),
    ("ex:post a org:Post", "", "Post must be typed org:Post too"),
    ("ex:tenure a org:Membership", "", "Tenure must be typed org:Membership too"),
    ("ex:project a schema:Project", "", "Project must be typed schema:Project too"),
    ("ex:meeting a schema:Event", "", "Event must be typed schema:Event too"),
    ("ex:document a schema:CreativeWork", "", "Document must be typed schema:CreativeWork too"),
    ("ex:photograph a schema:Photograph", "", "Photograph must be typed schema:Photograph too"),
    ("ex:length a schema:QuantitativeValue", "", "Quantity must be typed schema:QuantitativeValue too"),
    ("ex:money a schema:MonetaryAmount", "", "MonetaryAmount must be typed schema:MonetaryAmount too"),
    ("ex:section a schema:Chapter", "", "Section must be typed schema:Chapter too"),
    ("ex:book a schema:Book", "", "Book must be typed schema:Book too"),
    ("ex:claim a rdf:Statement", "", "Claim must be typed rdf:Statement too"),
    ("ex:mention a oa:Annotation", "", "Mention must be typed oa:Annotation too"),
    ("ex:repair a oa:Annotation", "", "Repair must be typed oa:Annotation too"),
    ("ex:repair oa:bodyValue", "", "a repair needs what it says instead"),
    ("", "ex:section nj:estimatedPage 55 , 56", "nj:estimatedPage must be one xsd:integer"),
    ("", 'ex:section nj:presence "somewhere"', "nj:presence must be printed, inferred, lost or absent"),
    ("", "ex:other a nj:Passage", "Passage must be typed oa:SpecificResource too"),
    ("ex:city nj:level", "", "an administrative area needs one known level"),
    ("ex:city nj:level", 'ex:city nj:level "chapter"', "an administrative area needs one known level"),
    ("ex:post org:postIn", "", "a post needs the one organization that it is in"),
    ("", "ex:post org:postIn ex:office", "a post needs the one organization that it is in"),
    ("ex:post nj:title", "", "a post needs one title"),
    ("ex:tenure org:member", "", "a tenure needs the one person who holds the post"),
    ("ex:tenure nj:post", "", "a tenure needs the one post that is held"),
    ("ex:appointment nj:person", "", "an appointment or removal needs its one person"),
    ("ex:appointment nj:post", "", "an appointment or removal needs a post"),
    (
        "ex:appointment nj:person",
        "ex:appointment a nj:Removal",
        "an appointment or removal needs its one person",
    ),
    ("ex:donation nj:donor, nj:recipient", "", "a donation needs a donor or a recipient"),
    ("ex:donation nj:amount, nj:goods", "", "a donation needs an amount or goods"),
    ("ex:agreement nj:party ex:bureau", "", "an agreement needs two parties or more"),
    ("ex:award nj:recipient", "", "an award needs a recipient"),
    ("ex:award nj:honour", "", "an award needs an honour"),
    ("ex:length schema:value", "", "a quantity needs one value"),
    ("ex:length schema:unitText", "", "a quantity needs one unit"),
    ("ex:length nj:quantityKind", "", "a quantity needs one kind"),
    ("ex:money schema:unitText", 'ex:money schema:unitText "万元"', "a monetary amount must be in yuan"),
    ("ex:section schema:isPartOf", "", "a section needs the one section or book that it is part of"),
    ("ex:section nj:order", "", "a section needs one order"),
    ("ex:section nj:level", "", "a section needs one known level"),
    ("ex:section nj:level", 'ex:section nj:level "village"', "a section needs one known level"),
    ("ex:claim rdf:subject", "", "a claim needs one subject"),
    ("ex:claim rdf:predicate", "", "a claim needs one predicate"),
    ("ex:claim rdf:predicate", 'ex:claim rdf:predicate "汇入"', "a claim needs one predicate"),
    ("ex:claim rdf:object", "", "a claim needs one object"),
    ("ex:claim prov:wasQuotedFrom", "", "a claim needs the words that it rests on, and their position"),
    ("ex:claim nj:rule", "", "a claim needs one rule"),
    ("ex:claim nj:confidence", "", "a claim needs one confidence"),
    ("ex:mention oa:hasTarget", "", "a mention needs the one passage that it stands in"),
    ("ex:passage oa:hasSource", "", "a passage needs the one book that it is from"),
    ("ex:selector oa:end", "ex:selector oa:end 123, 124", "a passage needs one end"),
    ("ex:selector oa:exact", "", "a passage needs its words"),
    (
        "ex:selector oa:start",
        "",
        "a passage needs one start + a claim needs the words that it rests on, and their position",
    ),
    ("", "ex:province schema:containedInPlace ex:province", "places must not contain one another in a circle"),
    ("", "ex:province schema:containedInPlace ex:city", "places must not contain one another in a circle"),
    (
        "",
        "ex:government org:subOrganizationOf ex:office",
        "organizations must not be part of one another in a circle",
    ),
    ("", "ex:congress schema:superEvent ex:meeting", "events must not be part of one another in a circle"),
    (
        "ex:chapter schema:isPartOf",
        "ex:chapter schema:isPartOf ex:section",
        "sections must not be part of one another in a circle",
    ),
    ("", "ex:city schema:containedInPlace ex:lake", "schema:containedInPlace must be one nj:Place"),
    ("", "ex:meeting schema:superEvent ex:award", "schema:superEvent must be one nj:Event"),
    ("", "ex:tenure org:organization ex:office", "org:organization must be one nj:Organization"),
    ("", 'ex:document nj:number "4"', "nj:number must be one xsd:string"),
    ("", "ex:section nj:page 55", "nj:page must be one xsd:integer"),
    ("", 'ex:book nj:covers "2019"^^xsd:gYear', "nj:covers must be one xsd:gYear"),
    ("", 'ex:document nj:edtf "2020"', "nj:edtf must be one xsd:string and well formed"),
    ("ex:document nj:edtf", 'ex:document nj:edtf "2020-5-1"', "nj:edtf must be one xsd:string and well formed"),
    ("ex:claim nj:confidence", "ex:claim nj:confidence 1.01", "nj:confidence must be xsd:decimal from 0 to 1"),
    (
        "ex:claim nj:confidence",
        "ex:claim nj:confidence '-0.5'^^xsd:decimal",
        "nj:confidence must be xsd:decimal from 0 to 1",
    ),
    ("ex:selector oa:start", "ex:selector oa:start 123", "oa:start must be xsd:integer from 0 and less than the end"),
    ("ex:selector oa:start", "ex:selector oa:start -1", "oa:start must be xsd:integer from 0 and less than the end"),
    ("ex:selector oa:exact", 'ex:selector oa:exact ""', "oa:exact must be xsd:string and not empty"),
    *[
        (drop, f"{subject} {date} {value}", f"{date} must be one xsd:date, xsd:gYearMonth or xsd:gYear")
        for subject, date in [
            ("ex:tenure", "nj:from"),
            ("ex:tenure", "nj:until"),
            ("ex:congress", "schema:startDate"),
            ("ex:project", "schema:endDate"),
            ("ex:document", "schema:datePublished"),
            ("ex:length", "nj:asOf"),
        ]
        for drop, value in [("", '"1999"^^xsd:gYear'), (f"{subject} {date}", '"2020"')]
    ],
]


def changed(data: Graph, drop: str, add: str) -> Graph:
    """A copy of the data with one change, as the table gives it."""
    copy = Graph() + data
    for prefix, namespace in data.namespaces():
        copy.bind(prefix, namespace)
    subject, _, rest = drop.partition(" ")
    for part in filter(None, rest.split(", ")):
        copy.update(f"DELETE WHERE {{ {subject} {part if ' ' in part else f'{part} ?value'} }}")
    copy.update(f"INSERT DATA {{ {add} }}")
    assert set(copy) != set(data)
    return copy


@pytest.mark.parametrize(("drop", "add", "expected"), WRONG)
def test_a_shape_refuses(drop: str, add: str, expected: str, data: Graph, shapes: Graph) -> None:
    assert complaints(changed(data, drop, add), shapes) == set(expected.split(" + "))


def test_every_property_refuses_a_thing_of_no_class(data: Graph, shapes: Graph) -> None:
    case = changed(data, "", " . ".join(f"ex:case {term} ex:nothing" for term in RANGED))
    assert sorted(complaint.split(" must be ")[0] for complaint in complaints(case, shapes)) == RANGED


def test_every_shape_is_broken_above(shapes: Graph) -> None:
    messages = {str(message) for message in shapes.objects(None, SH.message) if message.language == "en"}
    of_ranges = {message for message in messages if message.split(" must be ")[0] in RANGED}
    assert len(of_ranges) == len(RANGED)
    assert messages - of_ranges <= {message for *_, expected in WRONG for message in expected.split(" + ")}

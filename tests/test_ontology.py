"""The ontology: complete by its contract, explained in two languages, the same to every tool, clear to every eye."""

from __future__ import annotations

import itertools
import math

import pyoxigraph
import pytest
from rdflib import OWL, RDF, RDFS, SKOS, BNode, Graph, Namespace, URIRef
from rdflib.compare import to_isomorphic

from kg.resources import ontology_folder
from kg.vocabulary import ontology

NJ = Namespace("https://w3id.org/nianjian/ontology#")
SCHEMA = Namespace("https://schema.org/")

# Each class of the contract, and the few beside it, with the classes that the data gives to its members as well.
CLASSES = """
Organization            org:Organization
PartyBody               nj:Organization org:Organization
GovernmentBody          nj:Organization org:Organization
PeoplesCongress         nj:Organization org:Organization
ConsultativeConference  nj:Organization org:Organization
JudicialBody            nj:Organization org:Organization
MilitaryUnit            nj:Organization org:Organization
Company                 nj:Organization org:Organization
School                  nj:Organization org:Organization
Hospital                nj:Organization org:Organization
Association             nj:Organization org:Organization
MediaHouse              nj:Organization org:Organization
TaskForce               nj:Organization org:Organization
Department              nj:Organization org:OrganizationalUnit org:Organization
Place                   schema:Place
AdministrativeArea      nj:Place schema:Place
NaturalFeature          nj:Place schema:Place
River                   nj:NaturalFeature nj:Place schema:Place
Mountain                nj:NaturalFeature nj:Place schema:Place
Reservoir               nj:NaturalFeature nj:Place schema:Place
Route                   nj:Place schema:Place
Site                    nj:Place schema:Place
Person                  foaf:Person
Post                    org:Post
Tenure                  org:Membership
Project                 schema:Project
Event                   schema:Event
Meeting                 nj:Event schema:Event
Appointment             nj:Event schema:Event
Removal                 nj:Event schema:Event
Donation                nj:Event schema:Event
Agreement               nj:Event schema:Event
AwardConferral          nj:Event schema:Event
Inspection              nj:Event schema:Event
Activity                nj:Event schema:Event
Document                schema:CreativeWork
Proposal                nj:Document schema:CreativeWork
Photograph              nj:Document schema:Photograph schema:CreativeWork
Quantity                schema:QuantitativeValue
MonetaryAmount          nj:Quantity schema:MonetaryAmount schema:QuantitativeValue
Section                 schema:Chapter
Book                    schema:Book
Claim                   rdf:Statement
Mention                 oa:Annotation
Repair                  oa:Annotation
Passage                 oa:SpecificResource
"""

# The properties of the contract, those beside them, and those that only programs read.
PROPERTIES = """
skos:prefLabel skos:altLabel skos:hiddenLabel schema:containedInPlace schema:location org:subOrganizationOf
nj:jurisdiction nj:flowsInto nj:risesIn nj:borders nj:quantity schema:startDate schema:endDate nj:edtf nj:from nj:until
schema:organizer nj:participant nj:presidedBy nj:venue nj:considered nj:adopted nj:heardReportOf schema:superEvent
nj:person nj:post nj:decidedBy nj:donor nj:recipient nj:amount nj:goods nj:party nj:concerns nj:honour nj:grantedBy
nj:issuedBy nj:adoptedBy schema:datePublished nj:contributor nj:photographer nj:statedIn nj:level org:postIn nj:title
org:member org:organization nj:investor nj:builder nj:investment nj:stage nj:number nj:proposer nj:supervisor
nj:handledBy nj:quantityKind schema:value schema:unitText nj:asOf schema:isPartOf nj:order nj:page rdf:subject
rdf:predicate rdf:object prov:wasQuotedFrom nj:rule nj:confidence oa:hasBody oa:hasTarget oa:hasSource oa:start oa:end
oa:exact oa:bodyValue oa:motivatedBy nj:estimatedPage nj:presence
nj:possiblySame schema:foundingDate nj:change nj:covers schema:spatialCoverage org:memberOf oa:hasSelector rdf:type
nj:alsoTyped nj:colour nj:iriSegment nj:cnSchemaLabel
"""

DATATYPES = ["xsd:date", "xsd:gYearMonth", "xsd:gYear", "xsd:decimal", "xsd:integer", "xsd:string"]


@pytest.fixture(scope="module")
def terms() -> Graph:
    return Graph().parse(ontology_folder() / "nianjian.ttl")


@pytest.mark.parametrize("file", ["nianjian.ttl", "shapes.ttl"])
def test_rdflib_and_pyoxigraph_read_the_same_triples(file: str) -> None:
    path = ontology_folder() / file
    other = pyoxigraph.serialize(pyoxigraph.parse(path=str(path)), format=pyoxigraph.RdfFormat.N_TRIPLES)
    theirs, ours = Graph().parse(other, format="nt"), Graph().parse(path)
    assert len(ours) > 500
    assert to_isomorphic(theirs) == to_isomorphic(ours)


def test_the_ontology_has_no_blank_nodes(terms: Graph) -> None:
    assert not [triple for triple in terms if any(isinstance(term, BNode) for term in triple)]


def test_the_classes_are_those_of_the_contract() -> None:
    assert list(ontology().kinds) == sorted(line.split()[0] for line in CLASSES.split("\n") if line)


@pytest.mark.parametrize("line", CLASSES.strip().split("\n"), ids=str.split)
def test_a_member_of_a_class_has_the_types(line: str) -> None:
    kind, *above = line.split()
    assert ontology().types(kind) == tuple(ontology().iri(name) for name in [f"nj:{kind}", *above])


def test_the_properties_are_those_of_the_contract() -> None:
    assert list(ontology().properties) == sorted(PROPERTIES.split())


def test_the_page_for_people_names_every_term() -> None:
    page = (ontology_folder() / "README.md").read_text("utf8")
    names = [f"nj:{kind}" for kind in ontology().kinds] + list(ontology().properties)
    assert [name for name in names if f"`{name}`" not in page] == []


@pytest.mark.parametrize("term", [*ontology().classes, *ontology().properties, *DATATYPES])
def test_a_term_is_explained_in_both_languages(term: str, terms: Graph) -> None:
    explanation = SKOS.definition if term.startswith("nj:") else SKOS.scopeNote
    for predicate in (RDFS.label, explanation):
        texts = list(terms.objects(URIRef(ontology().iri(term)), predicate))
        assert sorted(text.language for text in texts) == ["en", "zh"]
        assert all(text.strip() for text in texts)


@pytest.mark.parametrize("prefix", ["crm", "dcterms", "foaf", "geo", "oa", "org", "prov", "schema", "time"])
def test_the_ontology_is_aligned_with(prefix: str, terms: Graph) -> None:
    relations = {RDFS.subClassOf, RDFS.subPropertyOf, SKOS.closeMatch, SKOS.exactMatch}
    namespace = ontology().prefixes[prefix]
    assert [o for s, p, o in terms if p in relations and str(s).startswith(NJ) and str(o).startswith(namespace)]


@pytest.mark.parametrize("predicate", [SCHEMA.domainIncludes, SCHEMA.rangeIncludes, NJ.alsoTyped, OWL.inverseOf])
def test_what_a_term_refers_to_is_declared(predicate: URIRef, terms: Graph) -> None:
    declared = set(terms.subjects(RDF.type))
    referred = set(terms.objects(None, predicate))
    assert referred
    assert referred <= declared


def test_nothing_makes_a_reasoner_infer_types(terms: Graph) -> None:
    assert not list(terms.subjects(RDFS.domain))
    assert not list(terms.subjects(RDFS.range))


# Colours, as people see them who lack one of the three kinds of cones (Machado, Oliveira and Fernandes 2009).
SIGHTS = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "deuteranopia": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "tritanopia": ((1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304)),
}
# From linear sRGB to the cone responses of Oklab and on to its axes, in which distances are even to the eye.
TO_CONES = ((0.4122, 0.5363, 0.0514), (0.2119, 0.6807, 0.1074), (0.0883, 0.2817, 0.6300))
TO_OKLAB = ((0.2105, 0.7936, -0.0041), (1.9780, -2.4286, 0.4506), (0.0259, 0.7828, -0.8087))


def times(matrix: tuple[tuple[float, ...], ...], vector: list[float]) -> list[float]:
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def seen(colour: str, sight: str) -> list[float]:
    """A colour in Oklab, as that sight sees it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return times(TO_OKLAB, [math.cbrt(c) for c in times(TO_CONES, times(SIGHTS[sight], linear))])


@pytest.mark.parametrize("sight", SIGHTS)
def test_the_colours_of_the_core_classes_can_be_told_apart(sight: str) -> None:
    colours = {ontology().core(kind): ontology().colour(ontology().core(kind)) for kind in ontology().kinds}
    assert len(colours) == 15
    for (one, a), (other, b) in itertools.combinations(colours.items(), 2):
        assert math.dist(seen(a, sight), seen(b, sight)) > 0.1, (one, other)

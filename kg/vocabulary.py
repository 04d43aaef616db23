"""Floor 1: the ontology as the code sees it, read once from `ontology/nianjian.ttl`.

Code names a term by its prefixed name (`nj:Post`, `skos:prefLabel`) and a class of the ontology by its kind
(`Post`, `GovernmentBody`); this turns both into IRIs. A term that the file does not declare raises, so a
misspelled one never reaches the data.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pyoxigraph as ox

from kg.errors import ResourceError
from kg.resources import ontology_folder

_CLASS_TYPES = ("owl:Class", "rdfs:Class")
_OTHER_TYPES = ("rdfs:Datatype", "owl:NamedIndividual")
_PROPERTY_TYPES = ("owl:ObjectProperty", "owl:DatatypeProperty", "owl:AnnotationProperty", "rdf:Property")


@dataclass(frozen=True, slots=True)
class _Kind:
    """What the ontology says of one of its own classes, with all that it inherits."""

    types: tuple[str, ...]
    core: str
    segment: str
    colour: str


@dataclass(frozen=True, slots=True)
class Ontology:
    """The declared terms of the ontology; get it from `ontology()`.

    `prefixes` maps prefix to namespace, `data` is the default base of the data's IRIs, `kinds` are the ontology's own
    classes without their prefix, `classes` and `properties` the prefixed names of all that it declares or borrows.
    All are sorted. Every method raises ResourceError for a term or kind that the ontology does not have.
    """

    prefixes: Mapping[str, str]
    data: str
    kinds: tuple[str, ...]
    classes: tuple[str, ...]
    properties: tuple[str, ...]
    _iris: Mapping[str, str]
    _labels: Mapping[tuple[str, str], str]
    _kinds: Mapping[str, _Kind]

    def iri(self, name: str) -> str:
        """The full IRI of a prefixed name such as `nj:Post`."""
        try:
            return self._iris[name]
        except KeyError:
            raise ResourceError(f"the ontology declares no term {name!r}") from None

    def label(self, term: str, language: str = "zh") -> str:
        """The label of a term, given as a prefixed name or as an IRI, in `zh` or `en`."""
        try:
            return self._labels[self._iris.get(term, term), language]
        except KeyError:
            raise ResourceError(f"the ontology has no {language} label for {term!r}") from None

    def types(self, kind: str) -> tuple[str, ...]:
        """The IRIs of all classes that the data gives to a member of `kind`.

        Its own class first, then the ontology's classes above it, then the standard classes of them all.
        """
        return self._kind(kind).types

    def core(self, kind: str) -> str:
        """The topmost kind above `kind`: Organization for GovernmentBody, Organization for itself."""
        return self._kind(kind).core

    def segment(self, kind: str) -> str:
        """The first path segment of IRIs of that kind: `org`, `place`, `person`."""
        return self._kind(kind).segment

    def colour(self, kind: str) -> str:
        """The colour of that kind in the views, as `#RRGGBB`."""
        return self._kind(kind).colour

    def _kind(self, kind: str) -> _Kind:
        try:
            return self._kinds[kind]
        except KeyError:
            raise ResourceError(f"the ontology has no class {kind!r}") from None


class _Turtle:
    """The triples of one Turtle file, looked up by subject and prefixed predicate."""

    def __init__(self, path: Path) -> None:
        self.name = path.name
        self._objects: dict[tuple[str, str], list[ox.NamedNode | ox.Literal]] = defaultdict(list)
        try:
            parser = ox.parse(path=str(path), format=ox.RdfFormat.TURTLE)
            for subject, predicate, value, _ in parser:
                self._objects[subject.value, predicate.value].append(value)
        except (OSError, SyntaxError) as error:
            raise ResourceError(f"cannot read {path.name}: {error}") from error
        self.prefixes = dict(sorted(parser.prefixes.items()))

    def expand(self, name: str) -> str:
        """The IRI of a prefixed name, whether declared or not."""
        prefix, _, local = name.partition(":")
        if prefix not in self.prefixes:
            raise ResourceError(f"{self.name} does not declare the prefix {prefix!r}")
        return self.prefixes[prefix] + local

    def shorten(self, iri: str) -> str:
        """The prefixed name of an IRI in a known namespace; any other IRI as it is."""
        for prefix, namespace in self.prefixes.items():
            if iri.startswith(namespace):
                return f"{prefix}:{iri.removeprefix(namespace)}"
        return iri

    def values(self, subject: str, name: str) -> list[str]:
        """The objects of a subject's triples with the predicate `name`, in the file's order."""
        return [value.value for value in self._objects.get((subject, self.expand(name)), ())]

    def subjects(self, *types: str) -> list[str]:
        """The IRIs typed with one of the prefixed names `types`, sorted by prefixed name."""
        wanted = {self.expand(name) for name in types}
        key = self.expand("rdf:type")
        found = [s for (s, p), values in self._objects.items() if p == key and any(v.value in wanted for v in values)]
        return sorted(found, key=self.shorten)

    def labels(self) -> dict[tuple[str, str], str]:
        """The label of each subject in each language, by IRI and language."""
        key = self.expand("rdfs:label")
        return {
            (subject, value.language): value.value
            for (subject, predicate), values in self._objects.items()
            for value in values
            if predicate == key and isinstance(value, ox.Literal) and value.language
        }


def _ancestry(turtle: _Turtle, iri: str) -> list[str]:
    """A class of the ontology and its classes above it, nearest first."""
    own = turtle.expand("nj:")
    found = [iri]
    for current in found:
        found += [p for p in turtle.values(current, "rdfs:subClassOf") if p.startswith(own) and p not in found]
    return found


def _kind(turtle: _Turtle, iri: str) -> _Kind:
    ancestry = _ancestry(turtle, iri)

    def inherited(name: str) -> str:
        for ancestor in ancestry:
            for value in turtle.values(ancestor, name):
                return value
        raise ResourceError(f"the ontology gives {turtle.shorten(iri)} no {name}")

    standard = [standard for ancestor in ancestry for standard in turtle.values(ancestor, "nj:alsoTyped")]
    return _Kind(
        types=tuple(dict.fromkeys(ancestry + standard)),
        core=turtle.shorten(ancestry[-1]).removeprefix("nj:"),
        segment=inherited("nj:iriSegment"),
        colour=inherited("nj:colour"),
    )


@cache
def ontology() -> Ontology:
    """The ontology of this installation. Raises ResourceError where its file is missing or malformed."""
    return load_ontology(ontology_folder() / "nianjian.ttl")


def load_ontology(path: Path) -> Ontology:
    """Read an ontology from a Turtle file written like `nianjian.ttl`. Raises ResourceError where it cannot."""
    turtle = _Turtle(path)
    classes = turtle.subjects(*_CLASS_TYPES)
    properties = turtle.subjects(*_PROPERTY_TYPES)
    terms = {turtle.shorten(iri): iri for iri in classes + properties + turtle.subjects(*_OTHER_TYPES)}
    kinds = {name.removeprefix("nj:"): iri for name, iri in terms.items() if iri in classes and name.startswith("nj:")}
    bases = [uri for dataset in turtle.subjects("void:Dataset") for uri in turtle.values(dataset, "void:uriSpace")]
    if len(bases) != 1:
        raise ResourceError(f"{path.name} must name one base of the data (void:uriSpace), not {len(bases)}")
    return Ontology(
        prefixes=turtle.prefixes,
        data=bases[0],
        kinds=tuple(kinds),
        classes=tuple(map(turtle.shorten, classes)),
        properties=tuple(map(turtle.shorten, properties)),
        _iris=terms,
        _labels=turtle.labels(),
        _kinds={kind: _kind(turtle, iri) for kind, iri in kinds.items()},
    )

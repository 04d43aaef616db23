"""What was understood of a yearbook: mentions, what they mean, and what is claimed of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kg.model.book import Book, Span


class Kind(StrEnum):
    """What a mention is a mention of: the eight kinds of the annotation guidelines, and quantities."""

    ORGANIZATION = "Organization"
    PLACE = "Place"
    PERSON = "Person"
    ROLE = "Role"
    DATE = "Date"
    PROJECT = "Project"
    DOCUMENT = "Document"
    EVENT = "Event"
    QUANTITY = "Quantity"


@dataclass(frozen=True, slots=True)
class Mention:
    """What the text says, where, and which rule or model saw it.

    `text` is as the book reads (without white space, misread characters mended), `span` where it is printed;
    `value` is the EDTF date of a Date, `number unit` of a Quantity.
    """

    kind: Kind
    text: str
    span: Span
    rule: str
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """What is meant. `id` is its path under the base IRI (`org/辽阳市人民政府`), `kind` a class of the ontology
    (`GovernmentBody`), `name` the full official name, `aliases` other names, `damaged` misread forms."""

    id: str
    kind: str
    name: str
    aliases: tuple[str, ...] = ()
    damaged: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Literal:
    """A value that is no entity: `datatype` is a prefixed name (`xsd:decimal`), `language` a tag or None."""

    text: str
    datatype: str = "xsd:string"
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One fact and why it is believed: `subject` and an entity `object` are entity ids, `property` a prefixed name.

    Raises ValueError where there is no evidence: such a claim cannot be made.
    """

    subject: str
    property: str
    object: str | Literal
    evidence: tuple[Span, ...]
    rule: str
    confidence: float = 1.0
    date: str | None = None

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError(f"a claim without evidence: {self.subject} {self.property}")


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All that was understood of one book: what `link` hands to `graph`."""

    book: Book
    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]

"""The values that travel between the floors. All are frozen; none knows how it was made.

source file ─▶ Book ─▶ Mention ─▶ Entity, Claim ─▶ RDF
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the source file, `start` inclusive and `end` exclusive, in code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")


class Level(StrEnum):
    """The levels of a yearbook's outline (部类, 分目, 次分目, 条目); a chronicle item stands beside the entries."""

    CHAPTER = "chapter"
    SECTION = "section"
    SUBSECTION = "subsection"
    ENTRY = "entry"
    ITEM = "item"


class BlockKind(StrEnum):
    """What a paragraph of the book is."""

    HEADING = "heading"
    BODY = "body"
    CAPTION = "caption"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Section:
    """One node of the outline. `start` and `end` are offsets in the clean text, `page` is as printed.

    `number` is its path among its siblings (`3.2.1`), stable from build to build; `date` is the EDTF date that
    governs the text (a chronicle item's day), or None.
    """

    number: str
    level: Level
    title: str
    start: int
    end: int
    page: int | None = None
    date: str | None = None
    children: tuple[Section, ...] = ()

    def walk(self) -> Iterator[Section]:
        """This section and all below it, in the book's order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the clean text: `text[start:end]`, inside the section at `section` (index into `Book.outline`)."""

    kind: BlockKind
    start: int
    end: int
    section: int


@dataclass(frozen=True, slots=True)
class Book:
    """A yearbook as it was read: clean text, the way back to the source, the outline.

    `text` holds no white space but one line feed after each block. `offsets[i]` is the code point in the source
    file of `text[i]`; a line feed has the offset of the character before it. `outline` lists every section in the
    book's order; index 0 is the book itself, a section of level chapter that covers everything. `year` is the year
    the book covers (one less than the year of its title), `city` and `province` are as the book names them.
    """

    title: str
    year: int | None
    city: str | None
    province: str | None
    source: str
    text: str
    offsets: Sequence[int]
    outline: tuple[Section, ...]
    blocks: tuple[Block, ...]

    def span(self, start: int, end: int) -> Span:
        """The source span of the clean stretch `start:end`."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1)

    def clean(self, span: Span) -> tuple[int, int]:
        """The clean stretch that a source span covers."""
        return bisect_left(self.offsets, span.start), bisect_left(self.offsets, span.end - 1) + 1

    def block_at(self, offset: int) -> Block:
        """The block that holds a clean offset."""
        return self.blocks[bisect_right(self.blocks, offset, key=lambda block: block.start) - 1]


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

    `text` is as printed but for white space; `value` is the EDTF date of a Date, `number unit` of a Quantity.
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

"""The values that travel between the floors. All are frozen; none knows how it was made.

source file ─▶ Book ─▶ Mention ─▶ Entity, Claim ─▶ RDF
"""

from kg.model.book import (
    Block,
    BlockKind,
    Book,
    Cell,
    Dropped,
    Fate,
    Level,
    Page,
    Promise,
    Repair,
    Section,
    Source,
    Span,
    Table,
)
from kg.model.knowledge import Claim, Entity, Kind, Knowledge, Literal, Mention

__all__ = [
    "Block",
    "BlockKind",
    "Book",
    "Cell",
    "Claim",
    "Dropped",
    "Entity",
    "Fate",
    "Kind",
    "Knowledge",
    "Level",
    "Literal",
    "Mention",
    "Page",
    "Promise",
    "Repair",
    "Section",
    "Source",
    "Span",
    "Table",
]

"""Which document a title means: a short title (《实施意见》) the one that the section has defined it for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kg.link.claims.coded import coded, frame
from kg.link.scene import Linked, Passage, Scene
from kg.model import Entity, Kind, Section
from kg.resources import patterns

FILE = "claims-documents"
_SHORTEST = 5


@dataclass(slots=True)
class Titles:
    """The short titles of a book, by the section that defines them."""

    scene: Scene
    _full: dict[tuple[str, str], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for passage in self.scene.passages:
            text = coded(passage)
            for match in frame(FILE, "defined").finditer(text.text):
                full, short = text.linked(match, "full")[0].entity, text.linked(match, "short")[0].entity
                if full and short:
                    self._full[passage.section.number, short] = full

    def meant(self, passage: Passage, linked: Sequence[Linked]) -> Iterator[str]:
        """The ids of the documents that some mentions mean; nothing for a bare 《办法》 that is not defined."""
        for one in linked:
            if one.kind is not Kind.DOCUMENT or not one.entity:
                continue
            full = self._full.get((passage.section.number, one.entity))
            if full or len(one.text) >= _SHORTEST:
                yield full or one.entity


def number_as_printed(number: str) -> str:
    """The number of a document with its brackets as the standard has them."""
    agency, year, serial = re.split(r"[〔\[［（(〕\]］)）]", number)
    return f"{agency}〔{year}〕{serial}"


def titled_document(section: Section) -> Entity | None:
    """The document that an entry prints or sums up: the one its title names."""
    title = re.sub(r"[（(](?:摘要|节选|摘录|全文)[)）]$", "", section.title)
    heads = patterns(FILE)["fragments"]["head"]
    return Entity(f"document/{title}", "Document", title) if re.search(rf"(?:{heads})$", title) else None

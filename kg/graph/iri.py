"""What things are called in the graph: readable IRIs, raw and not percent-encoded, the same from build to build."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import blake2b

from kg.model import Book, Literal, Mention, Span
from kg.vocabulary import ontology

# What RFC 3987 lets stand in a path, less the invisible characters that it allows.
_UNSAFE = re.compile(
    r"[^A-Za-z0-9\-._~!$&'()*+,;=:@/\u00A1-\u1FFF\u2010-\u2027\u2030-\u205E\u2070-\u2FFF\u3001-\uD7FF"
    r"\uF900-\uFDCF\uFDF0-\uFEFE\uFF00-\uFFEF\U00010000-\U0001FFFD\U00020000-\U0002FFFD\U00030000-\U0003FFFD]"
)
_TO_FULL_WIDTH = 0xFEE0
_PRINTED_YEAR = re.compile(r"\s*[（(]?(\d{4})年?[）)]?$")


def safe(name: str) -> str:
    """A name as it can stand in an IRI: forbidden ASCII signs as their full-width twins (`<` as `＜`), white space,
    controls and private characters as `_`. A slash stays: an id is a path."""
    return _UNSAFE.sub(lambda match: _twin(match[0]), name)


def _twin(char: str) -> str:
    return chr(ord(char) + _TO_FULL_WIDTH) if "!" <= char <= "~" else "_"


def book_name(book: Book) -> str:
    """The name of a book in IRIs: its title and the year it was published for (`辽阳年鉴-2021`)."""
    printed = _PRINTED_YEAR.search(book.title)
    year = printed[1] if printed else book.year + 1 if book.year else None
    title = book.title[: printed.start()] if printed else book.title
    return safe("-".join(str(part) for part in (title, year) if part))


@dataclass(frozen=True, slots=True)
class Namer:
    """Gives IRIs under `base` to what is known of one book."""

    base: str
    book_name: str

    @property
    def book(self) -> str:
        """The IRI of the book."""
        return f"{self.base}book/{self.book_name}"

    def thing(self, id: str) -> str:
        """The IRI of an entity by its id. `section/3.2.1` is a section of the book."""
        return f"{self.book}/{id}" if id.startswith("section/") else self.base + safe(id)

    def section(self, number: str) -> str:
        """The IRI of the section with that number."""
        return f"{self.book}/section/{number}"

    def mention(self, mention: Mention) -> str:
        """The IRI of a mention: its span and its kind."""
        return f"{self.base}mention/{self.book_name}/{mention.span.start}-{mention.span.end}-{mention.kind}"

    def passage(self, span: Span) -> str:
        """The IRI of a stretch of the source."""
        return f"{self.base}passage/{self.book_name}/{span.start}-{span.end}"

    def claim(self, subject: str, property: str, object: str | Literal, first: Span) -> str:
        """The IRI of a claim: a hash of what it says and of where the book first says so."""
        said = object if isinstance(object, str) else f"{object.text}^^{object.datatype}@{object.language}"
        key = f"{subject}\n{property}\n{said}\n{self.book_name}\n{first.start}-{first.end}"
        return f"{self.base}claim/{blake2b(key.encode(), digest_size=8).hexdigest()}"

    def prefixes(self) -> dict[str, str]:
        """Short forms for the IRIs that there are most of, beside those of the ontology."""
        own = {"section": f"{self.book}/section/", "claim": f"{self.base}claim/"}
        own |= {name: f"{self.base}{name}/{self.book_name}/" for name in ("mention", "passage")}
        return {**ontology().prefixes, **own}


def namer(book: Book, base: str | None = None) -> Namer:
    """The namer of a book under a base IRI, the ontology's own where none is given."""
    return Namer(base or ontology().data, book_name(book))

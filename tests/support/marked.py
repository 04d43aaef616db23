"""Texts with marks in them, for tables of what a short text says: `"[县教育局|Organization]召开会议"`, and with a value
`"[3日|Date=2021-02-03]召开会议"`. A chronicle item's date, its heading and the like go in as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from spacy.language import Language

from kg.extract import extract, pipeline
from kg.model import Kind, Mention
from kg.read import read_text

_MARK = re.compile(r"\[(?P<text>[^\[\]|]+)\|(?P<kind>[A-Z][a-z]+)(?:=(?P<value>[^\[\]|]+))?\]")

Marked = tuple[int, int, Kind, str | None]


def plain(marked: str) -> str:
    """The text without its marks."""
    return _MARK.sub(lambda match: match["text"], marked)


def marks(marked: str) -> list[Marked]:
    """The marks of a text: start, end, kind and value, in the text's order. Raises ValueError for an unknown kind."""
    found = []
    taken = 0
    for match in _MARK.finditer(marked):
        start = match.start() - taken
        found.append((start, start + len(match["text"]), Kind(match["kind"]), match["value"]))
        taken += len(match.group()) - len(match["text"])
    return found


def show(text: str, found: Iterable[Marked]) -> str:
    """A text with its mentions as marks."""
    made, at = "", 0
    for start, end, kind, value in sorted(found, key=lambda mark: mark[:2]):
        made += f"{text[at:start]}[{text[start:end]}|{kind}{f'={value}' if value else ''}]"
        at = end
    return made + text[at:]


def extracted(text: str, *, city: str = "荆门市", year: int | None = 2020) -> str:
    """A text of one or more lines, each a paragraph, as it is extracted: with its mentions as marks.

    It is read as a book of its own, of the given city and covered year; quantities are left out.
    """
    book = read_text(text, "test", title=f"{city}年鉴", city=city, year=year)
    found = (mention for mention in extract(book, nlp=rules()) if mention.kind is not Kind.QUANTITY)
    return show(text, map(_mark, found))


@cache
def rules() -> Language:
    """The pipeline without the tagger: what a rule finds does not hang on what was last trained."""
    nlp = pipeline()
    nlp.disable_pipe("kg_tagger")
    return nlp


def _mark(mention: Mention) -> Marked:
    return mention.span.start, mention.span.end, mention.kind, mention.value

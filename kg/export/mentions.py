"""Mentions → `mentions.jsonl`, the form in which extraction is measured and other tools read it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from os import PathLike
from pathlib import Path
from typing import Any

from kg.graph.evidence import distinct_mentions, meant_by, place
from kg.graph.iri import namer
from kg.model import Kind, Knowledge, Mention


def write_mentions(knowledge: Knowledge, path: str | PathLike[str], base: str | None = None) -> int:
    """Write the mentions of a book to `path`, one JSON object a line in the book's order; return how many.

    `start` and `end` are code points of the source, `type` one of the eight kinds (quantities stay out), `text` as
    printed less white space, `value` the EDTF date of a date, `entity` the IRI of what is meant, `rule` what found it;
    `value` and `entity` are left out where there is none. Raises OSError where the file cannot be written.
    """
    names = namer(knowledge.book, base)
    meant = meant_by(knowledge.entities)
    mentions = [mention for mention in distinct_mentions(knowledge) if mention.kind is not Kind.QUANTITY]
    with Path(path).open("w", encoding="utf8", newline="\n") as file:
        for mention in mentions:
            id = meant.get(place(mention))
            file.write(json.dumps(_row(mention, names.thing(id) if id else None), ensure_ascii=False) + "\n")
    return len(mentions)


def _row(mention: Mention, entity: str | None) -> Mapping[str, Any]:
    row = {
        "start": mention.span.start,
        "end": mention.span.end,
        "type": mention.kind.value,
        "text": mention.text,
        "value": mention.value,
        "entity": entity,
        "rule": mention.rule,
    }
    return {key: value for key, value in row.items() if value is not None}

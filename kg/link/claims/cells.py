"""Who a cell of a table or a field of a note names: mentions of some kinds, and people no finder has seen."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.shapes import is_name
from kg.link.claims.coded import frame
from kg.link.claims.rows import Field
from kg.model import Entity, Kind

FILE = "claims-proposals"


def named_in(field: Field, *kinds: Kind) -> Iterator[Entity | str]:
    """What the items of a list mean: the id of a mention's entity, or an entity for a name that is no mention."""
    at = 0
    for one in (*field.mentions(*kinds), None):
        until = one.start - field.start if one else len(field.text)
        if Kind.PERSON in kinds:
            yield from _unseen(field.text[at:until])
        if one:
            at = one.end - field.start
            if one.entity:
                yield one.entity


def _unseen(text: str) -> Iterator[Entity]:
    """The people of a list that no finder has seen."""
    for item in frame(FILE, "item").finditer(text):
        name = re.sub(r"^(?:委员|代表)|(?:委员|代表|等)$", "", item.group())
        if is_name(name):
            yield Entity(f"person/{name}", "Person", name)


def number_in(text: str) -> str | None:
    """The number of a proposal as printed (第21号)."""
    match = frame(FILE, "number").search(text)
    digits = re.sub(r"[第号\n]", "", match["number"]) if match else ""
    return f"第{digits}号" if digits.isdigit() else None

"""The quantities that claims give, in one line each."""

from __future__ import annotations

from kg.model import Knowledge
from tests.support.linking import said


def quantities(knowledge: Knowledge) -> list[tuple[str, ...]]:
    """Subject, kind, value, unit and, where they are told, date and change of every quantity."""
    of: dict[str, dict[str, str]] = {}
    for subject, property, value in said(knowledge):
        of.setdefault(subject, {})[property] = value
    holders = [(subject, value) for subject, property, value in said(knowledge) if property == "nj:quantity"]
    parts = ("nj:quantityKind", "schema:value", "schema:unitText", "nj:asOf", "nj:change")
    return [(subject, *(of[id][part] for part in parts if part in of[id])) for subject, id in holders]

"""EDTF dates → the dates of XML Schema, each in its own precision: never finer than the text says.

EDTF levels 0 and 1 and the division codes of level 2 are understood; what XML Schema has no type for (quarters
2020-33, half-years 2020-40, seasons 2020-21, decades 198X, uncertain dates 2020?) stays an EDTF string alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from kg.model import Literal

EDTF = "edtf"
"""The datatype by which a claim says that its value is an EDTF date."""

UNTIL = {"schema:startDate": "schema:endDate", "nj:from": "nj:until"}
"""The property that the end of an interval goes to, by that of its start."""

_DATATYPES = (
    (re.compile(r"-?\d{4}"), "xsd:gYear"),
    (re.compile(r"-?\d{4}-(?:0[1-9]|1[0-2])"), "xsd:gYearMonth"),
    (re.compile(r"\d{4}-\d\d-\d\d"), "xsd:date"),
)


def typed(edtf: str) -> Literal | None:
    """A single EDTF date as a typed literal, or None where XML Schema has no type of that precision."""
    for pattern, datatype in _DATATYPES:
        if pattern.fullmatch(edtf):
            return Literal(edtf, datatype) if datatype != "xsd:date" or _is_day(edtf) else None
    return None


def statements(property: str, edtf: str) -> list[tuple[str, Literal]]:
    """What a date says of its subject, as properties with values: its typed start and end, else its EDTF string."""
    start, slash, end = edtf.partition("/")
    if property == "nj:edtf":
        found = []
    elif not slash:
        found = [(property, typed(edtf))]
    elif property in UNTIL:
        found = [(property, typed(start)), (UNTIL[property], typed(end))]
    else:
        found = []
    return [(name, value) for name, value in found if value] or [("nj:edtf", Literal(edtf))]


def whole(dates: Sequence[tuple[str, str]]) -> str:
    """One EDTF string for all the dates of a thing, given as (property, EDTF date), the surest first: an interval
    where one says the start and another the end (`../` where only the end is known), else the first."""
    ends = [edtf for property, edtf in dates if property in UNTIL.values()]
    starts = [edtf for property, edtf in dates if property not in UNTIL.values()]
    if not ends or any("/" in edtf for edtf in (*starts[:1], ends[0])):
        return (starts or ends)[0]
    return f"{starts[0] if starts else '..'}/{ends[0]}"


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True

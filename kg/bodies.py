"""Floor 1: the standard bodies that every area has (市委, 发改委, 人民法院 …), their full names and their short ones.

The lexicon `city_bodies` gives for each body a pattern of its full name ({area}: 辽阳市; {n}: a numeral) and the tails
by which it goes behind the area's name or its level word. Here a pattern or a tail is a `Form`: what stands before the
area, and what behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from kg.resources import lexicon_rows

_NUMERALS = "一二三四五六七八九十"
_AREA = re.compile(r"\{(?:area|short|level)\}[市省区县]?")
_PLACEHOLDER = re.compile(r"\{\w+\}")


@dataclass(frozen=True, slots=True, order=True)
class Body:
    """A standard body: the pattern of its full name, the levels of areas that have it, its class."""

    pattern: str
    levels: tuple[str, ...]
    kind: str


@dataclass(frozen=True, slots=True, order=True)
class Form:
    """One way to name a body: `before` the area's name or level word, and the body itself."""

    before: str
    body: Body


@cache
def standard_forms() -> Mapping[str, tuple[Form, ...]]:
    """What stands behind the area in a body's name → the forms that end so."""
    table: dict[str, set[Form]] = {}
    for body, names, _ in _rows():
        for name in (body.pattern, *names):
            area = _AREA.search(name)
            if area:
                before, behind = name[: area.start()], name[area.end() :]
            else:
                before, behind = "", name
            if behind and not _PLACEHOLDER.search(before + behind):
                table.setdefault(behind, set()).add(Form(before, body))
    return {behind: tuple(sorted(forms)) for behind, forms in sorted(table.items())}


@cache
def bare_names() -> Mapping[str, tuple[Body, ...]]:
    """Names by which a body goes even without its area (工商联, 政法委) → the bodies, one a level or kind."""
    table: dict[str, set[Body]] = {}
    for body, _, bare in _rows():
        for name in bare:
            table.setdefault(name, set()).add(body)
    return {name: tuple(sorted(found)) for name, found in sorted(table.items())}


def _rows() -> Iterator[tuple[Body, list[str], list[str]]]:
    """Body, tails and bare names of each row, one body for each numeral where the row has one."""
    for pattern, levels, kind, *columns in lexicon_rows("city_bodies"):
        tails, bare = ([name for name in column.split("|") if name] for column in (*columns, "", "")[:2])
        for numeral in _NUMERALS if "{n}" in pattern else [""]:
            body = Body(pattern.replace("{n}", numeral), tuple(levels.split(",")), kind)
            yield (
                body,
                [name.replace("{n}", numeral) for name in tails],
                [name.replace("{n}", numeral) for name in bare],
            )

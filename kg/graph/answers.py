"""What SPARQL answers, as pandas data frames of Python values."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pandas as pd
import pyoxigraph as ox

from kg.vocabulary import ontology

Value = str | int | float | bool | None

_CONVERTERS: dict[str, Callable[[str], Value]] = {
    "integer": int,
    "decimal": float,
    "double": float,
    "float": float,
    "boolean": "true".__eq__,
}


def frame(answer: ox.QuerySolutions | ox.QueryTriples | ox.QueryBoolean) -> pd.DataFrame:
    """An answer as a table: a column for each variable of a SELECT; `answer` of an ASK; `subject`, `predicate` and
    `object` of a CONSTRUCT. IRIs, texts and dates are str (so dates of any precision sort and compare), numbers are
    numbers, what is unbound is missing, also among whole numbers."""
    if isinstance(answer, ox.QueryBoolean):
        return pd.DataFrame({"answer": [bool(answer)]})
    if isinstance(answer, ox.QueryTriples):
        columns = ["subject", "predicate", "object"]
    else:
        columns = [variable.value for variable in answer.variables]
    rows = [[_value(term) for term in row] for row in answer]
    return pd.DataFrame({name: _series([row[i] for row in rows]) for i, name in enumerate(columns)})


def _series(values: list[Value]) -> pd.Series:
    """A column of values; whole numbers stay whole where some are missing."""
    present = [value for value in values if value is not None]
    whole = present and len(present) < len(values) and all(type(value) is int for value in present)
    return pd.Series(values, dtype="Int64" if whole else None)


def _value(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None) -> Value:
    if term is None:
        return None
    if isinstance(term, ox.Triple):
        return str(term)
    convert = _converters().get(term.datatype.value) if isinstance(term, ox.Literal) else None
    try:
        return convert(term.value) if convert else term.value
    except ValueError:  # a literal that is not what its datatype says
        return term.value


@cache
def _converters() -> dict[str, Callable[[str], Value]]:
    return {ontology().prefixes["xsd"] + name: convert for name, convert in _CONVERTERS.items()}

"""EDTF → XML Schema: as precise as the text and no more."""

import pytest

from kg.graph.dates import statements, typed, whole
from kg.model import Literal


@pytest.mark.parametrize(
    ("edtf", "datatype"),
    [
        ("2020", "xsd:gYear"),
        ("-0221", "xsd:gYear"),
        ("2020-03", "xsd:gYearMonth"),
        ("2020-12", "xsd:gYearMonth"),
        ("2020-03-05", "xsd:date"),
        ("2020-02-29", "xsd:date"),
        ("2019-02-29", None),
        ("2020-13", None),
        ("2020-00", None),
        ("2020-21", None),  # spring
        ("2020-33", None),  # first quarter
        ("2020-36", None),
        ("2020-40", None),  # first half
        ("198X", None),
        ("18XX", None),
        ("2020-XX", None),
        ("2020?", None),
        ("2020-03~", None),
        ("2020-03/2020-05", None),
        ("..", None),
        ("", None),
    ],
)
def test_typed(edtf: str, datatype: str | None) -> None:
    assert typed(edtf) == (Literal(edtf, datatype) if datatype else None)


@pytest.mark.parametrize(
    ("property", "edtf", "expected"),
    [
        ("schema:startDate", "2020-03-05", ["schema:startDate 2020-03-05 xsd:date"]),
        ("schema:endDate", "2020-03", ["schema:endDate 2020-03 xsd:gYearMonth"]),
        (
            "schema:startDate",
            "2020-10-22/2020-11",
            ["schema:startDate 2020-10-22 xsd:date", "schema:endDate 2020-11 xsd:gYearMonth"],
        ),
        ("nj:from", "2018/2020", ["nj:from 2018 xsd:gYear", "nj:until 2020 xsd:gYear"]),
        ("nj:from", "2018/..", ["nj:from 2018 xsd:gYear"]),
        ("nj:from", "../2020", ["nj:until 2020 xsd:gYear"]),
        ("schema:startDate", "2020-33/2020-12", ["schema:endDate 2020-12 xsd:gYearMonth"]),
        ("schema:datePublished", "2020-01/2020-02", ["nj:edtf 2020-01/2020-02 xsd:string"]),
        ("schema:startDate", "2020-33", ["nj:edtf 2020-33 xsd:string"]),
        ("schema:startDate", "18XX/194X", ["nj:edtf 18XX/194X xsd:string"]),
        ("nj:edtf", "2020", ["nj:edtf 2020 xsd:string"]),
    ],
)
def test_statements(property: str, edtf: str, expected: list[str]) -> None:
    assert [f"{name} {value.text} {value.datatype}" for name, value in statements(property, edtf)] == expected


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ([("schema:startDate", "2020-03")], "2020-03"),
        ([("schema:endDate", "2020-03")], "../2020-03"),
        ([("schema:endDate", "2020-12"), ("schema:startDate", "2020-03")], "2020-03/2020-12"),
        ([("nj:from", "2018"), ("nj:until", "2020-33")], "2018/2020-33"),
        ([("schema:startDate", "2020-03/2020-04"), ("schema:endDate", "2020-05")], "2020-03/2020-04"),
        ([("schema:startDate", "2020-03-05"), ("schema:startDate", "2020-03")], "2020-03-05"),
        ([("schema:datePublished", "2020-03")], "2020-03"),
    ],
)
def test_whole(dates: list[tuple[str, str]], expected: str) -> None:
    assert whole(dates) == expected

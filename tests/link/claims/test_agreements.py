"""Agreements: parties, projects, sums."""

from __future__ import annotations

import pytest

from tests.support.linking import knowledge_of, said

CITY, COLLEGE, OTHER = "org/京山市人民政府", "org/武汉理工大学", "org/湖北工业大学"

SIGNED = [
    ("京山市人民政府与武汉理工大学签署产学研合作协议。", {("nj:party", CITY), ("nj:party", COLLEGE)}),
    ("京山市人民政府先后与武汉理工大学、湖北工业大学签约。", {("nj:party", one) for one in (CITY, COLLEGE, OTHER)}),
    ("京山市人民政府重视人才，与武汉理工大学签订《校地合作备忘录》。", {("nj:party", CITY), ("nj:party", COLLEGE)}),
    (
        "5月8日，京山市人民政府与武汉理工大学就漳河大桥改造工程签订合同，合同金额1200万元。",
        {
            ("nj:party", CITY),
            ("nj:party", COLLEGE),
            ("nj:concerns", "project/漳河大桥改造工程"),
            ("nj:amount", "12000000"),
            ("schema:startDate", "2020-05-08"),
        },
    ),
]

NOT_SIGNED = [
    "京山市人民政府与武汉理工大学签订安全生产责任书。",
    "京山市人民政府拟与武汉理工大学签订合作协议。",
    "京山市人民政府与各乡镇签订协议。",
    "京山市人民政府与武汉理工大学举行合作协议签约仪式。",
]


@pytest.mark.parametrize(("text", "expected"), SIGNED)
def test_an_agreement_has_its_parties(text: str, expected: set[tuple[str, str]]) -> None:
    assert agreed(text) == expected


@pytest.mark.parametrize("text", NOT_SIGNED)
def test_pledges_plans_and_agreements_with_no_one_known_are_none(text: str) -> None:
    assert agreed(text) == set()


def agreed(text: str) -> set[tuple[str, str]]:
    """What is told of the agreements of a text."""
    claims = said(knowledge_of(text, city="荆门市"))
    sums = {subject: value for subject, property, value in claims if property == "schema:value"}
    return {(p, sums.get(value, value)) for subject, p, value in claims if subject.startswith("event/签约/")}

"""Projects: places, investors, builders, sums, measures and stages."""

from __future__ import annotations

import pytest

from tests.support.linking import knowledge_of, said

BRIDGE, PARK = "project/漳河大桥改造工程", "project/荆门循环化工产业园项目"
BUILDER, COMPANY = "org/荆门市城市建设投资有限公司", "org/湖北楚源化工有限公司"

TOLD = [
    (
        "5月8日，漳河大桥改造工程在掇刀区开工。该工程总投资1.2亿元，由荆门市城市建设投资有限公司承建。",
        {
            (BRIDGE, "schema:location", "place/掇刀区"),
            (BRIDGE, "nj:stage", "开工"),
            (BRIDGE, "schema:startDate", "2020-05-08"),
            (BRIDGE, "总投资", "120000000元"),
            (BRIDGE, "nj:builder", BUILDER),
        },
    ),
    (
        "6月，湖北楚源化工有限公司投资建设的荆门循环化工产业园项目竣工投产。",
        {
            (PARK, "nj:investor", COMPANY),
            (PARK, "nj:builder", COMPANY),
            (PARK, "nj:stage", "竣工投产"),
            (PARK, "schema:endDate", "2020-06"),
        },
    ),
    (
        "漳河大桥改造工程总建筑面积1.5万平方米，建设周期为3年，其中，一期计划投资3000万元，建设周期为1年。",
        {
            (BRIDGE, "总建筑面积", "1.5万平方米"),
            (BRIDGE, "建设周期", "3年"),
            (BRIDGE, "一期计划投资", "30000000元"),
            (BRIDGE, "一期建设周期", "1年"),
        },
    ),
    (
        "漳河大桥改造工程、象山隧道工程等重点项目建成通车。",
        {(BRIDGE, "nj:stage", "建成通车"), ("project/象山隧道工程", "nj:stage", "建成通车")},
    ),
    (
        "会议同意漳河大桥改造工程实施方案，将政府出资比例调整至40%，社会资本方出资比例调整至60%。",
        {(BRIDGE, "政府出资比例", "40%"), (BRIDGE, "社会资本方出资比例", "60%")},
    ),
    (
        "总投资8亿元的荆门循环化工产业园项目落户钟祥市。",
        {(PARK, "总投资", "800000000元"), (PARK, "schema:location", "place/钟祥市")},
    ),
    (
        "荆门循环化工产业园项目是湖北楚源化工有限公司在钟祥市投资兴建的重点项目。",
        {(PARK, "nj:investor", COMPANY), (PARK, "nj:builder", COMPANY), (PARK, "schema:location", "place/钟祥市")},
    ),
]

NOT_TOLD = [
    "确保漳河大桥改造工程竣工。",
    "22个重点项目集中开工，总投资63亿元。",
    "漳河大桥改造工程座谈会召开。总投资10亿元的多个产业园签约。",
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_what_is_told_of_a_project(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert of_projects(text) == expected


@pytest.mark.parametrize("text", NOT_TOLD)
def test_wishes_and_numbers_of_projects_say_nothing_of_one(text: str) -> None:
    assert of_projects(text) == set()


def test_an_entry_goes_on_about_the_project_of_its_title() -> None:
    text = "【漳河大桥改造工程】\n\n位于掇刀区，总投资1.2亿元。2019年3月开工，2020年7月9日竣工。"
    assert {
        (BRIDGE, "schema:location", "place/掇刀区"),
        (BRIDGE, "总投资", "120000000元"),
        (BRIDGE, "schema:startDate", "2019-03"),
        (BRIDGE, "schema:endDate", "2020-07-09"),
    } <= of_projects(text)


def of_projects(text: str) -> set[tuple[str, str, str]]:
    """What is told of the projects of a text, quantities by their kind with value and unit."""
    claims = said(knowledge_of(text, city="荆门市"))
    found = {claim for claim in claims if claim[0].startswith("project/")}
    return {(s, *v.split("/")[-2:]) if v.startswith("quantity/") else (s, p, v) for s, p, v in found}  # type: ignore[misc]

"""Organizations: parts and wholes, areas, places, members."""

from __future__ import annotations

import pytest

from tests.support.linking import knowledge_of, said

GROUP, COMPANY = "org/荆门市建设投资集团", "org/湖北楚源化工有限公司"
PART, AREA = "org:subOrganizationOf", "nj:jurisdiction"

TOLD = [
    ("荆门市公安局刑侦支队破案。荆门市公安局开会。", {("org/荆门市公安局刑侦支队", PART, "org/荆门市公安局")}),
    ("市委书记到市委宣传部调研。", {("org/中共荆门市委宣传部", PART, "org/中国共产党荆门市委员会")}),
    (
        "荆门市发展和改革委员会、东宝区人民法院开会。钟祥市、东宝区参加。",
        {("org/荆门市东宝区人民法院", AREA, "place/东宝区")},
    ),
    (
        "荆门市建设投资集团设立和划入了城乡供水、公共停车、旅游开发3家子公司。",
        {(f"org/{name}", PART, GROUP) for name in ("城乡供水", "公共停车", "旅游开发")},
    ),
    (
        "荆门市科学技术协会内设机构2个：办公室和学会部。",
        {(f"org/荆门市科学技术协会{name}", PART, "org/荆门市科学技术协会") for name in ("办公室", "学会部")},
    ),
    ("荆门市博物馆位于掇刀区。", {("org/荆门市博物馆", "schema:location", "place/掇刀区")}),
    ("湖北楚源化工有限公司成立于1998年。", {(COMPANY, "schema:foundingDate", "1998")}),
    (
        "湖北楚源化工有限公司下设党支部3个、分公司2个，现有职工1200人。",
        {
            (COMPANY, "党支部数", "3个"),
            (COMPANY, "分公司数", "2个"),
            (COMPANY, "职工数", "1200人"),
        },
    ),
]

NOT_TOLD = [
    ("荆门市建设投资集团设立了城乡供水、公共停车等3家子公司。", PART),
    ("中国共产党召开会议。中国共产党荆门市委员会开会。", PART),
    ("湖北楚源化工有限公司现有职工1200人捐款。", "nj:quantity"),
    ("实践基地在荆门市图书馆揭牌成立。", "schema:foundingDate"),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_what_names_and_sentences_say(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert expected <= of_organizations(text)


@pytest.mark.parametrize(("text", "property"), NOT_TOLD)
def test_what_they_do_not_say(text: str, property: str) -> None:
    assert property not in {claim[1] for claim in said(knowledge_of(text, city="荆门市"))}


def of_organizations(text: str) -> set[tuple[str, str, str]]:
    """What is told of the organizations of a text, quantities by their kind with value and unit."""
    claims = said(knowledge_of(text, city="荆门市"))
    found = {claim for claim in claims if claim[0].startswith("org/")}
    return {(s, *v.split("/")[-2:]) if v.startswith("quantity/") else (s, p, v) for s, p, v in found}  # type: ignore[misc]

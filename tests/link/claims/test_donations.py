"""Donations: givers, takers, sums and goods."""

from __future__ import annotations

import pytest

from tests.support.linking import knowledge_of, said

COMPANY, CHARITY, RED_CROSS = "org/湖北楚源化工有限公司", "org/荆门市慈善总会", "org/荆门市红十字会"

GIVEN = [
    (
        "8月2日，湖北楚源化工有限公司向荆门市红十字会捐款30万元。",
        {COMPANY, RED_CROSS, "300000", "2020-08-02"},
    ),
    ("湖北楚源化工有限公司向荆门市慈善总会提供20万元爱心捐助。", {COMPANY, CHARITY, "200000"}),
    ("湖北楚源化工有限公司向荆门市捐赠棉衣120件，价值2.4万元。", {COMPANY, "place/荆门市", "24000", "棉衣120件"}),
    (
        "湖北楚源化工有限公司捐赠10吨消毒液（价值3万余元）给荆门市红十字会。",
        {COMPANY, RED_CROSS, "30000", "10吨消毒液"},
    ),
    ("钟祥市政府收到湖北楚源化工有限公司捐赠的救护车2辆。", {COMPANY, "org/钟祥市人民政府", "救护车2辆"}),
    ("湖北楚源化工有限公司通过荆门市慈善总会捐款5万元。", {COMPANY, CHARITY, "50000"}),
    ("6月1日，市总工会到沙洋县走访，为12名困难学生发放助学金3.6万元。", {"org/荆门市总工会", "36000", "2020-06-01"}),
    ("市工商联副主席带头捐款1000元。", {"post/荆门市工商业联合会/副主席", "1000"}),
    ("荆门市工商联高度重视。向荆门市慈善总会捐款5万元。", {"org/荆门市工商业联合会", CHARITY, "50000"}),
    (
        "佛教、道教、基督教协会向荆门市慈善总会捐献人民币8万元。",
        {"org/佛教协会", "org/道教协会", "org/基督教协会", CHARITY, "80000"},
    ),
]

NOT_GIVEN = [
    "市总工会计划向荆门市慈善总会捐款5万元。",
    "社会各界捐款捐物折合人民币375万元。",
    "荆门市红十字会做好社会捐赠物资的接收工作。",
    "荆门市红十字会举行捐赠仪式。",
]


@pytest.mark.parametrize(("text", "parts"), GIVEN)
def test_a_donation_is_one_node_with_all_that_is_told_of_it(text: str, parts: set[str]) -> None:
    assert gifts(text) == [parts]


@pytest.mark.parametrize("text", NOT_GIVEN)
def test_what_names_no_giver_or_gift_is_no_donation(text: str) -> None:
    assert gifts(text) == []


def test_what_was_given_is_handed_on() -> None:
    text = "市红十字会收到湖北楚源化工有限公司捐赠的救护车2辆，并将其移交给荆门市第一人民医院。"
    first = "event/捐赠/湖北楚源化工有限公司/荆门市红十字会/救护车2辆"
    second = "event/捐赠/荆门市红十字会/荆门市第一人民医院/救护车2辆"
    assert {
        (first, "nj:recipient", RED_CROSS),
        (second, "nj:donor", RED_CROSS),
        (second, "nj:recipient", "org/荆门市第一人民医院"),
        (second, "schema:superEvent", first),
    } <= said(knowledge_of(text, city="荆门市"))


def gifts(text: str) -> list[set[str]]:
    """For each donation of a text the ids, sums, goods and dates that are told of it."""
    claims = said(knowledge_of(text, city="荆门市"))
    nodes = sorted({subject for subject, _, _ in claims if subject.startswith("event/捐赠/")})
    sums = {subject: value for subject, property, value in claims if property == "schema:value"}
    return [{sums.get(value, value) for subject, _, value in claims if subject == node} for node in nodes]

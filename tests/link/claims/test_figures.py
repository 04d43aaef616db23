from __future__ import annotations

from dataclasses import replace
from typing import TypeGuard

import pytest

from kg.extract import extract
from kg.link.areas import know_areas
from kg.link.claims.figures import figures
from kg.link.claims.ledger import Finding
from kg.link.entities import set_scene
from kg.link.organizations import Surroundings
from kg.model import Claim
from kg.read import read_text
from tests.support.linking import knowledge_of
from tests.support.marked import rules
from tests.support.quantities import quantities

CITY, COUNTY = "place/辽阳市", "place/辽阳县"

FIGURES: dict[str, list[tuple[str, ...]]] = {
    "全市土地面积4，700平方千米，户籍人口170.5万人。": [
        (CITY, "土地面积", "4700", "平方千米"),
        (CITY, "户籍人口", "170.5", "万人"),
    ],
    "辽阳县面积2400.5平方千米，人口45万人。": [
        (COUNTY, "面积", "2400.5", "平方千米"),
        (COUNTY, "人口", "45", "万人"),
    ],
    # The year that opens the sentence or the paragraph, the change behind the figure, money in yuan.
    "2020年，全市一般公共预算收入完成98.5亿元，为预算的101%，比上年增长3.2%。其中，税收收入6000万元，下降1%。": [
        (CITY, "一般公共预算收入", "9850000000", "元", "2020", "比上年增长3.2%"),
        (CITY, "税收收入", "60000000", "元", "2020", "下降1%"),
    ],
    "截至2020年底，全市共有医疗机构1600家。": [(CITY, "医疗机构", "1600", "家", "2020-12")],
    "2020年，全市出生率5.1%。；人口自然增长率-3.25%。。": [
        (CITY, "出生率", "5.1", "‰", "2020"),
        (CITY, "人口自然增长率", "-3.25", "‰", "2020"),
    ],
    "根据快报统计，2020年，全市粮食产量90万吨。": [(CITY, "粮食产量", "90", "万吨", "2020")],
    "2020年，全市纪检机关共立案35件。": [(CITY, "纪检机关立案", "35", "件", "2020")],
    "2020年，辽阳地区平均降水量660毫米，较常年（700毫米）偏少5.7%；平均气温10.2摄氏度。": [
        (CITY, "平均降水量", "660", "毫米", "2020", "较常年（700毫米）偏少5.7%"),
        (CITY, "平均气温", "10.2", "摄氏度", "2020"),
    ],
    # A level's own budget is not all of it.
    "市本级教育支出6亿元，增长9%。其中，奖金支出1亿元。": [
        (CITY, "市本级教育支出", "600000000", "元", "增长9%"),
        (CITY, "市本级奖金支出", "100000000", "元"),
    ],
    # Whose figures these are is not said, or is someone else.
    "实现销售收入9亿元，从业人员300人。": [],
    "全市加快发展。辽阳市教育局收入20万元。": [],
    "2020年，全市受理案件216件，办结率98%，罚款总额3万元。": [(CITY, "受理案件", "216", "件", "2020")],
    # What these were is told elsewhere.
    "专项行动期间，全市抽调警力30人。": [],
    "2020年，全市共立案35件。": [],
    # Wishes, bounds and parts of something else.
    "预计全市粮食产量90万吨。": [],
    "全市党组织覆盖率达到80%以上。": [],
    "全市投资500万元到亿元项目30个。": [],
    # Only the change is told; what a scan made of the mark behind it is no part of it.
    "全市一般公共预算收入比上年增长3%。": [(CITY, "一般公共预算收入增长", "3", "%")],
    "全市粮食产量9万吨，增长2%o市委要求多种粮。": [(CITY, "粮食产量", "9", "万吨", "增长2%")],
    # A dash that the scan took for a numeral is mended.
    "6月1日一8月9日，全市降水量92毫米。": [(CITY, "降水量", "92", "毫米", "2020-06-01/2020-08-09")],
}


@pytest.mark.parametrize(("text", "told"), FIGURES.items())
def test_figures_of_areas(text: str, told: list[tuple[str, ...]]) -> None:
    assert sorted(quantities(knowledge_of(f"概况\n\n{text}\n"))) == sorted(told)


def test_a_county_speaks_of_itself_in_its_own_section() -> None:
    book = read_text("概况\n\n全县粮食产量30万吨。全市粮食产量90万吨。\n", "test", city="辽阳市", year=2020)
    mentions = extract(book, nlp=rules())
    scene, _ = set_scene(book, mentions, know_areas(book, mentions))
    passages = tuple(replace(passage, where=Surroundings("辽阳县")) for passage in scene.passages)
    held = [claim.subject for claim in figures(replace(scene, passages=passages)) if claims_quantity(claim)]
    assert held == [COUNTY, CITY]


def claims_quantity(finding: Finding) -> TypeGuard[Claim]:
    return isinstance(finding, Claim) and finding.property == "nj:quantity"

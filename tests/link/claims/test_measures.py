from __future__ import annotations

import pytest

from kg.link.claims.measures import ANY, Measure, measure

MEASURED = {
    ("河长12千米", ANY): ("河长", "12", "千米"),
    ("流域面积约40.5平方千米", "nature"): ("流域面积", "40.5", "平方千米"),
    ("粮食产量达到9万吨", ANY): ("粮食产量", "9", "万吨"),
    ("实现利润3亿元", ANY): ("利润", "300000000", "元"),
    ("出口额2亿美元", ANY): ("出口额", "2", "亿美元"),
    ("森林覆盖率45％", ANY): ("森林覆盖率", "45", "%"),
    ("18—34岁人口32万人", ANY): ("18—34岁人口", "32", "万人"),
    ("共接待游客60万人次", None): ("接待游客", "60", "万人次"),
    ("医院机关共立案5件", None): ("医院机关立案", "5", "件"),
    ("一般公共服务支出8元", None): ("一般公共服务支出", "8", "元"),
    # Not of that domain, no measure by name, something goes on behind.
    ("平均降水量600毫米", "nature"): None,
    ("接待游客60万人次", ANY): None,
    ("投资500万元到亿元项目", ANY): None,
    ("覆盖率80%以上", ANY): None,
    ("收入增长3%", ANY): None,
    ("海拔不详", ANY): None,
}


@pytest.mark.parametrize(("given", "found"), MEASURED.items())
def test_measures(given: tuple[str, str | None], found: tuple[str, str, str] | None) -> None:
    text, domain = given
    result = measure(text, 0, domain)
    assert (result and (result.kind, result.value, result.unit)) == found


def test_where_a_measure_stands() -> None:
    assert measure("其最大流量50立方米每秒（发生在1966年）", 1) == Measure(
        "最大流量", "50", "立方米每秒", 1, 12, "1966"
    )

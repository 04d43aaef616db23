from __future__ import annotations

import pytest

from tests.support.linking import knowledge_of
from tests.support.quantities import quantities

CITY, COUNTY = "place/辽阳市", "place/辽阳县"

COUNTED: dict[str, list[tuple[str, ...]]] = {
    "辽阳县历史悠久。下辖首山镇、兴隆镇2个镇，15个社区居委会。": [
        (COUNTY, "镇数", "2", "个"),
        (COUNTY, "社区居委会数", "15", "个"),
    ],
    "全市辖1县1市5区。共有街道办事处14个。": [
        (CITY, "县数", "1", "个"),
        (CITY, "市数", "1", "个"),
        (CITY, "区数", "5", "个"),
        (CITY, "街道办事处数", "14", "个"),
    ],
    "全市现有5个市辖区、1个县。": [(CITY, "市辖区数", "5", "个"), (CITY, "县数", "1", "个")],
    "合作社现有5个村的社员。": [],
    "全市召开3个镇的会议。": [],
}


@pytest.mark.parametrize(("text", "counted"), COUNTED.items())
def test_units_below_an_area(text: str, counted: list[tuple[str, ...]]) -> None:
    assert sorted(quantities(knowledge_of(f"概况\n\n{text}\n"))) == sorted(counted)

"""Places: divisions, settlements, waters, mountains, roads, sites, countries; each administrative level by itself."""

import pytest

from kg.extract.places import listed_towns, town_names
from tests.support.marked import extracted, plain


@pytest.mark.parametrize(
    "marked",
    [
        "[荆门市|Place]东部降雨。",
        "[荆门市|Place]地处[江汉平原|Place]西北。",
        "[湖北省|Place][荆门市|Place][掇刀区|Place]降雨。",
        "[京山市|Place][孙桥镇|Place][沙岭湾村|Place]种植桥米。",
        "[枞阳县|Place][官埠桥镇|Place]修筑圩堤。",
        "[安居区|Place][白马镇|Place]发现古墓。",
        "[京山市|Place]的[三阳镇|Place]、[坪坝镇|Place]降雨。",
        "[沙洋县|Place][十里铺镇|Place]降雨。",
        "[东宝区|Place][龙泉街道|Place][金虾社区|Place]消毒。",
        "[钟祥市|Place]、[沙洋县|Place]种植油菜。",
        "[遂宁|Place]、[铜陵|Place]签约。",
        "[荆门|Place]地区降雨。",
        "美丽[荆门|Place]日新月异。",
        "[彭家湾|Place]、[赵家坪村|Place]通电。",
        "[内蒙古自治区|Place]、[博尔塔拉蒙古自治州|Place]来访。",
        "[荆门高新区|Place]招商。",
    ],
)
def test_areas_and_settlements(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "客商来自[美国|Place]、[德国|Place]和[日本|Place]。",
        "产品销往[北京|Place]、[上海|Place]、[广东|Place]。",
        "[香港|Place]客商来访。",
        "往返于[武汉|Place]与[荆门|Place]之间。",
        "[四川|Place]、[重庆|Place]两地合作。",
    ],
)
def test_the_world_around(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "[漳河水库|Place]蓄水达5亿立方米。",
        "[涪江|Place]穿城而过。",
        "[长江|Place]、[汉江|Place]水位上涨。",
        "[大洪山|Place]海拔1055米。",
        "[207国道|Place]改线，[G42沪蓉高速公路|Place]养护。",
        "[荆宜高速公路|Place]养护。",
        "[象山大道|Place]拓宽。",
        "[龙泉公园|Place]免费开放。",
        "[莫愁湖国家湿地公园|Place]挂牌。",
        "[屈家岭遗址|Place]出土陶片。",
        "[老莱山庄|Place]营业。",
        "[李四光故居|Place]开放。",
        "[漳湖|Place]水质改善，[琼江|Place]流经境内。",
    ],
)
def test_waters_mountains_roads_and_sites(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "[市科技馆|Place]门前植树，[市科技馆|Organization]讲解。",
        "开幕式在[荆门大剧院|Place]举行。",
        "会议在[市委|Organization]召开。",
    ],
)
def test_a_house_is_a_place_where_something_happens_at_it(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize("marked", ["【[大洪山|Place]】", "【[惠亭水库|Place]】", "【概况】", "【防汛】"])
def test_titles_of_entries(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "[沙洋县|Place]下辖[沈集|Place]、[曾集|Place]、[李市|Place]3个镇。",
        "[射洪市|Place]下辖[太和|Place]、[平安|Place]2个街道，[沱牌|Place]、[青岗|Place]、[金华|Place]3个镇。",
    ],
)
def test_lists_of_towns(marked):
    assert extracted(plain(marked)) == marked


def test_towns_of_a_list_get_their_head():
    text = "射洪市下辖太和、平安2个街道，沱牌、青岗镇2个镇，东岳1个乡。"
    assert [name for _, _, name in listed_towns(text)] == ["太和街道", "平安街道", "沱牌镇", "青岗镇", "东岳乡"]
    assert [text[start:end] for start, end, _ in listed_towns(text)] == ["太和", "平安", "沱牌", "青岗镇", "东岳"]
    assert town_names("全县共有12个镇。") == set()


@pytest.mark.parametrize(
    "text",
    [
        "全市降水偏多。",
        "全国、全省、全市粮食增产。",
        "市区绿化完成。",
        "荣获“全国文明城市”称号。",
        "建设“美丽遂宁”。",
        "脱贫村、示范村、贫困村全部销号。",
        "小城镇建设步伐加快。",
        "思路清晰，出路宽广。",
        "民营经济增长。",
        "白酒作坊有12家。",
        "灾情波及5个乡镇。",
        "12个村通自来水。",
        "几个村、三镇、两县通水。",
        "各县（市）区植树。",
    ],
)
def test_what_is_no_place(text):
    assert extracted(text) == text

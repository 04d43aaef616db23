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
    "marked",
    [
        "[枫坪乡|Place][社山村|Place]通电。",
        "[嘉陵镇|Place][城西社区|Place]消毒。",
        "[王下乡|Place][三派村|Place]由扶贫队接管。",
        "走访[云峰苗族乡|Place][阔子洞村|Place]。",
        "[巴音苏木|Place][乌兰嘎查|Place]打井。",
        "[嘉禾镇|Place][吉山|Place]、[西岭乡|Place][杨溪村|Place]等地受灾。",
    ],
)
def test_a_village_starts_where_its_town_ends(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "[恩施州|Place]、[石柱县|Place]签约。",
        "客商赴[利川|Place]、[瑞金|Place]考察。",
        "西邻[剑阁|Place]，北接[苍溪|Place]。",
        "赴[广西|Place][北海市|Place]招商。",
        "[鲁|Place][豫|Place]两省交界处植树。",
        "[湘|Place]、[桂|Place]、[黔|Place]三省通车。",
        "32人赴[粤|Place]务工，[皖|Place]籍客商来访。",
        "[浙江|Place]籍企业家来访。",
    ],
)
def test_short_names(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "河流汇入[洞庭湖|Place]。",
        "途经[石鼓镇|Place]，境内[大渡河|Place]水量充足。",
        "王北颖到[石鼓镇|Place]。",
        "向西北流入[汉江|Place]。",
    ],
)
def test_what_is_joined_to_the_left_of_a_name(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "[清泉|Place]、[普洛|Place]等乡受灾。",
        "[红星|Place]、[鹤溪|Place]2街道通水。",
        "[罗桥|Place]、[石坝|Place]、[高坪|Place]3乡镇植树。",
    ],
)
def test_lists_that_share_a_head(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "[国道227线|Place][青石嘴|Place]至[大坂|Place]段封闭。",
        "[省道307线|Place]、[G319线|Place]养护。",
        "[220千伏云武Ⅰ线|Place]检修。",
        "[解放西路|Place]、[建设路|Place]拓宽。",
    ],
)
def test_roads_and_their_sections(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "[公元前314年|Date=-0313]置[阆中县|Place]，属[巴郡|Place]。",
        "宋时属[泗州|Place]，[清|Date]隶[处州府|Place]。",
    ],
)
def test_historical_prefectures(marked):
    assert extracted(plain(marked)) == marked


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
        "授予江苏省五一劳动奖状。",
        "获评云南省劳动模范。",
        "慰问一线职工，家电下乡。",
        "党政机关带头。",
    ],
)
def test_what_is_no_place(text):
    assert extracted(text) == text

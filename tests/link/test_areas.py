"""The areas a book speaks of, which of them a short name means, and in which other one each lies."""

import pytest

from kg.extract import extract
from kg.link.areas import Area, Areas, know_areas
from kg.read import read_text
from tests.support.marked import rules

JINGMEN = """荆门年鉴（2021）

沙洋县下辖沈集、曾集、李市3个镇，毛李1个乡。

掇刀区白庙街道团林社区消毒。

沙洋县沈集镇种藕。

京山市孙桥镇沙岭湾村种植桥米。
"""
QINGXI = """清溪年鉴（2021）

清溪市地处江岭省东部。

目录
综述 .............. 1
人口 .............. 1
南溪县行政区划 .... 1
望川区行政区划 .... 1
农业 .............. 2
综述
清溪市产茶。
人口
人口增加。
南溪县行政区划
南溪县下辖东山、西山2个镇，北岭1个乡。
望川区行政区划
望川区下辖书院1个街道。
农业
农业增产。
"""


def areas_of(text: str) -> Areas:
    book = read_text(text, "test")
    return know_areas(book, extract(book, nlp=rules()))


@pytest.fixture(scope="module")
def jingmen() -> Areas:
    return areas_of(JINGMEN)


@pytest.fixture(scope="module")
def qingxi() -> Areas:
    return areas_of(QINGXI)


def test_own_area_and_the_one_above(jingmen, qingxi):
    assert (jingmen.own, jingmen.above) == ("荆门市", "湖北省")
    assert (qingxi.own, qingxi.above) == ("清溪市", "江岭省")


@pytest.mark.parametrize(
    ("name", "level", "parent"),
    [
        ("湖北省", "province", "中国"),
        ("荆门市", "prefecture", "湖北省"),
        ("掇刀区", "county", "荆门市"),
        ("京山市", "county", "荆门市"),
        ("沈集镇", "township", "沙洋县"),
        ("毛李乡", "township", "沙洋县"),
        ("白庙街道", "township", "掇刀区"),
        ("孙桥镇", "township", "京山市"),
        ("团林社区", "community", "白庙街道"),
        ("沙岭湾村", "village", "孙桥镇"),
    ],
)
def test_tree_of_a_city_of_the_country(jingmen, name, level, parent):
    area = jingmen.by_name[name]
    assert (area.level, area.parent) == (level, parent)


@pytest.mark.parametrize(
    ("name", "level", "parent"),
    [
        ("江岭省", "province", "中国"),
        ("清溪市", "prefecture", "江岭省"),
        ("南溪县", "county", "清溪市"),
        ("望川区", "county", "清溪市"),
        ("东山镇", "township", "南溪县"),
        ("北岭乡", "township", "南溪县"),
        ("书院街道", "township", "望川区"),
    ],
)
def test_tree_of_an_invented_city(qingxi, name, level, parent):
    area = qingxi.by_name[name]
    assert (area.level, area.parent) == (level, parent)


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("湖北省", ("湖北省",)),
        ("荆门市", ("荆门市",)),
        ("掇刀区", ("掇刀区",)),
        ("沈集镇", ("沙洋县", "沈集镇")),
        ("沙岭湾村", ("京山市", "孙桥镇", "沙岭湾村")),
        ("无名村", ("无名村",)),
    ],
)
def test_path_from_the_county_down(jingmen, name, path):
    assert jingmen.path(name) == path


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("荆门", "荆门市"),
        ("荆门市", "荆门市"),
        ("湖北", "湖北省"),
        ("新疆", "新疆维吾尔自治区"),
        ("掇刀", "掇刀区"),
        ("沈集", "沈集镇"),
        ("白庙街道办事处", "白庙街道"),
        ("遂宁", "遂宁市"),
        ("无名", None),
        ("无名村", None),
    ],
)
def test_full_names(jingmen, name, full):
    assert jingmen.full(name) == full


@pytest.mark.parametrize(
    ("name", "official"),
    [
        ("掇刀区", "荆门市掇刀区"),
        ("京山市", "京山市"),
        ("沙洋县", "沙洋县"),
        ("沈集镇", "沈集镇"),
        ("荆门市", "荆门市"),
    ],
)
def test_a_district_goes_with_its_city(jingmen, name, official):
    assert jingmen.official(name) == official


@pytest.mark.parametrize(
    ("text", "parent"),
    [
        ("荆门年鉴（2021）", None),
        ("南京年鉴（2021）", "南京市"),
        ("徐州年鉴（2021）", "徐州市"),
        ("福州年鉴（2021）", "福州市"),
    ],
)
def test_of_districts_with_one_name_the_own_city_s_counts(text, parent):
    assert areas_of(text).by_name["鼓楼区"].parent == parent


def test_a_book_of_no_city():
    areas = areas_of("粮食增产。")
    assert (areas.own, areas.above) == (None, None)
    assert areas.by_name["荆门市"] == Area("荆门市", "prefecture", "湖北省", "420800")

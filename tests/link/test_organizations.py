"""Full official names of organizations, by how bodies are named and by where the name stands."""

import pytest

from kg.link.areas import Area, Areas, know_areas
from kg.link.organizations import Name, Namer, Surroundings, kind_of
from kg.read import read_text


@pytest.fixture(scope="module")
def jingmen() -> Namer:
    """A prefecture of the country: 掇刀区 is a district of it, 京山市 a county-level city, 沙洋县 a county."""
    return Namer(know_areas(read_text("荆门年鉴（2021）", "test"), []), {"盟市委": "中国民主同盟荆门市委员会"})


@pytest.fixture(scope="module")
def qingxi() -> Namer:
    """An invented prefecture."""
    areas = [
        Area("江岭省", "province", "中国"),
        Area("清溪市", "prefecture", "江岭省"),
        Area("南溪县", "county", "清溪市"),
        Area("望川区", "county", "清溪市"),
    ]
    short = {area.name[:-1]: area.name for area in areas}
    return Namer(Areas("清溪市", "江岭省", {area.name: area for area in areas}, short), {})


@pytest.mark.parametrize(
    ("surface", "full"),
    [
        ("市委", "中国共产党荆门市委员会"),
        ("荆门市委", "中国共产党荆门市委员会"),
        ("中共荆门市委", "中国共产党荆门市委员会"),
        ("市政府", "荆门市人民政府"),
        ("市政府党组", "中共荆门市人民政府党组"),
        ("市人大常委会", "荆门市人民代表大会常务委员会"),
        ("市十届人大常委会", "荆门市人民代表大会常务委员会"),
        ("市第十届人大常委会", "荆门市人民代表大会常务委员会"),
        ("市人大财经委", "荆门市人民代表大会财政经济委员会"),
        ("市政协", "中国人民政治协商会议荆门市委员会"),
        ("市纪委", "中共荆门市纪律检查委员会"),
        ("市纪委监委", "中共荆门市纪律检查委员会荆门市监察委员会"),
        ("市委组织部", "中共荆门市委组织部"),
        ("市直机关工委", "中共荆门市直属机关工作委员会"),
        ("省委", "中国共产党湖北省委员会"),
        ("省政府", "湖北省人民政府"),
        ("省公安厅", "湖北省公安厅"),
        ("省高级人民法院", "湖北省高级人民法院"),
        ("党中央", "中国共产党中央委员会"),
        ("国务院", "国务院"),
        ("市总工会", "荆门市总工会"),
        ("工商联", "荆门市工商业联合会"),
        ("团市委", "共青团荆门市委员会"),
        ("共青团荆门市委", "共青团荆门市委员会"),
        ("市文联", "荆门市文学艺术界联合会"),
        ("民革市委会", "中国国民党革命委员会荆门市委员会"),
        ("市发改委", "荆门市发展和改革委员会"),
        ("市卫健委", "荆门市卫生健康委员会"),
        ("市住建局", "荆门市住房和城乡建设局"),
        ("市税务局", "国家税务总局荆门市税务局"),
        ("市中院", "荆门市中级人民法院"),
        ("市检察院", "荆门市人民检察院"),
        ("市公安局交警支队", "荆门市公安局交通警察支队"),
        ("荆门军分区", "中国人民解放军湖北省荆门军分区"),
        ("市二院", "荆门市第二人民医院"),
        ("市疾控中心", "荆门市疾病预防控制中心"),
        ("市教育发展服务中心", "荆门市教育发展服务中心"),
        ("京山市市场监管局", "京山市市场监督管理局"),
        ("掇刀区人民法院", "荆门市掇刀区人民法院"),
        ("掇刀区法院", "荆门市掇刀区人民法院"),
        ("掇刀区实验小学", "荆门市掇刀区实验小学"),
        ("沙洋县政府", "沙洋县人民政府"),
        ("盟市委", "中国民主同盟荆门市委员会"),
        ("荆门日报社", "荆门日报社"),
        ("“荆门日报社”", "荆门日报社"),
    ],
)
def test_in_the_prefecture(jingmen, surface, full):
    assert jingmen.name(surface, Surroundings("荆门市")).full == full


@pytest.mark.parametrize(
    ("area", "surface", "full"),
    [
        ("京山市", "市委", "中国共产党京山市委员会"),
        ("京山市", "市政府", "京山市人民政府"),
        ("京山市", "市法院", "京山市人民法院"),
        ("京山市", "市中级人民法院", "荆门市中级人民法院"),
        ("京山市", "团市委", "共青团京山市委员会"),
        ("京山市", "荆门市委", "中国共产党荆门市委员会"),
        ("京山市", "省委", "中国共产党湖北省委员会"),
        ("掇刀区", "区委", "中国共产党荆门市掇刀区委员会"),
        ("掇刀区", "区政府", "荆门市掇刀区人民政府"),
        ("掇刀区", "市委", "中国共产党荆门市委员会"),
        ("掇刀区", "工商联", "荆门市掇刀区工商业联合会"),
        ("掇刀区", "组织部", "中共荆门市掇刀区委组织部"),
        ("沙洋县", "县委", "中国共产党沙洋县委员会"),
        ("沙洋县", "县教育局", "沙洋县教育局"),
        ("沙洋县", "市政府", "荆门市人民政府"),
    ],
)
def test_in_a_county(jingmen, area, surface, full):
    assert jingmen.name(surface, Surroundings(area)).full == full


@pytest.mark.parametrize(
    ("area", "surface", "full"),
    [
        ("清溪市", "市委", "中国共产党清溪市委员会"),
        ("清溪市", "省水利厅", "江岭省水利厅"),
        ("清溪市", "望川区教育局", "清溪市望川区教育局"),
        ("清溪市", "清溪市二院", "清溪市第二人民医院"),
        ("南溪县", "县委", "中国共产党南溪县委员会"),
        ("南溪县", "县人大常委会", "南溪县人民代表大会常务委员会"),
        ("望川区", "区纪委监委", "中共清溪市望川区纪律检查委员会清溪市望川区监察委员会"),
        ("望川区", "市政府", "清溪市人民政府"),
    ],
)
def test_in_an_invented_prefecture(qingxi, area, surface, full):
    assert qingxi.name(surface, Surroundings(area)).full == full


@pytest.mark.parametrize(
    ("surface", "body", "full"),
    [
        ("办公室", "荆门市总工会", "荆门市总工会办公室"),
        ("党组", "荆门市教育局", "荆门市教育局党组"),
        ("市委会", "中国国民党革命委员会荆门市委员会", "中国国民党革命委员会荆门市委员会"),
    ],
)
def test_parts_of_the_body_a_section_is_about(jingmen, surface, body, full):
    assert jingmen.name(surface, Surroundings("荆门市", body)).full == full


@pytest.mark.parametrize("surface", ["区委", "县政府", "办公室", "荆楚理工学院"])
def test_what_cannot_be_known_means_itself(jingmen, surface):
    name = jingmen.name(surface, Surroundings("荆门市"))
    assert (name.full, name.resolved) == (surface, False)


def test_without_an_area():
    assert Namer(Areas(None, None, {}), {}).name("市委", Surroundings(None)) == Name("市委", kind_of("市委"), False)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("荆门市教育局", "GovernmentBody"),
        ("荆门市掇刀区人民法院", "JudicialBody"),
        ("荆门石化有限公司", "Company"),
        ("龙泉中学", "School"),
        ("荆门市第二人民医院", "Hospital"),
        ("荆门市作家协会", "Association"),
        ("荆门日报社", "MediaHouse"),
        ("荆门市防汛抗旱指挥部", "TaskForce"),
        ("荆门", "Organization"),
    ],
)
def test_class_by_the_head_of_a_name(name, kind):
    assert kind_of(name) == kind

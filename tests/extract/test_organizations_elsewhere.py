"""Organizations of counties, districts, banners and towns anywhere: what the rules alone settle on."""

import re

import pytest

from tests.support.marked import extracted


def named(text):
    """The organizations in a text of some county's, in its order."""
    return re.findall(r"\[([^\[\]|]+)\|Organization\]", extracted(text, city="石门县", year=2016))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("县旅游局、区住建局、旗民政局发布公告。", ["县旅游局", "区住建局", "旗民政局"]),
        ("县卫计局、县文广新局、县国税局评优。", ["县卫计局", "县文广新局", "县国税局"]),
        ("会上，镇党委书记发言，镇卫生院义诊。", ["镇党委", "镇卫生院"]),
        ("自治区党委常委到会。", ["自治区党委"]),
        ("议案由县水产局答复。", ["县水产局"]),
        ("对县档案局通报表扬。", ["县档案局"]),
        ("省委省政府印发意见。", ["省委", "省政府"]),
        ("3月6日县政府召开会议。", ["县政府"]),
        ("大理市、漾濞县公安局破案。", ["漾濞县公安局"]),
        ("咸宁市咸安区人民法院开庭。", ["咸宁市咸安区人民法院"]),
        ("荔波电信开通基站，金堂二小获奖。", ["荔波电信", "金堂二小"]),
    ],
)
def test_bodies_behind_any_level_word(text, names):
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("中共楚雄州委印发通知。", ["中共楚雄州委"]),
        ("民建石门县支部换届。", ["民建石门县支部"]),
        ("农工党咸宁市委会换届。", ["农工党咸宁市委会"]),
        ("一名中共党员获奖。", []),
    ],
)
def test_committees_of_parties(text, names):
    assert [name for name in named(text) if len(name) > 2] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("县委第二巡察组进驻。", ["县委第二巡察组"]),
        ("县林业局种苗股受奖。", ["县林业局种苗股"]),
        ("县财政局国库支付中心结算。", ["县财政局国库支付中心"]),
        ("建行石门支行放贷。", ["建行石门支行"]),
        ("市公路局抢险突击队到场。", ["市公路局抢险突击队"]),
        ("华中农业大学历史系招生。", ["华中农业大学历史系"]),
    ],
)
def test_parts_of_a_body(text, names):
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("县总工会新建基层工会9家。", "县总工会新建基层工会"),
        ("县教育局和县妇联联办讲座。", "县教育局和县妇联"),
        ("县政府会议室布置一新。", "县政府会议室"),
    ],
)
def test_what_is_no_part(text, names):
    assert names not in named(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("走访禾泰、远岚、鑫昱等6家企业。", ["禾泰", "远岚", "鑫昱"]),
        ("禾泰水泥投产，远岚锂业停产。", ["禾泰水泥", "远岚锂业"]),
        ("县里种植水稻，发展生态农业。", []),
        ("公司下设党建科、营销科、财务科。", ["党建科", "营销科", "财务科"]),
    ],
)
def test_firms_and_departments_in_lists(text, names):
    assert named(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "格局向好，社会稳定。",
        "两县交界处修路。",
        "县城东南部降雨。",
        "各乡镇文化站开放。",
        "市、县两级政府部署。",
        "市场繁荣，区域协调。",
    ],
)
def test_ordinary_words_that_end_like_organizations(text):
    assert named(text) == []

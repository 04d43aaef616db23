"""Projects: one particular construction, investment or public work."""

import pytest

from tests.support.marked import extracted, plain


@pytest.mark.parametrize(
    "marked",
    [
        "[漳河新区棚户区改造项目|Project]开工。",
        "[掇刀区白庙片区棚户区改造项目|Project]签约。",
        "[荆门化工循环产业园污水处理厂项目|Project]开工。",
        "[康佳智能终端产业园项目|Project]签约。",
        "[遂宁天齐锂业年产2万吨碳酸锂项目|Project]投产。",
        "[铜陵有色奥炉改造项目|Project]投产。",
        "[圣莲岛湿地修复项目|Project]立项。",
        "[市妇幼保健院迁建项目|Project]立项。",
        "[207国道荆门段改建工程|Project]完工。",
        "[沙洋县农村饮水安全工程|Project]完工。",
        "[安居区老旧小区改造工程|Project]完工。",
        "[渠河饮用水水源保护工程|Project]完工。",
        "[涪江六桥建设工程|Project]完工。",
        "[大洪山旅游公路工程|Project]完工。",
    ],
)
def test_names_with_a_head(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "[高性能聚丙烯|Project]、[铝板带箔|Project]、[锂电池隔膜|Project]等重点项目开工。",
        "[光伏玻璃|Project]、[锂电铜箔|Project]等2个重大项目投产。",
    ],
)
def test_items_of_a_list(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "[沙洋县人民医院康复楼|Project]封顶。",
        "[钟祥市柴湖镇便民桥|Project]、[京山市职教园二期|Project]竣工。",
        "[110千伏团林输变电工程|Project][6月|Date=2020-06]投运。",
        "[掇刀区至双喜街道快速通道|Project]通车。",
        "新建[漳河镇卫生院门诊楼|Project]860平方米。",
        "[石桥驿镇老街改造|Project]、[钱场镇水厂扩建|Project]等2个项目开工。",
        "实施[沙洋县雨污分流改造项目|Project]和[东宝区南泉湿地修复项目|Project]。",
        "重点项目有：[钟祥磷化工搬迁|Project]、[京山桥米加工园|Project]。",
        "[滨河产业园二期|Project]招商。",
        "[“稻虾共作”课题|Project]结题。",
    ],
)
def test_what_a_verb_governs(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "[沙洋县|Place]高级工程师获奖。",
        "新建公厕12座、5G基站30座。",
        "各项目均已开工。",
        "第二期培训班开班。",
        "推进市政管网、城市停车场建设。",
    ],
)
def test_what_a_verb_governs_and_is_no_name(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "text",
    [
        "重点项目、民生工程进展顺利。",
        "重大工程提速。",
        "39个项目开工。",
        "亿元以上项目开工12个。",
        "招商引资项目落地。",
        "新建项目增加。",
        "一批项目投产。",
        "该项目总投资3亿元。",
        "行政审批服务项目精简。",
        "文化旅游项目增加。",
    ],
)
def test_what_is_no_project(text):
    assert extracted(text) == text

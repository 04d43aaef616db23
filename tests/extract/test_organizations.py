"""Organizations: the bodies that every area has, national ones, firms, schools, hospitals, their parts."""

import pytest

from tests.support.marked import extracted, plain


@pytest.mark.parametrize(
    "marked",
    [
        "[市委|Organization]、[市政府|Organization]下发通知。",
        "[省委|Organization][省政府|Organization]下发通知。",
        "[中共荆门市委|Organization]下发通知。",
        "[荆门市人民政府|Organization]下发通知。",
        "[东宝区委|Organization]、[东宝区政府|Organization]下发通知。",
        "[市人大常委会|Organization]听取汇报。",
        "[市十届人大常委会|Organization]听取汇报。",
        "[市人大财经委|Organization]听取汇报。",
        "[市政协|Organization]听取汇报。",
        "[市纪委监委|Organization]通报案情。",
        "[市政府党组|Organization]学习。",
        "[省公安厅|Organization]挂牌督办。",
        "[市发改委|Organization]、[市财政局|Organization]下达资金。",
        "[市住房和城乡建设局|Organization]检查工地。",
        "[市自然资源和规划局|Organization]检查矿山。",
        "[市市场监管局|Organization]、[市民政局|Organization]走访养老院。",
        "[京山市市场监管局|Organization]抽检食品。",
        "[掇刀区教育局|Organization]招聘教师。",
        "[市总工会|Organization]和[市文联|Organization]慰问职工。",
        "[团市委|Organization]、[市妇联|Organization]慰问儿童。",
        "[工商联|Organization]、[文联|Organization]开展走访。",
        "[民革|Organization]、[民盟|Organization]提交提案。",
        "[民革荆门市委员会|Organization]提交提案。",
        "[市防汛抗旱指挥部|Organization]发布预警。",
        "[市直机关工委|Organization]部署。",
    ],
)
def test_bodies_of_an_area(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "[党中央|Organization]、[国务院|Organization]高度重视。",
        "[国家发展改革委|Organization]批复。",
        "[生态环境部|Organization]通报。",
        "[最高人民法院|Organization]、[最高人民检察院|Organization]发布案例。",
        "[中央|Organization]的决策部署落地。",
        "[新华社|Organization]报道。",
        "[学习强国|Organization]平台报道。",
    ],
)
def test_national_bodies(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "[京山市人民法院|Organization]审结案件。",
        "[荆门市中级人民法院立案二庭|Organization]审结案件。",
        "[掇刀区人民检察院|Organization]提起公诉。",
        "[市公安局交警支队|Organization]查处酒驾。",
        "[荆门军分区|Organization]征兵。",
        "[武警荆门支队|Organization]抢险。",
        "[遂宁市中心医院|Organization]收治病人。",
        "[市二院|Organization]、[市中医院|Organization]收治病人。",
        "[龙泉中学|Organization]扩招。",
        "[荆楚理工学院|Organization]扩招。",
        "[华中科技大学|Organization]与[荆门市人民政府|Organization]签约。",
        "[荆门市作家协会|Organization]换届。",
        "[荆门援鄂医疗队|Organization]出征。",
        "[荆门日报社|Organization]报道。",
        "[市扶贫开发领导小组|Organization]部署。",
    ],
)
def test_courts_troops_hospitals_schools(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "[荆门石化公司|Organization]投产。",
        "[铜陵有色金属集团股份有限公司|Organization]投产。",
        "[四川沱牌曲酒股份有限公司|Organization]投产。",
        "[湖北某化工有限公司|Organization]投产。",
        "[济宁某化工有限公司|Organization]投产。",
        "[荆门农商银行|Organization]放贷。",
        "[中国农业银行荆门分行|Organization]放贷。",
        "[国网荆门供电公司|Organization]抢修。",
    ],
)
def test_firms(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "text",
    [
        "企业、各部门、社区复工。",
        "各县（市）区政府履职。",
        "市直机关、银行机构复工。",
        "一府两院履职。",
        "中央预算内投资增长。",
        "中央八项规定精神落实。",
        "中央、省、市资金到位。",
        "党支部发展党员。",
        "党组织换届。",
        "该公司投产。",
        "某公司投产。",
        "该中心成立。",
        "12家企业投产。",
    ],
)
def test_what_is_no_organization(text):
    assert extracted(text) == text


def test_a_name_the_book_defines_is_known_everywhere():
    marked = (
        "[中国民主同盟遂宁市委员会|Organization]（以下简称[盟市委|Organization]）换届。\n"
        "换届后，[盟市委|Organization]提交提案。"
    )
    assert extracted(plain(marked)) == marked

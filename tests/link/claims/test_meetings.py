import pytest

from tests.support.linking import knowledge_of, said

TEXT = """【市政府第六十一次常务会议纪要】

2020年3月4日，市政府召开市十六届人民政府第六十一次常务会议。会上议定了这些事项：

一、关于《辽阳市湿地修复三年行动方案》的汇报

会议听取了市水利局、市林草局关于湿地修复工作的汇报。会议要求，各部门要落实《辽阳市绿化条例》。

会议原则通过市住建局起草的《辽阳市供热管理办法》（以下简称《管理办法》），责成市住建局修改《管理办法》。

【市政协十四届二十次主席会议】

5月6日，市政协召开十四届二十次主席会议，会议审议通过《关于改善河道环境的建议案》《委员读书活动规则》；讨论《年度视察工作计划》；听取市民政局局长关于养老工作的汇报；听取各专委会工作汇报。

【关于保护古城墙的建议案（摘要）】

（2020年8月5日市政协十四届二十一次主席会议通过）

古城墙是重要的历史遗存。

【工作动态】

3月9日，召开市政府第六十二次常务会议，审议《辽阳市公园建设方案》。4月2日，市教育局召开座谈会。会议审议《辽阳市校园餐管理办法》。

3月10日，召开市政府第六十三次常务会议。市文联审议《辽阳市壁画保护规划》。听取和审议了市人大财经委对《辽阳市预算草案报告》的审议意见。
"""
COUNCIL = "event/辽阳市人民政府第六十一次常务会议"
CHAIRS = "event/中国人民政治协商会议辽阳市委员会第二十次主席会议"


@pytest.fixture(scope="module")
def claims() -> set[tuple[str, str, str]]:
    return said(knowledge_of(TEXT))


@pytest.mark.parametrize(
    "claim",
    [
        (COUNCIL, "schema:startDate", "2020-03-04"),
        (COUNCIL, "nj:considered", "document/辽阳市湿地修复三年行动方案"),
        (COUNCIL, "nj:heardReportOf", "org/辽阳市水利局"),
        (COUNCIL, "nj:heardReportOf", "org/辽阳市林业和草原局"),
        (COUNCIL, "nj:adopted", "document/辽阳市供热管理办法"),
        ("document/辽阳市供热管理办法", "nj:adoptedBy", COUNCIL),
        (CHAIRS, "nj:adopted", "document/关于改善河道环境的建议案"),
        (CHAIRS, "nj:adopted", "document/委员读书活动规则"),
        (CHAIRS, "nj:considered", "document/年度视察工作计划"),
        (CHAIRS, "nj:heardReportOf", "org/辽阳市民政局"),
        ("event/辽阳市人民政府第六十二次常务会议", "nj:considered", "document/辽阳市公园建设方案"),
    ],
)
def test_a_meeting_s_agenda(claim, claims):
    assert claim in claims


def test_a_note_under_a_title_says_who_adopted_it(claims):
    adopters = [subject for subject, property, object in claims if object == "document/关于保护古城墙的建议案"]
    assert adopters == ["event/中国人民政治协商会议辽阳市委员会第二十一次主席会议"]


@pytest.mark.parametrize(
    "document",
    [
        "document/辽阳市绿化条例",
        "document/管理办法",
        "document/辽阳市校园餐管理办法",
        "document/辽阳市壁画保护规划",
        "document/辽阳市预算草案报告",
    ],
)
def test_documents_that_no_meeting_considered(document, claims):
    assert [claim for claim in claims if claim[2] == document] == []


def test_what_is_considered_is_not_thereby_adopted(claims):
    assert (CHAIRS, "nj:adopted", "document/年度视察工作计划") not in claims

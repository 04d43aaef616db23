import pytest

from tests.support.linking import knowledge_of, said

TEXT = """【关于改善河岸步道照明的建议】（提案者：民盟市委会、殷少陵，苏半夏。

提案号：第l7号。督办人：晏文溥。承办单位：市城市管理综合执法局。）

提案主要内容：河岸步道路灯老化。市水利局参与调研。

【关于加强基层图书室建设的建议】

（领衔人：黎竹君。案号：第52号。主办单位：市文旅广电局。会办单位：市财政局。）

市政协领导督办第52号重点提案《关于加强基层图书室建设的建议》，市政协第63号提案《关于增加公园长椅的建议》办理完毕。

【议案办理】

代表议案办理一览

序号 名称 领衔人 主要内容 办理形式 办理结果

第 3号

关于加强湿地巡护

工作的议案

鄢立群

湿地巡护力量不足，建议增加人员。

市水利局

领衔代表表示满意

第 4号

关于完善村级养老服务的议案

骆秀英

村级互助点缺少补贴。建议政府安排资金。

市住房和城

乡建设局

领衔代表表示满意

【建设】市住房和城乡建设局召开会议。
"""
LIGHTS, BOOKS = "document/关于改善河岸步道照明的建议", "document/关于加强基层图书室建设的建议"
MARSH, CARE = "document/关于加强湿地巡护工作的议案", "document/关于完善村级养老服务的议案"


@pytest.fixture(scope="module")
def knowledge():
    return knowledge_of(TEXT)


@pytest.mark.parametrize(
    "claim",
    [
        (LIGHTS, "nj:number", "第17号"),
        (LIGHTS, "nj:proposer", "org/中国民主同盟辽阳市委员会"),
        (LIGHTS, "nj:proposer", "person/殷少陵"),
        (LIGHTS, "nj:proposer", "person/苏半夏"),
        (LIGHTS, "nj:supervisor", "person/晏文溥"),
        (LIGHTS, "nj:handledBy", "org/辽阳市城市管理综合执法局"),
        (BOOKS, "nj:number", "第52号"),
        (BOOKS, "nj:proposer", "person/黎竹君"),
        ("document/关于增加公园长椅的建议", "nj:number", "第63号"),
        (MARSH, "nj:number", "第3号"),
        (MARSH, "nj:proposer", "person/鄢立群"),
        (MARSH, "nj:handledBy", "org/辽阳市水利局"),
        (CARE, "nj:number", "第4号"),
        (CARE, "nj:proposer", "person/骆秀英"),
        (CARE, "nj:handledBy", "org/辽阳市住房和城乡建设局"),
    ],
)
def test_what_notes_and_tables_say(claim, knowledge):
    assert claim in said(knowledge)


@pytest.mark.parametrize(
    ("proposal", "body"), [(LIGHTS, "org/辽阳市水利局"), (BOOKS, "org/辽阳市财政局"), (CARE, "org/辽阳市水利局")]
)
def test_other_bodies_do_not_handle_it(proposal, body, knowledge):
    assert (proposal, "nj:handledBy", body) not in said(knowledge)


def test_proposals_are_a_kind_of_document(knowledge):
    kinds = {entity.id: entity.kind for entity in knowledge.entities}
    assert kinds[LIGHTS] == kinds[MARSH] == "Proposal"

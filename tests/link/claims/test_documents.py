import pytest

from tests.support.linking import knowledge_of, said

TEXT = """3月8日，市水利局、市林草局联合印发《关于开展湿地巡护的通知》（辽市水发〔2020〕7号），并转发各县区。

市科协围绕青年人才成长，制定《青年科技人才培养办法》。

为此，市教育局将出台《校园阅读管理办法》。

5月，市政府第六十次常务会议通过《辽阳市供热管理办法》，以辽市政发[2020]l4号文件印发。

按照市委印发的《关于加强古树保护的意见》，各部门开展普查。

2019年12月29日，新修订的《森林法》颁布后，市林草局下发《关于学习森林法的通知》。

【完善市第三中学工作】

制发《市第三中学教师守则》《校外活动安全规定》。
"""
TABLE = """【2020年辽阳市人民政府发文目录】

序号 标题

辽市政发〔2020〕1号 关于做好春季植树工作的通知

辽市政发〔2020〕2号 辽阳市人民政府关于印发《辽阳市节水三年行动方案》的通知

辽市政发〔2020〕n号

关于授予年度质量奖的决定

辽市政发〔2020〕14号 关于印发辽阳市供热改造实施方案的通知（钟离素供稿）

【节水】市水利局落实《辽阳市节水三年行动方案》和《辽阳市供热改造实施方案》。辽阳市人民政府召开会议。
"""


@pytest.fixture(scope="module")
def claims() -> set[tuple[str, str, str]]:
    return said(knowledge_of(TEXT))


@pytest.fixture(scope="module")
def table() -> set[tuple[str, str, str]]:
    return said(knowledge_of(TABLE))


@pytest.mark.parametrize(
    ("document", "property", "value"),
    [
        ("关于开展湿地巡护的通知", "nj:issuedBy", "org/辽阳市水利局"),
        ("关于开展湿地巡护的通知", "nj:issuedBy", "org/辽阳市林业和草原局"),
        ("关于开展湿地巡护的通知", "nj:number", "辽市水发〔2020〕7号"),
        ("关于开展湿地巡护的通知", "schema:datePublished", "2020-03-08"),
        ("青年科技人才培养办法", "nj:issuedBy", "org/辽阳市科学技术协会"),
        ("辽阳市供热管理办法", "nj:number", "辽市政发〔2020〕14号"),
        ("关于加强古树保护的意见", "nj:issuedBy", "org/中国共产党辽阳市委员会"),
        ("关于学习森林法的通知", "nj:issuedBy", "org/辽阳市林业和草原局"),
        ("市第三中学教师守则", "nj:issuedBy", "org/辽阳市第三中学"),
    ],
)
def test_running_text(document, property, value, claims):
    assert (f"document/{document}", property, value) in claims


@pytest.mark.parametrize(
    ("document", "property"),
    [
        ("校园阅读管理办法", "nj:issuedBy"),
        ("关于学习森林法的通知", "schema:datePublished"),
        ("青年科技人才培养办法", "schema:datePublished"),
        ("校外活动安全规定", "nj:issuedBy"),
    ],
)
def test_what_running_text_does_not_say(document, property, claims):
    assert [claim for claim in claims if claim[:2] == (f"document/{document}", property)] == []


@pytest.mark.parametrize(
    ("document", "number"),
    [
        ("关于做好春季植树工作的通知", "辽市政发〔2020〕1号"),
        ("辽阳市节水三年行动方案", "辽市政发〔2020〕2号"),
        ("关于印发《辽阳市节水三年行动方案》的通知", "辽市政发〔2020〕2号"),
        ("关于授予年度质量奖的决定", "辽市政发〔2020〕11号"),
        ("辽阳市供热改造实施方案", "辽市政发〔2020〕14号"),
        ("关于印发辽阳市供热改造实施方案的通知", "辽市政发〔2020〕14号"),
    ],
)
def test_a_table_of_documents(document, number, table):
    assert (f"document/{document}", "nj:number", number) in table


def test_a_title_in_a_table_names_its_issuer(table):
    issuers = {object for subject, property, object in table if property == "nj:issuedBy" and "节水" in subject}
    assert issuers == {"org/辽阳市人民政府"}

import pytest

from tests.support.linking import knowledge_of, said

TEXT = """3月5日，市教育局召开全市学校安全工作会议。

4月，市科协联合市科技局在辽阳市图书馆举办“走近星空”主题科普展。市教育局、市文旅广电局的26名干部和来自各县区的150余人参加活动。

5月18日由辽阳市总工会、市文联主办，市美术家协会承办的“河畔晨光”主题摄影展在白塔公园开幕。

6月2日，市委书记主持召开全市春季防火工作会议，市长、市水利局局长出席会议。市人大常委会主任主持会议。

市应急管理局认真贯彻落实全省森林草原防灭火工作会议精神。

市商务局筹备召开全市跨境电商发展大会。

7月3日，市总工会组织12人参加全省第九届钢琴调律技能大赛。

8月1日至3日，第三届襄平河灯文化节在辽阳市举行。第三届襄平河灯文化节设计了开幕式、诗歌诵读会、“水上流光”灯展等3个子项目。

9月9日，召开辽阳市第二届“银杏杯”书法大赛颁奖仪式，在市科技馆组织开展“金秋护林”宣传活动。

10月，第九届社区邻里节在辽阳市举办。10月20日，第九届社区邻里节在首山镇举办。

11月6日，市红十字会组织医护人员到市中心医院开展“健康护航”义诊活动。
"""
SAFETY, STARS = "event/全市学校安全工作会议", "event/“走近星空”主题科普展"
PHOTOS, FIRE = "event/“河畔晨光”主题摄影展", "event/全市春季防火工作会议"
LANTERNS = "event/第三届襄平河灯文化节"


@pytest.fixture(scope="module")
def claims() -> set[tuple[str, str, str]]:
    found = said(knowledge_of(TEXT))
    return {(subject.split("@")[0], property, object) for subject, property, object in found}


@pytest.mark.parametrize(
    "claim",
    [
        (SAFETY, "schema:startDate", "2020-03-05"),
        (SAFETY, "schema:organizer", "org/辽阳市教育局"),
        (STARS, "schema:startDate", "2020-04"),
        (STARS, "schema:organizer", "org/辽阳市科学技术协会"),
        (STARS, "schema:organizer", "org/辽阳市科学技术局"),
        (STARS, "nj:venue", "place/辽阳市图书馆"),
        (PHOTOS, "schema:startDate", "2020-05-18"),
        (PHOTOS, "schema:organizer", "org/辽阳市文学艺术界联合会"),
        (PHOTOS, "schema:organizer", "org/辽阳市总工会"),
        (PHOTOS, "nj:participant", "org/辽阳市美术家协会"),
        (PHOTOS, "schema:location", "place/白塔公园"),
        (FIRE, "nj:presidedBy", "post/中国共产党辽阳市委员会/书记"),
        (FIRE, "nj:presidedBy", "post/辽阳市人民代表大会常务委员会/主任"),
        (FIRE, "nj:participant", "post/辽阳市水利局/局长"),
        (FIRE, "nj:participant", "post/辽阳市人民政府/市长"),
        ("post/辽阳市人民政府/市长", "org:postIn", "org/辽阳市人民政府"),
        (LANTERNS, "schema:startDate", "2020-08-01"),
        (LANTERNS, "schema:endDate", "2020-08-03"),
        (LANTERNS, "schema:location", "place/辽阳市"),
        ("event/第三届襄平河灯文化节/开幕式", "schema:superEvent", LANTERNS),
        ("event/第九届社区邻里节", "schema:startDate", "2020-10-20"),
    ],
)
def test_a_sentence_says_when_where_and_by_whom(claim, claims):
    assert claim in claims


@pytest.mark.parametrize(
    ("subject", "property"),
    [
        ("event/全省森林草原防灭火工作会议", "schema:startDate"),
        ("event/全市跨境电商发展大会", "schema:organizer"),
        ("event/全省第九届钢琴调律技能大赛", "nj:quantity"),
        (FIRE, "schema:organizer"),
        (STARS, "schema:endDate"),
    ],
)
def test_what_is_only_spoken_of_is_not_said(subject, property, claims):
    assert [claim for claim in claims if claim[:2] == (subject, property)] == []


@pytest.mark.parametrize(
    "claim",
    [
        (PHOTOS, "schema:organizer", "org/辽阳市美术家协会"),
        ("event/健康护航”义诊活动", "schema:organizer", "org/辽阳市中心医院"),
        ("event/第九届社区邻里节", "schema:startDate", "2020-10"),
    ],
)
def test_what_is_not_said(claim, claims):
    assert claim not in claims


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("5月9日，全市职工拔河比赛在白塔公园举行，来自7个县（市）区的300余人参加了比赛。", "300"),
        ("5月9日，市人社局组织基层干部共146人，开展岗位练兵技能比武活动。", "146"),
        ("5月9日，市科协举办第二届“智慧农业”科技论坛，共有326人参加。", "326"),
        ("5月9日，市科协选派9人参加全省第二届“智慧农业”科技论坛。", None),
    ],
)
def test_how_many_took_part(text, number):
    values = {object for _, property, object in said(knowledge_of(text)) if property == "schema:value"}
    assert values == ({number} if number else set())


def test_an_event_of_two_days_has_no_date_but_a_session_has_one():
    plain = "5月9日，市妇联开展“暖冬”主题关爱活动。6月3日，团市委开展“暖冬”主题关爱活动。"
    session = "5月9日，召开市政府第六十次常务会议。6月3日，召开市政府第六十次常务会议。"
    days = [
        sorted(object for _, property, object in said(knowledge_of(text)) if property == "schema:startDate")
        for text in (plain, session)
    ]
    assert days == [[], ["2020-05-09"]]


def test_an_entry_goes_on_from_its_title():
    text = "【市政府第六十次常务会议】\n\n3月4日在市科技馆召开，市水利局局长主持。会议讨论了防汛工作。"
    event = "event/辽阳市人民政府第六十次常务会议"
    assert {
        (event, "schema:startDate", "2020-03-04"),
        (event, "nj:venue", "place/辽阳市科学技术馆"),
        (event, "nj:presidedBy", "post/辽阳市水利局/局长"),
    } <= said(knowledge_of(text))

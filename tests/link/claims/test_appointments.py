import pytest

from tests.support.linking import knowledge_of, said

TABLE = """干部任免

3月20日

市十六届人民代表大会常务委员会第九次会议

任命：

岳承平、庾文静为辽阳市中级人民法院副庭长、审判委员会委员、审判员。决定免去：

滕家骏的辽阳市人民政府秘书长、办公室主任职务。

4月28日

市十六届人民代表大会常务委员会第十次会议

决定任命：

滕家骏为辽阳市生态环境局局长。

决定接受钟离素辞去辽阳市生态环境局副局长的请求。
"""
COURT, OFFICE, BUREAU = "辽阳市中级人民法院", "辽阳市人民政府办公室", "辽阳市生态环境局"
SESSION = "event/辽阳市人民代表大会常务委员会第九次会议"


@pytest.fixture(scope="module")
def table() -> set[tuple[str, str, str]]:
    return said(knowledge_of(TABLE))


@pytest.mark.parametrize(
    "claim",
    [
        (f"event/任命/2020-03-20/庾文静/{COURT}副庭长", "nj:person", "person/庾文静"),
        (f"event/任命/2020-03-20/庾文静/{COURT}副庭长", "nj:decidedBy", SESSION),
        (f"event/任命/2020-03-20/岳承平/{COURT}审判委员会委员", "nj:post", f"post/{COURT}审判委员会/委员"),
        (f"event/任命/2020-03-20/岳承平/{COURT}审判员", "nj:post", f"post/{COURT}/审判员"),
        (f"event/免去/2020-03-20/滕家骏/{OFFICE}主任", "schema:startDate", "2020-03-20"),
        (f"event/任命/2020-04-28/滕家骏/{BUREAU}局长", "nj:person", "person/滕家骏"),
        (f"event/免去/2020-04-28/钟离素/{BUREAU}副局长", "nj:person", "person/钟离素"),
        (f"post/{OFFICE}/主任", "org:postIn", f"org/{OFFICE}"),
        (f"org/{OFFICE}", "org:subOrganizationOf", "org/辽阳市人民政府"),
    ],
)
def test_the_table_says(table: set[tuple[str, str, str]], claim: tuple[str, str, str]) -> None:
    assert claim in table


def test_each_person_and_post_of_the_table_is_one_change(table: set[tuple[str, str, str]]) -> None:
    changed = sorted(
        subject for subject, property, _ in table if property == "nj:post" and subject.startswith("event/")
    )
    assert len(changed) == 2 * 3 + 2 + 1 + 1


def test_a_table_row_with_everything_in_one_line() -> None:
    text = (
        "3月20日市十六届人民代表大会常务委员会第九次会议任命：岳承平为辽阳市生态环境局局长；"
        "免去：庾文静的辽阳市生态环境局局长职务。"
    )
    claims = said(knowledge_of(f"人事任免\n\n{text}\n"))
    assert (f"event/任命/2020-03-20/岳承平/{BUREAU}局长", "nj:decidedBy", SESSION) in claims
    assert (f"event/免去/2020-03-20/庾文静/{BUREAU}局长", "nj:decidedBy", SESSION) in claims


DAY = "3月25日，"
SENTENCES = {
    "市十六届人大常委会第九次会议决定任命岳承平为辽阳市人民政府副市长。": [
        ("任命", "岳承平", "辽阳市人民政府副市长", SESSION)
    ],
    "市十六届人大常委会第九次会议召开，决定任命岳承平为辽阳市人民政府副市长，免去庾文静的副市长职务。": [
        ("任命", "岳承平", "辽阳市人民政府副市长", SESSION),
        ("免去", "庾文静", "辽阳市人民政府副市长", SESSION),
    ],
    "市十六届人大常委会第九次会议接受庾文静辞去市人大常委会主任职务的请求。": [
        ("免去", "庾文静", "辽阳市人民代表大会常务委员会主任", SESSION)
    ],
    "市委决定，任命岳承平为辽阳市财政局局长。": [("任命", "岳承平", "辽阳市财政局局长", "org/中国共产党辽阳市委员会")],
    "决定任命岳承平为市财政局局长，庾文静为副局长。": [
        ("任命", "岳承平", "辽阳市财政局局长", None),
        ("任命", "庾文静", "辽阳市财政局副局长", None),
    ],
    "岳承平当选为市总工会主席。": [("任命", "岳承平", "辽阳市总工会主席", None)],
    "审议了《关于任命岳承平为辽阳市财政局局长的议案》。": [],
    "新任命的法官向宪法宣誓。": [],
    "会议讨论了人事任免事项。": [],
    "领导小组组长由市长担任。": [],
}


@pytest.mark.parametrize(("text", "expected"), SENTENCES.items())
def test_a_sentence_says(text: str, expected: list[tuple[str, str, str, str | None]]) -> None:
    claims = said(knowledge_of(DAY + text))
    events = sorted(subject for subject, property, _ in claims if property == "nj:person")
    assert events == sorted(f"event/{verb}/2020-03-25/{person}/{post}" for verb, person, post, _ in expected)
    deciders = {subject: object for subject, property, object in claims if property == "nj:decidedBy"}
    for verb, person, post, decider in expected:
        assert deciders.get(f"event/{verb}/2020-03-25/{person}/{post}") == decider


def test_a_label_ends_with_its_section_and_a_verb_with_its_sentence() -> None:
    text = "市委决定任命岳承平为辽阳市财政局局长。庾文静为市财政局增光。"
    assert not [claim for claim in said(knowledge_of(text)) if "庾文静" in claim[0]]


def test_the_posts_of_an_appointment_are_read_as_a_whole_or_not_at_all() -> None:
    claims = said(knowledge_of("决定任命岳承平为辽阳市财政局局长和先锋。"))
    assert not [claim for claim in claims if claim[1] == "nj:person"]


def test_one_change_told_twice_is_one() -> None:
    text = "市委决定任命岳承平为辽阳市财政局局长。\n\n8月3日，市委决定任命岳承平为辽阳市财政局局长。"
    events = {subject for subject, property, _ in said(knowledge_of(text)) if property == "nj:person"}
    assert events == {"event/任命/2020-08-03/岳承平/辽阳市财政局局长"}

import pytest

from tests.support.linking import knowledge_of, said

TABLE = """人事任免情况一览表

3月20日

市十六届人民代表大会常务委员会第二十二次会议

任命：

岳承平、庾文静为辽阳市中级人民法院副院长、审判委员会委员、审判员。决定免去：

滕家骏的辽阳市人民政府秘书长、办公室主任职务。

4月28日

市十六届人民代表大会常务委员会第二十三次会议

决定任命：

滕家骏为辽阳市生态环境局局长。

决定接受钟离素辞去辽阳市生态环境局副局长的请求。
"""
COURT, OFFICE = "辽阳市中级人民法院", "辽阳市人民政府办公室"
SESSION = "event/辽阳市人民代表大会常务委员会第二十二次会议"


@pytest.fixture(scope="module")
def table() -> set[tuple[str, str, str]]:
    return said(knowledge_of(TABLE))


@pytest.mark.parametrize(
    "claim",
    [
        (f"event/任命/2020-03-20/庾文静/{COURT}副院长", "nj:person", "person/庾文静"),
        (f"event/任命/2020-03-20/庾文静/{COURT}副院长", "nj:decidedBy", SESSION),
        (f"event/任命/2020-03-20/岳承平/{COURT}审判委员会委员", "nj:post", f"post/{COURT}审判委员会/委员"),
        (f"event/任命/2020-03-20/岳承平/{COURT}审判员", "nj:post", f"post/{COURT}/审判员"),
        (f"event/免去/2020-03-20/滕家骏/{OFFICE}主任", "schema:startDate", "2020-03-20"),
        ("event/任命/2020-04-28/滕家骏/辽阳市生态环境局局长", "nj:person", "person/滕家骏"),
        ("event/免去/2020-04-28/钟离素/辽阳市生态环境局副局长", "nj:person", "person/钟离素"),
        (f"tenure/滕家骏/{OFFICE}/主任", "nj:until", "2020-03-20"),
        ("tenure/滕家骏/辽阳市生态环境局/局长", "nj:from", "2020-04-28"),
        ("tenure/滕家骏/辽阳市生态环境局/局长", "org:organization", "org/辽阳市生态环境局"),
        (f"post/{OFFICE}/主任", "org:postIn", f"org/{OFFICE}"),
    ],
)
def test_the_table_says(table: set[tuple[str, str, str]], claim: tuple[str, str, str]) -> None:
    assert claim in table


def test_nobody_is_appointed_by_a_removal(table: set[tuple[str, str, str]]) -> None:
    assert ("event/任命/2020-03-20/滕家骏/辽阳市人民政府秘书长", "nj:person", "person/滕家骏") not in table


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("市红十字会会长岳承平接受捐款。", ("tenure/岳承平/辽阳市红十字会/会长", "org:member", "person/岳承平")),
        ("市委书记主持会议。", ("post/中国共产党辽阳市委员会/书记", "org:postIn", "org/中国共产党辽阳市委员会")),
        ("春耕现场会（岳承平摄）", ("photograph/春耕现场会", "nj:photographer", "person/岳承平")),
        ("工作有序开展。（岳承平庾文静供稿）", ("section/0", "nj:contributor", "person/庾文静")),
    ],
)
def test_a_sentence_says(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in said(knowledge_of(text))


def test_an_unnamed_holder_is_no_person() -> None:
    assert not [claim for claim in said(knowledge_of("市委书记主持会议。")) if claim[1] == "org:member"]

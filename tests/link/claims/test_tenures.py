import pytest

from tests.support.linking import knowledge_of, said


def tenures(text: str) -> list[str]:
    """The tenures that a text tells of."""
    return sorted(subject for subject, property, _ in said(knowledge_of(text)) if property == "org:member")


BESIDE = {
    "市红十字会会长岳承平接受捐款。": ["岳承平/辽阳市红十字会/会长"],
    "习近平总书记发表重要讲话。": ["习近平/中国共产党中央委员会/总书记"],
    "国家主席习近平发表讲话。": ["习近平/中华人民共和国/国家主席"],
    "市长岳承平出席会议。": ["岳承平/辽阳市人民政府/市长"],
    "市委副书记、市长岳承平出席会议。": ["岳承平/中国共产党辽阳市委员会/副书记", "岳承平/辽阳市人民政府/市长"],
    "副市长岳承平、庾文静、滕家骏出席会议。": [
        "岳承平/辽阳市人民政府/副市长",
        "庾文静/辽阳市人民政府/副市长",
        "滕家骏/辽阳市人民政府/副市长",
    ],
    "辽阳县县长岳承平参加会议。": ["岳承平/辽阳县人民政府/县长"],
    "邀请东北大学岳承平教授作报告。": ["岳承平/东北大学/教授"],
    "辽阳市中心医院护理部主任兼院感科科长岳承平参加座谈。": [
        "岳承平/辽阳市中心医院护理部/主任",
        "岳承平/辽阳市中心医院院感科/科长",
    ],
    "辽阳市中心医院院办公室主任兼设备科科长岳承平参加座谈。": [
        "岳承平/辽阳市中心医院院办公室/主任",
        "岳承平/辽阳市中心医院设备科/科长",
    ],
    "原市红十字会会长岳承平捐款。": [],
    "市委书记主持会议。": [],
    "岳承平教授作报告。": [],
    "设立东方公司岳承平院士工作站。": [],
}


@pytest.mark.parametrize(("text", "expected"), BESIDE.items())
def test_a_name_beside_a_post(text: str, expected: list[str]) -> None:
    assert tenures(text) == sorted(f"tenure/{tenure}" for tenure in expected)


def test_a_tenure_begins_with_the_appointment_and_ends_with_the_removal() -> None:
    text = (
        "3月20日，市委决定任命滕家骏为辽阳市财政局局长。\n\n"
        "8月3日，市委决定免去滕家骏的辽阳市财政局局长职务，任命滕家骏为辽阳市审计局局长。"
    )
    claims = said(knowledge_of(text))
    finance, audit = "tenure/滕家骏/辽阳市财政局/局长", "tenure/滕家骏/辽阳市审计局/局长"
    assert {claim for claim in claims if claim[0] in (finance, audit) and claim[1] in ("nj:from", "nj:until")} == {
        (finance, "nj:from", "2020-03-20"),
        (finance, "nj:until", "2020-08-03"),
        (audit, "nj:from", "2020-08-03"),
    }
    assert (audit, "org:organization", "org/辽阳市审计局") in claims
    assert (audit, "nj:post", "post/辽阳市审计局/局长") in claims


MEMBERS = {
    "东方钢铁有限公司岳承平获得焊接赛项第一名。": {("person/岳承平", "org/东方钢铁有限公司")},
    "东方钢铁有限公司岳承平、庾文静分别获得一等奖。": {
        ("person/岳承平", "org/东方钢铁有限公司"),
        ("person/庾文静", "org/东方钢铁有限公司"),
    },
    "东方钢铁有限公司安保科获得一等奖。": set(),
    "东方钢铁有限公司获得一等奖。": set(),
}


@pytest.mark.parametrize(("text", "expected"), MEMBERS.items())
def test_a_name_behind_a_unit(text: str, expected: set[tuple[str, str]]) -> None:
    claims = said(knowledge_of(text))
    assert {(subject, object) for subject, property, object in claims if property == "org:memberOf"} == expected

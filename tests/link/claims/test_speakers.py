import pytest

from tests.support.linking import knowledge_of, said

PLENUM = "7月6日，中共辽阳市委十一届九次全会在市会议中心召开。"
PAPER = "中共辽阳市委关于印发岳承平同志在中共辽阳市委十一届九次全会上的报告的通知"
SECRETARY = "tenure/岳承平/中国共产党辽阳市委员会/书记"


@pytest.mark.parametrize(
    ("account", "paper", "expected"),
    [
        ("市委书记代表市委常委会作工作报告，市长就规划作说明。", PAPER, {SECRETARY}),
        ("市委书记作报告，市长作报告。", PAPER, set()),
        ("市委书记主持会议。", PAPER, set()),
        ("市委书记代表市委常委会作工作报告。", "中共辽阳市委关于印发工作要点的通知", set()),
        ("市委书记代表市委常委会作工作报告。", PAPER.replace("九次", "八次"), set()),
    ],
)
def test_who_reported_to_the_meeting(account: str, paper: str, expected: set[str]) -> None:
    claims = said(knowledge_of(f"{PLENUM}{account}\n\n{paper}\n"))
    assert {subject for subject, property, _ in claims if property == "org:member"} == expected

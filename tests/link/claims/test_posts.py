import pytest

from tests.support.linking import knowledge_of, said

CITY = "辽阳市"
PARTY, GOVERNMENT = "中国共产党辽阳市委员会", "辽阳市人民政府"

POSTS = {
    "市委书记主持会议。": [f"post/{PARTY}/书记"],
    "市委副书记、市长出席会议。": [f"post/{PARTY}/副书记", f"post/{GOVERNMENT}/市长"],
    "副市长出席会议。": [f"post/{GOVERNMENT}/副市长"],
    "省委副书记、省长来辽阳调研。": ["post/中国共产党辽宁省委员会/副书记", "post/辽宁省人民政府/省长"],
    "灯塔市副市长参加会议。": ["post/灯塔市人民政府/副市长"],
    "省总工会党组书记、主席带队调研。": ["post/辽宁省总工会/党组书记", "post/辽宁省总工会/主席"],
    "区长参加会议。": [],
}


@pytest.mark.parametrize(("text", "expected"), POSTS.items())
def test_posts_that_a_sentence_names(text: str, expected: list[str]) -> None:
    claims = said(knowledge_of(text))
    assert sorted(subject for subject, property, _ in claims if property == "org:postIn") == sorted(expected)
    assert {(id, "org:postIn", f"org/{id.split('/')[1]}") for id in expected} <= claims
    assert {(id, "nj:title", id.split("/")[2]) for id in expected} <= claims

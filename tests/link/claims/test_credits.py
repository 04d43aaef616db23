import pytest

from kg.link import link
from kg.model import Book, Knowledge, Mention
from tests.support.linking import knowledge_of, said


def contributors(knowledge: Knowledge) -> set[tuple[str, str]]:
    """(title of the section, name of the contributor) of each credit of a book."""
    titles = {f"section/{section.number}": section.title for section in knowledge.book.outline}
    return {
        (titles[subject], object.removeprefix("person/"))
        for subject, property, object in said(knowledge)
        if property == "nj:contributor"
    }


@pytest.mark.parametrize(
    ("credit", "names"),
    [
        ("（岳承平供稿）", {"岳承平"}),
        ("(岳承平供稿)", {"岳承平"}),
        ("（岳承平庾文静供稿）", {"岳承平", "庾文静"}),
        ("（岳承平、庾文静 供稿）", {"岳承平", "庾文静"}),
        ("（岳承平供稿摄）", {"岳承平"}),
        ("（供稿：岳承平）", {"岳承平"}),
        ("（撰稿人：岳承平、庾文静）", {"岳承平", "庾文静"}),
        ("（市财政局供稿）", set()),
        ("（市文联供稿）", set()),
        ("（详见附录）", set()),
    ],
)
def test_who_contributed(credit: str, names: set[str]) -> None:
    assert {name for _, name in contributors(knowledge_of(f"工作有序开展。{credit}\n"))} == names


@pytest.mark.parametrize(
    ("text", "caption", "names"),
    [
        ("春耕现场会（岳承平摄）", "春耕现场会", {"岳承平"}),
        ("春耕现场会（岳承平、庾文静摄影）", "春耕现场会", {"岳承平", "庾文静"}),
        ("春耕现场会（摄影：岳承平）", "春耕现场会", {"岳承平"}),
        ("工作有序开展。春耕现场会（岳承平摄）", "春耕现场会", {"岳承平"}),
        ("春耕（试点）现场会（岳承平摄）", "春耕（试点）现场会", {"岳承平"}),
    ],
)
def test_who_took_the_photograph(text: str, caption: str, names: set[str]) -> None:
    claims = said(knowledge_of(text))
    assert {claim for claim in claims if claim[1] == "nj:photographer"} == {
        (f"photograph/{caption}", "nj:photographer", f"person/{name}") for name in names
    }


@pytest.fixture(scope="module")
def knowledge(sample: Book, sample_mentions: tuple[Mention, ...]) -> Knowledge:
    return link(sample, sample_mentions)


@pytest.mark.parametrize(
    "credit",
    [
        ("2021年大事记", "任思敏"),
        ("组织工作", "麦冬阳"),
        ("云泽市人民代表大会", "贝雨辰"),
        ("云泽市红十字会", "甘棠"),
        ("云泽市红十字会", "尚可为"),
    ],
)
def test_a_credit_belongs_to_the_section_that_it_closes(knowledge: Knowledge, credit: tuple[str, str]) -> None:
    assert credit in contributors(knowledge)


def test_a_caption_run_into_a_paragraph_starts_on_its_own_line(knowledge: Knowledge) -> None:
    photographs = {subject for subject, property, _ in said(knowledge) if property == "nj:photographer"}
    assert photographs == {
        "photograph/市委组织部到桃坪乡沙洲村调研",
        "photograph/采茶戏《青屏春早》剧照",
        "photograph/江岭省电力投资集团考察松鸣镇",
        "photograph/云江三桥通车仪式",
        "photograph/市红十字会向受灾群众发放棉被",
    }

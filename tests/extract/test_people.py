"""People: personal names where the text shows that a name stands."""

import pytest

from kg.extract.people import is_name, split_names
from tests.support.marked import extracted, plain


@pytest.mark.parametrize(
    "marked",
    [
        "（[王德明|Person]供稿）",
        "（[王德明|Person]　[李晓红|Person]供稿）",
        "（[王德明|Person]、[李晓红|Person]供稿）",
        "油菜花海（[赵志远|Person]摄）",
        "油菜花海（[赵志远|Person]摄影）",
        "（[欧阳建国|Person]撰稿）",
        "提案者：[郑海涛|Person]。",
        "被告人[赵某|Person]服判。",
    ],
)
def test_credits_and_labels(marked):
    assert extracted(plain(marked).replace("\u3000", "")) == marked.replace("\u3000", "")


@pytest.mark.parametrize(
    "marked",
    [
        "[市委|Organization][书记|Role][张国华|Person]讲话。",
        "[市委|Organization][常委|Role][黄伟|Person]，[副市长|Role][徐静|Person]检查防汛。",
        "[副市长|Role][陈国栋|Person]、[孙立军|Person]到会。",
        "[市长|Role][欧阳建国|Person]到会。",
        "[欧阳建国|Person][教授|Role]讲学。",
        "[习近平|Person][总书记|Role]视察[湖北|Place]。",
    ],
)
def test_beside_a_role(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "任命[陈国栋|Person]为[荆门市教育局|Organization][局长|Role]。",
        "免去[陈国栋|Person]的[荆门市教育局|Organization][局长|Role]职务。",
        "接受[孙立军|Person]辞去[荆门市|Place][副市长|Role]职务的请求。",
        "[吴建华|Person]为[市财政局|Organization][局长|Role]；[孙立军|Person]为[市审计局|Organization][局长|Role]。",
    ],
)
def test_appointments(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "参赛选手[陈国栋|Person]、[孙立军|Person]、[郑海涛|Person]获奖。",
        "[毛泽东|Person]、[周恩来|Person]、[邓小平|Person]题词。",
        "[刘某|Person]被抓获。",
        "[张某某|Person]、[李某|Person]被起诉。",
    ],
)
def test_lists_and_masked_names(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "text",
    [
        "学习习近平新时代中国特色社会主义思想。",
        "学习习近平法治思想。",
        "高度重视，周密安排。",
        "和平年代，于此为始。",
        "党员、干部、群众参加。",
        "一某姓男子报警。",
    ],
)
def test_what_is_no_person(text):
    assert extracted(text) == text


def test_a_name_from_a_credit_is_known_everywhere():
    marked = "（[王德明|Person]供稿）\n获奖者[王德明|Person]到场。"
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("王伟", True),
        ("王德明", True),
        ("欧阳修", True),
        ("欧阳建国", True),
        ("王", False),
        ("王德明华", False),
        ("欧阳", False),
        ("凳子", False),
        ("王伟，", False),
        ("王家湾", False),
        ("高度", True),
    ],
)
def test_shape_of_a_name(text, expected):
    assert is_name(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("王德明李晓红", ["王德明", "李晓红"]),
        ("王伟李红", ["王伟", "李红"]),
        ("王德明欧阳建国", ["王德明", "欧阳建国"]),
        ("王伟", ["王伟"]),
        ("档案馆", []),
        ("", []),
    ],
)
def test_names_without_a_mark_between(text, expected):
    assert [text[start:end] for start, end in split_names(text)] == expected

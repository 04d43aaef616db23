"""People: personal names where the text shows that a name stands."""

import pytest

from kg.extract.shapes import is_name, split_names
from kg.model import Kind
from tests.support.marked import extracted, marks, plain


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


@pytest.mark.parametrize(
    "marked",
    [
        "[县长|Role][轩文澜|Person]主持会议。",
        "[市长|Role][线怀远|Person]、[副市长|Role][么立春|Person]到会。",
        "[馆长|Role][池静姝|Person]致辞。",
        "[县长|Role][索朗彭措|Person]到会。",
        "[县长|Role][莫日根布库|Person]作报告。",
        "[州长|Role][木拉提·卡德尔|Person]到会。",
        "[书记|Role][温如玉|Person]（女）、[桂长青|Person]到会。",
    ],
)
def test_a_name_behind_a_role_that_no_dictionary_holds(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize("text", ["副县长高度重视。", "县长办公会召开。", "市长率队前往。"])
def test_what_follows_a_role_and_is_no_name(text):
    assert "Person" not in extracted(text)


@pytest.mark.parametrize(
    "marked",
    [
        "运动员[符远舟|Person]夺得冠军。",
        "老党员[海长明|Person]、[铁怀山|Person]捐款。",
        "[初桂芳|Person]当选会长。",
        "[冯小满|Person]任镇长。",
        "[熊立本|Person]（女，白族）到会。",
        "[康守成|Person]等11名代表到会。",
        "[文若兰|Person]捐资2万元。",
    ],
)
def test_a_name_behind_a_word_for_people_or_before_what_people_do(marked):
    assert people(extracted(plain(marked))) == people(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "主任：[谢长顺|Person]",
        "局长：[谢长顺|Person]县统计局局长：[龙秀英|Person]",
        "主任：[唐春生|Person][龙秀英|Person]（女）",
        "副主任：[彭伟民|Person]（兼）[叶小平|Person]",
    ],
)
def test_rosters(marked):
    assert people(extracted(plain(marked))) == people(marked)


@pytest.mark.parametrize(
    "marked", ["全县粮食丰收。（[薛长庚|Person]）", "工程完工。（[原小丽|Person]、[上官鹏|Person]）"]
)
def test_writers_named_at_the_end_of_an_entry(marked):
    assert people(extracted(plain(marked))) == people(marked)


def people(marked: str) -> list[str]:
    """The people that are marked in a text."""
    return [plain(marked)[start:end] for start, end, kind, _ in marks(marked) if kind is Kind.PERSON]

"""Misread characters: printed text → mended text, with the repairs recorded. What is right stays as it is."""

from itertools import pairwise
from time import process_time

import pytest

from kg.read.paragraphs import Paragraph
from kg.read.repair import mend
from kg.resources import lexicon_rows, patterns


def paragraphs(*texts, step=1):
    """Paragraphs of some texts, their characters `step` apart in the source."""
    made = []
    start = 0
    for text in texts:
        made.append(Paragraph(text, tuple(range(start, start + step * len(text), step))))
        start += step * len(text) + 1
    return made


def mended(text, *rest):
    """The first of some paragraphs, mended, and what was repaired in it."""
    made, repairs = mend(paragraphs(text, *rest))
    return made[0].text, [f"{r.printed}→{r.mended}" for r in repairs if r.span.start < len(text)]


def times(count, text):
    """Paragraphs that say the same."""
    return [text] * count


NUMERALS = [
    ("投资L4亿元。", "投资1.4亿元。", "L4→1.4"),
    ("省级资金L08亿元、市级资金3亿元。", "省级资金1.08亿元、市级资金3亿元。", "L08→1.08"),
    ("平均最高气温1L5摄氏度，", "平均最高气温11.5摄氏度，", "1L5→11.5"),
    ("同比上升1L8%。", "同比上升11.8%。", "1L8→11.8"),
    ("总库容L.86亿立方米。", "总库容1.86亿立方米。", "L→1"),
    ("占总面积的&6%。", "占总面积的8.6%。", "&6→8.6"),
    ("增加贷款111」亿元。", "增加贷款111.1亿元。", "111」→111.1"),
    ("平台H3个。", "平台113个。", "H3→113"),
    ("服务H00场次。", "服务1100场次。", "H00→1100"),
    ("捐款H.85万元。", "捐款11.85万元。", "H.85→11.85"),
    ("资产总额H5.1亿元。", "资产总额115.1亿元。", "H5.1→115.1"),
    ("走访U3家企业。", "走访113家企业。", "U3→113"),
    ("共H篇文章。", "共11篇文章。", "H→11"),
    ("2020年H月2日，", "2020年11月2日，", "H→11"),
    ("9月24日至H月20日，", "9月24日至11月20日，", "H→11"),
    ("3月n日，市委召开会议。", "3月11日，市委召开会议。", "n→11"),
    ("n日市长调研。", "11日市长调研。", "n→11"),
    ("2020年l月I日，", "2020年1月1日，", "l→1 I→1"),
    ("3月l5日，", "3月15日，", "l5→15"),
    ("2O20年5月，", "2020年5月，", "2O20→2020"),
    ("培训1O0人。", "培训100人。", "1O0→100"),
    ("1日o时起，", "1日0时起，", "o→0"),
    ("云政发〔2021〕n号。", "云政发〔2021〕11号。", "n→11"),
    ("云政发[2021]l5号。", "云政发〔2021〕15号。", "[2021]→〔2021〕 l5→15"),
    ("提案号：第l5号。", "提案号：第15号。", "l5→15"),
    ("提案号：第1O7号。", "提案号：第107号。", "1O7→107"),
    ("二O三五年远景目标", "二〇三五年远景目标", "二O三五→二〇三五"),
    ("二○二o年", "二〇二〇年", "二○二o→二〇二〇"),
    ("二\N{CYRILLIC CAPITAL LETTER O}三五年", "二〇三五年", "二\N{CYRILLIC CAPITAL LETTER O}三五→二〇三五"),
    ("大（n）型水库1座。", "大（2）型水库1座。", "n→2"),
    ("东经122。35'，北纬40。42'。", "东经122°35′，北纬40°42′。", "122。35'→122°35′ 40。42'→40°42′"),
    ("6月1日一8月9日，", "6月1日—8月9日，", "一→—"),
]

PUNCTUATION = [
    ("河道比降L7%。，汛期", "河道比降1.7‰，汛期", "L7→1.7 %。→‰"),
    ("出生率5.15%。；死亡率", "出生率5.15‰；死亡率", "%。→‰"),
    ("自然增长率-5.5%。。全市", "自然增长率-5.5‰。全市", "%。→‰"),
    ("满意率100%o另有12件。", "满意率100%。另有12件。", "%o→%。"),
    ("完成计划的274%0发放资金。", "完成计划的274%。发放资金。", "%0→%。"),
    ("占62.9%0", "占62.9%。", "%0→%。"),
    ("就业率98.4%0（王明供稿）", "就业率98.4%。（王明供稿）", "%0→%。"),
    ("研究重大事项，印发《关于水利的意见》O", "研究重大事项，印发《关于水利的意见》。", "O→。"),
    ("研究重大事项，通过若干措施（试行））0", "研究重大事项，通过若干措施（试行））。", "0→。"),
    ("研究重大事项，形成《建议案》）0市长批示。", "研究重大事项，形成《建议案》）。市长批示。", "0→。"),
    ("市长到县区调研，并在会上做表态发言O", "市长到县区调研，并在会上做表态发言。", "O→。"),
    ("市长到县区调研，这是最后一站O19日市长返回。", "市长到县区调研，这是最后一站。19日市长返回。", "O→。"),
    ("开展志愿者培训I,共120人。", "开展志愿者培训，共120人。", "训I→训 ,→，"),
    ("抓好培训I。先后举办", "抓好培训。先后举办", "训I→训"),
    ("由一■院承担", "由一院承担", "■→"),
    ("检查,整改;完成:", "检查，整改；完成：", ",→， ;→； :→："),
    ("各县(市)区", "各县（市）区", "(→（ )→）"),
]


@pytest.mark.parametrize(("printed", "meant", "repairs"), [*NUMERALS, *PUNCTUATION])
def test_rules(printed, meant, repairs):
    assert mended(printed) == (meant, repairs.split(" "))


PROSE = "市水利局召开会议，部署防汛工作"


@pytest.mark.parametrize(
    "printed",
    [
        # models, terms, letters that are meant
        "购置L3级自动驾驶汽车",
        "AEO2产品28万吨",
        "生产AES产品",
        "H7N9疫情",
        "“H”型空间格局",
        "H5产品12个",
        "制作H5页面3个",
        "U17组比赛",
        "U盘12个",
        "R&D经费8亿元",
        "5G基站",
        "O2O模式",
        "PM10浓度",
        "IPV6网站",
        "“1+4+N”体系",
        "劣V类水体",
        "I级保护林地",
        "医用N95口罩100个",
        "第一期培训I期",
        "n个月后",
        "前n月",
        "(a+b)n",
        "GB/T19001-2016",
        "https://example.org/a,b;c(d)",
        "liaison@example.org",
        "8点10:04",
        "有效磷7.1PPM",
        # figures that are right
        "完成100%。",
        "满意率100%，",
        "比降1.7‰，",
        "增长5.3%。全市",
        "（满意率100%。）",
        "2020年1月1日0时",
        "1.4亿元",
        "10.2、8.4和2.6",
        "1,234万元",
        "零下20摄氏度",
        "第0号",
        "第O号",
        f"{PROSE}，（含）0人、（含）0分。",
        f"{PROSE}，A型、B型、（或）O型血。",
        f"{PROSE}，实现0事故、0投诉。",
        f"{PROSE}，发展O型圈。",
        "二〇二〇年",
        "二零二零年",
        "三一重工2020年",
        # cells of tables: a nought is a nought
        "（人）0",
        "合计0",
        "三O",
        # marks that are right
        "〔2021〕5号",
        "（2021）辽01刑初5号",
        "［概况］2021年",
        "【概况］2021年",
        "一、二、三",
        "122。5吨",
        "唯一一家",
        "1月至6月",
        "■",
        "□是□否",
        "（一）领导重视",
        "（A）类企业",
    ],
)
def test_what_is_right_stays(printed):
    assert mended(printed) == (printed, [])


@pytest.mark.parametrize(
    ("rows", "meant"),
    [
        (("（七）", "（A）", "（九）"), "（八）"),
        (("（七）", "（人）", "（九）"), "（八）"),
        (("（1）", "（n）", "（3）"), "（2）"),
        (("（10）", "（n）", "（12）"), "（11）"),
        (("（十）", "（H）", "（十二）"), "（十一）"),
        (("（十九）", "（A）", "（二十一）"), "（二十）"),
        (("（一）", "（A）", "（九）"), "（A）"),
        (("（七）", "（八）", "（九）"), "（八）"),
    ],
)
def test_the_numbers_of_a_row(rows, meant):
    made, _ = mend(paragraphs(*(row + "加强水利建设。" for row in rows)))
    assert made[1].text == meant + "加强水利建设。"


@pytest.mark.parametrize(
    ("printed", "rest", "meant"),
    [
        # the book ends and begins sentences so
        (
            f"{PROSE}并听取汇报0调研组查看水库。",
            [*times(5, "会议听取汇报。"), *times(3, "调研组查看河道。")],
            f"{PROSE}并听取汇报。调研组查看水库。",
        ),
        (
            f"{PROSE}并听取汇报O调研组查看水库。",
            [*times(5, "会议听取汇报。"), *times(3, "调研组查看河道。")],
            f"{PROSE}并听取汇报。调研组查看水库。",
        ),
        (f"{PROSE}并听取汇报0调研组查看水库。", [], f"{PROSE}并听取汇报0调研组查看水库。"),
        # lost strokes
        ("考察的最后■站是水库。", times(3, "考察的最后一站是渡口。"), "考察的最后一站是水库。"),
        ("第七次人□普查启动。", times(3, "人口普查"), "第七次人口普查启动。"),
        ("第七次甲□乙启动。", times(3, "人口普查"), "第七次甲□乙启动。"),
        ("把要求落实到行动±，", times(3, "落实到行动上，"), "把要求落实到行动上，"),
        ("误差为5±2，", times(3, "落实到行动上，"), "误差为5±2，"),
    ],
)
def test_what_the_book_bears_out(printed, rest, meant):
    assert mended(printed, *rest)[0] == meant


@pytest.mark.parametrize(
    ("printed", "rest", "meant", "repairs"),
    [
        ("研发投人增长。", ["投入资金。"], "研发投入增长。", ["投人→投入"]),
        ("流域面积50平方干米。", ["全长30千米。"], "流域面积50平方千米。", ["干米→千米"]),
        ("无党派人土参加。", ["各界人士。"], "无党派人士参加。", ["人土→人士"]),
        ("开展送温暧活动。", ["天气温暖。"], "开展送温暖活动。", ["温暧→温暖"]),
        ("志愿者上门服务。止匕外，", [], "志愿者上门服务。此外，", ["止匕→此"]),
        ("编制索弓I。", [], "编制索引。", ["弓I→引"]),
        # the book does not have the word
        ("研发投人增长。", [], "研发投人增长。", []),
        # the character goes with its other neighbour
        ("引进人大代表意见。", ["进入深山。"], "引进人大代表意见。", []),
        ("加强和改进人民政协工作。", ["进入深山。"], "加强和改进人民政协工作。", []),
        ("宣传弓长岭。", ["一张图。"], "宣传弓长岭。", []),
        ("守土成功。", ["城市。"], "守土成功。", []),
        # both are words
        ("未来可期。", ["末来。"], "未来可期。", []),
        ("土木工程。", ["士兵。"], "土木工程。", []),
        ("全国人选名单。", ["入选名单。"], "全国人选名单。", []),
        # a name is not a word
        ("（王千里供稿）", ["干里。"], "（王千里供稿）", []),
        ("王凤波同志任职。", ["经受风波。"], "王凤波同志任职。", []),
        ("任命：庚文静为庭长。", times(3, "庾文静为庭长。"), "任命：庚文静为庭长。", []),
        ("前王土村", times(5, "前王士村"), "前王土村", []),
    ],
)
def test_words(printed, rest, meant, repairs):
    assert mended(printed, *rest) == (meant, repairs)


def test_a_phrase_of_the_book():
    often = times(6, "经市人大常委会第十二次会议审议通过。")
    printed = "经市入大常委会第十二次会议审议通过。"
    assert mended(printed, *often)[0] == often[0]


OWN = [*times(25, "辽阳市召开会议。"), "灯塔市位于辽阳市北部。"]


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("河流流经锌子镇。", "河流流经铧子镇。"),
        ("注入福窝水库。", "注入葠窝水库。"),
        ("在此入^窝水库。", "在此入葠窝水库。"),
        ("两座水库：窝水库和汤河水库。", "两座水库：葠窝水库和汤河水库。"),
        ("在营口市皱鱼圈区召开。", "在营口市鲅鱼圈区召开。"),
        # known elsewhere, not behind what it lies in, or no division
        ("考察太平镇。", "考察太平镇。"),
        ("在皱鱼圈区召开。", "在皱鱼圈区召开。"),
        ("在沈阳市沈抚新区召开。", "在沈阳市沈抚新区召开。"),
        ("各部门和各地区。", "各部门和各地区。"),
        ("流入葠窝水库。", "流入葠窝水库。"),
        ("村里的锌子厂", "村里的锌子厂"),
    ],
)
def test_known_places(printed, meant):
    assert mended(printed, *OWN)[0] == meant


def test_a_misread_name_is_mended_wherever_it_stands():
    made, _ = mend(paragraphs("流经锌子镇。", "下辖锌子、佟二堡。", *OWN))
    assert [paragraph.text for paragraph in made[:2]] == ["流经铧子镇。", "下辖铧子、佟二堡。"]


def test_places_of_another_area_are_left_alone():
    assert mended("河流流经锌子镇。", *times(25, "沈阳市召开会议。")) == ("河流流经锌子镇。", [])


@pytest.mark.parametrize(
    ("printed", "rest", "offsets"),
    [
        ("投资L4亿元", [], [0, 2, 4, 4, 6, 8, 10]),  # what is added has the place of what it comes from
        ("由一■院", [], [0, 2, 6]),
        ("率5.1%。，死", [], [0, 2, 4, 6, 8, 12, 14]),
        ("止匕外", [], [0, 4]),
        ("：窝水库", OWN, [0, 2, 2, 4, 6]),  # a name that has lost its head begins where it is printed
        ("一年H日", [], [0, 2, 4, 6]),
    ],
)
def test_offsets(printed, rest, offsets):
    made, _ = mend(paragraphs(printed, *rest, step=2))
    assert list(made[0].offsets) == offsets
    assert len(made[0].text) == len(offsets)


def test_a_repair_tells_where_and_why():
    made, (one, two) = mend(paragraphs("河流", "全长L4千米，满意率100%o另有", step=3))
    assert (one.span.start, one.span.end) == (7 + 3 * 2, 7 + 3 * 3 + 1)
    assert (one.printed, one.mended, one.rule, one.confidence) == ("L4", "1.4", "L-for-one-point", 0.97)
    assert (two.printed, two.mended, two.rule) == ("%o", "%。", "stop-after-percent")
    assert made[1].text == "全长1.4千米，满意率100%。另有"


def test_repairs_come_in_order_and_apart_and_lose_nothing():
    printed = ["".join(row[0] for row in (*NUMERALS, *PUNCTUATION)) for _ in range(3)]
    made, repairs = mend(paragraphs(*printed, *OWN))
    assert len(repairs) > 100
    assert all(one.span.end <= two.span.start for one, two in pairwise(repairs))
    for paragraph in made:
        assert len(paragraph.text) == len(paragraph.offsets)
        assert list(paragraph.offsets) == sorted(paragraph.offsets)


@pytest.mark.parametrize("text", ["", "甲", "\ufffd", "\ud800甲", "𠀀𠀀", "L", "％o", "0"])
def test_odd_texts(text):
    assert "".join(paragraph.text for paragraph in mend(paragraphs(text))[0]) == text


def test_no_paragraphs():
    assert mend([]) == ((), ())


@pytest.mark.parametrize(
    "piece", ["1", "l", "(甲", "（", "一", "L1", "H", "人", "木", "%。", "水库", "0", "O甲", "训I，"]
)
def test_a_long_line_of_the_same_takes_no_longer(piece):
    begin = process_time()
    mend(paragraphs(piece * (12_000 // len(piece))))
    assert process_time() - begin < 0.5


def test_every_rule_of_the_file_is_tried_here():
    rules = [row["name"] for row in patterns("repair")["rule"]]
    tried = {repair.rule for printed, *_ in (*NUMERALS, *PUNCTUATION) for repair in mend(paragraphs(printed))[1]}
    assert sorted(tried) == sorted(rules)


def test_confusable_pairs_stand_once():
    pairs = [frozenset((row[0], other)) for row in lexicon_rows("confusables") for other in "".join(row[1:]).strip("-")]
    assert len(pairs) == len(set(pairs)) > 20_000
    assert all(len(pair) == 2 for pair in pairs)
    assert {frozenset("人入"), frozenset("未末"), frozenset("锌铧")} <= set(pairs)


def test_townships_lie_in_counties():
    codes = {row[2] for row in lexicon_rows("divisions")}
    astray = [row[0] for row in lexicon_rows("townships") if not codes & set(row[1].split())]
    assert len(astray) < 300
    assert ("铧子镇", "211081") in lexicon_rows("townships")

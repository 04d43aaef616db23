"""The lexicons: where they come from is said, their columns are well formed, and no name has two readings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable

import pytest

from kg.resources import lexicon_rows, ontology_folder

FOLDER = ontology_folder() / "lexicon"
FILES = sorted(path.stem for path in FOLDER.glob("*.txt"))

LEVELS = {"province", "prefecture", "county"}
ORGANIZATIONS = {
    "Organization",
    "PartyBody",
    "GovernmentBody",
    "PeoplesCongress",
    "ConsultativeConference",
    "JudicialBody",
    "MilitaryUnit",
    "Company",
    "School",
    "Hospital",
    "Association",
    "MediaHouse",
    "TaskForce",
    "Department",
}
EVENTS = {"Meeting", "Activity", "Inspection", "AwardConferral", "Agreement", "Event"}
PLACES = LEVELS | {
    "township",
    "village",
    "community",
    "River",
    "Mountain",
    "Reservoir",
    "NaturalFeature",
    "Route",
    "Site",
    "Place",
}
ROLES = {"party", "government", "congress", "court", "military", "company", "school", "rank", "other"}
PLACEHOLDERS = {"area", "short", "level", "parent", "province", "province_short", "n"}
STRENGTHS = {"strong", "weak"}

Check = Callable[[str], object]
HAN = re.compile(r"[\w一-鿿（）“”、]+").fullmatch
TERM = re.compile(r"\S+").fullmatch
ANY = re.compile(r".*").fullmatch


def one_of(*closed: Iterable[str]) -> Check:
    return lambda cell: any(cell in values for values in closed)


# File → what each of its columns must be, and how many columns a row has at least. The last check holds for all
# columns that follow.
COLUMNS: dict[str, tuple[int, list[Check]]] = {
    "boundary_words": (1, [HAN, one_of({"inside"})]),
    "city_bodies": (4, [TERM, lambda cell: set(cell.split(",")) <= LEVELS, one_of(ORGANIZATIONS), TERM, TERM]),
    "countries": (2, [HAN, HAN]),
    "divisions": (4, [HAN, one_of(LEVELS), re.compile(r"\d{6}").fullmatch, re.compile(r"\d{6}|-").fullmatch]),
    "event_heads": (3, [HAN, one_of(EVENTS), one_of(STRENGTHS)]),
    "national_bodies": (2, [HAN, one_of(ORGANIZATIONS), HAN]),
    "organization_heads": (3, [HAN, one_of(ORGANIZATIONS), one_of(STRENGTHS)]),
    "periods": (4, [HAN, one_of({"dynasty", "period"}), ANY, re.compile(r"(-|-?\d{4})/(-|-?\d{4})").fullmatch]),
    "place_heads": (3, [HAN, one_of(PLACES), one_of(STRENGTHS)]),
    "project_heads": (2, [HAN, one_of(STRENGTHS)]),
    "regions": (2, [HAN, HAN]),
    "role_crowds": (2, [HAN, one_of({"class", "before", "after"})]),
    "roles": (4, [HAN, one_of(ROLES), one_of({"level", "-"}), re.compile(r"[一-鿿]+|-").fullmatch]),
    "surnames": (2, [HAN, one_of({"common", "known", "rare"}), one_of({"word"})]),
}


@pytest.mark.parametrize("name", FILES)
def test_a_lexicon_says_at_its_top_where_it_comes_from(name: str) -> None:
    lines = (FOLDER / f"{name}.txt").read_text("utf8").splitlines()
    header = lines[: next(i for i, line in enumerate(lines) if not line.startswith("#"))]
    assert any(line.startswith("# Origin: ") for line in header)
    assert "://" not in "".join(header)


@pytest.mark.parametrize("name", FILES)
def test_a_lexicon_has_no_stray_spaces_and_no_term_twice(name: str) -> None:
    rows = lexicon_rows(name)
    key = 2 if name == "divisions" else 0
    assert [term for term, count in Counter(row[key] for row in rows).items() if count > 1] == []
    assert [row for row in rows if any(cell != cell.strip() for cell in row)] == []


@pytest.mark.parametrize("name", COLUMNS)
def test_columns_are_well_formed(name: str) -> None:
    fewest, checks = COLUMNS[name]
    for row in lexicon_rows(name):
        padded = checks + checks[-1:] * max(0, len(row) - len(checks))
        assert len(row) >= fewest, row
        assert all(check(cell) for check, cell in zip(padded, row, strict=False)), row
        assert name == "national_bodies" or len(row) <= len(checks), row


@pytest.mark.parametrize(
    ("name", "fewest"),
    [
        ("divisions", 3000),
        ("surnames", 540),
        ("city_bodies", 200),
        ("organization_heads", 200),
        ("roles", 200),
        ("event_heads", 200),
        ("boundary_words", 300),
    ],
)
def test_a_lexicon_is_not_cut_short(name: str, fewest: int) -> None:
    assert len(lexicon_rows(name)) >= fewest


@pytest.mark.parametrize(
    ("code", "name", "level", "parent"),
    [
        ("210000", "辽宁省", "province", "-"),
        ("211000", "辽阳市", "prefecture", "210000"),
        ("211002", "白塔区", "county", "211000"),
        ("211005", "弓长岭区", "county", "211000"),
        ("211011", "太子河区", "county", "211000"),
        ("211081", "灯塔市", "county", "211000"),
        ("110101", "东城区", "county", "110000"),
        ("429004", "仙桃市", "county", "420000"),
        ("350427", "沙县", "county", "350400"),
        ("810000", "香港特别行政区", "province", "-"),
        ("820000", "澳门特别行政区", "province", "-"),
        ("710000", "台湾省", "province", "-"),
    ],
)
def test_divisions(code: str, name: str, level: str, parent: str) -> None:
    assert (name, level, code, parent) in lexicon_rows("divisions")


def test_every_division_but_a_province_lies_in_one_of_the_next_higher_levels() -> None:
    level = {row[2]: row[1] for row in lexicon_rows("divisions")}
    above: dict[str, set[str | None]] = {
        "province": {None},
        "prefecture": {"province"},
        "county": {"province", "prefecture"},
    }
    wrong = [row for row in lexicon_rows("divisions") if level.get(row[3]) not in above[row[1]]]
    assert wrong == []


@pytest.mark.parametrize("column", [3, 4])
def test_a_short_name_of_a_body_has_one_reading_at_each_level(column: int) -> None:
    readings = Counter(
        (level, short)
        for row in lexicon_rows("city_bodies")
        for level in row[1].split(",")
        for short in (row[column].split("|") if len(row) > column else [])
    )
    assert [reading for reading, count in readings.items() if count > 1] == []


def test_bodies_use_known_placeholders_and_no_empty_name() -> None:
    for pattern, _, _, *names in lexicon_rows("city_bodies"):
        cells = [pattern, *(name for column in names for name in column.split("|"))]
        assert all(cells), pattern
        assert set(re.findall(r"\{(.*?)\}", "".join(cells))) <= PLACEHOLDERS, pattern
        assert "{" in pattern, pattern


@pytest.mark.parametrize(
    ("level", "tail", "pattern"),
    [
        ("prefecture", "委", "中国共产党{area}委员会"),
        ("prefecture", "政府", "{area}人民政府"),
        ("county", "人大常委会", "{area}人民代表大会常务委员会"),
        ("province", "政协", "中国人民政治协商会议{area}委员会"),
        ("prefecture", "纪委监委", "中共{area}纪律检查委员会{area}监察委员会"),
        ("prefecture", "编办", "中共{area}委机构编制委员会办公室"),
        ("province", "公安厅", "{area}公安厅"),
        ("prefecture", "交警支队", "{area}公安局交通警察支队"),
        ("prefecture", "中院", "{area}中级人民法院"),
        ("county", "法院", "{area}人民法院"),
        ("prefecture", "老科协", "{area}老科学技术工作者协会"),
        ("prefecture", "民革{level}委会", "中国国民党革命委员会{area}委员会"),
        ("prefecture", "{n}院", "{area}第{n}人民医院"),
        ("prefecture", "{n}高中", "{area}第{n}高级中学"),
    ],
)
def test_a_tail_means_this_body(level: str, tail: str, pattern: str) -> None:
    rows = lexicon_rows("city_bodies")
    assert [row[0] for row in rows if level in row[1].split(",") and tail in row[3].split("|")] == [pattern]


def test_a_name_of_a_national_body_has_one_reading() -> None:
    names = Counter(name for row in lexicon_rows("national_bodies") for name in (row[0], *row[2:]))
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("党中央", "中国共产党中央委员会"),
        ("中央纪委", "中国共产党中央纪律检查委员会"),
        ("国家发改委", "国家发展和改革委员会"),
        ("全国人大常委会", "全国人民代表大会常务委员会"),
        ("民革", "中国国民党革命委员会"),
        ("中石油", "中国石油天然气集团有限公司"),
        ("央视", "中央电视台"),
    ],
)
def test_national_bodies(short: str, full: str) -> None:
    assert [row[0] for row in lexicon_rows("national_bodies") if short in row[2:]] == [full]


@pytest.mark.parametrize(
    ("role", "body"),
    [
        ("党组书记", "-"),
        ("宣传部长", "-"),
        ("副市长", "-"),
        ("市委书记", "市委"),
        ("政法委书记", "政法委"),
        ("总书记", "-"),
    ],
)
def test_a_role_that_opens_with_a_body_says_so(role: str, body: str) -> None:
    assert [row[3] for row in lexicon_rows("roles") if row[0] == role] == [body]


def test_a_body_in_a_role_opens_it_and_leaves_a_role() -> None:
    roles = {row[0]: row[3] for row in lexicon_rows("roles")}
    split = {role: body for role, body in roles.items() if body != "-"}
    assert [role for role, body in split.items() if not role.startswith(body) or role[len(body) :] not in roles] == []


@pytest.mark.parametrize(
    ("surname", "columns"),
    [
        ("王", ("common",)),
        ("于", ("common", "word")),
        ("高", ("common", "word")),
        ("欧阳", ("common",)),
        ("习", ("known",)),
    ],
)
def test_surnames(surname: str, columns: tuple[str, ...]) -> None:
    assert (surname, *columns) in lexicon_rows("surnames")


def test_words_that_stand_inside_names_are_marked() -> None:
    marked = {row[0] for row in lexicon_rows("boundary_words") if row[1:] == ("inside",)}
    assert {"发展", "服务", "管理", "监督", "建设", "研究", "检查"} <= marked
    assert marked.isdisjoint({"召开", "主持", "参加", "听取", "根据", "荣获"})

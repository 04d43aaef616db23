"""What the second reading knows from the first."""

import pytest

from kg.extract.learn import known_before, learn
from kg.extract.passage import Candidate, Passage
from tests.support.marked import extracted, marks, plain


def learned(*lines, rule="test"):
    """What is learned from marked lines, as if one rule had found all that is marked."""
    readings = []
    for line in lines:
        found = [Candidate(start, end, kind, rule, value) for start, end, kind, value in marks(line)]
        readings.append((Passage(plain(line), []), found))
    return learn(readings)


def test_known_before_is_known_at_first():
    assert known_before(None).words == []
    assert known_before("清溪市").words == [("清溪市", "ns")]


@pytest.mark.parametrize(
    ("lines", "places"),
    [
        (["[漳河镇|Place]降雨。"], []),
        (["[漳河镇|Place]降雨。", "[漳河镇|Place]降雪。"], ["漳河镇"]),
        (["[漳河|Place]降雨。", "[漳河|Place]降雪。"], ["漳河"]),
        (["[漳河|Place]降雨。"], []),
        (["[桥畔|Place]降雨。", "[桥畔|Place]降雪。"], []),
        (["[佛祖岭苗族乡|Place]降雨。"], ["佛祖岭"]),
        (["[佛祖岭镇|Place]降雨。"], ["佛祖岭"]),
        (["[漳河镇|Place]降雨。"] * 3, ["漳河镇"]),
        (["沙洋县下辖沈集、李市2个镇。"], ["李市镇", "沈集镇"]),
    ],
)
def test_places(lines, places):
    assert list(learned(*lines).places) == places


@pytest.mark.parametrize(
    ("lines", "organizations"),
    [
        (["[荆楚理工学院|Organization]扩招。"], []),
        (["[荆楚理工学院|Organization]扩招。", "[荆楚理工学院|Organization]招生。"], ["荆楚理工学院"]),
        (["[市委|Organization]部署。", "[市委|Organization]检查。"], []),
        (["[荆门市数据局|Organization]（以下简称数据局）成立。"], ["数据局"]),
        (["[荆门市数据局|Organization]（简称“数据局”）成立。"], ["数据局"]),
        (["条例（以下简称数据局）成立。"], []),
    ],
)
def test_organizations(lines, organizations):
    assert list(learned(*lines).organizations) == organizations


@pytest.mark.parametrize(
    ("rule", "people"),
    [("credit", ["王德明"]), ("appointed", ["王德明"]), ("name-after-role", [])],
)
def test_people_that_were_found_beyond_doubt(rule, people):
    lines = ["[王德明|Person]、[李红|Person]"]
    assert list(learned(*lines, rule=rule).people) == people


def test_a_name_is_either_a_place_or_a_person():
    lines = ["[李家湾|Place]、[李家湾|Place]、[李家湾|Person]"]
    assert list(learned(*lines, rule="credit").people) == []


def test_words_for_the_segmenter():
    found = learned("[漳河镇|Place]、[漳河镇|Place]、[王德明|Person]", rule="credit")
    assert found.words == [("漳河镇", "ns"), ("王德明", "nr")]


def test_a_town_of_a_list_is_known_everywhere():
    marked = "[沙洋县|Place]下辖[沈集|Place]、[李市|Place]2个镇。\n[沈集镇|Place]降雨。"
    assert extracted(plain(marked)) == marked

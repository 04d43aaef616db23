"""Dates: calendar expressions with their EDTF values, in short lines of a book that covers 2020."""

import pytest

from kg.extract.dates import Moment, find_dates
from kg.extract.passage import Passage
from tests.support.marked import extracted, plain


@pytest.mark.parametrize(
    "marked",
    [
        "[2020年|Date=2020]，粮食总产量创新高。",
        "[2019年度|Date=2019]考核结果揭晓。",
        "[2020年3月|Date=2020-03]，防控转入常态。",
        "[2020年3月5日|Date=2020-03-05]，疏浚完成。",
        "[2020年1月1日|Date=2020-01-01]起施行。",
        "[3月|Date=2020-03]，首批树苗运抵。",
        "[1948年10月|Date=1948-10]，全境解放。",
        "[9月初|Date=2020-09]开学，[12月末|Date=2020-12]放假。",
        "[二〇二〇年|Date=2020]，完成搬迁。",
    ],
)
def test_years_months_and_days(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "[1月30日0时|Date=2020-01-30]起，恢复通车。",
        "[1月5日8时30分|Date=2020-01-05]，发出大风预警。",
        "[7月8日|Date=2020-07-08]下午，抽查水样。",
    ],
)
def test_hours_stay_out_of_the_value(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "[10月22日至23日|Date=2020-10-22/2020-10-23]，普降中雨。",
        "[10月30日至11月2日|Date=2020-10-30/2020-11-02]，停水检修。",
        "[2019年12月28日至2020年1月3日|Date=2019-12-28/2020-01-03]，布置展品。",
        "[2019年12月28日至1月3日|Date=2019-12-28/2020-01-03]，布置展品。",
        "[8月3—5日|Date=2020-08-03/2020-08-05]，降水集中。",
        "[8月3日-5日|Date=2020-08-03/2020-08-05]，降水集中。",
        "[6月至9月|Date=2020-06/2020-09]为汛期。",
        "[6~9月|Date=2020-06/2020-09]为汛期。",
        "[1—11月|Date=2020-01/2020-11]，降水偏少。",
        "[2019年11月至2020年3月|Date=2019-11/2020-03]，供暖。",
        "[2017—2020年|Date=2017/2020]，植树5万亩。",
        "[2017年至2020年|Date=2017/2020]，植树5万亩。",
    ],
)
def test_intervals(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "[4月上旬|Date=2020-04-01/2020-04-10]，油菜开花。",
        "[4月中旬|Date=2020-04-11/2020-04-20]，油菜开花。",
        "[2020年2月下旬|Date=2020-02-21/2020-02-29]，气温回升。",
        "[2019年2月下旬|Date=2019-02-21/2019-02-28]，气温回升。",
        "[一季度|Date=2020-33]，产量下降。",
        "[第三季度|Date=2020-35]，产量回升。",
        "[2019年四季度|Date=2019-36]，产量回升。",
        "[上半年|Date=2020-40]，降水偏少。",
        "[2021年上半年|Date=2021-40]，主体完工。",
        "[下半年|Date=2020-41]，降水偏多。",
        "[今冬|Date=2020-24]降雪偏少。",
        "[去冬|Date=2019-24]降雪偏多。",
        "[2020年春季|Date=2020-21]，种树造林。",
        "[1998年夏|Date=1998-22]，江水暴涨。",
        "[年初|Date=2020-01]，确定目标任务。",
        "[年底|Date=2020-12]，存栏生猪12万头。",
        "[年末|Date=2020-12]，存栏生猪12万头。",
        "[2018年底|Date=2018-12]，完成搬迁。",
        "[2020年末|Date=2020-12]，存款余额为86亿元。",
    ],
)
def test_parts_of_years_and_months(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "[3月20日|Date=2020-03-20]，清淤结束；[27日|Date=2020-03-27]，闸门复位。",
        "[3月20日|Date=2020-03-20]，清淤结束。[同日|Date=2020-03-20]，闸门复位。",
        "[5月6日|Date=2020-05-06]禁渔。[当日|Date=2020-05-06]起禁止垂钓。",
        "[3月11日|Date=2020-03-11]签约，[4月2日|Date=2020-04-02]开工，[月底|Date=2020-04]断水。",
        "[2015年|Date=2015]开工，[10月|Date=2015-10]竣工。",
        "[2015年|Date=2015]开工。[10月|Date=2020-10]竣工。",
        "[2016年|Date=2016]立项，[同年|Date=2016]动工，[次年|Date=2017]竣工。",
        "[2016年|Date=2016]立项，[2018年|Date=2018]竣工，[当年|Date=2018]投产。",
        "[全年|Date=2020]降水偏多，比[上年|Date=2019]增加两成。",
        "[全年|Date=2020]栽树3万株，[去年|Date=2019]栽树2万株。",
        "[当年|Date=2020]投产见效。",
        "[去年同期|Date=2019]产量较低。",
        "[前年|Date=2018]勘测，[今年|Date=2020]施工，[明年|Date=2021]通水。",
    ],
)
def test_relative_dates(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "[20世纪80年代|Date=198X]，乡镇企业兴起。",
        "[90年代|Date=199X]，窑口停烧。",
        "[19世纪|Date=18XX]，茶叶已远销海外。",
        "[19世纪末|Date=18XX]，茶叶已远销海外。",
        "[19世纪至20世纪40年代|Date=18XX/194X]，窑火不断。",
        "[战国时期|Date]已有人烟。",
        "[明代|Date]始建，[清代|Date]重修。",
        "[清乾隆年间|Date]，书院重修。",
        "[唐宋时期|Date]，窑火兴旺。",
        "[民国初年|Date]，设立邮亭。",
        "[新石器时代|Date]遗物丰富。",
    ],
)
def test_centuries_and_historical_periods(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "[2O2O年|Date=2020]，完成搬迁。",
        "[l2月3日|Date=2020-12-03]，完成搬迁。",
        "[H月8日|Date=2020-11-08]，完成搬迁。",
        "[3月ll日|Date=2020-03-11]，完成搬迁。",
        "[1o月1日|Date=2020-10-01]，完成搬迁。",
    ],
)
def test_misread_digits(marked):
    assert extracted(plain(marked)) == marked


@pytest.mark.parametrize(
    "text",
    [
        "目前，闸门完好。",
        "近日，闸门复位。",
        "日前，闸门复位。",
        "近年来，水质向好。",
        "历时3天，清淤完成。",
        "两年来，水质向好。",
        "每年9月开渔。",
        "每年开渔一次。",
        "“十三五”期间，水质向好。",
        "春节、中秋节期间，闸门关闭。",
        "共有38个月的数据。",
        "下午，闸门关闭。",
        "2月30日，没有这一天。",
    ],
)
def test_what_is_no_date(text):
    assert extracted(text) == text


def test_without_a_covered_year_only_full_dates_have_values():
    marked = "[3月5日|Date]，疏浚；[2020年3月5日|Date=2020-03-05]，完成；[9日|Date=2020-03-09]，验收。"
    assert extracted(plain(marked), year=None) == marked


@pytest.mark.parametrize(
    ("governing", "text", "values"),
    [
        ("2020-05-06", "同日，禁渔。", ["2020-05-06"]),
        ("2020-05-06", "禁渔自9日开始，6月结束。", ["2020-05-09", "2020-06"]),
        ("2020-05", "禁渔自9日开始。", ["2020-05-09"]),
        ("2020-05", "同日，禁渔。", [None]),
        (None, "9日，禁渔。", [None]),
    ],
)
def test_the_day_of_a_chronicle_item_governs(governing, text, values):
    passage = Passage(text, [], governing, 2020)
    assert [found.value for found in find_dates(passage)] == values


@pytest.mark.parametrize(
    ("edtf", "year", "moment"),
    [
        ("2020-05-06", 2020, Moment(2020, 5, 6, 2020)),
        ("2020-05", 2020, Moment(2020, 5, None, 2020)),
        (None, 2020, Moment(2020, None, None, 2020)),
        (None, None, None),
    ],
)
def test_moment_of_what_governs(edtf, year, moment):
    assert Moment.of(edtf, year) == moment


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("2019-03-04", Moment(2019, 3, 4, 2020)),
        ("2019-03", Moment(2019, 3, None, 2020)),
        ("2019", Moment(2019, 5, 6, 2020)),
        ("2019-03-04/2019-04-05", Moment(2019, 4, 5, 2020)),
        ("2019-33", Moment(2020, 5, 6, 2020)),
        ("198X", Moment(2020, 5, 6, 2020)),
    ],
)
def test_moment_after_a_date(value, moment):
    assert Moment(2020, 5, 6, 2020).at(value) == moment

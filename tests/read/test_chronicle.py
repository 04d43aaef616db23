"""The days of a chronicle whose month headings are lost."""

import pytest

from kg.read.chronicle import Day, next_day


def days(*items):
    """The EDTF date of each item of a chronicle of 2020, None for a paragraph that opens none."""
    found, day = [], Day()
    for item in items:
        after = next_day(item, day, 2020)
        day = after or day
        found.append(after.edtf(2020) if after else None)
    return found


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        (["3日，降雨。", "5日，降雪。"], ["2020-01-03", "2020-01-05"]),
        # a smaller day is one of the next month
        (["28日，降雨。", "2日，降雪。", "1日，放晴。"], ["2020-01-28", "2020-02-02", "2020-03-01"]),
        (["3日，降雨。", "3日，降雪。"], ["2020-01-03", "2020-01-03"]),
        # 同日 takes the day before, ▲ stands for the month
        (["3日，降雨。", "同日，降雪。"], ["2020-01-03", "2020-01-03"]),
        (["3日，降雨。", "▲降雨偏多。", "同日，降雪。"], ["2020-01-03", "2020-01", "2020-01-03"]),
        (["▲降雨偏多。", "同日，降雪。"], ["2020-01", "2020-01"]),
        # a printed month counts where it follows the one before
        (["3日，降雨。", "2月5日，降雪。", "6日，放晴。"], ["2020-01-03", "2020-02-05", "2020-02-06"]),
        (["3日，降雨。", "6月5日之前完工。", "5日，放晴。"], ["2020-01-03", None, "2020-01-05"]),
        # intervals begin the item, and may turn the month
        (["3日至5日，降雨。", "4日，降雪。"], ["2020-01-03", "2020-01-04"]),
        (["28日，降雨。", "27日至29日，降雪。"], ["2020-01-28", "2020-01-27"]),
        (["28日，降雨。", "30日至2月1日，降雪。", "3日，放晴。"], ["2020-01-28", "2020-01-30", "2020-02-03"]),
        # misread digits
        (["l日，降雨。", "lO日，降雪。", "H日，放晴。"], ["2020-01-01", "2020-01-10", "2020-01-11"]),
        # a day that the month has not is one of the next, where that has it
        (["2月28日，降雨。", "29日，降雪。", "31日，放晴。"], ["2020-02-28", "2020-02-29", "2020-03-31"]),
        (["45日，降雨。", "0日，降雪。"], [None, None]),
        (["降雨。", "全月降雨。", "第3日，降雨。"], [None, None, None]),
    ],
)
def test_days(items, expected):
    assert days(*items) == expected


def test_a_year_ends_with_december():
    assert days("2日。", *["1日。", "2日。"] * 11, "1日。")[-2:] == ["2020-12-02", None]


def test_there_is_no_day_but_those_of_the_calendar():
    february = Day(2, 28, 28)
    assert next_day("29日，降雪。", february, 2020) == Day(2, 29, 29)
    assert next_day("29日，降雪。", february, 2021) == Day(3, 29, 29)
    assert next_day("31日，降雪。", Day(3, 31, 31), 2021) == Day(3, 31, 31)
    assert next_day("13月5日，降雪。", Day(12, 1, 1), 2021) is None
    assert next_day("2月30日，降雪。", Day(1, 30, 30), 2021) is None

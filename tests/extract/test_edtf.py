"""What calendar expressions mean: the moment that a relative date is seen from, and values of EDTF."""

import pytest

from kg.extract.edtf import Moment, edtf


@pytest.mark.parametrize(
    ("edtf", "year", "moment"),
    [
        ("2020-05-06", 2020, Moment(2020, 2020, "2020-05-06", 2020)),
        ("2020-05", 2020, Moment(2020, 2020, "2020-05", 2020)),
        ("2020-05-06/2020-05-08", 2020, Moment(2020, 2020, "2020-05-08", 2020)),
        ("2020-05-06", None, Moment(2020, 2020, "2020-05-06", None)),
        (None, 2020, Moment(2020, 2020, "", 2020)),
        (None, None, None),
    ],
)
def test_moment_of_what_governs(edtf, year, moment):
    assert Moment.of(edtf, year) == moment


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("2019-03-04", Moment(2019, 2019, "2019-03-04", 2020)),
        ("2019-03", Moment(2019, 2019, "2019-03", 2020)),
        ("2019", Moment(2019, 2019, "2020-05-06", 2020)),
        ("2019-03-04/2019-04-05", Moment(2019, 2019, "2019-04-05", 2020)),
        ("2019-33", Moment(2019, 2019, "2020-05-06", 2020)),
        ("2019-03/..", Moment(2020, 2020, "2020-05-06", 2020)),
        ("198X", Moment(2020, 2020, "2020-05-06", 2020)),
        ("-0220", Moment(2020, 2020, "2020-05-06", 2020)),
        ("{2016,2018}", Moment(2020, 2020, "2020-05-06", 2020)),
    ],
)
def test_moment_after_a_date(value, moment):
    assert Moment.after(value, Moment.of("2020-05-06", 2020)) == moment


def test_a_new_sentence_speaks_of_the_year_of_the_book():
    before = Moment.after("2019-03-04", Moment.of(None, 2020))
    assert before.in_new_sentence() == Moment(2020, 2019, "2019-03-04", 2020)
    assert Moment.after("2019-03-04", None).in_new_sentence() == Moment(2019, 2019, "2019-03-04", None)


@pytest.mark.parametrize(
    ("last", "days", "day", "months", "month"),
    [
        ("2020-02-28", 1, "2020-02-29", 1, (2020, 3)),
        ("2020-12-31", 1, "2021-01-01", 1, (2021, 1)),
        ("2020-01-05", 0, "2020-01-05", -1, (2019, 12)),
        ("2020-03", 1, "", 0, (2020, 3)),
        ("", 0, "", 0, None),
    ],
)
def test_days_and_months_away(last, days, day, months, month):
    moment = Moment(2020, 2020, last, 2020)
    assert (moment.day(days), moment.month(months)) == (day, month)


@pytest.mark.parametrize(
    ("groups", "value"),
    [
        ({"m": "3", "d": "5"}, "2020-03-05"),
        ({"m": "2", "d": "30"}, ""),
        ({"m": "13"}, ""),
        ({"d": "9"}, "2020-05-09"),
        ({"d": "31", "d2": "32"}, ""),
        ({"m": "2", "third": "下"}, "2020-02-21/2020-02-29"),
        ({"quarter": "四"}, "2020-36"),
        ({"half": "上"}, "2020-40"),
        ({"rel": "去年", "season": "春"}, "2019-21"),
        ({"rel": "去年", "open": "至今"}, "2019/.."),
        ({"period": "明代"}, None),
    ],
)
def test_values_of_groups(groups, value):
    assert edtf(groups, Moment.of("2020-05-06", 2020)) == value

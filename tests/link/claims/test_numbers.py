from __future__ import annotations

import re

import pytest

from kg.link.claims.numbers import NUMBER, NUMERAL, number, yuan

READ = {
    "1234": "1234",
    "1,234": "1234",
    "1，234，567": "1234567",
    "４７．５": "47.5",
    "32.0": "32",
    "0.50": "0.5",
    "-5.4": "-5.4",
    "l2": "12",
    "3O5": "305",
    "o.8": "0.8",
    "L4": "1.4",
    "1L5": "11.5",
    "L": None,
    "&6": "8.6",
    "12.L": "12.1",
    "12，34": None,
    "五": "5",
    "十二": "12",
    "两": "2",
    "一百零三": "103",
    "二十": "20",
    "三千二百": "3200",
    "二〇二〇": "2020",
    "若干": None,
    "": None,
    "3.5万": None,
}

SUMS = {
    ("200", "万元"): "2000000",
    ("133.4", "亿元"): "13340000000",
    ("5", "元"): "5",
    ("3", "千元"): "3000",
    ("2", "百万元"): "2000000",
    ("84.06", "万余元"): "840600",
    ("30", "多万元"): "300000",
    ("L2", "亿元"): "120000000",
    ("1，500", "元"): "1500",
    ("0.0001", "元"): "0.0001",
    ("3", "万美元"): None,
    ("3", "吨"): None,
    ("许多", "万元"): None,
}

FOUND = {
    "海拔1，181.3米": ["1，181.3"],
    "东南L2千米": ["L2"],
    "为-7.1摄氏度": ["-7.1"],
    "占&6%": ["&6"],
    "IPV6规模": [],
    "1.5米,3千米": ["1.5", "3"],
    "12,345,6": ["12,345", "6"],
    "LED": [],
}


@pytest.mark.parametrize(("text", "value"), READ.items())
def test_numbers_are_read(text: str, value: str | None) -> None:
    assert number(text) == value


@pytest.mark.parametrize(("printed", "value"), SUMS.items())
def test_sums_of_money_are_in_yuan(printed: tuple[str, str], value: str | None) -> None:
    assert yuan(*printed) == value


@pytest.mark.parametrize(("text", "numbers"), FOUND.items())
def test_numbers_are_found_in_text(text: str, numbers: list[str]) -> None:
    assert re.findall(NUMBER, text) == numbers


def test_numerals_are_found_in_text() -> None:
    assert re.findall(NUMERAL, "共三十二个村，15个社区") == ["三十二", "15"]

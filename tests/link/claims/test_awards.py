"""Honours: winners, names, givers."""

from __future__ import annotations

import pytest

from tests.support.linking import knowledge_of, said

LIBRARY, ARCHIVE = "org/荆门市图书馆", "org/荆门市档案馆"
PROVINCE = "org/湖北省文化和旅游厅"

HONOURED = [
    ("荆门市图书馆荣获“全国文明单位”称号。", {(LIBRARY, "全国文明单位")}),
    ("荆门市图书馆被评为全省先进集体、全市文明单位。", {(LIBRARY, "全省先进集体"), (LIBRARY, "全市文明单位")}),
    ("荆门市图书馆围绕中心工作，开展读书活动，被评为全省先进集体。", {(LIBRARY, "全省先进集体")}),
    ("荆门市图书馆、荆门市档案馆等5家单位获“书香单位”称号。", {(LIBRARY, "书香单位"), (ARCHIVE, "书香单位")}),
    (
        "荆门市图书馆、荆门市档案馆分别被评为“全国文明单位”和先进集体。",
        {(LIBRARY, "全国文明单位"), (ARCHIVE, "先进集体")},
    ),
    ("散文《漳河水》荣获第三届楚天文学奖金奖。", {("document/漳河水", "第三届楚天文学奖金奖")}),
    ("钟祥市客店镇入选全国特色小镇。", {("place/钟祥市/客店镇", "全国特色小镇")}),
    (
        "全省3个先进集体荣获“全国文明单位”称号。荆门市图书馆是3个先进集体中唯一的市级馆。",
        {(LIBRARY, "全国文明单位")},
    ),
]

NOT_HONOURED = [
    "9名会员被评为优秀会员。",
    "荆门市图书馆获得专项资金20万元。",
    "荆门市图书馆获批国家专利3项。",
    "荆门市图书馆争取荣获“全国文明单位”称号。",
    "荆门市图书馆开展阅读活动，3名职工被评为先进个人。",
]

GRANTED = [
    "荆门市图书馆被省文化和旅游厅评为先进集体。",
    "荆门市图书馆获湖北省文化和旅游厅授予的“先进集体”称号。",
    "省文化和旅游厅授予荆门市图书馆“先进集体”称号。",
]


@pytest.mark.parametrize(("text", "expected"), HONOURED)
def test_each_winner_has_the_honour(text: str, expected: set[tuple[str, str]]) -> None:
    assert won(text) == expected


@pytest.mark.parametrize("text", NOT_HONOURED)
def test_what_is_no_honour_of_one_known_is_left_out(text: str) -> None:
    assert won(text) == set()


@pytest.mark.parametrize("text", GRANTED)
def test_who_granted_it(text: str) -> None:
    conferral = "event/表彰/荆门市图书馆/先进集体"
    assert {(conferral, "nj:grantedBy", PROVINCE), (conferral, "nj:recipient", LIBRARY)} <= claims_of(text)


def claims_of(text: str) -> set[tuple[str, str, str]]:
    """The claims of a text about a city of Hubei."""
    return said(knowledge_of(text, city="荆门市"))


def won(text: str) -> set[tuple[str, str]]:
    """Winners and honours of a text."""
    claims = claims_of(text)
    honours = {subject: value for subject, property, value in claims if property == "nj:honour"}
    return {(value, honours[s]) for s, p, value in claims if p == "nj:recipient" and s in honours}

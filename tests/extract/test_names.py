"""How far to the left a name reaches."""

import pytest

from kg.extract.names import reach_left, stops_a_name, without_opening_verb
from kg.extract.passage import Passage, Token


def passage(words):
    """A passage of words with their tags: 荆门/ns 公司/n; a word without a tag is a noun."""
    tokens, at = [], 0
    for word in words.split():
        text, _, tag = word.partition("/")
        tokens.append(Token(at, at + len(text), text, tag or "n"))
        at += len(text)
    return Passage("".join(token.text for token in tokens), tokens)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("荆门/ns 化工 公司", "荆门化工公司"),
        ("走访/v 了/ul 荆门/ns 化工 公司", "荆门化工公司"),
        ("召开/v 荆门/ns 化工 公司", "荆门化工公司"),
        ("向/p 荆门/ns 公司", "荆门公司"),
        ("其中/r 荆门/ns 公司", "荆门公司"),
        ("粮食 ，/x 荆门/ns 公司", "荆门公司"),
        ("漳河/ns 、/x 荆门/ns 公司", "荆门公司"),
        ("“/x 清风/n ”/x 公司", "“清风”公司"),
        ("学习/v “/x 清风/n 公司", "清风公司"),
        ("荆门/ns （/x 集团 ）/x 公司", "荆门（集团）公司"),
        ("集团 ）/x 公司", "公司"),
        ("（/x 集团 公司", "集团公司"),
        ("书记 荆门/ns 公司", "荆门公司"),
    ],
)
def test_where_a_name_starts(words, name):
    made = passage(words)
    assert made.text[reach_left(made, len(made.text), stops_a_name, 20) :] == name


def test_a_name_is_no_longer_than_it_may_be():
    made = passage("荆门/ns 循环 化工 产业 公司")
    assert made.text[reach_left(made, len(made.text), stops_a_name, 5) :] == "化工产业公司"


def test_a_name_does_not_reach_over_an_edge():
    made = passage("三月/t 荆门/ns 公司")
    assert made.text[reach_left(made, len(made.text), stops_a_name, 20, [2]) :] == "荆门公司"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("走访/v 荆门/ns 公司", "荆门公司"),
        ("多次/d 走访/v 荆门/ns 公司", "荆门公司"),
        ("荆门/ns 走访/v 公司", "荆门走访公司"),
        ("发展/v 改革 局", "发展改革局"),
        ("走访/v 公司", "公司"),
        ("看望/v 局", "看望局"),
    ],
)
def test_what_cannot_open_a_name(words, name):
    made = passage(words)
    assert made.text[without_opening_verb(made, 0, len(made.text)) :] == name

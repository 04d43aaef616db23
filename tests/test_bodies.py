"""The standard bodies of an area, as the lexicon gives them."""

import pytest

from kg.bodies import bare_names, standard_forms


@pytest.mark.parametrize(
    ("behind", "before", "pattern"),
    [
        ("委", "", "中国共产党{area}委员会"),
        ("委", "中共", "中国共产党{area}委员会"),
        ("委", "团", "共青团{area}委员会"),
        ("政府", "", "{area}人民政府"),
        ("人民政府", "", "{area}人民政府"),
        ("人大常委会", "", "{area}人民代表大会常务委员会"),
        ("发改委", "", "{area}发展和改革委员会"),
        ("二院", "", "{area}第二人民医院"),
        ("第二人民医院", "", "{area}第二人民医院"),
    ],
)
def test_forms_behind_an_area(behind, before, pattern):
    forms = {(form.before, form.body.pattern) for form in standard_forms()[behind]}
    assert (before, pattern) in forms


def test_forms_hold_no_placeholders():
    for behind, forms in standard_forms().items():
        assert behind
        assert "{" not in behind + "".join(form.before for form in forms)
        assert forms == tuple(sorted(set(forms)))


def test_numerals_are_filled_in():
    hospitals = [
        behind for behind in standard_forms() if behind.endswith("院") and behind[:-1] in "一二三四五六七八九十"
    ]
    assert len(hospitals) == 10
    assert not any("{n}" in form.body.pattern for forms in standard_forms().values() for form in forms)


@pytest.mark.parametrize(
    ("name", "level", "pattern"),
    [
        ("工商联", "county", "{area}工商业联合会"),
        ("政法委", "prefecture", "中共{area}委政法委员会"),
        ("政协", "province", "中国人民政治协商会议{area}委员会"),
    ],
)
def test_bodies_that_go_without_their_area(name, level, pattern):
    assert pattern in {body.pattern for body in bare_names()[name] if level in body.levels}


def test_tables_are_sorted():
    assert list(standard_forms()) == sorted(standard_forms())
    assert list(bare_names()) == sorted(bare_names())

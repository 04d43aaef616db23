"""The damaged sample reads as its clean original does, except where the damage destroyed information.

The floors are what was measured: they may only fall.
"""

import pytest

from tests.bench.fidelity import Fidelity, measure_sample


@pytest.fixture(scope="module")
def measured() -> Fidelity:
    return measure_sample()


def test_outline_is_that_of_the_clean_text(measured):
    assert measured.outline == ()


@pytest.mark.parametrize("seed", range(5))
def test_outline_stands_other_damage(seed):
    assert measure_sample(seed).outline == ()


def test_repair_brings_the_text_nearer(measured):
    assert measured.after <= 11, measured.remain
    assert measured.made - measured.right <= 0


def test_nothing_undamaged_is_repaired(measured):
    assert measured.needless == 0


def test_captions_are_told_apart(measured):
    there, told = measured.captions
    assert there - told <= 0

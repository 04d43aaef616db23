"""How good the mentions are in what nothing has learned from. The floors only rise."""

from __future__ import annotations

import pytest

from kg.evaluate import ALL, CORE, Evaluation, compare
from kg.model import Kind
from kg.read import open_source
from kg.resources import sample_book
from tests.bench.passages import SAMPLE, as_gold, stand_off
from tests.bench.quality import elsewhere, rows

# Core six, all eight, and each kind of the core but projects.
FLOORS = {"sample": (0.95, 0.95, 0.85), "elsewhere": (0.86, 0.86, 0.80)}


@pytest.fixture(scope="module")
def measured(sample_mentions) -> dict[str, Evaluation]:
    """The sample and the passages of other places, measured."""
    text = open_source(sample_book()).text
    return {"sample": compare(as_gold(text, stand_off(SAMPLE)), rows(sample_mentions)), "elsewhere": elsewhere()}


@pytest.mark.parametrize("name", FLOORS)
def test_mentions_are_as_good_as_they_have_been(name, measured) -> None:
    core, every, each = FLOORS[name]
    found = measured[name]
    assert found.over(CORE).f1 >= core
    assert found.over(ALL).f1 >= every
    weakest = {kind: score.f1 for kind, score in found.kinds.items() if kind in CORE and kind is not Kind.PROJECT}
    assert [kind for kind, f1 in weakest.items() if f1 < each] == []

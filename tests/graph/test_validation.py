"""SHACL finds what is wrong with the facts."""

from dataclasses import replace

from kg.graph import facts
from kg.graph.validation import validate
from kg.model import Literal
from tests.support.knowledge import CLAIMS, KNOWLEDGE


def test_good_facts_conform() -> None:
    assert validate(facts(KNOWLEDGE)).conforms


def test_what_is_wrong_is_told() -> None:
    wrong = replace(CLAIMS[0], property="nj:level", object=Literal("galaxy"))
    report = validate(facts(replace(KNOWLEDGE, claims=(*CLAIMS, wrong))))
    assert not report.conforms
    assert "nj:level" in report.text

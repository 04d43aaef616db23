from __future__ import annotations

from kg.link.claims.clauses import clauses, sentences
from kg.link.organizations import Surroundings
from kg.link.scene import Passage
from kg.model import Level, Section

TEXT = "出生率5.1%。，共1，234人,增30%。其中：甲河；乙河"
SECTION = Section("1", Level.ENTRY, "人口", 0, 100)


def test_numbers_and_a_misread_per_mille_stay_whole() -> None:
    passage = Passage(TEXT, 10, SECTION, (SECTION,), Surroundings(None), ())
    cut = [[(clause.text, clause.start) for clause in clauses(sentence)] for sentence in sentences(passage)]
    assert cut == [
        [("出生率5.1%。", 10), ("共1，234人", 19), ("增30%", 27)],
        [("其中", 32), ("甲河", 35), ("乙河", 38)],
    ]

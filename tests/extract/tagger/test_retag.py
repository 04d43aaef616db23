"""What the tagger makes of what the rules settled."""

from collections import Counter

import numpy as np
import pytest

from kg.extract.passage import Candidate, Passage
from kg.extract.tagger.features import features
from kg.extract.tagger.labels import LABELS, encode
from kg.extract.tagger.retag import RULE, retag, sentences
from kg.extract.tagger.weights import Weights
from kg.model import Kind

TEXT = "市水利局到清水河。"


def passage(*candidates: Candidate) -> Passage:
    return Passage(TEXT, (), candidates=list(candidates))


def sure_of(*stretches: tuple[int, int, Kind]) -> Weights:
    """Weights that know what only one character of TEXT shows, and want just these stretches in it."""
    encoded = features([(passage(), ())])
    counts = Counter(encoded.keys.ravel().tolist())
    state: dict[int, np.ndarray] = {}
    for at, label in enumerate(encode(stretches, len(TEXT))):
        for key in encoded.keys[:, encoded.starts[0] + at].tolist():
            if counts[key] == 1:
                state.setdefault(key, np.zeros(len(LABELS), dtype=np.float32))[label] += 1
    keys = np.array(sorted(state), dtype=np.uint64)
    steps = np.zeros((len(LABELS), len(LABELS)), dtype=np.float32)
    return Weights(keys, np.stack([state[int(key)] for key in keys]), steps)


def test_a_stretch_that_no_rule_saw_is_the_taggers_own() -> None:
    found = retag([(passage(), ())], sure_of((5, 8, Kind.PLACE)))
    assert found == [[Candidate(5, 8, Kind.PLACE, RULE)]]


def test_a_stretch_that_a_rule_saw_keeps_its_rule_and_value() -> None:
    seen = Candidate(5, 8, Kind.PLACE, "headed-place", "value")
    found = retag([(passage(seen), (seen,))], sure_of((5, 8, Kind.PLACE)))
    assert found == [[seen]]


def test_what_has_no_label_stays_where_nothing_else_is() -> None:
    kept, covered = Candidate(0, 1, Kind.QUANTITY, "figure"), Candidate(6, 7, Kind.QUANTITY, "figure")
    found = retag([(passage(), (kept, covered))], sure_of((5, 8, Kind.PLACE)))
    assert found == [[kept, Candidate(5, 8, Kind.PLACE, RULE)]]


@pytest.mark.parametrize(
    ("settled", "labelled", "expected"),
    [
        ((5, 8, Kind.PLACE, "place-head"), [], []),
        ((5, 8, Kind.PLACE, "place-head"), [(5, 7, Kind.PLACE)], [(5, 7, RULE)]),
    ],
)
def test_who_has_the_last_word(settled, labelled, expected) -> None:
    found = retag([(passage(), (Candidate(*settled),))], sure_of(*labelled))
    assert [(one.start, one.end, one.rule) for one in found[0]] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("甲。乙；丙", ["甲。", "乙；", "丙"]), ("", []), ("甲，乙", ["甲，乙"]), ("。", ["。"])],
)
def test_sentences_are_labelled_one_by_one(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == expected


def test_a_character_sees_nothing_of_the_passage_beside_its_own() -> None:
    alone = features([(passage(), ())])
    beside = features([(Passage("江水上涨", ()), ()), (passage(), ()), (Passage("雨", ()), ())])
    own = beside.keys[:, beside.starts[1] : beside.starts[1] + len(TEXT)]
    assert np.array_equal(own, alone.keys[:, alone.starts[0] : alone.starts[0] + len(TEXT)])

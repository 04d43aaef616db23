"""The best row of labels, and the weights that decide it."""

import itertools

import numpy as np
import pytest

from kg.errors import ResourceError
from kg.extract.tagger import weights as module
from kg.extract.tagger.features import Encoded
from kg.extract.tagger.labels import LABELS, allowed, may_begin, may_end
from kg.extract.tagger.weights import Weights, best, weights

COUNT = len(LABELS)


def score(row: tuple[int, ...], emissions: np.ndarray, transition: np.ndarray) -> float:
    steps = sum(float(transition[a, b]) for a, b in itertools.pairwise(row))
    return steps + sum(float(emissions[at, label]) for at, label in enumerate(row))


def is_well_formed(row: tuple[int, ...]) -> bool:
    inside = all(allowed()[a, b] for a, b in itertools.pairwise(row))
    return bool(may_begin()[row[0]] and may_end()[row[-1]] and inside)


def test_the_best_row_is_the_best_of_all() -> None:
    """Against a search through all rows that there are, texts of several lengths at once."""
    dice = np.random.default_rng(7)
    transition = dice.normal(size=(COUNT, COUNT)).astype(np.float32)
    texts = [dice.normal(size=(length, COUNT)).astype(np.float32) for length in (2, 3, 1, 3)]
    for found, emissions in zip(best(texts, transition), texts, strict=True):
        rows = filter(is_well_formed, itertools.product(range(COUNT), repeat=len(emissions)))
        wanted = max(rows, key=lambda row: score(row, emissions, transition))
        assert score(tuple(found), emissions, transition) == pytest.approx(score(wanted, emissions, transition))
        assert is_well_formed(tuple(found))


def test_nothing_to_label() -> None:
    assert best([], np.zeros((COUNT, COUNT), dtype=np.float32)) == []


def test_weights_of_known_features_add_up_and_unknown_ones_count_nothing() -> None:
    keys = np.array([3, 3 + 2**50, 9], dtype=np.uint64)  # the first two differ in bits that one table does not see
    state = np.arange(3 * COUNT, dtype=np.float32).reshape(3, COUNT)
    made = Weights(keys, state, np.zeros((COUNT, COUNT), dtype=np.float32))
    seen = np.array([[3, 9, 4], [9, 3 + 2**50, 0]], dtype=np.uint64)
    expected = np.stack([state[0] + state[2], state[2] + state[1], np.zeros(COUNT)])
    assert np.array_equal(made.emissions(Encoded(seen, (0,))), expected)


def test_the_weights_that_are_shipped() -> None:
    shipped = weights()
    assert shipped.state.shape == (len(shipped.keys), COUNT)
    assert shipped.transition.shape == (COUNT, COUNT)
    assert module.PATH.stat().st_size < 10_000_000


@pytest.mark.parametrize("content", [None, b"no weights"])
def test_weights_that_cannot_be_read(content: bytes | None, tmp_path, monkeypatch) -> None:
    path = tmp_path / "weights.npz"
    if content is not None:
        path.write_bytes(content)
    monkeypatch.setattr(module, "PATH", path)
    with pytest.raises(ResourceError, match=r"weights\.npz"):
        weights.__wrapped__()

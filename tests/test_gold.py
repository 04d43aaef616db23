"""The marked passages of `tests/gold`: well formed, and what is measured on is not what is learned from."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from kg.extract.tagger.annotations import Annotated, read_annotations
from kg.model import Kind
from kg.read import open_source
from kg.resources import sample_book
from tests.bench.noise import noisy
from tests.bench.passages import ELSEWHERE, INVENTED, SAMPLE, SILVER, UNSEEN, as_gold, invented, stand_off


def _well_formed(one: Annotated) -> bool:
    ends = sorted(one.marks)
    apart = all(left[1] <= right[0] for left, right in itertools.pairwise(ends))
    return apart and all(one.start <= start < end <= one.end for start, end, _ in one.marks)


@pytest.mark.parametrize("path", [SILVER, UNSEEN], ids=lambda path: path.name)
def test_marks_lie_in_their_passage_and_none_overlaps_another(path: Path) -> None:
    passages = read_annotations(path)
    assert passages
    assert [one.name for one in passages if not _well_formed(one)] == []


@pytest.mark.parametrize("path", [INVENTED, ELSEWHERE], ids=lambda path: path.name)
def test_invented_passages_are_marked_as_the_guidelines_have_it(path: Path) -> None:
    texts = list(invented(path))
    assert [one.name for text in texts for one in text.passages if not _well_formed(one)] == []
    assert all("{{" not in text.text and "}}" not in text.text for text in texts)


def test_the_sample_is_marked_as_it_is_printed() -> None:
    text = open_source(sample_book()).text
    passages = list(stand_off(SAMPLE))
    assert [one.name for one in passages if not _well_formed(one)] == []
    assert len({place for gold in as_gold(text, passages) for place in gold.offsets}) > 14000


def test_nothing_is_both_learned_from_and_measured_on() -> None:
    silver, unseen = read_annotations(SILVER), read_annotations(UNSEEN)
    assert not any(one.start < other.end and other.start < one.end for one in silver for other in unseen)
    learned, measured = (
        {text.text[one.start : one.end] for text in invented(path) for one in text.passages}
        for path in (INVENTED, ELSEWHERE)
    )
    assert not learned & measured


def test_a_damaged_text_keeps_its_marks() -> None:
    text = "县政府在城关镇召开会议。" * 40
    marks = tuple((12 * n, 12 * n + 3, Kind.ORGANIZATION) for n in range(40))
    damaged, (one,) = noisy(text, [Annotated("a", 0, len(text), marks)], 0.2)
    assert damaged != text
    assert [len("".join(damaged[start:end].split())) for start, end, _ in one.marks] == [3] * 40
    assert noisy(text, [Annotated("a", 0, len(text), marks)], 0.0)[0] == text

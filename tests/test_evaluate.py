"""The measure, on a gold set made by hand; where the shared scorer is there, both measure the same."""

import json
import runpy
from pathlib import Path

import pytest

from kg.errors import SourceError
from kg.evaluate import ALL, CORE, evaluate
from kg.model import Kind

SCORER = Path(__file__).parents[2] / "shared" / "gold" / "score.py"

# The source is "##" and then the passage, with a line break after 市水.
CLEAN = "3月5日市水利局陈明远到南溪县，次日返回市水利局。"
MARKED = (
    "{{DATE:3月5日=2020-03-05}}{{ORG:市水利局=清溪市水利局}}\n{{PERSON:陈明远}}到{{PLACE:南溪县}}，"
    "{{DATE:次日=2020-03-06}}返回{{ORG:市水利局=清溪市水利局}}。"
)
OFFSETS = [index + (index > 5) for index in range(len(CLEAN))]


def mention(text: str, kind: str, nth: int = 0, **more: str) -> dict[str, object]:
    """The nth mention of a text in the passage, as a line of `mentions.jsonl`."""
    at = CLEAN.find(text)
    for _ in range(nth):
        at = CLEAN.find(text, at + 1)
    return {"start": 2 + OFFSETS[at], "end": 2 + OFFSETS[at + len(text) - 1] + 1, "type": kind, "text": text, **more}


MENTIONS = [
    mention("3月5日", "Date", value="2020-03-05"),
    mention("市水利局", "Organization", entity="org/1"),
    mention("陈明", "Person"),  # one character short
    mention("南溪县", "Place"),
    mention("次日", "Date", value="2020-03-05"),  # found, with the wrong value
    mention("市水利局", "Organization", nth=1, entity="org/2"),  # found, and taken for another
    mention("返回", "Project"),  # nothing
    {"start": 900, "end": 904, "type": "Place"},  # outside
]


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    passages = [{"id": "p1", "start": 2, "end": 2 + OFFSETS[-1] + 1, "clean": CLEAN, "offsets": OFFSETS}]
    (tmp_path / "passages.json").write_text(json.dumps(passages), "utf8")
    (tmp_path / "annotations.txt").write_text(f"# p1\n{MARKED}\n", "utf8")
    lines = "".join(json.dumps(mention) + "\n" for mention in MENTIONS)
    (tmp_path / "mentions.jsonl").write_text(lines, "utf8")
    return tmp_path


@pytest.mark.parametrize(
    ("kind", "counts"),
    [
        (Kind.DATE, (2, 2, 2)),
        (Kind.ORGANIZATION, (2, 2, 2)),
        (Kind.PERSON, (1, 1, 0)),
        (Kind.PLACE, (1, 1, 1)),
        (Kind.PROJECT, (0, 1, 0)),
        (Kind.EVENT, (0, 0, 0)),
    ],
)
def test_counts_by_kind(gold, kind, counts):
    score = evaluate(gold / "mentions.jsonl", gold).kinds[kind]
    assert (score.gold, score.found, score.right) == counts


def test_measure(gold):
    result = evaluate(gold / "mentions.jsonl", gold)
    core = result.over(CORE)
    assert (core.precision, core.recall) == (5 / 7, 5 / 6)
    assert core.f1 == pytest.approx(10 / 13)
    assert result.over(ALL) == core
    assert result.dates.recall == 1 / 2
    assert (result.linking.of, result.linking.precision, result.linking.recall) == (2, 1.0, 0.5)


@pytest.mark.skipif(not SCORER.exists(), reason="the gold set's own scorer is not there")
def test_agrees_with_the_scorer_of_the_gold_set(gold):
    report, _ = runpy.run_path(str(SCORER))["score"](gold, gold / "mentions.jsonl")
    result = evaluate(gold / "mentions.jsonl", gold)
    for name, score in [("core six", result.over(CORE)), ("all eight", result.over(ALL))]:
        assert report[name] == pytest.approx(
            {
                "gold": score.gold,
                "system": score.found,
                "precision": score.precision,
                "recall": score.recall,
                "f1": score.f1,
            }
        )
    assert report["date value accuracy"] == {"of": result.dates.gold, "accuracy": result.dates.recall}
    link = result.linking
    assert report["organization linking B3"] == pytest.approx(
        {"of": link.of, "precision": link.precision, "recall": link.recall, "f1": link.f1}
    )


@pytest.mark.parametrize("line", ["no json", '{"start": 1}', "[]"])
def test_malformed_mentions_are_told(gold, line):
    (gold / "mentions.jsonl").write_text(line + "\n", "utf8")
    with pytest.raises(SourceError):
        evaluate(gold / "mentions.jsonl", gold)


@pytest.mark.parametrize("missing", ["mentions.jsonl", "passages.json", "annotations.txt"])
def test_missing_file_is_named(gold, missing):
    (gold / missing).unlink()
    with pytest.raises(SourceError, match=missing):
        evaluate(gold / "mentions.jsonl", gold)

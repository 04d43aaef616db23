"""What a language model answers, held against the text."""

import json

import pytest

from kg.extract.passage import Candidate
from kg.extract.voices.answers import NoAnswer, question, read_answer
from kg.model import Kind

TEXTS = ("市水利局在白石渡开会。", "白石渡与白石渡口。")


def item(passage, kind, text, before=""):
    return {"passage": passage, "kind": kind, "text": text, "before": before}


def read(*items):
    """What is found in each text as (start, end, kind), and how many items were dropped."""
    answer = read_answer(json.dumps(items, ensure_ascii=False), TEXTS, "llm:m")
    assert all(one.rule == "llm:m" for found in answer.found for one in found)
    return [[(one.start, one.end, one.kind.value) for one in found] for found in answer.found], answer.dropped


@pytest.mark.parametrize(
    ("items", "found", "dropped"),
    [
        ([], [[], []], 0),
        ([item(1, "Place", "白石渡")], [[(5, 8, "Place")], []], 0),
        (
            [item(1, "LOC", "白石渡"), item(1, "organization", "市水利局")],
            [[(5, 8, "Place"), (0, 4, "Organization")], []],
            0,
        ),
        # placed by what stands before it, else in the order of the text
        ([item(2, "Place", "白石渡", "与")], [[], [(4, 7, "Place")]], 0),
        ([item(2, "Place", "白石渡"), item(2, "Place", "白石渡")], [[], [(0, 3, "Place"), (4, 7, "Place")]], 0),
        ([item(2, "Place", "白石渡", "或")], [[], [(0, 3, "Place")]], 0),
        ([item(2, "Place", "白石渡", 7)], [[], [(0, 3, "Place")]], 0),
        # one too many, of no known kind, not in the text, of no paragraph
        ([item(2, "Place", "白石渡")] * 3, [[], [(0, 3, "Place"), (4, 7, "Place")]], 1),
        ([item(1, "Fish", "白石渡")], [[], []], 1),
        ([item(1, "Place", "白 石渡")], [[], []], 1),
        ([item(1, "Place", "白石渡口")], [[], []], 1),
        ([item(1, "Place", "")], [[], []], 1),
        ([item(0, "Place", "白石渡"), item(3, "Place", "白石渡")], [[], []], 2),
        ([item("1", "Place", "白石渡"), item(None, "Place", "白石渡")], [[], []], 2),
        ([{"kind": "Place", "text": "白石渡"}], [[], []], 1),
        ([{"kind": ["Place"], "text": "白石渡", "passage": 1}], [[], []], 1),
        (["白石渡", None, 3, [], {}], [[], []], 5),
        # overlapping ones are left to be settled
        ([item(1, "Place", "白石渡"), item(1, "Place", "石渡")], [[(5, 8, "Place"), (6, 8, "Place")], []], 0),
    ],
)
def test_what_is_in_the_text_is_kept(items, found, dropped):
    assert read(*items) == (found, dropped)


@pytest.mark.parametrize(
    "words",
    [
        '[{"passage": 1, "kind": "Place", "text": "白石渡"}]',
        '```json\n[{"passage": 1, "kind": "Place", "text": "白石渡"}]\n```',
        '以下是结果：\n```\n[{"passage": 1, "kind": "Place", "text": "白石渡"}]\n```\n共一处。',
        '结果：[{"passage": 1, "kind": "Place", "text": "白石渡"}] 完毕。',
        '{"mentions": [{"passage": 1, "kind": "Place", "text": "白石渡"}]}',
        '{"passage": 1, "kind": "Place", "text": "白石渡"}',
        '<think>[也许是地名？]</think>[{"passage": 1, "kind": "Place", "text": "白石渡"}]',
    ],
)
def test_forms_of_a_list(words):
    answer = read_answer(words, TEXTS, "llm:m")
    assert answer.found == ((Candidate(5, 8, Kind.PLACE, "llm:m"),), ())
    assert answer.dropped == 0


@pytest.mark.parametrize(
    "words",
    [
        "",
        "没有找到。",
        '[{"passage": 1, "kind": "Place", "te',
        "```json\n[{]\n```",
        '"白石渡"',
        "7",
        pytest.param("[" * 100_000, id="deep"),
    ],
)
def test_what_is_no_list_is_no_answer(words):
    with pytest.raises(NoAnswer) as error:
        read_answer(words, TEXTS, "llm:m")
    assert error.value.smaller


def test_of_one_paragraph_the_number_may_be_left_out():
    answer = read_answer('[{"kind": "Place", "text": "白石渡"}]', TEXTS[:1], "llm:m")
    assert answer.found == ((Candidate(5, 8, Kind.PLACE, "llm:m"),),)


def test_marks_around_a_title_are_left_out():
    answer = read_answer('[{"kind": "Document", "text": "《清溪志》"}]', ["读《清溪志》。"], "llm:m")
    assert answer.found == ((Candidate(2, 5, Kind.DOCUMENT, "llm:m"),),)


def test_question_names_every_kind_and_holds_the_paragraphs():
    system, user = question(TEXTS)
    assert [kind for kind in Kind if kind.value not in system["content"]] == [Kind.QUANTITY]
    assert [(one["passage"], one["text"]) for one in json.loads(user["content"])] == list(enumerate(TEXTS, start=1))

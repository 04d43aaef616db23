"""What labels of other schemes mean, and what stands around a mention."""

import pytest

from kg.extract.voices.voice import Tally, kind_of, trimmed
from kg.model import Kind
from kg.resources import patterns


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("ORG", Kind.ORGANIZATION),
        ("PERSON", Kind.PERSON),
        ("PER", Kind.PERSON),
        ("LOC", Kind.PLACE),
        ("GPE", Kind.PLACE),
        ("FAC", Kind.PLACE),
        ("DATE", Kind.DATE),
        ("EVENT", Kind.EVENT),
        ("LAW", Kind.DOCUMENT),
        ("WORK_OF_ART", Kind.DOCUMENT),
        ("NS", Kind.PLACE),
        ("NT", Kind.ORGANIZATION),
        ("NR", Kind.PERSON),
        ("Organization", Kind.ORGANIZATION),
        ("Role", Kind.ROLE),
        ("project", Kind.PROJECT),
        ("MISC", None),
        ("NORP", None),
        ("MONEY", None),
        ("", None),
    ],
)
def test_what_a_label_means(label, kind):
    assert kind_of(label) is kind


def test_a_label_means_one_kind():
    labels = [label for named in patterns("voices")["labels"].values() for label in named]
    assert len(set(labels)) == len(labels)
    assert {label.upper() for label in labels} == set(labels)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("《清溪志》", "清溪志"),
        ("“《清溪志》”", "清溪志"),
        ("《清溪志》续编", "《清溪志》续编"),
        ("清溪志", "清溪志"),
        ("《》", "《》"),
    ],
)
def test_marks_that_enclose_a_mention_are_no_part_of_it(text, words):
    start, end = trimmed(f"读{text}。", 1, 1 + len(text))
    assert f"读{text}。"[start:end] == words


def test_tallies_add_up():
    assert Tally(1, 2, 3, 4, "late") + Tally(1, 1, 1, 0) == Tally(2, 3, 4, 4, "late")

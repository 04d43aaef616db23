"""The finders as components of a spaCy pipeline, beside those of others."""

import re

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kg.extract import extract, pipeline
from kg.extract.components import FINDERS, TAGGER
from kg.model import Kind
from kg.read import read_text

LINE = "荆门市在漳河畔召开会议。"


@Language.component("test_waterside")
def waterside(doc: Doc) -> Doc:
    """A component of someone else: it knows of watersides."""
    spans = [
        doc.char_span(*match.span(), label="Place", span_id="waterside") for match in re.finditer("漳河畔", doc.text)
    ]
    doc.spans["candidates"] = spans
    return doc


@Language.component("test_nameless")
def nameless(doc: Doc) -> Doc:
    """Another one, which does not say how it found what it found."""
    doc.spans["candidates"] = [doc.char_span(0, 2, label="Event")]
    return doc


@Language.component("test_greedy")
def greedy(doc: Doc) -> Doc:
    """One that holds every seven characters for a place."""
    ends = range(7, len(doc) + 1, 7)
    doc.spans["candidates"] = [doc.char_span(end - 7, end, label="Place", span_id="greedy") for end in ends]
    return doc


@Language.component("test_recorder")
def recorder(doc: Doc) -> Doc:
    """A component behind ours, which keeps what it sees."""
    SEEN.extend((span.text, span.label_, span.id_) for span in doc.spans["mentions"])
    return doc


SEEN: list[tuple[str, str, str]] = []


def found(nlp: Language, text: str = LINE) -> list[tuple[str, str, str]]:
    """The mentions of a text as (text, kind, rule)."""
    book = read_text(text, "test", city="荆门市", year=2020)
    return [(mention.text, mention.kind.value, mention.rule) for mention in extract(book, nlp=nlp)]


@pytest.mark.parametrize("name", [*(name for name, _ in FINDERS), "kg_settle", TAGGER])
def test_every_finder_is_a_factory(name):
    assert Language.has_factory(name)


def test_order_of_the_pipeline():
    names = [name for name, _ in FINDERS]
    assert pipeline().pipe_names == [*names, "kg_settle", TAGGER]
    assert len(set(names)) == len(names)


def test_a_component_of_others_takes_part():
    nlp = pipeline()
    ours = found(nlp)
    nlp.add_pipe("test_waterside", before="kg_settle")
    assert found(nlp) == [("荆门市", "Place", "known-place"), ("漳河畔", "Place", "waterside")]
    assert ours != found(nlp)


def test_of_overlapping_ones_ours_stays():
    nlp = pipeline()
    nlp.add_pipe("test_nameless", before="kg_settle")
    assert ("荆门市", "Place", "known-place") in found(nlp)
    assert found(nlp, "鞭炮燃放。") == [("鞭炮", "Event", "spacy")]


def test_what_others_add_takes_nothing_of_ours_away(sample, sample_mentions):
    """Ours are the same beside them, but where one of theirs holds one of ours whole."""
    nlp = pipeline()
    nlp.add_pipe("test_greedy", before="kg_settle")
    both = extract(sample, nlp=nlp)
    theirs = [one.span for one in both if one.rule == "greedy"]
    assert len(theirs) > 100
    held = [one for one in sample_mentions if any(s.start <= one.span.start and one.span.end <= s.end for s in theirs)]
    assert [one for one in both if one.rule != "greedy"] == [one for one in sample_mentions if one not in held]


def test_mentions_are_left_in_the_document():
    nlp = pipeline()
    nlp.add_pipe("test_recorder", after="kg_settle")
    SEEN.clear()
    mentions = found(nlp)
    assert mentions
    assert mentions == SEEN


def test_a_component_can_be_left_out():
    nlp = pipeline()
    nlp.remove_pipe("kg_known_places")
    assert not any(rule == "known-place" for _, _, rule in found(nlp))


def test_progress_counts_the_paragraphs_of_both_readings(sample):
    steps = []
    extract(sample, progress=lambda done, total: steps.append((done, total)))
    total = 2 * len(sample.blocks)
    assert steps == [(done, total) for done in range(1, total + 1)]


def test_every_mention_names_its_rule(sample_mentions):
    assert {mention.kind for mention in sample_mentions} >= set(Kind) - {Kind.QUANTITY}
    assert [mention for mention in sample_mentions if not mention.rule] == []


def test_only_dates_and_quantities_have_values(sample_mentions):
    assert {mention.kind for mention in sample_mentions if mention.value} <= {Kind.DATE, Kind.QUANTITY}

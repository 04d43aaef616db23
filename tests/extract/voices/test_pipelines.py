"""spaCy pipelines of others: what they find, what of it stands, and what is told where they are none."""

import json
import re

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from typer.testing import CliRunner

from kg import cli, pipeline
from kg.errors import ResourceError
from kg.extract import components, extract
from kg.extract.passage import Candidate
from kg.extract.voices import PipelineVoice, Tally, open_voices
from kg.model import Kind
from kg.read import read_text
from tests.support.marked import rules

TEXT = "清溪市水利局在白石渡召开会议，金穗向学校捐书。"


@Language.component("test_stumbling")
def stumbling(doc: Doc) -> Doc:
    """A component of someone else that does not bear every text."""
    if "会议" in doc.text:
        raise RuntimeError("no meetings, please\nat all")
    return doc


def ruled(folder, *patterns, factory="entity_ruler", **config):
    """The folder of a pipeline that finds words under labels."""
    nlp = spacy.blank("zh")
    ruler = nlp.add_pipe(factory, config=config)
    ruler.add_patterns([{"label": label, "pattern": words} for words, label in patterns])
    nlp.to_disk(folder)
    return str(folder)


def heard(voice, *texts):
    return [
        [(text[one.start : one.end], one.kind.value, one.rule) for one in found]
        for text, found in zip(texts, voice.hear(texts), strict=True)
    ]


def mentions(text, *voices):
    book = read_text(text, "test", city="清溪市", year=2020)
    return [(one.text, one.kind.value, one.rule) for one in extract(book, nlp=rules(), voices=voices)]


def test_a_trained_model_is_heard(model):
    voice = PipelineVoice(str(model))
    assert heard(voice, "人们在青枫坡植树。", "无。", "云帆向学校捐书。") == [
        [("青枫坡", "Place", "spacy:waterside")],
        [],
        [("云帆", "Organization", "spacy:waterside")],
    ]
    assert voice.tally == Tally(paragraphs=3, candidates=2)


def test_what_it_finds_takes_part(model):
    ours = mentions(TEXT)
    assert ours[0] == ("清溪市水利局", "Organization", "organization-head")
    both = mentions(TEXT, PipelineVoice(str(model)))
    assert [one for one in both if one[2] != "spacy:waterside"] == ours
    assert {one for one in both if one[2] == "spacy:waterside"} <= {
        ("白石渡", "Place", "spacy:waterside"),
        ("金穗", "Organization", "spacy:waterside"),
    }
    assert len(both) > len(ours)


def test_labels_of_no_kind_are_dropped_and_counted(tmp_path):
    voice = PipelineVoice(ruled(tmp_path / "m", ("金穗", "PRODUCT"), ("白石渡", "GPE"), ("书", "MISC")))
    assert heard(voice, TEXT) == [[("白石渡", "Place", "spacy:m")]]
    assert voice.tally == Tally(paragraphs=1, candidates=1, dropped=2)


def test_categorized_spans_are_heard_too(tmp_path):
    voice = PipelineVoice(ruled(tmp_path / "m", ("白石渡", "LOC"), factory="span_ruler", spans_key="sc"))
    assert heard(voice, TEXT) == [[("白石渡", "Place", "spacy:m")]]


def test_entity_and_span_of_one_place_are_one(tmp_path):
    options = {"factory": "span_ruler", "spans_key": "sc", "annotate_ents": True}
    voice = PipelineVoice(ruled(tmp_path / "m", ("白石渡", "LOC"), **options))
    assert heard(voice, TEXT) == [[("白石渡", "Place", "spacy:m")]]


def test_titles_stand_without_their_marks(tmp_path):
    voice = PipelineVoice(ruled(tmp_path / "m", ("《清溪志》", "WORK_OF_ART")))
    assert list(voice.hear(["出版《清溪志》。"])) == [[Candidate(3, 6, Kind.DOCUMENT, "spacy:m")]]


def test_numbers_of_documents_are_no_mentions_of_others_either(tmp_path):
    voice = PipelineVoice(ruled(tmp_path / "m", ("〔2020〕9号", "LAW"), ("金穗", "ORG")))
    assert [one for one in mentions("清政办发〔2020〕9号送金穗。", voice) if one[2] == "spacy:m"] == [
        ("金穗", "Organization", "spacy:m")
    ]


def test_each_paragraph_is_heard_once_and_in_order():
    class Listener:
        name, tally, texts = "test", Tally(), []

        def hear(self, texts):
            for text in texts:
                self.texts.append(text)
                yield []

    listener = Listener()
    book = read_text("其一。\n\n其二。\n\n其三。\n", "test")
    extract(book, voices=[listener])
    assert listener.texts == [book.text[block.start : block.end] for block in book.blocks]


def empty_folder(folder):
    folder.mkdir()
    return str(folder)


def without_entities(folder):
    nlp = spacy.blank("zh")
    nlp.add_pipe("sentencizer")
    nlp.to_disk(folder)
    return str(folder)


def without_anything(folder):
    spacy.blank("zh").to_disk(folder)
    return str(folder)


def spans_elsewhere(folder):
    return ruled(folder, ("白石渡", "LOC"), factory="span_ruler", spans_key="elsewhere")


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda folder: "no_such_model", "cannot load the spaCy model no_such_model: [E050]"),
        (lambda folder: str(folder / "absent"), "cannot load the spaCy model"),
        (empty_folder, "cannot load the spaCy model"),
        (without_entities, "finds no entities (it has sentencizer)"),
        (without_anything, "finds no entities (it has no component)"),
        (spans_elsewhere, "finds no entities (it has span_ruler)"),
    ],
)
def test_a_model_that_is_none(book, tmp_path, make, said):
    name = make(tmp_path / "model")
    with pytest.raises(ResourceError, match=re.escape(said)):
        open_voices([name])
    result = CliRunner().invoke(cli.app, ["build", str(book), "--out", str(tmp_path / "output"), "--model", name])
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
    assert said in result.stderr
    assert not (tmp_path / "output").exists()


def test_a_component_of_others_that_declares_nothing_may_find_entities(tmp_path):
    nlp = spacy.blank("zh")
    nlp.add_pipe("test_stumbling")
    nlp.to_disk(tmp_path / "m")
    voice = PipelineVoice(str(tmp_path / "m"))
    assert heard(voice, "无。") == [[]]
    with pytest.raises(ResourceError, match=r"^the model spacy:m failed: no meetings, please$"):
        heard(voice, TEXT)


@pytest.mark.parametrize("kind", Kind)
def test_a_book_is_built_with_each_kind(book, tmp_path, kind):
    voice = ruled(tmp_path / "m", ("汛情", kind.value))
    built = pipeline.build(book, tmp_path / "output", models=[voice])
    assert [one.text for one in built.knowledge.mentions if one.rule == "spacy:m"] == ["汛情"]
    assert (built.folder / "graph.ttl").stat().st_size > 0


def test_build_with_models(book, tmp_path, model):
    book.write_text(book.read_text("utf8").replace("在南溪县", "在白石渡"), "utf8")
    other = ruled(tmp_path / "other", ("汛情", "EVENT"))
    arguments = ["build", str(book), "--out", str(tmp_path / "output"), "--model", str(model), "--model", other]
    result = CliRunner().invoke(cli.app, arguments)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "spacy:other: 1 mentions of 1 proposed" in result.stdout
    lines = (tmp_path / "output" / "book" / "mentions.jsonl").read_text("utf8").splitlines()
    rules = {(row["text"], row["type"]): row["rule"] for row in map(json.loads, lines)}
    assert rules["汛情", "Event"] == "spacy:other"
    assert ("白石渡", "Place") in rules
    assert 'nj:rule "spacy:other"' in (tmp_path / "output" / "book" / "evidence.ttl").read_text("utf8")


def test_a_component_in_the_pipeline_and_a_voice_together(tmp_path):
    nlp = components.pipeline()
    nlp.disable_pipe("kg_tagger")
    nlp.add_pipe("test_sees_orchards", before="kg_settle")
    voice = PipelineVoice(ruled(tmp_path / "m", ("金穗", "ORG")))
    found = extract(read_text("金穗在果园。", "test"), nlp=nlp, voices=[voice])
    assert [(one.text, one.rule) for one in found] == [("金穗", "spacy:m"), ("果园", "orchards")]


@Language.component("test_sees_orchards")
def orchards(doc: Doc) -> Doc:
    at = doc.text.find("果园")
    doc.spans["candidates"] = [Span(doc, at, at + 2, label="Place", span_id="orchards")] if at >= 0 else []
    return doc

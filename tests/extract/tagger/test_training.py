"""Training: what has been marked is found again, and the same marks give the same bytes."""

from kg.extract import read_by_rules
from kg.extract.tagger.annotations import Annotated
from kg.extract.tagger.retag import retag
from kg.extract.tagger.training import samples, save, train
from kg.model import Kind
from kg.read import read_text

NAMES = ("甲午塔", "乙未塔", "丙申塔", "丁酉塔", "戊戌塔", "己亥塔")
SOURCE = "".join(f"村民登上{name}远望。\n" for name in NAMES)
BOOK = read_text(SOURCE, "test", city="荆门市", year=2020)
READ = read_by_rules(BOOK)


def marked(names: tuple[str, ...]) -> list[Annotated]:
    """A passage a line, its tower marked."""
    lines = [(SOURCE.index(name) - 4, SOURCE.index(name), name) for name in names]
    return [Annotated(name, at, start + 7, ((start, start + 3, Kind.PLACE),)) for at, start, name in lines]


def test_what_is_learned_is_found_in_passages_not_seen() -> None:
    weights = train(samples(BOOK, READ, marked(NAMES[:-1])))
    found = retag([(passage, settled) for _, passage, settled in READ], weights)
    texts = [
        (passage.text[one.start : one.end], one.kind)
        for (_, passage, _), made in zip(READ, found, strict=True)
        for one in made
    ]
    assert texts == [(name, Kind.PLACE) for name in NAMES]


def test_the_same_marks_give_the_same_bytes(tmp_path) -> None:
    for name in ("one", "other"):
        save(train(samples(BOOK, READ, marked(NAMES))), tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()


def test_a_passage_that_ends_in_a_sentence_teaches_only_what_is_in_it() -> None:
    one = marked(NAMES)[0]
    half = Annotated("half", one.start, one.start + 6, ())
    learned = list(samples(BOOK, READ, [half]))
    assert [len(sample.labels) for sample in learned] == [6]

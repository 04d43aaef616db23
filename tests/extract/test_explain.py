"""Why a stretch was extracted as it was: every candidate with its fate, and what stands where nothing was."""

from collections.abc import Callable, Sequence

import pytest

from kg.extract import components, extract, pipeline
from kg.extract.explain import Fate, Where, explain
from kg.extract.passage import Candidate
from kg.extract.reading import first_reading, read
from kg.extract.settle import Reason
from kg.extract.voices import Tally
from kg.model import BlockKind, Kind, Source, Span
from kg.model import Fate as Presence
from kg.read import open_source, read_text
from kg.resources import sample_book
from tests.support.marked import rules

TEXT = "荆门年鉴（2021）\n\n【会议】 荆门市教育局在漳河水库开会。\n6日，局长陈明远到会。\n"
STANDING = {Fate.STANDS, Fate.FOUND}


class Voice:
    """A model that finds some words, and remembers the paragraphs it was asked of."""

    tally = Tally()

    def __init__(self, name: str, words: str, kind: Kind) -> None:
        self.name, self._words, self._kind = name, words, kind
        self.asked: list[str] = []

    def hear(self, texts: Sequence[str]):
        for text in texts:
            self.asked.append(text)
            at = text.find(self._words)
            yield [Candidate(at, at + len(self._words), self._kind, self.name)] if at >= 0 else []


def explained(at: int | str, text: str = TEXT, **options):
    source = Source(text)
    book = read_text(source, "test", city="荆门市", year=2020)
    return explain(book, source, text.index(at) if isinstance(at, str) else at, **{"nlp": rules()} | options)


def fates(found, words: str | None = None):
    """The candidates as (text, rule, fate, what they gave way to, why)."""
    rows = [
        (one.candidate.text, one.candidate.rule, one.fate, one.to and one.to.text, one.reason) for one in found.judged
    ]
    return [row for row in rows if words in (None, row[0])]


def tagging(monkeypatch: pytest.MonkeyPatch, change: Callable[[list[Candidate]], list[Candidate]]) -> None:
    """Let the tagger do something else."""
    monkeypatch.setattr(components, "retag", lambda pairs: [change(list(settled)) for _, settled in pairs])


def test_the_sentence_around_the_offset():
    found = explained("漳河")
    assert found.where is Where.PARAGRAPH
    assert (found.before, found.here, found.after) == ("荆门市教育局在", "漳", "河水库开会。")
    assert found.span == Span(TEXT.index("荆门市"), TEXT.index("\n6日"))
    assert (found.path, found.kind, found.page) == (("会议",), BlockKind.BODY, None)


def test_what_stands_and_what_lost_and_why():
    found = explained("漳河")
    (body,) = [row for row in fates(found, "荆门市教育局") if row[2] is Fate.STANDS]
    assert body[3:] == (None, None)
    city = fates(found, "荆门市")
    assert city
    assert {row[2:] for row in city} == {(Fate.LOST, "荆门市教育局", Reason.LONGER)}
    assert Fate.STANDS in {row[2] for row in fates(found, "漳河水库")}


def test_spans_count_in_the_source():
    text = "荆门年鉴（2021）\n\n【会议】 荆门市教 育局在漳河水 库开会。\n"
    found = explained("漳河", text)
    standing = [one.candidate for one in found.judged if one.fate in STANDING]
    printed = ["".join(text[one.span.start : one.span.end].split()) for one in standing]
    assert printed == [one.text for one in standing] == ["荆门市教育局", "漳河水库"]


def test_candidates_are_told_in_the_order_of_the_text_each_once():
    spans = [(one.candidate.span, one.candidate.rule) for one in explained("漳河").judged]
    assert spans == sorted(set(spans))


@pytest.mark.parametrize(
    ("width", "text", "names"),
    [
        (0, "漳", {"漳河水库"}),
        (2, "局在漳河水", {"荆门市教育局", "漳河水库"}),
        (900, "荆门市教育局在漳河水库开会。", None),
    ],
)
def test_width_instead_of_the_sentence(width, text, names):
    found = explained("漳河", width=width)
    assert (found.before + found.here + found.after).startswith(text)
    standing = {one.candidate.text for one in found.judged if one.fate in STANDING}
    assert names is None or standing == names


def test_dropped_by_the_tagger(monkeypatch):
    tagging(monkeypatch, lambda settled: [])
    found = explained("漳河", nlp=pipeline())
    assert Fate.DROPPED in {row[2] for row in fates(found, "漳河水库")}
    assert STANDING.isdisjoint(row[2] for row in fates(found))


def test_moved_and_found_by_the_tagger(monkeypatch):
    def moved(settled):
        return [Candidate(c.start, c.end - 1, c.kind, "tagger") if c.kind is Kind.PLACE else c for c in settled]

    tagging(monkeypatch, moved)
    found = explained("漳河", nlp=pipeline())
    assert (Fate.MOVED, "漳河水", None) in {row[2:] for row in fates(found, "漳河水库")}
    assert fates(found, "漳河水") == [("漳河水", "tagger", Fate.FOUND, None, None)]


def test_chosen_by_the_tagger_from_what_had_lost(monkeypatch):
    def chosen(settled):
        return [Candidate(0, 3, Kind.PLACE, "known-place") if c.kind is Kind.ORGANIZATION else c for c in settled]

    tagging(monkeypatch, chosen)
    found = explained("漳河", nlp=pipeline())
    assert [row[2] for row in fates(found, "荆门市") if row[1] == "known-place"] == [Fate.FOUND]
    assert (Fate.MOVED, "荆门市", None) in {row[2:] for row in fates(found, "荆门市教育局")}


@pytest.mark.parametrize(
    ("words", "kind", "fate", "to", "reason"),
    [
        ("开会", Kind.EVENT, Fate.STANDS, None, None),
        ("漳河", Kind.PLACE, Fate.LOST, "漳河水库", Reason.OURS),
        ("漳河水库", Kind.PLACE, Fate.LOST, "漳河水库", Reason.OURS),
        ("漳河水库开会", Kind.EVENT, Fate.STANDS, None, None),
    ],
)
def test_voices_of_others_are_told_of(words, kind, fate, to, reason):
    voice = Voice("spacy:m", words, kind)
    found = explained("漳河", voices=[voice])
    assert [row for row in fates(found, words) if row[1] == "spacy:m"] == [(words, "spacy:m", fate, to, reason)]
    assert len(voice.asked) == 1


def test_ours_that_another_holds():
    found = explained("漳河", voices=[Voice("spacy:m", "漳河水库开会", Kind.EVENT)])
    lost = [row[2:] for row in fates(found, "漳河水库")]
    assert (Fate.LOST, "漳河水库开会", Reason.HOLDS) in lost


def test_it_tells_what_extraction_finds(sample, sample_mentions):
    """Every twentieth paragraph alone is read as it is among the others."""
    source, nlp = open_source(sample_book()), pipeline()
    learned = first_reading(sample, lambda: None)
    every = sample.blocks[::20]
    alone = [made for block in every for made in read(sample, [block], nlp, learned, lambda: None)]
    spans = [
        (sample.span(made.block.start + one.start, made.block.start + one.end), one.rule)
        for made in alone
        for one in made.mentions
    ]
    places = [sample.span(block.start, block.end) for block in every]
    wanted = [(one.span, one.rule) for one in sample_mentions if any(p.start <= one.span.start < p.end for p in places)]
    assert spans == wanted
    assert len(spans) > 20
    one = max(every, key=lambda block: block.end - block.start)
    found = explain(sample, source, sample.offsets[one.start], width=one.end, nlp=nlp)
    told = [row.candidate.span for row in found.judged if row.fate in STANDING]
    inside = sample.span(one.start, one.end)
    assert told == [row.span for row in extract(sample) if inside.start <= row.span.start < inside.end]


@pytest.mark.parametrize("kind", ["contents", "running head", "noise"])
def test_what_is_no_text(sample, kind):
    source = open_source(sample_book())
    dropped = next(one for one in sample.dropped if one.kind == kind)
    found = explain(sample, source, dropped.span.start)
    assert (found.where, found.span) == (Where(kind), dropped.span)
    assert found.here == source.text[dropped.span.start : dropped.span.end].strip()
    assert found.judged == ()


def test_a_line_of_the_contents_says_what_became_of_its_title(sample):
    source = open_source(sample_book())
    found = explain(sample, source, source.text.index("行政区划 ...."))
    assert found.promise is not None
    assert (found.promise.title, found.promise.fate) == ("行政区划", Presence.PRINTED)


@pytest.mark.parametrize(
    ("at", "where"),
    [
        (-1, Where.OUTSIDE),
        (len(TEXT), Where.OUTSIDE),
        (10**9, Where.OUTSIDE),
        (TEXT.index("\n\n") + 1, Where.SPACE),
        (len(TEXT) - 1, Where.SPACE),
        (0, Where.PARAGRAPH),
        (len(TEXT) - 2, Where.PARAGRAPH),
    ],
)
def test_where_an_offset_is(at, where):
    assert explained(at).where is where


def test_every_offset_of_the_sample_is_somewhere(sample):
    """A step that no page or line has, so that it falls on everything."""
    source = open_source(sample_book())
    nothing = {Where.SPACE, Where.CONTENTS, Where.RUNNING_HEAD, Where.NOISE}
    text = {at for one in sample.blocks for at in range(*_ends(sample, one))}
    outside = [at for at in range(0, len(source.text), 7) if at not in text]
    assert outside
    assert {explain(sample, source, at).where for at in outside} <= nothing


def _ends(book, block):
    span = book.span(block.start, block.end)
    return span.start, span.end


def test_repairs_are_told_of(sample):
    source = open_source(sample_book())
    repair = sample.repairs[len(sample.repairs) // 2]
    found = explain(sample, source, repair.span.start, nlp=rules())
    assert repair in found.repairs


def test_page_and_path(sample):
    source = open_source(sample_book())
    section = next(one for one in sample.outline if one.number.count(".") == 2 and one.page)
    found = explain(sample, source, sample.offsets[section.start], nlp=rules())
    assert found.path[-1] == section.title
    assert len(found.path) == 3
    assert found.page is not None
    assert found.page >= section.page

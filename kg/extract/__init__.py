"""Floor 3: `Book` → `Mention`s. Each kind has its module of rules; the book is read twice, the second time with the
names that the first has learned."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

import rjieba
from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.components import TAGGER, pipeline
from kg.extract.dates import day_at_head
from kg.extract.learn import Learned, learn, nothing
from kg.extract.passage import Candidate, Passage, Token
from kg.model import Block, BlockKind, Book, Mention, Span

__all__ = ["extract", "pipeline"]

Progress = Callable[[int, int], None]
Read = tuple[Block, Passage, list[Candidate]]
"""A block of the book, its passage, and the candidates that stand."""

_READINGS = 2
_SHIELDED = re.compile(r"[一-鿿]{1,8}[〔\[［]\d{4}[〕\]］]\d+号|[\w.]+@[\w.]+|https?://[\w./]+")
_SHIELD = "\ufffc"


def extract(book: Book, *, nlp: Language | None = None, progress: Progress | None = None) -> tuple[Mention, ...]:
    """All mentions of a book, in its order, none overlapping another.

    `nlp` is a spaCy pipeline that holds our components (see `pipeline`), with whatever others it has been given.
    `progress` is called with the number of paragraphs read and the number to read.
    """
    tick = _ticker(progress, _READINGS * len(book.blocks))
    return tuple(
        Mention(found.kind, _text(book, block, found), _span(book, block, found), found.rule, found.value)
        for block, _, settled in _read_twice(book, nlp or pipeline(), tick)
        for found in settled
    )


def read_by_rules(book: Book) -> list[Read]:
    """What the rules alone make of a book: each block with its passage and what was settled, for the tagger to learn
    from."""
    nlp = pipeline()
    nlp.disable_pipe(TAGGER)
    return list(_read_twice(book, nlp, lambda: None))


def _read_twice(book: Book, nlp: Language, tick: Callable[[], None]) -> Iterator[Read]:
    """The second of two readings, which knows what the first has learned. The first is by rules."""
    with nlp.select_pipes(disable=[name for name in nlp.pipe_names if name == TAGGER]):
        first = list(_read(book, nlp, nothing(), tick))
    learned = learn((passage, settled) for _, passage, settled in first)
    yield from _read(book, nlp, learned, tick)


def _text(book: Book, block: Block, found: Candidate) -> str:
    return book.text[block.start + found.start : block.start + found.end]


def _span(book: Book, block: Block, found: Candidate) -> Span:
    return book.span(block.start + found.start, block.start + found.end)


def _read(book: Book, nlp: Language, learned: Learned, tick: Callable[[], None]) -> Iterator[Read]:
    """One reading: each block with its passage and its settled candidates."""
    segmenter = _segmenter(learned)
    docs = (
        _doc(nlp, _passage(book, block, date, segmenter), learned)
        for block, date in zip(book.blocks, _dates(book), strict=True)
    )
    for block, doc in zip(book.blocks, nlp.pipe(docs), strict=True):
        tick()
        yield block, doc.user_data["passage"], doc.user_data["settled"]


def _dates(book: Book) -> Iterator[str | None]:
    """The date that governs each block: its section's, else the day that a paragraph before it there opens with."""
    heads: dict[int, str | None] = {}
    for block in book.blocks:
        date = book.outline[block.section].date or heads.get(block.section)
        yield date
        heads[block.section] = day_at_head(book.text[block.start : block.end], book.year, date)


def _segmenter(learned: Learned) -> rjieba.Jieba:
    """The segmenter with the learned names among its words."""
    words = learned.words
    segmenter = rjieba.Jieba() if words else _plain_segmenter()
    for word, tag in words:
        segmenter.add_word(word, segmenter.suggest_freq(word), tag)
    return segmenter


@cache
def _plain_segmenter() -> rjieba.Jieba:
    """The segmenter with nothing but its own dictionary, which is slow to load."""
    return rjieba.Jieba()


def _doc(nlp: Language, passage: Passage, learned: Learned) -> Doc:
    doc = nlp.make_doc(passage.text)
    doc.user_data.update(passage=passage, learned=learned)
    return doc


def _passage(book: Book, block: Block, date: str | None, segmenter: rjieba.Jieba) -> Passage:
    text = _SHIELDED.sub(lambda match: _SHIELD * len(match.group()), book.text[block.start : block.end])
    tokens, at = [], 0
    for word, tag in segmenter.tag(text, True):
        # A word that the segmenter only guesses to be a verb is more often a name.
        guessed = tag == "v" and len(word) > 1 and not segmenter.has_word(word)
        tokens.append(Token(at, at + len(word), word, "nz" if guessed else tag))
        at += len(word)
    return Passage(text, tokens, date, book.year, block.kind is BlockKind.HEADING)


def _ticker(progress: Progress | None, total: int) -> Callable[[], None]:
    done = 0

    def tick() -> None:
        nonlocal done
        done += 1
        if progress:
            progress(done, total)

    return tick

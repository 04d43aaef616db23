"""The two readings of a book: the first, by rules, learns names; the second uses them, and hears the tagger and the
voices of others."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from functools import cache

import rjieba
from spacy.language import Language
from spacy.tokens import Doc

from kg.extract.components import propose
from kg.extract.dates import day_at_head
from kg.extract.learn import Learned, known_before, learn
from kg.extract.passage import Candidate, Passage, Token
from kg.extract.settle import settle
from kg.extract.voices.voice import Voice
from kg.model import Block, BlockKind, Book

_SHIELDED = re.compile(r"[一-鿿]{1,8}[〔\[［]\d{4}[〕\]］]\d+号|[\w.]+@[\w.]+|https?://[\w./]+")
_SHIELD = "\ufffc"


@dataclass(frozen=True, slots=True)
class Reading:
    """A block as it was read. All places are offsets in its passage.

    `passage` holds all that our rules proposed, `settled` what of it they settled on, `ours` what stands of our voices
    when the tagger has been heard, `others` what others proposed, `mentions` what stands of all.
    """

    block: Block
    passage: Passage
    settled: Sequence[Candidate]
    ours: Sequence[Candidate]
    others: Sequence[Candidate]
    mentions: Sequence[Candidate]


def first_reading(book: Book, tick: Callable[[], None]) -> Learned:
    """What a book says of its own names, read by our rules alone."""
    known = known_before(book.city)
    segmenter = _segmenter(known)
    read = []
    for block, date in zip(book.blocks, _dates(book), strict=True):
        tick()
        passage = _passage(book, block, date, segmenter)
        propose(passage, known)
        read.append((passage, settle(passage.candidates)))
    return learn(read, book.city)


def read(
    book: Book,
    blocks: Sequence[Block],
    nlp: Language,
    learned: Learned,
    tick: Callable[[], None],
    voices: Sequence[Voice] = (),
) -> Iterator[Reading]:
    """One reading of some blocks of a book, which knows what was learned. `tick` is called for each."""
    segmenter = _segmenter(learned)
    dates = dict(zip(book.blocks, _dates(book), strict=True))
    texts = [book.text[block.start : block.end] for block in blocks]
    heard = [voice.hear(texts) for voice in voices]

    def docs() -> Iterator[Doc]:
        for block in blocks:
            tick()
            passage = _passage(book, block, dates[block], segmenter)
            others = [one for voice in heard for one in next(voice) if _SHIELD not in passage.text[one.start : one.end]]
            doc = Doc(nlp.vocab, words=list(passage.text), spaces=[False] * len(passage.text))
            doc.user_data.update(passage=passage, learned=learned, others=others)
            yield doc

    with ExitStack() as stack:
        for voice in heard:
            stack.enter_context(closing(voice))
        for block, doc in zip(blocks, nlp.pipe(docs()), strict=True):
            data = doc.user_data
            yield Reading(block, data["passage"], data["settled"], data["ours"], data["others"], data["mentions"])


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


def _quoted(text: str) -> str:
    """A text whose straight quotation marks are turned as they should stand."""
    if '"' not in text:
        return text
    made = ""
    for char in text:
        is_open = made.rfind("“") > made.rfind("”")
        made += ("”" if is_open else "“") if char == '"' else char
    return made


def _passage(book: Book, block: Block, date: str | None, segmenter: rjieba.Jieba) -> Passage:
    text = _SHIELDED.sub(lambda match: _SHIELD * len(match.group()), _quoted(book.text[block.start : block.end]))
    tokens, at = [], 0
    for word, tag in segmenter.tag(text, True):
        # A word that the segmenter only guesses to be a verb is more often a name.
        guessed = tag == "v" and len(word) > 1 and not segmenter.has_word(word)
        tokens.append(Token(at, at + len(word), word, "nz" if guessed else tag))
        at += len(word)
    return Passage(text, tokens, date, book.year, block.kind is BlockKind.HEADING)

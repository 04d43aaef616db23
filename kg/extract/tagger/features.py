"""What the tagger sees of each character: the characters and words around it, what the rules have settled there and
what else they proposed, and what kind of word the lexicons hold it to be.

Everything is a number: the parts of a feature are hashed into 64 bits together with the feature's own number, so that a
whole chapter's features are a few arrays.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from kg.extract.gazetteer import Gazetteer
from kg.extract.passage import Candidate, Passage
from kg.extract.tagger.labels import KINDS, encode
from kg.resources import lexicon_rows

Codes = npt.NDArray[np.uint64]

_PAD = 3  # positions between passages, so that none sees its neighbour
_MIX = np.uint64(0x9E3779B97F4A7C15)
_HEADS = (
    "organization_heads",
    "part_heads",
    "branch_heads",
    "place_heads",
    "event_heads",
    "project_heads",
    "event_generics",
    "organization_generics",
    "place_generics",
    "project_generics",
)
_LEXICONS = (*_HEADS, "roles", "name_verbs", "boundary_words", "surnames")  # their order is in the weights: train anew
_LONGEST_HEAD = 4

Settled = tuple[Passage, Sequence[Candidate]]
"""A passage with the candidates that the rules settled on."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """The features of some passages laid end to end: `keys` has a row a feature and a column a character, `starts` the
    column each passage begins at."""

    keys: npt.NDArray[np.uint64]
    starts: tuple[int, ...]


def features(read: Sequence[Settled]) -> Encoded:
    """The features of passages."""
    lengths = [len(passage.text) for passage, _ in read]
    starts = np.cumsum([_PAD, *(length + _PAD for length in lengths)]).tolist()
    columns = {name: np.zeros(starts[-1], dtype=np.uint64) for name in _COLUMNS}
    for (passage, settled), start in zip(read, starts, strict=False):
        for name, codes in _columns(passage, settled).items():
            columns[name][start : start + len(passage.text)] = codes
    rows = [_combined(number, columns, parts) for number, parts in enumerate(_TEMPLATES)]
    return Encoded(np.stack(rows), tuple(starts[:-1]))


_COLUMNS = ("char", "word", "tag", "seat", "lexicon", "head", "label", "rule", "opens", "closes")

# Each feature: the columns it joins, each at an offset from the character.
_TEMPLATES: tuple[tuple[tuple[str, int], ...], ...] = (
    (),
    *(((("char", at)),) for at in (-2, -1, 0, 1, 2)),
    (("char", -1), ("char", 0)),
    (("char", 0), ("char", 1)),
    (("char", -2), ("char", -1)),
    (("char", 1), ("char", 2)),
    (("char", -1), ("char", 0), ("char", 1)),
    *((("word", at),) for at in (-1, 0, 1)),
    *((("seat", at), ("tag", at)) for at in (-1, 0, 1)),
    *((("seat", at), ("lexicon", at)) for at in (-1, 0, 1)),
    (("head", -1), ("head", 0)),
    *((("label", at),) for at in (-1, 0, 1)),
    (("label", -1), ("label", 0)),
    (("label", 0), ("label", 1)),
    (("label", 0), ("rule", 0)),
    (("label", 0), ("char", 0)),
    (("label", 0), ("seat", 0), ("tag", 0)),
    (("label", 0), ("head", 0)),
    (("opens", 0),),
    (("opens", 1),),
    (("closes", -1),),
    (("closes", 0),),
    (("opens", 0), ("char", -1)),
    (("closes", 0), ("char", 1)),
)


def _combined(number: int, columns: Mapping[str, Codes], parts: Iterable[tuple[str, int]]) -> Codes:
    """One feature of every character: its parts hashed into one code (after Fibonacci hashing, Knuth vol. 3, 6.4)."""
    made = np.full(len(columns["char"]), number + 1, dtype=np.uint64)
    for name, offset in parts:
        made = (made ^ np.roll(columns[name], -offset)) * _MIX
        made ^= made >> np.uint64(29)
    return made


def _columns(passage: Passage, settled: Sequence[Candidate]) -> dict[str, list[int]]:
    length = len(passage.text)
    made: dict[str, list[int]] = {name: [0] * length for name in _COLUMNS}
    made["char"] = [ord(char) for char in passage.text]
    for token in passage.tokens:
        size = token.end - token.start
        made["word"][token.start : token.end] = [_code(token.text)] * size
        made["tag"][token.start : token.end] = [_code(token.tag)] * size
        made["lexicon"][token.start : token.end] = [_lexicon(token.text)] * size
        made["seat"][token.start : token.end] = _seats(size)
    for _, end, number in sorted(_last_words().all(passage.text), reverse=True):
        made["head"][end - 1] = number  # of those that end here the longest, which comes last
    made["label"] = [label + 1 for label in encode(((c.start, c.end, c.kind) for c in settled), length)]
    for found in settled:
        made["rule"][found.start : found.end] = [_code(found.rule)] * (found.end - found.start)
    for found in sorted(passage.candidates, key=lambda c: (c.end - c.start, c)):
        if found.kind in KINDS and found.start < found.end:
            made["opens"][found.start] = _code(f"{found.kind}/{found.rule}")
            made["closes"][found.end - 1] = _code(f"{found.kind}/{found.rule}")
    return made


@cache
def _seats(size: int) -> list[int]:
    """Where each character of a word sits: 1 first, 2 inside, 3 last, 4 alone."""
    return [4] if size == 1 else [1, *[2] * (size - 2), 3]


@cache
def _code(text: str) -> int:
    """A number for a text, the same on any machine."""
    return zlib.crc32(text.encode())


@cache
def _word_classes() -> Mapping[str, int]:
    """The lexicon that each word is in, the first that has it, counted from 1."""
    classes: dict[str, int] = {}
    for number, name in enumerate(_LEXICONS, start=1):
        for row in lexicon_rows(name):
            classes.setdefault(row[0], number)
    return classes


def _lexicon(word: str) -> int:
    return _word_classes().get(word, 0)


@cache
def _last_words() -> Gazetteer[int]:
    """Heads of names with the number of their lexicon, to be found whatever the words there are held to be."""
    return Gazetteer(
        {
            word: number
            for word, number in _word_classes().items()
            if number <= len(_HEADS) and len(word) <= _LONGEST_HEAD
        }
    )

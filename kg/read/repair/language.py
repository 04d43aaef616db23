"""What a book says of its own words: how often it has a phrase, and where its text falls into single characters, which
is where a misread one may stand."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property

import numpy as np
import numpy.typing as npt
import rjieba

Codes = npt.NDArray[np.uint64]
Places = npt.NDArray[np.int64]

_HAN = re.compile(r"[㐀-鿿]+")
_SURROGATE = re.compile("[\ud800-\udfff]")


def is_han(text: str) -> bool:
    """Whether a text is Chinese characters and nothing else."""
    return _HAN.fullmatch(text) is not None


def is_word(text: str) -> bool:
    """Whether the dictionary has a word of two characters or more."""
    return len(text) > 1 and bool(rjieba.has_word(text))


def commonness(text: str) -> int:
    """How often the dictionary expects a text: a word, or characters that come together by chance."""
    return int(rjieba.suggest_freq(text))


class Language:
    """The text of a book, a paragraph a line, as the model of what is meant in it."""

    def __init__(self, text: str) -> None:
        self.text = _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)  # which the segmenter cannot take
        self._counts: dict[str, int] = {}

    @cached_property
    def chars(self) -> frozenset[str]:
        """The characters of the text."""
        return frozenset(self.text)

    @cached_property
    def codes(self) -> Codes:
        """The code points of the text."""
        return np.frombuffer(self.text.encode("utf-32-le"), dtype=np.uint32).astype(np.uint64)

    @cached_property
    def words(self) -> Counter[str]:
        """How often the text holds each word of the dictionary, and each character that is in none."""
        return Counter(self._tokens)

    @cached_property
    def _tokens(self) -> list[str]:
        return list(rjieba.cut(self.text, False))

    @cached_property
    def alone(self) -> Places:
        """The places of the Chinese characters that are in no word."""
        lengths = np.fromiter(map(len, self._tokens), dtype=np.int64, count=len(self._tokens))
        places: Places = (np.cumsum(lengths) - lengths)[lengths == 1]
        codes = self.codes[places]
        return places[(codes >= ord("㐀")) & (codes <= ord("鿿"))]

    def places_of(self, chars: str) -> dict[str, Places]:
        """Where each of some characters stands in no word."""
        codes = self.codes[self.alone]
        order = np.argsort(codes, kind="stable")
        wanted = sorted(set(chars) & self.chars)
        points = np.array([ord(char) for char in wanted], dtype=np.uint64)
        first = np.searchsorted(codes[order], points, "left")
        last = np.searchsorted(codes[order], points, "right")
        places = self.alone[order]
        return {char: places[a:b] for char, a, b in zip(wanted, first, last, strict=True) if a < b}

    def count(self, phrase: str) -> int:
        """How often the book has a phrase."""
        if phrase not in self._counts:
            self._counts[phrase] = self.text.count(phrase)
        return self._counts[phrase]

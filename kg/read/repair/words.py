"""Misread characters in ordinary words: where the text falls into single characters, and one that looks alike makes a
word of them, which the book has elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import numpy as np

from kg.read.repair.edits import Edit
from kg.read.repair.language import Language, commonness, is_han, is_word
from kg.read.repair.lookalikes import split_characters, twins
from kg.resources import lexicon_rows

_LONGEST = 4
_RARE = 2  # a misreading that the book has as often may be one,
_MORE = 20  # or one that it has so many times less than the word
_LIKELIER = 100  # how much commoner the word must be in general than its characters by chance,
_OFTENER = 50  # or how much more often the book must have it


def words(language: Language) -> Iterator[Edit]:
    """Words with one character misread for its twin: the longest first, then the most common."""
    alone = np.zeros(len(language.text), dtype=bool)
    alone[language.alone] = True
    single = alone.tobytes()
    found = [
        edit
        for char, places in language.places_of("".join(twins())).items()
        for place in places.tolist()
        for edit in _meant(language, single, place, twins()[char])
    ]
    yield from sorted(found, key=lambda edit: (-len(edit.printed), -commonness(edit.mended), edit.start, edit.mended))


def halves(language: Language) -> Iterator[Edit]:
    """Characters that were read as two: 止匕外 for 此外."""
    text = language.text
    alone = language.places_of("".join(printed[0] for printed in split_characters()))
    for printed, character in split_characters().items():
        places = [at for at in alone.get(printed[0], ()) if text.startswith(printed, at)]
        if len(places) > _RARE:
            continue
        for at in map(int, places):
            before, after = text[max(0, at - 1) : at], text[at + len(printed) :][:1]
            makes = is_word(character + after) or is_word(before + character)
            made = is_word(before + printed[0]) or is_word(printed[-1] + after)
            if makes and not made:
                yield Edit(at, printed, character, "two-halves", 0.93)


def _meant(language: Language, single: bytes, place: int, others: str) -> Iterator[Edit]:
    """The words that single characters around a place mean if the one there is one of `others`."""
    for start in range(max(0, place - _LONGEST + 1), place + 1):
        for end in range(max(place + 1, start + 2), start + _LONGEST + 1):
            if 0 in single[start:end] or end > len(single):
                break
            printed = language.text[start:end]
            for other in others:
                word = language.text[start:place] + other + language.text[place + 1 : end]
                if is_word(word) and _fits(language, start, printed, word, place - start):
                    yield Edit(start, printed, word, "word", 0.9)


def _fits(language: Language, start: int, printed: str, word: str, place: int) -> bool:
    """Whether the book bears a word out: it has it elsewhere, hardly ever has what is printed, and the printed
    character leans on no neighbour outside."""
    likelier = commonness(word) / commonness(printed)
    if likelier < 2:
        return False
    here, elsewhere = language.count(printed), language.count(word)
    if not elsewhere or here > max(_RARE, elsewhere // _MORE):
        return False
    if likelier < _LIKELIER and elsewhere < _OFTENER * here:
        return False
    before, after = language.text[max(0, start - 1) : start], language.text[start + len(printed) :][:1]
    if len(printed) == 2 and before in _surnames():
        return False
    if place == 0 and _leans(language, before + printed[0], before + word[0]):
        return False
    return not (place == len(printed) - 1 and _leans(language, printed[-1] + after, word[-1] + after))


def _leans(language: Language, printed: str, meant: str) -> bool:
    """Whether a character goes with a neighbour outside, and better than the one it is taken for."""
    if not is_han(printed):
        return False
    return is_word(printed) or language.count(printed) > language.count(meant) + 1


@cache
def _surnames() -> frozenset[str]:
    return frozenset(row[0] for row in lexicon_rows("surnames") if row[1:] == ("common",))

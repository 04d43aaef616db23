"""Another city's book, made of one that is there: the names of its city, counties, towns, villages, rivers and people
are replaced, each everywhere by the same other, of as many characters. Every offset of the source stays what it was, so
what is marked in the one is marked in the other.

    text + what the rules find in it ─▶ names to replace ─▶ other names ─▶ text

The other names are those of places elsewhere in China, and of nobody; the same text and seed give the same names.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from random import Random
from typing import TypeVar

import rjieba

from kg.extract import Read
from kg.model import Book, Kind
from kg.resources import lexicon_rows

_T = TypeVar("_T")
_GUESSED = frozenset({"actor", "listed-name", "name-after-class", "title-person"})  # rules for people that err
_OFTEN = 2  # a stem seen in so many names of places is a name
_GIVEN = "伟芳娜敏静强磊洋艳勇军杰娟涛明超秀霞平刚桂英华玉兰文斌宇浩凯健俊帆帅旭宁龙林欢阳建辉鹏飞楠雪丹萍鑫波"


def swapped(source: str, names: Mapping[str, str]) -> str:
    """The source with each name replaced by its other, of the same length, whatever white space stands in it."""
    whole = "|".join(r"\s*".join(name) for name in sorted(names, key=lambda name: (-len(name), name)))
    return re.sub(whole, lambda match: _filled(match[0], names), source) if names else source


def other_names(book: Book, read: Sequence[Read], seed: int) -> dict[str, str]:
    """What each name of a book is replaced by: province, city and counties by those of another province, the stems of
    its other places by those of towns elsewhere, its people by nobody."""
    dice = Random(seed)
    made = _areas(book, dice)
    for stem in _place_stems(book, read):
        made.setdefault(stem, _one(_towns()[len(stem)], dice))
    for name in _people(read):
        given = (_GIVEN[int(dice.random() * len(_GIVEN))] for _ in name[1:])
        made.setdefault(name, _one(_surnames(), dice) + "".join(given))
    return made


def _areas(book: Book, dice: Random) -> dict[str, str]:
    """The stems of province, city and counties, each with one of the same length in another province."""
    rows = [(row[0], row[1], row[2]) for row in lexicon_rows("divisions")]
    own = next((code for name, _, code in rows if name == book.city), "0000")
    home = next(name for name, _, code in rows if code == own[:2] + "0000")
    provinces = [(name, code) for name, level, code in rows if level == "province" and len(name) == len(home)]
    province, code = _one([row for row in provinces if row[0] != home and row[0][-1] == home[-1]], dice)
    made = {home[:-1]: province[:-1]}
    for name, level, inside in rows:
        if inside.startswith(own[:4]) and level != "province":
            there = [n[:-1] for n, kind, c in rows if kind == level and c.startswith(code[:2]) and len(n) == len(name)]
            everywhere = [n[:-1] for n, kind, c in rows if kind == level and len(n) == len(name) and c[:2] != own[:2]]
            free = [stem for stem in there or everywhere if stem not in made.values()]
            made.setdefault(name[:-1], _one(free or everywhere, dice))
    return {stem: other for stem, other in made.items() if len(stem) > 1}


def _filled(printed: str, names: Mapping[str, str]) -> str:
    """The other name of a printed one, with the white space that it has."""
    rest = iter(names["".join(printed.split())])
    return "".join(char if char.isspace() else next(rest) for char in printed)


def _place_stems(book: Book, read: Sequence[Read]) -> list[str]:
    """The stems (name without head) of two or three characters of the book's places that are no words of their own."""
    heads = sorted((row[0] for row in lexicon_rows("place_heads")), key=len, reverse=True)
    words = rjieba.Jieba()
    found: Counter[str] = Counter()
    for name in _names(read, Kind.PLACE):
        head = next((head for head in heads if name.endswith(head) and len(name) > len(head)), None)
        stem = name.removesuffix(head or "")
        if head and 2 <= len(stem) <= 3 and not words.has_word(stem):
            found[stem] += 1
    known = {row[0][:-1] for row in lexicon_rows("divisions")}
    return sorted(stem for stem, count in found.items() if count >= _OFTEN and stem not in known)


def _people(read: Sequence[Read]) -> list[str]:
    return sorted({name for name in _names(read, Kind.PERSON) if 2 <= len(name) <= 3 and name.isalpha()})


def _names(read: Sequence[Read], kind: Kind) -> Iterable[str]:
    return (
        passage.text[one.start : one.end]
        for _, passage, settled in read
        for one in settled
        if one.kind is kind and one.rule not in _GUESSED
    )


@cache
def _towns() -> Mapping[int, list[str]]:
    """Stems of two and three characters of towns all over China."""
    stems = {row[0][:-1] for row in lexicon_rows("townships") if row[0][-1] in "镇乡"}
    return {size: sorted(stem for stem in stems if len(stem) == size) for size in (2, 3)}


@cache
def _surnames() -> list[str]:
    return [row[0] for row in lexicon_rows("surnames") if row[1] == "common"]


def _one(pool: Sequence[_T], dice: Random) -> _T:
    return pool[int(dice.random() * len(pool))]

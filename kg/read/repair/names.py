"""Misread names of places that are known beforehand: townships and large reservoirs of the book's own area, and the
divisions of the country. A character no scanner knows is read as anything, or lost."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from kg.read.repair.edits import Edit
from kg.read.repair.language import Language, is_han, is_word
from kg.read.repair.lookalikes import lookalikes
from kg.resources import lexicon, lexicon_rows, patterns

_HEAD = re.compile(r"街道|[镇乡区县旗]")
_LENGTHS = range(7, 2, -1)
_LEAST = 20  # mentions of a prefecture that make it the book's own
_GENERIC = re.compile(r"(?:自治|新|地|矿|特|林)?[区县旗]$")

Site = tuple[int, list[str]]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The places of the book's own area."""

    townships: frozenset[str] = frozenset()
    reservoirs: tuple[str, ...] = ()


def names(language: Language) -> Iterator[Edit]:
    """Misread names of places."""
    own = _own(language)
    sites = list(_sites(language.text))
    found = [*_divisions(language.text, sites), *_townships(sites, own.townships)]
    yield from found
    yield from _repeated(language, found)
    for name in (*own.reservoirs, *sorted(own.townships)):
        yield from _unknown_to_scanners(language, name)


def _own(language: Language) -> Gazetteer:
    """The places of the prefecture, or of the municipality, that the book speaks of most."""
    mentions = (
        (language.words[name] + language.words[name[:-1]], code[:4] if level == "prefecture" else code[:2])
        for name, level, code, _ in lexicon_rows("divisions")
        if level == "prefecture" or (level == "province" and name.endswith("市"))
    )
    count, area = max(mentions, default=(0, ""))
    if count < _LEAST:
        return Gazetteer()
    townships = (name for name, codes in lexicon_rows("townships") if f" {area}" in f" {codes}")
    reservoirs = (name for name, codes in lexicon_rows("reservoirs") if f" {area[:2]}" in f" {codes}")
    return Gazetteer(frozenset(townships), tuple(reservoirs))


def _sites(text: str) -> Iterator[Site]:
    """Where a name of a division may end, with what is printed there, the longest first; none where a known one is."""
    for match in _HEAD.finditer(text):
        end = match.end()
        printed = [text[end - length : end] for length in _LENGTHS if end >= length]
        printed = [form for form in printed if is_han(form)]
        if _known().isdisjoint(printed):
            yield end, printed


def _townships(sites: Iterable[Site], own: frozenset[str]) -> Iterator[Edit]:
    """Townships of the area with a character that looks like the right one."""
    nearly = _with_holes(own)
    for end, forms in sites:
        for form in forms:
            for i, name in _matches(form, nearly):
                if form[i] in lookalikes().get(name[i], ""):
                    yield Edit(end - len(form), form, name, "township", 0.93)


def _divisions(text: str, sites: Iterable[Site]) -> Iterator[Edit]:
    """Divisions of the country behind the one they lie in, most of whose name is right."""
    for end, forms in sites:
        for form in forms:
            for i, name in _matches(form, _divisions_with_holes()):
                start = end - len(form)
                core = len(_GENERIC.sub("", name))
                if i < core and core > 2 and text.endswith(_parents()[name], 0, start):
                    yield Edit(start, form, name, "division", 0.93)


def _matches(form: str, nearly: Mapping[str, list[str]]) -> Iterator[tuple[int, str]]:
    """The names that a form prints with one other character, and where."""
    for i in range(len(form) - 1):
        for name in nearly.get(f"{form[:i]}\n{form[i + 1 :]}", ()):
            yield i, name


def _repeated(language: Language, found: list[Edit]) -> Iterator[Edit]:
    """The misread names again where they stand without what they are (锌子、沙浒 after 锌子镇)."""
    stems = {_HEAD.sub("", edit.printed): _HEAD.sub("", edit.mended) for edit in found}
    for printed, meant in stems.items():
        if len(printed) < 2 or is_word(printed):
            continue
        for match in re.finditer(re.escape(printed), language.text):
            before, after = language.text[match.start() - 1 : match.start()], language.text[match.end() :][:1]
            if not (is_word(before + printed[0]) or is_word(printed[-1] + after)):
                yield Edit(match.start(), printed, meant, "name-repeated", 0.9)


def _unknown_to_scanners(language: Language, name: str) -> Iterator[Edit]:
    """A name whose first character is so rare that scanners read it as another, as a sign, or not at all."""
    if _in_common_use(name[0]) or len(name) < 4:
        return
    text, rest = language.text, name[1:]
    for match in re.finditer(re.escape(rest), text):
        at = match.start()
        before = text[max(0, at - 1) : at]
        sign = _sign().search(text, max(0, at - 3), at)
        if sign:
            at = sign.start()
        elif is_han(before) and before not in _before_names():
            at -= 1
        if before != name[0]:
            yield Edit(at, text[at : match.end()], name, "rare-character", 0.9)


def _in_common_use(char: str) -> bool:
    """Whether a character is one of the 6,763 that scanners are made for."""
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def _with_holes(known: frozenset[str]) -> Mapping[str, list[str]]:
    """Name with one character left out (a line feed stands for it) → the names it may be."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in sorted(known):
        for i in range(len(name) - 1):
            found[f"{name[:i]}\n{name[i + 1 :]}"].append(name)
    return found


@cache
def _divisions_with_holes() -> Mapping[str, list[str]]:
    return _with_holes(frozenset(name for name in lexicon("divisions") if _GENERIC.search(name)))


@cache
def _parents() -> Mapping[str, tuple[str, ...]]:
    """Division → the names of those it lies in, whole and without their last character."""
    above = {code: name for name, _, code, _ in lexicon_rows("divisions")}
    found: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for name, _, _, parent in lexicon_rows("divisions"):
        if parent in above:
            found[name] += (above[parent], above[parent][:-1])
    return found


@cache
def _known() -> frozenset[str]:
    return frozenset((*lexicon("townships"), *lexicon("divisions")))


@cache
def _sign() -> re.Pattern[str]:
    return re.compile(patterns("repair")["names"]["sign"])


@cache
def _before_names() -> frozenset[str]:
    """Characters that stand in front of a name of a place and are none of it."""
    return frozenset(word for word in lexicon("boundary_words") if len(word) == 1) | frozenset(
        patterns("repair")["names"]["before"]
    )

"""Misread numerals and punctuation: the rules of `ontology/patterns/repair.toml`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from kg.read.repair.edits import Edit
from kg.read.repair.language import Language, is_word
from kg.resources import patterns

_PROSE = re.compile(r"[，。、；：]")
_SHORT = 15
_OFTEN = 5
_STOP = "。"


@dataclass(frozen=True, slots=True)
class _Rule:
    """A rule of the file: where it may hold, and what the match means (one template, or several in doubt)."""

    name: str
    signs: frozenset[str]
    pattern: re.Pattern[str]
    mended: tuple[str, ...]
    digits: Mapping[int, str]
    prose: bool
    confidence: float
    wanted: int

    def meant(self, match: re.Match[str]) -> str:
        """What a match means, by a rule without doubt."""
        return match.expand(self.mended[0]) if self.mended else match[0].translate(self.digits)


@cache
def _rules(table: str) -> tuple[_Rule, ...]:
    fragments: dict[str, str] = {}
    for name, pattern in patterns("repair")["fragments"].items():
        fragments[name] = _filled(pattern, fragments)
    return tuple(_rule(row, fragments) for row in patterns("repair")[table])


def _rule(row: Mapping[str, Any], fragments: Mapping[str, str]) -> _Rule:
    mended = row.get("mended", [])
    return _Rule(
        row["name"],
        frozenset(row["signs"]),
        re.compile(_filled(row["pattern"], fragments)),
        (mended,) if isinstance(mended, str) else tuple(mended),
        str.maketrans(row.get("digits", {})),
        row.get("prose", False),
        row["confidence"],
        row.get("wanted", 0),
    )


def _filled(pattern: str, fragments: Mapping[str, str]) -> str:
    for name, fragment in fragments.items():
        pattern = pattern.replace("{" + name + "}", fragment)
    return pattern


def _is_prose(text: str) -> bool:
    return len(text) >= _SHORT and _PROSE.search(text) is not None


def figures(language: Language) -> Iterator[Edit]:
    """What the rules mend without asking, and the numbers of rows."""
    for rule, match, start in _matches("rule", language.text):
        group = "misread" if "misread" in rule.pattern.groupindex else 0
        yield Edit(start + match.start(group), match[group], rule.meant(match), rule.name, rule.confidence)
    yield from _enumerations(language.text)


def doubtful(language: Language) -> Iterator[Edit]:
    """What the rules see and the rest of the book decides."""
    for rule, match, line in _matches("doubtful", language.text):
        start, end = line + match.start(), line + match.end()
        evidence = [_evidence(language, start, mended, end) for mended in rule.mended]
        if max(evidence) >= rule.wanted:
            yield Edit(start, match[0], rule.mended[evidence.index(max(evidence))], rule.name, rule.confidence)


def _matches(table: str, text: str) -> Iterator[tuple[_Rule, re.Match[str], int]]:
    """Each rule with what it matches in a line, and where that line starts."""
    rules = _rules(table)
    signs = frozenset[str]().union(*(rule.signs for rule in rules))
    lines: dict[str, list[tuple[int, str]]] = defaultdict(list)
    start = 0
    for line in text.split("\n"):
        for sign in signs.intersection(line):
            lines[sign].append((start, line))
        start += len(line) + 1
    for rule in rules:
        for start, line in sorted({place for sign in rule.signs for place in lines[sign]}):
            if not rule.prose or _is_prose(line):
                yield from ((rule, match, start) for match in rule.pattern.finditer(line))


def _evidence(language: Language, start: int, meant: str, end: int) -> int:
    """How the rest of the book bears out that `text[start:end]` means something: two for a word of the dictionary that
    it makes with a neighbour, one or two for each phrase with its neighbours that the book has once or more. A stop
    must stand behind what it ends here elsewhere, and in front of what it begins, if that opens no paragraph."""
    before, after = language.text[max(0, start - 2) : start], language.text[end : end + 2]
    near = [before[-1:] + meant + after[:1]]
    far = [language.count(before + after[:1]), language.count(before[-1:] + after)]
    if meant:
        near += [before[-1:] + meant, meant + after[:1]]
        far = [language.count(before + meant), language.count(meant + after)]
    if meant == _STOP:
        far[1] += language.count("\n" + after)
        if 0 in far:
            return 0
    word = any(is_word(phrase) for phrase in near)
    often = sum(language.count(phrase) >= _OFTEN for phrase in near[1:])
    return 2 * word + often + sum(min(count, 2) for count in [language.count(near[0]), *far])


def _enumerations(text: str) -> Iterator[Edit]:
    """The misread numbers of rows: （七） … （A） … （九）."""
    table = patterns("repair")["enumeration"]
    misread = re.compile(table["misread"])
    matches = list(re.finditer(table["pattern"], text))
    for (one, two), (_, three) in pairwise(pairwise(matches)):
        before, after = _value(one["number"]), _value(three["number"])
        if misread.fullmatch(two["number"]) and before and after and after - before == 2:
            meant = _written(before + 1, like=one["number"])
            yield Edit(two.start("number"), two["number"], meant, "enumeration", table["confidence"])


def _value(numeral: str) -> int | None:
    """A numeral below one hundred, in figures or Chinese."""
    if numeral.isascii():
        return int(numeral) if numeral.isdigit() else None
    return next((value for value in range(1, 100) if _chinese(value) == numeral), None)


def _written(value: int, like: str) -> str:
    """A number below one hundred, in figures or Chinese as `like` is."""
    return str(value) if like.isascii() else _chinese(value)


def _chinese(value: int) -> str:
    tens, ones = divmod(value, 10)
    return (
        "一二三四五六七八九"[tens - 1 : tens] * (tens > 1)
        + "十" * (tens > 0)
        + "一二三四五六七八九"[ones - 1 : ones] * (ones > 0)
    )

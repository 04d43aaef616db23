"""Dates: the calendar expressions of `patterns/dates.toml` and the historical periods, each with the EDTF value that
`edtf.py` reads from it. A historical period carries none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.extract.edtf import Groups, Moment, edtf
from kg.extract.passage import Candidate, Passage
from kg.model import Kind
from kg.resources import lexicon_rows, patterns

_WORDS_ALONE = ("period", "rel", "relday", "relmonth")
_LONG_PERIOD = re.compile(r".{2,}(?:时期|时代|年间|初年|末年)")
_HEAD = 40  # characters; a day that a paragraph opens with is shorter
_IS_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class _Hit:
    """A match of a rule of the given name."""

    start: int
    end: int
    name: str
    groups: Groups


def find_dates(passage: Passage) -> Iterator[Candidate]:
    """The dates of a passage. What 27日 or 同日 means is read from the dates before it."""
    now, read = Moment.of(passage.date, passage.year), 0
    for hit in _hits(passage):
        if now and "。" in passage.text[read : hit.start]:
            now = now.in_new_sentence()
        read = hit.start
        value = edtf(hit.groups, now)
        if value == "":
            continue
        yield Candidate(hit.start, hit.end, Kind.DATE, hit.name, value)
        if value and _governs(passage.text, hit, value, now):
            now = Moment.after(value, now)


def day_at_head(text: str, year: int | None, before: str | None) -> str | None:
    """The day of the covered year (EDTF) that a paragraph opens with: 同日 at the head of the next refers to it.
    `before` is that of the paragraph before, returned where this one opens with none."""
    first = next(find_dates(Passage(text[:_HEAD], (), before, year)), None)
    day = first.value if first and first.start == 0 else None
    return day if day and _IS_DAY.fullmatch(day) and day.startswith(str(year)) else before


def _hits(passage: Passage) -> Iterator[_Hit]:
    """The matches of all rules, leftmost longest, none overlapping another."""
    found = [
        (match.start(), -match.end(), order, name, match.groupdict())
        for order, (name, needs, rule) in enumerate(_rules())
        if needs in passage.text
        for match in rule.finditer(passage.text)
        if _stands_alone(passage, match)
    ]
    last = 0
    for start, end, _, name, groups in sorted(found, key=lambda hit: hit[:3]):
        if start >= last:
            last = -end
            if not _context("none").search(passage.text, max(0, start - 3), start):
                yield _Hit(start, last, name, groups)


def _stands_alone(passage: Passage, match: re.Match[str]) -> bool:
    """Whether a word of the calendar is one, and no part of two others (安|全年|度, 辽|金|融)."""
    if not passage.tokens or match[0][0].isdigit():
        return True
    ends = [match.end(name) for name in _WORDS_ALONE if match.groupdict().get(name)]
    return passage.is_boundary(match.start()) and (not ends or any(map(passage.is_boundary, (*ends, match.end()))))


def _governs(text: str, hit: _Hit, value: str, now: Moment | None) -> bool:
    """Whether the dates that follow are seen from this one: not from a date in a title, a year by another name (上年)
    or the end of a year, nor from one of another year that is only compared with or reached back to."""
    groups = hit.groups
    if text.count("《", 0, hit.start) > text.count("》", 0, hit.start) or groups.get("edge"):
        return False
    if groups.get("rel") and not groups.get("m"):
        return groups["rel"] in patterns("dates")["years"]["last"]
    aside = (
        text[hit.end - 1] == "度"
        or _context("aside_before").search(text, max(0, hit.start - 2), hit.start)
        or _context("aside_behind").match(text, hit.end)
    )
    return not aside or (now is not None and value.startswith(str(now.year)))


@cache
def _context(name: str) -> re.Pattern[str]:
    return re.compile(patterns("dates")["context"][name])


@cache
def _rules() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    """The rules: name, what a text must hold to be searched, and pattern."""
    table = patterns("dates")
    rules = []
    for rule in table["pattern"]:
        regex = rule["regex"]
        for name, fragment in table["fragments"].items():
            regex = regex.replace(f"{{{name}}}", fragment)
        rules.append((rule["name"], rule.get("needs", ""), re.compile(regex)))
    return (*rules, ("period", "", _periods()))


def _periods() -> re.Pattern[str]:
    """Historical periods: a dynasty with what may follow it (汉代, 战国时期), or several of them (辽金至明代)."""
    rows = [(row[0], [tail for tail in row[2].split("|") if tail]) for row in lexicon_rows("periods")]
    named = {stem + tail for stem, tails in rows for tail in tails} | {
        row[0] for row in lexicon_rows("periods") if "||" in f"|{row[2]}|" and len(row[0]) > 1
    }
    stems = _any_of({stem for stem, _ in rows})
    tails = _any_of({tail for _, tails in rows for tail in tails})
    names = _any_of(named)
    long = _any_of({name for name in named if _LONG_PERIOD.fullmatch(name)})
    phase = patterns("dates")["fragments"]["phase"]
    several = f"{stems}(?:、{stems})*至?{names}|{stems}(?:、?{stems})+{tails}"
    first = "".join(sorted({stem[0] for stem, _ in rows}))  # asked first, for speed
    return re.compile(
        rf"(?=[{first}])(?P<period>(?!清明)"
        rf"(?:(?<![一-鿿])(?:{several}|{names})|(?<=[在自从于至到为]){names}|{long}){phase})"
    )


def _any_of(words: set[str]) -> str:
    """A pattern of any of the words, the longest first."""
    return f"(?:{'|'.join(sorted(words, key=lambda word: (-len(word), word)))})"

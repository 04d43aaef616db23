"""Dates: the calendar expressions of `patterns/dates.toml` and the historical periods, with their EDTF values.

Values follow EDTF (ISO 8601-2:2019): levels 0 and 1, with the codes 21–24 for seasons, 33–36 for quarters and
40–41 for half-years. A value is never finer than the text; a historical period carries none.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from kg.extract.passage import Candidate, Passage
from kg.model import Kind
from kg.resources import lexicon_rows, patterns

_MISREAD = str.maketrans({"l": "1", "I": "1", "o": "0", "O": "0", "О": "0", "H": "11", "n": "11"})
_NUMERALS = str.maketrans("〇○零OoО0一二三四五六七八九", "0000000123456789")
_QUARTERS = {"一": 33, "二": 34, "三": 35, "四": 36}
_HALVES = {"上": 40, "下": 41}
_SEASONS = {"春": 21, "夏": 22, "秋": 23, "冬": 24}
_THIRDS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 0)}
_EDGES = {"年底": 12, "年末": 12, "年初": 1}
_YEARS_BACK = re.compile(r"去年|上年|上一|同期")
_YEARS_AWAY = {"前年": -2, "去": -1, "明年": 1}
_NOT_BEFORE = re.compile(r"每年?$|[“\"]$")

Groups = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Moment:
    """What a relative date refers to: the year, month and day the text has spoken of last."""

    year: int
    month: int | None = None
    day: int | None = None
    book_year: int | None = None

    @classmethod
    def of(cls, edtf: str | None, year: int | None) -> Moment | None:
        """The moment of an EDTF day or month, or of a year; None where nothing is known."""
        if edtf:
            months = [int(part) for part in edtf.split("-")[1:]]
            month, day = (*months, None, None)[:2]
            return cls(int(edtf[:4]), month, day, year)
        return cls(year, book_year=year) if year else None

    def at(self, value: str) -> Moment:
        """The moment after a date with this value: an interval counts by its end, a year keeps the month."""
        match = re.fullmatch(r"(\d{4})(?:-(0\d|1[0-2])(?:-(\d\d))?)?", value.rsplit("/", maxsplit=1)[-1])
        if not match:
            return self
        month, day = match[2], match[3]
        if month is None:
            return Moment(int(match[1]), self.month, self.day, self.book_year)
        return Moment(int(match[1]), int(month), int(day) if day else None, self.book_year)


def find_dates(passage: Passage) -> Iterator[Candidate]:
    """The dates of a passage. What 27日 or 同日 means is read from the dates before it."""
    now = Moment.of(passage.date, passage.year)
    sentence = 0
    for start, end, name, groups in _matches(passage.text):
        if _NOT_BEFORE.search(passage.text, max(0, start - 2), start):
            continue
        if now and "。" in passage.text[sentence:start] and now.book_year:
            now = Moment(now.book_year, now.month, now.day, now.book_year)
        sentence = start
        value = _value(groups, now)
        if value == "":
            continue
        yield Candidate(start, end, Kind.DATE, name, value)
        if value and now:
            now = now.at(value)
        elif value and (year := re.match(r"\d{4}", value)):
            now = Moment(int(year[0])).at(value)


@cache
def _rules() -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = patterns("dates")
    fragments = {f"{{{name}}}": regex for name, regex in table["fragments"].items()}
    rules = []
    for rule in table["pattern"]:
        regex = rule["regex"]
        for name, fragment in fragments.items():
            regex = regex.replace(name, fragment)
        rules.append((rule["name"], re.compile(regex)))
    return (*rules, ("period", _periods()))


def _periods() -> re.Pattern[str]:
    """Historical periods: a dynasty with what may follow it (汉代, 战国时期), or several of them (辽金至明代)."""
    rows = [(row[0], [tail for tail in row[2].split("|") if tail]) for row in lexicon_rows("periods")]
    named = {stem + tail for stem, tails in rows for tail in tails} | {
        row[0] for row in lexicon_rows("periods") if "||" in f"|{row[2]}|" and len(row[0]) > 1
    }
    stems = "|".join(sorted({stem for stem, _ in rows}, key=_longest_first))
    tails = "|".join(sorted({tail for _, tails in rows for tail in tails}, key=_longest_first))
    names = "|".join(sorted(named, key=_longest_first))
    return re.compile(
        rf"(?<![一-鿿])(?P<period>(?:{stems})(?:、(?:{stems}))*至?(?:{names})|(?:{stems})(?:、?(?:{stems}))+(?:{tails})|{names})|(?<=[在自从于至到为])(?P<period2>{names})"
    )


def _longest_first(text: str) -> tuple[int, str]:
    return -len(text), text


def _matches(text: str) -> Iterator[tuple[int, int, str, Groups]]:
    """The matches of all rules, leftmost longest, none overlapping another."""
    found = [
        (match.start(), -match.end(), order, name, match.groupdict())
        for order, (name, rule) in enumerate(_rules())
        for match in rule.finditer(text)
    ]
    last = 0
    for start, end, _, name, groups in sorted(found, key=lambda hit: hit[:3]):
        if start >= last:
            yield start, -end, name, groups
            last = -end


def _value(groups: Groups, now: Moment | None) -> str | None:
    """The EDTF value; None where a date has none; the empty string where the text is no date after all."""
    if groups.get("period") or groups.get("period2"):
        return None
    if groups.get("century") or (groups.get("decade") and not groups.get("y")):
        return _century(groups, "") + ("/" + _century(groups, "2") if groups.get("century2") else "")
    year = _year(groups, now)
    return None if year is None else _in_year(groups, year, now)


def _in_year(groups: Groups, year: int, now: Moment | None) -> str | None:
    """The value of a date whose year is known."""
    for part in ("quarter", "half", "season", "edge"):
        if code := groups.get(part):
            return _part_of_year(year, part, code)
    if groups.get("thismonth"):
        return f"{year}-{now.month:02}" if now and now.month else None
    if groups.get("same"):
        return _edtf(year, now.month, now.day) if now and now.day else None
    if groups.get("m") or groups.get("d"):
        return _calendar(groups, year, now)
    second = groups.get("y2")
    return f"{year}/{_number(second)}" if second else str(year)


def _year(groups: Groups, now: Moment | None) -> int | None:
    if year := groups.get("y"):
        return _number(year)
    if now is None:
        return None
    base = now.book_year or now.year
    relative = groups.get("rel") or ""
    if _YEARS_BACK.search(relative):
        return base - 1
    if relative in _YEARS_AWAY:
        return base + _YEARS_AWAY[relative]
    if relative in ("翌年", "次年"):
        return now.year + 1
    if relative in ("同年", "当年") or groups.get("m") or groups.get("d") or groups.get("same"):
        return now.year
    return base


def _calendar(groups: Groups, year: int, now: Moment | None) -> str | None:
    """A day, a month or an interval of them; the empty string where the numbers are none of a calendar."""
    month = _number(groups["m"]) if groups.get("m") else now.month if now else None
    if month is None:
        return None
    if third := groups.get("third"):
        first, last = _THIRDS[third]
        return f"{_edtf(year, month, first)}/{_edtf(year, month, last or monthrange(year, month)[1])}"
    start = _edtf(year, month, _number(groups["d"]) if groups.get("d") else None)
    if not (groups.get("d2") or groups.get("m2")):
        return start
    month2 = _number(groups["m2"]) if groups.get("m2") else month
    year2 = _number(groups["y2"]) if groups.get("y2") else year + (month2 < month)
    end = _edtf(year2, month2, _number(groups["d2"]) if groups.get("d2") else None)
    return f"{start}/{end}" if start and end else ""


def _part_of_year(year: int, part: str, code: str) -> str:
    if part == "edge":
        return f"{year}-{_EDGES.get(code, _EDGES.get('年' + code, 12)):02}"
    codes = {"quarter": _QUARTERS, "half": _HALVES, "season": _SEASONS}[part]
    return f"{year}-{codes[code]}"


def _century(groups: Groups, which: str) -> str:
    century, decade = groups.get(f"century{which}"), groups.get(f"decade{which}")
    hundreds = int(century) - 1 if century else 19
    return f"{hundreds:02}{decade[0]}X" if decade else f"{hundreds:02}XX"


def _edtf(year: int, month: int | None, day: int | None) -> str:
    if month is None:
        return str(year)
    if day is None:
        return f"{year}-{month:02}"
    return f"{year}-{month:02}-{day:02}" if 1 <= day <= monthrange(year, month)[1] else ""


def _number(printed: str | None) -> int:
    """The number of printed digits, misread ones and Chinese numerals included."""
    text = (printed or "").translate(_NUMERALS if len(printed or "") == 4 else _MISREAD)
    return int(text)

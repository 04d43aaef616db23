"""What a calendar expression means: the named groups of a pattern of `patterns/dates.toml` → an EDTF value.

Values follow EDTF (ISO 8601-2:2019): levels 0 and 1, with the codes 21–24 for seasons, 33–36 for quarters and
40–41 for half-years, and `{a,b}` for listed days, months or years that do not follow each other. A value is never
finer than the text.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kg.resources import patterns

_MISREAD = str.maketrans({"l": "1", "I": "1", "o": "0", "O": "0", "О": "0", "H": "11", "n": "11"})
_NUMERALS = str.maketrans("〇○零OoО一二三四五六七八九两元正", "000000123456789211")
_YEAR_IN_NUMERALS = re.compile(r"[〇○零OoО0-9一二三四五六七八九]{4}")
_SPELLED = re.compile(r"初?[元正两一二三四五六七八九]?[十廿卅]?[一二三四五六七八九]?")
_SEASONS = {"春": 21, "夏": 22, "秋": 23, "冬": 24}
_BEFORE_QUARTERS = 32
_HALVES = {"上": 40, "下": 41}
_LAST = 0
_LAST_MONTH = 12
_THIRDS = {"上": (1, 10), "中": (11, 20), "下": (21, _LAST)}
_EDGES = {"初": 1, "底": 12, "末": 12}
_TO_THE_DAY = re.compile(r"(?P<year>\d{4})(?P<month>-(?:0\d|1[0-2])(?:-\d\d)?)?")

Groups = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Moment:
    """What a relative date refers to. A month without a year is of `year`: the one that the sentence has named last,
    else the book's. `last_year` is the year named last at all, `last` the day or month (EDTF) named last, if any."""

    year: int
    last_year: int
    last: str = ""
    book_year: int | None = None

    @classmethod
    def of(cls, edtf: str | None, year: int | None) -> Moment | None:
        """The moment of an EDTF day or month, or of a year; None where nothing is known."""
        covered = cls(year, year, book_year=year) if year else None
        return cls.after(edtf, covered) if edtf else covered

    @classmethod
    def after(cls, value: str, before: Moment | None) -> Moment | None:
        """The moment after a date with this value, which is told after another: an interval counts by its end."""
        match = _TO_THE_DAY.match(value.rsplit("/", maxsplit=1)[-1])
        if not match:
            return before
        last = match[0] if match["month"] else before.last if before else ""
        return cls(int(match["year"]), int(match["year"]), last, before.book_year if before else None)

    def in_new_sentence(self) -> Moment:
        """The moment at the beginning of the next sentence, which speaks of the book's year again."""
        return replace(self, year=self.book_year or self.year)

    def day(self, later: int) -> str:
        """The day so many days after the one named last; empty where none is, or the calendar has no such day."""
        try:
            return str(date.fromisoformat(self.last) + timedelta(later)) if len(self.last) == len("2020-01-01") else ""
        except (ValueError, OverflowError):
            return ""

    def month(self, later: int) -> tuple[int, int] | None:
        """Year and month, so many months after the month named last."""
        if not self.last:
            return None
        count = int(self.last[:4]) * 12 + int(self.last[5:7]) - 1 + later
        return count // 12, count % 12 + 1


def edtf(groups: Groups, now: Moment | None) -> str | None:
    """The value of a date; None where it has none, the empty string where the text is no date after all."""
    if groups.get("period") or groups.get("dynasty"):
        return None
    if groups.get("bc"):
        return f"-{_number(groups['bc']) - 1:04}"
    if "decade" in groups:
        return _decades(groups, now)
    if word := groups.get("relday"):
        later = patterns("dates")["days"][word]
        return (now.day(later) if now else "") or ("" if later else None)
    if any(groups.get(name) for name in ("m", "d", "days", "third", "relmonth")):
        return _calendar(groups, now)
    year = _year(groups, now)
    return None if year is None else _in_year(groups, year)


def _year(groups: Groups, now: Moment | None) -> int | None:
    if year := groups.get("y"):
        return _number(year)
    table = patterns("dates")
    if era := groups.get("era"):
        return int(table["eras"][era]) + _number(groups["count"])
    if now is None:
        return None
    if "gloss" in groups:
        return None if groups["gloss"] is None else now.last_year
    word = groups.get("rel") or groups.get("short")
    for base, year_of_it in (("book", now.book_year or now.year), ("sentence", now.year), ("last", now.last_year)):
        if word in table["years"][base]:
            return year_of_it + int(table["years"][base][word])
    return now.year


def _in_year(groups: Groups, year: int) -> str:
    """The value of a year or of a part of it other than its months and days by name."""
    if part := _part_of_year(groups):
        first, last = part
        return f"{year:04}-{first:02}" + (f"/{year:04}-{last:02}" if last != first else "")
    if groups.get("winter"):
        return f"{year}-24/{year + 1}-21"
    if listed := groups.get("months"):
        return _listed([f"{year}-{_number(month):02}" for month in listed.split("、")])
    if second := groups.get("y2"):
        years = [f"{year:04}", f"{_number(second):04}"]
        return _listed(years) if groups.get("comma") == "、" else "/".join(years)
    return f"{year:04}" + ("/.." if groups.get("open") else "")


def _part_of_year(groups: Groups) -> tuple[int, int] | None:
    """First and last code of a part of a year: quarters, halves, seasons, its beginning or end, its first months."""
    if quarter := groups.get("quarter"):
        first = _number(quarter)
        return _BEFORE_QUARTERS + first, _BEFORE_QUARTERS + _number(groups.get("quarter2") or quarter)
    if quarters := groups.get("quarters"):
        return _BEFORE_QUARTERS + 1, _BEFORE_QUARTERS + _number(quarters)
    if months := groups.get("first"):
        return 1, _number(months)
    for name, codes in (("half", _HALVES), ("season", _SEASONS), ("edge", _EDGES)):
        if code := groups.get(name):
            return codes[code[0]], codes[(groups.get(f"{name}2") or code)[0]]
    return None


def _calendar(groups: Groups, now: Moment | None) -> str | None:
    """A day, a month or an interval of them; the empty string where the numbers are none of a calendar."""
    start = _month(groups, now)
    if start is None:
        return None if groups.get("relmonth") in (None, "月", "同月") or groups.get("d") else ""
    year, month = start
    if listed := groups.get("days"):
        return _listed([_edtf(year, month, _number(day)) for day in listed.split("、")])
    day, last_day = _days(groups)
    first = _edtf(year, month, day)
    if last_day is None and not (groups.get("m2") or groups.get("yearend")):
        return first + ("/.." if groups.get("open") and first else "") if first or groups.get("m") else None
    last = _edtf(*_last_month(groups, year, month), last_day)
    return f"{first}/{last}" if first and last else ""


def _month(groups: Groups, now: Moment | None) -> tuple[int, int] | None:
    """Year and month of a date: those it names, else those of the date named last."""
    if month := groups.get("m"):
        year = _year(groups, now)
        return (year, _number(month)) if year is not None else None
    return now.month(patterns("dates")["months"][groups.get("relmonth") or "月"]) if now else None


def _last_month(groups: Groups, year: int, month: int) -> tuple[int, int]:
    """Year and month in which an interval ends that begins in the given ones."""
    last = _LAST_MONTH if groups.get("yearend") else _number(groups["m2"]) if groups.get("m2") else month
    if groups.get("y2"):
        return _number(groups["y2"]), last
    return year + bool(groups.get("next") or last < month), last


def _days(groups: Groups) -> tuple[int | None, int | None]:
    """First and last day of a date, as far as it tells them; a third of a month has both."""
    third, third2 = groups.get("third"), groups.get("third2")
    last = third2 if groups.get("m2") else third2 or third
    day, day2 = groups.get("d"), groups.get("d2")
    return (
        _THIRDS[third][0] if third else _number(day) if day else None,
        _THIRDS[last][1] if last else _number(day2) if day2 else None,
    )


def _decades(groups: Groups, now: Moment | None) -> str:
    """Centuries and decades: 19XX, 198X, or an interval of them."""
    first = _decade(groups.get("century"), groups.get("decade") or groups.get("digit"), now)
    if not (groups.get("century2") or groups.get("decade2")):
        return first
    return f"{first}/{_decade(groups.get('century2') or groups.get('century'), groups.get('decade2'), now)}"


def _decade(century: str | None, decade: str | None, now: Moment | None) -> str:
    if century in ("上", "本"):
        hundreds = (now.book_year or now.year if now else 2000) // 100 - (century == "上")
    else:
        hundreds = _number(century or "20") - 1
    return f"{hundreds:02}" + (f"{decade[0].translate(_NUMERALS)}X" if decade else "XX")


def _listed(values: list[str]) -> str:
    """Listed days, months or years of one length: an interval where each follows the one before, else a set."""
    numbers = [int(value[-2:]) for value in values if value]
    if len(numbers) < len(values):
        return ""
    if numbers == list(range(numbers[0], numbers[0] + len(numbers))):
        return f"{values[0]}/{values[-1]}"
    return "{" + ",".join(values) + "}"


def _edtf(year: int, month: int, day: int | None) -> str:
    """A month or a day; empty where the calendar has none such."""
    if not 1 <= month <= 12:
        return ""
    if day is None:
        return f"{year:04}-{month:02}"
    last = monthrange(year, month)[1]
    return f"{year:04}-{month:02}-{day or last:02}" if day <= last else ""


def _number(printed: str | None) -> int:
    """The number of printed digits, misread ones and Chinese numerals included."""
    text = printed or ""
    if _YEAR_IN_NUMERALS.fullmatch(text):
        return int(text.translate(_NUMERALS))
    if not _SPELLED.fullmatch(text):
        return int(text.translate(_MISREAD))
    tens, ten, ones = text.lstrip("初").replace("廿", "二十").replace("卅", "三十").rpartition("十")
    return int((tens or "1").translate(_NUMERALS)) * 10 * bool(ten) + int((ones or "0").translate(_NUMERALS))

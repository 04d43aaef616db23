"""The days of a chronicle (大事记). Its month headings are lost in print: a day smaller than the one before it opens a
new month, 同日 takes the day before, ▲ opens an item of the month."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass

_ITEM = re.compile(
    r"(?P<same>同日)|(?P<month_only>▲)|(?:(?P<month>\d{1,2})月)?(?P<day>[0-9lIoOnH]{1,2})日"
    r"(?:至(?:(?P<end_month>\d{1,2})月)?(?P<end_day>\d{1,2})日)?"
)
_MISREAD = str.maketrans({"l": "1", "I": "1", "o": "0", "O": "0", "n": "11", "H": "11"})


@dataclass(frozen=True, slots=True)
class Day:
    """Where a chronicle has got to: month and day of the item at hand (day None for an item of the month)."""

    month: int = 1
    day: int | None = None
    last: int = 0

    def edtf(self, year: int) -> str:
        """The day in EDTF, of the given year."""
        return f"{year}-{self.month:02}" + (f"-{self.day:02}" if self.day else "")


def next_day(text: str, before: Day, year: int) -> Day | None:
    """The day of the item that `text` opens, after the item of `before`, in a chronicle of `year`; None where it opens
    none, or where the calendar has no such day."""
    match = _ITEM.match(text)
    if not match:
        return None
    if match["same"]:
        return Day(before.month, before.last or None, before.last)
    if match["month_only"]:
        return Day(before.month, None, before.last)
    day = int(match["day"].translate(_MISREAD))
    reached = day if match["end_month"] else int(match["end_day"] or day)
    months = [int(match["month"])] if match["month"] else [before.month + (reached < before.last), before.month + 1]
    return next((Day(month, day, day) for month in months if _follows(month, day, before, year)), None)


def _follows(month: int, day: int, before: Day, year: int) -> bool:
    """Whether a day is one of the month at hand or of the next, and there is such a day."""
    return before.month <= month <= min(before.month + 1, 12) and 1 <= day <= monthrange(year, month)[1]

"""The days of a chronicle (大事记). Its month headings are lost in print: a day smaller than the one before it opens a
new month, 同日 takes the day before, ▲ opens an item of the month."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ITEM = re.compile(
    r"(?P<same>同日)|(?P<month_only>▲)|(?:(?P<month>\d{1,2})月)?(?P<day>[0-9lIoOnH]{1,2})日"
    r"(?:至(?:(?P<end_month>\d{1,2})月)?(?P<end_day>\d{1,2})日)?"
)
_MISREAD = str.maketrans({"l": "1", "I": "1", "o": "0", "O": "0", "n": "11", "H": "11"})
_LAST_DAY = 31


@dataclass(frozen=True, slots=True)
class Day:
    """Where a chronicle has got to: month and day of the item at hand (day None for an item of the month)."""

    month: int = 1
    day: int | None = None
    last: int = 0

    def edtf(self, year: int) -> str:
        """The day in EDTF, of the given year."""
        return f"{year}-{self.month:02}" + (f"-{self.day:02}" if self.day else "")


def item_start(text: str) -> bool:
    """Whether a paragraph opens as an item of a chronicle does."""
    return _ITEM.match(text) is not None


def next_day(text: str, before: Day) -> Day | None:
    """The day of the item that `text` opens, after the item of `before`; None where it opens none."""
    match = _ITEM.match(text)
    if not match:
        return None
    if match["same"]:
        return Day(before.month, before.last or None, before.last)
    if match["month_only"]:
        return Day(before.month, None, before.last)
    day = int(match["day"].translate(_MISREAD))
    if not 1 <= day <= _LAST_DAY:
        return None
    if match["month"]:
        month = int(match["month"])
        return Day(month, day, day) if before.month <= month <= before.month + 1 else None
    reached = day if match["end_month"] else int(match["end_day"] or day)
    if reached >= before.last:
        return Day(before.month, day, day)
    return Day(before.month + 1, day, day) if before.month < 12 else None

"""What a yearbook says of itself: its title, the year it covers, the city and province that publish it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kg.resources import lexicon_rows

_TITLE = re.compile(r"《?([一-鿿]{2,8}年鉴)[（(](\d{4})[）)]》?")
_CHRONICLE_YEAR = re.compile(r"(\d{4})年大事记")
_LEVELS = "市县区州盟旗"


@dataclass(frozen=True, slots=True)
class About:
    """`year` is the year covered; `area` is the full name of the area the book is about (辽阳市)."""

    title: str | None
    year: int | None
    area: str | None
    province: str | None


def read_about(text: str) -> About:
    """Read title, covered year, area and province from the text; None for what it does not say."""
    first = _TITLE.search(text)
    name, printed = (first[1], first[2]) if first else (None, None)
    chronicle = Counter(_CHRONICLE_YEAR.findall(text)).most_common(1)
    year = int(chronicle[0][0]) if chronicle else int(printed) - 1 if printed else None
    area = _area(text, name.removesuffix("年鉴")) if name else None
    title = f"{name}（{printed}）" if name else None
    return About(title, year, area, _province(text, area) if area else None)


def _area(text: str, short: str) -> str:
    """The full name behind a title's short one: 辽阳 → 辽阳市, whichever level word follows it most."""
    if short[-1] in _LEVELS and len(short) > 2:
        return short
    level = Counter(re.findall(f"{short}([{_LEVELS}])", text)).most_common(1)
    return short + (level[0][0] if level else "市")


def _province(text: str, area: str) -> str | None:
    """The province of an area: by the division lexicon, or as the text prints it with the name. Of several that have an
    area of that name, the one the text names most; None where it names none."""
    rows = lexicon_rows("divisions")
    provinces = {code: name for name, level, code, _ in rows if level == "province"}
    own = {provinces[code[:2] + "0000"] for name, _, code, _ in rows if name == area}
    if len(own) > 1:
        named = Counter({name: text.count(name) for name in sorted(own)}).most_common(1)[0]
        return named[0] if named[1] else None
    return own.pop() if own else _printed_province(text, area, sorted(provinces.values(), key=len, reverse=True))


def _printed_province(text: str, area: str, known: Sequence[str]) -> str | None:
    """The province that stands in front of an area's name, or that the text says it lies in."""
    province = f"{'|'.join(known)}|[一-鿿]{{2}}省"
    printed = Counter(re.findall(f"({province}){area}", text)).most_common(1)
    if printed:
        return str(printed[0][0])
    located = re.search(rf"{area}(?:位于|地处|在)({province})", text)
    return located[1] if located else None

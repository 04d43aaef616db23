"""Where a place's name is none: inside a quoted slogan or honour, or in front of an honour's name."""

from __future__ import annotations

import re
from functools import cache

from kg.resources import lexicon


@cache
def _honours() -> re.Pattern[str]:
    return re.compile(f"[省市县区州旗]?(?:{'|'.join(lexicon('place_honours'))})")


def in_slogan(text: str, start: int, end: int) -> bool:
    """Whether a name stands inside quotation marks that hold more than it: an honour, a slogan, a product."""
    opener = text.rfind("“", max(0, start - 30), start)
    if opener < 0 or "”" in text[opener:start]:
        return False
    closer = text.find("”", end, end + 30)
    return closer >= 0 and closer - opener - 1 > end - start


def in_honour(text: str, end: int) -> bool:
    """Whether an honour's name goes on behind a place (云江省五一劳动奖状), so that it belongs to it."""
    return _honours().match(text, end) is not None

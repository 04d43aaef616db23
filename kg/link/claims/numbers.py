"""Numbers as a scanned yearbook prints them → decimal strings, and sums of money → yuan."""

from __future__ import annotations

import re
from decimal import Decimal

_DIGIT = "[0-9０-９lILoO]"
NUMBER = (
    rf"(?<![0-9０-９.A-Za-z])[-－]?(?=[lILoO&.]{{0,3}}[0-9０-９])"
    rf"(?:{_DIGIT}{{1,3}}(?:[,，]{_DIGIT}{{3}})+(?!{_DIGIT})|&?{_DIGIT}+)(?:[.．]{_DIGIT}+)?(?![A-Za-z])"
)
"""A regular expression for a number in figures, with a sign, groups of three and misread digits (L4 for 1.4)."""

NUMERAL = rf"(?:{NUMBER}|[零〇一二三四五六七八九十百千两]+)"
"""The same, or one in Chinese numerals (十二)."""

_WIDE = str.maketrans("０１２３４５６７８９．，－", "0123456789.,-")
_MISREAD = str.maketrans("lIoO", "1100")
_DIGITS = {char: value for value, chars in enumerate(("零〇", "一", "二两", *"三四五六七八九")) for char in chars}
_STEPS = {"十": 10, "百": 100, "千": 1000}
_SUM = re.compile(r"(?P<scale>[十百千]?[余多]?[万亿]?)[余多]?元")
_SCALES = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}


def number(text: str) -> str | None:
    """A number in figures or Chinese numerals as a plain decimal (`1,234` → `1234`, `L40` → `1.4`, `十二` → `12`); None
    where it cannot be read. A scanner's l, I, o and O stand for 1 and 0, L for `1.` and & for `8.`."""
    plain = text.strip().translate(_WIDE)
    if not plain:
        return None
    if all(char in _DIGITS or char in _STEPS for char in plain):
        return str(_in_words(plain))
    if not re.fullmatch(NUMBER, plain):
        return None
    return _decimal(_mended(plain.replace(",", "")))


def yuan(text: str, unit: str) -> str | None:
    """A sum of money in yuan: (`133.4`, `亿元`) → `13340000000`. None for another currency or an unreadable number."""
    value, match = number(text), _SUM.fullmatch(unit)
    if value is None or match is None:
        return None
    exponent = sum(_SCALES.get(char, 0) for char in match["scale"])
    return _decimal(str(Decimal(value).scaleb(exponent)))


def _mended(plain: str) -> str:
    """Misread digits set right: a letter that swallowed the point gives it back, unless there is one already."""
    for damaged, digit in (("L", "1"), ("&", "8")):
        with_point = digit + "." if "." not in plain and plain.count(damaged) == 1 else digit
        plain = plain.replace(damaged, with_point if not plain.endswith(damaged) else digit)
    return plain.translate(_MISREAD)


def _in_words(numeral: str) -> int:
    """A Chinese numeral below ten thousand, or a row of digits (二〇二〇)."""
    if len(numeral) > 1 and not any(char in _STEPS for char in numeral):
        return int("".join(str(_DIGITS[char]) for char in numeral))
    total = digit = 0
    for char in numeral:
        if char in _STEPS:
            total, digit = total + (digit or 1) * _STEPS[char], 0
        else:
            digit = _DIGITS[char]
    return total + digit


def _decimal(text: str) -> str:
    """Without an exponent and without idle zeros."""
    whole = format(Decimal(text), "f")
    return (whole.rstrip("0").rstrip(".") if "." in whole else whole) or "0"

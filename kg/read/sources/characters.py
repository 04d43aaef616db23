"""Characters as people mean them. Files name some by what they look like: a radical for the ideograph, a code that
only their own font knows; others are not to be seen at all."""

from __future__ import annotations

import unicodedata

from kg.resources import lexicon_rows

UNKNOWN = "\N{REPLACEMENT CHARACTER}"
"""Stands for a character that is drawn in the file, and which the file does not say."""

_SPACES = {ord(space): space for space in "\t\n\r\f"}
_HYPHEN = (0x02, 0xFFFE)  # a hyphen at the end of a line, as PDFium tells it
_LOOKALIKES = ((0x2F00, 0x2FD5), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F))  # Kangxi radicals, compatibility ideographs
_SELECTORS = ((0xFE00, 0xFE0F), (0xE0100, 0xE01EF))


def mended(text: str) -> str:
    """A text with ordinary characters: ideographs for radicals, nothing for what is invisible, `UNKNOWN` for codes that
    Unicode gives no meaning. White space stays."""
    return text.translate(_TABLE)


class _Table(dict[int, str | None]):
    """What each character becomes, worked out when it is first met."""

    def __missing__(self, code: int) -> str | None:
        self[code] = made = _mended(code)
        return made


_TABLE = _Table(_SPACES)


def _mended(code: int) -> str | None:
    char = chr(code)
    if code in _HYPHEN:
        return "-"
    if _within(code, _LOOKALIKES):
        return unicodedata.normalize("NFKC", char)
    if _within(code, ((0x2E80, 0x2EFF),)):
        return next((ideograph for radical, ideograph in lexicon_rows("radicals") if radical == char), char)
    category = unicodedata.category(char)
    if category in ("Co", "Cs", "Cn") or not code:
        return UNKNOWN
    return None if category in ("Cc", "Cf") or _within(code, _SELECTORS) else char


def _within(code: int, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= code <= last for first, last in ranges)

"""Plain text → `Source`, code point by code point as it is on disk: nothing is normalised, a byte order mark stays."""

from __future__ import annotations

import re

from charset_normalizer import from_bytes

from kg.errors import SourceError
from kg.model import Source
from kg.read.sources.characters import UNKNOWN

_ENCODINGS = ["gb18030", "big5", "utf_16_le", "utf_16_be"]
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_MOST_CONTROLS = 0.001
_MOST_DAMAGED = 0.001
_WIDEST = 60  # characters in a printed line: no column is wider


def read_text_file(data: bytes) -> Source:
    """Read a text in UTF-8 (with or without a byte order mark), GB18030, Big5 or UTF-16.

    Raises SourceError where the bytes are not text.
    """
    text = decode(data)
    if len(_CONTROL.findall(text)) > _MOST_CONTROLS * len(text):
        raise SourceError("is not a text file")
    return Source(text, wrapped=is_wrapped(text))


def decode(data: bytes) -> str:
    """Bytes → text. Of a file that is text but for few bytes, those are read as U+FFFD.

    Raises SourceError where no encoding of Chinese fits.
    """
    try:
        return data.decode("utf8")
    except UnicodeDecodeError:
        pass
    if best := from_bytes(data, cp_isolation=_ENCODINGS).best():
        return data.decode(best.encoding)
    for encoding in ("utf8", "gb18030"):
        text = data.decode(encoding, "replace")
        if text.count(UNKNOWN) <= _MOST_DAMAGED * len(text):
            return text
    raise SourceError("is not text in UTF-8, GB18030, Big5 or UTF-16")


def is_wrapped(text: str) -> bool:
    """Whether lines are as printed: not so where most of the text stands in lines that no column has room for."""
    lengths = [len(line) for line in re.split(r"[\r\n\f]+", text)]
    return 2 * sum(length for length in lengths if length > _WIDEST) <= sum(lengths)

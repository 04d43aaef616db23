"""Bytes → text, code point by code point as it is on disk: nothing is normalised, a byte order mark stays."""

from __future__ import annotations

import re
from pathlib import Path

from charset_normalizer import from_bytes

from kg.errors import SourceError

_ENCODINGS = ["gb18030", "big5", "utf_16_le", "utf_16_be"]
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_MOST_CONTROLS = 0.001


def read_source(path: Path) -> str:
    """The text of a file in UTF-8 (with or without a byte order mark), GB18030, Big5 or UTF-16.

    Raises SourceError where the file is missing, a folder, unreadable, empty or not text.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise SourceError(f"{path}: no such file") from error
    except IsADirectoryError as error:
        raise SourceError(f"{path}: is a folder, a text file is wanted") from error
    except OSError as error:
        raise SourceError(f"{path}: cannot be read: {error.strerror}") from error
    text = _decode(data, path)
    if not text.strip("\ufeff \r\n\t\f\u3000"):
        raise SourceError(f"{path}: is empty")
    if len(_CONTROL.findall(text)) > _MOST_CONTROLS * len(text):
        raise SourceError(f"{path}: is not a text file")
    return text


def _decode(data: bytes, path: Path) -> str:
    try:
        return data.decode("utf8")
    except UnicodeDecodeError:
        pass
    best = from_bytes(data, cp_isolation=_ENCODINGS).best()
    if best is None:
        raise SourceError(f"{path}: is not text in UTF-8, GB18030, Big5 or UTF-16")
    return data.decode(best.encoding)

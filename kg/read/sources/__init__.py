"""Files of any accepted format → `Source`, the text that all spans count in. One small reader a format."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from kg.errors import SourceError
from kg.model import Source
from kg.read.sources.docx import read_docx
from kg.read.sources.html import read_html
from kg.read.sources.pdf import read_pdf
from kg.read.sources.text import read_text_file

__all__ = ["MOST_BYTES", "open_source"]

MOST_BYTES = 100 * 1024 * 1024
"""The largest file that is read: ten times a yearbook, and what a small machine can well hold in memory."""

Reader = Callable[[bytes], Source]

_HTML = re.compile(rb"(?:<\?xml[^>]*>|<!--.*?-->|\s)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_MARKS = b"\xef\xbb\xbf\xff\xfe"  # byte order marks
_SUFFIXES: dict[str, Reader] = {
    ".pdf": read_pdf,
    ".docx": read_docx,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
}
_NOTHING = "\ufeff \r\n\t\f\u3000"


def open_source(path: Path) -> Source:
    """Read a text, PDF, Word or HTML file: what it is its first bytes say, its suffix only where they do not.

    Raises SourceError, in one line with what to do, where the file is missing, a folder, unreadable, too large, empty,
    broken, locked, or of another format.
    """
    try:
        data = _bytes(path)
        source = _reader(data, path.suffix.lower())(data)
        if not source.text.strip(_NOTHING):
            raise SourceError("is empty")
    except SourceError as error:
        raise SourceError(f"{path}: {error}") from error
    return source


def _bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise SourceError(f"is larger than {MOST_BYTES // 1024**2} MB: split it, or save it with smaller pictures")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise SourceError("no such file") from error
    except IsADirectoryError as error:
        raise SourceError("is a folder, a file is wanted") from error
    except OSError as error:
        raise SourceError(f"cannot be read: {error.strerror}") from error


def _reader(data: bytes, suffix: str) -> Reader:
    """The reader for a file. Raises SourceError where it is known to be something else."""
    if data.startswith(b"%PDF-"):
        return read_pdf
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return read_docx
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        raise SourceError("is an old Word file (.doc), or one with a password: save it as .docx without one")
    if data.startswith(b"{\\rtf"):
        raise SourceError("is a file in RTF: save it as .docx")
    if _HTML.match(data[:4096].lstrip(_MARKS).replace(b"\0", b"")):
        return read_html
    return _SUFFIXES.get(suffix, read_text_file)

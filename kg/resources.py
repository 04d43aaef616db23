"""Floor 1: lexicons, patterns and the ontology, read once. Knowledge is in files; this reads them.

A lexicon is `ontology/lexicon/NAME.txt`: one term a line, further columns after tabs, `#` opens a comment line.
A pattern file is `ontology/patterns/NAME.toml`.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from kg.errors import ResourceError

_PACKAGE = Path(__file__).parent


def ontology_folder() -> Path:
    """The folder of the ontology: inside the installed package, or at the top of a checkout."""
    for folder in (_PACKAGE / "ontology", _PACKAGE.parent / "ontology"):
        if folder.is_dir():
            return folder
    raise ResourceError("the ontology folder is missing from this installation")


def sample_book() -> Path:
    """The bundled sample, a short yearbook of an invented city."""
    return _PACKAGE / "sample" / "sample.txt"


def _read(path: Path) -> str:
    try:
        return path.read_text("utf8")
    except OSError as error:
        raise ResourceError(f"cannot read {path.name}: {error.strerror}") from error


@cache
def lexicon_rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The lines of a lexicon as rows of columns. Raises ResourceError where a term stands twice."""
    rows = []
    seen: set[str] = set()
    for line in _read(ontology_folder() / "lexicon" / f"{name}.txt").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line in seen:
            raise ResourceError(f"lexicon {name}: {line!r} stands twice")
        seen.add(line)
        rows.append(tuple(line.split("\t")))
    return tuple(rows)


@cache
def lexicon(name: str) -> tuple[str, ...]:
    """The terms of a lexicon (its first column), in the file's order."""
    return tuple(row[0] for row in lexicon_rows(name))


@cache
def patterns(name: str) -> dict[str, Any]:
    """The tables of a pattern file."""
    try:
        return tomllib.loads(_read(ontology_folder() / "patterns" / f"{name}.toml"))
    except tomllib.TOMLDecodeError as error:
        raise ResourceError(f"patterns {name}: {error}") from error

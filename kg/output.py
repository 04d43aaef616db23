"""Floor 6: a build's folder on disk, whole or not at all."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kg.errors import OutputError
from kg.graph import FACTS


def holds_build(folder: Path) -> bool:
    """Whether a folder is one that kg has written, and may write again."""
    return (folder / FACTS).is_file()


@contextmanager
def new_folder(folder: Path, *, force: bool = False) -> Iterator[Path]:
    """Give a fresh folder to write into; it becomes `folder` when the block ends well, and vanishes when it does not.

    A build that stands at `folder` is refused, or with `force` replaced at the end. Raises OutputError where the
    place is taken or cannot be written, a full disk included.
    """
    missing = [parent for parent in folder.parents if not parent.exists()]
    try:
        _refuse_taken(folder, force)
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as beside:
            new = Path(beside, "new")
            new.mkdir()
            yield new
            _swap(new, folder, Path(beside, "old"))
    except BaseException as error:
        _remove_empty(missing)
        if isinstance(error, OSError):
            raise OutputError(f"cannot write {folder}: {error.strerror or error}") from error
        raise


def _refuse_taken(folder: Path, force: bool) -> None:
    if folder.is_dir() and any(folder.iterdir()):
        if not holds_build(folder):
            raise OutputError(f"{folder} holds something that is no build of kg, and is left alone")
        if not force:
            raise OutputError(f"{folder} holds a build already (--force replaces it)")
    elif folder.exists() and not folder.is_dir():
        raise OutputError(f"{folder} is a file, not a folder")


def _swap(new: Path, folder: Path, old: Path) -> None:
    """Two renames; what stood at `folder` comes back where the second one fails."""
    try:
        if folder.exists():
            folder.rename(old)
        new.rename(folder)
    except BaseException:
        if old.exists() and not folder.exists():
            old.rename(folder)
        raise


def _remove_empty(folders: list[Path]) -> None:
    for folder in folders:
        with suppress(OSError):
            folder.rmdir()

"""A build's folder: whole or not at all, and nothing that is not ours is ever touched."""

from pathlib import Path

import pytest

from kg.errors import OutputError
from kg.output import holds_build, new_folder


def tree(folder: Path) -> dict[str, str]:
    """Everything under a folder, by relative path, hidden files too."""
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf8") if path.is_file() else ""
        for path in sorted(folder.rglob("*"))
    }


def write(folder: Path, text: str) -> None:
    (folder / "graph.ttl").write_text(text, "utf8")
    (folder / "views").mkdir()


def write_and_raise(folder: Path, error: BaseException) -> None:
    write(folder, "new")
    raise error


def old_build(folder: Path) -> None:
    folder.mkdir()
    (folder / "graph.ttl").write_text("old", "utf8")
    (folder / "more.txt").write_text("old", "utf8")


def empty(folder: Path) -> None:
    folder.mkdir()


def nothing(folder: Path) -> None:
    pass


@pytest.mark.parametrize(("before", "force"), [(nothing, False), (nothing, True), (empty, False), (old_build, True)])
def test_what_is_written_is_all_there_is(tmp_path, before, force):
    folder = tmp_path / "book"
    before(folder)
    with new_folder(folder, force=force) as new:
        write(new, "new")
    assert tree(tmp_path) == {"book": "", "book/graph.ttl": "new", "book/views": ""}


def test_parents_are_made(tmp_path):
    with new_folder(tmp_path / "a" / "b" / "book") as new:
        write(new, "new")
    assert holds_build(tmp_path / "a" / "b" / "book")


def other_files(folder: Path) -> None:
    folder.mkdir()
    (folder / "thesis.txt").write_text("ours", "utf8")


def a_file(folder: Path) -> None:
    folder.write_text("ours", "utf8")


@pytest.mark.parametrize(
    ("before", "force", "said"),
    [
        (old_build, False, "holds a build already"),
        (other_files, False, "no build of kg"),
        (other_files, True, "no build of kg"),
        (a_file, False, "is a file"),
        (a_file, True, "is a file"),
    ],
)
def test_what_is_there_is_refused(tmp_path, before, force, said):
    folder = tmp_path / "book"
    before(folder)
    was = tree(tmp_path)
    with pytest.raises(OutputError, match=said), new_folder(folder, force=force):
        pytest.fail("the block must not be entered")
    assert tree(tmp_path) == was


@pytest.mark.parametrize("before", [nothing, empty, old_build])
@pytest.mark.parametrize(
    ("error", "raised"),
    [(OSError(28, "No space left on device"), OutputError), (KeyboardInterrupt(), KeyboardInterrupt)],
    ids=["full disk", "interrupt"],
)
def test_a_failure_leaves_all_as_it_was(tmp_path, before, error, raised):
    folder = tmp_path / "book"
    before(folder)
    was = tree(tmp_path)
    with pytest.raises(raised), new_folder(folder, force=True) as new:
        write_and_raise(new, error)
    assert tree(tmp_path) == was


def test_a_failure_takes_the_parents_it_made_along(tmp_path):
    with pytest.raises(KeyboardInterrupt), new_folder(tmp_path / "a" / "b" / "book"):
        raise KeyboardInterrupt
    assert tree(tmp_path) == {}


def test_old_build_comes_back_where_the_new_one_cannot_take_its_place(tmp_path, monkeypatch):
    folder = tmp_path / "book"
    old_build(folder)
    was = tree(tmp_path)
    rename = Path.rename

    def fail_for_new(path: Path, target: Path) -> Path:
        if path.name == "new":
            raise OSError(5, "Input/output error")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fail_for_new)
    with pytest.raises(OutputError, match="Input/output error"), new_folder(folder, force=True) as new:
        write(new, "new")
    assert tree(tmp_path) == was

"""Bad input: one clear line, an exit code that is not zero, and nothing changed on disk."""

import errno
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time
from zipfile import ZipFile

import pytest
from typer.testing import CliRunner, Result

from kg import cli
from tests.support.drawing import Line, Text, pdf

ROOT = Path(__file__).parents[1]
FLOORS = (
    "open_source",
    "read_text",
    "extract",
    "link",
    "facts",
    "write_turtle",
    "write_mentions",
    "network",
    "write_views",
)


def kg(*args: object, answer: str | None = None) -> Result:
    return CliRunner().invoke(cli.app, [str(arg) for arg in args], input=answer)


def tree(folder: Path) -> dict[str, bytes]:
    """Everything under a folder, hidden files too."""
    return {str(path): path.read_bytes() if path.is_file() else b"" for path in sorted(folder.rglob("*"))}


def is_one_line(result: Result, begin: str, said: str) -> bool:
    lines = result.stderr.splitlines()
    return len(lines) == 1 and lines[0].startswith(begin) and said in lines[0]


def raising(error: BaseException) -> Callable[..., object]:
    def stage(*args: object, **options: object) -> object:
        raise error

    return stage


def missing(path: Path) -> None:
    pass


def folder(path: Path) -> None:
    path.mkdir()


def empty(path: Path) -> None:
    path.touch()


def blank(path: Path) -> None:
    path.write_text("\ufeff \n\u3000\n", "utf8")


def zeros(path: Path) -> None:
    path.write_bytes(bytes(4096))


def picture(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 16)


def scan(path: Path) -> None:
    path.write_bytes(pdf([[Line(57, 700, 300, 700)]] * 3))


def locked(path: Path) -> None:
    lock = b"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>/ID[<00><00>]" % (b"00" * 32, b"00" * 32)
    path.write_bytes(pdf([[Text(57, 780, "清溪年鉴")]]).replace(b"trailer<<", b"trailer<<" + lock))


def half_a_pdf(path: Path) -> None:
    whole = pdf([[Text(57, 780, "清溪年鉴")]])
    path.write_bytes(whole[: len(whole) // 2])


def archive(path: Path) -> None:
    with ZipFile(path, "w") as file:
        file.writestr("book.txt", "清溪年鉴（2021）" * 400)


def half_an_archive(path: Path) -> None:
    archive(path)
    path.write_bytes(path.read_bytes()[:60])


@pytest.mark.parametrize(
    ("make", "name", "said"),
    [
        (missing, "book.txt", "no such file"),
        (folder, "book.txt", "is a folder"),
        (folder, "book", "is a folder"),
        (empty, "book.txt", "is empty"),
        (empty, "book.pdf", "book.pdf: is"),
        (empty, "book.docx", "book.docx: is"),
        (empty, "book.html", "is empty"),
        (blank, "book.txt", "is empty"),
        (zeros, "book.txt", "not a text"),
        (picture, "book.txt", "not"),
        (picture, "book.pdf", "PDF"),
        (scan, "book.pdf", "no text layer"),
        (scan, "book.txt", "no text layer"),
        (locked, "book.pdf", "password"),
        (half_a_pdf, "book.pdf", "broken"),
        (archive, "book.docx", "no Word file"),
        (half_an_archive, "book.docx", "broken"),
    ],
)
def test_source_that_is_no_book(tmp_path, make, name, said):
    source = tmp_path / name
    make(source)
    was = tree(tmp_path)
    result = kg("build", source, "--out", tmp_path / "output")
    assert result.exit_code == 1
    assert is_one_line(result, "error: ", said)
    assert str(source) in result.stderr
    assert tree(tmp_path) == was


@pytest.mark.parametrize("name", ["book.txt", "book.pdf", "book.docx", "book.html"])
def test_source_that_is_too_large(tmp_path, name):
    """200 MB, of which nothing is on the disk."""
    source = tmp_path / name
    with source.open("wb") as file:
        file.truncate(200 * 1024**2)
    begin = process_time()
    result = kg("build", source, "--out", tmp_path / "output")
    assert process_time() - begin < 5
    assert result.exit_code == 1
    assert is_one_line(result, "error: ", "larger than")
    assert list(tmp_path.iterdir()) == [source]


def test_source_that_may_not_be_read(book, tmp_path, monkeypatch):
    monkeypatch.setattr(Path, "read_bytes", raising(PermissionError(errno.EACCES, "Permission denied")))
    result = kg("build", book, "--out", tmp_path / "output")
    assert result.exit_code == 1
    assert is_one_line(result, "error: ", "Permission denied")
    assert not (tmp_path / "output").exists()


def test_text_without_yearbook_structure_is_built_with_a_warning(tmp_path):
    (tmp_path / "letter.txt").write_text("昨日收到来信。2020年3月，清溪市水利局迁入新址。\n", "utf8")
    result = kg("build", tmp_path / "letter.txt", "--out", tmp_path / "output")
    assert result.exit_code == 0
    assert is_one_line(result, "warning: ", "no yearbook structure found, taken as plain text")
    assert (tmp_path / "output" / "letter" / "graph.ttl").stat().st_size > 0


def test_second_build_is_refused_and_forced(book, tmp_path):
    out = tmp_path / "output"
    assert kg("build", book, "--out", out).exit_code == 0
    was = tree(tmp_path)
    result = kg("build", book, "--out", out)
    assert result.exit_code == 1
    assert is_one_line(result, "error: ", "holds a build already (--force replaces it)")
    assert tree(tmp_path) == was
    (out / "book" / "mentions.jsonl").write_text("", "utf8")
    assert kg("build", book, "--out", out, "--force").exit_code == 0
    assert tree(tmp_path) == was


@pytest.mark.parametrize(("answer", "code"), [("y\n", 0), ("n\n", 1)])
def test_on_a_terminal_it_asks(book, tmp_path, monkeypatch, answer, code):
    monkeypatch.setattr(cli, "_interactive", lambda: True)
    assert kg("build", book, "--out", tmp_path).exit_code == 0
    (tmp_path / "book" / "mentions.jsonl").write_text("old", "utf8")
    assert kg("build", book, "--out", tmp_path, answer=answer).exit_code == code
    replaced = (tmp_path / "book" / "mentions.jsonl").read_text("utf8") != "old"
    assert replaced == (code == 0)


@pytest.mark.parametrize("options", [[], ["--force"]])
def test_folder_of_others_is_left_alone(book, tmp_path, options):
    (tmp_path / "book").mkdir()
    (tmp_path / "book" / "thesis.txt").write_text("years of work", "utf8")
    was = tree(tmp_path)
    result = kg("build", book, "--out", tmp_path, *options)
    assert result.exit_code == 1
    assert is_one_line(result, "error: ", "no build of kg")
    assert tree(tmp_path) == was


def test_output_that_is_a_file(book, tmp_path):
    (tmp_path / "output").write_text("ours", "utf8")
    was = tree(tmp_path)
    result = kg("build", book, "--out", tmp_path / "output")
    assert result.exit_code == 1
    assert is_one_line(result, "error: cannot write ", "")
    assert tree(tmp_path) == was


@pytest.mark.parametrize("before", [[], ["build"]], ids=["fresh", "forced"])
@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), 1, "error: cannot write "),
        (KeyboardInterrupt(), 130, "stopped: "),
    ],
    ids=["full disk", "interrupt"],
)
@pytest.mark.parametrize("floor", FLOORS)
def test_failure_in_any_stage_changes_nothing(book, tmp_path, monkeypatch, floor, error, code, said, before):
    for command in before:
        assert kg(command, book, "--out", tmp_path / "output").exit_code == 0
    was = tree(tmp_path)
    monkeypatch.setattr(f"kg.pipeline.{floor}", raising(error))
    result = kg("build", book, "--out", tmp_path / "output", "--force")
    assert result.exit_code == code
    assert is_one_line(result, said, "")
    assert tree(tmp_path) == was


def test_first_error_ends_the_work(book, tmp_path):
    result = kg("build", tmp_path / "absent.txt", book, "--out", tmp_path / "output")
    assert result.exit_code == 1
    assert is_one_line(result, "error: ", "absent.txt")
    assert not (tmp_path / "output").exists()


@pytest.mark.parametrize(
    "command", [["validate"], ["stats"], ["query", "SELECT * { ?s ?p ?o }"]], ids=lambda command: command[0]
)
def test_folder_without_a_graph(tmp_path, command):
    result = kg(command[0], tmp_path, *command[1:])
    assert result.exit_code == 1
    assert is_one_line(result, "error: ", "holds no built graph")


def test_query_that_is_none(built):
    result = kg("query", built.folder, "SELECT ?s { ?s")
    assert result.exit_code == 1
    assert is_one_line(result, "error: cannot answer the query", "")


def test_ctrl_c_in_a_true_process(book, tmp_path):
    """The extractor says that it is at work, and waits for the signal."""
    code = (
        "import time; from kg import cli, pipeline\n"
        "pipeline.extract = lambda *args, **options: (print('at work', flush=True), time.sleep(60))\n"
        "cli.main()"
    )
    was = tree(tmp_path)
    command = [sys.executable, "-c", code, "build", str(book), "--out", str(tmp_path / "output")]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, encoding="utf8", cwd=ROOT) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "at work\n"
        assert tree(tmp_path) != was
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=20)
    assert process.returncode == 130
    assert said.startswith("stopped: ")
    assert len(said.splitlines()) == 1
    assert tree(tmp_path) == was

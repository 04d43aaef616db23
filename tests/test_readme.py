"""What the README tells people to type works."""

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kg import cli

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def commands(name: str) -> list[list[str]]:
    """The commands of the shell blocks that begin with a name, as lists of their words."""
    lines = re.findall(rf"^(?:\.venv/bin/)?{name} (?:[^'\n]|'[^']*')*$", "\n".join(blocks("sh")), re.MULTILINE)
    return [shlex.split(line, comments=True) for line in lines]


def test_there_are_commands():
    assert {words[1] for words in commands("make")} >= {"demo", "test", "bench"}
    assert {words[1] for words in commands("kg")} >= {"build", "query", "stats", "validate", "evaluate"}


@pytest.mark.parametrize("words", commands("make"), ids=" ".join)
def test_make_targets_exist(words):
    assert re.search(rf"^{words[1]}:", (ROOT / "Makefile").read_text("utf8"), re.MULTILINE)


@pytest.mark.parametrize("words", commands("kg"), ids=" ".join)
def test_options_exist(words):
    said = CliRunner().invoke(cli.app, [words[1], "--help"], env={"COLUMNS": "200"})
    assert said.exit_code == 0
    assert all(word in said.stdout for word in words if word.startswith("--"))


@pytest.mark.parametrize(
    "words", [words for words in commands("kg") if words[1] in {"query", "stats", "validate"}], ids=" ".join
)
def test_commands_on_the_sample_run(built, words):
    arguments = [str(built.folder) if word == "output/sample" else word for word in words[1:]]
    result = CliRunner().invoke(cli.app, arguments)
    assert result.exit_code == 0, result.output
    assert len(result.stdout.splitlines()) > 4 or words[1] == "validate", "nothing in the table"


@pytest.mark.parametrize("code", blocks("python"))
def test_python_runs(built, tmp_path, monkeypatch, code):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "yearbook.txt").write_text("清溪年鉴（2021）\n\n【概况】 2020年，清溪市水利局新建水库1座。\n", "utf8")
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "sample").symlink_to(built.folder)
    exec(compile(code, "README.md", "exec"), {})


def test_every_command_is_told_of():
    assert {words[1] for words in commands("kg")} == {
        command.callback.__name__ for command in cli.app.registered_commands
    }


@pytest.mark.parametrize("path", re.findall(r"\]\((?!http)([^)#]+)\)", README))
def test_links_lead_somewhere(path):
    assert (ROOT / path).exists()

"""The command line: what it says, what it asks, and how it ends."""

import csv
import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import kg
from kg import cli
from kg.resources import sample_book

ROOT = Path(__file__).parents[1]
PLACES = "SELECT ?place ?name { ?place a nj:Place ; skos:prefLabel ?name } ORDER BY ?name LIMIT 3"
NOTHING = "SELECT ?nothing { ?nothing a nj:Nothing }"
CHINESE = re.compile("[一-鿿]")


def run(*args: object) -> Result:
    return CliRunner().invoke(cli.app, [str(arg) for arg in args], env={"COLUMNS": "200"})


@pytest.mark.parametrize("command", ["", "build", "outline", "explain", "validate", "query", "stats", "evaluate"])
def test_help_is_in_both_languages(command):
    result = run(*command.split(), "--help")
    assert result.exit_code == 0
    for line in re.findall(r"^│ +(--(?!help|version)\w+|\w+) +(.*)│$", result.stdout, re.MULTILINE):
        assert CHINESE.search(line[1]), line


def test_version():
    result = run("--version")
    assert (result.exit_code, result.stdout) == (0, f"kg {kg.__version__}\n")


def test_build_says_what_was_found_and_where_to_look(book, tmp_path):
    result = run("build", book, "--out", tmp_path)
    assert result.exit_code == 0
    assert result.stderr == ""
    assert "清溪年鉴（2021） · 清溪市 · 2020" in result.stdout
    assert re.search(r"Organization 机构 +│ +3 ", result.stdout)
    assert re.search(r"^\d+ claims 论断, \d+ triples 三元组$", result.stdout, re.MULTILINE)
    named = [Path(line.split("  ")[0]) for line in result.stdout.splitlines() if line.startswith(str(tmp_path))]
    assert [path.name for path in named] == [
        "network.html",
        "report.html",
        "graph.ttl",
        "evidence.ttl",
        "mentions.jsonl",
        "source.txt",
    ]
    assert all(path.is_file() for path in named)


def test_build_without_a_source_is_the_sample(tmp_path, monkeypatch):
    asked = []

    def build(source: Path, out: Path, **options: object) -> None:
        asked.append((source.name, out))
        raise kg.KgError("enough")

    monkeypatch.setattr("kg.pipeline.build", build)
    assert run("build", "--out", tmp_path).stderr == "error: enough\n"
    assert asked == [("sample.txt", tmp_path)]


def test_build_takes_several_books(book, tmp_path):
    other = book.with_name("other.txt")
    other.write_bytes(book.read_bytes())
    assert run("build", book, other, "--out", tmp_path / "output").exit_code == 0
    assert {path.name for path in (tmp_path / "output").iterdir()} == {"book", "other"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["build", "a/book.txt", "b/book.txt"], "same name"),
        (["build", "book.txt", "--base", "example"], "not an absolute IRI"),
        (["build", "book.txt", "--year", "20"], "--year"),
        (["explain", "book.txt"], "--at"),
        (["explain", "book.txt", "--at", "here"], "--at"),
        (["query", "output/book"], "SELECT"),
        (["query", "output/book", "SELECT", "--format", "xml"], "xml"),
        (["brew"], "brew"),
    ],
)
def test_wrong_usage_exits_with_two(tmp_path, monkeypatch, arguments, said):
    monkeypatch.chdir(tmp_path)
    result = run(*arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_outline(book):
    result = run("outline", book)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines()[1] == "清溪年鉴（2021） · 清溪市 · 2020"
    assert re.findall(r"^ *([\d.]+) (\S+)", result.stdout, re.MULTILINE) == [
        ("1", "水利"),
        ("1.1", "概况"),
        ("1.2", "防汛"),
    ]
    assert "no table of contents found" in result.stdout.splitlines()[-1]


def test_outline_stops_at_entries_unless_told():
    levels = ([], ["--level", "chapter"], ["--level", "item"])
    plain, chapters, deep = (run("outline", sample_book(), *level).stdout for level in levels)
    assert "2021-01-04" in deep
    assert "2021-01-04" not in plain
    assert [line for line in chapters.splitlines() if line.startswith("  ")] == []
    assert len(chapters.splitlines()) < len(plain.splitlines()) < len(deep.splitlines())


def test_outline_as_json(book):
    read = json.loads(run("outline", book, "--json").stdout)
    (works,) = read["sections"]
    source = book.read_text("utf8")
    assert [source[entry["start"] : entry["end"]][:4] for entry in works["children"]] == ["【概况】", "【防汛】"]


def test_outline_of_a_text_without_one(tmp_path):
    (tmp_path / "letter.txt").write_text("亲爱的朋友，见字如面。\n", "utf8")
    result = run("outline", tmp_path / "letter.txt")
    assert result.exit_code == 0
    assert result.stderr.startswith("warning: no yearbook structure found")


def test_explain(book):
    at = book.read_text("utf8").index("任局长")
    result = run("explain", book, "--at", at)
    assert (result.exit_code, result.stderr) == (0, "")
    head, text, *table = result.stdout.splitlines()
    assert (head, text) == (f"{at}: body: 水利 › 概况", "3月5日，市水利局召开会议，陈明远▶任◀局长。")
    rows = [[cell.strip() for cell in line.split("│")[1:-1]] for line in table if line.startswith("│")]
    assert ["3月5日", "Date", "day", "stands 采纳"] in [row[1:] for row in rows]
    assert any(re.fullmatch(r"lost 落选 → 市水利局 \([\w-]+\): .+", row[4]) for row in rows)


def test_explain_as_json(book):
    source = book.read_text("utf8")
    told = json.loads(run("explain", book, "--at", source.index("月5日"), "--width", "1", "--json").stdout)
    assert (told["before"], told["here"], told["after"]) == ("3", "月", "5")
    (stands,) = [one["candidate"] for one in told["judged"] if one["fate"] == "stands"]
    assert source[stands["span"]["start"] : stands["span"]["end"]] == stands["text"] == "3月5日"
    assert (stands["kind"], stands["value"]) == ("Date", "2020-03-05")


@pytest.mark.parametrize(
    ("at", "said"), [("999", "not in the file 不在文件之内 (0.."), ("-1", "not in the file"), ("10", "white space")]
)
def test_explain_where_there_is_no_paragraph(book, at, said):
    result = run("explain", book, "--at", at)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(f"{at}: ")
    assert said in result.stdout
    assert json.loads(run("explain", book, "--at", at, "--json").stdout)["judged"] == []


def test_explain_a_line_of_the_contents():
    at = sample_book().read_text("utf8").index("行政区划 ....")
    lines = run("explain", sample_book(), "--at", at).stdout.splitlines()
    assert lines[0].startswith(f"{at}: a line of the table of contents")
    assert lines[1:] == ["行政区划 ............. 4", "行政区划: section, page 4, printed"]


def test_query_as_table(built):
    result = run("query", built.folder, PLACES)
    assert result.exit_code == 0
    assert "place" in result.stdout
    assert "/place/" in result.stdout


def test_query_as_csv(built):
    rows = list(csv.DictReader(io.StringIO(run("query", built.folder, PLACES, "--format", "csv").stdout)))
    assert len(rows) == 3
    assert all("/place/" in row["place"] and row["name"] for row in rows)


def test_query_as_json(built):
    rows = json.loads(run("query", built.folder, PLACES, "--format", "json").stdout)
    assert len(rows) == 3
    assert all("/place/" in row["place"] and row["name"] for row in rows)


@pytest.mark.parametrize(("form", "answer"), [("csv", "nothing\n"), ("json", "[]\n")])
def test_query_without_an_answer(built, form, answer):
    result = run("query", built.folder, NOTHING, "--format", form)
    assert (result.exit_code, result.stdout) == (0, answer)


def test_text_with_markup_is_shown_as_it_is(built):
    assert "[red]x[/red]" in run("query", built.folder, 'SELECT ("[red]x[/red]" AS ?text) {}').stdout


def test_stats(built):
    result = run("stats", built.folder)
    assert result.exit_code == 0
    assert re.search(r"nj:Organization +│ 机构 +│ +[\d,]+ ", result.stdout)
    assert f"{built.triples:,} triples" in result.stdout


def test_validate_exits_with_one_where_the_shapes_are_broken(book, tmp_path):
    assert run("build", book, "--out", tmp_path).exit_code == 0
    folder = tmp_path / "book"
    assert run("validate", folder).exit_code == 0
    with (folder / "graph.ttl").open("a", encoding="utf8") as graph:
        graph.write("\n<urn:x:1> a <https://w3id.org/nianjian/ontology#Claim> .\n")
    result = run("validate", folder)
    assert result.exit_code == 1
    assert "urn:x:1" in result.stdout


def test_evaluate(tmp_path):
    (tmp_path / "passages.json").write_text('[{"id": "p", "start": 0, "end": 3, "offsets": [0, 1, 2]}]', "utf8")
    (tmp_path / "annotations.txt").write_text("# p\n{{PLACE:南溪县}}\n", "utf8")
    (tmp_path / "mentions.jsonl").write_text('{"start": 0, "end": 3, "type": "Place"}\n', "utf8")
    result = run("evaluate", tmp_path / "mentions.jsonl", tmp_path)
    assert result.exit_code == 0
    assert re.search(r"Place +│ +1 │ +1 │ +1\.000 │ +1\.000 │ 1\.000 ", result.stdout)


def test_module_is_the_command():
    said = subprocess.run([sys.executable, "-m", "kg", "--help"], cwd=ROOT, capture_output=True, check=True).stdout
    assert "yearbook" in said.decode("utf8")


@pytest.mark.parametrize("code", ["import kg", "import kg.cli"])
def test_import_waits_for_nothing_heavy(code):
    heavy = {"rdflib", "pyoxigraph", "spacy", "pandas", "networkx", "networkit", "rjieba", "pyshacl"}
    code += f"; import sys; sys.exit(' '.join({heavy} & sys.modules.keys()) or None)"
    result = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")


def test_build_and_load_give_the_graph(book, tmp_path):
    graph = kg.build(book, tmp_path)
    assert isinstance(graph, kg.Graph)
    assert len(kg.load(tmp_path / "book")) == len(graph) > 0


def test_exported_names():
    assert kg.__all__ == sorted(kg.__all__)
    assert all(getattr(kg, name) is not None for name in kg.__all__)
    assert {name for name in vars(kg) if name in kg.__all__} >= {"KgError", "build", "load"}
    with pytest.raises(AttributeError):
        kg.nothing  # noqa: B018

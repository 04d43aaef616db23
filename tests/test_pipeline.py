"""The floors together: what is written, that it is the same each time, and what is told on the way."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote

import pytest

from kg import pipeline
from kg.errors import OutputError
from kg.graph import EVIDENCE, FACTS, Graph
from kg.resources import sample_book

ROOT = Path(__file__).parents[1]


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_folder_holds_what_is_promised(built):
    assert built.folder.name == "sample"
    promised = {FACTS, EVIDENCE, pipeline.MENTIONS, pipeline.VIEWS, pipeline.REPORT, pipeline.SOURCE}
    assert {path.name for path in built.folder.iterdir()} == promised
    assert built.page.is_file()


def test_pages_of_a_build_lead_to_each_other(built):
    def leads(page: Path) -> set[Path]:
        links = re.findall(r'<a href="([^"#]+)"', page.read_text("utf8"))
        return {(page.parent / unquote(link)).resolve() for link in links}

    report = (built.folder / pipeline.REPORT).resolve()
    assert leads(report) == {built.page.resolve()}
    pages = [page for page in (built.folder / pipeline.VIEWS).iterdir() if report in leads(page)]
    assert len(pages) + 1 == next(stage.counts["pages"] for stage in built.stages if stage.name == "views")


def test_build_says_what_it_found(built):
    assert built.triples == len(Graph.load(built.folder))
    lines = (built.folder / pipeline.MENTIONS).read_text("utf8").splitlines()
    assert {json.loads(line)["type"] for line in lines} >= {"Organization", "Place", "Person", "Role", "Date"}
    assert built.knowledge.claims


def test_every_stage_is_reported_when_it_begins_and_when_it_ends(book, tmp_path):
    seen: list[pipeline.Stage] = []
    built = pipeline.build(book, tmp_path, progress=seen.append)
    ends = [stage for stage in seen if stage.part in (None, 1.0) and (stage.part is None or stage.counts)]
    assert [(stage.name, stage.part) for stage in ends] == [
        (name, part) for name in pipeline.STAGES for part in (None, 1.0)
    ]
    assert built.stages == tuple(stage for stage in ends if stage.counts)
    assert all(stage.seconds > 0 for stage in built.stages)


def test_options_override_the_book(book, tmp_path):
    read = pipeline.build(book, tmp_path / "a").knowledge.book
    given = pipeline.build(
        book, tmp_path / "b", city="云溪市", year=1999, title="云溪年鉴（2000）", base="https://example.org/kg#"
    )
    assert (read.city, read.year, read.title) == ("清溪市", 2020, "清溪年鉴（2021）")
    assert (given.knowledge.book.city, given.knowledge.book.year) == ("云溪市", 1999)
    assert given.knowledge.book.title == "云溪年鉴（2000）"
    assert "https://example.org/kg#book/" in (given.folder / FACTS).read_text("utf8")


def test_hash_seed_changes_no_byte(built, tmp_path):
    command = [sys.executable, "-m", "kg", "build", sample_book(), "--out", tmp_path]
    subprocess.run(command, cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": "4711"}, capture_output=True, check=True)
    assert files(tmp_path / "sample") == files(built.folder)


def test_committed_build_is_what_is_built(built):
    assert files(ROOT / "output" / "sample") == files(built.folder), "run `make sample` and look at what changed"


@pytest.mark.parametrize("base", ["https://example.org/", "http://example.org/a#", "urn:x:/", "https://例.中国/数据/"])
def test_base_is_taken(base):
    assert pipeline.checked_base(base) == base


@pytest.mark.parametrize(
    "base", ["", "data/", "https://example.org", "https://a b/", "https://a/<b>/", "//example.org/"]
)
def test_base_is_refused(base):
    with pytest.raises(ValueError, match="not an absolute IRI"):
        pipeline.checked_base(base)


def test_source_inside_its_output_folder_is_refused(tmp_path):
    with pytest.raises(OutputError, match="would replace"):
        pipeline.folder_of(tmp_path / "book" / "book.txt", tmp_path)

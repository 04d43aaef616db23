"""Turtle files: every parser reads the same from them, and they are the same bytes each time."""

import os
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from kg.export.turtle import write_turtle
from kg.graph import evidence, facts, namer
from tests.support.knowledge import BOOK, KNOWLEDGE

STREAMS = pytest.mark.parametrize("triples", [facts(KNOWLEDGE), list(evidence(KNOWLEDGE))], ids=["facts", "evidence"])


@STREAMS
@pytest.mark.parametrize("prefixes", [None, namer(BOOK).prefixes(), {}], ids=["ontology", "book", "none"])
def test_two_parsers_read_what_was_written(
    triples: list[ox.Triple], prefixes: dict[str, str] | None, tmp_path: Path
) -> None:
    path = tmp_path / "out.ttl"
    assert write_turtle(iter(triples), path, prefixes) == len(triples)
    assert {quad.triple for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE)} == set(triples)
    read = rdflib.Graph().parse(path)
    assert {(str(s), str(p), str(o)) for s, p, o in read} == {tuple(term.value for term in t) for t in triples}
    assert len(read) == len(triples)


def test_names_are_raw_and_subjects_stand_together(tmp_path: Path) -> None:
    write_turtle(facts(KNOWLEDGE), tmp_path / "out.ttl", namer(BOOK).prefixes())
    text = (tmp_path / "out.ttl").read_text("utf8")
    assert "<https://w3id.org/nianjian/data/place/清溪河> a " in text
    assert "nj:statedIn section:1.1.1" in text
    assert "%" not in text
    assert text.count("\n<https://w3id.org/nianjian/data/place/清溪河> ") == 1


def test_same_bytes_whatever_the_hash_seed(tmp_path: Path) -> None:
    script = (
        "import sys; from kg.export.turtle import write_turtle; from kg.graph import evidence, facts, namer;"
        "from tests.support.knowledge import BOOK, KNOWLEDGE; p = namer(BOOK).prefixes();"
        "write_turtle(facts(KNOWLEDGE), sys.argv[1], p); write_turtle(evidence(KNOWLEDGE), sys.argv[2], p)"
    )
    made = []
    for seed in ("1", "2"):
        paths = [tmp_path / f"{name}{seed}.ttl" for name in ("graph", "evidence")]
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[2])}
        subprocess.run([sys.executable, "-c", script, *map(str, paths)], check=True, env=environment)
        made.append([path.read_bytes() for path in paths])
    assert made[0] == made[1]


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        write_turtle([], tmp_path / "missing" / "out.ttl")

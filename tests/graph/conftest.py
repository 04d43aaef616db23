"""A built graph on disk, made once."""

from pathlib import Path

import pytest

from kg.export.turtle import write_turtle
from kg.graph import EVIDENCE, FACTS, Graph, evidence, facts, namer
from tests.support.knowledge import BOOK, KNOWLEDGE


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("build")
    prefixes = namer(BOOK).prefixes()
    write_turtle(facts(KNOWLEDGE), made / FACTS, prefixes)
    write_turtle(evidence(KNOWLEDGE), made / EVIDENCE, prefixes)
    return made


@pytest.fixture
def graph(folder: Path) -> Graph:
    return Graph.load(folder)

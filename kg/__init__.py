"""A Chinese yearbook in, a knowledge graph out; every fact points at the words it was read from.

graph = kg.build("yearbook.txt")         # or kg.load("output/yearbook"), once it is built
graph.query("SELECT ?name WHERE { ?person a nj:Person ; skos:prefLabel ?name }")
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import GraphError, KgError, OutputError, ResourceError, SourceError

if TYPE_CHECKING:
    from kg.extract.voices import LLM
    from kg.graph import Graph

    __version__: str

__all__ = [  # noqa: RUF022  as plain as the alphabet
    "Graph",
    "GraphError",
    "KgError",
    "LLM",
    "OutputError",
    "ResourceError",
    "SourceError",
    "__version__",
    "build",
    "load",
]


def build(
    path: str | PathLike[str],
    out: str | PathLike[str] = "output",
    *,
    base: str | None = None,
    city: str | None = None,
    year: int | None = None,
    title: str | None = None,
    models: Sequence[str] = (),
    llm: LLM | None = None,
    force: bool = False,
) -> Graph:
    """Build the knowledge graph of the yearbook at `path`, in the folder of its name under `out`, and load it.

    `base` is the IRI that the names of things begin with; city, title and the year that the book tells of are read from
    it where they are not given. `models` (spaCy pipelines: installed packages or folders) and `llm` take part in
    extraction; nothing is contacted unless there is an `llm`. The folder is written whole or not at all; `force`
    replaces an earlier build.
    Raises SourceError, OutputError, or ResourceError where a model cannot be used; ValueError where `base` is no
    absolute IRI that ends in `/` or `#`.
    """
    from kg import pipeline

    built = pipeline.build(
        Path(path), Path(out), base=base, city=city, year=year, title=title, models=models, llm=llm, force=force
    )
    return load(built.folder)


def load(folder: str | PathLike[str]) -> Graph:
    """Load the graph that a build left in `folder`. Raises GraphError where there is none."""
    from kg.graph import Graph

    return Graph.load(folder)


def __getattr__(name: str) -> Any:
    """What takes long to import, when it is first asked for."""
    if name == "Graph":
        return import_module("kg.graph").Graph
    if name == "LLM":
        return import_module("kg.extract.voices").LLM
    if name == "__version__":
        return import_module("importlib.metadata").version("nianjian-kg")
    raise AttributeError(f"module 'kg' has no attribute {name!r}")

"""Floor 7: a book goes in, a folder with its knowledge graph comes out. The floors in order, on one screen."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

from kg.errors import OutputError
from kg.export.mentions import write_mentions
from kg.export.report import write_report
from kg.export.turtle import write_turtle
from kg.export.views import write_views
from kg.extract import extract
from kg.extract.voices import LLM, Voice, open_voices
from kg.graph import EVIDENCE, FACTS, evidence, facts, namer, network
from kg.link import link
from kg.model import Knowledge, Level
from kg.output import new_folder
from kg.read import open_source, read_text

SOURCE, MENTIONS, VIEWS, REPORT = "source.txt", "mentions.jsonl", "views", "report.html"
STAGES = ("read", "extract", "link", "graph", "views")

_BASE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+[/#]")


@dataclass(frozen=True, slots=True)
class Stage:
    """One of `STAGES` as it goes: the part that is done (None at its beginning, 1 at its end, between them where it can
    be told), the seconds so far, and at its end what it made (`{"mentions": 812}`)."""

    name: str
    part: float | None = None
    seconds: float = 0.0
    counts: Mapping[str, int] = field(default_factory=dict)


Progress = Callable[[Stage], None]
"""Called when a stage begins, perhaps as it goes on, and when it ends."""


@dataclass(frozen=True, slots=True)
class Build:
    """A finished build: its folder, the page to open first, what was understood, how long each stage took, and the
    models of others that were heard, which have tallies of what they said."""

    folder: Path
    page: Path
    knowledge: Knowledge
    stages: tuple[Stage, ...]
    voices: tuple[Voice, ...] = ()

    @property
    def triples(self) -> int:
        """How many facts there are."""
        return next(stage.counts["triples"] for stage in self.stages if stage.name == "graph")


def build(
    source: Path,
    out: Path,
    *,
    base: str | None = None,
    city: str | None = None,
    year: int | None = None,
    title: str | None = None,
    models: Sequence[str] = (),
    llm: LLM | None = None,
    force: bool = False,
    progress: Progress | None = None,
) -> Build:
    """Build the knowledge graph of the yearbook `source`, in the folder of its name under `out`.

    `base` is the IRI that the names of things begin with; city, title and the year that the book tells of are read from
    it where they are not given. `models` (spaCy pipelines: installed packages or folders) and `llm` take part in
    extraction. The folder is written whole or not at all; `force` replaces an earlier build.
    Raises SourceError, OutputError, or ResourceError where a model cannot be used; ValueError where `base` is no
    absolute IRI that ends in `/` or `#`.
    """
    folder, stage = folder_of(source, out), _Watch(progress)
    base = base and checked_base(base)
    voices = open_voices(models, llm)
    with new_folder(folder, force=force) as new:
        with stage("read") as counts:
            opened = open_source(source)
            (new / SOURCE).write_text(opened.text, "utf8", newline="")
            book = read_text(opened, source.stem, city=city, year=year, title=title)
            counts |= {"characters": len(book.text), "sections": len(book.outline)}
        with stage("extract") as counts:
            mentions = extract(book, voices=voices, progress=stage.tick)
            counts["mentions"] = len(mentions)
        with stage("link") as counts:
            knowledge = link(book, mentions)
            counts |= {"entities": len(knowledge.entities), "claims": len(knowledge.claims)}
        with stage("graph") as counts:
            prefixes = namer(book, base).prefixes()
            counts["triples"] = write_turtle(facts(knowledge, base), new / FACTS, prefixes)
            write_turtle(evidence(knowledge, base), new / EVIDENCE, prefixes)
            write_mentions(knowledge, new / MENTIONS, base)
        with stage("views") as counts:
            chapters = [section.title for section in book.outline[1:] if section.level is Level.CHAPTER]
            pages = write_views(network(knowledge, base), new / VIEWS, book.title, chapters, report=f"../{REPORT}")
            write_report(knowledge, new / REPORT, views=pages[0].relative_to(new).as_posix())
            counts["pages"] = len(pages) + 1
    return Build(folder, folder / pages[0].relative_to(new), knowledge, tuple(stage.done), voices)


def folder_of(source: Path, out: Path) -> Path:
    """The folder that the build of a source is written to. Raises OutputError where the source stands inside it."""
    folder = out / source.stem
    if folder.resolve() in source.resolve().parents:
        raise OutputError(f"{source} stands in {folder}, which its build would replace")
    return folder


def checked_base(base: str) -> str:
    """The base IRI as it was given. Raises ValueError where it is not absolute, or does not end in `/` or `#`."""
    if not _BASE.fullmatch(base):
        raise ValueError(f"not an absolute IRI that ends in / or #: {base}")
    return base


class _Watch:
    """Times the stages and reports them."""

    def __init__(self, progress: Progress | None) -> None:
        self.done: list[Stage] = []
        self._report = progress or (lambda stage: None)
        self._name, self._begin = "", 0.0

    @contextmanager
    def __call__(self, name: str) -> Iterator[dict[str, int]]:
        """A stage, from here to the end of the block, which enters its counts into the dictionary it is given."""
        self._report(Stage(name))
        self._name, self._begin = name, perf_counter()
        counts: dict[str, int] = {}
        yield counts
        self.done.append(Stage(name, 1.0, perf_counter() - self._begin, counts))
        self._report(self.done[-1])

    def tick(self, done: int, total: int) -> None:
        """Report how far the present stage is."""
        self._report(Stage(self._name, done / total, perf_counter() - self._begin))

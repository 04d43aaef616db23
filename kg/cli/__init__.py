"""Floor 8: the command line, thin over the library. The only place that prints.

What a command answers goes to standard output, progress and errors to standard error. Exit codes: 0 well, 1 an error
told in one line, 2 wrong usage, 130 stopped with Ctrl-C.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.text import Text
from typer.core import TyperGroup

from kg.cli import options
from kg.errors import KgError
from kg.model import Book, Level
from kg.resources import sample_book

# The floors below are imported inside the commands: `kg --help` need not wait for them.
if TYPE_CHECKING:
    from kg.extract.voices import Voice
    from kg.pipeline import Build

# What is told is text, of books and of errors: nothing in it is markup, an emoji or a thing to colour.
_out = Console(markup=False, emoji=False, highlight=False)
_err = Console(markup=False, emoji=False, highlight=False, stderr=True)


class _Group(TyperGroup):
    """Tells an error in one line, without a traceback."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except KgError as error:
            _tell("error", str(error), "bold red")
            raise typer.Exit(1) from error
        except KeyboardInterrupt as error:
            _tell("stopped", "nothing was written 已中断，未写入", "bold red")
            raise typer.Exit(130) from error


app = typer.Typer(
    cls=_Group,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Build a knowledge graph from a Chinese yearbook; every fact points at the words it was read from.\n\n"
    "从一部年鉴建立知识图谱，每条事实都指向原文。",
)


def _version(asked: bool) -> None:
    if asked:
        import kg

        _out.print(f"kg {kg.__version__}")
        raise typer.Exit


@app.callback()
def _main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version. 显示版本")
    ] = False,
) -> None:
    pass


@app.command()
def build(
    sources: options.Sources = None,
    out: options.Out = Path("output"),
    base: options.Base = None,
    city: options.City = None,
    year: options.Year = None,
    title: options.Title = None,
    model: options.Models = None,
    llm: options.LLMUrl = None,
    llm_model: options.LLMModel = None,
    force: options.Force = False,
) -> None:
    """Build the knowledge graph of one or more yearbooks. 由年鉴建立知识图谱

    City, year and title are read from the book; the options override what it says.
    """
    from kg import pipeline
    from kg.progress import progress_bars

    models, asked = tuple(model or ()), options.language_model(llm, llm_model)
    books = sources or [sample_book()]
    folders = [pipeline.folder_of(book, out) for book in books]
    if len(set(folders)) < len(folders):
        raise typer.BadParameter("two sources have the same name, and would be built into the same folder")
    for book, folder in zip(books, folders, strict=True):
        replace = force or _may_replace(folder)
        with progress_bars(_err) as progress:
            built = pipeline.build(
                book,
                out,
                base=base,
                city=city,
                year=year,
                title=title,
                models=models,
                llm=asked,
                force=replace,
                progress=progress,
            )
        _summarise(built)


@app.command()
def outline(source: options.Source, level: options.Deepest = Level.ENTRY, as_json: options.OutlineJson = False) -> None:
    """Print the outline of a yearbook with its pages. 显示年鉴的篇目与页码

    A page the book does not state but that was worked out is marked ~.
    """
    from kg.export.outline import outline_data, outline_lines
    from kg.read import read_book

    book = read_book(source)
    if as_json:
        sys.stdout.write(json.dumps(outline_data(book, level), ensure_ascii=False, indent=2) + "\n")
        return
    _introduce(book)
    _out.print("\n".join(outline_lines(book, level)), soft_wrap=True)


@app.command()
def explain(
    source: options.Source,
    at: options.At,
    width: options.Width = None,
    city: options.City = None,
    year: options.Year = None,
    title: options.Title = None,
    model: options.Models = None,
    llm: options.LLMUrl = None,
    llm_model: options.LLMModel = None,
    as_json: options.Json = False,
) -> None:
    """Show for a place in a yearbook which rules and models fired, what lost and why. 说明一处文字的抽取

    The place counts in the source file: in the build's source.txt, where the file is no text.
    """
    from kg.export.explanation import explanation_data, explanation_lines, explanation_table
    from kg.extract.explain import explain
    from kg.extract.voices import open_voices
    from kg.read import open_source, read_text

    voices = open_voices(tuple(model or ()), options.language_model(llm, llm_model))
    opened = open_source(source)
    book = read_text(opened, source.stem, city=city, year=year, title=title)
    found = explain(book, opened, at, width=width, voices=voices)
    if as_json:
        sys.stdout.write(json.dumps(explanation_data(found), ensure_ascii=False, indent=2) + "\n")
        return
    _out.print("\n".join(explanation_lines(found)), soft_wrap=True)
    if found.judged:
        _out.print(explanation_table(found))


@app.command()
def validate(folder: options.Folder) -> None:
    """Check a build against the SHACL shapes of the ontology. 用SHACL校验"""
    from kg.graph import Graph

    report = Graph.load(folder).validate()
    _out.print(report.text, soft_wrap=True)
    if not report.conforms:
        raise typer.Exit(1)


@app.command()
def query(folder: options.Folder, sparql: options.Sparql, format: options.Answer = options.Format.TABLE) -> None:
    """Ask a build a question in SPARQL. 用SPARQL查询图谱"""
    from kg.graph import Graph
    from kg.tables import answer_table

    answer = Graph.load(folder).query(sparql)
    if format is options.Format.TABLE:
        _out.print(answer_table(answer))
    elif format is options.Format.CSV:
        sys.stdout.write(answer.to_csv(index=False))
    else:
        rows = answer.astype(object).where(answer.notna(), None).to_dict(orient="records")
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")


@app.command()
def stats(folder: options.Folder) -> None:
    """Count what is in a build. 统计图谱内容"""
    from kg.graph import Graph
    from kg.tables import count_table

    found = Graph.load(folder).stats()
    _out.print(count_table("class 类", found["classes"]))
    _out.print(count_table("property 属性", found["properties"]))
    _out.print(f"{found['triples']:,} triples 三元组")


@app.command()
def evaluate(mentions: options.Mentions, gold: options.Gold) -> None:
    """Measure the mentions of a build against passages that people have marked. 评测抽取质量"""
    from kg.evaluate import evaluate
    from kg.tables import evaluation_table

    _out.print(evaluation_table(evaluate(mentions, gold)))


def _may_replace(folder: Path) -> bool:
    """Ask whether an earlier build may go; where nobody can answer, it may not."""
    from kg.output import holds_build

    return _interactive() and holds_build(folder) and typer.confirm(f"{folder} holds a build already. Replace it?")


def _interactive() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()


def _summarise(built: Build) -> None:
    """Say what was found and where to look."""
    from kg.graph import EVIDENCE, FACTS
    from kg.pipeline import MENTIONS, REPORT, SOURCE
    from kg.tables import found_table

    _introduce(built.knowledge.book)
    _out.print(found_table(built.knowledge))
    _out.print(f"{len(built.knowledge.claims):,} claims 论断, {built.triples:,} triples 三元组\n")
    for voice in built.voices:
        _tell_of(voice, sum(mention.rule == voice.name for mention in built.knowledge.mentions))
    places = {
        built.page: "the pages, to open in a browser 图谱页面",
        built.folder / REPORT: "how the book was read 阅读报告",
        built.folder / FACTS: "the facts 事实",
        built.folder / EVIDENCE: "why each is believed 依据",
        built.folder / MENTIONS: "all mentions 提及",
        built.folder / SOURCE: "the text that all positions count in 原文",
    }
    width = max(len(str(path)) for path in places)
    for path, what in places.items():
        _out.print(f"{path!s:{width}}  {what}", soft_wrap=True)


def _tell_of(voice: Voice, standing: int) -> None:
    """Say what a model of another's has brought, and what it left out."""
    said = voice.tally
    _out.print(f"{voice.name}: {standing:,} mentions of {said.candidates:,} proposed 采纳/提出")
    if said.failed:
        missing = f"no answer for {said.failed:,} of {said.paragraphs:,} paragraphs 未获应答的段落"
        _tell("warning", f"{voice.name}: {missing}: {said.why}", "yellow")
    if said.dropped:
        _out.print(f"{voice.name}: {said.dropped:,} dropped, of no known kind or not in the text 弃用")


def _introduce(book: Book) -> None:
    """Say which book it is, and whether it is one."""
    if len(book.outline) == 1:
        _tell("warning", "no yearbook structure found, taken as plain text 未见年鉴结构，按纯文本处理", "yellow")
    known = (book.title, book.city or "city unknown 城市不详", str(book.year or "year unknown 年份不详"))
    _out.print("\n" + " · ".join(known), style="bold")


def _tell(kind: str, message: str, style: str) -> None:
    line = Text.assemble((f"{kind}: ", style), " ".join(message.split()))
    _err.print(line, soft_wrap=True)


def main() -> None:
    """The command `kg`."""
    app()

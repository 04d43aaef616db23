"""The arguments and options that commands take, each with its help in both languages."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.model import Level

if TYPE_CHECKING:
    from kg.extract.voices import LLM


class Format(StrEnum):
    """How the answer to a query is printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


def _base(given: str | None) -> str | None:
    if given is None:
        return None
    from kg.pipeline import checked_base

    try:
        return checked_base(given)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error


def language_model(url: str | None, model: str | None) -> LLM | None:
    """The LLM that two options name together. Raises BadParameter where one is missing or the address is none."""
    if url is None and model is None:
        return None
    if url is None or model is None:
        raise typer.BadParameter("--llm and --llm-model go together")
    from kg.extract.voices import LLM

    try:
        return LLM(url, model)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error


Folder = Annotated[
    Path, typer.Argument(metavar="FOLDER", help="The folder of a build. 建成的文件夹", show_default=False)
]
Source = Annotated[
    Path,
    typer.Argument(metavar="SOURCE", help="The file of a yearbook, as build takes it. 年鉴文件", show_default=False),
]
Sources = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="SOURCE",
        help="Text, PDF, Word or HTML files of yearbooks; none: the bundled sample. "
        "年鉴的文本、PDF、Word或HTML文件，缺省为自带样本",
        show_default=False,
    ),
]
Out = Annotated[Path, typer.Option(help="The folder that gets a folder for each book. 输出文件夹", metavar="FOLDER")]
Base = Annotated[
    str | None,
    typer.Option(callback=_base, help="The IRI that names begin with, ending in / or #. 数据的IRI前缀", metavar="IRI"),
]
City = Annotated[
    str | None, typer.Option(help="The city, where the book does not say it right. 城市名", metavar="NAME")
]
Year = Annotated[
    int | None, typer.Option(help="The year that the book tells of. 所记年份", metavar="YEAR", min=1000, max=9999)
]
Title = Annotated[str | None, typer.Option(help="The title of the book. 书名", metavar="TITLE")]
Models = Annotated[
    list[str] | None,
    typer.Option(
        "--model",
        help="A spaCy model, a package or a folder, that takes part; repeatable. 参与抽取的spaCy模型，可重复",
        metavar="NAME",
    ),
]
LLMUrl = Annotated[
    str | None,
    typer.Option(
        "--llm", help="The API of an LLM that takes part, with a key in KG_LLM_KEY. 大语言模型接口", metavar="URL"
    ),
]
LLMModel = Annotated[str | None, typer.Option(help="The name of the LLM there. 大语言模型名", metavar="NAME")]
Force = Annotated[bool, typer.Option("--force", help="Replace an earlier build. 覆盖已有结果")]
Deepest = Annotated[Level, typer.Option("--level", help="The lowest level to show. 显示到哪一级")]
OutlineJson = Annotated[
    bool, typer.Option("--json", help="For a machine: with places in the source and all titles. 输出JSON")
]
At = Annotated[
    int, typer.Option(help="A code point of the source file, as mentions.jsonl counts. 原文字符位置", metavar="OFFSET")
]
Width = Annotated[
    int | None,
    typer.Option(
        help="Characters on each side, instead of the sentence. 前后字数，缺省为整句", metavar="CHARACTERS", min=0
    ),
]
Json = Annotated[bool, typer.Option("--json", help="For a machine. 输出JSON")]
Sparql = Annotated[
    str,
    typer.Argument(
        metavar="'SELECT …'", help="The question; common prefixes are known. SPARQL查询", show_default=False
    ),
]
Answer = Annotated[Format, typer.Option("--format", help="How to print the answer. 输出格式")]
Mentions = Annotated[
    Path, typer.Argument(metavar="MENTIONS", help="The mentions.jsonl of a build. 提及文件", show_default=False)
]
Gold = Annotated[
    Path, typer.Argument(metavar="GOLD", help="The folder of the marked passages. 标注语料", show_default=False)
]

"""What is costly and wanted by many tests, made once."""

from pathlib import Path

import pytest

from kg import pipeline
from kg.extract import extract
from kg.model import Book, Mention
from kg.read import read_book
from kg.resources import sample_book


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> pipeline.Build:
    """A fresh build of the bundled sample."""
    return pipeline.build(sample_book(), tmp_path_factory.mktemp("output"))


@pytest.fixture(scope="session")
def sample() -> Book:
    """The bundled sample, read."""
    return read_book(sample_book())


@pytest.fixture(scope="session")
def sample_mentions(sample: Book) -> tuple[Mention, ...]:
    """The mentions of the sample."""
    return extract(sample)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A very short yearbook of an invented city, alone in its folder."""
    path = tmp_path / "books" / "book.txt"
    path.parent.mkdir()
    path.write_text(
        "清溪年鉴（2021）\n\n水 利\n\n【概况】 2020年，清溪市水利局新建水库1座。3月5日，市水利局召开\n"
        "会议，陈明远任局长。\n\n【防汛】 8月，市水利局在南溪县检查汛情。\n",
        "utf8",
    )
    return path

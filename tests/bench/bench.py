"""`make bench`: speed by stage, peak memory, size of the graph, and quality on the gold passages where they are there;
in passages of other places and in badly
scanned ones; how reading grows with the book, and how near it comes to what was written.

Builds the real book if it lies beside the checkout, else the bundled sample, into a temporary folder.
"""

from __future__ import annotations

import resource
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from rich.console import Console
from rich.table import Table

from kg.extract.tagger.annotations import read_annotations
from kg.pipeline import Build, build
from kg.read import open_source
from kg.resources import sample_book
from kg.tables import evaluation_table
from tests.bench.fidelity import dice_table, fidelity_table, measure_sample
from tests.bench.growth import growth_table
from tests.bench.noise import noise_table
from tests.bench.passages import ELSEWHERE, SAMPLE, UNSEEN, invented, stand_off
from tests.bench.quality import as_printed, elsewhere, renamed, sample

SHARED = Path(__file__).parents[3] / "shared"
BOOK = SHARED / "corpus" / "liaoyang-2021.txt"


def stage_table(built: Build, seconds: float) -> Table:
    """Seconds of each stage, and how many characters of the clean text it took in a second."""
    length = len(built.knowledge.book.text)
    table = Table("stage", "seconds", "characters/s", "made")
    for stage in built.stages:
        made = ", ".join(f"{count:,} {what}" for what, count in stage.counts.items())
        table.add_row(stage.name, f"{stage.seconds:.2f}", f"{length / stage.seconds:,.0f}", made)
    table.add_row("all", f"{seconds:.2f}", f"{length / seconds:,.0f}", "", style="bold")
    return table


def peak_memory() -> float:
    """The most memory that this process has held, in MiB."""
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # KiB, but bytes on macOS
    return used / 1024 / (1024 if sys.platform == "darwin" else 1)


def main() -> None:
    """Build once, and print the tables."""
    console = Console()
    real = BOOK.is_file()
    source = BOOK if real else sample_book()
    with tempfile.TemporaryDirectory() as folder:
        begin = perf_counter()
        built = build(source, Path(folder))
        seconds = perf_counter() - begin
        console.print(f"{built.knowledge.book.title}: {len(built.knowledge.book.text):,} characters", highlight=False)
        console.print(stage_table(built, seconds))
        console.print(f"peak memory {peak_memory():,.0f} MiB, {built.triples:,} triples", highlight=False)
    noise = [("other places", one.text, one.passages) for one in invented(ELSEWHERE)]
    noise.append(("sample", open_source(sample_book()).text, tuple(stand_off(SAMPLE))))
    if real:
        text = open_source(source).text
        noise.append(("the book", text, read_annotations(UNSEEN)))
        console.print("passages of the book that nothing has learned from")
        console.print(evaluation_table(as_printed(text, built.knowledge.mentions)))
        console.print("the same passages, with other places and people in the book")
        console.print(evaluation_table(renamed(text)))
    console.print("the sample")
    console.print(evaluation_table(sample()))
    console.print("invented passages of other places that nothing has learned from")
    console.print(evaluation_table(elsewhere()))
    console.print(noise_table(noise))
    console.print(growth_table(source.read_text("utf8")))
    console.print(fidelity_table(measure_sample()))
    console.print(dice_table(range(20)))


if __name__ == "__main__":
    main()

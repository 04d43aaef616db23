"""Floor 8: the stages of a build as bars on a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, SpinnerColumn, TextColumn
from rich.progress import Progress as Bars

from kg.pipeline import Progress, Stage

_STAGES = {
    "read": "read 读入",
    "extract": "extract 抽取",
    "link": "link 链接",
    "graph": "graph 成图",
    "views": "views 视图",
}


@contextmanager
def progress_bars(console: Console) -> Iterator[Progress]:
    """A bar for each stage where the console is a terminal, nothing elsewhere."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(20))
    with Bars(*columns, TextColumn("{task.fields[said]}"), console=console, disable=not console.is_terminal) as bars:

        def show(stage: Stage) -> None:
            if stage.part is None:
                bars.add_task(_STAGES[stage.name], total=None, said="")
            else:
                said = ", ".join(f"{count:,} {what}" for what, count in stage.counts.items())
                said = f"{stage.seconds:4.1f} s  {said}"
                bars.update(bars.task_ids[-1], total=1, completed=stage.part, said=said)

        yield show

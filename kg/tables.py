"""Floor 7: what was found, counted and measured, as tables for a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import zip_longest

import pandas as pd
from rich.table import Column, Table

from kg.errors import ResourceError
from kg.evaluate import ALL, CORE, Evaluation, Score
from kg.model import Kind, Knowledge
from kg.vocabulary import ontology

_KINDS = {
    Kind.ORGANIZATION: "机构",
    Kind.PLACE: "地点",
    Kind.PERSON: "人物",
    Kind.ROLE: "职务",
    Kind.DATE: "日期",
    Kind.PROJECT: "项目",
    Kind.DOCUMENT: "文献",
    Kind.EVENT: "事件",
    Kind.QUANTITY: "数量",
}


def found_table(knowledge: Knowledge) -> Table:
    """What was found: mentions by kind beside entities by class."""
    terms = ontology()
    mentions = Counter(mention.kind for mention in knowledge.mentions)
    entities = Counter(terms.core(entity.kind) for entity in knowledge.entities)
    table = Table("mentions 提及", _number(""), "entities 实体", _number(""))
    left = [(f"{kind} {_KINDS[kind]}", count) for kind, count in mentions.most_common()]
    right = [(f"{kind} {terms.label(f'nj:{kind}')}", count) for kind, count in entities.most_common()]
    for (mention, found), (entity, made) in zip_longest(left, right, fillvalue=("", None)):
        table.add_row(mention, _figure(found), entity, _figure(made))
    return table


def count_table(heading: str, counts: Mapping[str, int]) -> Table:
    """Counts by prefixed name, with its label."""
    table = Table(heading, "", _number(""))
    for name, count in counts.items():
        table.add_row(name, _label(name), _figure(count))
    return table


def answer_table(answer: pd.DataFrame) -> Table:
    """The answer to a query; what is unbound is left empty."""
    table = Table(*answer.columns)
    for row in answer.itertuples(index=False):
        table.add_row(*("" if pd.isna(value) else str(value) for value in row))
    return table


def evaluation_table(result: Evaluation) -> Table:
    """Precision, recall and F1 by kind and together; the values of dates and the linking of organizations, where there
    are any to measure."""
    table = Table("", *map(_number, ("gold", "found", "precision", "recall", "F1")))
    rows: dict[str, Score] = {kind.value: score for kind, score in result.kinds.items()}
    rows |= {"core six": result.over(CORE), "all eight": result.over(ALL)}
    for name, score in rows.items():
        table.add_row(name, str(score.gold), str(score.found), *_shares(score.precision, score.recall, score.f1))
    if result.dates.gold:
        table.add_row("date values", str(result.dates.gold), "", "", *_shares(result.dates.recall), "")
    if (link := result.linking).of:
        table.add_row("linking (B³)", str(link.of), "", *_shares(link.precision, link.recall, link.f1))
    return table


def _shares(*values: float) -> tuple[str, ...]:
    return tuple(f"{value:.3f}" for value in values)


def _number(heading: str) -> Column:
    return Column(heading, justify="right")


def _figure(count: int | None) -> str:
    return "" if count is None else f"{count:,}"


def _label(name: str) -> str:
    """The Chinese label of a term; nothing for a term of others' that the ontology does not borrow."""
    try:
        return ontology().label(name)
    except ResourceError:
        return ""

"""Figures of areas: what the text says of 全市, 全县 or an area by name, with the year and how it has changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.link.claims.clauses import clauses, sentences
from kg.link.claims.holders import Holder, after_date, date_of, governing, holder_of, leads, ranges
from kg.link.claims.ledger import Finding
from kg.link.claims.measures import Measure, domain_of, measure, state, unit_pattern
from kg.link.claims.numbers import NUMBER
from kg.link.claims.whereabouts import pattern
from kg.link.scene import Passage, Scene
from kg.model import Kind

_SHARE = "share"
_TELLING = 4
_FIGURE = re.compile(NUMBER)


def figures(scene: Scene) -> Iterator[Finding]:
    """Quantities of areas: what has the name of a measure, what an area has, and behind 全市 and a date anything that
    is counted (全市新增就业300人). Figures in the clauses behind hold for the same area, as long as they are measures
    by name, follow one another and bring in no one else."""
    for passage in scene.passages:
        if scene.book.block_at(passage.start).kind.is_prose and _FIGURE.search(passage.text):
            yield from _figures(scene, passage)


def _figures(scene: Scene, passage: Passage) -> Iterator[Finding]:
    run: Holder | None = None
    year = governing(scene, passage)
    for sentence in sentences(passage):
        date, row = year, list(clauses(sentence))
        if _WISHED.search(sentence.text) or any(map(ranges, row)):
            run = None
            continue
        for at, clause in enumerate(row):
            date = date_of(clause) or date
            named = holder_of(scene, clause, all(map(leads, row[:at])))
            found = _figure(clause, named, run, date)
            if found:
                run = named or run
                yield from _state(scene, run, found, row[at:], date) if run else ()
            if not (found and domain_of(found.kind)) and (named or found or not _keeps(clause)):
                run = None


def _figure(clause: Passage, named: Holder | None, run: Holder | None, date: str | None) -> Measure | None:
    """The figure of a clause that names an area, or else of one in a run of figures."""
    if named:
        return measure(clause.text, named.end) or _count(clause, named, date)
    if run is None or clause.of(Kind.ORGANIZATION, Kind.PLACE, Kind.PERSON, Kind.PROJECT, Kind.EVENT):
        return None
    found = measure(clause.text, after_date(clause))
    return found if found and domain_of(found.kind) != _SHARE else None


def _count(clause: Passage, named: Holder, date: str | None) -> Measure | None:
    """Anything that is counted: what an area has, or what was done in all of it in a given time, told by more than a
    bare verb."""
    if _HAS.match(clause.text, named.end):
        return measure(clause.text, named.end, None)
    found = measure(clause.text, named.end, None) if named.whole and date else None
    return found if found and len(found.kind) >= _TELLING else None


def _keeps(clause: Passage) -> bool:
    """Whether a clause leaves a run of figures whole: a share, a change, a date, nothing but an announcement."""
    at = after_date(clause)
    return at == len(clause.text) or bool(_KEEPS.match(clause.text, at) or _CHANGE.match(clause.text, at))


def _state(scene: Scene, holder: Holder, found: Measure, row: Sequence[Passage], date: str | None) -> Iterator[Finding]:
    """A figure and the clauses right behind it that say how it has changed."""
    end, changes = row[0].start + found.end, []
    for behind in row[1:]:
        if match := _CHANGED.match(behind.text):
            changes.append(match.group())
            end = behind.start + match.end()
        elif changes or not _AGAINST.match(behind.text):
            break
    named = replace(found, kind=holder.scope + found.kind)
    yield holder.area.entity
    evidence, change = scene.span(row[0].start, end), "，".join(changes)
    yield from state(holder.area.id, named, evidence, "figure-of-area", as_of=date, change=change or None)


_HAS = pattern("figures", "has")
_WISHED = pattern("figures", "wished")
_CHANGE = pattern("figures", "change")
_CHANGED = re.compile(rf"{_CHANGE.pattern}(?:{NUMBER}{unit_pattern()}|(?<=持平))")
_AGAINST = pattern("figures", "against")
_KEEPS = pattern("figures", "keeps")

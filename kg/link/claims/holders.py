"""Whose figures a clause gives, and of which date."""

from __future__ import annotations

from dataclasses import dataclass

from kg.link.claims.clauses import clauses, sentences
from kg.link.claims.whereabouts import Spot, area_of_level, area_spot, higher, pattern
from kg.link.scene import Linked, Passage, Scene
from kg.model import Kind

_AT_HEAD = 2


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose figures a clause gives: an area, and the words that narrow its budget (市本级) or nothing. `end` is the
    offset in the clause behind the words that name it; `whole` says that they were 全市 or the like, not a name."""

    area: Spot
    scope: str
    end: int
    whole: bool


def holder_of(scene: Scene, clause: Passage, first: bool) -> Holder | None:
    """The area that a clause opens with, behind a date: 全市, 市本级, or in the `first` clause of a sentence a name."""
    at = after_date(clause)
    if match := _WHOLE.match(clause.text, at) or _OWN.match(clause.text, at):
        area = area_of_level(scene, clause, match["level"])
        own = match.groupdict().get("own")
        return Holder(area, own or "", match.end(), True) if area else None
    for linked in clause.of(Kind.PLACE) if first else ():
        if linked.start == clause.start + at and (name := _area_name(scene, linked)):
            within = _WITHIN.match(clause.text, linked.end - clause.start)
            return Holder(area_spot(scene, name), "", within.end() if within else linked.end - clause.start, False)
    return None


def _area_name(scene: Scene, linked: Linked) -> str | None:
    """The name of the area that a mention means, if it lies in the book's own area or that in it, and is told in full
    or is one of a city or province."""
    name = scene.names.get(linked.entity or "", "")
    area, own = scene.areas.by_name.get(name), scene.areas.own or ""
    if area is None or not (own in (name, *higher(scene, name)) or name in higher(scene, own)):
        return None
    return name if name == linked.text or area.level in ("province", "prefecture") else None


def governing(scene: Scene, passage: Passage) -> str | None:
    """The year that the figures of a paragraph are of: the one it opens with, if that is the year the book covers, or
    the end of it."""
    first = next(sentences(passage), None)
    row = list(clauses(first)) if first else []
    lead = next((at for at, clause in enumerate(row) if not leads(clause)), len(row) - 1)
    dates = [date_of(clause) for clause in row[: lead + 1]]
    return next((date for date in dates if date in (f"{scene.book.year}", f"{scene.book.year}-12")), None)


def leads(clause: Passage) -> bool:
    """Whether a clause is only a date or a source in front of what a sentence tells."""
    return after_date(clause) == len(clause.text) or _LEADS.match(clause.text) is not None


def after_date(clause: Passage) -> int:
    """The offset in a clause behind a date that opens it."""
    opening = _opening(clause)
    return opening.end - clause.start if opening else 0


def _opening(clause: Passage) -> Linked | None:
    """The date that opens a clause, at most behind 截至."""
    dates = clause.of(Kind.DATE)[:1]
    return dates[0] if dates and dates[0].start <= clause.start + _AT_HEAD else None


def date_of(clause: Passage) -> str | None:
    """The EDTF date that opens a clause."""
    opening = _opening(clause)
    return opening.mention.value if opening else None


def ranges(clause: Passage) -> bool:
    """Whether the date that opens a clause is the start of a range that was not read to its end."""
    opening = _opening(clause)
    return opening is not None and _RANGE.match(clause.text, opening.end - clause.start) is not None


_WHOLE = pattern("figures", "whole")
_OWN = pattern("figures", "own")
_WITHIN = pattern("figures", "within")
_LEADS = pattern("figures", "leads")
_RANGE = pattern("figures", "range")

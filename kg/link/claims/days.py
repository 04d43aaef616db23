"""When events are held: all that the book says of each, weighed, so that a year gives way to a day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.link.claims.held import Held, Occasion, edtf, in_chronicle
from kg.link.scene import Linked, Scene
from kg.model import Claim, Kind, Literal, Span

_WEIGHTS = {"opened": 3, "held": 3, "closed": 3, "presided": 3, "spoken-of": 2, "attended": 1}
_LOOSE = ("开展", "组织")
_NUMBERED = re.compile(r"[一二三四五六七八九十百\d]+[次届]|首届")


@dataclass(frozen=True, slots=True)
class Said:
    """A date that a sentence gives an event, and how far that is to be trusted against another."""

    first: str | None
    last: str | None
    evidence: tuple[Span, ...]
    rule: str
    weight: int


@dataclass(slots=True)
class Days:
    """Collects what is said of the dates of events."""

    scene: Scene
    _said: dict[str, list[Said]] = field(default_factory=dict)

    def note(self, occasion: Occasion, held: Held) -> None:
        """Take in what a sentence says of an event's date."""
        event = held.event
        weight = 2 if held.verb in _LOOSE else _WEIGHTS[held.manner]
        clause = self.scene.span(*occasion.sentence.clean(held.start, held.end))
        told = edtf(held.date) if held.date else None
        if told and held.date and self._certain(held, told[0]):
            start, end = occasion.sentence.clean(held.start, held.end)
            evidence = self.scene.span(min(held.date.start, start), end)
            self._keep(event, held, told, (evidence,), "day-of-sentence", weight)
        elif not held.date and in_chronicle(occasion.passage) and (day := self._day_of_item(occasion)):
            self._keep(event, held, edtf(day) or ("", None), (clause, day.mention.span), "day-of-item", weight)

    def _certain(self, held: Held, day: str) -> bool:
        """Who takes part in something on a day says when it is only of a meeting, and only a day."""
        of_meeting = self.scene.kinds.get(held.event) == "Meeting" and len(day) == 10
        return held.manner != "attended" or of_meeting

    def _day_of_item(self, occasion: Occasion) -> Linked | None:
        """The date at the head of a chronicle's item, for a sentence that speaks of none."""
        section = occasion.passage.section
        if any(one.kind is Kind.DATE for one in occasion.sentence.mentions.values()):
            return None
        dates = (one for passage in self.scene.in_section(section.number)[:1] for one in passage.of(Kind.DATE))
        return next((one for one in dates if section.date and one.mention.value == section.date), None)

    def _keep(
        self, event: str, held: Held, day: tuple[str, str | None], evidence: tuple[Span, ...], rule: str, weight: int
    ) -> None:
        first, last = day if held.manner != "closed" else (None, day[1] or day[0])
        self._said.setdefault(event, []).append(Said(first, last, evidence, rule, weight))

    def claims(self) -> Iterator[Claim]:
        """The dates of all events: for each the surest, and of these no coarser one beside a finer. Two days of one
        session are both told, since the book contradicts itself; two of any other event are days of namesakes."""
        for event, said in self._said.items():
            yield from _claims(event, said, "schema:startDate", [one.first for one in said])
            yield from _claims(event, said, "schema:endDate", [one.last for one in said])


def _claims(event: str, said: list[Said], property: str, days: list[str | None]) -> Iterator[Claim]:
    pairs = [(one, day) for one, day in zip(said, days, strict=True) if day]
    best = max((one.weight for one, _ in pairs), default=0)
    finest = [day for _, day in pairs if not any(other != day and other.startswith(day) for _, other in pairs)]
    sure = [(one, day) for one, day in pairs if one.weight == best and day in finest]
    if len({day for _, day in sure}) == 1 or _NUMBERED.search(event):
        for one, day in sure:
            yield Claim(event, property, Literal(day, "edtf"), one.evidence, one.rule)

"""Events: meetings, ceremonies, exhibitions, competitions, campaigns, cases, under their whole name."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from kg.extract.events.heads import EventHead, event_heads, find_headed
from kg.extract.events.quoted import campaigns, find_quoted
from kg.extract.events.sessions import find_sessions
from kg.extract.passage import Candidate, Passage
from kg.model import Kind

__all__ = ["EventHead", "campaigns", "event_heads", "find_events"]


def find_events(passage: Passage, learned: Container[str] = ()) -> Iterator[Candidate]:
    """The events of a passage; `learned` are quoted names that the book calls campaigns elsewhere."""
    titles = [(found.start - 1, found.end + 1) for found in passage.of(Kind.DOCUMENT)]
    events = [*find_headed(passage), *find_sessions(passage), *find_quoted(passage, learned)]
    for found in (*events, *_joint(passage.text, events)):
        if not any(start <= found.start and found.end <= end for start, end in titles):
            yield found


def _joint(text: str, events: Iterable[Candidate]) -> Iterator[Candidate]:
    """Two events in one name: X艺术节暨Y博览会."""
    ordered = sorted(events)
    starts = {found.start: found for found in ordered}
    for first in ordered:
        second = starts.get(first.end + 1)
        if second and text[first.end] == "暨":
            yield Candidate(first.start, second.end, Kind.EVENT, "joint-event")

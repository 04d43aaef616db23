"""Who holds a post that the book names without its holder: a meeting's account says which post reported to it (市委书记
作工作报告), the title of a paper says who reported to the same meeting (某某同志在…全会上的报告)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.extract.shapes import is_name
from kg.link.claims.ledger import Finding
from kg.link.claims.offices import Office, offices, pattern
from kg.link.claims.tenures import tenure
from kg.link.scene import Passage, Scene
from kg.model import Kind, Span

_CONFIDENCE = 0.8
_Names = dict[str, dict[str, Span]]
_Posts = dict[str, dict[tuple[str, ...], list[Office]]]


def speakers(scene: Scene) -> Iterator[Finding]:
    """The tenures of those who reported to a meeting, where one name and one holder of posts did."""
    names: _Names = {}
    posts: _Posts = {}
    for passage in scene.passages:
        for event, name, span in _named(scene, passage):
            names.setdefault(event, {}).setdefault(name, span)
        for event, found in _posted(scene, passage):
            posts.setdefault(event, {}).setdefault(tuple(office.id for office in found), found)
    for event, name, span in _alone(names):
        if len(posts.get(event, {})) == 1:
            for office in next(iter(posts[event].values())):
                yield from tenure(scene, f"person/{name}", name, office, span, "reported-to-meeting", _CONFIDENCE)
                said = scene.span(office.start, office.end)
                yield from tenure(scene, f"person/{name}", name, office, said, "reported-to-meeting", _CONFIDENCE)


def _alone(names: Mapping[str, dict[str, Span]]) -> Iterator[tuple[str, str, Span]]:
    for event, found in names.items():
        if len(found) == 1:
            yield event, *next(iter(found.items()))


def _named(scene: Scene, passage: Passage) -> Iterator[tuple[str, str, Span]]:
    """(meeting, name, evidence) of the reports that are told with the name of who made them."""
    for match in pattern("speakers", "named").finditer(passage.text):
        name, first = _name_at_end(match["name"]), match.start("event") + passage.start
        events = [m.entity for m in passage.of(Kind.EVENT) if m.start == first and m.entity]
        if name and events and scene.kinds[events[0]] == "Meeting":
            yield events[0], name, scene.span(passage.start + match.start("name"), passage.start + match.end())


def _name_at_end(text: str) -> str | None:
    """The name that a stretch ends in: of three characters where that is one, else of two or four."""
    return next((text[-n:] for n in (3, 2, 4) if len(text) >= n and is_name(text[-n:])), None)


def _posted(scene: Scene, passage: Passage) -> Iterator[tuple[str, list[Office]]]:
    """(meeting, posts) of the reports that a paragraph on a meeting tells with the posts of who made them."""
    meeting: str | None = None
    heads: list[int] = []
    for linked in passage.mentions:
        text = passage.text[: linked.start - passage.start]
        if linked.kind is Kind.EVENT and linked.entity and scene.kinds[linked.entity] == "Meeting":
            meeting, heads = linked.entity, []
        elif not text or text.endswith(("，", "。", "；")):
            heads = [linked.start] if linked.kind in (Kind.ORGANIZATION, Kind.ROLE) else []
        reports = linked.kind is Kind.ROLE and pattern("speakers", "posted").match(
            passage.text, linked.end - passage.start
        )
        found = offices(scene, passage, heads[0], linked.end) if reports and heads and meeting else []
        if found and meeting:
            yield meeting, found

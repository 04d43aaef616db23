"""Which event is part of which."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.link.claims.coded import Coded, frame
from kg.link.claims.held import FILE, is_bare
from kg.link.claims.ledger import Finding
from kg.link.scene import Scene
from kg.model import Claim, Entity, Kind
from kg.resources import patterns

_ITEM = re.compile(r"[^、，]*“[^”]*”[^、，“”]*|[^、，和及“”]+")


def parts_listed(scene: Scene, sentence: Coded) -> Iterator[Finding]:
    """The parts that a sentence lists (甲节包括开幕式、…等5个子项目), and a session that an assembly holds."""
    for match in frame(FILE, "within").finditer(sentence.text):
        whole, part = sentence.linked(match, "whole")[0].entity, sentence.linked(match, "part")[0].entity
        if whole and part and not is_bare(scene, part):
            evidence = (scene.span(*sentence.clean(*match.span())),)
            yield Claim(part, "schema:superEvent", whole, evidence, "assembly-holds")
    for match in frame(FILE, "parts").finditer(sentence.text):
        whole = sentence.linked(match, "what")[0].entity
        if whole and frame(FILE, "counted").match(sentence.plain(*match.span("count"))):
            yield from _listed(scene, sentence, whole, match)


def _listed(scene: Scene, sentence: Coded, whole: str, match: re.Match[str]) -> Iterator[Finding]:
    """One part for each item of the list; one that no finder has seen is known by the whole it is part of."""
    first, named = match.start("list"), scene.span(*sentence.clean(*match.span("what")))
    for item in _ITEM.finditer(match["list"]):
        start, end = first + item.start(), first + item.end()
        events = [sentence.mentions[at] for at in range(start, end) if at in sentence.mentions]
        known = len(events) == 1 and events[0].kind is Kind.EVENT and end - start == 1
        name = sentence.plain(start, end)
        id = events[0].entity if known else f"event/{scene.names[whole]}/{name}"
        if not known:
            yield Entity(id or "", "Activity", name)
        evidence = (named, scene.span(*sentence.clean(start, end)))
        yield Claim(id or "", "schema:superEvent", whole, evidence, "part-of-list")


def parts_by_name(scene: Scene) -> Iterator[Finding]:
    """A ceremony that bears the name of an event (甲节开幕式) is part of it."""
    ceremony = re.compile(rf"(?:{patterns(FILE)['fragments']['ceremony']})$")
    seen: set[str] = set()
    for passage in scene.passages:
        for event in passage.of(Kind.EVENT):
            if event.entity is None or event.entity in seen:
                continue
            seen.add(event.entity)
            name = scene.names[event.entity]
            whole = "event/" + ceremony.sub("", name)
            if whole != f"event/{name}" and whole in scene.names:
                yield Claim(event.entity, "schema:superEvent", whole, (event.mention.span,), "ceremony-of")

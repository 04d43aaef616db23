"""Events: when and where they are held, who organizes them and takes part, which is part of which."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.link.claims.actors import actors, body_of_section
from kg.link.claims.coded import Coded, frame
from kg.link.claims.days import Days
from kg.link.claims.held import FILE, Held, Occasion, is_bare, occasions
from kg.link.claims.ledger import Finding, quantity
from kg.link.claims.parts import parts_by_name, parts_listed
from kg.link.claims.venues import venue
from kg.link.scene import Linked, Scene
from kg.model import Claim, Kind

_CARRIED_OUT = ("承办", "协办")
_CONVENED = ("召开", "举行", "举办", "主办")
_PRESIDES = (Kind.ROLE, Kind.PERSON)


def events(scene: Scene) -> Iterator[Finding]:
    """All that the sentences say of the events that are held."""
    days = Days(scene)
    for occasion in occasions(scene):
        for held in occasion.held:
            if not is_bare(scene, held.event):
                days.note(occasion, held)
                yield from _convened(scene, occasion, held)
                yield from _placed(scene, occasion, held)
        yield from _hosted(scene, occasion)
        yield from _presided(scene, occasion)
        yield from _attended(scene, occasion)
        yield from _counted(scene, occasion)
        yield from parts_listed(scene, occasion.sentence)
    yield from days.claims()
    yield from parts_by_name(scene)


def _convened(scene: Scene, occasion: Occasion, held: Held) -> Iterator[Finding]:
    """Who holds an event, and who presides over it where 主持召开 says so."""
    if held.front is None or held.manner not in ("held", "spoken-of"):
        return
    sentence = occasion.sentence
    match: re.Match[str] | None = held.front
    rule = "convenes"
    if not held.front["who"]:
        match, rule = _subject(sentence, held), "subject-of-sentence"
    if not match:
        yield from _of_section(scene, occasion, held)
        return
    who, stretch = sentence.linked(match, "who"), (match.start("who"), held.end)
    heads = [one for one in who if one.kind in _PRESIDES] if "主持" in held.front["middle"] else []
    if held.verb in _CARRIED_OUT:
        yield from _acting(scene, occasion, held.event, "nj:participant", who, stretch, "carries-out")
        return
    yield from _acting(scene, occasion, held.event, "nj:presidedBy", heads, stretch, "presides")
    if not _only_acts(sentence, held):
        others = [one for one in who if one not in heads]
        yield from _acting(scene, occasion, held.event, "schema:organizer", others, stretch, rule)


def _only_acts(sentence: Coded, held: Held) -> bool:
    """Whether 开展 may mean no more than taking part in what others hold (开展专项行动)."""
    front = sentence.text[held.start : held.end]
    by_day = held.date is not None and "日" in held.date.text
    return held.verb in ("开展", "启动", "组织") and not by_day and not re.search("联合|共同|组织开展|举办", front)


def _subject(sentence: Coded, held: Held) -> re.Match[str] | None:
    """Who opens the sentence, where nobody else comes between that and the verb."""
    match = frame(FILE, "subject").search(sentence.text, 0, held.start)
    if not match or frame(FILE, "clause_subject").search(sentence.text, match.end(), held.start):
        return None
    return match


def _of_section(scene: Scene, occasion: Occasion, held: Held) -> Iterator[Finding]:
    """The body that a section is about holds what a sentence says is held without saying by whom; so does the body
    under it whose name the event bears."""
    event, body = held.event, body_of_section(scene, occasion.passage)
    if held.front is None or held.front.start() or not occasion.leads or held.verb not in _CONVENED:
        return
    if not occasion.sentence.text.startswith("的", held.front.end() + len(held.verb)):
        name, near = scene.names[event], f"org/{occasion.passage.where.body}"
        own = [id for id in (f"org/{name[:end]}" for end in range(len(name), 3, -1)) if id in scene.names]
        body = own[0] if own and own[0].startswith(near) else None if own or "次" in name or "届" in name else body
        if body:
            evidence = (scene.span(*occasion.sentence.clean(held.start, held.end)),)
            yield Claim(event, "schema:organizer", body, evidence, "body-of-section", 0.8)


def _acting(
    scene: Scene,
    occasion: Occasion,
    event: str,
    property: str,
    who: Sequence[Linked],
    stretch: tuple[int, int],
    rule: str,
) -> Iterator[Finding]:
    """A claim for each of those who act; the evidence is the coded stretch."""
    ids, findings = actors(scene, occasion.passage, who)
    yield from findings
    for id in ids:
        yield Claim(event, property, id, (scene.span(*occasion.sentence.clean(*stretch)),), rule)


def _placed(scene: Scene, occasion: Occasion, held: Held) -> Iterator[Finding]:
    if held.front is not None and "承" not in held.verb:
        yield from venue(scene, held.event, occasion.sentence, held.front.span("middle"))


def _hosted(scene: Scene, occasion: Occasion) -> Iterator[Finding]:
    """由…主办、…承办: hosts organize, the others take part."""
    sentence = occasion.sentence
    for name in ("hosted", "hosts"):
        for match in frame(FILE, name).finditer(sentence.text):
            for event in _meant(scene, occasion, match, "what", "noun" if name == "hosts" else None):
                for group, property in (("host", "schema:organizer"), ("other", "nj:participant")):
                    who = sentence.linked(match, group)
                    yield from _acting(scene, occasion, event, property, who, match.span(), "hosts")


def _presided(scene: Scene, occasion: Occasion) -> Iterator[Finding]:
    """会议由…主持, …主持会议."""
    for match in frame(FILE, "presided").finditer(occasion.sentence.text):
        events = _meant(scene, occasion, match, "what", "noun") or _meant(scene, occasion, match, "what2", "noun2")
        who = [*occasion.sentence.linked(match, "who"), *occasion.sentence.linked(match, "who2")]
        for event in events:
            heads = [one for one in who if one.kind in _PRESIDES or (_is_body(one) and "召开" not in match.group())]
            yield from _acting(scene, occasion, event, "nj:presidedBy", heads, match.span(), "presides")


def _is_body(linked: Linked) -> bool:
    return linked.kind is Kind.ORGANIZATION


def _attended(scene: Scene, occasion: Occasion) -> Iterator[Finding]:
    """…参加, 出席 an event, or 会议 where that takes one up."""
    for match in frame(FILE, "attended").finditer(occasion.sentence.text):
        who = occasion.sentence.linked(match, "who")
        for event in _meant(scene, occasion, match, "what", "noun"):
            yield from _acting(scene, occasion, event, "nj:participant", who, match.span(), "attends")


def _counted(scene: Scene, occasion: Occasion) -> Iterator[Finding]:
    """How many people took part, where the number is of all of them."""
    sentence = occasion.sentence
    for name in ("crowd", "assembled"):
        for match in frame(FILE, name).finditer(sentence.text):
            noun = "noun" if name == "crowd" else None
            if noun and not match["all"] and (match["who"] or _sent(sentence, match.start("n"))):
                continue
            for event in _meant(scene, occasion, match, "what", noun)[:1]:
                evidence = scene.span(*sentence.clean(match.start("n"), match.end()))
                yield from quantity(event, "参加人数", match["n"], "人", evidence, "people-counted")


def _sent(sentence: Coded, at: int) -> bool:
    """Whether a clause says of those it counts that somebody sent them: then they are not all who came."""
    return bool(frame(FILE, "sent").search(sentence.text, 0, at))


def _meant(scene: Scene, occasion: Occasion, match: re.Match[str], what: str, noun: str | None) -> list[str]:
    """The events that a match names, or the one that its noun (会议, 活动) takes up."""
    named = [one.entity for one in occasion.sentence.linked(match, what) if one.kind is Kind.EVENT and one.entity]
    if not named and noun and "noun" in match.groupdict():
        before = [held.event for held in occasion.held if held.start <= match.start()]
        event = before[-1] if before else occasion.current or occasion.subject
        named = [event] if event and _takes_up(scene, event, match[noun]) else []
    return [event for event in named if not is_bare(scene, event)]


def _takes_up(scene: Scene, event: str, noun: str | None) -> bool:
    """Whether a noun can mean an event: it ends its name, or it is the word for its class. No noun (…主持。) can."""
    words = {"Meeting": ("会议", "大会", "全会"), "Activity": ("活动",)}
    return noun is None or (scene.names[event].endswith(noun) or noun in words.get(scene.kinds[event], ()))

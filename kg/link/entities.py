"""Mentions → entities: every mention is given the thing it means; mentions of one thing become one entity."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.extract.places import listed_towns
from kg.link.areas import Areas, plain_name
from kg.link.definitions import companies_by_short_name, defined_names
from kg.link.organizations import PARTS, Namer, Surroundings
from kg.link.scene import Linked, Passage, Scene, blocks_with_mentions, section_paths
from kg.link.things import Thing, Things, held_by
from kg.model import Block, Book, Entity, Kind, Level, Mention, Section

_HELD = re.compile(r"(?:召开|主持|举行|举办|开幕|启动)(?:了)?[“]?$")
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:/\d{4}-\d\d-\d\d)?")


def set_scene(book: Book, mentions: Sequence[Mention], areas: Areas) -> tuple[Scene, dict[str, Thing]]:
    """The book with all its mentions linked, and the things they mean by id."""
    namer = Namer(areas, {**companies_by_short_name(mentions), **defined_names(book, mentions)})
    things = Things(areas, namer)
    paths = section_paths(book)
    met: dict[str, Thing] = {}
    passages = []
    for block, found in blocks_with_mentions(book, mentions):
        path = paths[block.section]
        where = surroundings(path, things)
        linked = []
        for (mention, start, end), thing in zip(found, _meanings(book, block, found, path, where, things), strict=True):
            if thing:
                met.setdefault(thing.id, thing)
            linked.append(Linked(mention, start, end, thing.id if thing else None))
        text = book.text[block.start : block.end]
        passages.append(Passage(text, block.start, path[-1], path, where, tuple(linked)))
    names = {thing.id: thing.name for thing in met.values()}
    kinds = {thing.id: thing.kind for thing in met.values()}
    return Scene(book, areas, tuple(passages), names, kinds), met


def surroundings(path: Sequence[Section], things: Things) -> Surroundings:
    """What bare names mean in a section: its own county where a heading names one, else the publishing area; and the
    body that the innermost heading of a 部类 or 分目 names."""
    area, body = things.areas.own, None
    for section in path[1:]:
        if section.level not in (Level.CHAPTER, Level.SECTION):
            break
        title = re.sub(r"[（(].*", "", section.title)
        known = things.areas.by_name.get(title)
        if known and known.level == "county":
            area = title
        found = things.namer.standard(title, Surroundings(area))
        body = found.full if found else body
    return Surroundings(area, body)


def _meanings(
    book: Book,
    block: Block,
    found: Sequence[tuple[Mention, int, int]],
    path: Sequence[Section],
    where: Surroundings,
    things: Things,
) -> Iterator[Thing | None]:
    """The thing that each mention of a block means, None for one that means none (a date, a role without a body)."""
    text = book.text[block.start : block.end]
    bodies: list[tuple[int, int, str]] = []
    before: tuple[int, Thing] | None = None
    towns = {start: plain_name(name) for start, _, name in listed_towns(text)}
    day = path[-1].date
    for mention, start, end in found:
        thing: Thing | None = None
        behind = before[1] if before and before[0] == start else None
        if mention.kind is Kind.ORGANIZATION:
            part = mention.text in PARTS and bodies and text[start - block.start - 1 : start - block.start] == "、"
            thing = things.part(bodies[-1][2], mention.text) if part else things.organization(mention.text, where)
            if not part:
                bodies.append((start - block.start, end - block.start, thing.name))
        elif mention.kind is Kind.PLACE:
            above = behind.name if behind and behind.id.startswith("place/") else None
            thing = things.place(towns.get(start - block.start, mention.text), where, above)
        elif mention.kind is Kind.PERSON:
            thing = things.person(mention.text, path[-1].number)
        elif mention.kind is Kind.DOCUMENT:
            thing = things.document(mention.text)
        elif mention.kind is Kind.PROJECT:
            thing = things.project(mention.text)
        elif mention.kind is Kind.ROLE and behind and behind.id.startswith("org/"):
            thing = things.post(behind.name, mention.text)
        elif mention.kind is Kind.EVENT:
            at = start - block.start
            held = _HELD.search(text, 0, at) or path[-1].title == mention.text
            thing = things.event(mention.text, where, held_by(text, at, bodies), day if held else None)
        elif mention.kind is Kind.DATE and mention.value and _DAY.fullmatch(mention.value):
            day = mention.value.split("/")[0]
        before = (end, thing) if thing else None
        yield thing


def entities(scene: Scene, met: Mapping[str, Thing], made: Iterable[Entity]) -> tuple[Entity, ...]:
    """One entity a thing, with all its mentions and the names it goes by; and those that the claims have made."""
    mentions: dict[str, list[Mention]] = {}
    for passage in scene.passages:
        for linked in passage.mentions:
            if linked.entity:
                mentions.setdefault(linked.entity, []).append(linked.mention)
    whole = {entity.id: entity for entity in made}
    for id, thing in met.items():
        forms = Counter(mention.text for mention in mentions.get(id, ()))
        aliases = tuple(
            form for form, _ in sorted(forms.items(), key=lambda item: (-item[1], item[0])) if form != thing.name
        )
        kind = whole[id].kind if id in whole and thing.kind == "Document" else thing.kind
        damaged = _misread(scene.book, mentions.get(id, ()))
        whole[id] = Entity(id, kind, thing.name, aliases, damaged, tuple(mentions.get(id, ())))
    return tuple(whole[id] for id in sorted(whole))


def _misread(book: Book, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The forms that mentions are printed in where that is not how they read."""
    printed = {book.printed(*book.clean(mention.span)) for mention in mentions} if book.repairs else set()
    return tuple(sorted(printed - {mention.text for mention in mentions}))

"""Which mountain, river, reservoir or site each clause speaks of, in the entries that describe them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.link.claims.clauses import clauses, sentences
from kg.link.claims.whereabouts import Spot, feature, natural_kind, pattern, spot
from kg.link.scene import Passage, Scene
from kg.model import BlockKind, Kind, Level

_TITLE = re.compile(r"(?P<name>[一-鿿]{2,8})(?:[（(](?P<other>[一-鿿]{2,8})[）)])?")


@dataclass(frozen=True, slots=True)
class Told:
    """A clause and what it speaks of. `at` is the offset in it where its predicate starts, behind a name or 其; `whole`
    is false where it speaks of a branch, or of something that stands there."""

    subject: Spot
    clause: Passage
    at: int
    whole: bool


Sentence = Sequence[Told]
"""The clauses of a sentence that speak of something."""


def descriptions(scene: Scene) -> Iterator[Sentence]:
    """The sentences on features and sites as lists of clauses: those of an entry that has one for its title, and those
    that open with the name of one and a predicate."""
    titles = titled(scene)
    for passage in scene.passages:
        title = titles.get(passage.section.number)
        named = title or any(natural_kind(linked.text) for linked in passage.of(Kind.PLACE))
        if named and scene.book.block_at(passage.start).kind.is_prose:
            for sentence in sentences(passage):
                if told := list(_told(sentence, title)):
                    yield told


def titled(scene: Scene) -> Mapping[str, Spot]:
    """The feature or site that an entry's title names, by the number of its section."""
    found = {}
    for passage in scene.passages:
        if passage.section.level is Level.ENTRY and scene.book.block_at(passage.start).kind is BlockKind.HEADING:
            place = _feature(scene, passage) or _site(scene, passage)
            if place:
                found[passage.section.number] = place
    return found


def other_name(passage: Passage) -> tuple[str, int] | None:
    """The other name in the brackets of a title (甲河（乙河）) and its clean offset."""
    match = _TITLE.fullmatch(passage.section.title)
    at = passage.text.find(match["other"]) if match and match["other"] else -1
    return (match["other"], passage.start + at) if match and at >= 0 else None


def _feature(scene: Scene, heading: Passage) -> Spot | None:
    """The natural feature of a title, if its entry describes one."""
    match, body = _TITLE.fullmatch(heading.section.title), _body(scene, heading)
    if match is None or not _DESCRIBED.search(body):
        return None
    kind = "Mountain" if _MOUNTAIN.match(body) else "River" if _RIVER.match(body) else None
    return feature(match["name"]) or (Spot(f"place/{match['name']}", kind, match["name"]) if kind else None)


def _site(scene: Scene, heading: Passage) -> Spot | None:
    """The site or road of a title that is nothing but its name, if its entry tells where it lies or how large it is."""
    for linked in heading.of(Kind.PLACE):
        place = spot(scene, linked)
        if place and linked.text == heading.section.title and _SITE.match(_body(scene, heading)):
            return place if place.kind in ("Site", "Route", "Place") else None
    return None


def _body(scene: Scene, heading: Passage) -> str:
    return scene.book.text[heading.end : heading.section.end].lstrip("\n")


def _told(sentence: Passage, title: Spot | None) -> Iterator[Told]:
    subject, whole = title, True
    for clause in clauses(sentence):
        part = _PART.match(clause.text)
        other = None if part else _opening(clause, subject)
        subject, whole = (other, True) if other else (subject, whole and part is None)
        if subject:
            head = re.match(rf"(?:{re.escape(subject.name)}|{_PRONOUN.pattern})", clause.text)
            yield Told(subject, clause, head.end() if head else 0, whole)


def _opening(clause: Passage, subject: Spot | None) -> Spot | None:
    """The feature whose name and a predicate open a clause, if it is not the subject anyway."""
    if subject and clause.text.startswith(subject.name):
        return subject
    for linked in clause.of(Kind.PLACE)[:1]:
        behind = clause.text[linked.end - clause.start :]
        if linked.start == clause.start and _PREDICATE.match(behind):
            return feature(linked.text, linked.end)
    return None


_DESCRIBED = pattern("features", "described")
_MOUNTAIN = pattern("features", "mountain")
_RIVER = pattern("features", "river")
_SITE = pattern("features", "site")
_PREDICATE = pattern("features", "predicate")
_PRONOUN = pattern("features", "pronoun")
_PART = pattern("features", "part")

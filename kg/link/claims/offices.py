"""Posts as the text writes them, several of one person in a row: 市委副书记、市长; 护理部主任兼院感科科长;
市人民检察院检察长、检察委员会委员、检察员. Each is a title in an organization of full name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from kg.link.claims.ledger import Finding
from kg.link.organizations import PARTS, kind_of
from kg.link.scene import Linked, Passage, Scene
from kg.model import Claim, Entity, Kind, Literal, Span
from kg.resources import lexicon_rows, patterns

_NAME = re.compile(r"\{([a-z_]+)\}")


@cache
def pattern(table: str, name: str) -> re.Pattern[str]:
    """A pattern of `claims-posts`, compiled; another name of its table in braces stands for that pattern."""
    named = patterns("claims-posts")[table]

    def fill(regex: str) -> str:
        return _NAME.sub(lambda match: fill(named[match[1]]), regex)

    return re.compile(fill(named[name]))


@dataclass(frozen=True, slots=True)
class Office:
    """A post: the full name of its organization and the title, and the clean stretch that names both. `above` is the
    body whose part the organization is, where the words name it as one (办公室主任), or None."""

    organization: str
    title: str
    start: int
    end: int
    above: str | None = None

    @property
    def id(self) -> str:
        """The id of the post."""
        return f"post/{self.organization}/{self.title}"

    @property
    def name(self) -> str:
        """The name of the post."""
        return self.organization + self.title

    def findings(self, scene: Scene, evidence: Span, rule: str) -> Iterator[Finding]:
        """The post, and its organization where no mention means it."""
        body = f"org/{self.organization}"
        for name in filter(None, (self.organization, self.above)):
            if f"org/{name}" not in scene.names:
                yield Entity(f"org/{name}", _national_kinds().get(name) or kind_of(name), name)
        if self.above:
            yield Claim(body, "org:subOrganizationOf", f"org/{self.above}", (evidence,), rule)
        yield Entity(self.id, "Post", self.name)
        yield Claim(self.id, "org:postIn", body, (evidence,), rule)
        yield Claim(self.id, "nj:title", Literal(self.title), (evidence,), rule)


def offices(scene: Scene, passage: Passage, start: int, end: int, body: str | None = None) -> list[Office]:
    """The posts in a clean stretch that holds nothing but posts; none where any part of it cannot be read as one.
    `body` is the full name of the organization that titles without one belong to. Ranks (高级工程师) are no posts."""
    found: list[Office] = []
    first = start
    for a, b in _pieces(passage, start, end):
        bodies = [m for m in passage.between(a, b, Kind.ORGANIZATION) if m.start == a and m.entity]
        text = passage.text[(bodies[-1].end if bodies else a) - passage.start : b - passage.start]
        own = bool(bodies) and not (body and _is_part(scene, bodies[-1]))
        if own:
            body, first = scene.names[bodies[-1].entity or ""], a
        elif bodies:
            text = bodies[-1].text + text
        office = _office(scene, passage, text, body, (first, a, b), own=own)
        if office is None:
            return []
        found.append(office)
        body = _later(office, body)
    return [office for office in found if _classes().get(_bare(office.title)) != "rank"]


def _is_part(scene: Scene, body: Linked) -> bool:
    """Whether a body is only named as a part of the one before (办公室, 院感科)."""
    bare = scene.names[body.entity or ""] == body.text
    return body.text in PARTS or (bare and pattern("posts", "part").fullmatch(body.text) is not None)


def _pieces(passage: Passage, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch cut where posts are joined, but not inside the names of bodies; remarks in brackets are left out."""
    bodies = passage.between(start, end, Kind.ORGANIZATION)
    a = start
    for match in pattern("posts", "joint").finditer(passage.text, start - passage.start, end - passage.start):
        at = passage.start + match.start()
        if at > a and not any(body.start <= at < body.end for body in bodies):
            yield a, _without_remark(passage, a, at)
            a = passage.start + match.end()
    yield a, _without_remark(passage, a, end)


def _without_remark(passage: Passage, start: int, end: int) -> int:
    remark = pattern("posts", "remark").search(passage.text[start - passage.start : end - passage.start])
    return start + remark.start() if remark else end


def _office(
    scene: Scene, passage: Passage, text: str, body: str | None, where: tuple[int, int, int], *, own: bool
) -> Office | None:
    """The post of one piece: `text` is what stands behind its organization, `own` that it names one of its own, `where`
    where the body is named, where the piece starts and where it ends."""
    first, start, end = where
    title, before = _title(text)
    head = pattern("posts", "head").fullmatch(title)
    if not title:
        return None
    if head and not own:
        place = _place_before(scene, passage, start, before)
        government = _government(scene, passage, head["level"], start, place, body) if place or not before else None
        return Office(government, title, start, end) if government else None
    if body is None and not before and title in _national():
        return Office(_national()[title], title, start, end)
    if body is None:
        return None
    return _in_body(scene, body, before, title, (first, end), own=own)


def _in_body(scene: Scene, body: str, before: str, title: str, where: tuple[int, int], *, own: bool) -> Office | None:
    """The post with a title in a body, or in the part of it that stands `before` the title or opens it."""
    if not own and not before and pattern("posts", "government").fullmatch(body):
        if bureau := pattern("posts", "bureau").fullmatch(title):
            unit = body.removesuffix("人民政府") + bureau["unit"]
            return Office(unit, "局长", *where) if f"org/{unit}" in scene.names else None
        if not pattern("posts", "of_government").fullmatch(title):
            return None
    opened = _parts().get(title, "") if not before else ""
    if opened:
        before, title = opened, title.removeprefix(opened)
    if opened not in ("", *PARTS) or (before and not pattern("posts", "part").fullmatch(before)):
        return None
    beside = pattern("posts", "department").fullmatch(body) if before and not own else None
    whole = beside["body"] if beside else body
    return Office(whole + before, title, *where, whole if before else None)


def _later(office: Office, body: str | None) -> str:
    """The body that titles behind a post belong to: a party committee or the like gives way to what it is part of."""
    if body is None or office.above is None:
        body = office.organization
    for name in ("leading", "inner"):
        if match := pattern("posts", name).fullmatch(body):
            return match["body"]
    return body


def _title(text: str) -> tuple[str, str]:
    """The title that a text ends in, with its rank (专职副主席), and what stands before it."""
    for at in range(len(text)):
        if _bare(text[at:]) in _classes():
            return text[at:], text[:at]
    return "", text


def _bare(title: str) -> str:
    """A title without the rank before it, unless it is a word with it."""
    rank = pattern("posts", "rank").match(title)
    return title[rank.end() :] if rank and title not in _classes() else title


def _place_before(scene: Scene, passage: Passage, start: int, before: str) -> str | None:
    """The full name of the area that a piece opens with, where the title follows it at once (灯塔市副市长)."""
    places = [m for m in passage.of(Kind.PLACE) if m.start == start and m.end == start + len(before) and m.entity]
    return scene.names[places[0].entity or ""] if places else None


def _government(
    scene: Scene, passage: Passage, level: str, start: int, place: str | None, body: str | None
) -> str | None:
    """The government whose head goes by a level word: of the `place` in front of it, of the area that the `body` of
    the post before is named after, else of the area that the section speaks of."""
    known = scene.areas.by_name
    if any(other.end == start for other in passage.of(Kind.PLACE)):
        return None
    chain: list[str] = []
    area = passage.where.area
    while area and area not in chain:
        chain.append(area)
        area = known[area].parent if area in known else None
    named = [place] if place else [name for name in (*chain, scene.areas.own, scene.areas.above) if name]
    if body and not place:
        inside = [name for name in known if name in body and name.endswith(level)]
        named = sorted(inside, key=lambda name: (-len(name), name)) or named
    area = next((name for name in named if name.endswith(level)), None)
    return scene.areas.official(area) + "人民政府" if area else None


@cache
def _classes() -> Mapping[str, str]:
    """Title → its class in the lexicon of roles."""
    return {row[0]: row[1] for row in lexicon_rows("roles")}


@cache
def _parts() -> Mapping[str, str]:
    """Title → the part of a body that it opens with (党委书记 → 党委)."""
    return {row[0]: row[3] for row in lexicon_rows("roles") if row[2] == "-" and row[3] != "-"}


@cache
def _national() -> Mapping[str, str]:
    """Title → the national body it is in."""
    return {title: body for title, body, _ in lexicon_rows("national_posts")}


@cache
def _national_kinds() -> Mapping[str, str]:
    return {body: kind for _, body, kind in lexicon_rows("national_posts")}

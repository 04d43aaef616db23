"""Mentions → the things they mean, kind by kind: an id, a class of the ontology and a full name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from kg.extract.events import event_heads
from kg.extract.places import division_names, place_heads
from kg.link.areas import Areas
from kg.link.organizations import Namer, Surroundings, kind_of
from kg.resources import lexicon_rows

_TERM = re.compile(r"第?[一二三四五六七八九十百\d]{1,4}届")
_ORDINAL = re.compile(
    r"第?[一二三四五六七八九十百\d]+(?:、[一二三四五六七八九十]+)*次|首届|第[一二三四五六七八九十百\d]+届"
)
_OF_A_YEAR = re.compile(r"\d{4}年")
_NUMERAL = r"[一二三四五六七八九十\d]"
_SESSION_ALONE = re.compile(rf"(?:第?{_NUMERAL}{{1,4}}届)?第?{_NUMERAL}+(?:、{_NUMERAL}+)*次")
_SESSION = re.compile(
    r"(?P<inner>常务委员会|常委会)?第?(?P<number>[一二三四五六七八九十百\d]+)次"
    r"(?P<kind>常务委员会|常委会|常委|常务|主席|主任|全体|全委|代表)?(?:[（(]扩大[)）])?(?P<head>会议|全会|大会)"
)
_SESSION_KINDS = {"常务委员会": "常委", "常委会": "常委", "全委": "全体"}
_PLACE_CLASSES = {
    "River": "River",
    "Mountain": "Mountain",
    "Reservoir": "Reservoir",
    "Route": "Route",
    "Site": "Site",
    "Lake": "NaturalFeature",
    "NaturalFeature": "NaturalFeature",
    "Area": "Place",
    "Place": "Place",
}
_GATHERINGS = {"AwardConferral": "Meeting", "Agreement": "Activity"}
_LEVEL_WORDS = "市省县区"
_MASKED = re.compile(r".某")


@dataclass(frozen=True, slots=True)
class Thing:
    """What a mention means."""

    id: str
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Things:
    """Finds out what mentions of one book mean."""

    areas: Areas
    namer: Namer

    def organization(self, text: str, where: Surroundings) -> Thing:
        """The organization that a name means in its surroundings."""
        name = self.namer.name(text, where)
        return Thing(f"org/{name.full}", name.kind, name.full)

    def part(self, body: str, text: str) -> Thing:
        """A part that is named behind its body's post (秘书长、办公室主任): the office of that body."""
        return Thing(f"org/{body}{text}", kind_of(text), body + text)

    def place(self, text: str, where: Surroundings, above: str | None = None) -> Thing:
        """The place of a name; `above` is the name of the area that the text puts right in front of it. A house that
        opens with a level word (市图书馆) is the one of the section's area."""
        full = self.areas.full(text) or division_names().get(text)
        if full:
            return Thing("place/" + "/".join(self.areas.path(full)), "AdministrativeArea", full)
        if text in countries():
            whole = countries()[text]
            return Thing(f"place/{whole}", "AdministrativeArea" if whole in _states() else "Place", whole)
        kind = _place_class(text)
        if kind == "Site" and text[0] in _LEVEL_WORDS:
            whole = self.namer.name(text, where).full
            return Thing(f"place/{whole}", kind, whole)
        if kind == "AdministrativeArea" and above and above in self.areas.by_name:
            return Thing("place/" + "/".join((*self.areas.path(above), text)), kind, text)
        return Thing(f"place/{text}", kind, text)

    def person(self, text: str, section: str) -> Thing:
        """A person; a masked name means someone of its own section only."""
        return Thing(f"person/{text}-{section}" if _MASKED.match(text) else f"person/{text}", "Person", text)

    def document(self, text: str) -> Thing:
        """A document by its title."""
        return Thing(f"document/{text}", "Document", text)

    def project(self, text: str) -> Thing:
        """A project by its name."""
        return Thing(f"project/{unquoted(text)}", "Project", unquoted(text))

    def post(self, organization: str, title: str) -> Thing:
        """The post with a title in an organization, given by its full name."""
        return Thing(f"post/{organization}/{title}", "Post", organization + title)

    def event(self, text: str, where: Surroundings, body: str | None, date: str | None) -> Thing:
        """An event. One that counts its sessions is known by its body and number, whatever its term is; any other that
        is told with its day by name and day; `body` is the full name of who holds it, where the name does not say."""
        name = unquoted(text)
        kind = event_class(name)
        head, rest = self._body_in(name, where)
        if not head and _SESSION_ALONE.match(rest):
            head = body or where.body or ""
        if _ORDINAL.search(name) or (kind != "Meeting" and _OF_A_YEAR.match(name)):
            key = _TERM.sub("", rest, count=1) if head else rest
            return Thing(f"event/{head}{session_key(key)}", kind, head + rest)
        suffix = f"@{date}" if date else ""
        return Thing(f"event/{head}{rest}{suffix}", kind, head + rest)

    def _body_in(self, name: str, where: Surroundings) -> tuple[str, str]:
        """The full name of the body that opens an event's name, and the rest of it; nothing and the name if none."""
        for length in range(min(len(name) - 2, 20), 1, -1):
            found = self.namer.standard(name[:length], where)
            if found and name[length : length + 1] in _AFTER_BODY:
                return found.full, name[length:]
        return "", name


_AFTER_BODY = frozenset("第一二三四五六七八九十常主党全会议（")


def unquoted(text: str) -> str:
    """A name without quotation marks that hold all of it; “五包五促”活动 keeps its own."""
    whole = len(text) > 2 and text[0] == "“" and text[-1] == "”" and "”" not in text[1:-1]
    return text[1:-1] if whole else text


def session_key(name: str) -> str:
    """One key for a session however it is printed: 第四次会议 and 四次会议, 常务委员会第十次会议 and 十次常委会议."""

    def plain(match: re.Match[str]) -> str:
        kind = match["kind"] or match["inner"] or ("全体" if match["head"] == "全会" else "")
        head = "会议" if match["head"] == "全会" else match["head"]
        return f"第{match['number']}次{_SESSION_KINDS.get(kind, kind)}{head}"

    return _SESSION.sub(plain, name, count=1)


def event_class(name: str) -> str:
    """The class of an event by the head its name ends in. A ceremony (表彰大会, 签约仪式) is a gathering; the award or
    the agreement itself is what a claim rule makes of the sentence."""
    for length in range(min(10, len(name)), 0, -1):
        head = event_heads().get(name[-length:])
        if head:
            return _GATHERINGS.get(head.kind, head.kind)
    return "Event"


@cache
def _states() -> frozenset[str]:
    return frozenset(row[-1] for row in lexicon_rows("countries"))


@cache
def countries() -> Mapping[str, str]:
    """Country or region by any name → its full name."""
    return {row[0]: row[-1] for name in ("countries", "regions") for row in lexicon_rows(name)}


def level_by_name(text: str) -> str | None:
    """The level (as `nj:level` has it) of an area by the head its name ends in; None where it is no area's head."""
    kind = _head_kind(text)
    return kind if kind and kind not in _PLACE_CLASSES else None


def _place_class(text: str) -> str:
    kind = _head_kind(text)
    return _PLACE_CLASSES.get(kind, "AdministrativeArea") if kind else "Place"


def _head_kind(text: str) -> str | None:
    for length in range(min(8, len(text)), 0, -1):
        if head := place_heads().get(text[-length:]):
            return head.kind
    return None


def held_by(text: str, at: int, organizations: Sequence[tuple[int, int, str]]) -> str | None:
    """The body that holds the event whose name starts at `at`: the organization in front of 召开 or 举行."""
    opening = re.search(r"(?:主持)?(?:召开|举行|举办)(?:了)?[^，。；]{0,6}$", text[:at])
    if not opening:
        return None
    behind = [
        (end, full)
        for start, end, full in organizations
        if end <= opening.start() and text[start - 1 : start] != "在" and "。" not in text[end : opening.start()]
    ]
    return behind[-1][1] if behind and opening.start() - behind[-1][0] <= 12 else None

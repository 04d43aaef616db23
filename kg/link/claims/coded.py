"""A paragraph with each mention as one character, so that a pattern can say `{org}召开{event}`.

A post (an organization with the role behind it) is one character, and so are a document with its 《》 and an event with
the quotation marks around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from kg.link.claims.numbers import NUMBER
from kg.link.scene import Linked, Passage
from kg.model import Kind
from kg.resources import patterns

_KINDS = {
    "org": Kind.ORGANIZATION,
    "place": Kind.PLACE,
    "person": Kind.PERSON,
    "role": Kind.ROLE,
    "date": Kind.DATE,
    "document": Kind.DOCUMENT,
    "event": Kind.EVENT,
    "project": Kind.PROJECT,
}
_CODES = {kind: chr(0xE000 + at) for at, kind in enumerate(_KINDS.values())}
_NAMES = {**{name: _CODES[kind] for name, kind in _KINDS.items()}, "number": NUMBER}
_BRACKETS = {Kind.DOCUMENT: ("《", "》"), Kind.EVENT: ("“", "”")}
_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]?")
_FRAGMENT = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True, slots=True)
class Coded:
    """Coded text: `offsets[i]` is the clean offset of its i-th character, and one more for the end; `mentions` are
    those that stand at a coded offset."""

    text: str
    offsets: tuple[int, ...]
    mentions: Mapping[int, Linked] = field(default_factory=dict)

    def linked(self, match: re.Match[str], group: str) -> list[Linked]:
        """The mentions inside a group of a match, in the text's order; none where the group took no part."""
        start, end = match.span(group)
        return [self.mentions[at] for at in range(start, end) if at in self.mentions] if start >= 0 else []

    def clean(self, start: int, end: int) -> tuple[int, int]:
        """The clean stretch of a coded one."""
        return self.offsets[start], self.offsets[end]

    def plain(self, start: int, end: int) -> str:
        """A coded stretch with the mentions' own words."""
        return "".join(self.mentions[at].text if at in self.mentions else self.text[at] for at in range(start, end))

    def part(self, start: int, end: int) -> Coded:
        """A stretch of it."""
        inside = {at - start: found for at, found in self.mentions.items() if start <= at < end}
        return Coded(self.text[start:end], self.offsets[start : end + 1], inside)

    def sentences(self) -> Iterator[Coded]:
        """Its sentences, cut at 。！？；; a mark inside a title cuts none."""
        for match in _SENTENCE.finditer(self.text):
            yield self.part(*match.span())


def coded(passage: Passage) -> Coded:
    """The coded text of a passage."""
    text: list[str] = []
    offsets: list[int] = []
    found: dict[int, Linked] = {}
    at = passage.start
    for start, end, linked in _stretches(passage):
        text.extend(passage.text[at - passage.start : start - passage.start])
        offsets.extend(range(at, start))
        found[len(text)] = linked
        text.append(_CODES[linked.kind])
        offsets.append(start)
        at = end
    text.extend(passage.text[at - passage.start :])
    return Coded("".join(text), (*offsets, *range(at, passage.end + 1)), found)


def _stretches(passage: Passage) -> Iterator[tuple[int, int, Linked]]:
    """The mentions with the stretches they stand for, without the organizations that a role follows."""
    mentions = [linked for linked in passage.mentions if linked.kind in _CODES]
    for at, linked in enumerate(mentions):
        start, end = linked.start, linked.end
        behind = mentions[at + 1] if at + 1 < len(mentions) else None
        if linked.kind is Kind.ORGANIZATION and behind and behind.kind is Kind.ROLE and behind.start == end:
            continue
        before = mentions[at - 1] if at else None
        if linked.kind is Kind.ROLE and before and before.kind is Kind.ORGANIZATION and before.end == start:
            start = before.start
        opening, closing = _BRACKETS.get(linked.kind, (" ", " "))
        local, last = start - passage.start, end - passage.start
        if passage.text[local - 1 : local] == opening and passage.text[last : last + 1] == closing:
            start, end = start - 1, end + 1
        yield start, end, linked


@cache
def frame(file: str, name: str) -> re.Pattern[str]:
    """A pattern of the table `frames` of a pattern file, compiled. `{event}` in it stands for a mention of that kind
    (org, place, person, role, date, document, event, project), `{number}` for a number in figures, any other name in
    braces for a fragment of the file."""
    table = patterns(file)

    def fill(regex: str) -> str:
        return _FRAGMENT.sub(lambda match: _NAMES.get(match[1]) or f"(?:{fill(table['fragments'][match[1]])})", regex)

    return re.compile(fill(table["frames"][name]))

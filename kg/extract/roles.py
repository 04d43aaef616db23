"""Roles: the words of posts and ranks, where a particular holder is meant: behind an organization, beside a person,
beside another role, as a post that only one holds (市长), or as the one who acts in the clause."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from kg.extract.gazetteer import Gazetteer
from kg.extract.passage import Candidate, Passage
from kg.model import Kind
from kg.resources import lexicon, lexicon_rows

_LEVEL_POST = re.compile(r"(?:常务)?副?[市省县区州]长")
_JOINT = re.compile(r"[、，兼]$")
_ACTS = re.compile(
    r"(?:[、，]?(?:主持|参加|出席|作|做|带|率|到|深入|强调|指出|要求|陪同|会见|讲话|传达|宣读|致辞|代表|对|为|在|就|赴|分别|先后|调研|检查|走访|慰问|一行))"
)


@cache
def role_words() -> Gazetteer[str]:
    """The words of posts and ranks."""
    return Gazetteer({role: role for role in lexicon("roles")})


@cache
def _crowds() -> Mapping[str, re.Pattern[str]]:
    """What stands after or before a role's word when it means a class of people, and words that are such classes."""
    words: dict[str, list[str]] = {"class": [], "after": [], "before": []}
    for word, where in lexicon_rows("role_crowds"):
        words[where].append(re.escape(word))
    patterns = {where: "|".join(sorted(found, key=lambda word: (-len(word), word))) for where, found in words.items()}
    return {
        "after": re.compile(patterns["after"]),
        "before": re.compile(f"(?:{patterns['before']})$"),
        "class": re.compile(patterns["class"]),
    }


def find_roles(passage: Passage) -> Iterator[Candidate]:
    """The roles of a passage, leftmost first, so that a role beside a role is seen."""
    organizations = passage.of(Kind.ORGANIZATION)
    after = {found.end for found in (*organizations, *passage.of(Kind.PERSON))}
    inside = [(found.start, found.end) for found in organizations]
    before = {found.start for found in passage.of(Kind.PERSON)}
    roles: set[int] = set()
    for start, end, role in _longest(passage.text, inside):
        if _is_crowd(passage.text, start, end):
            continue
        rule = _rule(passage.text, start, end, role, after, before, roles)
        if rule:
            roles.add(end)
            yield Candidate(start, end, Kind.ROLE, rule)


def _longest(text: str, organizations: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """The lexicon's roles in a text, leftmost longest; one that opens with an organization, or in the middle of one,
    is split there (市委 + 书记)."""
    last = 0
    for start, end, role in sorted(role_words().all(text), key=lambda hit: (hit[0], -hit[1])):
        if start >= last and not any(a <= start < b < end for a, b in organizations):
            yield start, end, role
            last = end


def _rule(text: str, start: int, end: int, role: str, after: set[int], before: set[int], roles: set[int]) -> str | None:
    """Why a role's word names a particular holder, or None."""
    if start in after:
        return "role-of-organization"
    if end in before:
        return "role-of-person"
    if _LEVEL_POST.fullmatch(role):
        return "level-post"
    if start - 1 in roles and _JOINT.search(text, 0, start):
        return "role-beside-role"
    if (start == 0 or text[start - 1] in "，。；、：") and _ACTS.match(text, end):
        return "acting-role"
    return None


def _is_crowd(text: str, start: int, end: int) -> bool:
    crowds = _crowds()
    if crowds["after"].match(text, end) or crowds["before"].search(text, max(0, start - 6), start):
        return True
    return any(
        match.end() >= end
        for match in crowds["class"].finditer(text, max(0, start - 4), end + 6)
        if match.start() <= start
    )

"""What a book says of itself: names that the first reading found where they are beyond doubt, for the second reading
to find everywhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from kg.extract.events import campaigns
from kg.extract.gazetteer import Gazetteer
from kg.extract.names import boundary_words
from kg.extract.passage import Candidate, Passage
from kg.extract.places import place_heads, town_names
from kg.model import Kind

_DEFINED = re.compile(r"(?:以下)?(?:统称|简称)(?:为|：|:)?[“\"《]?(?P<name>[一-鿿]{2,12}?)[”\"》]?[）)]")
_GUESSED_FIRMS = frozenset({"trade-name", "listed-firm", "firm-among-firms", "department-of-post", "listed-department"})
_SURE_NAMES = frozenset({"credit", "appointed", "labelled", "listed-name"})
_SHORTEST_PLACE = 3
_OFTEN = 2
_WATERS = "河江溪水川渠"
_QUOTES = '“"《'


@dataclass(frozen=True, slots=True)
class Learned:
    """Names learned from a book, by kind."""

    places: Gazetteer[str]
    organizations: Gazetteer[str]
    people: Gazetteer[str]
    campaigns: frozenset[str] = frozenset()

    @property
    def words(self) -> list[tuple[str, str]]:
        """All names with their part of speech (the tags of jieba), for the segmenter."""
        tagged = (("ns", self.places), ("nt", self.organizations), ("nr", self.people))
        return [(name, tag) for tag, names in tagged for name in names]


def known_before(city: str | None) -> Learned:
    """What is known before the first reading: the name of the publishing city, if any."""
    return Learned(_gazetteer([city] if city else []), Gazetteer({}), Gazetteer({}))


def learn(readings: Iterable[tuple[Passage, list[Candidate]]], city: str | None = None) -> Learned:
    """The names of a first reading, passages with their settled candidates, and that of the publishing city."""
    seen: dict[Kind, Counter[str]] = {kind: Counter() for kind in Kind}
    people: set[str] = set()
    defined: set[str] = set()
    towns: set[str] = set()
    named: Counter[str] = Counter()
    for passage, settled in readings:
        for found in settled:
            name = passage.text[found.start : found.end]
            seen[found.kind][name] += found.rule not in _GUESSED_FIRMS
            if found.kind is Kind.PERSON and found.rule in _SURE_NAMES:
                people.update([name] if len(name) > 2 else [])
        towns.update(town_names(passage.text))
        named.update(campaigns(passage.text))
        ends = {found.end for found in settled if found.kind is Kind.ORGANIZATION}
        defined.update(match["name"] for match in _DEFINED.finditer(passage.text) if match.start() - 1 in ends)
    places = {name for name, count in seen[Kind.PLACE].items() if count >= _OFTEN and _is_long_enough(name)}
    organizations = {
        name
        for name, count in seen[Kind.ORGANIZATION].items()
        if count >= _OFTEN
        and len(name) > 3
        and name[0] not in _QUOTES
        and not any(name[:length] in boundary_words() for length in (1, 2))
    }
    places |= _short_places(seen[Kind.PLACE]) | towns | ({city} if city else set())
    often = frozenset(name for name, count in named.items() if count >= _OFTEN)
    return Learned(_gazetteer(places), _gazetteer(organizations | defined), _gazetteer(people - places), often)


def _is_long_enough(name: str) -> bool:
    """Whether a place's name can be told from words: of three characters, or a river of two (衍水)."""
    return len(name) >= _SHORTEST_PLACE or (len(name) == 2 and name[-1] in _WATERS)


def _short_places(places: Counter[str]) -> set[str]:
    """Names of towns without their head, where they are long enough to be told from words (佟二堡镇 → 佟二堡)."""
    towns = (head for head, row in place_heads().items() if row.kind == "township")
    endings = tuple(sorted(towns, key=len, reverse=True))
    stems = {name.removesuffix(end) for name in places for end in endings if name.endswith(end)}
    return {stem for stem in stems if len(stem) >= _SHORTEST_PLACE and not stem.endswith((*endings, "族"))}


def _gazetteer(names: Iterable[str]) -> Gazetteer[str]:
    return Gazetteer({name: name for name in sorted(names)})

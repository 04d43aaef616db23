"""Floor 6: how good the mentions are, measured against passages that people have marked.

A gold folder holds `passages.json` (where each passage stands in the source file) and `annotations.txt` (the same
passages with inline marks `{{TYPE:surface=value}}`). A mention is right where kind, first and last character agree;
white space does not count.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import SourceError
from kg.model import Kind

CORE = (Kind.ORGANIZATION, Kind.PLACE, Kind.PERSON, Kind.ROLE, Kind.DATE, Kind.PROJECT)
ALL = (*CORE, Kind.DOCUMENT, Kind.EVENT)

_CODES = {"ORG": Kind.ORGANIZATION} | {kind.upper(): kind for kind in ALL}
_MARK = re.compile(r"\{\{(?P<code>[A-Z]+):(?P<surface>[^{}=]+)(?:=(?P<value>[^{}]*))?\}\}")

_Place = tuple[int, int, Kind]
"""First and last character of a mention in its passage, and its kind."""


@dataclass(frozen=True, slots=True)
class Score:
    """How many mentions there are, how many were found, how many of those are right."""

    gold: int = 0
    found: int = 0
    right: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(self.gold + other.gold, self.found + other.found, self.right + other.right)

    @property
    def precision(self) -> float:
        """The share of the found that is right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold that was found."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (self.gold + self.found) if self.gold + self.found else 0.0


@dataclass(frozen=True, slots=True)
class Linking:
    """B-cubed agreement of two ways to group the same `of` mentions: by entity, and by the name they stand for."""

    of: int
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The measure: a score by kind, the share of right dates with the right value, the linking of organizations."""

    kinds: Mapping[Kind, Score]
    dates: Score
    linking: Linking

    def over(self, kinds: Iterable[Kind]) -> Score:
        """The score of several kinds together: `CORE`, or `ALL`."""
        return sum((self.kinds[kind] for kind in kinds), Score())


@dataclass(frozen=True, slots=True)
class GoldPassage:
    """A marked passage: `offsets[i]` is the code point in the source file of its i-th character; each mark is a place
    with its surface and its value."""

    name: str
    start: int
    end: int
    offsets: Sequence[int]
    marks: Mapping[_Place, tuple[str, str | None]]

    def place(self, mention: Mapping[str, Any]) -> _Place | None:
        """Where a mention stands in this passage; None where it does not lie within."""
        if mention["type"] not in ALL or mention["start"] < self.start or mention["end"] > self.end:
            return None
        first = bisect_left(self.offsets, mention["start"])
        last = bisect_left(self.offsets, mention["end"]) - 1
        return (first, last, Kind(mention["type"])) if first <= last else None


def evaluate(mentions: Path, gold: Path) -> Evaluation:
    """Compare `mentions` (a build's `mentions.jsonl`) with the marks in the folder `gold`.

    Raises SourceError where a file is missing or not of the expected form.
    """
    try:
        found = read_mentions(mentions)
        passages = list(read_gold(gold))
    except OSError as error:
        raise SourceError(f"cannot read {error.filename}: {error.strerror}") from error
    except (ValueError, KeyError, TypeError) as error:
        raise SourceError(f"not mentions and a gold set: {error}") from error
    return compare(passages, found)


def read_mentions(path: Path) -> list[dict[str, Any]]:
    """The mentions of a `mentions.jsonl` in the order of the text. Raises OSError or ValueError where it is none."""
    with path.open(encoding="utf8") as lines:
        return sorted(map(json.loads, lines), key=lambda mention: (mention["start"], mention["end"]))


def read_gold(folder: Path) -> Iterator[GoldPassage]:
    """The marked passages of a gold folder. Raises OSError, ValueError or KeyError where it is none."""
    marked: dict[str, str] = {}
    name = ""
    for line in (folder / "annotations.txt").read_text("utf8").splitlines():
        if line.startswith("# "):
            name = line.removeprefix("# ").strip()
        else:
            marked[name] = marked.get(name, "") + "".join(line.split())
    for row in json.loads((folder / "passages.json").read_text("utf8")):
        offsets = [row["start"] + offset for offset in row["offsets"]]
        yield GoldPassage(row["id"], row["start"], row["end"], offsets, unmarked(marked[row["id"]])[1])


def unmarked(text: str) -> tuple[str, dict[_Place, tuple[str, str | None]]]:
    """A marked passage without its marks, and these by place, each with its surface and its value. Raises KeyError for
    a mark of no known kind."""
    marks = {}
    markup = 0  # characters of markup so far, which the passage itself does not have
    for mark in _MARK.finditer(text):
        surface = mark["surface"]
        first = mark.start() - markup
        marks[first, first + len(surface) - 1, _CODES[mark["code"]]] = (surface, mark["value"])
        markup += len(mark[0]) - len(surface)
    return _MARK.sub(lambda mark: mark["surface"], text), marks


def compare(passages: Iterable[GoldPassage], mentions: Sequence[Mapping[str, Any]]) -> Evaluation:
    """Compare mentions, in the order of the text, with marked passages; their linking too, where any is linked."""
    linked = any(mention.get("entity") for mention in mentions)
    starts = [mention["start"] for mention in mentions]
    gold, found, right = Counter[Kind](), Counter[Kind](), Counter[Kind]()
    dates: list[bool] = []
    links: list[tuple[str, str]] = []
    for passage in passages:
        near = mentions[bisect_left(starts, passage.start) : bisect_left(starts, passage.end)]
        system = {place: mention for mention in near if (place := passage.place(mention))}
        gold.update(kind for *_, kind in passage.marks)
        found.update(kind for *_, kind in system)
        for place, (surface, value) in passage.marks.items():
            if place not in system:
                continue
            mention, kind = system[place], place[2]
            right[kind] += 1
            if kind is Kind.DATE and value:
                dates.append(mention.get("value") == value)
            if kind is Kind.ORGANIZATION and linked:
                links.append((mention.get("entity") or f"{passage.name} {place}", value or surface))
    scores = {kind: Score(gold[kind], found[kind], right[kind]) for kind in ALL}
    return Evaluation(scores, Score(len(dates), len(dates), sum(dates)), _b_cubed(links))


def _b_cubed(pairs: Sequence[tuple[str, str]]) -> Linking:
    """The agreement of two clusterings: of each mention the share of its cluster that is in its other cluster too."""
    both, entities, names = Counter(pairs), Counter(e for e, _ in pairs), Counter(n for _, n in pairs)
    if not pairs:
        return Linking(0, 0.0, 0.0)
    precision = sum(count**2 / entities[entity] for (entity, _), count in both.items())
    recall = sum(count**2 / names[name] for (_, name), count in both.items())
    return Linking(len(pairs), precision / len(pairs), recall / len(pairs))

"""The question put to a large language model, and its answer held against the text: what is not there to the character,
or of no known kind, is dropped."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kg.extract.passage import Candidate
from kg.extract.voices.voice import kind_of, trimmed
from kg.resources import patterns

_THOUGHT = re.compile(r"<think>.*?</think>", re.DOTALL)
_FENCED = re.compile(r"```\w*\s*(.*?)```", re.DOTALL)
_DECODER = json.JSONDecoder()


class NoAnswer(Exception):
    """A request that was given up: a `smaller` one may be answered, or none ever (`never`)."""

    def __init__(self, reason: str, *, smaller: bool = False, never: bool = False) -> None:
        super().__init__(reason)
        self.smaller, self.never = smaller, never


@dataclass(frozen=True, slots=True)
class Answer:
    """The candidates found in each of some paragraphs, None where there was no answer, and how many were dropped."""

    found: tuple[tuple[Candidate, ...] | None, ...]
    dropped: int = 0

    def __add__(self, other: Answer) -> Answer:
        return Answer(self.found + other.found, self.dropped + other.dropped)


def question(texts: Sequence[str]) -> list[dict[str, str]]:
    """The messages of a chat that ask for the mentions in some paragraphs."""
    asked = [{"passage": number, "text": text} for number, text in enumerate(texts, start=1)]
    return [
        {"role": "system", "content": patterns("voices")["prompt"]["system"].strip()},
        {"role": "user", "content": json.dumps(asked, ensure_ascii=False)},
    ]


def read_answer(content: str, texts: Sequence[str], rule: str) -> Answer:
    """What a model's answer says of the paragraphs it was asked about. Raises NoAnswer where it holds no JSON list."""
    found: list[dict[Candidate, None]] = [{} for _ in texts]
    items = _items(content)
    dropped = 0
    for item in items:
        number, candidate = _grounded(item, texts, found, rule)
        if candidate:
            found[number][candidate] = None
        else:
            dropped += 1
    return Answer(tuple(map(tuple, found)), dropped)


def _items(content: str) -> list[Any]:
    """The list in an answer, be it bare, in a code fence, behind words, or the only list of an object."""
    said = _THOUGHT.sub("", content)
    fenced = _FENCED.search(said)
    said = fenced[1] if fenced else said
    begin = min((at for at in map(said.find, "[{") if at >= 0), default=0)
    try:
        items = _DECODER.raw_decode(said, begin)[0]
    except (ValueError, RecursionError) as error:
        raise NoAnswer("an answer that is no JSON", smaller=True) from error
    if isinstance(items, dict):
        lists = [value for value in items.values() if isinstance(value, list)]
        items = lists[0] if len(lists) == 1 else [items]
    if not isinstance(items, list):
        raise NoAnswer("an answer that is no list", smaller=True)
    return items


def _grounded(
    item: Any, texts: Sequence[str], found: Sequence[Mapping[Candidate, None]], rule: str
) -> tuple[int, Candidate | None]:
    """The paragraph that an item of an answer speaks of and its candidate there, the first place that is not taken yet;
    no candidate where it is not in the text or of no known kind."""
    match item:
        case {"kind": str(label), "text": str(words), **more} if words and (kind := kind_of(label)):
            number = more.get("passage", 1 if len(texts) == 1 else None)
            before = more.get("before")
        case _:
            return 0, None
    if not isinstance(number, int) or not 1 <= number <= len(texts):
        return 0, None
    text = texts[number - 1]
    taken = {(one.start, one.end) for one in found[number - 1]}
    for start in _places(text, words, before if isinstance(before, str) else ""):
        place = trimmed(text, start, start + len(words))
        if place not in taken:
            return number - 1, Candidate(*place, kind, rule)
    return 0, None


def _places(text: str, words: str, before: str) -> Iterator[int]:
    """Where words stand in a text: first where what is said to stand before them does."""
    starts = [match.start() for match in re.finditer(f"(?={re.escape(words)})", text)]
    yield from sorted(starts, key=lambda start: not text.endswith(before, 0, start))

"""How far to the left a name reaches whose head stands at its right end, as Chinese names have it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import cache
from itertools import zip_longest

from kg.extract.passage import Passage, Token
from kg.resources import lexicon, lexicon_rows

_CLOSERS = {"”": "“", "）": "（", ")": "(", "》": "《", "’": "‘", "】": "【"}
_OPENERS = frozenset(_CLOSERS.values())
_BREAKS = frozenset("，。；：！？、,;:!?▲\n…—\ufffc")
_FUNCTION_TAGS = frozenset({"p", "c", "r", "d", "y", "e", "o", "uj", "ul", "uv", "ud", "uz", "ug", "u"})
PROPER = frozenset({"ns", "nr", "nrt", "nz", "nt", "j", "eng"})
"""The tags of proper names, and of words the segmenter does not know."""
_NO_OPENING = frozenset({"v", "vd", "d", "ad", "t", "q", "r", "f", "p", "c"})

Stop = Callable[[Token], bool]


@cache
def boundary_words() -> frozenset[str]:
    """Words that never stand inside a name (召开, 向, 根据 …)."""
    return frozenset(row[0] for row in lexicon_rows("boundary_words") if len(row) < 2)


@cache
def inside_words() -> frozenset[str]:
    """Words that look like verbs or particles and do stand inside names (发展, 服务, 和平 …)."""
    return frozenset(row[0] for row in lexicon_rows("boundary_words") if len(row) > 1)


def stops_a_name(token: Token) -> bool:
    """Whether a word ends the leftward reach of a name: a function word, or a word of the lexicon."""
    return token.text in boundary_words() or token.tag in _FUNCTION_TAGS or token.text in _role_words()


@cache
def common_words(generics: str, *forms: str) -> re.Pattern[str]:
    """What is made of the words of a lexicon, and of further `forms` (regular expressions), and of nothing else."""
    words = sorted(lexicon(generics), key=lambda word: (-len(word), word))
    return re.compile(f"(?:{'|'.join((*map(re.escape, words), *forms))})*")


def acts(token: Token) -> bool:
    """Whether a word is a verb that no name has inside it."""
    return token.tag == "v" and len(token.text) > 1 and token.text not in _name_verbs()


@cache
def _name_verbs() -> frozenset[str]:
    return frozenset(lexicon("name_verbs"))


@cache
def _role_words() -> frozenset[str]:
    return frozenset(lexicon("roles"))


def reach_left(passage: Passage, end: int, stop: Stop, longest: int, edges: Collection[int] = ()) -> int:
    """The offset where the name that ends at `end` starts: at most `longest` characters away, behind the first word
    that `stop`s it, at one of `edges`, at a punctuation mark, or at a bracket that is not closed before `end`. What
    stands in quotes or brackets is stepped over as a whole."""
    start = end
    while start > 0 and end - start < longest and start not in edges:
        char = passage.text[start - 1]
        if char in _CLOSERS:
            opener = _opener(passage.text, start - 1, longest)
            if opener is None or (char == "”" and passage.text[start : start + 1] == "“"):
                return start
            start = opener
            continue
        if char in _OPENERS or char in _BREAKS:
            return start
        token = passage.token_before(start)
        if token is None or stop(token):
            return start
        start = max([token.start, *(edge for edge in edges if token.start < edge < start)])
    return start


def without_opening_verb(passage: Passage, start: int, end: int) -> int:
    """The start moved behind words that cannot open a name (a verb, an adverb, a count), while two characters stay."""
    words = passage.within(start, end)
    for token, follower in zip_longest(words, words[1:]):
        acts_on_name = token.tag == "vn" and follower is not None and follower.tag in PROPER
        if token.start != start or not (_cannot_open(token) or acts_on_name) or end - token.end < 2:
            break
        start = token.end
    return start


def _cannot_open(token: Token) -> bool:
    if token.text in inside_words() or (token.tag == "f" and len(token.text) == 1):
        return False
    return token.tag in _NO_OPENING


def _opener(text: str, closer: int, longest: int) -> int | None:
    """Where the bracket that closes at `closer` opens, if not too far away and no sentence ends between."""
    opener = text.rfind(_CLOSERS[text[closer]], max(0, closer - longest), closer)
    return None if opener < 0 or "。" in text[opener:closer] else opener

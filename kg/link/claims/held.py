"""Which events the book says are held, sentence by sentence, and which event 会议 or 活动 takes up."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.link.claims.coded import Coded, coded, frame
from kg.link.scene import Linked, Passage, Scene
from kg.model import BlockKind, Kind, Level

FILE = "claims-events"
_EDTF = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?")
_VAGUE = re.compile(r"[旬初底末]")
_NO_DATE_OF_IT = "的前后起以底"
_COUNT = r"[一二三四五六七八九十百\d]+"
_BARE = re.compile(rf"第?{_COUNT}次(?:全体|全委|常务|常委|主任|主席|代表)?(?:大会|会议|全会)|\d+余?[次场期届个].*")


@dataclass(frozen=True, slots=True)
class Held:
    """An event that a sentence says is held: its id, and `at`, where the sentence names it. `start` and `end` are the
    coded stretch that says so, `front` the match of who and where in front of the verb, `manner` is held, opened,
    closed, presided, attended or spoken-of."""

    event: str
    at: int
    manner: str
    verb: str
    start: int
    end: int
    front: re.Match[str] | None = None
    date: Linked | None = None


@dataclass(frozen=True, slots=True)
class Occasion:
    """A sentence with the events it says are held. `leads` tells that it opens its paragraph or follows a 。, `current`
    is the event that the paragraph spoke of before it, `subject` the one that the whole entry is about."""

    passage: Passage
    sentence: Coded
    held: tuple[Held, ...]
    leads: bool
    current: str | None
    subject: str | None


def occasions(scene: Scene) -> Iterator[Occasion]:
    """All sentences of the running text, in the book's order."""
    for _, passages in itertools.groupby(scene.passages, key=lambda passage: passage.section.number):
        subject: str | None = None
        for passage in passages:
            whole = coded(passage)
            if scene.book.block_at(passage.start).kind is BlockKind.HEADING:
                subject = title_event(whole) or subject
                continue
            for occasion in _occasions(passage, whole, subject):
                subject = _told_in_full(scene, occasion, subject)
                yield occasion


def title_event(title: Coded) -> str | None:
    """The event that a title names, if it names nothing else."""
    match = frame(FILE, "title").match(title.text)
    return title.linked(match, "what")[0].entity if match else None


def _told_in_full(scene: Scene, occasion: Occasion, subject: str | None) -> str | None:
    """The subject of an entry: the event of its title, by the name that the text gives it with its body."""
    for held in occasion.held if subject else ():
        if scene.names[held.event].endswith(scene.names[subject or ""]):
            return held.event
    return subject


def _occasions(passage: Passage, whole: Coded, subject: str | None) -> Iterator[Occasion]:
    current, leads = None, True
    for sentence in whole.sentences():
        held = tuple(_held(sentence)) or tuple(_of_title(sentence, subject if leads else None))
        yield Occasion(passage, sentence, held, leads, current, subject)
        if held:
            current = held[-1].event
        elif frame(FILE, "unnamed").search(sentence.text):
            current = None
        leads = sentence.text.endswith(("。", "！", "？"))


def _held(sentence: Coded) -> Iterator[Held]:
    if not any(linked.kind is Kind.EVENT for linked in sentence.mentions.values()):
        return
    found: dict[tuple[int, str], Held] = {}
    for held in (*_governed(sentence), *_opened(sentence), *_presided(sentence), *_attended(sentence)):
        found.setdefault((held.at, held.manner), held)
    yield from (found[key] for key in sorted(found))


def _governed(sentence: Coded) -> Iterator[Held]:
    """召开, 举办 … in front of the names."""
    text = sentence.text
    for name, manner in (("held", "held"), ("spoken_of", "spoken-of")):
        for match in frame(FILE, name).finditer(text):
            front = frame(FILE, "front").search(text, 0, match.start())
            start = front.start() if front else match.start()
            date = date_before(sentence, match.start())
            near = date is not None and sentence.offsets[start] <= date.start
            if frame(FILE, "planned").search(text, 0, start) or (manner == "spoken-of" and not near):
                continue
            for id, at in _named(sentence, match):
                yield Held(id, at, manner, match["verb"], start, match.end("what"), front, date)


def _opened(sentence: Coded) -> Iterator[Held]:
    """The names in front of 举行, 开幕, 闭幕 …"""
    for match in frame(FILE, "opened").finditer(sentence.text):
        if frame(FILE, "planned").search(sentence.text, 0, match.start()):
            continue
        manner, verb = ("closed", match["close"]) if match["close"] else ("opened", match["verb"])
        date = date_before(sentence, match.end())
        for id, at in _named(sentence, match):
            yield Held(id, at, manner, verb, match.start(), match.end(), match, date)


def _attended(sentence: Coded) -> Iterator[Held]:
    """Who takes part in an event on a day."""
    for match in frame(FILE, "attended").finditer(sentence.text):
        if match["what"] and not frame(FILE, "planned").search(sentence.text, 0, match.start()):
            date = date_before(sentence, match.start("verb"))
            for id, at in _named(sentence, match):
                yield Held(id, at, "attended", match["verb"], match.start(), match.end("what"), None, date)


def _presided(sentence: Coded) -> Iterator[Held]:
    """Who presides over an event on a day."""
    for match in frame(FILE, "presided").finditer(sentence.text):
        date = date_before(sentence, match.start())
        if match["what"] and date:
            for id, at in _named(sentence, match):
                yield Held(id, at, "presided", "主持", match.start(), match.end("what"), None, date)


def _of_title(sentence: Coded, subject: str | None) -> Iterator[Held]:
    """The event of an entry's title, where the text goes on from it (【甲会】3月5日在某地召开)."""
    match = frame(FILE, "of_title").match(sentence.text) if subject else None
    if match and subject:
        date = date_before(sentence, match.end())
        yield Held(subject, sentence.offsets[0], "opened", match["verb"], 0, match.end(), match, date)


def _named(sentence: Coded, match: re.Match[str]) -> Iterator[tuple[str, int]]:
    """The events that a match names, and where."""
    return ((event.entity, event.start) for event in sentence.linked(match, "what") if event.entity)


def date_before(sentence: Coded, at: int) -> Linked | None:
    """The date that says when: the last one before `at` that begins a clause or follows who acts."""
    for place in sorted((i for i in sentence.mentions if i < at), reverse=True):
        linked = sentence.mentions[place]
        if linked.kind is not Kind.DATE or not edtf(linked):
            continue
        before, behind = sentence.text[max(0, place - 1) : place], sentence.text[place + 1 : place + 2]
        opens = not before or before in "，、。；：（(在于自从由“" or place - 1 in sentence.mentions
        if opens and behind not in _NO_DATE_OF_IT:
            return linked
    return None


def edtf(date: Linked) -> tuple[str, str | None] | None:
    """First and last day, month or year of a date; a third of a month counts as its month. None where it has no value
    that can be told so."""
    first, _, last = (date.mention.value or "").partition("/")
    if not _EDTF.fullmatch(first) or (last and not _EDTF.fullmatch(last)):
        return None
    return (first[:7], None) if _VAGUE.search(date.text) else (first, last or None)


def in_chronicle(passage: Passage) -> bool:
    """Whether a paragraph stands in an item of the chronicle."""
    return passage.section.level is Level.ITEM


def is_bare(scene: Scene, event: str | None) -> bool:
    """Whether nothing tells an event from its namesakes: a number alone (第二次全体会议), several at once (3场讲座)."""
    return event is None or ("@" not in event and bool(_BARE.fullmatch(scene.names.get(event, ""))))

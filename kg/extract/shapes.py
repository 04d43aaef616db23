"""What a personal name looks like: a surname of the lexicon and one or two characters more; two halves of a Tibetan or
Mongol name; parts in transliteration with a dot between them. And what the text shows beside it when it is one."""

from __future__ import annotations

import re
from functools import cache

from kg.extract.names import boundary_words
from kg.extract.passage import Passage
from kg.resources import lexicon, lexicon_rows

_PLACE_ENDS = tuple("镇乡村屯堡寨湾坪坝沟县市省区河街路局部委会厅院校社")
_NAME_TAGS = frozenset({"nr", "nrt"})
_UNKNOWN_TAGS = frozenset(
    {*_NAME_TAGS, "x", "ns", "nz", "g", "ng", "zg", "ag", "vg", "tg", "dg", "b", "j", "nrfg", "i"}
)
_ALL_HAN = re.compile("[一-鿿]+")
_LENGTHS = (4, 3, 2)
_AFTER = re.compile(
    r"[，。；、：:,;！？）)（(【“《]|$|等|任(?!务|何)|[当担]任|当选|挂[任职]|兼任?|率|带[领队头]|到(?!位|期)|来|赴|前往|在|主[持审任讲刀编]|"
    r"出席|参加|列席|作|做|获|荣[获立膺]|被|为|捐|向|与|和|及|致[辞信]|宣[布读讲]|讲|受|因|同志|一行|调[研任到离]|视察|陪同|会见|检查|"
    r"慰问|走访|看望|指[挥出导]|强调|晋[升级]|介绍|颁|授|接[受见待]|代[表理]|提[出议交]|[反汇通]|夺|坐镇|从|驻|先后|分别|逝|去世|病|"
    r"的|家|摄|文|拍|绘|书|演|唱|编|创|著|撰|供|执|负责|深入|签|揭|听|了解|实地|专程|亲|召|安排|部署|对|就|以|将|把|认|说|表示|"
    r"辞|离|调|免|连|补|候|领|救|抢|投|报|返|回|自|于|\d"
)


@cache
def compound_surnames() -> frozenset[str]:
    """Surnames of two characters."""
    return frozenset(name for name in lexicon("surnames") if len(name) == 2)


@cache
def surnames() -> dict[str, bool]:
    """Surname → whether it is an ordinary word as well (于, 和, 高 …)."""
    return {row[0]: len(row) > 2 for row in lexicon_rows("surnames")}


@cache
def _not_names() -> frozenset[str]:
    """Words that look like names."""
    return frozenset((*lexicon("roles"), *lexicon("person_classes"))) | boundary_words()


@cache
def _parts() -> frozenset[str]:
    return frozenset(lexicon("given_parts"))


@cache
def _transliterated() -> re.Pattern[str]:
    """A stretch of a name of another language without a dot, longer than Chinese names are."""
    return re.compile(f"[{''.join(lexicon('transliteration'))}]{{4,8}}")


@cache
def dotted_name() -> re.Pattern[str]:
    """A name of parts in transliteration: 阿依古丽·买买提."""
    part = f"[{''.join(lexicon('transliteration'))}]"
    return re.compile(f"{part}{{1,8}}(?:[·•・‧]{part}{{1,8}})+")


def is_name(text: str) -> bool:
    """Whether a string has the shape of a Chinese personal name."""
    if text in _not_names() or text.endswith(_PLACE_ENDS) or not _ALL_HAN.fullmatch(text):
        return False
    if text[:2] in compound_surnames():
        return 3 <= len(text) <= 4
    return text[:1] in surnames() and 2 <= len(text) <= 3


def is_common(passage: Passage, start: int, end: int) -> bool:
    """Whether the segmenter takes a stretch for one ordinary word."""
    words = passage.within(start, end)
    return len(words) == 1 and words[0].end == end and words[0].tag not in (*_NAME_TAGS, "x", "ns", "nz")


def split_names(text: str) -> list[tuple[int, int]]:
    """Names written one after another without a mark (李华刘辉孙凯), as offsets: the cut that makes all of them names,
    with as many names of three characters or of two as the surnames allow. Empty where there is no such cut."""

    @cache
    def best(start: int) -> tuple[int, tuple[tuple[int, int], ...]] | None:
        if start == len(text):
            return 0, ()
        options = []
        for length in (3, 2, 4):
            rest = best(start + length) if start + length <= len(text) else None
            if rest is not None and is_name(text[start : start + length]):
                doubt = surnames().get(text[start], False) + (length == 4)
                options.append((rest[0] + doubt + 1, ((start, start + length), *rest[1])))
        return min(options, default=None)

    found = best(0)
    return list(found[1]) if found else []


def known_from(passage: Passage, start: int) -> int | None:
    """Where the name ends that starts at an offset, as the segmenter sees it; None where it sees none."""
    return next((start + length for length in _LENGTHS if is_word_name(passage, start, start + length)), None)


def known_until(passage: Passage, end: int) -> int | None:
    """Where the name starts that ends at an offset, as the segmenter sees it; None where it sees none."""
    return next((end - length for length in _LENGTHS if is_word_name(passage, end - length, end)), None)


def is_word_name(passage: Passage, start: int, end: int) -> bool:
    """Whether a stretch has the shape of a name and the segmenter takes it for one: as a word, or as a surname and a
    word (a compound surname speaks for itself)."""
    text = passage.text[max(start, 0) : end]
    if start < 0 or end > len(passage.text) or not is_name(text):
        return False
    if not passage.is_boundary(start) or not passage.is_boundary(end):
        return False
    first = passage.within(start, end)[0].text
    return first in compound_surnames() or (first in (text, text[0]) and passage.tagged(start, end, _NAME_TAGS) > 0)


def open_from(passage: Passage, start: int) -> int | None:
    """Where a name ends that starts at an offset where the text calls for one (behind a post), whatever the segmenter
    makes of it: the longest stretch of a name's shape behind which the sentence goes on as it does after a name."""
    run = _transliterated().match(passage.text, start)
    longest = range(run.end() - start, 3, -1) if run else range(0)
    lengths: list[int] = [*longest, *_LENGTHS]
    for length in lengths:
        end = start + length
        fits = length in longest or _in_halves(passage.text, start, end) or _may_be_name(passage, start, end)
        if fits and end <= len(passage.text) and _AFTER.match(passage.text, end):
            return end
    return None


def _in_halves(text: str, start: int, end: int) -> bool:
    """Whether a stretch is two halves of a Tibetan or Mongol name, one of them known."""
    halves = text[start : start + 2], text[start + 2 : end]
    return end - start == 4 and any(half in _parts() for half in halves) and halves[0] not in _not_names()


def _may_be_name(passage: Passage, start: int, end: int) -> bool:
    """Whether a stretch has the shape of a name and no word speaks against it: none that opens with the surname, and
    for a surname that is a word of its own none at all."""
    text = passage.text[start:end]
    if not is_name(text):
        return False
    first = passage.token_before(start + 1)
    if first is None or first.start > start:
        return False
    doubtful = surnames().get(text[0], False) and text[:2] not in compound_surnames()
    words = [first, *(word for word in passage.within(start, end) if word.start > start)]
    against = [word for word in words if len(word.text) > 1 and word.tag not in _UNKNOWN_TAGS]
    if any(word.start <= start for word in against) and text[:2] not in compound_surnames():
        return False
    return not (doubtful and (against or (len(text) < 3 and passage.tagged(start, end, _NAME_TAGS) == 0)))

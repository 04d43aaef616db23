"""Gifts as sentences tell them: who gives what to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.link.claims.coded import frame
from kg.link.claims.numbers import yuan
from kg.link.claims.told import FILE, NOBODY, Doers, Told
from kg.model import Span
from kg.resources import lexicon, patterns

_GIVERS = ("org/", "person/", "place/", "post/")


@dataclass(frozen=True, slots=True)
class Worth:
    """What is given: a sum in yuan and what it is called, and goods as printed."""

    amount: str | None = None
    money: str = "捐款"
    goods: str | None = None

    def __bool__(self) -> bool:
        return bool(self.amount or self.goods)

    @property
    def words(self) -> str:
        """The goods, or else the sum."""
        return self.goods or f"{self.amount}元"


@dataclass(frozen=True, slots=True)
class Gift:
    """A gift that a sentence tells at the coded stretch `start:end`; `to` are the printed words for whom it is."""

    told: Told
    verb: str
    start: int
    end: int
    worth: Worth
    donors: Doers = NOBODY
    recipients: Doers = NOBODY
    to: str = ""

    @property
    def evidence(self) -> Span:
        """The words that tell it."""
        starts = [one.start for one in (self.donors, self.recipients) if one.start is not None]
        return self.told.evidence(min(self.start, *starts) if starts else self.start, self.end)

    @property
    def through(self) -> Doers:
        """Those that pass the gift on: 通过市慈善总会"""
        clause = self.told.clause(self.start)
        match = frame(FILE, "through").search(self.told.text, clause, self.end)
        return Doers(tuple(self.told.actors(*match.span("who"))[0]), clause) if match else NOBODY


def gifts(sentence: Told) -> Iterator[Gift]:
    """The gifts of a sentence, form by form. One that names no donor is of the donors of the one before it."""
    taken, donors = 0, NOBODY
    for name in ("offer", "grant", "give", "receive"):
        for match in frame(FILE, name).finditer(sentence.text):
            if match.start() < taken or _only_wished(sentence, match.start("verb")):
                continue
            gift = _received(sentence, match) if name == "receive" else _given(sentence, match)
            if gift.worth:
                if not gift.donors.ids and sentence.alone(match.start()):
                    gift = replace(gift, donors=replace(donors, start=None))
                taken, donors = match.end(), gift.donors
                yield gift


def handed_on(sentence: Told) -> Iterator[Gift]:
    """Gifts handed on to others: 市红十字会接受了捐赠的4辆车，并将其移交给市中心医院"""
    for match in frame(FILE, "hand").finditer(sentence.text) if "捐" in sentence.text else ():
        taken = list(frame(FILE, "receive").finditer(sentence.text, 0, match.start()))
        goods = _worth(sentence, taken[-1]).goods if match["goods"] == "其" and taken else _goods(match["goods"])
        donors, recipients = _givers(sentence.doers(match.start())), _listed(sentence, *match.span("to"))
        if goods and donors.ids and recipients.ids:
            yield Gift(sentence, "移交", match.start(), match.end(), Worth(goods=goods), donors, recipients)


def _only_wished(sentence: Told, at: int) -> bool:
    return frame(FILE, "wished").search(sentence.text, sentence.clause(at), at) is not None


def _given(sentence: Told, match: re.Match[str]) -> Gift:
    """甲向乙捐赠…, 甲捐赠…给乙"""
    start, behind = match.start("what"), frame(FILE, "to_behind").search(match["what"])
    to = (start + behind.start("to"), match.end("what")) if behind else (0, 0)
    to = match.span("to") if match["prep"] else to
    donors, recipients = _givers(sentence.doers(match.start())), _listed(sentence, *to)
    words = "" if _AIM.match(sentence.words(*to)) else sentence.words(*to)
    return Gift(sentence, match["verb"], match.start(), match.end(), _worth(sentence, match), donors, recipients, words)


def _received(sentence: Told, match: re.Match[str]) -> Gift:
    """乙收到甲捐赠的…; where no one is named, those who gave in the sentence before"""
    recipients, donors = _givers(sentence.doers(match.start())), _listed(sentence, *match.span("from"))
    if not match["from"] and sentence.before and (told_before := next(gifts(sentence.before), None)):
        donors = replace(told_before.donors, start=None, confidence=0.8)
    return Gift(sentence, "捐赠", match.start(), match.end(), _worth(sentence, match), donors, recipients)


def _givers(doers: Doers) -> Doers:
    """The doers if they can give and take: no works, no projects."""
    return doers if all(id.startswith(_GIVERS) for id in doers.ids) else NOBODY


def _listed(sentence: Told, start: int, end: int) -> Doers:
    """Those a stretch names, if it names no one else: not a school for its pupils."""
    match = frame(FILE, "listed").match(sentence.text[start:end])
    if match is None:
        return NOBODY
    ids, findings = sentence.actors(start + match.start("who"), start + match.end("who"))
    return Doers(tuple(ids), start, 1.0, tuple(findings))


def _worth(sentence: Told, match: re.Match[str]) -> Worth:
    """What the words behind a verb say is given, or the next clause of its worth (，价值4万元)."""
    start, end = match.span("what")
    money = frame(FILE, "money").search(match["what"])
    found = money or frame(FILE, "worth_behind").match(sentence.text[match.end() :])
    amount = yuan(found["number"], found["unit"]) if found else None
    before = sentence.words(start, start + money.start() if money else end)
    after = sentence.words(start + money.end(), end) if money else ""
    goods = _goods(before) or _goods(after)
    named = _MONEY.search(before) or _MONEY.search(after)
    return Worth(amount, "捐赠价值" if goods else named.group() if named else "捐款", goods)


def _goods(words: str) -> str | None:
    """What is given in kind, if some words say it: a count or the name of goods."""
    plain = words
    while (shorter := _IDLE.sub("", plain)) != plain:
        plain = shorter
    if len(plain) < 2 or _NO_GOODS.search(plain):
        return None
    return plain if _COUNTED.search(plain) or plain.endswith(lexicon("goods_heads")) else None


_WORDS = patterns(FILE)["goods"]
_MONEY = re.compile(_WORDS["money"])
_NO_GOODS = re.compile(_WORDS["none"])
_IDLE = re.compile(_WORDS["idle"])
_AIM = re.compile(_WORDS["aim"])
_COUNTED = re.compile(_WORDS["counted"])

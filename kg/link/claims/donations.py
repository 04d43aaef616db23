"""Donations: who gave whom how much money or what goods, and when."""

from __future__ import annotations

from collections.abc import Iterator

from kg.link.claims.gifts import Gift, gifts, handed_on
from kg.link.claims.ledger import Finding, quantity
from kg.link.claims.told import Doers, Told, dated, told
from kg.link.scene import Scene
from kg.model import Claim, Entity, Literal

_RULES = {"移交": "gift-handed-on", "发放": "grant-given"}
_VERBS = ("移交", "发放", "赠送")


def donations(scene: Scene) -> Iterator[Finding]:
    """Donations of money or goods with at least a donor or a recipient who is known by name. What was given and then
    handed on is a donation of its own, part of the first."""
    for sentence in told(scene):
        found = [gift for gift in gifts(sentence) if gift.donors.ids or gift.recipients.ids]
        for gift in found:
            yield from _state(scene, gift)
        for gift in handed_on(sentence):
            yield from _state(scene, gift, found[-1] if found else _given_before(sentence))


def _given_before(sentence: Told) -> Gift | None:
    """The gift that the sentence before tells."""
    return next(gifts(sentence.before), None) if sentence.before else None


def _state(scene: Scene, gift: Gift, whole: Gift | None = None) -> Iterator[Finding]:
    """The node of a gift with all that is told of it."""
    id, evidence, rule = _id(scene, gift), (gift.evidence,), _RULES.get(gift.verb, "gift")
    yield from (*gift.donors.findings, *gift.recipients.findings)
    yield Entity(id, "Donation", _name(scene, gift))
    for property, doers in (("donor", gift.donors), ("recipient", gift.recipients), ("participant", gift.through)):
        for one in doers.ids:
            yield Claim(id, f"nj:{property}", one, (*evidence, *doers.named), rule, doers.confidence)
    worth = gift.worth
    if worth.amount:
        yield from quantity(id, worth.money, worth.amount, "元", gift.evidence, rule, property="nj:amount")
    if worth.goods:
        yield Claim(id, "nj:goods", Literal(worth.goods), evidence, rule)
    if whole:
        yield Claim(id, "schema:superEvent", _id(scene, whole), evidence, rule)
    yield from dated(id, "schema:startDate", gift.told.date(gift.start), rule)


def _id(scene: Scene, gift: Gift) -> str:
    """Day, donors and recipients, and what is given: what tells one gift from another."""
    date = gift.told.date(gift.start)
    names = (_names(scene, gift.donors), _names(scene, gift.recipients))
    return "/".join(filter(None, ("event/捐赠", date and date[0].replace("/", "—"), *names, gift.worth.words)))


def _name(scene: Scene, gift: Gift) -> str:
    to = _names(scene, gift.recipients) or gift.to
    what = gift.worth.words + ("" if gift.worth.goods or gift.worth.money == "捐款" else gift.worth.money)
    verb = gift.verb if gift.verb in _VERBS else "捐赠"
    return f"{_names(scene, gift.donors)}{f'向{to}' if to else ''}{verb}{what}"


def _names(scene: Scene, doers: Doers) -> str:
    return "、".join(scene.names.get(id) or id.rpartition("/")[2] for id in doers.ids) + doers.etc

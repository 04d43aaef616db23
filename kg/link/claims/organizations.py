"""Organizations: what they are part of and consist of, where they are, when they began, how many belong to them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.link.claims.coded import frame
from kg.link.claims.ledger import Finding, quantity
from kg.link.claims.named_after import named_after
from kg.link.claims.numbers import number
from kg.link.claims.told import FILE, NOBODY, Doers, Told, dated, told, with_one_date
from kg.link.organizations import kind_of
from kg.link.scene import Scene
from kg.model import Claim, Entity

_ITEM = re.compile(r"[^、和及与]+")
_FEWEST_ITEMS = 2


def organizations(scene: Scene) -> Iterator[Finding]:
    """What names and sentences say of organizations."""
    yield from named_after(scene)
    yield from with_one_date(_told_of(scene))


def _told_of(scene: Scene) -> Iterator[Finding]:
    for sentence in told(scene):
        yield from _located(sentence)
        yield from _belonging(sentence)
        yield from _parts(sentence)
        yield from _counted(sentence)
        yield from _begun(sentence)


def _located(sentence: Told) -> Iterator[Finding]:
    for match in frame(FILE, "located").finditer(sentence.text):
        who, places = (sentence.actors(*match.span(group))[0] for group in ("who", "place"))
        if who and places:
            evidence = sentence.evidence(*match.span())
            yield Claim(who[0], "schema:location", places[-1], (evidence,), "organization-place")


def _belonging(sentence: Told) -> Iterator[Finding]:
    """甲局所属乙中心, 甲集团下设乙公司和丙公司"""
    for match in frame(FILE, "belongs").finditer(sentence.text):
        whole, parts = (sentence.actors(*match.span(group))[0] for group in ("whole", "parts"))
        for part in parts:
            if whole and part != whole[0]:
                evidence = sentence.evidence(*match.span())
                yield Claim(part, "org:subOrganizationOf", whole[0], (evidence,), "organization-part")


def _parts(sentence: Told) -> Iterator[Finding]:
    """Parts in a list that says how many they are: 设立甲、乙、丙3家子公司, 内设机构2个：办公室和组联部"""
    for name in ("consists", "consists_of"):
        for match in frame(FILE, name).finditer(sentence.text):
            whole = sentence.doers(match.start())
            items = list(_ITEM.finditer(match["items"]))
            if len(items) >= _FEWEST_ITEMS and str(len(items)) == number(match["number"]):
                yield from _listed(sentence, match, whole, items)


def _listed(sentence: Told, match: re.Match[str], whole: Doers, items: list[re.Match[str]]) -> Iterator[Finding]:
    """The parts, as they are named there: those of an office bear its body's name too, firms a name of their own."""
    if len(whole.ids) != 1 or not whole.ids[0].startswith("org/"):
        return
    firms = (match.groupdict().get("what") or "").endswith("公司")
    above = "" if firms else sentence.scene.names.get(whole.ids[0], "")
    evidence = (sentence.evidence(match.start() if whole.start is None else whole.start, match.end()), *whole.named)
    for item in items:
        start = match.start("items") + item.start()
        name = above + sentence.words(start, start + len(item.group())).strip("“”")
        yield Entity(f"org/{name}", "Company" if firms else kind_of(name), name)
        yield Claim(f"org/{name}", "org:subOrganizationOf", whole.ids[0], evidence, "listed-part", whole.confidence)


def _counted(sentence: Told) -> Iterator[Finding]:
    """How many members or branches an organization has: 现有会员633人, 下设总支6个、支部29个"""
    whole, behind = NOBODY, -1
    for match in frame(FILE, "counted").finditer(sentence.text):
        side = "2" if match["kind2"] else ""
        value, unit = number(match["number" + side]), match["unit" + side].replace("余", "")
        if not match["more"]:
            whole = sentence.doers(match.start())
        elif match.start() != behind:
            continue
        behind = match.end()
        if value and len(whole.ids) == 1 and whole.ids[0].startswith("org/"):
            evidence = sentence.evidence(match.start() if whole.start is None else whole.start, match.end())
            kind = match["kind" + side] + "数"
            yield from quantity(whole.ids[0], kind, value, unit, evidence, "members", as_of=_as_of(sentence, match))


def _as_of(sentence: Told, match: re.Match[str]) -> str | None:
    """The date that a clause in front of a number gives: 截至年底"""
    dates = list(frame(FILE, "as_of").finditer(sentence.text, 0, match.end()))
    return sentence.sentence.linked(dates[-1], "date")[0].mention.value if dates else None


def _begun(sentence: Told) -> Iterator[Finding]:
    """When an organization was founded."""
    for match in frame(FILE, "founded").finditer(sentence.text):
        who, date = sentence.actors(*match.span("who"))[0], sentence.sentence.linked(match, "date")[0]
        if who and date.mention.value:
            found = (date.mention.value, sentence.evidence(*match.span()))
            yield from dated(who[0], "schema:foundingDate", found, "organization-founded")
    for match in frame(FILE, "opened").finditer(sentence.text):
        who, told_date = sentence.actors(*match.span("who"))[0], sentence.date(match.end())
        named = frame(FILE, "not_who").search(sentence.text, 0, match.start()) is None
        if who and named and told_date and len(told_date[0]) > len("2020"):
            yield from dated(who[0], "schema:foundingDate", told_date, "organization-founded")

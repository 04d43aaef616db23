"""Figures in a clause: what is measured, the number and its unit (流域面积417平方千米)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.link.claims.ledger import Finding, quantity
from kg.link.claims.numbers import NUMBER, number, yuan
from kg.model import Claim, Entity, Literal, Span
from kg.resources import lexicon, lexicon_rows, patterns

ANY = "any"
"""Any domain of measures."""

_NAME = r"(?:(?![的了在对将向为比占约被把从由是达])[一-鿿])"
_AGE = r"(?:\d+(?:[—－-]\d+)?岁(?:及?以上)?)?"
_YEAR = re.compile(r"[（(]发生[在于](?P<year>[12]\d{3})年[）)]")


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure: `kind` names what is measured, `value` is a decimal in `unit` (money in 元). `start` and `end` are
    offsets in the text it was found in, `year` is the one the figure is of where brackets behind it tell."""

    kind: str
    value: str
    unit: str
    start: int
    end: int
    year: str | None = None


def measure(text: str, start: int = 0, domain: str | None = ANY) -> Measure | None:
    """The figure that a clause gives from `start` on, if nothing else is said there. Its kind must end in the name of a
    measure, of one domain (as in `measure_heads.txt`) if it is given; with None anything that is counted may be it."""
    match = _pattern(domain is not None).match(text, start) or _growth().match(text, start)
    if match is None or domain not in (None, ANY, domain_of(match["kind"])):
        return None
    words = patterns("claims-geography")["figures"]
    value, unit = _in_unit(match["number"], match["unit"])
    if value is None or re.search(words["changed"], match["kind"]):
        return None
    year = _YEAR.match(match["rest"] or "")
    kind = re.sub(words["idle"], "", match["kind"]) + match.groupdict().get("turn", "")
    return Measure(kind, value, unit, match.start("kind"), match.end("unit"), year["year"] if year else None)


def state(
    subject: str, found: Measure, evidence: Span, rule: str, *, as_of: str | None = None, change: str | None = None
) -> Iterator[Finding]:
    """The findings of a figure of a subject; `change` is what the text says of it against the year before."""
    for finding in quantity(subject, found.kind, found.value, found.unit, evidence, rule, as_of=found.year or as_of):
        yield finding
        if change and isinstance(finding, Entity):
            yield Claim(finding.id, "nj:change", Literal(change), (evidence,), rule)


def _in_unit(figure: str, unit: str) -> tuple[str | None, str]:
    """The number and its unit as they are given on: money in yuan, a mended ‰, all else as printed."""
    if unit.endswith("元"):
        in_yuan = yuan(figure, unit)
        return (in_yuan, "元") if in_yuan else (number(figure), unit)
    return number(figure), "‰" if unit.startswith(("%。", "％。")) else unit.replace("％", "%")


def domain_of(kind: str) -> str | None:
    """The domain of a measure by the longest word that ends its name; None where none does."""
    domains = {row[0]: row[1] for row in lexicon_rows("measure_heads")}
    return next((domains[kind[at:]] for at in range(len(kind)) if kind[at:] in domains), None)


@cache
def _named() -> str:
    heads = "|".join(sorted(lexicon("measure_heads"), key=len, reverse=True))
    return rf"{_AGE}{_NAME}{{0,14}}?(?:{heads})"


@cache
def _pattern(named: bool) -> re.Pattern[str]:
    words = patterns("claims-geography")["figures"]
    kind = _named() if named else rf"{_AGE}{_NAME}{{2,16}}?"
    return re.compile(
        rf"(?:{words['adverb']})(?P<kind>{kind})(?:{words['link']})(?P<number>{NUMBER})(?P<unit>{unit_pattern()})"
        rf"(?P<rest>[（(][^）)]*[）)])?{'$' if named else '(?:$|(?=、))'}"
    )


@cache
def _growth() -> re.Pattern[str]:
    """A measure of which only the change is told (固定资产投资比上年增长11.3%)."""
    words = patterns("claims-geography")["figures"]
    return re.compile(
        rf"(?:{words['adverb']})(?P<kind>{_named()}){words['turn']}(?P<number>{NUMBER})(?P<unit>[%％])(?P<rest>)$"
    )


@cache
def unit_pattern() -> str:
    """A regular expression for any unit, with 万 or 亿 in front or another unit behind 每."""
    units = "|".join(sorted(lexicon("units"), key=len, reverse=True))
    return rf"(?:[%％]。$|(?:[十百千]?[万亿])?(?:{units})(?:[每/](?:{units}))?)"

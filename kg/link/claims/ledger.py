"""What claim rules hand back, and how they make it: entities of their own (posts, tenures, donations, quantities …)
and claims, each with its evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.model import Claim, Entity, Literal, Span

Finding = Entity | Claim

_ONE_OF = frozenset({"schema:startDate", "schema:endDate", "nj:from", "nj:until"})


@dataclass(slots=True)
class Ledger:
    """Collects findings: an entity once by its id, a claim once by what it says, with all evidence for it."""

    _entities: dict[str, Entity] = field(default_factory=dict)
    _claims: dict[tuple[str, str, str | Literal], Claim] = field(default_factory=dict)

    def enter(self, findings: Iterable[Finding]) -> None:
        """Take findings in."""
        for finding in findings:
            if isinstance(finding, Entity):
                self._entities.setdefault(finding.id, finding)
            else:
                self._enter_claim(finding)

    def _enter_claim(self, claim: Claim) -> None:
        key = (claim.subject, claim.property, claim.object)
        known = self._claims.get(key)
        if known is None:
            self._claims[key] = claim
        elif not set(claim.evidence) <= set(known.evidence):
            evidence = tuple(dict.fromkeys((*known.evidence, *claim.evidence)))
            best = max(known, claim, key=lambda c: c.confidence)
            self._claims[key] = Claim(
                known.subject, known.property, known.object, evidence, best.rule, best.confidence, known.date
            )

    @property
    def entities(self) -> tuple[Entity, ...]:
        """The entities, in the order they came."""
        return tuple(self._entities.values())

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims, in the order they came. Where the book gives a thing two dates of which only one can be right,
        the one with more evidence stays, of equals the first."""
        best: dict[tuple[str, str], Claim] = {}
        for claim in self._claims.values():
            if claim.property in _ONE_OF:
                key = (claim.subject, claim.property)
                best[key] = max(best.get(key, claim), claim, key=lambda each: (len(each.evidence), each.confidence))
        return tuple(
            claim for claim in self._claims.values() if best.get((claim.subject, claim.property), claim) is claim
        )


def quantity(
    subject: str,
    kind: str,
    value: str,
    unit: str,
    evidence: Span,
    rule: str,
    *,
    property: str = "nj:quantity",
    as_of: str | None = None,
) -> Iterator[Finding]:
    """A quantity of a subject: `kind` names it (面积, 流域面积, 捐款), `value` is a decimal in `unit`.

    Money is given in 元. The node's id tells subject, kind and date: `quantity/place/大黑山/海拔`.
    """
    id = f"quantity/{subject}/{kind}" + (f"/{as_of}" if as_of else "") + f"/{value}{unit}"
    name = f"{kind}{value}{unit}"
    yield Entity(id, "MonetaryAmount" if unit == "元" else "Quantity", name)
    yield Claim(subject, property, id, (evidence,), rule)
    yield Claim(id, "nj:quantityKind", Literal(kind), (evidence,), rule)
    yield Claim(id, "schema:value", Literal(value, "xsd:decimal"), (evidence,), rule)
    yield Claim(id, "schema:unitText", Literal(unit), (evidence,), rule)
    if as_of:
        yield Claim(id, "nj:asOf", Literal(as_of, "edtf"), (evidence,), rule)

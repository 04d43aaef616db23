"""Short texts through the floors up to link, for tables of text → claims."""

from __future__ import annotations

from kg.extract import extract
from kg.link import link
from kg.model import Claim, Knowledge
from kg.read import read_text
from tests.support.marked import rules


def knowledge_of(text: str, *, city: str = "辽阳市", year: int = 2020) -> Knowledge:
    """What is understood of a text. A paragraph is a line; the city is a real one, so that the lexicon knows it."""
    source = f"《{city[:-1]}年鉴（{year + 1}）》。\n\n{text}"
    return link(book := read_text(source, "test", city=city, year=year), extract(book, nlp=rules()))


def said(knowledge: Knowledge) -> set[tuple[str, str, str]]:
    """The claims as (subject, property, object) with ids and literals as plain text."""
    return {(claim.subject, claim.property, _plain(claim)) for claim in knowledge.claims}


def _plain(claim: Claim) -> str:
    return claim.object if isinstance(claim.object, str) else claim.object.text

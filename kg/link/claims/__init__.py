"""What the sentences say: each module knows one kind of fact. `find_claims` runs them all."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kg.link.claims.agreements import agreements
from kg.link.claims.appointments import appointments
from kg.link.claims.awards import awards
from kg.link.claims.containment import containment
from kg.link.claims.credits import credits
from kg.link.claims.divisions import divisions
from kg.link.claims.documents import documents
from kg.link.claims.donations import donations
from kg.link.claims.events import events
from kg.link.claims.figures import figures
from kg.link.claims.geography import geography
from kg.link.claims.ledger import Finding
from kg.link.claims.meetings import meetings
from kg.link.claims.organizations import organizations
from kg.link.claims.posts import posts
from kg.link.claims.projects import projects
from kg.link.claims.proposals import proposals
from kg.link.claims.speakers import speakers
from kg.link.claims.tenures import tenures
from kg.link.scene import Scene

Rule = Callable[[Scene], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    containment,
    posts,
    appointments,
    tenures,
    speakers,
    credits,
    geography,
    figures,
    divisions,
    events,
    meetings,
    documents,
    proposals,
    donations,
    agreements,
    awards,
    projects,
    organizations,
)


def find_claims(scene: Scene) -> Iterator[Finding]:
    """All findings of all rules."""
    for rule in RULES:
        yield from rule(scene)

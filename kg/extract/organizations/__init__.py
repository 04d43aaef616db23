"""Organizations: the standard bodies of an area under full and short names, national bodies, names with a head
(委员会, 有限公司, 支队 …) and parts of a body, firms by their trade names, departments in lists, and names the book
defines."""

from __future__ import annotations

from kg.extract.organizations.bodies import find_bodies, find_learned_organizations, find_national_bodies
from kg.extract.organizations.headed import find_headed_organizations
from kg.extract.organizations.words import OrganizationHead, national_bodies, national_classes, organization_heads

__all__ = [
    "OrganizationHead",
    "find_bodies",
    "find_headed_organizations",
    "find_learned_organizations",
    "find_national_bodies",
    "national_bodies",
    "national_classes",
    "organization_heads",
]

"""Projects: one particular construction, investment or public work. It is known by a project's head, by its stage, by
a verb of building that governs it, or as an item of a list of projects."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.passage import Candidate, Passage
from kg.extract.projects.heads import find_headed, find_quoted, find_staged
from kg.extract.projects.lists import find_listed
from kg.extract.projects.works import find_works

__all__ = ["find_projects"]


def find_projects(passage: Passage) -> Iterator[Candidate]:
    """The projects of a passage."""
    yield from find_headed(passage)
    yield from find_staged(passage)
    yield from find_quoted(passage)
    yield from find_listed(passage)
    yield from find_works(passage)

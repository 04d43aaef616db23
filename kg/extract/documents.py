"""Documents: what stands between the outermost 《 and 》."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.passage import Candidate, Passage
from kg.model import Kind

_TITLE = re.compile(r"《((?:[^《》]|《[^《》]*》){1,150})》")


def find_documents(passage: Passage) -> Iterator[Candidate]:
    """The titles in 《…》 without their brackets; a title may hold another. A 《 that is not closed opens nothing."""
    for match in _TITLE.finditer(passage.text):
        yield Candidate(match.start(1), match.end(1), Kind.DOCUMENT, "title-marks")

"""Misread characters set right, each with its reason: the printed form is never lost (`Repair`)."""

from __future__ import annotations

from collections.abc import Sequence

from kg.model import Dropped, Repair
from kg.read.paragraphs import Paragraph
from kg.read.repair.edits import carried_out, settled
from kg.read.repair.figures import doubtful, figures
from kg.read.repair.language import Language
from kg.read.repair.names import names
from kg.read.repair.phrases import phrases
from kg.read.repair.words import halves, words

__all__ = ["mend"]


def mend(
    paragraphs: Sequence[Paragraph], dropped: Sequence[Dropped] = ()
) -> tuple[tuple[Paragraph, ...], tuple[Repair, ...]]:
    """The paragraphs with misread characters mended, and the repairs in the source's order. None reaches across what
    was `dropped` from between their lines."""
    language = Language("\n".join(paragraph.text for paragraph in paragraphs))
    found = (edit for rule in (names, figures, doubtful, halves, words, phrases) for edit in rule(language))
    return carried_out(paragraphs, settled(found), [one.span.start for one in dropped])

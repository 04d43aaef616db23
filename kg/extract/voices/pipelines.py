"""A user's spaCy pipeline as a voice."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from kg.errors import ResourceError
from kg.extract.passage import Candidate
from kg.extract.voices.voice import Heard, Tally, kind_of, trimmed

_SPANS = "sc"  # where spaCy's span categorizer leaves what it found, unless told otherwise


class PipelineVoice:
    """The entities of a spaCy pipeline: `model` is the name of an installed package, or a folder.

    Raises ResourceError where it cannot be loaded, or holds nothing that finds entities.
    """

    def __init__(self, model: str) -> None:
        self.name = f"spacy:{Path(model).name}"
        self.tally = Tally()
        try:
            self._nlp = spacy.load(model)
        except Exception as error:  # whatever its code may raise
            raise ResourceError(f"cannot load the spaCy model {model}: {_first_line(error)}") from error
        if not any(_finds(self._nlp, name) for name in self._nlp.pipe_names):
            names = ", ".join(self._nlp.pipe_names) or "no component"
            raise ResourceError(f"the spaCy model {model} finds no entities (it has {names})")

    def hear(self, texts: Sequence[str]) -> Heard:
        """What the pipeline finds in each paragraph. Raises ResourceError where it fails."""
        docs = self._nlp.pipe(texts)
        for _ in texts:
            try:
                doc = next(docs)
            except Exception as error:  # whatever its code may raise
                raise ResourceError(f"the model {self.name} failed: {_first_line(error)}") from error
            found, dropped = self._candidates(doc)
            self.tally += Tally(1, len(found), dropped)
            yield found

    def _candidates(self, doc: Doc) -> tuple[list[Candidate], int]:
        """The entities of our kinds, and how many are of none."""
        spans = [*doc.ents, *doc.spans.get(_SPANS, ())]
        found = [
            Candidate(*trimmed(doc.text, span.start_char, span.end_char), kind, self.name)
            for span in spans
            if (kind := kind_of(span.label_))
        ]
        return list(dict.fromkeys(found)), len(spans) - len(found)


def _finds(nlp: Language, name: str) -> bool:
    """Whether a component finds entities, by what it declares; one of others that declares nothing may."""
    component, declared = nlp.get_pipe(name), nlp.get_pipe_meta(name).assigns
    if "doc.ents" in declared or getattr(component, "annotate_ents", False):
        return True
    if "doc.spans" in declared:
        return getattr(component, "key", _SPANS) == _SPANS
    return not declared and not getattr(component, "__module__", "").startswith("spacy.")


def _first_line(error: Exception) -> str:
    return str(error).strip().split("\n")[0] or type(error).__name__

"""The finders as components of a spaCy pipeline, so that others can take part.

Each component is a registered factory (`kg_dates`, `kg_bodies` …). They work on the `Passage` that a document carries
in `doc.user_data["passage"]`. A component of anyone else, put in front of `kg_settle`, leaves its candidates in
`doc.spans["candidates"]` as spans labelled with a kind of mention (`Organization`, `Place` …). `kg_settle` settles
what our rules propose, `kg_tagger` decides what of that to believe and what was missed; either settles the candidates
of others beside that, and leaves the mentions in `doc.spans["mentions"]`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import cast

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from kg.extract.dates import find_dates
from kg.extract.documents import find_documents
from kg.extract.events import find_events
from kg.extract.learn import Learned
from kg.extract.organizations import (
    find_bodies,
    find_headed_organizations,
    find_learned_organizations,
    find_national_bodies,
)
from kg.extract.passage import Candidate, Passage
from kg.extract.people import find_people
from kg.extract.places import (
    find_headed_places,
    find_known_places,
    find_listed_towns,
    find_numbered_roads,
    find_titled_places,
    find_venues,
)
from kg.extract.projects import find_projects
from kg.extract.roles import find_roles
from kg.extract.settle import settle
from kg.extract.tagger import retag
from kg.model import Kind

TAGGER = "kg_tagger"
_BATCH = 2048
Finder = Callable[[Passage, Learned], Iterable[Candidate]]

FINDERS: tuple[tuple[str, Finder], ...] = (
    ("kg_dates", lambda passage, learned: find_dates(passage)),
    ("kg_documents", lambda passage, learned: find_documents(passage)),
    ("kg_known_places", lambda passage, learned: find_known_places(passage, learned.places)),
    ("kg_titled_places", lambda passage, learned: find_titled_places(passage)),
    ("kg_listed_towns", lambda passage, learned: find_listed_towns(passage)),
    ("kg_numbered_roads", lambda passage, learned: find_numbered_roads(passage)),
    ("kg_headed_places", lambda passage, learned: find_headed_places(passage)),
    ("kg_bodies", lambda passage, learned: find_bodies(passage)),
    ("kg_national_bodies", lambda passage, learned: find_national_bodies(passage)),
    ("kg_learned_organizations", lambda passage, learned: find_learned_organizations(passage, learned.organizations)),
    ("kg_headed_organizations", lambda passage, learned: find_headed_organizations(passage)),
    ("kg_venues", lambda passage, learned: find_venues(passage)),
    ("kg_people", lambda passage, learned: find_people(passage, learned.people)),
    ("kg_roles", lambda passage, learned: find_roles(passage)),
    ("kg_events", lambda passage, learned: find_events(passage, learned.campaigns)),
    ("kg_projects", lambda passage, learned: find_projects(passage)),
)


def propose(passage: Passage, learned: Learned) -> None:
    """Let all finders look at a passage, without a spaCy pipeline."""
    for _, finder in FINDERS:
        passage.add(list(finder(passage, learned)))


def _register(name: str, finder: Finder) -> None:
    def component(doc: Doc) -> Doc:
        passage = cast(Passage, doc.user_data["passage"])
        passage.add(list(finder(passage, doc.user_data["learned"])))
        return doc

    Language.factory(name, func=lambda nlp, name: component)


for _name, _finder in FINDERS:
    _register(_name, _finder)


@Language.component("kg_settle")
def _settle(doc: Doc) -> Doc:
    added = doc.spans.get("candidates", ())
    doc.user_data["others"] = [
        *doc.user_data.get("others", ()),
        *(Candidate(span.start_char, span.end_char, Kind(span.label_), span.id_ or "spacy") for span in added),
    ]
    doc.user_data["settled"] = settle(doc.user_data["passage"].candidates)
    _leave(doc, doc.user_data["settled"])
    return doc


def _leave(doc: Doc, ours: list[Candidate]) -> None:
    """Leave where others find them the mentions of our voices, and what stands of these beside those of others."""
    mentions = settle(ours, doc.user_data["others"])
    doc.user_data.update(ours=ours, mentions=mentions)
    doc.spans["mentions"] = [Span(doc, c.start, c.end, label=c.kind.value, span_id=c.rule) for c in mentions]


class _Tagger:
    """Lets the tagger have the last word, on many documents at once: one by one it would be slow."""

    def __call__(self, doc: Doc) -> Doc:
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = _BATCH) -> Iterator[Doc]:
        waiting = iter(stream)
        while docs := list(islice(waiting, _BATCH)):
            read = [(doc.user_data["passage"], doc.user_data["settled"]) for doc in docs]
            for doc, ours in zip(docs, retag(read), strict=True):
                _leave(doc, ours)
                yield doc


Language.factory(TAGGER, func=lambda nlp, name: _Tagger())


def pipeline() -> Language:
    """The pipeline of all our components over Chinese characters; others can be added to it in front of `kg_settle`."""
    nlp = spacy.blank("zh")
    for name, _ in FINDERS:
        nlp.add_pipe(name)
    nlp.add_pipe("kg_settle")
    nlp.add_pipe(TAGGER)
    return nlp

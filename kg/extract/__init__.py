"""Floor 3: `Book` → `Mention`s. Each kind has its module of rules; the book is read twice, the second time with the
names that the first has learned. A trained tagger has the last word on what rules propose, and models of others can
take part (`voices/`)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from spacy.language import Language

from kg.extract.components import TAGGER, pipeline
from kg.extract.passage import Candidate, Passage
from kg.extract.reading import first_reading, read
from kg.extract.voices.voice import Voice
from kg.model import Block, Book, Mention

__all__ = ["extract", "pipeline"]

Progress = Callable[[int, int], None]
Read = tuple[Block, Passage, list[Candidate]]
"""A block of the book, its passage, and the candidates that stand."""

_READINGS = 2


def extract(
    book: Book, *, nlp: Language | None = None, voices: Sequence[Voice] = (), progress: Progress | None = None
) -> tuple[Mention, ...]:
    """All mentions of a book, in its order, none overlapping another.

    `nlp` is a spaCy pipeline that holds our components (see `pipeline`), with whatever others it has been given;
    `voices` are models of others (see `voices.open_voices`), which are asked of each paragraph once.
    `progress` is called with the number of paragraphs read and the number to read.
    Raises ResourceError where a voice fails.
    """
    nlp = nlp or pipeline()
    tick = _ticker(progress, _READINGS * len(book.blocks))
    learned = first_reading(book, tick)
    return tuple(
        Mention(
            found.kind,
            book.text[made.block.start + found.start : made.block.start + found.end],
            book.span(made.block.start + found.start, made.block.start + found.end),
            found.rule,
            found.value,
        )
        for made in read(book, book.blocks, nlp, learned, tick, voices)
        for found in made.mentions
    )


def read_by_rules(book: Book) -> list[Read]:
    """What the rules alone make of a book: each block with its passage and what was settled, for the tagger to learn
    from."""
    nlp = pipeline()
    nlp.disable_pipe(TAGGER)
    learned = first_reading(book, lambda: None)
    made = read(book, book.blocks, nlp, learned, lambda: None)
    return [(one.block, one.passage, list(one.settled)) for one in made]


def _ticker(progress: Progress | None, total: int) -> Callable[[], None]:
    done = 0

    def tick() -> None:
        nonlocal done
        done += 1
        if progress:
            progress(done, total)

    return tick

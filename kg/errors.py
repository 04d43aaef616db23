"""The errors of kg, one small tree.

KgError                      anything that a user can be told in one line
├── SourceError              the source cannot be read: missing, empty, binary, a directory
├── OutputError              the output folder cannot be written, or holds something already
├── ResourceError            a lexicon, pattern or ontology file is missing or malformed, a term is unknown
└── GraphError               a folder holds no built graph, or a query cannot be answered
"""


class KgError(Exception):
    """Anything that went wrong and can be told to a user in one line."""


class SourceError(KgError):
    """The source cannot be read as a book."""


class OutputError(KgError):
    """The output cannot be written where it was asked for."""


class ResourceError(KgError):
    """A lexicon, a pattern file or the ontology is missing, malformed, or lacks the term asked for."""


class GraphError(KgError):
    """A folder holds no built graph, or a question put to it cannot be answered."""

"""The trained voice beside the rules: a linear-chain conditional random field over characters (Lafferty, McCallum and
Pereira 2001) that sees what the rules propose and has learned from annotated passages when to believe them.

passages + what the rules settled ─▶ features ─▶ weights ─▶ best labels ─▶ mentions

Learned offline by `make train` (training.py); read here with numpy alone.
"""

from kg.extract.tagger.retag import retag

__all__ = ["retag"]

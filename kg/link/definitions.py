"""Short names that the book itself defines: 中国民主同盟辽阳市委员会（以下简称盟市委）."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kg.model import Book, Kind, Mention

_DEFINED = re.compile(r"[（(](?:以下)?(?:统称|简称)(?:为|：|:)?[“\"]?(?P<short>[一-鿿]{2,12}?)[”\"]?[）)]")
_HEADS = re.compile(r"(?:股份有限公司|有限责任公司|集团有限公司|有限公司|分公司|公司|集团)$")
_SHORT_HEAD = re.compile(r"(?P<stem>[一-鿿]{2,4})(?:集团|公司|股份)$")


def defined_names(book: Book, mentions: Sequence[Mention]) -> Mapping[str, str]:
    """Short name → full name as defined in brackets behind the full one; the first definition counts."""
    ends = {book.clean(m.span)[1]: m.text for m in mentions if m.kind is Kind.ORGANIZATION}
    found: dict[str, str] = {}
    for match in _DEFINED.finditer(book.text):
        full = ends.get(match.start())
        if full and len(full) > len(match["short"]):
            found.setdefault(match["short"], full)
    return found


def companies_by_short_name(mentions: Sequence[Mention]) -> Mapping[str, str]:
    """Short name of a company (奥克集团) → the only full name in the book that holds its stem; none where two do."""
    names = sorted({mention.text for mention in mentions if mention.kind is Kind.ORGANIZATION})
    full = [name for name in names if name.endswith("有限公司") or name.endswith("有限责任公司")]
    found = {}
    for name in names:
        short = _SHORT_HEAD.fullmatch(name)
        holders = [other for other in full if short and short["stem"] in other and "分公司" not in other]
        if short and len(holders) == 1 and not _HEADS.sub("", name).endswith("有限"):
            found[name] = holders[0]
    return found

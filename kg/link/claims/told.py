"""Sentences as the rules on gifts, agreements, honours and projects read them: coded, with their date, and with who
acts in a clause that names no one."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.extract.organizations import organization_heads
from kg.link.claims.actors import actors, body_of_section
from kg.link.claims.coded import Coded, coded, frame
from kg.link.claims.held import date_before, edtf, in_chronicle
from kg.link.claims.ledger import Finding
from kg.link.organizations import kind_of
from kg.link.scene import Linked, Passage, Scene
from kg.model import BlockKind, Claim, Entity, Kind, Literal, Span

FILE = "claims-deeds"
_MARK = re.compile(r"[，：；]|(?<!\d),|,(?!\d{3})")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Doers:
    """Who does what a verb says: their ids, the coded offset where their names start (None where they stand in another
    clause), how far it is to be trusted that they are meant, the findings that make their posts, where they are named,
    and what says that there are more of them (等16家企业)."""

    ids: tuple[str, ...]
    start: int | None
    confidence: float = 1.0
    findings: tuple[Finding, ...] = ()
    named: tuple[Span, ...] = ()
    etc: str = ""


NOBODY = Doers((), None)


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of the running text. `before` is the sentence in front of it in its paragraph."""

    scene: Scene
    passage: Passage
    sentence: Coded
    before: Told | None = None

    @property
    def text(self) -> str:
        """The coded text."""
        return self.sentence.text

    def words(self, start: int, end: int) -> str:
        """The printed words of a coded stretch, with the marks around titles."""
        first, last = self.sentence.clean(start, end)
        return self.scene.book.text[first:last]

    def evidence(self, start: int, end: int) -> Span:
        """The source span of a coded stretch."""
        return self.scene.span(*self.sentence.clean(start, end))

    def date(self, at: int) -> tuple[str, Span] | None:
        """The EDTF date of what a verb at a coded offset says, and the words that tell it: the sentence's own, else the
        chronicle item's, else the day that opens the paragraph."""
        date = date_before(self.sentence, at) or self._opening()
        told = edtf(date) if date else None
        return ("/".join(filter(None, told)), date.mention.span) if told and date else None

    def _opening(self) -> Linked | None:
        """The day of the chronicle's item, or else the day that opens the paragraph: what it tells happened then."""
        section = self.passage.section
        item = self.scene.in_section(section.number) if in_chronicle(self.passage) and section.date else []
        for passage in (*item[:1], self.passage):
            for first in passage.mentions[:1]:
                if (
                    first.kind is Kind.DATE
                    and first.start == passage.start
                    and _DAY.fullmatch(first.mention.value or "")
                ):
                    return first
        return None

    def doers(self, at: int, name: str = "doers") -> Doers:
        """Who does what a verb at a coded offset says: those named in front of it in its clause; where it stands alone
        in its clause, the subject of the sentence, of the one before it, or the body that the section is about."""
        clause = self.clause(at)
        for one in (name, "list_tail"):
            match = frame(FILE, one).search(self.text, clause, at)
            if match and not frame(FILE, "not_who").search(self.text, 0, match.start()):
                return self._with_shared_head(self._named(match, match.start()), clause, at)
        if not self.alone(at):
            return NOBODY
        if clause:
            return self._subject(clause)
        behind = self.before._subject(len(self.before.text), 0.7) if self.before else NOBODY
        body = None if behind.ids else body_of_section(self.scene, self.passage)
        return Doers((body,), None, 0.7) if body else behind

    def clause(self, at: int) -> int:
        """Where the clause of a coded offset starts."""
        return max((mark.end() for mark in _MARK.finditer(self.text, 0, at)), default=0)

    def alone(self, at: int) -> bool:
        """Whether a verb at a coded offset has no one in front of it in its clause."""
        return frame(FILE, "alone").match(self.text[self.clause(at) : at]) is not None

    def _with_shared_head(self, doers: Doers, clause: int, at: int) -> Doers:
        """With those of a list that has its head at the end only: 佛教、道教、基督教协会."""
        match = frame(FILE, "shared").search(self.text, clause, at)
        last = self.sentence.linked(match, "last")[0].text if match else ""
        head = next((last[n:] for n in range(1, len(last)) if last[n:] in organization_heads()), "")
        items = match["items"].strip("、").split("、") if match and head else []
        if match is None or any(item[-1] != last[: -len(head)][-1:] for item in items):
            return doers
        names = [self._known(item + head) for item in items]
        made = [Entity(f"org/{name}", kind_of(name), name) for name in names if f"org/{name}" not in self.scene.names]
        ids = (*(f"org/{name}" for name in names), *doers.ids)
        return Doers(ids, match.start(), doers.confidence, (*made, *doers.findings))

    def _known(self, name: str) -> str:
        """The name with its area, if the book knows a body of that name."""
        full = self.scene.areas.official(self.passage.where.area or "") + name if self.passage.where.area else name
        return full if f"org/{full}" in self.scene.names else name

    def _subject(self, end: int, confidence: float = 0.8) -> Doers:
        """The subject of the sentence, if no clause before `end` brings in another."""
        match = frame(FILE, "apposed").match(self.text, 0, end) or frame(FILE, "subject").match(self.text, 0, end)
        if match is None or frame(FILE, "other").search(self.text, match.end(), end):
            return NOBODY
        return self._named(match, None, confidence)

    def _named(self, match: re.Match[str], start: int | None, confidence: float = 1.0) -> Doers:
        ids, findings = self.actors(*match.span("who"))
        named = () if start is not None else (self.evidence(*match.span("who")),)
        etc = match.groupdict().get("etc") or ""
        return Doers(tuple(ids), start, confidence, tuple(findings), named, etc)

    def actors(self, start: int, end: int) -> tuple[list[str], list[Finding]]:
        """Those that a coded stretch lists: of names in a row without a mark between them the one that is meant."""
        meant = []
        at = start
        while at < end:
            row = list(itertools.takewhile(lambda i: i in self.sentence.mentions, range(at, end)))
            if row:
                meant.append(_meant([self.sentence.mentions[i] for i in row]))
            at += max(len(row), 1)
        meant = [one for one, next in itertools.zip_longest(meant, meant[1:]) if not _is_title(one, next)]
        ids, findings = actors(self.scene, self.passage, meant)
        ids.extend(
            m.entity for m in meant if m.kind in (Kind.DOCUMENT, Kind.PROJECT) and m.entity and m.entity not in ids
        )
        return ids, findings


def _meant(row: list[Linked]) -> Linked:
    """Of names in a row the person, else the last: 甲公司董事长王五, 甲省乙市."""
    return next((one for one in row if one.kind is Kind.PERSON), row[-1])


def _is_title(one: Linked, behind: Linked | None) -> bool:
    """Whether a post in a list is another one of the person behind it: 甲局局长、乙会会长王五."""
    return one.kind is Kind.ROLE and behind is not None and behind.kind is Kind.PERSON


def told(scene: Scene) -> Iterator[Told]:
    """All sentences of the running text, in the book's order."""
    for passage in scene.passages:
        kind = scene.book.block_at(passage.start).kind
        if not (kind.is_prose or kind in (BlockKind.CAPTION, BlockKind.TABLE)):
            continue
        before: Told | None = None
        for sentence in coded(passage).sentences():
            before = Told(scene, passage, sentence, before and Told(before.scene, before.passage, before.sentence))
            yield before


def with_one_date(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings with one date at most for each property of a thing: the finest that is told, the first of equals."""
    best: dict[tuple[str, str], Claim] = {}
    for finding in findings:
        if isinstance(finding, Claim) and isinstance(finding.object, Literal) and finding.object.datatype == "edtf":
            known = best.setdefault((finding.subject, finding.property), finding)
            if isinstance(known.object, Literal) and len(finding.object.text) > len(known.object.text):
                best[finding.subject, finding.property] = finding
        else:
            yield finding
    yield from best.values()


def dated(subject: str, property: str, date: tuple[str, Span] | None, rule: str) -> Iterator[Finding]:
    """The claim that a thing has a date, if there is one."""
    if date:
        yield Claim(subject, property, Literal(date[0], "edtf"), (date[1],), rule)

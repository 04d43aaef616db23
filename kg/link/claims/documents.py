"""Documents: who issues them, when, and under which number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.link.claims.actors import body_of_section
from kg.link.claims.coded import Coded, coded, frame
from kg.link.claims.held import date_before, edtf
from kg.link.claims.ledger import Finding
from kg.link.claims.listed import documents_listed
from kg.link.claims.titles import FILE, Titles, number_as_printed
from kg.link.scene import Linked, Passage, Scene
from kg.model import BlockKind, Claim, Kind, Literal, Span


def documents(scene: Scene) -> Iterator[Finding]:
    """Issuers, dates and numbers of the documents in the running text, and those of tables of documents."""
    titles = Titles(scene)
    heading: Passage | None = None
    for passage in scene.passages:
        if scene.book.block_at(passage.start).kind is BlockKind.HEADING:
            heading = passage
            continue
        whole = coded(passage)
        yield from _of_title(scene, titles, heading, passage, whole)
        leads = scene.book.block_at(passage.start).kind is not BlockKind.TABLE
        for sentence in whole.sentences():
            yield from _issued(scene, titles, passage, sentence, leads)
            leads = sentence.text.endswith(("。", "！", "？"))
        yield from _numbered(scene, titles, passage, whole)
    yield from documents_listed(scene)


def _issued(scene: Scene, titles: Titles, passage: Passage, sentence: Coded, leads: bool) -> Iterator[Finding]:
    for match in frame(FILE, "issued").finditer(sentence.text):
        if frame(FILE, "planned").search(sentence.text, 0, match.start("how")):
            continue
        who, start, rule = _issuers(sentence, match)
        ids = [one.entity for one in who if one.entity and one.kind is Kind.ORGANIZATION]
        if not who and leads and (body := _unsaid(scene, passage, sentence, match)):
            ids, rule = [body], "body-of-section"
        evidence = scene.span(*sentence.clean(start, match.end()))
        for document in titles.meant(passage, sentence.linked(match, "what")):
            for id in ids:
                confidence = 0.8 if rule == "body-of-section" else 1.0
                yield Claim(document, "nj:issuedBy", id, (evidence,), rule, confidence)
            yield from _dated(scene, sentence, match, document)


def _of_title(
    scene: Scene, titles: Titles, heading: Passage | None, passage: Passage, text: Coded
) -> Iterator[Finding]:
    """The body that an entry's title names issues what bears its name, where the text names nobody."""
    bodies = heading.of(Kind.ORGANIZATION) if heading and heading.section is passage.section else []
    for match in frame(FILE, "issued").finditer(text.text) if len(bodies) == 1 else ():
        if match["who"]:
            continue
        evidence = (bodies[0].mention.span, scene.span(*text.clean(*match.span())))
        for document in titles.meant(passage, text.linked(match, "what")):
            title = document.removeprefix("document/").removeprefix(passage.where.area or "")
            if bodies[0].entity and title.startswith(bodies[0].text):
                yield Claim(document, "nj:issuedBy", bodies[0].entity, evidence, "body-of-title", 0.8)


def _issuers(sentence: Coded, match: re.Match[str]) -> tuple[list[Linked], int, str]:
    """Who issues: in front of the verb, else who opens the sentence where nobody else comes between."""
    if match["who"]:
        return sentence.linked(match, "who"), match.start("who"), "issues"
    opening = frame(FILE, "opening").match(sentence.text, 0, match.start("how"))
    if opening and not frame(FILE, "clause_subject").search(sentence.text, opening.end(), match.start("how")):
        return sentence.linked(opening, "who"), opening.start("who"), "subject-of-sentence"
    return [], match.start("how"), "issues"


def _unsaid(scene: Scene, passage: Passage, sentence: Coded, match: re.Match[str]) -> str | None:
    """The body a section is about, where a sentence names nobody before the verb."""
    before = sentence.linked(match, "what")[0].start
    named = [one for one in sentence.mentions.values() if one.start < before and one.kind is not Kind.DATE]
    return None if named or match["by"] else body_of_section(scene, passage)


def _dated(scene: Scene, sentence: Coded, match: re.Match[str], document: str) -> Iterator[Finding]:
    """The day or month of issue; a plan that is drawn up (制定) is not out yet."""
    date = date_before(sentence, match.start("how"))
    told = edtf(date) if date else None
    if not date or not told or told[1] or len(told[0]) == 4 or not frame(FILE, "out").search(match["how"]):
        return
    behind = next(at for at, one in sentence.mentions.items() if one is date) + 1
    if frame(FILE, "at_once").search(sentence.text[behind : max(behind, match.start())]):
        evidence = scene.span(min(date.start, sentence.offsets[match.start()]), sentence.offsets[match.end()])
        yield Claim(document, "schema:datePublished", Literal(told[0], "edtf"), (evidence,), "date-of-issue")


def _numbered(scene: Scene, titles: Titles, passage: Passage, text: Coded) -> Iterator[Finding]:
    """The number in brackets behind a title, or under which (以…号文件) it is issued."""
    for name in ("numbered", "numbered_later"):
        for match in frame(FILE, name).finditer(text.text):
            evidence: tuple[Span, ...] = (scene.span(*text.clean(*match.span())),)
            for document in titles.meant(passage, text.linked(match, "what")):
                number = Literal(number_as_printed(match["number"]))
                yield Claim(document, "nj:number", number, evidence, "number-of-document")

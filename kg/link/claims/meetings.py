"""What meetings do: the documents they adopt and consider, and whose reports they hear."""

from __future__ import annotations

from collections.abc import Iterator

from kg.link.claims.coded import Coded, coded, frame
from kg.link.claims.held import Occasion, is_bare, occasions
from kg.link.claims.ledger import Finding
from kg.link.claims.titles import Titles, titled_document
from kg.link.scene import Linked, Passage, Scene
from kg.model import Claim, Kind

FILE = "claims-meetings"


def meetings(scene: Scene) -> Iterator[Finding]:
    """The agenda of every meeting: of the one that a sentence says is held, or that 会议 takes up behind it."""
    titles = Titles(scene)
    meeting: str | None = None
    for occasion in occasions(scene):
        goes_on = occasion.leads or meeting is not None
        meeting, start = _meeting(scene, occasion) if goes_on or occasion.held else (None, 0)
        if meeting:
            yield from _agenda(scene, titles, occasion, meeting, start)
    for passage in scene.passages:
        yield from _noted(scene, passage)


def _meeting(scene: Scene, occasion: Occasion) -> tuple[str | None, int]:
    """The meeting whose agenda a sentence tells, and the coded offset from where on it does."""
    held = [one for one in occasion.held if _is_meeting(scene, one.event)]
    if held:
        return held[0].event, held[0].end
    text = occasion.sentence.text
    if occasion.held or not (frame(FILE, "agenda").search(text) or frame(FILE, "item").search(text)):
        return None, 0
    meeting = occasion.current or occasion.subject
    return (meeting if _is_meeting(scene, meeting) else None), 0


def _is_meeting(scene: Scene, event: str | None) -> bool:
    return event is not None and scene.kinds.get(event) == "Meeting" and not is_bare(scene, event)


def _agenda(scene: Scene, titles: Titles, occasion: Occasion, meeting: str, start: int) -> Iterator[Finding]:
    """Adopted documents were considered as well; the other frames say only what they say."""
    sentence = occasion.sentence.part(start, len(occasion.sentence.text))
    frames = (("adopted", True), ("considered", False), ("item", False))
    for name, adopts in frames:
        for match in frame(FILE, name).finditer(sentence.text):
            evidence = (scene.span(*sentence.clean(*match.span())),)
            for document in titles.meant(occasion.passage, sentence.linked(match, "what")):
                yield Claim(meeting, "nj:considered", document, evidence, f"meeting-{name}")
                if adopts:
                    yield Claim(meeting, "nj:adopted", document, evidence, "meeting-adopted")
                    yield Claim(document, "nj:adoptedBy", meeting, evidence, "meeting-adopted")
    yield from _heard(scene, sentence, meeting)


def _heard(scene: Scene, sentence: Coded, meeting: str) -> Iterator[Finding]:
    for match in frame(FILE, "heard").finditer(sentence.text):
        evidence = (scene.span(*sentence.clean(*match.span())),)
        for linked in sentence.linked(match, "who"):
            if body := _body(linked):
                yield Claim(meeting, "nj:heardReportOf", body, evidence, "report-heard")


def _body(linked: Linked) -> str | None:
    """The organization that reports: itself, or the one whose post the reporter holds."""
    if linked.kind is Kind.ROLE and linked.entity:
        return "org/" + linked.entity.split("/")[1]
    return linked.entity if linked.kind is Kind.ORGANIZATION else None


def _noted(scene: Scene, passage: Passage) -> Iterator[Finding]:
    """A note under a title that says which meeting adopted the document of that title."""
    text = coded(passage)
    match = frame(FILE, "adopted_by").match(text.text)
    meeting = text.linked(match, "meeting")[0].entity if match else None
    document = titled_document(passage.section) if meeting else None
    if match and meeting and document:
        evidence = (scene.span(*text.clean(*match.span())),)
        yield document
        yield Claim(meeting, "nj:adopted", document.id, evidence, "note-under-title")
        yield Claim(document.id, "nj:adoptedBy", meeting, evidence, "note-under-title")

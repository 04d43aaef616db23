"""Credits: who contributed a section （某某供稿）, who took a photograph （某某摄）."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.people import split_names
from kg.link.claims.ledger import Finding
from kg.link.scene import Passage, Scene
from kg.model import Claim, Entity, Level, Section

_CONTRIBUTED = re.compile(r"[（(](?P<names>[一-鿿、，\s]{2,40}?)供稿[)）]")
_CAPTION = r"(?:[^。！？；\n（）()【】]|（[^（）]{1,10}）){4,60}"
_PHOTOGRAPHED = re.compile(rf"(?P<caption>{_CAPTION})[（(](?P<names>[一-鿿、]{{2,12}}?)摄影?[)）]")
_CREDITED = (Level.SECTION, Level.CHAPTER)


def credits(scene: Scene) -> Iterator[Finding]:
    """The contributors of each section that ends in a credit, and the photographers of captions."""
    caption = ""
    for passage in scene.passages:
        for match in _CONTRIBUTED.finditer(passage.text):
            yield from _contributors(scene, passage, match)
        text = passage.text
        for match in _PHOTOGRAPHED.finditer(text):
            yield from _photograph(scene, passage, match, match["caption"])
        lone = re.fullmatch(r"[（(](?P<names>[一-鿿、]{2,12}?)摄影?[)）]", text)
        if lone and caption:
            yield from _photograph(scene, passage, lone, caption)
        caption = text if len(text) <= 40 and "。" not in text else ""


def _contributors(scene: Scene, passage: Passage, match: re.Match[str]) -> Iterator[Finding]:
    section = _credited(passage)
    evidence = (scene.span(passage.start + match.start(), passage.start + match.end()),)
    for name in _names(match["names"]):
        yield Entity(f"person/{name}", "Person", name)
        yield Claim(f"section/{section.number}", "nj:contributor", f"person/{name}", evidence, "credit")


def _credited(passage: Passage) -> Section:
    """The 分目 (or 部类) that a credit closes."""
    return next((section for section in reversed(passage.path) if section.level in _CREDITED), passage.section)


def _photograph(scene: Scene, passage: Passage, match: re.Match[str], caption: str) -> Iterator[Finding]:
    evidence = (scene.span(passage.start + match.start(), passage.start + match.end()),)
    id = f"photograph/{caption}"
    for name in _names(match["names"]):
        yield Entity(id, "Photograph", caption)
        yield Entity(f"person/{name}", "Person", name)
        yield Claim(id, "nj:photographer", f"person/{name}", evidence, "photo-credit")


def _names(text: str) -> list[str]:
    """The names of a credit, written with or without marks between them."""
    return [piece[a:b] for piece in re.split(r"[、，\s]+", text) for a, b in split_names(piece)]

"""HTML pages → `Source`: a block is a line, so is a row of a table; menus and scripts are no text.

Lines and rows need no tree, so tags are read as they come: in time that grows with the file, whatever it holds.
"""

from __future__ import annotations

import codecs
import re
from html import unescape

from kg.model import Source
from kg.read.sources.flow import Flow
from kg.read.sources.text import decode, is_wrapped

_BLOCK = re.compile(
    "address|article|aside|blockquote|body|br|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form"
    "|h[1-6]|header|hr|html|legend|li|main|ol|p|pre|section|summary|ul"
)
_HEADING = re.compile("h[1-6]")
_TOKEN = re.compile(
    r"""<!--.*?(?:-->|\Z)
    | <(?P<dropped>audio|button|canvas|iframe|math|nav|noscript|object|rp|rt|script|select|style|svg|template|textarea
        |title|video)(?=[\s/>]).*?(?:</(?P=dropped)(?=[\s/>])[^>]*+(?:>|\Z)|\Z)
    | <(?P<end>/?)(?P<tag>[a-z][^\s/>]*+)(?P<attributes>(?:[^>=]++|=\s*+(?:"[^"]*+"?|'[^']*+'?)?)*+)(?:>|\Z)
    | <[!?/][^>]*+(?:>|\Z)""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_SPAN = re.compile(r"\b(colspan|rowspan)\s*=\s*[\"']?\s*(\d{1,5})", re.IGNORECASE)
_CHARSET = re.compile(rb"<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_HEAD = 4096  # bytes in which a page names its encoding
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs"}  # what pages hold that name the narrower one


def read_html(data: bytes) -> Source:
    """Read a page in the encoding that it names, or one that fits. Raises SourceError where none does."""
    page, reader, at = _decoded(data), _Reader(), 0
    for token in _TOKEN.finditer(page):
        reader.take_text(unescape(page[at : token.start()]))
        at = token.end()
        if token["tag"]:
            reader.take_tag(token["tag"].lower(), not token["end"], token["attributes"])
    reader.take_text(unescape(page[at:]))
    return reader.source()


class _Reader:
    """Takes text and tags as they come."""

    def __init__(self) -> None:
        self._flow = Flow()
        self._typed = False  # inside <pre>, where lines are as they are in the file
        self._length = self._typed_length = 0

    def source(self) -> Source:
        """What was read. Lines of a text that somebody typed off may be as they are printed."""
        text = self._flow.text()
        return Source(text, wrapped=2 * self._typed_length > self._length and is_wrapped(text))

    def take_text(self, text: str) -> None:
        self._length += len(text)
        if not self._typed:
            self._flow.add(text)
            return
        self._typed_length += len(text)
        first, *others = text.split("\n")
        self._flow.add(first)
        for line in others:
            self._flow.end_line()
            self._flow.add(line)

    def take_tag(self, tag: str, opens: bool, attributes: str) -> None:
        flow = self._flow
        if tag == "table":
            flow.start_table() if opens else flow.end_table()
        elif tag == "tr" and opens:
            flow.start_row()
        elif tag in ("td", "th") and opens:
            spans = {name.lower(): int(value) for name, value in _SPAN.findall(attributes)}
            flow.start_cell(spans.get("colspan", 1), spans.get("rowspan", 1))
        elif tag in ("td", "th", "tr", "caption"):
            flow.end_cell()
        elif _BLOCK.fullmatch(tag):
            flow.end_line()
            if tag == "pre":
                self._typed = opens
            elif opens and _HEADING.fullmatch(tag):
                flow.mark_page()


def _decoded(data: bytes) -> str:
    """The page's text. One in UTF-8 is known as such, whatever it names; editors change one and not the other."""
    named = _CHARSET.search(data[:_HEAD])
    name = named[1].decode("ascii").lower() if named else ""
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16" if wide else "utf-8-sig", _WIDER.get(name, name)):
        try:
            return data.decode(encoding)
        except (LookupError, UnicodeError):
            continue
    return decode(data)

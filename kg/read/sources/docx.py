"""Word files (.docx) → `Source`: a paragraph is a line, so is a row of a table. Running heads are no part of the text,
and where pages end is not in the file."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO
from xml.etree.ElementTree import ParseError, XMLParser

from kg.errors import SourceError
from kg.model import Source
from kg.read.sources.characters import UNKNOWN
from kg.read.sources.flow import Flow

_BROKEN = "is a Word file that is broken or cut off: fetch it again"
_DOCUMENT = re.compile(r"word/document\d*\.xml")
_STYLES = re.compile(r"word/styles\d*\.xml")
_MOST = 200 * 1024 * 1024  # bytes of XML: ten times a yearbook's; what holds more is made to fill the memory
_PROPERTIES = {"pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr", "tblGrid"}
_DROPPED = {"del", "moveFrom", "Fallback", "rt"}  # what was deleted, or stands there a second time
_BREAKS = {"br", "cr", "p"}
_LISTED = re.compile(r"(?P<title>.*\S)\s*\t\s*(?P<page>\d{1,4})", re.DOTALL)
_CONTENTS = re.compile(r"toc (\d)", re.IGNORECASE)
_MEASURE = 48  # half characters in a line of the table of contents


def read_docx(data: bytes) -> Source:
    """Read a Word file. Raises SourceError where it is broken, no Word file, or unreasonably large inside."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            styles = _Styles()
            _parse(_part(archive, _STYLES), styles)
            document = _Document(styles.levels)
            text = _part(archive, _DOCUMENT)
            if not text:
                raise SourceError("is a zip file without word/document.xml, so no Word file")
            _parse(text, document)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ParseError, ValueError, LookupError) as error:
        raise SourceError(_BROKEN) from error
    except (NotImplementedError, RuntimeError) as error:
        raise SourceError("is a zip file with a password, or of an unknown kind: save it as .docx anew") from error
    return Source(document.flow.text(), wrapped=False)


def _part(archive: zipfile.ZipFile, name: re.Pattern[str]) -> bytes:
    """The first part of that name; empty where there is none."""
    for info in archive.infolist():
        if name.fullmatch(info.filename):
            with archive.open(info) as part:
                content = part.read(_MOST + 1)
            if len(content) > _MOST:
                raise SourceError("is a Word file that swells to an unreasonable size when unpacked, and is left alone")
            return content
    return b""


def _parse(content: bytes, target: _Part) -> None:
    if content:
        parser = XMLParser(target=target)
        parser.feed(content)
        parser.close()


class _Part:
    """What takes the elements of a part as they come; `name` is an element's name without its namespace."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.open(tag.rpartition("}")[2], {name.rpartition("}")[2]: value for name, value in attributes.items()})

    def open(self, name: str, attributes: Mapping[str, str]) -> None:
        raise NotImplementedError

    def doctype(self, name: str, public: str | None, system: str | None) -> None:
        """Word writes none; those who do mean harm by the entities it may define."""
        raise ValueError(f"a document type: {name}")

    def close(self) -> None: ...


class _Styles(_Part):
    """The styles of a document: `levels` tells those of its table of contents."""

    def __init__(self) -> None:
        self.levels: dict[str, int] = {}
        self._style = ""

    def open(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "style":
            self._style = attributes.get("styleId", "")
        elif name == "name" and (found := _CONTENTS.fullmatch(attributes.get("val", ""))):
            self.levels[self._style] = int(found[1])


class _Document(_Part):
    """The body of a document, which goes into `flow`."""

    def __init__(self, levels: Mapping[str, int]) -> None:
        self.flow = Flow()
        self._levels = levels
        self._level = 1  # of the paragraph, in the table of contents
        self._dropped = 0  # how deep inside what is dropped
        self._properties = 0
        self._reads = False
        self._hosts: list[str] = []  # paragraphs that a text box interrupts

    def open(self, name: str, attributes: Mapping[str, str]) -> None:
        if self._dropped or name in _DROPPED:
            self._dropped += 1
        elif self._properties or name in _PROPERTIES:
            self._properties += 1
            self._take_property(name, attributes.get("val"))
        elif name == "tbl":
            self.flow.start_table()
        elif name == "tr":
            self.flow.start_row()
        elif name == "tc":
            self.flow.start_cell()
        elif name == "txbxContent":
            self._hosts.append(self.flow.take())
        else:
            self._take(name)

    def _take(self, name: str) -> None:
        if name == "t":
            self._reads = True
        elif name == "tab":
            self.flow.add("\t")
        elif name == "noBreakHyphen":
            self.flow.add("-")
        elif name == "sym":
            self.flow.add(UNKNOWN)  # of a font of symbols, which only draws it
        elif name in _BREAKS:
            self._end_line()
            self._level = 1 if name == "p" else self._level

    def _take_property(self, name: str, value: str | None) -> None:
        cell = self.flow.cell
        if name == "pStyle" and value:
            self._level = self._levels.get(value, 1)
        elif name == "gridSpan" and cell and value and value.isdecimal():
            cell.widen(int(value))

    def end(self, tag: str) -> None:
        name = tag.rpartition("}")[2]
        if self._dropped:
            self._dropped -= 1
        elif self._properties:
            self._properties -= 1
        elif name == "t":
            self._reads = False
        elif name == "p":
            self._end_line()
        elif name in ("tr", "tc"):
            self.flow.end_cell()
        elif name == "tbl":
            self.flow.end_table()
        elif name == "txbxContent":
            self._end_line()
            self.flow.add(self._hosts.pop())

    def data(self, text: str) -> None:
        if self._reads and not self._dropped and not self._properties:
            self.flow.add(text)

    def _end_line(self) -> None:
        """End a line. A tab is white space; in the table of contents it is the leader, drawn as in print."""
        text = self.flow.take()
        listed = None if self.flow.cell else _LISTED.fullmatch(text)
        self.flow.add(_contents_line(listed, self._level) if listed else text.replace("\t", "\u3000"))
        self.flow.end_line()


def _contents_line(listed: re.Match[str], level: int) -> str:
    """A title and its page as printed: sections under chapters are indented, and so their leaders shorter."""
    title, indent = listed["title"].strip(), "\u3000\u3000" * (level - 1)
    taken = sum(2 if ord(char) > 0x2000 else 1 for char in indent + title)
    return f"{indent}{title} {'.' * max(3, _MEASURE - taken)} {listed['page']}"

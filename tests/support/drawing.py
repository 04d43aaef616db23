"""PDF files drawn by hand: each character at its place, in a font that no file holds.

page = [Text(57, 780, "荆门年鉴", size=16), Line(57, 700, 300, 700)]
path.write_bytes(pdf([page, page], first_label=3))
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import md5

WIDTH, HEIGHT = 595, 842


@dataclass(frozen=True)
class Text:
    """Characters, each `size` wide, from (`x`, `y`) on; `turn` is `cos sin -sin cos` of the direction they run in."""

    x: float
    y: float
    text: str
    size: float = 10
    turn: str = "1 0 0 1"

    def draw(self) -> bytes:
        code = self.text.encode("utf-16-be").hex()
        return f"BT /F {self.size:g} Tf {self.turn} {self.x:g} {self.y:g} Tm <{code}> Tj ET".encode()


@dataclass(frozen=True)
class Line:
    """A thin straight line."""

    x0: float
    y0: float
    x1: float
    y1: float

    def draw(self) -> bytes:
        return f"0.5 w {self.x0:g} {self.y0:g} m {self.x1:g} {self.y1:g} l S".encode()


Page = Sequence[Text | Line]

_FONT = (
    b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H/DescendantFonts[4 0 R]>>",
    b"<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/FontDescriptor 5 0 R/DW 1000"
    b"/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>>>",
    b"<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -120 1000 880]/ItalicAngle 0/Ascent 880"
    b"/Descent -120/CapHeight 880/StemV 93>>",
)


def pdf(
    pages: Iterable[Page], *, first_label: int | None = None, rotate: int = 0, password: str | None = None
) -> bytes:
    """A file of some pages. The file counts them from `first_label` on; a reader turns them by `rotate` degrees, and
    asks for the password, unless it is empty."""
    objects = [b"", b"", *_FONT]
    kids = []
    lock = None if password is None else _Lock(password)
    for page in pages:
        drawn = b"\n".join(mark.draw() for mark in page)
        drawn = lock.encrypt(drawn, len(objects) + 1) if lock else drawn
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn))
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Rotate %d/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>"
            % (WIDTH, HEIGHT, rotate, len(objects))
        )
        kids.append(b"%d 0 R" % len(objects))
    labels = b"" if first_label is None else b"/PageLabels<</Nums[0<</S/D/St %d>>]>>" % first_label
    objects[0] = b"<</Type/Catalog/Pages 2 0 R%s>>" % labels
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(kids))
    return _file(objects, lock.entries() if lock else b"")


def _file(objects: Sequence[bytes], entries: bytes) -> bytes:
    made, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    index = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, entries, len(made))
    return made + head + index + tail


class _Lock:
    """The oldest encryption of PDF (40 bits), which needs nothing but the standard library."""

    _PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
    _ID, _RIGHTS = bytes(16), -4

    def __init__(self, password: str) -> None:
        padded = (password.encode() + self._PADDING)[:32]
        self._owner = _rc4(md5(padded).digest()[:5], padded)
        rights = self._RIGHTS.to_bytes(4, "little", signed=True)
        self._key = md5(padded + self._owner + rights + self._ID).digest()[:5]

    def encrypt(self, content: bytes, number: int) -> bytes:
        """The content of the object of that number."""
        return _rc4(md5(self._key + number.to_bytes(3, "little") + bytes(2)).digest()[:10], content)

    def entries(self) -> bytes:
        """What the file says of it."""
        user = _rc4(self._key, self._PADDING)
        said = f"/O<{self._owner.hex()}>/U<{user.hex()}>/P {self._RIGHTS}"
        return f"/ID[<{self._ID.hex()}><{self._ID.hex()}>]/Encrypt<</Filter/Standard/V 1/R 2{said}>>".encode()


def _rc4(key: bytes, content: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    made = bytearray()
    for byte in content:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        made.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(made)

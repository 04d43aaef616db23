"""The areas a book speaks of: which of them is meant by a short name, and in which other one each lies."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from kg.extract.places import listed_towns
from kg.model import Book, Kind, Mention
from kg.resources import lexicon_rows

_SHORT = re.compile(r"(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|省|市|地区|满族自治县|自治县|县|区)$")
_TOWN = re.compile(r"(?:镇|乡|街道|街道办事处)$")
_VILLAGE = re.compile(r"(?:村|社区|屯)$")
_WATERS = ("河", "江", "溪", "湖")
_DIVISION = re.compile(r"[市县区旗]$")


@dataclass(frozen=True, slots=True)
class Area:
    """An administrative area: full name, level (as `nj:level` has it), name of the next higher area, division code."""

    name: str
    level: str
    parent: str | None = None
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Areas:
    """The areas known for a book. `own` is the publishing city or county, `above` its next higher area."""

    own: str | None
    above: str | None
    by_name: Mapping[str, Area]
    short: Mapping[str, str] = field(default_factory=dict)

    def full(self, name: str) -> str | None:
        """The full name of an area by its full or short name; None where no area goes by it."""
        return name if name in self.by_name else self.short.get(name)

    def official(self, name: str) -> str:
        """The name an area bears inside the names of its bodies: a district goes with its city (辽阳市白塔区)."""
        area = self.by_name.get(name)
        if area and area.parent and area.level == "county" and name.endswith("区"):
            return area.parent + name
        return name

    def path(self, name: str) -> tuple[str, ...]:
        """The names from the county (or from the top, for anything higher) down to an area."""
        area = self.by_name.get(name)
        if area is None or area.parent is None or area.level in ("country", "province", "prefecture", "county"):
            return (name,)
        return (*self.path(area.parent), name)


def know_areas(book: Book, mentions: Iterable[Mention]) -> Areas:
    """The areas of a book: those of its province by the division lexicon, its towns and villages by the text."""
    places = [mention for mention in mentions if mention.kind is Kind.PLACE]
    own = book.city
    known = dict(_divisions(own, book.province))
    printed = Counter(mention.text for mention in places)
    if own and own not in known:
        known[own] = Area(own, "prefecture" if own.endswith("市") else "county", book.province)
    if book.province and book.province not in known:
        known[book.province] = Area(book.province, "province", "中国")
    _add_counties(known, book, own)
    _add_towns(known, book.text)
    _add_chained(known, book, places)
    short = _short_names(known, printed, book.province)
    return Areas(own, known[own].parent if own else None, known, short)


@cache
def _all_divisions() -> tuple[Area, ...]:
    rows = lexicon_rows("divisions")
    names = {code: name for name, _, code, _ in rows}
    return tuple(Area(name, level, names.get(parent, "中国"), code) for name, level, code, parent in rows)


def _divisions(own: str | None, province: str | None) -> Mapping[str, Area]:
    """The country's divisions by name. Of homonyms the one of the book's own city counts, then of its province; a
    county that has a namesake elsewhere in the country is not told from it and lies nowhere."""
    own_code = next((area.code for area in _all_divisions() if area.name == own), None)
    prefixes = [own_code[:4], own_code[:2]] if own_code else []
    found: dict[str, list[Area]] = {}
    for area in _all_divisions():
        found.setdefault(area.name, []).append(area)
    chosen = {}
    for name, areas in found.items():
        near = [a for prefix in prefixes for a in areas if (a.code or "").startswith(prefix)]
        chosen[name] = near[0] if near else areas[0] if len(areas) == 1 else Area(name, areas[0].level)
    return chosen


def _add_counties(known: dict[str, Area], book: Book, own: str | None) -> None:
    """Counties and districts that the lexicon does not know: those whose division (…行政区划) the book describes."""
    for section in book.outline:
        name = section.title.removesuffix("行政区划")
        if own and name != section.title and _DIVISION.search(name) and name not in known and name != own:
            known[name] = Area(name, "county", own)


def _add_towns(known: dict[str, Area], text: str) -> None:
    """The towns that a county is said to have (辽阳县…下辖首山镇、…12个镇)."""
    for paragraph in re.finditer(r"[^\n]*下辖[^\n]*", text):
        subjects = [name for name in re.findall(r"[一-鿿]{1,4}[县市区旗]", paragraph.group()[:80]) if name in known]
        counties = [name for name in subjects if known[name].level == "county"]
        for _, _, listed in listed_towns(paragraph.group()) if counties else ():
            name = plain_name(listed)
            known.setdefault(name, Area(name, "township", counties[0]))


def _add_chained(known: dict[str, Area], book: Book, places: list[Mention]) -> None:
    """Towns and villages that the text puts right behind the area they lie in (辽阳县首山镇马伊屯村)."""
    seen: dict[str, Counter[str]] = {}
    for before, after in itertools.pairwise(places):
        if book.clean(before.span)[1] == book.clean(after.span)[0]:
            seen.setdefault(after.text, Counter())[before.text] += 1
    short = {_TOWN.sub("", name): name for name, area in known.items() if area.level == "township"}
    for pattern, level, above in ((_TOWN, "township", "county"), (_VILLAGE, "village", "township")):
        for name, parents in sorted(seen.items()):
            if name in known or not pattern.search(name):
                continue
            for parent, _ in sorted(parents.items(), key=lambda item: (-item[1], item[0])):
                whole = parent if parent in known else short.get(parent, parent)
                if whole in known and known[whole].level == above:
                    own_level = "community" if name.endswith("社区") else level
                    known[name] = Area(name, own_level, whole)
                    if level == "township":
                        short.setdefault(_TOWN.sub("", name), name)
                    break


def plain_name(name: str) -> str:
    """The name of an area without its office: 文圣街道办事处 governs 文圣街道."""
    return name.removesuffix("办事处") if name.endswith("街道办事处") else name


def _short_names(known: Mapping[str, Area], printed: Counter[str], province: str | None) -> Mapping[str, str]:
    """Short name → full name. Provinces and prefectures of the whole country go by short names, counties and towns
    only those of the book's own province, and never by what is a river's name (太子河 is no 太子河区)."""
    found: dict[str, list[str]] = {}
    for name, area in known.items():
        pattern = _TOWN if area.level == "township" else _SHORT
        short = pattern.sub("", name)
        if len(short) > 1 and short != name and _goes_by(area, short, known, province):
            found.setdefault(short, []).append(name)
        if name.endswith("街道"):
            found.setdefault(name + "办事处", []).append(name)
    chosen = {}
    for short, names in found.items():
        used = sorted(names, key=lambda name: (-_standing(known[name]), -printed[name], name))
        chosen[short] = used[0]
    return chosen


def _goes_by(area: Area, short: str, known: Mapping[str, Area], province: str | None) -> bool:
    if area.level in ("province", "prefecture"):
        return True
    above = known.get(area.parent or "")
    near = above is not None and (area.level == "township" or province in (above.name, above.parent))
    return near and not short.endswith(_WATERS)


def _standing(area: Area) -> int:
    """How likely a bare name means an area of this level: a province or prefecture before a county, a town last."""
    return {"province": 3, "prefecture": 3, "county": 2}.get(area.level, 1)

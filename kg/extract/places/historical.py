"""Historical states, commanderies and prefectures in the history of an area: 属巴郡, 隶泗州, 置镡成县."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.passage import Candidate, Passage
from kg.model import Kind

_ERA = re.compile(
    r"沿革|建置|春秋|战国|公元前|[秦汉魏晋隋唐宋元明清](?:[代朝初末属置隶]|[^，。；]{0,6}年)|1[0-9]{3}年[^，。]{0,4}[改撤析]|武德|贞观|洪武|康熙|乾隆|光绪|道光|民国"
)
_SEAT = re.compile(
    r"(?<=[属隶置改为归立设治升降入复称析古期时])(?P<name>(?!郡|[各全本该置为改属隶入立设治归复自])[一-鿿]{1,3}?(?:都护府|侯国|郡|州|府|国|厅|军|路|县))"
    r"(?=[，。；、（）为属治辖地境别所]|[一-鿿]{1,3}县)"
)


def find_historical(passage: Passage) -> Iterator[Candidate]:
    """States and prefectures of the past after the verbs of their history, in a passage that speaks of the past."""
    if _ERA.search(passage.text):
        for match in _SEAT.finditer(passage.text):
            yield Candidate(*match.span("name"), Kind.PLACE, "historical")

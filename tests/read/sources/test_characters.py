"""Characters as people mean them."""

import pytest

from kg.read.sources.characters import mended


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("⼀⼈⼤代表", "一人大代表"),  # Kangxi radicals
        ("⻋⻔⻓⻚⺠", "车门长页民"),  # radicals of the supplement
        ("行\uf9b0樂", "行聆樂"),  # compatibility ideographs
        ("荆\xad门\u200b市\ufeff\U000e0101", "荆门市"),  # invisible
        ("荆\x02门\ufffe市", "荆-门-市"),  # hyphens at the end of lines
        ("荆\x07\x1b门", "荆门"),
        ("荆\ue5e5\U000f0001\x00门", "荆���门"),  # private use, nothing at all
        ("荆　门 \t\n\r\f５％①㎡（乙）“丙”…—〔丁〕𠀀", "荆　门 \t\n\r\f５％①㎡（乙）“丙”…—〔丁〕𠀀"),
    ],
)
def test_characters(text, expected):
    assert mended(text) == expected

"""How wide lines are, and what they show."""

import pytest

from kg.read.lines import printed_lines
from kg.read.measure import Measure, is_closed, is_spaced_out, measure, opens_text


def line(text):
    """One printed line."""
    return next(printed_lines(text))


def test_the_measure_is_the_usual_width():
    assert measure(
        list(printed_lines("\n".join(["粮食播种面积保持稳定单产水平逐年提高农民收入稳步增长"[:24]] * 5 + ["荆门"] * 9)))
    ) == Measure(48)
    assert measure([]) == Measure(40)


@pytest.mark.parametrize(
    ("width", "opens", "fills", "overruns"),
    [(40, False, False, False), (44, True, False, False), (46, False, True, False), (52, False, True, True)],
)
def test_widths(width, opens, fills, overruns):
    usual, full = Measure(48), line("水" * (width // 2))
    assert (usual.opens(full), usual.fills(full), usual.overruns(full)) == (opens, fills, overruns)


def test_hanging_punctuation_is_no_overrun():
    assert not Measure(48).overruns(line("水" * 24 + "，”"))
    assert not Measure(48).overruns(line("水" * 40))


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("供水。", True),
        ("如下：", True),
        ("（何学军摄）", True),
        ("《办法》0", True),
        ("供水", False),
        ("供水，", False),
    ],
)
def test_closed(text, closed):
    assert is_closed(line(text)) is closed


@pytest.mark.parametrize(
    ("text", "opens"),
    [("【供水】", True), ("3日", True), ("一、供水", True), ("供水", False), ("1.5万人", False)],
)
def test_openers(text, opens):
    assert opens_text(line(text)) is opens


@pytest.mark.parametrize(("text", "spaced"), [("水 库 开 闸 放 水", True), ("水库开闸放水", False), ("水 库", False)])
def test_spaced_out(text, spaced):
    assert is_spaced_out(line(text)) is spaced

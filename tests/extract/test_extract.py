"""The floor as a whole: spans, shields, and the same result every time."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kg.extract import extract
from kg.read import read_text
from kg.resources import sample_book
from tests.support.marked import extracted, marks, plain, rules

ROOT = Path(__file__).parents[2]
PROGRAM = """
import sys
from pathlib import Path
from kg.extract import extract
from kg.read import read_book
for mention in extract(read_book(Path(sys.argv[1]))):
    print(mention)
"""


def test_marks_are_read_and_shown():
    marked = "[县教育局|Organization]于[3日|Date=2021-02-03]召开会议。"
    assert plain(marked) == "县教育局于3日召开会议。"
    assert [mark[:2] for mark in marks(marked)] == [(0, 4), (5, 7)]
    with pytest.raises(ValueError, match="Fish"):
        marks("[鲤鱼|Fish]")


@pytest.mark.parametrize(
    "text",
    ["荆政办发〔2020〕9号文件下达。", "投稿请寄nianjian@荆门市.cn。", "载于http://example.org/2020年。"],
)
def test_numbers_of_documents_and_addresses_are_no_text(text):
    assert extracted(text) == text


def test_a_text_without_names():
    assert extract(read_text("无。", "test")) == ()


def test_spans_point_at_the_words_in_the_source():
    source = "荆门 年鉴（2021）\n\n　　2020年 3月 5日，荆 门\n市疏浚漳河水 库。\n"
    mentions = extract(read_text(source, "test", city="荆门市"), nlp=rules())
    printed = ["".join(source[mention.span.start : mention.span.end].split()) for mention in mentions]
    assert printed == [mention.text for mention in mentions] == ["荆门", "2020年3月5日", "荆门市", "漳河水库"]


def test_spans_of_the_sample(sample, sample_mentions):
    source = sample_book().read_text("utf8")
    for mention in sample_mentions:
        start, end = sample.clean(mention.span)
        assert sample.text[start:end] == mention.text
        assert sample.span(start, end) == mention.span
        if not any(mention.span.start <= one.span.start < mention.span.end for one in sample.repairs):
            assert source[mention.span.start] == mention.text[0]
            assert source[mention.span.end - 1] == mention.text[-1]


def test_straight_quotation_marks_open_and_close():
    text = '全县开展"清源护水"专项行动，实施"绿满南山"工程。'
    found = extracted(text)
    assert found == extracted("全县开展“清源护水”专项行动，实施“绿满南山”工程。").replace("“", '"').replace("”", '"')
    assert "Event" in found


def test_twice_the_same(sample, sample_mentions):
    assert extract(sample) == sample_mentions


def test_the_same_bytes_whatever_the_hash_seed():
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", PROGRAM, str(sample_book())],
            stdout=subprocess.PIPE,
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf8"},
        )
        for seed in ("1", "2")
    ]
    printed = [run.communicate()[0] for run in runs]
    assert [run.returncode for run in runs] == [0, 0]
    assert len(printed[0]) > 50_000
    assert len({hashlib.sha256(each).digest() for each in printed}) == 1

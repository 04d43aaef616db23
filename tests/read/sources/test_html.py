"""Pages of the web → lines."""

from time import perf_counter

import pytest

from kg.read.sources.html import read_html


def lines(page: str) -> list[str]:
    return read_html(page.encode()).text.splitlines()


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>荆门\n  年鉴<p>水利", ["荆门 年鉴", "水利"]),
        ("<h1>水利</h1>【概况】 <b>2020</b>年，<i>荆门</i>市", ["水利", "【概况】 2020年，荆门市"]),
        ("<ul><li>甲<li>乙</ul>丙<br>丁<hr>戊", ["甲", "乙", "丙", "丁", "戊"]),
        ("<div><div>甲</div>乙</div>丙", ["甲", "乙", "丙"]),
        ("　　甲&nbsp;乙&#x4e19;&hellip;&lt;丁&gt;", ["　　甲\xa0乙丙…<丁>"]),
        ("<title>首页</title><nav><ul><li>首页</ul></nav><script>if (a < b) '<p>'</script>甲", ["甲"]),
        ("<style>p { }</style>甲<!-- <p>乙 -->丙<!DOCTYPE x><?php a ?>", ["甲丙"]),
        ("<SCRIPT>a</script >甲<ruby>荆<rp>(</rp><rt>jīng</rt></ruby>", ["甲荆"]),
        ("<p title='a > b' data-x=\"<p>\">甲", ["甲"]),
        ("3 < 5 而 7 > 6", ["3 < 5 而 7 > 6"]),
        ("<pre>荆门市位于\n湖北省</pre>中\n部", ["荆门市位于", "湖北省", "中 部"]),
    ],
)
def test_blocks_are_lines(page, expected):
    assert lines(page) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<table><tr><th>序号<th>名称<tr><td>1<td>甲\n 乙</table>丙", ["序号\t名称", "1\t甲 乙", "丙"]),
        (
            "<table><caption>表一</caption><tr><td>1</td><td><p>甲</p><p>乙</p></td></tr></table>",
            ["表一", "1\t甲 乙"],
        ),
        ("<table><tr><td colspan=2>表一<tr><td>1<td>甲</table>", ["表一", "1\t甲"]),
        ("<table><tr><td>1<td colspan='2'>甲<tr><td>2<td>乙<td>丙</table>", ["1\t甲\t", "2\t乙\t丙"]),
        (
            "<table><tr><td rowspan=2>1<td>甲<td rowspan=3>丙<tr><td>乙<tr><td>2<td>丁</table>",
            ["1\t甲\t丙", "\t乙\t", "2\t丁\t"],
        ),
        ("<table><tr><td>1<td><tr><td><td>甲<tr><td><td></table>", ["1\t", "\t甲"]),
        # the frame of a page is no table
        ("<table><tr><td>首页<td><h1>水利</h1><p>甲<p>乙</table>", ["首页", "水利", "甲", "乙"]),
        ("<table><tr><td>首页<td><table><tr><td>1<td>甲</table>乙</table>", ["首页", "1\t甲", "乙"]),
        ("<table><tr><td>首页<td>" + "<p>甲" * 30 + "</table>", ["首页", *["甲"] * 30]),
        ("<tr><td>1<td>甲</table>乙", ["1", "甲", "乙"]),
        ("<table><tr><td>1<td>甲", ["1\t甲"]),
    ],
)
def test_rows_of_tables_are_lines(page, expected):
    assert lines(page) == expected


NAMED = "<meta charset='{}'><p>荆门市位于湖北省中部，素有荆楚门户之称。"


@pytest.mark.parametrize(
    ("page", "encoding"),
    [
        (NAMED, "utf8"),
        (NAMED, "gb2312"),
        (NAMED, "gbk"),
        ("<p>荆门市位于湖北省中部，素有荆楚门户之称。" * 20, "gb18030"),
        ("\ufeff<p>荆门市位于湖北省中部", "utf16"),
        ("\ufeff<meta charset=gbk><p>荆门市", "utf8"),
        ("<meta http-equiv=Content-Type content='text/html; charset={}'>" + NAMED[19:], "gbk"),
        ("<?xml version='1.0' encoding='{}'?><html>" + NAMED[19:], "gbk"),
        ("<meta charset=none><p>荆门市", "utf8"),
        ("<meta charset=gbk><p>荆门市位于湖北省", "utf8"),
    ],
)
def test_encodings(page, encoding):
    page = page.replace("{}", encoding)
    assert "荆门市" in read_html(page.encode(encoding)).text


def test_lines_are_paragraphs_unless_most_were_typed_off():
    typed = "<pre>" + "荆门市位于湖北省中部\n" * 9 + "</pre>"
    assert read_html(typed.encode()).wrapped
    assert not read_html((typed + "<p>湖北省中部" * 50).encode()).wrapped
    assert not read_html("<p>荆门".encode()).wrapped


@pytest.mark.parametrize("part", ["<", "</", "<!--", '<a href="', "<p ", "<script", "<div>", "<table>", "<td>", "&#x"])
def test_time_grows_with_the_page(part):
    """A hundred thousand of what a reader might search the rest of the page for: a slow one takes minutes."""
    begin = perf_counter()
    read_html((part * 100_000).encode())
    assert perf_counter() - begin < 10

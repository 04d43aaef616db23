"""Network views: what is drawn of a graph, that pages are self-contained and safe, and how they behave in a browser."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from kg.export.views import write_views
from kg.vocabulary import ontology
from tests.support.browser import chromium, visit  # noqa: F401

BASE = "https://w3id.org/nianjian/data/"
MARKUP = "<img src=x onerror=alert(1)></script><script>window.pwned=1</script>"
DATA = re.compile(r'<script type="application/json" id="data">(.*?)</script>', re.DOTALL)


def thing(label: str, kind: str = "GovernmentBody", **more: Any) -> dict[str, Any]:
    core = ontology().core(kind)
    rest = {"mentions": 3, "aliases": [], "iri": BASE + "x/" + label, "chapter": "政治"}
    return {"label": label, "kind": kind, "core": core, **rest, **more}


def quote(text: str) -> dict[str, Any]:
    return {"quote": text, "before": "6月，", "after": "。", "start": 120, "end": 120 + len(text), "section": "概况"}


def link(graph: nx.MultiDiGraph, one: str, other: str, name: str = "schema:location", text: str = "位于城东") -> None:
    label = ontology().label(name, "zh")
    graph.add_edge(one, other, name, property=name, label=label, evidence=[quote(text)])


@pytest.fixture
def town() -> nx.MultiDiGraph:
    """A bureau in a county, its director, and a company nobody is related to."""
    graph = nx.MultiDiGraph()
    graph.add_node("a", **thing("青原市教育局", aliases=["市教育局", "青教局"]))
    graph.add_node("b", **thing("白石县", "AdministrativeArea"))
    graph.add_node("c", **thing("林远", "Person"))
    graph.add_node("d", **thing("甜泉药业有限公司", "Company", chapter=None))
    link(graph, "a", "b")
    link(graph, "c", "a", "nj:post", "林远任局长")
    return graph


def country(size: int = 90) -> nx.MultiDiGraph:
    """A large graph: offices of three chapters in a row, each with people of its own."""
    graph = nx.MultiDiGraph()
    chapters = ["政治", "经济 / 贸易", "文化"]
    for number in range(size):
        office = number - number % 10
        kind = "Person" if number % 10 else "GovernmentBody"
        graph.add_node(
            f"x{number}", **thing(f"甲{number}", kind, chapter=chapters[number // 10 % 3], mentions=1 + number % 7)
        )
        if number % 10:
            link(graph, f"x{number}", f"x{office}", "nj:post")
        elif number:
            link(graph, f"x{number}", f"x{number - 10}", "org:subOrganizationOf")
    return graph


def data(page: Path) -> dict[str, Any]:
    found = DATA.search(page.read_text("utf8"))
    assert found
    loaded: dict[str, Any] = json.loads(found[1])
    return loaded


def test_a_small_graph_is_one_page_of_everything(town: nx.MultiDiGraph, tmp_path: Path) -> None:
    assert write_views(town, tmp_path / "views", "青原年鉴", ["政治"]) == [tmp_path / "views" / "network.html"]
    shown = data(tmp_path / "views" / "network.html")
    assert [one["name"] for one in shown["things"].values()] == ["青原市教育局", "白石县", "林远", "甜泉药业有限公司"]
    assert {kind: one["count"] for kind, one in shown["classes"].items()} == dict.fromkeys(
        ("Company", "GovernmentBody", "Person", "AdministrativeArea"), 1
    )


def test_a_large_graph_has_an_index_its_core_and_its_chapters(tmp_path: Path) -> None:
    chapters = ["概貌", "政治", "经济 / 贸易", "文化"]
    pages = write_views(country(), tmp_path, "青原年鉴", chapters, limit=20, small=30)
    names = ["index.html", "network.html", "02-政治.html", "03-经济-贸易.html", "04-文化.html"]
    assert [page.name for page in pages] == names
    assert [len(data(page)["things"]) for page in pages[1:]] == [20] * 4
    index = pages[0].read_text("utf8")
    assert "<td>20</td>" in index
    assert 'href="03-%E7%BB%8F%E6%B5%8E-%E8%B4%B8%E6%98%93.html"' in index
    named = [one["chapter"] for one in data(pages[4])["things"].values()]
    assert named.count("文化") > len(named) / 2


def test_relations_between_the_same_two_are_one_line(town: nx.MultiDiGraph, tmp_path: Path) -> None:
    link(town, "b", "a", "nj:quantity", "县有一局")
    (page,) = write_views(town, tmp_path, "青原年鉴", [])
    shown = data(page)
    assert [edge["arrows"] for edge in shown["edges"]] == ["to, from", "to"]
    assert [len(group) for group in shown["links"].values()] == [2, 1]


def test_ids_are_opaque_and_nothing_in_the_data_can_end_its_script(town: nx.MultiDiGraph, tmp_path: Path) -> None:
    town.add_node(MARKUP, **thing(MARKUP + "\u2028&"))
    link(town, MARKUP, "a", text=MARKUP)
    (page,) = write_views(town, tmp_path, MARKUP, [])
    raw = DATA.search(page.read_text("utf8"))
    assert raw
    assert not re.search("[<>&\u2028]", raw[1])
    assert all(re.fullmatch(r"n\d+", node["id"]) for node in data(page)["nodes"])
    assert MARKUP not in page.read_text("utf8")


def test_pages_link_nothing_outside_themselves(tmp_path: Path) -> None:
    for page in write_views(country(), tmp_path, "青原年鉴", ["政治"], limit=20):
        text = page.read_text("utf8")
        assert "default-src 'none'" in text
        assert "sourceMappingURL" not in text
        links = re.findall(r"""<[^>]*\b(?:src|href|action)=["']([^"']*)|url\(["']?([^)"']*)|(@import)""", text)
        assert all(one.endswith(".html") for one in map("".join, links)), links


def test_the_same_bytes_in_every_process(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from tests.export.test_views import country;"
        "from kg.export.views import write_views;"
        "write_views(country(), Path(sys.argv[1]), '青原年鉴', ['政治', '文化'], limit=50)"
    )
    written = []
    for seed in ("1", "2"):
        folder = tmp_path / seed
        root = Path(__file__).parents[2]
        subprocess.run(
            [sys.executable, "-c", code, str(folder)], check=True, cwd=root, env={**os.environ, "PYTHONHASHSEED": seed}
        )
        written.append({page.name: page.read_bytes() for page in folder.iterdir()})
    assert len(written[0]) == 4
    assert written[0] == written[1]


def search(page: Any, text: str) -> None:
    page.get_by_role("combobox").fill(text)
    page.get_by_role("combobox").press("Enter")


@pytest.mark.parametrize(("width", "text"), [(1280, "教育"), (390, "青教")], ids=["by name", "by alias, on a phone"])
def test_search_shows_the_evidence(chromium: Any, town: nx.MultiDiGraph, tmp_path: Path, width: int, text: str) -> None:  # noqa: F811
    (path,) = write_views(town, tmp_path, "青原年鉴", [])
    with visit(chromium, path, viewport={"width": width, "height": 800}) as page:
        search(page, text)
        panel = page.locator("#panel")
        assert panel.locator("h2").inner_text() == "青原市教育局"
        assert panel.locator("mark").all_inner_texts() == ["位于城东", "林远任局长"]
        assert "6月，位于城东。" in panel.inner_text()
        assert "概况 · 字符 characters 120–124" in panel.inner_text()
        panel.get_by_role("button", name="林远").click()
        assert panel.locator("h2").inner_text() == "林远"
        page.keyboard.press("Escape")
        assert "点击节点" in panel.inner_text()


def test_arrow_keys_choose_among_suggestions(chromium: Any, tmp_path: Path) -> None:  # noqa: F811
    (path,) = write_views(country(), tmp_path, "青原年鉴", [])
    with visit(chromium, path) as page:
        page.get_by_role("combobox").fill("甲1")
        names = [text.split("\n")[0] for text in page.get_by_role("option").all_inner_texts()]
        assert names[0] == "甲10"
        page.get_by_role("combobox").press("ArrowDown")
        page.get_by_role("combobox").press("ArrowDown")
        page.get_by_role("combobox").press("ArrowUp")
        page.get_by_role("combobox").press("Enter")
        assert page.locator("#panel h2").inner_text() == names[1]


def test_a_click_on_an_edge_shows_what_it_says(chromium: Any, town: nx.MultiDiGraph, tmp_path: Path) -> None:  # noqa: F811
    town.remove_nodes_from(["c", "d"])
    (path,) = write_views(town, tmp_path, "青原年鉴", [])
    with visit(chromium, path) as page:
        box = page.locator("#canvas canvas").bounding_box()
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        panel = page.locator("#panel")
        panel.locator("mark").wait_for()
        assert panel.locator("h2").inner_text() == ontology().label("schema:location", "zh")
        assert panel.get_by_role("button", name="白石县").count() == 1


PIXELS = """(colour) => {
    const canvas = document.querySelector("#canvas canvas");
    const all = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
    const wanted = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
    let count = 0;
    for (let at = 0; at < all.length; at += 4) count += wanted.every((value, channel) => all[at + channel] === value);
    return count;
}"""


def test_the_legend_hides_and_shows_a_class(chromium: Any, town: nx.MultiDiGraph, tmp_path: Path) -> None:  # noqa: F811
    (path,) = write_views(town, tmp_path, "青原年鉴", [])
    colour = ontology().colour("Person")
    with visit(chromium, path) as page:
        person = page.locator("#classes [data-kind=Person]")
        page.wait_for_function(f"() => ({PIXELS})('{colour}') > 50")
        person.click()
        assert person.get_attribute("aria-pressed") == "false"
        page.wait_for_function(f"() => ({PIXELS})('{colour}') === 0")
        search(page, "林远")
        assert person.get_attribute("aria-pressed") == "true"
        page.wait_for_function(f"() => ({PIXELS})('{colour}') > 50")


def test_markup_in_names_is_text(chromium: Any, town: nx.MultiDiGraph, tmp_path: Path) -> None:  # noqa: F811
    town.add_node(MARKUP, **thing(MARKUP, aliases=[MARKUP + "又名"], chapter=MARKUP))
    link(town, MARKUP, "a", text=MARKUP)
    (path,) = write_views(town, tmp_path, MARKUP, [])
    with visit(chromium, path) as page:
        search(page, "<img")
        assert page.locator("#panel h2").inner_text() == MARKUP
        assert page.locator("#panel mark").inner_text() == MARKUP
        box = page.locator("#canvas canvas").bounding_box()
        page.wait_for_timeout(500)  # the view moves to the node
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        page.locator(".vis-tooltip", has_text=MARKUP).wait_for()
        assert page.locator(".names").inner_text().endswith(MARKUP)
        assert page.evaluate("window.pwned") is None
        assert page.locator("img").count() == 0


def test_every_page_of_a_large_book_opens(chromium: Any, tmp_path: Path) -> None:  # noqa: F811
    pages = write_views(country(), tmp_path, "青原年鉴", ["政治", "经济 / 贸易"], limit=20)
    with visit(chromium, pages[0], color_scheme="dark") as page:
        for number, path in enumerate(pages[1:]):
            page.get_by_role("table").get_by_role("link").nth(number).click()
            page.locator("#canvas canvas").wait_for()
            assert page.url == path.as_uri()
            page.get_by_role("link", name="全部视图").click()

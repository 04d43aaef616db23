"""Which part of a large network is drawn."""

import networkx as nx
import pytest

from kg.export.selection import most_connected, of_chapter


def weighted(edges: str, mentions: str = "") -> nx.MultiDiGraph:
    graph = nx.MultiDiGraph(tuple(edge) for edge in edges.split())
    nx.set_node_attributes(graph, {node: 1 + 9 * (node in mentions) for node in graph}, "mentions")
    return graph


@pytest.mark.parametrize(
    ("edges", "mentions", "limit", "expected"),
    [
        ("ab ac ad ae", "", 3, "abc"),
        ("ab ac ad ae", "e", 2, "ae"),
        ("ab ac ad bx xy xz xw", "", 4, "xbac"),  # b joins the two hubs
        ("ab ac ad yz", "", 9, "abcdyz"),  # what is not joined comes when nothing else is left
        ("ab ac ad yz", "", 4, "abcd"),
        ("aa ab", "", 9, "ab"),
    ],
)
def test_most_connected(edges: str, mentions: str, limit: int, expected: str) -> None:
    assert sorted(most_connected(weighted(edges, mentions), limit)) == sorted(expected)


def test_most_connected_leaves_out_what_has_no_edge_and_keeps_every_edge_between() -> None:
    graph = weighted("ab ab ba bc")
    graph.add_node("z", mentions=1000)
    part = most_connected(graph, 2)
    assert list(part) == ["b", "a"]
    assert part.number_of_edges() == 3


def test_of_chapter_takes_what_touches_its_things() -> None:
    graph = weighted("ab bc cd de")
    nx.set_node_attributes(graph, {"a": "政治", "b": "政治", "c": "文化", "d": None, "e": None}, "chapter")
    assert [*of_chapter(graph, "政治").edges()] == [("a", "b"), ("b", "c")]
    assert [*of_chapter(graph, "文化").edges()] == [("b", "c"), ("c", "d")]
    assert len(of_chapter(graph, "体育")) == 0

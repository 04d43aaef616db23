"""Positions: every node has one, boxes do not overlap, what belongs together stands together."""

from itertools import combinations, product
from math import dist
from statistics import mean

import networkx as nx
import pytest

from kg.export.layout import Box, positions

VILLAGES = nx.connected_caveman_graph(6, 12)


@pytest.mark.parametrize(
    "graph",
    [
        nx.empty_graph(0),
        nx.empty_graph(9),
        nx.path_graph(2),
        nx.path_graph(3),
        nx.complete_graph(3),
        nx.star_graph(60),
        nx.disjoint_union_all([nx.path_graph(2)] * 5 + [nx.cycle_graph(9)]),
        VILLAGES,
    ],
    ids=["nothing", "isolated", "pair", "path", "triangle", "star", "components", "communities"],
)
@pytest.mark.parametrize("box", [Box(), Box(width=20, above=60, below=10)], ids=["wide", "high"])
def test_no_two_boxes_overlap(graph: nx.Graph, box: Box) -> None:
    spots = positions(graph, dict.fromkeys(graph, box))
    assert sorted(spots) == sorted(graph)
    height = box.above + box.below
    crowded = [
        (one, other)
        for one, other in combinations(spots, 2)
        if abs(spots[one][0] - spots[other][0]) < box.width and abs(spots[one][1] - spots[other][1]) < height
    ]
    assert crowded == []


def test_boxes_of_different_sizes() -> None:
    star = nx.star_graph(5)
    spots = positions(star, {0: Box(width=400, above=150, below=150)})
    assert all(abs(x - spots[0][0]) >= 250 or abs(y - spots[0][1]) >= 150 for x, y in list(spots.values())[1:])


def test_communities_stand_apart() -> None:
    spots = positions(VILLAGES)
    villages = [range(first, first + 12) for first in range(0, 72, 12)]
    inside = mean(dist(spots[a], spots[b]) for village in villages for a, b in combinations(village, 2))
    between = mean(dist(spots[a], spots[b]) for one, other in combinations(villages, 2) for a, b in product(one, other))
    assert inside * 2 < between


def test_directions_loops_and_parallel_edges_change_nothing() -> None:
    plain = nx.path_graph(6)
    rich = nx.MultiDiGraph(plain)
    rich.add_edges_from([(2, 2), (3, 2), (2, 3), (2, 3)])
    assert positions(rich) == positions(plain)


def test_the_largest_component_comes_first_and_isolated_nodes_stand_below() -> None:
    graph = nx.disjoint_union(nx.empty_graph(4), VILLAGES)
    spots = positions(graph)
    assert min(spots[node][1] for node in range(4)) > max(spots[node][1] for node in range(4, 76))

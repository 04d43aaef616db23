"""Which part of a large network a view draws. Graphs are `networkx.MultiDiGraph`s of `kg.graph.network`."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from heapq import heappop, heappush
from typing import Any

import networkx as nx


def most_connected(graph: Any, limit: int) -> Any:
    """The best connected `limit` nodes of a MultiDiGraph and what is between them, the best first.

    Grown along edges from the first of `ranked`, always to the best neighbour; a new start is made only where nothing
    more is joined. Nodes without an edge are left out.
    """
    order = [node for node in ranked(graph) if graph.degree(node)]
    place = {node: rank for rank, node in enumerate(order)}
    chosen: set[Hashable] = set()
    for start in order:
        queue = [place[start]]
        while queue and len(chosen) < limit:
            node = order[heappop(queue)]
            if node in chosen:
                continue
            chosen.add(node)
            for neighbour in nx.all_neighbors(graph, node):
                if neighbour not in chosen:
                    heappush(queue, place[neighbour])
    return induced(graph, [node for node in order if node in chosen])


def ranked(graph: Any) -> list[Hashable]:
    """The nodes, the best connected first: by number of edges, weighted by the logarithm of mentions."""
    return sorted(graph, key=lambda node: (-_weight(graph, node), str(node)))


def _weight(graph: Any, node: Hashable) -> int:
    mentions: int = graph.nodes[node]["mentions"]
    return int(graph.degree(node)) * (1 + mentions).bit_length()


def induced(graph: Any, nodes: Iterable[Hashable]) -> Any:
    """The nodes in the order given, and the edges between them; networkx's own subgraph views have no order."""
    part = nx.MultiDiGraph()
    part.add_nodes_from((node, graph.nodes[node]) for node in nodes)
    part.add_edges_from(edge for edge in graph.edges(keys=True, data=True) if edge[0] in part and edge[1] in part)
    return part


def of_chapter(graph: Any, chapter: str) -> Any:
    """What touches a thing of the chapter: those edges and their ends."""
    part = nx.MultiDiGraph()
    for one, other, key, data in graph.edges(keys=True, data=True):
        if chapter in (graph.nodes[one]["chapter"], graph.nodes[other]["chapter"]):
            part.add_nodes_from((node, graph.nodes[node]) for node in (one, other))
            part.add_edge(one, other, key, **data)
    return part

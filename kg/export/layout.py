"""Where the nodes of a network view stand: computed at build, so that a page opens at once and nothing moves.

communities ─▶ edge lengths ─▶ maxent-stress layout of each component ─▶ overlaps removed ─▶ components in rows
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from math import sqrt
from typing import Any, NamedTuple

import networkit as nk
import networkx as nx
import numpy as np
from numpy.typing import NDArray

_SEED = 2021
_ROOMINESS = 1.6  # canvas area per area of the boxes, before overlaps are removed
_BRIDGE = 2.0  # how much longer an edge between two communities is than one inside
_LANDSCAPE = 1.1  # width by height that is aimed at, as screens are
_PASSES = 300
_GAP = 40  # between components

Points = NDArray[np.int64]  # one row a node: x, y


class Box(NamedTuple):
    """The room a node takes around its position, in canvas units: its dot above, its label below."""

    width: int = 100
    above: int = 12
    below: int = 40


def positions(graph: Any, boxes: Mapping[Hashable, Box] | None = None) -> dict[Hashable, tuple[int, int]]:
    """Place every node of a networkx `graph` on a canvas in arbitrary units, y downwards.

    Directions, loops and parallel edges are ignored. `boxes` is the room each node needs (`Box()` where it is not
    given); boxes overlap only where a graph is hopelessly crowded. The same graph in the same order gives the same
    integers in every process.
    """
    nk.setNumberOfThreads(1)
    nk.setSeed(_SEED, False)
    simple = nx.Graph()
    simple.add_nodes_from(graph)
    simple.add_edges_from((one, other) for one, other in graph.edges() if one != other)
    parts = _components(simple)
    rooms = [np.array([(boxes or {}).get(node, Box()) for node in part], np.int64) for part in parts]
    spots = _rows([_component(simple, part, room) for part, room in zip(parts, rooms, strict=True)], rooms)
    return {
        node: (int(x), int(y))
        for part, places in zip(parts, spots, strict=True)
        for node, (x, y) in zip(part, places, strict=True)
    }


def _components(simple: Any) -> list[list[Hashable]]:
    """The connected components, the largest first; networkx gives them as sets, whose order is no order."""
    rank = {node: place for place, node in enumerate(simple)}
    parts = [sorted(part, key=rank.__getitem__) for part in nx.connected_components(simple)]
    return sorted(parts, key=len, reverse=True)


def _component(simple: Any, nodes: Sequence[Hashable], room: Points) -> Points:
    """Positions of one connected component, around the origin."""
    if len(nodes) == 1:
        return np.zeros((1, 2), np.int64)
    shape = np.array(_stress(simple, nodes))
    shape -= shape.mean(axis=0)
    area = float((room[:, 0] * (room[:, 1] + room[:, 2])).sum()) * _ROOMINESS
    shape *= sqrt(area) / float(np.ptp(shape, axis=0).max())
    shape *= sqrt(_LANDSCAPE), 1 / sqrt(_LANDSCAPE)
    return _apart(np.rint(shape).astype(np.int64), room)


def _stress(simple: Any, nodes: Sequence[Hashable]) -> list[tuple[float, float]]:
    """A maxent-stress layout that starts from pivot MDS, with longer edges between communities and at hubs."""
    if len(nodes) == 2:  # NetworKit lays out nothing so small
        return [(0.0, 0.0), (1.0, 0.0)]
    net = nk.Graph(len(nodes), weighted=True)
    rank = {node: place for place, node in enumerate(nodes)}
    for node in nodes:
        for neighbour in simple[node]:
            if rank[node] < rank[neighbour]:
                net.addEdge(rank[node], rank[neighbour], 1.0)
    _stretch(net)
    start = nk.viz.PivotMDS(net, 2, min(len(nodes), 50))
    start.run()
    # of the settings tried on 400 nodes, the one with the least stress, and six times as fast as the default
    layout = nk.viz.MaxentStress(net, 2, 3, start.getCoordinates(), tolerance=0.01, fastComputation=True)
    layout.run()
    return list(layout.getCoordinates())


def _stretch(net: nk.Graph) -> None:
    """Weighs the edges with the length they should have: communities lie apart, leaves find room around a hub."""
    communities = nk.community.PLM(net, refine=True, par="none")
    communities.run()
    community = communities.getPartition().getVector()
    for one, other in list(net.iterEdges()):
        length = sqrt(net.degree(one) + net.degree(other))
        net.setWeight(one, other, length if community[one] == community[other] else length * _BRIDGE)


def _apart(spots: Points, room: Points) -> Points:
    """Pushes overlapping boxes apart and everything outwards, a little each pass, until no two overlap.

    In integers, so that no sum depends on its order.
    """
    sizes = np.stack((room[:, 0], room[:, 1] + room[:, 2]), axis=1)
    middle = np.stack((np.zeros_like(room[:, 0]), (room[:, 2] - room[:, 1]) // 2), axis=1)
    touch = (sizes[:, None] + sizes + 1) // 2  # how far apart, along each axis, the middles of two boxes must be
    touch[np.diag_indices(len(spots))] = 0  # nothing meets itself
    wide, high = np.moveaxis(touch, 2, 0).copy()
    for _ in range(_PASSES):
        x, y = (spots + middle).T
        one, other = np.nonzero((np.abs(x[:, None] - x) < wide) & (np.abs(y[:, None] - y) < high))
        if not len(one):
            break
        apart = (spots + middle)[one] - (spots + middle)[other]
        deep = touch[one, other] - np.abs(apart)
        pair, axis = np.arange(len(one)), deep.argmin(axis=1)
        way = np.where(apart[pair, axis] == 0, np.sign(one - other), np.sign(apart[pair, axis]))
        np.add.at(spots, (one, axis), (deep[pair, axis] + 3) // 4 * way)
        spots = spots * 201 // 200
    return spots


def _rows(parts: Sequence[Points], rooms: Sequence[Points]) -> list[Points]:
    """Moves components beside and below each other, in rows as wide as the first or as a landscape asks."""
    corners = [_corners(spots, room) for spots, room in zip(parts, rooms, strict=True)]
    sizes = [high - low + _GAP for low, high in corners]
    total = sum(int(size[0] * size[1]) for size in sizes)
    width = max([sqrt(total * _LANDSCAPE), *(float(size[0]) for size in sizes)])
    moved = []
    x = y = row = 0
    for spots, (low, _), size in zip(parts, corners, sizes, strict=True):
        if x + size[0] > width or size[1] * 3 < row:
            x, y, row = 0, y + row, 0
        moved.append(spots - low + (x, y))
        x, row = x + int(size[0]), max(row, int(size[1]))
    return moved


def _corners(spots: Points, room: Points) -> tuple[Points, Points]:
    """The upper left and the lower right corner of the boxes together."""
    half = room[:, 0] // 2
    low = np.array([(spots[:, 0] - half).min(), (spots[:, 1] - room[:, 1]).min()])
    high = np.array([(spots[:, 0] + half).max(), (spots[:, 1] + room[:, 2]).max()])
    return low, high

"""Interactive network views: self-contained HTML pages, drawn by pyvis's vis-network on positions made at build.

graph ─▶ its best connected part ─▶ a pyvis network under opaque ids ─▶ our own template ─▶ views/*.html

pyvis's own template links style sheets on a public host and lets text become markup, so only its data model and the
script library it ships are used. vis-network's style sheet is left out: 200 kB of icons for menus that are not shown.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import isqrt
from pathlib import Path
from typing import Any

from markupsafe import Markup
from pyvis.edge import Edge
from pyvis.network import Network

from kg.export.layout import Box, positions
from kg.export.pages import script_json, write_page
from kg.export.selection import induced, most_connected, of_chapter, ranked
from kg.vocabulary import ontology

_WHOLE = "network.html", "全书网络 Whole book"
_LINE = 9  # characters in a line of a label
_LINES = 3
_BORDER = "#88888899"  # sets off a dark dot on dark paper, a pale one on pale
_OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "hover": True,
        "tooltipDelay": 150,
        "selectConnectedEdges": False,
        "keyboard": {"enabled": True, "bindToWindow": False},
    },
    "nodes": {
        "borderWidth": 1,
        "font": {"size": 0},  # templates/labels.js draws the names
    },
    "edges": {
        "smooth": False,
        "arrows": {"to": {"scaleFactor": 0.4}, "from": {"scaleFactor": 0.4}},
        "font": {"size": 8, "strokeWidth": 3},
        "hoverWidth": 0.5,
        "selectionWidth": 1,
    },
}


@dataclass(frozen=True, slots=True)
class _View:
    """One page to write: its file name, what it shows (a chapter, or the whole) and the graph it draws."""

    name: str
    part: str
    graph: Any


def write_views(
    graph: Any,
    folder: Path,
    title: str,
    chapters: Sequence[str],
    *,
    limit: int = 400,
    small: int = 1500,
    report: str | None = None,
) -> list[Path]:
    """Write the views of a book's network (a `networkx.MultiDiGraph` of `kg.graph.network`) into `folder`.

    A graph of up to `limit` nodes gets one page, `network.html`, with all of it. A larger one gets there all that is
    related, or of more than `small` nodes the best connected `limit`; a page for each of `chapters` (titles, in the
    book's order) that anything is related in; and an `index.html` that lists the pages. `report` is the address, from
    `folder`, of a page that each of them links to.
    Returns the paths written. Raises OSError where the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    said = {"title": title, "total": _counts(graph), "report": report}
    if len(graph) <= limit:
        return [_write_view(folder, _View(*_WHOLE, induced(graph, ranked(graph))), index=False, **said)]
    views = [_View(*_WHOLE, most_connected(graph, len(graph) if len(graph) <= small else limit))]
    for number, chapter in enumerate(chapters, start=1):
        if part := most_connected(of_chapter(graph, chapter), limit):
            views.append(_View(f"{number:02}-{_safe(chapter)}.html", chapter, part))
    listing = [(view.name, view.part, _counts(view.graph)) for view in views]
    index = write_page(folder / "index.html", "index.html.j2", views=listing, **said)
    return [index, *(_write_view(folder, view, index=True, **said) for view in views)]


def _write_view(folder: Path, view: _View, **said: Any) -> Path:
    return write_page(
        folder / view.name,
        "view.html.j2",
        part=view.part,
        shown=_counts(view.graph),
        data=script_json(_data(view.graph)),
        vis=_vis_network(),
        **said,
    )


def _counts(graph: Any) -> dict[str, int]:
    return {"nodes": graph.number_of_nodes(), "edges": graph.number_of_edges()}


def _safe(chapter: str) -> str:
    """A chapter's title as part of a file name."""
    return re.sub(r"\W+", "-", chapter).strip("-")[:40] or "chapter"


@cache
def _vis_network() -> Markup:
    """The script of vis-network as pyvis ships it, without the line that sends debuggers looking for a source map."""
    script = (files("pyvis") / "lib" / "vis-9.1.2" / "vis-network.min.js").read_text("utf8")
    return Markup(re.sub(r"^//# sourceMappingURL=.*$", "", script, flags=re.MULTILINE))


def _data(graph: Any) -> dict[str, Any]:
    """What the page's script reads: vis-network's nodes, edges and options, and the things and links behind them."""
    ids = {node: f"n{number}" for number, node in enumerate(graph)}
    links = _links(graph, ids)
    net = _network(graph, ids, links)
    return {
        "nodes": net.nodes,
        "edges": net.edges,
        "options": net.options,
        "classes": _classes(graph),
        "things": {ids[node]: _thing(attributes) for node, attributes in graph.nodes(data=True)},
        "links": {f"e{number}": group for number, group in enumerate(links)},
    }


def _links(graph: Any, ids: dict[Hashable, str]) -> list[list[dict[str, Any]]]:
    """The relations, those between the same two nodes together: they are drawn as one line."""
    pairs: dict[frozenset[Hashable], list[dict[str, Any]]] = {}
    for one, other, data in graph.edges(data=True):
        link = {"from": ids[one], "to": ids[other], **{name: data[name] for name in ("property", "label", "evidence")}}
        pairs.setdefault(frozenset((one, other)), []).append(link)
    return list(pairs.values())


def _network(graph: Any, ids: dict[Hashable, str], links: list[list[dict[str, Any]]]) -> Network:
    degree = Counter(end for group in links for end in {group[0]["from"], group[0]["to"]})
    sizes = {node: _size(degree[name]) for node, name in ids.items()}
    spots = positions(graph, {node: Box(2 * size + 36, size + 8, size + 24) for node, size in sizes.items()})
    net = Network(directed=True)
    for node, attributes in graph.nodes(data=True):
        x, y = spots[node]
        colour = {"background": ontology().colour(attributes["kind"]), "border": _BORDER}
        look = {"size": sizes[node], "color": colour, "title": attributes["label"]}
        net.add_node(ids[node], label=_wrapped(attributes["label"]), x=x, y=y, **look)
    names = {ids[node]: label for node, label in graph.nodes(data="label")}
    # not net.add_edge: it looks through all nodes for each edge
    net.edges = [_edge(f"e{number}", group, names) for number, group in enumerate(links)]
    net.options = _OPTIONS
    return net


def _size(degree: int) -> int:
    """The radius of a dot in canvas units: the more neighbours, the larger."""
    return 6 + min(isqrt(6 * degree), 24)


def _wrapped(label: str) -> str:
    """A label in short lines of about equal length, cut where it is too long; the panel has it in full."""
    if len(label) > _LINE * _LINES:
        label = label[: _LINE * _LINES - 1] + "…"
    lines = max(1, -(-len(label) // _LINE))
    width = max(1, -(-len(label) // lines))
    return "\n".join(label[start : start + width] for start in range(0, len(label), width))


def _edge(name: str, group: list[dict[str, Any]], names: dict[str, str]) -> dict[str, Any]:
    """The line of all relations between two nodes, with an arrow at each end that one of them points at."""
    one, other = group[0]["from"], group[0]["to"]
    arrows = "to" if all(link["from"] == one for link in group) else "to, from"
    title = "\n".join(f"{names[link['from']]} —{link['label']}→ {names[link['to']]}" for link in group)
    options = {"id": name, "arrows": arrows, "title": title, "width": 1 + min(len(group), 5) // 2}
    drawn: dict[str, Any] = Edge(one, other, True, **options).options
    return drawn


def _classes(graph: Any) -> dict[str, dict[str, Any]]:
    """The legend: classes of one core class together, the most frequent first."""
    kinds = Counter((data["core"], data["kind"]) for _, data in graph.nodes(data=True))
    cores = Counter(data["core"] for _, data in graph.nodes(data=True))
    order = sorted(kinds, key=lambda pair: (-cores[pair[0]], pair[0], -kinds[pair], pair[1]))
    return {kind: {**_class(kind), "count": kinds[core, kind]} for core, kind in order}


def _class(kind: str) -> dict[str, str]:
    terms = ontology()
    name = f"nj:{kind}"
    return {"zh": terms.label(name, "zh"), "en": terms.label(name, "en"), "colour": terms.colour(kind)}


def _thing(attributes: dict[str, Any]) -> dict[str, Any]:
    """What the panel says of a node."""
    fields = {name: attributes[name] for name in ("kind", "aliases", "mentions", "chapter", "iri")}
    return {"name": attributes["label"], **fields}

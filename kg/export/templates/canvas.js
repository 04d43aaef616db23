// The drawn network. Positions were computed at build: nothing here moves a node but the reader's hand.
const FADED = 0.12;
const MOST_EDGE_LABELS = 14;
const ALWAYS_NAMED = 16;

function makeCanvas(container, data, onSelect) {
  const nodes = new vis.DataSet(data.nodes);
  const edges = new vis.DataSet(data.edges);
  const network = new vis.Network(container, { nodes, edges }, data.options);
  const hiddenKinds = new Set();
  let lit = null; // ids of nodes and edges that stand out, or null when all do

  function paint() {
    const accent = styleValue("--accent");
    network.setOptions({
      nodes: { chosen: false },
      edges: {
        color: { color: styleValue("--edge"), hover: accent, highlight: accent },
        font: { face: FACE, color: styleValue("--ink"), strokeColor: styleValue("--paper") },
      },
    });
  }

  function labelled(id) {
    return lit !== null && lit.edges.has(id) && lit.edges.size <= MOST_EDGE_LABELS;
  }

  function shown(id) {
    return !hiddenKinds.has(data.things[id].kind);
  }

  function refresh() {
    nodes.update(data.nodes.map(({ id }) => ({ id, hidden: !shown(id), opacity: lit === null || lit.nodes.has(id) ? 1 : FADED })));
    edges.update(data.edges.map(({ id, from, to }) => {
      const chosen = lit !== null && lit.edges.has(id);
      const colour = { color: styleValue(chosen ? "--accent" : "--edge"), opacity: lit === null || chosen ? 1 : FADED };
      return { id, hidden: !shown(from) || !shown(to), color: colour, label: labelled(id) ? edgeText(id) : "" };
    }));
  }

  // The nodes to name, in order of rank: what is selected and its neighbours, or else the first and all dots of some size.
  function named(smallest) {
    const visible = data.nodes.filter(({ id }) => shown(id));
    if (lit === null) return visible.filter(({ size }, rank) => rank < ALWAYS_NAMED || size >= smallest);
    return visible.filter(({ id }) => lit.nodes.has(id)).sort((one, two) => (two.id === lit.centre) - (one.id === lit.centre));
  }

  function edgeText(id) {
    return [...new Set(data.links[id].map((link) => link.label))].join("、");
  }

  function light(id) {
    if (id === null) lit = null;
    else if (data.things[id]) {
      lit = { centre: id, nodes: new Set([id, ...network.getConnectedNodes(id)]), edges: new Set(network.getConnectedEdges(id)) };
    } else lit = { centre: null, nodes: new Set(network.getConnectedNodes(id)), edges: new Set([id]) };
    refresh();
  }

  // Few neighbours are all brought into view; among many, the node itself.
  function goTo(id) {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const animation = calm ? false : { duration: 350 };
    const neighbours = network.getConnectedNodes(id);
    if (neighbours.length > MOST_EDGE_LABELS) network.focus(id, { scale: Math.max(network.getScale(), 1.2), animation });
    else network.fit({ nodes: [id, ...neighbours], maxZoomLevel: 1.6, animation });
  }

  function zoom(by) {
    if (by === "fit") network.fit({ animation: false });
    else network.moveTo({ scale: network.getScale() * Number(by) });
  }

  function setKind(kind, shown) {
    if (shown) hiddenKinds.delete(kind);
    else hiddenKinds.add(kind);
    refresh();
  }

  network.on("afterDrawing", makeLabels(network, named));
  network.on("click", ({ nodes: [node], edges: [edge] }) => onSelect(node ?? edge ?? null));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { paint(); refresh(); });
  paint();
  network.fit({ animation: false });
  return { light, goTo, zoom, setKind };
}

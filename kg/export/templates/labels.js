// The names of nodes, as on a map: of the same height at every zoom, the best connected first, none over another.
const SMALLEST = 3.4; // radius in screen pixels of a dot that is named though it is not among the first
const MARGIN = 3;
const FACE = getComputedStyle(document.body).fontFamily;

function makeLabels(network, named) {
  const widths = new Map();

  function measured(context, { id, label, size }) {
    if (!widths.has(id)) {
      const pixels = 11 + size / 5;
      context.font = `${pixels}px ${FACE}`;
      const lines = label.split("\n");
      widths.set(id, { pixels, lines, width: Math.max(...lines.map((line) => context.measureText(line).width)) });
    }
    return widths.get(id);
  }

  // The label's box in screen pixels around the canvas's origin, its upper edge just below the dot.
  function boxOf(context, node, { x, y }, scale) {
    const { pixels, lines, width } = measured(context, node);
    const top = (y + node.size) * scale + 2;
    const half = width / 2 + MARGIN;
    return { left: x * scale - half, right: x * scale + half, top, bottom: top + lines.length * pixels * 1.2 };
  }

  function meets(one, other) {
    return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
  }

  function write(context, node, { x }, box, scale) {
    const { pixels, lines } = measured(context, node);
    context.font = `${pixels / scale}px ${FACE}`;
    context.lineWidth = 4 / scale;
    lines.forEach((line, row) => {
      const y = (box.top + row * pixels * 1.2) / scale;
      context.strokeText(line, x, y);
      context.fillText(line, x, y);
    });
  }

  return (context) => {
    const scale = network.getScale();
    const spots = network.getPositions();
    const taken = [];
    context.save();
    Object.assign(context, { textAlign: "center", textBaseline: "top", lineJoin: "round" });
    Object.assign(context, { fillStyle: styleValue("--ink"), strokeStyle: styleValue("--paper") });
    for (const node of named(SMALLEST / scale)) {
      const box = boxOf(context, node, spots[node.id], scale);
      if (taken.some((other) => meets(box, other))) continue;
      taken.push(box);
      write(context, node, spots[node.id], box, scale);
    }
    context.restore();
  };
}

// The legend: one button a class, which shows and hides its nodes.
function makeLegend(container, data, onToggle) {
  const buttons = new Map();

  function set(kind, shown) {
    buttons.get(kind).setAttribute("aria-pressed", String(shown));
    onToggle(kind, shown);
  }

  for (const [kind, { zh, en, colour, count }] of Object.entries(data.classes)) {
    const toggle = () => set(kind, buttons.get(kind).getAttribute("aria-pressed") !== "true");
    const attributes = { type: "button", "aria-pressed": "true", "data-kind": kind, click: toggle };
    const name = element("b", {}, zh, " ", element("span", {}, en));
    buttons.set(kind, element("button", attributes, dot(colour), name, element("output", {}, String(count))));
  }
  container.append(...buttons.values());

  function reveal(kind) {
    if (buttons.get(kind).getAttribute("aria-pressed") !== "true") set(kind, true);
  }
  return { reveal };
}

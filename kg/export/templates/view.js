// Brings the parts together. A selection is the id of a node or an edge, or null.
const find = (id) => document.getElementById(id);
const data = JSON.parse(find("data").textContent);
const canvas = makeCanvas(find("canvas"), data, (id) => select(id));
const panel = makePanel(find("panel"), data, (id) => {
  select(id, true);
  find("panel").focus(); // the button that was pressed is gone
});
const legend = makeLegend(find("classes"), data, canvas.setKind);

function select(id, go = false) {
  const thing = id === null ? null : data.things[id];
  if (thing) legend.reveal(thing.kind);
  canvas.light(id);
  if (id === null) panel.welcome();
  else if (thing) panel.node(id);
  else panel.edge(id);
  if (thing && go) canvas.goTo(id);
}

makeSearch(find("search"), find("suggestions"), data, (id) => select(id, true));
document.querySelectorAll("[data-zoom]").forEach((button) => button.addEventListener("click", () => canvas.zoom(button.dataset.zoom)));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && event.target !== find("search")) select(null);
});
if (innerWidth <= 760) find("legend").open = false;
panel.welcome();

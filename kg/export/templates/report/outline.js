// The outline's tree: what is filtered out is hidden, what is found is opened to view.
function makeTree(tree, count, buttons) {
  const nodes = [...tree.querySelectorAll("li[id]")].map((item) => {
    const details = item.querySelector(":scope > details");
    return { item, details, door: details && makeDoor(details), text: fold(item.querySelector(".title").textContent) };
  });

  function above(item) {
    return item.parentElement.closest("li");
  }

  // A node comes before those below it: forwards a hit brings what is below it, backwards what it stands under.
  function filter(query) {
    const hits = new Set(nodes.filter(({ text }) => text.includes(query)).map(({ item }) => item));
    const below = new Set(hits);
    for (const { item } of nodes) if (below.has(above(item))) below.add(item);
    const over = new Set();
    for (const { item } of [...nodes].reverse()) if (hits.has(item) || over.has(item)) over.add(above(item));
    for (const { item, details, door } of nodes) {
      item.hidden = !below.has(item) && !over.has(item);
      if (details) door(query, over.has(item));
    }
    count.textContent = query ? `${hits.size} / ${nodes.length}` : "";
  }

  function reveal(id) {
    const found = tree.querySelector(`[id="${CSS.escape(id)}"]`);
    for (let item = found && above(found); item; item = above(item)) item.querySelector(":scope > details").open = true;
    found?.scrollIntoView({ block: "center" });
  }

  for (const button of buttons) {
    button.addEventListener("click", () => nodes.forEach(({ details }) => details && (details.open = button.dataset.open === "true")));
  }
  return { filter, reveal };
}

// The search box: names and aliases that hold the letters typed, the best connected first.
const MOST_SUGGESTIONS = 12;

function makeSearch(input, list, data, onPick) {
  const entries = Object.entries(data.things).map(([id, thing]) => ({
    id, thing, names: [thing.name, ...thing.aliases], folded: [thing.name, ...thing.aliases].map((name) => name.toLowerCase()),
  }));
  let active = -1;

  function matches(query) {
    const found = [];
    for (const entry of entries) {
      const where = entry.folded.findIndex((name) => name.includes(query));
      if (where >= 0) found.push({ ...entry, alias: where ? entry.names[where] : "", starts: entry.folded.some((name) => name.startsWith(query)) });
    }
    return found.sort((one, two) => two.starts - one.starts).slice(0, MOST_SUGGESTIONS);
  }

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function activate(index) {
    const options = [...list.children];
    if (!options.length) return;
    active = (index + options.length) % options.length;
    options.forEach((option, place) => option.setAttribute("aria-selected", String(place === active)));
    options[active].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[active].id);
  }

  function pick(id) {
    input.value = data.things[id].name;
    close();
    onPick(id);
  }

  function option({ id, thing, alias }) {
    const { zh, colour } = data.classes[thing.kind];
    const attributes = { id: `pick-${id}`, role: "option", "data-id": id, mousedown: (event) => { event.preventDefault(); pick(id); } };
    return element("li", attributes, dot(colour), thing.name, element("small", {}, alias ? `${alias} · ${zh}` : zh));
  }

  function suggest() {
    const query = input.value.trim().toLowerCase();
    const found = query ? matches(query) : [];
    list.replaceChildren(...found.map(option));
    if (!found.length) return close();
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    activate(0);
  }

  function onKey(event) {
    if (event.key === "Escape") close();
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    if (list.hidden) suggest();
    else activate(active + (event.key === "ArrowDown" ? 1 : -1));
  }

  function onSubmit(event) {
    event.preventDefault();
    if (list.hidden) suggest();
    const chosen = list.children[active];
    if (chosen) pick(chosen.dataset.id);
  }

  input.addEventListener("input", suggest);
  input.addEventListener("keydown", onKey);
  input.addEventListener("blur", close);
  input.form.addEventListener("submit", onSubmit);
}

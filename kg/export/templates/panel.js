// The side panel: what is known of a node or of an edge, each statement with the words it rests on.
function makePanel(container, data, onSelect) {
  function show(...children) {
    container.replaceChildren(...children.filter((child) => child !== null));
    container.scrollTop = 0;
  }

  function heading(text) {
    const close = { type: "button", class: "close", "aria-label": "关闭 Close", title: "关闭 Close", click: () => onSelect(null) };
    return element("div", { class: "top" }, element("h2", {}, text), element("button", close, "✕"));
  }

  function className(kind) {
    const { zh, en, colour } = data.classes[kind];
    return element("p", { class: "quiet" }, dot(colour), ` ${zh} ${en}`);
  }

  function facts(thing) {
    const rows = [
      ["别名 Also", thing.aliases.join("、")],
      ["提及 Mentions", String(thing.mentions)],
      ["篇章 Chapter", thing.chapter],
      ["IRI", thing.iri],
    ].filter(([, value]) => value);
    return element("dl", {}, ...rows.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]));
  }

  function quotation(evidence) {
    const words = element("p", {}, evidence.before, element("mark", {}, evidence.quote), evidence.after);
    const place = element("p", {}, `${evidence.section} · 字符 characters ${evidence.start}–${evidence.end}`);
    return element("blockquote", { class: "evidence" }, words, place);
  }

  function quotations([first, ...rest]) {
    if (!first) return [];
    if (!rest.length) return [quotation(first)];
    const summary = element("summary", {}, `另 ${rest.length} 处 more`);
    return [quotation(first), element("details", { class: "more" }, summary, ...rest.map(quotation))];
  }

  function other(id) {
    const thing = data.things[id];
    const button = element("button", { type: "button", class: "other", click: () => onSelect(id) });
    button.append(dot(data.classes[thing.kind].colour), thing.name);
    return button;
  }

  function group(title, property, links, end) {
    const items = links.map((link) => element("li", {}, other(link[end]), ...quotations(link.evidence)));
    const summary = element("summary", {}, `${title} `, element("code", {}, property), ` ${links.length}`);
    return element("details", { class: "group", open: "" }, summary, element("ul", {}, ...items));
  }

  function groups(id, links) {
    const found = new Map();
    for (const link of links) {
      const end = link.from === id ? "to" : "from";
      const key = `${end} ${link.property}`;
      if (!found.has(key)) found.set(key, { link, end, links: [] });
      found.get(key).links.push(link);
    }
    return [...found.values()].map(({ link, end, links: same }) =>
      group(end === "to" ? `${link.label} →` : `← ${link.label}`, link.property, same, end));
  }

  function node(id) {
    const thing = data.things[id];
    const links = data.edges.filter((edge) => edge.from === id || edge.to === id).flatMap((edge) => data.links[edge.id]);
    show(heading(thing.name), className(thing.kind), facts(thing), ...groups(id, links));
  }

  function statement(link) {
    const relation = element("p", {}, other(link.from), ` —${link.label}→ `, other(link.to));
    return element("div", { class: "group" }, relation, element("code", {}, link.property), ...quotations(link.evidence));
  }

  function edge(id) {
    const links = data.links[id];
    const title = [...new Set(links.map((link) => link.label))].join("、");
    show(heading(title), ...links.map(statement));
  }

  function welcome() {
    show(
      element("h2", {}, "点击节点或连线"),
      element("p", { class: "quiet" }, "此处列出它的关系，以及每条关系在书中的原文。"),
      element("p", { class: "quiet" }, "Click a node or an edge: its relations are listed here, each with the words of the book it rests on."),
    );
  }

  return { node, edge, welcome };
}

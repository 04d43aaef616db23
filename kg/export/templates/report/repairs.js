// The repairs by rule. There may be thousands: only those of an opened rule are drawn, some at a time.
const DRAWN_AT_ONCE = 50;

function makeRepairs(container, count, order, data) {
  const rules = data.rules.map(({ rule, repairs }) => makeRule(rule, repairs, data.places));
  const total = rules.reduce((sum, { size }) => sum + size, 0);
  container.append(...rules.map(({ details }) => details));
  order.addEventListener("change", () => rules.forEach((rule) => rule.sort(order.value)));

  function filter(query) {
    const found = rules.reduce((sum, rule) => sum + rule.filter(query), 0);
    count.textContent = query ? `${found} / ${total}` : "";
  }
  return { filter };
}

function makeRule(rule, repairs, places) {
  const entries = repairs.map((repair) => {
    const place = places[repair.place];
    const { printed, mended, before, shown, after } = repair;
    return { ...repair, place, text: fold([rule, printed, mended, before + shown + after, place].join("\n")) };
  });
  const figure = element("b", {}, String(entries.length));
  const summary = element("summary", {}, element("code", {}, rule), " ", figure, " ", change(entries[0]));
  const list = element("ol", { class: "repairs" });
  const more = element("button", { type: "button", click: draw }, "更多 More");
  const details = element("details", { toggle: () => details.open && !list.childElementCount && draw() }, summary, list, more);
  const door = makeDoor(details);
  let sorted = entries;
  let shown = entries;
  let query = "";

  function draw() {
    const drawn = list.childElementCount;
    list.append(...shown.slice(drawn, drawn + DRAWN_AT_ONCE).map(repairItem));
    more.hidden = list.childElementCount >= shown.length;
  }

  function redraw() {
    list.replaceChildren();
    if (details.open) draw();
  }

  function sort(by) {
    sorted = by === "doubt" ? [...entries].sort((one, other) => one.sure - other.sure) : entries;
    shown = sorted.filter(({ text }) => text.includes(query));
    redraw();
  }

  function filter(wanted) {
    query = wanted;
    shown = sorted.filter(({ text }) => text.includes(query));
    figure.textContent = query ? `${shown.length} / ${entries.length}` : String(entries.length);
    details.hidden = !shown.length;
    door(query, shown.length > 0);
    redraw();
    return shown.length;
  }

  return { details, size: entries.length, sort, filter };
}

function repairItem(repair) {
  const words = element("p", {}, repair.before, element("mark", {}, repair.shown), repair.after);
  const page = repair.page === null ? "" : ` · 第${repair.page}页 p. ${repair.page}`;
  const place = element("p", {}, `${repair.place}${page} · 字符 characters ${repair.start}–${repair.end}`);
  const sure = element("span", { class: "sure", title: "置信度 confidence" }, repair.sure.toFixed(2));
  return element("li", {}, change(repair), sure, element("blockquote", { class: "evidence" }, words, place));
}

function change({ printed, mended }) {
  return element("span", { class: "change" }, element("del", {}, visible(printed)), " → ", element("ins", {}, visible(mended)));
}

// White space, and nothing at all, can be seen.
function visible(text) {
  return text === "" ? "∅" : text.replace(/\n/g, "↵").replace(/\s/g, "␣");
}

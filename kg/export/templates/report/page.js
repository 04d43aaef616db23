// Brings the parts together: one box filters every list of the page.
const TYPING = 120; // milliseconds
const find = (id) => document.getElementById(id);
const tree = makeTree(find("tree"), find("outline-count"), document.querySelectorAll("[data-open]"));
const parts = [tree, ...[...document.querySelectorAll("[data-filtered]")].map(makeList)];
if (find("rules")) {
  const data = JSON.parse(find("repairs-data").textContent);
  parts.push(makeRepairs(find("rules"), find("repairs-count"), find("order"), data));
}

function filter() {
  const query = fold(find("search").value.trim());
  document.body.classList.toggle("filtered", query !== "");
  for (const part of parts) part.filter(query);
}

let waiting = 0;
find("search").addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(filter, TYPING);
});
find("search").form.addEventListener("submit", (event) => {
  event.preventDefault();
  filter();
});

function follow() {
  if (location.hash.startsWith("#s")) tree.reveal(decodeURIComponent(location.hash.slice(1)));
}
addEventListener("hashchange", follow);
follow();

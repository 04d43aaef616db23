// What the filter does to any list: letters are compared without width and case, closed lists with hits are opened.
function fold(text) {
  return text.normalize("NFKC").toLowerCase();
}

// A details element that a query opens and closes, and that is left as it was when there is no query.
function makeDoor(details) {
  let before = null;
  return (query, open) => {
    if (query) {
      before ??= details.open;
      details.open = open;
    } else if (before !== null) {
      details.open = before;
      before = null;
    }
  };
}

function makeList(list) {
  const items = [...list.children].map((item) => ({ item, text: fold(item.textContent) }));
  const around = list.closest("details");
  const door = around ? makeDoor(around) : () => {};
  function filter(query) {
    let hits = 0;
    for (const { item, text } of items) hits += !(item.hidden = !text.includes(query));
    door(query, hits > 0);
  }
  return { filter };
}

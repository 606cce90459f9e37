// The list: search, filters, order, one event after another, the reasons, the texts beside it.

const folded = text => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
const texts = new Array(total);
const textOf = n => texts[n] ??= folded(all(":is(.when, .title, .text)", items[n]).map(each => each.textContent).join(" "));

// What is asked for, as a test of an event's number.
const asked = () => {
  const sought = folded(state.q).split(/\s+/).filter(Boolean);
  const from = bounds(state.from)?.[0] ?? -Infinity, to = bounds(state.to)?.[1] ?? Infinity;
  const kinds = data.kinds.map(values => values.every(value => !state.not.has(value)));
  const wanted = (names, kind) => names.map((_, number) => !state.not.has(kind + number));
  const sources = wanted(data.names, "document-"), tags = wanted(data.tags, "tag-");
  const some = (numbers, list) => !list.includes(false) || [numbers].flat().some(number => list[number] ?? true);
  return n => !(starts[n] >= to) && !(ends[n] <= from && starts[n] !== from) && kinds[data.kind[n]]
    && some(data.documents[n], sources) && some(data.tagged[n], tags)
    && sought.every(word => textOf(n).includes(word));
};

// The parts of the page, each with the numbers of its events; made anew when the order changes.
let parts = [], order = items.map((_, n) => n);
const findParts = () => {
  let at = 0;
  parts = all(".part").map(node => {
    const members = order.slice(at, at += node.getElementsByClassName("event").length);
    return { node, section: node.parentElement, members };
  });
};

function* choosing() {
  const passes = asked();
  let found = 0;
  if (!parts.length) findParts();
  const wanted = new Uint8Array(total);
  for (let n = 0; n < total; n++) {
    found += wanted[n] = passes(n) ? 1 : 0;
    if (n % 32 === 0) yield;
  }
  shown.set(wanted);
  drawAxis();
  one(".found output").textContent = found < total ? fill(words.found, { n: count(found), total: count(total) }) : "";
  one(".found").classList.toggle("some", found < total || address().includes("#?"));
  const left = new Map();
  for (const part of parts) {
    let here = 0;
    for (const n of part.members) {
      here += shown[n];
      if (items[n].hidden === Boolean(shown[n])) items[n].hidden = !shown[n];
    }
    part.node.hidden = !here;
    if (here) part.node.style.setProperty("--n", here);
    for (const month of all(".month", part.node)) month.hidden = !one(".event:not([hidden])", month);
    left.set(part.section, (left.get(part.section) || 0) + here);
    part.section.hidden = !left.get(part.section);
    yield;
  }
  keepAddress();
  markFound();
}
const choose = () => run("choose", choosing());

// The words sought, marked where the browser can do so without changing the page.
const markFound = () => {
  if (!globalThis.CSS?.highlights) return;
  CSS.highlights.delete("found");
  const sought = state.q.toLowerCase().split(/\s+/).filter(Boolean), ranges = [];
  for (let n = 0; sought.length && n < total && ranges.length < 200; n++) {
    if (!shown[n]) continue;
    const walk = document.createTreeWalker(items[n], NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const node = walk.currentNode, text = node.data.toLowerCase();
      if (text.length !== node.data.length || node.parentNode.closest("noscript, .notes")) continue;
      for (const word of sought) {
        for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
          const range = new Range();
          range.setStart(node, at);
          range.setEnd(node, at + word.length);
          ranges.push(range);
        }
      }
    }
  }
  if (ranges.length) CSS.highlights.set("found", new Highlight(...ranges));
};

// Order

const headings = [], months = [];
const rememberHeadings = () => items.forEach((item, n) => {
  headings[n] ??= item.closest(".year").firstElementChild.textContent;
  const month = item.closest(".month");
  if (month && !item.previousElementSibling) months[n] ??= one(":is(h3, h4)", month)?.textContent || "";
  months[n] ??= month && item.previousElementSibling ? months[n - 1] : "";
});

const first = data.documents.map(each => [each].flat()[0]);
const ORDERS = {
  date: (a, b) => starts[a] - starts[b] || a - b,
  latest: (a, b) => starts[b] - starts[a] || b - a,
  text: (a, b) => first[a] - first[b] || data.offset[a] - data.offset[b] || a - b,
};

const element = (tag, name, text) => {
  const made = document.createElement(tag);
  if (name) made.className = name;
  if (text !== undefined) made.textContent = text;
  return made;
};

// Puts the events in order, under headings and in parts of fifty, as the page had them.
const arrange = () => {
  rememberHeadings();
  const plain = state.sort === "text", table = one(".part table"), head = one(".part thead");
  order.sort(ORDERS[state.sort]);
  const sections = [];
  let section, part, list, heading, month, size = 0;
  const level = one(".year > :first-child").tagName;
  for (const n of order) {
    const over = plain ? data.names[first[n]] ?? "" : headings[n];
    if (!section || over !== heading) {
      section = element("section", "year");
      section.append(element(level, "", heading = over));
      sections.push(section);
      part = null;
    }
    if (!part || size === 50) {
      section.append(part = element("div", "part"));
      size = 0;
      month = null;
      if (table) {
        const made = element("table");
        made.append(head.cloneNode(true), list = element("tbody", "events"));
        part.append(made);
      }
    }
    const under = plain ? "" : months[n];
    if (!table && month !== under) {
      const box = element("div", "month");
      if (under) box.append(element("h" + (+level[1] + 1), "", under));
      box.append(list = element("ol", "events"));
      part.append(box);
      month = under;
    }
    list.append(items[n]);
    part.style.setProperty("--n", ++size);
  }
  all(".year").forEach(old => old.remove());
  one(".line").prepend(...sections);
  findParts();
  parts.forEach(({ node }) => near.observe(node));
};

// Reasons, made when a part comes near

let expanded = false;
const complete = part => {
  for (const waiting of all("noscript", part)) {
    waiting.insertAdjacentHTML("afterend", waiting.textContent);
    waiting.remove();
  }
  for (const notes of all(".notes:not(:has(> .edit))", part)) {
    const button = element("button", "edit", words.edit);
    button.type = "button";
    button.dataset.do = "edit";
    notes.append(button);
  }
  if (expanded) all("details", part).forEach(each => { each.open = true; });
};
const near = new IntersectionObserver(seen => {
  for (const { isIntersecting, target } of seen) {
    if (!isIntersecting) continue;
    near.unobserve(target);
    complete(target);
  }
}, { rootMargin: "700px" });
run("complete", (function* () {  // few are made at once, for those who look them up by other ways than the screen
  for (const part of all(".part")) {
    if (total > 500) near.observe(part); else complete(part);
    yield;
  }
})());
addEventListener("beforeprint", () => { if (expanded) all(".part").forEach(complete); });

const expand = () => {
  expanded = !expanded;
  all(".event details").forEach(each => { each.open = expanded; });
  const button = one('[data-do="expand"]');
  button.ariaPressed = expanded;
};

// One event after another, and the texts

let told;
const passages = ({ id }) => {
  if (!told) {
    told = {};
    for (const each of all(".passage")) {
      for (const name of [each.hash.slice(1), ...(each.dataset.also || "").split(" ")]) (told[name] ||= []).push(each);
    }
  }
  return told[id] || [];
};

const light = (item, name) => {
  all("." + name).forEach(each => each.classList.remove(name));
  if (item) [item, ...passages(item)].forEach(each => each.classList.add(name));
};

const goTo = (item, { focus = true, scroll = true } = {}) => {
  if (!item) return;
  state.at = item.id;
  light(item, "at");
  if (scroll) item.scrollIntoView({ block: "center" });
  if (scroll) requestAnimationFrame(() => item.scrollIntoView({ block: "center" }));  // now that it is laid out
  if (focus) one(".title a", item).focus({ preventScroll: true });
  const passage = passages(item)[0];
  if (passage && matchMedia("(min-width: 76rem)").matches) {
    const box = one(".texts");
    box.scrollTop += passage.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3;
  }
  keepNow();
  drawAxis();
};

const step = by => {
  if (!parts.length) findParts();
  const listed = order.filter(n => shown[n]), here = listed.findIndex(n => items[n].id === state.at);
  const near = here < 0 && parts.find(part => part.node.getBoundingClientRect().bottom > 0)?.members;
  const below = near && near.find(n => shown[n] && items[n].getBoundingClientRect().top > 0);
  const next = here < 0 ? listed.indexOf(below ?? listed[0]) : here + by;
  goTo(items[listed[Math.max(0, Math.min(listed.length - 1, next))]]);
};

root.addEventListener("click", click => {
  const link = click.target.closest("a[href^='#']");
  if (!link || click.ctrlKey || click.metaKey || click.shiftKey) return;
  const target = document.getElementById(decodeURIComponent(link.getAttribute("href").slice(1)));
  if (!target) return;
  const item = target.closest(".event"), passage = target.closest(".passage");
  if (item && !shown[numberOf(item)]) clear();
  if (item) {
    click.preventDefault();
    goTo(item, { scroll: !item.contains(link) });
  } else if (passage) {
    click.preventDefault();
    goTo(link.closest(".event"), { focus: false, scroll: false });
    passage.scrollIntoView({ block: "center" });
    passage.focus({ preventScroll: true });
  }
});
for (const kind of ["mouseover", "focusin"]) {
  root.addEventListener(kind, ({ target }) => {
    const passage = target.closest?.(".passage"), id = passage?.getAttribute("href").slice(1);
    if (one(".texts")) light(passage ? document.getElementById(id) : target.closest?.(".event"), "on");
  });
}

// Controls

const clear = () => {
  Object.assign(state, { q: "", from: "", to: "", not: new Set(), view: "" });
  for (const name of ["q", "from", "to"]) control(name).value = "";
  for (const box of boxes) box.checked = true;
  if (state.sort !== "date") {
    control("sort").value = state.sort = "date";
    arrange();
  }
  drawBrush();
  showAll();
  choose();
};

const copy = async button => {
  const label = button.textContent;
  try { await navigator.clipboard.writeText(address()); } catch { return prompt(label, address()); }
  button.textContent = words.copied;
  setTimeout(() => { button.textContent = label; }, 1500);
};

const filters = one(".filters"), showFilters = open => {
  filters.hidden = !open;
  one('[data-do="filter"]').ariaExpanded = open;
};
const toggleFilters = () => {
  showFilters(filters.hidden);
  if (!filters.hidden) one("input", filters).focus();
};

const ACTIONS = { filter: toggleFilters, expand, copy, clear, help: () => one(".help").showModal() };
root.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-do]");
  if (button) ACTIONS[button.dataset.do]?.(button);
});

const changed = ({ target }) => {
  const { name, value } = target;
  if (name === "only") state.not[target.checked ? "delete" : "add"](value);
  else if (name === "from" || name === "to") {
    const wrong = value.trim() && !bounds(value);
    target.setCustomValidity(wrong ? words.bad_date : "");
    target.ariaInvalid = Boolean(wrong);
    if (wrong) return;
    state[name] = value.trim();
    drawBrush();
  } else if (name === "q") state.q = value;
  else return;
  choose();
};
one(".tools").addEventListener("input", changed);
control("sort").addEventListener("change", ({ target }) => {
  state.sort = target.value;
  arrange();
  choose();
});

const single = one('[name="keys"]');
const KEYS = {
  j: () => step(1), k: () => step(-1), "/": () => control("q").focus(), f: toggleFilters, e: expand,
  c: () => copy(one('[data-do="copy"]')), "?": () => one(".help").showModal(), "+": () => zoom(.5), "=": () => zoom(.5),
  "-": () => zoom(2), 0: () => showAll(), x: () => edit(document.getElementById(state.at)),
};
document.addEventListener("keydown", key => {
  const field = key.target.closest("input, textarea, select, dialog");
  if (key.key === "Escape" && key.target.name === "q" && state.q) {
    control("q").value = state.q = "";
    choose();
  }
  if (field || key.ctrlKey || key.metaKey || key.altKey || !single.checked || !KEYS[key.key]) return;
  key.preventDefault();
  KEYS[key.key]();
});

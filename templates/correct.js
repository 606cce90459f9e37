// Corrections: an event left out, its title or date put right; kept in a file that `timeline build` applies.

const corrections = new Map(), dialog = one("dialog.edit"), field = name => dialog.querySelector(`[name="${name}"]`);
const original = new Map();
let edited = null;

const partsOf = item => ({ title: one(".title a", item), when: one(".when", item).firstElementChild });

const edit = item => {
  if (!item?.matches(".event")) return;
  edited = item;
  const { title, when } = partsOf(item), made = corrections.get(item) || {};
  if (!original.has(item)) {
    original.set(item, { title: title.textContent, when: when.textContent, start: starts[numberOf(item)], end: ends[numberOf(item)] });
  }
  field("title").value = title.textContent;
  field("when").value = made.when || "";
  field("when").placeholder = original.get(item).when;
  field("hide").checked = Boolean(made.hide);
  field("when").setCustomValidity("");
  dialog.returnValue = "";
  dialog.showModal();
};

// Shows an event as it has been corrected, at the place where its date belongs.
const apply = (item, made) => {
  const { title, when } = partsOf(item), was = original.get(item), n = numberOf(item), found = made.when && bounds(made.when);
  title.textContent = made.title ?? was.title;
  when.textContent = made.when || was.when;
  item.classList.toggle("left-out", Boolean(made.hide));
  item.classList.toggle("corrected", Object.keys(made).length > 0);
  one(".notes .told", item)?.remove();
  if (Object.keys(made).length) one(".notes", item).prepend(element("i", "told", made.hide ? words.hidden : words.corrected), " ");
  const [start, end] = found ? [found[0] ?? found[1], found[1] ?? found[0]] : [was.start, was.end];
  texts[n] = undefined;
  if (start !== starts[n] || end !== ends[n]) {
    rememberHeadings();
    [starts[n], ends[n], placed] = [start, end, null];
    headings[n] = found ? yearName(dateOf(start)[0]) : was.heading ?? (was.heading = headings[n]);
    if (found) months[n] = "";
    arrange();
  }
  if (Object.keys(made).length) corrections.set(item, made); else corrections.delete(item);
  one(".corrections").hidden = !corrections.size;
  one(".corrections output").textContent = corrections.size ? fill(words.corrections, { n: corrections.size }) : "";
  choose();
};

field("when").addEventListener("input", ({ target }) => {
  target.setCustomValidity(target.value.trim() && !bounds(target.value) ? words.bad_date : "");
});

dialog.addEventListener("close", () => {
  if (dialog.returnValue === "save") {
    const was = original.get(edited), made = {}, title = field("title").value.trim().replace(/\s+/g, " ");
    if (title && title !== was.title) made.title = title;
    if (field("when").value.trim()) made.when = field("when").value.trim();
    if (field("hide").checked) made.hide = true;
    apply(edited, made);
  }
  goTo(edited, { scroll: false });
});

const download = () => {
  const list = [];
  for (const [item, made] of corrections) {
    const event = item.dataset.id || item.id, text = one(".text", item).textContent;
    list.push({ event, ...made, title_was: original.get(item).title, text_was: text });
  }
  const file = new Blob([JSON.stringify({ corrections: list }, null, 2) + "\n"], { type: "application/json" });
  const link = element("a");
  link.href = URL.createObjectURL(file);
  link.download = "corrections.json";
  link.click();
  URL.revokeObjectURL(link.href);
  one(".corrections output").textContent = words.apply;
};

const discard = () => [...corrections.keys()].forEach(item => apply(item, {}));

Object.assign(ACTIONS, {
  correct: button => { button.ariaPressed = root.classList.toggle("correcting"); },
  edit: button => edit(button.closest(".event")),
  revert: () => { dialog.close(""); apply(edited, {}); },
  download,
  discard,
});
addEventListener("beforeunload", leaving => { if (corrections.size) leaving.preventDefault(); });

// And now the page as its address has it

const restore = () => {
  readAddress();
  showFilters(Boolean(state.from || state.to || state.not.size));
  drawBrush();
  if (state.view && svg) {
    const [from, to] = state.view.split("~").map(Number);
    if (from < to) look(shareOf(from), shareOf(to));
  }
  if (state.sort !== "date") arrange();
  if (state.q || state.from || state.to || state.not.size) {
    choose();
  }
  const item = state.at && document.getElementById(state.at);
  if (item?.matches?.(".event")) goTo(item, { focus: false, scroll: location.hash[1] === "?" });
  drawAxis();
};
addEventListener("hashchange", () => {  // but the way to a place that is no event changes nothing else
  if (!document.getElementById(location.hash.slice(1))?.matches(":not(.event)")) restore();
});
restore();

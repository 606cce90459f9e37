// Connects the buttons, fields, links and single keys of the page with what they do.

import { pageAddress, showSources } from "./address.js";
import { moveAxis, showWholeAxis, zoomAxis, zoomIn } from "./axis.js";
import { listWhatIsShown } from "./axis_input.js";
import { control, filterBoxes, find, root, sourceChips } from "./dom.js";
import { parseDates } from "./edtf.js";
import { toggleFold } from "./folds.js";
import { goBy, goToEvent } from "./navigation.js";
import { sortEvents } from "./order.js";
import { numberOf, page } from "./page.js";
import { drawBrush } from "./period.js";
import { present, stepBy, toggleMinor } from "./present.js";
import { toggleReasons } from "./reasons.js";
import { showChosen } from "./search.js";

const COPIED_MS = 1500; // how long a button says that the link is copied
const filters = find(".filters");

/** What a button does, by its data-do; the editor adds to it. */
export const actions = {
  filter: toggleFilters,
  more: toggleMore,
  source: toggleSource,
  unfold: toggleFold,
  expand: toggleReasons,
  copy: copyAddress,
  clear: clearChosen,
  help: showHelp,
  present: () => present(),
  previous: () => stepBy(-1),
  next: () => stepBy(1),
  minor: toggleMinor,
  in: zoomIn,
  out: () => zoomAxis(2),
  earlier: () => moveAxis(-0.5),
  later: () => moveAxis(0.5),
  whole: showWholeAxis,
  only: listWhatIsShown,
};

/** What a single key does, wherever the focus is but in a field; the editor adds to it. */
export const keys = {
  j: () => goBy(1),
  k: () => goBy(-1),
  "/": () => control("q").focus(),
  f: toggleFilters,
  e: toggleReasons,
  c: () => copyAddress(find('[data-do="copy"]')),
  p: () => present(),
  "?": showHelp,
  "+": actions.in,
  "=": actions.in,
  "-": actions.out,
  0: showWholeAxis,
};

export function setUpControls() {
  root.addEventListener("click", onLink);
  root.addEventListener("click", onButton);
  find(".tools").addEventListener("input", onInput);
  control("sort").addEventListener("change", onSort);
  document.addEventListener("keydown", onKey);
}

export function showFilters(isOpen) {
  filters.hidden = !isOpen;
  find('[data-do="filter"]').ariaExpanded = isOpen;
}

function toggleFilters() {
  showFilters(filters.hidden);
  if (!filters.hidden) find("input", filters).focus();
}

/** Shows the events of the pressed sources only; of all, if none or every one is pressed. */
function toggleSource(chip) {
  chip.ariaPressed = chip.ariaPressed !== "true";
  const pressed = sourceChips.filter(each => each.ariaPressed === "true");
  const areAll = pressed.length % sourceChips.length === 0;
  for (const each of sourceChips) {
    page.chosen.not[areAll || pressed.includes(each) ? "delete" : "add"](each.value);
  }
  showSources();
  showChosen({ fits: true });
}

function toggleMore(button) {
  const more = find(".more");
  more.hidden = !more.hidden;
  button.ariaExpanded = !more.hidden;
}

function showHelp() {
  find(".help").showModal();
}

/** Shows all events again, by date, on all of the axis. */
function clearChosen() {
  Object.assign(page.chosen, { q: "", from: "", to: "", not: new Set(), view: "" });
  for (const name of ["q", "from", "to"]) control(name).value = "";
  for (const box of filterBoxes) box.checked = true;
  showSources();
  if (page.chosen.sort !== "date") {
    page.chosen.sort = "date";
    control("sort").value = "date";
    sortEvents();
  }
  drawBrush();
  showWholeAxis();
  showChosen();
}

async function copyAddress(button) {
  const label = button.textContent;
  try {
    await navigator.clipboard.writeText(pageAddress());
  } catch {
    prompt(label, pageAddress()); // to be copied by hand
    return;
  }
  button.textContent = page.words.copied;
  setTimeout(() => {
    button.textContent = label;
  }, COPIED_MS);
}

/** Follows a link to an event or to a passage of the texts; all others are the browser's. */
function onLink(click) {
  const link = click.target.closest("a[href^='#']");
  if (!link || click.ctrlKey || click.metaKey || click.shiftKey) return;
  const target = document.getElementById(decodeURIComponent(link.getAttribute("href").slice(1)));
  const event = target?.closest(".event");
  const passage = target?.closest(".passage");
  if (event) {
    click.preventDefault();
    if (!page.shown[numberOf(event)]) clearChosen();
    goToEvent(event, { scroll: !event.contains(link) });
  } else if (passage) {
    click.preventDefault();
    goToEvent(link.closest(".event"), { focus: false, scroll: false });
    passage.scrollIntoView({ block: "center" });
    passage.focus({ preventScroll: true });
  }
}

function onButton({ target }) {
  const button = target.closest("[data-do]");
  if (button) actions[button.dataset.do]?.(button);
}

function onInput({ target }) {
  const { name, value, checked } = target;
  if (name === "q") page.chosen.q = value;
  else if (name === "only") page.chosen.not[checked ? "delete" : "add"](value);
  else if (name !== "from" && name !== "to") return;
  else if (!readDateField(target)) return;
  showChosen({ fits: true });
}

/** Takes over a typed date; gives false, and changes nothing, if it is not a date. */
function readDateField(input) {
  const isWrong = Boolean(input.value.trim()) && !parseDates(input.value);
  input.setCustomValidity(isWrong ? page.words.bad_date : "");
  input.ariaInvalid = isWrong;
  if (isWrong) return false;
  page.chosen[input.name] = input.value.trim();
  drawBrush();
  return true;
}

function onSort({ target }) {
  page.chosen.sort = target.value;
  sortEvents();
  showChosen();
}

function onKey(key) {
  if (key.key === "Escape" && key.target.name === "q" && page.chosen.q) {
    page.chosen.q = "";
    control("q").value = "";
    showChosen({ fits: true });
  }
  if (key.key === "Enter" && key.target.name === "q") showChosen({ fits: true, goes: true });
  // A field of a dialog that was just closed may still have the focus.
  const isTyping = key.target.checkVisibility() && key.target.closest("input, textarea, select, dialog");
  const areKeysOn = find('[name="keys"]').checked;
  if (isTyping || key.ctrlKey || key.metaKey || key.altKey || !areKeysOn || !keys[key.key]) return;
  key.preventDefault();
  keys[key.key]();
}

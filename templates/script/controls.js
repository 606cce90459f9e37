// Connects the buttons, fields, links and single keys of the page with what they do.

import { showSources } from "./address.js";
import { moveAxis, showWholeAxis, zoomAxis, zoomIn } from "./axis.js";
import { listWhatIsShown } from "./axis_input.js";
import { act } from "./deferred.js";
import { byId, control, filterBoxes, find, listen, root, sourceChips } from "./dom.js";
import { parseDates } from "./edtf.js";
import { toggleFold } from "./folds.js";
import { goBy, goToEvent } from "./navigation.js";
import { chosen, numberOf, page } from "./page.js";
import { drawBrush } from "./period.js";
import { toggleReasons } from "./reasons.js";
import { showChosen } from "./search.js";

const DEFERRED_KEYS = "paxvdc?"; // what they do is in the deferred part of the script
const filters = find(".filters");

/** What a button does, by its data-do; the deferred part of the script adds to it. */
export const actions = {
  filter: toggleFilters,
  more: toggleMore,
  source: toggleSource,
  unfold: toggleFold,
  expand: toggleReasons,
  clear: clearChosen,
  in: zoomIn,
  out: () => zoomAxis(2),
  earlier: () => moveAxis(-0.5),
  later: () => moveAxis(0.5),
  whole: showWholeAxis,
  only: listWhatIsShown,
};

/** What a single key does, wherever the focus is but in a field; the deferred part adds those of DEFERRED_KEYS. */
export const keys = {
  j: () => goBy(1),
  k: () => goBy(-1),
  "/": () => control("q").focus(),
  f: toggleFilters,
  e: toggleReasons,
  "+": actions.in,
  "=": actions.in,
  "-": actions.out,
  0: showWholeAxis,
};

export function setUpControls() {
  listen(root, { click: onClick });
  listen(find(".tools"), { input: onInput });
  listen(control("sort"), { change: onSort });
  listen(document, { keydown: onKey });
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
    chosen.not[areAll || pressed.includes(each) ? "delete" : "add"](each.value);
  }
  showSources();
  showChosen({ fits: true });
}

function toggleMore(button) {
  const more = find(".more");
  more.hidden = !more.hidden;
  button.ariaExpanded = !more.hidden;
}

/** Shows all events again, by date, on all of the axis. */
function clearChosen() {
  Object.assign(chosen, { q: "", from: "", to: "", not: new Set(), view: "" });
  for (const name of ["q", "from", "to"]) control(name).value = "";
  for (const box of filterBoxes) box.checked = true;
  showSources();
  if (chosen.sort !== "date") {
    chosen.sort = "date";
    control("sort").value = "date";
    act(actions, "sort");
  }
  drawBrush();
  showWholeAxis();
  showChosen();
}

function onClick(click) {
  followLink(click);
  const button = click.target.closest("[data-do]");
  if (button) act(actions, button.dataset.do, button);
}

/** Follows a link to an event or to a passage of the texts; all others are the browser's. */
function followLink(click) {
  const link = click.target.closest("a[href^='#']");
  if (!link || click.ctrlKey || click.metaKey || click.shiftKey) return;
  const target = byId(decodeURIComponent(link.getAttribute("href").slice(1)));
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

async function onInput({ target }) {
  const { name, value, checked } = target;
  if (name === "q") chosen.q = value;
  else if (name === "only") chosen.not[checked ? "delete" : "add"](value);
  else if (name !== "from" && name !== "to") return;
  else if (!(await readDateField(target))) return;
  showChosen({ fits: true });
}

/** Takes over a typed date; gives false, and changes nothing, if it is not a date. The deferred part reads words. */
async function readDateField(input) {
  let date = input.value.trim();
  if (date && !parseDates(date)) date = await act(actions, "read", input);
  const isWrong = !date && input.value.trim() !== "";
  input.setCustomValidity(isWrong ? page.words.bad_date : "");
  input.ariaInvalid = isWrong;
  if (isWrong) return false;
  chosen[input.name] = date;
  drawBrush();
  return true;
}

async function onSort({ target }) {
  chosen.sort = target.value;
  await act(actions, "sort");
  showChosen();
}

function onKey(key) {
  if (key.key === "Escape" && key.target.name === "q" && chosen.q) {
    chosen.q = "";
    control("q").value = "";
    showChosen({ fits: true });
  }
  if (key.key === "Enter" && key.target.name === "q") showChosen({ fits: true, goes: true });
  // A field of a dialog that was just closed may still have the focus.
  const isTyping = key.target.checkVisibility() && key.target.closest("input, textarea, select, dialog");
  const areKeysOn = find('[name="keys"]').checked;
  const isKnown = keys[key.key] || DEFERRED_KEYS.includes(key.key);
  if (isTyping || key.ctrlKey || key.metaKey || key.altKey || !areKeysOn || !isKnown) return;
  key.preventDefault();
  act(keys, key.key);
}

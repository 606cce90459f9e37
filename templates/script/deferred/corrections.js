// Keeps the corrections that the reader makes: a list of entries, as in the file that `timeline build --corrections`
// applies, and the lists before and after it, for undo and redo.

import { find, listen, root } from "../dom.js";
import { goBy, goToEvent } from "../navigation.js";
import { fillSlots, numberOf, page } from "../page.js";
import { showChosen } from "../search.js";
import { takeAtHand } from "./at_hand.js";
import { idsIn, statesOf, withChanges, withoutEntries } from "./entries.js";
import { initials } from "./initials.js";
import { showEntries } from "./showing.js";
import { idOf, valuesOf } from "./values.js";

const KEYS = ["title", "when", "tags", "weight", "review", "by", "hide"];
const past = [];
const future = [];
let saved = page.entries; // what has been downloaded

/** Shows the buttons by which events are corrected, or hides them. */
export function toggleCorrecting() {
  root.classList.toggle("correcting");
  showBar();
}

/** Makes a list of entries the current one; gives the events that it changes. */
export function correct(entries) {
  if (JSON.stringify(entries) === JSON.stringify(page.entries)) return [];
  past.push(page.entries);
  future.length = 0;
  return show(entries);
}

export const undo = () => goBack(past, future);
export const redo = () => goBack(future, past);
export const discardCorrections = () => correct([]);

/** Takes back some entries. */
const takeBack = isRemoved => correct(withoutEntries(page.entries, isRemoved));
export const takeBackAt = number => takeBack(entry => entry === page.entries[number]);
export const revertEvent = event => takeBack(entry => idsIn(entry)[0] === idOf(event));

/** Marks the event at hand as checked or disputed, and goes to the next one. */
export function reviewCurrent(review) {
  const event = takeAtHand();
  if (event) correct(withValues(event, { ...valuesOf(event), review, by: initials.ask() }));
  goBy(1);
}

/** The entries by which an event has these values. */
export function withValues(event, values) {
  const base = valuesOf(event, statesOf(withChanges(page.entries, idOf(event), {})));
  const { review, by } = values;
  const isNew = key => String(values[key]) !== String(base[key]) && (key !== "when" || values.when);
  const changes = Object.fromEntries(KEYS.filter(isNew).map(key => [key, values[key]]));
  if ("review" in changes || "by" in changes) Object.assign(changes, { review }, by && { by });
  return withChanges(page.entries, idOf(event), changes);
}

/** Remembers that the corrections as they are now have been downloaded, and says what to do with the file. */
export function markSaved(text) {
  saved = page.entries;
  find(".corrections output").textContent = text;
}

export function setUpCorrections() {
  listen(document, { keydown: onUndoKey });
  listen(globalThis, { beforeunload: onLeave });
}

function onLeave(leaving) {
  if (page.entries.length && page.entries !== saved) leaving.preventDefault();
}

function onUndoKey(key) {
  const isElsewhere = key.target.closest("input, textarea, select, dialog");
  if (isElsewhere || !(key.ctrlKey || key.metaKey) || key.key.toLowerCase() !== "z") return;
  key.preventDefault();
  if (key.shiftKey) redo();
  else undo();
}

/** Goes back to an older list of entries, or forth to a newer one, and to the event that changes by it. */
function goBack(from, to) {
  if (!from.length) return;
  to.push(page.entries);
  const changed = show(from.pop());
  goToEvent(changed.find(event => !page.gone.has(numberOf(event))));
}

function show(entries) {
  const changed = showEntries(entries);
  showBar();
  showChosen();
  return changed;
}

function showBar() {
  const n = page.entries.length;
  const isCorrecting = root.classList.contains("correcting");
  find('[data-do="correct"]').ariaPressed = isCorrecting;
  find(".corrections").hidden = !(isCorrecting || past.length || future.length);
  find(".corrections output").textContent = n ? fillSlots(page.words.corrections, { n }) : "";
  find('[data-do="undo"]').disabled = !past.length;
  find('[data-do="redo"]').disabled = !future.length;
}

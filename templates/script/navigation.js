// Moves from one event to another, and between the events and the texts beside them.

import { saveAddress } from "./address.js";
import { boxOf, byId, find, findAll, listen, root } from "./dom.js";
import { drawAxis } from "./drawing.js";
import { openFolds } from "./folds.js";
import { chosen, page } from "./page.js";
import { findParts } from "./parts.js";
import { clamp } from "./scale.js";

const TEXTS_BESIDE = "(min-width: 76rem)"; // as in timeline.css

/** Makes an event the current one: marked, in sight, with the focus, and in the address. */
export function goToEvent(event, { focus = true, scroll = true } = {}) {
  if (!event) return;
  chosen.at = event.id;
  openFolds(event);
  markEvent(event, "at");
  if (scroll) {
    const show = () => event.scrollIntoView({ block: "center" });
    show();
    requestAnimationFrame(show); // once more when what was far away is laid out
  }
  if (focus) find(".title a", event).focus({ preventScroll: true });
  scrollTexts(passagesOf(event)[0]);
  saveAddress();
  drawAxis();
}

/** Goes forwards or backwards among the events that are shown; first to the one that is in sight. */
export function goBy(steps) {
  const listed = listedEvents();
  goToEvent(page.events[listed[placeFrom(listed, steps)]]);
}

/** The numbers of the events that are shown, in their order. */
export function listedEvents() {
  if (!page.parts.length) findParts();
  return page.order.filter(n => page.shown[n]);
}

/** The place in a list that is so many from the event with the focus, or the current one; of the one in sight if none. */
export function placeFrom(listed, steps) {
  const { id } = document.activeElement.closest(".event") || { id: chosen.at };
  const at = listed.findIndex(n => page.events[n].id === id);
  const next = at < 0 ? listed.indexOf(firstInSight()) : at + steps;
  return clamp(next, 0, listed.length - 1);
}

/** Marks what belongs to the event or the passage under the pointer, where there are texts. */
export function markUnderPointer() {
  const mark = ({ target }) => {
    if (!find(".texts")) return;
    const passage = target.closest?.(".passage");
    const event = passage ? byId(idOfPassage(passage)) : target.closest?.(".event");
    markEvent(event, "on");
  };
  listen(root, { mouseover: mark, focusin: mark });
}

/** Marks an event and its passages with a class, and nothing else. */
export function markEvent(event, className) {
  for (const marked of findAll(`.${className}`)) marked.classList.remove(className);
  if (event) for (const each of [event, ...passagesOf(event)]) each.classList.add(className);
}

const idOfPassage = passage => passage.getAttribute("href").slice(1);

/** The passages of the texts that an event comes from. */
function passagesOf(event) {
  page.passagesById ||= findPassages();
  return page.passagesById.get(event.id) || [];
}

function findPassages() {
  const found = new Map();
  for (const passage of findAll(".passage")) {
    for (const id of [passage.hash.slice(1), ...(passage.dataset.also || "").split(" ")]) {
      if (!found.has(id)) found.set(id, []);
      found.get(id).push(passage);
    }
  }
  return found;
}

/** Brings a passage into sight where the texts stand beside the list and scroll by themselves. */
function scrollTexts(passage) {
  if (!passage || !matchMedia(TEXTS_BESIDE).matches) return;
  const texts = find(".texts");
  const distance = boxOf(passage).top - boxOf(texts).top;
  texts.scrollTop += distance - texts.clientHeight / 3;
}

function firstInSight() {
  const part = page.parts.find(({ node }) => boxOf(node).bottom > 0);
  return part?.events.find(n => page.shown[n] && boxOf(page.events[n]).top > 0);
}

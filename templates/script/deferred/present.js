// Presents one event at a time on the whole screen, over the axis. The address keeps it: present=1, or present=all
// where the events that the list folds are presented, too.

import { saveAddress } from "../address.js";
import { moveAxis } from "../axis.js";
import { find, findAll, isRightToLeft, listen, root } from "../dom.js";
import { axisSvg, drawAxis, eventShares } from "../drawing.js";
import { goToEvent, listedEvents, markEvent, placeFrom } from "../navigation.js";
import { currentEvent, fillSlots, formatNumber, numberOf, page } from "../page.js";

const SWIPE = 40; // pixels
const forwards = isRightToLeft ? -1 : 1;

/** How many events a key goes on. */
const STEPS = {
  ArrowRight: forwards,
  ArrowLeft: -forwards,
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 1,
  PageUp: -1,
  " ": 1,
  j: 1,
  k: -1,
  Home: -Infinity,
  End: Infinity,
};

const dialog = find(".present");
const slide = find(".slide");
const stage = find(".stage");
let pressedAt = null; // where a finger has touched the slide: x and y

export function setUpPresenting() {
  listen(dialog, { keydown: onKey }, true);
  listen(dialog, { click: onClick, pointerdown: onPointerDown, pointerup: onPointerUp, close: leave });
  listen(document, { fullscreenchange: () => document.fullscreenElement || dialog.close() });
}

/** Begins to present where the list is, or goes on at the current event; without `isOn`, it ends. */
export function present(isOn = !dialog.open) {
  if (!isOn || !presentedEvents().length) return dialog.close();
  page.chosen.present ||= "1";
  if (!dialog.open) {
    find('[data-do="minor"]').hidden = !find(".run[hidden]");
    if (axisSvg) stage.after(axisSvg);
    dialog.showModal();
    find('[data-do="next"]').focus();
    // Granted after a click or a key only; without it the dialog fills the window.
    if (navigator.userActivation?.isActive) slide.requestFullscreen?.().catch(() => {});
  }
  stepBy(0);
}

/** Goes forwards or backwards among the events that are presented. */
export function stepBy(steps) {
  const listed = presentedEvents();
  const place = placeFrom(listed, steps);
  const event = page.events[listed[place]];
  page.chosen.at = event.id;
  markEvent(event, "at");
  showOnStage(event);
  const slots = { n: formatNumber(place + 1), total: formatNumber(listed.length) };
  find("output", slide).textContent = fillSlots(page.words.position, slots);
  find('[data-do="minor"]').ariaPressed = page.chosen.present === "all";
  showOnAxis(numberOf(event));
  saveAddress();
}

/** Presents the events that the list folds, too, or no longer. */
export function toggleMinor() {
  page.chosen.present = page.chosen.present === "all" ? "1" : "all";
  stepBy(0);
}

/** The numbers of the events that are presented: those of the list, but for folded ones; the current one always. */
function presentedEvents() {
  const areAll = page.chosen.present === "all" || root.matches(".chosen");
  const skipped = areAll ? ".left-out" : ".left-out, .run[hidden] *";
  return listedEvents().filter(n => page.events[n].id === page.chosen.at || !page.events[n].matches(skipped));
}

function showOnStage(event) {
  const copy = event.cloneNode(true);
  for (const each of findAll("noscript, details:not(.datings), button", copy)) each.remove();
  for (const datings of findAll(".datings", copy)) datings.open = true;
  for (const link of findAll("a[href^='#']", copy)) link.replaceWith(...link.childNodes);
  stage.className = `stage ${event.className}`;
  stage.classList.remove("event", "at", "on");
  stage.replaceChildren(...copy.childNodes);
  slide.scrollTop = 0;
}

function showOnAxis(n) {
  const { from, to } = eventShares();
  const { low, high } = page.axis;
  const share = (from[n] + to[n]) / 2;
  if (share < low || share > high) moveAxis((share - (low + high) / 2) / (high - low));
  drawAxis();
}

async function leave() {
  if (axisSvg) find(".overview").prepend(axisSvg);
  page.chosen.present = "";
  if (document.fullscreenElement) await document.exitFullscreen(); // nothing takes the focus before
  goToEvent(currentEvent());
}

function onKey(key) {
  const isButton = key.key === " " && key.target.matches("button");
  const scrolls = /Up|Down/.test(key.key) && slide.scrollHeight > slide.clientHeight;
  if (key.ctrlKey || key.metaKey || key.altKey || isButton || scrolls) return;
  const steps = key.key === " " && key.shiftKey ? -1 : STEPS[key.key];
  if (key.key === "p") dialog.close();
  else if (steps) stepBy(steps);
  else return;
  key.preventDefault();
  key.stopPropagation();
}

/** A click on a mark of the axis presents its event; one on the slide goes on, unless a text is selected. */
function onClick(click) {
  const mark = click.target.closest(".view a");
  if (mark) {
    click.preventDefault();
    click.stopPropagation();
    page.chosen.at = mark.getAttribute("href").slice(1);
    stepBy(0);
  } else if (!click.target.closest("a, button, .view") && getSelection().isCollapsed) {
    stepBy(1);
  }
}

function onPointerDown({ x, y, pointerType }) {
  pressedAt = pointerType === "mouse" ? null : { x, y };
}

function onPointerUp({ x, y, target }) {
  if (!pressedAt || target.closest(".view")) return;
  const [right, down] = [x - pressedAt.x, y - pressedAt.y];
  if (Math.abs(right) > Math.max(SWIPE, Math.abs(down))) stepBy(right * forwards < 0 ? 1 : -1);
}

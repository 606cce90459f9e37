// The index beside the list: follows the reading, and leads to what is listed.

import { boxOf, byId, find, findAll, listen } from "./dom.js";
import { goToEvent } from "./navigation.js";
import { numberOf, page } from "./page.js";
import { afterPause } from "./schedule.js";

const PAUSE_MS = 80;
const READING_LINE = 0.3; // of the height of the window: what begins above it is being read
const index = find(".index");

/** Takes over the index, which leads to years or events without script. */
export function setUpIndex() {
  if (!index) return;
  page.links = findAll("a", index).map(link => {
    const target = byId(decodeURIComponent(link.hash.slice(1)));
    const event = target.matches(".event") ? target : find(".event", target);
    return { link, name: link.textContent, level: link.className, first: numberOf(event), target };
  });
  listen(index, { click: onClick });
  listen(globalThis, { scroll: afterPause(PAUSE_MS, markReading) }, { passive: true });
  markReading();
}

/** Leads to the first event of a link that is shown, or to the next one. */
function onClick(click) {
  const { first } = page.links.find(({ link }) => link === click.target) || {};
  if (first === undefined) return;
  click.preventDefault();
  click.stopPropagation();
  if (index.matches(":popover-open")) index.hidePopover();
  const shown = page.order.slice(page.order.indexOf(first)).find(n => page.shown[n]);
  if (shown === undefined) return;
  const event = page.events[shown];
  goToEvent(event, { scroll: false });
  const place = placeInList(event);
  place.scrollIntoView();
  requestAnimationFrame(() => place.scrollIntoView()); // once more when what was far away is laid out
}

/** The section of an event that is the first to be seen in it, else the event itself. */
export function placeInList(event) {
  const section = event.closest(".year");
  return find(".event:not([hidden])", section) === event ? section : event;
}

/** Marks in the index what is being read. */
export function markReading() {
  const line = innerHeight * READING_LINE;
  const isRead = ({ target }) => {
    const seen = target.checkVisibility() ? target : target.closest(".run")?.previousElementSibling;
    return seen?.checkVisibility() && boxOf(seen).top < line;
  };
  const current = page.links.findLast(isRead) || page.links[0];
  for (const each of page.links) each.link.ariaCurrent = each === current ? "true" : null;
}

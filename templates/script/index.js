// The index beside the list: follows the reading, leads to what is listed, and follows the order of the list.

import { element, find, findAll } from "./dom.js";
import { goToEvent } from "./navigation.js";
import { whenSorted } from "./order.js";
import { numberOf, page } from "./page.js";
import { afterPause } from "./schedule.js";

const PAUSE_MS = 80;
const READING_LINE = 0.3; // of the height of the window: what begins above it is being read
const index = find(".index");

// The links: their names and levels, the first events to which they lead, what of the list that is, their elements.
let links = [];
// The links of the page as it was written, by date, and the number of that of each event.
let byDate = [];
let linkOfEvent;

/** Takes over the index, which leads to years or events without script. */
export function setUpIndex() {
  if (!index) return;
  links = byDate = findAll("a", index).map(link => {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const event = target.matches(".event") ? target : find(".event", target);
    return { link, name: link.textContent, level: link.className, first: numberOf(event), target };
  });
  index.addEventListener("click", onClick);
  whenSorted.push(listInIndex);
  addEventListener("scroll", afterPause(PAUSE_MS, markReading), { passive: true });
  markReading();
}

/** Lists the sections of the list in their order: the texts, or what the index of the page has, in the order of time. */
function listInIndex(sections, isByTime) {
  links = isByTime ? [...inTime()] : sections.map(({ key, items }) => ({ name: key, first: items[0] }));
  index.hidden = find(".to-index").hidden = links.length < 2;
  const list = find("ol", index);
  list.replaceChildren(
    ...links.map(each => {
      const item = element("li");
      each.link = element("a", each.level, each.name);
      each.link.href = `#${page.events[each.first].id}`;
      each.target = placeOf(page.events[each.first]);
      item.append(each.link);
      return item;
    }),
  );
  markReading();
}

/** The links by date, each at its first event in the order of the list. Events whose dates are corrected do not count. */
function* inTime() {
  linkOfEvent ||= page.events.map((_, n) => byDate.findLastIndex(({ first }) => first <= n));
  let last = -1;
  let above = -1;
  for (const first of page.order) {
    const number = linkOfEvent[first] ?? -1; // none: it is added
    if (number < 0 || number === last || page.events[first].matches(".corrected")) continue;
    last = number;
    const parent = byDate[number].level ? byDate.findLastIndex(({ level }, n) => n < number && !level) : -1;
    if (parent !== above && parent >= 0) yield { ...byDate[parent], first };
    const isThere = number === above; // above those that it holds
    above = byDate[number].level ? parent : number;
    if (!isThere) yield { ...byDate[number], first };
  }
}

/** Leads to the first event of a link that is shown, or to the next one. */
function onClick(click) {
  const { first } = links.find(({ link }) => link === click.target) || {};
  if (first === undefined) return;
  click.preventDefault();
  click.stopPropagation();
  if (index.matches(":popover-open")) index.hidePopover();
  const shown = page.order.slice(page.order.indexOf(first)).find(n => page.shown[n]);
  if (shown === undefined) return;
  const event = page.events[shown];
  goToEvent(event, { scroll: false });
  const place = placeOf(event);
  place.scrollIntoView();
  requestAnimationFrame(() => place.scrollIntoView()); // once more when what was far away is laid out
}

/** The section of an event that is the first to be seen in it, else the event itself. */
function placeOf(event) {
  const section = event.closest(".year");
  return find(".event:not([hidden])", section) === event ? section : event;
}

/** Marks in the index what is being read. */
function markReading() {
  const line = innerHeight * READING_LINE;
  const isRead = ({ target }) => {
    const seen = target.checkVisibility() ? target : target.closest(".run")?.previousElementSibling;
    return seen?.checkVisibility() && seen.getBoundingClientRect().top < line;
  };
  const current = links.findLast(isRead) || links[0];
  for (const each of links) each.link.ariaCurrent = each === current ? "true" : null;
}

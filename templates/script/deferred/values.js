// Knows what each event was when the page was opened, and what it is by the entries that correct it.

import { find, findAll } from "../dom.js";
import { numberOf, page } from "../page.js";
import { rememberHeadings } from "./order.js";

const { numbers } = page;
const originals = new Map(); // what each event was, by its element
const UNCHANGED = { also: [], tagged: [] };

export const idOf = event => event.dataset.id || event.id;
export const titleOf = event => find(".title a", event).textContent;
/** The first element of the date: the date without its distance. */
export const dateOf = event => find(".when", event).firstElementChild;
export const stateOf = event => page.states.get(idOf(event)) ?? UNCHANGED;

/** The name of a value of a field in the dialog: of a weight, or the state of a review. */
export const nameOf = (field, value) => find(`.edit [name=${field}] [value="${value}"]`)?.textContent;

/** What stands at a field for text in the dialog. */
export const labelOf = field => find(`.edit [name=${field}]`).labels[0].textContent.trim();

/** The event with an id; undefined if there is none. */
export function eventWithId(id) {
  page.numberById ||= new Map(page.events.map((event, n) => [idOf(event), n]));
  return page.events[page.numberById.get(id)];
}

/** What an event was when the page was opened, or when it was made. */
export function originalOf(event) {
  if (!originals.has(event)) {
    if (!page.headings.length) rememberHeadings();
    const n = numberOf(event);
    const [weight, review, by] = numbers.editorial[n] ?? ["", "", ""];
    event.classList.remove("at", "on");
    originals.set(event, {
      title: titleOf(event),
      when: numbers.values[n] || dateOf(event).getAttribute("datetime"),
      tags: findAll(".tag", event).map(tag => tag.textContent),
      weight,
      review,
      by,
      hide: false,
      date: dateOf(event).textContent,
      className: event.className,
      nodes: copiesOf(event.childNodes),
      place: [page.starts[n], page.ends[n], page.headings[n], page.months[n], numbers.start[n], numbers.end[n]],
    });
  }
  return originals.get(event);
}

export const copiesOf = nodes => Array.from(nodes, node => node.cloneNode(true));

/** What an event is by the entries that made these states. */
export function valuesOf(event, states = page.states) {
  const { tags, tagged = [], ...values } = { ...originalOf(event), ...states.get(idOf(event)) };
  return { ...values, tags: [...new Set([tags, ...tagged.map(id => valuesOf(eventWithId(id), states).tags)].flat())] };
}

/** The place of an event, with the whole name of its source. */
export const placeOf = event =>
  numbers.places[numberOf(event)] ?? find(".notes>span", event)?.lastChild?.textContent.trim() ?? "";

// Holds the state of the page. Events are known by their number, which is their position in the document.

import { byId, findAll } from "./dom.js";

/** What timeline/render/html writes for the script, a column for each property of the events. */
const numbers = JSON.parse(byId("numbers").textContent);
const events = findAll(".event");

export const page = {
  numbers,
  words: numbers.words,
  events,
  total: events.length,

  // First and last day of each event; where one is open, both are the known one. Corrections change them.
  starts: numbers.start.map((start, n) => start ?? numbers.end[n] ?? NaN),
  ends: numbers.end.map((end, n) => end ?? numbers.start[n] ?? NaN),

  // What the reader has chosen, which the address keeps: words to search for, time, kinds of events to leave out,
  // order, stretch of the axis, whether events are presented ("1", or "all" of them), id of the current event.
  chosen: { q: "", from: "", to: "", not: new Set(), sort: "date", view: "", present: "", at: "" },

  // The list: how it is sorted, 1 for each event that is shown, all events in their order, the parts that hold them.
  sort: "date",
  shown: new Uint8Array(events.length).fill(1),
  order: events.map((_, n) => n),
  parts: [],
  headings: [],
  months: [],
  // The links of the index: their names and levels, the first events to which they lead, what of the list that is, their
  // elements.
  links: [],
  reasonsAreOpen: false,

  // The part of the axis that is shown, as shares of all of it; where the events lie (null: not computed yet).
  axis: { low: 0, high: 1, places: null },

  // Corrections: their list, what they make of each event by its id, the events that are no longer there.
  entries: [],
  states: new Map(),
  gone: new Set(),

  // Computed when first needed: the searched text of each event, its number by its element and by its id, its passages.
  searchTexts: new Array(events.length),
  numberByEvent: null,
  numberById: null,
  passagesById: null,
};

export const { chosen } = page;

export function numberOf(event) {
  page.numberByEvent ||= new Map(page.events.map((each, n) => [each, n]));
  return page.numberByEvent.get(event);
}

/** The event that the address or the reader has reached, if there is one. */
export const currentEvent = () => byId(chosen.at)?.closest(".event");

/** A number in groups of three, as the language of the page writes it. */
export const formatNumber = number => String(number).replace(/\B(?=(\d{3})+$)/g, page.numbers.separator);

/** A text of the page with its slots filled: "{n} events". */
export const fillSlots = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

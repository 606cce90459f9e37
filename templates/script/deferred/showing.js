// Shows the events as the entries correct them. Each is made anew of what it was when the page was opened.

import { dateOfDay } from "../days.js";
import { element, find, findAll } from "../dom.js";
import { parseDates } from "../edtf.js";
import { yearName } from "../labels.js";
import { formatNumber, numberOf, page } from "../page.js";
import { completePart } from "../reasons.js";
import { wordsOf } from "./dates.js";
import { addTexts, showDatings } from "./datings.js";
import { statesOf } from "./entries.js";
import { sortEvents } from "./order.js";
import { copiesOf, eventWithId, idOf, nameOf, originalOf, stateOf, valuesOf } from "./values.js";

const { numbers, words } = page;
const LASTING = /^(event|is-.*|minor|same)$/; // classes that do not depend on the date
const [NEW_STRETCH, BREAK, YEAR] = [0.1, 0.02, 366]; // of the axis, and days
const IN_MONTH = /\d{4}-(0\d|1[0-2])/; // a date that has a month, or the days of one
const IN_NO_YEAR = /X|^\[?\.\.|\.\.]?$/; // a longer time than a year, or an open one

/** Shows what a list of entries makes of the events; gives those that it changes. */
export function showEntries(entries) {
  const before = page.states;
  const states = statesOf(entries);
  const isChanged = id =>
    states.get(id)?.also.length || JSON.stringify(states.get(id)) !== JSON.stringify(before.get(id));
  const changed = [...new Set([...before.keys(), ...states.keys()])].filter(isChanged);
  Object.assign(page, { entries, states });
  const events = changed.map(id => eventWithId(id) || makeEvent(id, states.get(id)));
  if (events.filter(showEvent).length) sortEvents();
  for (const event of events) completePart(event);
  showTotal();
  return events;
}

/** Writes above the list how many events there are; those that are left out do not count. */
function showTotal() {
  const count = find(".facts b");
  const total = formatNumber(page.total - page.gone.size - findAll(".event.left-out").length);
  if (count) count.textContent = count.textContent.replace(/\d+(\D\d{3})*/, total);
}

/** A new event: a copy of the one that it is split from, or an empty one. */
function makeEvent(id, { from }) {
  const source = from ? eventWithId(from) : page.events[0];
  const [was, n, like] = [originalOf(source), page.events.length, from ? numberOf(source) : -1];
  const event = source.cloneNode();
  event.append(...copiesOf(was.nodes));
  event.className = from ? was.className : "event";
  for (const others of findAll(".also, .datings, .text > b", event)) others.remove(); // these stay with the first
  const emptied = from ? [] : findAll(":not(.when, .when *, .title, .title *, :has(.title))", event);
  for (const each of emptied) each.textContent = "";
  event.removeAttribute("data-id");
  event.id = id;
  find(".title a", event).href = `#${id}`;
  for (const column of ["kind", "documents", "tagged", "offset", "places", "chapter"])
    numbers[column][n] = numbers[column][like];
  numbers.documents[n] ??= [...numbers.names.keys()]; // it has none: it is drawn in all lanes
  page.order.push(n);
  page.total = page.events.push(event);
  page.shown = new Uint8Array(page.total).fill(1);
  page.numberByEvent = page.numberById = null;
  Object.assign(originalOf(event), { isNew: true, when: from ? was.when : "", place: from ? was.place : [] });
  return event;
}

/** Shows an event as it is now; true if it has another place in the list than before. */
function showEvent(event) {
  const n = numberOf(event);
  const [was, now, state] = [originalOf(event), valuesOf(event), stateOf(event)];
  const isGone = state.into || (was.isNew && !state.isMade);
  page.gone[isGone ? "add" : "delete"](n);
  page.searchTexts[n] = undefined;
  event.hidden &&= isGone;
  event.className = was.className;
  event.replaceChildren(...copiesOf(was.nodes));
  find(".title a", event).textContent = now.title;
  const isMoved = putAt(n, now.when === was.when ? was.place : showDate(event, now.when));
  for (const id of state.also) addTexts(event, eventWithId(id));
  if (state.also.length || now.when !== was.when) showDatings(event);
  const isCorrected = state.also.length || Object.keys(state).some(key => !/also|tagged|review|by/.test(key));
  const classes = {
    at: event.id === page.chosen.at,
    corrected: isCorrected,
    "left-out": now.hide,
    minor: now.weight ? now.weight === "minor" : was.className.includes("minor"),
    same: was.className.includes("same") && now.title === was.title && !state.also.length,
    "is-checked": now.review === "checked",
    "is-disputed": now.review === "disputed",
  };
  for (const name in classes) event.classList.toggle(name, classes[name]);
  if (page.states.has(idOf(event))) showNotes(event, was, now, isCorrected);
  return isMoved;
}

/** Shows that an event is corrected, what it was before, its review and its tags. */
function showNotes(event, was, now, isCorrected) {
  const notes = find(".notes", event);
  for (const old of findAll(".review, .tag", notes)) old.remove();
  const made = [];
  if (isCorrected) made.push(element("i", "correction", words[now.hide ? "hidden" : "corrected"]));
  if (!was.isNew && now.title !== was.title) made.push(element("s", "", was.title));
  if (!was.isNew && now.when !== was.when) made.push(element("s", "", was.date));
  if (now.review) made.push(element("i", "review", `${nameOf("review", now.review)} ${now.by}`.trim()));
  made.push(...now.tags.map(tag => element("i", "tag", tag)));
  notes.prepend(...made.flatMap(each => [each, " "]));
}

/** Writes a date; gives the place in the list that belongs to it. */
function showDate(event, text) {
  const [first, last] = parseDates(text);
  const [start, end] = [first ?? last, last ?? first];
  const [year, number] = dateOfDay(first ?? last - 1);
  const month = IN_MONTH.test(text) ? numbers.month_names[number - 1] : "";
  const name = wordsOf(text);
  const heading = IN_NO_YEAR.test(text) && !month ? name[0].toUpperCase() + name.slice(1) : yearName(year, numbers);
  find(".when", event).replaceChildren(element("b", "", name));
  const lasting = [...event.classList].filter(name => LASTING.test(name));
  event.className = [...lasting, last - first > 1 ? "coarse" : "point"].join(" ");
  return [start, end, heading, month, first, last];
}

/** Gives an event a place in the list and on the axis; true if it is another one than before. */
function putAt(n, [start, end, heading, month, first, last]) {
  const isMoved = !(Object.is(start, page.starts[n]) && Object.is(end, page.ends[n]));
  [page.starts[n], page.ends[n], page.headings[n], page.months[n]] = [start, end, heading, month];
  [numbers.start[n], numbers.end[n]] = [first, last];
  if (isMoved) page.axis.places = null;
  for (const day of [start, end]) widenAxis(day);
  return isMoved;
}

/** Makes room on the axis for a day that lies outside of it: a new stretch with a year before and after. */
function widenAxis(day) {
  const { stretches } = numbers;
  const isBefore = day < stretches[0]?.[0];
  if (!isBefore && !(day > stretches.at(-1)?.[1])) return;
  for (const stretch of stretches) {
    for (const side of [2, 3]) stretch[side] = (1 - NEW_STRETCH) * stretch[side] + (isBefore ? NEW_STRETCH : 0);
  }
  const left = isBefore ? 0 : 1 - NEW_STRETCH + BREAK;
  stretches.push([day - YEAR, day + YEAR, left, left + NEW_STRETCH - BREAK]);
  stretches.sort((a, b) => a[0] - b[0]);
}

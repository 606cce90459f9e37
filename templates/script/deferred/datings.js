// Shows what several sources say of an event as timeline/render/html does: their sentences, places and dates.

import { element, find, findAll } from "../dom.js";
import { parseDates } from "../edtf.js";
import { numberOf, page } from "../page.js";
import { wordsOf } from "./dates.js";
import { copiesOf, eventWithId, idOf, originalOf, placeOf, stateOf, valuesOf } from "./values.js";

const { numbers, words } = page;

/** The reports of an event and of those that were merged into it: their ids, dates and places. */
export function reportsOf(event) {
  const merged = stateOf(event).also.map(eventWithId).flatMap(reportsOf);
  const own = [idOf(event), valuesOf(event).when, placeOf(event)];
  return [own, ...(numbers.retold[numberOf(event)] ?? []), ...merged];
}

/** Adds the sentences of another event, each with its place and, if it is another one than this event's, its date. */
export function addTexts(event, other) {
  const date = dateIn(other);
  markText(find(".text", event), event);
  for (const text of copiesOf(findAll(".text", other))) {
    if (!find(".from", text)) {
      markText(text, other);
      const from = element("span", "from");
      from.append(...sourceOf(other).filter(node => node.tagName !== "B"));
      trimStart(from.firstChild);
      if (date !== dateIn(event)) from.append(` · ${date}`);
      text.append(" ", from);
    }
    text.classList.add("also");
    findAll(".text", event).at(-1).after(text);
  }
}

/** Removes the space before a text; an element has none. */
function trimStart(node) {
  if (node) node.nodeValue &&= node.nodeValue.trimStart();
}

/** The date of an event as the page shows it. */
function dateIn(event) {
  const [was, { when }] = [originalOf(event), valuesOf(event)];
  return when === was.when ? was.date : wordsOf(when);
}

/** Copies of the mark and the place of an event's source. */
const sourceOf = event => copiesOf(find(".notes > span", event)?.childNodes ?? []);

/** Puts the mark of an event's source before its sentence. */
function markText(text, event) {
  const [mark] = sourceOf(event);
  if (mark?.tagName === "B" && !find("b", text)) text.prepend(mark, " ");
}

/** Shows the dates that the sources of an event give, where one excludes the event's own. */
export function showDatings(event) {
  find(".datings", event)?.remove();
  const reports = reportsOf(event);
  const [first, ...others] = reports.map(([id, when]) => boundsOf(eventWithId(id)?.matches(".inferred") ? "" : when));
  if (!others.some(([start, end]) => start >= first[1] || end <= first[0])) return;
  const texts = findAll(".text", event);
  const spans = new Map();
  reports.forEach(([, when], n) => {
    const date = n ? wordsOf(when) : dateIn(event);
    if (!spans.has(date)) spans.set(date, element("span", "", date));
    const mark = find("b", texts[n])?.cloneNode(true);
    if (mark && !spans.get(date).textContent.includes(` ${mark.textContent}`)) spans.get(date).append(" ", mark);
  });
  const datings = element("details", "datings");
  const marks = [...spans.values()].map(span =>
    findAll("b", span)
      .map(mark => mark.textContent)
      .join(),
  );
  datings.append(element("summary", "", marks[0] === marks.at(-1) ? words.dates_differ : words.differ));
  for (const span of spans.values()) datings.append(span, " ");
  find(".when", event).append(datings);
}

/** The first and the last day of a date; of one that cannot be read, of all time. */
function boundsOf(when) {
  const [start, end] = parseDates(when) ?? [];
  return [start ?? -Infinity, end ?? Infinity];
}

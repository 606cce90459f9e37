// Sorts the list by date, by date backwards, by importance, or as in the text, and rebuilds its years, months, parts and folds.

import { control, element, find, findAll, root } from "../dom.js";
import { closeFolds, openFolds } from "../folds.js";
import { fillSlots, formatNumber, page } from "../page.js";
import { findParts } from "../parts.js";
import { completeWhenNear } from "../reasons.js";
import { listInIndex } from "./order_index.js";
import { runsBy } from "./runs.js";

const PART_SIZE = 50; // events; this and the next as in timeline/render/html
const FEWEST_FOLDED = 3;

const { numbers } = page;
const folds = Boolean(find(".fold"));
const firstDocument = n => [numbers.documents[n]].flat()[0] ?? numbers.names.length; // of none: after the others
const rankOf = n => numbers.top.indexOf(n) >>> 0; // of those that have none: after the others
const COMPARE = {
  date: (a, b) => page.starts[a] - page.starts[b] || a - b,
  latest: (a, b) => page.starts[b] - page.starts[a] || b - a,
  weight: (a, b) => rankOf(a) - rankOf(b) || COMPARE.date(a, b),
  text: (a, b) => firstDocument(a) - firstDocument(b) || numbers.offset[a] - numbers.offset[b] || a - b,
};

/** Remembers the headings above each event, before any event is moved. */
export function rememberHeadings() {
  const { headings, months } = page;
  page.events.forEach((event, n) => {
    headings[n] ??= event.closest(".year").firstElementChild.textContent;
    const month = event.closest(".month");
    const isNext = event.previousElementSibling?.matches(".event");
    if (month && !isNext) months[n] ??= find(":is(h3, h4)", month)?.textContent || "";
    months[n] ??= month && isNext ? months[n - 1] : "";
  });
}

/** Puts the events in the chosen order, under headings, in parts and folds, as the page had them. */
export function sortEvents() {
  rememberHeadings();
  const opened = findAll(".run:not([hidden]) .event");
  const { sort } = page.chosen;
  page.sort = sort;
  page.order.sort(COMPARE[sort]);
  const named = {
    text: n => numbers.chapters[numbers.chapter[n]] || (numbers.names[firstDocument(n)] ?? ""),
    weight: () => control("sort").selectedOptions[0].text,
  }[sort];
  root.classList.toggle("by-name", Boolean(named)); // headings that are no dates
  const headingOf = named || (n => page.headings[n]);
  const sections = runsBy(page.order, headingOf);
  const write = writer(named ? () => "" : n => page.months[n]);
  const isFolded = n => folds && sort !== "weight" && page.events[n].matches(".minor");
  const made = runsBy(sections, ({ items }) => items.every(isFolded)).flatMap(({ key, items }) => {
    const number = items.reduce((sum, section) => sum + section.items.length, 0);
    if (!key || number < FEWEST_FOLDED) return items.map(section => write(section, isFolded));
    const names = [...new Set([items[0].key, items.at(-1).key])];
    return fold(
      items.map(section => write(section, () => false)),
      number,
      names.join("–"),
    );
  });
  for (const old of findAll(".line > :is(.year, .run, .fold)")) old.remove();
  find(".line").prepend(...made);
  closeFolds();
  opened.forEach(openFolds);
  findParts();
  listInIndex(sections, !named);
  for (const { node } of page.parts) completeWhenNear(node);
}

/** A button and the run of nodes that it opens and closes. */
function fold(nodes, number, where) {
  const box = element("p", "fold");
  const label = fillSlots(page.words.folded, { n: formatNumber(number), years: where });
  const button = element("button", "", label);
  button.type = "button";
  button.dataset.do = "unfold";
  box.append(button);
  const run = element("div", "run");
  run.append(...nodes);
  return [box, run];
}

/** A function that makes the section of events under one heading, and folds those among them that are to be. */
function writer(monthOf) {
  const head = find(".part thead");
  const yearTag = find(".year > :first-child").tagName;
  const fill = head ? fillTable.bind(null, head) : fillList.bind(null, `h${Number(yearTag[1]) + 1}`, monthOf);
  const parts = events => {
    const found = [];
    for (let at = 0; at < events.length; at += PART_SIZE) {
      const part = element("div", "part");
      const some = events.slice(at, at + PART_SIZE);
      fill(part, some);
      part.style.setProperty("--n", some.length);
      found.push(part);
    }
    return found;
  };
  return ({ key, items }, isFolded) => {
    const section = element("section", "year");
    section.append(element(yearTag, "", key));
    let open = [];
    for (const run of runsBy(items, isFolded)) {
      if (!run.key || run.items.length < FEWEST_FOLDED) {
        open.push(...run.items);
        continue;
      }
      section.append(...parts(open), ...fold(parts(run.items), run.items.length, key));
      open = [];
    }
    section.append(...parts(open));
    return section;
  };
}

/** Events as elements, with the names of the chapters that begin with them, where the list has chapters by time. */
function withChapters(events, makeLine) {
  if (!numbers.in_time || page.chosen.sort !== "date") return events.map(n => page.events[n]);
  return events.flatMap(n => {
    const chapter = numbers.chapter[n];
    const name = numbers.chapter.indexOf(chapter) === n && numbers.chapters[chapter];
    return name ? [makeLine(name), page.events[n]] : page.events[n];
  });
}

/** Fills a part with a table of events. */
function fillTable(head, part, events) {
  const table = element("table");
  const body = element("tbody", "events");
  const makeLine = name => {
    const line = element("tr", "chapter");
    const cell = element("td", "", name);
    cell.colSpan = 3;
    line.append(cell);
    return line;
  };
  body.append(...withChapters(events, makeLine));
  table.append(head.cloneNode(true), body);
  part.append(table);
}

/** Fills a part with a list of events for each month. */
function fillList(monthTag, monthOf, part, events) {
  for (const { key, items } of runsBy(events, monthOf)) {
    const box = element("div", "month");
    if (key) box.append(element(monthTag, "", key));
    const list = element("ol", "events");
    list.append(...withChapters(items, name => element("li", "chapter", name)));
    box.append(list);
    part.append(box);
  }
}

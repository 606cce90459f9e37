// Sorts the list by date, by date backwards, or as in the text, and rebuilds its years, months and parts.

import { element, find, findAll, root } from "./dom.js";
import { page } from "./page.js";
import { completeWhenNear } from "./reasons.js";

const PART_SIZE = 50; // events; as in timeline/render/html

const { numbers } = page;
const firstDocument = numbers.documents.map(documents => [documents].flat()[0]);
const COMPARE = {
  date: (a, b) => page.starts[a] - page.starts[b] || a - b,
  latest: (a, b) => page.starts[b] - page.starts[a] || b - a,
  text: (a, b) => firstDocument[a] - firstDocument[b] || numbers.offset[a] - numbers.offset[b] || a - b,
};

/** Finds the parts of the list and the numbers of their events. */
export function findParts() {
  let at = 0;
  page.parts = findAll(".part").map(node => {
    const size = node.getElementsByClassName("event").length;
    const events = page.order.slice(at, at + size);
    at += size;
    return { node, section: node.closest(".year"), events };
  });
}

/** Remembers the headings above each event, before any event is moved. */
export function rememberHeadings() {
  const { headings, months } = page;
  page.events.forEach((event, n) => {
    headings[n] ??= event.closest(".year").firstElementChild.textContent;
    const month = event.closest(".month");
    if (month && !event.previousElementSibling) months[n] ??= find(":is(h3, h4)", month)?.textContent || "";
    months[n] ??= month && event.previousElementSibling ? months[n - 1] : "";
  });
}

/** Puts the events in the chosen order, under headings and in parts, as the page had them. */
export function sortEvents() {
  rememberHeadings();
  page.order.sort(COMPARE[page.chosen.sort]);
  const addEvent = find(".part table") ? tableWriter(find(".part thead")) : listWriter();
  const yearTag = find(".year > :first-child").tagName;
  const byText = page.chosen.sort === "text";
  const sections = [];
  let section;
  let part;
  let heading;
  for (const n of page.order) {
    const over = byText ? (numbers.names[firstDocument[n]] ?? "") : page.headings[n];
    if (!section || over !== heading) {
      heading = over;
      section = element("section", "year");
      section.append(element(yearTag, "", heading));
      sections.push(section);
      part = null;
    }
    if (!part || part.size === PART_SIZE) {
      part = { node: element("div", "part"), size: 0 };
      section.append(part.node);
    }
    addEvent(part, page.events[n], byText ? "" : page.months[n]);
    part.size++;
    part.node.style.setProperty("--n", part.size);
  }
  for (const old of findAll(".year, .run, .fold")) old.remove();
  root.classList.add("sorted"); // nothing is folded, and the index leads nowhere
  find(".line").prepend(...sections);
  findParts();
  for (const { node } of page.parts) completeWhenNear(node);
}

/** Adds events to a part that is a table. */
function tableWriter(head) {
  return (part, event) => {
    if (!part.list) {
      const table = element("table");
      part.list = element("tbody", "events");
      table.append(head.cloneNode(true), part.list);
      part.node.append(table);
    }
    part.list.append(event);
  };
}

/** Adds events to a part that has a list for each month. */
function listWriter() {
  const monthTag = `h${Number(find(".year > :first-child").tagName[1]) + 1}`;
  return (part, event, month) => {
    if (part.month !== month) {
      const box = element("div", "month");
      if (month) box.append(element(monthTag, "", month));
      part.list = element("ol", "events");
      part.month = month;
      box.append(part.list);
      part.node.append(box);
    }
    part.list.append(event);
  };
}

// Makes the index follow the order of the list.

import { element, find } from "../dom.js";
import { markReading, placeInList } from "../index.js";
import { page } from "../page.js";

const index = find(".index");
let byDate; // the links of the page as it was written
let linkOfEvent; // the number of the link of each event

/** Lists the sections of the list in their order: the texts, or what the index of the page has, in the order of time. */
export function listInIndex(sections, isByTime) {
  if (!index) return;
  byDate ||= page.links;
  const links = isByTime ? [...inTime()] : sections.map(({ key, items }) => ({ name: key, first: items[0] }));
  page.links = links;
  index.hidden = find(".to-index").hidden = links.length < 2;
  const list = find("ol", index);
  list.replaceChildren(
    ...links.map(each => {
      const item = element("li");
      each.link = element("a", each.level, each.name);
      each.link.href = `#${page.events[each.first].id}`;
      each.target = placeInList(page.events[each.first]);
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

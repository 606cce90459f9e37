// Downloads the corrections, and the timeline as it is shown as Markdown.

import { element, find, findAll } from "../dom.js";
import { fillSlots, numberOf, page } from "../page.js";
import { markSaved } from "./corrections.js";
import { reportsOf } from "./datings.js";
import { idsIn, madeBy } from "./entries.js";
import { escapeText, eventItem, sentenceItem } from "./markdown.js";
import { rememberHeadings } from "./order.js";
import { dateOf, eventWithId, idOf, nameOf, originalOf, valuesOf } from "./values.js";

const { numbers, words } = page;
const isExported = event => !find("[name=checked]").checked || event.matches(".is-checked");

/** Downloads the entries, or those about checked events, with what these events were. */
export function downloadCorrections() {
  const idsOf = entry => [...idsIn(entry), ...madeBy(entry).map(({ id }) => id)];
  const entries = page.entries.filter(entry => idsOf(entry).map(eventWithId).some(isExported));
  const corrections = entries.map(entry => ({ ...entry, ...known(entry) }));
  download("corrections.json", `${JSON.stringify({ corrections }, null, 2)}\n`);
  if (entries.length === page.entries.length) markSaved(words.apply);
}

/** The titles and the sentences by which events are found again when the text has changed. */
function known(entry) {
  const events = idsIn(entry).map(eventWithId);
  const each = of => (entry.merge ? events.map(of) : of(events[0]));
  const isMade = events.some(event => originalOf(event).isNew);
  return isMade
    ? {}
    : { title_was: each(event => originalOf(event).title), text_was: each(event => textsOf(event)[0]) };
}

/** The sentences of an event and of those that were merged into it, without their places. */
function textsOf(event) {
  const isSaid = node => !node.matches?.(".from, b");
  const textOf = nodes => Array.from(nodes, node => node.textContent).join("");
  return findAll(".text", event).map(text => textOf([...text.childNodes].filter(isSaid)));
}

/** Downloads the timeline as it is shown, or its checked events. */
export function downloadMarkdown() {
  rememberHeadings();
  const isListed = n => !page.gone.has(n) && !page.events[n].matches(".left-out") && isExported(page.events[n]);
  const order = page.order.filter(isListed).sort((a, b) => page.starts[a] - page.starts[b] || a - b);
  const { front, note } = numbers.file;
  const lead = find(".lead:not(:has(.from)) [dir]"); // not one that is from the text
  const about = fillSlots(words.found, { n: order.length, total: page.total - page.gone.size });
  const parts = [
    front,
    `# ${escapeText(find(".heading").textContent)}`,
    lead && `${escapeText(lead.textContent)} <!--lead-->`,
    `${about}. <!-- about -->`,
    note,
  ];
  let heading;
  for (const n of order) {
    if (page.headings[n] !== heading) parts.push(`## ${page.headings[n]}`);
    heading = page.headings[n];
    parts.push(eventItem(partsOf(page.events[n])));
  }
  for (const section of findAll("#undated, #problems")) {
    parts.push(`## ${numbers.below[section.id]}`, findAll("li", section).map(itemBelow).join("\n"));
  }
  download("timeline.md", `${parts.filter(Boolean).join("\n\n")}\n`);
  markSaved("");
}

function itemBelow(item) {
  const asides = findAll(".notes > :is(i:not(.review), .place)", item).map(each => each.textContent);
  return sentenceItem(
    find(".text", item).textContent,
    asides.filter(each => each !== "#"),
    item.id && idOf(item),
  );
}

/** What the Markdown says of an event. */
function partsOf(event) {
  const n = numberOf(event);
  const { title, when, tags, weight, review, by } = valuesOf(event);
  const marks = findAll(".notes > i:not([class])", event).map(mark => mark.textContent);
  const hasStatus = /is-(?!checked|disputed)/.test(event.className);
  const texts = textsOf(event);
  const source = find("img", event)?.getAttribute("src");
  const added = (numbers.added[n] ?? []).map(line => line.replace("(<>)", `(<${source}>)`));
  if (weight) added.push(`${nameOf("weight", weight)} <!--${weight}-->`);
  if (review) added.push(`${nameOf("review", review)}${by && `: ${escapeText(by)}`} <!--${review}-->`);
  return {
    date: dateOf(event).textContent,
    title,
    marks: when !== originalOf(event).when ? marks.slice(0, Number(hasStatus)) : marks, // its date is no longer from the context
    tags,
    reports: reportsOf(event).map((report, at) => [...report, texts[at]]),
    added,
    note: numbers.notes[n],
  };
}

function download(name, text) {
  const link = element("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

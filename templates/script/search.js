// Decides which events are shown: those that match the search, the period and the filters.

import { pageAddress, saveAddressSoon } from "./address.js";
import { fitAxis } from "./axis.js";
import { find, findAll, root } from "./dom.js";
import { drawAxis } from "./drawing.js";
import { parseDates } from "./edtf.js";
import { goToEvent } from "./navigation.js";
import { chosen, fillSlots, formatNumber, page } from "./page.js";
import { findParts } from "./parts.js";
import { runInFrames } from "./schedule.js";

const MOST_MARKED = 200; // words that are marked in the list
const EVENTS_PER_STEP = 32;

/**
 * Shows the events that are chosen, and hides the others; `fits` if the axis is to show where they are, `goes` to go to
 * the first of them.
 */
export const showChosen = ({ fits = false, goes = false } = {}) => runInFrames("choose", chooseAndShow(fits, goes));

function* chooseAndShow(fits, goes) {
  const isChosen = chosenTest();
  const shown = new Uint8Array(page.total);
  if (!page.parts.length) findParts();
  for (let n = 0; n < page.total; n++) {
    shown[n] = isChosen(n) ? 1 : 0;
    if (n % EVENTS_PER_STEP === 0) yield;
  }
  page.shown.set(shown);
  if (fits) fitAxis();
  else drawAxis();
  showCount();
  yield* hideInParts();
  saveAddressSoon();
  markWords();
  if (goes) goToEvent(page.events[page.order.find(n => page.shown[n])]);
}

/** What the reader has chosen, as a test of an event's number. */
function chosenTest() {
  const { numbers, starts, ends } = page;
  const words = foldText(chosen.q).split(/\s+/).filter(Boolean);
  const from = parseDates(chosen.from)?.[0] ?? -Infinity;
  const to = parseDates(chosen.to)?.[1] ?? Infinity;
  const isInTime = n => !(starts[n] >= to) && !(ends[n] <= from && starts[n] !== from);
  const kinds = numbers.kinds.map(names => names.every(name => !chosen.not.has(name)));
  const documents = numbers.names.map((_, number) => !chosen.not.has(`document-${number}`));
  const tags = numbers.tags.map((_, number) => !chosen.not.has(`tag-${number}`));
  return n =>
    !page.gone.has(n) &&
    isInTime(n) &&
    (kinds[numbers.kind[n]] ?? true) &&
    hasSome(numbers.documents[n], documents) &&
    hasSome(numbers.tagged[n], tags) &&
    words.every(word => searchText(n).includes(word));
}

/** Whether one of an event's documents or tags is chosen; one that is not known always is. */
const hasSome = (found, chosen) => !chosen.includes(false) || [found].flat().some(number => chosen[number] ?? true);

/** Lower case, without accents. */
const foldText = text => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

function searchText(n) {
  page.searchTexts[n] ??= foldText(
    findAll(":is(.when, .title, .text)", page.events[n])
      .map(each => each.textContent)
      .join(" "),
  );
  return page.searchTexts[n];
}

function showCount() {
  const found = page.shown.reduce((sum, each) => sum + each, 0);
  const total = page.total - page.gone.size;
  const isPart = found < total;
  root.classList.toggle("chosen", isPart);
  const slots = { n: formatNumber(found), total: formatNumber(total) };
  find(".found output").textContent = isPart ? fillSlots(page.words.found, slots) : "";
  find(".found").classList.toggle("some", isPart || pageAddress().includes("#?"));
}

/** Hides events, months, parts and years that have nothing to show. */
function* hideInParts() {
  const inSection = new Map();
  for (const { node, section, events } of page.parts) {
    let count = 0;
    for (const n of events) {
      count += page.shown[n];
      const isHidden = !page.shown[n];
      if (page.events[n].hidden !== isHidden) page.events[n].hidden = isHidden;
    }
    node.hidden = !count;
    if (count) node.style.setProperty("--n", count);
    for (const month of findAll(".month", node)) month.hidden = !find(".event:not([hidden])", month);
    inSection.set(section, (inSection.get(section) || 0) + count);
    section.hidden = !inSection.get(section);
    yield;
  }
}

/** Marks the words of the search, where the browser can do so without changing the page. */
function markWords() {
  root.classList.toggle("searching", Boolean(chosen.q.trim()));
  if (!globalThis.CSS?.highlights) return;
  CSS.highlights.delete("found");
  const words = chosen.q.toLowerCase().split(/\s+/).filter(Boolean);
  const ranges = [];
  for (let n = 0; words.length && n < page.total && ranges.length < MOST_MARKED; n++) {
    if (page.shown[n]) ranges.push(...wordRanges(page.events[n], words));
  }
  if (ranges.length) CSS.highlights.set("found", new Highlight(...ranges));
}

function* wordRanges(event, words) {
  const walk = document.createTreeWalker(event, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode;
    const text = node.data.toLowerCase();
    const isSearched = !node.parentNode.closest("noscript, .notes");
    if (!isSearched || text.length !== node.data.length) continue; // lower case may be longer: İ
    for (const word of words) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        yield range;
      }
    }
  }
}

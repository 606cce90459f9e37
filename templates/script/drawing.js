// Draws the axis: its ticks, and the events in lanes.

import { find, isRightToLeft, shape } from "./dom.js";
import { dayName, ticks } from "./labels.js";
import { textWidth } from "./measure.js";
import { currentEvent, fillSlots, formatNumber, numberOf, page } from "./page.js";
import { clamp, dayAtShare, shareOfDay } from "./scale.js";
import { afterPause } from "./schedule.js";

/** The element that is drawn in; null where the page has no axis. */
export const axisSvg = find(".view");
const { numbers, axis } = page;
const { stretches } = numbers;

// A lane for each document, or for each tag where there is one document; a single one where they would be too many.
const MOST_LANES = 6;
const FIRST_LETTER = 65; // A marks the first source
const lanes = [
  { names: numbers.names, ofEvent: numbers.documents },
  { names: numbers.tags, ofEvent: numbers.tagged },
].find(({ names }) => names.length > 1 && names.length <= MOST_LANES) || { names: [] };
const laneCount = lanes.names.length || 1;
const areSources = lanes.names === numbers.names;

// Sizes in pixels.
const ROW_HEIGHT = 19;
const ROWS = [6, 3, 2][laneCount - 1] || 1;
const HEADING_HEIGHT = laneCount > 1 ? 15 : 0;
const LANE_HEIGHT = HEADING_HEIGHT + ROW_HEIGHT * ROWS + 9;
const LANES_HEIGHT = laneCount * LANE_HEIGHT;
const TICKS_HEIGHT = 26;
const TICK_DISTANCE = 76;
const MOST_CLOSER = 64; // times closer than usual a round tick may be, where there is none
const TITLE_MARGIN = 14;
const FADE = 46; // of an event without a beginning or an end
const POINT = 9; // the least width of a mark
const NARROW = 16; // a wider mark has its title above it, not beside it
const COLUMN = 6;
const LABEL_ROWS = ROWS > 4 ? 3 : 0; // above columns
const COUNT_HEIGHT = 12; // of the numbers over high columns
const COUNT_DISTANCE = 54; // between such numbers

const MOST_MARKS = 90; // more events than these are drawn as columns
const MOST_LABELS = 60; // events tried for the room above columns
const LONGEST_TITLE = 36; // letters
const PAUSE_MS = 120;

let width = 0; // of the axis when it was drawn
let isWaiting = false; // to be drawn in the next frame

/** What is to be done when the axis has been drawn. */
export const whenDrawn = [];

export const shareOf = day => shareOfDay(day, stretches);
export const dayAt = share => dayAtShare(share, stretches);

/** Draws the axis in the next frame, if there is one. */
export function drawAxis() {
  if (!axisSvg || isWaiting) return;
  isWaiting = true;
  requestAnimationFrame(draw);
}

/** Gives the axis its height, and draws it anew when its width changes. */
export function setUpDrawing() {
  if (!axisSvg) return;
  axisSvg.setAttribute("height", LANES_HEIGHT + TICKS_HEIGHT);
  const resized = new ResizeObserver(() => {
    if (axisSvg.clientWidth !== width) drawAxis();
  });
  resized.observe(axisSvg);
}

/** The shares of the axis at which the events begin and end. */
export function eventShares() {
  axis.places ||= {
    from: Float64Array.from(page.starts, day => shareOf(day)),
    to: Float64Array.from(page.ends, day => shareOf(day)),
  };
  return axis.places;
}

/** Pixels from the start of the drawing, for a share of the axis. */
export const pixelOf = share => ((share - axis.low) * width) / (axis.high - axis.low);

/** Pixels from the left, for what is `size` pixels wide and begins `start` pixels from the start. */
const fromLeft = (start, size = 0) => (isRightToLeft ? width - start - size : start);

function draw() {
  isWaiting = false;
  width = axisSvg.clientWidth;
  if (!width || !stretches.length) return;
  const drawing = document.createDocumentFragment();
  drawTicks(shape("g", { class: "ticks" }, drawing));
  shape("line", { class: "axis", x1: 0, x2: width, y1: LANES_HEIGHT, y2: LANES_HEIGHT }, drawing);
  drawCurrent(drawing);
  const visible = visibleEvents();
  const drawEvents = visible.length > MOST_MARKS ? drawColumns : drawMarks;
  eventsByLane(visible).forEach((events, lane) => {
    const group = shape("g", areSources ? { class: `source s${lane + 1}` } : {}, drawing);
    const top = lane * LANE_HEIGHT;
    if (laneCount > 1) drawLane(group, lane, top);
    drawEvents(group, events, top + HEADING_HEIGHT);
  });
  axisSvg.replaceChildren(drawing);
  for (const each of whenDrawn) each();
  describeSoon(visible.length);
}

/** Marks where the current event is, if there is one. */
function drawCurrent(drawing) {
  const n = numberOf(currentEvent());
  const { from, to } = eventShares();
  const x = fromLeft(pixelOf((from[n] + to[n]) / 2));
  if (x >= 0 && x <= width) shape("path", { class: "here", d: `M${x} ${LANES_HEIGHT}V7l-5-7h10l-5 7` }, drawing);
}

/** Says in words what is shown. */
const describeSoon = afterPause(PAUSE_MS, visible => {
  const first = dayAt(axis.low);
  const last = dayAt(axis.high);
  const [from, to] = [first, last].map(day => dayName(day, last - first, numbers));
  const shown = find(".shown");
  shown.textContent = fillSlots(page.words.shown, { from, to, n: formatNumber(visible) });
  shown.hidden = axis.low <= 0 && axis.high >= 1; // the head of the page says this of all events
});

function visibleEvents() {
  const { from, to } = eventShares();
  const found = [];
  for (let n = 0; n < page.total; n++) {
    if (page.shown[n] && to[n] >= axis.low && from[n] <= axis.high) found.push(n);
  }
  return found;
}

function eventsByLane(events) {
  if (laneCount === 1) return [events];
  const found = lanes.names.map(() => []);
  for (const n of events) {
    for (const lane of [lanes.ofEvent[n]].flat()) found[lane]?.push(n);
  }
  return found;
}

function drawTicks(group) {
  const sharePerPixel = (axis.high - axis.low) / width;
  const marks = [];
  stretches.forEach(([from, to, left, right], number) => {
    const next = stretches[number + 1];
    if (next && next[2] > right) drawBreak(group, (right + next[2]) / 2);
    if (right < axis.low || left > axis.high) return;
    const first = dayAt(Math.max(left, axis.low));
    const last = dayAt(Math.min(right, axis.high));
    const middle = (first + last) / 2;
    const distance = (TICK_DISTANCE * sharePerPixel * (to - from)) / (right - left);
    const found = ticks(first, last, distance, numbers);
    for (let closer = distance; !found.length && closer > distance / MOST_CLOSER; closer /= 2) {
      found.push(...ticks(first, last, closer, numbers).slice(0, 1));
    }
    if (!found.length) found.push([middle, dayName(middle, last - first, numbers)]);
    marks.push(...found.map(([day, label]) => ({ share: shareOf(day), label, few: found.length })));
  });
  const taken = [];
  // Stretches with few ticks first: they would say nothing without them.
  for (const { share, label } of marks.toSorted((a, b) => a.few - b.few)) drawTick(group, share, label, taken);
}

/** Draws a tick, and its label if there is room for it. */
function drawTick(group, share, label, taken) {
  const x = pixelOf(share);
  const half = textWidth(label) / 2;
  const middle = clamp(x, half, width - half);
  shape("line", { x1: fromLeft(x), x2: fromLeft(x), y1: 0, y2: LANES_HEIGHT + 5 }, group);
  if (!takeRoom(taken, middle - half - 4, middle + half + 4)) return;
  shape("text", { x: fromLeft(middle), y: LANES_HEIGHT + 19 }, group, label);
}

/** Whether a row has room from one place to another; what is found free is taken. */
function takeRoom(row, from, to) {
  if (row.some(([start, end]) => from < end && start < to)) return false;
  row.push([from, to]);
  return true;
}

function drawBreak(group, share) {
  const x = fromLeft(pixelOf(share));
  const y = LANES_HEIGHT + 7;
  shape("path", { class: "break", d: `M${x - 7} ${y}l6 -14M${x + 1} ${y}l6 -14` }, group);
}

function drawLane(group, lane, top) {
  shape("line", { class: "lane", x1: 0, x2: width, y1: top, y2: top }, group);
  const letter = areSources ? `${String.fromCharCode(FIRST_LETTER + lane)} · ` : "";
  shape("text", { class: "name", x: fromLeft(2), y: top + 12 }, group, letter + lanes.names[lane]);
}

/** The events with the most important ones first. */
function byRank(events) {
  const ranked = numbers.top.filter(n => events.includes(n));
  const isRanked = new Set(ranked);
  return [...ranked, ...events.filter(n => !isRanked.has(n))];
}

/** Draws each event as a mark, in the first row that has room for it and its title; the important ones choose first. */
function drawMarks(group, events, top) {
  const rows = Array.from({ length: ROWS }, () => []);
  for (const n of byRank(events)) {
    const mark = markOf(n);
    const row = rows.findIndex(taken => takeRoom(taken, mark.left - 3, mark.right + 3));
    drawMark(group, page.events[n], { ...mark, row }, top);
  }
}

/** Where a mark begins and ends, where its title stands, and what both take up, in pixels. */
function markOf(n) {
  const [start, end] = extentOf(n);
  const titleWidth = textWidth(shortTitle(page.events[n])) + TITLE_MARGIN;
  if (end - start > NARROW) {
    const left = Math.max(0, Math.min(start, width - titleWidth));
    const title = titleWidth < width ? "above" : "none";
    return { start, end, title, left, right: Math.max(end, left + titleWidth) };
  }
  if (end + titleWidth > width && start > titleWidth) {
    return { start, end, title: "before", left: start - titleWidth, right: end };
  }
  const left = Math.max(0, start);
  if (left + titleWidth > width) return { start, end, title: "none", left, right: end };
  return { start, end, title: "after", left, right: Math.max(end, left + titleWidth) };
}

/** Where a mark begins and ends: as the event does, but never too narrow to be seen. */
function extentOf(n) {
  const { from, to } = eventShares();
  let start = pixelOf(from[n]);
  let end = pixelOf(to[n]);
  if (numbers.start[n] === null) start = end - FADE;
  if (numbers.end[n] === null) end = start + FADE;
  const middle = (start + end) / 2;
  return end - start < POINT ? [middle - POINT / 2, middle + POINT / 2] : [start, end];
}

/** Draws a mark with its title, or at the foot of the lane and without it where no row has room. */
function drawMark(group, event, { start, end, title, left, row }, top) {
  const isWide = end - start > NARROW;
  const hasRow = row >= 0;
  const name = titleOf(event);
  const kind = event.className.replace("event", "");
  const roles = isWide ? kind.replace("point", "coarse") : kind;
  const link = shape("a", { href: `#${event.id}`, tabindex: -1, class: roles }, group);
  shape("title", {}, link, `${find(".when", event).firstElementChild.textContent}: ${name}`);
  const y = hasRow ? top + row * ROW_HEIGHT + (isWide ? 13 : 4) : top + LANE_HEIGHT - HEADING_HEIGHT - 8;
  const height = isWide || !hasRow ? 5 : POINT;
  const from = Math.max(start, -60); // what is far outside need not be drawn
  const size = Math.min(end, width + 60) - from;
  shape("rect", { x: fromLeft(from, size), y, width: size, height, rx: height / 2 }, link);
  if (!hasRow || title === "none" || end < 0) return;
  const x = { above: left, before: start - 5, after: end + 5 }[title];
  const text = shortTitle(event);
  const place = { x: fromLeft(x), y: isWide ? y - 3 : y + 9, class: title === "before" ? "last" : "" };
  shape("text", place, link, text);
}

const titleOf = event => find(".title", event).textContent;

function shortTitle(event) {
  const name = titleOf(event);
  return name.length > LONGEST_TITLE ? `${name.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : name;
}

/** Draws how many events there are at each place, as columns; an event counts as one however long it is. */
function drawColumns(group, events, top) {
  const sums = columnSums(events, Math.ceil(width / COLUMN));
  const highest = Math.max(4, ...sums);
  const labelled = LABEL_ROWS * ROW_HEIGHT;
  const room = LANE_HEIGHT - HEADING_HEIGHT - 8 - labelled - COUNT_HEIGHT;
  const foot = top + LANE_HEIGHT - HEADING_HEIGHT - 2;
  const heightOf = sum => Math.max(1.5, Math.sqrt(sum / highest) * room); // low columns are seen beside very high ones
  drawLabels(group, events, top, foot);
  const size = COLUMN - 1;
  sums.forEach((sum, n) => {
    if (sum < 1e-6) return;
    const height = heightOf(sum);
    const x = fromLeft(n * COLUMN + 0.5, size);
    shape("rect", { class: "column", x, y: foot - height, width: size, height }, group);
  });
  const taken = [];
  const peaks = [...sums.keys()].sort((a, b) => sums[b] - sums[a]).filter(n => sums[n] >= 2);
  for (const n of peaks) {
    const x = (n + 0.5) * COLUMN;
    const isClear = takeRoom(taken, x - COUNT_DISTANCE / 2, x + COUNT_DISTANCE / 2);
    if (!isClear || x < 10 || x > width - 10) continue;
    const y = foot - heightOf(sums[n]) - 3;
    shape("text", { class: "count", x: fromLeft(x), y }, group, formatNumber(Math.round(sums[n])));
  }
}

/** Draws the titles of the most important events over columns, with lines to their places. */
function drawLabels(group, events, top, foot) {
  const { from, to } = eventShares();
  const rows = Array.from({ length: LABEL_ROWS }, () => []);
  const visible = new Set(events);
  const ranked = numbers.top.filter(n => visible.has(n)).slice(0, MOST_LABELS);
  for (const n of LABEL_ROWS ? ranked : []) {
    const x = clamp(pixelOf((from[n] + to[n]) / 2), 0, width);
    const text = shortTitle(page.events[n]);
    const size = textWidth(text) + 6;
    const left = x + size > width ? x - size : x;
    const row = rows.findIndex(taken => takeRoom(taken, left - 3, left + size + 3));
    if (row < 0 || left < 0) continue;
    const link = shape("a", { href: `#${page.events[n].id}`, tabindex: -1, class: "label" }, group);
    const y = top + row * ROW_HEIGHT + 13;
    shape("line", { x1: fromLeft(x), x2: fromLeft(x), y1: y - 9, y2: foot }, link);
    const place = { x: fromLeft(left < x ? x - 4 : x + 4), y, class: left < x ? "last" : "" };
    shape("text", place, link, text);
  }
}

function columnSums(events, columns) {
  const { from, to } = eventShares();
  const sums = new Float64Array(columns + 1);
  const columnOf = share => clamp(Math.floor(pixelOf(share) / COLUMN), 0, columns - 1);
  for (const n of events) {
    const first = columnOf(from[n]);
    const last = columnOf(to[n]);
    const part = 1 / (last - first + 1);
    sums[first] += part; // differences first: the sums are made of them below
    sums[last + 1] -= part;
  }
  for (let n = 1; n < columns; n++) sums[n] += sums[n - 1];
  return sums.subarray(0, columns);
}

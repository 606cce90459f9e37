// Draws the axis: its ticks, and the events in lanes.

import { find, isRightToLeft, shape } from "./dom.js";
import { dayName, ticks } from "./labels.js";
import { fillSlots, formatNumber, page } from "./page.js";
import { dayAtShare, shareOfDay } from "./scale.js";
import { afterPause } from "./schedule.js";

/** The element that is drawn in; null where the page has no axis. */
export const axisSvg = find(".view");
const { numbers, axis } = page;
const { stretches } = numbers;

// A lane for each document, or for each tag where there is one document; a single one where they would be too many.
const MOST_LANES = 6;
const lanes = [
  { names: numbers.names, ofEvent: numbers.documents },
  { names: numbers.tags, ofEvent: numbers.tagged },
].find(({ names }) => names.length > 1 && names.length <= MOST_LANES) || { names: [] };
const laneCount = lanes.names.length || 1;

// Sizes in pixels.
const ROW_HEIGHT = 19;
const ROWS = laneCount > 1 ? Math.max(2, Math.floor(10 / laneCount)) : 8;
const HEADING_HEIGHT = laneCount > 1 ? 16 : 0;
const LANE_HEIGHT = HEADING_HEIGHT + ROW_HEIGHT * ROWS + 9;
const LANES_HEIGHT = laneCount * LANE_HEIGHT;
const TICKS_HEIGHT = 26;
const TICK_DISTANCE = 76;
const LABEL_LETTER = 6.8;
const TITLE_LETTER = 6.6;
const TITLE_MARGIN = 14;
const FADE = 46; // of an event without a beginning or an end
const POINT = 9; // the least width of a mark
const NARROW = 16; // a wider mark has its title above it, not beside it
const COLUMN = 6;

const MOST_MARKS = 90; // more events than these are drawn as columns
const LONGEST_TITLE = 36; // letters
const PAUSE_MS = 120;

let width = 0; // of the axis when it was drawn
let isWaiting = false; // to be drawn in the next frame

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
const pixelOf = share => ((share - axis.low) * width) / (axis.high - axis.low);

/** Pixels from the left, for what is `size` pixels wide and begins `start` pixels from the start. */
const fromLeft = (start, size = 0) => (isRightToLeft ? width - start - size : start);

function draw() {
  isWaiting = false;
  width = axisSvg.clientWidth;
  if (!width || !stretches.length) return;
  const drawing = document.createDocumentFragment();
  drawTicks(shape("g", { class: "ticks" }, drawing));
  shape("line", { class: "axis", x1: 0, x2: width, y1: LANES_HEIGHT, y2: LANES_HEIGHT }, drawing);
  const visible = visibleEvents();
  const drawEvents = visible.length > MOST_MARKS ? drawColumns : drawMarks;
  eventsByLane(visible).forEach((events, lane) => {
    const group = shape("g", {}, drawing);
    const top = lane * LANE_HEIGHT;
    if (laneCount > 1) drawLane(group, lanes.names[lane], top);
    drawEvents(group, events, top + HEADING_HEIGHT);
  });
  axisSvg.replaceChildren(drawing);
  describeSoon(visible.length);
}

/** Says in words what is shown. */
const describeSoon = afterPause(PAUSE_MS, visible => {
  const first = dayAt(axis.low);
  const last = dayAt(axis.high);
  const [from, to] = [first, last].map(day => dayName(day, last - first, numbers));
  find(".shown").textContent = fillSlots(page.words.shown, { from, to, n: formatNumber(visible) });
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
  let free = -1; // where the next label may begin
  stretches.forEach(([from, to, left, right], number) => {
    if (right < axis.low || left > axis.high) return;
    const first = dayAt(Math.max(left, axis.low));
    const last = dayAt(Math.min(right, axis.high));
    const middle = (first + last) / 2;
    const distance = (TICK_DISTANCE * sharePerPixel * (to - from)) / (right - left);
    const marks = ticks(first, last, distance, numbers);
    if (!marks.length) marks.push([middle, dayName(middle, last - first, numbers)]);
    for (const [day, label] of marks) free = drawTick(group, pixelOf(shareOf(day)), label, free);
    const next = stretches[number + 1];
    if (next) drawBreak(group, (right + next[2]) / 2);
  });
}

/** Draws a tick, and its label if there is room for it. Gives where the next label may begin. */
function drawTick(group, x, label, free) {
  const half = (label.length * LABEL_LETTER) / 2;
  shape("line", { x1: fromLeft(x), x2: fromLeft(x), y1: 0, y2: LANES_HEIGHT + 5 }, group);
  if (x - half < free || x + half > width) return free;
  shape("text", { x: fromLeft(x), y: LANES_HEIGHT + 19 }, group, label);
  return x + half + 8;
}

function drawBreak(group, share) {
  const x = fromLeft(pixelOf(share));
  const y = LANES_HEIGHT + 7;
  shape("path", { class: "break", d: `M${x - 7} ${y}l6 -14M${x + 1} ${y}l6 -14` }, group);
}

function drawLane(group, name, top) {
  shape("line", { class: "lane", x1: 0, x2: width, y1: top, y2: top }, group);
  shape("text", { class: "name", x: fromLeft(2), y: top + 12 }, group, name);
}

/** Draws each event as a mark, in the first row that has room for it and its title. */
function drawMarks(group, events, top) {
  const rowEnds = new Array(ROWS).fill(-Infinity);
  for (const n of events) {
    const mark = markOf(n);
    const row = rowEnds.findIndex(end => end + 6 <= mark.left);
    if (row >= 0) rowEnds[row] = mark.right;
    drawMark(group, page.events[n], { ...mark, row }, top);
  }
}

/** Where a mark begins and ends, where its title stands, and what both take up, in pixels. */
function markOf(n) {
  const [start, end] = extentOf(n);
  const titleWidth = Math.min(LONGEST_TITLE, titleOf(page.events[n]).length) * TITLE_LETTER + TITLE_MARGIN;
  if (end - start > NARROW) {
    const left = Math.max(0, Math.min(start, width - titleWidth));
    return { start, end, title: "above", left, right: Math.max(end, left + titleWidth) };
  }
  if (end + titleWidth > width && start > titleWidth) {
    return { start, end, title: "before", left: start - titleWidth, right: end };
  }
  const left = Math.max(0, start);
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
  const isWide = title === "above";
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
  if (!hasRow || left > width - 30) return;
  const x = { above: left, before: start - 5, after: end + 5 }[title];
  const text = name.length > LONGEST_TITLE ? `${name.slice(0, LONGEST_TITLE - 1)}…` : name;
  const place = { x: fromLeft(x), y: isWide ? y - 3 : y + 9, class: title === "before" ? "last" : "" };
  shape("text", place, link, text);
}

const titleOf = event => find(".title", event).textContent;

/** Draws how many events there are at each place, as columns; an event counts as one however long it is. */
function drawColumns(group, events, top) {
  const sums = columnSums(events, Math.ceil(width / COLUMN));
  const highest = Math.max(4, ...sums);
  const room = LANE_HEIGHT - HEADING_HEIGHT - 8;
  const size = COLUMN - 1;
  sums.forEach((sum, n) => {
    if (sum < 1e-6) return;
    const height = Math.max(1.5, (sum / highest) * room);
    const x = fromLeft(n * COLUMN + 0.5, size);
    shape("rect", { class: "column", x, y: top + room + 6 - height, width: size, height }, group);
  });
}

function columnSums(events, columns) {
  const { from, to } = eventShares();
  const sums = new Float64Array(columns + 1);
  const columnOf = share => Math.max(0, Math.min(columns - 1, Math.floor(pixelOf(share) / COLUMN)));
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

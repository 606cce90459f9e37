// Draws the axis: its ticks, and the events in lanes.

import { boxOf, find, isRightToLeft, shape } from "./dom.js";
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
const LETTERS = "ABCDEF"; // A marks the first source
const lanes = [
  { names: numbers.names, ofEvent: numbers.documents },
  { names: numbers.tags, ofEvent: numbers.tagged },
].find(({ names }) => names.length > 1 && names.length <= MOST_LANES) || { names: [] };
const laneCount = lanes.names.length || 1;
const areSources = lanes.names === numbers.names;

// Sizes in the units of the drawing. One is a pixel where letters have their usual size: they grow together.
const REM = 16;
const ROW_HEIGHT = 19;
const ROWS = [6, 3, 2][laneCount - 1] || 1;
const HEADING_HEIGHT = laneCount > 1 ? 15 : 0;
const FOOT = ROW_HEIGHT * ROWS + 7; // from the heading of a lane to the foot of its marks
const LANE_HEIGHT = HEADING_HEIGHT + FOOT + 2;
const LANES_HEIGHT = laneCount * LANE_HEIGHT;
const TICKS_HEIGHT = 26;
const HEIGHT = LANES_HEIGHT + TICKS_HEIGHT;
const TICK_DISTANCE = 76;
const TITLE_MARGIN = 14;
const MOMENT = 1e-5; // of a day
const ONE_DAY = 4; // a span of days for which a label names the day
const FADE = 46; // of an event without a beginning or an end
const POINT = 9; // the least width of a mark
const NARROW = 16; // a wider mark has its title above it, not beside it
const COLUMN = 6;
const LABEL_ROWS = ROWS > 4 ? 3 : 0; // above columns
const COUNT_HEIGHT = 12; // of the numbers over high columns
const COUNT_DISTANCE = 54; // between such numbers
const CROWD = 27; // marks without a row that are so near to another one are counted with it

const MOST_MARKS = 90; // more events than these are drawn as columns; of each part, so many are tried for labels
const LONGEST_TITLE = 36; // letters
const PAUSE_MS = 120;

let width = 0; // of the drawing
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
  axisSvg.style.height = `${HEIGHT / REM}rem`;
  const resized = new ResizeObserver(() => {
    if (widthNow() !== width) drawAxis();
  });
  resized.observe(axisSvg);
}

/** The width that the drawing has to fill: its height is always the same. */
function widthNow() {
  const box = boxOf(axisSvg);
  return (box.width / box.height) * HEIGHT;
}

/** The shares of the axis at which the events begin and end. */
export function eventShares() {
  axis.places ||= {
    from: Float64Array.from(page.starts, shareOf),
    to: Float64Array.from(page.ends, shareOf),
  };
  return axis.places;
}

/** The share in the middle of an event. */
export function middleOf(n) {
  const { from, to } = eventShares();
  return (from[n] + to[n]) / 2;
}

/** Where a share of the axis lies in the part that is shown, from 0 to 1. */
export const placeOf = share => (share - axis.low) / (axis.high - axis.low);

/** Units from the start of the drawing, for a share of the axis. */
const unitOf = share => placeOf(share) * width;

/** Units from the left, for what is `size` units wide and begins `start` units from the start. */
const fromLeft = (start, size = 0) => (isRightToLeft ? width - start - size : start);

function draw() {
  isWaiting = false;
  width = widthNow();
  if (!width || !stretches.length) return;
  axisSvg.setAttribute("viewBox", `0 0 ${width} ${HEIGHT}`);
  const drawing = document.createDocumentFragment();
  drawTicks(shape("g", { class: "ticks" }, drawing));
  shape("path", { class: "axis", d: `M0 ${LANES_HEIGHT}h${width}` }, drawing);
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
  const x = fromLeft(unitOf(middleOf(numberOf(currentEvent()))));
  if (x >= 0 && x <= width) shape("path", { class: "here", d: `M${x} ${LANES_HEIGHT}V7l-5-7h10l-5 7` }, drawing);
}

/** Says in words what is shown. */
const describeSoon = afterPause(PAUSE_MS, visible => {
  const shown = find(".shown");
  shown.textContent = description(axis.low, axis.high, visible);
  shown.hidden = axis.low <= 0 && axis.high >= 1; // the head of the page says this of all events
});

/** How many events are between two shares of the axis, in words. */
function description(low, high, n) {
  const days = [low, high].map(dayAt);
  const [from, to] = days.map(day => dayName(day, days[1] - days[0], numbers));
  return fillSlots(page.words.shown, { from, to, n: formatNumber(n) });
}

function visibleEvents() {
  const { from, to } = eventShares();
  return [...page.starts.keys()].filter(n => page.shown[n] && to[n] >= axis.low && from[n] <= axis.high);
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
  const span = dayAt(axis.high) - dayAt(axis.low);
  const found = [];
  stretches.forEach(([, , left, right], number) => {
    const next = stretches[number + 1];
    if (next && next[2] > right) drawBreak(group, (right + next[2]) / 2);
    const low = Math.max(left, axis.low);
    const high = Math.min(right, axis.high);
    if (low >= high) return;
    const first = dayAt(low);
    const last = dayAt(high);
    const fitting = (unitOf(high) - unitOf(low)) / TICK_DISTANCE;
    const marks = ticks(first, last, (last - first) / fitting, numbers);
    if (fitting < 1 || !marks.length) {
      // The first event says most about a short stretch.
      const n = page.starts.findIndex(start => start >= first && start <= last);
      const isEnd = numbers.start[n] === null; // the first day after it
      const day = n < 0 ? (first + last) / 2 : page.starts[n] - isEnd * MOMENT;
      marks.unshift([day, dayName(day, span, numbers)]);
    }
    found.push([fitting < 1, marks]);
  });
  const taken = [];
  // Short stretches first: each has one label. The first label of each names its year.
  for (const [isShort, marks] of found.sort(([a], [b]) => b - a)) {
    let isNamed = false;
    for (const [day, label] of marks) {
      if (isNamed && isShort) break;
      const isWhole = isNamed || label.includes(dayName(day, Infinity, numbers));
      isNamed = drawTick(group, day, isWhole ? label : dayName(day, day % 1 || ONE_DAY, numbers), taken) || isNamed;
    }
  }
}

/** Draws a tick, and its label if there is room for it; says whether there was. */
function drawTick(group, day, label, taken) {
  const x = unitOf(shareOf(day));
  const half = textWidth(label) / 2;
  const middle = [x, x + half, x - half]
    .map(each => clamp(each, half, width - half))
    .find(each => takeRoom(taken, each - half - 3, each + half + 3));
  shape("line", { x1: fromLeft(x), x2: fromLeft(x), y1: 0, y2: LANES_HEIGHT + 5 }, group);
  if (middle) shape("text", { x: fromLeft(middle), y: LANES_HEIGHT + 19 }, group, label);
  return middle;
}

/** Whether a row has room from one place to another; what is found free is taken. */
function takeRoom(row, from, to) {
  if (row.some(([start, end]) => from < end && start < to)) return false;
  row.push([from, to]);
  return true;
}

/** The first of some choices, and the first row, that has room for it; the row is -1 where none has. */
function placeIn(rows, choices) {
  let found;
  const row = rows.findIndex(taken =>
    choices.some(each => {
      found = each;
      return takeRoom(taken, each.left - 3, each.right + 3);
    }),
  );
  return { ...found, row };
}

function drawBreak(group, share) {
  const x = fromLeft(unitOf(share));
  const y = LANES_HEIGHT + 7;
  shape("path", { class: "break", d: `M${x - 7} ${y}l6 -14M${x + 1} ${y}l6 -14` }, group);
}

function drawLane(group, lane, top) {
  shape("path", { class: "lane", d: `M0 ${top}h${width}` }, group);
  const letter = areSources ? `${LETTERS[lane]} · ` : "";
  shape("text", { class: "name", x: fromLeft(2), y: top + 12 }, group, letter + lanes.names[lane]);
}

/**
 * The events in the order in which they choose their places: the most important one of each part of the axis, then the
 * next of each, last those with a title that another one has. Of crowded parts only some.
 */
function inTurn(events) {
  const visible = new Set(events);
  const names = new Set();
  const parts = Array.from({ length: ROWS + 1 }, () => ({ tried: 0, named: 0 }));
  const turns = [];
  for (const n of new Set([...numbers.top.filter(each => visible.has(each)), ...events])) {
    const part = parts[Math.floor(clamp(placeOf(middleOf(n)), 0, 1) * ROWS)];
    if (part.tried++ > MOST_MARKS) continue;
    const name = shortTitle(n);
    const turn = names.has(name) ? MOST_MARKS : part.named++;
    names.add(name);
    turns[turn] ||= [];
    turns[turn].push(n);
  }
  return turns.flat();
}

/** Draws each event as a mark, in the first row that has room for it and its title; counts those that have no row. */
function drawMarks(group, events, top) {
  const rows = Array.from({ length: ROWS }, () => []);
  const crowds = new Map(); // how many have no row, by their place
  for (const n of inTurn(events)) {
    const mark = placeIn(rows, [markOf(n), markOf(n, true)]);
    drawMark(group, mark, top);
    if (mark.row >= 0) continue;
    const place = [...crowds.keys()].find(each => Math.abs(each - mark.x) < CROWD) ?? mark.x;
    crowds.set(place, (crowds.get(place) || 0) + 1);
  }
  for (const [x, number] of crowds) if (number > 1) drawCount(group, x, top + FOOT - 1, number);
}

/** Draws events above columns, as marks with titles, where there is room; with lines to their places. */
function drawLabels(group, events, top) {
  const rows = Array.from({ length: LABEL_ROWS }, () => []);
  for (const n of inTurn(events)) {
    const mark = placeIn(
      rows,
      [markOf(n), markOf(n, true)].filter(each => each.hasTitle),
    );
    if (mark.row < 0) continue;
    const d = `M${fromLeft(mark.x)} ${top + mark.row * ROW_HEIGHT + 9}V${top + FOOT}`;
    shape("path", { class: "stem", d }, group);
    drawMark(group, mark, top);
  }
}

function drawCount(group, x, y, number) {
  shape("text", { class: "count", x: fromLeft(x), y }, group, formatNumber(number));
}

/** Where a mark begins and ends, whether its title stands above it, before or after it, and what both take up. */
function markOf(n, prefersBefore) {
  const [start, end] = extentOf(n);
  const size = textWidth(shortTitle(n)) + TITLE_MARGIN;
  const isWide = end - start > NARROW;
  const isBefore = !isWide && start > size && (prefersBefore || end + size > width);
  const left = isBefore ? start - size : Math.max(0, isWide ? Math.min(start, width - size) : start);
  const hasTitle = left + size <= width;
  const x = clamp((start + end) / 2, 10, width - 10);
  return { n, x, start, end, isWide, isBefore, hasTitle, left, right: hasTitle ? Math.max(end, left + size) : end };
}

/** Where a mark begins and ends: as the event does, but never too narrow to be seen. */
function extentOf(n) {
  const { from, to } = eventShares();
  let start = unitOf(from[n]);
  let end = unitOf(to[n]);
  if (numbers.start[n] === null) start = end - FADE;
  if (numbers.end[n] === null) end = start + FADE;
  const middle = (start + end) / 2;
  return end - start < POINT ? [middle - POINT / 2, middle + POINT / 2] : [start, end];
}

/** Draws a mark with its title, or at the foot of the lane and without it where no row has room. */
function drawMark(group, { n, start, end, isWide, isBefore, hasTitle, left, row }, top) {
  const event = page.events[n];
  const hasRow = row >= 0;
  const kind = event.className.replace("event", "");
  const roles = isWide ? kind.replace("point", "coarse") : kind;
  const link = shape("a", { href: `#${event.id}`, tabindex: -1, class: roles }, group);
  shape("title", {}, link, `${find(".when", event).firstElementChild.textContent}: ${titleOf(n)}`);
  const y = top + (hasRow ? row * ROW_HEIGHT + (isWide ? 13 : 4) : FOOT - 6);
  const height = isWide || !hasRow ? 5 : POINT;
  const from = Math.max(start, -60); // what is far outside need not be drawn
  const size = Math.min(end, width + 60) - from;
  shape("rect", { x: fromLeft(from, size), y, width: size, height, rx: height / 2 }, link);
  if (!hasRow || !hasTitle || end < 0) return;
  const x = isWide ? left : end + 5;
  const place = { x: fromLeft(isBefore ? start - 5 : x), y: isWide ? y - 3 : y + 9, class: isBefore ? "last" : "" };
  shape("text", place, link, shortTitle(n));
}

const titleOf = n => find(".title", page.events[n]).textContent;

function shortTitle(n) {
  const name = titleOf(n);
  const most = Math.min(LONGEST_TITLE, width / 15); // less than half of the width, so that there is room on one side
  return name.length > most ? `${name.slice(0, most - 1).trimEnd()}…` : name;
}

/** Draws how many events there are at each place, as columns; an event counts as one however long it is. */
function drawColumns(group, events, top) {
  const sums = columnSums(events, Math.ceil(width / COLUMN));
  const highest = Math.max(4, ...sums);
  const room = FOOT - 6 - LABEL_ROWS * ROW_HEIGHT - COUNT_HEIGHT;
  const foot = top + FOOT;
  const heightOf = sum => Math.max(1.5, Math.sqrt(sum / highest) * room); // low columns are seen beside very high ones
  const shareAt = n => axis.low + (n * COLUMN * (axis.high - axis.low)) / width;
  drawLabels(group, events, top);
  const size = COLUMN - 1;
  sums.forEach((sum, n) => {
    if (sum < 1e-6) return;
    const height = heightOf(sum);
    const x = fromLeft(n * COLUMN + 0.5, size);
    const column = shape("rect", { class: "column", x, y: foot - height, width: size, height }, group);
    shape("title", {}, column, description(shareAt(n), shareAt(n + 1), Math.round(sum) || 1));
  });
  const taken = [];
  const peaks = [...sums.keys()].sort((a, b) => sums[b] - sums[a]).filter(n => sums[n] >= 2);
  for (const n of peaks) {
    const x = clamp((n + 0.5) * COLUMN, 10, width - 10);
    const isClear = takeRoom(taken, x - COUNT_DISTANCE / 2, x + COUNT_DISTANCE / 2);
    if (isClear) drawCount(group, x, foot - heightOf(sums[n]) - 3, Math.round(sums[n]));
  }
}

function columnSums(events, columns) {
  const { from, to } = eventShares();
  const sums = new Float64Array(columns + 1);
  const columnOf = share => clamp(Math.floor(unitOf(share) / COLUMN), 0, columns - 1);
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

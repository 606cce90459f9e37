// Limits the list to a period: typed into the fields "from" and "to", drawn on the overview, or taken from the axis.

import { showAxis } from "./axis.js";
import { control, element, find, isRightToLeft } from "./dom.js";
import { dayAt, shareOf } from "./drawing.js";
import { parseDates } from "./edtf.js";
import { isoDate } from "./labels.js";
import { page } from "./page.js";
import { showChosen } from "./search.js";

const overview = find(".overview");
const brush = overview ? element("div", "brush") : null; // the stretch of the overview that is chosen
const YEARS_SPAN = 3650; // days; a longer time is listed by years
const LEAST_DRAG = 5; // pixels
const MARGIN = 0.03; // of the chosen time, which the axis shows on either side of it

/** Lists the events between two shares of the axis. */
export function choosePeriod(a, b) {
  const first = dayAt(Math.min(a, b));
  const end = dayAt(Math.max(a, b));
  const inYears = end - first > YEARS_SPAN;
  const yearOf = date => date.replace(/-\d\d-\d\d$/, "");
  page.chosen.from = inYears ? yearOf(isoDate(first)) : isoDate(first);
  page.chosen.to = inYears ? yearOf(isoDate(end)) : isoDate(Math.ceil(end) - 1);
  control("from").value = page.chosen.from;
  control("to").value = page.chosen.to;
  drawBrush();
  showChosen();
}

/** Draws the chosen time on the overview. */
export function drawBrush() {
  if (!brush) return;
  const from = parseDates(page.chosen.from)?.[0];
  const to = parseDates(page.chosen.to)?.[1];
  placeBrush(from == null ? 0 : shareOf(from), to == null ? 1 : shareOf(to));
  brush.hidden = from === undefined && to === undefined;
}

function placeBrush(from, to) {
  brush.style.insetInlineStart = `${from * 100}%`;
  brush.style.inlineSize = `${(to - from) * 100}%`;
  brush.hidden = false;
}

/** Lets the reader draw a stretch on the overview. A click remains a click on what is there. */
export function setUpBrush() {
  if (!overview) return;
  overview.append(brush);
  let start = null; // the share at which the pointer went down
  let isDrawing = false;
  overview.addEventListener("dragstart", drag => drag.preventDefault());
  overview.addEventListener("pointerdown", down => {
    if (down.button !== 0) return;
    start = shareUnder(down);
    isDrawing = false;
  });
  overview.addEventListener("pointermove", move => {
    if (start === null) return;
    const share = shareUnder(move);
    if (!isDrawing && Math.abs(share - start) * overview.clientWidth < LEAST_DRAG) return;
    if (!isDrawing) overview.setPointerCapture(move.pointerId);
    isDrawing = true;
    placeBrush(Math.min(start, share), Math.max(start, share));
  });
  overview.addEventListener("pointerup", up => {
    if (start !== null && isDrawing) chooseAndShowPeriod(start, shareUnder(up));
    start = null;
  });
  overview.addEventListener("pointercancel", () => {
    start = null;
    drawBrush();
  });
  const ignoreAfterDrawing = click => {
    if (!isDrawing) return;
    click.preventDefault();
    click.stopPropagation();
  };
  overview.addEventListener("click", ignoreAfterDrawing, true);
}

function chooseAndShowPeriod(a, b) {
  choosePeriod(a, b);
  const margin = Math.abs(b - a) * MARGIN;
  showAxis(Math.min(a, b) - margin, Math.max(a, b) + margin);
}

function shareUnder(pointer) {
  const box = overview.getBoundingClientRect();
  const share = Math.max(0, Math.min(1, (pointer.clientX - box.left) / box.width));
  return isRightToLeft ? 1 - share : share;
}

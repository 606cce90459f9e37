// Limits the list to a period: typed into the fields "from" and "to", or drawn on the axis.

import { showAxis } from "./axis.js";
import { control, element, find } from "./dom.js";
import { dayAt, placeOf, shareOf, whenDrawn } from "./drawing.js";
import { parseDates } from "./edtf.js";
import { isoDate } from "./labels.js";
import { chosen } from "./page.js";
import { clamp } from "./scale.js";
import { showChosen } from "./search.js";

const overview = find(".overview");
const brush = overview ? element("div", "brush") : null; // the stretch of the axis that is chosen
const YEARS_SPAN = 3650; // days; a longer time is listed by years
const MARGIN = 0.03; // of the chosen time, which the axis shows on either side of it

/** Lists the events between two shares of the axis. */
export function choosePeriod(a, b) {
  const first = dayAt(Math.min(a, b));
  const end = dayAt(Math.max(a, b));
  const inYears = end - first > YEARS_SPAN;
  const yearOf = date => date.replace(/-\d\d-\d\d$/, "");
  chosen.from = inYears ? yearOf(isoDate(first)) : isoDate(first);
  chosen.to = inYears ? yearOf(isoDate(end)) : isoDate(Math.ceil(end) - 1);
  control("from").value = chosen.from;
  control("to").value = chosen.to;
  drawBrush();
  showChosen();
}

/** Draws the chosen time on the axis. */
export function drawBrush() {
  if (!brush) return;
  const from = parseDates(chosen.from)?.[0];
  const to = parseDates(chosen.to)?.[1];
  placeBrush(from == null ? 0 : shareOf(from), to == null ? 1 : shareOf(to));
  brush.hidden = from === undefined && to === undefined;
}

/** Draws the brush between two shares of the axis. */
export function placeBrush(a, b) {
  const [from, to] = [Math.min(a, b), Math.max(a, b)].map(share => clamp(placeOf(share), 0, 1) * 100);
  brush.style.insetInlineStart = `${from}%`;
  brush.style.width = `${to - from}%`;
  brush.hidden = false;
}

export function setUpBrush() {
  if (!overview) return;
  overview.append(brush);
  whenDrawn.push(drawBrush);
}

/** Lists the events between two shares of the axis, and shows this part of it. */
export function chooseAndShowPeriod(a, b) {
  choosePeriod(a, b);
  const margin = Math.abs(b - a) * MARGIN;
  showAxis(Math.min(a, b) - margin, Math.max(a, b) + margin);
}

// Zooms and moves the axis. The address keeps what is shown as two day numbers: view=699102~701293.

import { saveAddressSoon } from "./address.js";
import { axisSvg, dayAt, drawAxis, eventShares, middleOf } from "./drawing.js";
import { chosen, page } from "./page.js";
import { clamp, shareOfMinute } from "./scale.js";

const { axis } = page;
const WHOLE = 0.999; // more of the axis than this is all of it
const FIT_MARGIN = 0.03; // of the events shown, on either side of them
const LEAST_FIT = 0.002;
const FINE = 1e-3; // less than this needs fractions of days in the address

/** Shows the axis between two shares of it. The address keeps them, unless they follow from what is chosen. */
export function showAxis(from, to, { isKept = true } = {}) {
  if (!axisSvg) return;
  const smallest = shareOfMinute((from + to) / 2, page.numbers.stretches);
  const size = clamp(to - from, smallest, 1);
  axis.low = clamp(from, 0, 1 - size);
  axis.high = axis.low + size;
  const days = [dayAt(axis.low), dayAt(axis.high)].map(day => (size < FINE ? day.toFixed(5) : Math.round(day)));
  chosen.view = size > WHOLE || !isKept ? "" : days.join("~");
  drawAxis();
  saveAddressSoon();
}

/** Shows the part of the axis that has the events shown in the list. */
export function fitAxis() {
  const { from, to } = eventShares();
  let [low, high] = [1, 0];
  for (let n = 0; n < page.total; n++) {
    if (!page.shown[n] || Number.isNaN(from[n])) continue;
    low = Math.min(low, from[n]);
    high = Math.max(high, to[n]);
  }
  const areAll = page.shown.every((isShown, n) => isShown || page.gone.has(n));
  if (areAll || low > high) return showAxis(0, 1);
  const margin = Math.max(LEAST_FIT, (high - low) * FIT_MARGIN);
  showAxis(low - margin, high + margin, { isKept: false });
}

export const showWholeAxis = () => showAxis(0, 1);

/** Shows `factor` times as much of the axis; what lies at `share` stays where it is. */
export function zoomAxis(factor, share = (axis.low + axis.high) / 2) {
  showAxis(share - (share - axis.low) * factor, share + (axis.high - share) * factor);
}

/** Shows the half of what is shown in which most of the events are, or that with the current event. */
export function zoomIn() {
  const size = (axis.high - axis.low) / 2;
  const middle = middleToShow(size);
  showAxis(Math.max(axis.low, middle - size / 2), Math.min(axis.high, middle + size / 2));
}

/** Moves the axis by a part of what is shown of it. */
export function moveAxis(part) {
  const distance = part * (axis.high - axis.low);
  showAxis(axis.low + distance, axis.high + distance);
}

/** The middle of the part, of a size, that has most of the visible events; of equal ones the nearest to the middle. */
function middleToShow(size) {
  const middle = (axis.low + axis.high) / 2;
  const found = [];
  for (let n = 0; n < page.total; n++) {
    const share = middleOf(n);
    if (!page.shown[n] || !(share >= axis.low && share <= axis.high)) continue;
    if (page.events[n].id === chosen.at) return share;
    found.push(share);
  }
  found.sort((a, b) => a - b);
  let best = middle;
  let most = 0;
  for (let first = 0, last = 0; last < found.length; last++) {
    while (found[last] - found[first] > size) first++;
    const number = last - first + 1;
    const place = (found[first] + found[last]) / 2;
    const isNearer = number === most && Math.abs(place - middle) < Math.abs(best - middle);
    if (number > most || isNearer) [best, most] = [place, number];
  }
  return best;
}

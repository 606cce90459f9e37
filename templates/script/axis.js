// Zooms and moves the axis. The address keeps what is shown as two day numbers: view=699102~701293.

import { saveAddressSoon } from "./address.js";
import { axisSvg, dayAt, drawAxis, eventShares } from "./drawing.js";
import { page } from "./page.js";
import { shareOfMinute } from "./scale.js";

const { axis } = page;
const smallest = shareOfMinute(page.numbers.stretches);
const WHOLE = 0.999; // more of the axis than this is all of it
const FINE = 1e-3; // less than this needs fractions of days in the address

/** Shows the axis between two shares of it. */
export function showAxis(from, to) {
  if (!axisSvg) return;
  const size = Math.max(smallest, Math.min(1, to - from));
  axis.low = Math.max(0, Math.min(1 - size, from));
  axis.high = axis.low + size;
  const days = [dayAt(axis.low), dayAt(axis.high)].map(day => (size < FINE ? day.toFixed(5) : Math.round(day)));
  page.chosen.view = size > WHOLE ? "" : days.join("~");
  drawAxis();
  saveAddressSoon();
}

export const showWholeAxis = () => showAxis(0, 1);

/** Shows `factor` times as much of the axis; what lies at `share` stays where it is. */
export function zoomAxis(factor, share = shareToKeep()) {
  showAxis(share - (share - axis.low) * factor, share + (axis.high - share) * factor);
}

/** Moves the axis by a part of what is shown of it. */
export function moveAxis(part) {
  const distance = part * (axis.high - axis.low);
  showAxis(axis.low + distance, axis.high + distance);
}

/** Where a zoom without a pointer goes: to the current event, or to the one nearest to the middle. */
function shareToKeep() {
  const { from, to } = eventShares();
  const middle = (axis.low + axis.high) / 2;
  let best = middle;
  let nearest = axis.high - middle;
  for (let n = 0; n < page.total; n++) {
    const share = (from[n] + to[n]) / 2;
    const distance = page.events[n].id === page.chosen.at ? -1 : Math.abs(share - middle);
    const isVisible = page.shown[n] && share >= axis.low && share <= axis.high;
    if (isVisible && distance < nearest) [best, nearest] = [share, distance];
  }
  return best;
}

// Handles the wheel, touch, the mouse and keys on the axis.

import { moveAxis, showWholeAxis, zoomAxis, zoomIn } from "./axis.js";
import { boxOf, isRightToLeft, listen } from "./dom.js";
import { axisSvg } from "./drawing.js";
import { page } from "./page.js";
import { chooseAndShowPeriod, choosePeriod, drawBrush, placeBrush } from "./period.js";
import { clamp } from "./scale.js";

const LEAST_DRAG = 4; // pixels
const LEAST_PINCH = 8;
const LINE = 16; // pixels, for wheels that count in lines
const WHEEL_ZOOM = 300; // pixels of the wheel for a zoom by e
const forwards = isRightToLeft ? -1 : 1;

const pointers = new Map(); // x by id, of those that are down
let wasDragged = false;
let brushed = null; // where a stretch is being drawn: the share at which it began

const KEYS = {
  ArrowLeft: () => moveAxis(-0.2 * forwards),
  ArrowRight: () => moveAxis(0.2 * forwards),
  ArrowUp: () => zoomAxis(0.7),
  ArrowDown: () => zoomAxis(1 / 0.7),
  "+": zoomIn,
  "=": zoomIn,
  "-": () => zoomAxis(2),
  Home: showWholeAxis,
  0: showWholeAxis,
  Enter: listWhatIsShown,
};

/** Lists the events on the part of the axis that is shown. */
export function listWhatIsShown() {
  choosePeriod(page.axis.low, page.axis.high);
}

export function setUpAxisInput() {
  if (!axisSvg) return;
  listen(axisSvg, {
    dragstart: drag => drag.preventDefault(),
    pointerdown: onPointerDown,
    pointermove: onPointerMove,
    pointerup: onPointerUp,
    pointercancel: onPointerCancel,
    keydown: onKey,
  });
  listen(axisSvg, { click: onClick }, true);
  listen(axisSvg, { wheel: onWheel }, { passive: false });
}

/** The share of the axis at a place of the window, in pixels from its left. */
function shareAt(x) {
  const box = boxOf(axisSvg);
  const part = (x - box.left) / box.width;
  const share = page.axis.low + (isRightToLeft ? 1 - part : part) * (page.axis.high - page.axis.low);
  return clamp(share, 0, 1);
}

/** Moves sideways, and zooms with Ctrl or once the axis has the focus. Otherwise the page scrolls on past the axis. */
function onWheel(wheel) {
  const isSideways = wheel.shiftKey || Math.abs(wheel.deltaX) > Math.abs(wheel.deltaY);
  if (!isSideways && !wheel.ctrlKey && document.activeElement !== axisSvg) return;
  wheel.preventDefault();
  const unit = wheel.deltaMode ? LINE : 1;
  if (isSideways) {
    moveAxis((forwards * (wheel.deltaX || wheel.deltaY) * unit) / axisSvg.clientWidth);
  } else {
    const power = clamp((wheel.deltaY * unit) / WHEEL_ZOOM, -1, 1);
    zoomAxis(Math.exp(power), shareAt(wheel.clientX));
  }
}

function onPointerDown(down) {
  if (down.button !== 0) return;
  pointers.set(down.pointerId, down.clientX);
  wasDragged = false;
  const isWhole = page.axis.low === 0 && page.axis.high === 1; // there is nowhere to move to
  brushed = pointers.size === 1 && (isWhole || down.shiftKey) ? shareAt(down.clientX) : null;
  if (pointers.size > 1) drawBrush();
}

function onPointerUp(up) {
  pointers.delete(up.pointerId);
  if (brushed !== null && wasDragged) chooseAndShowPeriod(brushed, shareAt(up.clientX));
  brushed = null;
}

function onPointerCancel(up) {
  pointers.delete(up.pointerId);
  brushed = null;
  drawBrush();
}

/** One pointer draws a stretch on the whole axis, or with Shift, and moves the axis otherwise; two zoom it. */
function onPointerMove(move) {
  if (!pointers.has(move.pointerId)) return;
  const before = [...pointers.values()];
  const distance = pointers.get(move.pointerId) - move.clientX;
  if (!wasDragged && before.length === 1 && Math.abs(distance) < LEAST_DRAG) return;
  if (!wasDragged) axisSvg.setPointerCapture(move.pointerId);
  wasDragged = true;
  pointers.set(move.pointerId, move.clientX);
  if (brushed !== null) placeBrush(brushed, shareAt(move.clientX));
  else if (before.length === 1) moveAxis((forwards * distance) / axisSvg.clientWidth);
  else if (before.length === 2) pinch(before, [...pointers.values()]);
}

function pinch([oldA, oldB], [a, b]) {
  const apart = Math.abs(a - b);
  if (apart > LEAST_PINCH) zoomAxis(Math.abs(oldA - oldB) / apart, shareAt((a + b) / 2));
}

/** Ignores the end of a drag. A click on a column zooms in; one beside all events gives the axis the focus. */
function onClick(click) {
  if (wasDragged) {
    click.preventDefault();
    click.stopPropagation();
  } else if (click.target.matches(".column")) {
    zoomAxis(0.25, shareAt(click.clientX));
  } else if (!click.target.closest("a")) {
    axisSvg.focus();
  }
}

function onKey(key) {
  if (key.ctrlKey || key.metaKey || key.altKey || !KEYS[key.key]) return;
  key.preventDefault();
  key.stopPropagation();
  KEYS[key.key]();
}

// Measures and cuts texts of the axis as the browser will draw them.

import { root } from "./dom.js";

const REM = 0.75; // the size of letters on the axis, as in timeline.css
const pen = document.createElement("canvas").getContext("2d");
const widths = new Map();

/** The width of a text on the axis in pixels. */
export function textWidth(text) {
  let width = widths.get(text);
  if (width === undefined) {
    if (!widths.size) setFont();
    width = pen.measureText(text).width + 1;
    widths.set(text, width);
  }
  return width;
}

function setFont() {
  const size = REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  pen.font = `700 ${size}px ${getComputedStyle(root).getPropertyValue("--sans")}`; // bold: the current event is
}

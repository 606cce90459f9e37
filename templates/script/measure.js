// Measures and cuts texts of the axis as the browser will draw them.

import { root } from "./dom.js";

const pen = document.createElement("canvas").getContext("2d");
const widths = new Map();

/** The width of a text on the axis, in the units of its drawing. */
export function textWidth(text) {
  let width = widths.get(text);
  if (width === undefined) {
    // Bold, as the current event is; of the size in timeline.css.
    pen.font = `700 12px ${getComputedStyle(root).getPropertyValue("--sans")}`;
    width = pen.measureText(text).width + 1;
    widths.set(text, width);
  }
  return width;
}

// Finds the parts of the list, each of which holds some of its events.

import { findAll } from "./dom.js";
import { page } from "./page.js";

/** Finds the parts, their sections and the numbers of their events. */
export function findParts() {
  let at = 0;
  page.parts = findAll(".part").map(node => {
    const size = node.getElementsByClassName("event").length;
    const events = page.order.slice(at, at + size);
    at += size;
    return { node, section: node.closest(".year"), events };
  });
}

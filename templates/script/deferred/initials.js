// Keeps the initials of the reader, in the browser too where it allows that.

import { labelOf } from "./values.js";

const KEY = "timeline-initials";
let typed = "";
let isAsked = false;
try {
  typed = localStorage.getItem(KEY) || "";
} catch {
  // Blocked: they are kept as long as the page is open.
}

export const initials = {
  get: () => typed,
  set(text) {
    typed = text;
    try {
      localStorage.setItem(KEY, text);
    } catch {
      // As above.
    }
  },
  /** The initials; where none are known, the reader is asked for them once. */
  ask() {
    if (!typed && !isAsked) {
      isAsked = true;
      initials.set(prompt(labelOf("by"))?.trim() || "");
    }
    return typed;
  },
};

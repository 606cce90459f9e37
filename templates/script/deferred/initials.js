// Keeps the initials of the reader, in the browser too where it allows that.

const KEY = "timeline-initials";
let typed = "";
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
};

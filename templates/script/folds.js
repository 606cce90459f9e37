// Folds runs of minor events, which are open without script, and follows the reading in the index of years.

import { find, findAll, root } from "./dom.js";
import { afterPause } from "./schedule.js";

const PAUSE_MS = 80;
const READING_LINE = 0.3; // of the height of the window: what begins above it is being read

/** Closes all runs. The browser opens one in which it finds a text, or to which a link leads. */
export function setUpFolds() {
  for (const run of findAll(".run")) setFold(run, true);
  root.addEventListener("beforematch", ({ target }) => openFolds(target));
  followReading();
}

export function toggleFold(button) {
  const run = button.parentElement.nextElementSibling;
  setFold(run, !run.hidden);
}

/** Opens the runs that an element is in. */
export function openFolds(inside) {
  for (let run = inside.closest(".run"); run; run = run.parentElement.closest(".run")) setFold(run, false);
}

function setFold(run, isFolded) {
  if (isFolded) run.setAttribute("hidden", "until-found");
  else run.removeAttribute("hidden");
  find("button", run.previousElementSibling).ariaExpanded = !isFolded;
}

/** Marks in the index what is being read. */
function followReading() {
  const index = find(".index");
  if (!index) return;
  const links = findAll("a", index);
  const mark = () => {
    const line = innerHeight * READING_LINE;
    const isRead = link => document.getElementById(link.hash.slice(1))?.getBoundingClientRect().top < line;
    const current = links.findLast(isRead) || links[0];
    for (const link of links) link.ariaCurrent = link === current ? "true" : null;
  };
  addEventListener("scroll", afterPause(PAUSE_MS, mark), { passive: true });
  index.addEventListener("click", ({ target }) => {
    if (target.matches("a") && index.matches(":popover-open")) index.hidePopover();
  });
  mark();
}

// Folds runs of minor events, which are open without script.

import { find, findAll, listen, root } from "./dom.js";

/** Closes all runs. The browser opens one in which it finds a text, or to which a link leads. */
export function setUpFolds() {
  closeFolds();
  listen(root, { beforematch: ({ target }) => openFolds(target) });
}

export function closeFolds() {
  for (const run of findAll(".run")) setFold(run, true);
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

// Starts the script: sets up every part of the page, then shows the page as its address says.

import { readAddress } from "./address.js";
import { showAxis } from "./axis.js";
import { setUpAxisInput } from "./axis_input.js";
import { actions, setUpControls, showFilters } from "./controls.js";
import { act } from "./deferred.js";
import { byId, filterBoxes, find, listen } from "./dom.js";
import { drawAxis, setUpDrawing, shareOf } from "./drawing.js";
import { setUpFolds } from "./folds.js";
import { setUpIndex } from "./index.js";
import { goToEvent, markUnderPointer } from "./navigation.js";
import { chosen, currentEvent, page } from "./page.js";
import { drawBrush, setUpBrush } from "./period.js";
import { completeParts } from "./reasons.js";
import { showChosen } from "./search.js";

setUpFolds();
setUpIndex();
completeParts();
setUpDrawing();
setUpAxisInput();
setUpBrush();
setUpControls();
markUnderPointer();
listen(globalThis, { hashchange: onHashChange });
showAsAddressSays();

function onHashChange() {
  const isElsewhere = byId(location.hash.slice(1))?.matches(":not(.event)"); // a heading, say: what is chosen stays
  if (!isElsewhere) showAsAddressSays();
}

async function showAsAddressSays() {
  readAddress();
  const { q, from, to, not, sort, view } = chosen;
  showFilters(Boolean(from || to || filterBoxes.some(box => !box.checked)));
  drawBrush();
  if (view) showView(...view.split("~").map(Number));
  if (sort !== page.sort) await act(actions, "sort");
  if (q || from || to || not.size) showChosen({ fits: !view });
  const event = currentEvent();
  if (event) goToEvent(event, { focus: false, scroll: location.hash[1] === "?" });
  if (chosen.present || find(".present").open) act(actions, "presentAsChosen");
  drawAxis();
}

function showView(from, to) {
  if (from < to) showAxis(shareOf(from), shareOf(to));
}

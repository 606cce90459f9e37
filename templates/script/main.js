// Starts the script: sets up every part of the page, then shows the page as its address says.

import { readAddress } from "./address.js";
import { showAxis } from "./axis.js";
import { setUpAxisInput } from "./axis_input.js";
import { setUpControls, showFilters } from "./controls.js";
import { filterBoxes } from "./dom.js";
import { drawAxis, setUpDrawing, shareOf } from "./drawing.js";
import { shareWithEditor } from "./editing.js";
import { setUpFolds } from "./folds.js";
import { setUpIndex } from "./index.js";
import { goToEvent, markUnderPointer } from "./navigation.js";
import { sortEvents } from "./order.js";
import { currentEvent, page } from "./page.js";
import { drawBrush, setUpBrush } from "./period.js";
import { present, setUpPresenting } from "./present.js";
import { completeParts } from "./reasons.js";
import { showChosen } from "./search.js";

setUpFolds();
setUpIndex();
completeParts();
setUpDrawing();
setUpAxisInput();
setUpBrush();
setUpControls();
shareWithEditor();
setUpPresenting();
markUnderPointer();
addEventListener("hashchange", () => {
  const target = document.getElementById(location.hash.slice(1));
  const isElsewhere = target?.matches(":not(.event)"); // a heading, say: what is chosen stays
  if (!isElsewhere) showAsAddressSays();
});
showAsAddressSays();

function showAsAddressSays() {
  readAddress();
  const { q, from, to, not, sort, view } = page.chosen;
  showFilters(Boolean(from || to || filterBoxes.some(box => !box.checked)));
  drawBrush();
  if (view) showView(...view.split("~").map(Number));
  if (sort !== "date") sortEvents();
  if (q || from || to || not.size) showChosen({ fits: !view });
  const event = currentEvent();
  if (event) goToEvent(event, { focus: false, scroll: location.hash[1] === "?" });
  present(Boolean(page.chosen.present));
  drawAxis();
}

function showView(from, to) {
  if (from < to) showAxis(shareOf(from), shareOf(to));
}

// Shares with the editor, which is a script of its own that a page can do without, what it uses of this one.

import { actions, keys } from "./controls.js";
import { dateOfDay } from "./days.js";
import { element, find, findAll, root } from "./dom.js";
import { parseDates } from "./edtf.js";
import { dayName, yearName } from "./labels.js";
import { goBy, goToEvent } from "./navigation.js";
import { rememberHeadings, sortEvents } from "./order.js";
import { currentEvent, fillSlots, numberOf, page } from "./page.js";
import { completePart } from "./reasons.js";
import { showChosen } from "./search.js";

export function shareWithEditor() {
  globalThis.timelinePage = {
    ...{ actions, completePart, currentEvent, dateOfDay, dayName, element, fillSlots, find, findAll, goBy, goToEvent },
    ...{ keys, numberOf, page, parseDates, rememberHeadings, root, showChosen, sortEvents, yearName },
  };
}

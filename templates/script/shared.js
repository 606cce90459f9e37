// Shares with the deferred part of the script what it uses of this one.

import { pageAddress, saveAddress } from "./address.js";
import { moveAxis } from "./axis.js";
import { actions, keys } from "./controls.js";
import { dateOfDay } from "./days.js";
import { control, element, find, findAll, isRightToLeft, listen, root } from "./dom.js";
import { axisSvg, drawAxis, eventShares } from "./drawing.js";
import { parseDates } from "./edtf.js";
import { closeFolds, openFolds } from "./folds.js";
import { markReading, placeInList } from "./index.js";
import { dayName, isoDate, yearName } from "./labels.js";
import { goBy, goToEvent, listedEvents, markEvent, placeFrom } from "./navigation.js";
import { currentEvent, fillSlots, formatNumber, numberOf, page } from "./page.js";
import { findParts } from "./parts.js";
import { completePart, completeWhenNear } from "./reasons.js";
import { showChosen } from "./search.js";

/** In the order of deferred/core.js: names in an object would take more room. */
export function share() {
  globalThis.timelinePage = [
    actions,
    axisSvg,
    closeFolds,
    completePart,
    completeWhenNear,
    control,
    currentEvent,
    dateOfDay,
    dayName,
    drawAxis,
    element,
    eventShares,
    fillSlots,
    find,
    findAll,
    findParts,
    formatNumber,
    goBy,
    goToEvent,
    isoDate,
    isRightToLeft,
    keys,
    listedEvents,
    listen,
    markEvent,
    markReading,
    moveAxis,
    numberOf,
    openFolds,
    page,
    pageAddress,
    parseDates,
    placeFrom,
    placeInList,
    root,
    saveAddress,
    showChosen,
    yearName,
  ];
}

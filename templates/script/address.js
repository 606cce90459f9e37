// Keeps what the reader has chosen in the address: #?q=ferry&from=1900&at=ID, or #ID where only an event is chosen.

import { control, filterBoxes, sourceChips } from "./dom.js";
import { chosen } from "./page.js";
import { afterPause } from "./schedule.js";

const PAUSE_MS = 150;
const TEXTS = ["q", "from", "to", "view", "present"];

/** Sets `chosen` and the controls from the address. What makes no sense there is ignored. */
export function readAddress() {
  const hash = location.hash.slice(1);
  const hasQuery = hash[0] === "?";
  const given = new URLSearchParams(hasQuery ? hash.slice(1) : "");
  for (const name of TEXTS) chosen[name] = given.get(name) || "";
  const sorts = Array.from(control("sort").options, option => option.value);
  chosen.sort = sorts.includes(given.get("sort")) ? given.get("sort") : "date";
  const kinds = [...filterBoxes, ...sourceChips].map(each => each.value);
  chosen.not = new Set((given.get("not") || "").split(",").filter(value => kinds.includes(value)));
  chosen.at = hasQuery ? given.get("at") || "" : hash;
  for (const name of ["q", "from", "to", "sort"]) control(name).value = chosen[name];
  for (const box of filterBoxes) box.checked = !chosen.not.has(box.value);
  showSources();
}

/** Presses the buttons of the chosen sources; none where all are chosen. */
export function showSources() {
  const { not } = chosen;
  const isPart = sourceChips.some(chip => not.has(chip.value));
  for (const chip of sourceChips) {
    chip.disabled = false; // it is a legend without script
    chip.ariaPressed = isPart && !not.has(chip.value);
  }
}

/** The address of the page as it is shown. */
export function pageAddress() {
  const kept = TEXTS.filter(name => chosen[name]).map(name => [name, chosen[name]]);
  if (chosen.not.size) kept.push(["not", [...chosen.not].join(",")]);
  if (chosen.sort !== "date") kept.push(["sort", chosen.sort]);
  if (kept.length && chosen.at) kept.push(["at", chosen.at]);
  const pairs = kept.map(([name, value]) => `${name}=${encodeValue(value)}`);
  const query = pairs.length ? `#?${pairs.join("&")}` : chosen.at && `#${chosen.at}`;
  return location.href.split("#")[0] + query;
}

export function saveAddress() {
  try {
    history.replaceState(null, "", pageAddress());
  } catch {
    // Browsers refuse it in some frames and when it is done too often; the page works without.
  }
}

export const saveAddressSoon = afterPause(PAUSE_MS, saveAddress);

/** Encoded, but for commas and slashes, which are common here and safe. */
const encodeValue = value => encodeURIComponent(value).replace(/%(2C|2F)/g, decodeURIComponent);

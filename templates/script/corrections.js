// Lets the reader correct events: leave one out, change its title or its date. Corrections are shown at once, and
// downloaded as a file that `timeline build --corrections` applies.

import { dateOfDay } from "./days.js";
import { element, find, findAll, root } from "./dom.js";
import { parseDates } from "./edtf.js";
import { yearName } from "./labels.js";
import { goToEvent } from "./navigation.js";
import { rememberHeadings, sortEvents } from "./order.js";
import { fillSlots, numberOf, page } from "./page.js";
import { showChosen } from "./search.js";

const dialog = find("dialog.edit");
const field = name => find(`[name="${name}"]`, dialog);
const { words, corrections, originals } = page;

/** Shows the buttons by which events are corrected, or hides them. */
export function toggleCorrecting(button) {
  button.ariaPressed = root.classList.toggle("correcting");
}

/** Opens the dialog for an event. */
export function editEvent(event) {
  if (!event?.matches(".event")) return;
  page.edited = event;
  const { title, when } = shownParts(event);
  const n = numberOf(event);
  if (!originals.has(event)) {
    const was = { title: title.textContent, when: when.textContent, start: page.starts[n], end: page.ends[n] };
    originals.set(event, was);
  }
  const correction = corrections.get(event) || {};
  field("title").value = title.textContent;
  field("when").value = correction.when || "";
  field("when").placeholder = originals.get(event).when;
  field("when").setCustomValidity("");
  field("hide").checked = Boolean(correction.hide);
  dialog.returnValue = "";
  dialog.showModal();
}

/** Takes back the correction of the event in the dialog. */
export function revertEdited() {
  dialog.close("");
  applyCorrection(page.edited, {});
}

export function discardCorrections() {
  for (const event of [...corrections.keys()]) applyCorrection(event, {});
}

export function downloadCorrections() {
  const list = Array.from(corrections, ([event, correction]) => ({
    event: event.dataset.id || event.id,
    ...correction,
    title_was: originals.get(event).title,
    text_was: find(".text", event).textContent,
  }));
  const text = `${JSON.stringify({ corrections: list }, null, 2)}\n`;
  const link = element("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = "corrections.json";
  link.click();
  URL.revokeObjectURL(link.href);
  find(".corrections output").textContent = words.apply;
}

export function setUpCorrections() {
  field("when").addEventListener("input", ({ target }) => {
    const isWrong = target.value.trim() && !parseDates(target.value);
    target.setCustomValidity(isWrong ? words.bad_date : "");
  });
  dialog.addEventListener("close", () => {
    if (dialog.returnValue === "save") applyCorrection(page.edited, enteredCorrection());
    goToEvent(page.edited, { scroll: false });
  });
  addEventListener("beforeunload", leaving => {
    if (corrections.size) leaving.preventDefault();
  });
}

const shownParts = event => ({ title: find(".title a", event), when: find(".when", event).firstElementChild });

/** What the fields of the dialog change: any of `title`, `when`, `hide`. */
function enteredCorrection() {
  const correction = {};
  const title = field("title").value.trim().replace(/\s+/g, " ");
  const when = field("when").value.trim();
  if (title && title !== originals.get(page.edited).title) correction.title = title;
  if (when) correction.when = when;
  if (field("hide").checked) correction.hide = true;
  return correction;
}

/** Shows an event as it is corrected, at the place where its date belongs; {} takes all back. */
function applyCorrection(event, correction) {
  const isCorrected = Object.keys(correction).length > 0;
  if (isCorrected) corrections.set(event, correction);
  else corrections.delete(event);
  showCorrection(event, correction, isCorrected);
  moveToDate(event, correction.when && parseDates(correction.when));
  find(".corrections").hidden = !corrections.size;
  const count = corrections.size ? fillSlots(words.corrections, { n: corrections.size }) : "";
  find(".corrections output").textContent = count;
  showChosen();
}

function showCorrection(event, correction, isCorrected) {
  const { title, when } = shownParts(event);
  const original = originals.get(event);
  title.textContent = correction.title ?? original.title;
  when.textContent = correction.when || original.when;
  page.searchTexts[numberOf(event)] = undefined;
  event.classList.toggle("left-out", Boolean(correction.hide));
  event.classList.toggle("corrected", isCorrected);
  for (const note of findAll(".notes .correction", event)) note.remove();
  if (!isCorrected) return;
  const note = element("i", "correction", correction.hide ? words.hidden : words.corrected);
  find(".notes", event).prepend(note, " ");
}

/** Gives an event other dates, or (null) those it had, and puts it where they belong. */
function moveToDate(event, dates) {
  const n = numberOf(event);
  const original = originals.get(event);
  const start = dates ? (dates[0] ?? dates[1]) : original.start;
  const end = dates ? (dates[1] ?? dates[0]) : original.end;
  if (Object.is(start, page.starts[n]) && Object.is(end, page.ends[n])) return;
  rememberHeadings();
  original.heading ??= page.headings[n];
  original.month ??= page.months[n];
  page.starts[n] = start;
  page.ends[n] = end;
  page.axis.places = null;
  page.headings[n] = dates ? yearName(dateOfDay(start)[0], page.numbers) : original.heading;
  page.months[n] = dates ? "" : original.month;
  sortEvents();
}

// The dialog in which an event is corrected, merged with another one, split in two, or added.

import { find, findAll, listen } from "../dom.js";
import { goToEvent } from "../navigation.js";
import { currentEvent, numberOf, page } from "../page.js";
import { correct, revertEvent, withValues } from "./corrections.js";
import { edtfOf } from "./dates.js";
import { initials } from "./initials.js";
import { dateOf, idOf, titleOf, valuesOf } from "./values.js";

const MOST_NEAR = 40; // events that are offered for merging
const COMMA = /\s*[,،]\s*/;
const FIELDS = ["title", "when", "tags", "weight", "review", "by"];
const dialog = find("dialog.edit");
const form = find("dialog.edit form");
const field = name => form.elements[name];
const typed = name => field(name).value.trim().replace(/\s+/g, " ");
let edited; // the event in the dialog; none for a new one

/** Opens the dialog for an event, or (without one) for a new event. */
export function editEvent(event) {
  edited = event;
  form.reset();
  if (event) fillForm(valuesOf(event));
  field("when").required = !event;
  field("by").value ||= initials.get();
  for (const each of findAll(".existing", form)) each.hidden = !event;
  check();
  dialog.showModal();
}

/** Takes back the corrections of the event in the dialog. */
export function revertEdited() {
  dialog.close();
  revertEvent(edited);
}

export function setUpEditing() {
  listen(form, { input: check, submit: onSubmit });
  listen(dialog, { close: onClose });
}

function onSubmit({ submitter }) {
  if (!submitter.value) return;
  save();
  page.chosen.at = edited.id; // at once: the dialog closes a little later, and a key may be faster
}

function onClose() {
  const event = edited || currentEvent();
  const top = event?.getBoundingClientRect().top;
  goToEvent(event, { scroll: top < 0 || top > innerHeight }); // its date may have moved it out of sight
}

function fillForm(values) {
  for (const name of FIELDS) field(name).value = [values[name]].flat().join(", ");
  field("when").value = edtfOf(values.when);
  field("hide").checked = values.hide;
  const n = numberOf(edited);
  const distance = other => Math.abs(page.starts[other] - page.starts[n]);
  const isOther = other => other !== n && !page.gone.has(other);
  const near = page.order.filter(isOther).sort((a, b) => distance(a) - distance(b));
  const options = near.slice(0, MOST_NEAR).map(other => {
    const event = page.events[other];
    return new Option(`${dateOf(event).textContent}: ${titleOf(event)}`, idOf(event));
  });
  field("merge").replaceChildren(new Option("–", ""), ...options);
}

/** Checks what is typed, and offers the tags that there are for the last one. */
function check() {
  for (const name of ["when", "second_when"]) {
    const isWrong = typed(name) && !edtfOf(typed(name));
    field(name).setCustomValidity(isWrong ? page.words.bad_date : "");
  }
  field("second_title").required = Boolean(typed("second_when"));
  const before = /^(.*[,،] *)?/.exec(field("tags").value)[0];
  for (const option of field("tags").list.options) option.value = before + option.label;
}

/** Makes the entries of what was entered. */
function save() {
  const values = edited ? valuesOf(edited) : { when: "", tags: [] };
  const entered = Object.fromEntries(FIELDS.map(name => [name, typed(name)]));
  const isDateSame = edtfOf(entered.when) === edtfOf(values.when);
  entered.when = isDateSame ? values.when : edtfOf(entered.when);
  const isSame = entered.tags === values.tags.join(", "); // a tag may have a comma
  entered.tags = isSame ? values.tags : [...new Set(entered.tags.split(COMMA).filter(Boolean))];
  entered.hide = field("hide").checked;
  initials.set(entered.by);
  entered.by &&= entered.review && entered.by;
  for (const tag of entered.tags) offerTag(tag);
  const id = `e${Date.now().toString(36)}`; // no other one, even in another editor's file
  if (!edited) {
    [edited] = correct([...page.entries, { add: filled({ id, ...entered }) }]).slice(-1);
    return;
  }
  const event = idOf(edited);
  const second = filled({ id, title: typed("second_title"), when: edtfOf(typed("second_when")) });
  const { title, when } = entered;
  if (second.title) Object.assign(entered, { title: values.title, when: values.when }); // those of the first part
  const entries = withValues(edited, entered);
  if (second.title) entries.push({ event, split: [filled({ title, when: isDateSame ? "" : when }), second] });
  if (field("merge").value) entries.push({ merge: [event, field("merge").value] });
  correct(entries);
}

/** The values that say something. */
const filled = values => Object.fromEntries(Object.entries(values).filter(([, value]) => value.length ?? value));

function offerTag(tag) {
  const { list } = field("tags");
  if (!Array.from(list.options).some(({ label }) => label === tag)) list.append(new Option(tag));
}

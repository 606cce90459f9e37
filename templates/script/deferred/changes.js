// The dialog that lists all changes: what was and what is now, each with a button that takes it back.

import { element, find, findAll, listen } from "../dom.js";
import { page } from "../page.js";
import { takeBackAt } from "./corrections.js";
import { wordsOf } from "./dates.js";
import { idsIn } from "./entries.js";
import { eventWithId, labelOf, nameOf, originalOf, titleOf } from "./values.js";

const { words } = page;
const dialog = find("dialog.changes");

export function showChanges() {
  listChanges();
  dialog.showModal();
}

/** Takes back the change of a button, and stays in the dialog. */
export function takeBackListed(button) {
  takeBackAt(findAll("li button", dialog).indexOf(button));
  listChanges();
  find("button", dialog).focus();
}

export function setUpChanges() {
  listen(dialog, { click: ({ target }) => target.matches("a") && dialog.close() });
}

function listChanges() {
  find("ol", dialog).replaceChildren(...page.entries.map(listed));
}

function listed(entry) {
  const event = eventWithId(idsIn(entry)[0]);
  const item = element("li");
  const link = element("a", "", titleOf(event));
  link.href = `#${event.id}`;
  const button = find("[data-do=revert]").cloneNode(true);
  button.dataset.do = "take";
  const changes = textsOf(entry, originalOf(event)).map(texts => texts.filter(Boolean).join(" → "));
  item.append(link, changes.join("; "), " ", button);
  return item;
}

/** What an entry changes: what was, if anything, and what is now. */
function textsOf({ event, merge, add, split = [], ...changes }, was) {
  if (merge) return merge.slice(1).map(id => [titleOf(eventWithId(id)), words.merged]);
  if (add) return [[words.added]];
  const own = Object.keys(changes).map(key => {
    const before = key === "when" ? was.date : was[key] && textOf(key, was[key]);
    const label = /tags|by/.test(key) ? `${labelOf(key)}: ` : "";
    return [label + [before, textOf(key, changes[key]) || "–"].filter(Boolean).join(" → ")];
  });
  const parts = split.map(({ when, title }) => [[when && wordsOf(when), title].filter(Boolean).join(": ")]);
  return [...own, ...(parts.length ? [[find(".edit details:last-of-type summary").textContent]] : []), ...parts];
}

/** A value of a field as it is listed; empty if it says nothing. */
function textOf(key, value) {
  if (key === "hide") return value ? words.hidden : "";
  if (key === "when") return wordsOf(value);
  return nameOf(key, value) || [value].flat().join(", ");
}

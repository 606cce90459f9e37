// The dialog that lists all changes: what was and what is now, each with a button that takes it back.

import { element, find, findAll, listen, page } from "./core.js";
import { takeBackAt } from "./corrections.js";
import { idsIn } from "./entries.js";
import { eventWithId, nameOf, originalOf, titleOf } from "./showing.js";

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
  const before = { ...was, when: was.date };
  const own = Object.keys(changes).map(key => [before[key] && textOf(key, before[key]), textOf(key, changes[key])]);
  return [...own, ...split.map(part => [[part.when, part.title].filter(Boolean).join(": ")])];
}

const textOf = (key, value) =>
  key === "hide" ? value && words.hidden : nameOf(key, value) || [value].flat().join(", ");

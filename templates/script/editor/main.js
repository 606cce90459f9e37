// Starts the editor: adds what its buttons and keys do to those of the page.

import { setUpChanges, showChanges, takeBackListed } from "./changes.js";
import { actions, currentEvent, keys } from "./core.js";
import { discardCorrections, redo, reviewCurrent, setUpCorrections, toggleCorrecting, undo } from "./corrections.js";
import { editEvent, revertEdited, setUpEditing } from "./dialog.js";
import { downloadCorrections, downloadMarkdown } from "./downloads.js";

Object.assign(actions, {
  correct: toggleCorrecting,
  edit: button => editEvent(button.closest(".event")),
  revert: revertEdited,
  add: () => editEvent(),
  undo,
  redo,
  changes: showChanges,
  take: takeBackListed,
  download: downloadCorrections,
  markdown: downloadMarkdown,
  discard: discardCorrections,
});
Object.assign(keys, {
  x: () => currentEvent() && editEvent(currentEvent()),
  a: () => editEvent(),
  v: () => reviewCurrent("checked"),
  d: () => reviewCurrent("disputed"),
});
setUpCorrections();
setUpEditing();
setUpChanges();

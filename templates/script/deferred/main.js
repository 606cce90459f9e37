// Starts the deferred part of the script: adds what its buttons and keys do to those of the page.

import { actions, keys } from "../controls.js";
import { find } from "../dom.js";
import { page } from "../page.js";
import { takeAtHand } from "./at_hand.js";
import { setUpChanges, showChanges, takeBackListed } from "./changes.js";
import { discardCorrections, redo, reviewCurrent, setUpCorrections, toggleCorrecting, undo } from "./corrections.js";
import { edtfOf } from "./dates.js";
import { editEvent, revertEdited, setUpEditing } from "./dialog.js";
import { downloadCorrections, downloadMarkdown } from "./downloads.js";
import { copyAddress, showHelp } from "./help.js";
import { sortEvents } from "./order.js";
import { present, setUpPresenting, stepBy, toggleMinor } from "./present.js";

Object.assign(actions, {
  present: () => present(),
  presentAsChosen: () => present(Boolean(page.chosen.present)),
  previous: () => stepBy(-1),
  next: () => stepBy(1),
  minor: toggleMinor,
  read: ({ value }) => edtfOf(value),
  sort: sortEvents,
  copy: copyAddress,
  help: showHelp,
});
Object.assign(keys, { p: () => takeAtHand() && present(), c: () => copyAddress(), "?": showHelp });
setUpPresenting();
if (find("dialog.edit")) setUpEditor(); // else the page is for reading only

function editAtHand() {
  const event = takeAtHand();
  if (event) editEvent(event);
}

function setUpEditor() {
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
    x: editAtHand,
    a: () => editEvent(),
    v: () => reviewCurrent("checked"),
    d: () => reviewCurrent("disputed"),
  });
  setUpCorrections();
  setUpEditing();
  setUpChanges();
}

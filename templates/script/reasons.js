// Completes events when they come near the window: adds the reasons of their dates, which wait in <noscript>, and a
// button to correct them. Doing this for thousands at once would be slow.

import { element, find, findAll, listen } from "./dom.js";
import { page } from "./page.js";
import { runInFrames } from "./schedule.js";

const FEW = 500; // so many events are completed at once, for those who look for them by other ways than the screen
const NEAR = "700px";

const isEditable = Boolean(find("dialog.edit"));

const whenNear = new IntersectionObserver(
  entries => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      whenNear.unobserve(target);
      completePart(target);
    }
  },
  { rootMargin: NEAR },
);

/** Completes the parts of the page, when they come near where there are many events. */
export function completeParts() {
  runInFrames("complete", completeOneByOne());
  listen(globalThis, { beforeprint: () => page.reasonsAreOpen && findAll(".part").forEach(completePart) });
}

export const completeWhenNear = part => whenNear.observe(part);

/** Opens the reasons of all events, or closes them. */
export function toggleReasons() {
  page.reasonsAreOpen = !page.reasonsAreOpen;
  for (const details of findAll(".event details")) details.open = page.reasonsAreOpen;
  find('[data-do="expand"]').ariaPressed = page.reasonsAreOpen;
}

function* completeOneByOne() {
  for (const part of findAll(".part")) {
    if (page.total > FEW) completeWhenNear(part);
    else completePart(part);
    yield;
  }
}

export function completePart(part) {
  for (const waiting of findAll("noscript", part)) {
    waiting.insertAdjacentHTML("afterend", waiting.textContent);
    waiting.remove();
  }
  for (const notes of isEditable ? findAll(".notes:not(:has(> .edit))", part) : []) {
    const button = element("button", "edit", page.words.edit);
    button.type = "button";
    button.dataset.do = "edit";
    notes.append(button);
  }
  if (!page.reasonsAreOpen) return;
  for (const details of findAll("details", part)) details.open = true;
}

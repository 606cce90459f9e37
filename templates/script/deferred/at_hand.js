// Finds the event that a key is about.

import { listedEvents, placeFrom } from "../navigation.js";
import { currentEvent, page } from "../page.js";

/** The event that has the focus, else the current one if it is in sight, else the first one in sight; now current. */
export function takeAtHand() {
  const { top, bottom } = currentEvent()?.getBoundingClientRect() ?? {};
  if (!(bottom > 0 && top < innerHeight)) page.chosen.at = "";
  const listed = listedEvents();
  const event = page.events[listed[placeFrom(listed, 0)]];
  if (event) page.chosen.at = event.id;
  return event;
}

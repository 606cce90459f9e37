// What the editor uses of the page's own script, which runs before it (see ../editing.js).

export const {
  actions,
  keys,
  completePart,
  currentEvent,
  dateOfDay,
  dayName,
  element,
  fillSlots,
  find,
  findAll,
  goBy,
  goToEvent,
  numberOf,
  page,
  parseDates,
  rememberHeadings,
  root,
  showChosen,
  sortEvents,
  yearName,
} = globalThis.timelinePage;

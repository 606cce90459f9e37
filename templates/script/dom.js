// Helpers that find and create elements.

export const root = document.querySelector(".timeline");
export const isRightToLeft = document.documentElement.dir === "rtl";

export const find = (selector, from = root) => from.querySelector(selector);
export const findAll = (selector, from = root) => Array.from(from.querySelectorAll(selector));

export const byId = id => document.getElementById(id);
export const boxOf = node => node.getBoundingClientRect();

/** Calls a function for each event of the browser, by its name: { click: function }. */
export function listen(target, handlers, options) {
  for (const name in handlers) target.addEventListener(name, handlers[name], options);
}

// Looked for in a part of the page: to go through all of it takes long where there are many events.
const tools = find(".tools");

/** A field of the tools, by its name. */
export const control = name => find(`[name="${name}"]`, tools);
/** The check boxes of the filters: their values are the kinds of events that can be left out. */
export const filterBoxes = findAll('[name="only"]', tools);

/** The buttons of the sources: their values are the documents. */
export const sourceChips = findAll(".chips button", find("header"));

/** A new element; `className` may be empty, `text` undefined. */
export function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

/** A new element of a drawing, at the end of its parent. */
export function shape(tag, attributes, parent, text) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const name in attributes) made.setAttribute(name, attributes[name]);
  if (text !== undefined) made.textContent = text;
  parent.append(made);
  return made;
}

// Parses dates that a reader types, in EDTF or ISO 8601. A date becomes [first day, day after the last] (see days.js).

import { DAY_SECONDS, dayNumber, firstOfMonth } from "./days.js";

const QUALIFIERS = /(^|-)[?~%]|[?~%](?=-|$)/g;
const UNSPECIFIED_YEAR = /^(-?\d{1,3})(X{1,3})$/;
const DATE =
  /^(?:(-?\d{4})|Y(-?[1-9]\d{4,}))(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

// EDTF numbers the divisions of a year from 21: the first month and the number of months of each.
const FIRST_DIVISION = 21;
const SEASONS = [3, 6, 9, 12, 3, 6, 9, 12, 9, 12, 3, 6].map(month => [month, 3]);
const QUARTERS = [1, 4, 7, 10].map(month => [month, 3]);
const THIRDS = [1, 5, 9].map(month => [month, 4]);
const HALVES = [1, 7].map(month => [month, 6]);
const DIVISIONS = [...SEASONS, ...QUARTERS, ...THIRDS, ...HALVES];

/** Reads a date, an interval or a set: its [start, end], each null where it is open; null if it is no date. */
export function parseDates(typed) {
  const text = typed.trim();
  const set = /^[[{](.*)[\]}]$/.exec(text);
  if (set) return parseSet(text, set[1]);
  const sides = text.split("/");
  if (sides.length === 1) return parseDate(text);
  return sides.length === 2 ? joinDates(sides, side => side === "" || side === "..") : null;
}

function parseSet(text, content) {
  const sameBrackets = (text[0] === "[") === (text.at(-1) === "]");
  if (!content || content === ".." || !sameBrackets) return null;
  return joinDates(content.split(/\.\.|,/), side => side === "");
}

/** From the start of the first date to the end of the last; only these two may be open. */
function joinDates(texts, isOpen) {
  const dates = texts.map(text => (isOpen(text) ? [null, null] : parseDate(text)));
  if (dates.includes(null) || dates.every(date => date[0] === null)) return null;
  if (dates.slice(1, -1).some(date => date[0] === null)) return null;
  const start = dates[0][0];
  const end = dates.at(-1)[1];
  return start !== null && end !== null && start >= end ? null : [start, end];
}

function parseDate(typed) {
  const text = typed.trim().replace(QUALIFIERS, "$1");
  const unspecified = UNSPECIFIED_YEAR.exec(text);
  if (unspecified && text.replace("-", "").length === 4) return yearsOf(unspecified[1], unspecified[2].length);
  const found = DATE.exec(text);
  if (!found) return null;
  const [year, longYear, month, day, ...time] = found.slice(1);
  if (year === "-0000" || (longYear && month)) return null;
  if (!month) return yearsOf(year || longYear, 0);
  if (day) return dayOf(Number(year), Number(month), Number(day), time);
  return monthsOf(Number(year), Number(month));
}

/** A month, or a division of a year by its number in EDTF. */
function monthsOf(year, number) {
  const [first, length] = number < FIRST_DIVISION ? [number, 1] : DIVISIONS[number - FIRST_DIVISION] || [];
  return first >= 1 && first <= 12 ? [firstOfMonth(year, first), firstOfMonth(year, first, length)] : null;
}

/** A day, or a time of it. */
function dayOf(year, month, day, time) {
  const start = dayNumber(year, month, day);
  const exists = month >= 1 && month <= 12 && day >= 1 && start < firstOfMonth(year, month, 1);
  if (!exists) return null;
  return time[0] ? timeOn(start, time) : [start, start + 1];
}

/** The years of 18XX, 185X or 1850, given the known digits and the number of unknown ones. */
function yearsOf(digits, unknown) {
  const length = 10 ** unknown;
  const first = digits * length;
  const earliest = digits[0] === "-" ? first - length + 1 : first; // -01XX is -199 to -100
  return [dayNumber(earliest), dayNumber(earliest + length)];
}

/** A minute of a day, or a second if the text names one. */
function timeOn(day, texts) {
  const [hour, minute, second] = texts.map(text => Number(text || 0));
  if (hour > 23 || minute > 59 || second > 59) return null;
  const start = day + (hour * 3600 + minute * 60 + second) / DAY_SECONDS;
  return [start, start + (texts[2] ? 1 : 60) / DAY_SECONDS];
}

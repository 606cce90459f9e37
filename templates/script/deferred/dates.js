// Writes dates of EDTF in words, and reads words as EDTF, by the rules of timeline/render/html/dates.py for the language
// of the page. A rule is a regular expression, and a text with slots for its groups.

import { parseDates } from "../edtf.js";
import { isoDate, yearName } from "../labels.js";
import { page } from "../page.js";

const { numbers } = page;
const { months, write, read } = numbers.dates;
const YEAR = /^Y?(-?\d{4,})$/;
const UNREAD = "!"; // no part of a date

/** What is made of a group, by the letter in its slot: of a part of EDTF for words, or of a word for EDTF. */
const MADE = {
  d: number => String(Number(number)),
  m: number => months[number - 1],
  "+": date => wordsOf(neighbour(date, 1)),
  "-": date => wordsOf(neighbour(date, 0)),
  D: number => number.padStart(2, "0"),
  Y: year => year.padStart(4, "0"),
  B: year => (year > 1 ? "-" : "") + MADE.Y(String(year - 1)),
  M: name => MADE.D(String(months.findIndex(month => lower(month).startsWith(lower(name))) + 1)),
  ">": text => neighbour(edtfIn(text), 1),
  "<": text => neighbour(edtfIn(text), 0),
};
const lower = text => text.toLowerCase();

/** A date in EDTF as the page writes it. */
export function wordsOf(edtf) {
  for (const written of applied(write, edtf, wordsOf)) return written;
  const year = YEAR.exec(edtf);
  return year ? yearName(Number(year[1]), numbers) : edtf;
}

/** The EDTF of a date, in whatever form it is typed; empty if it cannot be read. */
export function edtfOf(typed) {
  const found = edtfIn(typed.trim());
  return found === UNREAD ? "" : found;
}

function edtfIn(text) {
  if (parseDates(text)) return text;
  for (const found of applied(read, text, edtfIn)) if (parseDates(found)) return found;
  return UNREAD;
}

/** What the rules that match a text make of it, one after the other. */
function* applied(rules, text, again) {
  for (const [pattern, form] of rules) {
    const found = new RegExp(`^${pattern}$`, "iu").exec(text);
    if (found) yield form.replace(/\{(\d)(\D?)\}/g, (_, n, letter) => (MADE[letter] || again)(found[n].trim()));
  }
}

/** The year, month or day before a date, or (1) the one after it. */
function neighbour(date, side) {
  const day = parseDates(date)?.[side];
  return day ? isoDate(day - 1 + side).slice(0, date.length) : UNREAD;
}

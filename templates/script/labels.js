// Formats days and years, and finds the ticks of the axis. `names` is what depends on the language: `months` (their
// short names), `before` and `early` (patterns for years before the common era, and for years that need a mark of it).

import { DAY_SECONDS, dateOfDay, dayNumber, firstOfMonth } from "./days.js";

const MINUTE = 1 / 1440; // days
const MOST_TICKS = 99;
const MOST_DAYS = 999; // days looked at for ticks at days of the month
const ROUNDING = 1e-9; // days: less than a tenth of a millisecond

// Spans of days beyond which a label names no more than the year, the month, the day.
const YEAR_LABELS = 3650;
const MONTH_LABELS = 90;
const DAY_LABELS = 3;
const MINUTE_LABELS = 0.01;

const LARGE = 10_000; // from this year on, before and after Christ, digits are grouped
const GEOLOGICAL = 1_000_000; // from so many years BC on, a round number is that of the years before the present, too
const THIN_SPACE = "\u202f"; // narrow, and no line breaks at it

// Distances between ticks, coarsest first: [number of units, days in a unit, what finds the ticks].
const STEPS = [
  ...[9, 8, 7, 6, 5, 4, 3, 2, 1, 0].flatMap(power =>
    [5, 2, 1].map(digit => [digit * 10 ** power, 365.2425, yearTicks]),
  ),
  ...[6, 3, 1].map(number => [number, 30.44, monthTicks]),
  ...[14, 7, 2, 1].map(number => [number, 1, dayTicks]),
  ...[360, 180, 60, 30, 10, 5, 1].map(number => [number, MINUTE, clockTicks]),
  ...[15, 5, 1].map(number => [number, 1 / DAY_SECONDS, clockTicks]),
];

const twoDigits = number => String(number).padStart(2, "0");

/** A year as it is written: 1914, 44 BC. Long ones are in groups of three; round ones before a million BC stay round. */
export function yearName(year, names) {
  if (year > 0 && year < 100) return names.early.replace("{}", year);
  const shown = year > 0 ? year : 1 - year - (year <= -GEOLOGICAL && year % 10 === 0);
  const text = shown < LARGE ? String(shown) : String(shown).replace(/\B(?=(\d{3})+$)/g, THIN_SPACE);
  return year > 0 ? text : names.before.replace("{}", text);
}

/** A day as a reader writes it, no finer than `span`, the days that are shown together. */
export function dayName(number, span, names) {
  const [year, month, day] = dateOfDay(number);
  if (span > YEAR_LABELS) return yearName(year, names);
  const inMonth = `${names.months[month - 1]} ${yearName(year, names)}`;
  if (span > MONTH_LABELS) return inMonth;
  const date = `${day} ${inMonth}`;
  if (span > DAY_LABELS) return date;
  return `${date} ${clockTime((number - Math.floor(number)) * DAY_SECONDS, span < MINUTE_LABELS)}`;
}

/** A day in EDTF; only the year where it has more than four digits. */
export function isoDate(number) {
  const [year, month, day] = dateOfDay(number);
  if (Math.abs(year) > 9999) return `Y${year}`;
  const digits = String(Math.abs(year)).padStart(4, "0");
  return `${year < 0 ? "-" : ""}${digits}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** Round days from `low` to `high`, not closer than `distance` to each other, with labels: [[day, label], ...]. */
export function ticks(low, high, distance, names) {
  const [number, length, findTicks] = STEPS.findLast(step => step[0] * step[1] >= distance) || STEPS[0];
  return findTicks(low, high, number, names, length).filter(([day]) => day >= low && day <= high);
}

function clockTime(seconds, withSeconds) {
  const time = `${twoDigits(Math.floor(seconds / 3600))}:${twoDigits(Math.floor(seconds / 60) % 60)}`;
  return withSeconds ? `${time}:${twoDigits(Math.floor(seconds % 60))}` : time;
}

function yearTicks(low, high, number, names) {
  const found = [];
  const first = Math.floor(dateOfDay(low)[0] / number) * number;
  for (let n = 0; n < MOST_TICKS; n++) {
    const round = first + n * number;
    const year = number > 1 && round <= 0 ? round + 1 : round; // 500 BC is round, and it is the year -499
    const day = dayNumber(year);
    if (day > high) break;
    found.push([day, yearName(year, names)]);
  }
  return found;
}

function monthTicks(low, high, number, names) {
  const found = [];
  const [year, month] = dateOfDay(low);
  const first = Math.floor((year * 12 + month - 1) / number) * number;
  for (let n = 0; n < MOST_TICKS; n++) {
    const day = firstOfMonth(0, 1, first + n * number);
    if (day > high) break;
    const [tickYear, tickMonth] = dateOfDay(day);
    const inYear = yearName(tickYear, names);
    found.push([day, tickMonth === 1 ? inYear : `${names.months[tickMonth - 1]} ${inYear}`]);
  }
  return found;
}

function dayTicks(low, high, number, names) {
  const found = [];
  const [fromYear, fromMonth] = dateOfDay(low);
  const first = dayNumber(fromYear, fromMonth);
  for (let at = first; at <= high && at < first + MOST_DAYS; at++) {
    const [year, month, day] = dateOfDay(at);
    const tooNearToNextMonth = number > 2 && day > 28;
    if ((day - 1) % number || tooNearToNextMonth) continue;
    const name = names.months[month - 1];
    found.push([at, day === 1 ? `${name} ${yearName(year, names)}` : `${day} ${name}`]);
  }
  return found;
}

/** Ticks counted from midnight. */
function clockTicks(low, high, number, names, length) {
  const found = [];
  const size = number * length; // in days, less than one
  const midnight = Math.floor(low);
  for (let n = Math.floor((low - midnight) / size); found.length < MOST_TICKS; n++) {
    const at = midnight + n * size;
    if (at > high) break;
    const day = Math.floor(at + ROUNDING);
    const seconds = Math.round((at - day) * DAY_SECONDS);
    const [, month, dayOfMonth] = dateOfDay(day);
    found.push([at, seconds ? clockTime(seconds, length < MINUTE) : `${dayOfMonth} ${names.months[month - 1]}`]);
  }
  return found;
}

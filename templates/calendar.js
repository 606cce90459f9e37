// Days of the proleptic Gregorian calendar, counted so that 0001-01-01 is 1; and what a typed date means.

const dayOf = (year, month = 1, day = 1) => {
  if (month < 3) { month += 12; year--; }
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
    + Math.floor((153 * month - 457) / 5) + day - 306;
};

const dateOf = number => {
  const shifted = Math.floor(number) + 305, era = Math.floor(shifted / 146097), rest = shifted - era * 146097;
  const year = Math.floor((rest - Math.floor(rest / 1460) + Math.floor(rest / 36524) - Math.floor(rest / 146096)) / 365);
  const days = rest - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const month = Math.floor((5 * days + 2) / 153), after = month > 9;
  return [year + era * 400 + after, month + (after ? -9 : 3), days - Math.floor((153 * month + 2) / 5) + 1];
};

const monthAfter = (year, month, number) => {
  const all = year * 12 + month - 1 + number, years = Math.floor(all / 12);
  return dayOf(years, all - years * 12 + 1);
};

// Divisions of a year in EDTF: the first month and the number of months.
const DIVISIONS = [
  ...[3, 6, 9, 12, 3, 6, 9, 12, 9, 12, 3, 6].map(month => [month, 3]),
  ...[1, 4, 7, 10].map(month => [month, 3]), ...[1, 5, 9].map(month => [month, 4]), ...[1, 7].map(month => [month, 6]),
];

// One date of EDTF or ISO 8601: [first day, day after the last], or null.
const dateBounds = text => {
  text = text.trim().replace(/(^|-)[?~%]|[?~%](?=-|$)/g, "$1");
  const eras = /^(-?\d{1,3})(X{1,3})$/.exec(text);
  if (eras && (eras[1] + eras[2]).replace("-", "").length === 4) {
    const length = 10 ** eras[2].length, first = eras[1] * length, low = eras[1][0] === "-" ? first - length + 1 : first;
    return [dayOf(low), dayOf(low + length)];
  }
  const found = /^(?:(-?\d{4})|Y(-?[1-9]\d{4,}))(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?)?)?)?$/.exec(text);
  if (!found || found[1] === "-0000" || (found[2] && found[3])) return null;
  const [year, month, day, hour, minute, second] = [found[1] || found[2], ...found.slice(3, 8)].map(Number);
  if (!found[3]) return [dayOf(year), dayOf(year + 1)];
  if (month > 20) {
    const division = DIVISIONS[month - 21];
    return division && !found[4] ? [monthAfter(year, division[0], 0), monthAfter(year, ...division)] : null;
  }
  if (month < 1 || month > 12) return null;
  if (!found[4]) return [monthAfter(year, month, 0), monthAfter(year, month, 1)];
  const start = dayOf(year, month, day);
  if (day < 1 || start >= monthAfter(year, month, 1)) return null;
  if (!found[5]) return [start, start + 1];
  if (hour > 23 || minute > 59 || second > 59) return null;
  const at = start + (hour * 3600 + minute * 60 + (second || 0)) / 86400;
  return [at, at + (found[7] ? 1 : 60) / 86400];
};

// A date, an interval or a set: [start, end], null where it is open; or null where it is no date.
const bounds = text => {
  text = text.trim();
  const set = /^[[{](.*)[\]}]$/.exec(text), sides = set ? set[1].split(/\.\.|,/) : text.split("/");
  if (!set && sides.length === 1) return dateBounds(text);
  if (set ? !set[1] || set[1] === ".." || text[0] === "[" !== (text.at(-1) === "]") : sides.length > 2) return null;
  const open = side => side === "" || (!set && side === "..");
  const found = sides.map(side => open(side) ? [null, null] : dateBounds(side));
  if (found.includes(null) || found.every(side => side[0] === null)) return null;
  if (found.some((side, n) => side[0] === null && n > 0 && n < found.length - 1)) return null;
  const [start, end] = [found[0][0], found.at(-1)[1]];
  return start !== null && end !== null && start >= end ? null : [start, end];
};

const two = number => String(number).padStart(2, "0");
const clock = (seconds, fine) => two(seconds / 3600 | 0) + ":" + two((seconds / 60 | 0) % 60) + (fine ? ":" + two(Math.floor(seconds % 60)) : "");
const yearName = year => year < 1 ? data.before.replace("{}", 1 - year) : year < 100 ? data.early.replace("{}", year) : String(year);

const STEPS = [
  ...[9, 8, 7, 6, 5, 4, 3, 2, 1, 0].flatMap(power => [5, 2, 1].map(first => [first * 10 ** power, "year", 365.2425])),
  ...[6, 3, 1].map(number => [number, "month", 30.44]), ...[14, 7, 2, 1].map(number => [number, "day", 1]),
  ...[360, 180, 60, 30, 10, 5, 1].map(number => [number, "minute", 1 / 1440]),
  ...[15, 5, 1].map(number => [number, "second", 1 / 86400]),
];

// Round days between two, at least so far from each other, with their labels.
const ticks = (low, high, least) => {
  const [number, unit, length] = STEPS.findLast(step => step[0] * step[2] >= least) || STEPS[0];
  const found = [], [year, month, day] = dateOf(low), hours = unit === "minute" || unit === "second";
  if (hours) {
    const size = number * length, start = Math.floor(low);
    for (let n = Math.floor((low - start) / size); found.length < 99; n++) {
      const at = start + n * size, seconds = Math.round((at - Math.floor(at + 1e-9)) * 86400);
      if (at > high) break;
      const [, m, d] = dateOf(at + 1e-9);
      found.push([at, seconds ? clock(seconds, unit === "second") : d + " " + data.months[m - 1]]);
    }
  } else if (unit === "day") {
    for (let n = 0, at = dayOf(year, month); at <= high && n < 999; n++, at = dayOf(year, month) + n) {
      const [y, m, d] = dateOf(at);
      if ((d - 1) % number === 0 && (number < 3 || d < 29)) found.push([at, d === 1 ? data.months[m - 1] + " " + yearName(y) : d + " " + data.months[m - 1]]);
    }
  } else {
    const months = unit === "month" ? number : number * 12;
    let first = Math.floor((year * 12 + (unit === "month" ? month - 1 : 0)) / months) * months;
    for (let n = 0; n < 99; n++, first += months) {  // years BC count from 1: 500 BC is round, not 501
      const from = unit === "year" && number > 1 && first <= 0 ? first + 12 : first, at = monthAfter(0, 1, from);
      const y = Math.floor(from / 12);
      if (at > high) break;
      found.push([at, unit === "month" && from % 12 ? data.months[from - y * 12] + " " + yearName(y) : yearName(y)]);
    }
  }
  return found.filter(tick => tick[0] >= low && tick[0] <= high);
};

// A day as a reader writes it, no finer than the distance to another that it is shown with.
const dayName = (number, span) => {
  const [year, month, day] = dateOf(number);
  if (span > 3650) return yearName(year);
  const date = data.months[month - 1] + " " + yearName(year);
  return span > 90 ? date : day + " " + date + (span > 3 ? "" : " " + clock((number - Math.floor(number)) * 86400, span < .01));
};

const iso = number => {
  const [year, month, day] = dateOf(number);
  const name = Math.abs(year) > 9999 ? "Y" + year : (year < 0 ? "-" : "") + String(Math.abs(year)).padStart(4, "0");
  return Math.abs(year) > 9999 ? name : name + "-" + two(month) + "-" + two(day);
};

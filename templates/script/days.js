// Converts dates of the proleptic Gregorian calendar to day numbers and back. 0001-01-01 is day 1, as in Python's
// date.toordinal(); a fraction is a time of day.

export const DAY_SECONDS = 86400;
const ERA_YEARS = 400; // after so many years the calendar repeats
const ERA_DAYS = 146097;

/** The number of a day. Years begin in March here, so that the leap day is the last one. */
export function dayNumber(year, month = 1, day = 1) {
  const beforeMarch = month < 3;
  const years = beforeMarch ? year - 1 : year;
  const months = beforeMarch ? month + 12 : month;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leapDays + Math.floor((153 * months - 457) / 5) + day - 306;
}

/** The [year, month, day] of a day number. */
export function dateOfDay(number) {
  const days = Math.floor(number) + 305;
  const era = Math.floor(days / ERA_DAYS);
  const dayOfEra = days - era * ERA_DAYS;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36524) + Math.floor(dayOfEra / 146096);
  const year = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153); // 0 is March
  const nextYear = month > 9;
  return [
    year + era * ERA_YEARS + (nextYear ? 1 : 0),
    month + (nextYear ? -9 : 3),
    dayOfYear - Math.floor((153 * month + 2) / 5) + 1,
  ];
}

/** The first day of the month that is `later` months after the given one. */
export function firstOfMonth(year, month, later = 0) {
  const months = year * 12 + month - 1 + later;
  const years = Math.floor(months / 12);
  return dayNumber(years, months - years * 12 + 1);
}

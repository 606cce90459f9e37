// The parts of the page's script that need no browser, against what Python says. tests/test_page_dates.py runs this and
// writes the cases into the file that the variable CASES names.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { dateOfDay, dayNumber, firstOfMonth } from "../../templates/script/days.js";
import { parseDates } from "../../templates/script/edtf.js";
import { dayName, isoDate, ticks, yearName } from "../../templates/script/labels.js";
import { dayAtShare, shareOfDay, shareOfMinute } from "../../templates/script/scale.js";

const cases = JSON.parse(readFileSync(process.env.CASES, "utf-8"));
const SECOND = 1 / 86400;

function assertNear(actual, expected, message, distance = SECOND / 1000) {
  assert.ok(Math.abs(actual - expected) <= distance, `${message}: ${actual}, not ${expected}`);
}

test("days have the numbers that Python gives them", () => {
  for (const [year, month, day, number] of cases.days) {
    assert.equal(dayNumber(year, month, day), number);
    assert.deepEqual(dateOfDay(number), [year, month, day]);
    assert.deepEqual(dateOfDay(number + 0.99), [year, month, day]);
  }
});

test("months follow each other", () => {
  for (const [year, month, later, number] of cases.months) assert.equal(firstOfMonth(year, month, later), number);
});

test("typed dates have the bounds that Python reads", () => {
  for (const [text, bounds] of cases.typed) {
    const found = parseDates(text);
    assert.equal(found === null, bounds === null, text);
    for (const side of [0, 1]) {
      if (bounds?.[side] == null) assert.equal(found?.[side] ?? null, null, text);
      else assertNear(found[side], bounds[side], text);
    }
  }
});

test("dates are written as Python writes them", () => {
  for (const [year, name, names] of cases.years) assert.equal(yearName(year, names), name);
  for (const [number, iso] of cases.iso) assert.equal(isoDate(number), iso);
  for (const [number, span, name] of cases.names) assert.equal(dayName(number, span, cases.words), name);
});

test("ticks are at round times, with short labels", () => {
  for (const { low, high, distance, expected } of cases.ticks) {
    const found = ticks(low, high, distance, cases.words);
    assert.deepEqual(
      found.map(([, label]) => label),
      expected.map(([, label]) => label),
    );
    found.forEach(([day], n) => {
      assertNear(day, expected[n][0], expected[n][1]);
    });
  }
});

test("days lie on the axis where the overview draws them", () => {
  for (const { stretches, places } of cases.axes) {
    for (const [day, share] of places) {
      assertNear(shareOfDay(day, stretches), share, String(day), 1e-6);
      const isInside = stretches.some(([low, high]) => day >= low && day <= high);
      if (isInside) assertNear(dayAtShare(share, stretches), day, String(day), 0.1);
    }
    for (const [, , left, right] of stretches) assert.ok(shareOfMinute((left + right) / 2, stretches) > 0);
  }
});

test("an axis without stretches does no harm", () => {
  assert.equal(shareOfDay(1, []), 0);
});

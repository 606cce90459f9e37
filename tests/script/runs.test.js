// Runs of the items of a list. tests/test_page_index.py runs this.

import assert from "node:assert/strict";
import { test } from "node:test";
import { runsBy } from "../../templates/script/deferred/runs.js";

test("items in a row with the same key are a run", () => {
  const runs = runsBy([1, 3, 2, 5], number => number % 2);
  assert.deepEqual(runs, [
    { key: 1, items: [1, 3] },
    { key: 0, items: [2] },
    { key: 1, items: [5] },
  ]);
});

test("no items are no runs", () => {
  assert.deepEqual(
    runsBy([], () => ""),
    [],
  );
});

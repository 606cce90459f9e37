// Cuts a list into runs.

/** Items in a row that have the same key: [{ key, items }]. */
export function runsBy(items, keyOf) {
  const found = [];
  for (const item of items) {
    const key = keyOf(item);
    const last = found.at(-1);
    if (last && last.key === key) last.items.push(item);
    else found.push({ key, items: [item] });
  }
  return found;
}

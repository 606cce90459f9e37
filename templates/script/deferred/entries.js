// The entries of a corrections file, and what they make of the events. A list of entries is never changed: each change
// makes a new list, so that undoing one means going back to an older list.

/** A list in which an event has these changes and no others; {} takes them back. */
export function withChanges(entries, id, changes) {
  const others = entries.filter(entry => entry.event !== id || entry.split);
  return Object.keys(changes).length ? [...others, { event: id, ...changes }] : others;
}

/** A list without some entries, and without those about events that these make. */
export function withoutEntries(entries, isRemoved) {
  const gone = new Set();
  return entries.filter(entry => {
    const isGone = isRemoved(entry) || idsIn(entry).some(id => gone.has(id));
    if (isGone) for (const { id } of madeBy(entry)) gone.add(id);
    return !isGone;
  });
}

/** The ids of the events that an entry is about. */
export const idsIn = ({ event, add, merge = [event ?? add.id] }) => merge;

/** The events that an entry makes: one that it adds, or all but the first of those into which it splits one. */
export const madeBy = ({ add, split = [add, add] }) => split.slice(1).filter(Boolean);

/**
 * What the entries make of each event that they name, by its id: its changes, and
 * `isMade` (it is added, or split from the event `from`), `into` (the event that it was merged into),
 * `also` (the events that were merged into it), `tagged` (those of them that give it their tags).
 */
export function statesOf(entries) {
  const states = new Map();
  const stateOf = id => {
    if (!states.has(id)) states.set(id, { also: [], tagged: [] });
    const state = states.get(id);
    return state.into ? stateOf(state.into) : state;
  };
  const change = (id, changes) => {
    const state = Object.assign(stateOf(id), changes);
    if (changes.tags) state.tagged = []; // they replace those of the events that were merged before
  };
  for (const entry of entries) {
    const { event, merge, split, add, ...changes } = entry;
    if (event) change(event, changes);
    for (const made of madeBy(entry)) {
      const whole = event ? { ...stateOf(event), also: [], tagged: [] } : {};
      change(made.id, { ...whole, ...made, from: event, isMade: true });
    }
    if (split) change(event, split[0]);
    if (merge) mergeStates(merge, stateOf);
  }
  return states;
}

/** Merges events into the first one, which keeps its title and its date. */
function mergeStates([first, ...others], stateOf) {
  const state = stateOf(first);
  for (const id of others) {
    const other = stateOf(id);
    if (other === state) continue;
    other.into = first;
    state.also.push(id);
    state.tagged.push(id);
  }
}

// Spreads long work over many frames, so that the page keeps responding, and delays work until the reader pauses.

const FRAME_MS = 4; // of the 16 that a frame has
const current = {};

/** Runs a generator, a few milliseconds in each frame. Another one with the same name replaces it. */
export function runInFrames(name, generator) {
  current[name] = generator;
  const go = () => {
    if (current[name] !== generator) return;
    const end = performance.now() + FRAME_MS;
    while (performance.now() < end) {
      if (generator.next().done) return;
    }
    requestAnimationFrame(go);
  };
  go();
}

/** A function that does its work once it has not been called for `wait` milliseconds. */
export function afterPause(wait, work) {
  let timer;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(work, wait, ...given);
  };
}

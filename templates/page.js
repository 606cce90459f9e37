// What everything else stands on: the events, what is chosen of them, and the address that keeps it.

const root = document.querySelector(".timeline"), one = (selector, from = root) => from.querySelector(selector);
const all = (selector, from = root) => Array.from(from.querySelectorAll(selector));
const data = JSON.parse(document.getElementById("numbers").textContent), words = data.words;
const items = all(".event"), total = items.length, shown = new Uint8Array(total).fill(1);
const starts = data.start.map((start, n) => start ?? data.end[n] ?? NaN);  // what is open lies at its known bound
const ends = data.end.map((end, n) => end ?? data.start[n] ?? NaN);
const rtl = document.documentElement.dir === "rtl";
const state = { q: "", from: "", to: "", not: new Set(), sort: "date", view: "", at: "" };

let numbers;
const numberOf = item => (numbers ||= new Map(items.map((each, n) => [each, n]))).get(item);
const count = number => String(number).replace(/\B(?=(\d{3})+$)/g, data.separator);
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const control = name => one(`.tools [name="${name}"]`);
const boxes = all('.tools [name="only"]');

// Runs a generator, a few milliseconds a frame; a new one of a name ends the old one.
const running = {};
const run = (name, work) => {
  const mine = running[name] = {};
  const go = () => {
    if (running[name] !== mine) return;
    for (const end = performance.now() + 4; performance.now() < end;) if (work.next().done) return;
    requestAnimationFrame(go);
  };
  go();
};

const later = (wait, work) => {
  let timer;
  return (...given) => { clearTimeout(timer); timer = setTimeout(work, wait, ...given); };
};

const readAddress = () => {
  const hash = location.hash.slice(1), given = new URLSearchParams(hash[0] === "?" ? hash.slice(1) : "");
  for (const name of ["q", "from", "to", "view"]) state[name] = given.get(name) || "";
  state.sort = [...control("sort").options].some(option => option.value === given.get("sort")) ? given.get("sort") : "date";
  state.not = new Set((given.get("not") || "").split(",").filter(value => boxes.some(box => box.value === value)));
  state.at = hash[0] === "?" ? given.get("at") || "" : hash;
  for (const name of ["q", "from", "to", "sort"]) control(name).value = state[name];
  for (const box of boxes) box.checked = !state.not.has(box.value);
};

const address = () => {
  const kept = ["q", "from", "to", "view"].filter(name => state[name]).map(name => [name, state[name]]);
  if (state.not.size) kept.push(["not", [...state.not].join(",")]);
  if (state.sort !== "date") kept.push(["sort", state.sort]);
  if (kept.length && state.at) kept.push(["at", state.at]);
  const pairs = kept.map(([name, value]) => name + "=" + encodeURIComponent(value).replace(/%(2C|2F)/g, decodeURIComponent));
  return location.href.split("#")[0] + (pairs.length ? "#?" + pairs.join("&") : state.at && "#" + state.at);
};

const keepNow = () => { try { history.replaceState(null, "", address()); } catch { /* the page works without */ } };
const keepAddress = later(150, keepNow);

// The axis: lanes of events to zoom and to move, and the overview above it to draw a stretch of time on.

const svg = one(".view"), overview = one(".overview"), stretches = data.stretches;
const shareOf = day => {
  const stretch = stretches.find(each => day <= each[1]) || stretches.at(-1);
  if (!stretch) return 0;
  const [low, high, left, right] = stretch;
  return left + Math.max(0, Math.min(1, (day - low) / (high - low))) * (right - left);
};
const dayAt = share => {
  const stretch = stretches.find(each => share <= each[3]) || stretches.at(-1), [low, high, left, right] = stretch;
  return low + (Math.max(left, Math.min(right, share)) - left) / (right - left) * (high - low);
};

let low = 0, high = 1, placed, drawn = 0, wide = 0;
const least = () => stretches.reduce((most, [a, b, left, right]) => Math.max(most, (right - left) / (b - a)), 0) / 1440;
const places = () => placed ||= { from: Float64Array.from(starts, shareOf), to: Float64Array.from(ends, shareOf) };
// A lane for each document, or for each tag where there is one document; one for all where they would be too many.
const few = names => names.length > 1 && names.length < 7;
const [names, belongs] = few(data.names) ? [data.names, data.documents] : few(data.tags) ? [data.tags, data.tagged] : [[], []];
const lanes = names.length || 1;
const ROW = 19, ROWS = lanes > 1 ? Math.max(2, Math.floor(10 / lanes)) : 8, HEAD = lanes > 1 ? 16 : 0;
const LANE = HEAD + ROW * ROWS + 9, LABELLED = 90, FADE = 46, LONG = 36;

const shape = (tag, attributes, parent, text) => {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const name in attributes) made.setAttribute(name, attributes[name]);
  if (text !== undefined) made.textContent = text;
  parent.append(made);
  return made;
};

// One event: its mark, and its title where there is room for it; else a mark at the foot of the lane.
const drawEvent = (group, n, { row, wide, before, left, x0, x1 }, top, width, at) => {
  const item = items[n], title = one(".title", item).textContent, kind = item.className.replace("event", "");
  const link = shape("a", { href: "#" + item.id, tabindex: -1, class: wide ? kind.replace("point", "coarse") : kind }, group);
  shape("title", {}, link, one(".when", item).firstElementChild.textContent + ": " + title);
  const start = Math.max(x0, -60), size = Math.min(x1, width + 60) - start, height = wide || row < 0 ? 5 : 9;
  const y = row < 0 ? top + LANE - HEAD - 8 : top + row * ROW + (wide ? 13 : 4);
  shape("rect", { x: at(start, size), y, width: size, height, rx: height / 2 }, link);
  if (row < 0 || left > width - 30) return;
  const text = title.length > LONG ? title.slice(0, LONG - 1) + "…" : title;
  shape("text", { x: at(wide ? left : before ? x0 - 5 : x1 + 5, 0), y: wide ? y - 3 : y + 9, class: before ? "last" : "" }, link, text);
};

const drawLabelled = (group, members, top, width, x, at) => {
  const rows = new Array(ROWS).fill(-Infinity), { from, to } = places();
  for (const n of members) {
    let x0 = x(from[n]), x1 = x(to[n]);
    if (data.start[n] === null) x0 = x1 - FADE;
    if (data.end[n] === null) x1 = x0 + FADE;
    if (x1 - x0 < 9) [x0, x1] = [(x0 + x1) / 2 - 4.5, (x0 + x1) / 2 + 4.5];
    const text = Math.min(LONG, one(".title", items[n]).textContent.length) * 6.6 + 14, wide = x1 - x0 > 16;
    const before = !wide && x1 + text > width && x0 > text;
    const left = Math.max(0, wide ? Math.min(x0, width - text) : before ? x0 - text : x0), row = rows.findIndex(end => end + 6 <= left);
    if (row >= 0) rows[row] = before ? x1 : Math.max(x1, left + text);
    drawEvent(group, n, { row, wide, before, left, x0, x1 }, top, width, at);
  }
};

const drawColumns = (group, members, top, width, x, at) => {
  const size = 6, bins = Math.ceil(width / size), sums = new Float64Array(bins + 1), { from, to } = places();
  for (const n of members) {
    const a = Math.max(0, x(from[n]) / size | 0), b = Math.min(bins - 1, Math.max(a, x(to[n]) / size | 0));
    sums[a] += 1 / (b - a + 1);
    sums[b + 1] -= 1 / (b - a + 1);
  }
  for (let n = 1; n < bins; n++) sums[n] += sums[n - 1];
  const most = Math.max(...sums), room = LANE - HEAD - 8;
  for (let n = 0; n < bins; n++) {
    if (sums[n] < 1e-6) continue;
    const height = Math.max(1.5, sums[n] / Math.max(most, 4) * room);
    shape("rect", { class: "column", x: at(n * size + .5, size - 1), y: top + room + 6 - height, width: size - 1, height }, group);
  }
};

const draw = () => {
  drawn = 0;
  const width = wide = svg.clientWidth;
  if (!width || !stretches.length) return;
  const scale = width / (high - low), x = share => (share - low) * scale, feet = lanes * LANE;
  const at = (left, size) => rtl ? width - left - size : left;
  const page = document.createDocumentFragment(), back = shape("g", { class: "ticks" }, page);
  let edge = -1;
  for (const [from, to, left, right] of stretches) {
    if (right < low || left > high) continue;
    const a = dayAt(Math.max(left, low)), b = dayAt(Math.min(right, high));
    const marks = ticks(a, b, 76 / scale * (to - from) / (right - left));
    for (const [day, label] of marks.length ? marks : [[(a + b) / 2, dayName((a + b) / 2, b - a)]]) {
      const place = x(shareOf(day)), reach = label.length * 3.4;
      shape("line", { x1: at(place, 0), x2: at(place, 0), y1: 0, y2: feet + 5 }, back);
      if (place - reach < edge || place + reach > width) continue;
      edge = place + reach + 8;
      shape("text", { x: at(place, 0), y: feet + 19 }, back, label);
    }
    if (right < 1 - 1e-9 && left > 0 - 1e-9 && stretches.at(-1)[3] !== right) {
      const next = stretches[stretches.findIndex(each => each[3] === right) + 1], place = at(x((right + next[2]) / 2), 0);
      shape("path", { class: "break", d: `M${place - 7} ${feet + 7}l6 -14M${place + 1} ${feet + 7}l6 -14` }, back);
    }
  }
  shape("line", { class: "axis", x1: 0, x2: width, y1: feet, y2: feet }, page);
  const members = Array.from({ length: lanes }, () => []), { from, to } = places();
  let visible = 0;
  for (let n = 0; n < total; n++) {
    if (!shown[n] || !(to[n] >= low && from[n] <= high)) continue;
    visible++;
    if (lanes === 1) members[0].push(n);
    else for (const number of [belongs[n]].flat()) members[number]?.push(n);
  }
  members.forEach((here, number) => {
    const group = shape("g", {}, page), top = number * LANE;
    if (lanes > 1) {
      shape("line", { class: "lane", x1: 0, x2: width, y1: top, y2: top }, group);
      shape("text", { class: "name", x: at(2, 0), y: top + 12 }, group, names[number]);
    }
    (visible > LABELLED ? drawColumns : drawLabelled)(group, here, top + HEAD, width, x, at);
  });
  svg.replaceChildren(page);
  tell(visible);
};
const drawAxis = () => { drawn ||= svg ? requestAnimationFrame(draw) : 0; };

const tell = later(120, n => {
  const from = dayAt(low), to = dayAt(high);
  one(".shown").textContent = fill(words.shown, { from: dayName(from, to - from), to: dayName(to, to - from), n: count(n) });
});

const look = (from, to) => {
  if (!svg) return;
  const size = Math.max(least(), Math.min(1, to - from));
  low = Math.max(0, Math.min(1 - size, from));
  high = low + size;
  const name = share => high - low < 1e-3 ? dayAt(share).toFixed(5) : String(Math.round(dayAt(share)));
  state.view = size > .999 ? "" : name(low) + "~" + name(high);
  drawAxis();
  keepAddress();
};
// What a zoom that has no pointer keeps in its place: the event gone to last, or the one nearest to the middle.
const held = () => {
  const { from, to } = places(), middle = (low + high) / 2;
  let best = middle, least = high - middle;
  for (let n = 0; n < total; n++) {
    const share = (from[n] + to[n]) / 2, far = items[n].id === state.at ? -1 : Math.abs(share - middle);
    if (shown[n] && far < least && share >= low && share <= high) [best, least] = [share, far];
  }
  return best;
};
const zoom = (by, share = held()) => look(share - (share - low) * by, share + (high - share) * by);
const move = by => look(low + by * (high - low), high + by * (high - low));
const showAll = () => look(0, 1);

// The overview: a stretch is drawn with the pointer; the fields "from" and "to" do the same by keyboard -------------

const brush = overview ? overview.appendChild(element("div", "brush")) : null;
const drawBrush = () => {
  if (!brush) return;
  const from = bounds(state.from)?.[0], to = bounds(state.to)?.[1];
  brush.hidden = from === undefined && to === undefined;
  const a = shareOf(from ?? -Infinity), b = to == null ? 1 : shareOf(to);
  brush.style.insetInlineStart = (from == null ? 0 : a) * 100 + "%";
  brush.style.inlineSize = (b - (from == null ? 0 : a)) * 100 + "%";
};

// Lists what lies between two places on the axis, by years where these are fine enough.
const between = (a, b) => {
  const [from, to] = [dayAt(Math.min(a, b)), dayAt(Math.max(a, b))], years = to - from > 3650;
  control("from").value = state.from = years ? iso(from).replace(/-\d\d-\d\d$/, "") : iso(from);
  control("to").value = state.to = years ? iso(to).replace(/-\d\d-\d\d$/, "") : iso(Math.ceil(to) - 1);
  drawBrush();
  choose();
};

if (overview) {
  const share = event => {
    const box = overview.getBoundingClientRect(), at = Math.max(0, Math.min(1, (event.clientX - box.left) / box.width));
    return rtl ? 1 - at : at;
  };
  let start = null, moved = false;
  overview.addEventListener("dragstart", drag => drag.preventDefault());
  overview.addEventListener("pointerdown", down => { if (down.button === 0) [start, moved] = [share(down), false]; });
  overview.addEventListener("pointermove", over => {
    if (start === null || (!moved && Math.abs(share(over) - start) * overview.clientWidth < 5)) return;
    if (!moved) overview.setPointerCapture(over.pointerId);
    moved = true;
    const a = Math.min(start, share(over)), b = Math.max(start, share(over));
    brush.hidden = false;
    brush.style.insetInlineStart = a * 100 + "%";
    brush.style.inlineSize = (b - a) * 100 + "%";
  });
  const done = up => {
    if (start !== null && moved) {
      between(start, share(up));
      const pad = Math.abs(share(up) - start) * .03;
      look(Math.min(start, share(up)) - pad, Math.max(start, share(up)) + pad);
    }
    start = null;
  };
  overview.addEventListener("pointerup", done);
  overview.addEventListener("pointercancel", () => { start = null; drawBrush(); });
  overview.addEventListener("click", click => { if (moved) click.preventDefault(), click.stopPropagation(); }, true);
}

// The axis itself: wheel, pinch, drag, keys, buttons

if (svg) {
  svg.setAttribute("height", lanes * LANE + 26);
  const share = place => {
    const box = svg.getBoundingClientRect(), at = (place - box.left) / box.width;
    return low + (rtl ? 1 - at : at) * (high - low);
  };
  svg.addEventListener("wheel", wheel => {
    const sideways = Math.abs(wheel.deltaX) > Math.abs(wheel.deltaY) || wheel.shiftKey;
    if (!sideways && !wheel.ctrlKey && document.activeElement !== svg) return;  // the page scrolls on past the axis
    wheel.preventDefault();
    const unit = wheel.deltaMode ? 16 : 1, along = (wheel.deltaX || wheel.deltaY) * unit / svg.clientWidth;
    if (sideways) move(rtl ? -along : along);
    else zoom(Math.exp(Math.max(-1, Math.min(1, wheel.deltaY * unit / 300))), share(wheel.clientX));
  }, { passive: false });
  const fingers = new Map();
  let dragged = false;
  svg.addEventListener("dragstart", drag => drag.preventDefault());
  svg.addEventListener("pointerdown", down => {
    if (down.button !== 0) return;
    fingers.set(down.pointerId, down.clientX);
    dragged = false;
  });
  svg.addEventListener("pointermove", over => {
    if (!fingers.has(over.pointerId)) return;
    const old = [...fingers.values()], before = fingers.get(over.pointerId);
    if (!dragged && fingers.size === 1 && Math.abs(over.clientX - before) < 4) return;
    if (!dragged) svg.setPointerCapture(over.pointerId);
    dragged = true;
    fingers.set(over.pointerId, over.clientX);
    if (fingers.size === 1) {
      const by = (before - over.clientX) / svg.clientWidth;
      move(rtl ? -by : by);
    } else if (fingers.size === 2) {
      const [a, b] = [...fingers.values()];
      if (Math.abs(a - b) > 8) zoom(Math.abs(old[0] - old[1]) / Math.abs(a - b), share((a + b) / 2));
    }
  });
  for (const end of ["pointerup", "pointercancel"]) svg.addEventListener(end, up => fingers.delete(up.pointerId));
  svg.addEventListener("click", click => {
    if (dragged) click.preventDefault(), click.stopPropagation();
    else if (click.target.matches(".column")) zoom(.25, share(click.clientX));
    else if (!click.target.closest("a")) svg.focus();
  }, true);
  const side = rtl ? -1 : 1, keys = {
    ArrowLeft: () => move(-.2 * side), ArrowRight: () => move(.2 * side), ArrowUp: () => zoom(.7), ArrowDown: () => zoom(1 / .7),
    Home: showAll, Enter: () => between(low, high), "+": KEYS["+"], "=": KEYS["+"], "-": KEYS["-"], 0: showAll,
  };
  svg.addEventListener("keydown", key => {
    if (key.ctrlKey || key.metaKey || key.altKey || !keys[key.key]) return;
    key.preventDefault();
    key.stopPropagation();
    keys[key.key]();
  });
  new ResizeObserver(() => { if (svg.clientWidth !== wide) drawAxis(); }).observe(svg);
  Object.assign(ACTIONS, {
    in: () => zoom(.5), out: () => zoom(2), earlier: () => move(-.5), later: () => move(.5), whole: showAll,
    only: () => between(low, high),
  });
}

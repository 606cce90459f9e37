// Writes events as Markdown, in the form that timeline/render/md writes and reads back.

const MARKUP = /[\\`*_[\]<>~|$^{}@]|&(?=#?\w)|#(?=[^\s#])|:(?=[/:])|==|%%/g;
const BLOCK = /^([-+=:!]|#+(?= |$)|\d+[.)](?= |$))/;
const TAG = /^\p{L}[\p{L}\p{Nd}]*$/u;

/** A text as Markdown that shows exactly this text on one line. */
export const escapeText = text =>
  text
    .trim()
    .replace(/\s+/g, " ")
    .replace(MARKUP, found => `\\${[...found].join("\\")}`)
    .replace(BLOCK, found => `${found.slice(0, -1)}\\${found.at(-1)}`);

/** A text as Markdown in which nothing is taken for a place, or for the end of a date or of what is in parentheses. */
const escapeMore = text => escapeText(text).replace(/\\.|[();:]/g, found => (found[1] ? found : `\\${found}`));

const tagText = name => (TAG.test(name) ? ` #${name}` : ` #(${escapeMore(name)})`);
const aside = texts => ` (${texts.map(escapeMore).join("; ")})`;

/** The comment by which an event is known when the file is read. */
function comment(id, value) {
  const escaped = encodeURIComponent(id).replaceAll("--", "-%2D");
  return `<!-- ${escaped} ${value ? `${value} ` : ""}-->`;
}

/** A dated event. Each of its reports is [id, date, place, sentence]; `added` has lines of Markdown. */
export function eventItem({ date, title, marks, tags, reports, added, note }) {
  const first = `- ${escapeText(date)}: **${escapeText(title) || "…"}**`;
  const parts = [[first, ...marks.map(mark => aside([mark])), ...tags.map(tagText)].join("")];
  for (const [id, value, place, text] of reports) {
    if (text.trim()) parts.push(`  > ${escapeText(text)}`);
    parts.push(`  ${`${escapeText(place)} ${comment(id, value)}`.trim()}`);
  }
  return [...parts, ...added.map(line => `  ${line}`), note].filter(Boolean).join("\n\n");
}

/** A sentence without a date, or (without an id) a problem. */
export const sentenceItem = (text, asides, id) =>
  `- ${escapeMore(text)}${asides.length ? aside(asides) : ""}${id && ` ${comment(id)}`}`;

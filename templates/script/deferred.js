// Loads the deferred part of the script, which presents and corrects events, when it is first used. Until then it waits
// in the page, compressed, since most readers do not need it.

import { byId, element } from "./dom.js";

const packed = byId("deferred");
let loading;

/** Does what a button or a key stands for, by its name in a table, and gives what that gives; the deferred part adds to the tables. */
export async function act(table, name, ...given) {
  if (!table[name]) {
    loading ||= loadDeferred();
    await loading;
  }
  return table[name]?.(...given);
}

/** Runs the deferred part, and adds its style. The policy of the page allows this code and no other. */
async function loadDeferred() {
  const unpacked = new Blob([bytesOf(packed.textContent)]).stream().pipeThrough(new DecompressionStream("deflate"));
  const [code, style] = (await new Response(unpacked).text()).split("\f");
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
  document.head.append(element("script", "", code));
}

/** The bytes that a text in Ascii85 stands for; in it, "v" is written for "<" (see timeline/render/html/packed.py). */
function bytesOf(text) {
  const bytes = [];
  for (let at = 0; at < text.length; at += 5) {
    let number = 0;
    for (const letter of text.slice(at, at + 5).padEnd(5, "u")) {
      number = number * 85 + (letter === "v" ? "<" : letter).charCodeAt() - 33;
    }
    bytes.push(number >> 24, number >> 16, number >> 8, number);
  }
  return Uint8Array.from(bytes).subarray(0, text.length * 0.8); // five letters stand for four bytes
}

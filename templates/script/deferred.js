// Loads the deferred part of the script, which presents and corrects events, when it is first used. Until then it waits
// in the page, compressed, since most readers do not need it.

import { byId, element } from "./dom.js";

const packed = byId("deferred");
let loading;

/** Does what a button or a key stands for, by its name in a table; the deferred part adds to the tables. */
export async function act(table, name, ...given) {
  if (!table[name]) {
    loading ||= loadDeferred();
    await loading;
  }
  table[name]?.(...given);
}

/** Runs the deferred part, and adds its style. The policy of the page allows this code and no other. */
async function loadDeferred() {
  const bytes = Uint8Array.from(atob(packed.textContent), letter => letter.charCodeAt());
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  const [code, style] = (await new Response(unpacked).text()).split("\f");
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
  document.head.append(element("script", "", code));
}

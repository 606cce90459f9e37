// Copies the address of the page as it is shown, and opens the help.

import { pageAddress } from "../address.js";
import { find } from "../dom.js";
import { page } from "../page.js";

const COPIED_MS = 1500; // how long a button says that the link is copied

export const showHelp = () => find(".help").showModal();

export async function copyAddress(button = find('[data-do="copy"]')) {
  const label = button.textContent;
  try {
    await navigator.clipboard.writeText(pageAddress());
  } catch {
    prompt(label, pageAddress()); // to be copied by hand
    return;
  }
  button.textContent = page.words.copied;
  setTimeout(() => {
    button.textContent = label;
  }, COPIED_MS);
}

// axe's accessibility rules, run in the page that is open, with scripts on or off.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Brings axe into the page. Once for each page that is opened. */
export async function bringAxe(page, { scripts }) {
  await page.evaluate(source);
  if (scripts) return;
  // With scripts off a page has no timers, and axe waits for one between its rules.
  await page.evaluate(() => {
    const soon = (task, delay, ...args) => (delay > 100 ? 0 : (Promise.resolve().then(() => task(...args)), 1));
    window.setTimeout = soon;
    window.requestAnimationFrame = (task) => soon(() => task(performance.now()));
  });
}

/** The violations, one readable line each; of all rules, or of those with a tag. A page in a frame is looked at by itself. */
export function violations(page, tag) {
  return page.evaluate(async (tag) => {
    const only = tag ? { runOnly: { type: 'tag', values: [tag] } } : {};
    const { violations } = await axe.run(document, { resultTypes: ['violations'], iframes: false, ...only });
    return violations.flatMap((rule) =>
      rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}: ${(node.failureSummary ?? rule.help).replace(/\s+/g, ' ')}`),
    );
  }, tag);
}

/**
 * What axe would see of the page: all of it but the values of hidden fields, which
 * differ each time, and the button for the keys, which the desk only has with scripts.
 */
export function seen(page) {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true);
    for (const field of copy.querySelectorAll('input[type=hidden]')) field.removeAttribute('value');
    copy.querySelector('li:has(> [data-keys])')?.remove();
    return copy.outerHTML;
  });
}

// Where the focus is, and whether somebody can see it.

import assert from 'node:assert/strict';

/** Is the element with the focus on the screen, with an outline that can be seen? */
export const outlined = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const { width, height, top, bottom, left, right } = element.getBoundingClientRect();
    const on = width > 1 && height > 1 && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    // The outline may be drawn by the element, by what it generates, or by what it is in.
    const drawn = [null, '::before', '::after'].map((part) => getComputedStyle(element, part));
    for (let around = element.parentElement; around?.matches('main *, header *'); around = around.parentElement) {
      drawn.push(getComputedStyle(around));
    }
    // A border that grows by a shadow round it is one as well.
    const grown = parseFloat(drawn[0].borderTopWidth) >= 1 && / 0px 0px 0px [1-9]/.test(drawn[0].boxShadow);
    // The button inside a field for days is the browser's own, and so is its outline.
    const inner = element.matches('input[type=date]:not(:focus-visible)');
    const ring = grown || inner || drawn.some((style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
    const words = (element.textContent || element.getAttribute('aria-label') || '').trim().slice(0, 40);
    return { on, ring, name: `${element.tagName.toLowerCase()} “${words}”` };
  });

/** Fails unless the focus is somewhere and can be seen. */
export async function mustBeSeen(page) {
  const { on, ring, name } = await outlined(page);
  assert.ok(on, `${name} has the focus and is off the screen`);
  assert.ok(ring, `${name} has the focus and no outline`);
}

/**
 * Waits until the caret is in a line of the editor where a press has put it, and ProseMirror knows: it looks at
 * a press a moment after it, and a key that was quicker would be undone.
 */
export const caretIn = (line) =>
  line.evaluate(async (line) => {
    const isThere = () => line.contains(getSelection().anchorNode);
    for (let looks = 0; looks < 2 || !isThere(); looks++) await new Promise((wake) => setTimeout(wake, 20));
  });

/** Focuses what a locator finds as the Tab key would, so that its outline shows. */
export async function tabTo(page, target, { key = 'Tab', most = 100 } = {}) {
  const handle = await target.elementHandle();
  for (let stops = 0; stops < most; stops++) {
    await page.keyboard.press(key);
    if (await handle.evaluate((element) => element === document.activeElement)) return;
  }
  assert.fail(`the ${key} key does not reach ${target}`);
}

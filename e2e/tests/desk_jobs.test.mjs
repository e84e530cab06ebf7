// The page of jobs while work goes on: nothing moves under who is at it, and what ends is said once.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { bringAxe, violations } from '../support/axe.mjs';
import { openBrowser } from '../support/browser.mjs';
import { signIn } from '../support/desk.mjs';
import { mustBeSeen } from '../support/focus.mjs';
import { nothing } from '../support/nothing.mjs';
import { startStation } from '../support/station.mjs';

/** A group of the page's list, as its template writes it. */
const group = (state, heading, ...jobs) => `<section class="part" id="group-${state}" aria-labelledby="jobs-${state}">
<h2 id="jobs-${state}" tabindex="-1">${heading}</h2>
<ul class="things" data-jobs-state="${state}">${jobs.join('')}</ul></section>`;
const running = (id, name, percent) => `<li id="at-${id}"><div><strong id="job-${id}">${name}</strong>
<p class="job-bar"><progress max="100" value="${percent}" aria-labelledby="job-${id}"></progress> <span class="number">${percent}%</span></p></div>
<form method="post" action="/desk/jobs/${id}/stop"><button class="button">Stop<span class="unseen"> ${name}</span></button></form></li>`;
const failed = (id, name) => `<li id="at-${id}"><div><strong id="job-${id}">${name}</strong><p class="wrong small">It was stopped.</p></div>
<form method="post" action="/desk/jobs/${id}/attempt"><button class="button">Try again<span class="unseen"> ${name}</span></button></form></li>`;

describe('the page of jobs', { timeout: 120_000 }, () => {
  let station, browser;
  before(async () => {
    [station, browser] = await Promise.all([startStation(), openBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await station?.stop();
  });

  test('goes on under the focus, says what ends, and keeps the focus when a row goes', async () => {
    const editor = await signIn(station, 'editor');
    const { page, complaints, leave } = await editor.visit(browser);
    // The page is the station's own; what it lists is told here, since real work ends when it likes.
    let list = group('running', 'Under way', running('one', 'Files of a clip', 10), running('two', 'Cuts of a picture', 20));
    await page.route('**/desk/jobs/', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace(/(<div data-jobs>)[^]*(<\/div>\s*<div class="unseen" role="status" data-jobs-said)/, `$1${list}$2`);
      await route.fulfill({ response: answer, body });
    });
    await page.goto('/desk/jobs/');
    const said = page.locator('[data-jobs-said]');
    const focus = () => page.evaluate(() => document.activeElement.id || document.activeElement.textContent);
    const stop = page.locator('form[action="/desk/jobs/two/stop"] button');
    await stop.focus();
    await page.evaluate(() => {
      window.rows = [...document.querySelectorAll('[data-jobs] li, [data-jobs] button')];
      window.moves = [];
      addEventListener('focusin', () => window.moves.push(document.activeElement.tagName));
      addEventListener('focusout', () => window.moves.push('out'));
    });
    list = group('running', 'Under way', running('one', 'Files of a clip', 60), running('two', 'Cuts of a picture', 70));
    await page.getByText('70%').waitFor();
    assert.ok(await page.evaluate(() => window.rows.every((row) => row.isConnected)), 'each row is the one it was');
    assert.deepEqual(await page.evaluate(() => window.moves), []);
    assert.equal(await said.textContent(), '');
    await mustBeSeen(page);
    // Another one ends: nothing but a word.
    list = group('running', 'Under way', running('two', 'Cuts of a picture', 80));
    await said.getByText('Done: Files of a clip', { exact: true }).waitFor();
    assert.equal(await focus(), 'Stop Cuts of a picture');
    assert.deepEqual(await page.evaluate(() => window.moves), []);
    // The one with the focus was stopped: what stands in its place does something else.
    list = group('running', 'Under way', running('three', 'Cover', 0)) + group('failed', 'Not done', failed('two', 'Cuts of a picture'));
    await said.getByText('Not done: Cuts of a picture', { exact: true }).waitFor();
    assert.equal(await focus(), 'jobs-running');
    await page.locator('form[action="/desk/jobs/three/stop"] button').focus();
    list = '<div class="empty"><h2 tabindex="-1">Nothing to wait for</h2></div>';
    await said.getByText('Done: Cover', { exact: true }).waitFor();
    assert.equal(await focus(), 'Nothing to wait for');
    await bringAxe(page, { scripts: true });
    nothing(await violations(page));
    nothing(await complaints());
    await leave();
  });
});

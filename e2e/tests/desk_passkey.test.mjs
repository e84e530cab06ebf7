// Passkeys as a browser makes and uses them, with an authenticator that Chromium simulates.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openBrowser, visit } from '../support/browser.mjs';
import { SESSION, signIn } from '../support/desk.mjs';
import { startStation } from '../support/station.mjs';

describe('a passkey', { timeout: 90_000 }, () => {
  let station, browser, owner, visitor, page, device, devices;
  before(async () => {
    // A passkey is bound to a name; an address of numbers has none.
    [station, browser] = await Promise.all([startStation({ name: 'localhost' }), openBrowser()]);
    owner = await signIn(station, 'owner');
    visitor = await owner.visit(browser, { mayKeep: [SESSION, '__Host-desk-passkey', '__Host-desk-step'] });
    ({ page } = visitor);
    devices = await visitor.context.newCDPSession(page);
    await devices.send('WebAuthn.enable');
    const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true };
    device = (await devices.send('WebAuthn.addVirtualAuthenticator', { options })).authenticatorId;
  });
  after(async () => {
    await browser?.close();
    await station?.stop();
  });

  const keys = async () => (await devices.send('WebAuthn.getCredentials', { authenticatorId: device })).credentials;
  const form = () => page.locator('form[data-passkey="add"]');

  test('is not added from a screen that was left open', async () => {
    await page.goto('/desk/account/');
    await form().locator('input[type=password]').fill('not the password at all');
    await form().locator('button').click();
    await page.locator('[data-passkey-failed]:not([hidden])').waitFor();
    assert.match(await page.locator('[data-passkey-failed]').innerText(), /not the password you have now/);
    assert.ok(await page.evaluate(() => document.activeElement.matches('#password_passkey')), 'one can try again at once');
    assert.equal((await keys()).length, 0);
    // The answer of 422 is the point here.
    await visitor.complaints();
  });

  test('is added with the password', async () => {
    await form().locator('input[type=password]').fill(owner.password);
    await Promise.all([page.waitForURL('**/desk/account/?done=passkey'), form().locator('button').click()]);
    assert.match(await page.locator('.notice').innerText(), /The passkey is added/);
    const [key] = await keys();
    assert.deepEqual([key.rpId, key.isResidentCredential], ['localhost', true]);
    assert.deepEqual(await visitor.complaints(), []);
  });

  test('signs its person in', async () => {
    await visitor.context.clearCookies();
    await page.goto('/desk/sign-in?next=%2Fdesk%2Fpeople%2F');
    await Promise.all([page.waitForURL('**/desk/people/'), page.locator('[data-passkey="sign-in"]').click()]);
    assert.match(await page.locator('.foot').innerText(), new RegExp(owner.name));
    assert.deepEqual(await visitor.complaints(), []);
  });

  test('is removed, and signs nobody in any more', async () => {
    await page.goto('/desk/account/');
    await Promise.all([page.waitForURL('**/?done=passkey-end'), page.locator('form[action*="/passkeys/"] button').click()]);
    await visitor.context.clearCookies();
    await page.goto('/desk/sign-in');
    await page.locator('[data-passkey="sign-in"]').click();
    await page.locator('[data-passkey-failed]:not([hidden])').waitFor();
    assert.match(await page.locator('[data-passkey-failed]').innerText(), /not accepted/);
    assert.match(page.url(), /sign-in/);
  });

  test('has no button where there is no script to press it with', async () => {
    const plain = await visit(browser, station, { scripts: false, mayKeep: [SESSION] });
    await plain.page.goto('/desk/sign-in');
    assert.equal(await plain.page.locator('[data-passkey]').isVisible(), false);
    await plain.leave();
  });
});

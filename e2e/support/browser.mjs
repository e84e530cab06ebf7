// Debian's Chromium, and visitors who notice everything that is not as it should be.

import { execFileSync } from 'node:child_process';
import { chromium } from 'playwright-core';

/**
 * A browser without any of the calls home that Chromium makes by itself; it finds no host but this machine.
 * Its microphone is Chromium's own tone.
 */
export function openBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? find('chromium') ?? find('chromium-browser') ?? find('google-chrome'),
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--mute-audio',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      // Chromium's own sandbox does not start as root, as CI often is.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}

function find(program) {
  try {
    return execFileSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/**
 * A new visitor: a page in a context of its own. `visitor.complaints()` lists what
 * went wrong since it was last asked: errors in the console (a breach of the content
 * security policy is one), requests to other hosts, answers of 400 and above that
 * were not asked for, cookies other than those of `mayKeep`.
 */
export async function visit(browser, station, { scripts = true, mayKeep = [], ...options } = {}) {
  const context = await browser.newContext({
    baseURL: station.url,
    javaScriptEnabled: scripts,
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  let found = [];

  page.on('pageerror', (error) => found.push(`a script failed: ${error.message}`));
  page.on('console', (message) => {
    // A page that is meant to be "not found" is reported by Chromium as an error.
    const itself = message.location().url === page.url() && /Failed to load resource/.test(message.text());
    if (message.type() === 'error' && !itself) found.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== station.url) found.push(`another host: ${url}`);
  });
  page.on('response', (response) => {
    if (response.headers()['set-cookie'] && !mayKeep.length) found.push(`a cookie: ${response.url()}`);
    if (response.status() >= 400 && response.request().resourceType() !== 'document') {
      found.push(`${response.status()}: ${response.url()}`);
    }
  });

  return {
    page,
    context,
    scripts,
    async complaints() {
      const cookies = (await context.cookies()).filter(({ name }) => !mayKeep.includes(name));
      const list = [...found, ...cookies.map((cookie) => `a cookie: ${cookie.name}`)];
      found = [];
      return list;
    },
    leave: () => context.close(),
  };
}

// A visitor with the content security policy off, in whose pages every bell rings
// when something runs, leaves, asks elsewhere, or stands where it must not.

/** Where a story's words stand on a page for readers, and at the desk. */
const reading = 'main :is(article, .body, .cards, .meta)';
const writing = 'main :is(.editor-text, .reading, .panel, .stories, .revisions, .compare, .about, .happens), header';

/**
 * `visitor.alarms()` lists what rang since it was last asked. `own` says which
 * addresses a page may ask for by itself. `atDesk` there are forms, and an editor
 * with a line to its room.
 */
export async function visitUnguarded(browser, station, own, { atDesk = false } = {}) {
  const context = await browser.newContext({ bypassCSP: true, baseURL: station.url, reducedMotion: 'reduce' });
  context.setDefaultTimeout(20_000);
  let rang = [];
  let open = '';
  await context.exposeBinding('ringTheAlarm', (_, what) => void rang.push(`${open}: ${what}`));
  await context.addInitScript(armed, atDesk);
  const page = await context.newPage();
  page.on('request', (request) => {
    const url = new URL(request.url());
    const asked = request.isNavigationRequest() ? url.href === open : url.origin === station.url && own(url);
    if (!asked) rang.push(`${open}: asked for ${request.url().slice(0, 200)}`);
  });
  page.on('dialog', (dialog) => {
    rang.push(`${open}: a ${dialog.type()} says ${dialog.message().slice(0, 80)}`);
    return dialog.dismiss();
  });
  context.on('page', (other) => (rang.push(`${open}: opened a window`), other.close()));

  return {
    page,
    context,
    /**
     * Opens an address, looks through what stands there, and touches everything.
     * With `as` and `body` that is what the browser is told stands there.
     */
    async look(path, { html = true, status = 200, as, body, until } = {}) {
      open = new URL(path, station.url).href;
      if (as) await page.route(open, (route) => route.fulfill({ contentType: as, body }), { times: 1 });
      const answer = await page.goto(open, { waitUntil: 'load' });
      if (answer.status() !== status) rang.push(`${open}: answered ${answer.status()}`);
      if (until) await page.waitForSelector(until);
      // What a click sets off comes a moment later.
      const where = JSON.stringify(atDesk ? writing : reading);
      const looked = `(${touch})(${where}), new Promise((soon) => setTimeout(soon)).then(() => (${lookThrough})(${html}, ${atDesk}))`;
      const { found, ...seen } = await page.evaluate(looked);
      for (const what of found) rang.push(`${open}: ${what}`);
      if (page.url().split('#')[0] !== open.split('#')[0]) rang.push(`${open}: left for ${page.url().slice(0, 200)}`);
      return seen;
    },
    alarms() {
      const list = rang;
      rang = [];
      return list;
    },
    leave: () => context.close(),
  };
}

/** Runs in every page before anything else. */
function armed(atDesk) {
  const ring = (what) => globalThis.ringTheAlarm?.(what);
  const trap = (owner, name) => {
    if (!owner) return;
    const { prototype } = owner[name] ?? {};
    owner[name] = (...args) => ring(`${name}(${args.map(String).join(', ').slice(0, 80)}) was called`);
    // Who only asks what is an instance of it does nothing wrong.
    owner[name].prototype = prototype;
  };
  // A story's page asks for its own notes.
  const { fetch } = window;
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'fetch', 'importScripts']) trap(window, name);
  const trapped = window.fetch;
  if (atDesk) window.fetch = (to, ...rest) => (String(to).startsWith(`${location.pathname}/notes/`) ? fetch(to, ...rest) : trapped(to, ...rest));
  if (!atDesk) trap(window, 'WebSocket');
  for (const name of ['EventSource', 'XMLHttpRequest', 'Worker', 'Function']) trap(window, name);
  for (const name of ['write', 'writeln', 'execCommand']) trap(document, name);
  trap(navigator, 'sendBeacon');
  const evaluate = window.eval;
  window.eval = (text) => {
    // This test's own questions come in this way.
    if (/UtilityScript/.test(new Error().stack)) return evaluate(text);
    return ring(`eval(${String(text).slice(0, 80)}) was called`);
  };
  for (const name of ['setTimeout', 'setInterval']) {
    const real = window[name];
    window[name] = (task, ...rest) =>
      typeof task === 'string' ? (ring(`${name} of a text was called`), 0) : real(task, ...rest);
  }
  // Links to elsewhere are not followed; anything else that a link does may happen.
  addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href]');
    if (link && /^(https?|mailto|tel):$/.test(link.protocol)) event.preventDefault();
  });
}

/** What must not stand in a page, one line each, its text, and where its links lead. */
function lookThrough(html, atDesk) {
  const found = [];
  const told = (element) => element.outerHTML.slice(0, 160);
  const ours = ({ src }) => src && new URL(src).origin === location.origin && new URL(src).pathname.startsWith('/assets/');
  const forbidden =
    'iframe, frame, frameset, object, embed, applet, form, base, template, math, marquee, meta[http-equiv], link[rel~="stylesheet"], style ~ style';
  // The desk has forms and a sheet of its own, and dialogs that go nowhere.
  const deskOwn = 'form[action^="/desk/"], form.menu-list, form[method=dialog], form:not([action]), head > link[href^="/assets/"]';
  for (const element of document.querySelectorAll(forbidden)) if (!atDesk || !element.matches(deskOwn)) found.push(`an element: ${told(element)}`);
  for (const script of document.getElementsByTagNameNS('*', 'script')) {
    if (script.type === 'application/ld+json') JSON.parse(script.textContent);
    else if (!ours(script)) found.push(`a script: ${told(script)}`);
  }
  for (const element of document.querySelectorAll('*')) {
    if (html && element.namespaceURI !== 'http://www.w3.org/1999/xhtml' && !element.closest('svg[aria-hidden="true"]')) {
      found.push(`a drawing: ${told(element)}`);
    }
    for (const { name, value } of element.attributes) {
      if (/^on|^(style|srcdoc|formaction|ping|background|xlink:href)$/i.test(name)) found.push(`an attribute: ${name}: ${told(element)}`);
      else if (/^(href|src|action|data|poster|cite|srcset)$/i.test(name)) {
        const bare = value.replace(/[\u0000- ]/g, '');
        if (/^(javascript|vbscript|livescript|data|blob|file):/i.test(bare)) found.push(`an address: ${value.slice(0, 100)}`);
      }
    }
  }
  return { found, text: document.documentElement.textContent, links: [...document.links].map((link) => link.pathname) };
}

/** Points at, focuses and clicks what a story brought. The page's own buttons are its own affair. */
function touch(where) {
  const things = 'a, span, bdi, [tabindex], details, img, audio';
  for (const thing of [...document.querySelectorAll(`:is(${where}) :is(${things})`)].slice(0, 200)) {
    for (const name of ['pointerover', 'mouseover', 'mouseenter', 'mousemove', 'mousedown']) {
      thing.dispatchEvent(new MouseEvent(name, { bubbles: true, cancelable: true }));
    }
    if (!thing.matches('a')) continue;
    thing.focus({ preventScroll: true });
    thing.click();
  }
}

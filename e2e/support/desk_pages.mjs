// One page of each kind at the desk. Another kind is another line in `pagesOf`.

import { change, raise, withdraw } from './alerts.mjs';
import { act, join, save, signIn, write } from './desk.mjs';
import { correct, goLive, post, withdrawPost } from './live.mjs';
import { storiesByKind } from './stories.mjs';

export const password = 'seven herons over the slipway';

const text = `<h2>What the harbour says</h2><p>The ferry left at six, with <strong>forty</strong> people on board and <a href="https://example.org/">a note</a>.</p>
<ul><li>One sailing in the morning</li><li>One at night</li></ul>
<blockquote><p>We waited eleven months.</p><footer>Mara Quill, harbour master</footer></blockquote>
<p>The word is <span lang="ar" dir="rtl">ميناء</span>, she said.</p>`;
const arabic = '<p>عادت العبّارة الليلية إلى <bdi>Brack</bdi> بعد أحد عشر شهرًا من التوقف.</p><h2>ما يقوله الميناء</h2><p>غادرت السفينة عند السادسة.</p>';

/** Who works at the desk, by role. */
export async function everybody(station) {
  const roles = ['owner', 'publisher', 'editor', 'reporter', 'contributor'];
  return Object.fromEntries(await Promise.all(roles.map(async (role) => [role, await signIn(station, role)])));
}

/** Stories in every state, by name: their paths at the desk. */
export async function storiesIn(people) {
  const { owner, publisher, editor, reporter, contributor } = people;
  const fields = { headline: 'Night ferry sails again', standfirst: 'After eleven months, the boat is back.', document: text, dateline: 'BRACK' };
  const stories = { fresh: await write(reporter, {}) };
  for (const name of ['draft', 'review', 'approved', 'published', 'changed', 'withdrawn', 'returned']) {
    stories[name] = await write(name === 'draft' ? contributor : reporter, { ...fields, headline: `Night ferry: ${name}` });
  }
  stories.arabic = await write(editor, { edition: 'ar', headline: 'عودة العبّارة الليلية', standfirst: 'رحلة بعد انقطاع', document: arabic });
  await save(contributor, stories.draft, { headline: 'Night ferry: longer', document: `${text}<p>A line more.</p>`, reason: 'The mayor called back' });
  for (const name of ['review', 'approved', 'returned']) await act(reporter, stories[name], 'review', { reason: 'Please read the third paragraph.' });
  await act(editor, stories.approved, 'approval');
  await act(editor, stories.returned, 'return', { reason: 'Who counted the forty?' });
  for (const name of ['published', 'changed', 'withdrawn']) await act(publisher, stories[name], 'publication', { reason: 'Read twice.' });
  await save(editor, stories.changed, { headline: 'Night ferry: changed since' });
  await act(publisher, stories.published, 'correction', { was: 'Forty people.', is_now: 'Forty-one people.' });
  await act(publisher, stories.withdrawn, 'withdrawal', { reason: 'It was another boat.' });
  await act(owner, stories.arabic, 'publication', { reason: 'قُرئ مرتين' });
  await owner.sends('/desk/redirects/', { source: '/2019/night-ferry.php?id=7', target: '/en/', kind: 'permanent' });
  await owner.sends('/desk/redirects/', { source: '/old/competition', target: '', kind: 'gone' });
  // Nobody listens there, which its page shows.
  stories.webhook = await owner.sends('/desk/webhooks/', { name: 'Weather app', address: 'http://127.0.0.1:9/hook', kind: ['alert.sent', 'story.published'] });
  await owner.sends(`${stories.webhook}/test`, {});
  stories.topic = /\/desk\/editions\/en\/topics\/\w+/.exec((await owner.reads('/desk/editions/en/topics/')).body)[0];
  stories.illustrated = await illustrated(publisher);
  const found = JSON.parse((await publisher.reads(`${stories.illustrated}/offers/pictures?q=harbour`)).body);
  stories.picture = `/desk/pictures/${found.offers[0].id}`;
  const other = JSON.parse((await publisher.reads(`${stories.illustrated}/offers/pictures?q=ferry`)).body);
  stories.replacement = `${stories.picture}/replacement?by=${other.offers[0].id}`;
  stories.clip = await recorded(publisher);
  stories.spoken = `/desk/stories/${(await storiesByKind(publisher.station, 'en')).sound.id}`;
  await annotate(people, stories.draft);
  stories.programme = /\/desk\/programmes\/\w+/.exec((await publisher.reads('/desk/programmes/')).body)[0];
  stories.front = '/desk/fronts/en/front';
  stories.sectionFront = /\/desk\/fronts\/en\/section:\w+/.exec((await publisher.reads('/desk/fronts/')).body)[0];
  const id = (name) => stories[name].split('/').pop();
  const far = { date: '2035-06-01', time: '10:00', reason: 'The fair begins' };
  stories.arranged = `${stories.front}?order=p0.${id('approved')}-p2.${id('changed')}.2064391200000-x.${id('published')}`;
  await publisher.sends(stories.front, { order: `p1.${id('changed')}`, do: 'publish', reason: 'Asked for by the harbour' });
  const base = /name="base" value="(\w+)"/.exec((await publisher.reads(stories.front)).body)[1];
  await publisher.sends(stories.front, { order: `p0.${id('approved')}`, do: 'schedule', base, ...far });
  stories.alert = await raise(publisher, { en: 'Harbour closed after a collision' });
  await change(publisher, stories.alert, { en: 'Harbour open: there was no collision' }, 'correction');
  stories.alertWithdrawn = await raise(publisher, { en: 'Bridge closed' });
  await withdraw(publisher, stories.alertWithdrawn, 'It was another bridge.');
  const report = await goLive(publisher, { headline: 'Storm over the strait', document: text });
  stories.live = report.story;
  stories.post = await post(reporter, report, 'Gate shut', { key: 'yes', document: text });
  await reporter.sends(`${stories.post}/marks`, { mark: 'pin', on: 'yes' });
  await correct(reporter, stories.post, 'Gate shut at six', 'It was six, not seven.', { document: text });
  await withdrawPost(publisher, await post(reporter, report, 'Bridge down'), 'It was another bridge.');
  // Its link is shown once.
  stories.invitation = /\/desk\/invitation\/\w+/.exec(await owner.isShown('/desk/people/invitations/', { edition: 'en', role: 'reporter' }))[0];
  return stories;
}

/** A clip of a second's tone, with all its files. */
async function recorded(author) {
  const rate = 8_000;
  const head = Buffer.from('RIFF____WAVEfmt ____________________data____', 'latin1');
  [36 + 2 * rate, 16, 0x1_0001, rate, 2 * rate, 0x10_0002, 2 * rate].forEach((value, place) => head.writeUInt32LE(value, [4, 16, 20, 24, 28, 32, 40][place]));
  const tone = Buffer.from(Int16Array.from({ length: rate }, (_, at) => 3_000 * Math.sin(at / 3)).buffer);
  await author.brings('tide_gate.wav', Buffer.concat([head, tone]));
  const path = /\/desk\/clips\/\w+/.exec((await author.reads('/desk/uploads/')).body)[0];
  for (let tries = 0; tries < 300; tries++) {
    if ((await author.reads(path)).body.match(/<tr><td>/g)?.length === 5) return path;
    await new Promise((wake) => setTimeout(wake, 100));
  }
  throw new Error('the clip is not made');
}

/** A story with a lead picture, a sound, and one of everything in its text. */
async function illustrated(author) {
  const path = await write(author, { headline: 'What the gate holds back', document: text });
  const one = async (kind, words) => JSON.parse((await author.reads(`${path}/offers/${kind}?q=${words}`)).body).offers[0].id;
  const [picture, other, clip, card] = await Promise.all([one('pictures', 'harbour'), one('pictures', 'ferry'), one('clips', 'storm'), one('stories', 'tide')]);
  const table = '<table class="table"><caption>Fares</caption><tr><th>From</th><th>Crowns</th></tr><tr><td>Brack</td><td>6</td></tr></table>';
  const part = (picture) => `<figure class="picture" data-picture="${picture}" data-alt="A wall"><figcaption>The wall</figcaption></figure>`;
  const rest = `<figure class="clip" data-clip="${clip}"></figure><figure class="link-card" data-story="${card}"></figure>`;
  await save(author, path, { picture, clip, picture_decorative: 'no', picture_alt: 'A wall', document: `${text}${part(picture)}${table}${rest}` });
  await save(author, path, { document: `${text}${part(other)}${table.replace('<td>6', '<td>12')}${rest}` });
  return path;
}

/** Notes of every kind: on words, on the whole story, on words that are gone, answered, settled, removed. */
async function annotate({ owner, editor, contributor }, path) {
  const note = (who, fields) => who.sends(`${path}/notes/`, fields);
  const ids = async () => (await owner.notes(path)).threads.map((thread) => thread.id);
  await note(owner, { quoted: 'The ferry left at six', text: 'Six by whose clock?\nAsk the harbour.' });
  await note(editor, { text: 'A picture would help.' });
  await note(contributor, { quoted: 'words that nobody will find', text: 'Is this still so?' });
  await note(owner, { quoted: 'A line more.', text: 'One line too many.' });
  await note(editor, { text: 'Never mind.' });
  const [first, , , settled, removed] = await ids();
  await note(contributor, { parent: first, text: 'By the tower clock.' });
  await editor.sends(`${path}/notes/${settled}/resolution`, {});
  await editor.sends(`${path}/notes/${removed}/removal`, {});
}

/**
 * The pages to look at: name, path, `as` whom (nobody: a guest), the status they must have
 * (200 if not said), and `first`, what to do in a browser with scripts before one looks.
 */
export function pagesOf(stories) {
  const publisher = [
    ['stories', '/desk/?edition=en'],
    ['stories, found', '/desk/?q=ferry&edition=en&state=published'],
    ['stories, none found', '/desk/?q=nothing-like-it&since=2020-01-01'],
    ['story in review', stories.review],
    ['story, published', stories.published],
    ['story, changed', stories.changed],
    ['story, withdrawn', stories.withdrawn],
    ['publish', `${stories.approved}/publication`],
    ['publish changes', `${stories.changed}/publication`],
    ['publish, blocked', `${stories.fresh}/publication`],
    ['correct', `${stories.published}/correction`],
    ['withdraw', `${stories.published}/withdrawal`],
    ['clips', '/desk/clips/'],
    ['clips, none found', '/desk/clips/?q=nothing-like-it&used=no'],
    ['clip', stories.clip],
    ['timings', `${stories.spoken}/timings/`],
    ['timings, no sound', `${stories.published}/timings/`],
    ['alerts', '/desk/alerts/'],
    ['new alert', '/desk/alerts/new'],
    ['new alert about a story', `/desk/alerts/new?story=${stories.published.split('/').pop()}`],
    ['alert', stories.alert],
    ['send an alert', `${stories.alert}/sending`],
    ['withdraw an alert', `${stories.alert}/withdrawal`],
    ['withdrawn alert', stories.alertWithdrawn],
    ['live report', `${stories.live}/live/`],
    ['no live report yet', `${stories.published}/live/`],
    ['correct a post', stories.post],
    ['withdraw a post', `${stories.post}/withdrawal`],
    ['programmes', '/desk/programmes/'],
    ['programme', stories.programme],
    ['cover of a programme', `${stories.programme}/cover`],
    ['episode of a programme', `${stories.published}/episode`],
    ['record', '/desk/clips/recording'],
    ['record, listening', '/desk/clips/recording', { first: record }],
    ['record for a story', `${stories.review}/recording`],
    ['fronts', '/desk/fronts/'],
    ['front', stories.front],
    ['front, found and pinned', stories.arranged],
    ['front, in the hand', stories.front, { first: grab }],
    ['front of a section', stories.sectionFront],
    ['front, preview', `${stories.front}/preview`],
    ['front, earlier orders', `${stories.front}/arrangements/`],
    ['front, no earlier orders', `${stories.sectionFront}/arrangements/`],
    ['shortcuts', '/desk/?edition=en', { first: (page) => page.keyboard.press('?') }],
    ['own menu', '/desk/?edition=en', { first: (page) => page.locator('.bar :is(.menu-me, .menu-all) > summary:visible').click() }],
    ['asked for a quotation', stories.changed, { first: quote }],
    ['asked for a picture', stories.changed, { first: (page) => opened(page, 'Control+Alt+6') }],
    ['asked for a sound', stories.changed, { first: (page) => opened(page, 'Control+Alt+7') }],
    ['asked for a table', stories.changed, { first: (page) => opened(page, 'Control+Alt+8') }],
    ['asked for a card', stories.changed, { first: (page) => opened(page, 'Control+Alt+9') }],
    ['asked for a lead picture', stories.changed, { first: lead }],
    ['story with everything', stories.illustrated],
    ['choose a picture', `${stories.illustrated}/picture`],
    ['fronts, none found', '/desk/fronts/?words=nothing-like-it'],
    ['front, as it will be later', `${stories.front}/preview?order=p0.${stories.approved.split('/').pop()}&at=2064391200000`],
    ['choose a picture, none found', `${stories.illustrated}/picture?q=nothing-like-it`],
    ['choose a clip', `${stories.illustrated}/clip?q=night`],
    ['compare pictures', `${stories.illustrated}/revisions/2/compare/3`],
  ];
  const editor = [
    ['all stories', '/desk/'],
    ['needs me', '/desk/?view=needs-me'],
    ['story, fresh', stories.fresh],
    ['story, arabic', stories.arabic],
    ['story, arabic, as a reader', stories.arabic, { as: 'reporter', status: 404 }],
    ['revisions', `${stories.draft}/revisions/`],
    ['revision', `${stories.draft}/revisions/1`],
    ['compare', `${stories.draft}/revisions/1/compare/2`],
    ['compare, arabic', `${stories.arabic}/revisions/1/compare/1`],
    ['approve', `${stories.review}/approval`],
    ['return', `${stories.review}/return`],
    ['editions in a menu', '/desk/', { first: (page) => page.locator('.menu-edition summary').click() }],
  ];
  const owner = [
    ['own account', '/desk/account/'],
    ['people', '/desk/people/'],
    ['keys', '/desk/keys/'],
    ['webhooks', '/desk/webhooks/'],
    ['new webhook', '/desk/webhooks/new'],
    ['webhook', stories.webhook],
    ['audit trail', '/desk/audit/'],
    ['editions', '/desk/editions/'],
    ['edition', '/desk/editions/en/'],
    ['logo of an edition', '/desk/editions/en/logo'],
    ['topics', '/desk/editions/en/topics/'],
    ['topics, none found', '/desk/editions/ar/topics/?words=nothing-like-it'],
    ['topic', stories.topic],
    ['settings', '/desk/settings/'],
    ['replace a picture', `${stories.picture}/replacement`],
    ['replace a picture, chosen', stories.replacement],
    ['redirects', '/desk/redirects/'],
    ['redirects, none found', '/desk/redirects/?words=nothing-like-it'],
    ['components', '/desk/design'],
    ['schedule', `${stories.approved}/schedule`],
    ['embargo', `${stories.draft}/embargo`],
    ['preview', `${stories.published}/preview`],
    ['links for others', `${stories.draft}/links/`],
    ['notes', `${stories.draft}/notes/`],
    ['story, a note being written', stories.draft, { first: jot }],
    ['story, at a note', stories.draft, { first: atNote }],
    ['audit trail, filtered', '/desk/audit/?since=2026-01-01'],
  ];
  const reporter = [
    ['live report as a reader', `${stories.live}/live/`, { as: 'contributor' }],
    ['story as a reader', stories.published, { as: 'contributor' }],
    ['timings as a reader', `${stories.spoken}/timings/`, { as: 'contributor' }],
    ['send for review', `${stories.returned}/review`],
    ['uploads', '/desk/uploads/'],
    ['pictures', '/desk/pictures/'],
    ['pictures, none found', '/desk/pictures/?q=nothing-like-it&rights=ended&used=no'],
    ['picture', stories.picture],
    ['jobs', '/desk/jobs/'],
    ['story, returned', stories.returned],
    ['forbidden', `${stories.review}/approval`, { status: 403 }],
    ['not found', '/desk/stories/nothing', { status: 404 }],
    ['nothing at all', '/desk/nothing', { status: 404 }],
  ];
  const guest = [
    ['sign in', '/desk/sign-in'],
    ['sign in to go on', '/desk/sign-in?next=%2Fdesk%2F'],
    ['invitation', stories.invitation],
    ['no such invitation', '/desk/invitation/none', { status: 404 }],
  ];
  const all = { owner, publisher, editor, reporter, guest };
  return Object.entries(all).flatMap(([as, list]) => list.map(([name, path, more]) => ({ name, path, as, status: 200, ...more })));
}

/** Begins a note about a line, with the list of colleagues open. */
async function jot(page) {
  await page.waitForSelector('.notes li.note');
  await page.locator('.editor-text h2').click();
  await page.keyboard.press('Control+Alt+m');
  await page.keyboard.type('Does @');
  await page.waitForSelector('[role=option]');
}

/** A second of the microphone, stopped, and a try before it. */
async function record(page) {
  await page.locator('[data-do=open]').click();
  for (const start of ['start', 'again']) {
    await page.locator(`[data-do=${start}]`).click();
    await page.waitForSelector('[data-recorder][data-state=recording]');
    await page.waitForFunction(() => document.querySelector('[data-time]').textContent !== '0:00');
    await page.locator('[data-do=stop]').click();
    await page.waitForSelector('[data-after]:not([hidden])');
  }
}

async function atNote(page) {
  await page.waitForSelector('mark.editor-passage');
  await page.locator('mark.editor-passage').first().click();
  await page.waitForSelector('.note-here');
  await page.locator('.notes-settled summary').click();
}

async function grab(page) {
  await page.locator('.slips-slots [data-grip]').nth(1).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowUp');
}

async function quote(page) {
  await page.locator('.editor-text blockquote, .editor-text p').first().click();
  await page.keyboard.press('Control+Shift+9');
  if (!(await page.locator('dialog[open]').count())) await page.keyboard.press('Control+Shift+9');
  await page.waitForSelector('dialog[open]');
}

async function opened(page, keys) {
  await page.locator('.editor-text p').first().click();
  await page.keyboard.press(keys);
  await page.waitForSelector('dialog[open]');
  if (keys !== 'Control+Alt+8') await page.waitForSelector('.editor-offers li');
}

async function lead(page) {
  await page.locator('[data-lead=picture] [data-lead-choose]').click();
  await page.waitForSelector('.editor-offers li');
}

/** The owner of an empty station, as the link on its console makes one. */
export function setUp(station) {
  return join(station, station.setup, {
    name: 'Amina Haddad',
    login: 'amina@radio.example',
    password,
    edition_name: 'Radio Meridian',
    edition_language: 'en',
    edition_id: 'en',
    time_zone: 'Europe/Prague',
  });
}

// Live reports as the desk's forms make them.

import { act, write } from './desk.mjs';

/** A public story that is a live report: its path at the desk, and the page that readers have. */
export async function goLive(publisher, fields) {
  const story = await write(publisher, fields);
  await act(publisher, story, 'publication', { reason: 'It goes on.' });
  await publisher.sends(`${story}/live/times`, {});
  const id = story.split('/').pop();
  const edition = fields.edition ?? 'en';
  for (let tries = 0; tries < 100; tries++) {
    const { status, headers } = await publisher.station.text(`/${edition}/a/${id}`);
    if (status === 308) return { story, id, page: headers.get('location') };
    await new Promise((wake) => setTimeout(wake, 50));
  }
  throw new Error(`${story} is not public`);
}

/** Posts; gives the post's path at the desk. */
export async function post(who, { story }, headline, more = {}) {
  await who.sends(`${story}/live/`, { headline, ...more });
  return newest(who, { story });
}

/** Where the newest post is at the desk. */
export async function newest(who, { story }) {
  const { body } = await who.reads(`${story}/live/`);
  return new RegExp(`${story}/live/[0-9a-z]{26}`).exec(body)[0];
}

/** Says what is right in a post. */
export async function correct(who, path, headline, reason, more = {}) {
  await who.sends(path, { revision: await revision(who, path), headline, reason, ...more });
}

/** Takes a post back. */
export async function withdrawPost(who, path, reason) {
  await who.sends(`${path}/withdrawal`, { revision: await revision(who, path), reason });
}

const revision = async (who, path) => /name="revision" value="(\d+)"/.exec((await who.reads(path)).body)[1];

// Alerts as the desk's forms raise, correct and withdraw them.

/** Raises an alert with a text for each edition: `{ en: '…' }`. Gives its path at the desk. */
export async function raise(who, texts, more = {}) {
  const to = await who.sends('/desk/alerts/', { urgency: 'breaking', minutes: '600', ...fields(texts), ...more });
  const path = to.replace(/\/sending$/, '');
  await send(who, path, texts);
  return path;
}

/** Readers get other texts in the place of those: `kind` is `update` or `correction`. */
export async function change(who, path, texts, kind) {
  await who.sends(path, { urgency: 'breaking', minutes: '600', version: await version(who, path), ...fields(texts) });
  await send(who, path, texts, kind);
}

/** Takes an alert back. */
export const withdraw = (who, path, reason) => who.sends(`${path}/withdrawal`, { reason });

async function send(who, path, texts, kind) {
  const edition = Object.keys(texts);
  await who.sends(`${path}/sending`, { version: await version(who, path), edition, ...(kind && { kind }) });
}

const fields = (texts) => Object.fromEntries(Object.entries(texts).map(([edition, text]) => [`text-${edition}`, text]));
const version = async (who, path) => /name="version" value="(\d+)"/.exec((await who.reads(path)).body)[1];

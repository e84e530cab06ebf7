// A push service of this machine (RFC 8030), and what a browser does with it: Chromium
// subscribes at its maker's only, so that its subscription is replaced by one of here.
// Messages are decrypted by Mozilla's http_ece and handed to the browser as its push
// service does.

import { createECDH, createPublicKey, randomBytes, verify } from 'node:crypto';
import { createServer } from 'node:http';
import ece from 'http_ece';

/** Starts the service. `service.messages` are those that came, opened. */
export async function startPushService() {
  const key = createECDH('prime256v1');
  const point = key.generateKeys();
  const auth = randomBytes(16);
  const messages = [];
  let waiting = [];

  const server = createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    const { ttl, topic, urgency, authorization, 'content-encoding': coding } = request.headers;
    const claims = signed(authorization, `http://${request.headers.host}`);
    if (request.method !== 'POST' || !claims || coding !== 'aes128gcm' || !/^\d+$/.test(ttl ?? '')) {
      response.writeHead(claims ? 400 : 403).end();
      return;
    }
    const text = ece.decrypt(Buffer.concat(parts), { version: 'aes128gcm', privateKey: key, authSecret: auth.toString('base64url') });
    messages.push({ ttl: Number(ttl), topic, urgency, claims, text: text.toString(), said: JSON.parse(text) });
    response.writeHead(201, { location: '/message/1' }).end();
    for (const look of waiting) look();
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const host = `127.0.0.1:${server.address().port}`;

  return {
    host,
    messages,
    /** What `PushManager.subscribe` gives here. */
    subscription: {
      endpoint: `http://${host}/push/phone`,
      expirationTime: null,
      keys: { p256dh: point.toString('base64url'), auth: auth.toString('base64url') },
    },
    /** Waits until so many messages have come. */
    async until(count) {
      const end = Date.now() + 15_000;
      while (messages.length < count) {
        if (Date.now() > end) throw new Error(`${messages.length} messages came, not ${count}`);
        await new Promise((done) => {
          waiting.push(done);
          setTimeout(done, 500);
        });
        waiting = [];
      }
      return messages[count - 1];
    },
    stop: () => new Promise((done) => server.close(done)),
  };
}

/** What the station's signature says, if it is good (RFC 8292). */
function signed(authorization, audience) {
  const [, head, claims, signature, key] = /^vapid t=([\w-]+)\.([\w-]+)\.([\w-]+), k=([\w-]+)$/.exec(authorization ?? '') ?? [];
  if (!key) return undefined;
  const point = Buffer.from(key, 'base64url');
  const jwk = { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') };
  const options = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' };
  if (!verify('sha256', Buffer.from(`${head}.${claims}`), options, Buffer.from(signature, 'base64url'))) return undefined;
  const said = JSON.parse(Buffer.from(claims, 'base64url').toString());
  return said.aud === audience && said.exp * 1000 > Date.now() ? said : undefined;
}

/** The browser of this visitor subscribes at the service of here. */
export async function subscribeHere(context, service) {
  await context.addInitScript((subscription) => {
    PushManager.prototype.subscribe = async function (options) {
      window.asked = options;
      return { ...subscription, options, toJSON: () => subscription, unsubscribe: async () => true };
    };
  }, service.subscription);
}

/** Hands a message to the worker of a page, as the browser's push service does, and gives what is shown then. */
export async function deliver(page, text) {
  const session = await page.context().newCDPSession(page);
  const found = new Promise((done) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const one = registrations.find(({ isDeleted }) => !isDeleted);
      if (one) done(one.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  const registrationId = await found;
  await session.send('ServiceWorker.deliverPushMessage', { origin: new URL(page.url()).origin, registrationId, data: text });
  await session.detach();
}

/** The notifications that are shown now. */
export const shown = (page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const all = await registration.getNotifications();
    return all.map(({ title, body, tag, lang, dir, data }) => ({ title, body, tag, lang, dir, address: data.address }));
  });

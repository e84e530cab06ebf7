// A line to the station that can go dead in the middle of a sound file or a stream of events.

import { createServer, request } from 'node:http';

/**
 * A proxy to the station, for `visit(browser, station, line.through)`.
 * `line.cut(fraction)` holds back every sound file from that part of its length on,
 * until `line.mend()`. While `line.holds` is true, streams of events have a head, and nothing comes after it.
 */
export async function lineTo(station) {
  let fraction = 1;
  let mended = [];
  let holds = false;
  const far = new URL(station.url);

  const server = createServer((asked, reply) => {
    // A browser gives a proxy the whole address.
    const { pathname, search } = new URL(asked.url, far);
    const { method, headers } = asked;
    const options = { host: far.hostname, port: far.port, path: pathname + search, method, headers };
    const onward = request(options, (answer) => {
      if (/^text\/event-stream/.test(answer.headers['content-type'])) {
        reply.writeHead(answer.statusCode, answer.headers);
        reply.flushHeaders();
        answer.on('data', (part) => holds || reply.write(part));
        answer.on('end', () => reply.end());
        return;
      }
      if (!/^audio\//.test(answer.headers['content-type'] ?? '') || fraction === 1) {
        reply.writeHead(answer.statusCode, answer.headers);
        answer.pipe(reply);
        return;
      }
      const range = /bytes (\d+)-\d+\/(\d+)/.exec(answer.headers['content-range'] ?? '');
      const whole = Number(range?.[2] ?? answer.headers['content-length']);
      let left = Math.max(0, Math.floor(whole * fraction) - Number(range?.[1] ?? 0));
      const held = [];
      let open = false;
      reply.writeHead(answer.statusCode, answer.headers);
      answer.on('data', (part) => {
        if (open) return reply.write(part);
        if (left) reply.write(part.subarray(0, left));
        if (part.length > left) held.push(part.subarray(left));
        left = Math.max(0, left - part.length);
      });
      const ended = new Promise((end) => answer.on('end', end));
      mended.push(async () => {
        open = true;
        for (const part of held) reply.write(part);
        await ended;
        reply.end();
      });
    });
    onward.on('error', () => reply.destroy());
    reply.on('close', () => onward.destroy());
    asked.pipe(onward);
  });

  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    // Chromium goes round a proxy for addresses of this machine, unless told not to.
    through: { proxy: { server: `http://127.0.0.1:${server.address().port}`, bypass: '<-loopback>' } },
    set holds(now) {
      holds = now;
    },
    cut(at) {
      fraction = at;
    },
    mend() {
      fraction = 1;
      for (const go of mended) go();
      mended = [];
    },
    close: () => new Promise((closed) => (server.closeAllConnections(), server.close(closed))),
  };
}

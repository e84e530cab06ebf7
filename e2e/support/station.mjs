// A station of its own for each test file: a copy of the sample station, served by
// the real binary on a free port of this machine.

import { spawn, execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '../..');
const binary =
  process.env.LONGWAVE_BIN ?? join(resolve(root, process.env.CARGO_TARGET_DIR ?? 'target'), 'debug/longwave');
const execute = promisify(execFile);

/**
 * Starts the sample station; stop it with `station.stop()`. With a `publicUrl` its
 * pages say that readers know it by that address; it is served here all the same.
 */
export async function startStation({ publicUrl } = {}) {
  if (!existsSync(binary)) throw new Error(`there is no ${binary}: run 'make build' first`);
  const folder = await mkdtemp(join(tmpdir(), 'longwave-e2e-'));
  const data = join(folder, 'data');
  const run = (...args) => execute(binary, [...args, '--data', data], { timeout: 120_000, maxBuffer: 64 << 20 });

  // `make e2e` makes the sample once for all files; a file run alone makes its own.
  if (process.env.LONGWAVE_E2E_SAMPLE) await cp(process.env.LONGWAVE_E2E_SAMPLE, data, { recursive: true });
  else await run('sample');

  const listen = `127.0.0.1:${await freePort()}`;
  const known = publicUrl ? ['--public-url', publicUrl] : [];
  const server = spawn(binary, ['serve', '--data', data, '--listen', listen, ...known], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (said = (said + text).slice(-4000)));
  const ended = new Promise((end) => server.once('exit', end));

  const url = `http://${listen}`;
  await ready(`${url}/-/ready`, server, () => said);
  return {
    url,
    /** Runs a command of the binary on this station: `station.run('withdraw', id)`. */
    run,
    /** The text of a page, as the server sent it. */
    async text(path) {
      const answer = await fetch(new URL(path, url), { redirect: 'manual' });
      return { status: answer.status, headers: answer.headers, body: await answer.text() };
    },
    async stop() {
      server.kill('SIGTERM');
      const slow = setTimeout(() => server.kill('SIGKILL'), 5000);
      await ended;
      clearTimeout(slow);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function ready(address, server, said) {
  for (const end = Date.now() + 30_000; Date.now() < end; await pause(50)) {
    if (server.exitCode !== null) throw new Error(`the server stopped at once:\n${said()}`);
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
  }
  server.kill('SIGKILL');
  throw new Error(`the server was not ready after 30 seconds:\n${said()}`);
}

function freePort() {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}

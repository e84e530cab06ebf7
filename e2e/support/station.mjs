// A station of its own for each test file: a copy of the sample station, served by
// the real binary on a free port of this machine.

import { spawn, execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
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
 * pages say that readers know it by that address; it is served here all the same. With
 * a `name`, such as localhost, it is known by that instead of its number.
 * An `empty` one has nothing in its folder yet, and `station.setup` leads to its first page.
 * It asks no other server but those of `neighbours`: `127.0.0.1:8081`.
 */
export async function startStation({ publicUrl, empty = false, name, neighbours = '127.0.0.1:9' } = {}) {
  if (!existsSync(binary)) throw new Error(`there is no ${binary}: run 'make build' first`);
  const folder = await mkdtemp(join(tmpdir(), 'longwave-e2e-'));
  const data = join(folder, 'data');
  const run = (...args) => execute(binary, [...args, '--data', data], { timeout: 120_000, maxBuffer: 64 << 20 });
  const accounts = empty ? (await mkdir(data), {}) : accountsIn(await fill(data, run));

  const port = await freePort();
  const listen = `127.0.0.1:${port}`;
  const url = `http://${name ?? '127.0.0.1'}:${port}`;
  publicUrl ??= name && url;
  const serve = () => startServer(['serve', '--data', data, '--listen', listen, ...(publicUrl ? ['--public-url', publicUrl] : [])], url, neighbours);
  let server = await serve();

  return {
    url,
    /** Who works at the desk, by role: `{ login, password, name }`. */
    accounts,
    /** The path of the link that makes the owner of an empty station. */
    get setup() {
      return /\/desk\/setup\/\w+/.exec(server.said())?.[0];
    },
    /** Runs a command of the binary on this station: `station.run('withdraw', id)`. */
    run,
    /** The text of a page, as the server sent it. */
    async text(path) {
      const answer = await fetch(new URL(path, url), { redirect: 'manual' });
      return { status: answer.status, headers: answer.headers, body: await answer.text() };
    },
    /** From now on it can write to no file, as on a full disk; and then it can again. */
    fillDisk: () => execute('prlimit', ['--pid', `${server.pid}`, '--fsize=0:']),
    makeRoom: () => execute('prlimit', ['--pid', `${server.pid}`, '--fsize=unlimited:']),
    /** Another process on the same data, for who comes by that way. */
    async another() {
      const listen = `127.0.0.1:${await freePort()}`;
      const other = await startServer(['serve', '--data', data, '--listen', listen], `http://${listen}`);
      return { url: `http://${listen}`, accounts, stop: () => other.end('SIGTERM') };
    },
    /** Ends the server at once, without a word to anybody. */
    kill: () => server.end('SIGKILL'),
    /** Starts it again, on the same folder and port. */
    async startAgain() {
      server = await serve();
    },
    async stop() {
      await server.end('SIGTERM');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Puts the sample into a folder, and gives what was said about its accounts. */
async function fill(data, run) {
  const { LONGWAVE_E2E_SAMPLE: sample, LONGWAVE_E2E_ACCOUNTS: accounts } = process.env;
  // `make e2e` makes the sample once for all files; a file run alone makes its own.
  if (!sample) return (await run('sample')).stdout;
  await cp(sample, data, { recursive: true });
  return accounts ? readFile(accounts, 'utf8') : '';
}

function accountsIn(said) {
  const lines = said.matchAll(/^\s+(\w+)\s+(\S+@\S+)\s+(\S+)\s+\((.+)\)$/gm);
  return Object.fromEntries([...lines].map(([, role, login, password, name]) => [role, { login, password, name }]));
}

async function startServer(args, url, neighbours = '127.0.0.1:9') {
  // Where it may not write it goes on, as on a full disk: else the system ends it.
  const server = spawn('sh', ['-c', `trap '' XFSZ; exec "$0" "$@"`, binary, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LONGWAVE_FETCH_PUBLIC: 'false', LONGWAVE_FETCH_ALLOW: neighbours } });
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (said = (said + text).slice(-4000)));
  const ended = new Promise((end) => server.once('exit', end));
  await ready(`${url}/-/ready`, server, () => said);
  return {
    pid: server.pid,
    said: () => said,
    async end(signal) {
      server.kill(signal);
      const slow = setTimeout(() => server.kill('SIGKILL'), 5000);
      await ended;
      clearTimeout(slow);
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

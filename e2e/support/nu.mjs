// The Nu HTML checker, started once for a whole list of pages.

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

/** Errors and warnings in `{ name: html }`: each one once, with a page that has it. */
export async function check(pages) {
  const folder = await mkdtemp(join(tmpdir(), 'longwave-nu-'));
  try {
    const files = [];
    for (const [name, html] of Object.entries(pages)) {
      files.push(join(folder, `${name.replace(/[^a-z0-9-]+/gi, '_')}.html`));
      await writeFile(files.at(-1), html);
    }
    const { stdout } = await promisify(execFile)(
      'java',
      ['-Xmx512m', '-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', ...files],
      { maxBuffer: 64 << 20 },
    );
    const wrong = JSON.parse(stdout).messages.filter(({ type, subType }) => type !== 'info' || subType === 'warning');
    const first = new Map();
    for (const one of wrong) if (!first.has(one.message)) first.set(one.message, one);
    return [...first.values()].map(
      (one) => `${one.message} (${basename(one.url)}, line ${one.lastLine}: ${one.extract?.trim().slice(0, 160)})`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

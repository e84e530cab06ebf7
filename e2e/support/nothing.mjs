import assert from 'node:assert/strict';

/** Fails with the lines of the list, unless it is empty. The same line is told once. */
export function nothing(lines) {
  const counts = new Map();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  const told = [...counts].slice(0, 20).map(([line, times]) => (times > 1 ? `${line} (${times} times)` : line));
  if (counts.size > told.length) told.push(`… and ${counts.size - told.length} more`);
  if (told.length) assert.fail(`\n  ${told.join('\n  ')}`);
}

import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { ConfigError } from './config-error.js';
import { KeyRing, type KeySource } from './key-ring.js';

interface Given {
  SECRET_KEY?: string;
  SECRET_KEY_OLD?: string;
}

/**
 * The keys of the environment and those of the installation's own file. The file is made where nothing else seals; beside
 * a SECRET_KEY it only opens.
 */
export function ringOf({ SECRET_KEY, SECRET_KEY_OLD }: Given, file: string): KeyRing {
  if (!SECRET_KEY && !existsSync(file)) makeKey(file);
  const kept = existsSync(file) ? keysIn(file) : [];
  const from = (hexes: readonly string[], source: KeySource) =>
    hexes.map((hex) => ({ hex: hex.toLowerCase(), from: source }));
  return new KeyRing([
    ...from(SECRET_KEY ? [SECRET_KEY] : kept.slice(0, 1), SECRET_KEY ? 'SECRET_KEY' : 'secret.key'),
    ...from(SECRET_KEY_OLD?.split(/[\s,]+/) ?? [], 'SECRET_KEY_OLD'),
    ...from(kept, 'secret.key'),
  ]);
}

/** A key a line; the first one seals. */
function keysIn(file: string): string[] {
  const lines = textOf(file)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const wrong = lines.findIndex((line) => !/^[0-9a-f]{64}$/i.test(line));
  if (wrong !== -1 || lines.length === 0)
    throw new ConfigError(
      `Configuration is wrong. ${basename(file)}: line ${Math.max(wrong, 0) + 1} must be 64 hexadecimal digits`,
    );
  return lines;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ConfigError(`Configuration is wrong. ${basename(file)}: cannot be read (${code})`, {
      cause: error,
    });
  }
}

/** Processes that start together take the key of the first one, and none sees half of it; readable by its owner only. */
function makeKey(file: string): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** The installation's own key, made on first use and readable by its owner only. */
export function secretKey(file: string): Buffer {
  if (!existsSync(file)) makeKey(file);
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
}

/** Processes that start together take the key of the first one, and none sees half of it. */
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

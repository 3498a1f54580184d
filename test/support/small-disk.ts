import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  dir: string;
  /** Leaves no room for a single block. */
  fill(): void;
  empty(): void;
  remove(): void;
}

/** Why there can be none here; null where there can. */
export function whyNoSmallDisk(): string | null {
  if (process.getuid?.() !== 0) return 'mounting a small disk needs root';
  try {
    smallDisk(1).remove();
    return null;
  } catch (error) {
    return `this machine mounts no tmpfs: ${(error as Error).message.split('\n')[0]}`;
  }
}

/** A file system of so many megabytes, in memory. */
export function smallDisk(megabytes: number): SmallDisk {
  const dir = mkdtempSync(join(tmpdir(), 'duban-test-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0700`, 'tmpfs', dir], {
    stdio: 'pipe',
  });
  const ballast = join(dir, 'ballast');
  return {
    dir,
    fill() {
      const file = openSync(ballast, 'a');
      for (let block = Buffer.alloc(1 << 20); block.length > 0;) {
        try {
          if (writeSync(file, block) === 0) break;
        } catch {
          block = block.subarray(0, block.length >> 1);
        }
      }
      closeSync(file);
    },
    empty: () => rmSync(ballast, { force: true }),
    remove() {
      // Lazily: a program that was killed may still hold a file.
      execFileSync('umount', ['-l', dir], { stdio: 'pipe' });
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

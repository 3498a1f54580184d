import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BackupTargetError } from '../../../platform/backup/backup-errors.js';
import { openTarget } from './open-target.js';

describe('the folder that backups go to', () => {
  let place: string;
  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'duban-target-'));
  });
  afterEach(() => rmSync(place, { recursive: true }));

  it('is made with all that is missing above it, for nobody else to read, by two at once as well', async () => {
    const folder = join(place, 'a', 'b', 'c');
    await Promise.all([openTarget(folder), openTarget(folder)]);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    await openTarget(folder);
  });

  it('is refused where it is a file, or lies below one', async () => {
    const file = join(place, 'file');
    writeFileSync(file, '');
    await expect(openTarget(file)).rejects.toThrow(BackupTargetError);
    await expect(openTarget(join(file, 'below'))).rejects.toThrow(BackupTargetError);
  });

  (existsSync('/proc/self') ? it : it.skip)('is refused where nothing can be made', async () => {
    await expect(openTarget('/proc/duban-backup/deeper')).rejects.toThrow(BackupTargetError);
    await expect(openTarget('/proc/self/status')).rejects.toThrow(BackupTargetError);
  });
});

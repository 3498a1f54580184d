import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkBackup } from '../../src/platform/backup/check-backup.js';
import { findBackup } from '../../src/platform/backup/manifest.js';
import { given } from '../support/given.js';
import { describeOnBoth } from '../support/on-both.js';

const FOLDER = mkdtempSync(join(tmpdir(), 'duban-nightly-'));

describeOnBoth(
  'the nightly backup',
  (app) => {
    const whole = () => readdirSync(FOLDER).filter((name) => name.startsWith('20'));
    beforeEach(() => {
      rmSync(FOLDER, { recursive: true, force: true });
      mkdirSync(FOLDER);
    });
    afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

    it('is made by its round, whole, and keeps to its number', async () => {
      const make = given(app());
      await make.signed(await make.district());
      for (const onDay of ['2026-05-12', '2026-05-13', '2026-05-14']) {
        app().setClock(onDay, '02:40');
        await app().tick('tick.backup');
      }
      expect(whole()).toEqual(['20260512T184000000Z', '20260513T184000000Z']);
      const { folder, manifest } = await findBackup(FOLDER);
      expect(await checkBackup(folder, manifest)).toEqual([]);
      expect(manifest.tables.find(({ name }) => name === 'inspection_case')).toMatchObject({ rows: 1 });
    });
  },
  async () => ({ BACKUP_DIR: FOLDER, BACKUP_KEEP: '2' }),
);

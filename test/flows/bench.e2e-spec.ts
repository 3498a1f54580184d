import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const ROOT = resolve(import.meta.dirname, '../..');

interface Report {
  cases: number;
  figures: { measure: string; what: string; value: number; ratio?: number }[];
}

describe('npm run bench', () => {
  it('measures every question of a small district and says what it measured', async () => {
    const small = '--cases 2000 --rounds 3 --import-rows 20 --deadlines 3000 --spike-seconds 2';
    const args = [...small.split(' '), '--db', 'sqlite', '--json'];
    const { stdout } = await promisify(execFile)(join(ROOT, 'scripts', 'bench'), args);
    const report = JSON.parse(stdout) as Report;
    expect(report.cases).toBe(2000);
    const measured = new Set(report.figures.map(({ measure }) => measure));
    expect(measured).toEqual(
      new Set([
        'start',
        'memory',
        'digest',
        'list',
        'counts',
        'case',
        'search',
        'duplicates',
        'hot-places',
        'totals',
        'levels',
        'create',
        'transition',
        'export',
        'spike',
        'import',
        'due-scan',
      ]),
    );
    for (const { measure, what, value } of report.figures) {
      expect(Number.isFinite(value)).toBe(true);
      // A short spike may send nobody away, and a small export may need no more memory.
      if (measure !== 'spike' && measure !== 'memory' && !what.startsWith('memory'))
        expect(value).toBeGreaterThan(0);
    }
    const wrong = report.figures.find(({ what }) => what.startsWith('anything else'));
    expect(wrong).toMatchObject({ measure: 'spike', value: 0 });
    const search = report.figures.filter(({ measure, ratio }) => measure === 'search' && ratio);
    expect(search).not.toHaveLength(0);
  }, 180_000);

  it('refuses a measure that it does not know', async () => {
    const wrong = promisify(execFile)(join(ROOT, 'scripts', 'bench'), ['--only', 'weather']);
    await expect(wrong).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('weather') });
  }, 60_000);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JOBS } from '../../src/platform/queue/job-catalog.js';

const WEB = join(import.meta.dirname, '../../web/src/pages/settings/jobs/jobs-words.ts');
const LINE = /^ {2}'([a-z-]+\.[a-z-]+)': \{ zh: '[^']+', en: '[^']+' \},$/gm;

describe('the page of background jobs', () => {
  it('has a name for each job, and for none that is no more', () => {
    const named = [...readFileSync(WEB, 'utf8').matchAll(LINE)].map(([, job]) => job);
    expect(named.toSorted()).toEqual(Object.keys(JOBS).toSorted());
  });
});

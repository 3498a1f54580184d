import { VerifyHistory } from '../../../src/modules/history/index.js';
import type { TestApp } from '../../support/app.js';
import { keptAndRecounted } from '../../support/kept-figures.js';
import type { Restarts } from './killing.js';
import type { Told } from './writer.js';

interface Found {
  id: string;
  no: string;
  registered: number;
  dispatched: number;
}

const ENTRIES = (action: string): string =>
  `(SELECT COUNT(*) FROM history_entry h WHERE h.subject_id = c.id AND h.action = '${action}')`;
const CASES = `SELECT c.id, c.number_key AS no, ${ENTRIES('case.register')} AS registered,
  ${ENTRIES('case.dispatch')} AS dispatched FROM inspection_case c`;

/** What is wrong with the database after everything that died; nothing when each acknowledged write is there once and whole. */
export async function judge(test: TestApp, told: Told, restarts: Restarts): Promise<string[]> {
  const rows = ((await test.reads.query(CASES)) as Found[]).map((row) => ({
    ...row,
    registered: Number(row.registered),
    dispatched: Number(row.dispatched),
  }));
  const byNo = new Map<string, Found[]>();
  for (const row of rows) byNo.set(row.no, [...(byNo.get(row.no) ?? []), row]);
  const dispatched = new Map(rows.map((row) => [row.id, row.dispatched]));
  const { kept, recounted } = await keptAndRecounted(test);
  const verdict = await test.get(VerifyHistory).run();
  const faults: Record<string, string[]> = {
    'answers nobody should get': told.wrong,
    'cases acknowledged and lost': [...told.registered].flatMap(([no, id]) =>
      byNo.get(no)?.some((row) => row.id === id) ? [] : [no],
    ),
    'cases there twice': [...byNo].flatMap(([no, some]) => (some.length > 1 ? [no] : [])),
    'cases nobody sent': rows.flatMap(({ no }) => (told.sent.has(no) ? [] : [no])),
    'cases without exactly one entry of their registration': rows.flatMap((row) =>
      row.registered === 1 ? [] : [row.no],
    ),
    'dispatches acknowledged and lost': [...told.dispatched].filter((id) => dispatched.get(id) !== 1),
    'cases dispatched twice': rows.flatMap((row) => (row.dispatched > 1 ? [row.no] : [])),
    'cases whose kept figures are not those counted anew': kept.flatMap((one, at) =>
      JSON.stringify(one) === JSON.stringify(recounted[at]) ? [] : [JSON.stringify(one)],
    ),
    'findings in the history': verdict.findings.map((one) => JSON.stringify(one)),
    // A run in which one of them lived shows nothing of it.
    'kinds of writes never acknowledged': [
      ...(told.registered.size > 0 ? [] : ['registrations']),
      ...(told.dispatched.size > 0 ? [] : ['dispatches']),
    ],
    'never killed': Object.entries(restarts).flatMap(([name, times]) => (times.length > 0 ? [] : [name])),
  };
  return Object.entries(faults)
    .filter(([, ones]) => ones.length > 0)
    .map(([what, ones]) => `${ones.length} ${what}: ${ones.slice(0, 5).join(', ')}`);
}
